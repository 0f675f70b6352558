"""The row of a finding as it is printed, with the cell that the finding is about marked even without colour."""

from __future__ import annotations

import re

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from lkipaudit.findings import Finding

LEAST = 12
"""The least width that a text cell is worth drawing in."""
MOST = 20
"""A word longer than this may be broken."""
NUMBER = re.compile(r"[\d\s.,()%+\-–Rrp]*")


def printed_row(finding: Finding) -> RenderableType:
    """The row as a small table where it fits, else cell after cell on running lines."""
    cells = tuple(" ".join(cell.split()) for cell in finding.row)
    heads = tuple(" ".join(head.split()) for head in finding.row_heads)
    return _Row(cells, heads if len(heads) == len(cells) and any(heads) else (), finding.row_mark)


class _Row:
    """Chooses its form by the width it is given."""

    def __init__(self, cells: tuple[str, ...], heads: tuple[str, ...], mark: int | None) -> None:
        self.cells = tuple(f">{cell or '(kosong)'}<" if index == mark else cell for index, cell in enumerate(cells))
        self.heads = heads
        self.mark = mark

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The form that fits."""
        widths = self._widths(options.max_width - 3 * len(self.cells) - 1)
        yield self._table(widths) if widths else self._line()

    def _widths(self, room: int) -> list[int]:
        """A width for each column, or none when the row does not fit: a number is never broken over two lines."""
        heads = self.heads or ("",) * len(self.cells)
        full = [max(len(cell), len(head)) for cell, head in zip(self.cells, heads, strict=True)]
        widths = [max(_least(cell), *map(len, head.split() or [""])) for cell, head in zip(self.cells, heads, strict=True)]
        if sum(widths) > room:
            return []
        while sum(widths) < min(room, sum(full)):  # to the column that is the most folded, so that the row stays low
            widths[max(range(len(full)), key=lambda i: full[i] / widths[i])] += 1
        return widths

    def _table(self, widths: list[int]) -> Table:
        table = Table(box=box.SQUARE, show_header=bool(self.heads), header_style="dim", border_style="dim")
        for index, (cell, width) in enumerate(zip(self.cells, widths, strict=True)):
            head = self.heads[index] if self.heads else ""
            table.add_column(head, width=width, overflow="fold", justify="right" if index and _numeric(cell) else "left")
        table.add_row(*self._texts())
        return table

    def _line(self) -> Text:
        return Text(" | ").join(self._texts())

    def _texts(self) -> list[Text]:
        return [Text(cell, style="bold reverse" if index == self.mark else "") for index, cell in enumerate(self.cells)]


def _least(cell: str) -> int:
    """The whole of a number; of a text its longest word, and some room."""
    if _numeric(cell):
        return len(cell)
    longest = max(map(len, cell.split()), default=0)
    return max(1, min(len(cell), max(longest, LEAST), MOST))


def _numeric(cell: str) -> bool:
    return bool(NUMBER.fullmatch(cell.strip("><"))) and any(character.isdigit() for character in cell)
