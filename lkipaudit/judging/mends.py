"""What the cells of a broken comparison could print instead, so that it would hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.judging.node import scalar
from lkipaudit.judging.remake import Again, Own
from lkipaudit.judging.rule import Agreement, Formula
from lkipaudit.judging.slip import nearest
from lkipaudit.judging.values import Number
from lkipaudit.quantity import Quantity, rounded, show

FEW = 3


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
    changed = replace(cell, value=value, step=min(cell.step, Decimal(1).scaleb(exponent)), form="sah")
    return replace(changed, raw=show(value, decimals=changed.decimals))


def _swapped(one: Again, own: Own) -> Iterator[tuple[int, Decimal]]:
    """An agreement: the first place prints what the others print, or one of the others what it prints."""
    values = [cell.value for cell in one.printed(own)]
    assert values[0] is not None
    yield from ((0, value) for value in values[1:2] if value is not None)
    for at in range(1, len(values)):
        yield at, values[0]


def _solved(one: Again, own: Own) -> Iterator[tuple[int, Decimal]]:
    """The stated cell as computed, and each operand as the stated cell would have it: the formula is a straight line in each."""
    results = one.results(own)
    if not results:
        return
    (formula, result), (stated, *operands) = results[0], one.printed(own)
    assert stated.value is not None
    yield 0, _cut(result.shown, stated)
    slopes = _slopes(one, own, formula, result)
    for at, (operand, slope) in enumerate(zip(operands, slopes, strict=True), 1):
        if operand.value is None or not slope:
            continue
        wanted = operand.value + (stated.value - result.shown) / slope
        yield at, _cut(wanted, operand)
        if abs(slope) * operand.step < stated.step:  # several numbers would do: of these a slip of the pen made one
            near = nearest(operand, wanted)
            yield from () if near is None else ((at, near),)


def _slopes(one: Again, own: Own, formula: Formula, result: Number) -> Sequence[Decimal]:
    """By how much the formula moves when an operand moves by one; in a long list the first, the middle and the last speak for all."""
    size = len(one.cells) - 1
    if size <= FEW:
        return [_slope(one, own, formula, result, at) for at in range(1, size + 1)]
    samples = {_slope(one, own, formula, result, at) for at in (1, (size + 1) // 2, size)}
    if len(samples) == 1:
        return [samples.pop()] * size
    return [_slope(one, own, formula, result, at) for at in range(1, size + 1)]


def _slope(one: Again, own: Own, formula: Formula, result: Number, at: int) -> Decimal:
    cell = one.printed(own)[at]
    assert cell.value is not None
    moved = scalar(formula.value, one.patched([*((number, q) for number, q in own if number != at), (at, replace(cell, value=cell.value + 1))]))
    return moved.shown - result.shown if isinstance(moved, Number) else Decimal(0)


def _cut(value: Decimal, cell: Quantity) -> Decimal:
    return rounded(value, -cell.step.adjusted())
