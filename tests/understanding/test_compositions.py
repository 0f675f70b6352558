"""Columns of shares of the total below; all text and numbers are invented."""

from __future__ import annotations

import pytest
from tables import model, table

HEAD = ["No", "Unit Kerja", "Jumlah", "Proporsi (%)"]
UNITS = [["1", "Taman", "28", "29,17"], ["2", "Jalan", "16", "16,67"], ["3", "Pasar", "31", "32,29"]]
ALL = ["", "Jumlah", "96", "100,00"]


def shares(*rows: list[str]) -> list[tuple[str, str, str]]:
    found = model(table([HEAD, *UNITS, *rows])).hubungan_kolom
    return [(one.hasil.raw, one.kiri.raw, one.kanan.raw) for one in found if one.jenis == "rasio"]


def test_each_share_is_of_the_total_below() -> None:
    assert shares(["4", "Terminal", "21", "22,19"], ALL) == [
        ("29,17", "28", "96"),
        ("16,67", "16", "96"),
        ("32,29", "31", "96"),
        ("22,19", "21", "96"),
    ]


@pytest.mark.parametrize("last", [["", "Jumlah", "96", "25,00"], ["4", "Terminal", "21", "21,88"], ["", "Jumlah", "90", "100,00"]])
def test_without_a_total_of_a_hundred_they_are_shares_of_nothing(last: list[str]) -> None:
    assert shares(last) == []
