from __future__ import annotations

from pathlib import Path

import pytest
from made_docx import cell, made, para, row, run, table

from lkipaudit.document import Document

WORD = "<w:r><w:lastRenderedPageBreak/></w:r>"
AUTHOR = '<w:r><w:br w:type="page"/></w:r>'
NEXT, SAME = "<w:sectPr/>", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'


def pages(document: Document) -> list[int | None]:
    return [block.place.page for block in document.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (para("a") + para("b"), [None, None]),
        (para("a") + para(AUTHOR) + para("b"), [None, None]),
        (para("a") + para(WORD, run("b")), [1, 2]),
        (para("a", WORD, run("lanjut")) + para("b"), [1, 2]),
        (para("a") + para(AUTHOR) + para(WORD, run("b")) + para("c", AUTHOR) + para(WORD, run("d")), [1, 2, 2, 3]),
        (para("a", WORD, run("b")) + para(AUTHOR) + para("c"), [1, 3]),
        (para("a") + para(WORD, run("b"), properties="<w:pageBreakBefore/>"), [1, 2]),
        (para("a", AUTHOR) + para(WORD, run("b"), properties="<w:pageBreakBefore/>"), [1, 2]),
        (para("a", properties=NEXT) + para(WORD, run("b")) + NEXT, [1, 2]),
        (para("a", properties=NEXT) + para("b", WORD, run("b")) + para("c") + NEXT, [1, 2, 3]),
        (para("a", properties=NEXT) + para("b", WORD, run("b")) + para("c") + SAME, [1, 1, 2]),
    ],
)
def test_pages_as_word_left_them(tmp_path: Path, body: str, expected: list[int | None]) -> None:
    assert pages(made(tmp_path, body)) == expected


def test_cells_of_one_row_begin_on_one_page(tmp_path: Path) -> None:
    body = table(
        row("a", "b"),
        row("c", cell(para(WORD, run("d")))),
        row(cell(para("e", WORD, run("lanjut"))), cell(para("f", WORD, run("lanjut")))),
        row("g", "h"),
    ) + para("i")
    document = made(tmp_path, body)
    assert [one.place.page for one in document.tables[0].cells] == [1, 1, 2, 2, 2, 2, 3, 3]
    assert pages(document) == [1, 3]


def test_a_text_box_turns_no_page(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{para(WORD, run('b'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert pages(made(tmp_path, para("a", box) + para("c"))) == [1, 2, 1]


def test_running_headers_and_footers_are_kept_apart(tmp_path: Path) -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
        '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="tiada"/></w:sectPr>'
    )
    body = para("isi", WORD, run("isi"), properties=section) + para("akhir") + section
    document = made(tmp_path, body, header1=para("Dinas Contoh"), header2=table(row("kiri", "kanan")), footer1=para("7") + para())
    assert [(one.text, one.place.page, one.place.path) for one in document.furniture] == [
        ("Dinas Contoh", None, ("kepala halaman 1", "paragraf 1")),
        ("kiri", None, ("kepala halaman 2", "paragraf 1")),
        ("kanan", None, ("kepala halaman 2", "paragraf 2")),
        ("7", None, ("kaki halaman 1", "paragraf 1")),
    ]
    assert len(document.blocks) == 2


def drawing(inner: str, width: float, height: float) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{width * 12700:.0f}" cy="{height * 12700:.0f}"/>{inner}</wp:inline></w:drawing></w:r>'
    )


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (drawing("<pic:pic/>", 400, 400), "gambar: isinya tidak dibaca"),
        (drawing("<pic:pic/>", 200, 200), None),
        (drawing("<wps:wsp/>", 500, 700), None),
        (drawing("<c:chart/>", 100, 100), "grafik: isinya tidak dibaca"),
        ("<w:r><w:drawing><pic:pic/></w:drawing></w:r>", None),
        ('<w:r><w:pict><v:shape style="width:500pt;height:400pt"><v:imagedata/></v:shape></w:pict></w:r>', "gambar: isinya tidak dibaca"),
        ('<w:r><w:pict><v:shape style="width:5in;height:2in"><v:imagedata/></v:shape></w:pict></w:r>', None),
        ('<w:r><w:pict><v:shape style="width:auto"><v:imagedata/></v:shape></w:pict></w:r>', None),
        ("<w:r><w:object/></w:r>", "objek dari program lain: isinya tidak dibaca"),
        (f"<w:del>{drawing('<pic:pic/>', 400, 400)}</w:del>", None),
    ],
)
def test_what_is_shown_and_not_read(tmp_path: Path, inside: str, reason: str | None) -> None:
    document = made(tmp_path, para(inside) + para("a"))
    assert [one.reason for one in document.unread] == ([reason] if reason else [])
    in_cell = made(tmp_path, table(row(cell(para(inside)), "b")))
    assert [one.reason for one in in_cell.unread] == ([reason] if reason else [])


def test_a_picture_is_large_or_small_on_its_own_page(tmp_path: Path) -> None:
    wide = '<w:sectPr><w:pgSz w:w="23811" w:h="16838"/></w:sectPr>'
    assert made(tmp_path, para(drawing("<pic:pic/>", 400, 400)) + wide).unread == ()


def test_included_documents_are_told(tmp_path: Path) -> None:
    document = made(tmp_path, para("a", WORD) + '<w:altChunk r:id="lain"/>')
    (unread,) = document.unread
    assert (unread.reason, unread.place.page, unread.place.path) == ("dokumen sisipan: isinya tidak dibaca", 2, ("dokumen sisipan 1",))
