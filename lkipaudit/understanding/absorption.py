"""Joins a performance row with the activity that it is about: the absorption that may have been copied into its achievement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from lkipaudit.model import BarisAnggaran, BarisKinerja
from lkipaudit.quantity import Quantity, rounded
from lkipaudit.understanding.words import plain

ALIKE = 60.0
"""Share of common words from which an activity may be the one that a performance row is about."""


def with_absorption(rows: Sequence[BarisKinerja], budget: Sequence[BarisAnggaran]) -> tuple[BarisKinerja, ...]:
    """The rows, each with the printed percentage of the activity that names it best; where several do, of the one that it repeats."""
    named = [(plain(b.nama.raw), b.persen) for b in budget if b.persen is not None and b.persen.value is not None and b.tingkat != "total"]
    return tuple(replace(row, serapan=_of(row, named)) if named else row for row in rows)


def _of(row: BarisKinerja, named: Sequence[tuple[str, Quantity]]) -> Quantity | None:
    texts = [plain(text.raw) for text in (row.sasaran, row.indikator) if text is not None]
    scored = [(max(fuzz.token_set_ratio(text, name) for text in texts), persen) for name, persen in named]
    near = sorted((s for s in scored if s[0] >= ALIKE), key=lambda s: -s[0])
    return next((persen for _, persen in near if repeats(row.capaian, persen)), near[0][1] if near else None)


def repeats(capaian: Quantity | None, persen: Quantity) -> bool:
    """Whether an achievement can be a percentage written with its own decimals."""
    if capaian is None or capaian.value is None or persen.value is None:
        return False
    return capaian.value == rounded(persen.value, capaian.decimals, "round")
