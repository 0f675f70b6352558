from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drawn_pdf import Sheet, grid_of, only_table, read, spans_of, texts

XS = (60.0, 90.0, 250.0, 350.0, 450.0)


def band(*columns: Sequence[tuple[float, str]]) -> Sheet:
    """A header row with rules and one band under it that has none between its rows."""
    sheet = Sheet().grid(XS, (100, 120, 260)).cells(XS, (100, 120), [["No", "Uraian", "Anggaran", "Realisasi"]])
    for left, column in zip(XS, columns, strict=False):
        for foot, words in column:
            sheet.text(left + 3, foot, words)
    return sheet


def test_rows_without_rules_are_told_by_their_numbers(tmp_path: Path) -> None:
    table = only_table(
        read(
            tmp_path,
            band(
                [(135, "1"), (165, "2"), (195, "3")],
                [(135, "Program yang"), (146, "panjang"), (165, "Program lain"), (195, "Program akhir"), (206, "tahun")],
                [(135, "1.000.000"), (165, "2.000.000"), (195, "3.000.000")],
                [(135, "900.000"), (165, "1.900.000"), (195, "2.900.000")],
            ),
        )
    )
    assert grid_of(table)[1:] == [
        ["1", "Program yang\npanjang", "1.000.000", "900.000"],
        ["2", "Program lain", "2.000.000", "1.900.000"],
        ["3", "Program akhir\ntahun", "3.000.000", "2.900.000"],
    ]
    assert not table.ruled


def test_text_that_stands_evenly_is_parted_where_capitals_begin_beside_the_numbers(tmp_path: Path) -> None:
    names = ["Penyediaan", "alat kantor", "Pelatihan", "petugas", "Perawatan", "taman kota"]
    table = only_table(
        read(
            tmp_path,
            band(
                [(131, "1"), (157, "2"), (183, "3")],
                [(131 + 13 * n, words) for n, words in enumerate(names)],
                [(131, "1.000.000"), (157, "2.000.000"), (183, "3.000.000")],
                [(131, "99,00"), (157, "98,00"), (183, "97,00")],
            ),
        )
    )
    assert [row[1] for row in grid_of(table)[1:]] == ["Penyediaan\nalat kantor", "Pelatihan\npetugas", "Perawatan\ntaman kota"]


def test_a_line_that_is_left_open_goes_on_in_the_next_row(tmp_path: Path) -> None:
    names = ["Penyediaan", "alat kantor/", "Pelatihan", "petugas", "Perawatan", "taman kota"]
    columns = [[(131 + 26 * n, words) for n, words in enumerate(column)] for column in (["1", "2", "3"], ["1.000", "2.000", "3.000"])]
    sheet = band(columns[0], [(131 + 13 * n, words) for n, words in enumerate(names)], columns[1], columns[1])
    assert not any(cell.text == "Pelatihan\npetugas" for cell in only_table(read(tmp_path, sheet)).cells)


def test_one_name_beside_several_numbers_stays_whole(tmp_path: Path) -> None:
    table = only_table(
        read(
            tmp_path,
            band(
                [(131, "1"), (144, "2"), (157, "3")],
                [(131, "Penyediaan"), (141, "alat kantor"), (151, "dan taman"), (161, "kota")],
                [(131, "1.000.000"), (144, "2.000.000"), (157, "3.000.000")],
                [(131, "99,00"), (144, "98,00"), (157, "97,00")],
            ),
        )
    )
    assert spans_of(table)["Penyediaan\nalat kantor\ndan taman\nkota"] == (1, 1, 3, 1)


def test_numbers_at_the_foot_of_their_rows_with_codes_at_the_top(tmp_path: Path) -> None:
    table = only_table(
        read(
            tmp_path,
            band(
                [(131, "1.01"), (171, "1.02"), (211, "1.03")],
                [(foot + 11 * n, words) for foot in (131, 171, 211) for n, words in enumerate(("Penyediaan", "alat dan", f"jasa {foot}"))],
                [(153, "1.000.000"), (193, "2.000.000"), (233, "3.000.000")],
                [(153, "99,00"), (193, "98,00"), (233, "97,00")],
            ),
        )
    )
    assert grid_of(table)[2] == ["1.02", "Penyediaan\nalat dan\njasa 171", "2.000.000", "98,00"]


def test_a_row_without_one_of_its_numbers_keeps_its_place(tmp_path: Path) -> None:
    table = only_table(
        read(
            tmp_path,
            band(
                [(135, "1"), (165, "2"), (195, "3")],
                [(135, "Satu"), (165, "Dua"), (195, "Tiga")],
                [(135, "1.000"), (165, "2.000"), (195, "3.000"), (225, "6.000")],
                [(135, "900"), (195, "2.900"), (225, "3.800")],
            ),
        )
    )
    assert grid_of(table)[1:] == [
        ["1", "Satu", "1.000", "900"],
        ["2", "Dua", "2.000", ""],
        ["3", "Tiga", "3.000", "2.900"],
        ["", "", "6.000", "3.800"],
    ]


def test_text_that_runs_on_beside_several_rows_stays_one_cell(tmp_path: Path) -> None:
    table = only_table(
        read(
            tmp_path,
            band(
                [(135, "1")],
                [(foot, f"kata ke-{foot}") for foot in (135, 146, 157, 168, 179, 190)],
                [(135, "1.000"), (160, "2.000"), (185, "3.000")],
                [(135, "900"), (160, "1.900"), (185, "2.900")],
            ),
        )
    )
    merged = "\n".join(f"kata ke-{foot}" for foot in (135, 146, 157, 168, 179, 190))
    assert spans_of(table)[merged] == (1, 1, 3, 1)
    assert spans_of(table)["1"] == (1, 0, 3, 1)
    assert spans_of(table)["1.900"] == (2, 3, 1, 1)


def test_one_column_of_numbers_makes_no_rows(tmp_path: Path) -> None:
    sheet = band([], [(135, "Rincian"), (146, "belanja"), (157, "pegawai")], [(135, "2016"), (146, "2017"), (157, "2018")], [])
    assert grid_of(only_table(read(tmp_path, sheet)))[1] == ["", "Rincian\nbelanja\npegawai", "2016\n2017\n2018", ""]


UNRULED = [
    ["1.", "Belanja pegawai", "2.100.300.400", "2.000.100.200", "95,23"],
    ["2.", "Belanja barang", "3.400.500.600", "2.600.700.800", "76,48"],
    ["3.", "Belanja modal", "100.000.000", "95.000.000", "95,00"],
]
AT = (62, 85, 300, 400, 490)


def unruled(rows: Sequence[Sequence[str]]) -> Sheet:
    sheet = Sheet().text(62, 188, "Rincian anggaran tersebut adalah sebagai berikut dan diuraikan pada halaman ini:")
    for x, words in zip(AT, ("No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "%"), strict=True):
        sheet.text(x, 205, words)
    for number, row in enumerate(rows):
        for x, words in zip(AT, row, strict=True):
            sheet.text(x, 220 + 24 * number, words)
    return sheet.text(85, 232, "dan tunjangannya")


def test_columns_of_numbers_without_rules(tmp_path: Path) -> None:
    table = only_table(read(tmp_path, unruled(UNRULED).text(85, 292, "Jumlah").text(300, 292, "5.600.801.000")))
    assert grid_of(table) == [
        ["No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
        ["1.", "Belanja pegawai\ndan tunjangannya", "2.100.300.400", "2.000.100.200", "95,23"],
        *UNRULED[1:],
        ["", "Jumlah", "5.600.801.000", "", ""],
    ]
    assert not table.ruled


def test_columns_of_numbers_that_stand_close(tmp_path: Path) -> None:
    # Helvetica's "100.000" is 36.14 points wide at 10 points.
    sheet = Sheet()
    for number in range(3):
        foot = 100 + 14 * number
        sheet.text(62, foot, "Belanja").text(300, foot, "100.000").text(300 + 36.14 + 7, foot, "200.000").text(420, foot, "50,00")
    assert grid_of(only_table(read(tmp_path, sheet)))[1] == ["Belanja", "100.000", "200.000", "50,00"]


def test_the_sentence_above_columns_of_numbers_stays_outside(tmp_path: Path) -> None:
    assert texts(read(tmp_path, unruled(UNRULED))) == ["Rincian anggaran tersebut adalah sebagai berikut dan diuraikan pada halaman ini:"]


def test_two_rows_of_numbers_are_no_table(tmp_path: Path) -> None:
    assert not read(tmp_path, unruled(UNRULED[:2])).tables


def test_prose_with_numbers_is_no_table(tmp_path: Path) -> None:
    lines = [
        "Realisasi anggaran sebesar Rp 4.100.200.300 dari anggaran Rp 5.200.300.400 atau 78,85 % pada tahun",
        "ini, naik dari 81,20 % pada tahun lalu, sedangkan target 80 % dan 75 % telah dilampaui dengan 20 dari",
        "21 kegiatan yang selesai. Sisa anggaran Rp 1.100.100.100 atau 21,15 % berasal dari 3 kegiatan dan 2",
        "program, masing-masing Rp 500.000.000 dan Rp 600.100.100 yang dialihkan ke 2 program lain di 2021.",
    ]
    assert not read(tmp_path, Sheet().lines(62, 100, lines)).tables


TARGETS = [
    ["1", "Indeks minat baca", "Indeks", "72,10"],
    ["2", "Arsip yang tertata", "Persen", "90"],
    ["3", "Nilai evaluasi", "Nilai", "81,25"],
]


def numbered(rows: Sequence[Sequence[str]]) -> Sheet:
    """Rows under a head, each name followed by a line that goes on with it; the lines stand evenly."""
    sheet = Sheet().cells((62, 85, 300, 400), (80, 100), [["No", "Indikator", "Satuan", "Target"]])
    for number, row in enumerate(rows):
        foot = 109 + 26.9 * number
        for x, words in zip((65, 88, 303, 403), row, strict=True):
            sheet.text(x, foot, words)
        sheet.text(88, foot + 13.5, "di seluruh kota")
    return sheet


def test_one_column_of_values_beside_rows_that_are_counted(tmp_path: Path) -> None:
    rows = [[number, f"{name}\ndi seluruh kota", unit, target] for number, name, unit, target in TARGETS]
    assert grid_of(only_table(read(tmp_path, numbered(TARGETS)))) == [["No", "Indikator", "Satuan", "Target"], *rows]


def test_a_title_between_rows_without_rules_is_a_row_of_its_own(tmp_path: Path) -> None:
    rows = [["Belanja operasi kota", "", ""], ["Pegawai", "2.100.300", "95,23"], ["Barang", "3.400.500", "76,48"]]
    rows += [["Belanja modal kota", "", ""], ["Tanah", "100.000", "95,00"], ["Mesin", "250.000", "97,00"]]
    sheet = Sheet()
    for x, words in zip((62, 120, 330), ("Uraian", "Anggaran (Rp)", "Persen"), strict=True):
        sheet.text(x, 86, words)
    for number, row in enumerate(rows):
        for x, words in zip((62, 120, 330), row, strict=True):
            sheet.text(x, 100 + 14 * number, words)
    assert grid_of(only_table(read(tmp_path, sheet))) == [["Uraian", "Anggaran (Rp)", "Persen"], *rows]


def test_one_column_of_values_beside_other_numbers_is_no_table(tmp_path: Path) -> None:
    assert not read(tmp_path, numbered([["7", *row[1:]] for row in TARGETS])).tables


def test_counted_titles_with_their_pages_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet()
    for number, (title, page) in enumerate((("Pendahuluan", 101), ("Perencanaan", 115), ("Penutup", 140)), 1):
        foot = 100 + 15 * number
        sheet.text(62, foot, str(number)).text(90, foot, title).text(500, foot, str(page))
    assert not read(tmp_path, sheet).tables


def test_a_list_of_contents_is_no_table(tmp_path: Path) -> None:
    sheet = Sheet()
    for number, title in enumerate(("Pendahuluan", "Perencanaan", "Akuntabilitas", "Penutup"), 1):
        sheet.text(62, 100 + 15 * number, f"BAB {number}").text(110, 100 + 15 * number, title).text(500, 100 + 15 * number, str(3 * number))
    assert not read(tmp_path, sheet).tables


def test_the_last_row_of_columns_without_rules_goes_on_in_several_of_them(tmp_path: Path) -> None:
    sheet = Sheet()
    for number, (name, place) in enumerate((("Jalan", "Alun"), ("Taman", "Pasar"), ("Saluran", "Balai"))):
        foot = 100 + 30 * number
        sheet.text(62, foot, name).text(180, foot, place).text(300, foot, "100.000.000").text(400, foot, "50,00")
    sheet.text(62, 172, "drainase").text(180, 172, "kota")
    assert grid_of(only_table(read(tmp_path, sheet)))[-1] == ["Saluran\ndrainase", "Balai\nkota", "100.000.000", "50,00"]
