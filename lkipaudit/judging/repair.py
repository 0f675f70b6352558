"""One root, one finding: which single slip would explain several differences.

Among all changes of one printed cell, or of the cells of one row, the one that heals most broken comparisons and breaks fewest is taken to
be the slip; the differences that it heals are told as one. Accepted repairs stay in force, so that two slips come out as two. Two slips
can hide each other (in two parts of one sum neither mends it alone): then one that looks like a slip of the pen is taken on trial, and
stays where another then explains two differences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from lkipaudit.judging.board import Board, Force
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.slip import slip
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

FEWEST = 2
"""Differences that a repair must heal to be told as their root."""
MOST_ROOTS = 200
MOST_TRIALS = 50
Changes = Mapping[Place, Quantity]
"""By cell the number that it would print."""


@dataclass(frozen=True, slots=True)
class Root:
    """One slip: what the cells would print, the differences that it explains (by index), and whether another explains as much."""

    changes: Changes
    heals: tuple[int, ...]
    rival: Changes | None = None


@dataclass(frozen=True, slots=True)
class _Repair:
    """A change of some cells of one row, with what it heals and how many comparisons it breaks; `likely`: a slip of the pen would do."""

    changes: Force
    heals: tuple[int, ...]
    breaks: int
    likely: bool

    @property
    def gain(self) -> int:
        return len(self.heals) - self.breaks

    @property
    def worth(self) -> tuple[int, int, bool]:
        """The smaller, the better."""
        return -self.gain, self.breaks, not self.likely


@dataclass(frozen=True, slots=True)
class _State:
    """What is in force so far, and what is still broken."""

    force: Force
    broken: frozenset[int]

    def after(self, repair: _Repair) -> _State:
        return _State({**self.force, **repair.changes}, self.broken - set(repair.heals))


def roots(judged: Sequence[Judged]) -> tuple[Root, ...]:
    """The slips that explain two differences or more, the most telling first."""
    board = Board(judged)
    state = _State({}, board.broken)
    rated = {row: _rated(board, row, state) for row in range(len(board.rows))}
    found: list[Root] = []
    while len(found) < MOST_ROOTS:
        best = _best(board, rated.values()) or _on_trial(board, rated, state)
        if best is None:
            break
        rival = _rival(best, rated.values())
        found.append(Root(board.placed(best.changes), best.heals, board.placed(rival.changes) if rival else None))
        state = state.after(best)
        rated |= {row: _rated(board, row, state) for row in board.beside(best.changes)}
    return tuple(found)


def _best(board: Board, rated: Iterable[Sequence[_Repair]]) -> _Repair | None:
    """The repair that explains most of what is still broken; None where none explains two."""
    fit = (repair for row in rated for repair in row if len(repair.heals) >= FEWEST)
    return min(fit, key=lambda repair: (repair.worth, board.first(repair.changes)), default=None)


def _rival(best: _Repair, rated: Iterable[Sequence[_Repair]]) -> _Repair | None:
    """A change of another cell that explains the same just as well: then nothing tells which of them it was."""
    others = (repair for row in rated for repair in row if repair.worth == best.worth and repair.heals == best.heals)
    return next((other for other in others if other.changes.keys() != best.changes.keys()), None)


def _on_trial(board: Board, rated: Mapping[int, Sequence[_Repair]], state: _State) -> _Repair | None:
    """A slip of the pen that explains one difference, and after which another explains two."""
    single = [repair for row in rated.values() for repair in row if repair.likely]
    single.sort(key=lambda repair: (repair.worth, board.first(repair.changes)))
    for repair in single[:MOST_TRIALS]:
        after = state.after(repair)
        best = _best(board, (_rated(board, row, after) for row in board.beside(repair.changes)))
        if best is not None and best.likely:
            return repair
    return None


def _rated(board: Board, row: int, state: _State) -> tuple[_Repair, ...]:
    """The repairs of one row that heal more than they break: the best of each cell, and of its cells together where they need each other.

    Budget and realisation that slipped together each break the percentage alone; a wrong percentage beside a wrong remainder are two slips.
    """
    alone: dict[int, _Repair] = {}
    for cell, changed in _proposals(board, row, state):
        repair = _tried(board, {cell: changed}, state)
        if repair.heals and (cell not in alone or repair.worth < alone[cell].worth):
            alone[cell] = repair
    found = tuple(alone.values())
    sets = (*combinations(found, 2), found) if len(found) > 2 else combinations(found, 2)  # noqa: PLR2004 - all of them are more than a pair
    joint = (_joint(board, ones, state) for ones in sets)
    return tuple(repair for repair in (*found, *filter(None, joint)) if repair.gain > 0)


def _joint(board: Board, ones: Sequence[_Repair], state: _State) -> _Repair | None:
    together = _tried(board, {cell: changed for one in ones for cell, changed in one.changes.items()}, state)
    return together if together.gain > sum(one.gain for one in ones) else None


def _proposals(board: Board, row: int, state: _State) -> Iterator[tuple[int, Quantity]]:
    """What the cells of a row that several broken comparisons rest on could print instead, each number once."""
    found: dict[object, tuple[int, Quantity]] = {}
    for cell in board.rows[row]:
        broken = [at for at in board.touching[cell] if at in state.broken]
        if len(broken) >= FEWEST:
            mends = (changed for at in broken for other, changed in board.mends(at, state.force) if other == cell)
            found |= {(cell, changed.value): (cell, changed) for changed in mends}
    yield from found.values()


def _tried(board: Board, changes: Force, state: _State) -> _Repair:
    """What changes heal of the comparisons that rest on the cells, and what they break: no more of it than tells that they are no gain."""
    after = {**state.force, **changes}
    touched = sorted({at for cell in changes for at in board.touching[cell]})
    heals = tuple(at for at in touched if at in state.broken and board.holds(at, after))
    sound = (at for at in touched if at not in state.broken and not board.holds(at, after) and board.holds(at, state.force))
    breaks = sum(1 for _ in islice(sound, len(heals)))
    likely = all(slip(board.cells[cell], changed.value) is not None for cell, changed in changes.items() if changed.value is not None)
    return _Repair(changes, heals, breaks, likely)
