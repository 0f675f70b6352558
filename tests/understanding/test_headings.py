"""Numbered headings as they follow each other in their chapter."""

from __future__ import annotations

import pytest
from tables import model, model_of, paragraph

START = "# BAB III AKUNTABILITAS KINERJA\n\n"


def broken(markdown: str) -> tuple[str, list[str], str]:
    found = [one for one in model_of(START + markdown).urutan if one.jenis == "judul"]
    assert len(found) == 1
    return found[0].sifat, [thing.raw for thing in found[0].putus], found[0].tertulis


@pytest.mark.parametrize(
    ("lines", "how", "beside"),
    [
        (["3.1 Capaian", "3.1.1 Target", "3.1.2 Realisasi", "3.2 Anggaran"], "", []),
        (["3.1. Capaian", "3.2. Anggaran", "3.2. Perbaikan", "3.3. Lainnya"], "berulang", ["3.2. Perbaikan", "3.2. Anggaran"]),
        (["3.1 Capaian", "3.3 Anggaran"], "melompat", ["3.3 Anggaran", "3.1 Capaian"]),
        (["3.1 Capaian", "3.2 Anggaran", "3.1.1 Target"], "tidak sesuai dengan judul di atasnya", ["3.1.1 Target", "3.2 Anggaran"]),
        (["3.1 Capaian", "3.2 Anggaran", "3.2 Anggaran"], "", []),
        (["3.1 Capaian", "3.2.1 Anggaran", "3.2.2 Sisa"], "", []),
        (["3.1 Capaian", "1.1 Program Contoh", "1.2 Program Lain", "3.2 Anggaran"], "", []),
    ],
)
def test_headings_go_up_by_one(lines: list[str], how: str, beside: list[str]) -> None:
    found = broken("\n\n".join(f"## {line}" for line in lines))
    assert found[:2] == (how, beside)


def test_a_number_that_begins_another_line_is_not_missing() -> None:
    assert broken("## 3.1 Capaian\n\n| Uraian |\n|---|\n| 3.2 Anggaran |\n\n## 3.3 Sisa")[0] == ""


def test_codes_and_numbers_are_no_headings() -> None:
    blocks = [paragraph("BAB III AKUNTABILITAS KINERJA"), paragraph("3.1 Capaian"), paragraph("3.500 orang"), paragraph("3.4 12 unit")]
    assert [one.tertulis for one in model(*blocks).urutan] == ["3.1"]


def test_the_outline_of_the_chapters_is_no_heading() -> None:
    outline = [paragraph(f"BAB {n} {t}", 2) for n, t in (("I", "PENDAHULUAN"), ("II", "RENCANA KERJA"), ("III", "HASIL"))]
    inside = paragraph("1.1 Latar Belakang dan Tujuan", 2)
    found = model(paragraph("BAB I PENDAHULUAN"), paragraph("1.1 Latar Belakang"), outline[0], inside, *outline[1:])
    assert [one.tertulis for one in found.urutan] == ["1.1"]
