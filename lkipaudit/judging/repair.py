"""One root, one finding: which single slip would explain several differences.

Among all changes of one printed cell, or of the cells of one row, the one that heals most broken comparisons and breaks fewest is taken to
be the slip; the differences that it heals are told as one. Accepted repairs stay in force, so that two slips come out as two. Two slips
can hide each other (in two parts of one sum neither mends it alone): then one that looks like a slip of the pen is taken on trial, and
stays where another then explains two differences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.mends import mends
from lkipaudit.judging.remake import Changes, cells, holds_with
from lkipaudit.judging.slip import slip
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

FEWEST = 2
"""Differences that a repair must heal to be told as their root."""
MOST_ROOTS = 200
MOST_TRIALS = 100
Row = tuple[int, int | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Root:
    """One slip: what the cells would print, the differences that it explains (by index), and whether another explains as much."""

    changes: Changes
    heals: tuple[int, ...]
    rival: Changes | None = None


@dataclass(frozen=True, slots=True)
class _Repair:
    """A change of some cells of one row, with what it heals and how many comparisons it breaks; `likely`: a slip of the pen would do."""

    changes: Changes
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
class _Board:
    """The comparisons by index, for each cell those that rest on it, and for each row its cells that a broken comparison rests on."""

    judged: Sequence[Judged]
    cells: Sequence[tuple[Quantity, ...]]
    touching: Mapping[Place, tuple[int, ...]]
    rows: Mapping[Row, tuple[Place, ...]]
    known: dict[object, bool] = field(default_factory=dict)
    mended: dict[object, tuple[Quantity, ...]] = field(default_factory=dict)

    def holds(self, at: int, changes: Changes) -> bool:
        """Whether a comparison agrees with the changes in force; made once for the same changes of its own cells."""
        own = self._own(at, changes)
        if not own[1]:
            return self.judged[at].comparison.outcome is Outcome.AGREES
        if own not in self.known:
            self.known[own] = holds_with(self.judged[at], changes)
        return self.known[own]

    def mends(self, at: int, force: Changes) -> tuple[Quantity, ...]:
        """What would mend a comparison."""
        own = self._own(at, force)
        if own not in self.mended:
            self.mended[own] = tuple(mends(self.judged[at], force))
        return self.mended[own]

    def _own(self, at: int, changes: Changes) -> tuple[int, tuple[object, ...]]:
        found = (changes.get(cell.place) for cell in self.cells[at] if cell.place is not None)
        return at, tuple((one.place, one.value) for one in found if one is not None)

    def beside(self, places: Iterable[Place]) -> set[Row]:
        """The rows whose worth a change of these cells can alter."""
        found = {at for place in places for at in self.touching.get(place, ())}
        near = {_row(cell.place) for at in found for cell in self.cells[at] if cell.place is not None}
        return near & self.rows.keys()


@dataclass(frozen=True, slots=True)
class _State:
    """What is in force so far, and what is still broken."""

    force: Changes
    broken: frozenset[int]

    def after(self, repair: _Repair) -> _State:
        return _State({**self.force, **repair.changes}, self.broken - set(repair.heals))


def roots(judged: Sequence[Judged]) -> tuple[Root, ...]:
    """The slips that explain two differences or more, the most telling first."""
    broken = frozenset(at for at, one in enumerate(judged) if one.comparison.outcome is Outcome.DIFFERS and len(cells(one)) > 1)
    board, state = _board(judged, broken), _State({}, broken)
    rated = {row: _rated(board, row, state) for row in board.rows}
    found: list[Root] = []
    while len(found) < MOST_ROOTS:
        best = _best(rated.values()) or _on_trial(board, rated, state)
        if best is None:
            break
        found.append(Root(best.changes, best.heals, _rival(best, rated.values())))
        state = state.after(best)
        rated |= {row: _rated(board, row, state) for row in board.beside(best.changes)}
    return tuple(found)


def _board(judged: Sequence[Judged], broken: Collection[int]) -> _Board:
    touching: defaultdict[Place, list[int]] = defaultdict(list)
    rows: defaultdict[Row, dict[Place, None]] = defaultdict(dict)
    rests = [cells(one) if one.comparison.outcome is not Outcome.UNDECIDED else () for one in judged]
    for at, found in enumerate(rests):
        for cell in found:
            assert cell.place is not None
            touching[cell.place].append(at)
            if at in broken:
                rows[_row(cell.place)][cell.place] = None
    return _Board(judged, rests, {place: tuple(at) for place, at in touching.items()}, {row: tuple(found) for row, found in rows.items()})


def _best(rated: Iterable[Sequence[_Repair]]) -> _Repair | None:
    """The repair that explains most of what is still broken; None where none explains two."""
    fit = (repair for row in rated for repair in row if repair.gain >= 1 and len(repair.heals) >= FEWEST)
    return min(fit, key=_order, default=None)


def _order(repair: _Repair) -> tuple[tuple[int, int, bool], tuple[int, int, float]]:
    first = min((place.source, place.page or 0, place.box.top if place.box else 0.0) for place in repair.changes)
    return repair.worth, first


def _rival(best: _Repair, rated: Iterable[Sequence[_Repair]]) -> Changes | None:
    """Other cells that explain the same just as well: then nothing tells which of them it was."""
    others = (repair for row in rated for repair in row if repair.worth == best.worth and set(repair.heals) == set(best.heals))
    return next((other.changes for other in others if other.changes.keys() != best.changes.keys()), None)


def _on_trial(board: _Board, rated: Mapping[Row, Sequence[_Repair]], state: _State) -> _Repair | None:
    """A slip of the pen that explains one difference, and after which another explains two."""
    single = (repair for row in rated.values() for repair in row if repair.gain >= 1 and repair.likely)
    for repair in sorted(single, key=_order)[:MOST_TRIALS]:
        after = state.after(repair)
        best = _best(_rated(board, row, after) for row in board.beside(repair.changes))
        if best is not None and best.likely:
            return repair
    return None


def _rated(board: _Board, row: Row, state: _State) -> tuple[_Repair, ...]:
    """The repairs of one row that heal anything: the best of each cell, and of its cells together where they need each other.

    Budget and realisation that slipped together each break the percentage alone; a wrong percentage beside a wrong remainder are two slips.
    """
    if len({at for place in board.rows[row] for at in board.touching[place] if at in state.broken}) < FEWEST:
        return ()
    alone: dict[Place, _Repair] = {}
    for cell in _proposals(board, row, state):
        assert cell.place is not None
        repair = _tried(board, {cell.place: cell}, state)
        if repair.gain > 0 and (cell.place not in alone or repair.worth < alone[cell.place].worth):
            alone[cell.place] = repair
    found = tuple(alone.values())
    if len(found) > 1:
        together = _tried(board, {place: cell for one in found for place, cell in one.changes.items()}, state)
        if together.gain > sum(one.gain for one in found):
            return (*found, together)
    return found


def _tried(board: _Board, changes: Changes, state: _State) -> _Repair:
    """What changes heal and break of the comparisons that rest on the cells."""
    heals, breaks = [], 0
    after = {**state.force, **changes}
    for at in sorted({at for place in changes for at in board.touching[place]}):
        holds = board.holds(at, after)
        if at in state.broken:
            heals += [at] if holds else []
        elif not holds and board.holds(at, state.force):
            breaks += 1
    return _Repair(changes, tuple(heals), breaks, all(_is_slip(board, cell) for cell in changes.values()))


def _is_slip(board: _Board, changed: Quantity) -> bool:
    assert changed.place is not None
    assert changed.value is not None
    at = board.touching[changed.place][0]
    printed = next(cell for cell in board.cells[at] if cell.place == changed.place)
    return slip(printed, changed.value) is not None


def _proposals(board: _Board, row: Row, state: _State) -> Iterator[Quantity]:
    """What the cells of a row could print instead, each value once."""
    inside = set(board.rows[row])
    broken = {at for place in inside for at in board.touching[place] if at in state.broken}
    found = (cell for at in sorted(broken) for cell in board.mends(at, state.force) if cell.place in inside)
    return iter({(cell.place, cell.value): cell for cell in found}.values())


def _row(place: Place | None) -> Row:
    """The printed row (or the sentence) that a cell stands in."""
    assert place is not None
    steps = place.path
    ends = [at for at, step in enumerate(steps) if step.startswith(("baris ", "butir "))]
    return place.source, place.page, tuple(step for at, step in enumerate(steps) if not ends or at <= ends[0] or at in ends)
