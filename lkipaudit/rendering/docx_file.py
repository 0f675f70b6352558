"""A DOCX to be filed: plain tables and paragraphs, on the user's letterhead if there is one, the same bytes for the same content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from lkipaudit.rendering.context import Context, UnsuitableError

PLACE = "{{ISI}}"
"""The paragraph of a template where the content goes."""
FONT, SIZE, SMALL = "Arial", 10.5, 9.0
WIDTH = 17.0
"""Of the text on an A4 page, in centimetres."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Letter:
    """One letter as it is being written."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.document, self._own = (_from_template(context.template), False) if context.template else (_blank(), True)
        self._first = len(self._body())

    def paragraph(
        self, text: str = "", *, bold: bool = False, centred: bool = False, size: float | None = None, after: float = 4
    ) -> Paragraph:
        """A paragraph of plain text."""
        paragraph = self.document.add_paragraph()
        write(paragraph, text, bold=bold, size=size)
        paragraph.paragraph_format.space_after = Pt(after)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def heading(self, text: str) -> None:
        """A heading, kept with what follows it."""
        paragraph = self.paragraph(text, bold=True)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(10)

    def table(self, widths: Sequence[float], heads: Sequence[str] = (), *, lines: bool = True) -> Table:
        """An empty table with columns of these widths in centimetres; its heads stand again on every page."""
        table: Table = self.document.add_table(rows=0, cols=len(widths))
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        if lines:
            _ruled(table)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        if heads:
            cells = row(table, heads, bold=True)
            for cell in cells:
                _shaded(cell)
            _marked(table.rows[0]._tr, "w:tblHeader")  # noqa: SLF001 - python-docx has no other way
        return table

    def provenance(self, text: str) -> None:
        """What the letter was made from and with: in the footer with the page numbers, or at the end of a template that has its own."""
        footer = self.document.sections[-1].footer
        if self._own or not any(paragraph.text.strip() for paragraph in footer.paragraphs):
            line = footer.paragraphs[0] if footer.paragraphs else footer.add_paragraph()
            write(line, text, size=7)
            numbers = footer.add_paragraph()
            numbers.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            for words, code in (("Halaman ", "PAGE"), (" dari ", "NUMPAGES")):
                write(numbers, words, size=8)
                _field(numbers, code)
        else:
            self.paragraph(text, size=7)

    def finish(self, title: str) -> bytes:
        """The bytes of the file."""
        self._to_its_place()
        return saved(self.document, self._context.moment, title=title)

    def _body(self) -> list[object]:
        return [node for node in self.document.element.body if not node.tag.endswith("}sectPr")]

    def _to_its_place(self) -> None:
        """Moves what was written to the paragraph of the template that names the place."""
        body = self._body()
        place = next((node for node in body[: self._first] if PLACE in "".join(node.itertext())), None)  # type: ignore[attr-defined]
        if place is not None:
            for node in body[self._first :]:
                place.addprevious(node)  # type: ignore[attr-defined]
            place.getparent().remove(place)  # type: ignore[attr-defined]


def write(paragraph: Paragraph, text: str, *, bold: bool = False, size: float | None = None) -> None:
    """Adds text to a paragraph as nothing but text."""
    run = paragraph.add_run(plain(text))
    run.bold = bold or None
    if size is not None:
        run.font.size = Pt(size)


def plain(text: str) -> str:
    """A text without signs that XML cannot hold."""
    return _NOT_XML.sub(" ", text)


def row(table: Table, texts: Sequence[str], *, bold: bool = False, size: float = SMALL) -> tuple[_Cell, ...]:
    """Adds a row of texts, which no page break parts."""
    added: _Row = table.add_row()  # type: ignore[no-untyped-call]
    _marked(added._tr, "w:cantSplit")  # noqa: SLF001 - python-docx has no other way
    for cell, text, column in zip(added.cells, texts, table.columns, strict=True):
        cell.width = Length(column.width or 0)
        fill(cell, text, bold=bold, size=size)
    return tuple(added.cells)


def wide_row(table: Table, text: str) -> None:
    """Adds a row of one cell over all columns."""
    cells = row(table, [""] * len(table.columns))
    merged = cells[0].merge(cells[-1])
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001
    fill(merged, text, bold=True)
    _shaded(merged)


def together(table: Table) -> None:
    """Keeps a table on one page."""
    for added in table.rows:
        for cell in added.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def fill(cell: _Cell, text: str, *, bold: bool = False, size: float = SMALL) -> None:
    """Writes into an empty cell, a paragraph for each line."""
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        write(paragraph, line, bold=bold, size=size)


def saved(document: Document, moment: datetime, *, title: str = "") -> bytes:
    """The bytes of a document, which tell of no other time than the given moment."""
    properties = document.core_properties
    properties.created = properties.modified = moment.astimezone(UTC).replace(tzinfo=None)
    properties.last_modified_by = "lkipaudit"
    properties.revision = 1
    if title:
        properties.title, properties.author, properties.comments = title, "lkipaudit", ""
    held = BytesIO()
    document.save(held)
    return packed_again(held.getvalue())


def packed_again(content: bytes) -> bytes:
    """The same package with no times of its own."""
    held = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return held.getvalue()


def _blank() -> Document:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(1.8)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(SIZE)
    return document


def _from_template(path: Path) -> Document:
    try:
        return docx.Document(str(path))
    except Exception as error:  # python-docx lets everything through that another file can raise
        raise UnsuitableError(f"Templat '{path.name}' tidak dapat dibuka; berikan berkas DOCX yang dapat dibuka di Word.") from error


def _ruled(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "808080")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - python-docx has no other way


def _shaded(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "E7EBF0")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no other way


def _marked(tr: object, name: str) -> None:
    tr.get_or_add_trPr().append(OxmlElement(name))  # type: ignore[attr-defined]


def _field(paragraph: Paragraph, code: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    inner = OxmlElement("w:r")
    look, size = OxmlElement("w:rPr"), OxmlElement("w:sz")
    size.set(qn("w:val"), "16")
    look.append(size)
    inner.append(look)
    text = OxmlElement("w:t")
    text.text = "1"
    inner.append(text)
    field.append(inner)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no other way
