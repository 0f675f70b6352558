"""Which target a column of achievements is held against: as its values show, where a table prints that of the year and that of the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.understanding.measures import Measure
from lkipaudit.understanding.roles import Numbers, ties_ratio

ENOUGH = 4
"""So many rows bear a target out that the headings do not give."""


def held_against(sets: Sequence[Measure], numbers: Numbers) -> tuple[Measure, ...]:
    """The sets; an achievement that follows from a target standing alone in half of its rows, and from its own in fewer, has that one."""
    told = list(sets)
    for at, one in enumerate(told):
        for other in (other for other in told if other.capaian is None and other.realisasi is None and other.triwulan == one.triwulan):
            if not other.ke and _follows(one, other.target, numbers):
                told[at], told[told.index(other)] = replace(one, target=other.target), replace(other, target=one.target)
                break
    return tuple(told)


def _follows(one: Measure, target: int | None, numbers: Numbers) -> bool:
    if one.target is None or one.realisasi is None or one.capaian is None or target is None:
        return False
    own = other = known = 0
    for row in numbers:
        aim, end, part, rate = row[one.target], row[target], row[one.realisasi], row[one.capaian]
        if not (aim and end and part and rate and aim.value and end.value and part.value and rate.value) or aim.value == end.value:
            continue
        known += 1
        own += ties_ratio(part, aim, rate)
        other += ties_ratio(part, end, rate)
    return other >= ENOUGH and other > own and 2 * other >= known
