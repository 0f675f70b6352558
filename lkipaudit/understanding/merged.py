"""A row whose label and number were typed into one merged cell: "Rata-rata 87,50" over the width of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.document import Box, Cell

SUMMED = re.compile(r"\A((?:jumlah|total|rata\s*[-–]?\s*rata|rerata)\b[^\d\n:=]{0,30}?)\s*[:=]?\s+(-?\d[\d.,]*\s?%?)\Z", re.IGNORECASE)


def parted(row: Sequence[Cell | None], begins: Sequence[int]) -> tuple[Cell | None, ...]:
    """The row, with such a number put into the last column that its cell reaches; `begins` are the grid columns of the row's places."""
    cells = list(row)
    for at, cell in enumerate(row):
        if cell is None or cell.column_span == 1 or not (told := SUMMED.match(cell.text.strip())):
            continue
        reached = [i for i in range(at + 1, len(row)) if begins[i] < cell.column + cell.column_span]
        if reached and all(row[i] is None for i in reached):
            cells[at] = replace(cell, text=told.group(1).strip(), column_span=1)
            cells[reached[-1]] = _number(cell, told.group(2), begins[reached[-1]])
    return tuple(cells)


def _number(cell: Cell, text: str, column: int) -> Cell:
    """The number's own cell, in the right half of the cell that held both."""
    box = cell.lines[0].box if cell.lines else cell.place.box
    right = Box((box.x0 + box.x1) / 2, box.top, box.x1, box.bottom) if box else None
    place = replace(cell.place, box=right) if right else cell.place
    return Cell(cell.row, column, text, place, 1, 1, cell.bold)
