"""The grid of a table in a DOCX: which rows and columns a cell covers, merged either way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkipaudit.reading.docx_xml import Node, attribute, child, children, flag, kind, value, whole

WIDEST = 63
"""Word's own limit of columns; a file that claims more is taken at its w:tblGrid."""
_WRAPPERS = frozenset({"w:ins", "w:moveTo", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"})


@dataclass(slots=True)
class Slot:
    """A cell with what it covers. `own_span` leaves out the cells beside it that it was merged with."""

    node: Node
    row: int
    column: int
    column_span: int
    own_span: int
    row_span: int = 1


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a table, each with the cells that begin in it."""

    rows: tuple[tuple[Slot, ...], ...]
    columns: int


def layout(table: Node) -> Layout:
    """The cells of a table in their places. A cell that goes on from the one above stands once, and its text is that of the first."""
    limit = max(WIDEST, len(children(child(table, "w:tblGrid"), "w:gridCol")))
    rows: list[tuple[Slot, ...]] = []
    going: dict[int, Slot] = {}
    columns = 0
    for number, row in enumerate(_rows(table)):
        begun, going, width = _row(row, number, going, limit)
        columns = max(columns, width)
        rows.append(begun)
    return Layout(tuple(rows), columns)


def _row(row: Node, number: int, above: dict[int, Slot], limit: int) -> tuple[tuple[Slot, ...], dict[int, Slot], int]:
    """The cells that begin in a row, those that may go on in the next, and where the row ends."""
    properties = child(row, "w:trPr")
    first = column = _count(value(properties, "w:gridBefore"), 0, limit)
    begun: list[Slot] = []
    going: dict[int, Slot] = {}
    for cell in _cells(row):
        told = child(cell, "w:tcPr")
        span = _count(value(told, "w:gridSpan"), 1, limit)
        over = above.get(column)
        if value(told, "w:hMerge") == "continue" and column > first:
            if begun and begun[-1].column + begun[-1].column_span == column:
                begun[-1].column_span += span
        elif over is not None and over.own_span == span and _goes_on(told):
            over.row_span += 1
            going[column] = over
        else:
            begun.append(Slot(cell, number, column, span, span))
            if child(told, "w:vMerge") is not None:
                going[column] = begun[-1]
        column += span
    return tuple(begun), going, column + _count(value(properties, "w:gridAfter"), 0, limit)


def _goes_on(properties: Node | None) -> bool:
    merge = child(properties, "w:vMerge")
    return merge is not None and attribute(merge) != "restart"


def _rows(table: Node) -> Iterator[Node]:
    """The rows that Word shows: neither deleted nor hidden."""
    for row in _inside(table, "w:tr"):
        properties = child(row, "w:trPr")
        if child(properties, "w:del") is None and not flag(properties, "w:hidden"):
            yield row


def _cells(row: Node) -> Iterator[Node]:
    for cell in _inside(row, "w:tc"):
        if child(child(cell, "w:tcPr"), "w:cellDel") is None:
            yield cell


def _inside(parent: Node, name: str) -> Iterator[Node]:
    """The rows or cells of that name, also those in content controls and insertions."""
    for node in parent:
        if kind(node) == name:
            yield node
        elif kind(node) in _WRAPPERS:
            yield from _inside(node, name)


def _count(text: str | None, least: int, limit: int) -> int:
    told = whole(text)
    return least if told is None else min(max(told, least), limit)
