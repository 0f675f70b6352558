"""Programmes with their budgets in lines without rules: what performance agreements print below their indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import BarisAnggaran, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in, span_place
from lkipaudit.understanding.words import name_key, squash

ITEM = re.compile(r"\A\W{0,3}(?:(?P<number>\d{1,2}|[a-z])(?:\s?[.)]\s*|\s+))?(?=Program\s+[A-Z])")
STOP = re.compile(
    r"\A\W*(?:(?:jumlah|total|kegiatan|sub\s*kegiatan|keterangan|pihak|tabel|bab|\d{1,2}[.)])(?!\w)|[\w .]{3,30},.{0,12}\b20\d\d\b)",
    re.IGNORECASE,
)
"""What comes after a list: a total, another list, who signs, the place and date."""
HEADS = re.compile(
    r"\W*(?:(?:program|kegiatan|(?:jumlah|pagu|alokasi)?\s*anggaran|keterangan|ket|sumber\s+dana|rp)\b[\W\d]*)+", re.IGNORECASE
)
"""The headings of such a list."""
FUND = re.compile(r"\b(?:APBD|APBN|DAK|DBHCHT|BLUD|Rp)\b\.?|[-:,;.…]+\s*\Z")
LEAST = 1_000_000
"""Rupiah: what is less is no budget of a programme."""
FEWEST = 2
MOST_LINES = 5
SENTENCE = 45
"""Letters of a line that no list has without an amount: a sentence that begins with a programme."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line with its block, where it stands in it, and the section."""

    text: str
    block: Paragraph | Heading
    start: int
    section: Section


def read_pledged(document: Document, marks: Sequence[Section]) -> tuple[BarisAnggaran, ...]:
    """The programmes of each list of the agreement in which every programme has one amount."""
    found: list[BarisAnggaran] = []
    for number, run in enumerate(_runs(document, marks)):
        rows = [_record(entry, number) for entry in run]
        whole = [row for row in rows if row is not None]
        if len(whole) == len(rows) >= FEWEST and len({row.kunci for row in whole}) == len(whole):
            found += whole
    return tuple(found)


def _runs(document: Document, marks: Sequence[Section]) -> Iterator[list[list[Line]]]:
    """The entries of each list: numbered lines that begin with a programme, each with the lines that it goes on in."""
    run: list[list[Line]] = []
    for line in _lines(document, marks):
        if line is not None and _of_agreement(line.section) and ITEM.match(line.text) and not HEADS.fullmatch(line.text):
            run.append([line])
        elif run and (
            line is None
            or STOP.match(line.text)
            or len(run[-1]) == MOST_LINES
            or (_has_amount(run[-1]) and _is_sentence(line, run[-1][-1]))
        ):
            yield run
            run = []
        elif run and line is not None:
            run[-1].append(line)
    if run:
        yield run


def _is_sentence(line: Line, above: Line) -> bool:
    """Whether a line is too long for a list, and does not go on in the paragraph of the line above."""
    return len(line.text) > SENTENCE and line.block is not above.block


def _of_agreement(section: Section) -> bool:
    """Whether a part is the agreement, or the paper itself among the appendices."""
    titled = squash(" ".join(section.path[-1:]))
    return section.bagian == "pk" or (section.bagian == "lampiran" and titled.startswith(("perjanjiankinerja", "penetapankinerja")))


def _lines(document: Document, marks: Sequence[Section]) -> Iterator[Line | None]:
    """The lines of the running text; None where a table or another section comes between."""
    before: Section | None = None
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or (before is not None and section.bagian != before.bagian):
            yield None
        before = section
        if not isinstance(block, Table):
            for one in re.finditer(r"[^\n]+", block.text):
                yield Line(one[0], block, one.start(), section)


def _amounts(line: Line) -> list[tuple[int, int, Quantity]]:
    """The amounts of a line, each with where it stands in it."""
    end = line.start + len(line.text)
    numbers = [one for one in figures_in(line.block, line.section.path) if line.start <= one.start and one.end <= end]
    return [
        (one.start - line.start, one.end - line.start, one.quantity)
        for one in numbers
        if one.quantity.value is not None and one.quantity.value >= LEAST and one.quantity.unit in ("", "Rp")
    ]


def _has_amount(entry: Sequence[Line]) -> bool:
    return any(_amounts(line) for line in entry)


def _record(entry: Sequence[Line], number: int) -> BarisAnggaran | None:
    """One programme with its budget; None where its lines hold no amount, or several."""
    amounts = [(line, *amount) for line in entry for amount in _amounts(line)]
    if len(amounts) != 1:
        return None
    holder, start, end, budget = amounts[0]
    parts = [f"{line.text[:start]} {line.text[end:]}" if line is holder else line.text for line in entry]
    item = ITEM.match(parts[0])
    parts[0] = parts[0][item.end() :] if item else parts[0]
    name = " ".join(" ".join(FUND.sub(" ", part) for part in parts).split())
    if re.search(r"\d", name):
        return None
    first, section = entry[0], entry[0].section
    place = span_place(first.block, first.start, first.start + len(first.text), section.path)
    return BarisAnggaran(
        nama=Text(name, place, name_key(name)),
        bagian="pk",
        dokumen=place.source,
        tabel=f"{place.source}:daftar program {number + 1}",
        keyakinan="sedang",
        kode=None,
        kunci=name_key(name),
        tingkat="program",
        tahun="",
        anggaran=budget,
        realisasi=None,
        persen=None,
        sisa=None,
        fisik=None,
        jenis_tabel="pk",
        besar=f"{budget.value:f}",
    )
