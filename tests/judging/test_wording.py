"""Messages as they stand in a note of review: who is meant, what is printed, where, and what it should be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import judged, number, row, total

from lkipaudit.judging import compile_rules
from lkipaudit.judging.wording import about, side, subject
from lkipaudit.model import Text
from lkipaudit.place import Place
from lkipaudit.policy import load_policy

OURS = {one.id: one for one in compile_rules(load_policy())}
HERE = Place(source=0, page=1)


def text(raw: str) -> Text:
    return Text(raw, HERE, raw.casefold())


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ([], "5"),
        ([("pk", None)], "5 di perencanaan kinerja"),
        ([("realisasi", 8)], "5 di akuntabilitas kinerja (halaman 8)"),
        ([("", 8), ("", 9)], "5 di halaman 8 dan 9"),
        ([("lampiran", 30), ("lampiran", 31), ("ringkasan", 2)], "5 di lampiran (halaman 30 dan 31) dan ringkasan eksekutif (halaman 2)"),
        (
            [("pk", 1), ("realisasi", 2), ("lampiran", 3), ("lampiran", 4)],
            "5 di perencanaan kinerja (halaman 1), akuntabilitas kinerja (halaman 2), lampiran (halaman 3) dan 1 tempat lain",
        ),
    ],
)
def test_places_are_told_as_parts_with_their_pages(places: list[tuple[str, int | None]], told: str) -> None:
    assert side(number("5"), places, 0) == told


def test_what_arithmetic_speaks_for_is_said_without_counting_equations() -> None:
    assert side(number("5"), [("", 8)], 3) == "5 di halaman 8, yang cocok dengan hitungan"


@pytest.mark.parametrize(("raw", "told"), [("Taman terawat", '"Taman terawat"'), ("19700101 199503 1 001", "19700101 199503 1 001")])
def test_printed_words_are_quoted_and_numbers_are_not(raw: str, told: str) -> None:
    assert side(text(raw), [], 0) == told


def test_an_equation_says_nothing_of_words() -> None:
    assert side(text("12 kecamatan"), [("", 8)], 3) == '"12 kecamatan" di halaman 8'


@pytest.mark.parametrize(
    ("raw", "told"),
    [("• Taman bunga", "Taman bunga"), ("-  Taman bunga", "Taman bunga"), ("- 5", "- 5"), ("Taman - kota", "Taman - kota")],
)
def test_the_mark_of_a_list_is_no_part_of_a_name(raw: str, told: str) -> None:
    record = row(raw)
    assert subject(record) == told
    assert about(record) == (told if told[-1].isalpha() else f"Baris {told}")


def test_a_row_without_a_name_is_known_by_its_number() -> None:
    unnamed = replace(row(anggaran="50.000", realisasi="40.000", persen="70,00"), nama=text("50.000,-"))
    (finding,) = judged(OURS["ANG-01"], unnamed).findings
    assert finding.message.startswith("Baris 50.000,-: persentase tertulis 70,00, sedangkan menurut hitungan ")


def test_a_sentence_that_prints_the_number_is_quoted() -> None:
    sentence = replace(total("31", "12", "18"), nama=text("31 taman, yaitu 12 taman kota dan 18 taman desa"), tabel="")
    assert about(sentence, "31") == 'Kalimat "31 taman, yaitu 12 taman kota dan 18 taman desa"'
    assert about(replace(sentence, tabel="t1"), "31") == "31 taman, yaitu 12 taman kota dan 18 taman desa"
    assert about(sentence, "99") == "31 taman, yaitu 12 taman kota dan 18 taman desa"


def test_a_calculation_that_has_no_words_is_called_one() -> None:
    assert about(replace(total("31", "12", "18"), nama=text("12 + 18"), tabel=""), "31") == 'Hitungan "12 + 18"'
