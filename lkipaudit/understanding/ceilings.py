"""Whether a report counts what is reached above a target in full, or as 100 at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.model import BarisKinerja
from lkipaudit.understanding.roles import ties_ratio

FULL = Decimal(100)
WHOLLY, CAPPED = "dihitung penuh", "dibatasi 100"
ENOUGH = 3
"""So many rows make a custom, if they are so many times those that do otherwise."""


def with_ceilings(rows: Sequence[BarisKinerja]) -> tuple[BarisKinerja, ...]:
    """The rows with how each that is above its target is counted, and with what most such rows of its document do."""
    counted = [_counted(row) for row in rows]
    votes = Counter((row.dokumen, way) for row, way in zip(rows, counted, strict=True) if way)
    return tuple(replace(row, pembatasan=way, lazim=_custom(row.dokumen, votes)) for row, way in zip(rows, counted, strict=True))


def _counted(row: BarisKinerja) -> str:
    """How a realisation above its target is counted, "" where the row does not tell."""
    target, realisasi, capaian = row.target, row.realisasi, row.capaian
    if target is None or realisasi is None or capaian is None or None in (target.value, realisasi.value, capaian.value):
        return ""
    assert target.value is not None
    assert realisasi.value is not None
    if row.polaritas == "turun" or target.value <= 0 or realisasi.value <= target.value:
        return ""
    if ties_ratio(realisasi, target, capaian):
        return WHOLLY
    return CAPPED if capaian.value == FULL else ""


def _custom(document: int, votes: Counter[tuple[int, str]]) -> str:
    full, capped = votes[document, WHOLLY], votes[document, CAPPED]
    if full >= ENOUGH * max(1, capped):
        return WHOLLY
    return CAPPED if capped >= ENOUGH * max(1, full) else ""
