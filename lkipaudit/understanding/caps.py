"""How a report treats achievements above 100: most leave them as they are, some cut them; a report that does both is told where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.model import BarisKinerja
from lkipaudit.understanding.roles import ties_ratio

FULL = 100
ENOUGH = 3
"""Achievements above 100 that are left as they are, before that is a habit, and so many for each that is cut."""


def with_habit(rows: Sequence[BarisKinerja]) -> tuple[BarisKinerja, ...]:
    """The rows above their target, marked where the report is in the habit of leaving achievements above 100 as they are."""
    whole, cut = (Counter(row.dokumen for row in rows if _telling(row) and is_so(row)) for is_so in (_whole, _cut))
    habit = {source for source, count in whole.items() if count >= ENOUGH and count >= ENOUGH * cut[source]}
    return tuple(replace(row, tanpa_batas=row.dokumen in habit and _telling(row) and (_whole(row) or _cut(row))) for row in rows)


def _telling(row: BarisKinerja) -> bool:
    """Whether more was reached than was aimed at, where more is better as far as the words tell."""
    return (
        row.polaritas != "turun"
        and row.target is not None
        and row.realisasi is not None
        and row.capaian is not None
        and bool(row.target.value)
        and row.realisasi.value is not None
        and row.capaian.value is not None
        and row.target.value is not None
        and row.realisasi.value > row.target.value > 0
        and row.realisasi.value / row.target.value * FULL >= FULL + row.capaian.step
    )


def _whole(row: BarisKinerja) -> bool:
    assert row.target is not None and row.realisasi is not None and row.capaian is not None  # noqa: PT018 - see _telling
    return ties_ratio(row.realisasi, row.target, row.capaian)


def _cut(row: BarisKinerja) -> bool:
    assert row.capaian is not None
    return row.capaian.value == FULL
