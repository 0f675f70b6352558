"""Tables whose rules only run across: the rules part the rows, the strips that all rows leave empty part the columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lkipaudit.reading.grid import NEAR, Grid, Slot, merged
from lkipaudit.reading.lent import GAP, LEAST, clear, parted
from lkipaudit.reading.lines import bands, row_text, rows
from lkipaudit.reading.strokes import Stroke, Strokes
from lkipaudit.reading.words import Word, spelled

BANDS = 3
"""The least rows."""
AMOUNT = re.compile(r"\d[.,]\d|\d{5}")
"""What no name of columns holds."""
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
    """A grid of one column, parted where its rows leave a strip empty; None where that makes no table.

    Where no strip is empty in all rows, single lines over all columns may be left out, and then names over several columns at the top.
    """
    if len(grid.xs) > PAIR or len(grid.slots) < BANDS:
        return None
    lines = [is_line(words) for words in held]
    plain = [at for at, line in enumerate(lines) if not line]
    under_head = plain[1:] if plain and not AMOUNT.search(" ".join(row_text(row) for row in rows(held[plain[0]]))) else plain
    for kept in ([*range(len(held))], plain, under_head):
        edges = strips([held[at] for at in kept])
        columns = {at: parted(held[at], edges, PAIR if at else LEAST) for at in kept}
        if len(edges) + 1 >= LEAST and all(columns.values()) and (len(kept) == len(held) or len(kept) >= BANDS):
            return parted_rows(grid, held, edges, columns)
    return None


def is_line(words: Sequence[Word]) -> bool:
    """Whether a row is one stretch of text, with nothing beside it."""
    return all(len(row) == 1 for row in rows(words))


def parted_rows(
    grid: Grid, held: Sequence[list[Word]], edges: Sequence[float], columns: Mapping[int, list[list[Word]]]
) -> tuple[Grid, list[list[Word]]]:
    """The grid with these columns; a row that was left out has the edges over which it does not run."""
    xs = (grid.xs[0], *edges, grid.xs[-1])
    slots: list[Slot] = []
    parts: list[list[Word]] = []
    for at, (slot, words) in enumerate(zip(grid.slots, held, strict=True)):
        if at in columns:
            inner, found = [*range(1, len(xs) - 1)], columns[at]
        else:
            lines = bands([letter for letter in spelled(words) if letter.text != " "])
            inner = [edge for edge in range(1, len(xs) - 1) if not is_line(words) and all(clear(line, xs[edge]) for line in lines)]
            found = dealt(words, [xs[edge] for edge in inner])
        slots += [Slot(left, slot.top, right, slot.bottom) for left, right in pairwise([0, *inner, len(xs) - 1])]
        parts += found
    return Grid(xs, grid.ys, tuple(slots)), parts


def dealt(words: Sequence[Word], edges: Sequence[float]) -> list[list[Word]]:
    """The letters between each two edges."""
    found: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for letter in spelled(words):
        found[bisect_right(edges, (letter.x0 + letter.x1) / 2)].append(letter)
    return found


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
