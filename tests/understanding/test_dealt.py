"""Shares of the parts that a passage deals a counted whole out to; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

Told = tuple[str, str, str]


def told(text: str) -> list[Told]:
    """Part, whole and percentage of every share."""
    found = model_of(f"# LAPORAN KINERJA TAHUN 2021\n## Simpulan\n{text}").rasio
    return [(one.pembilang.raw, one.penyebut.raw, one.persen.raw) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Dari 20 indikator, sebanyak 15 indikator (75%) tercapai dan 5 indikator (20%) tidak tercapai.",
            [("15 indikator", "20 indikator", "75%"), ("5 indikator", "20 indikator", "20%")],
        ),
        (
            (
                "Hasil penilaian atas 8 (delapan) indikator sasaran menunjukkan 6 (enam) indikator sasaran atau 75,00% baik, "
                "1 (satu) indikator sasaran atau 12,50% sedang, dan 1 (satu) indikator sasaran atau 13,50% rendah."
            ),
            [("6 indikator", "8 indikator", "75,00%"), ("1 indikator", "8 indikator", "12,50%"), ("1 indikator", "8 indikator", "13,50%")],
        ),
        (
            "Dari 14 sasaran yang ada, 74% (10 sasaran) telah tercapai, sedangkan 29% (4 sasaran) belum.",
            [("10 sasaran", "14 sasaran", "74%"), ("4 sasaran", "14 sasaran", "29%")],
        ),
        (
            "Terdapat 40 kegiatan di mana 90% (36 kegiatan) terlaksana, sedangkan 12% (4 kegiatan) ditunda.",
            [("36 kegiatan", "40 kegiatan", "90%"), ("4 kegiatan", "40 kegiatan", "12%")],
        ),
        (
            (
                "Penilaian dilakukan atas 5 indikator utama. Rinciannya 3 indikator atau 60% bernilai baik. "
                "Sebanyak 1 indikator atau 20% bernilai sedang, dan 1 indikator atau 25% bernilai rendah."
            ),
            [("3 indikator", "5 indikator", "60%"), ("1 indikator", "5 indikator", "20%"), ("1 indikator", "5 indikator", "25%")],
        ),
    ],
)
def test_each_part_is_a_share_of_the_whole(text: str, found: list[Told]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Dari 20 indikator, 15 indikator (75%) tercapai, di antaranya 5 indikator (33%) melampaui target.",
            [("15 indikator", "20 indikator", "75%")],
        ),
        ("Terdapat 4 indikator, yaitu 2 indikator (105%) pada bidang taman dan 2 indikator (98%) pada bidang pohon.", []),
        ("Terdapat 20 indikator, 15 program (70%), dan 5 kegiatan (30%) yang selesai.", []),
        ("Terdapat 5 indikator. Tahun lalu 3 indikator atau 60% dan 1 indikator atau 30% tercapai.", []),
        ("Terdapat 5 desa, yaitu 3 desa (60%) di hulu dan 2 desa (100%) di hilir.", []),
        ("Terdapat 10 sasaran, yaitu 12 sasaran (80%) dan 5 sasaran (50%).", []),
    ],
)
def test_what_may_be_of_something_else_is_no_share(text: str, found: list[Told]) -> None:
    assert told(text) == found
