"""Overall achievements in sentences; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = """# LAPORAN KINERJA TAHUN 2019
## Pengukuran Kinerja
| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|---------|-------------------|--------|-----------|-------------|
| 1  | Taman   | Cakupan taman     | 100 | 90 | 90,00 |
| 2  | Taman   | Cakupan sungai    | 100 | 80 | 80,00 |
| 3  | Jalan   | Cakupan jalan     | 100 | 115 | 115,00 |

"""
MEAN = "Secara umum capaian kinerja dinas sebesar 95,00 %."


def means(*texts: str) -> list[tuple[str, bool]]:
    found = model_of(TABLE + "\n\n".join(texts)).rata_rata
    return [(one.nilai.raw, one.anggota_pasti) for one in found if not one.tabel and "keseluruhan" in one.nama.raw]


def mentions(*texts: str) -> list[tuple[str, str, str]]:
    found = model_of(TABLE + "\n\n".join(texts)).sebutan_capaian
    return [(one.nilai.raw, one.rujukan.raw, one.tempat) for one in found]


def test_one_sentence_says_what_another_should_say() -> None:
    other = "Rata-rata capaian kinerja dinas ialah 97,10 %."
    assert mentions(MEAN, other) == [("97,10 %", "95,00 %", "realisasi")]
    assert mentions(other, MEAN) == [("97,10 %", "95,00 %", "realisasi")]
    assert mentions(MEAN, "Rata-rata capaian kinerja dinas ialah 95 %.") == [("95 %", "95,00 %", "realisasi")]
    assert mentions(other) == []
    assert means(MEAN, other) == [("95,00 %", True), ("97,10 %", False)]


def test_achievements_may_be_capped() -> None:
    assert means("Rata-rata capaian kinerja dinas ialah 90,00 %.") == [("90,00 %", True)]


@pytest.mark.parametrize("number", ["100,00", "80,00", "90,00"])
def test_the_mean_of_means_a_printed_number_and_a_capped_mean_have_their_own_source(number: str) -> None:
    assert mentions(MEAN, f"Rata-rata capaian kinerja dinas ialah {number} %.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rata-rata capaian program ialah 97,10 %.",
        "Rata-rata capaian kinerja sasaran 1 ialah 97,10 %.",
        "Rata-rata capaian kinerja tahun 2018 ialah 97,10 %.",
        "Rata-rata capaian kinerja naik sebesar 7,10 %.",
        "Secara keseluruhan kinerja baik, yaitu 97,10 %.",
        "Secara keseluruhan kinerja cakupan taman mencapai 97,10 %.",
        "Rata-rata capaian kinerja antara 70,10 % dan 97,10 %.",
    ],
)
def test_other_means(text: str) -> None:
    assert means(MEAN, text) == [("95,00 %", True)]
