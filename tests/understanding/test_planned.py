"""Numbers under bare years, and the target that a plan has for a year; all text is invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, paragraph, table

MEASURED: Rows = [
    ["No", "Indikator Kinerja", "Target 2021", "Realisasi 2021", "Capaian (%)"],
    ["1", "Luas taman kota", "60", "66", "110"],
    ["2", "Jumlah pohon baru", "400", "380", "95"],
    ["3", "Panjang jalan bersih", "25", "24", "96"],
]


def bare(values: list[str]) -> Rows:
    rows = [[str(at + 1), row[1], "7", value] for at, (row, value) in enumerate(zip(MEASURED[1:], values, strict=True))]
    return [["No", "Indikator Kinerja Utama", "Tahun 2020", "Tahun 2021"], *rows]


def read(values: list[str]) -> list[tuple[str, str | None, str | None]]:
    found = model(table(MEASURED), paragraph("Uraian lain.", 2), table(bare(values), number=2, page=2))
    return [
        (row.tahun, row.target.raw if row.target else None, row.realisasi.raw if row.realisasi else None)
        for row in found.baris_kinerja
        if row.tabel.startswith("0:tabel 2:") and row.kunci == "luastamankota"
    ]


def test_numbers_under_bare_years_are_what_they_are_elsewhere() -> None:
    assert read(["66", "380", "24"]) == [("2020", None, "7"), ("2021", None, "66")]
    assert read(["60", "400", "25"]) == [("2020", "7", None), ("2021", "60", None)]


@pytest.mark.parametrize("values", [["66", "999", "888"], ["1", "2", "3"]])
def test_numbers_under_bare_years_that_nothing_bears_out_are_left_out(values: list[str]) -> None:
    assert read(values) == []


def planned(heading: str, target: str, own: str = "60 %") -> list[tuple[str, str, str]]:
    promised = table([["No", "Perjanjian Kinerja", "Target 2021"], ["1", "Persentase taman tertata", own]])
    head = ["No", "Indikator Kinerja", heading, "Realisasi 2021"]
    plan = table([head, ["1", "Persentase taman tertata", target, "66 %"]], number=2, page=2)
    found = model(paragraph("LAPORAN KINERJA TAHUN 2021"), promised, paragraph("Uraian lain.", 2), plan).target_rencana
    return [(one.rencana, one.target.raw, one.target_rencana.raw) for one in found]


def test_the_target_of_a_plan_stands_beside_that_of_the_year() -> None:
    assert planned("Target RPJMD 2021", "65 %") == [("rpjmd", "60 %", "65 %")]
    assert planned("Target Renstra Tahun 2021", "60") == [("renstra", "60 %", "60")]


@pytest.mark.parametrize("heading", ["Target Akhir Renstra", "Target Renstra 2022", "Target Nasional 2021"])
def test_the_target_of_another_year_or_plan_stands_beside_none(heading: str) -> None:
    assert planned(heading, "65 %") == []


def test_targets_too_far_apart_count_other_things() -> None:
    assert planned("Target RPJMD 2021", "1.250") == []
