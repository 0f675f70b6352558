"""What sentences say of the indicators of the tables; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = """# LAPORAN KINERJA TAHUN 2019
## Pengukuran Kinerja
Kabupaten Contoh membangun.

Warga Kabupaten Contoh senang.

Taman Kabupaten Contoh hijau.

| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|---------|-------------------|--------|-----------|-------------|
| 1  | Taman membaik | Persentase taman yang terawat | 80 % | 82,31 % | 102,89 |
| 2  | Mutu membaik | Indeks mutu taman | 3,50 | 3,264 | 93,26 |
| 3  | Bibit tersedia | Jumlah bibit pohon | 1.000 batang | 900 batang | 90,00 |

"""


def told(*texts: str) -> list[tuple[str, str, str]]:
    """Measure, quote and year of every claim in prose."""
    rows = [row for row in model_of(TABLE + "\n\n".join(texts)).baris_kinerja if not row.tabel]
    measures = ("target", "realisasi", "capaian")
    return [(measure, q.raw, row.tahun) for row in rows for measure in measures if (q := getattr(row, measure)) is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Persentase taman yang terawat (82,73%)", [("realisasi", "82,73%", "2019")]),
        ("Persentase taman yang terawat pada tahun 2019 terealisasi sebesar 82,73 %.", [("realisasi", "82,73 %", "2019")]),
        (
            "Indikator persentase taman yang terawat dari target 80 % terealisasi 82,3 % sehingga capaiannya 102,10 %.",
            [("target", "80 %", "2019"), ("realisasi", "82,3 %", "2019"), ("capaian", "102,10 %", "2019")],
        ),
        ("Realisasi indeks mutu taman Kabupaten Contoh tercapai 1,264.", [("realisasi", "1,264", "2019")]),
        ("Jumlah bibit pohon mencapai 950 batang.", [("realisasi", "950 batang", "2019")]),
        ("Jumlah bibit pohon dapat direalisasikan sebanyak 950 batang.", [("realisasi", "950 batang", "2019")]),
    ],
)
def test_a_sentence_gives_an_indicator_its_number(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("target", "reached", "text", "found"),
    [
        ("85 %", "85,71 %", "85,71 %", "realisasi"),
        ("100 %", "100 %", "100%", "realisasi"),
        ("85 %", "90 %", "85,71%", "target"),
    ],
    ids=["the very number", "both", "what it can be rounded to"],
)
def test_a_number_in_brackets_is_the_one_of_the_table_that_it_prints(target: str, reached: str, text: str, found: str) -> None:
    table = TABLE.replace("| 80 % | 82,31 % | 102,89 |", f"| {target} | {reached} | - |")
    rows = model_of(f"{table}Persentase taman yang terawat ({text})").baris_kinerja
    assert [measure for row in rows if not row.tabel for measure in ("target", "realisasi") if getattr(row, measure) is not None] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi indeks mutu taman Provinsi Lain tercapai 3,118.",
        "Indeks mutu taman tahun 2018 tercapai 3,02 dan tahun 2017 tercapai 2,90.",
        "Indeks mutu taman diharapkan mencapai 3,40.",
        "Indeks mutu taman berada pada level 3.",
        "Persentase taman yang terawat 90 %.",
        "Peningkatan indeks mutu taman sebesar 0,20.",
        "Jumlah bibit pohon yang dibagikan mencapai 700 batang.",
        "Jumlah bibit pohon mencapai 95,00 liter.",
        "Persentase taman yang terawat mencapai 40 taman.",
        "Indeks mutu taman mencapai 1.234.500 m.",
    ],
)
def test_what_may_be_about_something_else(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sasaran ini diukur dengan 2 (dua) indikator, yaitu persentase taman yang terawat; jumlah bibit pohon mencapai 97 %.",
        "Persentase taman yang terawat, indeks mutu taman, dan jumlah bibit pohon mencapai 95 %.",
        "Persentase taman yang terawat serta indikator jumlah bibit pohon mencapai 95 %.",
    ],
)
def test_a_number_after_several_indicators_is_that_of_none(text: str) -> None:
    assert told(text) == []


def test_each_indicator_of_a_list_has_the_number_after_it() -> None:
    text = "Persentase taman yang terawat terealisasi 82,73 %, dan jumlah bibit pohon mencapai 950 batang."
    assert told(text) == [("realisasi", "82,73 %", "2019"), ("realisasi", "950 batang", "2019")]


def test_a_plan_counts_only_where_it_agrees() -> None:
    assert told("Persentase taman yang terawat 80 % menjadi target bersama.") == [("target", "80 %", "2019")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Untuk persentase taman yang terawat, target yang ditentukan tahun 2019 adalah 85 % dan tercapai 82,31 %.", ["85 %"]),
        ("Persentase taman yang terawat dengan target 85 % dapat mencapai 82,31 %.", ["85 %"]),
        ("Persentase taman yang terawat dengan target 85 % mencapai 84,99 %.", []),
        ("Persentase taman yang terawat pada tahun 2020 dengan target 85 % mencapai 82,31 %.", []),
    ],
)
def test_a_target_is_stated_where_what_was_reached_is_that_of_the_table(text: str, targets: list[str]) -> None:
    assert [quote for measure, quote, _ in told(text) if measure == "target"] == targets


def test_a_number_that_another_table_prints_for_the_indicator_is_not_new() -> None:
    other = "| Indikator Kinerja | Semester I | Semester II |\n|---|---|---|\n| Persentase taman yang terawat | 40,10 % | 82,31 % |"
    assert told(other, "Persentase taman yang terawat mencapai 40,10 %.") == []


def test_an_indicator_that_a_table_measures_twice_is_not_told_apart() -> None:
    twice = TABLE.replace("Indeks mutu taman", "Persentase taman yang terawat")
    rows = model_of(twice + "Persentase taman yang terawat mencapai 77,10 %.").baris_kinerja
    assert all(row.tabel for row in rows)


SHORT = TABLE.replace("Indeks mutu taman", "Indeks Mutu Taman (IMT)")


@pytest.mark.parametrize(
    "text",
    [
        "Indeks Mutu Taman tahun 2019 mencapai 3,164.",
        "Index Mutu Taman tahun 2019 mencapai 3,164.",
        "Nilai IMT tahun 2019 mencapai 3,164.",
        "Realisasi IMT sebesar 3,164.",
        "Indeks Mutu Taman (IMT) tahun 2019 mencapai 3,164.",
    ],
)
def test_a_sentence_may_abbreviate_an_indicator(text: str) -> None:
    rows = [row for row in model_of(SHORT + text).baris_kinerja if not row.tabel]
    assert [row.realisasi.raw for row in rows if row.realisasi] == ["3,164"]


@pytest.mark.parametrize("text", ["Jumlah IMT mencapai 3,164.", "Indeks Mutu Pasar mencapai 3,164.", "Capaian LIMT mencapai 3,164."])
def test_an_abbreviation_of_something_else_is_no_indicator(text: str) -> None:
    assert [row for row in model_of(SHORT + text).baris_kinerja if not row.tabel] == []


@pytest.mark.parametrize(
    "text",
    [
        "Dibandingkan dengan tahun sebelumnya, dimana target persentase taman yang terawat tercapai 78,52 %, terjadi kenaikan.",
        "Persentase taman yang terawat sebesar 78,52 % tahun lalu.",
        "Tahun lalu persentase taman yang terawat mencapai 78,52 %.",
    ],
)
def test_what_was_reached_the_year_before_is_no_claim_of_this_year(text: str) -> None:
    assert told(text) == []
