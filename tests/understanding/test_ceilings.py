"""What is reached above a target, counted in full or as 100; all numbers are invented."""

from __future__ import annotations

import pytest
from tables import model, table

HEAD = ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
FULL = [["1", "Cakupan taman", "60", "75", "125"], ["2", "Cakupan sungai", "80", "88", "110"], ["3", "Cakupan jalan", "50", "60", "120"]]


def counted(*lines: list[str]) -> list[tuple[str, str]]:
    return [(row.pembatasan, row.lazim) for row in model(table([HEAD, *lines])).baris_kinerja]


def test_most_rows_make_a_custom() -> None:
    assert counted(*FULL, ["4", "Cakupan pasar", "80", "96", "100"])[3] == ("dibatasi 100", "dihitung penuh")
    capped = [[*line[:4], "100"] for line in FULL]
    assert counted(*capped, ["4", "Cakupan pasar", "80", "96", "120"])[3] == ("dihitung penuh", "dibatasi 100")


def test_too_few_or_divided_rows_make_none() -> None:
    assert counted(*FULL[:2], ["4", "Cakupan pasar", "80", "96", "100"])[2] == ("dibatasi 100", "")
    assert counted(*FULL, ["4", "Cakupan pasar", "80", "96", "100"], ["5", "Cakupan parit", "80", "96", "100"])[3] == ("dibatasi 100", "")


@pytest.mark.parametrize(
    "line",
    [
        ["4", "Cakupan pasar", "80", "80", "100"],
        ["4", "Cakupan pasar", "80", "70", "87,5"],
        ["4", "Prevalensi stunting", "20", "25", "100"],
        ["4", "Cakupan pasar", "80", "96", "99"],
        ["4", "Cakupan pasar", "80", "96", ""],
    ],
)
def test_a_row_that_does_not_tell(line: list[str]) -> None:
    assert counted(*FULL, line)[3] == ("", "dihitung penuh")
