"""Columns with the values of another year, and the last targets of the plan; all numbers are invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, paragraph, table

NAMES = ["Cakupan taman", "Cakupan sungai", "Cakupan jalan", "Cakupan pasar", "Cakupan parit"]
PLAN: Rows = [
    ["Indikator", "Target 2020", "Target 2021", "Target 2022", "Target 2023"],
    *([name, f"{n}0 %", f"{n}1 %", f"{n}2 %", f"{n}3 %"] for n, name in enumerate(NAMES, 3)),
]
YEAR = paragraph("LAPORAN KINERJA TAHUN 2022")


def measured(*targets: str) -> list[tuple[str, str, str]]:
    rows: Rows = [["Indikator", "Target", "Realisasi"], *([name, f"{t} %", f"{t} %"] for name, t in zip(NAMES, targets, strict=False))]
    found = model(YEAR, table(PLAN), table(rows, number=2, page=2)).kolom_tahun
    return [(one.tahun_lain, one.nilai.raw, one.sama) for one in found if one.tabel.split(":")[1] == "tabel 2"]


@pytest.mark.parametrize(
    ("targets", "found"),
    [
        (("31", "41", "51", "61", "71"), [("2021", "31 %", "5 dari 5")]),
        (("32", "41", "51", "61", "71"), [("2021", "41 %", "4 dari 5")]),
        (("32", "42", "51", "61", "72"), [("", "32 %", "")]),
        (("31", "40", "53", "60", "71"), [("", "31 %", "")]),
        (("32", "42", "52", "62", "72"), [("", "32 %", "")]),
        (("31", "41"), []),
    ],
)
def test_a_column_that_prints_another_year(targets: tuple[str, ...], found: list[tuple[str, str, str]]) -> None:
    assert measured(*targets) == found


def test_the_values_of_a_strange_column_are_marked() -> None:
    rows: Rows = [["Indikator", "Target", "Realisasi"], *([name, f"{n}1 %", f"{n}1 %"] for n, name in enumerate(NAMES, 3))]
    found = model(YEAR, table(PLAN), table(rows, number=2, page=2)).baris_kinerja
    assert {row.target_tahun_lain for row in found if row.realisasi is not None} == {True}
    assert not any(row.realisasi_tahun_lain for row in found)
    assert not any(row.target_tahun_lain for row in found if row.realisasi is None)


def test_what_is_held_against_the_last_target_is_no_target() -> None:
    rows: Rows = [["Indikator", "Target Akhir Renstra", "Capaian terhadap Target Akhir Renstra"], ["Cakupan taman", "35 %", "91,43"]]
    (row,) = model(YEAR, table(rows)).baris_kinerja
    assert (row.target and row.target.raw, row.capaian and row.capaian.raw, row.akhir_rencana) == ("35 %", "91,43", True)
