from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkipaudit.quantity.terbilang import spell, words_value, words_values


@given(st.integers(0, 10**15))
def test_what_is_spelled_out_is_read_back(number: int) -> None:
    read = words_value(spell(number))
    assert read is not None
    assert read.value == number
    assert not read.misspelt


@given(st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False))
def test_decimals_are_read_back(number: Decimal) -> None:
    read = words_value(spell(number))
    assert read is not None
    assert read.value == number
    assert read.step == Decimal("0.01")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nol", "0"),
        ("Sebelas", "11"),
        ("dua puluh satu", "21"),
        ("seratus ribu dua ratus", "100200"),
        ("SERIBU SERATUS SEBELAS", "1111"),
        ("satu ratus", "100"),
        ("sejuta", "1000000"),
        ("semiliar", "1000000000"),
        ("dua milyar", "2000000000"),
        ("tiga milliar", "3000000000"),
        ("lima trilyun", "5000000000000"),
        ("seribu triliun", "1000000000000000"),
        ("tiga miliar dua ratus\njuta lima\nribu rupiah", "3200005000"),
        ("*empat puluh* dua", "42"),
        ("enam puluh enam koma delapan delapan", "66.88"),
        ("dua koma dua puluh lima", "2.25"),
        ("dua koma nol lima", "2.05"),
        ("lima koma tiga miliar rupiah", "5300000000"),
        ("dua koma lima ribu", "2500"),
        ("satu rupiah lima puluh sen", "1.50"),
        ("tujuh juta, dua ratus ribu", "7200000"),
    ],
)
def test_a_number_in_words_is_read(words: str, value: str) -> None:
    read = words_value(words)
    assert read is not None
    assert read.value == Decimal(value)
    assert not read.misspelt


@pytest.mark.parametrize(
    ("words", "value", "slips"),
    [
        ("sembila", 9, (("sembila", "sembilan"),)),
        ("delapn belas", 18, (("delapn", "delapan"),)),
        ("empar", 4, (("empar", "empat"),)),
        ("duwa", 2, (("duwa", "dua"),)),
        ("tiga puluhjuta", 30_000_000, (("puluhjuta", "puluh juta"),)),
        ("duapuluh", 20, (("duapuluh", "dua puluh"),)),
        ("tigaratuslimapuluhribu", 350_000, (("tigaratuslimapuluhribu", "tiga ratus lima puluh ribu"),)),
        ("sem bilan belas", 19, (("sem bilan", "sembilan"),)),
    ],
)
def test_a_slip_of_the_pen_is_read_and_told(words: str, value: int, slips: tuple[tuple[str, str], ...]) -> None:
    read = words_value(words)
    assert read is not None
    assert read.value == value
    assert read.misspelt == slips


@pytest.mark.parametrize(
    "words",
    [
        "", "kelas", "tempat", "sebelah", "juta", "belas", "rupiah", "tujuan", "kosong",
        "lima lima", "satu dua tiga", "dua juta tiga miliar", "dua juta lima juta", "sepuluh ribu ribu", "dua puluh ratus",
        "satu rupiah dua ratus sen", "satu koma rupiah",
    ],
)  # fmt: skip
def test_what_makes_no_number_is_none(words: str) -> None:
    assert words_value(words) is None


def test_the_words_are_found_inside_a_text() -> None:
    text = "terbilang: dua\njuta rupiah saja"
    read = words_value(text)
    assert read is not None
    assert (read.raw, text[read.start : read.end]) == ("dua\njuta rupiah", "dua\njuta rupiah")


def test_a_comma_that_ends_the_words_is_no_decimal() -> None:
    read = words_value("dua koma tetapi")
    assert read is not None
    assert read.value == 2
    assert read.raw == "dua"


def test_other_words_hold_two_numbers_apart() -> None:
    assert [read.value for read in words_values("tiga dari lima; dua lima; enam")] == [3, 5, 6]


def test_the_worth_of_the_last_digit_is_told() -> None:
    steps = [read.step for text in ("dua juta", "dua koma lima juta", "satu koma dua lima") if (read := words_value(text))]
    assert steps == [1, 100_000, Decimal("0.01")]
