"""Years that running text names, with the part that each plays in its sentence, beside the year of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.document import Document, Table
from lkipaudit.model import SebutanTahun, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Found, Quantity, find
from lkipaudit.understanding.cues import OTHER, OWN, said
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place
from lkipaudit.understanding.words import plain, squash

Words = Mapping[str, tuple[str, ...]]
ROLES = ("laporan", "pengantar", "perbandingan", "rencana", "diukur", "mendatang", "capaian")
IMPOSSIBLE = re.compile(
    r"(?:\btahun\s+(?:anggaran\s+)?(?=\d{4})|\b(?:tahun\s+anggaran|T\.?A\.?)\s*(?=20\d(?!\d)))(2[1-9]\d\d|20\d{3}|20\d)\b(?![.,]\d|\s*%)",
    re.IGNORECASE,
)
"""A slip of the pen: no report speaks of the next century, or of a budget of the third."""
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
NEVER_IN: Mapping[str, tuple[str, ...]] = {"laporan": ("lampiran",), "mendatang": ("lampiran", "realisasi")}
"""Parts of a report in which words mean something else: what an activity produced, a paper that is bound in."""
ONLY_IN: Mapping[str, tuple[str, ...]] = {
    "pengantar": ("kata_pengantar", "ringkasan", "pendahuluan", "penutup"),
    "rencana": ("pk",),
    "diukur": ("realisasi",),
    "capaian": ("realisasi", "ringkasan", "penutup"),
}
LONGEST = 8
"""Words of a quoted phrase."""


def read_years(found: Sequence[Prose], own: Quantity | None, vocabulary: Words) -> tuple[SebutanTahun, ...]:
    """The years of one document whose part is clear; the first of each passage that says the same. `own` is the year of the report."""
    if own is None:
        return ()
    told: dict[tuple[int, str, str], SebutanTahun] = {}
    for number, passage in enumerate(found):
        for one in (*_of(passage, own, vocabulary), *_impossible(passage, own)):
            told.setdefault((number, one.peran, str(one.tahun.value)), one)
    return tuple(told.values())


def own_year(documents: Sequence[Document], marks: Sequence[Sequence[Section]], year: int | None, titles: Sequence[str]) -> Quantity | None:
    """The year of the report where a title or a running header first prints it."""
    for document, marked in zip(documents, marks, strict=True):
        paths = {id(block): section.path for block, section in zip(document.blocks, marked, strict=True)}
        for block in (*document.blocks, *document.furniture):
            if isinstance(block, Table) or not any(title in plain(block.text) for title in titles):
                continue
            for one in YEAR.finditer(block.text):
                if int(one[0]) == year:
                    place = span_place(block, one.start(), one.end(), paths.get(id(block), ()))
                    return Quantity(one[0], Decimal(one[0]), place=place.at("tahun laporan"))
    return None


def _of(passage: Prose, own: Quantity, vocabulary: Words) -> Iterator[SebutanTahun]:
    things = [one for one in find(passage.text) if one.role in ("year", "date", "law")]
    for one in things:
        year = one.quantity.value
        if one.role != "year" or year is None or not YEAR.search(one.quantity.raw):
            continue
        start, end = passage.sentence(one.start)
        sentence, shifts = _masked(passage.text[start:end], [t for t in things if start <= t.start < end], start, one)
        for role in ROLES:
            part = passage.section.bagian
            if part in NEVER_IN.get(role, ()) or part not in ONLY_IN.get(role, (part,)):
                continue
            if role in ("diukur", "rencana") and any(t.quantity.value == own.value for t in things if start <= t.start < end):
                continue
            match = said(sentence, vocabulary[role], vocabulary[f"bukan_{role}"], vocabulary["LAPORAN"])
            if match:
                quoted = start + _back(match.start(), shifts), start + _back(match.end(), shifts)
                yield _record(passage, one, role, own, quoted)
                break


def _impossible(passage: Prose, own: Quantity) -> Iterator[SebutanTahun]:
    for one in IMPOSSIBLE.finditer(passage.text):
        place = passage.place(one.start(), one.end())
        yield _told(passage, Quantity(one[0], Decimal(one[1]), place=place), "mustahil", own, place)


def _masked(sentence: str, things: Sequence[Found], start: int, asked: Found) -> tuple[str, list[tuple[int, int]]]:
    """The sentence with a letter for each year, and where each letter stands with what it is shorter by."""
    parts, last, lost = [], 0, 0
    shifts: list[tuple[int, int]] = []
    for one in things:
        here, end = one.start - start, one.end - start
        parts += [sentence[last:here], OWN if one is asked else OTHER]
        lost += end - here - 1
        shifts.append((end - lost, lost))
        last = end
    return "".join((*parts, sentence[last:])), shifts


def _back(at: int, shifts: Sequence[tuple[int, int]]) -> int:
    """A position of the masked sentence in the sentence."""
    return at + max((lost for after, lost in shifts if after <= at), default=0)


def _record(passage: Prose, one: Found, role: str, own: Quantity, quoted: tuple[int, int]) -> SebutanTahun:
    """The year, quoted with the words that give it its part, the nearest of them if they are many."""
    before = passage.text[min(quoted[0], one.start) : one.start].split(" ")[-LONGEST:]
    after = passage.text[one.end : max(quoted[1], one.end)].split(" ")[:LONGEST]
    start, end = one.start - len(" ".join(before)), one.end + len(" ".join(after))
    raw = passage.text[start:end].strip(" ,;")
    place = passage.place(start, end)
    return _told(passage, replace(one.quantity, raw=raw, place=place), role, own, place)


def _told(passage: Prose, year: Quantity, role: str, own: Quantity, place: Place) -> SebutanTahun:
    return SebutanTahun(
        nama=Text(year.raw, place, squash(year.raw)),
        bagian=passage.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        peran=role,
        tahun=year,
        tahun_laporan=own,
    )
