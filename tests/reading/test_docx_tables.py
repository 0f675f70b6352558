from __future__ import annotations

from pathlib import Path

import docx
from made_docx import cell, grid, made, para, row, run, table, texts

from lkipaudit.document import Paragraph, Table
from lkipaudit.reading.docx import read_docx

MERGED, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wrapped(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def test_every_cell_has_its_place(tmp_path: Path) -> None:
    document = made(tmp_path, para("Tabel 1") + table(row("No", "Program"), row("1", cell("Program", "Contoh"))))
    (found,) = document.tables
    assert (found.number, found.rows, found.columns, found.ruled, found.place.path) == (1, 2, 2, True, ("tabel 1",))
    assert grid(found) == [(0, 0, 1, 1, "No"), (0, 1, 1, 1, "Program"), (1, 0, 1, 1, "1"), (1, 1, 1, 1, "Program\nContoh")]
    assert found.cells[3].place.path == ("tabel 1", "baris 2", "kolom 2")
    assert found.cells[3].lines == ()


def test_merged_cells_stand_once(tmp_path: Path) -> None:
    wide = cell("Anggaran", properties='<w:gridSpan w:val="2"/>')
    body = table(
        row(cell("No", properties=MERGED), wide),
        row(cell("tersembunyi", properties=GOES_ON), "Pagu", "Realisasi"),
        row("1", "10", "9"),
    )
    (found,) = made(tmp_path, body).tables
    assert (found.rows, found.columns) == (3, 3)
    assert grid(found)[:4] == [(0, 0, 2, 1, "No"), (0, 1, 1, 2, "Anggaran"), (1, 1, 1, 1, "Pagu"), (1, 2, 1, 1, "Realisasi")]


def test_cells_merged_by_python_docx(tmp_path: Path) -> None:
    source = docx.Document()
    made_table = source.add_table(3, 3)
    made_table.cell(0, 0).merge(made_table.cell(1, 1)).text = "besar"
    made_table.cell(2, 1).merge(made_table.cell(2, 2)).text = "lebar"
    source.save(str(tmp_path / "a.docx"))
    (found,) = read_docx(tmp_path / "a.docx").tables
    assert [one for one in grid(found) if one[4]] == [(0, 0, 2, 2, "besar"), (2, 1, 1, 2, "lebar")]
    assert len(found.cells) == 5


def test_cells_merged_the_old_way(tmp_path: Path) -> None:
    first, more = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    body = table(row(cell("lebar", properties=first), cell(properties=more), "c"), row(cell("a", properties=more), "b", "c"))
    (found,) = made(tmp_path, body).tables
    assert grid(found) == [(0, 0, 1, 2, "lebar"), (0, 2, 1, 1, "c"), (1, 0, 1, 1, "a"), (1, 1, 1, 1, "b"), (1, 2, 1, 1, "c")]


def test_cells_merged_both_ways_the_old_way(tmp_path: Path) -> None:
    first, more = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    body = table(
        row(cell("besar", properties=first + MERGED), cell(properties=more + MERGED), "c"),
        row(cell(properties=first + GOES_ON), cell(properties=more + GOES_ON), "d"),
    )
    assert grid(made(tmp_path, body).tables[0]) == [(0, 0, 2, 2, "besar"), (0, 2, 1, 1, "c"), (1, 2, 1, 1, "d")]


def test_rows_that_begin_late_or_end_early(tmp_path: Path) -> None:
    body = table(
        row("a", "b", "c"),
        row("x", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>'),
    )
    (found,) = made(tmp_path, body).tables
    assert found.columns == 4
    assert grid(found)[-1] == (1, 1, 1, 1, "x")


def test_a_cell_that_goes_on_from_nothing_is_a_cell(tmp_path: Path) -> None:
    body = table(row(cell("a", properties=GOES_ON), "b"), row(cell("", properties=GOES_ON), "c"), row("d", cell("e", properties=GOES_ON)))
    assert grid(made(tmp_path, body).tables[0]) == [
        (0, 0, 2, 1, "a"),
        (0, 1, 1, 1, "b"),
        (1, 1, 1, 1, "c"),
        (2, 0, 1, 1, "d"),
        (2, 1, 1, 1, "e"),
    ]


def test_a_cell_of_another_width_does_not_go_on(tmp_path: Path) -> None:
    wide = cell("lain", properties=GOES_ON + '<w:gridSpan w:val="2"/>')
    body = table(row(cell("a", properties=MERGED), "b"), row(wide))
    assert grid(made(tmp_path, body).tables[0])[-1] == (1, 0, 1, 2, "lain")


def test_absurd_spans_are_held(tmp_path: Path) -> None:
    (found,) = made(
        tmp_path, table(row(cell("a", properties='<w:gridSpan w:val="999999999"/>'), cell("b", properties='<w:gridSpan w:val="-4"/>')))
    ).tables
    assert grid(found) == [(0, 0, 1, 63, "a"), (0, 63, 1, 1, "b")]


def test_deleted_hidden_and_wrapped_rows_and_cells(tmp_path: Path) -> None:
    body = table(
        row("a", "b"),
        row("hapus", "hapus", properties="<w:del/>"),
        row("sembunyi", "sembunyi", properties="<w:hidden/>"),
        row("c", "d", properties="<w:ins/>"),
        wrapped(row("e", wrapped(cell("f")))),
        row("g", cell("hapus", properties="<w:cellDel/>"), "h"),
    )
    (found,) = made(tmp_path, body).tables
    assert [one.text for one in found.cells] == ["a", "b", "c", "d", "e", "f", "g", "h"]
    assert found.rows == 4


def test_nested_tables_are_told_in_the_cell_and_for_themselves(tmp_path: Path) -> None:
    inner = table(row("x", cell("1", "2")), row("y", "3"))
    body = table(row("luar", cell(para("atas"), inner, "<w:p/>"))) + table(row("p", "q"))
    document = made(tmp_path, body)
    assert [found.number for found in document.tables] == [1, 2, 3]
    assert [[one.text for one in found.cells] for found in document.tables] == [
        ["luar", "atas\nx 1 2\ny 3"],
        ["x", "1\n2", "y", "3"],
        ["p", "q"],
    ]
    assert document.tables[1].place.path == ("tabel 2",)


def test_a_table_of_one_cell_is_a_frame(tmp_path: Path) -> None:
    frame = table(row(cell(para("Kepala Dinas"), table(row("a", "b")))))
    document = made(tmp_path, frame)
    first, second = document.blocks
    assert isinstance(first, Paragraph)
    assert first.text == "Kepala Dinas"
    assert isinstance(second, Table)
    assert second.place.path == ("tabel 1",)


def test_a_frame_in_a_cell_is_text_of_the_cell(tmp_path: Path) -> None:
    document = made(tmp_path, table(row("a", cell(table(row(cell(para("b"), table(row("x", "y")))))))))
    assert texts(document) == []
    assert [[one.text for one in found.cells] for found in document.tables] == [["a", "b x y"], ["x", "y"]]


def test_tables_without_rows_or_cells(tmp_path: Path) -> None:
    assert made(tmp_path, table() + table("<w:tr/>") + para("a")).tables == ()


def test_bold_cells(tmp_path: Path) -> None:
    body = table(row(cell(para(run("JUMLAH", "<w:b/>"))), cell(para(run("12", "<w:b/>")), para("dan lain-lain"))))
    assert [one.bold for one in made(tmp_path, body).tables[0].cells] == [True, False]


def test_deep_nesting_is_read_to_its_end(tmp_path: Path) -> None:
    body = para("dasar")
    for depth in range(70):
        body = table(row(f"t{depth}", cell(body, "<w:p/>")))
    document = made(tmp_path, body)
    assert len(document.tables) == 70
    assert document.tables[-1].cells[1].text == "dasar"
