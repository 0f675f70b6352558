"""Regional regulations by the region that issued them: one of another region than the report's own is left over from another report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from lkipaudit.model import PeraturanDaerah, Text
from lkipaudit.understanding.citations import Citation, citations
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import plain, squash

OF_A_REGION = re.compile(
    r"\b(?P<level>kabupaten|kab|kota|provinsi|propinsi|bupati|wali\s?kota|gubernur)\.?\s+(?!(?:kabupaten|kota|provinsi|propinsi|daerah|bank|kepala|nomor|no)\b)(?=(?-i:[A-Z]))"
    r"(?P<name>[^\d,;:()]{3,40}?)\s*,?\s*(?:nomor|no)\b",
    re.IGNORECASE,
)
PROVINCE = ("pro", "gub")
LAWS = ("perda", "peraturan kepala daerah")
BORROWED = re.compile(
    r"\b(?:studi|kaji|kunjungan|kerja\s?sama|bersama|pemekaran|induk|(?:meng)?adopsi|mencontoh|percontohan|benchmark\w*|regional|antar\s?daerah|tetangga|berbatasan)\b",
    re.IGNORECASE,
)
"""Words of a sentence that rightly speaks of another region."""
FEWEST = 3
"""Regulations of one region that must be cited before another one can be out of place."""
ALIKE = 75
"""Ratio from which two names can be one, written with slips."""


def read_region_laws(found: Sequence[Prose]) -> Iterator[PeraturanDaerah]:
    """The regional regulations of one document that name their region, where one region issued nearly all of them."""
    named = [(one, *_region(one)) for one in citations(found) if one.kind in LAWS]
    counted = Counter((level, name) for _, level, name in named if name)
    if not counted:
        return
    (level, own), _ = counted.most_common(1)[0]
    most = sum(count for (at, name), count in counted.items() if at == level and _can_be(name, own))
    others = {name for at, name in counted if at == level and name and not _can_be(name, own)}
    if len(others) > 1:
        return  # the report is about the regulations of several regions
    for one, at, name in named:
        if at != level or not name or most < FEWEST:
            continue
        foreign = not _can_be(name, own)
        if foreign and _dealt_with(one, name, found):
            continue
        if not foreign or counted[at, name] * FEWEST <= most:
            yield _record(one, name, own, own_region=not foreign)


def _region(one: Citation) -> tuple[str, str]:
    """The level of the region that issued a regulation and its name in plain words; "" where it is not named."""
    told = list(OF_A_REGION.finditer(one.head))
    if not told:
        return "", ""
    return "provinsi" if told[-1]["level"].casefold().startswith(PROVINCE) else "kabupaten", plain(told[-1]["name"])


def _dealt_with(one: Citation, name: str, found: Sequence[Prose]) -> bool:
    """Whether the sentence of a citation speaks of its region otherwise too, or of what two regions have to do with each other."""
    for passage in found:
        at = passage.text.find(one.head)
        if at >= 0:
            start, end = passage.sentence(at)
            rest = passage.text[start:at] + " " + passage.text[at + len(one.head) : end]
            if BORROWED.search(rest) or f" {name} " in f" {plain(rest)} ":
                return True
    return False


def _can_be(name: str, own: str) -> bool:
    """Whether two names can be of one region: written with a slip, one within the other, or one short for the other."""
    short, long = sorted((squash(name), squash(own)), key=len)
    letters = iter(long)
    return bool(set(name.split()) & set(own.split())) or fuzz.ratio(short, long) >= ALIKE or all(letter in letters for letter in short)


def _record(one: Citation, name: str, own: str, *, own_region: bool) -> PeraturanDaerah:
    return PeraturanDaerah(
        nama=Text(one.head, one.place, one.key),
        bagian=one.bagian,
        dokumen=one.place.source,
        tabel="",
        keyakinan="sedang",
        daerah=name.title(),
        lazim=own.title(),
        daerah_sendiri=own_region,
    )
