"""Which target and which realisation an achievement follows from, where its row bears out others than the headings suggest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import product

from lkipaudit.quantity import Quantity
from lkipaudit.understanding.measures import Measure
from lkipaudit.understanding.roles import Column, Numbers, ties_ratio

ENOUGH = 3
"""Rows that follow from two other columns, and not from those beside the achievement, before these are taken for its own."""
MOSTLY = 0.75
"""Share of the rows that tell."""
SELDOM = 0.25
"""Share of the rows that the columns beside an achievement may explain where the others are taken for its own in every row."""
Row = Sequence[Quantity | None]


def followed(sets: Sequence[Measure], columns: Sequence[Column], numbers: Numbers) -> tuple[tuple[Measure, ...], ...]:
    """The sets of each row: an achievement is that of the target and the realisation from which its row, or nearly every row, follows.

    "Realisasi 2022 | Target 2022 | Capaian terhadap Renstra | Target Akhir Renstra": what stands between them may compare the outer two.
    """
    sets = [replace(one, capaian=None) if _of_unlike(one, columns, numbers) else one for one in sets]
    rates = {one.capaian for one in sets}
    others = {one: other for one in sets if (other := _other(one, columns, numbers, rates)) is not None}
    if not others:
        return (tuple(sets),) * len(numbers)
    whole = {one: _instead(one, other, numbers) for one, other in others.items()}
    taken = [{one: other for one, other in others.items() if _taken(row, one, other, always=whole[one])} for row in numbers]
    return tuple(_with(sets, instead) for instead in taken)


def _of_unlike(one: Measure, columns: Sequence[Column], numbers: Numbers) -> bool:
    """Whether the achievement of a set is none of its columns: one of them is a percentage, the other counts, and no row bears it out."""
    if one.target is None or one.realisasi is None or one.capaian is None:
        return False
    told = [row for row in numbers if _tells(row, one)]
    shares = {columns[at].percent for at in (one.target, one.realisasi)}
    return len(shares) > 1 and len(told) > 1 and not any(_holds(row, one) for row in told)


def _with(sets: Sequence[Measure], others: dict[Measure, Measure]) -> tuple[Measure, ...]:
    """The sets of one row, a target that an achievement is taken to be of being no set of its own."""
    used = {other.target for other in others.values()}
    kept = [one for one in sets if one in others or one.target not in used or one.realisasi is not None or one.capaian is not None]
    return tuple(part for one in kept for part in ((replace(one, capaian=None), others[one]) if one in others else (one,)))


def _other(one: Measure, columns: Sequence[Column], numbers: Numbers, rates: Collection[int | None]) -> Measure | None:
    """The set with the two other columns that bear an achievement out in at least half of the rows that its own do not.

    "Capaian s.d. 2022" may be what was reached, where it is no percentage and none of the `rates`.
    """
    if one.target is None or one.realisasi is None or one.capaian is None or one.triwulan or one.ke:
        return None
    left = [row for row in numbers if _tells(row, one) and not _holds(row, one)]
    targets, realised = ([c.at for c in columns if c.numeric and c.role == role] for role in ("target", "realisasi"))
    realised += [c.at for c in columns if c.numeric and c.role == "persen" and not c.percent and c.at not in rates]
    ways = [replace(one, realisasi=r, target=t) for r, t in product(realised, targets) if (r, t) != (one.realisasi, one.target)]
    counted = sorted(
        ((sum(_holds(row, way) for row in left), way.realisasi == one.realisasi, at) for at, way in enumerate(ways)), reverse=True
    )
    if not counted or counted[0][0] < max(ENOUGH, (len(left) + 1) // 2):
        return None
    return ways[counted[0][2]]


def _instead(one: Measure, other: Measure, numbers: Numbers) -> bool:
    """Whether nearly every row follows from the other columns, and hardly one from those beside the achievement."""
    told = [row for row in numbers if _tells(row, one) and _tells(row, other)]
    return sum(_holds(row, other) for row in told) >= MOSTLY * len(told) and sum(_holds(row, one) for row in told) <= SELDOM * len(told)


def _taken(row: Row, one: Measure, other: Measure, *, always: bool) -> bool:
    return always or (_tells(row, other) and _holds(row, other) and not (_tells(row, one) and _holds(row, one)))


def _tells(row: Row, one: Measure) -> bool:
    """Whether a row has the three numbers, none of them nought."""
    return all(q is not None and q.value for q in _values(row, one))


def _holds(row: Row, one: Measure) -> bool:
    base, part, rate = _values(row, one)
    if base is None or part is None or rate is None or not base.value or part.value is None or rate.value is None:
        return False
    return ties_ratio(part, base, rate)


def _values(row: Row, one: Measure) -> tuple[Quantity | None, Quantity | None, Quantity | None]:
    base, part, rate = (row[at] if at is not None else None for at in (one.target, one.realisasi, one.capaian))
    return base, part, rate
