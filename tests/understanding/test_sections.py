"""Parts of the report."""

from __future__ import annotations

import pytest
from tables import document, paragraph, table, vocabulary

from lkipaudit.document import Block, Heading, Place
from lkipaudit.understanding.sections import sections

ROWS = [["No", "Program", "Anggaran"], ["1", "Taman", "10.000.000"]]


def part(*blocks: Block) -> tuple[str, tuple[str, ...]]:
    found = sections(document(*blocks), vocabulary()["bagian"])[-1]
    return found.bagian, found.path


@pytest.mark.parametrize("line", ["BAB III AKUNTABILITAS KINERJA", "BAB 3 AKUNTABILITAS KINERJA", "BAB III\nAKUNTABILITAS KINERJA"])
def test_a_chapter_line_opens_a_part(line: str) -> None:
    assert part(paragraph(line), table(ROWS))[0] == "realisasi"


def test_a_chapter_takes_its_title_from_the_next_line() -> None:
    assert part(paragraph("BAB III"), paragraph("AKUNTABILITAS KINERJA"), table(ROWS)) == ("realisasi", ("BAB III AKUNTABILITAS KINERJA",))


def test_an_outline_opens_nothing() -> None:
    outline: list[Block] = [
        paragraph(f"BAB {number} {title}", 2)
        for number, title in (("I", "Pendahuluan"), ("III", "Akuntabilitas Kinerja"), ("IV", "Penutup"))
    ]
    assert part(paragraph("PENDAHULUAN"), *outline, table(ROWS, page=3))[0] == "pendahuluan"


def test_an_outline_hides_no_chapter_that_began_before_it_or_begins_on_its_page() -> None:
    titles = (("I", "PENDAHULUAN"), ("II", "PERENCANAAN KINERJA"), ("III", "AKUNTABILITAS KINERJA"))
    outline: list[Block] = [paragraph(f"BAB {number} {title}", 2) for number, title in titles]
    blocks = [
        paragraph("BAB I PENDAHULUAN"),
        paragraph("Uraian."),
        *outline,
        paragraph("BAB II PERENCANAAN KINERJA", 2),
        table(ROWS, page=3),
    ]
    assert [found.bab for found in sections(document(*blocks), vocabulary()["bagian"])] == [1, 1, 0, 0, 0, 2, 2]


def test_short_chapters_with_tables_are_no_outline() -> None:
    blocks: list[Block] = [paragraph("Daftar Isi", bold=True)]
    for page, (number, title) in enumerate((("I", "Pendahuluan"), ("II", "Perencanaan Kinerja"), ("III", "Akuntabilitas Kinerja")), 2):
        blocks += [
            paragraph(f"Bab {number} {title}", page, bold=True),
            paragraph("Uraian singkat tentang dinas ini.", page),
            table(ROWS, page=page),
        ]
    found = [(one.bagian, one.bab) for one in sections(document(*blocks), vocabulary()["bagian"])]
    assert found[1::3] == [("pendahuluan", 1), ("pk", 2), ("realisasi", 3)]


def test_a_line_inside_an_outline_opens_nothing() -> None:
    lines = ["BAB I PENDAHULUAN", "BAB II RENCANA KERJA", "BAB III AKUNTABILITAS KINERJA", "B. Realisasi Anggaran", "BAB IV PENUTUP"]
    blocks: list[Block] = [paragraph("BAB I PENDAHULUAN"), *(paragraph(line, 2) for line in lines), paragraph("Uraian.", 2)]
    assert part(*blocks)[0] == "pendahuluan"


def test_a_chapter_may_be_numbered_without_its_word() -> None:
    blocks: list[Block] = [paragraph("III. AKUNTABILITAS KINERJA"), paragraph("B. Realisasi Anggaran"), table(ROWS)]
    assert [found.bab for found in sections(document(*blocks), vocabulary()["bagian"])] == [3, 3, 3]


def test_contents_lines_open_nothing() -> None:
    assert part(paragraph("DAFTAR ISI"), paragraph("BAB IV PENUTUP ........ 45"), table(ROWS))[0] == "daftar_isi"


def test_the_last_mention_of_a_chapter_opens_it() -> None:
    blocks: list[Block] = [paragraph("BAB II PERENCANAAN KINERJA"), paragraph("Uraian."), paragraph("BAB II PERENCANAAN KINERJA", 4)]
    found = sections(document(*blocks), vocabulary()["bagian"])
    assert [section.bagian for section in found] == ["", "", "pk"]


def test_a_heading_inside_a_chapter_stands_under_it() -> None:
    blocks: list[Block] = [paragraph("BAB III AKUNTABILITAS KINERJA"), paragraph("B. Realisasi Anggaran"), table(ROWS)]
    assert part(*blocks) == ("realisasi", ("BAB III AKUNTABILITAS KINERJA", "Realisasi Anggaran"))


def test_what_follows_the_closing_chapter_is_appended() -> None:
    blocks: list[Block] = [paragraph("BAB IV PENUTUP"), paragraph("PERJANJIAN KINERJA TAHUN 2019", 2), table(ROWS, page=2)]
    assert part(*blocks)[0] == "lampiran"


def test_no_appendix_stands_before_the_closing_chapter() -> None:
    blocks: list[Block] = [paragraph("LAMPIRAN"), table(ROWS), paragraph("BAB IV PENUTUP", 2)]
    assert sections(document(*blocks), vocabulary()["bagian"])[1].bagian == ""


def test_a_sentence_is_no_heading() -> None:
    assert part(paragraph("Realisasi anggaran dinas meningkat dibandingkan tahun lalu."), table(ROWS))[0] == ""


def test_headings_of_the_format_open_parts() -> None:
    assert part(Heading("Perjanjian Kinerja", 2, Place()), table(ROWS))[0] == "pk"


def test_an_outline_after_the_opening_of_a_chapter_does_not_undo_it() -> None:
    outline = [paragraph(f"BAB {number} : Isi", 3) for number in ("I", "II", "III")]
    blocks: list[Block] = [paragraph("DAFTAR ISI"), paragraph("BAB I PENDAHULUAN", 2), paragraph("Isi.", 2), *outline]
    assert sections(document(*blocks), vocabulary()["bagian"])[2].bagian == "pendahuluan"


def test_a_paragraph_of_the_contents_opens_no_part_though_it_begins_as_one() -> None:
    listed = [
        paragraph("DAFTAR ISI"),
        paragraph("KATA PENGANTAR i\nIKHTISAR EKSEKUTIF iii\nDAFTAR ISI iv"),
        paragraph("1.1 Latar Belakang ..... 1"),
    ]
    found = sections(document(*listed, table(ROWS)), vocabulary()["bagian"])
    assert [one.bagian for one in found] == ["daftar_isi"] * 4


def test_an_appendix_is_known_by_its_number_after_the_closing_chapter() -> None:
    closing = paragraph("BAB IV PENUTUP")
    assert part(closing, paragraph("Lampiran 7. INDIKATOR TAMAN (IT) KOTA"), table(ROWS))[0] == "lampiran"
    assert part(closing, paragraph("Lampiran 7 memuat daftar taman."), table(ROWS))[0] == "penutup"
    assert part(paragraph("Lampiran 7. INDIKATOR TAMAN (IT) KOTA"), closing, table(ROWS))[0] == "penutup"


@pytest.mark.parametrize("line", ["EXECUTIVE SUMMARY", "EKSEKUTIF SUMMARY"])
def test_an_english_summary_is_a_summary(line: str) -> None:
    assert part(paragraph(line), table(ROWS))[0] == "ringkasan"
