"""Whose report it is, and of which year."""

from __future__ import annotations

import pytest
from tables import document, paragraph, table, vocabulary

from lkipaudit.document import Block
from lkipaudit.understanding.identity import agency_of, year_of

WORDS = vocabulary()["instansi"]


def agency(*blocks: Block) -> str | None:
    return agency_of([document(*blocks)], WORDS)


def year(*blocks: Block) -> int | None:
    return year_of([document(*blocks)], WORDS)


def test_the_year_stands_beside_the_name_of_the_report() -> None:
    blocks: list[Block] = [
        paragraph("LAPORAN KINERJA DINAS CONTOH TAHUN 2021"),
        paragraph("Pada tahun 2019 dan 2019 dan 2019 telah diterbitkan."),
    ]
    assert year_of([document(*blocks)], vocabulary()["instansi"]) == 2021


def test_the_year_of_a_regulation_about_reports_is_not_the_reports() -> None:
    law = "Peraturan Menteri Nomor 29 Tahun 2010 tentang Laporan Kinerja; Peraturan Menteri Nomor 29 Tahun 2010 tentang Laporan Kinerja"
    assert year_of([document(paragraph("LAPORAN KINERJA TAHUN 2021"), paragraph(law))], vocabulary()["instansi"]) == 2021


BEFORE = "Laporan Kinerja Dinas Contoh Tahun 2020 telah direviu, dan catatan atas LKjIP Tahun 2020 itu telah ditindaklanjuti."


def test_the_title_page_goes_before_sentences_about_another_years_report() -> None:
    assert year(paragraph("LAPORAN KINERJA DINAS CONTOH TAHUN 2021"), paragraph(BEFORE, 4)) == 2021
    assert year(paragraph("LAPORAN KINERJA"), paragraph("DINAS CONTOH"), paragraph("TAHUN 2021"), paragraph(BEFORE, 4)) == 2021


def test_a_title_that_one_page_carries_on_wrongly_does_not_outweigh_the_report() -> None:
    own = [paragraph(f"Laporan Kinerja ini memuat hasil tahun 2021 bagian {number}.", 5) for number in range(7)]
    assert year(paragraph("LAPORAN KINERJA DINAS CONTOH TAHUN 2020"), *own) == 2021


def test_a_year_that_stands_alone_far_from_the_name_of_the_report_is_not_its_year() -> None:
    lines = [paragraph(f"Baris {number}") for number in range(9)]
    assert year(paragraph("LAPORAN KINERJA"), paragraph("LKjIP 2021 memuat hasil."), *lines, paragraph("2019")) == 2021


def test_no_year_is_invented() -> None:
    assert year_of([document(paragraph("Pada tahun 2019."))], vocabulary()["instansi"]) is None


def test_the_agency_is_named_on_the_first_pages() -> None:
    blocks: list[Block] = [paragraph("LAPORAN KINERJA\nDINAS CONTOH KOTA REKAAN\nTAHUN 2021"), paragraph("Dinas ini baru dibentuk.", 2)]
    assert agency_of([document(*blocks)], vocabulary()["instansi"]) == "Dinas Contoh Kota Rekaan"


def test_no_agency_is_invented() -> None:
    assert agency_of([document(paragraph("Dinas ini, sejak 2016, baru dibentuk."))], vocabulary()["instansi"]) is None


def test_a_paper_of_another_name_is_of_the_year_that_its_titles_name() -> None:
    assert year(paragraph("PERJANJIAN KERJA SAMA TAHUN 2021"), paragraph("Pada tahun 2019 telah disepakati.")) == 2021
    assert year(table([["Organisasi", "Dinas Contoh"], ["Tahun Anggaran 2020", ""]])) == 2020


def test_titles_of_later_pages_name_other_years() -> None:
    assert year(*(paragraph("LAMPIRAN TAHUN 2018", page=page) for page in (4, 5))) is None


def test_the_agency_that_is_named_most_is_the_reports() -> None:
    others = [paragraph("Kegiatan ini dilaksanakan bersama Dinas Lain Kota Rekaan.", page=5)]
    own = [paragraph("Tugas Dinas Contoh dan Taman Kota Rekaan adalah melayani.", page=page) for page in (4, 6, 7)]
    assert agency(*others, *own) == "Dinas Contoh dan Taman Kota Rekaan"


def test_a_name_in_the_middle_of_a_sentence_ends_where_the_sentence_goes_on() -> None:
    assert agency(*[paragraph("Kepala Badan Contoh, Rekaan dan Taman melaporkan hasilnya.")] * 2) == "Badan Contoh, Rekaan dan Taman"


def test_one_mention_in_passing_names_no_report() -> None:
    assert agency(paragraph("Data diperoleh dari Dinas Lain Kota Rekaan.", page=9)) is None


def test_letters_with_gaps_are_a_word() -> None:
    assert agency(paragraph("I N S P E K T O R A T KOTA REKAAN")) == "Inspektorat Kota Rekaan"


@pytest.mark.parametrize("line", ["Inspektorat", "Kepala Dinas", "Dinas Kota Rekaan", "Sub Bagian Umum", "BADAN"])
def test_a_kind_of_agency_alone_is_no_name(line: str) -> None:
    assert agency(*[paragraph(line)] * 3) is None


def test_tables_are_asked_where_no_line_tells() -> None:
    cells = table([["Organisasi", "1.02.01 Dinas Contoh dan Taman"]])
    assert agency(cells) == "Dinas Contoh dan Taman"
    assert agency(cells, paragraph("DINAS LAIN KOTA REKAAN")) == "Dinas Lain Kota Rekaan"


def test_digits_with_gaps_are_a_year() -> None:
    assert year(paragraph("LAPORAN KINERJA T A H U N 2 0 2 1")) == 2021
    assert year(paragraph("LAPORAN KINERJA 1 2 0 2 1 3")) is None


@pytest.mark.parametrize("period", ["2018-2023", "2018 – 2023", "2018 s.d. 2023", "2018 sampai dengan 2023"])
def test_the_years_of_a_plan_are_not_the_reports(period: str) -> None:
    text = f"Laporan Kinerja ini mengacu pada Renstra Tahun {period} dan merupakan penjabaran Renstra Tahun {period}."
    assert year(paragraph("LAPORAN KINERJA DINAS CONTOH TAHUN 2021"), paragraph(text)) == 2021


def test_a_cover_may_print_the_year_of_its_print_beside_the_reports() -> None:
    assert year(paragraph("LAPORAN KINERJA DINAS CONTOH TAHUN 2019\n2020"), paragraph("Laporan Kinerja Tahun 2019")) == 2019


@pytest.mark.parametrize("name", ["LKj", "LKj IP", "LKJ"])
def test_short_names_of_the_report_tell_its_year_too(name: str) -> None:
    assert year(paragraph(f"{name} Dinas Contoh Tahun 2021"), paragraph("Pada tahun 2019 dan 2019 telah diterbitkan.")) == 2021


def test_a_bracket_around_the_name_is_not_part_of_it() -> None:
    assert agency(paragraph("LKj (Dinas Contoh Kab. Rekaan) Tahun 2021")) == "Dinas Contoh Kab. Rekaan"
