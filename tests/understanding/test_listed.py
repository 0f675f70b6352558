"""Lists of tables and figures beside the captions of the body; all titles are invented."""

from __future__ import annotations

import pytest
from tables import document, paragraph, vocabulary

from lkipaudit.understanding import understand

BODY = "Tabel 3.1 Luas Taman Kota Menurut Kecamatan Tahun 2022"


def told(*entries: str, captions: tuple[str, ...] = (BODY,), head: str = "DAFTAR TABEL") -> list[tuple[str, str, bool, bool]]:
    """Each entry with its caption, whether they are the same, and whether only their years differ."""
    blocks = [paragraph(head), *(paragraph(entry) for entry in entries), paragraph("BAB III AKUNTABILITAS KINERJA", 2)]
    found = understand([document(*blocks, *(paragraph(caption, 3) for caption in captions))], vocabulary()).judul_tercantum
    return [(one.judul_daftar.raw, one.judul_tubuh.raw, one.judul_daftar.key == one.judul_tubuh.key, one.tahun_lain) for one in found]


def test_an_entry_is_held_against_the_caption_with_its_number() -> None:
    assert told("Tabel 3.1 Luas Taman Kota menurut\nKecamatan Tahun 2022 ........ 14") == [
        ("Tabel 3.1 Luas Taman Kota menurut Kecamatan Tahun 2022", BODY, True, False)
    ]


def test_another_year_is_told_as_such() -> None:
    assert [one[2:] for one in told("Tabel 3.1 Luas Taman Kota Menurut Kecamatan Tahun 2021 ........ 14")] == [(False, True)]


def test_a_changed_word_is_told_and_a_title_of_another_table_is_not() -> None:
    assert [one[2:] for one in told("Tabel 3.1 Luas Hutan Kota Menurut Kecamatan Tahun 2022 .... 14")] == [(False, False)]
    assert told("Tabel 3.1 Sebaran Pohon Peneduh ........ 14") == []


def test_a_slip_of_the_pen_changes_no_title() -> None:
    assert [one[2] for one in told("Tabel 3.1 Luas Taman Kota Menurut Kecamtan Tahun 2022 .... 14")] == [True]


def test_a_title_cut_at_the_end_of_its_line_is_the_same() -> None:
    assert [one[2] for one in told("Tabel 3.1 Luas Taman Kota Menurut Kecamatan .... 14")] == [True]


def test_entries_in_one_paragraph_have_places_of_their_own() -> None:
    other = "Tabel 3.2 Panjang Jalan Bersih Tahun 2022"
    both = "Tabel 3.1 Luas Taman Kota Menurut Kecamatan Tahun 2021 .... 14\nTabel 3.2 Panjang Jalan Bersih Tahun 2021 .... 15"
    blocks = [paragraph("DAFTAR TABEL"), paragraph(both), paragraph("BAB III AKUNTABILITAS KINERJA", 2)]
    found = understand([document(*blocks, paragraph(BODY, 3), paragraph(other, 3))], vocabulary()).judul_tercantum
    assert len({one.judul_daftar.place for one in found}) == 2


@pytest.mark.parametrize("twice", ["entries", "captions"])
def test_a_number_that_stands_twice_tells_nothing(twice: str) -> None:
    entry = "Tabel 3.1 Luas Taman Kota Menurut Kecamatan Tahun 2021 ........ 14"
    entries = (entry, entry) if twice == "entries" else (entry,)
    captions = (BODY, BODY.replace("2022", "2023")) if twice == "captions" else (BODY,)
    assert told(*entries, captions=captions) == []


def test_a_line_without_a_page_is_no_entry() -> None:
    assert told("Tabel 3.1 Luas Taman Kota Menurut Kecamatan Tahun 2021") == []


def test_the_numbers_of_a_chart_are_no_part_of_its_title() -> None:
    entry = "Gambar 3.1 Luas Taman Kota Menurut Jenis ........ 14"
    body = ("Gambar 3.1", "Luas Taman Kota Menurut Jenis", "47 12 9")
    assert [one[1] for one in told(entry, captions=body)] == ["Gambar 3.1 Luas Taman Kota Menurut Jenis"]
