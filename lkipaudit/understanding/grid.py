"""A drawn table as logical columns, header rows and body rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from itertools import pairwise

from lkipaudit.document import Box, Cell, Line, Table
from lkipaudit.place import Place
from lkipaudit.quantity import Kind, Quantity, Style, is_column_number, parse
from lkipaudit.understanding.merged import parted
from lkipaudit.understanding.words import entry, squash

Words = Mapping[str, Sequence[str]]
Row = tuple[Cell | None, ...]
"""The cells of one row by logical column; a merged cell stands at its first column, None where nothing stands."""

MOST_HEADER_ROWS = 6
A_REAL_EDGE = 0.25
"""Share of the rows that must begin a cell at an edge for it to part two columns; what fewer do is a crooked rule or a heading's."""


THIN = 4.0
"""Points: no column is so narrow, and two edges nearer to each other are one rule drawn twice."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One drawn table: `spans` are the columns' left and right ends in points (or grid numbers where there are no boxes)."""

    table: Table
    spans: tuple[tuple[float, float], ...]
    header: tuple[Row, ...]
    body: tuple[Row, ...]
    numbered: bool


def read_grid(table: Table, words: Words) -> Grid:
    """The table by logical columns, its header rows apart from its body rows."""
    edges = _edges(table)
    rows = tuple(row for row in _rows(table, edges) if any(cell and cell.text for cell in row))
    last, numbered = _header_end(rows, words)
    return Grid(table, _spans(table, edges), rows[:last], rows[last:], numbered)


def _edges(table: Table) -> tuple[int, ...]:
    """The grid columns at which a logical column begins."""
    begins: Counter[int] = Counter()
    for row, column in {(cell.row + down, cell.column) for cell in table.cells for down in range(cell.row_span)}:
        begins[column] += 1
        _ = row
    filled = {cell.column for cell in table.cells if number_of(cell.text) is not None}
    need = A_REAL_EDGE * table.rows
    left = _lefts(table)
    kept: list[int] = []
    for column in range(table.columns):
        twice = kept and column in left and kept[-1] in left and left[column] - left[kept[-1]] < THIN
        if column == 0 or (not twice and (begins[column] >= need or (column in filled and begins[column] * 8 >= table.rows))):
            kept.append(column)
    return tuple(kept)


def _lefts(table: Table) -> dict[int, float]:
    """Where each grid column that begins a cell begins, in points."""
    left: dict[int, float] = {}
    for cell in table.cells:
        if cell.place.box:
            left[cell.column] = min(left.get(cell.column, cell.place.box.x0), cell.place.box.x0)
    return left


def _spans(table: Table, edges: tuple[int, ...]) -> tuple[tuple[float, float], ...]:
    left = _lefts(table)
    if table.place.box and all(edge in left for edge in edges):
        ends = [left[edge] for edge in edges[1:]] + [table.place.box.x1]
        return tuple((left[edge], end) for edge, end in zip(edges, ends, strict=True))
    return tuple((float(edge), float(edge + 1)) for edge in range(len(edges)))


def _rows(table: Table, edges: tuple[int, ...]) -> list[Row]:
    rows: list[list[Cell | None]] = [[None] * len(edges) for _ in range(table.rows)]
    for cell in sorted(unmerged(table.cells), key=lambda c: (c.row, c.column)):
        at = max(i for i, edge in enumerate(edges) if edge <= cell.column)
        held = rows[cell.row][at]
        if held is None or not held.text:
            rows[cell.row][at] = unwrapped(cell)
        elif cell.text:
            rows[cell.row][at] = joined(held, cell, " ")
    return [parted(row, edges) for row in rows]


def unmerged(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, with those that hold one number for each row they reach over dealt out to these rows, and the names beside them too."""
    stacked = {(cell.row, cell.row_span) for cell in cells if cell.row_span > 1 and _one_each(cell)}
    found: list[Cell] = []
    for cell in cells:
        if (cell.row, cell.row_span) in stacked and len(cell.lines) >= cell.row_span:
            found += _dealt(cell, cells)
        else:
            found.append(cell)
    return found


def unwrapped(cell: Cell) -> Cell:
    """The cell, with a whole number that its column was too narrow for made whole: "10" over "0", "6" over "5" over "%"."""
    box, widths = cell.place.box, [line.box.x1 - line.box.x0 for line in cell.lines]
    narrow = box is not None and len(widths) > 1 and all(a + b + MARGINS >= box.x1 - box.x0 for a, b in pairwise(widths))
    return replace(cell, text=cell.text.replace("\n", "")) if narrow and CUT_NUMBER.fullmatch(cell.text) else cell


def _one_each(cell: Cell) -> bool:
    return len(cell.lines) == cell.row_span and all(is_value(line.text) for line in cell.lines) and number_of(cell.text) is None


def _dealt(cell: Cell, cells: Sequence[Cell]) -> list[Cell]:
    """A merged cell as one cell for each of its rows: its lines one each, or by the heights of the rows."""
    if _one_each(cell):
        return [_line_cell(cell, i, (line,)) for i, line in enumerate(cell.lines)]
    ends = {c.row: c.place.box.bottom for c in cells if c.row_span == 1 and c.place.box}
    parts: list[list[Line]] = [[] for _ in range(cell.row_span)]
    for line in cell.lines:
        middle = (line.box.top + line.box.bottom) / 2
        at = next((i for i in range(cell.row_span) if middle <= ends.get(cell.row + i, float("inf"))), cell.row_span - 1)
        parts[at].append(line)
    return [_line_cell(cell, i, tuple(lines)) for i, lines in enumerate(parts)]


def _line_cell(cell: Cell, i: int, lines: tuple[Line, ...]) -> Cell:
    place = replace(cell.place, box=reduce(Box.union, (line.box for line in lines))) if lines else cell.place
    text = "\n".join(line.text for line in lines)
    return replace(cell, row=cell.row + i, row_span=1, text=text, lines=lines, place=place.at(f"butir {i + 1}"))


def joined(one: Cell, other: Cell, mark: str = "\n") -> Cell:
    """Two cells that were one: a cell that a sliver of a column or a page break cut."""
    box = (
        one.place.box.union(other.place.box) if one.place.box and other.place.box and one.place.page == other.place.page else one.place.box
    )
    place = type(one.place)(one.place.source, one.place.page, box, one.place.path)
    text = mark.join(part for part in (one.text, other.text) if part)
    return Cell(one.row, one.column, text, place, one.row_span, one.column_span, one.bold, one.lines + other.lines)


def _header_end(rows: tuple[Row, ...], words: Words) -> tuple[int, bool]:
    """How many rows from the top are header, and whether a row of column numbers closes it."""
    end = 0
    for at, row in enumerate(rows[:MOST_HEADER_ROWS]):
        cells = [cell for cell in row if cell and cell.text]
        if number_row(row) and (at > 0 or len(cells) > 1):
            return at + 1, True
        alone = at == 0 and len(cells) == 1 and len(row) > 1
        if alone and not (len(rows) > 1 and _is_header(1, rows[1], (), words)):
            break  # a line over the whole width heads the table only where headings follow it
        if not alone and not _is_header(at, row, rows[:end], words):
            break
        end = at + 1
    return end, False


def _is_header(at: int, row: Row, above: tuple[Row, ...], words: Words) -> bool:
    cells = [cell for cell in row if cell and cell.text]
    if any(is_value(cell.text) for cell in cells):
        return False
    known = sum(1 for cell in cells if is_heading(cell.text, words))
    if known and 2 * known >= len(cells) and (len(cells) > 1 or _under_span(cells[0], above) or _under_nothing(cells[0], above)):
        return True
    if at == 0:
        return True
    return _under_span(cells[0], above) and at == len(above)


def _under_span(cell: Cell, above: tuple[Row, ...]) -> bool:
    """Whether a heading over several columns stands above the cell, beside one that reaches down to its row."""
    if not above:
        return False
    spanning = any(c and c.column_span > 1 and c.column <= cell.column < c.column + c.column_span for row in above for c in row)
    reaching = any(c and c.row + c.row_span > cell.row for row in above for c in row)
    return spanning and reaching


def _under_nothing(cell: Cell, above: tuple[Row, ...]) -> bool:
    """Whether a heading stands alone in its row, under an empty one, beside one that reaches down to its row: "NO" a line too low."""
    blank = any(c and c.column == cell.column and not c.text for c in (above[-1] if above else ()))
    return blank and any(c and c.row + c.row_span > cell.row for row in above for c in row)


def is_heading(text: str, words: Words) -> bool:
    """Whether the text is a column's heading: a word of the vocabulary, a unit sign, a year or a quarter."""
    tight = squash(text)
    if not tight or len(tight) > 60:  # noqa: PLR2004 - a heading is short
        return "%" in text
    return (
        bool(re.fullmatch(r"(?:th|ta|tahun)?(?:19|20)\d{2}|rp|tw[iv]+|trw[iv]+|triwulan[iv]+|[lp]", tight))
        or entry(text, words) is not None
    )


CUT_NUMBER = re.compile(r"\d{1,3}\n\d{1,2}(?:\n?%)?")
MARGINS = 11.5
"""Points that a cell keeps free beside its text."""
WRAPPED = re.compile(r"\A[^\n]*\d[.,]\d+\n\d{1,2}\s*%?\Z")
"""A number whose last digit or two a narrow column sent to a line of their own: "97,4" over "2"."""


BROKEN_LINE = re.compile(r"(?<=[\d.,])\n(?=[\d.,])")
"""A line break inside a number: the column's, not the author's."""


WITH_SHARE = re.compile(r"(?P<number>[^()%]*\d[^()%]*)\(\s*\d[\d.,]*\s*%\s*\)\s*")
"""A number with the percentage that it comes to in brackets, beside or below it."""


def number_of(text: str, style: Style | None = None, kind: Kind = "any", place: Place | None = None) -> Quantity | None:
    """The one number that a cell holds, with a number that its column was too narrow for made whole."""
    found = _number(text, style, kind)
    return found.at(place) if found and place else found


@lru_cache(maxsize=1 << 14)
def _number(text: str, style: Style | None, kind: Kind) -> Quantity | None:
    """The same without its place: a cell is asked for its number several times, and many cells hold the same."""
    found = parse(text, style=style, kind=kind)
    if found is None and WRAPPED.match(text):
        whole = parse(text.replace("\n", ""), style=style, kind=kind)
        return whole if whole is not None and whole.form == "sah" else None
    if found is None and (shared := WITH_SHARE.fullmatch(text)):
        return _number(shared["number"].strip(), style, kind)
    if found is not None and BROKEN_LINE.search(found.raw):
        return replace(found, raw=BROKEN_LINE.sub("", found.raw))
    return found


def is_value(text: str) -> bool:
    """Whether a cell holds one number that is no year."""
    found = number_of(text)
    return found is not None and found.value is not None and not re.fullmatch(r"\(?(?:19|20)\d{2}\)?", text.strip())


def number_row(row: Row) -> bool:
    """Whether the row numbers the columns: one, two, three, damaged in places ("1 2 13"), or one number in brackets throughout."""
    texts = [cell.text.strip() for cell in row if cell and cell.text.strip()]
    numbers = [int(digits[0]) for text in texts if is_column_number(text) and (digits := re.findall(r"\d+", text))]
    if len(numbers) < max(2, 0.6 * len(texts)) or any(not is_column_number(text) and any(map(str.isalpha, text)) for text in texts):
        return False
    steps = [b - a for a, b in pairwise(numbers)]
    counting = 2 * sum(step == 1 for step in steps) >= len(steps) and numbers[0] <= 2  # noqa: PLR2004 - from one, or after a merged first column
    repeated = set(steps) == {0} and all(text.startswith("(") for text in texts)
    return min(steps) >= 0 and (counting or repeated)


def lines_of(cell: Cell) -> tuple[Line, ...]:
    """The lines of a cell with their boxes; without boxes from the reader, the cell is cut into equal bands."""
    if cell.lines:
        return cell.lines
    texts = [text for text in cell.text.split("\n") if text.strip()]
    box = cell.place.box
    if not box or not texts:
        return ()
    step = (box.bottom - box.top) / len(texts)
    return tuple(Line(text, Box(box.x0, box.top + i * step, box.x1, box.top + (i + 1) * step)) for i, text in enumerate(texts))
