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


SHARES = [["1", "Cakupan taman terawat", "80", "72", "90,00"], ["2", "Taman dengan lampu", "60", "63", "105,00"]]
READ = [("2019", "80", "72", "90,00"), ("2019", "60", "63", "105,00")]


@pytest.mark.parametrize(
    ("target", "realised", "achieved"),
    [
        ("Target (%)", "Realisasi (%)", "Capaian (%)"),
        ("Target %", "Realisasi %", "Tingkat Capaian %"),
        ("Target", "% Realisasi", "Capaian Kinerja"),
        ("Target (%)", "Realisasi (%)", "%"),
        ("Target 2019 (%)", "Realisasi 2019 (%)", "Capaian 2019 (%)"),
    ],
)
def test_a_realisation_in_percent_is_no_achievement(target: str, realised: str, achieved: str) -> None:
    assert told(["No", "Indikator Kinerja", target, realised, achieved], *SHARES) == READ


def test_realisations_in_percent_of_two_years_are_both_realisations() -> None:
    head = ["No", "Indikator Kinerja", "Realisasi 2018 (%)", "Target 2019 (%)", "Realisasi 2019 (%)", "Capaian 2019 (%)"]
    found = told(head, ["1", "Cakupan taman terawat", "70", "80", "72", "90,00"])
    assert found == [("2018", None, "70", None), ("2019", "80", "72", "90,00")]


@pytest.mark.parametrize(
    "head",
    [
        ["No", "Indikator Kinerja", "Target", "Realisasi", "% Realisasi"],
        ["No", "Indikator Kinerja", "Target", "Realisasi", "Realisasi/Target (%)"],
        ["No", "Indikator Kinerja", "Target", "Realisasi", "Realisasi terhadap Target (%)"],
    ],
)
def test_a_percentage_after_the_realisation_is_the_achievement(head: list[str]) -> None:
    assert told(head, *SHARES) == READ


def test_what_was_spent_in_percent_is_no_realisation_of_the_indicator() -> None:
    head = ["No", "Indikator Kinerja", "Target", "Capaian (%)", "Pagu (Rp)", "Realisasi (%)", "Sisa (%)"]
    found = told(head, ["1", "Cakupan taman terawat", "80", "90,00", "125.000.000", "95,00", "5,00"])
    assert [row[2] for row in found] == [None]


@pytest.mark.parametrize("share", ["%", "Persentase", "Prosentase (%)"])
def test_an_achievement_that_a_bare_percentage_bears_out_is_the_realisation(share: str) -> None:
    assert told(["No", "Indikator Kinerja", "Target", "Capaian", share], *SHARES) == READ


def test_an_achievement_beside_a_percentage_of_something_else_stays_one() -> None:
    rows = [["1", "Cakupan taman terawat", "80", "72", "31,00"], ["2", "Taman dengan lampu", "60", "63", "12,50"]]
    assert all(realised is None for _, _, realised, _ in told(["No", "Indikator Kinerja", "Target", "Capaian", "%"], *rows))


@pytest.mark.parametrize(
    ("realised", "achieved"),
    [("Kinerja Nyata", "Capaian"), ("Outcome", "Capaian (%)"), ("Realisasi", "Nilai"), ("Dicapai", "Skor Akhir")],
)
def test_columns_without_a_known_heading_are_what_the_rows_bear_out(realised: str, achieved: str) -> None:
    assert told(["No", "Indikator Kinerja", "Target", realised, achieved], *SHARES) == READ


def test_columns_that_the_rows_do_not_bear_out_are_nothing() -> None:
    rows = [["1", "Cakupan taman terawat", "80", "72", "4,10"], ["2", "Taman dengan lampu", "60", "63", "3,20"]]
    found = told(["No", "Indikator Kinerja", "Target", "Luas", "Indeks"], *rows)
    assert {(realised, achieved) for _, _, realised, achieved in found} == {(None, None)}


def test_rows_that_reached_their_targets_exactly_tell_nothing_of_the_columns() -> None:
    rows = [["1", "Cakupan taman terawat", "80", "80", "100"], ["2", "Taman dengan lampu", "60", "60", "100"]]
    found = told(["No", "Indikator Kinerja", "Target", "Luas", "Indeks"], *rows)
    assert {(realised, achieved) for _, _, realised, achieved in found} == {(None, None)}


@pytest.mark.parametrize(
    ("name", "target", "realised", "achieved"),
    [
        ("Indikator Sasaran Strategis", "Target", "Realisasi", "Capaian"),
        ("Indikator Sub Kegiatan", "Target", "Realisasi", "Capaian"),
        ("Indikator Program/Kegiatan/Sub Kegiatan", "Target", "Realisasi", "Capaian"),
        ("IKSK", "Target", "Realisasi", "Capaian"),
        ("Ukuran Keberhasilan", "Target", "Realisasi", "Tingkat Keberhasilan"),
        ("Rincian Output", "Target", "Realisasi", "Capaian"),
        ("Jenis Pelayanan", "Target", "Realisasi", "Capaian"),
        ("Indikator Kinerja", "Target Capaian", "Realisasi Capaian", "Persentase Capaian"),
        ("Indikator Kinerja", "Rencana Tingkat Capaian (Target)", "Realisasi", "Persentase Pencapaian Rencana Tingkat Capaian"),
        ("Indikator Kinerja", "Target", "Realisasi", "Capaian Indikator (%)"),
    ],
)
def test_headings_of_many_agencies_are_known(name: str, target: str, realised: str, achieved: str) -> None:
    assert told(["No", name, target, realised, achieved], *SHARES) == READ


@pytest.mark.parametrize(
    ("before", "after"),
    [("Target Sebelum Perubahan", "Target Setelah Perubahan"), ("Target Murni", "Target Perubahan"), ("Target Awal", "Target Revisi")],
)
def test_an_achievement_is_that_of_the_changed_target(before: str, after: str) -> None:
    head = ["No", "Indikator Kinerja", before, after, "Realisasi", "Capaian (%)"]
    found = told(head, ["1", "Cakupan taman terawat", "75", "80", "72", "90,00"], ["2", "Taman dengan lampu", "50", "60", "63", "105,00"])
    assert [one for one in found if one[3]] == READ


@pytest.mark.parametrize(
    ("first", "last"), [("Murni", "Perubahan"), ("Penetapan", "Perubahan"), ("Sebelum Perubahan", "Setelah Perubahan")]
)
def test_stages_below_the_heading_target_are_targets(first: str, last: str) -> None:
    made: Rows = [
        ["No", "Indikator Kinerja", "Target", None, "Realisasi", "Capaian (%)"],
        [None, None, first, last, None, None],
        ["1", "Cakupan taman terawat", "75", "80", "72", "90,00"],
        ["2", "Taman dengan lampu", "50", "60", "63", "105,00"],
    ]
    spans = {(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 2), (0, 4): (2, 1), (0, 5): (2, 1)}
    found = model(table(made, spans=spans)).baris_kinerja
    assert [(_raw(row.target), _raw(row.capaian)) for row in found] == [("80", "90,00"), ("60", "105,00")]
