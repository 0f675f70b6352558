"""Differences that sentences state, and changes from what they name."""

from __future__ import annotations

import pytest
from tables import model, paragraph, table


def gaps(*texts: str) -> list[tuple[str, str, str]]:
    found = model(*(paragraph(text, page) for page, text in enumerate(texts, 1))).selisih
    return [(one.besar.raw, one.dari.raw, one.kurang.raw) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nilai kota 7,41, sedangkan kabupaten 7,20. Hal ini berarti kota lebih unggul 0,21 poin.", ("0,21 poin", "7,41", "7,20")),
        ("Nilai kota 7,41 dan kabupaten 7,20, selisih 0,21.", ("0,21", "7,41", "7,20")),
        ("Capaian 80,00 % dan target 75,00 % terpaut 5,00 %.", ("5,00 %", "80,00 %", "75,00 %")),
        ("Warga miskin turun dari 9,50 % menjadi 8,75 % atau menurun sebesar 0,75 %.", ("0,75 %", "8,75 %", "9,50 %")),
        ("Kasus tercatat 27 kasus, turun 9 kasus dibandingkan tahun lalu sebanyak 36 kasus.", ("9 kasus", "27 kasus", "36 kasus")),
        ("Pengunjung 50 orang, naik 25,00 % dibandingkan tahun lalu sebanyak 40 orang.", ("25,00 %", "50 orang", "40 orang")),
        ("Target 85 dan nilai 80,12, naik 2,12 poin dibandingkan tahun 2020 sebesar 78,00.", ("2,12 poin", "80,12", "78,00")),
        (
            "Terdapat efisiensi 17,00 % dari capaian 97,00 % dikurangi ketersediaan 74 orang atau 80,00 %.",
            ("17,00 %", "97,00 %", "80,00 %"),
        ),
        (
            "Anggaran sebelum perubahan Rp 50.000.000,-. dan setelah dilakukan perubahan Rp 54.000.000,- ada penambahan Rp 4.000.000,-.",
            ("Rp 4.000.000,-", "Rp 54.000.000,-", "Rp 50.000.000,-"),
        ),
    ],
)
def test_a_stated_difference(text: str, found: tuple[str, str, str]) -> None:
    assert gaps(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Target 85 dan nilai 80,12, naik 3,12 poin dibandingkan tahun 2020 sebesar 78,00.",  # which of the two rose?
        "Nilai 80,12, naik 3,12 poin dibandingkan tahun 2019 dan 2020 sebesar 78,00 dan 77,00.",
        "Pengunjung 50 orang, naik 3 kelas dibandingkan tahun lalu 40,00 %.",
    ],
)
def test_an_unclear_change_is_nothing(text: str) -> None:
    assert gaps(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Target layanan 83,00 dan realisasi 84,36. Dibandingkan realisasi tahun lalu 82,90 terdapat peningkatan 1,46 poin.",
            ("1,46 poin", "84,36", "82,90"),
        ),
        (
            "Nilai layanan kota 70,02. Dibandingkan nilai tahun lalu 70,00 maka terjadi peningkatan nilai layanan sebesar 0,02 poin.",
            ("0,02 poin", "70,02", "70,00"),
        ),
        (
            "Jumlah kunjungan 1.200 orang. Bila dibandingkan tahun 2017 sebanyak 1.000 orang, terjadi kenaikan sebesar 20,00 %.",
            ("20,00 %", "1.200 orang", "1.000"),
        ),
        (
            "Jika dibandingkan dengan tahun lalu yang mencapai 70 dokumen, maka tahun ini meningkat 14 dokumen menjadi 84 dokumen.",
            ("14 dokumen", "84 dokumen", "70 dokumen"),
        ),
        ("Produksi padi 1.200 ton. Dibandingkan target 1.300 ton terdapat penurunan sebesar 100 ton.", ("100 ton", "1.200 ton", "1.300")),
        (
            "Realisasi tahun 2018 sebesar 82,10 %, sedangkan tahun 2017 sebesar 80,00 %, sehingga terjadi kenaikan sebesar 2,10 %.",
            ("2,10 %", "82,10 %", "80,00 %"),
        ),
    ],
)
def test_a_change_behind_what_it_is_compared_with(text: str, found: tuple[str, str, str]) -> None:
    assert gaps(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Kunjungan dewasa 1.200 orang dan anak 300 orang. Dibandingkan tahun lalu sebanyak 1.000 orang, terjadi kenaikan 500 orang.",
        "Produksi padi 1.200 ton. Dibandingkan rata-rata daerah sebesar 1.300 ton, produksi jagung mengalami kenaikan 40 ton.",
        "Pelatihan 12 dokumen. Dibandingkan tahun lalu sebanyak 10 orang terdapat kenaikan 2 orang.",
        "Layanan A 82,10 %, sedangkan layanan B 80,00 %, sehingga keseluruhan naik sebesar 3,10 % dibandingkan tahun lalu.",
    ],
    ids=["two numbers", "another thing", "another noun", "compared with a third"],
)
def test_a_change_of_who_knows_what_is_nothing(text: str) -> None:
    assert gaps(text) == []


def test_a_number_that_its_verb_waits_for_goes_on_in_the_next_paragraph() -> None:
    first = "Kasus tercatat 27 kasus, turun 9 kasus dibandingkan tahun lalu sebanyak"
    found = model(paragraph(first), paragraph("36 kasus."), paragraph("Layanan taman naik menjadi"), paragraph("1. Taman kota.")).selisih
    assert [(one.besar.raw, one.dari.raw, one.kurang.raw) for one in found] == [("9 kasus", "27 kasus", "36 kasus")]


def test_a_change_may_be_told_twice() -> None:
    text = "Peserta 50 orang, bertambah 10 orang atau 20 % dibandingkan tahun lalu yang berjumlah 40 orang."
    found = model(paragraph(text)).selisih
    assert [(one.besar.raw, one.jenis, one.dari.raw, one.kurang.raw) for one in found] == [
        ("10 orang", "poin", "50 orang", "40 orang"),
        ("20 %", "persen", "50 orang", "40 orang"),
    ]


def test_a_difference_decides_what_the_mark_in_its_numbers_is() -> None:
    (one,) = model(paragraph("Nilai kota 1,157 dan kabupaten 1,141, kota lebih unggul 0,13 poin.")).selisih
    assert [str(q.value) for q in (one.dari, one.kurang)] == ["1.157", "1.141"]


TABLED = table([["No", "Indikator", "Kota", "Provinsi"], ["1", "Indeks Layanan Taman", "Baik\n(3,462)", "Baik\n(3,441)"]])


def tabled(text: str) -> tuple[str | None, str | None]:
    """The two numbers of the table row beside a stated difference."""
    (one,) = model(TABLED, paragraph(text)).selisih
    return one.dari_tabel.raw if one.dari_tabel else None, one.kurang_tabel.raw if one.kurang_tabel else None


@pytest.mark.parametrize("first", ["3,462", "1,462"])
def test_a_difference_has_the_numbers_of_the_row_that_it_names(first: str) -> None:
    assert tabled(f"Indeks layanan taman kota {first}, provinsi 3,441. Hal ini berarti kota lebih unggul 0,17 poin.") == ("3,462", "3,441")


@pytest.mark.parametrize(
    "text",
    [
        "Indeks layanan parkir kota 3,462 dan provinsi 3,441, selisih 0,17 poin.",
        "Indeks layanan taman kota 3,985 dan provinsi 3,441, selisih 0,17 poin.",
    ],
    ids=["another name", "another number"],
)
def test_a_difference_of_other_things_has_no_numbers_of_a_table(text: str) -> None:
    assert tabled(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Nilai kota 0,39 dan kabupaten 0,43. Capaian ini lebih baik dibandingkan capaian nasional sebesar 0,42.",
        "Nilai 7,41, 7,20 dan 7,10, selisih 0,21.",
        "Warga naik dari 40 orang menjadi 50 orang atau meningkat sebesar 25 %.",
        "Selisihnya 0,21 poin.",
    ],
)
def test_a_difference_of_unnamed_numbers_is_nothing(text: str) -> None:
    assert gaps(text) == []
