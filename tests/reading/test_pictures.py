"""Pictures of pages: a box shows what was read there, however the page lies."""

from __future__ import annotations

import io
from itertools import product
from pathlib import Path

import pytest
from drawn_pdf import Sheet, built, saved
from pikepdf import Array
from PIL import Image

from lkipaudit.document import Document, Page, Source
from lkipaudit.place import Box
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.reading.pdf import read_pdf
from lkipaudit.reading.pictures import Pictures

WAYS = ("1 0 0 1 {x} {y}", "0 1 -1 0 {x} {y}", "-1 0 0 -1 {x} {y}", "0 -1 1 0 {x} {y}")
"""Text that runs rightwards, upwards, leftwards, downwards."""


def image(content: bytes | None) -> Image.Image:
    assert content is not None
    assert content.startswith(b"\x89PNG")
    return Image.open(io.BytesIO(content)).convert("L")


def ink(picture: Image.Image) -> tuple[float, float, float, float] | None:
    """The box of what is dark, as shares of width and height."""
    found = picture.point([255] * 128 + [0] * 128).getbbox()
    return found and (found[0] / picture.width, found[1] / picture.height, found[2] / picture.width, found[3] / picture.height)


@pytest.mark.parametrize(("rotate", "way"), list(product((0, 90, 180, 270), range(4))))
def test_box_shows_what_was_read_there(tmp_path: Path, rotate: int, way: int) -> None:
    sheet = Sheet()
    sheet.rotate = rotate
    x, y = ((200, 500), (200, 400), (400, 500), (300, 500))[way]
    sheet.draw(f"BT /F 10 Tf {WAYS[way].format(x=x, y=y)} Tm (Anggaran 49.950.000) Tj ET")
    pdf = built(sheet)
    pdf.pages[0].CropBox = Array([10, 20, 565, 802])
    pdf.save(tmp_path / "laporan.pdf")
    document = read_pdf(tmp_path / "laporan.pdf")
    box = document.blocks[0].place.box
    assert box is not None
    pictures = Pictures({0: document})
    page = document.pages[0]
    whole = image(pictures(0, 1, None))
    assert (whole.width > whole.height) == (page.width > page.height)
    shown = ink(whole)
    assert shown is not None
    assert shown == pytest.approx((box.x0 / page.width, box.top / page.height, box.x1 / page.width, box.bottom / page.height), abs=0.01)
    cut = image(pictures(0, 1, box))
    assert ink(cut) == pytest.approx((0, 0, 1, 1), abs=0.3)
    assert cut.width / cut.height == pytest.approx((box.x1 - box.x0) / (box.bottom - box.top), rel=0.1)
    above = Box(box.x0, box.top - 30, box.x1, box.top - 5)
    assert ink(image(pictures(0, 1, above))) is None


def test_box_is_cut_at_the_edges_of_the_page(tmp_path: Path) -> None:
    document = read_pdf(saved(tmp_path, Sheet().text(60, 100, "Contoh")))
    pictures = Pictures({0: document})
    assert image(pictures(0, 1, Box(-50, -50, 100, 900))).size == (200, 842 * 2)
    assert pictures(0, 1, Box(600, 10, 700, 20)) is None


def test_no_picture_where_there_is_no_page(tmp_path: Path) -> None:
    document = read_pdf(saved(tmp_path, Sheet().text(60, 100, "Contoh")))
    pictures = Pictures({0: document, 1: read_markdown("Contoh")})
    assert pictures(0, 2, None) is None
    assert pictures(1, 1, None) is None
    assert pictures(7, 1, None) is None


def test_no_picture_where_the_file_is_gone() -> None:
    gone = Document(Source("tidak-ada.pdf", "", "pdf", 1), (), (Page(1, 595, 842),))
    assert Pictures({0: gone})(0, 1, None) is None


def test_no_picture_of_a_locked_file_without_its_password(tmp_path: Path) -> None:
    import pikepdf  # noqa: PLC0415 - for this test alone

    path = saved(tmp_path, Sheet().text(60, 100, "Contoh"))
    document = read_pdf(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="b", user="rahasia"))
    assert Pictures({0: document})(0, 1, None) is None
    assert Pictures({0: document}, "rahasia")(0, 1, None) is not None


def test_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    document = read_pdf(saved(tmp_path, *(Sheet().text(60, 100, f"Halaman {number}") for number in range(8))))
    pictures = Pictures({0: document})
    first = [pictures(0, number, None) for number in range(1, 9)]
    assert [pictures(0, number, None) for number in range(8, 0, -1)] == first[::-1]
    assert len(set(first)) == 8
    pictures.close()
    assert pictures(0, 1, None) == first[0]
