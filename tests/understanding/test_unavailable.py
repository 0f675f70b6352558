"""Indicators that a sentence calls not yet available; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = """# LAPORAN KINERJA TAHUN 2019
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|-----------|-------------|
| 1  | Indeks Mutu Taman | 3,10 | 2,90 | 93,55 |
| 2  | Cakupan Sungai Bersih | 80 | - | - |

"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pada tahun 2019 Indeks Mutu Taman sampai Desember 2019 data belum tersedia.", [("Indeks Mutu Taman", True)]),
        ("Hasil Indeks Mutu Taman belum diumumkan.", [("Indeks Mutu Taman", True)]),
        ("Cakupan Sungai Bersih belum ada nilainya.", [("Cakupan Sungai Bersih", False)]),
        ("Indeks Mutu Taman tahun 2018 belum tersedia.", []),
        ("Indeks Mutu Taman naik, sedangkan data pasar belum tersedia.", []),
        ("Indeks Mutu Taman belum mencapai target.", []),
        ("Indeks Mutu Taman belum dirilis sehingga digunakan data tahun 2018 sebesar 2,90.", []),
        ("Indeks Mutu Taman belum diperoleh, masih memakai angka lama.", []),
        ("Indeks Mutu Taman belum diumumkan karena masih menunggu penilaian.", [("Indeks Mutu Taman", True)]),
        ("Indeks Mutu Taman belum dirilis. Oleh karena itu digunakan hasil tahun 2018.", []),
        ("Indeks Mutu Taman belum tersedia datanya per kecamatan.", []),
    ],
)
def test_a_value_that_is_not_there_yet(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(one.nama.raw, one.bernilai) for one in model_of(TABLE + text).belum_ada] == found
