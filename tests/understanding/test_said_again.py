"""Values that two parts of a report tell in the same words."""

from __future__ import annotations

import pytest
from tables import model_of

LONG = "Semua sasaran penataan ruang terbuka hijau memperoleh rata-rata capaian indikator kinerja utama dengan kategori sangat tinggi"


def values(first: str, second: str, *, parts: tuple[str, str] = ("BAB III AKUNTABILITAS KINERJA", "BAB IV PENUTUP")) -> list[str]:
    found = model_of(f"# LAPORAN KINERJA DINAS CONTOH TAHUN 2019\n\n# {parts[0]}\n\n{first}\n\n# {parts[1]}\n\n{second}\n").sebutan_ulang
    return [one.nilai.raw for one in found]


@pytest.mark.parametrize("second", [f"{LONG} (114,50%).", f"Dengan demikian {LONG.lower()} yaitu sebesar 114,50%."])
def test_the_same_words_before_a_value_say_that_it_is_the_same(second: str) -> None:
    assert values(f"{LONG} sebesar 114,40 %.", second) == ["114,40 %", "114,50%"]


@pytest.mark.parametrize(
    "second",
    [
        f"{LONG.replace('utama', 'daerah')} sebesar 114,50 %.",
        f"{LONG} tahun 2018 sebesar 114,50 %.",
        f"{LONG} pada urusan tersebut sebesar 114,50 %.",
        "Rata-rata capaian indikator kinerja utama sangat tinggi sebesar 114,50 %.",
        f"{LONG} pada 12 kelurahan.",
        f"{LONG} sebesar Rp 114.500.000,-.",
    ],
)
def test_other_words_or_other_values_are_of_something_else(second: str) -> None:
    assert values(f"{LONG} sebesar 114,40 %.", second) == []


def test_one_part_can_repeat_its_own_words() -> None:
    assert values(f"{LONG} sebesar 114,40 %.", f"{LONG} sebesar 114,50 %.", parts=("BAB III AKUNTABILITAS KINERJA", "Realisasi")) == []


def test_the_year_of_a_vision_is_not_that_of_the_value() -> None:
    vision = 'Dinas dalam mewujudkan visinya "menjadi kota hijau tahun 2023" melalui 3 misi memperoleh hasil berikut, yaitu bahwa '
    assert values(f"{LONG} sebesar 114,40 %.", f"{vision}{LONG.lower()} sebesar 114,50 %.") == ["114,40 %", "114,50 %"]
    before = f'Dinas dengan visi "kota hijau tahun 2023" mempunyai 3 misi dan berbagai sasaran yang diukur dengan {"indikator " * 9}itu. '
    assert values(f"{LONG} sebesar 114,40 %.", f"{before}{LONG} sebesar 114,50 %.") == ["114,40 %", "114,50 %"]
