from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drawn_pdf import Sheet, grid_of, only_table, read

XS = (60.0, 90.0, 250.0, 350.0, 430.0)
YS = (100.0, 120.0, 140.0, 160.0)
HEAD = ["No", "Indikator", "Satuan", "Target"]
ROWS = [HEAD, ["1", "Indeks minat baca", "Indeks", "72,10"], ["2", "Arsip yang tertata", "Persen", "90"]]


def framed(rows: Sequence[Sequence[str]], ruled: Sequence[int]) -> Sheet:
    """A frame with a rule under each row; only the rows in `ruled` have rules between their cells."""
    sheet = Sheet().stroke(60, 100, 60, 160).stroke(430, 100, 430, 160)
    for y in YS:
        sheet.stroke(60, y, 430, y)
    for row in ruled:
        for x in XS[1:-1]:
            sheet.stroke(x, YS[row], x, YS[row + 1])
    return sheet.cells(XS, YS, rows)


def test_rows_without_upright_rules_have_the_columns_of_the_head(tmp_path: Path) -> None:
    table = only_table(read(tmp_path, framed(ROWS, [0])))
    assert grid_of(table) == ROWS
    assert not table.ruled


def test_every_other_row_without_upright_rules(tmp_path: Path) -> None:
    assert grid_of(only_table(read(tmp_path, framed(ROWS, [1])))) == ROWS


def test_one_cell_over_the_whole_table_stays_one(tmp_path: Path) -> None:
    rows = [HEAD, ["Sasaran satu: meningkatnya minat baca anak dan tertatanya arsip di seluruh kota"], ROWS[1]]
    table = only_table(read(tmp_path, framed(rows, [0, 2])))
    assert grid_of(table)[1] == [*rows[1], "", "", ""]
    assert table.ruled


def test_a_name_with_what_is_said_of_it_stays_one_cell(tmp_path: Path) -> None:
    rows = [HEAD, ["", "Penanggung jawab:", "Kepala Bidang", ""], ROWS[1]]
    assert grid_of(only_table(read(tmp_path, framed(rows, [0, 2]))))[1][0] == "Penanggung jawab: Kepala Bidang"


def test_several_rows_in_one_cell_stay_one_cell(tmp_path: Path) -> None:
    sheet = framed([HEAD, [], ["3", "Indeks arsip", "Indeks", "81,25"]], [0, 2])
    for foot, row in ((128, ROWS[1]), (138, ROWS[2])):
        for x, words in zip(XS, row, strict=False):
            sheet.text(x + 3, foot, words, size=8)
    assert grid_of(only_table(read(tmp_path, sheet)))[1][1:] == ["", "", ""]


def test_amounts_that_stand_in_other_columns_than_those_of_the_head_stay_one_cell(tmp_path: Path) -> None:
    sheet = framed([HEAD, ["3", "", "Indeks", "81,25"], ROWS[2]], [0, 2]).text(93, 135, "Pakai habis").text(200, 135, "7.189")
    assert grid_of(only_table(read(tmp_path, sheet)))[1][1:] == ["", "", ""]
