"""Shares set as fractions."""

from __future__ import annotations

import pytest
from tables import model, paragraph


def told(*texts: str) -> list[tuple[str, str, str]]:
    found = model(*(paragraph(text) for text in texts)).rasio
    return [(one.pembilang.raw, one.penyebut.raw, one.persen.raw) for one in found]


@pytest.mark.parametrize(
    "texts",
    [
        ("40 = x 100 % = 80,00 % 50",),
        ("Sasaran yang dilayani 40", "Jumlah warga = x 100 % = 80,00 %", "50"),
        ("40", "X 100%", "50", "= 80,00 %"),
    ],
)
def test_numerator_over_denominator(texts: tuple[str, ...]) -> None:
    assert [tuple(raw.replace(" ", "") for raw in one) for one in told(*texts)] == [("40", "50", "80,00%")]


def test_a_noun_may_follow_each() -> None:
    assert [one[2] for one in told("40 orang X 100 % = 80,00 %", "50 orang")] == ["80,00 %"]


def test_a_denominator_in_a_sentence_is_none() -> None:
    assert told("40 orang X 100 % = 80,00 %", "Sebanyak 50 orang belum dilayani.") == []


def test_a_formula_without_numbers_is_none() -> None:
    assert told("Realisasi", "Capaian = x 100 %", "Target") == []
