from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from drawn_pdf import Sheet, grid_of, only_table, read, texts

XS = (60.0, 90.0, 250.0, 350.0, 430.0)
YS = (100.0, 120.0, 140.0, 160.0, 180.0, 200.0)
ROWS = [
    ["No", "Indikator", "Satuan", "Target"],
    ["1", "Indeks minat baca", "Indeks", "72,10"],
    ["2", "Arsip yang tertata", "Persen", "90"],
    ["3", "Nilai evaluasi", "Nilai", "81,25"],
    ["4", "Desa terlayani", "Desa", "14"],
]
PARAGRAPH = "Uraian di bawah ini menerangkan capaian setiap indikator selama tahun berjalan tanpa kecuali."


def shaded(rows: Sequence[Sequence[str]], bands: Sequence[int], *, inset: float = 0) -> Sheet:
    """Rows of which some are filled cell by cell; nothing else is drawn."""
    sheet = Sheet().draw("0.85 0.9 0.95 rg")
    for row in bands:
        for left, right in pairwise(XS):
            fill_cell(sheet, left, YS[row], right, YS[row + 1], inset)
    return sheet.draw("0 g").cells(XS, YS, rows)


def fill_cell(sheet: Sheet, left: float, top: float, right: float, bottom: float, inset: float) -> None:
    """A cell filled at once, or as its two margins, one piece for its line of text and one for the room under it."""
    if not inset:
        sheet.fill(left, top, right, bottom)
        return
    foot = top + 14
    sheet.fill(left, top, left + inset, foot).fill(right - inset, top, right, foot)
    sheet.fill(left + inset, top, right - inset, foot).fill(left, foot, right, bottom)


def test_rows_between_filled_rows_have_their_columns(tmp_path: Path) -> None:
    assert grid_of(only_table(read(tmp_path, shaded(ROWS, [0, 2, 4])))) == ROWS


def test_cells_that_are_filled_in_pieces_are_whole(tmp_path: Path) -> None:
    assert grid_of(only_table(read(tmp_path, shaded(ROWS, [0, 2, 4], inset=5.4)))) == ROWS


def test_all_rows_filled_in_pieces_are_told_apart(tmp_path: Path) -> None:
    assert grid_of(only_table(read(tmp_path, shaded(ROWS, [0, 1, 2, 3, 4], inset=5.4)))) == ROWS


def test_the_first_and_the_last_row_need_no_shading(tmp_path: Path) -> None:
    sheet = shaded(ROWS, [1, 3])
    sheet.text(60, 60, PARAGRAPH).text(60, 230, PARAGRAPH)
    document = read(tmp_path, sheet)
    assert grid_of(only_table(document)) == ROWS
    assert texts(document) == [PARAGRAPH, PARAGRAPH]


def test_one_cell_over_all_columns_is_a_row(tmp_path: Path) -> None:
    rows = [ROWS[0], ["Sasaran satu: meningkatnya minat baca anak di kota"], ROWS[1], ROWS[2], ROWS[3]]
    sheet = shaded(rows, [0, 3]).draw("0.85 0.9 0.95 rg").fill(XS[0], YS[1], XS[-1], YS[2]).draw("0 g").text(63, 135, rows[1][0])
    found = grid_of(only_table(read(tmp_path, sheet)))
    assert [row for at, row in enumerate(found) if at != 1] == [rows[0], *rows[2:]]


def test_names_over_several_columns_stand_in_a_row_of_their_own(tmp_path: Path) -> None:
    sheet = shaded(ROWS, [1, 3]).text(230, 101, "Satuan dan jumlahnya").text(63, 101, "Kd").text(380, 101, "Tahun")
    table = only_table(read(tmp_path, sheet))
    assert grid_of(table)[1:] == ROWS
    assert {"Kd", "Satuan dan jumlahnya", "Tahun"} == {cell.text for cell in table.cells if cell.row == 0 and cell.text}


def test_text_between_filled_rows_that_runs_over_the_columns_parts_tables(tmp_path: Path) -> None:
    sheet = shaded([ROWS[0], [], [], [], ROWS[1]], [0, 4])
    for foot in (135, 149, 163):
        sheet.text(62, foot, "Kegiatan tersebut diuraikan pada bagian berikut menurut urutan sasaran.", size=9)
    assert not read(tmp_path, sheet).tables


def test_two_columns_of_filled_cells_make_no_table(tmp_path: Path) -> None:
    sheet = Sheet().draw("0.85 0.9 0.95 rg")
    for top in (100, 140, 180):
        sheet.fill(60, top, 160, top + 20).fill(160, top, 430, top + 20)
    sheet.draw("0 g")
    for foot in (114, 134, 154, 174, 194):
        sheet.text(63, foot, "Misi").text(163, foot, "Mewujudkan warga yang gemar membaca")
    assert not read(tmp_path, sheet).tables


def test_filled_rows_beside_which_text_stands_make_no_table(tmp_path: Path) -> None:
    sheet = shaded(ROWS, [0, 2, 4])
    for foot in YS[1:]:
        sheet.text(480, foot - 5, "Bidang")
    assert not [table for table in read(tmp_path, sheet).tables if table.columns == len(ROWS[0])]


def test_shading_inside_rules_adds_no_rows(tmp_path: Path) -> None:
    sheet = Sheet().draw("0.85 0.9 0.95 rg")
    for left, right in pairwise(XS):
        for top in (100, 107, 114):
            sheet.fill(left + 1, top, right - 1, top + 6)
    sheet.draw("0 g").grid(XS, YS).cells(XS, YS, ROWS)
    assert grid_of(only_table(read(tmp_path, sheet))) == ROWS


def test_a_rule_over_the_title_is_no_part_of_the_table(tmp_path: Path) -> None:
    sheet = shaded(ROWS, [0, 2, 4]).stroke(60, 60, 430, 60).text(63, 80, "Tabel satu: target setiap indikator kinerja pada tahun berjalan")
    assert grid_of(only_table(read(tmp_path, sheet))) == ROWS


def test_numbers_side_by_side_in_one_filled_column_make_no_table(tmp_path: Path) -> None:
    rows = [[*row[:3], f"{row[3]}     12,00" if at else row[3]] for at, row in enumerate(ROWS)]
    assert not [table for table in read(tmp_path, shaded(rows, [0, 2, 4])).tables if table.columns == len(ROWS[0]) and table.ruled]


def test_filled_cells_beside_which_values_stand_are_a_part_of_something(tmp_path: Path) -> None:
    sheet = shaded(ROWS, [0, 2, 4]).text(480, 195, "92,78%")
    assert all(grid_of(table) != ROWS for table in read(tmp_path, sheet).tables)
    assert grid_of(only_table(read(tmp_path, shaded(ROWS, [0, 2, 4]).text(480, 195, "catatan")))) == ROWS


def test_cells_that_are_filled_in_a_part_of_the_columns_make_no_table_of_their_own(tmp_path: Path) -> None:
    sheet = shaded(ROWS, [0]).draw("0.85 0.9 0.95 rg")
    for row in (2, 4):
        for left, right in pairwise(XS[1:]):
            sheet.fill(left, YS[row], right, YS[row + 1])
    document = read(tmp_path, sheet.draw("0 g").cells(XS, YS, ROWS))
    assert not [table for table in document.tables if table.ruled]


def test_an_edge_that_most_rows_run_over_makes_no_column(tmp_path: Path) -> None:
    rows = [["1. Belanja pegawai", "", "120.000", "95,00"] for _ in ROWS]
    sheet = shaded(rows, [0, 2])
    assert grid_of(only_table(read(tmp_path, sheet))) == [["1. Belanja pegawai", "120.000", "95,00"] for _ in ROWS]
