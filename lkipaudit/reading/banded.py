"""Tables whose rules only run across: the rules part the rows, the strips that all rows leave empty part the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lkipaudit.reading.grid import NEAR, Grid, Slot, merged
from lkipaudit.reading.lent import GAP, LEAST, parted
from lkipaudit.reading.lines import rows
from lkipaudit.reading.strokes import Stroke, Strokes
from lkipaudit.reading.words import Word

BANDS = 3
"""The least rows."""
PAIR = 2
"""A row under the head holds text in so many columns; one column has as many edges."""


def bands_across(strokes: Strokes, grids: Sequence[Grid]) -> Iterator[Grid]:
    """Grids of one column: those that are drawn, and the spaces between lines of one length that no grid or upright line touches."""
    yield from (grid for grid in grids if len(grid.xs) == PAIR and len(grid.slots) >= BANDS)
    upright = [piece for pieces in merged(strokes.upright).values() for piece in pieces]
    group: list[Stroke] = []
    for line in [*(pieces[0] for pieces in merged(strokes.level).values() if len(pieces) == 1), Stroke(0, 0, 0)]:
        if group and not alike(group[-1], line):
            if len(group) > BANDS and not touched(group, upright, grids):
                yield column_of(group)
            group = []
        group.append(line)


def alike(above: Stroke, below: Stroke) -> bool:
    """Whether both lines begin and end at one place."""
    return abs(above.start - below.start) <= NEAR and abs(above.end - below.end) <= NEAR


def touched(group: Sequence[Stroke], upright: Sequence[Stroke], grids: Sequence[Grid]) -> bool:
    """Whether something else is drawn among the lines."""
    (top, left, right), bottom = group[0], group[-1].at
    boxes = [grid.box for grid in grids] + [(line.at, line.start, line.at, line.end) for line in upright]
    return any(x0 <= right and x1 >= left and y0 < bottom - NEAR and y1 > top + NEAR for x0, y0, x1, y1 in boxes)


def column_of(group: Sequence[Stroke]) -> Grid:
    """One cell between each two lines."""
    slots = tuple(Slot(0, row, 1, row + 1) for row in range(len(group) - 1))
    return Grid((group[0].start, group[0].end), tuple(line.at for line in group), slots)


def with_columns(grid: Grid, held: Sequence[list[Word]]) -> tuple[Grid, list[list[Word]]] | None:
    """A grid of one column, parted where all its rows leave a strip empty; None where that makes no table."""
    if len(grid.xs) > PAIR or len(grid.slots) < BANDS:
        return None
    edges = strips(held)
    columns = [parted(words, edges, PAIR if row else LEAST) for row, words in enumerate(held)]
    if len(edges) + 1 < LEAST or not all(columns):
        return None
    xs = (grid.xs[0], *edges, grid.xs[-1])
    slots = tuple(Slot(left, slot.top, left + 1, slot.bottom) for slot in grid.slots for left in range(len(xs) - 1))
    return Grid(xs, grid.ys, slots), [column for row in columns for column in row]


def strips(held: Sequence[list[Word]]) -> list[float]:
    """The middles, in points, of the strips that the text leaves empty from the first row to the last."""
    lines = sorted((line.box.x0, line.box.x1, line.size) for words in held for row in rows(words) for line in row)
    covered: list[tuple[float, float]] = []
    for x0, x1, size in lines:
        if covered and x0 - covered[-1][1] < GAP * size:
            covered[-1] = (covered[-1][0], max(covered[-1][1], x1))
        else:
            covered.append((x0, x1))
    return [(left[1] + right[0]) / 2 for left, right in pairwise(covered)]
