"""Names of agencies and ministries in running text; agencies are invented."""

from __future__ import annotations

import pytest
from tables import model_of

USUAL = "Dinas Taman dan Pemakaman Kota Contoh menanam pohon."


def missed(text: str, times: int = 8) -> list[tuple[str, str, str]]:
    """The names that miss by one word, in a report that names its agency so many times."""
    found = model_of("\n\n".join((*[USUAL] * times, text))).sebutan_lembaga
    return [(one.nama.raw, one.tertulis, one.seharusnya) for one in found if one.seharusnya]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dinas Taman dan Pemukiman menanam pohon.", [("Dinas Taman dan Pemukiman", "pemukiman", "pemakaman")]),
        ("DINAS TAMAN DAN PEMAKAMAN", []),
        ("Dinas Taman menanam pohon.", []),
        ("Dinas Taman dan Olahraga menanam pohon.", []),
        ("Dinas Pemakaman dan Taman menanam pohon.", []),
        ("Dinas Taman dan Pemakaman Provinsi Rekaan menanam pohon.", []),
        (
            "Menteri Negara Pemberdayaan Aparatur Negara menetapkan.",
            [("Menteri Negara Pemberdayaan Aparatur Negara", "pemberdayaan", "pendayagunaan")],
        ),
        ("Kementerian Pemberdayaan Perempuan dan Perlindungan Anak menetapkan.", []),
        ("Kementerian Kelautan dan Perikanan serta Kementerian Sosial menetapkan.", []),
        ("Kementerian Contoh Rekaan menetapkan.", []),
    ],
)
def test_a_name_that_misses_by_one_word(text: str, found: list[tuple[str, str, str]]) -> None:
    assert missed(text) == found


def test_a_name_printed_as_often_is_another_agency() -> None:
    assert missed("Dinas Taman dan Pemukiman menanam pohon. Dinas Taman dan Pemukiman menyiram.") == []


def test_without_a_usual_name_none_is_wrong() -> None:
    assert missed("Dinas Taman dan Pemukiman menanam pohon.", times=7) == []


@pytest.mark.parametrize(("word", "slip"), [("Pemukaman", True), ("Permukiman", False)])
def test_a_slip_of_the_pen_is_told_apart(word: str, *, slip: bool) -> None:
    found = model_of("\n\n".join((*[USUAL] * 8, f"Dinas Taman dan {word} menanam."))).sebutan_lembaga
    assert [one.salah_ketik for one in found if one.seharusnya] == [slip]
