"""A sheet that is one table of plain values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkipaudit.rendering.xlsx.sheet import Book, Column, Sheet

Value = str | int | float | None
SEVERITY = "Tingkat"
"""The column whose cells are coloured by what they say."""


def plain_table(book: Book, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> Sheet:
    """The sheet, under its name; a fraction has one decimal, and what there is none of says so."""
    sheet = book.sheet(name)
    sheet.table(1, columns)
    sheet.text(0, 0, name, "title", room=sheet.whole)
    bottom = 1
    for bottom, values in enumerate(rows, 2):
        for at, (value, column) in enumerate(zip(values, columns, strict=True)):
            _cell(sheet, bottom, at, value, column)
    sheet.filtered(1, bottom, len(columns))
    if bottom == 1:
        sheet.text(2, 0, "Tidak ada.", "plain")
    return sheet


def _cell(sheet: Sheet, row: int, at: int, value: Value, column: Column) -> None:
    if isinstance(value, int | float):
        style = "centre" if column.style == "centre" else "number"
        sheet.number(row, at, Decimal(str(value)), int(isinstance(value, float)), style)
    else:
        sheet.text(row, at, value or "", value if value and column.head == SEVERITY else column.style)
