"""One root that several rules see is told once; two roots stay two."""

from __future__ import annotations

from lkipaudit.findings import Finding
from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

POLICY = load_policy()
RULES = compile_rules(POLICY)
HEAD = """
# LAPORAN KINERJA DINAS CONTOH TAHUN 2019
## Realisasi Anggaran
| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
"""


def told(text: str, *rules: str) -> list[Finding]:
    """What is told of these rules, in order."""
    found = judge(understand([read_markdown(text)], POLICY.vocabulary), RULES).findings
    return [finding for finding in found if finding.rule in rules]


def quotes(finding: Finding) -> list[str]:
    return [item.quote for item in finding.evidence]


def test_a_number_that_is_badly_written_and_wrong_is_told_once() -> None:
    rows = """\
| 1  | Penataan Taman | 133.825.00,00 | 66.912.500,00 | 50,00 |
| 2  | Penataan Jalan | 30.000.000,00 | 20.000.000,00 | 66,67 |
|    | Jumlah | 163.825.000,00 | 86.912.500,00 | 53,05 |
"""
    (finding,) = told(HEAD + rows, "ANG-01", "ANG-04", "FMT-01")
    assert finding.message.startswith("Penataan Taman: anggaran tertulis 133.825.00,00; bila ditulis 133.825.000,00, ")
    assert finding.message.endswith("; angka 133.825.00,00 ditulis dengan pemisah ribuan atau desimal yang tidak utuh")


def test_what_a_row_computes_from_a_badly_written_number_is_told_with_it() -> None:
    rows = """\
| 1  | Penataan Taman | 50.000.000 | 8.000000 | 99,00 |
| 2  | Penataan Jalan | 30.000.000 | 20.000.000 | 66,67 |
"""
    (finding,) = told(HEAD + rows, "ANG-01", "FMT-01")
    assert finding.rule == "ANG-01"
    assert quotes(finding)[0] == "8.000000"
    assert finding.evidence[0].role == "primary"
    assert [item.quote for item in finding.evidence if item.role == "primary"] == ["8.000000"]
    assert finding.message == (
        "Penataan Taman: persentase tertulis 99,00, sedangkan menurut hitungan 8.000000 / 50.000.000 x 100 = 16,00; "
        "angka 8.000000 ditulis dengan pemisah ribuan atau desimal yang tidak utuh"
    )


def test_a_badly_written_number_that_its_total_bears_out_is_another_root() -> None:
    rows = """\
| 1  | Penataan Taman | 50.000.000 | 8.000000 | 99,00 |
| 2  | Penataan Jalan | 30.000.000 | 20.000.000 | 66,67 |
|    | Jumlah | 80.000.000 | 28.000.000 | 35,00 |
"""
    assert [finding.rule for finding in told(HEAD + rows, "ANG-01", "FMT-01")] == ["ANG-01", "FMT-01"]


def test_a_total_over_a_badly_written_number_is_another_root() -> None:
    rows = """\
| 1  | Penataan Taman | 50.000.000 | 8.000000 |  |
| 2  | Penataan Jalan | 30.000.000 | 20.000.000 |  |
| 3  | Penataan Parit | 30.000.000 | 20.000.000 |  |
|    | Jumlah | 110.000.000 | 91.000.000 |  |
"""
    assert {finding.rule for finding in told(HEAD + rows, "ANG-04", "FMT-01")} == {"ANG-04", "FMT-01"}


STAFF = """
# LAPORAN KINERJA DINAS CONTOH TAHUN 2019
## Sumber Daya Manusia
Dinas Contoh memiliki {said} orang pegawai dengan rincian sebagai berikut:

| No | Pendidikan | Laki-laki | Perempuan | Jumlah |
|----|------------|-----------|-----------|--------|
| 1  | Sarjana    | 12 | 10 | 22 |
| 2  | Diploma    | 5  | 3  | 8  |
| 3  | SMA        | 4  | 2  | 6  |
|    | Jumlah     | 21 | 15 | {total} |
"""


def test_the_same_wrong_total_in_a_sentence_and_a_table_is_told_once() -> None:
    (finding,) = told(STAFF.format(said=37, total=37), "ANG-11", "KON-08")
    assert finding.rule == "ANG-11"
    assert finding.message.endswith("; demikian pula 37 orang pada Jumlah pegawai menurut pendidikan")
    assert "37 orang" in quotes(finding)


def test_two_wrong_totals_are_two() -> None:
    assert [finding.rule for finding in told(STAFF.format(said=38, total=37), "ANG-11", "KON-08")] == ["ANG-11", "KON-08"]


def measured(first: str, second: str) -> str:
    return f"""
# LAPORAN KINERJA DINAS CONTOH TAHUN 2019
## Pengukuran Kinerja
| No | Indikator | Target | Realisasi | Capaian |
|----|-----------|--------|-----------|---------|
| 1  | Indeks Mutu Taman | 80,00 | 60,00 | {first} |
| 2  | Indeks Mutu Jalan | 80,00 | 70,00 | 87,50 |

## Perbandingan Kinerja
| No | Indikator | Target | Realisasi | Capaian |
|----|-----------|--------|-----------|---------|
| 1  | Indeks Mutu Taman | 80,00 | 60,00 | {second} |
| 2  | Indeks Mutu Jalan | 80,00 | 70,00 | 87,50 |

## Penutup
| No | Indikator | Target | Realisasi | Capaian |
|----|-----------|--------|-----------|---------|
| 1  | Indeks Mutu Taman | 80,00 | 60,00 | {second} |
| 2  | Indeks Mutu Jalan | 80,00 | 70,00 | 87,50 |
"""


def test_a_wrong_result_is_told_with_the_place_that_prints_the_right_one() -> None:
    (finding,) = told(measured("75,00", "79,35"), "KIN-01", "KON-06")
    assert finding.rule == "KIN-01"
    assert finding.message == (
        "Indeks Mutu Taman: capaian tertulis 79,35, sedangkan menurut hitungan 60,00 / 80,00 x 100 = 75,00; "
        "di tempat lain capaian itu tertulis 75,00"
    )
    assert quotes(finding).count("75,00") == 1


def test_a_result_that_is_wrong_elsewhere_too_is_another_root() -> None:
    assert {finding.rule for finding in told(measured("76,00", "79,35"), "KIN-01", "KON-06")} == {"KIN-01", "KON-06"}


def test_a_citation_that_the_law_itself_refutes_is_told_once() -> None:
    text = """
# LAPORAN KINERJA DINAS CONTOH TAHUN 2019
# BAB I PENDAHULUAN
1. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;

2. Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;

# BAB II PERENCANAAN
Menurut Peraturan Presiden Nomor 29 Tahun 2014 tentang Tata Naskah Dinas, setiap dinas menyusun laporan.
"""
    assert [finding.rule for finding in told(text, "HKM-02", "HKM-05")] == ["HKM-05"]


def test_a_count_in_digits_and_in_words_is_one_count() -> None:
    text = """
# LAPORAN KINERJA DINAS CONTOH TAHUN 2019
# BAB II PERJANJIAN KINERJA
Dinas Contoh menjanjikan 1 (satu) sasaran yang memuat 3 (tiga) indikator.

| No | Sasaran Strategis | Indikator Kinerja | Target |
|----|-------------------|-------------------|--------|
| 1  | Taman terawat     | Luas taman        | 40     |
|    |                   | Jumlah pohon      | 90     |
| 2  | Jalan teduh       | Panjang jalan     | 12     |

Dari tabel di atas Dinas Contoh menjanjikan satu sasaran yang memuat 3 (tiga) indikator.
"""
    (finding,) = told(text, "KON-07")
    assert {"1 (satu) sasaran", "satu sasaran"} <= set(quotes(finding))


def test_one_word_beside_several_names_is_one_root() -> None:
    rows = [("Bantuan Bibit Pohon", "3.000.000"), ("Bantuan Pupuk Taman", "4.500.000"), ("Bantuan Alat Kebun", "5.250.000")]
    tables = [
        "\n".join(f"| {at} | {name} | {amount} | {source} |" for at, (name, amount) in enumerate(rows, 1)) for source in ("APBD I", "DEKON")
    ]
    text = f"""
## Realisasi Anggaran
| No | Kegiatan | Anggaran | Sumber Dana |
|----|----------|----------|-------------|
{tables[0]}

## Lampiran
| No | Kegiatan | Anggaran | Sumber Dana |
|----|----------|----------|-------------|
{tables[1]}
"""
    (finding,) = told(text, "KON-10")
    assert finding.message.endswith("; demikian pula Bantuan Pupuk Taman dan Bantuan Alat Kebun")


GOALS = """
# LAPORAN KINERJA DINAS CONTOH TAHUN 2019
## Pengukuran Kinerja
| No | Sasaran | Indikator | Target | Realisasi |
|----|---------|-----------|--------|-----------|
| 1  | Meningkatnya kelestarian taman kota | Luas taman terawat | 80 % | 80 % |
| 2  | Meningkatnya kebersihan jalan | Panjang jalan bersih | 60 % | 60 % |
| 3  | Meningkatnya ketertiban pasar | Banyaknya kios tertib | 40 % | 40 % |
| 4  | Meningkatnya ketertiban pasar | Luas pasar tertib | 30 % | 30 % |

## Perbandingan Kinerja
| No | Sasaran | Indikator | Target | Realisasi |
|----|---------|-----------|--------|-----------|
| 1  | Meningkatnya kelestarian taman kota | Luas taman terawat | 90 % | 80 % |
| 2  | Meningkatnya kebersihan jalan | Panjang jalan bersih | 90 % | 60 % |
| 3  | Meningkatnya ketertiban pasar | Banyaknya kios tertib | 40 % | 40 % |
| 4  | Meningkatnya ketertiban pasar | Luas pasar tertib | 30 % | 30 % |

## Efisiensi Kinerja
| No | Sasaran | Indikator | Target | Realisasi |
|----|---------|-----------|--------|-----------|
| 1  | {first} | Luas taman terawat | 95 % | 80 % |
| 2  | {second} | Panjang jalan bersih | 95 % | 60 % |
| 3  | Meningkatnya ketertiban pasar | Banyaknya kios tertib | 40 % | 40 % |
| 4  | Meningkatnya ketertiban pasar | Luas pasar tertib | 30 % | 30 % |
"""


def test_two_objectives_that_changed_places_are_told_once() -> None:
    text = GOALS.format(first="Meningkatnya kebersihan jalan", second="Meningkatnya kelestarian taman kota")
    (finding,) = told(text, "KON-12")
    assert finding.message.endswith("; sasaran itu dan sasaran Panjang jalan bersih tertukar")
    assert quotes(finding).count("Meningkatnya kelestarian taman kota") > 1
    (alone,) = told(GOALS.format(first="Meningkatnya kebersihan jalan", second="Meningkatnya kebersihan jalan"), "KON-12")
    assert "tertukar" not in alone.message


def test_a_period_that_its_regulation_and_the_usual_period_contradict_is_told_once() -> None:
    law = (
        "a. Peraturan Daerah Kota Contoh Nomor 5 Tahun 2016 tentang Rencana Pembangunan Jangka Menengah Daerah Kota Contoh Tahun 2016-2017;"
    )
    text = f"""
# LAPORAN KINERJA DINAS CONTOH TAHUN 2019
# BAB I PENDAHULUAN
{law}

Sasaran itu tertuang dalam RPJMD Kota Contoh Tahun 2016-2021.

RPJMD Kota Contoh Tahun 2016-2021 memuat dua sasaran.
"""
    (finding,) = told(text, "TGL-05", "HKM-09")
    assert finding.rule == "TGL-05"
    assert finding.message.endswith("; periode 2016-2017 tidak mungkin bagi rencana jangka menengah yang ditetapkan tahun 2016")
    apart = text.replace(law, law.replace("2016-2017", "2016-2021") + "\n\n" + law.replace("2016-2017", "2011-2016"))
    assert [finding.rule for finding in told(apart, "TGL-05", "HKM-09")] == ["HKM-09"]


CONTENTS = """
# DAFTAR ISI
1.1 Letak Taman ......... 1

1.2 Luas Taman ......... 2

1.3 Warna Taman ......... 2

1.4 Umur Taman ......... 1

1.5 Mutu Taman ......... 3

1.6 Biaya Taman ......... 3

<!-- halaman 1 -->
## 1.1 Letak Taman
<!-- halaman 2 -->
## 1.2 Luas Taman
## 1.3 Warna Taman
## 1.4 Umur Taman
<!-- halaman 3 -->
## 1.5 Mutu Taman
## 1.6 Biaya Taman
"""


def test_a_page_of_the_contents_that_is_out_of_order_and_not_its_heading_s_is_told_once() -> None:
    (finding,) = told(CONTENTS, "STR-04", "STR-08")
    assert finding.rule == "STR-08"
    assert "1.3 Warna Taman" in quotes(finding)
