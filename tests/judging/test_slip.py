from __future__ import annotations

from decimal import Decimal

import pytest
from handmade import number

from lkipaudit.judging.slip import nearest, slip
from lkipaudit.quantity import Quantity


@pytest.mark.parametrize(
    ("printed", "wanted", "code", "says"),
    [
        ("199.789.500", "99789500", "lebih_angka", "satu angka berlebih"),
        ("9.978.500", "99789500", "kurang_angka", "satu angka hilang"),
        ("49.540.000", "49450000", "tertukar", "dua angka bertukar tempat: 54 untuk 45"),
        ("49.450.000", "49480000", "satu_angka", "satu angka berbeda: 5 untuk 8"),
        ("94,14", "74.14", "satu_angka", "satu angka berbeda: 9 untuk 7"),
        ("4.945.000", "49450000", "faktor", "bergeser 1 angka: mungkin 49.450.000"),
        ("49.450.000.000", "49450000", "faktor", "bergeser 3 angka: mungkin 49.450.000"),
        ("0,85", "85.00", "faktor", "bergeser 2 angka: mungkin 85,00"),
    ],
)
def test_a_slip_of_the_pen_is_named(printed: str, wanted: str, code: str, says: str) -> None:
    found = slip(number(printed), Decimal(wanted))
    assert found is not None
    assert (found.code, found.says) == (code, says)


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("49.450.000", "49450000"),
        ("49.450.000", "49880000"),  # two digits
        ("49.450.000", "94540000"),  # two pairs
        ("4.321.000", "1324000"),  # two digits swapped that are no neighbours
        ("24", "20"),  # chance
        ("1.024", "24"),
        ("49.450.000", "0"),
        ("0", "49450000"),
        ("-4.945", "4948"),
        ("12.345", "1434"),
        ("1.234", "15678"),
        ("-", "4945"),
    ],
)
def test_what_no_single_slip_explains_has_no_name(printed: str, wanted: str) -> None:
    assert slip(number(printed), Decimal(wanted)) is None


def test_the_nearest_number_that_one_slip_makes_into_the_printed_one() -> None:
    assert nearest(number("146.600.000"), Decimal(142605335)) == Decimal(142600000)
    assert nearest(number("49.540.000"), Decimal(49460000)) == Decimal(49450000)
    assert nearest(number("94,14"), Decimal("74.2")) == Decimal("74.14")
    assert nearest(number("-4.945"), Decimal(-4100)) == Decimal(-4145)


def test_a_number_does_not_begin_with_zero() -> None:
    assert nearest(number("1.045"), Decimal(45)) == Decimal(1005)
    assert nearest(number("7.045"), Decimal(45)) == Decimal(1045)


def test_of_a_short_number_or_of_a_dash_there_is_none() -> None:
    assert nearest(number("124"), Decimal(120)) is None
    assert nearest(Quantity("-", None), Decimal(120)) is None
