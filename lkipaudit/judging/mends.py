"""What the cells of a broken comparison could print instead, so that it would hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.judging.node import scalar
from lkipaudit.judging.remake import Again, Own, adds
from lkipaudit.judging.rule import Agreement, Formula
from lkipaudit.judging.slip import nearest
from lkipaudit.judging.values import Number
from lkipaudit.quantity import ONE, ZERO, Quantity, rounded, show

FINE = 1000
"""The part of an operand by which it is moved to see where the formula goes."""
NEARLY = Decimal("1e-12")


def mends(one: Again, own: Own) -> Iterator[tuple[int, Quantity]]:
    """Cells by their number, each with a number that would mend the comparison, where some changes are in force already."""
    assert one.judged.case is not None
    found = _swapped(one, own) if isinstance(one.judged.case.shape, Agreement) else _solved(one, own)
    for at, value in found:
        if value != one.cells[at].value:
            yield at, _printing(one.cells[at], value)


def _printing(cell: Quantity, value: Decimal) -> Quantity:
    """The cell with another number printed in it, in as many digits as that needs."""
    exponent = int(value.normalize().as_tuple().exponent)
    changed = replace(cell, value=value, step=min(cell.step, ONE.scaleb(exponent)), form="sah")
    return replace(changed, raw=show(value, decimals=changed.decimals))


def _swapped(one: Again, own: Own) -> Iterator[tuple[int, Decimal]]:
    """An agreement: the first place prints what the others print, or one of the others what it prints."""
    values = [cell.value for cell in one.printed(own)]
    assert values[0] is not None
    yield from ((0, value) for value in values[1:2] if value is not None)
    for at in range(1, len(values)):
        yield at, values[0]


def _solved(one: Again, own: Own) -> Iterator[tuple[int, Decimal]]:
    """The stated cell as computed, and each operand as the stated cell would have it."""
    results = one.results(own)
    if not results:
        return
    (formula, result), (stated, *operands) = results[0], one.printed(own)
    assert stated.value is not None
    yield 0, _cut(result.shown, stated)
    for at, operand in enumerate(operands, 1):
        assert operand.value is not None
        step = operand.value / FINE or ONE
        points = [] if adds(formula) else [_moved(one, own, formula, at, by) for by in (step, 2 * step)]
        wanted, slope = _inverse(operand.value, step, [result.shown, *points], stated.value)
        fitting = _cut(wanted, operand) if wanted is not None else operand.value
        if wanted is None or fitting == operand.value:
            continue
        yield at, fitting
        if abs(slope) * operand.step < stated.step:  # several numbers would do: of these a slip of the pen made one
            near = nearest(operand, wanted)
            yield from () if near in (None, fitting) else ((at, near),)


def _moved(one: Again, own: Own, formula: Formula, at: int, step: Decimal) -> Decimal | None:
    """What the formula comes to with one operand moved."""
    cell = one.printed(own)[at]
    assert cell.value is not None
    others = ((number, changed) for number, changed in own if number != at)
    found = scalar(formula.value, one.patched([*others, (at, replace(cell, value=cell.value + step))]))
    return found.shown if isinstance(found, Number) else None


def _inverse(value: Decimal, step: Decimal, points: Sequence[Decimal | None], goal: Decimal) -> tuple[Decimal | None, Decimal]:
    """Where a formula reaches a goal, and how steep it is there.

    The points are what it comes to at the value, a step further and another one; a single point is that of a sum. They lie on a straight
    line in the operand, or in one part of it, as where it is the divisor.
    """
    first, *more = points
    assert first is not None
    if not more:
        return value + goal - first, ONE
    second, third = more
    if second is None or third is None or second == first:
        return None, ZERO
    slope = (second - first) / step
    if not value or abs(third - 2 * second + first) <= abs(second - first) * NEARLY:
        return value + (goal - first) / slope, slope
    scale = -slope * value * (value + step)
    rest = goal - first + scale / value
    return (scale / rest, rest * rest / scale) if abs(rest) > abs(scale / value) * NEARLY else (None, ZERO)


def _cut(value: Decimal, cell: Quantity) -> Decimal:
    return rounded(value, -cell.step.adjusted())
