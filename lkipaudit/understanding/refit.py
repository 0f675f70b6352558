"""A page of a table that lacks some of its columns' edges, because none of its rows has a cell there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.understanding.grid import Grid, Row

Spans = Sequence[tuple[float, float]]


def refitted(grid: Grid, spans: Spans, near: float) -> Grid:
    """The grid by the columns of the table that it goes on, where each of its edges is one of theirs; else as it is."""
    if not grid.header or not len(grid.spans) < len(spans) or abs(grid.spans[-1][1] - spans[-1][1]) > near:
        return grid
    at = [next((i for i, (left, _) in enumerate(spans) if abs(left - own) <= near), -1) for own, _ in grid.spans]
    if -1 in at or at != sorted(set(at)):
        return grid
    return replace(
        grid,
        spans=tuple(spans),
        header=tuple(_reaching(_spread(row, at, len(spans))) for row in grid.header),
        body=tuple(_spread(row, at, len(spans)) for row in grid.body),
    )


def _spread(row: Row, at: Sequence[int], width: int) -> Row:
    cells = dict(zip(at, row, strict=True))
    return tuple(cells.get(i) for i in range(width))


def _reaching(row: Row) -> Row:
    """The headings, each reaching over the columns that have none of their own."""
    return tuple(
        replace(cell, column_span=cell.column_span + 1) if cell and i + 1 < len(row) and row[i + 1] is None else cell
        for i, cell in enumerate(row)
    )
