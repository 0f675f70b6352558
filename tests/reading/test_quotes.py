from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from drawn_pdf import Sheet, saved

from lkipaudit.document import Document
from lkipaudit.place import Box, Place
from lkipaudit.reading.pdf import read_pdf
from lkipaudit.reading.quotes import Quotes


def found(path: Path, quote: str, place: Place | None = None) -> tuple[Box, ...]:
    document = read_pdf(path)
    where = place or held(document, quote)
    return Quotes({0: document})([(where, quote)]).get((where, quote), ())


def held(document: Document, quote: str) -> Place:
    """The place of the only block that holds the quote."""
    (place,) = (block.place for block in document.blocks if quote in " ".join(getattr(block, "text", "").split()))
    return place


def near(box: Box, edges: tuple[float, float, float, float]) -> bool:
    return all(abs(one - other) <= 3 for one, other in zip((box.x0, box.top, box.x1, box.bottom), edges, strict=True))


def test_a_quote_in_a_sentence_has_a_box_of_its_own(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(72, 100, "Terdapat 7 kegiatan dalam 12 program tahun ini."))
    (box,) = found(path, "12 program")
    (whole,) = found(path, "Terdapat 7 kegiatan dalam 12 program tahun ini.")
    assert whole.x0 < box.x0 < box.x1 < whole.x1
    assert near(whole, (72, 91, 288, 103))


def test_a_quote_over_two_lines_has_two_boxes(tmp_path: Path) -> None:
    words = ["Sepanjang tahun ini dinas melaksanakan urusan wajib dan pilihan, semuanya 9", "program, dengan hasil yang dimuat dalam bab."]
    sheet = Sheet().lines(72, 100, words)
    above, below = found(saved(tmp_path, sheet), "9 program", Place(0, 1, Box(72, 90, 425, 103)))
    assert above.bottom <= below.top + 3
    assert above.x0 > below.x1


def test_a_number_inside_a_longer_one_is_passed_over(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(72, 100, "Dari 112 orang hadir 12 orang."))
    (box,) = found(path, "12")
    assert box.x0 > 150


def test_equal_quotes_of_one_line_are_told_apart_by_their_number(tmp_path: Path) -> None:
    document = read_pdf(saved(tmp_path, Sheet().text(72, 100, "Target 80 dan realisasi 80 tercapai.")))
    line = held(document, "Target 80")
    first, second = line.at("angka 1"), line.at("angka 2")
    boxes = Quotes({0: document})([(second, "80"), (first, "80")])
    assert boxes[first, "80"][0].x1 < boxes[second, "80"][0].x0


def test_a_number_is_not_taken_from_the_line_below(tmp_path: Path) -> None:
    document = read_pdf(saved(tmp_path, Sheet().lines(72, 100, ["Target tahun ini belum ada.", "Realisasi 80 persen."])))
    line = replace(held(document, "Realisasi 80"), box=Box(72, 90, 300, 103))
    assert Quotes({0: document})([(line, "80")]) == {}


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_on_a_turned_page_the_box_lies_upright(tmp_path: Path, rotate: int) -> None:
    sheet = Sheet().text(72, 100, "Terdapat 7 kegiatan dalam 12 program tahun ini.")
    sheet.rotate = rotate
    (box,) = found(saved(tmp_path, sheet), "12 program")
    assert box.x1 - box.x0 > 3 * (box.bottom - box.top)


def test_a_file_that_is_gone_gives_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(72, 100, "Terdapat 12 program."))
    document = read_pdf(path)
    path.unlink()
    assert Quotes({0: document})([(held(document, "12 program"), "12 program")]) == {}
