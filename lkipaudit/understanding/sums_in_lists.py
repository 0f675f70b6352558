"""Sums of lists set as lines: "1. Taman kota : 20.000", ..., "Jumlah : 92.685 m2", or with their total in the sentence before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Penjumlahan, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in, span_place
from lkipaudit.understanding.words import squash

VALUE = r"(?P<value>(?:Rp\s*\.?\s*)?\d[\d.,-]*)\s*(?P<unit>(?:[^\W\d]+[²³23]?[\s/]{0,2}){0,2})"
ITEM = re.compile(rf"\s*(?P<mark>\d{{1,2}}|[a-z])[.)]\s*[^\W\d][^:=]{{2,70}}[:=]\s*{VALUE}[;,.]?\s*")
TOTAL = re.compile(rf"\s*(?:jumlah|total)(?:\s+(?:total|keseluruhan|seluruhnya))?\s*[:=]?\s*{VALUE}\.?\s*", re.IGNORECASE)
LEAD = re.compile(
    rf".*?(?<![\w.,]){VALUE}(?:\([^()\d]*\)\s*)?,?\s*(?:yang\s+)?"
    r"(?:terdiri\s+(?:dari|atas)|dengan\s+p?e?rincian|dengan\s+komposisi)(?:\s+sebagai\s+berikut)?\s*:\s*",
    re.IGNORECASE | re.DOTALL,
)
PAGE = re.compile(r"\W*(?:(?:hal(?:aman)?\W*)?\d{1,3}|[ivxl]+)\W*", re.IGNORECASE)
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph: where it begins there, and what it says."""

    block: Paragraph | Heading
    section: Section
    start: int
    text: str

    def number(self, found: re.Match[str]) -> Quantity | None:
        """The number that a pattern calls the value, quoted with its unit."""
        at = self.start + found.start("value")
        figures = (one for one in figures_in(self.block, self.section.path) if one.start <= at < one.end or at <= one.start < at + 4)
        one = next((one for one in figures if one.role == "value"), None)
        if one is None or one.quantity.value is None:
            return None
        return replace(one.quantity, raw=" ".join(self.text[found.start("value") : found.end("unit")].split()))


def read_list_sums(document: Document, marks: Sequence[Section]) -> tuple[Penjumlahan, ...]:
    """The lists of one document whose lines each end in a number, with their total after or before them."""
    return tuple(_sums(list(_lines(document, marks))))


def _lines(document: Document, marks: Sequence[Section]) -> Iterator[Line]:
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or section.bagian == "daftar_isi":
            continue
        at = 0
        for text in block.text.split("\n"):
            if text.strip() and not PAGE.fullmatch(text):
                yield Line(block, section, at, text)
            at += len(text) + 1


def _sums(lines: Sequence[Line]) -> Iterator[Penjumlahan]:
    run: list[tuple[Line, re.Match[str]]] = []
    for at, line in enumerate(lines):
        item = ITEM.fullmatch(line.text)
        if item and (not run or _follows(run[-1][1]["mark"], item["mark"])):
            run.append((line, item))
            continue
        if len(run) >= FEWEST:
            total = TOTAL.fullmatch(line.text)
            yield from _record(run, (line, total) if total else _lead(lines, at - len(run)))
        run = [(line, item)] if item else []
    if len(run) >= FEWEST:
        yield from _record(run, _lead(lines, len(lines) - len(run)))


def _follows(mark: str, after: str) -> bool:
    if mark.isdecimal() != after.isdecimal():
        return False
    return int(after) == int(mark) + 1 if mark.isdecimal() else ord(after) == ord(mark) + 1


def _lead(lines: Sequence[Line], at: int) -> tuple[Line, re.Match[str]] | None:
    """The paragraph before a list, where it announces what its number is made of."""
    if not at:
        return None
    before = lines[at - 1]
    whole = Line(before.block, before.section, 0, before.block.text)
    said = LEAD.fullmatch(whole.text)
    return (whole, said) if said else None


def _record(run: Sequence[tuple[Line, re.Match[str]]], total: tuple[Line, re.Match[str]] | None) -> Iterator[Penjumlahan]:
    if total is None:
        return
    whole = total[0].number(total[1])
    parts = [line.number(found) for line, found in run]
    units = {squash(found["unit"] or "") for _, found in (*run, total)} - {""}
    if whole is None or any(part is None for part in parts) or len(units) > 1:
        return
    line, found = total
    place = span_place(line.block, line.start + found.start("value"), line.start + found.end("value"), line.section.path)
    name = " ".join(line.text.split()) if found.re is TOTAL else " ".join(found[0].split())[-110:]
    yield Penjumlahan(
        nama=Text(name, place, squash(name)),
        bagian=line.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        jenis="daftar",
        jumlah=whole,
        bagian_nilai=tuple(part for part in parts if part is not None),
    )
