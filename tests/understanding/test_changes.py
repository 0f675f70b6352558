"""Changes that lead from one number of a series to the next; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph


def gaps(*texts: str) -> list[tuple[str, str, str]]:
    """The change, the number after it and the number before it, as quoted; each text is a paragraph."""
    found = model(*(paragraph(text) for text in texts)).selisih
    return [(one.besar.raw, one.dari.raw, one.kurang.raw) for one in found]


SERIES = (
    "Indeks taman tahun 2017 tercatat 60,10 poin, lalu tahun 2018 naik 0,40 poin hingga menjadi 60,50 poin, "
    "kemudian tahun 2019 turun 0,30 poin menjadi 60,20 poin."
)
COUNTED = (
    "Taman yang terawat pada tahun 2017 sebanyak 14 taman. Pada tahun 2018 bertambah sebanyak 6 taman "
    "sehingga totalnya menjadi 20 taman, tahun 2019 bertambah 7 taman menjadi 26 taman."
)


def test_each_step_of_a_series_starts_from_the_number_before_it() -> None:
    assert gaps(SERIES) == [("0,40 poin", "60,50 poin", "60,10 poin"), ("0,30 poin", "60,20 poin", "60,50 poin")]


def test_a_series_goes_on_in_the_next_sentence_where_both_tell_their_years() -> None:
    assert gaps(COUNTED) == [("6 taman", "20 taman", "14 taman"), ("7 taman", "26 taman", "20 taman")]


def test_a_step_in_brackets_is_between_the_two_numbers_before_it() -> None:
    assert gaps("Tahun 2018 nilainya 61,20 poin, tahun 2019 sebesar 61,90 poin (bertambah 0,60 poin).") == [
        ("0,60 poin", "61,90 poin", "61,20 poin")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Target tahun 2018 sebanyak 50 taman dan meningkat 5 taman menjadi 20 taman.",
        "Dari 50 taman tahun 2018, tahun 2019 yang terawat bertambah 5 menjadi 20 taman.",
        "Tahun 2018 ada 50 pohon, tahun 2019 bertambah 5 taman menjadi 20 taman.",
        "Tahun 2019 ada 50 taman, dibandingkan tahun 2018 bertambah 5 taman menjadi 20 taman.",
        "Tahun 2019 ada 50 taman, tahun 2018 bertambah 5 taman menjadi 20 taman.",
    ],
)
def test_what_may_be_another_thing_begins_no_series(text: str) -> None:
    assert gaps(text) == []


def test_a_percentage_beside_a_difference_is_the_growth_of_the_earlier_number() -> None:
    fell = "Tahun 2018 ada 4.500 keluarga, tahun 2019 menurun menjadi 4.050 keluarga. Terjadi penurunan sebanyak 450 keluarga atau 12%."
    assert gaps(fell)[-1] == ("12%", "4.050 keluarga", "4.500 keluarga")


def test_a_percentage_beside_what_is_no_difference_of_two_numbers_tells_nothing() -> None:
    assert gaps("Tahun 2018 ada 4.500 keluarga, tahun 2019 ada 4.050 keluarga. Terjadi penurunan sebanyak 300 keluarga atau 12%.") == []


def test_an_amount_before_and_after_a_change_bears_out_both_the_change_and_its_percentage() -> None:
    assert gaps("Anggaran semula Rp 50.000.000,- berkurang Rp 4.000.000,- (8 %) menjadi Rp 46.000.000,- setelah perubahan.") == [
        ("Rp 4.000.000,-", "Rp 46.000.000,-", "Rp 50.000.000,-"),
        ("8 %", "Rp 46.000.000,-", "Rp 50.000.000,-"),
    ]


def test_percentages_in_a_list_are_whole_numbers() -> None:
    text = "Layanan tahun 2018 sebesar 61,20%, 2019 sebesar 61,90% (bertambah 0,60%), tahun 2020 62,10%."
    assert gaps(text) == [("0,60%", "61,90%", "61,20%")]
