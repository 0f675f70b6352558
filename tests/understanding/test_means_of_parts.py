"""Mean achievements of one objective in sentences; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = """# LAPORAN KINERJA TAHUN 2019
## Pengukuran Kinerja
| No | Sasaran | Indikator | Target | Realisasi | Capaian (%) |
|----|---------|-------------------|--------|-----------|-------------|
| 1  | Meningkatnya mutu taman kota | Cakupan taman terawat | 100 | 90 | 90,00 |
|    |         | Cakupan pohon sehat | 100 | 81 | 81,00 |
| 2  | Meningkatnya mutu jalan kota | Cakupan jalan mantap | 100 | 115 | 115,00 |
|    |         | Cakupan marka jalan | 100 | 95 | 95,00 |

"""


def means(text: str, table: str = TABLE) -> list[tuple[str, list[str]]]:
    found = model_of(table + text).rata_rata
    return [(one.nilai.raw, [q.raw for q in one.anggota]) for one in found if not one.tabel and "sasaran" in one.nama.raw]


@pytest.mark.parametrize(
    ("text", "number", "members"),
    [
        ("Sasaran strategis Meningkatnya mutu taman kota mempunyai rata-rata capaian sebesar 85,50 %.", "85,50 %", ["90,00", "81,00"]),
        ("Sasaran strategis Meningkatnya mutu taman kota mempunyai rata-rata capaian sebesar 87,50 %.", "87,50 %", ["90,00", "81,00"]),
        ("Rata-rata capaian kinerja sasaran 2 tahun 2019 mencapai 106,00 %.", "106,00 %", ["115,00", "95,00"]),
        ("Rata-rata capaian indikator pada sasaran kedua mencapai 97,50 %.", "97,50 %", ["115,00", "95,00"]),
    ],
)
def test_the_mean_of_an_objective(text: str, number: str, members: list[str]) -> None:
    assert means(text) == [(number, members)]


@pytest.mark.parametrize(
    "text",
    [
        "Rata-rata capaian anggaran sasaran 2 mencapai 97,00 %.",
        "Rata-rata capaian kinerja sasaran 2 tahun 2018 mencapai 97,00 %.",
        "Rata-rata capaian kinerja sasaran 1 dan sasaran 2 mencapai 97,00 %.",
        "Rata-rata capaian setiap sasaran mencapai 97,00 %.",
        "Rata-rata capaian kinerja sasaran 2 naik menjadi 97,00 %.",
        "Rata-rata capaian kinerja sasaran 2 mencapai 95,00 %.",
        "Rata-rata capaian kinerja sasaran 2 mencapai 9,70 %.",
        "Rata-rata capaian kinerja sasaran 3 mencapai 97,00 %.",
        "Sasaran 2 tercapai 100 %, dengan rata-rata capaian 97,00 %.",
        "Sasaran Meningkatnya mutu pasar mempunyai rata-rata capaian sebesar 87,00 %.",
    ],
)
def test_means_of_something_else(text: str) -> None:
    assert means(text) == []


def test_an_objective_that_tables_measure_differently_has_no_mean() -> None:
    other = TABLE.split("## Pengukuran Kinerja", 1)[1].replace("81,00 |", "82,00 |")
    assert means("Rata-rata capaian kinerja sasaran 1 mencapai 87,00 %.", f"{TABLE}\n## Ringkasan Capaian\n{other}") == []
