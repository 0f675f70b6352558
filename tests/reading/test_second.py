"""The second reader: the digits inside the boxes of the first, wherever and however the page lies."""

from __future__ import annotations

import logging
from itertools import product
from pathlib import Path

import pikepdf
import pytest
from drawn_pdf import HEIGHT, WIDTH, Sheet, built, only_table, saved
from pikepdf import Array, Name, Stream

from lkipaudit.document import Document, Page, Paragraph
from lkipaudit.place import Box, Place
from lkipaudit.reading.pdf import read_pdf
from lkipaudit.reading.second import UNREADABLE, read_again

XS, YS = (50, 250, 400, 480), (100, 130, 160, 190)
ROWS = (("Program", "Anggaran", "%"), ("Program Contoh", "49.950.000", "99,99"), ("Program Rekaan", "50.000.000", "80,00"))


def again(path: Path, document: Document) -> dict[str, str | None]:
    """What the second reader reads in the cells and paragraphs of a document, by the text that the first has there."""
    whole = [block for block in document.blocks if isinstance(block, Paragraph)] + [
        cell for table in document.tables for cell in table.cells
    ]
    read = read_again(path, [one.place for one in whole], document.pages)
    return {one.text: read[one.place] for one in whole}


def reread(path: Path) -> dict[str, str | None]:
    return again(path, read_pdf(path))


def test_cells(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().grid(XS, YS).cells(XS, YS, ROWS))
    assert reread(path) == {text: text if "0" in text or "9" in text else None for row in ROWS for text in row}


def test_number_on_two_lines_of_its_cell(tmp_path: Path) -> None:
    sheet = Sheet().grid((50, 100, 300), (100, 140, 180)).text(53, 115, "49.950.").text(53, 130, "000").text(110, 115, "Contoh")
    document = read_pdf(saved(tmp_path, sheet))
    place = next(cell.place for cell in only_table(document).cells if cell.text.startswith("49"))
    assert read_again(tmp_path / "laporan.pdf", [place], document.pages) == {place: "49.950. 000"}


def test_box_of_a_whole_paragraph(tmp_path: Path) -> None:
    words = ("Jumlah pegawai pada tahun 2023 sebanyak 39 (tiga puluh", "sembilan) orang, dengan anggaran Rp49.950.000,00 dan capaian 98%.")
    path = saved(tmp_path, Sheet().lines(60, 100, words).text(60, 200, "Capaian 70"))
    place = Place(0, 1, Box(50, 90, 500, 120))
    assert read_again(path, [place], read_pdf(path).pages) == {place: "2023 39 Rp49.950.000,00 98%."}


WAYS = ("1 0 0 1 {x} {y}", "0 1 -1 0 {x} {y}", "-1 0 0 -1 {x} {y}", "0 -1 1 0 {x} {y}")
"""Text that runs rightwards, upwards, leftwards, downwards."""


@pytest.mark.parametrize(("rotate", "way"), list(product((0, 90, 180, 270), range(4))))
def test_page_that_lies_on_its_side(tmp_path: Path, rotate: int, way: int) -> None:
    sheet = Sheet()
    sheet.rotate = rotate
    for number, words in enumerate(("Anggaran 49.950.000", "Realisasi 49.450.000")):
        step = 30 * number
        x, y = ((200, 500 - step), (200 + step, 400), (400, 500 + step), (300 - step, 500))[way]
        sheet.draw(f"BT /F 10 Tf {WAYS[way].format(x=x, y=y)} Tm ({words}) Tj ET")
    pdf = built(sheet)
    pdf.pages[0].CropBox = Array([10, 20, 565, 802])
    path = tmp_path / "laporan.pdf"
    pdf.save(path)
    assert reread(path) == {"Anggaran 49.950.000": "49.950.000", "Realisasi 49.450.000": "49.450.000"}


def test_overprinted_glyphs_are_read_once(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(60, 100, "Capaian 11,11").text(60.3, 100, "Capaian 11,11"))
    assert set(reread(path).values()) == {"11,11"}


def test_numbers_side_by_side_are_two(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(60, 100, "10").text(75, 100, "24"))
    place = Place(0, 1, Box(50, 85, 150, 110))
    assert read_again(path, [place], read_pdf(path).pages) == {place: "10 24"}


def test_unreadable_glyphs_are_nothing(tmp_path: Path) -> None:
    """Codes that the font gives no name: pdfminer writes (cid:1), which are no digits."""
    path = saved(tmp_path, Sheet().text(60, 100, "Capaian \x01\x02"))
    place = Place(0, 1, Box(50, 85, 300, 110))
    assert read_again(path, [place], read_pdf(path).pages) == {place: None}


def test_unreadable_glyph_beside_digits_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(60, 100, "Capaian 99,\x059"), Sheet())
    place = Place(0, 1, Box(50, 85, 300, 110))
    document = read_pdf(path)
    assert read_again(path, [place], document.pages) == {place: f"99,{UNREADABLE}9"}


def test_two_readers_can_differ(tmp_path: Path) -> None:
    """Pdfium takes the text that a producer says is shown, pdfminer the glyphs."""
    sheet = Sheet().draw("/Span <</ActualText (99,00)>> BDC").text(60, 100, "99,99").draw("EMC")
    assert reread(saved(tmp_path, sheet)) == {"99,00": "99,99"}


def test_page_that_is_not_there(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(60, 100, "Capaian 99,99"))
    document = read_pdf(path)
    missing = Place(0, 7, Box(0, 0, 600, 800))
    assert read_again(path, [missing, Place(0, None)], document.pages) == {missing: None, Place(0, None): None}


def test_page_of_another_size_is_not_compared(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(60, 100, "Capaian 99,99"))
    place = Place(0, 1, Box(0, 0, 300, 300))
    assert read_again(path, [place], [Page(1, WIDTH, HEIGHT)]) == {place: "99,99"}
    assert read_again(path, [place], [Page(1, HEIGHT, WIDTH)]) == {place: None}


def test_broken_page_costs_none_of_the_others(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(60, 100, "Capaian 99,99"), Sheet().text(60, 100, "Capaian 88,88"))
    document = read_pdf(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Contents = pdf.make_indirect(Stream(pdf, b"junk", Filter=Name.NoSuchFilter))
        pdf.save(path)
    places = [block.place for block in document.blocks]
    assert list(read_again(path, places, document.pages).values()) == [None, "88,88"]


def test_locked_file(tmp_path: Path) -> None:
    path, password = tmp_path / "laporan.pdf", "rahasia"
    built(Sheet().text(60, 100, "Capaian 99,99")).save(path, encryption=pikepdf.Encryption(owner="a", user=password))
    document = read_pdf(path, password=password)
    (block,) = document.blocks
    assert read_again(path, [block.place], document.pages, password=password) == {block.place: "99,99"}


def test_progress_and_log_are_left_as_they_were(tmp_path: Path) -> None:
    path = saved(tmp_path, *(Sheet().text(60, 100, f"Capaian {page}") for page in range(3)))
    document = read_pdf(path)
    told: list[tuple[Path, int, int]] = []
    read_again(path, [block.place for block in document.blocks][1:], document.pages, progress=lambda *steps: told.append(steps))
    assert told == [(path, 1, 2), (path, 2, 2)]
    assert logging.getLogger("pdfminer").level == logging.NOTSET
