from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from drawn_pdf import Sheet, read, texts

from lkipaudit.document import Document


def pages(feet: Sequence[str], head: str = "", size: int = 10) -> list[Sheet]:
    found = []
    for number, foot in enumerate(feet):
        sheet = Sheet().text(72, 300 + 5 * number, f"Kalimat pada lembar {'abcdefghijklmn'[number]}.", size=size)
        found.append(sheet.text(72, 40, head).text(280, 810, foot) if head else sheet.text(280, 810, foot))
    return found


def printed(document: Document) -> list[str | None]:
    return [page.printed for page in document.pages]


def test_running_heads_and_page_numbers_stand_apart(tmp_path: Path) -> None:
    document = read(tmp_path, *pages(["1", "2", "3"], head="Laporan Kinerja Dinas Contoh"))
    assert [words.startswith("Kalimat") for words in texts(document)] == [True, True, True]
    assert [(found.place.page, found.text) for found in document.furniture if found.place.page == 2] == [
        (2, "Laporan Kinerja Dinas Contoh"),
        (2, "2"),
    ]
    assert document.printed_page(3) == "3"


@pytest.mark.parametrize(
    ("feet", "labels"),
    [
        (["i", "ii", "iii", "iv"], ["i", "ii", "iii", "iv"]),
        (["5 | Page", "6 | Page", "7 | Page"], ["5", "6", "7"]),
        (["Hal. 5", "Hal. 6", "Hal. 7"], ["5", "6", "7"]),
        (["- 9 -", "- 10 -", "- 11 -"], ["9", "10", "11"]),
        (["LKIP 2019 | 23", "LKIP 2019 | 24", "LKIP 2019 | 25"], ["23", "24", "25"]),
        (["Halaman 1 dari 3", "Halaman 2 dari 3", "Halaman 3 dari 3"], ["1", "2", "3"]),
        (["III-4", "III-5", "III-6"], ["III-4", "III-5", "III-6"]),
        (["III - 4", "III - 5", "III - 6"], ["III - 4", "III - 5", "III - 6"]),
        (["Laporan 2019 7LKIP", "Laporan 2019 8LKIP", "Laporan 2019 9LKIP"], ["7", "8", "9"]),
        (["iii", "iv", "1", "2"], ["iii", "iv", "1", "2"]),
    ],
)
def test_printed_page_numbers(tmp_path: Path, feet: list[str], labels: list[str]) -> None:
    document = read(tmp_path, *pages(feet))
    assert printed(document) == labels
    assert all(words.startswith("Kalimat") for words in texts(document))


def test_a_year_in_a_running_foot_is_no_page_number(tmp_path: Path) -> None:
    assert printed(read(tmp_path, *pages(["LKIP Tahun 2019"] * 3))) == [None, None, None]


def test_a_single_page_names_its_number(tmp_path: Path) -> None:
    assert printed(read(tmp_path, *pages(["Halaman 14"]))) == ["14"]


def test_a_number_that_does_not_count_with_the_pages_is_text(tmp_path: Path) -> None:
    document = read(tmp_path, *pages(["7", "", ""]))
    assert printed(document) == [None, None, None]
    assert "7" in texts(document)


def test_a_title_that_several_short_papers_share_stays_text(tmp_path: Path) -> None:
    sheets = [Sheet().text(200, 70, "PERJANJIAN KINERJA TAHUN 2016").text(72, 300, f"Isi {name}.") for name in ("satu", "dua", "tiga")]
    assert texts(read(tmp_path, *sheets)).count("PERJANJIAN KINERJA TAHUN 2016") == 3


def test_a_line_that_repeats_in_the_middle_stays_text(tmp_path: Path) -> None:
    document = read(tmp_path, *(Sheet().text(72, 400, "Sumber: data diolah") for _ in range(4)))
    assert texts(document) == ["Sumber: data diolah"] * 4


def test_the_head_of_a_table_that_repeats_stays_in_its_table(tmp_path: Path) -> None:
    xs, ys = (60, 90, 250), (40, 60, 80)
    document = read(tmp_path, *(Sheet().grid(xs, ys).cells(xs, ys, [["No", "Program"], [str(n), "Isi"]]) for n in range(1, 5)))
    assert [table.cells[1].text for table in document.tables] == ["Program"] * 4
    assert not document.furniture


def test_chapters_that_open_their_pages_stay_text_and_one_that_runs_on_is_a_running_head(tmp_path: Path) -> None:
    body = "abcdefghijklmn"
    opening = [
        Sheet().text(250, 40, f"BAB {number}").text(72, 300, f"Kalimat pada lembar {body[at]}.")
        for at, number in enumerate(("I", "II", "III", "IV"))
    ]
    plain = [Sheet().text(72, 300, f"Kalimat pada lembar {letter}.") for letter in body[4:9]]
    found = texts(read(tmp_path, *opening, *plain))
    assert [text for text in found if text.startswith("BAB")] == ["BAB I", "BAB II", "BAB III", "BAB IV"]
    running = [Sheet().text(250, 40, "BAB II").text(72, 300, f"Kalimat pada lembar {letter}.") for letter in body[:9]]
    assert [text for text in texts(read(tmp_path, *running)) if text.startswith("BAB")] == []


def low_heads(words: str, pages: int, others: int = 0) -> list[Sheet]:
    """Pages with a line 100 points down, then others without it; every page has a sentence of its own."""
    headed = [Sheet().text(250, 100, words).text(72, 300, f"Kalimat pada lembar {'abcdefghijklmn'[n]}.") for n in range(pages)]
    return headed + [Sheet().text(72, 300, f"Uraian pada lembar {'abcdefghijklmnopqrstuvwxyz'[n]}.") for n in range(others)]


@pytest.mark.parametrize(
    ("words", "pages", "others", "stays"),
    [
        ("Akuntabilitas Kinerja", 8, 0, False),
        ("Akuntabilitas Kinerja", 7, 1, True),
        ("Akuntabilitas Kinerja", 8, 25, True),
        ("Tabel 3.1 Pengukuran Kinerja", 8, 0, True),
    ],
)
def test_a_head_far_down_heads_very_many_pages(tmp_path: Path, words: str, pages: int, others: int, stays: bool) -> None:
    found = texts(read(tmp_path, *low_heads(words, pages, others)))
    assert any(words in text for text in found) == stays


def marked(at: float, pages: int) -> list[Sheet]:
    """Pages with a word that runs up the page at a distance from its left side."""
    mark = f"BT /F 8 Tf 0 1 -1 0 {at} 400 Tm (Salinan) Tj ET"
    return [Sheet().draw(mark).text(72, 300, f"Kalimat pada lembar {'abcdefghijklmn'[n]}.") for n in range(pages)]


@pytest.mark.parametrize(("at", "pages", "stays"), [(30, 8, False), (30, 7, True), (300, 8, True)])
def test_a_mark_down_the_side_of_many_pages_is_no_text(tmp_path: Path, at: float, pages: int, stays: bool) -> None:
    assert ("Salinan" in texts(read(tmp_path, *marked(at, pages)))) == stays
