"""A PDF file as a Document, read with pdfium."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import reduce
from pathlib import Path

from lkipaudit.document import Block, Cell, Document, Line, Page, Paragraph, Source, Table, Unread
from lkipaudit.place import Box, Place
from lkipaudit.reading.columns import reading_order
from lkipaudit.reading.errors import ReadError
from lkipaudit.reading.furniture import Furniture, find_furniture
from lkipaudit.reading.lines import row_text
from lkipaudit.reading.native import Handle, PdfiumError, pdfium, raw
from lkipaudit.reading.page import PageContent, read_page
from lkipaudit.reading.paragraphs import Passage, margins_of, passages, strip_of
from lkipaudit.reading.ruled import GridTable
from lkipaudit.reading.unruled import unruled_tables

TAIL = 1 << 16
BROKEN_PAGE = "halaman ini rusak dan tidak dapat dibuka"
Progress = Callable[[int, int], None]


def read_pdf(path: Path, *, source: int = 0, password: str | None = None, progress: Progress | None = None) -> Document:
    """Reads a PDF file. `progress(done, total)` is told of every page; raises ReadError where the file cannot be read at all."""
    digest = checked(path)
    with opened(path, password) as pdf:
        total = len(pdf)
        contents: list[PageContent] = []
        for index in range(total):
            contents.append(page_content(pdf, index))
            if progress:
                progress(index + 1, total)
    return document(Source(str(path), digest, "pdf", total), contents, source)


def checked(path: Path) -> str:
    """The sha256 of a file that is a whole PDF."""
    name = path.name
    if path.is_dir():
        raise ReadError(f"'{name}' adalah folder, bukan berkas PDF.")
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
            file.seek(0)
            head = file.read(1024)
            file.seek(max(0, size - TAIL))
            tail = file.read()
    except FileNotFoundError:
        raise ReadError(f"Berkas '{name}' tidak ditemukan.") from None
    except OSError as error:
        raise ReadError(f"Berkas '{name}' tidak dapat dibuka: {error.strerror}.") from error
    if not size:
        raise ReadError(f"Berkas '{name}' kosong.")
    if b"%PDF-" not in head:
        raise ReadError(f"Berkas '{name}' bukan PDF, walaupun mungkin namanya demikian.")
    if b"startxref" not in tail:
        raise ReadError(f"Berkas '{name}' terpotong: bagian akhirnya hilang; salin atau unduh ulang berkas itu.")
    return digest


def opened(path: Path, password: str | None) -> Handle:
    """The open file."""
    try:
        return pdfium.PdfDocument(path, password=password)
    except PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD and password is None:
            raise ReadError(f"Berkas '{path.name}' terkunci dengan kata sandi; ulangi dengan --password.") from error
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise ReadError(f"Kata sandi untuk berkas '{path.name}' tidak cocok.") from error
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise ReadError(f"Berkas '{path.name}' dikunci dengan cara yang tidak dikenal.") from error
        raise ReadError(f"Berkas PDF '{path.name}' rusak dan tidak dapat dibuka; salin atau unduh ulang berkas itu.") from error


def page_content(pdf: Handle, index: int) -> PageContent:
    """One page, closed again so that memory does not grow with the file."""
    try:
        page = pdf[index]
    except PdfiumError:
        return PageContent(0, 0, unread=(BROKEN_PAGE,))
    try:
        return read_page(page)
    except PdfiumError:
        width, height = page.get_size()
        return PageContent(width, height, unread=(BROKEN_PAGE,))
    finally:
        page.close()


def document(source: Source, contents: list[PageContent], index: int) -> Document:
    """The pages put together: furniture apart, tables counted through."""
    furniture = find_furniture(contents)
    blocks: list[Block] = []
    unread: list[Unread] = []
    tables = 0
    for number, (content, found) in enumerate(zip(contents, furniture, strict=True), 1):
        here = Place(index, number, path=(f"halaman {number}",))
        box = Box(0, 0, content.width, content.height)
        unread += [Unread(Place(index, number, box, here.path), reason) for reason in content.unread]
        paragraphs = 0
        for part in in_order(content, found):
            if isinstance(part, GridTable):
                tables += 1
                blocks.append(table_block(part, Place(index, number, part.box, (f"tabel {tables}",)), tables))
            else:
                paragraphs += 1
                blocks.append(paragraph_block(part, here, f"paragraf {paragraphs}"))
    pages = tuple(
        Page(number, content.width, content.height, found.printed, content.turn)
        for number, (content, found) in enumerate(zip(contents, furniture, strict=True), 1)
    )
    return Document(source, tuple(blocks), pages, tuple(furniture_blocks(contents, furniture, index)), tuple(unread))


def in_order(content: PageContent, found: Furniture) -> Iterator[GridTable | Passage]:
    """Paragraphs and tables of a page from the top; no paragraph reaches across a table."""
    rows = [row for number, row in enumerate(content.rows) if number not in found.rows]
    rows.sort(key=lambda row: row[0].baseline if not row[0].turn else row[0].box.top)
    tables = list(content.tables)
    taken: set[int] = set()
    for table, positions in unruled_tables(rows, [table.box.top for table in content.tables]):
        tables.append(table)
        taken |= set(positions)
    strips = [strip_of(row) for row in reading_order([row for index, row in enumerate(rows) if index not in taken])]
    margins = margins_of(strips, content.width)
    for table in sorted(tables, key=lambda table: (table.box.top, table.box.x0)):
        above = [strip for strip in strips if strip.box.top < table.box.top]
        strips = [strip for strip in strips if strip.box.top >= table.box.top]
        yield from passages(above, margins)
        yield table
    yield from passages(strips, margins)


def table_block(table: GridTable, place: Place, number: int) -> Table:
    """A table with the places of its cells."""
    cells = tuple(
        Cell(
            cell.slot.top,
            cell.slot.left,
            cell.text,
            Place(place.source, place.page, cell.box, (*place.path, f"baris {cell.slot.top + 1}", f"kolom {cell.slot.left + 1}")),
            cell.slot.bottom - cell.slot.top,
            cell.slot.right - cell.slot.left,
            cell.bold,
            tuple(Line(row_text(row), reduce(Box.union, (line.box for line in row))) for row in cell.rows),
        )
        for cell in table.cells
    )
    return Table(number, table.height, table.width, cells, place, table.ruled)


def paragraph_block(passage: Passage, here: Place, name: str) -> Paragraph:
    """A paragraph with its place."""
    place = Place(here.source, here.page, passage.box, (*here.path, name))
    return Paragraph(passage.text, place, passage.bold, passage.size)


def furniture_blocks(contents: list[PageContent], furniture: list[Furniture], index: int) -> Iterator[Paragraph]:
    """The running headers, footers and page numbers, page by page."""
    for number, (content, found) in enumerate(zip(contents, furniture, strict=True), 1):
        here = Place(index, number, path=(f"halaman {number}",))
        for count, position in enumerate(sorted(found.rows), 1):
            row = content.rows[position]
            box = reduce(Box.union, (line.box for line in row))
            yield paragraph_block(Passage((strip_of(row),)), Place(index, number, box, here.path), f"tepi {count}")
