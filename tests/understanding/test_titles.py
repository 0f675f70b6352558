"""The numbered headings of the contents against those of the body with the same numbers."""

from __future__ import annotations

import pytest
from tables import model_of

CONTENTS = """
# DAFTAR ISI
BAB III AKUNTABILITAS KINERJA ..... 5

{}

BAB IV PENUTUP ..... 9

# BAB III
# AKUNTABILITAS KINERJA
{}
# BAB IV PENUTUP
"""


def told(listed: list[str], body: list[str]) -> list[tuple[str, str | None, bool, bool]]:
    text = CONTENTS.format("\n\n".join(f"{line} ..... 6" for line in listed), "\n".join(f"## {line}" for line in body))
    return [
        (one.nama.raw, tubuh.raw if tubuh else None, bool(tubuh and tubuh.key == one.judul_daftar.key), one.serupa)
        for one in model_of(text).judul_daftar
        if not one.nama.raw.startswith("BAB") and ((tubuh := one.judul_tubuh) or True)
    ]


@pytest.mark.parametrize(
    ("listed", "body", "same", "alike"),
    [
        ("3.1 Capaian", "3.1. CAPAIAN", True, True),
        ("A. Capaian", "A. CAPAIAN", True, True),
        ("B. Realisasi Keuangan", "B. REALISASI ANGGARAN", False, False),
        ("3.1 Tujuan Penulisan", "3.1 Tujuan", False, True),
        ("3.1 Sasaran Strategi", "3.1 Daftar Sasaran Strategis", False, True),
        ("3.1 Perbandingan kinerja tahun ini dengan", "3.1 Perbandingan kinerja tahun ini dengan target jangka menengah", True, True),
    ],
)
def test_a_heading_is_found_by_its_number(listed: str, body: str, same: bool, alike: bool) -> None:
    assert told([listed], [body]) == [(listed, body, same, alike)]


def test_a_title_under_another_number_is_told_by_its_numbers() -> None:
    assert told(["3.1 Organisasi", "3.2 Landasan Hukum"], ["3.1 Landasan Hukum", "3.2 Organisasi"]) == []


def test_a_heading_that_the_body_lacks() -> None:
    listed, body = ["3.1 Capaian", "3.2 Anggaran", "3.3 Penghargaan"], ["3.1 Capaian", "3.2 Anggaran"]
    assert told(listed, body)[-1] == ("3.3 Penghargaan", None, False, False)
    assert told(listed, [*body, "Penghargaan"])[-1][0] == "3.2 Anggaran"
    assert told(listed, [*body, "3.1.4 Penghargaan"])[-1][0] == "3.2 Anggaran"
    assert told(listed, ["3.1 Capaian"])[-1][0] == "3.1 Capaian"


def test_a_chapter_has_its_title_on_the_next_line() -> None:
    found = next(one for one in model_of(CONTENTS.format("A. Hasil ..... 5", "")).judul_daftar if one.judul_tubuh)
    assert found.judul_tubuh
    assert (found.nama.raw, found.judul_tubuh.raw) == ("BAB III AKUNTABILITAS KINERJA", "AKUNTABILITAS KINERJA")
