"""Years in the headings of computed columns; all text and numbers are invented."""

from __future__ import annotations

import pytest
from tables import model, table

ROWS = [["1", "Cakupan taman", "50", "60", "120,00"], ["2", "Cakupan pohon", "80", "72", "90,00"]]
NUMBERED = ["1", "2", "3", "4", "5"]


def told(left: str, right: str, result: str, rows: list[list[str]] | None = None) -> list[tuple[str, str]]:
    """The columns of another year than theirs, with the heading of the column that they are computed from."""
    found = model(table([["No", "Indikator", left, right, result], NUMBERED, *(rows or ROWS)]))
    return [(one.tahun.raw, one.acuan.raw) for one in found.tahun_judul if one.tahun.value != one.acuan.value]


def test_a_comparison_names_the_years_of_its_columns() -> None:
    stale = "Realisasi 2021 terhadap 2020 (4/3)*100"
    assert told("Realisasi 2021", "Realisasi 2022", stale) == [(stale, "Realisasi 2022")]
    assert told("Realisasi 2021", "Realisasi 2022", "Realisasi 2022 terhadap 2021 (4/3)*100") == []


def test_an_achievement_names_the_year_of_its_target() -> None:
    assert told("Target 2022", "Realisasi 2022", "Capaian 2021 (%)") == [("Capaian 2021 (%)", "Realisasi 2022")]
    assert told("Target 2022", "Realisasi 2022", "Capaian (%)") == []


@pytest.mark.parametrize(
    "rows",
    [
        [["1", "Cakupan taman", "50", "60", "118,00"], ["2", "Cakupan pohon", "80", "72", "95,00"]],
        [["1", "Cakupan taman", "50", "50", "100,00"], ["2", "Cakupan pohon", "80", "80", "100,00"]],
    ],
)
def test_a_column_that_no_rows_show_to_be_computed_from_them_is_of_its_own_year(rows: list[list[str]]) -> None:
    assert told("Target 2022", "Realisasi 2022", "Capaian 2021 (%)", rows) == []
