"""Headings of computed columns that name other years than the columns they are computed from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkipaudit.document import Cell
from lkipaudit.model import TahunJudul, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import placed
from lkipaudit.understanding.columnwise import Bond, is_rate
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.measures import Measure
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import squash

YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
FEW = 2
"""Rows that must bear out what a column is computed from, other than by a hundred per cent."""
WHOLE = Decimal(100)


def read_column_years(
    whole: Whole, columns: Sequence[Column], numbers: Numbers, declared: Sequence[Bond], measured: Sequence[Measure]
) -> Iterator[TahunJudul]:
    """The columns whose heading says of which year each of their two operands is, or of which year the column is, beside theirs."""
    triples = {bond.columns for bond in declared if bond.jenis == "rasio"}
    triples |= {(m.capaian, m.realisasi, m.target) for m in measured if None not in (m.capaian, m.realisasi, m.target)}  # type: ignore[misc]
    for result, left, right in sorted(triples):
        held = sum(_bears_out(row, (result, left, right)) for row in numbers)
        if held < FEW:
            continue
        years = YEAR.findall(columns[result].heading)
        sides = (left, right) if len(years) == len((left, right)) else (left,)
        if not years or len(years) > len(sides) or (len(years) == 1 and not _of_one_year(columns, left, right)):
            continue
        told = [(side, year, own) for year, side in zip(years, sides, strict=True) if (own := YEAR.findall(columns[side].heading))]
        other = next((one for one in told if one[1] not in one[2]), None)
        if told:
            side, year, own = other or told[0]
            yield _record(whole, columns, (result, side), (year, own[-1] if other else year), sure=held > FEW)


def _bears_out(row: Sequence[Quantity | None], triple: tuple[int, int, int]) -> bool:
    result, left, right = (row[at] for at in triple)
    if result is None or left is None or right is None or None in (result.value, left.value, right.value):
        return False
    return result.value != WHOLE and is_rate(result, left, right)


def _of_one_year(columns: Sequence[Column], left: int, right: int) -> bool:
    """Whether both operands name the same year and no other."""
    here, there = set(YEAR.findall(columns[left].heading)), set(YEAR.findall(columns[right].heading))
    return len(here) == 1 and here == there


def _record(whole: Whole, columns: Sequence[Column], at: tuple[int, int], years: tuple[str, str], *, sure: bool) -> TahunJudul:
    result, side = (_heading(whole, column, year) for column, year in zip(at, years, strict=True))
    name = columns[at[0]].heading
    return TahunJudul(
        nama=Text(name, placed(result, whole, "nama"), squash(name)),
        bagian=whole.section.bagian,
        dokumen=result.place.source,
        tabel=f"{result.place.source}:{whole.key}",
        keyakinan="tinggi" if whole.ruled else "sedang" if sure else "rendah",
        jenis="kolom",
        tahun=Quantity(" ".join(result.text.split()), Decimal(years[0]), place=placed(result, whole, "tahun judul")),
        acuan=Quantity(" ".join(side.text.split()), Decimal(years[1]), place=placed(side, whole, "tahun kolom")),
    )


def _heading(whole: Whole, column: int, year: str) -> Cell:
    """The cell of a column's heading that has the year, or that reaches over it."""
    cells = [cell for row in whole.header for cell in (row[column], *reversed(row[:column])) if cell is not None and year in cell.text]
    return cells[0] if cells else next(cell for row in whole.header for cell in row if cell is not None)
