"""Years in the captions of tables; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = "| No | Indikator | Target | Realisasi |\n|----|----|----|----|\n| 1 | Cakupan taman | 50 | 60 |"


def told(sentence: str, caption: str, between: str = "") -> list[tuple[str, str]]:
    """The captions of another year, with what leads to their table."""
    head = ("# LAPORAN KINERJA DINAS CONTOH TAHUN 2022", "## BAB III AKUNTABILITAS KINERJA")
    text = "\n\n".join((*head, sentence, between, caption, TABLE))
    return [(one.tahun.raw, one.acuan.raw) for one in model_of(text).tahun_judul if one.tahun.value != one.acuan.value]


def test_a_caption_names_the_year_of_the_sentence_that_leads_to_it() -> None:
    caption = "Tabel 3.1 Pengukuran Kinerja Dinas Contoh Tahun 2021"
    assert told("Pengukuran kinerja tahun 2022 dapat dilihat pada tabel 3.1 berikut.", caption) == [
        (caption, "tahun 2022 dapat dilihat pada tabel 3.1")
    ]


def test_a_title_goes_on_in_a_line_of_its_own() -> None:
    found = told(
        "Pengukuran kinerja tahun 2022 disajikan pada Tabel 3.1.", "Tabel 3.1 Pengukuran Kinerja Dinas Contoh\n\nKota Contoh T.A. 2021"
    )
    assert [caption for caption, _ in found] == ["Kota Contoh T.A. 2021"]


@pytest.mark.parametrize(
    ("sentence", "caption"),
    [
        ("Pengukuran kinerja tahun 2022 disajikan pada Tabel 3.1.", "Tabel 3.1 Pengukuran Kinerja Tahun 2022"),
        ("Realisasi tahun 2021 dan tahun 2022 disajikan pada Tabel 3.1.", "Tabel 3.1 Realisasi Tahun 2021"),
        ("Untuk tahun 2022 keadaan awalnya dapat dilihat pada Tabel 3.1.", "Tabel 3.1 Keadaan Tahun 2021"),
        ("Target tahun 2022 disajikan pada Tabel 3.1.", "Tabel 3.1 Target Renstra Tahun 2019-2023"),
        ("Target tahun 2022 disajikan pada Tabel 3.1 Renstra.", "Tabel 3.2 Target Tahun 2021"),
    ],
)
def test_what_says_nothing_of_the_caption(sentence: str, caption: str) -> None:
    assert told(sentence, caption) == []


def test_a_caption_says_what_the_heading_over_it_says() -> None:
    head, caption = "3.1.2 Perbandingan Realisasi Kinerja sampai Tahun 2022", "Tabel 3.1 Perbandingan Realisasi Kinerja sampai Tahun 2021"
    assert told(head, caption, "Hasilnya tampak di bawah.") == [(caption, head)]
    assert told("3.1.2 Perbandingan Realisasi Kinerja sampai Tahun 2022", "Tabel 3.1 Perbandingan Capaian Sasaran sampai Tahun 2021") == []
