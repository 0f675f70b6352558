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


TWO = """# LAPORAN KINERJA TAHUN 2019
# BAB II PERJANJIAN KINERJA
| No | Sasaran | Indikator Kinerja | Target |
|----|---------|-------------------|--------|
| 1  | Taman membaik | Persentase taman terawat | 60 % |
| 2  | Petugas cakap | Indeks kecakapan petugas kebun | 3,5 |

# BAB III AKUNTABILITAS KINERJA
"""
HEAD = """| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|---------|-------------------|--------|-----------|-------------|
"""


def test_one_of_two_indicators_without_a_result_is_told() -> None:
    assert lacking(TWO + HEAD + TREES + END) == ["Indeks kecakapan petugas kebun"]


def test_two_of_four_without_results_are_told() -> None:
    more = "| 3  | Petugas cakap | Indeks kecakapan petugas kebun | 3,5 |\n"
    four = AGREED.replace(more, f"{more}| 4  | Alat siap | Persentase mesin potong siap pakai | 80 % |\n")
    assert lacking(four + TREES + PAPERS + END) == ["Indeks kecakapan petugas kebun", "Persentase mesin potong siap pakai"]


@pytest.mark.parametrize(
    "results",
    [
        HEAD + TREES + "| 2  | Petugas cakap | Nilai keterampilan tukang kebun | 3,5 | 3,5 | 100 |\n",
        HEAD + TREES + "| 2  | Petugas cakap | Skor mutu pelayanan kebun | 80 | 80 | 100 |\n",
        HEAD + PAPERS,
        HEAD + "| 1  | Taman membaik | Bagian taman kota yang terawat baik | 60 % | 60 % | 100 |\n",
        "Persentase taman terawat mencapai 60%.\n",
        "",
    ],
    ids=["another name", "another indicator", "only others", "both by other names", "prose only", "no results"],
)
def test_nothing_is_said_of_a_small_agreement_beside_other_indicators(results: str) -> None:
    assert lacking(TWO + results + END) is None


@pytest.mark.parametrize(
    "more",
    [
        "\nIndeks kecakapan petugas kebun dinilai tahun depan.\n",
        "\nKecakapan petugas kebun diukur dengan indeks: indeks kecakapan petugas kebun mencapai 3,4.\n",
        "| 2  | Petugas cakap | Indeks kecakapan petugas kebun | 3,5 | 3,5 | 100 |\n",
        "| 2  | Petugas cakap | Indeks kecakapan petugas kebun | 3,5 | - | - |\n",
    ],
    ids=["prose", "prose with a number", "measured", "printed without a result"],
)
def test_a_small_agreement_that_is_reported(more: str) -> None:
    assert lacking(TWO + HEAD + TREES + more + END) == []
