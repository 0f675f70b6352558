"""One PDF page: its tables, its lines outside them, and what it could not give."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lkipaudit.frame import QUARTERS, Frame, page_frame
from lkipaudit.place import Box
from lkipaudit.reading.banded import bands_across
from lkipaudit.reading.characters import Char, CharacterReader, Plain, TooManyCharacters
from lkipaudit.reading.glyphs import undecoded
from lkipaudit.reading.grid import NEAR, Grid, grids
from lkipaudit.reading.lines import Row, rows
from lkipaudit.reading.native import Handle, raw
from lkipaudit.reading.ruled import GridTable, fill
from lkipaudit.reading.shaded import shading_strokes
from lkipaudit.reading.splitting import split_rows
from lkipaudit.reading.strokes import StrokeReader, Strokes, TooManySegments
from lkipaudit.reading.unruled import unruled_tables
from lkipaudit.reading.words import Word, words

SCANNED = "halaman hasil pindai tanpa teks"
UNDECODED_PAGE = "huruf pada halaman ini tidak dapat diterjemahkan menjadi teks"
DRAWN = "halaman ini berisi gambar tanpa teks"
TOO_MANY_CHARACTERS = "halaman ini memuat terlalu banyak huruf untuk dibaca"
TOO_MANY_SEGMENTS = "halaman ini memuat terlalu banyak garis gambar; tabelnya dibaca sebagai teks biasa"

FEW_CHARACTERS = 50
MOST_OF_PAGE = 0.6
MANY_SEGMENTS = 200
SHADED = (2, 3)
"""The least columns and rows of a table that is told by shading alone."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page as read. `rows` are the lines outside tables, from the top; `unread` are the reasons for what is missing.

    `turn` is the direction (an index of QUARTERS) in which its text ran before the page was set upright.
    """

    width: float
    height: float
    rows: tuple[Row, ...] = ()
    tables: tuple[GridTable, ...] = ()
    unread: tuple[str, ...] = ()
    turn: int = 0


def read_page(page: Handle) -> PageContent:
    """Reads one loaded page; raises PdfiumError where pdfium cannot."""
    frame = page_frame(page.get_bbox(), raw.FPDFPage_GetRotation(page.raw))
    textpage = page.get_textpage()
    try:
        pieces = list(CharacterReader(textpage, frame).pieces())
    except TooManyCharacters:
        return PageContent(frame.width, frame.height, unread=(TOO_MANY_CHARACTERS,))
    finally:
        textpage.close()
    odd = [char for piece in pieces if not isinstance(piece, Plain) for char in piece]
    plain = sum(len(piece.text) - piece.text.count(" ") for piece in pieces if isinstance(piece, Plain))
    if undecoded([char.text for char in odd], plain):
        return PageContent(frame.width, frame.height, unread=(UNDECODED_PAGE,))
    quarter = main_turn(odd, plain)
    if quarter:
        upright = frame.turned(quarter)
        chars, frame = turned(characters(pieces), frame, quarter), upright
        pieces = [chars]
    found = words(piece if within(piece, frame) else on_page(characters([piece]), frame) for piece in pieces)
    return replace(content(found, page, frame), turn=quarter)


def characters(pieces: Iterable[Plain | list[Char]]) -> list[Char]:
    """All characters of some stretches."""
    return [char for piece in pieces for char in (piece.chars() if isinstance(piece, Plain) else piece)]


def main_turn(odd: list[Char], plain: int) -> int:
    """The direction in which most characters of the page are read; `plain` is how many are upright beside the odd ones."""
    shown = Counter(char.turn for char in odd if char.text != " ")
    shown[0] += plain
    return max((0, 1, 2, 3), key=lambda turn: shown[turn])


def turned(chars: list[Char], frame: Frame, quarter: int) -> list[Char]:
    """The characters of a page that lies on its side, set upright."""
    turn = QUARTERS[quarter]
    left, top, _, _ = turn.rectangle(0, 0, frame.width, frame.height)
    found: list[Char] = []
    for char in chars:
        x0, y0, x1, y1 = turn.rectangle(char.x0, char.top, char.x1, char.bottom)
        box = (x0 - left, y0 - top, x1 - left, y1 - top)
        way = (char.turn - quarter) % 4 if char.turn >= 0 else char.turn
        baseline = char.baseline - top if way == 0 else char.baseline
        found.append(Char(char.text, *box, baseline, char.size, char.bold, way, char.run))
    return found


def within(piece: Plain | list[Char], frame: Frame) -> bool:
    """Whether a stretch is known to stand on the page as a whole."""
    if not isinstance(piece, Plain):
        return False
    high = piece.tops[0] >= 0 and piece.bottoms[0] <= frame.height
    return high and min(piece.lefts) >= 0 and max(piece.rights) <= frame.width


def on_page(chars: list[Char], frame: Frame) -> list[Char]:
    """The characters whose middle can be seen."""
    right, foot = 2 * frame.width, 2 * frame.height
    return [char for char in chars if 0 <= char.x0 + char.x1 <= right and 0 <= char.top + char.bottom <= foot]


def content(found: list[Word], page: Handle, frame: Frame) -> PageContent:
    """Tables and lines of the upright words."""
    reader = StrokeReader(frame)
    reasons: list[str] = []
    try:
        reader.read(page.raw)
    except TooManySegments:
        reader.strokes = Strokes(pictures=reader.strokes.pictures)
        reasons.append(TOO_MANY_SEGMENTS)
    strokes = reader.strokes
    reasons += missing(found, strokes, frame)
    ruled = grids(strokes)
    shading = shading_strokes(strokes, ruled, found)
    if shading.upright:
        ruled = grids(strokes.with_lines(shading))
    tables, free = fill(ruled, found)
    bands = whole(bands_across(strokes, ruled), free, tables)
    if bands:
        tables, free = fill([grid for grid in ruled if grid not in bands], found, bands)
    if not tables and strokes.shades:
        tables, free = fill([grid for grid in grids(strokes.with_shades(), open_cells=False) if convincing(grid)], found)
    tables = sorted((split_rows(table) for table in tables), key=lambda table: (table.box.top, table.box.x0))
    return PageContent(frame.width, frame.height, tuple(rows(free)), tuple(tables), tuple(reasons))


def whole(bands: Iterable[Grid], free: list[Word], tables: list[GridTable]) -> list[Grid]:
    """Those spaces between lines beside which no text stands, and that are no part of a table that the columns tell of."""
    found = [grid for grid in bands if not beside(grid, free)]
    guesses = unruled_tables(sorted(rows(free), key=lambda row: row[0].baseline), [table.box.top for table in tables]) if found else ()
    boxes = [table.box for table, _ in guesses]
    return [grid for grid in found if not any(reaches_over(box, grid) for box in boxes)]


def beside(grid: Grid, free: list[Word]) -> bool:
    """Whether text stands on the left or right of several rows of a grid; beside one it can be a page number."""
    x0, top, x1, bottom = grid.box
    out = [char for word in free for char in word.letters() if not x0 - NEAR < (char.x0 + char.x1) / 2 < x1 + NEAR and char.text != " "]
    heights = [height for height in ((char.top + char.bottom) / 2 for char in out) if top < height < bottom]
    return len({bisect_right(grid.ys, height) for height in heights}) > 1


def reaches_over(box: Box, grid: Grid) -> bool:
    """Whether a table that a grid is part of is wider than it, or begins above it."""
    x0, top, x1, bottom = grid.box
    return box.top < bottom and box.bottom > top and (box.x0 < x0 - NEAR or box.x1 > x1 + NEAR or box.top < top - NEAR)


def convincing(grid: Grid) -> bool:
    """Whether cells that only shading outlines look like a table and not like marked words."""
    columns, lines = len(grid.xs) - 1, len(grid.ys) - 1
    return columns >= SHADED[0] and lines >= SHADED[1] and len(grid.slots) * 2 > columns * lines


def missing(found: list[Word], strokes: Strokes, frame: Frame) -> list[str]:
    """Why a page that shows something gives no words, if so; a blank page misses nothing."""
    shown = sum(word.signs for word in found if word.text != " ")
    if shown >= FEW_CHARACTERS:
        return []
    covered = max(((x1 - x0) * (bottom - top) for x0, top, x1, bottom in strokes.pictures), default=0.0)
    if covered > MOST_OF_PAGE * frame.width * frame.height or (strokes.pictures and not shown):
        return [SCANNED]
    return [DRAWN] if not shown and strokes.segments > MANY_SEGMENTS else []
