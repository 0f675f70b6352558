"""Rows inside a band of a table that has no rules between them, told by the numbers that stand side by side."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from lkipaudit.place import Box
from lkipaudit.reading.grid import Slot
from lkipaudit.reading.lines import MARKER, Row, row_text
from lkipaudit.reading.ruled import GridCell, GridTable

NUMBER = re.compile(r"\(?\s*(?:Rp\.?)?\s*[-–]?\s*\d+(?:[.,]\d+)*\s*\)?\s*%?(?:,-)?|[-–]")
"""A line that is one number, or the dash that stands for none."""
LEAST_ROWS = 3
LEAST_COLUMNS = 2
"""So many columns of so many numbers side by side are rows."""
TOLERANCES = (0.3, 0.6, 1.05)
"""Numbers of one row may stand this far apart in height, in line distances: a sheet can set some at the top and some at the foot."""
ENOUGH_GAP = 0.7
"""A gap of this share of the line distance is as good as any wider one."""
SAME_GAP = 0.25
"""Gaps that differ by less, in points, are rounded."""
OPEN = re.compile(r"(?:[/,(&-]|\b(?:dan|atau|serta|yang|di|ke|dari|untuk|pada|dengan))\s*\Z", re.IGNORECASE)
"""The end of a line whose text goes on in the next."""
BESIDE = 0.3
"""Lines stand beside each other when their heights differ by less than this share of the type size."""
CLEAR_GAP = 0.15
"""A cut through a column of text is clear where the gap is wider by this share of the type size than between its closest lines."""


class Span(NamedTuple):
    """The height of one line in points, and the line."""

    top: float
    bottom: float
    row: Row

    @property
    def middle(self) -> float:
        """Half way down the line."""
        return (self.top + self.bottom) / 2


Column = list[Span]


def spans(rows: Sequence[Row]) -> Column:
    """The lines of a cell with their heights, taken from the type size: boxes of some fonts reach into the next line."""
    return [Span(row[0].baseline - 0.75 * row[0].size, row[0].baseline + 0.2 * row[0].size, row) for row in rows if not row[0].turn]


def is_numeric(column: Column) -> bool:
    """Whether every line is a number, and there are enough of them."""
    return len(column) >= LEAST_ROWS and all(NUMBER.fullmatch(row_text(span.row)) for span in column)


def boundaries(columns: Sequence[Column]) -> list[float]:
    """The heights between the rows that the numbers of the columns tell of; none where they tell of no rows."""
    numeric = [column for column in columns if is_numeric(column)]
    distance = line_distance(columns) if numeric else 0.0
    while len(numeric) >= LEAST_COLUMNS:
        anchors = anchors_of(numeric, distance)
        if len(anchors) >= LEAST_ROWS:
            late = [best_cut(columns, above, below, distance, late=True) for above, below in pairwise(anchors)]
            if any(begins_each(column, late, numeric) for column in columns):
                return late
            return [best_cut(columns, above, below, distance) for above, below in pairwise(anchors)]
        numeric = numeric[1:]  # row numbers and account codes stand on the left, and not always beside the amounts
    return []


def line_distance(columns: Sequence[Column]) -> float:
    """The distance of lines of one paragraph in points: the least in the columns, but no less than the type is high."""
    size = median(span.row[0].size for column in columns for span in column)
    steps = [b.bottom - a.bottom for column in columns for a, b in pairwise(column)]
    return max(min(steps, default=size), size)


def anchors_of(numeric: Sequence[Column], distance: float) -> list[tuple[float, float]]:
    """For each row the heights (first, last) of the middles of its numbers; nothing unless each row has one number a column."""
    most = max(len(column) for column in numeric)
    marks = sorted((span.middle, index) for index, column in enumerate(numeric) for span in column)
    for tolerance in TOLERANCES:
        groups = [[marks[0]]]
        for mark in marks[1:]:
            if mark[0] - groups[-1][-1][0] <= tolerance * distance:
                groups[-1].append(mark)
            else:
                groups.append([mark])
        single = all(len({index for _, index in group}) == len(group) for group in groups)
        if single and len(groups) == most and sum(len(group) > 1 for group in groups) * 2 > len(groups):
            return [(group[0][0], group[-1][0]) for group in groups]
    return []


def best_cut(
    columns: Sequence[Column], above: tuple[float, float], below: tuple[float, float], distance: float, *, late: bool = False
) -> float:
    """The height between two rows that parts the most columns where they have room; the last of the best with `late`, else the first."""
    edges = sorted(
        {above[1], below[0]} | {edge for column in columns for span in column for edge in span[:2] if above[1] < edge < below[0]}
    )
    middles = [(a + b) / 2 for a, b in pairwise(edges)]
    if not middles:
        return (above[1] + below[0]) / 2
    rooms = [round(sum(room(column, at, distance) for column in columns), 1) for at in middles]
    least = max(rooms) - (SAME_GAP if late else 0)
    best = [at for at, found in zip(middles, rooms, strict=True) if found >= least]
    return best[-1 if late else 0]


def room(column: Column, at: float, distance: float) -> float:
    """How much room a column has for a cut at this height; less than none where the cut goes through a line."""
    up = max((span.bottom for span in column if span.middle < at), default=at - distance)
    down = min((span.top for span in column if span.middle >= at), default=at + distance)
    if up > at or down < at:
        return -distance
    return min(down - up, ENOUGH_GAP * distance)


def pieces(column: Column, cuts: Sequence[float], numeric: Sequence[Column]) -> Iterator[tuple[int, int, list[Row]]]:
    """The column as (first row, row after the last, lines): parted at the cuts, but not where its text runs on."""
    gaps = [b.top - a.bottom for a, b in pairwise(column)]
    closest = min(gaps, default=0.0)
    single = len({bisect_right(cuts, span.middle) for span in column}) == len(column) or is_numeric(column)
    single = single or begins_each(column, cuts, numeric)
    first, lines = 0, list[Row]()
    last: Span | None = None
    for index in range(len(cuts) + 1):
        inside = [span for span in column if bisect_right(cuts, span.middle) == index]
        if index and not (last and inside and not single and runs_on(last, inside[0], closest)):
            yield first, index, lines
            first, lines = index, []
        lines = lines + [span.row for span in inside]
        last = inside[-1] if inside else None
    yield first, len(cuts) + 1, lines


def begins_each(column: Column, cuts: Sequence[float], numeric: Sequence[Column]) -> bool:
    """Whether text begins in each row beside its numbers and goes on below, as its letters say: capitals first, small ones after."""
    firsts: dict[int, Span] = {}
    for span in column:
        firsts.setdefault(bisect_right(cuts, span.middle), span)
    after = [row_text(span.row) for span in column if span not in firsts.values()]
    broken = any(OPEN.search(row_text(above.row)) for above, below in pairwise(column) if below in firsts.values())
    if len(firsts) <= len(cuts) or broken or not any(text[:1].islower() for text in after):
        return False
    middles = [span.middle for values in numeric for span in values]
    beside = all(any(abs(span.middle - at) < BESIDE * span.row[0].size for at in middles) for span in firsts.values())
    return beside and all(row_text(span.row)[:1].isupper() for span in firsts.values())


def runs_on(above: Span, below: Span, closest: float) -> bool:
    """Whether a line goes on with the one above it: as near as the closest lines of its column, and no item of a list."""
    return below.top - above.bottom < closest + CLEAR_GAP * above.row[0].size and not MARKER.match(row_text(below.row))


def split_rows(table: GridTable) -> GridTable:
    """The table with the rows that its numbers tell of; such a table is no longer told by rules alone."""
    for top in range(table.height - 1, -1, -1):
        band = [cell for cell in table.cells if cell.slot.top == top and cell.slot.bottom == top + 1]
        columns = {cell.slot.left: spans(cell.rows) for cell in band}
        cuts = boundaries([column for column in columns.values() if column])
        if cuts:
            table = with_rows(table, top, columns, cuts)
    return table


def with_rows(table: GridTable, top: int, columns: dict[int, Column], cuts: Sequence[float]) -> GridTable:
    """The table with one band cut at the given heights; a cell whose text is all in one row keeps the whole band."""
    more, numeric = len(cuts), [column for column in columns.values() if is_numeric(column)]
    cells: list[GridCell] = []
    for cell in table.cells:
        slot = cell.slot
        if slot.top > top:
            cells.append(replace(cell, slot=slot._replace(top=slot.top + more, bottom=slot.bottom + more)))
        elif slot.bottom <= top:
            cells.append(cell)
        elif slot.left in columns and slot.top == top and len({bisect_right(cuts, s.middle) for s in columns[slot.left]}) > 1:
            cells += cut_cell(cell, columns[slot.left], cuts, numeric)
        else:
            cells.append(replace(cell, slot=slot._replace(bottom=slot.bottom + more)))
    cells.sort(key=lambda cell: (cell.slot.top, cell.slot.left))
    return replace(table, height=table.height + more, cells=tuple(cells), ruled=False)


def cut_cell(cell: GridCell, column: Column, cuts: Sequence[float], numeric: Sequence[Column]) -> Iterator[GridCell]:
    """The pieces of one cell."""
    heights = [cell.box.top, *cuts, cell.box.bottom]
    turned = [row for row in cell.rows if row[0].turn]
    for first, after, lines in pieces(column, cuts, numeric):
        slot = Slot(cell.slot.left, cell.slot.top + first, cell.slot.right, cell.slot.top + after)
        box = Box(cell.box.x0, heights[first], cell.box.x1, heights[after])
        yield GridCell(slot, box, tuple(lines + turned if first == 0 else lines))
