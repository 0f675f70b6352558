"""What a file says: blocks, tables, cells and their places; no interpretation."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.place import Box, Place

__all__ = ["Block", "Box", "Cell", "Document", "Heading", "Line", "Page", "Paragraph", "Place", "Source", "Table", "Unread"]


@dataclass(frozen=True, slots=True)
class Source:
    """The file itself. `format` is pdf, docx or md; `pages` is None where the format has none."""

    path: str
    sha256: str
    format: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as set, with its box."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a merged cell stands once, at its first row and column (from 0), with its spans.

    Lines of text are held apart by a line feed. An empty cell has the text "". `lines` are the same lines with their boxes, where the
    format tells them: one drawn cell may hold a stack of rows.
    """

    row: int
    column: int
    text: str
    place: Place
    row_span: int = 1
    column_span: int = 1
    bold: bool = False
    lines: tuple[Line, ...] = ()

    def __hash__(self) -> int:
        """By text and route alone: blocks are asked for so often that hashing boxes and lines too would cost more than reading them."""
        return hash((self.text, self.place.page, self.place.path))


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells as drawn on one page (or as one element of a format without pages).

    `number` counts the tables of the document from 1 in reading order. `ruled` is false for columns recognised without drawn rules:
    such a grid is a guess.
    """

    number: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    place: Place
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, its lines joined by a line feed. `size` is the type size in points, where the format tells it."""

    text: str
    place: Place
    bold: bool = False
    size: float | None = None

    def __hash__(self) -> int:
        """By text and route alone: blocks are asked for so often that hashing boxes and lines too would cost more than reading them."""
        return hash((self.text, self.place.page, self.place.path))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that the format itself marks as one (Markdown, DOCX styles), level from 1. PDF knows none."""

    text: str
    level: int
    place: Place

    def __hash__(self) -> int:
        """By text and route alone: blocks are asked for so often that hashing boxes and lines too would cost more than reading them."""
        return hash((self.text, self.place.page, self.place.path))


Block = Paragraph | Heading | Table


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read, upright. `printed` is the page number that the page prints of itself, such as "15" or "iv".

    `turn` says which way its text ran before it was set upright, in quarters: rightwards, upwards, leftwards, downwards.
    """

    number: int
    width: float
    height: float
    printed: str | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the file that could not be read, with the reason in one plain Indonesian phrase."""

    place: Place
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. `blocks` are in reading order; page headers, footers and page numbers are kept apart in `furniture`."""

    source: Source
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...] = ()
    furniture: tuple[Paragraph, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    def printed_page(self, page: int | None) -> str | None:
        """The number that a page prints of itself."""
        return next((p.printed for p in self.pages if p.number == page), None)
