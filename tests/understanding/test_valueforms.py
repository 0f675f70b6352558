"""Targets that are no bare numbers; all text is invented."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tables import model_of

from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy


def document(name: str, target: str, realisasi: str, capaian: str) -> str:
    return f"""# LAPORAN KINERJA TAHUN 2021
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|-----------|-------------|
| 1  | {name} | {target} | {realisasi} | {capaian} |
| 2  | Cakupan taman terawat | 80 | 72 | 90,00 |
| 3  | Cakupan pohon sehat | 50 | 40 | 80,00 |
"""


def first(name: str, target: str, realisasi: str, capaian: str = "90,00") -> tuple[Decimal | None, Decimal | None, str]:
    row = model_of(document(name, target, realisasi, capaian)).baris_kinerja[0]
    return (row.target.value if row.target else None, row.realisasi.value if row.realisasi else None, row.polaritas)


@pytest.mark.parametrize(
    ("target", "realisasi", "values"),
    [
        ("102/100.000 KH", "96/100.000 KH", (102, 96)),
        ("2,5 per 1.000 penduduk", "2 per 1.000 penduduk", (Decimal("2.5"), 2)),
        ("1 : 20", "1:25", (20, 25)),
        ("1:1.000", "1:1.200", (1000, 1200)),
        ("102/100.000 KH", "2,5 per 1.000 KH", (None, None)),
        ("102/100.000 KH", "96 kasus", (None, 96)),
        ("70-80", "75", (None, 75)),
        ("12/2021", "10/2021", (None, None)),
    ],
)
def test_the_telling_number_of_a_target(target: str, realisasi: str, values: tuple[Decimal | None, Decimal | None]) -> None:
    rows = model_of(document("Angka jatuhnya dahan", target, realisasi, "90,00")).baris_kinerja
    row = next((row for row in rows if row.indikator.raw == "Angka jatuhnya dahan"), None)
    found = (row.target.value if row and row.target else None, row.realisasi.value if row and row.realisasi else None)
    assert found == values


def test_the_bound_of_a_target_says_which_way_is_good() -> None:
    assert first("Cakupan pohon tumbang", "≤ 10 %", "8 %")[2] == "turun"
    assert first("Cakupan pohon sehat", "≥ 10 %", "8 %")[2] == "naik"
    assert first("Angka kematian pohon", "≥ 10 %", "8 %")[2] == "ganda"
    assert first("Angka kematian pohon", "10 %", "8 %")[2] == "turun"


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian", "told"),
    [
        ("102/100.000 KH", "96/100.000 KH", "106,25", False),
        ("102/100.000 KH", "96/100.000 KH", "117,25", True),
        ("≤ 10 %", "8 %", "100", False),
        ("≤ 10 %", "8 %", "120", False),
        ("≥ 80", "85", "100", False),
        ("≥ 80", "78", "100", True),
    ],
)
def test_such_targets_are_reached_or_not(target: str, realisasi: str, capaian: str, told: bool) -> None:
    found = judge(model_of(document("Angka kematian pohon kota", target, realisasi, capaian)), tuple(compile_rules(load_policy()))).findings
    assert any(one.rule == "KIN-01" for one in found) is told
