from __future__ import annotations

from decimal import Decimal

import pytest
from tables import model, model_of, paragraph, table

from lkipaudit.model import AngkaTerbilang


def said(text: str) -> list[tuple[Decimal | None, Decimal | None]]:
    return [(one.angka.value, one.kata.value) for one in model(paragraph(text)).angka_terbilang]


def only(text: str) -> AngkaTerbilang:
    (one,) = model(paragraph(text)).angka_terbilang
    return one


@pytest.mark.parametrize(
    ("text", "digits", "words"),
    [
        ("telah melaksanakan 45 (empat puluh lima) kegiatan", 45, 45),
        ("sebanyak 9 ( sembilan ) program", 9, 9),
        ("sebesar Rp 1.250.000,00,- (satu juta dua ratus\nlima puluh ribu rupiah), yang", 1250000, 1250000),
        ("sebesar Rp. 2.000.000,- *(dua juta rupiah)*,-", 2000000, 2000000),
        ("sebesar Rp5,3 miliar (lima koma tiga miliar rupiah)", 5300000000, 5300000000),
        ("sebesar 1,250 (seribu dua ratus lima puluh) ekor", 1250, 1250),
        ("ada 24\n(dua puluh\nempat) unit", 24, 24),
        ("ada 1 (satu unit) mobil", 1, 1),
        ("ada 4 orang (empat orang)", 4, 4),
        ("mencapai 66,88 % (enam puluh enam koma delapan delapan persen)", Decimal("66.88"), Decimal("66.88")),
        ("sebesar Rp0 (terbilang: nol rupiah)", 0, 0),
        ("mempunyai tiga (3) unit", 3, 3),
        ("mempunyai lima belas (16) unit", 16, 15),
        ("menempati urutan XIII ( delapan ) dari", 13, 8),
        ("pada misi ke-2 (tiga) yaitu", 2, 3),
        ("sebanyak 12 (dua belas", 12, 12),
    ],
)
def test_digits_and_words_beside_each_other_are_a_pair(text: str, digits: Decimal, words: Decimal) -> None:
    assert said(text) == [(digits, words)]


@pytest.mark.parametrize(
    "text",
    [
        "memperoleh nilai 79,60 (Nilai A)",
        "terdapat 3 (urusan) pokok",
        "sejumlah 45 orang (dua puluh laki-laki)",
        "sebesar Rp.712,500,000.00 (satu kegiatan)",
        "pada tahun 2019 (dua tahun kemudian)",
        "terdapat 10 OPD (salah satunya Dinas Contoh)",
        "terdapat 5 (lima sampai enam) kegiatan",
        "terdapat 5 (lima dari 7) kegiatan",
        "bencana dibagi dua (1) alam dan (2) sosial",
        "Pasal 3 (tiga)",
        "luas 15 cm (di atas sepuluh)",
        "untuk (tiga) indikator",
        "kelas CCC (tiga)",
    ],
)
def test_what_is_no_pair_is_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Dari 21 ( dua puluh ) media massa yang bekerja sama", "21 ( dua puluh ) media massa"),
        ("ada 3\n(tiga) mobil operasional, dan", "3 (tiga) mobil operasional"),
        ("kurun 1 (satu) sampai 5", "1 (satu)"),
        ("5 (lima)\ntahun.", "5 (lima) tahun"),
        ("sebesar Rp 2.000.000,- (dua juta rupiah) untuk", "Rp 2.000.000,- (dua juta rupiah)"),
        ("ada tiga (3) unit mobil", "tiga (3) unit mobil"),
    ],
)
def test_the_phrase_is_the_number_its_words_and_its_noun(text: str, phrase: str) -> None:
    assert only(text).nama.raw == phrase


def test_a_bracket_that_stays_open_may_go_on_elsewhere() -> None:
    assert said("Rp 20.639.000,- (dua puluh juta enam ratus tiga puluh") == []
    assert said("sebanyak 45 (empat puluh lima") == [(Decimal(45), Decimal(45))]


def test_a_slip_of_spelling_is_told_apart_from_the_value() -> None:
    assert only("ada 9 (sembila) program").ejaan_baku is False
    assert only("ada 9 (sembilan) program").ejaan_baku is True


def test_cells_of_tables_hold_pairs() -> None:
    (one,) = model(table([["Sasaran", "Target"], ["Buku", "12 (sebelas) dokumen"]])).angka_terbilang
    assert (one.angka.value, one.kata.value, one.tabel) == (Decimal(12), Decimal(11), "0:tabel 1")
    assert one.angka.place is not None
    assert "tabel 1" in one.angka.place.path


def test_pairs_on_different_lines_have_places_of_their_own() -> None:
    first, second = model(paragraph("ada 3 (tiga) ekor\ndan 4 (lima) ekor")).angka_terbilang
    assert first.angka.place != second.angka.place


def test_markdown_is_read_too() -> None:
    assert [one.kata.value for one in model_of("## Penutup\n\nAda *45 (empat puluh lima)* kegiatan.").angka_terbilang] == [45]
