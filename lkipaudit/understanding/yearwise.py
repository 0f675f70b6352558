"""Tables that print an amount for each of several years, with what these come to: their sum so far, or their growth a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from lkipaudit.model import Penjumlahan, PertumbuhanTahunan, Text
from lkipaudit.quantity import Interval, Quantity, tie
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.heading_years import year_in
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.quarters import quarter_of
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import name_key

FEWEST_YEARS = 3
SO_FAR = re.compile(r"(?<!\w)(?:s\s?[./]?\s?d\.?|sampai(?:\s+dengan)?|hingga|kumulatif|akumulasi)(?!\w)", re.IGNORECASE)
"""A heading of what several years came to together."""
GROWTH = re.compile(r"(?<!\w)r\s*\(\s*%\s*\)|\b(?:rata-?\s?rata\s+)?(?:pertumbuhan|laju|kenaikan|trend?|growth)\b", re.IGNORECASE)
FEWEST = {"jumlah": 2, "pertumbuhan": 3}
MOSTLY = {"jumlah": 0.6, "pertumbuhan": 0.75}
"""Rows, and share of the rows that tell, in which a column must follow from the years before it."""
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands, what is printed for its years, and what is printed behind them."""

    at: int
    years: tuple[Quantity, ...]
    result: Quantity


def read_sums(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> tuple[Penjumlahan, ...]:
    """What several years came to together, where most rows of the table add them up so.

    Not of a row that repeats its last year: a percentage of several years is what it came to in the end.
    """
    found: list[Penjumlahan] = []
    for column in columns:
        if column.numeric and column.role in ("", "realisasi", "jumlah") and SO_FAR.search(column.heading):
            last = year_in(column.heading)
            rows = [row for years in _runs(columns, column, last) for row in _rows(numbers, years, column) if len(_told(row)) > 1]
            if _enough("jumlah", [_is_sum(row) for row in rows]):
                found += [_sum(whole, columns, column, row) for row in rows if row.result.value != row.years[-1].value]
    return tuple(found)


def read_growth(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> tuple[PertumbuhanTahunan, ...]:
    """The growth a year of what is printed for several years, where most rows of the table compute it in one way."""
    found: list[PertumbuhanTahunan] = []
    for column in columns:
        if not column.numeric or column.money or not GROWTH.search(column.heading):
            continue
        for years in _runs(columns, column, ""):
            rows = [row for row in _rows(numbers, years, column) if len(_told(row)) == len(years) and all(q.value for q in row.years)]
            way = next((way for way in WAYS if _enough("pertumbuhan", [_grows(row, way) for row in rows])), None)
            if way is not None:
                found += [_growth(whole, columns, column, row, way) for row in rows]
    return tuple(found)


def _runs(columns: Sequence[Column], result: Column, last: str) -> Iterator[list[Column]]:
    """The columns before another that print one year each, one after the other, up to the `last` one if that is told."""
    for role in ("", "realisasi", "jumlah"):
        told = [
            c for c in columns if c.at < result.at and c.numeric and c.role == role and year_in(c.heading) and not SO_FAR.search(c.heading)
        ]
        told = [c for c in told if not quarter_of((c.heading,)) and (not last or year_in(c.heading) <= last)]
        years = [int(year_in(c.heading)) for c in told]
        if len(years) >= FEWEST_YEARS and years == list(range(years[0], years[0] + len(years))):
            yield told


def _rows(numbers: Numbers, years: Sequence[Column], column: Column) -> Iterator[Row]:
    for at, row in enumerate(numbers):
        result, told = row[column.at], [row[c.at] for c in years]
        values = tuple(q for q in told if q is not None and q.raw.strip())
        if result is not None and result.value and len(values) == len(years):
            yield Row(at, values, result)


def _told(row: Row) -> list[Decimal]:
    return [q.value for q in row.years if q.value is not None]


def _enough(jenis: str, held: Sequence[bool]) -> bool:
    return sum(held) >= max(FEWEST[jenis], MOSTLY[jenis] * len(held))


def _is_sum(row: Row) -> bool:
    return sum(_told(row), Decimal(0)) == row.result.value


def _mean_growth(values: Sequence[Decimal]) -> Decimal:
    steps = [(after - before) / before * HUNDRED for before, after in pairwise(values)]
    return sum(steps, Decimal(0)) / len(steps)


def _compound_growth(values: Sequence[Decimal]) -> Decimal:
    if min(values) <= 0:
        return _mean_growth(values)
    return ((values[-1] / values[0]) ** (Decimal(1) / (len(values) - 1)) - 1) * HUNDRED


WAYS = {"rata-rata": _mean_growth, "majemuk": _compound_growth}


def _grows(row: Row, way: str) -> bool:
    shown = WAYS[way](_told(row))
    return tie(row.result, Interval.point(shown), shown) is not None


def _sum(whole: Whole, columns: Sequence[Column], column: Column, row: Row) -> Penjumlahan:
    return Penjumlahan(
        nama=_name(whole, row, column),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:kumulatif",
        baris=shown_row(whole, columns, row.at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        jenis="baris",
        jumlah=row.result,
        bagian_nilai=row.years,
    )


def _growth(whole: Whole, columns: Sequence[Column], column: Column, row: Row, way: str) -> PertumbuhanTahunan:
    return PertumbuhanTahunan(
        nama=_name(whole, row, column),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:pertumbuhan",
        baris=shown_row(whole, columns, row.at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        cara=way,
        pertumbuhan=row.result,
        tahun_sebelumnya=row.years[:-1],
        tahun_berikutnya=row.years[1:],
    )


def _name(whole: Whole, row: Row, column: Column) -> Text:
    cells = [cell for cell in whole.rows[row.at] if cell is not None and cell.text.strip()]
    cell = max(cells, key=lambda one: sum(map(str.isalpha, one.text)))
    name = " ".join(cell.text.split())
    return Text(f"{name} ({column.heading})", placed(cell, whole, "nama"), name_key(name))
