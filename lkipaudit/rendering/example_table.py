"""A small table of an example, drawn so that no number is broken over two lines."""

from __future__ import annotations

import re
from itertools import zip_longest

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from lkipaudit import document as read

NUMBER = re.compile(r"(?=.*\d)[\d.,()%+\-–]*")
"""A word that is a number, which is never broken."""
SHORT = 11
"""A cell no longer than this stays on one line where there is room: "4 dokumen"."""
WORD = 14
"""A word longer than this may be broken where room is short."""


def example_table(table: read.Table) -> RenderableType:
    """The cells of a table of a Markdown document, its first row as the heading."""
    return _Drawn([[_cell(table, row, column) for column in range(table.columns)] for row in range(table.rows)])


def _cell(table: read.Table, row: int, column: int) -> str:
    found = next((cell.text for cell in table.cells if (cell.row, cell.column) == (row, column)), "")
    return " ".join(found.split())


class _Drawn:
    """Draws a table where it fits, else row after row on running lines."""

    def __init__(self, rows: list[list[str]]) -> None:
        self.rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The form that fits."""
        room = options.max_width - 3 * len(self.rows[0]) - 1
        columns = list(zip_longest(*self.rows, fillvalue=""))
        whole, folded = ([max(_least(cell, short) for cell in column) for column in columns] for short in (SHORT, 0))
        least = whole if sum(whole) <= room else folded
        full = [max(map(len, column)) for column in columns]
        if sum(least) > room:
            yield from (Text(" | ".join(row)) for row in self.rows)
            return
        widths = list(least)
        while sum(widths) < min(room, sum(full)):  # to the column that is the most folded
            widths[max(range(len(full)), key=lambda at: full[at] / max(widths[at], 1))] += 1
        yield self._table(widths)

    def _table(self, widths: list[int]) -> Table:
        drawn = Table(box=box.SQUARE, header_style="dim", border_style="dim")
        for at, (head, width) in enumerate(zip(self.rows[0], widths, strict=True)):
            numeric = at > 0 and all(NUMBER.fullmatch(row[at]) for row in self.rows[1:] if row[at] not in ("", "-"))
            drawn.add_column(Text(head), width=width, overflow="fold", justify="right" if numeric else "left")
        for row in self.rows[1:]:
            drawn.add_row(*map(Text, row))
        return drawn


def _least(cell: str, short: int) -> int:
    """The width that a cell needs: all of a short one, else its longest number, or its longest word unless that may be broken."""
    if len(cell) <= short:
        return len(cell)
    return max((len(word) if NUMBER.fullmatch(word) else min(len(word), WORD) for word in cell.split()), default=1)
