"""Units of indicators in tables that print none."""

from __future__ import annotations

import pytest
from tables import Rows, model, table

PRINTED: Rows = [
    ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
    ["1", "Cakupan taman", "Persen", "75", "60", "80"],
    ["2", "Cakupan pohon", "Persen", "90", "90", "100"],
    ["3", "Cakupan bangku", "Persen", "50", "40", "80"],
]


def bare(*targets: str) -> Rows:
    names = ("Cakupan taman", "Cakupan pohon", "Cakupan bangku")
    rows = ([str(at), name, target] for at, (name, target) in enumerate(zip(names, targets, strict=True), 1))
    return [["No", "Indikator Kinerja", "Target"], *rows]


def units(*tables: Rows) -> list[str]:
    return [row.ukuran for row in model(*(table(rows, number=number, page=number) for number, rows in enumerate(tables, 1))).baris_kinerja]


def test_a_table_that_mostly_prints_the_same_numbers_counts_the_same() -> None:
    assert units(bare("85", "90", "50"), PRINTED) == ["%"] * 6


@pytest.mark.parametrize("targets", [("85", "90", "55"), ("12", "14", "16")])
def test_a_table_with_numbers_of_its_own_may_count_something_else(targets: tuple[str, ...]) -> None:
    assert units(bare(*targets), PRINTED) == ["", "", "", "%", "%", "%"]


def test_one_other_table_that_may_count_something_else_leaves_all_as_they_are() -> None:
    assert units(bare("85", "90", "50"), PRINTED, bare("12", "14", "16"))[:3] == ["", "", ""]


def test_a_unit_broken_by_its_narrow_column_is_the_unit() -> None:
    broken: Rows = [[cell.replace("Persen", "Perse\nn") if cell else cell for cell in row] for row in PRINTED]
    assert units(broken) == ["%"] * 3
