"""The row under a header that numbers the columns."""

from __future__ import annotations

import pytest
from tables import model, table

HEAD = ["No", "Sasaran", "Indikator", "Target", "Realisasi"]


@pytest.mark.parametrize(
    ("numbers", "how", "putus"),
    [
        (["1", "2", "3", "4", "5"], "", []),
        (["(1)", "(2)", "(3)", "(4)", "(4)"], "berulang", ["(4)", "(4)"]),
        (["1", "2", "13", "", ""], "melompat", ["13", "2"]),
        (["1", "2", "", "4", "5"], "", []),
        (["1", "2", "", "3", "4"], "", []),
        (["1", "2", "4", "5", ""], "", []),
    ],
)
def test_columns_are_numbered_in_their_order(numbers: list[str], how: str, putus: list[str]) -> None:
    rows = [HEAD, numbers, *([str(n), f"Taman {n}", "Luas taman", "10", "9"] for n in range(1, 4))]
    found = [one for one in model(table(rows)).urutan if one.jenis == "kolom"]
    assert [(one.sifat, [thing.raw for thing in one.putus]) for one in found] == [(how, putus)]


@pytest.mark.parametrize("numbers", [["1", "2", "3", "4", "4 = 3/2"], ["1 2", "3", "4", "4", "5"], ["2", "3", "3", "4", "5"]])
def test_forms_and_formulas_are_left_alone(numbers: list[str]) -> None:
    rows = [HEAD, numbers, *([str(n), f"Taman {n}", "Luas taman", "10", "9"] for n in range(1, 4))]
    assert [one for one in model(table(rows)).urutan if one.jenis == "kolom"] == []
