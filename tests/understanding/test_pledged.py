"""Programmes with their budgets in lines without rules; all names and amounts are invented."""

from __future__ import annotations

import pytest
from tables import document, paragraph, vocabulary

from lkipaudit.understanding import understand

HEAD = "BAB II PERENCANAAN KINERJA"


def pledged(*lines: str, head: str = HEAD) -> list[tuple[str, str]]:
    """Each programme with its budget, every line a paragraph of its own."""
    blocks = [paragraph(head), paragraph("Program tahun ini adalah:"), *(paragraph(line) for line in lines)]
    rows = understand([document(*blocks)], vocabulary()).baris_anggaran
    assert all(row.tingkat == "program" and row.bagian == "pk" for row in rows)
    return [(row.nama.raw, row.anggaran.raw) for row in rows if row.anggaran is not None]


def test_numbered_programmes_with_an_amount_each_are_budgets() -> None:
    assert pledged("PROGRAM ANGGARAN (Rp.)", "1. Program Taman Kota 1,250,000,000", "2. Program Pohon Peneduh 350,000,000") == [
        ("Program Taman Kota", "1,250,000,000"),
        ("Program Pohon Peneduh", "350,000,000"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Program Taman Kota dan", "Ruang Hijau Rp. 1.250.000.000,- APBD", "2. Program Pohon Peneduh Rp. 350.000.000,- APBD"),
        ("1. Program Taman Kota dan Rp. 1.250.000.000,- APBD", "Ruang Hijau", "2. Program Pohon Peneduh Rp. 350.000.000,- APBD"),
        ("1. Program Taman Kota dan Ruang Hijau : Rp. 1.250.000.000,-\n2. Program Pohon Peneduh : Rp. 350.000.000,-",),
    ],
)
def test_a_name_may_go_on_before_or_after_its_amount(lines: tuple[str, ...]) -> None:
    assert pledged(*lines) == [
        ("Program Taman Kota dan Ruang Hijau", "Rp. 1.250.000.000,-"),
        ("Program Pohon Peneduh", "Rp. 350.000.000,-"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Program Taman Kota 1.250.000.000",),
        ("1. Program Taman Kota 1.250.000.000", "2. Program Pohon Peneduh"),
        ("1. Program Taman Kota 1.250.000.000 1.100.000.000", "2. Program Pohon Peneduh 350.000.000"),
        ("1. Program Taman Kota 120", "2. Program Pohon Peneduh 90"),
        ("1. Program Taman Kota 1.250.000.000", "2. Program Taman Kota 350.000.000"),
    ],
)
def test_a_list_that_does_not_give_each_programme_one_budget_is_none(lines: tuple[str, ...]) -> None:
    assert pledged(*lines) == []


def test_lists_of_other_chapters_are_left_alone() -> None:
    lines = ("1. Program Taman Kota 1.250.000.000", "2. Program Pohon Peneduh 350.000.000")
    assert pledged(*lines, head="BAB III AKUNTABILITAS KINERJA") == []


def test_the_text_after_a_list_is_no_part_of_it() -> None:
    found = pledged(
        "1. Program Taman Kota 1.250.000.000",
        "2. Program Pohon Peneduh 350.000.000",
        "Anggaran tersebut dipakai untuk merawat taman yang ada di seluruh kecamatan.",
    )
    assert [name for name, _ in found] == ["Program Taman Kota", "Program Pohon Peneduh"]


def test_the_agreement_among_the_appendices_has_such_a_list_too() -> None:
    lines = (
        "1. Program Taman Kota Rp. 1.250.000.000,- APBD",
        "10.Program Pohon Peneduh Rp. 350.000.000,- APBD",
        "Kota Contoh, 18 Juli 2022",
    )
    blocks = [paragraph(text) for text in ("BAB IV PENUTUP", "Demikian laporan ini.", "LAMPIRAN", "PERJANJIAN KINERJA TAHUN 2022")]
    rows = understand([document(*blocks, paragraph("Program Anggaran Keterangan"), *map(paragraph, lines))], vocabulary()).baris_anggaran
    assert [(row.nama.raw, row.bagian) for row in rows] == [("Program Taman Kota", "pk"), ("Program Pohon Peneduh", "pk")]


def test_a_name_goes_on_in_its_paragraph_however_long_the_line() -> None:
    long = "Tempat Bermain Anak serta Tempat Olah Raga Warga"
    assert pledged(f"1. Program Taman Kota, Rp. 1.250.000.000,-\n{long}", "2. Program Pohon Peneduh Rp. 350.000.000,-")[0] == (
        f"Program Taman Kota {long}",
        "Rp. 1.250.000.000,-",
    )
