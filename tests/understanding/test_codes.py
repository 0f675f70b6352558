"""Codes in budget tables; all names are invented."""

from __future__ import annotations

import pytest
from tables import model_of

FIRST = ("2.11.02", "Program Penataan Taman"), ("2.11.02.01", "Penyiraman Taman Kota")
LAST = ("2.11.02.03", "Pemeliharaan Lampu Taman"), ("2.11.02.04", "Lomba Taman Sekolah")


def told(*rows: tuple[str, str]) -> list[str]:
    lines = "\n".join(f"| {code} | {name} | 10.000.000 | 10.000.000 |" for code, name in rows)
    found = model_of(f"""
## Realisasi Anggaran
| Kode | Program / Kegiatan | Anggaran | Realisasi |
|------|--------------------|----------|-----------|
{lines}
""")
    return [one.kode.raw for one in found.kode_baris if one.pembanding_kode]


def test_a_code_of_another_parent_than_those_above_and_below_is_told() -> None:
    assert told(*FIRST, ("2.11.03.02", "Penyediaan Bibit Pohon"), *LAST) == ["2.11.03.02"]


def test_a_long_code_is_known_by_the_end_of_its_parent() -> None:
    rows = [("2.11.2.11.1.01.02", "Pagar Taman"), ("1.00.2.11.1.01.04", "Lampu Taman"), ("2.11.2.11.1.01.07", "Bangku Taman")]
    assert told(*rows) == ["1.00.2.11.1.01.04"]


def test_a_code_of_two_rows_is_told() -> None:
    assert told(*FIRST, ("2.11.02.03", "Penyediaan Bibit Pohon"), *LAST) == ["2.11.02.03"]


@pytest.mark.parametrize(
    "rows",
    [
        (*FIRST, ("2.11.02.02", "Penyediaan Bibit Pohon"), *LAST),
        (*FIRST, ("2.11.03", "Program Penataan Jalan"), ("2.11.03.01", "Penyapuan Jalan Kota"), *LAST),
        (*FIRST, ("2.11.03.01", "Penyapuan Jalan"), ("2.11.03.02", "Perbaikan Trotoar"), *LAST),
        (*FIRST, ("2.11.02.01", "Penyiraman Taman"), *LAST),
        (*FIRST, ("2.11.03.09", "Penyediaan Bibit Pohon"), *LAST),
        (*FIRST, ("2.11.02.01", "Pembelian Pupuk"), *LAST, ("2.11.02.04", "Sewa Tenda")),
        (("1.01", "Program Penataan Taman"), ("1.02", "Penyiraman Taman"), ("1.02", "Lomba Taman Sekolah")),
    ],
)
def test_other_codes_are_left_alone(rows: tuple[tuple[str, str], ...]) -> None:
    assert told(*rows) == []
