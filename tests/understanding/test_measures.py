"""Columns of performance tables that belong to other years or bear other names; all text is invented."""

from __future__ import annotations

from tables import Rows, model, model_of, table

from lkipaudit.quantity import Quantity

Read = list[tuple[str, str | None, str | None, str | None]]


def read(made: Rows, spans: dict[tuple[int, int], tuple[int, int]] | None = None) -> Read:
    rows = model(table(made, spans=spans)).baris_kinerja
    return [(row.tahun, raw(row.target), raw(row.realisasi), raw(row.capaian)) for row in rows]


def raw(number: Quantity | None) -> str | None:
    return number.raw if number is not None else None


def test_realisations_of_other_years_stand_for_themselves() -> None:
    head = ["No", "Indikator Kinerja", "Realisasi 2016", "Realisasi 2017", "Target 2018", "Realisasi 2018", "Capaian (%)"]
    found = read([head, ["1", "Cakupan taman kota", "61", "64", "70", "77", "110"]])
    assert found == [("2018", "70", "77", "110"), ("2016", None, "61", None), ("2017", None, "64", None)]


def test_a_condition_of_a_year_is_a_realisation() -> None:
    head = ["No", "Indikator Kinerja", "Kondisi Tahun 2018", "Target 2019", "Realisasi 2019"]
    assert read([head, ["1", "Cakupan taman kota", "61", "70", "77"]]) == [("2019", "70", "77", None), ("2018", None, "61", None)]


def test_a_condition_to_be_reached_is_none() -> None:
    for heading in ("Kondisi Akhir 2018", "Kondisi Awal", "Kondisi 2021"):
        head = ["No", "Indikator Kinerja", heading, "Target 2019", "Realisasi 2019"]
        assert read([head, ["1", "Cakupan taman kota", "61", "70", "77"]]) == [("2019", "70", "77", None)]


def test_an_achievement_of_the_size_of_small_targets_is_the_realisation() -> None:
    head = ["No", "Indikator Kinerja", "Target 2019", "Capaian 2019"]
    assert read([head, ["1", "Cakupan taman", "85", "87,10"], ["2", "Indeks mutu", "3,20", "2,90"]]) == [
        ("2019", "85", "87,10", None),
        ("2019", "3,20", "2,90", None),
    ]
    assert read([head, ["1", "Cakupan taman", "85", "87,10"], ["2", "Indeks mutu", "3,20", "90,63"]]) == [
        ("2019", "85", None, "87,10"),
        ("2019", "3,20", None, "90,63"),
    ]
    assert read([head, ["1", "Cakupan taman", "85", "87,10"]]) == [("2019", "85", None, "87,10")]


def test_a_sentence_over_several_columns_is_no_heading_of_theirs() -> None:
    mission = "Misi 2: Meningkatkan capaian kinerja dan mutu penyelenggaraan pertamanan daerah"
    made: Rows = [
        ["Tujuan", "Indikator Kinerja", "Tahun", None],
        [mission, None, "Target 2019", "Realisasi 2019"],
        ["Taman", "Cakupan taman kota", "70", "77"],
    ]
    assert read(made, {(0, 2): (1, 2), (1, 0): (1, 2)}) == [("2019", "70", "77", None)]


def test_the_same_year_in_two_tables_is_compared() -> None:
    found = model_of(
        "## Pengukuran Kinerja\n"
        "| Indikator Kinerja | Kondisi 2018 | Target 2019 | Realisasi 2019 |\n|---|---|---|---|\n| Cakupan taman kota | 61 | 70 | 77 |\n\n"
        "| Indikator Kinerja | Realisasi 2018 | Realisasi 2019 |\n|---|---|---|\n| Cakupan taman kota | 63 | 77 |\n"
    ).baris_kinerja
    assert [(row.tahun, row.realisasi.raw) for row in found if row.realisasi] == [
        ("2019", "77"),
        ("2018", "61"),
        ("2018", "63"),
        ("2019", "77"),
    ]
