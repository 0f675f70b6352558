"""Numbered items of lists in running text, as they follow each other under one heading."""

from __future__ import annotations

import pytest
from tables import model, paragraph, table

OPENED = paragraph("BAB I PENDAHULUAN")


def lists(*lines: str) -> list[tuple[str, list[str], str]]:
    found = model(OPENED, *(table([["No", "Nama"], [line[1:], "Taman"]]) if line.startswith("|") else paragraph(line) for line in lines))
    return [(one.sifat, [thing.raw for thing in one.putus], one.tertulis) for one in found.urutan if one.jenis == "butir"]


def test_lists_inside_lists_are_whole() -> None:
    lines = ["1. Kepala", "2. Sekretaris", "a. Umum", "b. Keuangan", "3. Bidang", "a. Satu", "b. Dua", "4. Balai"]
    assert lists(*lines) == [("", [], "1, 2, 3, 4"), ("", [], "a, b"), ("", [], "a, b")]
    assert lists("1. Satu", "1. Dalam", "2. Dalam lagi", "2. Dua") == [("", [], "1, 2"), ("", [], "1, 2")]


@pytest.mark.parametrize(
    ("lines", "how", "putus"),
    [
        (["1. Kepala", "2. Sekretaris", "3. Bidang", "a. Satu", "b. Dua", "2. Balai"], "berulang", ["2. Balai", "3. Bidang"]),
        (["1. Dana Daerah", "Uraian.", "4. Dana Pusat", "5. Dana Lain"], "melompat", ["4. Dana Pusat", "1. Dana Daerah"]),
        (["(1) Satu", "(2) Dua", "(2) Tiga"], "berulang", ["(2) Tiga", "(2) Dua"]),
        (["A. Satu", "C. Dua"], "", []),
        (["A. Satu", "B. Dua", "E. Tiga"], "melompat", ["E. Tiga", "B. Dua"]),
    ],
)
def test_a_list_that_breaks(lines: list[str], how: str, putus: list[str]) -> None:
    found = lists(*lines)
    assert ([one[:2] for one in found if one[0]] or [("", [])])[0] == (how, putus)


def test_an_item_written_anywhere_between_is_not_missing() -> None:
    assert [one[0] for one in lists("1. Satu", "Uraian: 2. Dua", "3. Tiga", "4. Empat")] == []
    assert [one[0] for one in lists("1. Satu", "|2. Dua", "3. Tiga")] == []
    assert [one[0] for one in lists("1. Satu", "2 Dua", "3. Tiga")] == []
    assert [one[0] for one in lists("1. Satu", "|2.", "3. Tiga")] == ["melompat"]


def test_a_list_under_an_item_begins_with_its_first() -> None:
    assert lists("1. Kepala", "2. Bidang", "b. Satu", "c. Dua")[1] == ("tidak mulai dari yang pertama", ["b. Satu", "2. Bidang"], "b, c")


def test_headings_that_begin_late_are_told_and_lines_set_together_are_not() -> None:
    late = ["Uraian.", "4. Satu", "Uraian.", "Uraian.", "5. Dua", "Uraian."]
    assert lists(*late) == [("tidak mulai dari yang pertama", ["4. Satu", "5. Dua"], "4, 5")]
    assert lists("Uraian.", "4. Satu", "5. Dua") == []
    assert lists("3. Tiga", *late) == []


def test_a_list_may_go_on_over_a_heading() -> None:
    before = ["1. Satu", "2. Dua", "3. Tiga", "1.2 Judul"]
    assert [one[0] for one in lists(*before, "4. Empat", "Uraian.", "Uraian.", "5. Lima")] == [""]


def test_initials_and_letters_that_are_numerals_break_nothing() -> None:
    assert [one[0] for one in lists("A. Satu", "B. Dua", "K. Pratama", "S. Wijaya")] == [""]
    assert [one[0] for one in lists("a. Satu", "b. Dua", "i. Satu", "v. Dua")] == [""]


def test_what_stands_outside_the_chapters_is_left_alone() -> None:
    found = model(
        paragraph("1. Satu"),
        paragraph("4. Dua"),
        paragraph("BAB IV PENUTUP"),
        paragraph("LAMPIRAN"),
        paragraph("1. Satu"),
        paragraph("3. Dua"),
    )
    assert not found.urutan


def inside(text: str) -> list[tuple[str, list[str], str]]:
    found = model(OPENED, paragraph(text)).urutan
    return [(one.sifat, [thing.raw for thing in one.putus], one.tertulis) for one in found if "kalimat" in one.tabel]


def test_a_list_inside_a_sentence_is_whole_or_breaks() -> None:
    text = "Kegiatannya meliputi 1) taman; 2) sungai, yaitu (1) hulu, (2) hilir; 3) jalan kota; 4) jembatan{}"
    assert inside(text.format(".")) == [("", [], "1, 2, 3, 4")]
    assert inside(text.format("; 6) pasar lama; 7) balai.")) == [("melompat", ["6) pasar lama", "4) jembatan"], "1, 2, 3, 4, 6, 7")]
    assert inside(text.format("; 2) pasar lama; 5) balai.")) == [("berulang", ["2) pasar lama", "4) jembatan"], "1, 2, 3, 4, 2, 5")]


@pytest.mark.parametrize(
    "more",
    [
        "; 5. pasar lama; 6) balai.",
        "; dan (menurut Pasal 6) balai.",
        " menurut lampiran 6) balai.",
        "; 9) balai.",
        ". Selanjutnya 1) pasar; 2) balai; 3) warung; 4) kebun.",
    ],
)
def test_a_list_inside_a_sentence_is_not_broken_by_what_is_no_item_of_it(more: str) -> None:
    assert all(not how for how, *_ in inside(f"Kegiatannya meliputi 1) taman; 2) sungai; 3) jalan kota; 4) jembatan{more}"))
