"""Shares of things dealt with, beside the table that counts them; all text is invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, paragraph, table

COUNTED: Rows = [
    ["No", "Jenis Tempat", "Jumlah Tempat", "Terawat 2021"],
    ["1", "Keluarga taman warga", "40", "30"],
    ["2", "Hutan kota", "10", "5"],
    ["3", "Lapangan", "50", "45"],
    ["", "Jumlah", "100", "80"],
]


def shares(indicator: str, *, counted: Rows = COUNTED, year: str = "2021", realised: str = "75 %") -> list[tuple[str, str, str]]:
    head = ["No", "Indikator Kinerja", f"Target {year}", f"Realisasi {year}"]
    measured = table([head, ["1", indicator, "80", realised]], number=2, page=2)
    found = model(paragraph("LAPORAN KINERJA TAHUN 2021"), table(counted), paragraph("Uraian lain.", 2), measured).persen_daftar
    return [(one.persen.raw, one.bagian_nilai.raw, one.seluruh.raw) for one in found]


@pytest.mark.parametrize(
    ("indicator", "pair"),
    [
        ("Persentase hutan kota yang terawat", ("5", "10")),
        ("Persentase taman warga yang terawat", ("30", "40")),
        ("Cakupan tempat yang telah terawat", ("80", "100")),
    ],
)
def test_a_share_stands_beside_the_row_or_the_total_that_counts_its_things(indicator: str, pair: tuple[str, str]) -> None:
    assert shares(indicator) == [("75 %", *pair)]


@pytest.mark.parametrize(
    "indicator",
    [
        "Persentase hutan kota yang terpagar",
        "Persentase sungai yang terawat",
        "Persentase kenaikan hutan kota",
        "Persentase hutan kota yang terawat baik sekali",
    ],
)
def test_a_share_of_something_else_stands_beside_nothing(indicator: str) -> None:
    assert shares(indicator) == []


def test_a_share_of_another_year_or_a_count_stands_beside_nothing() -> None:
    assert shares("Persentase hutan kota yang terawat", year="2020") == []
    assert shares("Cakupan hutan kota yang terawat", realised="7 tempat") == []


def test_two_rows_that_could_be_meant_are_none() -> None:
    twice: Rows = [*COUNTED[:2], ["2", "Hutan kota lama", "10", "5"], ["3", "Hutan kota baru", "50", "45"]]
    assert shares("Persentase hutan kota yang terawat", counted=twice) == []


def test_a_table_with_more_columns_counts_nothing_plainly() -> None:
    wider = [[*row, "7" if at else "Terpagar"] for at, row in enumerate(COUNTED)]
    assert shares("Persentase hutan kota yang terawat", counted=wider) == []
