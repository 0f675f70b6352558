from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lkipaudit.quantity import Interval, less, less_equal

D = Decimal


def span(low: str, high: str, *, open_low: bool = False, open_high: bool = False) -> Interval:
    return Interval(D(low), D(high), open_high=open_high, open_low=open_low)


def test_a_point_is_one_value() -> None:
    assert Interval.point(D(5)) == span("5", "5")
    assert Interval.point(D(5)).is_point
    assert not span("5", "6").is_point


def test_an_upside_down_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="upside down"):
        span("2", "1")


def test_open_ends_travel_through_addition_and_negation() -> None:
    a, b = span("1", "2", open_high=True), span("10", "20", open_low=True)
    assert a + b == span("11", "22", open_low=True, open_high=True)
    assert -a == span("-2", "-1", open_low=True)
    assert b - a == span("8", "19", open_low=True)


def test_a_product_takes_the_outermost_corners() -> None:
    assert span("-2", "3") * span("-5", "7") == span("-15", "21")
    assert span("-2", "-1") * span("3", "4", open_high=True) == span("-8", "-3", open_low=True)


def test_zero_times_an_open_end_is_reached() -> None:
    assert span("0", "1") * span("2", "3", open_low=True, open_high=True) == span("0", "3", open_high=True)
    assert span("2", "3", open_low=True, open_high=True) * span("0", "1") == span("0", "3", open_high=True)
    assert span("0", "1", open_low=True) * span("2", "3") == span("0", "3", open_low=True)


def test_division_by_what_can_be_zero_is_refused() -> None:
    for divisor in (span("0", "0"), span("-1", "1"), span("0", "1", open_low=True)):
        with pytest.raises(ZeroDivisionError):
            span("1", "2") / divisor


def test_division_that_does_not_come_out_holds_the_true_quotient() -> None:
    third = Interval.point(D(1)) / Interval.point(D(3))
    assert Fraction(third.low) < Fraction(1, 3) < Fraction(third.high)
    assert (third * Interval.point(D(3))).meets(Interval.point(D(1)))


def test_the_absolute_value_folds_at_zero() -> None:
    assert abs(span("1", "2", open_high=True)) == span("1", "2", open_high=True)
    assert abs(span("-2", "-1", open_low=True)) == span("1", "2", open_high=True)
    assert abs(span("-3", "2", open_low=True)) == span("0", "3", open_high=True)
    assert abs(span("-2", "2", open_low=True)) == span("0", "2")


def test_intervals_that_only_touch_meet_if_both_ends_belong() -> None:
    assert span("1", "2").meets(span("2", "3"))
    assert span("2", "3").meets(span("1", "2"))
    assert not span("1", "2", open_high=True).meets(span("2", "3"))
    assert not span("2", "3", open_low=True).meets(span("1", "2"))
    assert not span("1", "2").meets(span("3", "4"))


@pytest.mark.parametrize(
    ("a", "b", "is_less", "is_less_equal"),
    [
        (span("1", "2"), span("3", "4"), True, True),
        (span("3", "4"), span("1", "2"), False, False),
        (span("5", "5"), span("5", "5"), False, True),
        (span("1", "2"), span("2", "3"), None, True),
        (span("1", "2", open_high=True), span("2", "3"), True, True),
        (span("2", "3"), span("1", "2"), False, None),
        (span("2", "3", open_low=True), span("1", "2"), False, False),
        (span("1", "3"), span("2", "4"), None, None),
    ],
)
def test_order_is_certain_or_not_said(a: Interval, b: Interval, is_less: bool | None, is_less_equal: bool | None) -> None:
    assert less(a, b) is is_less
    assert less_equal(a, b) is is_less_equal


amounts = st.decimals(-(10**12), 10**12, places=3)
OPERATIONS: list[Callable[[Any, Any], Any]] = [operator.add, operator.sub, operator.mul, operator.truediv]


@given(st.sampled_from(OPERATIONS), st.tuples(amounts, amounts), st.tuples(amounts, amounts), st.data())
def test_interval_arithmetic_contains_the_pointwise_result(
    operation: Callable[[Any, Any], Any], a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal], data: st.DataObject
) -> None:
    left, right = Interval(min(a), max(a)), Interval(min(b), max(b))
    assume(operation is not operator.truediv or right.low > 0 or right.high < 0)
    x = data.draw(st.decimals(left.low, left.high, places=3))
    y = data.draw(st.decimals(right.low, right.high, places=3))
    exact = operation(Fraction(x), Fraction(y))
    result = operation(left, right)
    assert Fraction(result.low) <= exact <= Fraction(result.high)


@given(amounts, amounts)
def test_the_absolute_value_contains_every_absolute_value(a: Decimal, b: Decimal) -> None:
    result = abs(Interval(min(a, b), max(a, b)))
    assert result.low <= min(abs(a), abs(b))
    assert max(abs(a), abs(b)) == result.high


@given(amounts, amounts, amounts, amounts)
def test_a_certain_order_holds_for_all_values(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    left, right = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    if less(left, right):
        assert left.high < right.low
    if less(left, right) is False:
        assert left.low >= right.high
    assert less_equal(left, right) is not True or left.high <= right.low
