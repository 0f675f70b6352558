from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkipaudit.place import Place
from lkipaudit.quantity import Interval, Quantity, Style, TieClass, parse, rounded, show, tie

D = Decimal
HUNDRED = Interval.point(D(100))


def q(text: str) -> Quantity:
    quantity = parse(text)
    assert quantity is not None
    return quantity


def span(low: str, high: str, *, open_low: bool = False, open_high: bool = False) -> Interval:
    return Interval(D(low), D(high), open_high=open_high, open_low=open_low)


def share(stated: str, part: str, whole: str) -> TieClass | None:
    """The tie of a printed percentage to the quotient of two printed numbers."""
    a, b = q(part), q(whole)
    assert a.value is not None
    assert b.value is not None
    return tie(q(stated), a.operand() / b.operand() * HUNDRED, a.value / b.value * 100)


def test_a_whole_number_is_a_point_and_a_rounded_one_is_not() -> None:
    assert q("80 %").operand() == Interval.point(D(80))
    assert q("66,88").operand() == span("66.875", "66.89", open_high=True)
    assert q("-66,88").operand() == span("-66.89", "-66.875", open_low=True)
    assert q("Rp5,3 miliar").operand() == span("5250000000", "5400000000", open_high=True)
    assert q("Rp5 miliar").operand() == span("4500000000", "6000000000", open_high=True)


def test_what_a_print_can_state() -> None:
    assert q("80").as_stated() == span("79.5", "81", open_high=True)
    assert q("0,00").as_stated() == span("-0.005", "0.01", open_high=True)


def test_a_dash_is_no_operand() -> None:
    assert q("-").is_dash
    assert not q("0").is_dash
    with pytest.raises(ValueError, match="is no number"):
        q("-").operand()


def test_decimals() -> None:
    assert [q(text).decimals for text in ("60", "60,0", "60,00", "Rp5,3 miliar")] == [0, 1, 2, 0]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("60 %", "60.00%", True),
        ("60 %", "60,49", True),
        ("61 %", "60,50", True),
        ("60 %", "60,99", True),
        ("60 %", "61,00", False),
        ("28,18", "28,81", False),
        ("Rp8,1 miliar", "8.123.456.000", True),
        ("Rp8,1 miliar", "8.213.456.000", False),
        ("-5,3", "-5,25", True),
        ("-", "-", True),
        ("-", "0,00", True),
        ("-", "5", False),
    ],
)
def test_two_prints_of_one_value(a: str, b: str, same: bool) -> None:
    assert q(a).same(q(b)) is same
    assert q(b).same(q(a)) is same


@pytest.mark.parametrize(
    ("stated", "part", "whole", "expected"),
    [
        ("50", "1", "2", "exact"),
        ("99,99", "36.400.000", "36.400.250", "truncated"),
        ("100,00", "36.400.000", "36.400.250", "rounded"),
        ("100,00", "20.064.000", "20.264.000", None),
        ("100", "119.155.000", "119.155.200", "rounded"),
        ("99", "119.155.000", "119.155.200", "truncated"),
        ("66,88", "9.836", "14.705", "truncated"),
        ("66,89", "9.836", "14.705", "rounded"),
        ("99,99", "49.450.000", "49.950.000", None),
    ],
)
def test_ties_of_a_share(stated: str, part: str, whole: str, expected: TieClass | None) -> None:
    assert share(stated, part, whole) == expected


def test_half_even_is_rounding_too() -> None:
    shown = D("0.125")
    assert tie(q("0,12"), Interval.point(shown), shown) == "rounded"
    assert tie(q("0,13"), Interval.point(shown), shown) == "rounded"


@pytest.mark.parametrize(
    ("stated", "shown", "expected"),
    [
        ("95,60", "95.5932", "padded"),
        ("95,600 %", "95.5932", "padded"),
        ("60,10", "60.106", "truncated"),
        ("100,00", "99.93", None),
        ("95,00", "95.4", None),
        ("-95,60", "-95.5932", "padded"),
        ("-95,59", "-95.5932", "rounded"),
        ("-95,59", "-95.599", "truncated"),
    ],
)
def test_padding_never_goes_down_to_whole_numbers(stated: str, shown: str, expected: TieClass | None) -> None:
    assert tie(q(stated), Interval.point(D(shown)), D(shown)) == expected


def test_rounded_operands_tie_loosely() -> None:
    # 66,88 / 60,5: both printed numbers may be rounded
    assert share("110,56", "66,88", "60,5") == "loose"
    assert share("112,56", "66,88", "60,5") is None


def test_a_dash_never_ties() -> None:
    assert tie(q("-"), HUNDRED, D(100)) is None


@pytest.mark.parametrize(
    ("stated", "shown", "ties"),
    [
        ("sekitar 1.500", "1463", True),
        ("sekitar 1.500", "1563", False),
        ("< 90", "85", True),
        ("< 90", "91", False),
        ("> 90", "95", True),
        ("> 90", "85", False),
        ("≤ 90", "85", True),
        ("≤ 90", "91,5", False),
        ("≥ 90", "95", True),
        ("≥ 90", "85", False),
    ],
)
def test_a_bound_ties_when_it_may_hold(stated: str, shown: str, ties: bool) -> None:
    value = D(shown.replace(",", "."))
    assert tie(q(stated), Interval.point(value), value) == ("loose" if ties else None)


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("1234567.89", None, "1.234.567,89"),
        ("1234567.89", 0, "1.234.568"),
        ("99", 2, "99,00"),
        ("-0.004", 2, "0,00"),
        ("-1234.5", 1, "-1.234,5"),
        ("1E+3", None, "1.000"),
    ],
)
def test_show(value: str, decimals: int | None, expected: str) -> None:
    assert show(D(value), decimals=decimals) == expected


def test_show_like_another_number() -> None:
    assert show(D("99.126"), like=q("66,88")) == "99,13"
    assert show(D("99.126"), like=q("66,88"), mode="truncate") == "99,12"
    assert show(D(5432100000), like=q("Rp5,3 miliar")) == "5.400.000.000"
    assert show(D("1234567.891"), decimals=2, style=Style(",", ".")) == "1,234,567.89"


def test_rounded() -> None:
    assert str(rounded(D("2.345"), 2)) == "2.35"
    assert str(rounded(D("2.349"), 2, "truncate")) == "2.34"
    assert str(rounded(D("-2.345"), 2)) == "-2.35"


def test_a_number_can_stand_elsewhere() -> None:
    place = Place(page=2)
    assert q("5").at(place).place == place


amounts = st.decimals(-(10**15), 10**15, places=6)


@given(amounts, st.integers(0, 4))
def test_rounding_and_truncation_stay_inside_what_the_print_can_state(value: Decimal, decimals: int) -> None:
    for mode in ("round", "truncate"):
        printed = Quantity("", rounded(value, decimals, "round" if mode == "round" else "truncate"), D(1).scaleb(-decimals))
        if printed.value:  # the sign of what was cut to zero is lost
            assert printed.as_stated().meets(Interval.point(value))
        assert tie(printed, Interval.point(value), value) is not None


@given(amounts, st.integers(0, 4), st.sampled_from([-1, 0, 1]))
def test_what_ties_is_inside_what_the_print_can_state_or_padded(value: Decimal, decimals: int, steps: int) -> None:
    step = D(1).scaleb(-decimals)
    printed = Quantity("", rounded(value, decimals) + steps * step, step)
    inside = printed.as_stated().meets(Interval.point(value))
    kind = tie(printed, Interval.point(value), value)
    assert kind == "padded" or inside == (kind is not None) or not printed.value  # the sign of what was cut to zero is lost


@given(amounts, st.integers(0, 4), st.integers(0, 4))
def test_same_is_symmetric_and_holds_for_two_prints_of_one_value(value: Decimal, few: int, many: int) -> None:
    fine = Quantity("", rounded(value, max(few, many)), D(1).scaleb(-max(few, many)))
    assert fine.value is not None
    coarse = Quantity("", rounded(fine.value, min(few, many)), D(1).scaleb(-min(few, many)))
    assert coarse.same(fine)
    assert fine.same(coarse)


def test_a_whole_number_of_thousands_is_rounded() -> None:
    exact, thousands = Quantity("90.000", Decimal(90000)), Quantity("90.000", Decimal(90000), scaled=True)
    assert exact.operand().is_point
    assert thousands.operand().meets(Interval.point(Decimal("90000.4")))
