"""Columns that another table prints again under a heading of its own; all text is invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, paragraph, table

KINDS = ("Pohon mahoni", "Pohon trembesi", "Bunga kertas", "Rumput gajah", "Pandan wangi")
YEARS: Rows = [
    ["No", "Jenis Tanaman", "2020", "2021", "2022"],
    ["1", KINDS[0], "10.200", "11.350", "12.410"],
    ["2", KINDS[1], "8.120", "8.930", "9.770"],
    ["3", KINDS[2], "42.000", "43.100", "44.250"],
    ["4", KINDS[3], "7.310", "7.420", "7.530"],
    ["5", KINDS[4], "950", "980", "1.010"],
]


def aims(*values: str, head: str = "Target Tahun 2021") -> Rows:
    return [
        ["No", "Uraian", "Satuan", head],
        *([str(at), f"- {kind}", "batang", value] for at, (kind, value) in enumerate(zip(KINDS, values, strict=False), 1)),
    ]


def told(rows: Rows, first: Rows = YEARS) -> list[tuple[str, str, str]]:
    found = model(table(first), paragraph("Uraian lain tentang tanaman.", 2), table(rows, number=2, page=2)).sel_ulang
    return [(one.nama.raw, one.nilai.raw, one.angka_tabel_lain.raw) for one in found]


def test_a_year_of_a_table_that_is_printed_again_stands_beside_that_year() -> None:
    found = told(aims("11.350", "8.930", "43.100", "7.420", "980"))
    assert found[0] == ("- Pohon mahoni (Target Tahun 2021)", "11.350", "11.350")
    assert len(found) == len(KINDS)


def test_one_number_of_ten_may_differ() -> None:
    kinds = [f"Tanaman {letter}" for letter in "ABCDEFGHIJ"]
    first: Rows = [
        ["No", "Jenis Tanaman", "2020", "2021"],
        *([str(at), kind, str(at * 7), str(at * 11)] for at, kind in enumerate(kinds, 1)),
    ]
    again: Rows = [
        ["No", "Uraian", "Target Tahun 2021"],
        *([str(at), kind, "58" if at == 5 else str(at * 11)] for at, kind in enumerate(kinds, 1)),
    ]
    assert ("Tanaman E (Target Tahun 2021)", "58", "55") in told(again, first)


@pytest.mark.parametrize(
    "rows",
    [
        aims("11.350", "8.930", "43.100", "7.450", "990"),
        aims("11.350", "8.930", "43.100", "7.420", "980", head="Target Tahun 2022"),
        aims("11.350", "8.930"),
        [["No", "Uraian", "Target Tahun 2021"], ["1", "Batu", "11.350"], ["2", "Pasir", "8.930"], ["3", "Kerikil", "43.100"]],
    ],
    ids=["other numbers", "another year", "too few", "other names"],
)
def test_what_is_not_that_column_again_says_nothing(rows: Rows) -> None:
    assert told(rows) == []


def test_a_target_is_no_realisation_printed_again() -> None:
    first = aims("11.350", "8.930", "43.100", "7.420", "980", head="Realisasi Tahun 2021")
    assert told(aims("11.350", "8.930", "43.100", "7.420", "980"), first) == []


def test_columns_that_are_compared_by_what_they_are_stay_with_that() -> None:
    head = ["No", "Sasaran", "Indikator Kinerja", "Target 2021"]
    rows: Rows = [head, *([str(at), "Taman", f"Jumlah {kind}", str(at * 13)] for at, kind in enumerate(KINDS, 1))]
    assert told([[*head[:3], "Target"], *rows[1:]], rows) == []
