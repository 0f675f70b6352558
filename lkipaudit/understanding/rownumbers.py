"""The numbers of the rows of a table, as they follow each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lkipaudit.document import Cell
from lkipaudit.model import Urutan
from lkipaudit.understanding.grid import Row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column
from lkipaudit.understanding.sequence import Break, Item, Run, told

NUMBER = re.compile(r"\A\s*(\d{1,3})\s?[.)]?\s*\Z")
LEAST = 5
"""Rows in order before a break, so that the column is known to count its rows."""
MOST_MISSING = 3
"""More rows than these are not skipped by a slip of the pen: the numbers are of something else, or the table goes on elsewhere."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows that are counted from one."""

    items: list[tuple[int, Item]]
    breaks: list[Break] = field(default_factory=list)


def row_numbers(whole: Whole, columns: Sequence[Column]) -> tuple[Urutan, ...]:
    """The runs of row numbers of a table: each group of rows may begin anew with one."""
    at = next((column.at for column in columns if column.role == "nomor"), None)
    if at is None:
        return ()
    runs: list[Counted] = []
    for number, (row, value, cell) in enumerate(_numbered(whole.rows, at)):
        item = Item(value, str(value), cell.text.strip(), cell.place, f"Baris {value}, {_name(row, at)}")
        open_run = next((run for run in reversed(runs) if run.items[-1][1].value == value - 1), None)
        if open_run is None and value > 1 and runs and (how := _how(runs[-1], value, number, cell, whole.rows, at)):
            open_run = runs[-1]
            open_run.breaks.append(Break(item, how, (open_run.items[-1][1],)))
        if open_run is None:
            open_run = Counted([])
            runs.append(open_run)
        open_run.items.append((number, item))
    return tuple(_told(run, whole) for run in runs if len(run.items) > LEAST and run.items[0][1].value == 1)


def _numbered(rows: Sequence[Row], at: int) -> list[tuple[Row, int, Cell]]:
    found = []
    for row in rows:
        cell = row[at]
        number = NUMBER.match(cell.text) if cell else None
        if cell and number:
            found.append((row, int(number[1]), cell))
    return found


def _name(row: Row, at: int) -> str:
    """The first words beside a number."""
    cells = (cell for cell in row[at + 1 :] if cell)
    return next((" ".join(cell.text.split()) for cell in cells if re.search(r"[^\W\d_]{3}", cell.text)), "tanpa nama")


def _how(run: Counted, value: int, number: int, cell: Cell, rows: Sequence[Row], at: int) -> str:
    """How a number breaks the run that stands right above it on its page; "" where it may be of another one."""
    before, last = run.items[-1]
    if number != before + 1 or len(run.items) < LEAST or last.place.page != cell.place.page:
        return ""
    missing = range(last.value + 1, value)
    if value <= last.value:
        return "berulang" if value > 1 and last.value - value < MOST_MISSING else ""
    return "" if len(missing) > MOST_MISSING or any(_stands(one, rows, at) for one in missing) else "melompat"


def _stands(number: int, rows: Sequence[Row], at: int) -> bool:
    """Whether a cell near the numbers begins with this one: read together with its neighbour, or in a stack."""
    glued = re.compile(rf"(?<![\d.,]){number}(?![\d,]|\.\d)")
    return any(cell is not None and glued.search(cell.text) for row in rows for cell in row[: at + 2])


def _told(run: Counted, whole: Whole) -> Urutan:
    items = tuple(item for _, item in run.items)
    return told(Run("baris", whole.section.bagian, f"{items[0].place.source}:{whole.key}", items), run.breaks)
