"""Tables told by shading: rows that stand filled in cells, and between them rows that are not, with no rules to part their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lkipaudit.reading.characters import Char
from lkipaudit.reading.fills import Fill, filled_cells
from lkipaudit.reading.lent import clear
from lkipaudit.reading.lines import bands
from lkipaudit.reading.strokes import Stroke, Strokes

ALIKE = 4.0
"""Edges of one table stand within so many points of each other in its rows."""
LEVEL = 1.5
LEAST_CELLS = 2
LEAST_ROWS = 3
LOW = 5.0
"""Less room than this, in points, is the border between two rows."""
TALLEST = 0.5
"""A row that is not shaded takes up no more of the page."""
NEXT = 1.3
STEP = 1.6
"""The first line under (or over) a table stands within so many type sizes, and the lines of one cell from each other."""


@dataclass(slots=True)
class Band:
    """Filled cells side by side; `edges` are their upright edges in points."""

    top: float
    bottom: float
    edges: list[float]


@dataclass(slots=True)
class Sheet:
    """One table as far as shading tells it: its bands from the top, and the rows without shading between and around them."""

    bands: list[Band]
    rest: list[Band] = field(default_factory=list)

    @property
    def left(self) -> float:
        """The left edge."""
        return min(band.edges[0] for band in self.bands)

    @property
    def right(self) -> float:
        """The right edge."""
        return max(band.edges[-1] for band in self.bands)

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return min(band.top for band in (*self.bands, *self.rest))

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return max(band.bottom for band in (*self.bands, *self.rest))

    @property
    def edges(self) -> list[float]:
        """The upright edges of all bands, those that are near each other as one."""
        found: list[float] = []
        for edge in sorted(edge for band in self.bands for edge in band.edges):
            if not found or edge - found[-1] > ALIKE:
                found.append(edge)
        return found


def shading_strokes(strokes: Strokes, chars: Sequence[Char]) -> Strokes:
    """The borders that shading tells of and that are not drawn; nothing where no table is shaded."""
    added = Strokes()
    if len(strokes.shades) < LEAST_CELLS:
        return added
    found = sheets(bands_of(filled_cells(strokes.shades)), chars)
    for sheet in found:
        if not drawn(sheet, strokes.upright):
            extend(sheet, strokes, chars)
            if convincing(sheet):
                for band in (*sheet.bands, *sheet.rest):
                    added.level += [Stroke(band.top, band.edges[0], band.edges[-1]), Stroke(band.bottom, band.edges[0], band.edges[-1])]
                    added.upright += [Stroke(edge, band.top, band.bottom) for edge in band.edges]
    return added


def bands_of(cells: Sequence[Fill]) -> list[Band]:
    """The rows of filled cells that touch, from the top."""
    found: list[Band] = []
    for cell in sorted(cells, key=lambda cell: (cell.top, cell.x0)):
        for band in reversed(found):
            same = abs(band.top - cell.top) < LEVEL and abs(band.bottom - cell.bottom) < LEVEL
            if same and abs(cell.x0 - band.edges[-1]) < ALIKE:
                band.edges.append(cell.x1)
                break
        else:
            found.append(Band(cell.top, cell.bottom, [cell.x0, cell.x1]))
    return [band for band in found if len(band.edges) > LEAST_CELLS]


def sheets(found: Sequence[Band], chars: Sequence[Char]) -> list[Sheet]:
    """The bands table by table; what lies between two of one table is rows without shading."""
    made: list[Sheet] = []
    for band in found:
        sheet = next((sheet for sheet in reversed(made) if belongs(sheet, band, chars)), None)
        if sheet:
            sheet.bands.append(band)
        else:
            made.append(Sheet([band]))
    for sheet in made:
        for above, below in pairwise(heights(sheet.bands)):
            if below[0] - above[1] >= LOW:
                sheet.rest.append(row_between(sheet, above[1], below[0], chars))
    return made


def belongs(sheet: Sheet, band: Band, chars: Sequence[Char]) -> bool:
    """Whether a band is of the same table as those above it: as wide, or touching them, and no running text between."""
    gap = band.top - sheet.bottom
    if gap < LOW:
        return band.edges[0] > sheet.left - ALIKE and band.edges[-1] < sheet.right + ALIKE
    if abs(band.edges[0] - sheet.left) > ALIKE or abs(band.edges[-1] - sheet.right) > ALIKE:
        return False
    edges = [edge for edge in sheet.edges[1:-1] if any(abs(edge - other) < ALIKE for other in band.edges)]
    lines = bands(between(chars, sheet.bottom, band.top))
    running = sum(all(not clear(line, edge) for edge in edges) for line in lines)
    outside = any(char.x0 < sheet.left - ALIKE or char.x1 > sheet.right + ALIKE for line in lines for char in line)
    return bool(edges) and running * 2 <= len(lines) and not (outside and running)


def heights(found: Sequence[Band]) -> list[tuple[float, float]]:
    """The heights (top, bottom) that bands cover, those that touch or overlap as one."""
    covered: list[tuple[float, float]] = []
    for band in sorted(found, key=lambda band: band.top):
        if covered and band.top - covered[-1][1] < LOW:
            covered[-1] = (covered[-1][0], max(covered[-1][1], band.bottom))
        else:
            covered.append((band.top, band.bottom))
    return covered


def between(chars: Sequence[Char], top: float, bottom: float) -> list[Char]:
    """The upright characters whose middles stand between two heights."""
    return [char for char in chars if char.text != " " and not char.turn and top < (char.top + char.bottom) / 2 < bottom]


def row_between(sheet: Sheet, top: float, bottom: float, chars: Sequence[Char]) -> Band:
    """A row without shading: it has those edges of the table that its text leaves free."""
    left, right = sheet.left, sheet.right
    lines = bands([char for char in between(chars, top, bottom) if left < (char.x0 + char.x1) / 2 < right])
    inner = [edge for edge in sheet.edges if left + ALIKE < edge < right - ALIKE and all(clear(line, edge) for line in lines)]
    return Band(top, bottom, [left, *inner, right])


def drawn(sheet: Sheet, upright: Sequence[Stroke]) -> bool:
    """Whether rules part the cells of every band already."""
    return all(
        any(abs(line.at - edge) < ALIKE and line.start < (band.top + band.bottom) / 2 < line.end for line in upright)
        for band in sheet.bands
        for edge in band.edges
    )


def extend(sheet: Sheet, strokes: Strokes, chars: Sequence[Char]) -> None:
    """Adds the rows above the first band and below the last: up to the rules that end the table, else one row of text."""
    for down in (False, True):
        ruled = list(ruled_ends(sheet, strokes, down=down))
        for end in ruled:
            add_row(sheet, end, chars, down=down)
        if not ruled:
            end = text_end(sheet, chars, down=down)
            if end is not None:
                add_row(sheet, end, chars, down=down)


def add_row(sheet: Sheet, end: float, chars: Sequence[Char], *, down: bool) -> None:
    """Adds a row at the foot, or at the head."""
    top, bottom = (sheet.bottom, end) if down else (end, sheet.top)
    sheet.rest.append(row_between(sheet, top, bottom, chars))


def ruled_ends(sheet: Sheet, strokes: Strokes, *, down: bool) -> Iterator[float]:
    """The heights of rules as wide as the table, or of ends of rules along its edges, from the table outwards."""
    left, right, begin = sheet.left, sheet.right, sheet.bottom if down else sheet.top
    marks = [line.at for line in strokes.level if abs(line.start - left) < ALIKE and abs(line.end - right) < ALIKE]
    for line in strokes.upright:
        if any(abs(line.at - edge) < ALIKE for edge in sheet.edges) and line.start < begin + LOW and line.end > begin - LOW:
            marks.append(line.end if down else line.start)
    beyond = sorted((mark for mark in marks if (mark > begin + LOW if down else mark < begin - LOW)), reverse=not down)
    last = begin
    for mark in beyond:
        if abs(mark - last) > LOW:
            last = mark
            yield mark


def text_end(sheet: Sheet, chars: Sequence[Char], *, down: bool) -> float | None:
    """Where one more row of text ends that stands close by, in the columns of the table and in several of them."""
    edges, begin = sheet.edges, sheet.bottom if down else sheet.top
    beyond = between(chars, begin, begin + 1000) if down else between(chars, begin - 1000, begin)
    lines = bands(beyond)
    reached, filled = begin, set[int]()
    for line in lines if down else reversed(lines):
        size = line[0].size
        top, bottom = line[0].baseline - 0.8 * size, line[0].baseline + 0.25 * size
        far = (top - reached if down else reached - bottom) > ((NEXT if reached == begin else STEP) - 1) * size
        outside = any(char.x0 < edges[0] - ALIKE or char.x1 > edges[-1] + ALIKE for char in line)
        if far or outside or not all(clear(line, edge) for edge in edges[1:-1]):
            break
        reached = bottom if down else top
        filled |= {sum(edge < (char.x0 + char.x1) / 2 for edge in edges) for char in line}
    return reached if len(filled) * 2 > len(edges) - 1 and len(filled) >= LEAST_CELLS else None


def convincing(sheet: Sheet) -> bool:
    """Whether the shading looks like a table and not like marked words."""
    return len(sheet.bands) + len(sheet.rest) >= LEAST_ROWS and len(sheet.edges) > LEAST_CELLS
