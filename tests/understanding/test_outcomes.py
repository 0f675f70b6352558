"""What became of the things that a sentence counts; all text and numbers are invented."""

from __future__ import annotations

import pytest
from tables import model_of

from lkipaudit.understanding.outcomes import outcome


def dealt(text: str) -> list[tuple[str, list[str], bool]]:
    """The whole, its parts as quoted, and whether the sentence surely names them all."""
    found = model_of(text).penjumlahan
    return [(one.jumlah.raw, [part.raw for part in one.bagian_nilai], one.rincian_pasti) for one in found if one.jenis == "hasil"]


@pytest.mark.parametrize(
    ("text", "hasil"),
    [
        ("tercapai sangat baik (di atas 100%)", "sangat baik"),
        ("dengan kriteria Kurang", "kurang"),
        ("yang realisasinya kurang dari target", "tidak"),
        ("belum mencapai target", "tidak"),
        ("hampir mencapai target", "hampir"),
        ("melebihi target", "lebih"),
        ("sesuai dengan target", "sama"),
        ("telah tercapai", "capai"),
        ("dilaksanakan di taman", ""),
    ],
)
def test_what_became_of_things_is_one_word(text: str, hasil: str) -> None:
    assert outcome(text) == hasil


def test_a_counted_whole_is_dealt_out_to_outcomes() -> None:
    text = "Dari 9 indikator, sebanyak 5 (lima) indikator sangat baik (di atas 100%), 2 capaian baik (80 - 100%) dan 1 kurang."
    assert dealt(text) == [("9 indikator", ["5 (lima) indikator", "2 capaian", "1"], True)]


def test_the_next_sentence_may_deal_out() -> None:
    text = "Jumlah indikator yang digunakan: 4 indikator. Sebanyak 2 indikator melebihi target, tetapi 3 indikator tidak mencapai target."
    assert dealt(text) == [("4 indikator", ["2 indikator", "3 indikator"], True)]


def test_a_sentence_that_names_no_low_outcome_may_leave_some_out() -> None:
    assert dealt("Dari 9 indikator, 4 indikator sangat baik, 3 indikator baik.") == [("9 indikator", ["4 indikator", "3 indikator"], False)]


@pytest.mark.parametrize(
    "text",
    [
        "Dari 9 indikator, 8 indikator tercapai dan 3 indikator melebihi target.",  # what exceeds reaches too
        "Dari 9 indikator, 7 tercapai, di antaranya 3 indikator sangat baik dan 4 baik.",
        "Dari 9 indikator, 9 tercapai, 3 sesuai dengan target tahunan dan 6 melebihi target.",
        "Sebanyak 4 indikator melebihi target, 3 indikator sesuai target dan 2 indikator belum mencapai target.",  # the first is a part too
        "Dari 9 indikator, 5 indikator melebihi target dan 4 unit taman dibangun.",  # a number that tells nothing
        "Dari 9 indikator, 5 indikator belum tercapai pada triwulan dan 4 indikator tidak tercapai pada akhirnya.",  # said twice
        "Dinas memiliki 9 bidang, 5 baik dan 3 kurang.",
        "Dari 9 indikator, 5 indikator baik dan 3 sasaran kurang.",
        "Indikator ke 9 indikator, 5 baik dan 3 kurang.",
        "Dari 9 indikator, 6 tidak tercapai, 5 melebihi target, 4 hampir tercapai.",  # 5 and 4 make nine: parts of parts
    ],
)
def test_parts_that_may_overlap_are_left_alone(text: str) -> None:
    assert dealt(text) == []


TABLE = """
# LAPORAN KINERJA TAHUN 2021

# BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Indikator
| No | Indikator Kinerja | Target | Realisasi | Capaian |
|----|-------------------|--------|-----------|---------|
| 1  | Luas taman        | 40     | 50        | 125,00 (Sangat Baik) |
| 2  | Jumlah pohon      | 90     | 81        | 90,00 (Baik) |
| 3  | Panjang jalan     | 20     | 15        | 75,00 (Kurang) |
| 4  | Jumlah juru       | 10     | 10        | 100,00 (Baik) |
"""


def reached(sentence: str, table: str = TABLE) -> list[tuple[str, str, str]]:
    """The stated count, what it says of them, and how many the table holds."""
    found = model_of(f"{table}\n\n{sentence}\n").hitungan
    return [(one.disebut.raw, one.hasil.raw if one.hasil else "", one.banyaknya) for one in found if one.jenis == "hasil"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Menurut Tabel 3.1 ada 3 indikator yang tidak mencapai target, yaitu pohon.", ("3 indikator", "tidak mencapai target", "2")),
        ("Menurut Tabel 3.1 ada dua indikator melebihi target.", ("dua indikator", "melebihi target", "1")),
        ("Menurut Tabel 3.1 ada 1 indikator sesuai dengan target.", ("1 indikator", "sesuai dengan target", "1")),
        ("Menurut Tabel 3.1 ada 1 indikator berkategori baik.", ("1 indikator", "berkategori baik", "2")),
        ("Menurut Tabel 3.1 ada 2 indikator tercapai (di atas 80%).", ("2 indikator", "tercapai (di atas 80%)", "3")),
        ("Dari 4 indikator, 3 indikator belum mencapai target dan 1 melebihi target.", ("3 indikator", "belum mencapai target", "2")),
    ],
)
def test_indicators_are_counted_in_the_table_by_their_achievement(sentence: str, found: tuple[str, str, str]) -> None:
    assert found in reached(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada 3 indikator yang tidak mencapai target.",  # no table is named, and only one could be meant
        "Menurut Tabel 3.9 ada 3 indikator yang tidak mencapai target.",
        "Pada misi pertama, menurut Tabel 3.1, ada 3 indikator yang tidak mencapai target.",
        "Sasaran ini, menurut Tabel 3.1, memiliki 3 indikator yang tidak mencapai target.",
        "Menurut Tabel 3.1 pada tahun 2020 ada 3 indikator yang tidak mencapai target.",
        "Menurut Tabel 3.1 ada 3 indikator yang tidak mencapai target akhir Renstra.",
        "Menurut Tabel 3.1 ada 3 indikator taman.",
        "Menurut Tabel 3.1 ada 3 indikator yang belum tercapai.",  # what counts as reached is not said
    ],
)
def test_indicators_of_something_else_are_left_alone(sentence: str) -> None:
    assert reached(sentence) == []


def test_a_table_with_a_missing_achievement_counts_nothing() -> None:
    assert reached("Menurut Tabel 3.1 ada 3 indikator yang tidak mencapai target.", TABLE.replace("75,00 (Kurang)", "-")) == []
