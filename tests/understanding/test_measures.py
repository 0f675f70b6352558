"""Which columns of a performance table belong together: by year, by quarter, by what they count."""

from __future__ import annotations

import pytest
from tables import Rows, model, paragraph, table

from lkipaudit.model import BarisKinerja, Model
from lkipaudit.quantity import Quantity

SPANS = {(0, 0): (2, 1), (0, 1): (2, 1)}
Told = tuple[str, str | None, str | None, str | None]


def told(found: Model | list[BarisKinerja]) -> list[Told]:
    rows = found if isinstance(found, list) else found.baris_kinerja
    return [(row.tahun, _raw(row.target), _raw(row.realisasi), _raw(row.capaian)) for row in rows]


def _raw(q: Quantity | None) -> str | None:
    return q.raw if q is not None else None


def test_realisations_of_several_years_beside_one_target_are_of_their_years() -> None:
    rows: Rows = [
        ["No", "Indikator", "Target 2022", "Realisasi", None, None],
        [None, None, None, "2022", "2021", "2020"],
        ["1", "Cakupan layanan", "60", "75", "50", "40"],
    ]
    found = model(table(rows, spans={**SPANS, (0, 2): (2, 1), (0, 3): (1, 3)}))
    assert told(found) == [("2022", "60", "75", None), ("2021", None, "50", None), ("2020", None, "40", None)]


def test_an_achievement_compares_the_realisation_of_the_year_of_its_target() -> None:
    head: Rows = [["No", "Indikator", "Target 2022", "Realisasi 2022", "Realisasi 2021", "Capaian (%)"]]
    found = model(table([*head, ["1", "Cakupan layanan", "60", "75", "50", "125"]]))
    assert told(found) == [("2021", None, "50", None), ("2022", "60", "75", "125")]


def test_the_state_in_a_year_is_its_realisation_and_the_state_at_the_end_is_not() -> None:
    head: Rows = [["No", "Indikator", "Kondisi 2018", "Target 2019", "Realisasi 2019", "Kondisi akhir 2023"]]
    found = model(table([*head, ["1", "Cakupan layanan", "51,02", "85", "86,73", "95"]]))
    assert told(found) == [("2018", None, "51,02", None), ("2019", "85", "86,73", None)]


def test_an_achievement_that_counts_what_its_target_counts_is_a_realisation() -> None:
    head: Rows = [["No", "Indikator", "Target 2019", "Capaian 2019"]]
    rows: Rows = [["1", "Indeks layanan", "3,13", "2,94"], ["2", "Nilai keterbukaan", "78", "83,02"]]
    assert told(model(table([*head, *rows]))) == [("2019", "3,13", "2,94", None), ("2019", "78", "83,02", None)]


def test_an_achievement_in_per_cent_stays_one() -> None:
    head: Rows = [["No", "Indikator", "Target 2019", "Capaian 2019"]]
    rows: Rows = [["1", "Indeks layanan", "3,13", "94"], ["2", "Nilai keterbukaan", "78", "83,02"]]
    assert told(model(table([*head, *rows])))[0] == ("2019", "3,13", None, "94")


def test_a_sentence_over_the_columns_heads_none_of_them() -> None:
    long = "Misi 2: Meningkatkan capaian kinerja penyelenggaraan pelayanan kepada warga di seluruh wilayah"
    rows: Rows = [
        ["Sasaran", "Indikator", "Tahun", None],
        [long, None, "Target 2019", "Realisasi 2019"],
        ["Layanan baik", "Cakupan layanan", "60", "75"],
    ]
    found = model(table(rows, spans={(0, 2): (1, 2), (1, 0): (1, 2)}))
    assert told(found) == [("2019", "60", "75", None)]


def test_what_one_year_of_a_row_counts_the_others_count_too() -> None:
    head: Rows = [["No", "Indikator", "Kondisi 2018", "Realisasi 2019"]]
    found = model(table([*head, ["1", "Jumlah pelaku usaha", "570 orang", "640"]]))
    assert [row.ukuran for row in found.baris_kinerja] == ["orang", "orang"]


QUARTERS = ["No", "Indikator", "Target", "TW I", "TW II", "TW III", "TW IV"]


def test_quarters_stand_beside_their_year() -> None:
    found = model(table([QUARTERS, ["1", "Jumlah usaha", "65", "10", "15", "15", "25"]]))
    (row,) = found.rincian_triwulan
    assert (row.jenis, row.setahun.raw, [q.raw for q in row.triwulan], row.terakhir.raw) == ("target", "65", ["10", "15", "15", "25"], "25")
    assert told([one for one in found.baris_kinerja if not one.triwulan]) == [("", "65", None, None)]


def test_three_quarters_are_no_year() -> None:
    assert model(table([QUARTERS, ["1", "Jumlah usaha", "65", "10", "15", "15", ""]])).rincian_triwulan == ()


def test_the_year_of_quarters_can_stand_in_another_table_that_they_lead_to() -> None:
    plan = table([["No", "Indikator", "Target 2017"], ["1", "Jumlah usaha", "65"]])
    quarters = [[*QUARTERS[:2], *QUARTERS[3:]], ["1", "Jumlah usaha", "10", "30", "45", "65"]]
    assert [one.setahun.raw for one in model(plan, table(quarters, number=2, page=2)).rincian_triwulan] == ["65"]
    other = table([["No", "Indikator", "Target 2016"], ["1", "Jumlah usaha", "50"]])
    assert model(other, table(quarters, number=2, page=2)).rincian_triwulan == ()


def test_the_achievement_of_a_quarter_is_measured_by_its_own_columns() -> None:
    head: Rows = [
        ["No", "Indikator", "Triwulan I", None, None, "Triwulan II", None, None],
        [None, None, "Target", "Realisasi", "%", "Target", "Realisasi", "%"],
        ["1", "Jumlah usaha", "10", "8", "80", "20", "25", "125"],
    ]
    found = model(table(head, spans={**SPANS, (0, 2): (1, 3), (0, 5): (1, 3)})).baris_kinerja
    assert [(row.triwulan, row.target.raw, row.capaian.raw) for row in found if row.target and row.capaian] == [
        ("1", "10", "80"),
        ("2", "20", "125"),
    ]


def test_achievements_of_several_targets_are_of_their_years() -> None:
    head = ["No", "Indikator", "Realisasi 2015", "Realisasi 2016", "Target 2016", "Target 2018", "Capaian 2016 (%)", "Capaian 2018 (%)"]
    found = model(table([head, ["1", "Cakupan", "40", "50", "100", "200", "50", "25"]]))
    assert told(found) == [("2015", None, "40", None), ("2016", "100", "50", "50"), ("2016 2018", "200", "50", "25")]


def test_as_many_achievements_as_targets_are_of_them_in_order() -> None:
    head = ["No", "Indikator", "Target", "Target Renstra", "Realisasi", "Capaian (%)", "Capaian Renstra (%)"]
    assert told(model(table([head, ["1", "Cakupan", "100", "200", "50", "50", "25"]]))) == [
        ("", "100", "50", "50"),
        ("", "200", "50", "25"),
    ]


def test_columns_of_years_alone_are_what_the_title_compares() -> None:
    rows: Rows = [["No", "Indikator", "Tahun 2021", "Tahun 2022", "Keterangan"], ["1", "Cakupan layanan", "50 %", "60 %", "naik"]]
    title = paragraph("Perbandingan Realisasi Kinerja Tahun 2021 dan 2022")
    assert told(model(title, table(rows))) == [("2021", None, "50 %", None), ("2022", None, "60 %", None)]
    assert told(model(paragraph("Rencana Kinerja Tahun 2021 dan 2022"), table(rows))) == []
    both = paragraph("Perbandingan Target dan Realisasi Kinerja Tahun 2021 dan 2022")
    assert told(model(both, table(rows))) == []


def test_a_year_beside_the_target_of_the_plan_is_the_realisation_that_the_title_names() -> None:
    rows: Rows = [["No", "Indikator", "Target Renstra", "Tahun 2022"], ["1", "Cakupan layanan", "90 %", "60 %"]]
    title = paragraph("Perbandingan Realisasi Kinerja Tahun 2022 dengan Target Renstra")
    assert told(model(title, table(rows))) == [("", "90 %", None, None), ("2022", None, "60 %", None)]


def test_a_table_of_efficiency_repeats_the_achievement() -> None:
    head: Rows = [["No", "Indikator", "Capaian", "Penyerapan Anggaran", "Tingkat Efisiensi"]]
    assert told(model(table([*head, ["1", "Cakupan layanan", "124%", "87%", "37%"]]))) == [("", None, None, "124%")]
    money: Rows = [["No", "Indikator", "Capaian Anggaran"], ["1", "Cakupan layanan", "124%"]]
    assert told(model(table(money))) == []


def test_the_result_of_a_year_is_its_realisation_and_what_came_until_then_is_not() -> None:
    head: Rows = [["No", "Indikator", "Hasil Th 2020", "Hasil Th 2021", "Target Th 2021", "Hasil s.d. 2021"]]
    assert told(model(table([*head, ["1", "Cakupan layanan", "5 %", "6 %", "8 %", "11 %"]]))) == [
        ("2020", None, "5 %", None),
        ("2021", "8 %", "6 %", None),
    ]


def test_a_result_held_against_a_target_is_an_achievement_and_no_target() -> None:
    head = ["No", "Indikator", "Target", "Realisasi", "%", "Target Akhir Renstra", "Capaian Tahun 2016 terhadap Target Akhir Renstra"]
    found = model(table([head, ["1", "Cakupan layanan", "50", "40", "80", "100", "40"]]))
    assert [(row.jenis_target, *told([row])[0][1:]) for row in found.baris_kinerja] == [
        ("", "50", "40", "80"),
        ("renstra", "100", "40", "40"),
    ]


def test_a_realisation_held_against_another_year_is_no_realisation() -> None:
    head = ["No", "Indikator", "Realisasi 2015", "Realisasi 2016", "Realisasi 2016 thd 2015"]
    found = model(table([head, ["1", "Cakupan layanan", "40", "50", "125"]]))
    assert told(found) == [("2015", None, "40", None), ("2016", None, "50", None)]


def test_progress_is_the_achievement_of_the_last_target_of_a_plan() -> None:
    head = ["No", "Indikator", "Target 2020", "Realisasi 2020", "Target 2021", "Target Akhir Renstra (2024)", "Tingkat Kemajuan"]
    found = model(table([head, ["1", "Cakupan layanan", "50", "40", "60", "80", "50"]]))
    assert told(found) == [("2020", "50", "40", None), ("2021", "60", None, None), ("2020 2024", "80", "40", "50")]


@pytest.mark.parametrize("years", ["1|2|3|4", "I|II|III|IV", "Tahun ke-1|Tahun ke-2|Tahun ke-3|Tahun ke-4"])
def test_the_years_of_a_plan_that_are_numbered_are_not_the_year_of_the_report(years: str) -> None:
    rows: Rows = [
        ["No", "Indikator", "Target Kinerja pada Tahun ke", None, None, None],
        [None, None, *years.split("|")],
        ["1", "Cakupan layanan", "50", "60", "70", "80"],
    ]
    found = model(table(rows, spans={**SPANS, (0, 2): (1, 4)}))
    assert told(found) == [("ke-1", "50", None, None), ("ke-2", "60", None, None), ("ke-3", "70", None, None), ("ke-4", "80", None, None)]


def test_years_below_such_a_heading_are_those_years() -> None:
    rows: Rows = [
        ["No", "Indikator", "Target Kinerja pada Tahun ke", None],
        [None, None, "2021", "2022"],
        ["1", "Cakupan layanan", "50", "60"],
    ]
    found = model(table(rows, spans={**SPANS, (0, 2): (1, 2)}))
    assert told(found) == [("2021", "50", None, None), ("2022", "60", None, None)]


def test_achievements_of_years_that_a_percentage_compares_with_the_target_are_realisations() -> None:
    head = ["No", "Indikator", "Target Akhir Renstra", "Capaian 2023", "Capaian 2024", "Tingkat Kemajuan"]
    found = model(table([head, ["1", "Cakupan layanan", "80", "55", "60", "75"], ["2", "Cakupan taman", "50", "40", "45", "90"]]))
    assert told(found)[:2] == [("2023", None, "55", None), ("2024", "80", "60", "75")]


def test_quarters_that_are_left_blank_still_lead_to_the_year_where_they_do() -> None:
    blank = ["1", "Jumlah usaha", "65", "", "20", "", "45"]
    ((found),) = model(table([QUARTERS, blank])).rincian_triwulan
    assert (found.setahun.raw, [q.raw for q in found.triwulan]) == ("65", ["20", "45"])
    assert model(table([QUARTERS, [*blank[:2], "70", *blank[3:]]])).rincian_triwulan == ()


def test_what_an_agreement_promises_is_an_indicator_under_other_headings() -> None:
    for heading in ("Perjanjian Kinerja", "Output", "Uraian Kinerja"):
        assert told(model(table([["No", heading, "Target 2021"], ["1", "Cakupan taman", "60 %"]]))) == [("2021", "60 %", None, None)]
    assert told(model(table([["No", "Kegiatan", "Target 2021"], ["1", "Cakupan taman", "60 %"]]))) == []


def test_an_achievement_without_target_and_realisation_stands_for_itself() -> None:
    head = ["No", "Indikator Kinerja", "% Capaian Kinerja", "% Realisasi Anggaran", "% Efisiensi"]
    assert told(model(table([head, ["1", "Cakupan taman", "94,24%", "83,13%", "11,11%"]]))) == [("", None, None, "94,24%")]


def test_targets_of_years_that_no_heading_tells_are_numbered() -> None:
    head: Rows = [["No", "Indikator", "Target pada tahun ke", None, None], [None, None, "(1)", "(2)", "(3)"]]
    found = model(table([*head, ["1", "Cakupan taman", "60 %", "65 %", "70 %"]], spans={**SPANS, (0, 2): (1, 3)}))
    assert told(found) == [("ke-1", "60 %", None, None), ("ke-2", "65 %", None, None), ("ke-3", "70 %", None, None)]


def test_a_target_is_of_the_indicator_nearest_before_it() -> None:
    head = ["Misi", "Indikator Misi", "Sasaran", "Indikator Sasaran", "Target 2021"]
    (row,) = model(table([head, ["Kota asri", "Indeks kota", "Taman tertata", "Cakupan taman", "60 %"]])).baris_kinerja
    assert row.indikator.raw == "Cakupan taman"


def test_an_achievement_against_a_target_is_no_target() -> None:
    head = ["No", "Indikator", "Target 2021", "Realisasi 2021", "Target Akhir Renstra", "Capaian terhadap Target Akhir Renstra"]
    (year, end) = model(table([head, ["1", "Cakupan taman", "60 %", "54 %", "72 %", "75"]])).baris_kinerja
    assert {one.raw for row in (year, end) for one in (row.target, row.capaian) if one is not None} == {"60 %", "72 %", "75"}


def test_the_one_realisation_is_measured_by_a_second_target_too() -> None:
    head = ["No", "Indikator", "Target", "Realisasi", "Capaian (%)", "Target Akhir Renstra", "Capaian terhadap Target Akhir Renstra (%)"]
    found = model(table([head, ["1", "Cakupan taman", "60", "54", "90", "72", "75"]]))
    assert told(found) == [("", "60", "54", "90"), ("", "72", "54", "75")]


EFFICIENCY: Rows = [
    ["No", "Indikator Kinerja", "% Capaian Kinerja", "% Penyerapan Anggaran", "Tingkat Efisiensi"],
    ["1", "Luas taman terawat", "88,62", "94,24", "5,76"],
    ["2", "Jumlah bibit", "102,00", "96,70", "3,30"],
]


def test_achievements_beside_the_share_of_the_budget_are_of_their_indicators() -> None:
    assert told(model(table(EFFICIENCY))) == [("", None, None, "88,62"), ("", None, None, "102,00")]


def test_an_achievement_alone_counts_what_its_indicator_counts_elsewhere() -> None:
    rows: Rows = [
        ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
        ["1", "Luas taman terawat", "Hektare", "200", "176", "88,00"],
    ]
    found = model(table(rows), table(EFFICIENCY, number=2, page=2))
    assert [row.ukuran for row in found.baris_kinerja] == ["hektare", "hektare", ""]


def test_an_achievement_alone_counts_what_the_row_of_its_value_counts() -> None:
    rows: Rows = [
        ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
        ["1", "Luas taman terawat", "Hektare", "200", "176", "88,00"],
        ["2", "Luas taman terawat", "%", "50", "44,31", "88,62"],
    ]
    found = model(table(rows), table(EFFICIENCY, number=2, page=2))
    assert [row.ukuran for row in found.baris_kinerja] == ["hektare", "%", "%", ""]


def test_achievements_of_money_are_none_of_indicators() -> None:
    rows: Rows = [["No", "Indikator Kinerja", "% Capaian Anggaran"], ["1", "Luas taman terawat", "88,62"], ["2", "Jumlah bibit", "96,70"]]
    assert told(model(table(rows))) == []


def test_an_achievement_is_of_the_target_that_it_follows_from_in_nearly_all_rows() -> None:
    head: Rows = [["No", "Indikator", "Realisasi 2019", "Target 2019", "Capaian 2019 (%)", "Target Akhir 2023"]]
    ends = ["60", "75", "80", "90", "70"]
    follow: Rows = [[str(n), f"Cakupan layanan {n}", "54", "57", f"{5400 / int(end):.2f}", end] for n, end in enumerate(ends[:4], 1)]
    last: Rows = [["5", "Cakupan taman", "54", "60", "90,00", ends[4]]]
    found = [row for row in told(model(table([*head, *follow, *last]))) if row[3] is not None]
    assert [row[1] for row in found] == ends
    few = [row for row in told(model(table([*head, *follow[:2], *last]))) if row[3] is not None]
    assert [row[1] for row in few] == ["57", "57", "60"]


def test_the_wording_under_a_heading_of_indicators_is_their_column() -> None:
    head: Rows = [["No", "Sasaran", "Indikator Kinerja", None, None, "Realisasi"], [None, None, "Uraian", "Target", "Satuan", None]]
    spans = {(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 3), (0, 5): (2, 1)}
    found = model(table([*head, ["1", "Taman terawat", "Cakupan taman", "60", "%", "75"]], spans=spans))
    assert [(row.indikator.raw, row.target.raw if row.target else None) for row in found.baris_kinerja] == [("Cakupan taman", "60")]


def test_the_target_to_be_achieved_is_a_target() -> None:
    found = model(table([["No", "Indikator", "Target Capaian Kinerja"], ["1", "Cakupan taman", "60 %"], ["2", "Cakupan pohon", "70 %"]]))
    assert told(found) == [("", "60 %", None, None), ("", "70 %", None, None)]


def test_an_achievement_before_the_budget_is_no_share_of_it() -> None:
    head: Rows = [["No", "Indikator", "Target", "Realisasi", "Capaian (%)", "Program", "Anggaran", "Realisasi Anggaran"]]
    found = model(table([*head, ["1", "Cakupan taman", "60", "75", "125", "Program Taman", "80.000.000", "61.500.000"]]))
    assert told(found) == [("", "60", "75", "125")]
    assert [row.persen for row in found.baris_anggaran] == [None]
