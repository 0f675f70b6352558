"""Columns that follow from each other and rows that are means, as their values show."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tables import document, model, model_of, paragraph, table, vocabulary

from lkipaudit.model import HubunganKolom, Model, RataRata
from lkipaudit.understanding import understand

HEAD = ["No", "Barang", "Tersedia", "Kebutuhan", "Kekurangan"]
DESKS = ["1", "Meja", "9", "12", "-3"]
CHAIRS = ["2", "Kursi", "35", "40", "-5"]
SHELVES = ["3", "Lemari", "16", "30", "-14"]
BOARDS = ["4", "Papan", "11", "13", "-7"]


def told(found: Model) -> list[tuple[str, Decimal | None, Decimal | None, Decimal | None]]:
    return [(one.jenis, one.hasil.value, one.kiri.value, one.kanan.value) for one in found.hubungan_kolom]


def bound(found: Model) -> list[HubunganKolom]:
    return list(found.hubungan_kolom)


def test_a_remainder_that_most_rows_show_holds_for_every_row() -> None:
    found = model(table([HEAD, DESKS, CHAIRS, SHELVES, BOARDS]))
    assert told(found) == [
        ("selisih", Decimal(-3), Decimal(9), Decimal(12)),
        ("selisih", Decimal(-5), Decimal(35), Decimal(40)),
        ("selisih", Decimal(-14), Decimal(16), Decimal(30)),
        ("selisih", Decimal(-7), Decimal(11), Decimal(13)),
    ]
    assert bound(found)[3].nama.raw == "Papan (Kekurangan)"


GROWTH = ["No", "Barang", "Tahun 2018", "Tahun 2019", "Selisih"]


def test_a_difference_that_lacks_its_sign_counts_as_one_where_others_have_it() -> None:
    grown = [["1", "Meja", "9", "12", "3"], ["2", "Kursi", "40", "35", "-5"], ["3", "Lemari", "16", "30", "14"]]
    unsigned = [["4", "Papan", "17", "11", "6"], ["5", "Lampu", "19", "12", "7"]]
    found = told(model(table([GROWTH, *grown, *unsigned])))
    assert found[3:] == [("selisih", Decimal(6), Decimal(11), Decimal(17)), ("selisih", Decimal(7), Decimal(12), Decimal(19))]


def test_a_column_without_signs_is_how_far_two_are_apart() -> None:
    rows = [
        ["1", "Meja", "9", "12", "3"],
        ["2", "Kursi", "40", "35", "5"],
        ["3", "Lemari", "16", "30", "14"],
        ["4", "Papan", "17", "11", "6"],
    ]
    assert told(model(table([GROWTH, *rows]))) == []


def test_two_rows_show_nothing() -> None:
    assert told(model(table([HEAD, DESKS, CHAIRS]))) == []


def test_half_of_the_rows_show_nothing() -> None:
    lamps = ["5", "Lampu", "12", "15", "-9"]
    clocks = ["6", "Jam", "14", "17", "-8"]
    assert told(model(table([HEAD, DESKS, CHAIRS, SHELVES, BOARDS, lamps, clocks]))) == []


def test_rows_of_equals_and_of_zeros_show_nothing() -> None:
    same = [["1", "Meja", "9", "9", "0"], ["2", "Kursi", "5", "5", "0"], ["3", "Lemari", "7", "7", "0"], ["4", "Papan", "8", "8", "0"]]
    assert told(model(table([HEAD, *same]))) == []


def test_a_zero_among_telling_rows_is_not_judged() -> None:
    plenty = ["5", "Lampu", "15", "12", "0"]  # nothing is lacking: it is not printed as more than nothing
    assert len(told(model(table([HEAD, DESKS, CHAIRS, SHELVES, plenty])))) == 3


def test_what_was_planned_follows_from_nothing() -> None:
    head = ["No", "Indikator", "Kondisi akhir", "Kondisi awal", "Target"]
    assert told(model(table([head, DESKS, CHAIRS, SHELVES]))) == []


RATE = ["No", "Layanan", "Selesai", "Dicatat", "Tingkat penyelesaian (%)"]
RATES = [["1", "Kasus A", "712", "785", "90,70"], ["2", "Kasus B", "640", "708", "90,40"], ["3", "Kasus C", "800", "981", "81,55"]]


def test_a_percentage_of_two_columns() -> None:
    assert [one[0] for one in told(model(table([RATE, *RATES])))] == ["rasio"] * 3


def test_a_column_that_is_no_percentage_is_no_rate() -> None:
    assert told(model(table([[*RATE[:4], "Nilai akhir"], *RATES]))) == []


def test_a_rate_says_nothing_of_an_indicator_that_should_fall() -> None:
    head = ["No", "Indikator Kinerja", "2022", "2021", "Perbandingan (%)"]
    rows = [["1", "Cakupan A", "712", "785", "90,70"], ["2", "Cakupan B", "640", "708", "90,40"], ["3", "Cakupan C", "800", "981", "81,55"]]
    falling = ["4", "Angka kematian", "50", "40", "75,00"]
    assert [one.nama.raw for one in bound(model(table([head, *rows, falling])))] == [f"Cakupan {one} (Perbandingan (%))" for one in "ABC"]


def test_a_table_without_rules_is_less_sure() -> None:
    drawn = table([HEAD, DESKS, CHAIRS, SHELVES])
    found = understand([document(replace(drawn, ruled=False))], vocabulary())
    assert {one.keyakinan for one in bound(model(drawn))} == {"tinggi"}
    assert {one.keyakinan for one in bound(found)} == {"rendah"}


MEANS = """
## Pengukuran Kinerja
| No | Indikator Kinerja      | Target | Realisasi | Capaian (%) |
|----|------------------------|--------|-----------|-------------|
"""


def means(rows: str) -> list[tuple[list[Decimal | None], bool]]:
    found: tuple[RataRata, ...] = model_of(MEANS + rows).rata_rata
    return [([q.value for q in one.anggota], one.anggota_pasti) for one in found]


def test_a_mean_is_of_the_values_above_it() -> None:
    rows = "| 1 | Taman | 100 | 90 | 90 |\n| 2 | Sungai | 100 | 80 | 80 |\n| | Rata-rata capaian | | | 86 |\n"
    assert means(rows) == [([Decimal(90), Decimal(80)], True)]


def test_an_indicator_that_is_a_mean_is_no_mean_of_the_rows_above() -> None:
    rows = "| 1 | Taman | 100 | 90 | 90 |\n| 2 | Sungai | 100 | 80 | 80 |\n| | Rata-rata usia pohon | 10 | 8,5 | 85 |\n"
    assert means(rows) == []


def test_a_mean_outside_its_values_means_something_else() -> None:
    rows = "| 1 | Taman | 100 | 90 | 90 |\n| 2 | Sungai | 100 | 80 | 80 |\n| | Rata-rata capaian | | | 95 |\n"
    assert means(rows) == []


def test_an_indicator_measured_in_parts_counts_by_its_own_mean() -> None:
    rows = (
        "| 1 | Taman | 100 | 90 | 90 |\n| 2 | Sungai | 100 | 60 | 60 |\n| | hulu | 100 | 50 | 50 |\n| | hilir | 100 | 70 | 70 |\n"
        "| | Rata-rata capaian | | | 75 |\n"
    )
    assert means(rows) == [([Decimal(90), Decimal(60)], True)]


@pytest.mark.parametrize(("printed", "sure"), [("86", False), ("85", True)], ids=["rows may be missing", "it holds"])
def test_a_mean_under_a_table_that_may_go_on_is_unsure(printed: str, sure: bool) -> None:
    head = ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
    before = table([["No", "Program", "Pagu", "Serapan", "Sisa"], ["1", "Taman", "10", "9", "1"]])
    rows = [["3", "Sungai", "100", "90", "90"], ["4", "Kebun", "100", "80", "80"], ["", "Rata-rata capaian", "", "", printed]]
    (found,) = model(before, table([head, *rows], number=2, page=2)).rata_rata
    assert found.anggota_pasti is sure


def test_of_groups_nothing_says_what_is_averaged_unless_one_mean_holds() -> None:
    group = "| 1 | Taman | 100 | 90 | 90 |\n| 2 | Kebun | 100 | 70 | 70 |\n| | Rata-rata {} | | | {} |\n"
    assert [sure for _, sure in means(group.format("hijau", 75) + group.format("biru", 85))] == [False, False]
    assert [sure for _, sure in means(group.format("hijau", 80) + group.format("biru", 85))] == [True, True]


def test_people_counted_before_a_table_are_its_breakdown() -> None:
    rows = [["No", "Golongan", "Jumlah"], ["1", "IV", "4"], ["2", "III", "20"], ["3", "II", "7"], ["", "Jumlah", "31"]]
    found = model(paragraph("Dinas didukung oleh 32 orang pegawai menurut golongan berikut."), table(rows))
    (one,) = [total for total in found.penjumlahan if total.jenis == "pegawai"]
    assert one.jumlah.raw == "32 orang"
    assert [q.value for q in one.bagian_nilai] == [Decimal(4), Decimal(20), Decimal(7)]


def test_two_counts_of_people_before_a_table_settle_nothing() -> None:
    rows = [["No", "Golongan", "Jumlah"], ["1", "IV", "4"], ["2", "III", "20"], ["3", "II", "7"], ["", "Jumlah", "31"]]
    said = paragraph("Dinas didukung oleh 32 orang pegawai dan 12 orang tenaga kontrak.")
    assert not [total for total in model(said, table(rows)).penjumlahan if total.jenis == "pegawai"]


def test_a_percentage_of_rounded_numbers_follows_from_what_they_can_stand_for() -> None:
    head = ["No", "Komponen", "Bobot", "Nilai", "% Capaian"]
    rows = [["1", "Rencana", "30%", "26,41", "88,04"], ["2", "Ukuran", "20%", "15,80", "79,02"], ["3", "Laporan", "50%", "41,13", "82,26"]]
    assert [one[0] for one in told(model(table([head, *rows])))] == ["rasio"] * 3


def test_nothing_left_of_two_equals_is_a_remainder() -> None:
    enough = ["5", "Lampu", "12", "12", "0"]
    assert told(model(table([HEAD, DESKS, CHAIRS, SHELVES, enough])))[-1] == ("selisih", Decimal(0), Decimal(12), Decimal(12))


def test_a_rate_of_an_indicator_whose_words_tell_no_direction_may_be_either() -> None:
    head = ["No", "Indikator Kinerja", "2022", "2021", "Perbandingan (%)"]
    rows = [["1", "Cakupan A", "712", "785", "90,70"], ["2", "Cakupan B", "640", "708", "90,40"], ["3", "Cakupan C", "800", "981", "81,55"]]
    last = bound(model(table([head, *rows, ["4", "Nilai tukar", "50", "40", "75,00"]])))[-1]
    assert (last.nama.raw, last.polaritas) == ("Nilai tukar (Perbandingan (%))", "ganda")


def test_a_rate_of_two_other_columns_of_its_row_is_left_alone() -> None:
    head = ["No", "Kegiatan", "Rencana 5 tahun", "Rencana 2016", "Hasil", "Hasil (%)"]
    rows = [["1", "Taman", "90", "30", "27", "30,00"], ["2", "Pagar", "60", "25", "24", "40,00"], ["3", "Pohon", "80", "30", "20", "25,00"]]
    found = bound(model(table([head, *rows, ["4", "Naskah", "6", "3", "2", "66,67"]])))
    assert [one.hasil.raw for one in found if one.jenis == "rasio"] == ["30,00", "40,00", "25,00"]


def test_a_mark_before_three_digits_is_read_as_the_relation_has_it() -> None:
    head = ["No", "Pelayanan", "Sasaran", "Pencapaian", "Cakupan (%)"]
    rows = [
        ["1", "A", "742", "706", "95,15"],
        ["2", "B", "661", "601", "90,92"],
        ["3", "C", "3104", "2.018", "65,01"],
        ["4", "D", "64", "59", "92,19"],
    ]
    found = bound(model(table([head, *rows])))
    assert [one.kiri.value for one in found] == [706, 601, 2018, 59]
