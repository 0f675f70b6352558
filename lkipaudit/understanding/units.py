"""The unit of indicators in a table that prints none, as another table of the report gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lkipaudit.model import BarisKinerja

FEWEST = 2
"""So many rows of a table at least print the numbers of the other one."""
MOSTLY = 2
"""So many rows agree for each that does not."""
Key = tuple[str, str, str, str]


def with_units(rows: Sequence[BarisKinerja]) -> list[BarisKinerja]:
    """The rows, those of a table without units with the only one that the report prints for their indicator.

    Every such table of an indicator must mostly print the numbers that stand beside the units: else it may count something else under
    the same names.
    """
    units: defaultdict[str, set[str]] = defaultdict(set)
    named: defaultdict[Key, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        if row.ukuran:
            units[row.kunci].add(row.ukuran)
            named[_key(row)].append(row)
    agreeing: defaultdict[str, list[bool]] = defaultdict(list)
    for row in rows:
        if not row.ukuran and len(units[row.kunci]) == 1 and named[_key(row)]:
            agreeing[row.tabel].append(any(_same(row, other) for other in named[_key(row)]))
    alike = {table for table, told in agreeing.items() if sum(told) >= FEWEST and sum(told) >= MOSTLY * (len(told) - sum(told))}
    unlike = {row.kunci for row in rows if not row.ukuran and row.tabel not in alike}
    return [row if row.ukuran or row.kunci in unlike or len(units[row.kunci]) != 1 else _with_unit(row, units) for row in rows]


def _key(row: BarisKinerja) -> Key:
    return row.kunci, row.tahun, row.triwulan, row.jenis_target


def _with_unit(row: BarisKinerja, units: Mapping[str, set[str]]) -> BarisKinerja:
    (unit,) = units[row.kunci]
    return replace(row, ukuran=unit)


def _same(one: BarisKinerja, other: BarisKinerja) -> bool:
    """Whether two rows print one number alike."""
    pairs = ((one.target, other.target), (one.realisasi, other.realisasi))
    return any(a is not None and b is not None and a.value is not None and a.value == b.value for a, b in pairs)
