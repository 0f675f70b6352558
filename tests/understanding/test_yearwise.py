"""Numbers of several years, their sum so far and their growth a year; all text is invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, table

YEARS = ["No", "Jenis Tanaman", "2019", "2020", "2021"]
RESULTS = ["No", "Indikator Kinerja", "Hasil Th 2019", "Hasil Th 2020", "Hasil Th 2021", "Target Th 2021", "{}"]


def grown(*shares: str, head: str = "R (%)") -> list[tuple[str, str]]:
    numbers = [["1.000", "1.100", "1.320"], ["2.000", "2.100", "2.100"], ["4.000", "5.000", "5.500"], ["800", "880", "880"]]
    rows: Rows = [
        [*YEARS, head],
        *([str(at), f"Tanaman {at}", *row, share] for at, (row, share) in enumerate(zip(numbers, shares, strict=True), 1)),
    ]
    return [(one.cara, one.pertumbuhan.raw) for one in model(table(rows)).pertumbuhan_tahunan]


def test_the_growth_a_year_is_the_mean_of_the_years() -> None:
    assert grown("15,00", "2,50", "17,50", "5,00") == [("rata-rata", share) for share in ("15,00", "2,50", "17,50", "5,00")]


def test_the_growth_a_year_may_be_compound_and_one_row_may_be_wrong() -> None:
    assert grown("14,89", "2,47", "17,26", "8,88", head="Laju Pertumbuhan") == [
        ("majemuk", share) for share in ("14,89", "2,47", "17,26", "8,88")
    ]


@pytest.mark.parametrize("shares", [("15,00", "2,50", "9,00", "9,00"), ("1,00", "2,00", "3,00", "4,00")])
def test_a_growth_that_few_rows_follow_is_something_else(shares: tuple[str, ...]) -> None:
    assert grown(*shares) == []


def summed(*sums: str, head: str = "Hasil sd 2021") -> list[tuple[str, list[str]]]:
    numbers = [["7,2", "5", "5"], ["1,5", "20", "61"], ["3", "4", "6"]]
    rows: Rows = [
        [one.format(head) for one in RESULTS],
        *([str(at), f"Cakupan taman {at}", *row, "8", total] for at, (row, total) in enumerate(zip(numbers, sums, strict=True), 1)),
    ]
    return [(one.jumlah.raw, [q.raw for q in one.bagian_nilai]) for one in model(table(rows)).penjumlahan]


def test_what_was_reached_so_far_is_the_sum_of_the_years() -> None:
    assert summed("17,2", "82,5", "31") == [("17,2", ["7,2", "5", "5"]), ("82,5", ["1,5", "20", "61"]), ("31", ["3", "4", "6"])]


def test_only_the_years_that_the_heading_reaches_are_summed() -> None:
    assert [parts for _, parts in summed("12,2", "21,5", "7", head="Kumulatif 2020")] == []


def test_what_follows_in_no_second_row_is_no_sum() -> None:
    assert summed("17,2", "90", "31") == []


def test_what_was_reached_under_another_heading_is_no_sum() -> None:
    assert summed("17,2", "82,5", "13", head="Rata-rata 2021") == []
