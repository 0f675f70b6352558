"""The rows of all tables by the words and the numbers of their cells: where a sentence that names a row finds its two numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lkipaudit.document import Cell, Document, Table
from lkipaudit.quantity import Quantity
from lkipaudit.quantity import find as find_numbers
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import plain

Pair = tuple[Quantity, Quantity]
LEAST_WORDS = 2
LEAST_LETTERS = 8
TELLING = 3
"""Numbers of fewer digits are like too many others."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: its cells, and the words of those that can name it. Its numbers are read where they are asked for."""

    names: tuple[str, ...]
    cells: tuple[Cell, ...]
    section: Section

    @property
    def numbers(self) -> tuple[Quantity, ...]:
        """The values of its cells."""
        return tuple(_numbers(self.cells, self.section))


def table_rows(document: Document, marks: Sequence[Section]) -> tuple[TableRow, ...]:
    """The rows that hold a name."""
    rows = [row for block, section in zip(document.blocks, marks, strict=True) if isinstance(block, Table) for row in _rows(block, section)]
    return tuple(row for row in rows if row.names)


def _rows(table: Table, section: Section) -> Iterator[TableRow]:
    cells: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        cells[cell.row].append(cell)
    for row in cells.values():
        names = [name for cell in row if len(name := plain(cell.text)) >= LEAST_LETTERS and len(name.split()) >= LEAST_WORDS]
        yield TableRow(tuple(names), tuple(row), section)


def _numbers(cells: Sequence[Cell], section: Section) -> Iterator[Quantity]:
    for cell in cells:
        for one in find_numbers(cell.text):
            if one.role == "value" and one.quantity.value is not None:
                yield replace(one.quantity, place=cell.place.under(*section.path))


def pair_of(rows: Sequence[TableRow], said: str, pair: Pair) -> Pair | None:
    """Two numbers of a row that a text names, printed as the pair but for one digit each at most; None unless one row has them."""
    words = plain(said)
    named = [row for row in rows if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in row.names)]
    found = [
        (one, other) for row in named for one, other in combinations(row.numbers, 2) if _nearly(one, pair[0]) and _nearly(other, pair[1])
    ]
    return found[0] if len({(one.raw, other.raw) for one, other in found}) == 1 else None


def _nearly(one: Quantity, other: Quantity) -> bool:
    a, b = (re.sub(r"[^0-9,.]", "", number.raw).strip(".,") for number in (one, other))
    digits = sum(char.isdigit() for char in a)
    return digits >= TELLING and len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) <= 1
