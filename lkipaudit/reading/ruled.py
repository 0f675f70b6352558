"""Ruled tables of a page: which characters stand in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from lkipaudit.place import Box
from lkipaudit.reading.banded import with_columns
from lkipaudit.reading.grid import Grid, Slot
from lkipaudit.reading.lent import with_lent_edges
from lkipaudit.reading.lines import Row, row_text, rows
from lkipaudit.reading.words import Word

ROOM = 0.9
"""A cell is at least this many type sizes high."""
FRAME = 2
"""The upright edges of a frame around text."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell as read: its position and spans on the table's grid, its lines."""

    slot: Slot
    box: Box
    rows: tuple[Row, ...]

    @property
    def text(self) -> str:
        """The lines, held apart by a line feed."""
        return "\n".join(row_text(row) for row in self.rows)

    @property
    def bold(self) -> bool:
        """Whether most characters are bold."""
        lines = [line for row in self.rows for line in row]
        return bool(lines) and sum((line.bold - 0.5) * len(line.text) for line in lines) > 0


@dataclass(frozen=True, slots=True)
class GridTable:
    """A table as found on one page."""

    box: Box
    height: int
    width: int
    cells: tuple[GridCell, ...]
    ruled: bool = True


class Room:
    """One grid as a map from points to cells."""

    def __init__(self, grid: Grid, *, banded: bool = False) -> None:
        self.grid, self.banded = grid, banded
        self.held: list[list[Word]] = [[] for _ in grid.slots]
        self._owner = {
            (x, y): index
            for index, slot in enumerate(grid.slots)
            for x in range(slot.left, slot.right)
            for y in range(slot.top, slot.bottom)
        }

    def at(self, x: float, y: float) -> int | None:
        """The cell that holds a point."""
        return self._owner.get((bisect_right(self.grid.xs, x) - 1, bisect_right(self.grid.ys, y) - 1))

    def take(self, word: Word) -> bool:
        """Puts a word into the cell where most of it stands; False when that is no cell of this grid."""
        index, last = (self.at(*end) for end in word.ends)
        if index != last:
            places = [self.at((letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2) for letter in word.letters()]
            index = max(places, key=places.count)
        if index is None:
            return False
        self.held[index].append(word)
        return True

    def table(self) -> GridTable:
        """The table with all it has taken."""
        grid, parts = (self.banded and with_columns(self.grid, self.held)) or with_lent_edges(self.grid, self.held)
        xs, ys = grid.xs, grid.ys
        cells = tuple(
            GridCell(slot, Box(xs[slot.left], ys[slot.top], xs[slot.right], ys[slot.bottom]), tuple(rows(held)))
            for slot, held in zip(grid.slots, parts, strict=True)
        )
        return GridTable(Box(*grid.box), len(ys) - 1, len(xs) - 1, cells, ruled=len(cells) == len(self.grid.slots))


def fill(grids: Iterable[Grid], words: Iterable[Word], bands: Iterable[Grid] = ()) -> tuple[list[GridTable], list[Word]]:
    """The tables with their text, and the words that stand in none. A box around text is no table; `bands` may get columns."""
    rooms = [*(Room(grid) for grid in grids), *(Room(grid, banded=True) for grid in bands)]
    rooms.sort(key=lambda room: area(room.grid))
    free = [word for word in words if not any(room.take(word) for room in rooms)]
    tables: list[GridTable] = []
    for room in rooms:
        if is_table(room):
            tables.append(room.table())
        else:
            free += [word for held in room.held for word in held]
    return tables, free


def area(grid: Grid) -> float:
    """Square points, so that a table inside a cell of another is asked first."""
    x0, top, x1, bottom = grid.box
    return (x1 - x0) * (bottom - top)


def is_table(room: Room) -> bool:
    """Whether the cells are more than a frame around text, around one column of it, or the outlines of drawn letters."""
    xs, ys = room.grid.xs, room.grid.ys
    filled = 0
    for slot, held in zip(room.grid.slots, room.held, strict=True):
        sizes = [word.size for word in held if word.text != " "]
        filled += bool(sizes) and ys[slot.bottom] - ys[slot.top] > ROOM * min(sizes)
    return filled > 1 and (len(xs) > FRAME or (room.banded and with_columns(room.grid, room.held) is not None))
