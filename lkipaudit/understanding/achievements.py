"""Achievements that a table prints without their targets: what they are, beside the tables that measure the same indicators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.model import BarisKinerja
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.indicators_in_prose import fitting

FEWEST = 2
"""Rows that other tables measure too, from which these may overrule a heading."""
SURE = 3
"""So many times as many rows must bear out what a column holds as show it to hold the other measure."""
LEAST_BORNE = 3
"""One row in so many must be borne out; the others may be wrong."""


def with_achievements(rows: Sequence[BarisKinerja]) -> list[BarisKinerja]:
    """The rows, those without a target and a realisation in the unit of their indicator, as what most of their column shows them to be.

    A column headed "Capaian" can hold realisations; where other tables measure its indicators and bear out neither, its rows go.
    """
    measured: defaultdict[tuple[str, str], list[BarisKinerja]] = defaultdict(list)
    columns: defaultdict[tuple[str, str], list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        if _is_bare(row):
            columns[row.tabel, row.tahun].append(row)
        elif not row.jenis_target and not row.triwulan:
            measured[row.kunci, row.tahun].append(row)
    means = {key: _meaning(column, measured) for key, column in columns.items()}
    told = [(row, means[row.tabel, row.tahun] if _is_bare(row) else "") for row in rows]
    return [_as(row, meaning, measured) if meaning else row for row, meaning in told if meaning or not _is_bare(row)]


def _is_bare(row: BarisKinerja) -> bool:
    grades = (row.target_peringkat, row.realisasi_peringkat)
    return row.target is None and row.realisasi is None and not any(grades) and bool(row.tabel) and row.capaian is not None


def _meaning(column: Sequence[BarisKinerja], measured: dict[tuple[str, str], list[BarisKinerja]]) -> str:
    """What a column holds: "capaian", "realisasi", or "" where the other tables do not tell."""
    votes = {"capaian": 0, "realisasi": 0, "keduanya": 0, "": 0}
    for row in column:
        others = measured[row.kunci, row.tahun]
        if others and row.capaian is not None and row.capaian.value is not None:
            fits = [role for role in ("capaian", "realisasi") if any(_fits(row.capaian, getattr(other, role)) for other in others)]
            votes["keduanya" if len(fits) > 1 else "".join(fits)] += 1
    told = sum(votes.values())
    if told < FEWEST:
        return "capaian"  # as it is headed
    role, other = ("realisasi", "capaian") if votes["realisasi"] > votes["capaian"] else ("capaian", "realisasi")
    borne = votes[role] + votes["keduanya"]
    return role if borne >= SURE * votes[other] and LEAST_BORNE * borne >= told else ""


def _fits(number: Quantity, printed: Quantity | None) -> bool:
    return printed is not None and printed.value is not None and fitting(number, printed) is not None


def _as(row: BarisKinerja, meaning: str, measured: dict[tuple[str, str], list[BarisKinerja]]) -> BarisKinerja:
    others = measured[row.kunci, row.tahun]
    units = {other.ukuran for other in others}
    row = replace(row, ukuran=units.pop() if len(units) == 1 else row.ukuran)
    return row if meaning == "capaian" else replace(row, realisasi=row.capaian, capaian=None, capaian_penuh=False)
