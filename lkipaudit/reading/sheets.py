"""Rows of filled cells to tables: what stands over each other and is as wide, and the rows between that are not filled."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from lkipaudit.reading.fills import Fill
from lkipaudit.reading.lent import clear
from lkipaudit.reading.lines import bands, chunks
from lkipaudit.reading.words import Word

ALIKE = 4.0
"""Edges of one table stand within so many points of each other in its rows."""
LEVEL = 1.5
LEAST_CELLS = 2
LOW = 5.0
"""Less room than this, in points, is the border between two rows."""
MOST = 400
"""More bands than this are a picture."""
WIDE = 150.0
"""A cell over all columns is at least so wide in points."""
FAR = 80.0
"""One cell alone tells nothing of a table further away."""


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
    ruled: int = 0
    """So many rows around the bands end at rules."""

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
        return merged(edge for band in self.bands for edge in band.edges)


class Lines(NamedTuple):
    """Lines of text of one row: the first and the last, the edges that they leave free, and whether these are all edges."""

    first: list[Word]
    last: list[Word]
    free: set[float]
    whole: bool


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
    return [band for band in found if len(band.edges) > LEAST_CELLS or band.edges[1] - band.edges[0] > WIDE]


def sheets(found: Sequence[Band], words: list[Word]) -> list[Sheet]:
    """The bands table by table; what lies between two of one table is rows without shading."""
    made: list[Sheet] = []
    for sheet in sorted(blocks(found), key=lambda sheet: sheet.top):
        above = next((other for other in reversed(made) if belongs(other, sheet, words)), None)
        if above:
            above.bands += sheet.bands
        else:
            made.append(sheet)
    return made


def add_rest(sheet: Sheet, words: list[Word]) -> None:
    """Adds the rows without shading between the bands, and the cells beside those of a head."""
    for band in sheet.bands:
        sheet.rest += beside_head(sheet, band)
    for above, below in pairwise(heights(sheet.bands)):
        sheet.rest += rows_between(sheet, above[1], below[0], words)


def blocks(found: Sequence[Band]) -> list[Sheet]:
    """Bands that touch, over or beside each other."""
    made: list[Sheet] = []
    for band in found[:MOST]:
        near = [sheet for sheet in made if any(touch(other, band) for other in sheet.bands)]
        made = [sheet for sheet in made if sheet not in near]
        made.append(Sheet([*(other for sheet in near for other in sheet.bands), band]))
    return made


def touch(one: Band, other: Band) -> bool:
    """Whether two bands touch; one cell alone touches only what is as wide."""
    if one.bottom < other.top - LOW or one.edges[-1] < other.edges[0] - ALIKE or other.edges[-1] < one.edges[0] - ALIKE:
        return False
    if LEAST_CELLS in {len(one.edges), len(other.edges)}:
        return abs(one.edges[0] - other.edges[0]) < ALIKE and abs(one.edges[-1] - other.edges[-1]) < ALIKE
    return True


def belongs(above: Sheet, sheet: Sheet, words: list[Word]) -> bool:
    """Whether both are of one table: as wide, and no running text between."""
    gap = sheet.top - above.bottom
    if gap >= 0 and is_head(above, sheet):
        return True
    if gap < 0 or abs(sheet.left - above.left) > ALIKE or abs(sheet.right - above.right) > ALIKE:
        return False
    if LEAST_CELLS in {len(above.edges), len(sheet.edges)}:
        return gap < FAR
    edges = [edge for edge in above.edges[1:-1] if any(abs(edge - other) < ALIKE for other in sheet.edges)]
    lines = bands(between(words, above.bottom, sheet.top))
    running = sum(all(not clear(line, edge) for edge in edges) for line in lines)
    outside = any(word.x0 < above.left - ALIKE or word.x1 > above.right + ALIKE for line in lines for word in line)
    return bool(edges) and running * 2 <= len(lines) and not (outside and running)


def is_head(above: Sheet, sheet: Sheet) -> bool:
    """Whether filled cells close over a table name some of its columns."""
    within = above.left > sheet.left - ALIKE and above.right < sheet.right + ALIKE and sheet.top - above.bottom < FAR
    fewer = LEAST_CELLS < len(above.edges) < len(sheet.edges) and shared(above, sheet) == len(above.edges)
    return within and fewer and len(heights(above.bands)) == 1


def shared(sheet: Sheet, other: Sheet) -> int:
    """How many upright edges both have."""
    return sum(any(abs(edge - at) < ALIKE for at in other.edges) for edge in sheet.edges)


def beside_head(sheet: Sheet, band: Band) -> Iterator[Band]:
    """The cells beside a filled row of the head that does not reach the sides of the table."""
    reach = edges_at(sheet, (band.top + band.bottom) / 2)
    left = [edge for edge in sheet.edges if edge < reach[0] + ALIKE]
    right = [edge for edge in sheet.edges if edge > reach[-1] - ALIKE]
    yield from (Band(band.top, band.bottom, edges) for edges in (left, right) if len(edges) > 1)


def heights(found: Sequence[Band]) -> list[tuple[float, float]]:
    """The heights (top, bottom) that bands cover, those that touch or overlap as one."""
    covered: list[tuple[float, float]] = []
    for band in sorted(found, key=lambda band: band.top):
        if covered and band.top - covered[-1][1] < LOW:
            covered[-1] = (covered[-1][0], max(covered[-1][1], band.bottom))
        else:
            covered.append((band.top, band.bottom))
    return covered


def by_height(words: Sequence[Word]) -> list[Word]:
    """The upright words that show, from the top."""
    return sorted((word for word in words if word.text != " " and not word.turn), key=doubled_middle)


def doubled_middle(word: Word) -> float:
    """Twice the height of the middle of a word."""
    return word.top + word.bottom


def between(words: list[Word], top: float, bottom: float) -> list[Word]:
    """Of words sorted by height those whose middles stand between two heights."""
    return words[bisect_right(words, 2 * top, key=doubled_middle) : bisect_left(words, 2 * bottom, key=doubled_middle)]


def rows_between(sheet: Sheet, top: float, bottom: float, words: list[Word]) -> list[Band]:
    """The rows in a room without shading, each with those edges that its text leaves free: one, but for text over several columns."""
    left, right = sheet.left, sheet.right
    inner = [edge for edge in sheet.edges if left + ALIKE < edge < right - ALIKE]
    groups: list[Lines] = []
    for line in bands([word for word in between(words, top, bottom) if left < (word.x0 + word.x1) / 2 < right]):
        free = {edge for edge in inner if clear(line, edge)}
        whole = len(free) == len(inner)
        if groups and (whole == groups[-1].whole or (whole and is_rest(groups[-1].last, line))):
            groups[-1] = Lines(groups[-1].first, line, groups[-1].free & free, groups[-1].whole)
        else:
            groups.append(Lines(line, line, free, whole))
    cuts = [(foot(above.last) + head(below.first)) / 2 for above, below in pairwise(groups)]
    edges = [[left, *(edge for edge in inner if edge in group.free), right] for group in groups] or [[left, *inner, right]]
    return [Band(*reach, kept) for reach, kept in zip(pairwise([top, *cuts, bottom]), edges, strict=True)]


def is_rest(above: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether a line goes on with one that runs over several columns."""
    begins, size = min(word.x0 for word in above), line[0].size
    return abs(min(word.x0 for word in line) - begins) < size and len(chunks(sorted(line, key=lambda word: word.x0))) == 1


def head(line: Sequence[Word]) -> float:
    """The height of the top of a line, taken from its type."""
    return line[0].baseline - 0.75 * line[0].size


def foot(line: Sequence[Word]) -> float:
    """The height of the bottom of a line, taken from its type."""
    return line[0].baseline + 0.2 * line[0].size


def edges_at(sheet: Sheet, height: float) -> list[float]:
    """The upright edges of all bands at a height."""
    return merged([edge for band in sheet.bands if band.top < height < band.bottom for edge in band.edges])


def merged(edges: Iterable[float]) -> list[float]:
    """The edges from left to right, those that are near each other as one."""
    found: list[float] = []
    for edge in sorted(edges):
        if not found or edge - found[-1] > ALIKE:
            found.append(edge)
    return found
