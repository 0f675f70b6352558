"""Target, realisation and achievement in one sentence that does not name the indicator; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = """# LAPORAN KINERJA TAHUN 2019
## Capaian Kinerja
| No | Sasaran | Indikator Kinerja | Target 2018 | Realisasi 2018 | Capaian 2018 (%) | Target 2019 | Realisasi 2019 | Capaian 2019 (%) |
|----|---------|-------------------|-------------|----------------|------------------|-------------|----------------|------------------|
| 1  | Taman membaik | Persentase taman yang terawat | 42,36 % | 63,54 % | 150,00 | 50 % | 55 % | 110 |
| 2  | Mutu membaik | Persentase pohon yang sehat | 20 % | 25 % | 125 | 50 % | 55 % | 110 |

"""


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Indicator, year, measure and quote of every claim in prose."""
    rows = [row for row in model_of(TABLE + text).baris_kinerja if not row.tabel]
    measures = ("target", "realisasi", "capaian")
    return [(row.indikator.raw, row.tahun, one, q.raw) for row in rows for one in measures if (q := getattr(row, one)) is not None]


def test_two_of_the_three_numbers_tell_the_row_and_the_third_is_compared() -> None:
    name = "Persentase taman yang terawat"
    assert told("Pada tahun 2018 kebun yang dirawat 63,54 % dari target 42,63 % sehingga tingkat capaian mencapai 150 %.") == [
        (name, "2018", "target", "42,63 %"),
        (name, "2018", "realisasi", "63,54 %"),
        (name, "2018", "capaian", "150 %"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pada tahun 2018 kebun yang dirawat 61,11 % dari target 42,63 % sehingga tingkat capaian mencapai 150 %.",
        "Pada tahun 2017 kebun yang dirawat 63,54 % dari target 42,63 % sehingga tingkat capaian mencapai 150 %.",
        "Pada tahun 2018 kebun yang dirawat 25 % dari target 21 % sehingga tingkat capaian mencapai 125 %.",
        "Tahun 2018 dan 2019 kebun yang dirawat 63,54 % dari target 42,63 % sehingga tingkat capaian mencapai 150 %.",
        "Pada tahun 2019 dirawat 55 % dari target 51 % sehingga tingkat capaian mencapai 110 %.",
    ],
    ids=["only one is the same", "another year", "no telling number", "two years", "two indicators"],
)
def test_a_sentence_that_leaves_the_row_open_is_not_compared(text: str) -> None:
    assert told(text) == []
