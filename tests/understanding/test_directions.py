"""Directions of sentences; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph


def directions(text: str) -> list[tuple[str, str, str]]:
    return [(one.arah, one.dari.raw, one.menjadi.raw) for one in model(paragraph(text)).arah]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cakupan taman meningkat dari 70,10 % pada tahun 2018 menjadi 75,20 %.", [("naik", "70,10 %", "75,20 %")]),
        ("Indeks mutu sebesar 3,40 menurun pada tahun ini menjadi 3,10.", [("turun", "3,40", "3,10")]),
        ("Jumlah taman mengalami penurunan dari 12 unit menjadi 15 unit.", [("turun", "12 unit", "15 unit")]),
        ("Taman naik peringkat dari 5 menjadi 3.", []),
        ("Peringkat taman kota naik dari 5 menjadi 3.", []),
        ("Pada tahun ini posisi dinas meningkat dari 12 menjadi 9.", []),
        ("Cakupan tidak meningkat dari 70,10 % menjadi 75,20 %.", []),
        ("Taman meningkat, sedangkan sampah dari 70,10 % menjadi 60,20 %.", []),
        ("Anggaran naik dari Rp 5.000.000 menjadi 7,5 %.", []),
    ],
)
def test_a_sentence_says_where_a_number_went(text: str, found: list[tuple[str, str, str]]) -> None:
    assert directions(text) == found


def test_a_mark_that_can_mean_two_things_is_read_as_the_sentence_says() -> None:
    (one,) = model(paragraph("Indeks mutu turun dari 3,4 menjadi 3,257 tahun ini.")).arah
    assert one.menjadi.value is not None
    assert one.dari.value is not None
    assert one.menjadi.value < one.dari.value
