from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from drawn_pdf import Sheet, grid_of, only_table, read, spans_of, texts

from lkipaudit.place import Box

XS = (60.0, 90.0, 250.0, 350.0)
YS = (100.0, 120.0, 140.0, 160.0)
ROWS = [["No", "Program", "Anggaran"], ["1", "Program Contoh", "49.750.250"], ["2", "Program Lain", "1.000"]]


def filled_rules() -> Sheet:
    sheet = Sheet()
    for x in XS:
        sheet.fill(x, YS[0], x + 0.5, YS[-1])
    for y in YS:
        for left, right in pairwise(XS):
            sheet.fill(left + 0.5, y, right, y + 0.5)
    return sheet


def test_rules_drawn_as_thin_filled_rectangles(tmp_path: Path) -> None:
    sheet = filled_rules().draw("0.9 g").fill(95, 104, 240, 117).draw("0 g")
    assert grid_of(only_table(read(tmp_path, sheet.cells(XS, YS, ROWS)))) == ROWS


def test_rules_drawn_as_lines(tmp_path: Path) -> None:
    assert grid_of(only_table(read(tmp_path, Sheet().grid(XS, YS).cells(XS, YS, ROWS)))) == ROWS


def test_rules_drawn_as_the_frame_of_every_cell(tmp_path: Path) -> None:
    sheet = Sheet()
    for top, bottom in pairwise(YS):
        for left, right in pairwise(XS):
            sheet.frame(left, top, right, bottom)
    assert grid_of(only_table(read(tmp_path, sheet.cells(XS, YS, ROWS)))) == ROWS


def test_dotted_rules(tmp_path: Path) -> None:
    sheet = filled_rules().cells(XS, YS, ROWS)
    for x in range(60, 350, 2):
        sheet.fill(x, 179.5, x + 1, 180.5)
    sheet.stroke(60, 160, 60, 180).stroke(90, 160, 90, 180).stroke(250, 160, 250, 180).stroke(350, 160, 350, 180).text(93, 175, "Jumlah")
    assert grid_of(only_table(read(tmp_path, sheet)))[3] == ["", "Jumlah", ""]


def test_the_place_of_a_cell_is_its_box_and_its_route(tmp_path: Path) -> None:
    table = only_table(read(tmp_path, Sheet().grid(XS, YS).cells(XS, YS, ROWS)))
    (cell,) = [cell for cell in table.cells if cell.text == "49.750.250"]
    assert cell.place.page == 1
    assert cell.place.path == ("tabel 1", "baris 2", "kolom 3")
    assert cell.place.box == Box(250, 120, 350, 140)
    assert table.place.box == Box(60, 100, 350, 160)
    assert table.ruled


def test_shading_behind_the_header_is_no_rule(tmp_path: Path) -> None:
    sheet = Sheet().draw("0.8 g")
    for left, right in pairwise(XS):
        sheet.fill(left, 100, right, 120).fill(left + 5, 104, right - 5, 117)
    sheet.draw("0 g").grid(XS, YS).cells(XS, YS, ROWS)
    assert grid_of(only_table(read(tmp_path, sheet))) == ROWS


def test_a_table_told_by_shading_alone(tmp_path: Path) -> None:
    sheet = Sheet().draw("0.9 g")
    for top, bottom in pairwise(YS):
        for left, right in pairwise(XS):
            sheet.fill(left, top, right, bottom)
    assert grid_of(only_table(read(tmp_path, sheet.draw("0 g").cells(XS, YS, ROWS)))) == ROWS


@pytest.mark.parametrize("ends", [(300, 200), (300, 240, 180), (200, 300, 250)])
def test_words_marked_by_shading_are_no_table(tmp_path: Path, ends: tuple[int, ...]) -> None:
    sheet = Sheet().draw("0.9 g")
    for number, end in enumerate(ends):
        sheet.fill(60, 90 + 14 * number, end, 104 + 14 * number)
    document = read(tmp_path, sheet.draw("0 g").lines(62, 100, ["Kalimat yang diberi warna", "pada beberapa baris", "saja."][: len(ends)]))
    assert not document.tables


def test_four_marked_words_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet().draw("0.9 g")
    for left, top in ((60, 90), (120, 90), (60, 104), (120, 104)):
        sheet.fill(left, top, left + 60, top + 14)
    sheet.draw("0 g").text(62, 100, "Satu").text(122, 100, "dua").text(62, 114, "tiga").text(122, 114, "empat")
    assert not read(tmp_path, sheet).tables


def test_rules_inside_a_form_with_a_matrix(tmp_path: Path) -> None:
    sheet = Sheet().cells(XS, YS, ROWS).draw("q 1 0 0 1 0 -10 cm /Fm Do Q")
    sheet.form = " ".join(Sheet().grid([x - 60 for x in XS], [y + 10 for y in YS]).commands)
    sheet.form_matrix = (1, 0, 0, 1, 60, 20)
    assert grid_of(only_table(read(tmp_path, sheet))) == ROWS


def test_merged_cells_stand_once_with_their_spans(tmp_path: Path) -> None:
    sheet = Sheet()
    for x in (60, 120, 300):
        sheet.stroke(x, 100, x, 160)
    sheet.stroke(210, 120, 210, 160)
    for y in (100, 140, 160):
        sheet.stroke(60, y, 300, y)
    sheet.stroke(120, 120, 300, 120)
    sheet.text(65, 125, "No").text(150, 113, "Realisasi").text(125, 135, "Rp").text(215, 135, "%").text(65, 155, "1")
    assert spans_of(only_table(read(tmp_path, sheet))) == {
        "No": (0, 0, 2, 1),
        "Realisasi": (0, 1, 1, 2),
        "Rp": (1, 1, 1, 1),
        "%": (1, 2, 1, 1),
        "1": (2, 0, 1, 1),
    }


def test_a_box_around_text_is_no_table(tmp_path: Path) -> None:
    document = read(tmp_path, Sheet().frame(60, 90, 300, 130).text(70, 110, "Catatan penting"))
    assert not document.tables
    assert texts(document) == ["Catatan penting"]


def test_boxes_under_each_other_are_no_table(tmp_path: Path) -> None:
    document = read(tmp_path, Sheet().grid((60, 300), YS).cells((60,), YS, [["Satu"], ["Dua"], ["Tiga"]]))
    assert not document.tables
    assert texts(document) == ["Satu", "Dua", "Tiga"]


def test_outlines_of_drawn_letters_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet().grid((58, 66, 74), (99, 104.5, 108)).text(59, 105, "B", size=10).text(67, 105, "C", size=10)
    assert not read(tmp_path, sheet).tables


def test_two_lines_that_stand_out_of_a_table_are_no_row(tmp_path: Path) -> None:
    sheet = Sheet().grid(XS, YS).cells(XS, YS, ROWS).stroke(90, 70, 90, 100).stroke(250, 70, 250, 100).text(100, 90, "Judul")
    document = read(tmp_path, sheet)
    assert grid_of(only_table(document)) == ROWS
    assert texts(document) == ["Judul"]


def test_a_row_that_goes_on_from_the_page_before_has_no_line_above(tmp_path: Path) -> None:
    sheet = Sheet()
    for x in XS:
        sheet.stroke(x, 80, x, 120)
    sheet.stroke(60, 100, 350, 100).stroke(60, 120, 350, 120)
    sheet.cells(XS, (80, 100, 120), [["", "lanjutan", ""], ["3", "Program", "5.000"]])
    assert grid_of(only_table(read(tmp_path, sheet))) == [["", "lanjutan", ""], ["3", "Program", "5.000"]]


def test_a_table_without_its_outer_borders(tmp_path: Path) -> None:
    sheet = Sheet()
    for y in YS:
        sheet.stroke(60, y, 350, y)
    sheet.stroke(90, 100, 90, 160).stroke(250, 100, 250, 160)
    assert grid_of(only_table(read(tmp_path, sheet.cells(XS, YS, ROWS)))) == ROWS


def test_a_cell_without_its_right_side_keeps_its_words(tmp_path: Path) -> None:
    sheet = Sheet().cells(XS, YS, ROWS)
    for y in YS:
        sheet.stroke(60, y, 350, y)
    for x in XS[:-1]:
        sheet.stroke(x, 100, x, 160)
    sheet.stroke(350, 100, 350, 120).stroke(350, 140, 350, 160)
    assert grid_of(only_table(read(tmp_path, sheet))) == ROWS


def test_corners_of_the_head_without_their_outer_sides(tmp_path: Path) -> None:
    sheet = Sheet().cells(XS, YS, ROWS).stroke(90, 100, 250, 100).stroke(90, 100, 90, 160).stroke(250, 100, 250, 160)
    for y in YS[1:]:
        sheet.stroke(60, y, 350, y)
    sheet.stroke(60, 120, 60, 160).stroke(350, 120, 350, 160)
    assert grid_of(only_table(read(tmp_path, sheet))) == ROWS


def test_text_in_the_notch_of_a_table_stays_outside(tmp_path: Path) -> None:
    sheet = (
        Sheet().grid((60, 90, 250), (100, 120, 140, 160)).stroke(250, 140, 350, 140).stroke(250, 160, 350, 160).stroke(350, 140, 350, 160)
    )
    sheet.cells(XS, (100, 120, 140, 160), [["No", "Program"], ["1", "Contoh"], ["2", "Lain", "5"]]).text(270, 112, "Di luar")
    assert texts(read(tmp_path, sheet)) == ["Di luar"]


def test_a_line_under_the_head_of_the_page_does_not_close_a_table(tmp_path: Path) -> None:
    sheet = Sheet().stroke(60, 60, 350, 60).stroke(60, 790, 350, 790).grid(XS, YS).cells(XS, YS, ROWS).text(62, 300, "Kalimat biasa.")
    document = read(tmp_path, sheet)
    assert grid_of(only_table(document)) == ROWS
    assert texts(document) == ["Kalimat biasa."]


def test_an_amount_that_runs_over_its_border_stays_whole(tmp_path: Path) -> None:
    sheet = Sheet().grid(XS, YS).cells(XS, YS, [*ROWS[:2], ["2", "Program Lain", ""]]).text(335, 155, "123.456", size=10)
    sheet.stroke(350, 100, 450, 100).stroke(350, 160, 450, 160).stroke(450, 100, 450, 160).stroke(350, 120, 450, 120)
    sheet.stroke(350, 140, 450, 140)
    assert [cell.text for cell in only_table(read(tmp_path, sheet)).cells if "3" in cell.text] == ["123.456"]


def test_lines_of_a_cell_are_held_apart_and_bold_is_told(tmp_path: Path) -> None:
    sheet = Sheet().grid((60, 200, 300), (100, 140, 160)).lines(65, 115, ["Jumlah", "seluruhnya"], font="B").text(205, 155, "10")
    cells = {cell.text: cell.bold for cell in only_table(read(tmp_path, sheet)).cells if cell.text}
    assert cells == {"Jumlah\nseluruhnya": True, "10": False}


def test_tables_are_counted_through_the_document_and_stand_between_their_paragraphs(tmp_path: Path) -> None:
    first = Sheet().text(60, 90, "Sebelum").grid(XS, YS).cells(XS, YS, ROWS).text(60, 190, "Sesudah")
    second = Sheet().grid(XS, YS).cells(XS, YS, ROWS)
    document = read(tmp_path, first, second)
    assert [block.place.path[0] for block in document.blocks] == ["halaman 1", "tabel 1", "halaman 1", "tabel 2"]
    assert texts(document) == ["Sebelum", "Sesudah"]


def test_an_inner_line_in_some_columns_parts_only_these(tmp_path: Path) -> None:
    sheet = Sheet().grid((60, 90, 220, 330, 430), (100, 120, 160)).stroke(220, 140, 430, 140)
    sheet.cells((60, 90, 220, 330), (100, 120), [["No", "Sasaran", "Indikator", "Target"]])
    sheet.text(63, 143, "1").text(93, 138, "Meningkatnya").text(93, 149, "minat baca")
    sheet.cells((220, 330), (120, 140, 160), [["Indeks minat", "72,10"], ["Jumlah anggota", "3.150"]])
    table = only_table(read(tmp_path, sheet))
    assert spans_of(table) == {
        "No": (0, 0, 1, 1),
        "Sasaran": (0, 1, 1, 1),
        "Indikator": (0, 2, 1, 1),
        "Target": (0, 3, 1, 1),
        "1": (1, 0, 2, 1),
        "Meningkatnya\nminat baca": (1, 1, 2, 1),
        "Indeks minat": (1, 2, 1, 1),
        "72,10": (1, 3, 1, 1),
        "Jumlah anggota": (2, 2, 1, 1),
        "3.150": (2, 3, 1, 1),
    }
