"""Sentences about the mean of the table above them; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = """# LAPORAN KINERJA TAHUN 2019
## Pengukuran Kinerja
Tabel 3.1 Capaian Kinerja

| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|-----------|-------------|
| 1  | Cakupan taman     | 100 | 90 | 90,00 |
| 2  | Cakupan sungai    | 100 | 80 | 80,00 |
|    | Rata-rata         |     |    | 85,00 |

"""


def means(*texts: str) -> list[tuple[str, list[str]]]:
    found = model_of(TABLE + "\n\n".join(texts)).rata_rata
    return [(one.nilai.raw, [q.raw for q in one.anggota]) for one in found if "tabel dalam kalimat" in one.nama.raw]


@pytest.mark.parametrize(
    "text",
    [
        "Menurut tabel 3.1 di atas, keseluruhan indikator memperoleh rata-rata 87,00 %.",
        "Dari tabel di atas terlihat rata-rata capaian tahun 2019 ialah 87,00 %.",
    ],
)
def test_a_mean_that_its_table_does_not_print(text: str) -> None:
    assert means(text) == [("87,00 %", ["90,00", "80,00"])]


@pytest.mark.parametrize(
    "texts",
    [
        ("Berdasarkan tabel di atas diperoleh hasil rata-rata sebesar 85 %.",),
        ("Berdasarkan tabel di atas diperoleh hasil rata-rata tahun 2018 sebesar 87,00 %.",),
        ("Berdasarkan tabel di atas diperoleh serapan anggaran rata-rata sebesar 87,00 %.",),
        ("Berdasarkan tabel berikut diperoleh hasil rata-rata sebesar 87,00 %.",),
        ("Secara keseluruhan diperoleh hasil rata-rata sebesar 87,00 %.",),
        ("Berdasarkan tabel di atas diperoleh hasil rata-rata sebesar 17,00 %.",),
        ("| a | b |\n|---|---|\n| c | d |", "Berdasarkan tabel di atas diperoleh hasil rata-rata sebesar 87,00 %."),
    ],
)
def test_means_of_something_else(texts: tuple[str, ...]) -> None:
    assert means(*texts) == []
