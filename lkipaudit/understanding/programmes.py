"""Names of programmes in tables and in lists of prose, and those that differ from the usual name by one word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkipaudit.model import BarisAnggaran, NamaProgram, Text
from lkipaudit.place import Place
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import plain

ITEM = re.compile(r"\A\W*(?:(?:\d{1,2}|[a-z])[.)]?\s*)?(?P<name>Program\s+[A-Z][^;:.\d]{8,160})[;.,]?\s*\Z")
LIST_GAP = 12
"""Passages between two items of one list, with their activities."""
FEWEST_TABLES, FEWEST_WORDS, FEWEST_LETTERS = 2, 3, 5


@dataclass(frozen=True, slots=True)
class Named:
    """One programme as printed; `sheet` is its table or its list."""

    words: tuple[str, ...]
    raw: str
    place: Place
    bagian: str
    sheet: str


def read_programmes(rows: Sequence[BarisAnggaran], found: Sequence[Prose], source: int) -> tuple[NamaProgram, ...]:
    """The programmes of one document whose name stands in several tables, and those of another sheet that differ from it by one word.

    A sheet that prints both names means two programmes.
    """
    named = [*_in_tables(row for row in rows if row.dokumen == source and row.tingkat == "program"), *_in_prose(found)]
    sheets: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in named:
        sheets[one.words].add(one.sheet)
    usual = [words for words, held in sheets.items() if len(held) >= FEWEST_TABLES and len(words) >= FEWEST_WORDS]
    return tuple(record for one in named if (record := _told(one, usual, sheets)))


def _in_tables(rows: Iterator[BarisAnggaran]) -> Iterator[Named]:
    for row in rows:
        yield Named(_words(row.nama.raw), " ".join(row.nama.raw.split()), row.nama.place, row.bagian, row.tabel)


def _in_prose(found: Sequence[Prose]) -> Iterator[Named]:
    last, sheet = -LIST_GAP - 1, 0
    for at, passage in enumerate(found):
        item = ITEM.match(passage.text)
        if item is None:
            continue
        sheet = sheet if at - last <= LIST_GAP else at
        last = at
        name = item["name"].strip(" ,")
        place = passage.place(item.start("name"), item.start("name") + len(name))
        yield Named(_words(name), name, place, passage.section.bagian, f"daftar {sheet}")


def _words(name: str) -> tuple[str, ...]:
    return tuple(plain(re.sub(r"\A[\W\d]*(?i:program)\s+", "", name)).split())


def _told(one: Named, usual: Sequence[tuple[str, ...]], sheets: Mapping[tuple[str, ...], set[str]]) -> NamaProgram | None:
    if one.words in usual:
        return _record(one, "", "")
    for words in usual:
        pairs = [(a, b) for a, b in zip(one.words, words, strict=False) if a != b]
        apart = len(one.words) == len(words) and len(pairs) == 1 and min(map(len, pairs[0])) >= FEWEST_LETTERS
        if apart and not sheets[one.words] & sheets[words] and _fills(one, words, usual, sheets):
            return _record(one, *pairs[0])
    return None


def _fills(one: Named, words: tuple[str, ...], usual: Sequence[tuple[str, ...]], sheets: Mapping[tuple[str, ...], set[str]]) -> bool:
    """Whether a name stands where the usual one would: among most of the programmes that are printed with that."""
    beside = [other for other in usual if other != words and sheets[other] & sheets[words]]
    return bool(beside) and 2 * sum(one.sheet in sheets[other] for other in beside) > len(beside)


def _record(one: Named, written: str, should: str) -> NamaProgram:
    return NamaProgram(
        nama=Text(one.raw, one.place, " ".join(one.words)),
        bagian=one.bagian,
        dokumen=one.place.source,
        tabel="",
        keyakinan="sedang",
        tertulis=written,
        seharusnya=should,
    )
