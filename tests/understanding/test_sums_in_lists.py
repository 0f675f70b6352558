"""Lists whose lines end in numbers, with their total; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph


def sums(*texts: str) -> list[tuple[str, list[str]]]:
    found = model(paragraph("BAB III AKUNTABILITAS KINERJA", bold=True), *(paragraph(text) for text in texts)).penjumlahan
    return [(one.jumlah.raw, [part.raw for part in one.bagian_nilai]) for one in found if one.jenis == "daftar"]


ITEMS = ("1. Taman kota : 20.000", "2. Taman desa : 1.500", "3. Pulau jalan : 50")
PARTS = ["20.000", "1.500", "50"]


def test_a_list_with_its_total_below() -> None:
    assert sums(*ITEMS, "JUMLAH : 21.550 m2") == [("21.550 m2", PARTS)]
    assert sums("\n".join((*ITEMS, "Total 21.550"))) == [("21.550", PARTS)]
    assert sums(*ITEMS[:2], "24", ITEMS[2], "Jumlah = 21.550") == [("21.550", PARTS)]


def test_a_list_with_its_total_announced() -> None:
    lead = "Luas taman seluruhnya 21.550 m2, yang terdiri dari:"
    assert sums(lead, *ITEMS) == [("21.550 m2", PARTS)]
    people = ("a) Staf : 30 orang", "b) Pengawas : 10 orang", "c) Penjaga : 5 orang")
    assert sums("Dinas didukung oleh 45 orang dengan rincian sebagai berikut :", *people) == [
        ("45 orang", ["30 orang", "10 orang", "5 orang"])
    ]


def test_a_list_with_bullets_or_with_its_numbers_behind_words() -> None:
    lead = "Jumlah pegawai seluruhnya 45 orang yang terdiri dari :"
    bullets = ("- Penata = 10 (sepuluh) orang", "- Pengatur = 30 (tiga puluh) orang")
    found = [("45 orang", ["10 (sepuluh) orang", "30 (tiga puluh) orang"])]
    assert sums(lead, *bullets) == found
    assert sums("\n".join((lead, *bullets))) == found
    words = ("a. Staf sebanyak 30 orang;", "b. Pengawas sebanyak 10 orang; dan", "c. Penjaga ada 4 orang.")
    assert sums("Dinas memiliki 45 orang, yaitu:", *words) == [("45 orang", ["30 orang", "10 orang", "4 orang"])]


@pytest.mark.parametrize(
    "texts",
    [
        ("Nilai mutu 82,5 yaitu:", "a. Taman kota : 80,1", "b. Taman desa : 84,9"),
        ("Luas taman 90 terdiri dari:", "a. Taman kota : 50", "b. Taman desa : 30"),
        ("Dinas memiliki 45 orang, terdiri dari:", "a. Staf : 30 orang", "b. Pengawas : 10 orang", "c. Penjaga di taman dan di kolam"),
        ("Dinas memiliki 45 orang, terdiri dari:", "a. Staf : 30 orang", "b. Pengawas : 10 orang", "dan 5 orang penjaga."),
        ("Dinas memiliki 45 orang, terdiri dari:", "b. Staf : 30 orang", "c. Pengawas : 10 orang"),
        (*ITEMS, "Luas itu bertambah."),
        (*ITEMS[:2], "Jumlah : 21.500"),
        (ITEMS[0], ITEMS[2], ITEMS[1], "Jumlah : 21.550"),
        ("1. Taman kota : 20 ha", "2. Taman desa : 15 m2", "3. Pulau jalan : 50 m2", "Jumlah : 85 m2"),
        ("Dinas melayani 45 desa.", *ITEMS),
    ],
)
def test_what_is_no_sum(texts: tuple[str, ...]) -> None:
    assert sums(*texts) == []
