"""What the walk through a DOCX yields, before it has places: paragraphs and grids, one inside the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

DEEPEST = 8
"""Tables nested deeper than this give their text to no outer cell: no report nests so deep, and text would grow with every level."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Text that stands outside the running text, such as a text box or a footnote. `late`: told at the end of the document."""

    name: str
    parts: tuple[Part, ...]
    late: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `bold` and `letters` count characters; `level` is that of a heading."""

    text: str = ""
    bold: int = 0
    letters: int = 0
    size: float | None = None
    level: int | None = None
    page: int | None = None
    asides: tuple[Aside, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with what it holds; a merged cell stands once."""

    row: int
    column: int
    row_span: int
    column_span: int
    parts: tuple[Part, ...]
    page: int | None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    rows: int
    columns: int
    cells: tuple[GridCell, ...]
    page: int | None


Part = Para | Grid


def lines(parts: Sequence[Part], depth: int = 0) -> Iterator[str]:
    """The lines of text of a cell; a table in it gives one line for each of its rows."""
    for part in parts:
        if isinstance(part, Para):
            if part.text:
                yield part.text
        elif depth < DEEPEST:
            for row in range(part.rows):
                texts = (" ".join(" ".join(lines(cell.parts, depth + 1)).split("\n")) for cell in part.cells if cell.row == row)
                if line := " ".join(text for text in texts if text):
                    yield line


def paragraphs(parts: Sequence[Part]) -> Iterator[Para]:
    """Every paragraph, also those in tables, in order."""
    for part in parts:
        if isinstance(part, Para):
            yield part
        else:
            for cell in part.cells:
                yield from paragraphs(cell.parts)
