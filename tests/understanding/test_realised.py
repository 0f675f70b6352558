"""Columns headed as achievements that hold realisations, and those of the year before; all text is invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, model_of, table

from lkipaudit.quantity import Quantity

Told = tuple[str, str | None, str | None, str | None]
HEAD = "# LAPORAN KINERJA TAHUN 2019\n## Pengukuran Kinerja\n"


def told(head: list[str], *rows: list[str]) -> list[Told]:
    lines = [head, ["---"] * len(head), *rows]
    found = model_of(HEAD + "\n".join(f"| {' | '.join(line)} |" for line in lines))
    return [(row.tahun, _raw(row.target), _raw(row.realisasi), _raw(row.capaian)) for row in found.baris_kinerja]


def _raw(q: Quantity | None) -> str | None:
    return q.raw if q is not None else None


@pytest.mark.parametrize(
    ("achieved", "share"),
    [
        ("Capaian", "% Capaian Kinerja"),
        ("Capaian", "% Capaian"),
        ("Capaian Kinerja", "Persentase Capaian Kinerja"),
        ("Capaian", "Capaian (%)"),
    ],
)
def test_an_achievement_beside_its_percentage_is_the_realisation(achieved: str, share: str) -> None:
    head = ["No", "Indikator Kinerja", "Target", achieved, share]
    rows = [["1", "Cakupan taman terawat", "80", "72", "91,00"], ["2", "Jumlah taman baru", "12", "9", "75,00"]]
    assert told(head, *rows) == [("2019", "80", "72", "91,00"), ("2019", "12", "9", "75,00")]


@pytest.mark.parametrize(
    "head",
    [
        ["No", "Indikator Kinerja", "Target", "Capaian (%)", "% Capaian RPJMD"],
        ["No", "Indikator Kinerja", "Target", "Capaian", "% Capaian Anggaran"],
        ["No", "Indikator Kinerja", "Target", "Capaian", "% Capaian Program"],
        ["No", "Indikator Kinerja", "Target", "% Capaian", "Capaian"],
    ],
)
def test_an_achievement_beside_another_percentage_stays_one(head: list[str]) -> None:
    rows = [["1", "Cakupan taman terawat", "80", "72", "90,00"], ["2", "Jumlah taman baru", "12", "9", "75,00"]]
    assert all(realised is None for _, _, realised, _ in told(head, *rows))


def test_an_achievement_that_no_row_bears_out_stays_one() -> None:
    rows = [["1", "Cakupan taman terawat", "80", "100", "88,00"], ["2", "Jumlah taman baru", "12", "100", "70,00"]]
    found = told(["No", "Indikator Kinerja", "Target", "Capaian", "% Capaian Kinerja"], *rows)
    assert [row[2] for row in found] == [None, None]


def test_a_realisation_that_is_headed_so_stays_alone() -> None:
    head = ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "% Capaian"]
    assert told(head, ["1", "Cakupan taman terawat", "80", "72", "90,00", "90,00"]) == [("2019", "80", "72", "90,00")]


@pytest.mark.parametrize("last", ["Realisasi Tahun Lalu", "Realisasi tahun sebelumnya", "Capaian Tahun Lalu", "Realisasi Tahun yang lalu"])
def test_a_column_of_the_year_before_is_of_that_year(last: str) -> None:
    head = ["No", "Indikator Kinerja", last, "Target", "Realisasi", "Capaian (%)"]
    found = told(head, ["1", "Indeks kebun", "2,8", "3,5", "2,1", "60,00"], ["2", "Jumlah taman baru", "8", "12", "9", "75,00"])
    assert found == [
        ("2018", None, "2,8", None),
        ("2019", "3,5", "2,1", "60,00"),
        ("2018", None, "8", None),
        ("2019", "12", "9", "75,00"),
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Realisasi s.d. Tahun Lalu",
        "Realisasi sampai dengan tahun lalu",
        "Kenaikan dari tahun lalu",
        "Capaian terhadap tahun sebelumnya (%)",
        "Realisasi kumulatif tahun sebelumnya",
        "Capaian (%) tahun lalu",
        "Realisasi tahun lalu (n-2)",
    ],
)
def test_a_column_about_more_than_the_year_before_is_none_of_it(last: str) -> None:
    head = ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", last]
    rows = [["1", "Cakupan taman terawat", "80", "72", "90,00", "88,00"], ["2", "Jumlah taman baru", "40", "30", "75,00", "77,00"]]
    assert not any(year == "2018" for year, *_ in told(head, *rows))


def test_the_achievement_of_the_year_before_is_not_that_of_this_one() -> None:
    head = ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian tahun lalu (%)", "Capaian (%)"]
    assert told(head, ["1", "Cakupan taman terawat", "80", "72", "88,00", "90,00"])[-1] == ("2019", "80", "72", "90,00")


def test_without_a_year_of_the_report_nobody_knows_the_year_before() -> None:
    rows: Rows = [["No", "Indikator Kinerja", "Realisasi Tahun Lalu", "Target", "Realisasi"], ["1", "Cakupan taman", "70", "80", "72"]]
    assert [row.realisasi.raw for row in model(table(rows)).baris_kinerja if row.realisasi] == ["72"]
