"""Officials across files: those with one NIP, and those with one name in one agency."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from lkipaudit.across.entries import Row, Rows
from lkipaudit.model import OrangLintas, Text
from lkipaudit.understanding.words import plain

NIP_DIGITS = 18
SAME_PERSON = 80
"""Ratio from which two names beside one NIP are one, however spelt."""
FEWEST_WORDS = 2


def people(rows: Rows) -> Iterator[OrangLintas]:
    """Everyone with a NIP of today's form."""
    by_nip: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows.of("penandatangan"):
        nip = re.sub(r"\D", "", row.raw("nip"))
        if len(nip) == NIP_DIGITS and row.word("nip_bentuk") == "pns" and row.key("nama_baku"):
            by_nip[nip].append(row)
    for nip, own in by_nip.items():
        names = _names([_name(row) for row in own])
        for row in own:
            yield _person(row, nip, names[_name(row)])


def _name(row: Row) -> str:
    return plain(row.raw("nama_baku"))


def _names(found: Sequence[str]) -> dict[str, str]:
    """For each spelling of a name beside one NIP the first one that is the same person."""
    known: dict[str, str] = {}
    for name in found:
        known[name] = next((first for other, first in known.items() if same_person(name, other)), name)
    return known


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: misspelt, shortened, with initials, or with spaces lost."""
    a, b = one.split(), other.split()
    tight = "".join(a), "".join(b)
    if fuzz.ratio(*tight) >= SAME_PERSON or tight[0] in tight[1] or tight[1] in tight[0]:
        return True
    short, long = sorted((a, b), key=len)
    return sum(any(_stands_for(word, other) for other in long) for word in short) >= min(len(short), FEWEST_WORDS)


def _stands_for(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))


def _person(row: Row, nip: str, name: str) -> OrangLintas:
    own, agency = _name(row), row.paper.instansi
    told = row.text("nama")
    whole = len(own.split()) >= FEWEST_WORDS and all(len(word) > 1 for word in own.split())
    return OrangLintas(
        nama=Text(told.raw, told.place, own),
        bagian=row.berkas,
        dokumen=row.entry,
        tabel="",
        nip_angka=nip,
        nama_orang=Text(row.raw("nama_baku") or told.raw, row.place("nama_baku"), name),
        pejabat=f"{agency}: {own}" if agency and whole else "",
        nip=Text(row.raw("nip"), row.place("nip"), nip),
    )
