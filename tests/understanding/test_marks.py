"""Points and commas in one column; all numbers are invented."""

from __future__ import annotations

import pytest
from tables import model_of

from lkipaudit.understanding.marks import marks_of


@pytest.mark.parametrize(
    ("raw", "marks"),
    [
        ("80,5", {"desimal": ","}),
        ("80.55 %", {"desimal": "."}),
        ("1.250.000", {"ribuan": "."}),
        ("Rp 1,250,000.75", {"ribuan": ","}),
        ("1.250", {}),
        ("8.000000", {}),
        ("1.250.000.00", {}),
        ("12,5 7.066", {}),
        ("2021", {}),
        ("08.30", {}),
        ("13.15 WIB", {}),
        ("1,5 jam", {}),
    ],
)
def test_what_the_marks_of_a_number_are_for(raw: str, marks: dict[str, str]) -> None:
    assert marks_of(raw) == marks


def odd(*values: str) -> list[str]:
    rows = "\n".join(f"| {at} | Luas taman ke-{at} | {value} | 100 |" for at, value in enumerate(values, 1))
    found = model_of(f"""
## Capaian Kinerja
| No | Indikator | Target | Capaian |
|----|-----------|--------|---------|
{rows}
""")
    return [number.raw for one in found.tanda_angka for number in one.bertanda_lain]


def test_the_fewer_of_a_column_are_told_and_of_as_many_those_with_a_point() -> None:
    assert odd("80.5", "70,5", "60.5") == ["70,5"]
    assert odd("80.5", "70,5") == ["80.5"]


def test_columns_are_judged_each_for_itself() -> None:
    text = """
## Realisasi Anggaran
| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Contoh | 50.000.000 | 49.000.000 | 98.00 |
| 2  | Program Lain | 40.000.000 | 38.000.000 | 95.00 |
"""
    (one,) = model_of(text).tanda_angka
    assert one.bertanda_lain == ()


def test_a_share_among_amounts_is_no_amount_with_other_marks() -> None:
    assert odd("1.250.000,00", "2.500.000,00", "80.5", "3.500.000,00") == []
