"""Units that a table leaves out: a table of years whose numbers are those of other tables counts what these count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lkipaudit.model import BarisKinerja
from lkipaudit.quantity import Quantity

FEWEST = 2
"""Equal numbers of different indicators that vouch for a table."""
Printed = Mapping[tuple[str, str], Sequence[BarisKinerja]]


def with_units(rows: Sequence[BarisKinerja]) -> tuple[BarisKinerja, ...]:
    """The rows, those without a unit taking the one that all other tables give their indicator, where their table repeats these.

    A table repeats others when most of its numbers that stand elsewhere with a unit, for the same indicator and year, are equal there;
    a table that has taken its units so is one of these others.
    """
    while (filled := _filled(rows)) != tuple(rows):
        rows = filled
    return filled


def _filled(rows: Sequence[BarisKinerja]) -> tuple[BarisKinerja, ...]:
    units: defaultdict[str, set[str]] = defaultdict(set)
    printed: defaultdict[tuple[str, str], list[BarisKinerja]] = defaultdict(list)
    tables: defaultdict[str, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        tables[row.tabel].append(row)
        if row.ukuran:
            units[row.kunci].add(row.ukuran)
            printed[row.kunci, row.tahun].append(row)
    vouched = {table for table, own in tables.items() if _repeats(own, printed)}
    return tuple(
        replace(row, ukuran=next(iter(units[row.kunci]))) if not row.ukuran and row.tabel in vouched and len(units[row.kunci]) == 1 else row
        for row in rows
    )


def _repeats(own: Sequence[BarisKinerja], printed: Printed) -> bool:
    told = [(row.kunci, _same(row, other)) for row in own if not row.ukuran for other in printed.get((row.kunci, row.tahun), ())[:1]]
    held = {key for key, same in told if same}
    return len(held) >= FEWEST and 2 * len(held) > len({key for key, same in told if same is not None})


def _same(row: BarisKinerja, other: BarisKinerja) -> bool | None:
    """Whether two rows print the same realisation, or else the same target; None where they do not print the same measure."""
    for one, two in ((row.realisasi, other.realisasi), (row.target, other.target)):
        if _has(one) and _has(two):
            assert one is not None
            assert two is not None
            return one.value == two.value
    return None


def _has(number: Quantity | None) -> bool:
    return number is not None and number.value is not None
