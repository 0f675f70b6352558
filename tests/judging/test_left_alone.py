"""What reports lawfully print and a rule must leave alone; all text is invented."""

from __future__ import annotations

from functools import cache

import pytest

from lkipaudit.judging import Rule, compile_rules, judge
from lkipaudit.policy import Policy, load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

TITLE = "# LAPORAN KINERJA DINAS TAMAN DAN SUNGAI TAHUN 2022"
BAB_I, BAB_II, BAB_III = ("## BAB I PENDAHULUAN", "## BAB II PERENCANAAN KINERJA", "## BAB III AKUNTABILITAS KINERJA")
OWN = "\n\n".join(
    f"Dinas Taman dan Sungai {deed}." for deed in ("melayani", "menanam", "merawat", "berdiri", "bekerja", "melapor", "hadir")
)
SPARED = (
    "didukung anggaran yang memadai, pegawai yang cukup, koordinasi dengan instansi lain, serta keikutsertaan warga dalam kegiatan yang \
dilaksanakan dinas sepanjang tahun di seluruh wilayah kota sampai ke kampung yang paling jauh sekalipun."
)
PLAN = """
| No | Indikator Kinerja | Satuan | Target 2021 | Target 2022 | Target 2023 | Target 2024 |
|----|-------------------|--------|-------------|-------------|-------------|-------------|
| 1  | Persentase taman tertata | % | 50 | 60 | 70 | 80 |
| 2  | Jumlah taman baru | Taman | 4 | 5 | 6 | 7 |
"""
MEASURED = """
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|-----------|-------------|
| 1  | Cakupan taman  | 100 | 94 | 94,00 |
| 2  | Cakupan sungai | 100 | 100 | 100 |
"""
LISTED = """
| No | Jenis Tempat | Jumlah Taman Warga | Terawat |
|----|--------------|--------------------|---------|
| 1  | Taman warga  | 40  | 30 |
| 2  | Hutan kota   | 10  | 5  |
| 3  | Lapangan     | 50  | 45 |
|    | Jumlah       | 100 | 80 |
"""


def _twice(text: str, *filled: str) -> str:
    return "\n".join(f"{number}. {text.format(one)}" for number, one in enumerate(filled, 1))


def _table(*rows: str) -> str:
    """A table of rows whose cells are parted by bars."""
    return "\n".join(f"|{row}|" for row in (rows[0], "|".join("---" for _ in rows[0].split("|")), *rows[1:]))


@cache
def _policy() -> tuple[Policy, tuple[Rule, ...]]:
    policy = load_policy()
    return policy, tuple(compile_rules(policy))


def told(rule: str, *parts: str) -> list[str]:
    """The messages of one rule on a document."""
    policy, rules = _policy()
    model = understand([read_markdown("\n\n".join((TITLE, *parts)))], policy.vocabulary)
    return [finding.message for finding in judge(model, rules).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("HKM-07", _twice("Peraturan Bupati Contoh Nomor 21 Tahun {} tentang Standar Harga Satuan Barang Daerah;", "2021", "2022")),
        (
            "HKM-07",
            _twice(
                "Peraturan Daerah Kota Contoh Nomor 2 Tahun {} atas Peraturan Taman;",
                "2022 tentang Perubahan Ketiga",
                "2021 tentang Perubahan Kedua",
            ),
        ),
        ("HKM-09", "Sesuai Peraturan Daerah Nomor 4 Tahun 2016 dinas menyusun Renstra dengan memperhatikan RPJMD Tahun 2021-2026."),
        ("HKM-09", "Peraturan Daerah Nomor 1 Tahun 2019 tentang APBD Tahun 2019, RPJMD Tahun 2013-2018 masih menjadi dasar."),
        ("HKM-09", "Peraturan Daerah Nomor 8 Tahun 2018 tentang Penyelarasan RPJMD Kota Contoh Tahun 2014-2019."),
        ("HKM-09", "Peraturan Daerah Nomor 8 Tahun 2018 tentang Rencana Pembangunan Jangka Panjang Daerah Tahap III Tahun 2016-2020."),
        ("ADM-05", "Kerja sama dilaksanakan sesuai Rencana Kerja Dinas Pendidikan Tahun 2022."),
        ("ADM-05", "Angka itu diambil dari Laporan Kinerja Dinas Kesehatan Tahun 2022."),
        ("ADM-05", "Renstra Dinas Pekerjaan Umum Provinsi Contoh ditelaah sebagai berikut."),
        ("ADM-05", "IKU Dinas Terkait dibahas di kantor."),
        ("ADM-05", "Perjanjian Kinerja Dinas Tamsun memuat tiga sasaran."),
        ("ADM-05", "Mengetahui,\n\nKEPALA DINAS KOMUNIKASI DAN INFORMATIKA"),
        ("ADM-05", "KEPALA DINAS KOMUNIKASI DAN INFORMATIKA\n\nNama Satu\n\nKEPALA DINAS TAMAN DAN SUNGAI"),
        ("ADM-05", "Anggota tim ialah sebagai berikut.\n\nKepala Dinas Pendidikan"),
    ],
)
def test_regulations_and_papers_of_others(rule: str, text: str) -> None:
    assert told(rule, BAB_I, OWN, OWN, text) == []


@pytest.mark.parametrize(
    "parts",
    [
        [f"Tabel pengukuran kinerja {SPARED}"] * 2,
        ["### 1. Persentase taman terawat", f"Capaian ini {SPARED}", "### 2. Persentase sungai bersih", f"Capaian ini {SPARED}"],
        [f"Capaian persentase taman terawat {SPARED}", f"Capaian persentase sungai terawat {SPARED}"],
    ],
)
def test_paragraphs_of_the_same_words_about_other_things(parts: list[str]) -> None:
    assert told("STR-24", BAB_III, *parts) == []


@pytest.mark.parametrize(
    "text",
    [
        "Semua indikator pada sasaran kedua telah mencapai target.",
        "Secara keseluruhan indikator mencapai target.",
        "Seluruh indikator telah mencapai target minimal 90% yang disyaratkan.",
    ],
)
def test_conclusions_about_less_than_all(text: str) -> None:
    assert told("KAT-04", BAB_III, MEASURED, text) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Perjanjian Kinerja Tahun 2021 memuat enam sasaran, sedangkan Perjanjian Kinerja Tahun 2022 memuat tujuh.", BAB_II),
        ("Target itu lebih tinggi daripada yang diperjanjikan pada Tahun 2021.", BAB_III),
    ],
)
def test_years_that_are_compared(text: str, part: str) -> None:
    assert told("TGL-04", part, text) == []


EFFICIENT = "No|Indikator|Capaian (%)|Serapan (%)|Efisiensi (%)"
COUNTED = "No|Indikator Kinerja|Satuan|Target|Realisasi"
ENDED = "No|Indikator Kinerja|Target 2021|Target 2022|Target 2023|Kondisi Akhir Renstra"
FURTHER = "No|Indikator Kinerja|Realisasi s.d. 2022|Target Akhir Renstra|Capaian (%)"
SPENT = "No|Program|Anggaran|Realisasi|%"


@pytest.mark.parametrize(
    ("rule", "before", "rows"),
    [
        ("TAB-13", "", [EFFICIENT, "1|A|100|97,90|2,10", "2|B|100|94,70|5,30", "3|C|100|87,00|13,00", "4|D|105|96,20|8,80"]),
        ("KIN-15", "", [EFFICIENT, "1|A|105,20|97,40|2,60", "2|B|100|98,30|1,70", "3|C|80,00|91,50|0"]),
        ("KIN-15", "", [EFFICIENT, "1|A|100|97,40|2,60", "2|B|100|98,30|1,70", "3|C|95,00|101,50|6,50"]),
        ("KIN-15", "", [EFFICIENT, "1|A|105|97,40|7,60", "2|B|110|98,30|11,70", "3|C|95,00|97,50|2,50"]),
        (
            "KIN-12",
            "",
            [COUNTED, "1|Umur harapan hidup warga|Orang|70,5|71,5", "2|Warga hadir|Orang|40|40", "3|Warga terlatih|Orang|30|31"],
        ),
        ("KIN-22", "", [ENDED, "1|Laju pertumbuhan taman|4 %|5 %|6 %|5 %", "2|Persentase kumulatif taman terbangun|10 %|20 %|30 %|65 %"]),
        (
            "ANG-03",
            "",
            [SPENT, "1|Program Satu|40.000.000|30.000.000|75", "2|Program Dua|0|0|0", "3|Program Tiga|30.000.000|30.000.000|100"],
        ),
        ("KIN-24", LISTED, ["No|Indikator Kinerja|Target|Realisasi|Capaian (%)", "1|Persentase taman yang terawat|80 %|88 %|110"]),
        ("KIN-24", LISTED, ["No|Indikator Kinerja|Target 2021|Realisasi 2021", "1|Persentase hutan kota yang terawat|60 %|55 %"]),
        ("KON-05", MEASURED, [FURTHER, "1|Cakupan taman|188|400|47,00"]),
    ],
)
def test_tables(rule: str, before: str, rows: list[str]) -> None:
    assert told(rule, BAB_III, before, "## Uraian Berikut", _table(*rows)) == []


@pytest.mark.parametrize(
    ("heading", "value"), [("Target Akhir Renstra Perubahan", "95 %"), ("Target Jangka Menengah s.d. Tahun 2022", "55 %")]
)
def test_targets_of_a_changed_plan_or_up_to_the_year(heading: str, value: str) -> None:
    after = _table(f"No|Indikator Kinerja|Realisasi s.d. 2022|{heading}", f"1|Persentase taman tertata|60 %|{value}")
    assert told("KIN-16", BAB_II, PLAN, BAB_III, after) == []
