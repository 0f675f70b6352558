"""Totals of tables that are no budget tables, and every printed number."""

from __future__ import annotations

from tables import model, model_of, paragraph, table


def test_labelled_totals_of_columns() -> None:
    found = model(
        table(
            [
                ["No", "Jenis", "Jumlah Data", "Tertangani"],
                ["1", "Anak", "1.305", "115"],
                ["2", "Lansia", "-", "20"],
                ["3", "Difabel", "80", ""],
                ["", "Total", "1.385", "135"],
            ]
        )
    )
    assert [(t.jenis, t.jumlah.raw, [q.raw for q in t.bagian_nilai]) for t in found.penjumlahan] == [
        ("kolom", "1.385", ["1.305", "-", "80"]),
        ("kolom", "135", ["115", "20"]),
    ]


def test_an_unlabelled_last_row_is_a_total_where_a_column_bears_it_out() -> None:
    rows = [["No", "Jenis", "Data", "Tertangani"], ["1", "Anak", "305", "115"], ["2", "Lansia", "80", "20"], ["", "", "385", "136"]]
    assert [t.jumlah.raw for t in model(table(rows)).penjumlahan] == ["385", "136"]


def test_a_last_row_that_nothing_bears_out_is_no_total() -> None:
    rows = [["No", "Jenis", "Data", "Tertangani"], ["1", "Anak", "305", "115"], ["2", "Lansia", "80", "20"], ["", "", "12", "7"]]
    assert model(table(rows)).penjumlahan == ()


def test_totals_of_rows() -> None:
    rows = [["Golongan", "a", "b", "Jumlah"], ["IV", "6", "1", "7"], ["III", "11", "5", "16"], ["II", "-", "27", "28"]]
    found = [t for t in model(table(rows)).penjumlahan if t.jenis == "baris"]
    assert [(t.jumlah.raw, [q.raw for q in t.bagian_nilai]) for t in found] == [("7", ["6", "1"]), ("16", ["11", "5"]), ("28", ["-", "27"])]


def test_percentages_are_not_added_up() -> None:
    rows = [["No", "Indikator", "Capaian (%)"], ["1", "Taman", "50,00"], ["2", "Sungai", "40,00"], ["", "Jumlah", "90,00"]]
    assert model(table(rows)).penjumlahan == ()


def test_every_number_is_told_once_and_row_numbers_are_no_values() -> None:
    rows = [["No", "Program", "Anggaran 2021"], ["1", "Taman 12 unit", "10.000.000"], ["2", "Sungai", "20.000.000"]]
    found = model(paragraph("Tabel 3.2 memuat 9 (sembilan) program tahun 2021"), table(rows))
    assert sorted(a.nilai.raw for a in found.angka if a.nilai_cetak) == sorted(["9", "12 unit", "10.000.000", "20.000.000"]) or sorted(
        a.nilai.value for a in found.angka if a.nilai_cetak and a.nilai.value is not None
    ) == [9, 12, 10_000_000, 20_000_000]
    assert not any(a.nilai_cetak for a in found.angka if a.nilai.raw in ("1", "2", "2021", "3.2"))


def test_a_broken_number_is_told_in_tables_and_with_rp_in_prose() -> None:
    found = model_of("""
Dana Rp 8.000000 dan kode 188.451418.

| No | Program | Anggaran |
|----|---------|----------|
| 1 | Taman | 9.000000 |
| 2 | Sungai | 7.000.000 |
""")
    assert [a.nilai.value for a in found.angka if not a.bentuk_sah] == [9_000_000, 8_000_000]


def test_a_number_with_both_marks_is_broken_wherever_it_stands() -> None:
    found = model_of("Program Taman 1.579,307,000, panjang 1.579.307,125, luas 1.234,567 dan kode 1.02.001,002.")
    assert [a.nilai.raw for a in found.angka if not a.bentuk_sah] == ["1.579,307,000"]


def test_numbers_of_the_contents_are_no_values() -> None:
    found = model(paragraph("DAFTAR ISI"), paragraph("Penutup 45 unit", 1))
    assert not any(a.nilai_cetak for a in found.angka)


POSTS = [["No", "Jabatan", "Jumlah"], ["1.", "Struktural", "7"], ["", "Kepala", "1"], ["", "Sekretaris", "2"], ["", "Kepala bidang", "4"]]


def test_a_row_with_parts_of_its_own_is_their_sum() -> None:
    more = [["2.", "Fungsional", "15"], ["", "Ahli muda", "9"], ["", "Terampil", "6"], ["3.", "Umum", "5"]]
    found = model(table([*POSTS, *more])).penjumlahan
    assert [(t.nama.raw, t.jumlah.raw, [q.raw for q in t.bagian_nilai]) for t in found] == [
        ("Struktural (Jumlah)", "7", ["1", "2", "4"]),
        ("Fungsional (Jumlah)", "15", ["9", "6"]),
    ]


def test_rows_whose_sums_mostly_fail_have_no_parts() -> None:
    assert model(table([*POSTS, ["2.", "Fungsional", "15"], ["", "Ahli muda", "9"], ["", "Terampil", "7"]])).penjumlahan == ()


def test_weights_add_up_though_they_are_percentages() -> None:
    rows = [["No", "Komponen", "Bobot", "Nilai"], ["1", "Rencana", "30%", "26,41"], ["2", "Ukuran", "70%", "58,75"]]
    found = model(table([*rows, ["", "Total", "100%", "85,16"]])).penjumlahan
    assert [(t.jumlah.raw, [q.raw for q in t.bagian_nilai]) for t in found] == [("100%", ["30%", "70%"]), ("85,16", ["26,41", "58,75"])]


def test_a_weight_that_its_parts_do_not_add_up_to_is_told_where_most_do() -> None:
    rows = [["Komponen", "Bobot (%)"], ["**Rencana", "30,00"], ["Ada", "12,00"], ["Mutu", "18,00"], ["**Ukuran", "45,00"]]
    more = [["Ada", "15,00"], ["Mutu", "30,00"], ["**Lapor", "15,00"], ["Ada", "5,00"], ["Mutu", "10,00"], ["**Nilai", "10,00"]]
    found = model(table([*rows, *more, ["Ada", "3,00"], ["Mutu", "2,00"]])).penjumlahan
    assert [t.jumlah.raw for t in found] == ["30,00", "45,00", "15,00", "10,00"]


def test_the_total_of_each_group_of_columns_adds_up_its_own_group() -> None:
    head: list[list[str | None]] = [
        ["Unit", "Jenis Pendidikan", None, None, "Jenis Kelamin", None, None],
        [None, "S2", "S1", "Jumlah", "L", "P", "Jumlah"],
    ]
    rows: list[list[str | None]] = [["Sekretariat", "2", "5", "7", "4", "3", "7"], ["Bidang", "1", "8", "9", "6", "3", "9"]]
    found = model(table([*head, *rows], spans={(0, 0): (2, 1), (0, 1): (1, 3), (0, 4): (1, 3)})).penjumlahan
    assert [(t.jumlah.raw, [q.raw for q in t.bagian_nilai]) for t in found if t.jenis == "baris"] == [
        ("7", ["2", "5"]),
        ("9", ["1", "8"]),
        ("7", ["4", "3"]),
        ("9", ["6", "3"]),
    ]


def test_a_row_total_may_stand_before_its_parts() -> None:
    rows = [["Golongan", "Jumlah", "a", "b"], ["IV", "7", "6", "1"], ["III", "16", "11", "5"], ["II", "28", "-", "27"]]
    found = [t for t in model(table(rows)).penjumlahan if t.jenis == "baris"]
    assert [(t.jumlah.raw, [q.raw for q in t.bagian_nilai]) for t in found] == [("7", ["6", "1"]), ("16", ["11", "5"]), ("28", ["-", "27"])]
    two = [
        ["Golongan", "Jumlah", "a", "b", "Total", "c", "d"],
        ["IV", "7", "6", "1", "9", "4", "5"],
        ["III", "16", "11", "5", "3", "1", "2"],
    ]
    parts = [[q.raw for q in t.bagian_nilai] for t in model(table(two)).penjumlahan if t.jenis == "baris"]
    assert parts == [["6", "1"], ["11", "5"], ["4", "5"], ["1", "2"]]


def test_columns_that_no_row_total_before_them_adds_up_are_not_compared() -> None:
    rows = [["Golongan", "Jumlah", "a", "b"], ["IV", "7", "6", "3"], ["III", "16", "11", "9"], ["II", "28", "2", "26"]]
    assert [t for t in model(table(rows)).penjumlahan if t.jenis == "baris"] == []


def test_a_zero_where_a_row_total_was_left_empty_is_none() -> None:
    rows = [["Unit", "a", "b", "Jumlah"], ["Satu", "6", "1", "7"], ["Dua", "11", "5", "16"], ["Tiga", "2", "4", "0"]]
    assert [t.jumlah.raw for t in model(table(rows)).penjumlahan if t.jenis == "baris"] == ["7", "16"]


def test_a_heading_a_line_too_low_is_still_a_heading() -> None:
    head: list[list[str | None]] = [
        ["", "Unit", "Jenis Kelamin", None, None],
        ["NO", None, None, None, None],
        ["", None, "Pria", "Wanita", "Jumlah"],
    ]
    rows: list[list[str | None]] = [["1", "Sekretariat", "4", "3", "7"], ["2", "Bidang", "6", "3", "9"]]
    spans = {(0, 1): (3, 1), (0, 2): (1, 3)}
    found = model(table([*head, *rows], spans=spans)).penjumlahan
    assert [(t.nama.raw, t.jumlah.raw) for t in found] == [
        ("Sekretariat (Jenis Kelamin / Jumlah)", "7"),
        ("Bidang (Jenis Kelamin / Jumlah)", "9"),
    ]


def test_a_number_before_the_name_of_an_indicator_is_no_value() -> None:
    rows = [
        ["Indikator Kinerja", "Target"],
        ["1 Persentase taman tertata", "60 %"],
        ["2 Jumlah pohon", "40"],
        ["Taman 30 hektare", "5"],
    ]
    found = model(table(rows)).angka
    assert [one.nilai.raw for one in found if one.kolom == "indikator" and one.nilai_cetak] == ["30"]


def test_a_number_before_the_name_of_a_programme_is_no_value() -> None:
    rows = [["Program", "Anggaran"], ["9. Program Taman", "10.000.000"], ["10. Program Jalan", "20.000.000"]]
    assert [one.nilai.raw for one in model(table(rows)).angka if one.nilai_cetak] == ["10.000.000", "20.000.000"]


def test_targets_add_up_where_one_of_them_is_seen_to() -> None:
    rows = [["Jenis Rapat", "Rencana", "Realisasi", "%"], ["Komisi", "70", "67", "95,71"], ["Panitia", "24", "23", "95,83"]]
    told = model(table([*rows, ["Jumlah", "94", "91", "96,81"]])).penjumlahan
    assert [(one.jumlah.raw, [part.raw for part in one.bagian_nilai]) for one in told] == [("94", ["70", "24"]), ("91", ["67", "23"])]
    assert model(table([*rows, ["Jumlah", "95", "91", "96,81"]])).penjumlahan == ()


def test_a_ratio_under_a_column_of_ratios_is_no_sum() -> None:
    rows = [
        ["No", "Kelurahan", "Penduduk", "Keluarga", "Jiwa per Keluarga"],
        ["1", "A", "400", "100", "4,00"],
        ["2", "B", "300", "60", "5,00"],
    ]
    told = model(table([*rows, ["", "Jumlah", "700", "160", "4,38"]])).penjumlahan
    assert [one.jumlah.raw for one in told] == ["700", "160"]
