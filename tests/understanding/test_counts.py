"""Counts of things in sentences, and the lists that they announce; all text is invented."""

from __future__ import annotations

import pytest
from tables import document, model, model_of, paragraph, vocabulary

from lkipaudit.document import Box, Paragraph, Place
from lkipaudit.understanding.counted import counts_in


def counted(text: str) -> list[tuple[str, str, str]]:
    """What is counted, how many, and the phrase as quoted."""
    return [(one.kunci, str(one.jumlah.value), one.jumlah.raw) for one in counts_in(paragraph(text), vocabulary()["hitungan"])]


def listed(markdown: str) -> list[tuple[str, int, bool]]:
    """The stated phrase, how many items were found, and whether the list is surely whole."""
    return [(one.disebut.raw, len(one.isi), one.isi_pasti) for one in model_of(markdown).hitungan if one.jenis == "daftar"]


@pytest.mark.parametrize(
    ("text", "kunci", "value", "quote"),
    [
        ("Visi itu dijabarkan dalam lima Misi pembangunan taman.", "misi", "5", "lima Misi"),
        ("Dinas melaksanakan 9 ( sembilan )\nprogram taman.", "program", "9", "9 ( sembilan ) program"),
        ("Dinas melaksanakan tiga belas sub kegiatan.", "sub_kegiatan", "13", "tiga belas sub kegiatan"),
        ("Dinas dengan sasaran strategis ada 2 (dua) yaitu taman dan jalan.", "sasaran", "2", "sasaran strategis ada 2 (dua)"),
        ("Dinas memiliki 4(empat) bidang.", "bidang", "4", "4(empat) bidang"),
        ("Ada lima (5) kegiatan di taman.", "kegiatan", "5", "lima (5) kegiatan"),
    ],
)
def test_a_count_is_quoted_with_its_noun(text: str, kunci: str, value: str, quote: str) -> None:
    assert counted(text) == [(kunci, value, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Taman menjadi salah satu program dinas.",
        "Setiap bidang memiliki minimal 3 (tiga) program.",
        "Tabel 2.3 Program Dinas Contoh",
        "Capaian sasaran 1 indikator taman naik.",
        "Anggarannya Rp 45 kegiatan rutin.",
        "Masing-masing terdiri atas 2 kegiatan.",
        "Pada tahun 2019 program taman selesai.",
        "1.2 Tujuan Penulisan",
    ],
)
def test_what_is_no_count_of_its_own_is_left_out(text: str) -> None:
    assert counted(text) == []


def test_two_counts_of_one_sentence_stand_apart() -> None:
    assert counted("Dinas melaksanakan 3 program dan 10 (sepuluh) kegiatan.") == [
        ("program", "3", "3 program"),
        ("kegiatan", "10", "10 (sepuluh) kegiatan"),
    ]


FOUR = """
1. Menata taman
2. Merawat pohon,
3. Membuka jalur

4. Melatih juru taman
"""
ENDS = "\nSetiap misi dijabarkan menjadi tujuan."


def test_the_items_of_the_announced_list_are_counted() -> None:
    assert listed(f"Dinas merumuskan lima misi pembangunan sebagai berikut :\n{FOUR}{ENDS}") == [("lima misi", 4, True)]


@pytest.mark.parametrize(
    "noun", ["kata kunci", "permasalahan", "kendala", "hambatan", "rekomendasi", "upaya", "inovasi", "penghargaan", "dimensi"]
)
def test_things_of_an_analysis_are_counted_too(noun: str) -> None:
    items = "\n\n".join(f"{at}. {item}" for at, item in enumerate(("Lampu taman", "Bangku taman", "Bibit pohon"), 1))
    assert listed(f"Terdapat 4 (empat) {noun}, yaitu:\n\n{items}\n\nTaman dirawat warga.") == [(f"4 (empat) {noun}", 3, True)]


def test_letters_and_bullets_number_items_too() -> None:
    assert listed("Ada tiga bidang, yaitu:\n\na. Taman\nb. Jalan\n\nDemikian susunannya.") == [("tiga bidang", 2, True)]
    bullets = (paragraph(text) for text in ("Ada tiga bidang, yaitu:", "• Taman", "• Jalan", "Demikian susunannya."))
    assert [(len(one.isi), one.isi_pasti) for one in model(*bullets).hitungan] == [(2, True)]


@pytest.mark.parametrize(
    "items",
    [
        ("Misi 1 : Menata taman", "Misi 2 : Merawat pohon"),
        ("Misi I. Menata taman", "Misi II. Merawat pohon"),
        ("Misi Pertama: Menata taman", "Misi Kedua: Merawat pohon"),
        ("Misi ke-1: Menata taman", "Misi ke-2: Merawat pohon"),
        ("Pertama, menata taman", "Kedua, merawat pohon"),
    ],
)
def test_items_that_are_called_by_their_noun_or_their_place_are_counted(items: tuple[str, ...]) -> None:
    told = "\n\n".join(items)
    assert listed(f"Dinas merumuskan tiga misi sebagai berikut:\n\n{told}\n\nDemikian.") == [("tiga misi", 2, True)]


def test_items_that_are_called_by_another_noun_are_not_what_is_counted() -> None:
    told = "Sasaran 1 : Taman tertata\n\nSasaran 2 : Pohon terawat"
    assert listed(f"Dinas merumuskan tiga misi sebagai berikut:\n\n{told}\n\nDemikian.") == [("tiga misi", 2, False)]


def test_bullets_without_boxes_may_stand_under_each_other() -> None:
    assert listed("Ada tiga bidang, yaitu:\n\n• Taman\n\n• Jalan\n\nDemikian susunannya.") == [("tiga bidang", 2, False)]


def test_a_list_of_which_only_some_items_are_called_by_the_noun_is_not_sure() -> None:
    items = "1. Sekretariat\n\n2. Bidang Taman\n\n3. Bidang Jalan\n\nDemikian."
    assert listed(f"Dinas terdiri atas dua bidang, yaitu:\n\n{items}") == [("dua bidang", 3, False)]


def test_a_list_out_of_a_counted_whole_is_not_sure() -> None:
    assert listed(f"Dari lima misi itu terpilih sebagai berikut:\n{FOUR}{ENDS}") == [("lima misi", 4, False)]
    assert listed(f"Visi itu terdiri dari lima misi sebagai berikut:\n{FOUR}{ENDS}") == [("lima misi", 4, True)]


def test_a_list_inside_an_item_is_not_counted_with_it() -> None:
    inner = "1. Taman\n\na. Taman kota\n\nb. Taman desa\n\n2. Jalan\n\nDemikian."
    assert listed(f"Ada dua bidang, yaitu:\n\n{inner}") == [("dua bidang", 2, True)]


@pytest.mark.parametrize(
    "rest",
    [
        "1. Taman\n\n2. Jalan",  # nothing follows: the rest may have been lost
        "1. Taman\n\nTaman dirawat bersama warga.\n\n2. Jalan\n\nJalan dijaga.\n\n3. Pasar\n\nDemikian.",  # explained one by one
        "1. Taman\n\n2. Jalan\n\nJalan dijaga:\n\n1. pagi\n\n2. sore\n\n3. Pasar\n\n3. Parkir\n\nDemikian.",
        "1. Taman\n\n3. Jalan\n\n4. Pasar\n\nDemikian.",
        "1. Taman\n\nDemikian.",
    ],
)
def test_a_list_that_may_have_been_missed_in_part_is_not_sure(rest: str) -> None:
    found = listed(f"Ada empat bidang, yaitu:\n\n{rest}")
    assert [sure for _, _, sure in found] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas melaksanakan lima misi, antara lain sebagai berikut:",
        "Dari lima misi itu kendala yang dihadapi sebagai berikut:",
        "Untuk lima misi ini, setiap misi memperoleh tujuannya sendiri sebagai berikut:",
        "Dinas melaksanakan 3 program dan 10 kegiatan sebagai berikut:",
        "Lima misi itu telah dilaksanakan. Tujuannya sebagai berikut:",
        "Dinas merumuskan lima misi.",
        "Dengan lima misi pembangunan daerah itu Dinas mendukung misi berikut:",
    ],
)
def test_a_list_of_something_else_is_not_taken(sentence: str) -> None:
    assert listed(f"{sentence}\n{FOUR}{ENDS}") == []


def test_a_heading_that_carries_the_next_number_is_no_item() -> None:
    items = [paragraph("Ada dua bidang, yaitu:"), paragraph("1. Taman"), paragraph("2. Jalan")]
    heading = Paragraph("3. Capaian Kinerja", Place(0, 1, Box(30, 50, 500, 60), ("halaman 1", "judul")), bold=True)
    (found,) = model(*items, heading, paragraph("Capaian diuraikan di bawah.")).hitungan
    assert not found.isi_pasti


def test_items_numbered_inside_the_sentence_are_counted() -> None:
    text = "Ada 4 (empat) indikator yang turun yaitu : 1) luas taman, 2) panjang jalan dan 3) jumlah pohon."
    (found,) = model(paragraph(text)).hitungan
    assert (found.disebut.raw, [item.raw[:2] for item in found.isi], found.isi_pasti) == ("4 (empat) indikator", ["1)", "2)", "3)"], True)


def test_items_inside_a_sentence_that_goes_on_elsewhere_are_not_sure() -> None:
    (found,) = model(paragraph("Ada 4 (empat) indikator yang turun yaitu : 1) luas taman, 2) panjang jalan dan")).hitungan
    assert not found.isi_pasti


def test_the_place_of_a_count_is_its_line() -> None:
    block = Paragraph("Dinas merumuskan\nlima misi pembangunan", Place(0, 3, Box(50, 50, 500, 70), ("halaman 3", "paragraf 1")))
    (found,) = counts_in(block, vocabulary()["hitungan"])
    assert document(block).blocks[0] is block
    assert found.jumlah.place
    assert found.jumlah.place.box == Box(50, 60, 500, 70)


@pytest.mark.parametrize("noun", ["Perangkat Daerah", "OPD", "kecamatan", "aplikasi", "inovasi"])
def test_what_regions_have_many_of_is_counted_too(noun: str) -> None:
    items = "\n\n".join(f"- Taman {name}" for name in ("Mawar", "Melati", "Anggrek"))
    text = f"# BAB I PENDAHULUAN\n\nAda 2 {noun} yang sudah terhubung, yaitu:\n\n{items}\n\nJaringan lain menyusul."
    (found,) = model_of(text).hitungan
    assert (found.disebut.raw, len(found.isi)) == (f"2 {noun}", 3)
