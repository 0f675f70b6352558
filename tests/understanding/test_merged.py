"""A label and its number typed into one merged cell; all numbers are invented."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tables import model, table

HEAD = ["No", "Indikator", "Realisasi 2021", "Realisasi 2022", "Perubahan (%)"]
ROWS = [["1", "Cakupan taman", "50", "60", "120,00"], ["2", "Cakupan pohon", "80", "72", "90,00"]]


def means(last: str) -> list[tuple[Decimal | None, int]]:
    found = model(table([HEAD, *ROWS, [last, None, None, None, None]], spans={(3, 0): (1, 5)}))
    return [(one.nilai.value, len(one.anggota)) for one in found.rata_rata]


@pytest.mark.parametrize("last", ["Rata-rata 103,00", "Rata – rata : 103,00"])
def test_its_number_belongs_to_the_last_column_that_the_cell_reaches(last: str) -> None:
    assert means(last) == [(Decimal("103.00"), 2)]


@pytest.mark.parametrize("last", ["Rata-rata naik sejak tahun 2019, yaitu 103,00", "Catatan 103,00", "Rata-rata"])
def test_a_sentence_over_the_table_is_no_row(last: str) -> None:
    assert means(last) == []
