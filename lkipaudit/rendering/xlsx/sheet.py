"""A sheet of the working paper: text that stays text, numbers as Indonesians read them, ready to filter and to print."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lkipaudit.findings import Report
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

LONGEST = 32_000
"""Characters that a cell holds; a spreadsheet takes no more than 32.767."""
RISKY = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a spreadsheet could take for a formula when the cell is typed into again."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
A4 = 9
LINE, HIGHEST = 13.0, 400
"""Points of one line, and of the highest row."""
DENSE = 1.12
"""Characters of text for each character of width, which is that of a digit."""
BRIEF = 120
MARGINS = {"left": 0.4, "right": 0.4, "top": 0.7, "bottom": 0.6}
MOST_DECIMALS = 6
LARGEST = 300
"""The greatest power of ten that a spreadsheet can hold, about."""
DIGITS = 15
"""So many digits a spreadsheet keeps."""
HEAD = {"bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF", "valign": "vcenter", "align": "center"}
STYLES: Mapping[str, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": "#1F3A5F"},
    "under": {"font_color": "#555555", "italic": True},
    "part": {"bold": True, "font_size": 12, "font_color": "#1F3A5F", "bottom": 1, "bottom_color": "#1F3A5F"},
    "label": {"valign": "top", "font_color": "#444444"},
    "plain": {"valign": "top", "text_wrap": True},
    "head": {**HEAD, "text_wrap": True, "border": 1, "border_color": "#B8C4D4"},
    "cell": {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#D5DBE3"},
    "words": {"valign": "top", "text_wrap": True, "indent": 1, "border": 1, "border_color": "#D5DBE3"},
    "centre": {"valign": "top", "align": "center", "text_wrap": True, "border": 1, "border_color": "#D5DBE3"},
    "open": {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#D5DBE3", "bg_color": "#FFFBE6"},
    "number": {"valign": "top", "align": "right", "border": 1, "border_color": "#D5DBE3"},
    "count": {"valign": "top", "align": "right"},
    "share": {"valign": "top", "align": "right", "num_format": "0%", "font_color": "#555555"},
    "link": {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#D5DBE3", "font_color": "#1F5FA8", "underline": 1},
    "kritis": {"valign": "top", "align": "center", "bold": True, "border": 1, "border_color": "#D5DBE3", "bg_color": "#F4B6B0"},
    "mayor": {"valign": "top", "align": "center", "bold": True, "border": 1, "border_color": "#D5DBE3", "bg_color": "#FAD9C1"},
    "minor": {"valign": "top", "align": "center", "border": 1, "border_color": "#D5DBE3", "bg_color": "#FFF2C2"},
    "info": {"valign": "top", "align": "center", "border": 1, "border_color": "#D5DBE3", "bg_color": "#DCEBF7"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, its width in characters, and the style of its cells."""

    head: str
    width: float
    style: str = "cell"


@dataclass(slots=True)
class Book:
    """The workbook being written, with the formats that its cells share; `header` and `footer` stand on every printed page."""

    workbook: Workbook
    header: str
    footer: str
    formats: dict[tuple[str, str, bool], Format] = field(default_factory=dict)
    sheets: list[Sheet] = field(default_factory=list)

    def style(self, name: str, digits: str = "", *, quoted: bool = False) -> Format:
        """A format; `digits` is its number format, `quoted` marks a text that must never become a formula."""
        key = (name, digits, quoted)
        if key not in self.formats:
            extra = {"num_format": digits} if digits else {}
            self.formats[key] = self.workbook.add_format({**STYLES[name], **extra, "quote_prefix": quoted})
        return self.formats[key]

    def sheet(self, name: str, *, portrait: bool = False) -> Sheet:
        """A new sheet, set up for A4."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_paper(A4)
        if not portrait:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(**MARGINS)
        sheet.set_header(f"&L&8{_escaped(self.header)}&R&8&A")
        sheet.set_footer(f"&L&8{_escaped(self.footer)}&R&8Halaman &P dari &N")
        sheet.hide_gridlines(2)
        self.sheets.append(Sheet(self, sheet))
        return self.sheets[-1]

    def finish(self) -> None:
        """What can only be done when everything is written."""
        for sheet in self.sheets:
            sheet.finish()


@dataclass(slots=True, kw_only=True)
class Paper(Book):
    """The workbook of one report."""

    report: Report


@dataclass(slots=True)
class Sheet:
    """One sheet, written row by row; `widths` are those of its columns in characters, `lines` how many each row needs."""

    book: Book
    raw: Worksheet
    widths: dict[int, float] = field(default_factory=dict)
    lines: dict[int, int] = field(default_factory=dict)

    def text(self, row: int, column: int, words: str, style: str = "cell", *, room: float | None = None) -> None:
        """Text, whatever it begins with; `room` is its width in characters where it is not that of its column."""
        told = clean(words)
        if told:
            self._grow(row, told, room or self.widths.get(column, 0))
            self.raw.write_string(row, column, told, self.book.style(style, quoted=told.startswith(RISKY)))
        else:
            self.raw.write_blank(row, column, None, self.book.style(style))

    def number(self, row: int, column: int, value: Decimal | int, decimals: int = 0, style: str = "number") -> None:
        """A number with so many decimals; one with more digits than a spreadsheet keeps, or larger than it knows, is written as text."""
        if len(Decimal(value).normalize().as_tuple().digits) > DIGITS or Decimal(value).adjusted() > LARGEST:
            self.text(row, column, f"{value:f}", style)
        else:
            self.raw.write_number(row, column, float(value), self.book.style(style, digits(decimals)))

    def quantity(self, row: int, column: int, quantity: Quantity) -> None:
        """A printed number as a number; what is no number as it is printed."""
        if quantity.value is None:
            self.text(row, column, " ".join(quantity.raw.split()), "number")
        else:
            self.number(row, column, quantity.value, quantity.decimals)

    def page(self, row: int, column: int, place: Place) -> None:
        """The page of a place, where it has one."""
        if place.page is None:
            self.text(row, column, "", "centre")
        else:
            self.number(row, column, place.page, style="centre")

    def formula(self, row: int, column: int, formula: str, value: Decimal | str, style: str = "number", number: str = "") -> None:
        """A formula with the value that it has now."""
        known = float(value) if isinstance(value, Decimal) else value
        self.raw.write_formula(row, column, f"={formula}", self.book.style(style, number), known)

    def table(self, top: int, columns: Sequence[Column]) -> None:
        """The heading of a table that fills the sheet: frozen, repeated on every printed page."""
        self.set_widths([column.width for column in columns])
        for at, column in enumerate(columns):
            self.text(top, at, column.head, "head")
        self.raw.freeze_panes(top + 1, 2)
        self.raw.repeat_rows(top)

    def set_widths(self, widths: Sequence[float]) -> None:
        """The widths of the columns, in characters."""
        for at, width in enumerate(widths):
            self.raw.set_column(at, at, width)
            self.widths[at] = width

    @property
    def whole(self) -> float:
        """The width of all columns."""
        return sum(self.widths.values())

    def finish(self) -> None:
        """Make every row as high as its text: not every program does so by itself."""
        for row, lines in self.lines.items():
            self.raw.set_row(row, min(lines * LINE, HIGHEST))

    def _grow(self, row: int, told: str, room: float) -> None:
        if not room or (len(told) <= room * DENSE and "\n" not in told):
            return
        lines = sum(max(1, math.ceil(len(line) / (room * DENSE))) for line in told.split("\n"))
        self.lines[row] = max(lines, self.lines.get(row, 1))

    def filtered(self, top: int, bottom: int, columns: int) -> None:
        """Filters over the rows written below a heading."""
        if bottom > top:
            self.raw.autofilter(top, 0, bottom, columns - 1)


def digits(decimals: int) -> str:
    """The number format of so many decimals: 1.234,56, whatever the language of the program."""
    shown = min(max(decimals, 0), MOST_DECIMALS)
    return f"[$-421]#,##0{'.' + '0' * shown if shown else ''}"


@lru_cache(maxsize=1 << 14)
def clean(words: str) -> str:
    """Text that a workbook can hold: no control characters, not too long."""
    told = CONTROL.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n")).replace("\t", " ")
    return told if len(told) <= LONGEST else f"{told[:LONGEST]}…"


def brief(words: str) -> str:
    """One line of a name that may be a whole sentence."""
    line = " ".join(words.split())
    return line if len(line) <= BRIEF else f"{line[: BRIEF - 1]}…"


def _escaped(words: str) -> str:
    """Words in a header, where an ampersand gives orders."""
    return clean(words).replace("\n", " ").replace("&", "&&")[:150]
