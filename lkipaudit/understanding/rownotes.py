"""What a cell of remarks says of its own row: "Realisasi 82,5 % dari target 80 %" beside the target and the realisation of that row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkipaudit.document import Document
from lkipaudit.model import BarisKinerja
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, find
from lkipaudit.understanding.celltexts import tells
from lkipaudit.understanding.indicators_in_prose import Indicator, Words, said_of
from lkipaudit.understanding.passages import AMOUNT, Sentence

START = re.compile("")
ELSE = re.compile(
    rf"[{AMOUNT}]|\b(?:anggaran|pagu|dana|keuangan|fisik|serapan|terserap|kumulatif|sampai\s+dengan|s\.?\s?/?d\.?|triwulan|semester|bulan|sementara|"
    r"prognosis|nasional|rata|target\s+(?:akhir|jangka|renstra|rpjmd?)|semula|awal\w*|sebelum\w*|lalu|murni|perubahan)\b",
    re.IGNORECASE,
)
"""Words of a sentence about money, a part of the year, or another value than that of the row."""
Spot = tuple[int | None, tuple[str, ...]]
CELL_STEPS = 3
"""Steps of a place that tell a cell of its document: its table, its row and its column."""


def of_own_rows(
    document: Document,
    found: Sequence[Sentence],
    named: Sequence[Indicator],
    rows: Sequence[BarisKinerja],
    report: tuple[frozenset[str], Words],
) -> Iterator[BarisKinerja]:
    """The numbers that open a remark without naming anything: they are of the one indicator in whose row it stands.

    A cell that reaches over several rows, or a row of several years or of a quarter, says nothing for sure.
    """
    region, words = report
    held = _by_cell(document, rows)
    for sentence in found:
        row = held.get(_spot(sentence.place)) if sentence.opens and not ELSE.search(sentence.text) else None
        one = next((one for one in named if row in one.rows), None) if row is not None else None
        start = START.match(sentence.text)
        if row is not None and one is not None and start is not None:
            year = int(row.tahun) if row.tahun.isdecimal() else None
            yield from said_of(sentence, replace(one, known=_printed(row)), start, (region, year, words))


def _printed(row: BarisKinerja) -> tuple[Quantity, ...]:
    """Every number of a row but those of its remarks."""
    return tuple(one.quantity for cell in row.baris if not tells(cell.teks) for one in find(cell.teks) if one.role != "enumerator")


def _by_cell(document: Document, rows: Sequence[BarisKinerja]) -> dict[Spot, BarisKinerja]:
    """The row of each cell that is one row's alone."""
    alone = {_spot(cell.place) for table in document.tables for cell in table.cells if cell.row_span == 1}
    held: defaultdict[Spot, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        for cell in row.baris:
            held[_spot(cell.place)].append(row)
    return {
        spot: own[0] for spot, own in held.items() if spot in alone and len(own) == 1 and not own[0].jenis_target and not own[0].triwulan
    }


def _spot(place: Place) -> Spot:
    return place.page, place.path[-CELL_STEPS:]
