"""Budgets in sentences from which their percentage does not follow; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

REPORT = """# LAPORAN KINERJA DINAS CONTOH TAHUN 2021
## Ringkasan Eksekutif
{said}

## Realisasi Anggaran
| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Taman | 60.000.000 | 45.250.500 | 75,42 |
| 2  | Program Kebun | 40.000.000 | 30.000.000 | 75,00 |
|    | Jumlah        | 100.000.000 | 75.250.500 | 75,25 |
"""
SLIP = "Anggaran APBD sebesar Rp 75.250.500,-. APBD terealisasi sampai dengan Desember sebesar Rp 75.250.500,- atau 75,25%."


def told(said: str) -> list[tuple[str, str]]:
    found = model_of(REPORT.format(said=said)).sebutan_anggaran
    return [(one.jenis, one.nilai.raw) for one in found if one.kunci.startswith("0:persentase")]


def test_the_budget_of_the_row_that_spent_the_very_same_stands_beside_that_of_the_sentence() -> None:
    assert told(SLIP) == [
        ("anggaran", "Rp 75.250.500,-"),
        ("realisasi", "Rp 75.250.500,-"),
        ("anggaran", "100.000.000"),
        ("realisasi", "75.250.500"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        SLIP.replace("APBD sebesar Rp 75.250.500,-.", "APBD sebesar Rp 100.000.000,-."),
        SLIP.replace("75,25%", "70,25%"),
        SLIP.replace("75.250.500", "75.250.600"),
        SLIP.replace("APBD sebesar Rp 75.250.500,-.", "APBD sebesar Rp 40.000.000,-."),
        SLIP.replace("75.250.500,-. APBD", "75.250.500,-"),
    ],
    ids=["the same budget", "another percentage", "spent by no row", "the budget of a row", "told as a pair"],
)
def test_what_follows_or_is_of_something_else_is_left_alone(said: str) -> None:
    assert told(said) == []
