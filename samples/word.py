"""Draws a report as a word processor would hold it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

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
from report import Block, Chapter, Contents, Cover, Fields, Grid, Head, Part, Prose, Report, Signature, Signatures, Style, Tabled

CENTER, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
SIDES = {"l": LEFT, "r": RIGHT, "c": CENTER}
MARGIN = 4.5
"""Left and right margins together, in centimetres."""


def draw(report: Report) -> Docx:
    """The whole report."""
    document = base(report)
    for block in report.blocks:
        _DRAWERS[type(block)](document, report.style, block)
    return document


def base(report: Report) -> Docx:
    """An empty document with the styles of the report."""
    document, look = Document(), report.style
    section = document.sections[0]
    section.page_width, section.page_height = Cm(look.width), Cm(look.height)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(2.5), Cm(2), Cm(2.5), Cm(2.2)
    for name, size in (("Normal", look.size), ("Heading 1", look.size + 2), ("Heading 2", look.size + 0.5)):
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = look.font, Pt(size), RGBColor(0, 0, 0)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    document.styles["Normal"].paragraph_format.line_spacing = 1.3
    properties = document.core_properties
    properties.title, properties.author = f"{look.header} {report.year}", report.agency
    properties.comments = "Laporan rekaan untuk menguji lkipaudit"
    properties.created = properties.modified = datetime(report.year + 1, 1, 26, tzinfo=UTC)
    return document


def element(tag: str, **attributes: str) -> Any:  # noqa: ANN401
    """One element of WordprocessingML."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


# --- pages -----------------------------------------------------------------------------------------------------------------


def cover(document: Docx, _style: Style, block: Cover) -> None:
    """Lines in the middle of the first page."""
    for size, text in block.lines:
        paragraph = document.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.space_after = CENTER, Pt(26)
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(size)


def part(document: Docx, style: Style, block: Part) -> None:
    """A section with its running head and page number."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    if block.landscape:
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(style.height), Cm(style.width)
        section.top_margin, section.bottom_margin = Cm(2), Cm(1.5)
    else:
        section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Cm(style.width), Cm(style.height)
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for old in (*head.runs, *foot.runs):
        old._r.getparent().remove(old._r)
    run = head.add_run(style.header)
    run.italic, run.font.size = True, Pt(9)
    head.alignment, foot.alignment = RIGHT, CENTER
    page_number(foot)
    for old_format in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old_format)
    attributes = {"fmt": block.numbers} | ({"start": str(block.start)} if block.start is not None else {})
    section._sectPr.append(element("w:pgNumType", **attributes))


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


def contents(document: Docx, style: Style, block: Contents) -> None:
    """Titles with dots to their pages."""
    for title, page in block.entries:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(style.width - MARGIN - 0.2), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.paragraph_format.left_indent = Cm(0 if title.isupper() or title.startswith("BAB") else 0.8)
        paragraph.add_run(f"{title}\t{page}")


# --- text ------------------------------------------------------------------------------------------------------------------


def chapter(document: Docx, style: Style, block: Chapter) -> None:
    """The lines of a title in the middle."""
    for index, line in enumerate(block.lines):
        paragraph = document.add_heading(line, 1) if style.headings else bold(document, line, style.size + 2)
        paragraph.alignment = CENTER
        paragraph.paragraph_format.page_break_before = block.new_page and index == 0
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(0), Pt(8 if line is block.lines[-1] else 2)


def head(document: Docx, style: Style, block: Head) -> None:
    """The heading of a section."""
    paragraph = document.add_heading(block.text, 2) if style.headings else bold(document, block.text, style.size)
    paragraph.paragraph_format.keep_with_next = True


def bold(document: Docx, text: str, size: float) -> Paragraph:
    """A bold paragraph, which only its looks make a heading."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(size)
    return paragraph


def prose(document: Docx, style: Style, block: Prose) -> None:
    """One paragraph, set in unless it is a point of a list."""
    paragraph = document.add_paragraph(block.text)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    listed = block.text[:1].isalnum() and block.text[1:2] in (".", ")")
    paragraph.paragraph_format.first_line_indent = Cm(0 if listed else style.indent)


def form(document: Docx, _style: Style, block: Fields) -> None:
    """Labels and values in two columns held by tabs."""
    for label, value in block.rows:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(3.5))
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.space_after = Cm(1), Pt(2)
        paragraph.add_run(f"{label}\t: {value}")


def signature(document: Docx, _style: Style, block: Signature) -> None:
    """One signature at the right."""
    for text in block.lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.space_after = Cm(block.indent), Pt(0)
        paragraph.paragraph_format.keep_with_next = text is not block.lines[-1]
        paragraph.paragraph_format.line_spacing = 1.1
        paragraph.add_run(text)


def signatures(document: Docx, style: Style, block: Signatures) -> None:
    """Two signatures beside each other, held by a table without rules."""
    above = document.add_paragraph(block.above)
    above.alignment, above.paragraph_format.keep_with_next = RIGHT, True
    table = document.add_table(1, 2)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    mark_row(table.rows[0], "w:cantSplit")
    for cell, lines in zip(table.rows[0].cells, (block.left, block.right), strict=True):
        cell.width = Cm((style.width - MARGIN) / 2)
        for index, text in enumerate(lines):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph.alignment, paragraph.paragraph_format.space_after = CENTER, Pt(0)
            paragraph.paragraph_format.line_spacing = 1.1
            paragraph.add_run(text)


# --- tables ----------------------------------------------------------------------------------------------------------------


def tabled(document: Docx, style: Style, block: Tabled) -> None:
    """A table with drawn rules under its caption."""
    if block.caption:
        caption = bold(document, block.caption, style.size)
        caption.alignment, caption.paragraph_format.keep_with_next, caption.paragraph_format.space_after = CENTER, True, Pt(3)
    grid = block.grid
    start = len(grid.header) + grid.numbered
    table = document.add_table(start + len(grid.rows), len(grid.widths), "Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    header(table, grid, style.fill)
    for index, texts in enumerate(grid.rows):
        row_of(table.rows[start + index], grid, index, texts)
    if grid.join_total > 1:
        join(table.cell(len(table.rows) - 1, 0), table.cell(len(table.rows) - 1, grid.join_total - 1))
    for first, last in runs(grid):
        join(table.cell(start + first, grid.joined), table.cell(start + last, grid.joined))
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = Cm(width)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def header(table: Table, grid: Grid, fill: str) -> None:
    """The heading rows, merged where a text is left out, and the row of column numbers."""
    for index, texts in enumerate(grid.header):
        mark_row(table.rows[index], "w:cantSplit", "w:tblHeader")
        for column, text in enumerate(texts):
            shade(table.cell(index, column), fill)
            if text and (index == 0 or grid.header[0][column] != text):
                write(table.cell(index, column), text, grid.size, CENTER, bold=True)
    if len(grid.header) == 2:
        merge(table, grid.header)
    if grid.numbered:
        row = table.rows[len(grid.header)]
        mark_row(row, "w:cantSplit", "w:tblHeader")
        for column, cell in enumerate(row.cells, 1):
            shade(cell, fill)
            write(cell, f"({column})", grid.size - 1, CENTER)


def merge(table: Table, rows: Sequence[Sequence[str]]) -> None:
    """Join a heading that stands in both rows, and one over the columns that it leaves blank beside it."""
    starts = [column for column, text in enumerate(rows[0]) if text]
    for start, stop in zip(starts, [*starts[1:], len(rows[0])], strict=True):
        if rows[1][start] == rows[0][start]:
            table.cell(0, start).merge(table.cell(1, start))
        elif stop - start > 1:
            table.cell(0, start).merge(table.cell(0, stop - 1))


def runs(grid: Grid) -> Iterator[tuple[int, int]]:
    """The first and last of several rows that say the same in the joined column."""
    rows = enumerate(grid.rows) if grid.joined >= 0 else ()
    for _, group in groupby(rows, key=lambda numbered: numbered[1][grid.joined]):
        places = [at for at, _ in group]
        if len(places) > 1:
            yield places[0], places[-1]


def join(first: _Cell, last: _Cell) -> None:
    """Make one cell of several, with the text of the first."""
    joined = first.merge(last)
    for paragraph in joined.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)


def row_of(row: _Row, grid: Grid, index: int, texts: Sequence[str]) -> None:
    """One row of texts."""
    mark_row(row, "w:cantSplit")
    last = index == len(grid.rows) - 1
    for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        label = last and column == 0 and grid.join_total > 1
        write(cell, text, grid.size, CENTER if label else SIDES[grid.align[column]], bold=index in grid.bold)
        if index in grid.fills:
            shade(cell, grid.fills[index])


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


_DRAWERS: dict[type[Block], Callable[[Docx, Style, Any], None]] = {
    Cover: cover,
    Part: part,
    Chapter: chapter,
    Head: head,
    Prose: prose,
    Fields: form,
    Tabled: tabled,
    Signature: signature,
    Signatures: signatures,
    Contents: contents,
}
