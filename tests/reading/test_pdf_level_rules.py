from __future__ import annotations

from pathlib import Path

from drawn_pdf import Sheet, grid_of, only_table, read, texts

XS = (60.0, 90.0, 250.0, 350.0, 430.0)
YS = (100.0, 120.0, 140.0, 160.0)
ROWS = [["No", "Indikator", "Satuan", "Target"], ["1", "Indeks minat baca", "Indeks", "72,10"], ["2", "Arsip yang tertata", "Persen", "90"]]


def across(rows: list[list[str]]) -> Sheet:
    """Rows with a line over and under each, and no upright line."""
    sheet = Sheet()
    for y in YS:
        sheet.stroke(60, y, 430, y)
    return sheet.cells(XS, YS, rows)


def test_rows_between_lines_across_have_the_columns_that_their_words_leave(tmp_path: Path) -> None:
    table = only_table(read(tmp_path, across(ROWS)))
    assert grid_of(table) == ROWS
    assert not table.ruled


def test_a_frame_around_rows_between_lines_changes_nothing(tmp_path: Path) -> None:
    assert grid_of(only_table(read(tmp_path, across(ROWS).frame(60, 100, 430, 160)))) == ROWS


def test_a_row_over_all_columns_makes_no_table(tmp_path: Path) -> None:
    rows = [ROWS[0], ["Sasaran satu: meningkatnya minat baca anak dan tertatanya arsip di seluruh kota"], ROWS[1]]
    document = read(tmp_path, across(rows))
    assert not document.tables
    assert len(texts(document)) == 3


def test_two_columns_between_lines_make_no_table(tmp_path: Path) -> None:
    assert not read(tmp_path, across([["Nama", "Badan Contoh"], ["Tahun", "2023"], ["Ibu kota", "Kota Contoh"]])).tables


def test_lines_under_a_part_of_the_columns_make_no_table_of_that_part(tmp_path: Path) -> None:
    document = read(tmp_path, across(ROWS).text(20, 115, "Sasaran").text(20, 135, "S.1").text(20, 155, "S.2"))
    assert not document.tables


def test_lines_inside_a_wider_table_of_numbers_make_no_table_of_their_own(tmp_path: Path) -> None:
    rows = [
        ["3", "Belanja air", "1.200.000", "95,00"],
        ["4", "Belanja listrik", "2.300.000", "96,10"],
        ["5", "Belanja gas", "700.000", "91,20"],
    ]
    sheet = across(rows).cells(
        XS, (60, 80, 100), [["1", "Belanja pegawai", "5.100.000", "99,00"], ["2", "Belanja alat", "250.000", "97,00"]]
    )
    sheet.text(20, 75, "7,5").text(20, 95, "8,5").text(20, 175, "9,5").cells(XS, (160, 180), [["6", "Belanja lain", "100.000", "90,00"]])
    assert all(table.place.box.x0 < 30 for table in read(tmp_path, sheet).tables if table.place.box)


def test_a_frame_around_a_part_of_the_columns_makes_no_table_of_that_part(tmp_path: Path) -> None:
    sheet = across(ROWS).frame(60, 100, 430, 160).text(20, 115, "Sasaran").text(20, 135, "S.1").text(20, 155, "S.2")
    assert not read(tmp_path, sheet).tables


def test_a_page_number_beside_the_last_row_stays_outside(tmp_path: Path) -> None:
    document = read(tmp_path, across(ROWS).text(560, 155, "45"))
    assert grid_of(only_table(document)) == ROWS


HIGH = (100.0, 120.0, 140.0, 160.0, 180.0, 200.0)


def ruled(rows: list[list[str]]) -> Sheet:
    """Rows with a line over and under each, at most five."""
    sheet = Sheet()
    for y in HIGH[: len(rows) + 1]:
        sheet.stroke(60, y, 430, y)
    return sheet.cells(XS, HIGH[: len(rows) + 1], rows)


def test_a_row_over_all_columns_among_several_others_is_one_cell(tmp_path: Path) -> None:
    rows = [ROWS[0], ["Sasaran satu: meningkatnya minat baca anak dan tertatanya arsip di seluruh kota"], *ROWS[1:]]
    found = grid_of(only_table(read(tmp_path, ruled(rows))))
    assert found == [ROWS[0], [*rows[1], "", "", ""], *ROWS[1:]]


def test_names_over_several_columns_head_the_columns(tmp_path: Path) -> None:
    rows = [*ROWS, ["3", "Nilai evaluasi", "Nilai", "81,25"]]
    sheet = ruled([[], *rows]).text(93, 115, "Uraian indikator").text(290, 115, "Ukuran serta target")
    table = only_table(read(tmp_path, sheet))
    assert grid_of(table) == [["", "Uraian indikator", "Ukuran serta target", ""], *rows]


def test_a_first_row_with_amounts_that_run_over_columns_heads_nothing(tmp_path: Path) -> None:
    sheet = ruled([[], *ROWS]).text(93, 115, "Uraian").text(290, 115, "1.250.000 Ukuran serta target")
    assert not read(tmp_path, sheet).tables


def test_rows_above_the_lines_across_are_of_the_table_that_their_numbers_tell(tmp_path: Path) -> None:
    rows = [
        ["Rincian", "Anggaran", "Realisasi", "Persen"],
        ["Gaji", "5.100.000", "5.000.000", "98,04"],
        ["Air", "1.200.000", "1.140.000", "95,00"],
        ["Listrik", "2.300.000", "2.200.000", "95,65"],
        ["Gas", "700.000", "640.000", "91,43"],
    ]
    sheet = Sheet()
    for y in HIGH[2:]:
        sheet.stroke(60, y, 480, y)
    sheet.cells((60, 160, 260, 360), HIGH, rows)
    assert grid_of(only_table(read(tmp_path, sheet))) == rows
