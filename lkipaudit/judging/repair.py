"""One root, one finding: which single slip would explain several differences.

Among all changes of one printed cell, or of the cells of one row, the one that heals most broken comparisons and breaks fewest is taken to
be the slip; the differences that it heals are told as one. Accepted repairs stay in force, so that two slips come out as two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.remake import Changes, cells, computed, holds_with
from lkipaudit.judging.rule import Agreement, Equation
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, rounded

FEWEST = 2
"""Differences that a repair must heal to be told as their root."""
MOST_ROOTS = 200
Row = tuple[int, int | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Root:
    """One slip: what the cells would print, the differences that it explains (by index), and whether another row explains as much."""

    changes: Changes
    heals: tuple[int, ...]
    rival: Changes | None = None


@dataclass(frozen=True, slots=True)
class _Board:
    """The comparisons by index, and for each cell those that rest on it."""

    judged: Sequence[Judged]
    touching: Mapping[Place, tuple[int, ...]]


def roots(judged: Sequence[Judged]) -> tuple[Root, ...]:
    """The slips that explain two differences or more, the most telling first."""
    touching: defaultdict[Place, list[int]] = defaultdict(list)
    for at, one in enumerate(judged):
        if one.comparison.outcome is not Outcome.UNDECIDED:
            for cell in cells(one):
                if cell.place is not None:
                    touching[cell.place].append(at)
    board = _Board(judged, {place: tuple(found) for place, found in touching.items()})
    broken = {at for at, one in enumerate(judged) if one.comparison.outcome is Outcome.DIFFERS and len(cells(one)) > 1}
    found: list[Root] = []
    force: dict[Place, Quantity] = {}
    while len(found) < MOST_ROOTS and (root := _best(board, broken, force)) is not None:
        found.append(root)
        force |= root.changes
        broken -= set(root.heals)
    return tuple(found)


def _best(board: _Board, broken: set[int], force: Changes) -> Root | None:
    """The row whose repair explains most of what is still broken; None where none explains two."""
    by_row: defaultdict[Row, dict[Place, tuple[int, Quantity]]] = defaultdict(dict)
    for place, value in _proposals(board, broken, force):
        gain, heals = _score(board, {**force, place: value}, force, [place], broken)
        row = by_row[_row(place)]
        if gain > 0 and heals and (place not in row or gain > row[place][0]):
            row[place] = (gain, value)
    ranked = sorted((_joint(board, found, force, broken) for found in by_row.values() if found), key=lambda r: (-r[0], _first(r[2])))
    fit = [one for one in ranked if one[0] >= 1 and len(one[1]) >= FEWEST]
    if not fit:
        return None
    best, healed, changes = fit[0]
    rival = next((other for gain, also, other in fit[1:] if gain == best and set(also) == set(healed)), None)
    return Root(changes, tuple(sorted(healed)), rival)


def _first(changes: Changes) -> tuple[int, int, float]:
    return min((place.source, place.page or 0, place.box.top if place.box else 0.0) for place in changes)


def _joint(board: _Board, found: Mapping[Place, tuple[int, Quantity]], force: Changes, broken: set[int]) -> tuple[int, list[int], Changes]:
    """The best repair of one row: of one cell, or of its cells together where they need each other.

    Budget and realisation that slipped together each break the percentage alone; a wrong percentage beside a wrong remainder are two slips.
    """
    alone = [(*_score(board, {**force, place: value}, force, [place], broken), {place: value}) for place, (_, value) in found.items()]
    together = {place: value for place, (_, value) in found.items()}
    gain, heals = _score(board, {**force, **together}, force, list(together), broken)
    if len(alone) > 1 and gain > sum(one[0] for one in alone):
        return gain, heals, together
    return max(alone, key=lambda one: one[0])


def _score(board: _Board, changes: Changes, force: Changes, places: Sequence[Place], broken: set[int]) -> tuple[int, list[int]]:
    """How many comparisons the changes heal less how many they break, and which they heal."""
    heals, breaks = [], 0
    for at in sorted({at for place in places for at in board.touching.get(place, ())}):
        after = holds_with(board.judged[at], changes)
        if at in broken:
            heals += [at] if after else []
        elif not after and holds_with(board.judged[at], force):
            breaks += 1
    return len(heals) - breaks, heals


def _proposals(board: _Board, broken: set[int], force: Changes) -> Iterator[tuple[Place, Quantity]]:
    """What cells could print instead: for each broken comparison the values that would mend it."""
    seen: set[tuple[Place, Decimal | None]] = set()
    for at in sorted(broken):
        one = board.judged[at]
        for cell, value in _mends(one, force):
            if cell.place is not None and value != cell.value and (cell.place, value) not in seen:
                seen.add((cell.place, value))
                yield (
                    cell.place,
                    replace(cell, value=value, step=min(cell.step, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))),
                )


def _mends(one: Judged, force: Changes) -> Iterator[tuple[Quantity, Decimal]]:
    printed = [force.get(cell.place, cell) if cell.place is not None else cell for cell in cells(one)]
    if one.case is not None and isinstance(one.case.shape, Agreement):
        first, *others = printed
        yield from ((first, other.value) for other in others[:1] if other.value is not None)
        yield from ((other, first.value) for other in others if first.value is not None)
    elif one.case is not None and isinstance(one.case.shape, Equation):
        yield from _solved(one, printed, force)


def _solved(one: Judged, printed: Sequence[Quantity], force: Changes) -> Iterator[tuple[Quantity, Decimal]]:
    """The stated cell as computed, and each operand as the stated cell would have it: the formula is a straight line in each."""
    stated, *operands = printed
    result = computed(one, force)
    if result is None or stated.value is None:
        return
    yield stated, rounded(result.shown, stated.decimals, "round")
    for operand in operands:
        if operand.value is None or operand.place is None:
            continue
        moved = computed(one, {**force, operand.place: replace(operand, value=operand.value + 1)})
        slope = moved.shown - result.shown if moved is not None else Decimal(0)
        if slope:
            yield operand, rounded(operand.value + (stated.value - result.shown) / slope, operand.decimals, "round")


def _row(place: Place) -> Row:
    """The printed row (or the sentence) that a cell stands in."""
    steps = place.path
    ends = [at for at, step in enumerate(steps) if step.startswith(("baris ", "butir "))]
    return place.source, place.page, tuple(step for at, step in enumerate(steps) if not ends or at <= ends[0] or at in ends)
