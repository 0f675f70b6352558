"""Sums stated in sentences."""

from __future__ import annotations

import pytest
from tables import model, paragraph


def told(text: str) -> list[tuple[str, list[str]]]:
    return [(one.jumlah.raw, [q.raw for q in one.bagian_nilai]) for one in model(paragraph(text)).penjumlahan]


def test_an_amount_and_what_it_is_made_of() -> None:
    text = "Pendanaan sebesar Rp 80.000.000,- terdiri atas dana daerah sebesar Rp 50.000.000,- dan dana pusat sebesar Rp 20.000.000,-."
    assert told(text) == [("Rp 80.000.000,-", ["Rp 50.000.000,-", "Rp 20.000.000,-"])]


def test_what_follows_the_parts_is_none_of_them() -> None:
    text = (
        "Pendanaan sebesar Rp 80.000.000,- terdiri atas belanja pegawai Rp 50.000.000,- dan belanja barang Rp 30.000.000,- "
        "sedangkan realisasinya Rp 60.000.000,-."
    )
    assert told(text) == [("Rp 80.000.000,-", ["Rp 50.000.000,-", "Rp 30.000.000,-"])]


def test_amounts_and_what_they_come_to() -> None:
    text = (
        "Belanja sebesar Rp 8.000.000,- pada penetapan dan Rp 2.000.000,- pada perubahan, sehingga total belanja menjadi Rp 11.000.000,-."
    )
    assert told(text) == [("Rp 11.000.000,-", ["Rp 8.000.000,-", "Rp 2.000.000,-"])]


def test_amounts_that_were_taken_away_or_spent_are_not_added_up() -> None:
    assert told("Belanja sebesar Rp 8.000.000,- berkurang Rp 2.000.000,-, sehingga total belanja menjadi Rp 6.000.000,-.") == []
    assert told("Anggaran sebesar Rp 8.000.000,- terealisasi Rp 2.000.000,-, sehingga total sisanya Rp 6.000.000,-.") == []


def test_people_are_added_up_whatever_they_are() -> None:
    assert told("Jumlah peserta 30 orang dengan rincian 18 orang laki-laki dan 13 orang perempuan.") == [
        ("30 orang", ["18 orang", "13 orang"])
    ]


def test_counts_of_who_knows_what_are_a_sum_only_where_they_hold() -> None:
    assert told("Telah dibentuk 25 pos terdiri dari 18 desa dan 7 kota.") == [("25 pos", ["18 desa", "7 kota"])]
    assert told("Telah dibentuk 25 pos terdiri dari 18 ruang dan 3 gudang.") == []


def test_another_year_is_no_part() -> None:
    text = "Penduduk berjumlah 100 jiwa, terdiri dari 60 jiwa laki-laki dan 40 jiwa perempuan, pada tahun 2016 menjadi 130 jiwa."
    assert told(text) == [("100 jiwa", ["60 jiwa", "40 jiwa"])]


@pytest.mark.parametrize("said", ["yang dibedakan menurut", "dirinci berdasarkan", "dikelompokkan menjadi"])
def test_a_length_and_what_it_is_parted_into(said: str) -> None:
    text = f"Panjang jalur 120,50 km {said} kondisi baik 80,25 km dan rusak 30,25 km."
    assert told(text) == [("120,50 km", ["80,25 km", "30,25 km"])]


@pytest.mark.parametrize("said", ["yang dialokasikan untuk", "yang dialokasi untuk", "meliputi", "yaitu"])
@pytest.mark.parametrize(("one", "other"), [("operasi", "modal"), ("langsung", "tidak langsung"), ("operasional", "modal")])
def test_a_budget_and_all_its_spending(said: str, one: str, other: str) -> None:
    text = f"Anggaran ditetapkan sebesar Rp 90.000.000,- {said} belanja {one} sebesar Rp 70.000.000,- dan belanja {other} Rp 10.000.000,-."
    assert told(text) == [("Rp 90.000.000,-", ["Rp 70.000.000,-", "Rp 10.000.000,-"])]


@pytest.mark.parametrize(
    "text",
    [
        "Anggaran sebesar Rp 90.000.000,- dialokasikan untuk belanja modal sebesar Rp 10.000.000,- dan hibah Rp 20.000.000,-.",
        "Anggaran sebesar Rp 90.000.000,- meliputi taman kota Rp 10.000.000,- dan taman desa Rp 20.000.000,-.",
        "Anggaran sebesar Rp 90.000.000,- meliputi belanja operasi Rp 70.000.000,- atau 80 % dan belanja modal Rp 10.000.000,-.",
    ],
)
def test_what_may_be_a_part_of_a_budget_is_no_sum(text: str) -> None:
    assert told(text) == []
