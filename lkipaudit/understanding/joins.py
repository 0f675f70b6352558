"""Tables that a page break cut, made whole again; stacks of rows drawn as one cell, taken apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from lkipaudit.document import Cell, Document, Table
from lkipaudit.understanding.grid import Grid, Row, is_heading, is_value, joined, number_row, read_grid
from lkipaudit.understanding.refit import refitted
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import heading_key, squash

NEAR = 6.0
"""Points by which the column edges of two parts of one table may differ."""
MANY = 5
"""Columns at least, so that a row of 1, 2, 3 and on is no data."""
TITLE_LINES, LONGEST_LINE = 3, 150
LEAD_LINES = 2
PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:hal(?:aman)?\.?\s*)?(?:[IVX]+\s?[-–.]\s?)?\d{1,3}(?:\s*(?:dari|of|/)\s*\d{1,3})?(?:\s*\|?\s*(?:hal(?:aman)?|page))?\W{0,3}",
    re.IGNORECASE,
)
"""A line between two pages that says nothing but where one of them ends, as "12", "- 12 -", "Halaman 12 dari 80", "III-5"."""
YEAR = re.compile(r"\b20\d{2}\b")
MOSTLY = 0.6
"""Share of the columns that hold the same kind of value in two parts of one table drawn alike on two pages."""


GROUPED = re.compile(r"(?:Rp\.?)?[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d{1,2}|,-)?", re.IGNORECASE)
"""An amount of a million or more, without its spaces."""


@dataclass(frozen=True, slots=True)
class Whole:
    """One table as its author meant it: the drawn parts joined, headings once, body rows in order."""

    key: str
    section: Section
    headings: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]
    spans: tuple[tuple[float, float], ...]
    tables: tuple[Table, ...]
    header: tuple[Row, ...]
    told: bool = False
    """Whether people said what its columns are for, so that its values do not decide."""
    title: str = ""
    """The short lines right above it, and the heading over it: what they call it."""
    lead: str = ""
    """The last lines above it, sentences too, and the caption and the heading over it."""
    resumes: bool = False
    """Whether it may go on with rows of the page before, though nothing proves it: what it sums up may stand there."""

    @property
    def ruled(self) -> bool:
        """Whether every part was drawn with rules."""
        return all(table.ruled for table in self.tables)


def whole_tables(document: Document, marks: Sequence[Section], words: Mapping[str, Sequence[str]]) -> tuple[Whole, ...]:
    """The document's tables with their continuations joined."""
    found: list[Whole] = []
    texts: list[str] = []
    for block, section in zip(document.blocks, marks, strict=True):
        if not isinstance(block, Table):
            texts.append(block.text)
            continue
        if not block.cells:
            continue
        between = [text for text in texts if not (found and _turns_page(found[-1], block) and PAGE_NUMBER.fullmatch(text))]
        grid = read_grid(block, words)
        last = found[-1] if found else None
        fitted = refitted(grid, last.spans, NEAR) if last and last.tables[-1].ruled and block.ruled else grid
        grids = (fitted, _headless(fitted)) if last and not between and _goes_on(last, fitted, words) else (fitted,)
        going = next((one for one in grids if last and _continues(last, one, between, section)), None)
        if last and going:
            found[-1] = _extended(last, going)
        elif grid.body or grid.header:
            found.append(replace(_begun(grid, section, between), resumes=last is not None and _may_resume(last, grid, between)))
        texts = []
    return tuple(found)


def _turns_page(last: Whole, table: Table) -> bool:
    return (table.place.page or 0) - (last.tables[-1].place.page or 0) == 1


def _begun(grid: Grid, section: Section, between: Sequence[str]) -> Whole:
    key = f"tabel {grid.table.number}"
    rows = _lifted(_without_number_rows(grid.body))
    return Whole(
        key,
        section,
        headings(grid),
        rows,
        grid.spans,
        (grid.table,),
        grid.header,
        title=_titled(section, between),
        lead=_led(section, between),
    )


def _titled(section: Section, between: Sequence[str]) -> str:
    """What names a table: as many lines above it as are no sentences; without any, the heading of its section."""
    lines = list(takewhile(lambda text: len(text) <= LONGEST_LINE and not text.rstrip().endswith((".", ";")), reversed(between)))
    return " ".join(reversed(lines[:TITLE_LINES])) or " ".join(section.path[-1:])


def _led(section: Section, between: Sequence[str]) -> str:
    """What says of which time and whose a table is."""
    heads = [head for head in section.path[-1:] if not YEAR.search(head)]  # the title of the report has its year
    lines = list(dict.fromkeys((*heads, section.caption, *between[-LEAD_LINES:])))
    dated = next((at for at in reversed(range(len(lines))) if YEAR.search(lines[at])), 0)  # the nearest one says the year
    return " / ".join((*(YEAR.sub("", line) for line in lines[:dated]), *lines[dated:]))


def headings(grid: Grid) -> tuple[tuple[str, ...], ...]:
    """For each column its headings from the top level down; a heading over several columns stands in each of them."""
    found: list[tuple[str, ...]] = []
    header = [row for row in grid.header if not number_row(row)]
    for at in range(len(grid.spans)):
        levels: list[str] = []
        for row in header:
            cell = _over(row, at, grid)
            if cell and cell.text and cell.text not in levels:
                levels.append(cell.text)
        found.append(tuple(levels))
    return tuple(found)


def _over(row: Row, at: int, grid: Grid) -> Cell | None:
    if row[at] is not None:
        return row[at]
    left = next((cell for cell in reversed(row[:at]) if cell), None)
    if left is None or left.column_span == 1:
        return None
    box = left.place.box
    reaches = box.x1 > grid.spans[at][0] + 1 if box else left.column + left.column_span > grid.spans[at][0]
    return left if reaches else None


def _same_columns(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> bool:
    return len(one) == len(other) and all(abs(a[0] - b[0]) <= NEAR for a, b in zip(one, other, strict=True))


def _same_heading(one: Whole, grid: Grid) -> bool:
    if not grid.header or not one.header:
        return False
    mine = [heading_key(" ".join(levels)) for levels in one.headings]
    other = [heading_key(" ".join(levels)) for levels in headings(grid)]
    return len(mine) == len(other) and sum(a == b for a, b in zip(mine, other, strict=True)) >= max(2, len(mine) - 1)


def _continues(last: Whole, grid: Grid, between: Sequence[str], section: Section) -> bool:
    before = last.tables[-1]
    pages = (grid.table.place.page or 0) - (before.place.page or 0)  # a format without pages is one long page
    if not grid.body or pages not in (0, 1):
        return False
    if section.path != last.section.path and (section.caption or section.bagian != last.section.bagian):
        return False
    if _same_heading(last, grid):
        ended = _ends_with_total(last) or _counts_anew(last, grid)
        return all("lanjut" in text.casefold() for text in between) and not section.caption and not ended
    if before.ruled != grid.table.ruled or (grid.header and not number_row(grid.header[0])):
        return False
    drawn_alike = pages == 1 and _same_columns(last.spans, grid.spans)
    if section.caption or len(last.spans) != len(grid.spans) or not _same_kinds(last.rows, grid.body, MOSTLY if drawn_alike else 1):
        return False
    return not between or (len(between) == 1 and drawn_alike)


def _may_resume(last: Whole, grid: Grid, between: Sequence[str]) -> bool:
    """Whether a table stands first on the page after another one of as many columns that has no total yet."""
    pages = (grid.table.place.page or 0) - (last.tables[-1].place.page or 0)
    return pages == 1 and not between and len(last.spans) == len(grid.spans) and not _ends_with_total(last)


def _headless(grid: Grid) -> Grid:
    """The grid with what looked like its headings as rows."""
    return replace(grid, header=(), body=grid.header + grid.body)


def _goes_on(last: Whole, grid: Grid, words: Mapping[str, Sequence[str]]) -> bool:
    """Whether what looks like headings at the top of the next page are rows: the rest of the last row, or names in lines drawn alike."""
    if not grid.header or not last.rows or (grid.table.place.page or 0) - (last.tables[-1].place.page or 0) != 1:
        return False
    first = grid.header[0]
    if len(first) == len(last.spans) and _same_ends(last.spans, grid.spans) and _is_rest(last.rows[-1], first):
        return True
    told = [cell for row in grid.header for cell in row if cell and cell.text.strip()]
    headed = any(cell.bold or (len(cell.text) >= MANY and cell.text.isupper()) or is_heading(cell.text, words) for cell in told)
    return not headed and _same_columns(last.spans, grid.spans)


def _same_ends(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> bool:
    return abs(one[0][0] - other[0][0]) <= NEAR and abs(one[-1][1] - other[-1][1]) <= NEAR


def _same_kinds(above: Sequence[Row], below: Sequence[Row], share: float) -> bool:
    """Whether the columns hold numbers in the same places: so many of those that tell, as levels of 3 go on in counts of 80."""

    def mostly(rows: Sequence[Row], at: int) -> bool | None:
        texts = [cell.text for row in rows if (cell := row[at]) is not None and cell.text.strip(" -–")]
        return 2 * sum(map(is_value, texts)) > len(texts) if texts else None

    kinds = [(mostly(above, at), mostly(below, at)) for at in range(1, len(above[0]))] if above else []
    told = [one == other for one, other in kinds if None not in (one, other)]
    return sum(told) >= share * len(told)


def _counts_anew(last: Whole, grid: Grid) -> bool:
    """Whether both number their rows from 1 on: a table that goes on counts on, or counts anew in every group."""
    above, below = ([_count(row[0]) for row in rows if row[0] and row[0].text.strip()] for rows in (last.rows, grid.body))
    grouped = sum(bool(cell and cell.text.strip()) for cell in last.rows[-1]) == 1 if last.rows else True
    return len(above) > 1 and above == list(range(1, len(above) + 1)) and below[:1] == [1] and not grouped


def _count(cell: Cell | None) -> int | None:
    digits = cell.text.strip(" .()") if cell else ""
    return int(digits) if digits.isdecimal() else None


def _ends_with_total(whole: Whole) -> bool:
    if not whole.rows:
        return False
    worded = [at for at, cell in enumerate(whole.rows[-1]) if cell and cell.text and not is_value(cell.text)]
    if not worded or not squash(_text(whole.rows[-1][worded[0]])).startswith(("jumlah", "total")):
        return False
    return "indikator" not in squash(" ".join(whole.headings[worded[0]]))  # "Jumlah taman baru" is what is measured


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""


def _extended(last: Whole, grid: Grid) -> Whole:
    rows = _lifted(_without_number_rows(grid.body))
    merged = last.rows
    if rows and merged and _is_rest(merged[-1], rows[0]):
        whole = tuple(joined(a, b) if a and b else a or b for a, b in zip(merged[-1], rows[0], strict=True))
        merged, rows = (*merged[:-1], whole), rows[1:]
    return replace(last, rows=(*merged, *rows), tables=(*last.tables, grid.table))


def _is_rest(above: Row, row: Row) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before.

    It has no number of its own, its words go on in lower case, and its amounts stand where the row above has none, or end amounts that
    the break cut in two.
    """
    filled = [(a, b) for a, b in zip(above, row, strict=True) if b and b.text.strip()]
    if not filled or (row[0] and row[0].text.strip()) or len(filled) == len(row):
        return False
    values = [(a, b) for a, b in filled if is_value(b.text)]
    words = [(a, b) for a, b in filled if not is_value(b.text)]
    cut = [a is not None and _cut(a.text, b.text) for a, b in values]
    if cut and all(cut):
        return all(a and a.text for a, _ in words)
    if values:
        return all(a is None or not a.text.strip() for a, _ in values) and all(a and a.text for a, _ in words)
    return all(a and a.text for a, _ in words) and words[0][1].text[:1].islower()


def _cut(start: str, end: str) -> bool:
    """Whether two texts are the parts of one amount in groups of three digits, of which the first is none: "195.25" and "0.000"."""
    first, rest = ("".join(text.split()) for text in (start, end))
    return GROUPED.fullmatch(first) is None and GROUPED.fullmatch(first + rest) is not None


def _lifted(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, with numbers put back into the row that they were drawn a line below.

    All else of such a line is what reaches down from the row above, where these cells are blank.
    """
    kept: list[Row] = []
    for row in rows:
        held = [(a, b) for a, b in zip(kept[-1], row, strict=True) if b] if kept else []
        if held and all(a is not None and not a.text.strip() and is_value(b.text) for a, b in held):
            kept[-1] = tuple(b or a for a, b in zip(kept[-1], row, strict=True))
        else:
            kept.append(row)
    return tuple(kept)


def _without_number_rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows without the one that numbers the columns; typed again further down, as by hand at every page, it must count them all."""
    opening = [i == 0 and number_row(row) and not any(c and len(c.text) > 4 for c in row) for i, row in enumerate(rows)]  # noqa: PLR2004
    return tuple(row for row, first in zip(rows, opening, strict=True) if not (first or _counts_all(row)))


def _counts_all(row: Row) -> bool:
    texts = [cell.text.strip(" ()") if cell else "" for cell in row]
    return len(texts) >= MANY and texts == [str(at) for at in range(1, len(texts) + 1)]
