"""Tables without rules: numbers that stand under each other in several columns. A guess, made only where the columns are clear."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from lkipaudit.place import Box
from lkipaudit.reading.grid import Slot
from lkipaudit.reading.lines import Line, Row
from lkipaudit.reading.ruled import GridCell, GridTable
from lkipaudit.reading.splitting import NUMBER, Column, Span, best_cut, line_distance, spans

VALUE = re.compile(r".*(?:\d[.,]\d|%|\d{3})")
"""A number that measures something, unlike a list or page number."""
CODE = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[IVX]+)(?:\s?\.\s?\d+)*\s?[.)]?")
"""What stands in the first column at the start of a row."""
LEAST_ROWS = 3
LEAST_COLUMNS = 3
LEAST_NUMBERS = 2
FARTHEST = 10.0
"""Rows of one table stand within this many type sizes: a text of several lines can lie between their numbers."""
HEADER_ROWS = 6
HEADER_STEP = 2.2
GOES_ON = 1.6
"""A further line of the last row, or of the header, stands within so many type sizes."""
COLUMN_GAP = 0.4
FEW = 0.05
"""So many of the rows may run across the gap between two columns."""
MOST = 0.6

Stretch = tuple[float, float]
"""The left and right edge of a column in points."""


@dataclass(frozen=True, slots=True)
class Region:
    """Rows that are one table: positions of the first of all, the first of the body and the one after the last; those that begin rows."""

    first: int
    body: int
    after: int
    anchors: tuple[int, ...]
    columns: tuple[Stretch, ...]


def unruled_tables(rows: Sequence[Row], breaks: Sequence[float]) -> Iterator[tuple[GridTable, range]]:
    """The tables among rows sorted from the top, each with the positions of its rows; none reaches over a height in `breaks`."""
    end = 0
    for group in groups(rows, breaks):
        region = region_of(rows, group, end)
        if region:
            end = region.after
            yield table_of(rows, region), range(region.first, region.after)


def is_data(row: Row) -> bool:
    """Whether a row holds several numbers and more, apart from each other."""
    numbers = [line.text for line in row if NUMBER.fullmatch(line.text)]
    return len(row) >= LEAST_COLUMNS and len(numbers) >= LEAST_NUMBERS


def groups(rows: Sequence[Row], breaks: Sequence[float]) -> Iterator[list[int]]:
    """The positions of rows of numbers that stand near each other."""
    group: list[int] = []
    for index, row in enumerate(rows):
        if row[0].turn or not is_data(row):
            continue
        if group and not near(rows[group[-1]][0], row[0], breaks):
            yield group
            group = []
        group.append(index)
    yield group


def near(above: Line, below: Line, breaks: Sequence[float]) -> bool:
    """Whether two rows can be of one table."""
    apart = below.baseline - above.baseline > FARTHEST * max(above.size, below.size)
    return not apart and not any(above.baseline < at < below.baseline for at in breaks)


def region_of(rows: Sequence[Row], group: Sequence[int], free: int) -> Region | None:
    """The table that the rows of numbers make, if they stand in columns; rows before `free` are taken."""
    if len(group) < LEAST_ROWS:
        return None
    columns = columns_of([rows[index] for index in group])
    numeric = [column for column in columns if holds_numbers(column, [rows[index] for index in group])]
    told = len(numeric) >= LEAST_NUMBERS or (numeric and len(columns) > LEAST_COLUMNS and counts(columns[0], [rows[i] for i in group]))
    if len(columns) < LEAST_COLUMNS or not told:
        return None
    after = group[-1] + 1
    step = median(rows[b][0].baseline - rows[a][0].baseline for a, b in pairwise(group))
    while after < len(rows) and (
        goes_on(rows[after - 1], rows[after], columns) or is_total(rows[after - 1], rows[after], columns, numeric, step)
    ):
        after += 1
    first = body = group[0] - has_title(rows, group[0], free, columns)
    while first > max(free, body - HEADER_ROWS) and is_header(rows[first - 1], rows[first], columns):
        first -= 1
    anchors = tuple(i for i in range(body, after) if i in group or begins_row(rows[i], columns, numeric) or is_title(rows[i], columns))
    return Region(first, body, after, anchors, tuple(columns))


def has_title(rows: Sequence[Row], body: int, free: int, columns: Sequence[Stretch]) -> bool:
    """Whether a title of the first rows stands between them and the names of the columns."""
    if body - free < LEAST_NUMBERS or not is_title(rows[body - 1], columns):
        return False
    title = rows[body - 1]
    if rows[body][0].baseline - title[0].baseline > HEADER_STEP * title[0].size:
        return False
    above = body - 2  # where the last line of the names stands in one column alone, the line above it tells
    while above > free and len(rows[above]) == 1 and is_header(rows[above], rows[above + 1], columns):
        above -= 1
    return len(rows[above]) > 1 and is_header(rows[above], rows[above + 1], columns)


def is_title(row: Row, columns: Sequence[Stretch]) -> bool:
    """Whether a line names the rows under it: it begins in the first columns and runs on over others, though not over all."""
    line = row[0]
    if len(row) > 1 or line.turn or line.text.endswith((".", ":", ",", ";")):
        return False
    over = crossed(line, columns)
    return len(over) > 1 and over[0] <= 1 and over[-1] < len(columns) - 1


def columns_of(rows: Sequence[Row]) -> list[Stretch]:
    """The stretches (left, right) in points that the lines of the rows cover; a few lines may run across a gap."""
    marks = sorted([(line.box.x0, 1) for row in rows for line in row] + [(line.box.x1, -1) for row in rows for line in row])
    least = COLUMN_GAP * rows[0][0].size
    columns: list[list[float]] = []
    depth = 0
    for at, step in marks:
        before, depth = depth, depth + step
        if before <= FEW * len(rows) < depth:
            if columns and at - columns[-1][1] < least:
                continue
            columns.append([at, at])
        elif depth <= FEW * len(rows) < before:
            columns[-1][1] = at
    return [(left, right) for left, right in columns]


def column_at(line: Line, columns: Sequence[Stretch]) -> int:
    """The column that a line shares most with, or is nearest to."""
    return max(range(len(columns)), key=lambda i: min(line.box.x1, columns[i][1]) - max(line.box.x0, columns[i][0]))


def crossed(line: Line, columns: Sequence[Stretch]) -> list[int]:
    """The columns over which a line stands."""
    found = [i for i, (left, right) in enumerate(columns) if min(line.box.x1, right) - max(line.box.x0, left) > line.size / 2]
    return found or [column_at(line, columns)]


def holds_numbers(column: Stretch, rows: Sequence[Row]) -> bool:
    """Whether most of what the rows have in a column are numbers that measure something."""
    texts = [line.text for row in rows for line in row if column[0] <= (line.box.x0 + line.box.x1) / 2 <= column[1]]
    numbers = [text for text in texts if NUMBER.fullmatch(text)]
    values = [text for text in numbers if VALUE.match(text)]
    return len(numbers) >= max(LEAST_ROWS, MOST * len(rows), MOST * len(texts)) and bool(values)


def counts(column: Stretch, rows: Sequence[Row]) -> bool:
    """Whether a column numbers the rows one after the other."""
    texts = [row[0].text.rstrip(".") for row in rows if column[0] <= (row[0].box.x0 + row[0].box.x1) / 2 <= column[1]]
    numbers = [int(text) for text in texts if text.isdecimal()]
    return len(numbers) == len(rows) and all(b == a + 1 for a, b in pairwise(numbers))


def goes_on(above: Row, below: Row, columns: Sequence[Stretch]) -> bool:
    """Whether a row goes on with the text above it: of one column, or of several that each go on where theirs begins above."""
    line = below[0]
    if line.turn or line.baseline - above[0].baseline > GOES_ON * line.size:
        return False
    if any(len(crossed(one, columns)) > 1 for one in below):
        return False
    return (len(below) == 1 and inside(line, columns)) or all(follows(line, above, columns) for line in below)


def follows(line: Line, above: Row, columns: Sequence[Stretch]) -> bool:
    """Whether a line without a number has text above it in its column that begins no further right."""
    at = column_at(line, columns)
    starts = [one.box.x0 for one in above if column_at(one, columns) == at]
    return bool(starts) and min(starts) - line.size / 2 <= line.box.x0 and not NUMBER.fullmatch(line.text)


def is_total(above: Row, below: Row, columns: Sequence[Stretch], numeric: Sequence[Stretch], step: float) -> bool:
    """Whether a row that stands no further away than the rows from each other has a number in its column."""
    far = below[0].baseline - above[0].baseline > max(step, GOES_ON * below[0].size) + 1
    return not far and not below[0].turn and len(below) > 1 and begins_row(below, columns, numeric)


def inside(line: Line, columns: Sequence[Stretch]) -> bool:
    """Whether a line stays within the column it is in."""
    left, right = columns[column_at(line, columns)]
    return left - line.size / 2 <= line.box.x0 and line.box.x1 <= right + line.size / 2


def is_header(row: Row, below: Row, columns: Sequence[Stretch]) -> bool:
    """Whether a row above the numbers names their columns."""
    if row[0].turn or below[0].baseline - row[0].baseline > HEADER_STEP * row[0].size:
        return False
    if len(row) == 1:
        return len(crossed(row[0], columns)) == 1 and inside(row[0], columns)
    return all(len(crossed(line, columns)) * 2 <= len(columns) for line in row)


def begins_row(row: Row, columns: Sequence[Stretch], numeric: Sequence[Stretch]) -> bool:
    """Whether a row without enough numbers begins a row of the table: it has a number in its column, or a code in the first."""
    if any(NUMBER.fullmatch(line.text) and columns[column_at(line, columns)] in numeric for line in row):
        return True
    return len(row) > 1 and column_at(row[0], columns) == 0 and bool(CODE.fullmatch(row[0].text))


def table_of(rows: Sequence[Row], region: Region) -> GridTable:
    """The cells of a region."""
    body = by_column(rows[region.body : region.after], region.columns)
    starts = [(middle, middle) for middle in (anchor_height(rows[index]) for index in region.anchors)]
    distance = line_distance(body)
    cuts = [best_cut(body, above, below, distance, late=True) for above, below in pairwise(starts)]
    lines = [line for row in rows[region.first : region.after] for line in row]
    ys = [min(line.box.top for line in lines), *cuts, max(line.box.bottom for line in lines)]
    header = by_column(rows[region.first : region.body], region.columns, spread=True)
    if region.first < region.body:
        edge = (max(line.box.bottom for row in rows[region.first : region.body] for line in row) + starts[0][0]) / 2
        cuts, ys = [edge, *cuts], [ys[0], edge, *ys[1:]]
    xs = [region.columns[0][0], *((a[1] + b[0]) / 2 for a, b in pairwise(region.columns)), region.columns[-1][1]]
    cells = []
    for column, (named, held) in enumerate(zip(header, body, strict=True)):
        for line in range(len(ys) - 1):
            inside_ = [span.row for span in (*named, *held) if bisect_right(cuts, height(span, region, rows)) == line]
            box = Box(xs[column], ys[line], xs[column + 1], ys[line + 1])
            cells.append(GridCell(Slot(column, line, column + 1, line + 1), box, tuple(inside_)))
    cells.sort(key=lambda cell: (cell.slot.top, cell.slot.left))
    return GridTable(Box(xs[0], ys[0], xs[-1], ys[-1]), len(ys) - 1, len(xs) - 1, tuple(cells), ruled=False)


def anchor_height(row: Row) -> float:
    """The middle of a row's lines in points."""
    return spans([row])[0].middle


def height(span: Span, region: Region, rows: Sequence[Row]) -> float:
    """Where a line belongs; a header of several lines is one row."""
    return span.middle if span.middle >= anchor_height(rows[region.body]) - 1 else min(span.middle, anchor_height(rows[region.first]))


def by_column(rows: Sequence[Row], columns: Sequence[Stretch], *, spread: bool = False) -> list[Column]:
    """The lines of the rows column by column; with `spread` a line over several columns stands in each of them."""
    held: list[list[Row]] = [[] for _ in columns]
    for row in rows:
        parts: dict[int, Row] = {}
        for line in row:
            title = not spread and is_title(row, columns)
            for index in crossed(line, columns) if spread else crossed(line, columns)[:1] if title else [column_at(line, columns)]:
                parts.setdefault(index, []).append(line)
        for index, part in parts.items():
            held[index].append(part)
    return [spans(part) for part in held]
