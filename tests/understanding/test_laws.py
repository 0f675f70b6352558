"""Regulations that running text cites; regions and regional regulations are invented."""

from __future__ import annotations

import pytest
from tables import model_of

from lkipaudit.model import DasarHukum
from lkipaudit.understanding.citations import alike


def laws(*texts: str, year: int = 2019) -> tuple[DasarHukum, ...]:
    return model_of("\n\n".join((f"# LAPORAN KINERJA DINAS CONTOH TAHUN {year}", *texts))).dasar_hukum


def law(text: str, year: int = 2019) -> DasarHukum:
    (one,) = laws(text, year=year)
    return one


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Undang - Undang Republik Indonesia No. 17 Tahun 2003 tentang Keuangan Negara", "uu 17 2003"),
        ("UU No 17/2003 tentang Keuangan Negara", "uu 17 2003"),
        ("UU 17/2003 tentang Keuangan Negara", "uu 17 2003"),
        ("PP 12 Tahun 2019", "pp 12 2019"),
        ("PP Nomor 08 Tahun 2006 tentang Pelaporan Keuangan", "pp 8 2006"),
        ("Instruksi Presiden Nomor 7 tahun 1999", "inpres 7 1999"),
        ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor : 53 Tahun 2014", "permenpanrb 53 2014"),
        ("PermenPAN-RB Nomor 53 Tahun 2014", "permenpanrb 53 2014"),
        ("Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017", "permendagri 86 2017"),
        ("Peraturan Menteri Contoh dan Rekaan Nomor 3 Tahun 2017", "permen 3 2017 contoh dan rekaan"),
        ("Perda Kabupaten Contoh Nomor 3 Tahun 2017", "perda 3 2017 kab"),
        ("Peraturan Wali Kota Contoh Nomor 3 Tahun 2017", "peraturan kepala daerah 3 2017 walikota"),
        ("Keputusan Gubernur Contoh Nomor 3 Tahun 2017", "keputusan kepala daerah 3 2017 gubernur"),
    ],
)
def test_a_citation_has_kind_issuer_number_and_year(text: str, key: str) -> None:
    assert law(f"Menurut {text}, dinas wajib melapor.").kunci == key


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Peraturan Menteri, sebanyak 53 dinas Tahun 2014 wajib melapor.",
        "Surat Nomor 53 Tahun 2014 diterima.",
        "Peraturan Pemerintah Pengganti Undang-Undang ditetapkan.",
        "Menurut Keputusan Kepala Badan Contoh Nomor 239/IX/6/8/2003, dinas wajib melapor.",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert laws(text) == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Perda Nomor 3 Tahun 2017 tentang Uraian Tugas Dinas (Lembaran Daerah 4).", "Perda Nomor 3 Tahun 2017 tentang Uraian Tugas Dinas"),
        ("Perda Nomor 3 Tahun 2017, tentang Uraian Tugas sebagaimana diubah.", "Perda Nomor 3 Tahun 2017, tentang Uraian Tugas"),
        ("Perda Nomor 3 Tahun 2017 tentang Uraian Tugas dan Peraturan lain.", "Perda Nomor 3 Tahun 2017 tentang Uraian Tugas"),
        ("Perda Nomor 3 Tahun 2017 mengatur tugas.", "Perda Nomor 3 Tahun 2017"),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(text: str, quoted: str) -> None:
    assert law(text).nama.raw == quoted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pembentukan dan Susunan Perangkat Daerah", "Organisasi dan Tata Kerja Dinas", False),
        ("Rincian Tugas Dinas Contoh", "Kedudukan, Susunan Organisasi dan Tata Kerja Dinas Contoh", False),
        ("Perangkat Daerah", "Pembentukan dan Susunan Perangkat Daerah", True),
        ("Tata Kerja Dinas", "Tatakerja Dinas Contoh", True),
        ("RPJMD Kota Contoh", "Rencana Pembangunan Jangka Menengah Daerah Kota Contoh", True),
        ("", "Perangkat Daerah", True),
    ],
)
def test_titles_that_can_be_one(one: str, other: str, *, same: bool) -> None:
    assert alike(one, other) is same


def test_a_regional_regulation_without_its_region_is_of_the_usual_one() -> None:
    found = laws(
        "Perda Kota Contoh Nomor 3 Tahun 2017 berlaku.", "Perda Nomor 3 Tahun 2017 berlaku.", "Perda Provinsi Contoh Nomor 3 Tahun 2017."
    )
    assert [one.kunci for one in found] == ["perda 3 2017 kot", "perda 3 2017 kot", "perda 3 2017 pro"]


@pytest.mark.parametrize(
    ("text", "should"),
    [
        (
            "Perpres Nomor 29 Tahun 2015 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah berlaku.",
            "Peraturan Presiden Nomor 29 Tahun 2014",
        ),
        ("UU Nomor 35 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional berlaku.", "Undang-Undang Nomor 25 Tahun 2004"),
        ("UU Nomor 9 Tahun 2015 tentang Pemerintahan Daerah berlaku.", ""),
        ("UU Nomor 25 Tahun 2004 berlaku.", ""),
        ("Perda Nomor 25 Tahun 2004 tentang Keuangan Negara berlaku.", ""),
        ("Peraturan Menteri Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja.", ""),
    ],
)
def test_a_national_regulation_that_is_nearly_one_of_the_list(text: str, should: str) -> None:
    assert law(text).seharusnya.partition(" tentang")[0] == should


OLD = "1. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;"


@pytest.mark.parametrize(
    ("texts", "year", "replaced"),
    [
        ((OLD,), 2015, True),
        ((OLD,), 2014, False),
        (("Dahulu Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah berlaku.",), 2019, False),
        ((OLD.replace(";", " sebagaimana telah diubah;"),), 2019, False),
        ((OLD, "2. UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"), 2019, False),
    ],
)
def test_a_legal_ground_that_was_replaced(texts: tuple[str, ...], year: int, *, replaced: bool) -> None:
    assert bool(laws(*texts, year=year)[0].pengganti) is replaced


def test_a_citation_in_prose_is_no_second_item() -> None:
    found = laws(
        "1. UU Nomor 17 Tahun 2003 tentang Keuangan Negara;", "Menurut UU Nomor 17 Tahun 2003 tentang Keuangan Negara, dinas melapor."
    )
    assert [one.ganda for one in found] == [False, False]


def test_what_replaced_a_law_may_be_cited_in_short() -> None:
    old = "1. PP Nomor 58 Tahun 2005 tentang Pengelolaan Keuangan Daerah;"
    assert [one.pengganti for one in laws(old, "Belanja diatur PP 12 Tahun 2019.", year=2021)] == ["", ""]
    assert [bool(one.pengganti) for one in laws(old, "Belanja diatur dinas.", year=2021)] == [True]


def test_a_law_that_is_listed_twice_is_told_once_to_be_replaced() -> None:
    old = "PP Nomor 58 Tahun 2005 tentang Pengelolaan Keuangan Daerah;"
    assert [bool(one.pengganti) for one in laws(f"1. {old}", f"2. {old}", year=2021)] == [True, False]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (
            "UU Nomor 23 Tahun 2014 tentang Contoh sebagaimana telah diubah beberapa kali, terakhir dengan UU Nomor 32 Tahun 2004",
            "UU Nomor 23 Tahun 2014",
        ),
        ("UU Nomor 12 Tahun 2008 tentang Perubahan Kedua atas UU Nomor 32 Tahun 2014", "UU Nomor 32 Tahun 2014"),
        ("UU Nomor 23 Tahun 2014 tentang Contoh sebagaimana telah diubah dengan UU Nomor 9 Tahun 2015", ""),
        ("UU Nomor 12 Tahun 2008 tentang Perubahan Kedua atas UU Nomor 32 Tahun 2004", ""),
        ("UU Nomor 23 Tahun 2014 tentang Contoh dan UU Nomor 32 Tahun 2004", ""),
        ("PP Nomor 58 Tahun 2015 sebagaimana telah diubah dengan UU Nomor 9 Tahun 2005", ""),
    ],
)
def test_a_change_that_is_older_than_what_it_changes(text: str, changed: str) -> None:
    assert [one.diubahnya for one in laws(f"Menurut {text}, dinas wajib melapor.") if one.diubahnya] == ([changed] if changed else [])


@pytest.mark.parametrize(
    ("other", "one_regulation"),
    [
        ("Perda Kota Contoh Nomor 3 Tahun 2016 tentang Penataan Taman dan Jalur Hijau", True),
        ("Perda Kota Contoh Nomor 8 Tahun 2017 tentang Penataan Taman dan Jalur Hijau", True),
        ("Perda Kota Contoh Nomor 3 Tahun 2008 tentang Penataan Taman dan Jalur Hijau", False),
        ("Perda Kota Contoh Nomor 8 Tahun 2016 tentang Penataan Taman dan Jalur Hijau", False),
        ("Perda Kota Contoh Nomor 3 Tahun 2016 tentang Penataan Taman dan Jalur Sepeda", False),
    ],
)
def test_titles_that_are_of_one_regulation(other: str, *, one_regulation: bool) -> None:
    found = laws(
        "Menurut Perda Kota Contoh Nomor 3 Tahun 2017 tentang Penataan Taman dan Jalur Hijau, dinas melapor.",
        f"Menurut {other}, dinas melapor.",
    )
    assert len({one.kunci_nomor for one in found}) == (1 if one_regulation else 2)


@pytest.mark.parametrize(
    ("other", "one_regulation"),
    [
        ("Nomor 2 Tahun 2017 tentang Perubahan Kedua atas Perda Kota Contoh Nomor 9 Tahun 2012", True),
        ("Nomor 2 Tahun 2017 tentang Perubahan Ketiga atas Perda Kota Contoh Nomor 9 Tahun 2012", False),
        ("Nomor 2 Tahun 2016 tentang Perubahan Kedua atas Perda Kota Contoh Nomor 9 Tahun 2012", False),
        ("Nomor 2 Tahun 2017 tentang Perubahan Kedua atas Perda Kota Contoh Nomor 8 Tahun 2012", False),
    ],
)
def test_changes_are_one_by_what_they_change_and_how_often(other: str, *, one_regulation: bool) -> None:
    first = "Perda Kota Contoh Nomor 12 Tahun 2017 tentang Perubahan Kedua Perda Kota Contoh Nomor 9 Tahun 2012 tentang Susunan Dinas"
    found = [one for one in laws(f"Menurut {first}, dinas melapor.", f"Menurut Perda Kota Contoh {other}.") if "2012" not in one.kunci]
    assert len({one.kunci_nomor for one in found}) == (1 if one_regulation else 2)


def test_a_citation_that_a_page_cuts_is_one() -> None:
    cut = "1. Petunjuk Perda Kota Contoh\n\n<!-- halaman 2 -->\n\nNomor 3 Tahun 2017 tentang Penataan Taman dan Jalur Hijau;"
    assert [one.kunci for one in laws(cut)] == ["perda 3 2017 kot"]
