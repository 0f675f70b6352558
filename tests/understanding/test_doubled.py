"""Amounts with two endings; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("Pagu Rp 4.100.000,00,- dan Rp 1.200.000,00-, sisa Rp 300.000,-.", ["Rp 4.100.000,00,-", "Rp 1.200.000,00-"]),
        ("Pagu Rp 4.100.000,00 dan Rp 1.200.000,-, sisa Rp 300.000.", []),
    ],
)
def test_an_amount_that_ends_twice(text: str, twice: list[str]) -> None:
    (one,) = model_of(text).akhiran_rupiah
    assert [number.raw for number in one.berakhir_ganda] == twice


def test_a_document_of_few_amounts_says_nothing_of_how_it_writes_them() -> None:
    assert model_of("Pagu Rp 4.100.000,00,- dan 12 orang.").akhiran_rupiah == ()
