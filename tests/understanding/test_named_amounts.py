"""Amounts that sentences tell of a programme or activity by its name."""

from __future__ import annotations

import pytest
from tables import model_of

HEAD = "# LAPORAN KINERJA DINAS CONTOH TAHUN 2019\n\n# BAB III AKUNTABILITAS KINERJA\n\n"
TABLE = """
| No | Program / Kegiatan | Anggaran | Realisasi | % |
|----|--------------------|----------|-----------|---|
| 1  | Program Penataan Taman Kota | 406.600.000 | 400.924.000 | 98,60 |
| 2  | Program Perawatan Jalur Hijau | 100.000.000 | 75.000.000 | 75,00 |
"""


def amounts(*sentences: str, table: str = TABLE) -> list[tuple[str, str, str]]:
    found = model_of(HEAD + "\n\n".join(sentences) + "\n\n## Realisasi Anggaran\n" + table).sebutan_anggaran
    return [(one.kunci, one.jenis, one.nilai.raw) for one in found if ":kalimat:" in one.tabel]


@pytest.mark.parametrize(
    "sentence",
    [
        "Program Penataan Taman Kota dengan alokasi anggaran Rp. 406.600.000,- terealisasi Rp. 400.924.000,- atau 98,60 %.",
        "1. Penataan taman kota, dengan alokasi anggaran Rp 406.600.000 dan realisasi Rp 400.924.000 serta fisik sebesar Rp. 100%.",
        "Program Penataan Taman Kota yang terdiri dari 5 (lima) kegiatan dengan anggaran Rp 406.600.000 terealisasi Rp 400.924.000.",
    ],
)
def test_a_sentence_tells_budget_and_realisation_of_what_it_names(sentence: str) -> None:
    found = amounts(sentence)
    assert [jenis for _, jenis, _ in found] == ["anggaran", "realisasi"]
    assert [raw.strip("Rp., -") for *_, raw in found] == ["406.600.000", "400.924.000"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Program Penataan Taman Kota tahun 2018 dengan anggaran Rp. 406.600.000,- terealisasi Rp. 300.924.000,-.",
        "Program Penataan Taman Kota dengan anggaran Rp. 406.600.000,- menjadi Rp. 300.924.000,-.",
        "Program Penataan Taman Kota triwulan I dengan anggaran Rp. 406.600.000,- terealisasi Rp. 30.924.000,-.",
        "Program Penataan Taman dan Hutan Kota dengan anggaran Rp. 306.600.000,-.",
        "Program Penataan Taman Kota dengan anggaran Rp. 306.600.000,- dan anggaran pendamping Rp. 30.924.000,-.",
        "Tanaman hias dengan anggaran Rp. 306.600.000,- terealisasi Rp. 30.924.000,-.",
    ],
)
def test_what_is_told_of_another_time_or_another_thing_stands_alone(sentence: str) -> None:
    assert {key for key, *_ in amounts(sentence)} & {"0:0", "0:1"} == set()


def test_a_budget_to_the_rupiah_tells_the_row_whose_name_is_nearly_the_same() -> None:
    near = "Program Penataan Taman yang bersumber dari APBN dengan anggaran Rp 406.600.000 terealisasi Rp 400.942.000."
    assert amounts(near) == [("0:0", "anggaran", "Rp 406.600.000"), ("0:0", "realisasi", "Rp 400.942.000")]


def test_a_planned_budget_is_compared_only_where_it_can_be_a_slip() -> None:
    plan = (
        "# LAPORAN KINERJA DINAS CONTOH TAHUN 2019\n\n# BAB II PERJANJIAN KINERJA\n\nProgram Penataan Taman Kota dengan anggaran Rp {}.\n\n"
    )
    told = "# BAB III AKUNTABILITAS KINERJA\n\n## Realisasi Anggaran\n"
    found = [model_of(plan.format(amount) + told + TABLE).sebutan_anggaran for amount in ("406.800.000", "460.600.000", "390.100.000")]
    assert [len([one for one in some if one.bagian == "pk"]) for some in found] == [1, 1, 0]


def test_activities_of_one_name_below_two_programmes_are_two() -> None:
    first = "Program Penataan Taman Kota melalui Kegiatan Pengadaan Bibit Tanaman dengan anggaran Rp 100.000.000 terealisasi Rp 90.000.000."
    other = (
        "Program Perawatan Jalur Hijau melalui Kegiatan Pengadaan Bibit Tanaman dengan anggaran Rp 200.000.000 terealisasi Rp 80.000.000."
    )
    assert len({key for key, *_ in amounts(first, other)}) == 2


def test_a_remark_in_brackets_is_no_part_of_a_name() -> None:
    remarked = TABLE.replace("Taman Kota", "Taman Kota (Satker Dinas Contoh 03)")
    told = "Program Penataan Taman Kota dengan alokasi anggaran Rp. 406.660.000,- terealisasi Rp. 400.924.000,-."
    assert {key for key, *_ in amounts(told, table=remarked)} == {"0:0"}


UNNAMED = "Untuk mencapai sasaran ini dialokasikan anggaran sebesar Rp {},- dan terealisasi sebesar Rp {},-."


def test_a_budget_beside_what_one_row_spent_to_the_rupiah_is_that_of_the_row() -> None:
    table = TABLE.replace("400.924.000", "400.924.150")
    assert amounts(UNNAMED.format("426.600.000", "400.924.150"), table=table) == [
        ("0:serapan 0", "anggaran", "Rp 426.600.000,-"),
        ("0:serapan 0", "realisasi", "Rp 400.924.150,-"),
    ]


@pytest.mark.parametrize(
    ("budget", "spent"),
    [
        ("426.600.000", "400.924.155"),
        ("426.600.000", "75.000.000"),
        ("100.000.000", "400.924.150"),
        ("906.600.000", "400.924.150"),
    ],
)
def test_a_budget_is_of_no_row_that_spent_something_else_or_may_be_one_of_several(budget: str, spent: str) -> None:
    assert amounts(UNNAMED.format(budget, spent), table=TABLE.replace("400.924.000", "400.924.150")) == []


def test_a_budget_before_its_change_is_another_one() -> None:
    text = UNNAMED.format("426.600.000", "400.924.150").replace("anggaran", "anggaran semula")
    assert amounts(text, table=TABLE.replace("400.924.000", "400.924.150")) == []
