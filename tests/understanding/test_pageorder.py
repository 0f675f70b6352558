"""Pages that the contents give; all headings are invented."""

from __future__ import annotations

import pytest
from tables import model_of

TITLES = ("Latar Taman", "Letak Taman", "Luas Taman", "Warna Taman", "Umur Taman", "Mutu Taman", "Biaya Taman")


def told(*pages: str, titles: tuple[str, ...] = TITLES) -> list[tuple[str, str]]:
    listed = "\n\n".join(f"1.{at} {title} ......... {page}" for at, (title, page) in enumerate(zip(titles, pages, strict=False), 1))
    found = model_of(f"# DAFTAR ISI\n{listed}").halaman_daftar
    return [(one.tertulis.raw, f"{one.letak} {one.halaman_sebelah}") for one in found if not one.urut]


def test_a_page_before_that_of_the_line_above_is_told() -> None:
    assert told("1", "2", "6", "6", "5", "7", "8") == [("5", "sebelumnya 6")]


def test_a_page_after_those_of_all_further_lines_is_told() -> None:
    assert told("1", "2", "40", "5", "6", "7", "8") == [("40", "sesudahnya 5")]


@pytest.mark.parametrize(
    "pages",
    [
        ("1", "2", "2", "5", "6", "7", "8"),
        ("1", "4", "3", "6", "5", "8", "7"),
        ("ii", "iv", "1", "2", "3", "4", "5"),
        ("I-2", "I-3", "II-1", "II-2", "II-3", "III-1", "III-2"),
        ("1", "3", "2"),
    ],
)
def test_what_goes_up_or_was_read_in_another_order_or_is_short_is_left_alone(pages: tuple[str, ...]) -> None:
    assert told(*pages) == []


def test_lists_of_other_things_have_their_own_order() -> None:
    body = "\n\n".join(f"1.{at} {title} ......... {at}" for at, title in enumerate(TITLES, 5))
    assert [one for one in model_of(f"# DAFTAR ISI\n{body}\n\nLampiran 1 Peta Taman ......... 2").halaman_daftar if not one.urut] == []
