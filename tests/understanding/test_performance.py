"""Performance tables: target, realisation, achievement, direction, and the activity that a row is about."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tables import Rows, model, model_of, paragraph, table, vocabulary

from lkipaudit.model import BarisKinerja
from lkipaudit.understanding.performance import polarity

HEAD = ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]


def rows(
    *lines: list[str | None], head: list[str | None] | None = None, spans: dict[tuple[int, int], tuple[int, int]] | None = None
) -> tuple[BarisKinerja, ...]:
    made: Rows = [head or HEAD, *lines]
    return model(table(made, spans=spans)).baris_kinerja


def printed(row: BarisKinerja) -> tuple[str | None, str | None, str | None]:
    target, realisasi, capaian = (q.raw if q is not None else None for q in (row.target, row.realisasi, row.capaian))
    return target, realisasi, capaian


def test_a_row_has_target_realisation_and_achievement_with_their_places() -> None:
    (row,) = rows(["1", "Layanan baik", "1. Cakupan layanan", "60 %", "75 %", "125"])
    assert row.nama.raw == "Cakupan layanan"
    assert printed(row) == ("60 %", "75 %", "125")
    assert row.capaian is not None
    assert row.capaian.place is not None
    assert row.capaian.place.path == ("tabel 1", "baris 2", "capaian")


def test_years_side_by_side_are_records_of_their_own() -> None:
    head: Rows = [
        ["No", "Indikator", "2018", None, None, "2019", None, None],
        [None, None, "Target", "Realisasi", "Capaian", "Target", "Realisasi", "Capaian"],
        ["1", "Cakupan layanan", "50", "40", "80", "60", "75", "125"],
    ]
    found = model(table(head, spans={(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 3), (0, 5): (1, 3)})).baris_kinerja
    assert [(row.tahun, *printed(row)) for row in found] == [("2018", "50", "40", "80"), ("2019", "60", "75", "125")]


def test_the_objective_is_not_the_goal_beside_it() -> None:
    (row,) = rows(["Kota nyaman", "Taman terawat", "Cakupan taman", "60", "75", "125"], head=["Tujuan", *HEAD[1:]])
    assert row.sasaran is not None
    assert row.sasaran.raw == "Taman terawat"


def test_a_goal_stands_for_the_objective_where_none_is_headed() -> None:
    (row,) = rows(["Kota nyaman", "Cakupan taman", "60", "75", "125"], head=["Tujuan", *HEAD[2:]])
    assert row.sasaran is not None
    assert row.sasaran.raw == "Kota nyaman"


def test_a_merged_objective_belongs_to_all_its_rows_but_a_merged_number_does_not() -> None:
    lines: list[list[str | None]] = [
        ["1", "Layanan baik", "Cakupan layanan", "60", "75", "125"],
        [None, None, "Waktu layanan", "10", None, None],
    ]
    first, second = rows(*lines, spans={(1, 0): (2, 1), (1, 1): (2, 1), (1, 4): (2, 1), (1, 5): (2, 1)})
    assert second.sasaran is not None
    assert second.sasaran.raw == "Layanan baik"
    assert second.capaian is None
    assert first.capaian is not None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("Level 3 (3,157)", "3.157"),
        ("Nilai A (83)", "83"),
        ("91,5\n(angka tahun lalu karena belum terbit)", "91.5"),
        ("12 Bln", "12"),
        ("15.375\njiwa", "15375"),
    ],
)
def test_a_number_is_read_with_its_grade_unit_or_remark(cell: str, value: str) -> None:
    (row,) = rows(["1", "Layanan baik", "Cakupan layanan", cell, cell, "100"])
    assert row.target is not None
    assert row.target.value == Decimal(value)


def test_an_achievement_is_read_with_its_category() -> None:
    head: list[str | None] = ["No", "Indikator", "Target", "Realisasi", "Kategori Penilaian"]
    (row,) = rows(["1", "Cakupan layanan", "50", "32", "64,00 %\n(Sedang)"], head=head)
    assert row.capaian is not None
    assert row.capaian.value == Decimal("64.00")


def test_an_achievement_that_does_not_fit_its_column_is_whole() -> None:
    made = table([HEAD, ["1", "Layanan", "Cakupan", "12", "12", "10\n0"]])
    narrow = made.cells[-1]
    assert narrow.place.box is not None
    wide = model(made).baris_kinerja[0]
    assert wide.capaian is None  # two numbers, as far as a wide cell can tell
    box = replace(narrow.place.box, x1=narrow.place.box.x0 + 24)
    lines = tuple(replace(line, box=replace(line.box, x0=box.x0 + 6, x1=box.x0 + 6 + 4.5 * len(line.text))) for line in narrow.lines)
    cell = replace(narrow, place=replace(narrow.place, box=box), lines=lines)
    row = model(replace(made, cells=(*made.cells[:-1], cell))).baris_kinerja[0]
    assert row.capaian is not None
    assert row.capaian.value == 100


def test_a_target_that_does_not_fit_its_column_is_whole() -> None:
    made = table([["No", "Indikator", "Target 2021"], ["1", "Cakupan", "6\n5\n%"]])
    cell = made.cells[-1]
    assert cell.place.box is not None
    box = replace(cell.place.box, x1=cell.place.box.x0 + 15)
    lines = tuple(replace(line, box=replace(line.box, x0=box.x0 + 5, x1=box.x0 + 10)) for line in cell.lines)
    (row,) = model(replace(made, cells=(*made.cells[:-1], replace(cell, place=replace(cell.place, box=box), lines=lines)))).baris_kinerja
    assert row.target is not None
    assert (row.target.raw, row.target.value) == ("65%", Decimal(65))


def test_grades_have_ranks() -> None:
    (row,) = rows(["1", "Laporan baik", "Nilai LKIP", "BB", "B", "B"])
    assert row.target_peringkat is not None
    assert row.realisasi_peringkat is not None
    assert [row.target_peringkat.value, row.realisasi_peringkat.value] == [Decimal(5), Decimal(4)]
    assert row.capaian_cetak is not None
    assert row.capaian_cetak.raw == "B"


@pytest.mark.parametrize(
    ("indicator", "way"),
    [
        ("Cakupan layanan", "naik"),
        ("Prevalensi stunting", "turun"),
        ("Persentase penyelesaian pengaduan", "naik"),
        ("Persentase penurunan angka kemiskinan", "ganda"),
        ("Indeks kota", "ganda"),
    ],
)
def test_direction(indicator: str, way: str) -> None:
    assert polarity(indicator, vocabulary()["polaritas"]) == way


def test_a_mark_before_three_digits_is_settled_by_the_achievement() -> None:
    lines: list[list[str | None]] = [
        ["1", "Ternak", "Produksi susu", "268.797", "352,390", "131,10"],
        ["2", "Ternak", "Produksi telur", "217.235", "253.712", "116,79"],
        ["3", "Ternak", "Produksi daging", "768.495", "992.770", "129,18"],
    ]
    first = rows(*lines)[0]
    assert first.realisasi is not None
    assert first.realisasi.value == 352390


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Target", ""),
        ("Target RPJMD", "rpjmd"),
        ("Target Renstra", "renstra"),
        ("Target Nasional", "nasional"),
        ("Target Akhir Rencana Strategis", "renstra"),
        ("Target Jangka Menengah", "jangka menengah"),
    ],
)
def test_the_plan_that_a_target_belongs_to(heading: str, kind: str) -> None:
    head: list[str | None] = ["No", "Indikator", heading, "Realisasi", "Capaian"]
    assert rows(["1", "Cakupan layanan", "60", "75", "125"], head=head)[0].jenis_target == kind


def test_the_echelon_is_that_of_the_last_heading() -> None:
    found = model(paragraph("5.3 Capaian Kinerja Eselon IV"), table([HEAD, ["1", "Layanan", "Cakupan", "12", "12", "100"]]))
    assert found.baris_kinerja[0].jenjang == "iv"


def test_a_row_is_joined_with_the_activity_that_names_it_best() -> None:
    budget = [
        ["No", "Kegiatan", "Anggaran", "Realisasi", "%"],
        ["1", "Penyediaan jasa telepon dan listrik", "24.360.000", "16.979.870", "69,70"],
        ["2", "Pengadaan kendaraan dinas", "10.000.000", "9.000.000", "90,00"],
    ]
    measured = [HEAD, ["1", "Tersedianya jasa telepon dan listrik", "Cakupan jasa telepon dan listrik", "12 bulan", "12 bulan", "70"]]
    found = model(table(measured), table(budget, number=2, top=400))
    (row,) = found.baris_kinerja
    assert row.serapan is not None
    assert row.serapan.raw == "69,70"


def test_a_row_that_no_activity_names_has_no_absorption() -> None:
    budget = [["No", "Kegiatan", "Anggaran", "Realisasi", "%"], ["1", "Pengadaan kendaraan dinas", "10.000.000", "9.000.000", "90,00"]]
    measured = [HEAD, ["1", "Tersedianya jasa telepon", "Cakupan jasa telepon", "12 bulan", "12 bulan", "70"]]
    assert model(table(measured), table(budget, number=2, top=400)).baris_kinerja[0].serapan is None


def test_whether_a_realisation_is_printed() -> None:
    first, second = rows(["1", "Layanan", "Cakupan", "12", "-", "50"], ["2", "Layanan", "Laporan", "1", "Terlaksana", "100"])
    assert (first.realisasi_tercetak, second.realisasi_tercetak) == (False, True)


def test_two_sets_of_columns_have_places_of_their_own_where_the_format_has_no_boxes() -> None:
    found = model_of("""
## Pengukuran Kinerja
| No | Indikator Kinerja | Target 2018 | Realisasi 2018 | Capaian 2018 (%) | Target 2019 | Realisasi 2019 | Capaian 2019 (%) |
|----|-------------------|----|----|-------|----|----|-------|
| 1  | Cakupan taman     | 50 | 40 | 80,00 | 60 | 54 | 90,00 |
""").baris_kinerja
    places = [row.capaian.place for row in found if row.capaian]
    assert len(places) == len(set(places)) == 2
    assert [place.path[-1] for place in places if place] == ["kolom 5 (capaian)", "kolom 8 (capaian)"]


@pytest.mark.parametrize(
    ("cells", "alone"),
    [
        (["12", "-", "-"], True),
        (["12", "", ""], True),
        (["12", "-", "50"], False),
        (["12", "belum diukur", "-"], False),
        (["12", "0", "-"], False),
    ],
)
def test_a_row_that_alone_leaves_its_realisation_blank(cells: list[str | None], alone: bool) -> None:
    others: list[list[str | None]] = [["1", "Layanan baik", f"Cakupan layanan {n}", "60", "75", "125"] for n in range(2)]
    assert rows(*others, ["3", "Taman terawat", "Luas taman terawat", *cells])[-1].kosong_sendiri is alone


def test_where_most_realisations_are_blank_none_is_alone() -> None:
    blank: list[list[str | None]] = [["1", "Layanan baik", f"Cakupan layanan {n}", "60", "-", "-"] for n in range(2)]
    assert not any(row.kosong_sendiri for row in rows(["3", "Taman", "Luas taman", "12", "12", "100"], *blank))


def test_an_achievement_against_a_target_is_no_target() -> None:
    head = [
        "Indikator Kinerja",
        "Target",
        "Realisasi",
        "Capaian (%)",
        "Target Akhir Renstra",
        "Capaian 2016 terhadap Target Akhir Renstra (%)",
    ]
    found = rows(["Cakupan layanan", "60", "75", "125", "80", "93,75"], head=[*head])
    assert [(row.jenis_target, *printed(row)) for row in found] == [("", "60", "75", "125"), ("renstra", "80", "75", "93,75")]


MEASURED = """
# BAB III AKUNTABILITAS KINERJA TAHUN 2021
| No | Indikator Kinerja | Satuan | Target 2021 | Realisasi 2021 |
|----|-------------------|--------|-------------|----------------|
| 1  | Luas taman kota   | Hektare | 40,00 | 38,50 |
| 2  | Jumlah pohon      | Batang | 900 | 870 |
| 3  | Panjang trotoar   | Meter | 1.200 | 1.150 |

Dibandingkan dengan tahun sebelumnya.

| No | Indikator Kinerja | Realisasi 2020 | Realisasi 2021 |
|----|-------------------|----------------|----------------|
"""


def units(*elsewhere: str) -> list[str]:
    """The units of a table of years that prints none, after a table that prints them."""
    found = model_of(MEASURED + "\n".join(elsewhere) + "\n").baris_kinerja
    return [row.ukuran for row in found if row.target is None and row.tahun == "2021"]


def test_a_table_that_repeats_the_numbers_of_another_counts_what_that_counts() -> None:
    rows = ("| 1 | Luas taman kota | 36,00 | 38,50 |", "| 2 | Jumlah pohon | 850 | 807 |", "| 3 | Panjang trotoar | 1.100 | 1.150 |")
    assert units(*rows) == ["hektare", "batang", "meter"]


def test_units_go_on_from_table_to_table() -> None:
    rows = ("| 1 | Luas taman kota | 36,00 | 38,50 |", "| 2 | Jumlah pohon | 850 | 870 |", "| 3 | Panjang trotoar | 1.100 | 1.150 |")
    head = ("", "Tahun lalu saja.", "", "| No | Indikator Kinerja | Realisasi 2020 |", "|----|----|----|")
    again = ("| 1 | Luas taman kota | 36,00 |", "| 2 | Jumlah pohon | 850 |", "| 3 | Panjang trotoar | 1.010 |")
    found = model_of(MEASURED + "\n".join((*rows, *head, *again)) + "\n").baris_kinerja
    assert {row.ukuran for row in found} == {"hektare", "batang", "meter"}


def test_a_table_of_other_numbers_may_count_something_else() -> None:
    assert (
        units("| 1 | Luas taman kota | 90,00 | 96,25 |", "| 2 | Jumlah pohon | 94 | 97 |", "| 3 | Panjang trotoar | 92 | 96 |") == [""] * 3
    )


def test_a_sign_is_a_unit() -> None:
    head: list[str | None] = ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"]
    assert [
        row.ukuran for row in rows(["1", "Cakupan taman", "%", "80", "60", "75"], ["2", "Pohon mati", "‰", "20", "15", "75"], head=head)
    ] == ["%", "‰"]


def test_the_number_of_an_indicator_is_not_its_name() -> None:
    head: list[str | None] = ["No", "Indikator Kinerja (IKK)", None, "Target", "Realisasi", "Capaian (%)"]
    found = rows(
        ["1", "IKK 1.1", "Cakupan taman", "80", "60", "75"],
        ["2", "IKK 1.2", "Jumlah pohon", "20", "15", "75"],
        head=head,
        spans={(0, 1): (1, 2)},
    )
    assert [row.nama.raw for row in found] == ["Cakupan taman", "Jumlah pohon"]


def test_a_unit_broken_by_a_narrow_column_is_one_word() -> None:
    head: list[str | None] = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi"]
    found = rows(
        ["1", "Taman indah", "Tingkat kebersihan taman", "Perse\nn", "60", "75"],
        ["2", "Taman indah", "Buku taman", "Doku\nmen", "4", "3"],
        head=head,
    )
    assert [row.ukuran for row in found] == ["%", "dokumen"]


def test_one_indicator_in_two_blocks_side_by_side_is_no_row() -> None:
    """What is proposed and what is needed are two stages of a plan, which only the headings above the blocks tell."""
    head = ["Program", "Indikator Kinerja", "Target Capaian"]
    rows: Rows = [["No", *head, *head], ["1", "Taman", "Jumlah taman tertata", "7 taman", "Taman", "Jumlah taman tertata", "2 taman"]]
    assert model(table(rows)).baris_kinerja == ()
    alone: Rows = [row[:4] for row in rows]
    named: Rows = [[*row[:3], row[2], row[3]] for row in rows]
    assert [row.target.raw for row in model(table(named)).baris_kinerja if row.target] == ["7 taman"]
    assert [row.target.raw for row in model(table(alone)).baris_kinerja if row.target] == ["7 taman"]


@pytest.mark.parametrize(
    "head",
    [
        ["No", "Sasaran", "Indikator Sasaran Strategis", "Formulasi", "Target"],
        ["No", "Sub Kegiatan", "Indikator Sub Kegiatan", "Rumus Indikator", "Target Indikator Kinerja"],
        ["No", "Sasaran", "Indikator Kinerja", "Definisi Operasional", "Target Sasaran Strategis"],
    ],
)
def test_a_formula_is_no_indicator_and_an_indicator_of_something_is_one(head: list[str | None]) -> None:
    (row,) = rows(["1", "Taman terawat", "Cakupan taman terawat", "Taman terawat dibagi semua taman", "60 %"], head=head)
    assert (row.nama.raw, printed(row)[0]) == ("Cakupan taman terawat", "60 %")


@pytest.mark.parametrize(
    ("stage", "plan"),
    [("Rancangan Awal RKPD", "rancangan awal"), ("Hasil Analisis Kebutuhan", "analisis kebutuhan"), ("Tahun Berjalan", "")],
)
def test_the_target_of_a_draft_or_of_what_was_found_needed_is_not_the_years_own(stage: str, plan: str) -> None:
    found = rows(
        [None, None, "Target Capaian", "Realisasi"],
        ["1", "Jumlah taman kota", "7 taman", "5 taman"],
        head=["No", "Indikator Kinerja", stage, None],
        spans={(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 2)},
    )
    assert [row.jenis_target for row in found] == [plan]
