"""The borders of neighbouring grades on a printed scale; all numbers are invented."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tables import model, paragraph, table

HEAD = ["Rentang Capaian", "Kategori"]
Borders = list[tuple[Decimal | None, Decimal | None]]


def borders(*rows: list[str]) -> Borders:
    return [(one.bawah.value, one.atas.value) for one in model(table([HEAD, *rows])).batas_skala]


def test_neighbours_are_told_with_their_borders() -> None:
    rows = (["> 100", "Sangat Baik"], ["80 - 100", "Baik"], ["55 - 70", "Cukup"], ["< 55", "Kurang"])
    assert borders(*rows) == [(Decimal(55), Decimal(55)), (Decimal(70), Decimal(80)), (Decimal(100), Decimal(100))]


def test_a_list_is_a_scale_too() -> None:
    lines = ("a. > 100 = Sangat Baik", "b. 80 - 100 = Baik", "c. < 70 = Kurang")
    found = model(*(paragraph(line) for line in lines)).batas_skala
    assert [(one.bawah.raw, one.atas.raw) for one in found] == [("< 70", "80 - 100"), ("80 - 100", "> 100")]


@pytest.mark.parametrize(
    "rows",
    [
        (["80 - 100", "Baik"], ["sesuai kesepakatan", "Cukup"], ["55 - 70", "Kurang"], ["< 55", "Sangat Kurang"]),
        (["80 - 100", "Baik"], ["70 - 90", "Cukup"], ["< 70", "Kurang"]),
        (["80 - 100", "Taman"], ["55 - 70", "Sungai"], ["< 55", "Jalan"]),
        (["80 - 100", "Baik"], ["< 70", "Kurang"]),
    ],
)
def test_what_was_not_read_whole_or_is_no_scale_of_grades_is_left_alone(rows: tuple[list[str], ...]) -> None:
    assert borders(*rows) == []
