from __future__ import annotations

import pytest

from lkipaudit.quantity import Style, is_column_number, style_of


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["823.485.250", "1.131.925.000"], Style(".", ",")),
        (["823,485,250", "12,449,800"], Style(",", ".")),
        (["66,88 %", "60,00 %"], Style(".", ",")),
        (["66.88%", "60.00%"], Style(",", ".")),
        (["Rp. 18,685,267,564,00", "8,102,579,062,65"], Style(",", ",")),
        (["26,787,846,626.65"], Style(",", ".")),
        (["5.301.709.125,00,-", "8,922"], Style(".", ",")),
        (["1.234.567", "1.234.567", "1,234,567"], Style(".", ",")),
        (["0.125"], Style(",", ".")),
        (["1.234,567"], Style(".", ",")),
        (["45%\n(37,42)\n16,24"], Style(".", ",")),
        # nothing tells
        (["8,922", "8.922", "9618"], None),
        (["60 %", "-", "", "BB"], None),
        (["7.1.2020", "1.06.01.2.01", "1234567.890", "1.234,567.890,1"], None),
        (["8.000000", "2016.12"], None),
        ([], None),
    ],
)
def test_the_style_of_a_column_is_voted(texts: list[str], expected: Style | None) -> None:
    assert style_of(texts) == expected


def test_money_has_no_three_decimals() -> None:
    assert style_of(["8,922", "9618"], money=True) == Style(",", ".")
    assert style_of(["0.125"], money=True) == Style(",", ".")


@pytest.mark.parametrize(
    "text",
    [
        *("(1)", "1", "-1", "12", "1.", "<i>1</i>", "*(2)*", " 3\u00a0"),
        *("6=5/4x100", "(6)=(5)/(4)x100", "6 = (5/4) x 100%", "7 (6:5)", "5/4x100", "6=5:4*100"),
        *("1 2 3 4", "1 2 _ _ 4 _ 5", "(1) (2) (3)"),
    ],
)
def test_cells_that_number_their_column(text: str) -> None:
    assert is_column_number(text)


@pytest.mark.parametrize(
    "text", ["", "No", "2019", "100", "1,5", "12 orang", "4 3 2", "1.250", "594 (38)", "45 (12)", "Rp 5", "%", "a", "1 2 " * 99]
)
def test_cells_that_do_not(text: str) -> None:
    assert not is_column_number(text)
