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
