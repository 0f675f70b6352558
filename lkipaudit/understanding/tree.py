"""The tree of a budget table: which rows are the parts of which, chosen by the sums that hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.quantity import Quantity
from lkipaudit.understanding.levels import Depths, Label, children, schemes

Amounts = tuple[tuple[Quantity | None, ...], ...]
"""By row the amounts of the columns whose sums tell: budget, realisation."""
SEVERAL = 3
NEAR = Decimal("0.0001")
"""A sum that misses a total by no more than this share of it is that of its parts, one of which is printed wrongly."""


@dataclass(frozen=True, slots=True)
class Tree:
    """`parts` gives for each row the rows whose sum it should be; `depths` the level; `held` and `failed` count the sums in the columns."""

    depths: Depths
    parts: tuple[tuple[int, ...], ...]
    held: int
    failed: int


def best_tree(labels: Sequence[Label], amounts: Amounts) -> Tree:
    """Of all lawful ways to read the levels the one that most sums bear out; an explicit way wins a tie."""
    trees = [_tree(depths, labels, amounts) for depths in schemes(labels)]
    return max(enumerate(trees), key=lambda found: (found[1].held - found[1].failed, -found[1].failed, -found[0]))[1]


def _tree(depths: Depths, labels: Sequence[Label], amounts: Amounts) -> Tree:
    parts = [tuple(row for row in rows if labels[row].amounts) for rows in children(depths)]
    for at, row in enumerate(labels):
        if row.total:
            parts[at] = _total_parts(at, depths, labels, amounts, parts)
    _head_row(depths, labels, amounts, parts)
    held = failed = 0
    for at, rows in enumerate(parts):
        for good in sums(at, rows, amounts):
            held += good
            failed += not good
    return Tree(depths, tuple(parts), held, failed)


def sums(at: int, rows: Sequence[int], amounts: Amounts) -> list[bool]:
    """For each column in which the row has a value and its parts have some: whether the sum holds."""
    found = []
    for column, stated in enumerate(amounts[at]):
        values = [q.value for row in rows if (q := amounts[row][column]) is not None and q.value is not None]
        if stated is not None and stated.value is not None and values:
            found.append(abs(stated.value - sum(values, Decimal(0))) < max(stated.step, Decimal(1)))
    return found


def nearly(at: int, rows: Sequence[int], amounts: Amounts) -> bool:
    """Whether a sum of several rows misses the amount of a row by so little that no others can be meant."""
    for column, stated in enumerate(amounts[at]):
        values = [q.value for row in rows if (q := amounts[row][column]) is not None and q.value is not None]
        if len(values) >= SEVERAL and stated is not None and stated.value:
            return abs(stated.value - sum(values, Decimal(0))) <= NEAR * stated.value
    return False


def plain_list(rows: Sequence[int], labels: Sequence[Label], at: int) -> bool:
    """Whether a total's parts are all that stands above it, numbered from one without a gap: then nothing else can be meant."""
    above = [row for row in range(at) if labels[row].amounts]
    marks = [labels[row].enumerator for row in rows]
    return list(rows) == above and len(rows) > 1 and marks == [str(i + 1) for i in range(len(rows))]


def _total_parts(at: int, depths: Depths, labels: Sequence[Label], amounts: Amounts, parts: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The rows that a printed total adds up: the first lawful choice that holds in a column, else the top rows since the total before."""
    before = [row for row in range(at) if labels[row].total]
    since = range(before[-1] + 1, at) if before else range(at)
    top = _top(since, depths, labels)
    apart = tuple(row for row in top if amounts[row] == () or not _same(amounts[row], amounts[at]))
    upper = _top(range(at), depths, labels)
    siblings = [row for row in range(at) if labels[row].total or row in upper]
    choices = [
        top,
        apart,
        tuple(before),
        upper,
        (*before, *top),
        _leaves(since, depths, labels, parts),
        _leaves(range(at), depths, labels, parts),
        *(tuple(siblings[start:]) for start in range(len(siblings) - 1)),  # a block that begins in the middle of the table
    ]
    if not top and not before:
        choices = [_top(range(at + 1, len(labels)), depths, labels)]
    known = [rows for rows in choices if len(rows) > 1 or rows == top]
    near = {rows for rows in known if nearly(at, rows, amounts)}
    otherwise = near.pop() if len(near) == 1 else () if before and not top else top
    return next((rows for rows in known if any(sums(at, rows, amounts))), otherwise)


def _same(one: Sequence[Quantity | None], other: Sequence[Quantity | None]) -> bool:
    """Whether two rows print the same amounts: the total stands at the head of the table too."""
    return all(a is not None and b is not None and a.value == b.value for a, b in zip(one, other, strict=True))


def _head_row(depths: Depths, labels: Sequence[Label], amounts: Amounts, parts: list[tuple[int, ...]]) -> None:
    """Gives the first row its parts where it is the sum of the other rows of its level: a total that stands above.

    A row that is the first of a numbered list is one only if all its columns say so.
    """
    top = _top(range(len(labels)), depths, labels)
    told = [row for row in top if not labels[row].total]
    counted = [labels[row].enumerator for row in told] == [str(number + 1) for number in range(len(told))]
    held = sums(told[0], told[1:], amounts) if told else []
    if len(told) > 2 and not parts[told[0]] and any(held) and (all(held) or not counted):  # noqa: PLR2004 - one row alone would be a repeat
        parts[told[0]] = tuple(told[1:])


def _top(rows: Sequence[int], depths: Depths, labels: Sequence[Label]) -> tuple[int, ...]:
    told = [depth for row in rows if (depth := depths[row]) is not None and labels[row].amounts]
    least = min(told, default=None)
    return tuple(row for row in rows if depths[row] == least and labels[row].amounts) if told else ()


def _leaves(rows: Sequence[int], depths: Depths, labels: Sequence[Label], parts: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(row for row in rows if depths[row] is not None and not parts[row] and labels[row].amounts)
