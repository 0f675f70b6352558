"""Joins a performance row with the activity that it is about: the absorption that may have been copied into its achievement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from lkipaudit.model import BarisAnggaran, BarisKinerja
from lkipaudit.quantity import Quantity, rounded
from lkipaudit.understanding.words import plain

ALIKE = 60.0
"""Share of common words from which an activity may be the one that a performance row is about."""


def with_absorption(rows: Sequence[BarisKinerja], budget: Sequence[BarisAnggaran]) -> tuple[BarisKinerja, ...]:
    """The rows, each with the printed percentage of the activity that names it best; where several do, of the one that it repeats."""
    held = [b for b in budget if b.persen is not None and b.persen.value is not None and b.tingkat != "total"]
    if not held:
        return tuple(rows)
    names, shares = [plain(b.nama.raw) for b in held], [b.persen for b in held if b.persen is not None]
    texts = {plain(text.raw) for row in rows for text in (row.sasaran, row.indikator) if text is not None}
    near = {text: process.extract(text, names, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=None) for text in texts}
    return tuple(replace(row, serapan=_of(row, near, shares)) for row in rows)


Near = Mapping[str, Sequence[tuple[str, float, int]]]
"""For each name of an objective or indicator the activities with a name like it: that name, how like it is, and which activity."""


def _of(row: BarisKinerja, likely: Near, shares: Sequence[Quantity]) -> Quantity | None:
    """Of the activities, by name and percentage, the percentage of the one that is most likely meant."""
    best: dict[int, float] = {}
    for text in (row.sasaran, row.indikator):
        if text is not None:
            for _, score, at in likely[plain(text.raw)]:
                best[at] = max(score, best.get(at, 0.0))
    near = sorted(best, key=lambda at: (-best[at], at))
    return next((shares[at] for at in near if repeats(row.capaian, shares[at])), shares[near[0]] if near else None)


def repeats(capaian: Quantity | None, persen: Quantity) -> bool:
    """Whether an achievement can be a percentage written with its own decimals."""
    if capaian is None or capaian.value is None or persen.value is None:
        return False
    return capaian.value == rounded(persen.value, capaian.decimals, "round")
