"""Columns of performance tables that print what other tables print for another year, as when last year's report is written on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.model import BarisKinerja, KolomTahun
from lkipaudit.quantity import Quantity

MEASURES = ("target", "realisasi")
FEWEST = 3
"""So many values of another year are no accident."""
MOSTLY = 0.75
"""Share of the values which differ from those of their year that must be of one other year."""

Values = Mapping[tuple[str, str, str, str], Sequence[tuple[str, Quantity]]]
"""By measure, indicator, unit and year: the tables with the value that each prints."""


@dataclass(frozen=True, slots=True)
class Strange:
    """One value that other tables do not print for its year, what they print, and the years for which they do print it."""

    row: BarisKinerja
    number: Quantity
    own: Quantity
    years: frozenset[str]


def read_columns(rows: Sequence[BarisKinerja]) -> tuple[KolomTahun, ...]:
    """The columns with the values of one year that other tables print too, and the other year that they are of.

    Two columns that both seem to be of another year can be two plans, or two times of one year: then neither is said to be wrong.
    """
    values = _values(rows)
    groups: defaultdict[tuple[str, str, str], list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        for measure in MEASURES:
            if _tells(row, measure):
                groups[measure, row.tabel, row.tahun].append(row)
    columns = (_column(measure, group, values) for (measure, _, _), group in groups.items())
    told = [column for column in columns if column is not None]
    accused = Counter((column.jenis, column.tahun) for column in told if column.tahun_lain)
    return tuple(replace(one, tahun_lain="", sama="") if accused[one.jenis, one.tahun] > 1 else one for one in told)


def without_other_years(rows: Sequence[BarisKinerja], columns: Sequence[KolomTahun]) -> tuple[BarisKinerja, ...]:
    """The rows, those of a column of another year marked: that is said once, and not of each of its values."""
    strange = {(column.jenis, column.tabel, column.tahun) for column in columns if column.tahun_lain}
    return tuple(
        replace(
            row,
            target_tahun_lain=("target", row.tabel, row.tahun) in strange,
            realisasi_tahun_lain=("realisasi", row.tabel, row.tahun) in strange,
        )
        for row in rows
    )


def _tells(row: BarisKinerja, measure: str) -> bool:
    number = getattr(row, measure)
    plain = bool(row.tabel and row.tahun.isdecimal()) and not row.jenis_target and not row.triwulan
    return plain and number is not None and number.value is not None and not number.is_dash


def _values(rows: Sequence[BarisKinerja]) -> Values:
    found: defaultdict[tuple[str, str, str, str], list[tuple[str, Quantity]]] = defaultdict(list)
    for row in rows:
        for measure in MEASURES:
            if _tells(row, measure):
                found[measure, row.kunci, row.jenjang, row.tahun].append((row.tabel, getattr(row, measure)))
    return found


def _column(measure: str, group: Sequence[BarisKinerja], values: Values) -> KolomTahun | None:
    """A column whose values other tables print for its year too; None where too few do."""
    told = [(row, own) for row in group if (own := _elsewhere(measure, row, row.tahun, values))]
    if len(told) < FEWEST:
        return None
    years = {year for _, _, _, year in values}
    strange = [
        Strange(row, number, own[0], frozenset(year for year in years - {row.tahun} if _prints(number, measure, row, year, values)))
        for row, own in told
        if (number := getattr(row, measure)) and not any(number.same(one) for one in own)
    ]
    counted = Counter(year for one in strange for year in one.years).most_common(2)
    best = counted[0] if counted and counted[0][1] >= FEWEST and counted[0][1] >= MOSTLY * len(strange) else None
    other = best[0] if best and 2 * len(strange) >= len(told) and (len(counted) == 1 or counted[1][1] < best[1]) else ""
    first = next((one for one in strange if other in one.years), None) if other else None
    row, number, shown = (first.row, first.number, first.own) if first else (told[0][0], getattr(told[0][0], measure), told[0][1][0])
    return KolomTahun(
        nama=row.nama,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        baris=row.baris,
        keyakinan=row.keyakinan,
        jenis=measure,
        tahun=row.tahun,
        tahun_lain=other,
        nilai=number,
        pembanding=shown,
        sama=f"{best[1]} dari {len(told)}" if other and best else "",
    )


def _elsewhere(measure: str, row: BarisKinerja, year: str, values: Values) -> list[Quantity]:
    return [number for table, number in values.get((measure, row.kunci, row.jenjang, year), ()) if table != row.tabel]


def _prints(number: Quantity, measure: str, row: BarisKinerja, year: str, values: Values) -> bool:
    return any(number.same(one) for one in _elsewhere(measure, row, year, values))
