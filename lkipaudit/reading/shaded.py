"""Tables told by shading: rows that stand filled in cells, and between them rows that are not, with no rules to part their columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lkipaudit.reading.characters import Rectangle
from lkipaudit.reading.fills import filled_cells
from lkipaudit.reading.grid import Grid
from lkipaudit.reading.lent import DIGITS, clear
from lkipaudit.reading.lines import bands, chunks
from lkipaudit.reading.sheets import (
    ALIKE,
    FAR,
    LEAST_CELLS,
    LOW,
    Band,
    Sheet,
    add_rest,
    bands_of,
    between,
    by_height,
    edges_at,
    foot,
    head,
    rows_between,
    shared,
    sheets,
)
from lkipaudit.reading.strokes import Stroke, Strokes
from lkipaudit.reading.words import Word

VALUE = re.compile(r"-?\d[\d.,]*\s?%|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+[.,]\d+")
"""A percentage, an amount, or a number with decimals."""
LEAST_ROWS = 3
REACH = 200.0
USUAL = 0.6
"""Each upright edge parts so many of the rows: text runs over one that is none."""
NEXT, STEP = 1.0, 0.6
"""So many type sizes may be empty before the first line under (or over) the filled rows, and between the lines of one row."""


def shading_strokes(strokes: Strokes, ruled: Sequence[Grid], words: Sequence[Word]) -> Strokes:
    """The borders that shading tells of beside the grids that are drawn; nothing where no table is shaded."""
    added = Strokes()
    shades = unruled_shades(strokes.shades, ruled)
    if len(shades) <= LEAST_CELLS:
        return added
    found = bands_of(filled_cells(shades))
    if not any(len(band.edges) > LEAST_ROWS for band in found):
        return added
    shown = by_height(words)
    made = sheets(found, shown)
    for sheet in made:
        if not is_even(sheet) or any(beside(sheet, other) for other in made if other is not sheet) or is_ruled(sheet, strokes, ruled):
            continue
        add_rest(sheet, shown)
        extend(sheet, strokes, shown)
        if holds_rows(sheet, shown):
            for band in (*sheet.bands, *sheet.rest):
                added.level += [Stroke(band.top, band.edges[0], band.edges[-1]), Stroke(band.bottom, band.edges[0], band.edges[-1])]
                added.upright += [Stroke(edge, band.top, band.bottom) for edge in band.edges]
    return added


def unruled_shades(shades: Sequence[Rectangle], ruled: Sequence[Grid]) -> list[Rectangle]:
    """The filled rectangles outside tables that rules part into columns, unless such a table goes on beside its rules."""
    found = list(shades)
    for x0, top, x1, bottom in (grid.box for grid in ruled if found and in_columns(grid)):
        within = [top - LOW < shade[1] and shade[3] < bottom + LOW for shade in found]
        if not any(
            inside and (abs(shade[2] - x0) < ALIKE or abs(shade[0] - x1) < ALIKE) for inside, shade in zip(within, found, strict=True)
        ):
            found = [
                shade
                for inside, shade in zip(within, found, strict=True)
                if not (inside and x0 < shade[0] + ALIKE and shade[2] < x1 + ALIKE)
            ]
    return found


def is_even(sheet: Sheet) -> bool:
    """Whether cells stand side by side, one row of them has all edges, and from there on each reaches over the whole table."""
    rows = sorted(((band.top + band.bottom) / 2 for band in sheet.bands), key=float)
    whole = [covered(sheet, height) for height in rows]
    counts = [len(edges_at(sheet, height)) for height in rows]
    full = counts.index(max(counts))
    return LEAST_ROWS < len(sheet.edges) <= counts[full] and all(whole[full:])


def covered(sheet: Sheet, height: float) -> bool:
    """Whether filled cells stand from one side of a table to the other."""
    wide = sum(band.edges[-1] - band.edges[0] for band in sheet.bands if band.top < height < band.bottom)
    return wide > sheet.right - sheet.left - 2 * ALIKE


def beside(sheet: Sheet, other: Sheet) -> bool:
    """Whether two are parts of something larger: side by side, or close above each other with other sides."""
    if len(other.edges) <= LEAST_CELLS:
        return False
    apart = max(sheet.top, other.top) - min(sheet.bottom, other.bottom)
    same = abs(sheet.left - other.left) < ALIKE and abs(sheet.right - other.right) < ALIKE
    return apart < -LOW or (apart < FAR and not same and shared(sheet, other) > LEAST_CELLS)


def is_ruled(sheet: Sheet, strokes: Strokes, ruled: Sequence[Grid]) -> bool:
    """Whether rules part the cells already: those of most bands, or a table in whose place the sheet stands."""
    if sum(parted_by_rules(band, strokes) for band in sheet.bands) * 2 >= len(sheet.bands):
        return True
    return any(in_columns(grid) and in_place(sheet, grid) and not goes_over(sheet, grid) for grid in ruled)


def in_columns(grid: Grid) -> bool:
    """Whether most rows of a grid have several cells."""
    starts = [slot.top for slot in grid.slots]
    return sum(starts.count(row) > LEAST_CELLS for row in range(len(grid.ys) - 1)) * 2 > len(grid.ys) - 1


def in_place(sheet: Sheet, grid: Grid) -> bool:
    """Whether a sheet and a grid overlap."""
    x0, top, x1, bottom = grid.box
    return sheet.left < x1 and sheet.right > x0 and sheet.top < bottom - LOW and sheet.bottom > top + LOW


def goes_over(sheet: Sheet, grid: Grid) -> bool:
    """Whether a sheet has all columns of a grid, and more beside it."""
    wider = sheet.left < grid.xs[0] - ALIKE or sheet.right > grid.xs[-1] + ALIKE
    return wider and all(any(abs(edge - at) < ALIKE for edge in sheet.edges) for at in grid.xs)


def parted_by_rules(band: Band, strokes: Strokes) -> bool:
    """Whether a band has upright rules among its cells, and at either side one too, or the end of rules that run across."""
    left, right, middle = band.edges[0], band.edges[-1], (band.top + band.bottom) / 2
    upright = [line.at for line in strokes.upright if line.start < middle < line.end]
    ends = [end for line in strokes.level if band.top - ALIKE < line.at < band.bottom + ALIKE for end in line[1:]]
    inner = {round(at / ALIKE) for at in upright if left + ALIKE < at < right - ALIKE}
    sides = all(any(abs(at - side) < ALIKE for at in (*upright, *ends)) for side in (left, right))
    return sides and (len(inner) >= LEAST_CELLS or all(any(abs(at - edge) < ALIKE for at in upright) for edge in band.edges[1:-1]))


def extend(sheet: Sheet, strokes: Strokes, words: list[Word]) -> None:
    """Adds the rows above the first band and below the last: up to the rules that end the table, else one row of text."""
    for down in (False, True):
        ruled = list(ruled_ends(sheet, strokes, words, down=down))
        sheet.ruled += len(ruled)
        for end in ruled:
            add_row(sheet, end, words, down=down)
        reached = None if ruled else text_end(sheet, words, down=down)
        if reached is not None:
            add_row(sheet, reached, words, down=down)


def add_row(sheet: Sheet, end: float, words: list[Word], *, down: bool) -> None:
    """Adds a row at the foot, or at the head."""
    top, bottom = (sheet.bottom, end) if down else (end, sheet.top)
    if between(words, top, bottom):
        sheet.rest += rows_between(sheet, top, bottom, words)


def ruled_ends(sheet: Sheet, strokes: Strokes, words: list[Word], *, down: bool) -> Iterator[float]:
    """The heights of rules as wide as the table, or of ends of rules along its edges, from the table outwards.

    Text that runs over most columns stands between a table and a rule of something else.
    """
    edges, left, right, begin = sheet.edges, sheet.left, sheet.right, sheet.bottom if down else sheet.top
    marks = [line.at for line in strokes.level if abs(line.start - left) < ALIKE and abs(line.end - right) < ALIKE]
    along = (line for line in strokes.upright if line.start < begin + LOW and line.end > begin - LOW)
    marks += [line.end if down else line.start for line in along if any(abs(line.at - edge) < ALIKE for edge in edges)]
    last, waiting = begin, list[float]()
    for mark in sorted(marks, reverse=not down):
        if (mark - last if down else last - mark) < LOW:
            continue
        lines = bands(between(words, min(last, mark), max(last, mark)))
        running = sum(sum(not clear(line, edge) for edge in edges[1:-1]) * 2 > len(edges) - 2 for line in lines)
        if running * 2 > len(lines) and (len(lines) > 1 or waiting):
            break
        last = mark
        waiting.append(mark)
        if not running:
            yield from waiting  # one line over all columns is a row of the table where others follow it
            waiting = []


def text_end(sheet: Sheet, words: list[Word], *, down: bool) -> float | None:
    """Where the text of further rows ends that stands close by, in the columns of the table and in several of them.

    Over a table, names of several columns may stand as well; a line that runs over most columns is of no table.
    """
    edges, begin = sheet.edges, sheet.bottom if down else sheet.top
    beyond = between(words, begin, begin + REACH) if down else between(words, begin - REACH, begin)
    lines = bands(beyond)
    reached, filled = begin, set[int]()
    for line in lines if down else reversed(lines):
        far = (head(line) - reached if down else reached - foot(line)) > (NEXT if reached == begin else STEP) * line[0].size
        outside = any(word.x0 < edges[0] - ALIKE or word.x1 > edges[-1] + ALIKE for word in line)
        crossed = sum(not clear(line, edge) for edge in edges[1:-1])
        parts = len(chunks(sorted(line, key=lambda word: word.x0)))
        if far or outside or (crossed and (down or parts < LEAST_CELLS or crossed * 2 > len(edges) - 2)):
            break
        reached = foot(line) if down else head(line)
        filled |= {sum(edge < (word.x0 + word.x1) / 2 for edge in edges) for word in line}
    return reached if len(filled) * 2 > len(edges) - 1 and len(filled) >= LEAST_CELLS else None


def holds_rows(sheet: Sheet, words: list[Word]) -> bool:
    """Whether several rows are filled or end at rules, no text stands beside them but a line without values, and most hold text in
    several columns.

    No cell may hold two numbers side by side.
    """
    if max(sum(len(band.edges) > LEAST_CELLS for band in sheet.bands), sheet.ruled) < LEAST_CELLS:
        return False
    left, right = sheet.left - ALIKE, sheet.right + ALIKE
    beyond = [word for word in between(words, sheet.top, sheet.bottom) if word.x1 < left or word.x0 > right]
    if len(bands(beyond)) > 1 or any(VALUE.fullmatch(word.text) for word in beyond):
        return False
    rows = [free_edges(band, words) for band in (*sheet.bands, *sheet.rest)]
    if any(sum(edge_in(edge, edges) for edges in rows) < USUAL * len(rows) for edge in sheet.edges):
        return False
    held = []
    for band in (*sheet.bands, *sheet.rest):
        columns: list[list[Word]] = [[] for _ in range(len(band.edges) + 1)]
        for word in between(words, band.top, band.bottom):
            columns[bisect_right(band.edges, (word.x0 + word.x1) / 2)].append(word)
        filled = [column for column in columns[1:-1] if column]
        held.append(len(filled))
        if any(two_numbers(line) for column in filled for line in bands(column)):
            return False
    several = [count for count in held if count > 1]
    return len(several) >= LEAST_ROWS and sum(count >= LEAST_ROWS for count in several) * 2 > len(several)


def free_edges(band: Band, words: list[Word]) -> list[float]:
    """The upright edges of a row over which no text runs."""
    lines = bands(between(words, band.top, band.bottom))
    return [edge for edge in band.edges if all(clear(line, edge) for line in lines)]


def edge_in(edge: float, edges: Sequence[float]) -> bool:
    """Whether an edge is among others."""
    return any(abs(edge - other) < ALIKE for other in edges)


def two_numbers(line: Sequence[Word]) -> bool:
    """Whether two numbers stand apart in one line."""
    parts = ["".join(word.text for word in part) for part in chunks(sorted(line, key=lambda word: word.x0))]
    whole = len(parts) > 1 and all(DIGITS.fullmatch(part) and part[-1:].isdigit() for part in parts)
    return whole or sum(VALUE.fullmatch(part) is not None for part in parts) > 1
