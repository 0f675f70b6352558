"""The comparisons and the printed cells that they rest on, by number: what a repair is tried on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.mends import mends
from lkipaudit.judging.remake import again
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

Force = Mapping[int, Quantity]
"""By the number of a cell what it would print."""
Row = tuple[int, int | None, tuple[str, ...]]


class Board:
    """Cells, rows and comparisons, each known by a number.

    `touching` holds for each cell the comparisons that rest on it, `rows` the cells of each printed row that a broken comparison rests on.
    What a comparison comes to is worked out once for the same changes of its own cells.
    """

    def __init__(self, judged: Sequence[Judged]) -> None:
        """Number everything; nothing is worked out yet."""
        self.cells: list[Quantity] = []
        self.touching: list[list[int]] = []
        self._again = [again(one) for one in judged]
        self._rests: list[list[int]] = []
        numbers: dict[Place, int] = {}
        for at, one in enumerate(self._again):
            self._rests.append([self._number(numbers, cell) for cell in one.cells])
            for cell in self._rests[at]:
                self.touching[cell].append(at)
        self.broken = frozenset(
            at for at, one in enumerate(self._again) if one.judged.comparison.outcome is Outcome.DIFFERS and len(one.cells) > 1
        )
        self._places = list(numbers)
        self.rows, self._row_of = self._in_rows()
        self._known: dict[object, bool] = {}
        self._mended: dict[object, tuple[tuple[int, Quantity], ...]] = {}

    def _number(self, numbers: dict[Place, int], cell: Quantity) -> int:
        assert cell.place is not None
        number = numbers.setdefault(cell.place, len(self.cells))
        if number == len(self.cells):
            self.cells.append(cell)
            self.touching.append([])
        return number

    def _in_rows(self) -> tuple[list[list[int]], dict[int, int]]:
        rows: defaultdict[Row, list[int]] = defaultdict(list)
        for cell in sorted({cell for at in self.broken for cell in self._rests[at]}):
            rows[row_of(self._places[cell])].append(cell)
        return list(rows.values()), {cell: row for row, inside in enumerate(rows.values()) for cell in inside}

    def holds(self, at: int, force: Force) -> bool:
        """Whether a comparison agrees with the changes in force."""
        own = self._own(at, force)
        key = at, tuple((number, changed.value) for number, changed in own)
        if key not in self._known:
            self._known[key] = self._again[at].holds(own)
        return self._known[key]

    def mends(self, at: int, force: Force) -> tuple[tuple[int, Quantity], ...]:
        """Cells, each with what it could print instead so that a broken comparison would agree."""
        own = self._own(at, force)
        key = at, tuple((number, changed.value) for number, changed in own)
        if key not in self._mended:
            self._mended[key] = tuple((self._rests[at][number], changed) for number, changed in mends(self._again[at], own))
        return self._mended[key]

    def _own(self, at: int, force: Force) -> list[tuple[int, Quantity]]:
        return [(number, force[cell]) for number, cell in enumerate(self._rests[at]) if cell in force]

    def beside(self, changed: Iterable[int]) -> set[int]:
        """The rows in which other changes can come to something else after these."""
        cells = {cell for one in changed for at in self.touching[one] for cell in self._rests[at]}
        return {self._row_of[cell] for cell in cells if cell in self._row_of}

    def placed(self, force: Force) -> dict[Place, Quantity]:
        """The changes by where they are printed."""
        return {self._places[cell]: changed for cell, changed in force.items()}

    def first(self, cells: Iterable[int]) -> tuple[int, int, float]:
        """Where the first of some cells stands in the report."""
        places = (self._places[cell] for cell in cells)
        return min((place.source, place.page or 0, place.box.top if place.box else 0.0) for place in places)


def row_of(place: Place) -> Row:
    """The printed row (or the sentence) that a cell stands in."""
    steps = place.path
    ends = [at for at, step in enumerate(steps) if step.startswith(("baris ", "butir "))]
    return place.source, place.page, tuple(step for at, step in enumerate(steps) if not ends or at <= ends[0] or at in ends)
