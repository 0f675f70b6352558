"""Two percentages that make a hundred; all numbers are invented."""

from __future__ import annotations

from tables import Rows, model, table

HEAD = ["No", "Sasaran", "Penyerapan (%)", "Efisiensi (%)"]


def pairs(*numbers: tuple[str, str]) -> list[tuple[str, str]]:
    rows: Rows = [HEAD, *([str(at), f"Sasaran {at}", used, left] for at, (used, left) in enumerate(numbers, 1))]
    return [(one.terpakai.raw, one.sisa.raw) for one in model(table(rows)).sisa_seratus]


def test_percentages_that_make_a_hundred_in_most_rows() -> None:
    rows = [("97,9", "2,1"), ("94,7", "13"), ("87", "13"), ("99,2", "0,8")]
    assert pairs(*rows) == rows
    assert pairs(*rows, ("100", "-"), ("100", "0")) == rows


def test_too_few_or_divided_rows_tell_nothing() -> None:
    assert pairs(("97,9", "2,1"), ("87", "13")) == []
    assert pairs(("97,9", "2,1"), ("94,7", "13"), ("87", "13"), ("99,2", "8,0"), ("99,2", "0,8")) == []
