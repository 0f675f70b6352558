"""Rows that are the sum of the rows below them, in tables that are no budgets: posts with their ranks, weights with their parts."""

from __future__ import annotations

from collections.abc import Sequence

from lkipaudit.model import Penjumlahan
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import total_record
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import Label
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.tree import Tree, best_tree

FEWEST = 2
MOSTLY = 3
"""So many sums must hold for each that fails."""


def read_parts(
    whole: Whole, columns: Sequence[Column], countable: Sequence[Column], numbers: Numbers, labels: Sequence[Label]
) -> tuple[Penjumlahan, ...]:
    """The rows with parts of their own, where the levels of the table are told by numbering or type and the sums bear them out."""
    tree = tree_of(countable, numbers, labels)
    sums = [
        (at, column, stated, parts)
        for at, rows in enumerate(tree.parts)
        if not labels[at].total
        for column in countable
        if (stated := numbers[at][column.at]) is not None and stated.value is not None and (parts := _values(rows, column, numbers))
    ]
    held = sum(_holds(stated, parts) for _, _, stated, parts in sums)
    if held == 0 or held < MOSTLY * (len(sums) - held):
        return ()
    return tuple(total_record(whole, columns, at, column, (stated, parts), labels[at].name) for at, column, stated, parts in sums)


def tree_of(countable: Sequence[Column], numbers: Numbers, labels: Sequence[Label]) -> Tree:
    """Which rows are the parts of which, by the columns that add up."""
    return best_tree(labels, tuple(tuple(row[column.at] for column in countable) for row in numbers))


def _values(rows: Sequence[int], column: Column, numbers: Numbers) -> tuple[Quantity, ...]:
    """What the parts of a row hold in one column; nothing where fewer than two tell."""
    values = tuple(q for row in rows if (q := numbers[row][column.at]) is not None and q.raw.strip())
    return values if sum(bool(q.value) for q in values) >= FEWEST else ()


def _holds(stated: Quantity, parts: Sequence[Quantity]) -> bool:
    return stated.value == sum(q.value for q in parts if q.value is not None)
