"""Grades beside the scores of surveys of satisfaction; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph

Told = tuple[str, str, bool]
LOW = '91,05 dengan kinerja unit pelayanan "Kurang Baik"'


def told(text: str) -> list[Told]:
    """Score with its grade as printed, the grade, and whether the score has it."""
    found = model(paragraph("LAPORAN KINERJA TAHUN 2021", bold=True), paragraph(text)).predikat
    return [(one.nilai.raw, one.predikat, one.cocok) for one in found if one.nilai and one.skala == "ikm"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nilai IKM dinas sebesar 74,10 dengan mutu pelayanan A.", [("74,10 dengan mutu pelayanan A", "A (Sangat Baik)", False)]),
        ("Hasil SKM tahun 2021 sebesar 77,10 kategori Baik.", [("77,10 kategori Baik", "B (Baik)", True)]),
        ("Indeks Kepuasan Masyarakat 62,40 (Baik).", [("62,40 (Baik)", "B (Baik)", False)]),
        ('Kepuasan pasien bernilai 91,05 dengan kinerja unit pelayanan "Kurang Baik".', [(LOW, "C (Kurang Baik)", False)]),
        (
            "Nilai IKM naik, yaitu 78,20 (B) pada tahun 2020 dan 88,90 (A) pada tahun 2021.",
            [("78,20 (B)", "B (Baik)", True), ("88,90 (A)", "A (Sangat Baik)", True)],
        ),
        ("Nilai IKM 83,15 dengan predikat Sangat Baik.", [("83,15 dengan predikat Sangat Baik", "A (Sangat Baik)", True)]),
        ("Nilai IKM 64,50 dengan predikat Baik.", [("64,50 dengan predikat Baik", "B (Baik)", True)]),
    ],
)
def test_a_grade_beside_a_score(text: str, found: list[Told]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Nilai lomba taman sebesar 74,10 dengan predikat Sangat Baik.",
        "Nilai IKM terhadap target 60,00 dengan kategori Sangat Baik.",
        "Capaian IKM 101,50 dengan kategori Sangat Baik.",
        "Nilai IKM 3,25 dengan kategori Baik.",
        "IKM dihitung dari 60 responden (Baik dan Sangat Baik).",
        "Nilai IKM 74,10. Taman kota berkategori Sangat Baik.",
        "Capaian IKM 60,00 % dengan kategori Sangat Baik.",
    ],
)
def test_what_is_no_score_of_a_survey(text: str) -> None:
    assert told(text) == []
