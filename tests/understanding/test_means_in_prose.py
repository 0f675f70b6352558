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
    return [(one.nilai.raw, one.anggota_pasti) for one in found if not one.tabel]


def test_one_sentence_says_which_table_another_means() -> None:
    assert means(MEAN, "Rata-rata capaian kinerja dinas ialah 97,10 %.") == [("95,00 %", True), ("97,10 %", True)]
    assert means("Rata-rata capaian kinerja dinas ialah 97,10 %.") == [("97,10 %", False)]


def test_achievements_may_be_capped() -> None:
    assert means("Rata-rata capaian kinerja dinas ialah 90,00 %.") == [("90,00 %", True)]


def test_the_mean_of_means_and_a_printed_number_have_their_own_source() -> None:
    assert means(MEAN, "Rata-rata capaian kinerja dinas ialah 100,00 %.") == [("95,00 %", True), ("100,00 %", False)]
    assert means(MEAN, "Rata-rata capaian kinerja dinas ialah 80,00 %.") == [("95,00 %", True), ("80,00 %", False)]


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
