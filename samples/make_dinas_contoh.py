"""Makes samples/dinas-contoh: laporan.docx, laporan.pdf and truth.json, from the data beside it alone.

usage: python samples/make_dinas_contoh.py [FOLDER]         (needs soffice and pdftotext)
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dinas_contoh_data import (
    AGENCY,
    EARLIER,
    HEAD,
    INDIKATOR,
    LAYANAN,
    PENDIDIKAN,
    PLANTED,
    PROGRAM,
    TOTAL,
    TREE,
    YEAR,
    Planted,
    jenis_belanja,
    percent,
    rupiah,
)
from dinas_contoh_prose import BAB_1, BAB_2, BAB_3_ANALISIS, BAB_3_ANGGARAN, BAB_4, CONTENTS, KATA_PENGANTAR, LAPORAN, RENSTRA
from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

HERE = Path(__file__).resolve().parent
HEADER_FILL, PROGRAM_FILL, KEGIATAN_FILL = "BDD6EE", "DEEAF6", "F2F2F2"
CENTER, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


@dataclass(slots=True)
class Grid:
    """One table to draw: heading rows, rows of texts, and how its columns look."""

    key: str
    header: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    align: str
    rows: list[tuple[str, ...]] = field(default_factory=list)
    fills: dict[int, str] = field(default_factory=dict)
    bold: set[int] = field(default_factory=set)
    size: float = 10
    numbered: bool = False
    join_total: int = 0

    def plant(self, subject_column: int, fields: dict[str, int]) -> Grid:
        """The grid with its planted cells replaced; every planted cell must have held the expected text."""
        for planted in (p for p in PLANTED if p.table == self.key):
            row = next(i for i, cells in enumerate(self.rows) if cells[subject_column] == planted.subject)
            column = fields[planted.field]
            held = self.rows[row][column]
            if held != (planted.printed if planted.expected is None else planted.expected):
                raise SystemExit(f"{planted.id}: sel itu berisi {held!r}")
            self.rows[row] = (*self.rows[row][:column], planted.printed, *self.rows[row][column + 1 :])
        return self


# --- what the tables say -------------------------------------------------------------------------------------------------


def budget_grid() -> Grid:
    """The table over three pages: code, name, amounts, percent, and a total with spaced letters."""
    grid = Grid("badan", (("Kode", "Program / Kegiatan / Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"),),
                (3.3, 5.3, 3.1, 3.1, 1.7), "llrrr", size=10, numbered=True, join_total=2)  # fmt: skip
    for index, row in enumerate(TREE):
        grid.rows.append((row.kode, row.nama, rupiah(row.anggaran), rupiah(row.realisasi), row.persen))
        if row.tingkat != "sub_kegiatan":
            grid.fills[index] = PROGRAM_FILL if row.tingkat == "program" else KEGIATAN_FILL
            grid.bold.add(index)
    grid.bold.add(len(grid.rows))
    grid.rows.append(("J U M L A H", "", rupiah(TOTAL.anggaran), rupiah(TOTAL.realisasi), TOTAL.persen))
    return grid.plant(0, {"anggaran": 2, "realisasi": 3, "persen": 4})


def program_grid() -> Grid:
    """The programmes alone, with what is left of each."""
    grid = Grid("program", (("No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"),),
                (1.0, 5.6, 2.9, 2.9, 2.6, 1.6), "clrrrr", size=9.5, join_total=2)  # fmt: skip
    for number, row in enumerate(PROGRAM, 1):
        grid.rows.append((str(number), row.nama, rupiah(row.anggaran), rupiah(row.realisasi), rupiah(row.sisa), row.persen))
    grid.bold.add(len(grid.rows))
    grid.rows.append(("Jumlah", "", rupiah(TOTAL.anggaran), rupiah(TOTAL.realisasi), rupiah(TOTAL.sisa), TOTAL.persen))
    return grid.plant(1, {"sisa": 4})


def kind_grid() -> Grid:
    """The same money by kind of expenditure."""
    grid = Grid("jenis_belanja", (("No", "Jenis Belanja", "Anggaran (Rp)", "Realisasi (Rp)", "%"),),
                (1.0, 6.2, 3.4, 3.4, 1.8), "clrrr", join_total=2)  # fmt: skip
    for number, row in enumerate(jenis_belanja(), 1):
        grid.rows.append((str(number), row.nama, rupiah(row.anggaran), rupiah(row.realisasi), row.persen))
    grid.bold.add(len(grid.rows))
    grid.rows.append(("Jumlah Belanja", "", rupiah(TOTAL.anggaran), rupiah(TOTAL.realisasi), TOTAL.persen))
    return grid


def years_grid() -> Grid:
    """Three years beside each other: no total belongs under them."""
    grid = Grid("tahun", (("Tahun", "Anggaran (Rp)", "Realisasi (Rp)", "%"),), (3.0, 4.2, 4.2, 2.4), "crrr")
    for year, anggaran, realisasi in (*EARLIER, (str(YEAR), TOTAL.anggaran, TOTAL.realisasi)):
        grid.rows.append((year, rupiah(anggaran), rupiah(realisasi), percent(realisasi, anggaran)))
    return grid


def agreement_grid() -> Grid:
    """The programmes of the agreement, whose amounts carry the enumerator of their row."""
    grid = Grid("pk_anggaran", (("Program", "Anggaran (Rp)", "Keterangan"),), (8.2, 4.8, 3.0), "lrc", join_total=1)
    for number, row in enumerate(PROGRAM, 1):
        grid.rows.append((f"{number}. {row.nama}", f"{number}. {rupiah(row.anggaran)}", "APBD"))
    grid.bold.add(len(grid.rows))
    grid.rows.append(("Jumlah", rupiah(TOTAL.anggaran), ""))
    return grid


def targets_grid() -> Grid:
    """The agreement's indicators with their targets."""
    grid = Grid("pk_kinerja", (("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"),),
                (1.0, 5.4, 5.4, 2.2, 2.2), "cllcr", numbered=True)  # fmt: skip
    for number, (sasaran, indikator, satuan, target, *_) in enumerate(INDIKATOR, 1):
        grid.rows.append((str(number), sasaran, indikator, satuan, target))
    return grid


def plain(printed: str) -> int:
    """A printed target or result as hundredths: enough for a ratio."""
    whole, _, part = printed.replace(".", "").partition(",")
    return int(whole + part.ljust(2, "0"))


def results_grid() -> Grid:
    """Target, result and achievement of the year."""
    grid = Grid("pengukuran", (("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"),),
                (1.0, 4.2, 4.2, 1.8, 1.9, 1.9, 1.9), "cllcrrr", size=9.5, numbered=True)  # fmt: skip
    for number, (sasaran, indikator, satuan, target, realisasi, *_) in enumerate(INDIKATOR, 1):
        grid.rows.append((str(number), sasaran, indikator, satuan, target, realisasi, percent(plain(realisasi), plain(target))))
    return grid


def comparison_grid() -> Grid:
    """One year beside the last, under a heading of two rows."""
    top = ("Indikator Kinerja", "Tahun 2022", "", "", "Tahun 2023", "", "")
    bottom = ("", "Target", "Realisasi", "Capaian (%)", "Target", "Realisasi", "Capaian (%)")
    grid = Grid("perbandingan", (top, bottom), (4.6, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0), "lrrrrrr", size=9.5)
    for _, indikator, _, target, realisasi, before, target_before, _ in INDIKATOR:
        row = (
            target_before,
            before,
            percent(plain(before), plain(target_before)),
            target,
            realisasi,
            percent(plain(realisasi), plain(target)),
        )
        grid.rows.append((indikator, *row))
    return grid


def medium_grid() -> Grid:
    """Results against the last target of the plan."""
    header = (("Indikator Kinerja", "Satuan", f"Realisasi {YEAR}", "Target Akhir Renstra 2026", "Tingkat Kemajuan (%)"),)
    grid = Grid("renstra", header, (5.6, 2.0, 2.8, 3.2, 2.8), "lcrrr", size=9.5)
    for _, indikator, satuan, _, realisasi, _, _, last in INDIKATOR:
        grid.rows.append((indikator, satuan, realisasi, last, percent(plain(realisasi), plain(last))))
    return grid


def staff_grid() -> Grid:
    """Staff by education; the last row is a total that no word calls one."""
    grid = Grid("pegawai", (("No", "Pendidikan", "Laki-laki", "Perempuan", "Jumlah"),), (1.0, 5.6, 2.8, 2.8, 2.8), "clrrr")
    for number, (nama, men, women) in enumerate(PENDIDIKAN, 1):
        grid.rows.append((str(number), nama, str(men), str(women), str(men + women)))
    men, women = sum(row[1] for row in PENDIDIKAN), sum(row[2] for row in PENDIDIKAN)
    grid.bold.add(len(grid.rows))
    grid.rows.append(("", "", str(men), str(women), str(men + women)))
    return grid


def services_grid() -> Grid:
    """Reading places by district."""
    header = (("No", "Kecamatan", "Titik layanan", "Koleksi (eksemplar)", "Kunjungan (orang)"),)
    grid = Grid("layanan", header, (1.0, 5.2, 2.8, 3.4, 3.4), "clrrr", join_total=2)
    for number, (nama, *values) in enumerate(LAYANAN, 1):
        grid.rows.append((str(number), nama, *(rupiah(value) for value in values)))
    sums = [rupiah(sum(row[column] for row in LAYANAN)) for column in (1, 2, 3)]  # type: ignore[misc]
    grid.bold.add(len(grid.rows))
    grid.rows.append(("Jumlah", "", *sums))
    return grid.plant(0, {"Koleksi (eksemplar)": 3})


def appendix_grid() -> Grid:
    """The budget table down to kegiatan as a spreadsheet prints it: English marks, one more column."""
    grid = Grid("lampiran", (("KODE", "URAIAN", "ANGGARAN", "REALISASI", "SISA ANGGARAN", "%"),),
                (3.2, 9.6, 3.4, 3.4, 3.2, 1.8), "llrrrr", size=9, join_total=2)  # fmt: skip
    for row in (*(row for row in TREE if row.tingkat != "sub_kegiatan"), TOTAL):
        if row.tingkat != "kegiatan":
            grid.bold.add(len(grid.rows))
        label = ("TOTAL", "") if row.tingkat == "total" else (row.kode, row.nama)
        grid.rows.append((*label, f"{row.anggaran:,}", f"{row.realisasi:,}", f"{row.sisa:,}", row.persen.replace(",", ".")))
    return grid


# --- how they are drawn --------------------------------------------------------------------------------------------------


def element(tag: str, **attributes: str) -> Any:  # noqa: ANN401
    """One element of WordprocessingML."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def shade(cell: _Cell, fill: str) -> None:
    """Gives a cell a ground of one colour."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=fill))


def write(cell: _Cell, text: str, size: float, align: WD_ALIGN_PARAGRAPH, *, bold: bool = False) -> None:
    """Puts a text into a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.line_spacing = 1.0
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold


def mark_row(row: _Row, *tags: str) -> None:
    """Sets properties of a row, as that it is repeated on every page."""
    properties = row._tr.get_or_add_trPr()
    for tag in tags:
        properties.append(element(tag))


def draw_header(table: Table, grid: Grid) -> None:
    """The heading rows, merged where a text is left out, and the row of column numbers."""
    for index, texts in enumerate(grid.header):
        mark_row(table.rows[index], "w:cantSplit", "w:tblHeader")
        for column, text in enumerate(texts):
            shade(table.cell(index, column), HEADER_FILL)
            if text:
                write(table.cell(index, column), text, grid.size, CENTER, bold=True)
    if len(grid.header) == 2:
        table.cell(0, 0).merge(table.cell(1, 0))
        starts = [column for column, text in enumerate(grid.header[0]) if text and column]
        for start, stop in zip(starts, [*starts[1:], len(grid.header[0])], strict=True):
            table.cell(0, start).merge(table.cell(0, stop - 1))
    if grid.numbered:
        row = table.rows[len(grid.header)]
        mark_row(row, "w:cantSplit", "w:tblHeader")
        for column, cell in enumerate(row.cells, 1):
            shade(cell, HEADER_FILL)
            write(cell, f"({column})", grid.size - 1, CENTER)


def draw(document: Docx, grid: Grid) -> None:
    """One table with drawn rules."""
    head = len(grid.header) + grid.numbered
    table = document.add_table(head + len(grid.rows), len(grid.widths), "Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    draw_header(table, grid)
    sides = {"l": LEFT, "r": RIGHT, "c": CENTER}
    for index, texts in enumerate(grid.rows):
        row = table.rows[head + index]
        mark_row(row, "w:cantSplit")
        last = index == len(grid.rows) - 1
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            total_label = last and column == 0 and grid.join_total > 1
            write(cell, text, grid.size, CENTER if total_label else sides[grid.align[column]], bold=index in grid.bold)
            if index in grid.fills:
                shade(cell, grid.fills[index])
    if grid.join_total > 1:
        joined = table.cell(head + len(grid.rows) - 1, 0).merge(table.cell(head + len(grid.rows) - 1, grid.join_total - 1))
        for empty in joined.paragraphs[1:]:
            empty._p.getparent().remove(empty._p)
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = Cm(width)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def caption(document: Docx, text: str) -> None:
    """The line above a table."""
    paragraph = document.add_paragraph()
    paragraph.alignment, paragraph.paragraph_format.keep_with_next = CENTER, True
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.add_run(text).bold = True


def chapter(document: Docx, *lines: str, new_page: bool = True) -> None:
    """The title of a chapter, on a page of its own."""
    for index, line in enumerate(lines):
        paragraph = document.add_heading(line, 1)
        paragraph.alignment = CENTER
        paragraph.paragraph_format.page_break_before = new_page and index == 0
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(0), Pt(8 if line is lines[-1] else 2)


def prose(document: Docx, texts: Sequence[str]) -> None:
    """Running text; a text that begins with `## ` is a heading of the second level."""
    for text in texts:
        if text.startswith("## "):
            document.add_heading(text[3:], 2)
            continue
        paragraph = document.add_paragraph(text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(0 if text[:2] in {"1.", "2.", "3.", "4.", "a.", "b.", "c."} else 1)


def signature(document: Docx, place_and_date: str, indent: float = 8.5) -> None:
    """The signature of the head of the agency."""
    name, pangkat, nip = HEAD
    for text in (place_and_date, "Kepala Dinas Contoh", "", "", name, pangkat, f"NIP. {nip}"):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.space_after = Cm(indent), Pt(0)
        paragraph.paragraph_format.keep_with_next = text != f"NIP. {nip}"
        paragraph.paragraph_format.line_spacing = 1.1
        paragraph.add_run(text).bold = text == name


# --- pages ---------------------------------------------------------------------------------------------------------------


def page_number(paragraph: Paragraph) -> None:
    """A field that prints the number of its page."""
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = paragraph.add_run()
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            instruction = element("w:instrText")
            instruction.text = text
            run._r.append(instruction)


def furnish(document: Docx, number_format: str, start: int | None) -> None:
    """Running head and page number of the last section."""
    section = document.sections[-1]
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for old in (*head.runs, *foot.runs):
        old._r.getparent().remove(old._r)
    run = head.add_run(f"{LAPORAN} {AGENCY} Tahun {YEAR}")
    run.italic, run.font.size = True, Pt(9)
    head.alignment, foot.alignment = RIGHT, CENTER
    page_number(foot)
    for old_format in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old_format)
    attributes = {"fmt": number_format} | ({"start": str(start)} if start is not None else {})
    section._sectPr.append(element("w:pgNumType", **attributes))


def base_document() -> Docx:
    """An empty A4 document with the styles of the report."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(2.5), Cm(2), Cm(2.5), Cm(2.2)
    for name, size in (("Normal", 11), ("Heading 1", 13), ("Heading 2", 11.5)):
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), RGBColor(0, 0, 0)
        style.element.rPr.rFonts.set(qn("w:asciiTheme"), "")
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    document.styles["Normal"].paragraph_format.line_spacing = 1.3
    properties = document.core_properties
    properties.title, properties.author, properties.comments = (
        f"{LAPORAN} {AGENCY} {YEAR}",
        AGENCY,
        "Laporan rekaan untuk menguji lkipaudit",
    )
    properties.created = properties.modified = datetime(2024, 1, 26, tzinfo=UTC)
    return document


def front(document: Docx) -> None:
    """Cover, foreword and contents, numbered in Roman figures."""
    for size, text in ((16, ""), (16, ""), (20, LAPORAN.upper()), (14, "(LKIP)"), (16, f"TAHUN {YEAR}"), (16, "")):
        paragraph = document.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.space_after = CENTER, Pt(26)
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(size)
    for text in ("PEMERINTAH KOTA REKAAN", "DINAS CONTOH", "Jalan Pustaka Rekaan Nomor 17, Kota Rekaan"):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTER
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(13)
    document.add_section(WD_SECTION.NEW_PAGE)
    furnish(document, "lowerRoman", 1)
    chapter(document, "KATA PENGANTAR", new_page=False)
    prose(document, KATA_PENGANTAR)
    signature(document, "Kota Rekaan, 26 Januari 2024")
    chapter(document, "DAFTAR ISI")
    for title, page in CONTENTS:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16.3), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.paragraph_format.left_indent = Cm(0 if title.isupper() or title.startswith(("BAB", "Lampiran")) else 0.8)
        paragraph.add_run(f"{title}\t{page}")


def body(document: Docx) -> None:
    """The four chapters, numbered in Arabic figures from 1."""
    document.add_section(WD_SECTION.NEW_PAGE)
    furnish(document, "decimal", 1)
    chapter(document, "BAB I", "PENDAHULUAN", new_page=False)
    prose(document, BAB_1[0])
    captioned(document, "Tabel 1.1 Pegawai menurut Pendidikan", staff_grid())
    prose(document, BAB_1[1])
    captioned(document, "Tabel 1.2 Layanan Baca menurut Kecamatan", services_grid())
    prose(document, BAB_1[2])
    chapter(document, "BAB II", "PERENCANAAN KINERJA")
    prose(document, BAB_2[0])
    captioned(document, "Tabel 2.1 Perjanjian Kinerja Tahun 2023", targets_grid())
    prose(document, BAB_2[1])
    captioned(document, "Tabel 2.2 Anggaran Program dalam Perjanjian Kinerja", agreement_grid())
    chapter(document, "BAB III", "AKUNTABILITAS KINERJA")
    prose(document, BAB_3_ANALISIS[0])
    captioned(document, "Tabel 3.1 Pengukuran Kinerja Tahun 2023", results_grid())
    prose(document, BAB_3_ANALISIS[1])
    captioned(document, "Tabel 3.2 Perbandingan Kinerja Tahun 2022 dan 2023", comparison_grid())
    prose(document, RENSTRA)
    captioned(document, "Tabel 3.3 Kemajuan terhadap Target Akhir Renstra", medium_grid())
    prose(document, BAB_3_ANALISIS[2])
    prose(document, BAB_3_ANGGARAN[0])
    captioned(document, "Tabel 3.4 Anggaran dan Realisasi menurut Jenis Belanja", kind_grid())
    captioned(document, "Tabel 3.5 Anggaran, Realisasi, dan Sisa menurut Program", program_grid())
    prose(document, BAB_3_ANGGARAN[1])
    captioned(document, "Tabel 3.6 Realisasi Program, Kegiatan, dan Sub Kegiatan", budget_grid())
    prose(document, BAB_3_ANGGARAN[2])
    captioned(document, "Tabel 3.7 Anggaran dan Realisasi Tiga Tahun Terakhir", years_grid())
    chapter(document, "BAB IV", "PENUTUP")
    prose(document, BAB_4)


def captioned(document: Docx, text: str, grid: Grid) -> None:
    """A table under its caption."""
    caption(document, text)
    draw(document, grid)


def appendix(document: Docx) -> None:
    """The spreadsheet, on its side."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.top_margin, section.bottom_margin = Cm(2), Cm(1.5)
    furnish(document, "decimal", None)
    chapter(document, "LAMPIRAN", f"REKAPITULASI REALISASI ANGGARAN TAHUN {YEAR}", new_page=False)
    draw(document, appendix_grid())
    signature(document, "Kota Rekaan, 26 Januari 2024", 16)


def make() -> Docx:
    """The whole report."""
    document = base_document()
    front(document)
    body(document)
    appendix(document)
    return document


# --- what it says, and where -----------------------------------------------------------------------------------------------


def page_texts(pdf: Path) -> list[str]:
    """The text of every page, by a reader that lkipaudit does not use."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    return text.split("\f")[:-1]


def planted_page(planted: Planted, pages: list[str]) -> int:
    """The one page that prints the planted cell beside its anchor."""
    found = [number for number, text in enumerate(pages, 1) if planted.printed in text and planted.anchor in text and "....." not in text]
    if len(found) != 1:
        raise SystemExit(f"{planted.id}: halaman {found}")
    return found[0]


def truth(pages: list[str]) -> dict[str, Any]:
    """What is planted, where."""
    first_body = next(number for number, text in enumerate(pages, 1) if "BAB I\n" in text and "....." not in text)
    names = {row.kode: row.nama for row in TREE}
    planted = []
    for item in PLANTED:
        page = planted_page(item, pages)
        entry: dict[str, Any] = {"id": item.id, "rule": item.rule, "subject": names.get(item.subject, item.subject), "field": item.field}
        entry |= {"printed": item.printed, "expected": item.expected, "page": page, "printed_page": str(page - first_body + 1)}
        entry |= {"beside": item.anchor, "follows": [{"rule": rule, "printed": printed} for rule, printed in item.follows]}
        planted.append(entry | {"note": item.note})
    return {"agency": AGENCY, "year": YEAR, "pages": len(pages), "planted": planted}


def check_contents(pages: list[str]) -> None:
    """The contents must print the page on which each chapter and section begins."""
    first_body = next(number for number, text in enumerate(pages, 1) if "BAB I\n" in text and "....." not in text)
    for title, page in CONTENTS:
        number = first_body + int(page) - 1 if page.isdigit() else {"i": 2, "ii": 3}[page]
        lines = {" ".join(line.split()) for line in pages[number - 1].splitlines()}
        mark, _, words = title.partition("  ")
        wanted = {mark, *([words] if mark.startswith("BAB") else [])} if mark[-1] != "." else {f"{mark} {words}"}
        if not wanted <= lines:
            raise SystemExit(f"daftar isi: {title!r} tidak di halaman {page}")


def save(document: Docx, path: Path) -> None:
    """Writes the file without the time of day in it, so that making it again changes nothing."""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in made.namelist():
            out.writestr(zipfile.ZipInfo(name), made.read(name), zipfile.ZIP_DEFLATED)


def convert(docx: Path, folder: Path) -> None:
    """Makes the PDF, with a profile of its own so that a running LibreOffice is left alone."""
    with tempfile.TemporaryDirectory() as profile:
        options = [f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run(["soffice", *options, str(docx)], check=True, capture_output=True)


def main(folder: Path) -> None:
    """Writes the three files."""
    folder.mkdir(parents=True, exist_ok=True)
    save(make(), folder / "laporan.docx")
    convert(folder / "laporan.docx", folder)
    pages = page_texts(folder / "laporan.pdf")
    check_contents(pages)
    (folder / "truth.json").write_text(json.dumps(truth(pages), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "dinas-contoh")
