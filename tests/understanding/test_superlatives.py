"""The highest and the lowest that sentences name; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

SPENT = """# LAPORAN KINERJA TAHUN 2019
## Realisasi Anggaran
| No | Program | Anggaran (Rp) | Realisasi (Rp) | % |
|----|---------|---------------|----------------|---|
| 1  | Program Penataan Taman | 400.000.000 | 380.000.000 | 95,00 |
| 2  | Program Penerangan Jalan | 200.000.000 | 198.000.000 | 99,00 |
| 3  | Program Pengelolaan Sampah | 300.000.000 | 240.000.000 | 80,00 |
|    | Jumlah | 900.000.000 | 818.000.000 | 90,89 |

"""
ACHIEVED = """# LAPORAN KINERJA TAHUN 2019
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|-----------|-------------|
| 1  | Cakupan taman terawat | 100 | 93 | 93,00 |
| 2  | Cakupan sungai bersih | 100 | 45 | 45,00 |
| 3  | Cakupan jalan terang | 100 | 110 | 110,00 |

"""


def told(document: str) -> list[tuple[bool, str, str]]:
    return [(one.terbukti, one.puncak.raw, one.pemilik) for one in model_of(document).sebutan_puncak]


@pytest.mark.parametrize(
    ("document", "text", "best", "owner"),
    [
        (SPENT, "Penyerapan terendah adalah Program Penataan Taman.", "80,00", "Program Pengelolaan Sampah"),
        (SPENT, "Serapan anggaran tertinggi pada program Penataan Taman sebesar 95,00%.", "99,00", "Program Penerangan Jalan"),
        (SPENT, "Program dengan serapan terendah yaitu sebesar 95%.", "80,00", "Program Pengelolaan Sampah"),
        (SPENT, "Program Penataan Taman merupakan program dengan penyerapan paling rendah.", "80,00", "Program Pengelolaan Sampah"),
        (SPENT, "Serapan terendah pada Program Pengelolaan Sampah sebesar 8,00%.", "80,00", "Program Pengelolaan Sampah"),
        (SPENT, "Realisasi anggaran paling besar pada Program Penataan Taman sebesar 95%.", "99,00", "Program Penerangan Jalan"),
        (ACHIEVED, "Capaian terendah terdapat pada Cakupan taman terawat sebesar 93,00%.", "45,00", "Cakupan sungai bersih"),
        (ACHIEVED, "Capaian terendah adalah Cakupan sungai bersih sebesar 0,45 %.", "45,00", "Cakupan sungai bersih"),
        (ACHIEVED, "Capaian kinerja tertinggi sebesar 93%.", "110,00", "Cakupan jalan terang"),
    ],
)
def test_what_is_not_the_extreme_of_its_column(document: str, text: str, best: str, owner: str) -> None:
    assert told(document + text) == [(False, best, owner)]


@pytest.mark.parametrize(
    ("document", "text"),
    [
        (SPENT, "Serapan tertinggi pada Program Penerangan Jalan sebesar 99% dan terendah pada Program Pengelolaan Sampah sebesar 80,0%."),
        (SPENT, "Serapan tertinggi pada Program Penataan Taman sebesar Rp380.000.000 atau 95,00%."),
        (SPENT, "Serapan tertinggi pada Program Penataan Taman."),
        (ACHIEVED, "Capaian terendah sebesar 45% terdapat pada Cakupan sungai bersih, sedangkan yang tertinggi Cakupan jalan terang."),
    ],
)
def test_what_the_table_bears_out(document: str, text: str) -> None:
    assert {one[0] for one in told(document + text)} == {True}


@pytest.mark.parametrize(
    ("document", "text"),
    [
        (SPENT, "Serapan tertinggi kedua pada Program Penataan Taman sebesar 95,00%."),
        (SPENT, "Selain Program Penerangan Jalan, serapan tertinggi ada pada Program Penataan Taman."),
        (SPENT, "Serapan belanja modal tertinggi pada Program Penataan Taman."),
        (SPENT, "Serapan tertinggi sebesar 97,10% ada pada kegiatan pemeliharaan."),
        (SPENT, "Realisasi anggaran terbesar pada Program Penataan Taman sebesar Rp380.000.000 atau 95,00%."),
        (SPENT, "Realisasi anggaran terkecil pada Program Penerangan Jalan."),
        (SPENT, "Serapan triwulan tertinggi pada Program Penataan Taman."),
        (SPENT, "Pada tahun 2018 serapan tertinggi pada Program Penataan Taman sebesar 95,00%."),
        (SPENT, "Serapan tertinggi pada bidang yang melaksanakan Program Penataan Taman."),
        (SPENT, "Efisiensi tertinggi pada Program Penataan Taman dengan penyerapan 95,00%."),
        (SPENT, "Program Penataan Taman mendapat anggaran tertinggi."),
        (ACHIEVED, "Capaian Cakupan taman terawat sebesar 93,00% tertinggi di tingkat provinsi."),
        (ACHIEVED, "Capaian tertinggi misi pertama adalah Cakupan taman terawat sebesar 93,00%."),
        (ACHIEVED, "Rata-rata capaian tertinggi sebesar 93,00%."),
        (ACHIEVED, "Salah satu capaian terendah adalah Cakupan taman terawat."),
        (ACHIEVED, "Cakupan taman terawat bukan capaian terendah."),
        (ACHIEVED, "Capaian Cakupan taman terawat termasuk kategori tertinggi."),
        (ACHIEVED, "Capaian terendah adalah Cakupan taman terawat sebesar 71,00%."),
    ],
)
def test_what_ranks_something_else(document: str, text: str) -> None:
    assert told(document + text) == []


def test_rows_that_were_not_begun_may_be_left_out() -> None:
    row = "| 4  | Program Pemetaan Lahan | 100.000.000 | 0 | 0,00 |\n|    | Jumlah | 1.000.000.000 | 818.000.000 | 81,80 |"
    table = SPENT.replace("|    | Jumlah | 900.000.000 | 818.000.000 | 90,89 |", row)
    assert told(table + "Serapan terendah pada Program Pengelolaan Sampah sebesar 80,00%.")[0][0]


def test_a_table_far_away_is_not_compared() -> None:
    between = "\n\n".join("Kalimat lain tentang taman kota." for _ in range(9))
    assert told(f"{SPENT}{between}\n\nPenyerapan terendah adalah Program Penataan Taman.") == []


def test_a_table_with_a_blank_is_not_compared() -> None:
    table = SPENT.replace("| 198.000.000 | 99,00 |", "| 198.000.000 | |")
    assert told(table + "Penyerapan terendah adalah Program Penataan Taman.") == []


def test_words_of_a_name_do_not_limit_what_is_ranked() -> None:
    table = SPENT.replace("Penataan Taman", "Penataan Taman Desa dan Kota")
    assert told(table + "Penyerapan terendah adalah Program Penataan Taman Desa dan Kota sebesar 95,00%.")[0][0] is False
    assert told(table + "Penyerapan terendah di kota adalah Program Penataan Taman Desa dan Kota sebesar 95,00%.") == []


ACTIVITIES = """# LAPORAN KINERJA TAHUN 2019
## Realisasi Anggaran
| Kode | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp) | % |
|------|------------------|---------------|----------------|---|
| 1 | Program Penataan Taman | 300.000.000 | 270.000.000 | 90,00 |
| 1.1 | Kegiatan Penanaman Pohon | 100.000.000 | 98.000.000 | 98,00 |
| 1.2 | Kegiatan Pemangkasan Rumput | 100.000.000 | 88.000.000 | 88,00 |
| 1.3 | Kegiatan Pengecatan Pagar | 100.000.000 | 84.000.000 | 84,00 |
| 2 | Program Penerangan Jalan | 300.000.000 | 240.000.000 | 80,00 |
| 2.1 | Kegiatan Penggantian Lampu | 100.000.000 | 99.000.000 | 99,00 |
| 2.2 | Kegiatan Perawatan Tiang | 100.000.000 | 71.000.000 | 71,00 |
| 2.3 | Kegiatan Penarikan Kabel | 100.000.000 | 70.000.000 | 70,00 |

"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Penyerapan terendah adalah kegiatan Perawatan Tiang sebesar 71,00%.", [False]),
        ("Penyerapan terendah adalah kegiatan Penarikan Kabel sebesar 70,00%.", [True]),
        ("Penyerapan terendah adalah kegiatan Pengecatan Pagar sebesar 84,00%.", [True]),
        ("Pada Program Penataan Taman penyerapan terendah adalah kegiatan Pemangkasan Rumput sebesar 88,00%.", []),
    ],
    ids=["not the lowest", "the lowest", "the lowest of its programme", "of a programme that is named"],
)
def test_an_activity_may_be_ranked_within_its_programme(text: str, expected: list[bool]) -> None:
    assert [one[0] for one in told(ACTIVITIES + text)] == expected
