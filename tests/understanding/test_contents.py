"""The table of contents against the pages on which its headings stand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tables import document, model_of, paragraph

from lkipaudit.document import Box, Paragraph, Place
from lkipaudit.understanding.contents import lines
from lkipaudit.understanding.listing import contents

LISTED = """
# D A F T A R  I S I
Kata Pengantar ......... ii

BAB I : PENDAHULUAN

1.1 Latar
Belakang ......... 1

1.2. Tujuan Penulisan ………… 2

BAB II PERENCANAAN KINERJA 3

2.1 Rencana Strategis 3

BAB III AKUNTABILITAS KINERJA ......... 4

DAFTAR TABEL

Tabel 1 Capaian kinerja ......... 4

<!-- halaman 1 -->
# BAB I
PENDAHULUAN
## 1.1 Latar Belakang
"""
BODY = """
<!-- halaman {} -->
## 1.2 Tujuan Penulisan
<!-- halaman {} -->
# BAB II
# PERENCANAAN KINERJA
## 2.1 Rencana Strategis
<!-- halaman {} -->
# BAB III AKUNTABILITAS KINERJA
"""


def told(markdown: str) -> list[tuple[str, str, str, bool]]:
    found = model_of(markdown).isi_daftar
    return [(one.nama.raw, one.tertulis.raw, one.tercetak.raw, one.bergeser_sama) for one in found]


def test_a_line_is_matched_with_its_heading_though_it_is_cut_in_two_and_its_number_has_no_point() -> None:
    assert told(LISTED + BODY.format(2, 3, 4)) == [
        ("1.1 Latar Belakang", "1", "1", False),
        ("1.2. Tujuan Penulisan", "2", "2", False),
        ("BAB II PERENCANAAN KINERJA", "3", "3", False),
        ("2.1 Rencana Strategis", "3", "3", False),
        ("BAB III AKUNTABILITAS KINERJA", "4", "4", False),
    ]


def test_lines_that_moved_together_are_one_slip() -> None:
    assert [line[1:] for line in told(LISTED + BODY.format(2, 4, 5))] == [
        ("1", "1", False),
        ("2", "2", False),
        ("3", "4", False),
        ("3", "4", True),
        ("4", "5", True),
    ]


def test_a_heading_that_stands_twice_settles_nothing() -> None:
    twice = LISTED + BODY.format(2, 3, 4) + "<!-- halaman 5 -->\n## 2.1 Rencana Strategis\n"
    assert "2.1 Rencana Strategis" not in [line[0] for line in told(twice)]


def test_an_outline_in_prose_is_no_heading() -> None:
    outline = "## 1.3 Sistematika\nBAB I PENDAHULUAN\n\nBAB II PERENCANAAN KINERJA\n\nBAB III AKUNTABILITAS KINERJA\n\n"
    found = told(LISTED + outline + BODY.format(2, 3, 4))
    assert ("BAB II PERENCANAAN KINERJA", "3", "3", False) in found


def test_pages_numbered_anew_are_not_judged() -> None:
    def agreeing(markdown: str) -> set[bool]:
        return {one.sejalan for one in model_of(markdown).isi_daftar}

    assert agreeing(LISTED + BODY.format(2, 3, 4)) == {True}
    assert agreeing(LISTED.replace("halaman 1", "halaman 21") + BODY.format(22, 23, 25)) == {False}


def test_roman_pages_and_papers_without_numbers_are_left_out() -> None:
    assert told(LISTED.split("<!--", maxsplit=1)[0] + "# BAB II PERENCANAAN KINERJA\n") == []


def test_a_chapter_is_known_by_its_title_and_keeps_both_numbers() -> None:
    found = model_of(LISTED.replace("BAB III AKUNTABILITAS", "BAB IX AKUNTABILITAS") + BODY.format(2, 3, 4)).bab_daftar
    assert [(one.nama.raw, one.nomor_daftar.value, one.nomor_tubuh.value, one.nomor_tubuh.raw) for one in found] == [
        ("PENDAHULUAN", Decimal(1), Decimal(1), "BAB I PENDAHULUAN"),
        ("PERENCANAAN KINERJA", Decimal(2), Decimal(2), "BAB II PERENCANAAN KINERJA"),
        ("AKUNTABILITAS KINERJA", Decimal(9), Decimal(3), "BAB III AKUNTABILITAS KINERJA"),
    ]


def listed(*parts: str) -> list[tuple[str, str]]:
    """Titles and pages of contents whose paragraphs these are."""
    found, _ = lines(document(paragraph("DAFTAR ISI"), *map(paragraph, parts)))
    return [(line.title, line.page) for line in found]


def test_a_page_may_name_its_chapter_and_a_line_may_give_none() -> None:
    assert listed(
        "Hal.\nKATA PENGANTAR i\nBAB. I. PENDAHULUAN\n1.1 Latar Belakang ..... I-1\nBAB. II RENCANA KERJA II - 10\nA. Rencana II – 11"
    ) == [
        ("KATA PENGANTAR", "i"),
        ("BAB. I. PENDAHULUAN", ""),
        ("1.1 Latar Belakang", "I-1"),
        ("BAB. II RENCANA KERJA", "II-10"),
        ("A. Rencana", "II–11"),
    ]


def test_a_number_at_the_end_of_a_line_that_goes_on_is_no_page() -> None:
    parts = "3.1 Perbandingan dengan 2\n(dua) tahun terakhir ..... 26\n3.2 Anggaran ..... 30"
    assert listed(parts) == [("3.1 Perbandingan dengan 2 (dua) tahun terakhir", "26"), ("3.2 Anggaran", "30")]


def test_the_contents_end_where_the_body_begins() -> None:
    assert listed("BAB I PENDAHULUAN ..... 1", "BAB II RENCANA KERJA ..... 3", "BAB I", "A. Uraian menurut Peraturan Nomor 44") == [
        ("BAB I PENDAHULUAN", "1"),
        ("BAB II RENCANA KERJA", "3"),
    ]


def test_a_line_cut_in_two_stands_where_both_its_paragraphs_stand() -> None:
    parts = ["1.1 Tugas dan", "Fungsi ..... 4", "1.2 Latar Belakang ..... 5"]
    tops = [Paragraph(text, Place(0, 1, Box(50, 100.0 * at, 500, 100.0 * at + 20))) for at, text in enumerate(["DAFTAR ISI", *parts])]
    first, second = (line.place.box for line in lines(document(*tops))[0])
    assert (first, second) == (Box(50, 100, 500, 220), Box(50, 300, 500, 320))


def test_pages_that_name_their_chapter_are_counted_in_it() -> None:
    listed = [
        "DAFTAR ISI",
        *(
            f"{title} ........ {page}"
            for title, page in (("1.1 Latar Belakang", "I-1"), ("1.2 Dasar Hukum", "I-2"), ("2.1 Rencana", "II-1"))
        ),
        "2.2 Perjanjian ........ I-2",
    ]
    body = ["1.1 Latar Belakang", "1.2 Dasar Hukum", "2.1 Rencana", "2.2 Perjanjian"]
    printed = [None, "I- 1", "I- 3", "II - 1", "II-2"]
    blocks = [*(paragraph(text) for text in listed), *(paragraph(text, page=at + 2) for at, text in enumerate(body))]
    plain = document(*blocks)
    paged = replace(plain, pages=tuple(replace(page, printed=label) for page, label in zip(plain.pages, printed, strict=True)))
    found, _ = contents(paged)
    assert [(one.tertulis.raw, one.tercetak.raw, one.halaman_daftar.value == one.halaman_judul.value) for one in found] == [
        ("I-1", "I- 1", True),
        ("I-2", "I- 3", False),
        ("II-1", "II - 1", True),
    ]


def test_a_page_in_roman_capitals_is_known_by_its_leader() -> None:
    assert listed("IKHTISAR EKSEKUTIF ……...... I\nKATA PENGANTAR ...... ii\nBAB II RENCANA KERJA ..... 3") == [
        ("IKHTISAR EKSEKUTIF", "I"),
        ("KATA PENGANTAR", "ii"),
        ("BAB II RENCANA KERJA", "3"),
    ]


def test_appendices_are_lines_where_they_give_a_page() -> None:
    parts = ["BAB IV PENUTUP ..... 30", "LAMPIRAN ..... 32", "Lampiran 1. Rencana Taman 2021 - 2026 32", "Lampiran 2 Pohon Kinerja"]
    assert listed("\n".join([*parts, "Lampiran 3 Perjanjian Kinerja 35"]))[2:] == [
        ("Lampiran 1. Rencana Taman 2021 - 2026", "32"),
        ("Lampiran 3 Perjanjian Kinerja", "35"),
    ]


def test_the_rest_of_a_title_may_stand_below_its_page() -> None:
    first = "3.1 Perbandingan Realisasi 19\ndengan Target Tahun Lalu\n3.2 Evaluasi Program ..... 21\nCapaian Taman ........"
    assert listed(f"{first}\n3.3 Anggaran 25\nRingkasan\n3.4 Mutu 26") == [
        ("3.1 Perbandingan Realisasi dengan Target Tahun Lalu", "19"),
        ("3.2 Evaluasi Program Capaian Taman", "21"),
        ("3.3 Anggaran", "25"),
        ("3.4 Mutu", "26"),
    ]


def test_the_last_chapter_may_give_no_page() -> None:
    assert listed("BAB III AKUNTABILITAS KINERJA\n3.1 Capaian ..... 18\nBAB IV PENUTUP")[-1] == ("BAB IV PENUTUP", "")


def test_a_line_that_heads_a_list_is_no_part_of_its_first_line() -> None:
    assert listed("3.1 Capaian ..... 18\nLampiran-Lampiran:\nTabel I.1 Data Pegawai ..... 20")[-1] == ("Tabel I.1 Data Pegawai", "20")


def test_prose_behind_the_contents_is_no_rest_of_a_title() -> None:
    prose = f"Laporan {'ini disusun dengan baik dan ' * 8}teliti"
    assert listed("BAB IV PENUTUP ..... 41", prose, "kegiatan taman antara lain:\n1.1 Latar Belakang")[-1] == ("BAB IV PENUTUP", "41")


FRONT = """
<!-- halaman i -->
# KATA PENGANTAR
<!-- halaman ii -->
# RINGKASAN LAPORAN
<!-- halaman iii -->
# DAFTAR ISI
KATA PENGANTAR ......... i

RINGKASAN LAPORAN ......... iii

DAFTAR ISI ......... iii

BAB I PENDAHULUAN ......... 1

BAB II PERENCANAAN KINERJA ......... 2

<!-- halaman 1 -->
# BAB I PENDAHULUAN
<!-- halaman 2 -->
# BAB II PERENCANAAN KINERJA
"""


def test_what_stands_before_the_contents_is_found_on_its_roman_page() -> None:
    assert told(FRONT)[:3] == [
        ("KATA PENGANTAR", "i", "i", False),
        ("RINGKASAN LAPORAN", "iii", "ii", False),
        ("DAFTAR ISI", "iii", "iii", False),
    ]
