"""Sums of lists set as lines: "1. Taman kota : 20.000", ..., "Jumlah : 92.685 m2", or with their total in the sentence before them.

The lines begin in numbers, letters or bullets; a list that goes on in a line of another form is not whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Penjumlahan, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in, span_place
from lkipaudit.understanding.words import squash

VALUE = r"(?P<value>(?:Rp\s*\.?\s*)?\d[\d.,-]*)\s*(?P<unit>(?:(?!yang\b|dan\b)[^\W\d]+[²³23]?[\s/]{0,2}){0,2})"
SAID = r"(?:\s*\([^()\d]{2,60}\))?"
MARK = r"\s*(?:(?P<mark>\d{1,2}|[a-z])[.)]|(?P<bullet>[-•➢▪▫■◦●✓*–])(?=\s))\s*"
ITEM = re.compile(
    rf"{MARK}[^\W\d][^:=]{{1,70}}?(?:[:=]|\b(?:sebanyak|berjumlah|sejumlah|sebesar|adalah|ada)\b[\s:=]*)\s*"
    rf"(?P<value>(?:Rp\s*\.?\s*)?\d[\d.,-]*){SAID}\s*(?P<unit>(?:(?!dan\b|serta\b)[^\W\d]+[²³23]?[\s/]{{0,2}}){{0,2}})[;,.]?\s*(?:dan|serta)?[;,.]?\s*"
)
BEGUN = re.compile(rf"{MARK}\w")
TOTAL = re.compile(rf"\s*(?:jumlah|total)(?:\s+(?:total|keseluruhan|seluruhnya))?\s*[:=]?\s*{VALUE}\.?\s*", re.IGNORECASE)
LEAD = re.compile(
    rf".*?(?<![\w.,]){VALUE}(?:\([^()\d]*\)\s*)?,?\s*(?:yang\s+)?"
    r"(?:(?P<parts>terdiri\s+(?:dari|atas)|dengan\s+p?e?rincian(?:nya)?|dengan\s+komposisi)|yaitu|yakni|adalah)(?:\s+sebagai\s+berikut)?\s*:\s*",
    re.IGNORECASE | re.DOTALL,
)
NO_PARTS = re.compile(r"\b(?:rata\s?-?\s?rata|dikurangi|akumulasi|antara\s+lain|di\s?antaranya)\b", re.IGNORECASE)
"""Words by which the items do not add up to what they are told of."""
FIRST = ("1", "a")
PAGE = re.compile(r"\W*(?:(?:hal(?:aman)?\W*)?\d{1,3}|[ivxl]+)\W*", re.IGNORECASE)
FEWEST, FEWEST_ANNOUNCED = 3, 2


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
        if item and (not run or _follows(run[-1][1], item)):
            run.append((line, item))
            continue
        total = TOTAL.fullmatch(line.text)
        if total and len(run) >= FEWEST:
            yield from _record(run, (line, total))
        elif run and not _goes_on(run[-1][1], line):
            yield from _announced(lines, at, run)
        run = [(line, item)] if item else []
    yield from _announced(lines, len(lines), run)


def _announced(lines: Sequence[Line], end: int, run: Sequence[tuple[Line, re.Match[str]]]) -> Iterator[Penjumlahan]:
    if len(run) >= FEWEST_ANNOUNCED and (run[0][1]["mark"] or "1") in FIRST:
        yield from _record(run, _lead(lines, end - len(run)))


def _follows(before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether an item has the mark next to that of another, or the same bullet."""
    mark, following = before["mark"], after["mark"]
    if mark is None or following is None:
        return before["bullet"] is not None and before["bullet"] == after["bullet"]
    if mark.isdecimal() != following.isdecimal():
        return False
    return int(following) == int(mark) + 1 if mark.isdecimal() else ord(following) == ord(mark) + 1


def _goes_on(before: re.Match[str], line: Line) -> bool:
    """Whether a line that is no item as the others are may be one of them, or the rest of the last."""
    begun = BEGUN.match(line.text)
    return line.text.lstrip()[:1].islower() if begun is None else _follows(before, begun)


def _lead(lines: Sequence[Line], at: int) -> tuple[Line, re.Match[str]] | None:
    """The paragraph before a list, where it announces what its number is made of."""
    if not at:
        return None
    before = lines[at - 1]
    whole = Line(before.block, before.section, 0, before.block.text[: before.start + len(before.text)])
    said = LEAD.fullmatch(whole.text)
    return (whole, said) if said else None


def _told_twice(whole: Quantity, parts: Sequence[Quantity | None]) -> bool:
    """Whether the first items come to the whole: the others tell the same apart by another thing."""
    values = [part.value or Decimal(0) for part in parts if part is not None]
    return any(sum(values[:at]) == whole.value for at in range(2, len(values)) if any(values[at:]))


def _record(run: Sequence[tuple[Line, re.Match[str]]], total: tuple[Line, re.Match[str]] | None) -> Iterator[Penjumlahan]:
    if total is None:
        return
    whole = total[0].number(total[1])
    parts = [line.number(found) for line, found in run]
    told = {squash(found["unit"] or "") for _, found in (*run, total)}
    units = told - {""}
    if whole is None or any(part is None for part in parts) or len(units) > 1:
        return
    loose = total[1].re is LEAD and (not total[1]["parts"] or len(run) < FEWEST)
    if loose and ("" in told or any(q is not None and q.decimals for q in (whole, *parts))):
        return  # what is not said to be made of its items may be their mean
    lead = total[0].text if total[1].re is LEAD else ""
    if _told_twice(whole, parts) or NO_PARTS.search(" ".join((lead, *(line.text for line, _ in run)))):
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
