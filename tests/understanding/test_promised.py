"""Indicators of the agreement beside the measurement; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

AGREED = """# LAPORAN KINERJA TAHUN 2019
# BAB II PERJANJIAN KINERJA
| No | Sasaran | Indikator Kinerja | Target |
|----|---------|-------------------|--------|
| 1  | Taman membaik | Persentase taman terawat | 60 % |
| 2  | Data tersedia | Jumlah dokumen data | 4 dokumen |
| 3  | Petugas cakap | Indeks kecakapan petugas kebun | 3,5 |

# BAB III AKUNTABILITAS KINERJA
| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|---------|-------------------|--------|-----------|-------------|
"""
TREES = "| 1  | Taman membaik | Persentase taman terawat | 60 % | 60 % | 100 |\n"
PAPERS = "| 2  | Data tersedia | Jumlah dokumen data | 4 dokumen | 4 dokumen | 100 |\n"
PEOPLE = "| 3  | Petugas cakap | Indeks kecakapan para petugas kebun | 3,5 | 3,5 | 100 |\n"
END = "\n# BAB IV PENUTUP\nDemikian."


def lacking(document: str) -> list[str] | None:
    """The indicators that are not reported; None where nothing can be said."""
    told = model_of(document).indikator_janji
    return [one.indikator.raw for one in told if not one.diukur] if told else None


def test_an_indicator_without_a_result_is_told() -> None:
    assert lacking(AGREED + TREES + PAPERS + END) == ["Indeks kecakapan petugas kebun"]


@pytest.mark.parametrize("more", [PEOPLE, "\nIndeks kecakapan petugas kebun belum dinilai.\n"], ids=["other words", "prose"])
def test_an_indicator_told_in_other_words_or_in_prose_is_reported(more: str) -> None:
    assert lacking(AGREED + TREES + PAPERS + more + END) == []


@pytest.mark.parametrize("document", [AGREED + TREES + PAPERS, AGREED + TREES + END], ids=["cut off", "mostly other indicators"])
def test_nothing_is_said_of_a_report_in_parts_or_of_other_indicators(document: str) -> None:
    assert lacking(document) is None
