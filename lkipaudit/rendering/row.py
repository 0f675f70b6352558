"""The row of a finding as it is printed, with the cell that the finding is about marked even without colour."""

from __future__ import annotations

import re

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from lkipaudit.findings import Finding

SHORT = 20
"""A cell up to this width is never wrapped: a number broken over two lines is no number."""
LEAST = 12
"""The least width that a longer cell is worth drawing in."""
NUMBER = re.compile(r"[\d\s.,()%+\-–:/Rrp]*")


def printed_row(finding: Finding) -> RenderableType:
    """The row as a small table where it fits, else cell after cell on running lines."""
    return _Row(tuple(" ".join(cell.split()) for cell in finding.row), finding.row_heads, finding.row_mark)


class _Row:
    """Chooses its form by the width it is given."""

    def __init__(self, cells: tuple[str, ...], heads: tuple[str, ...], mark: int | None) -> None:
        self.cells = tuple(_marked(cell) if index == mark else cell for index, cell in enumerate(cells))
        self.heads = heads if len(heads) == len(cells) and any(heads) else ()
        self.mark = mark

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The form that fits."""
        fixed = sum(len(cell) if _stiff(cell) else min(len(cell), LEAST) for cell in self.cells) + 3 * len(self.cells) + 1
        yield self._table() if fixed <= options.max_width else self._line()

    def _table(self) -> Table:
        table = Table(box=box.SQUARE, show_header=bool(self.heads), header_style="dim", border_style="dim")
        for index, cell in enumerate(self.cells):
            head = " ".join(self.heads[index].split()) if self.heads else ""
            table.add_column(
                head, no_wrap=False, min_width=len(cell) if _stiff(cell) else None, justify="right" if _numeric(cell) else "left"
            )
        table.add_row(*(Text(cell, style=self._style(index)) for index, cell in enumerate(self.cells)))
        return table

    def _line(self) -> Text:
        texts = (Text(cell, style=self._style(index)) for index, cell in enumerate(self.cells))
        return Text(" | ").join(texts)

    def _style(self, index: int) -> str:
        return "bold reverse" if index == self.mark else ""


def _marked(cell: str) -> str:
    return f">{cell or '(kosong)'}<"


def _numeric(cell: str) -> bool:
    return bool(NUMBER.fullmatch(cell.strip("><"))) and any(character.isdigit() for character in cell)


def _stiff(cell: str) -> bool:
    return len(cell) <= SHORT and _numeric(cell)
