"""A document and a model as one can read them, to see which step went astray when a result looks wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from lkipaudit import document as read
from lkipaudit.model import RELATIONS, Model, Record
from lkipaudit.model import Text as PrintedText
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

HIDDEN = {"nama", "dokumen", "tabel", "baris", "bagian"}
"""Fields that every record has and that are shown in the heading of its table, or not at all."""


def dump_document(document: read.Document, console: Console) -> None:
    """Print every block with its place, then what was set apart and what could not be read."""
    for part in _document(document):
        console.print(part, highlight=False)


def dump_model(model: Model, console: Console) -> None:
    """Print every relation as a table for each table of the document."""
    for part in _model(model):
        console.print(part, highlight=False)


def _document(document: read.Document) -> Iterator[RenderableType]:
    source = document.source
    pages = "" if source.pages is None else f", {source.pages} halaman"
    yield Text(f"{source.path} ({source.format}{pages}, sha256 {source.sha256})", style="bold")
    page: int | None = None
    for block in document.blocks:
        if block.place.page is not None and block.place.page != page:
            page = block.place.page
            printed = document.printed_page(page)
            yield Rule(Text(f"halaman {page}" + (f" (tercetak {printed})" if printed else "")), align="left")
        yield _block(block)
    for title, paragraphs in (("kepala dan kaki halaman", document.furniture),):
        if paragraphs:
            yield Rule(Text(title), align="left")
            yield from (Text(f"{_place(item.place)}  {_flat(item.text)}", style="dim") for item in paragraphs)
    if document.unread:
        yield Rule(Text("tidak terbaca"), align="left")
        yield from (Text(f"{_place(item.place)}  {item.reason}", style="yellow") for item in document.unread)


def _block(block: read.Block) -> RenderableType:
    if isinstance(block, read.Table):
        return _grid(block)
    if isinstance(block, read.Heading):
        return Text(f"{'#' * block.level} {_flat(block.text)}", style="bold")
    return Text(block.text, style="bold" if block.bold else "")


def _grid(table: read.Table) -> RenderableType:
    """The cells where they stand; a merged cell shows its span, and the places that it covers stay empty."""
    drawn = Table(box=box.SQUARE, show_header=False, show_lines=True, border_style="dim")
    drawn.add_column(style="dim", justify="right", no_wrap=True)
    for _ in range(table.columns):
        drawn.add_column()
    rows = [[Text() for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        span = f" [{cell.row_span}x{cell.column_span}]" if cell.row_span * cell.column_span > 1 else ""
        rows[cell.row][cell.column] = Text.assemble((cell.text, "bold" if cell.bold else ""), (span, "dim cyan"))
    for index, row in enumerate(rows, 1):
        drawn.add_row(str(index), *row)
    kind = "" if table.ruled else ", tanpa garis: kolomnya dugaan"
    head = Text(f"tabel {table.number}: {table.rows} baris x {table.columns} kolom{kind}", style="dim")
    return Group(head, drawn)


def _model(model: Model) -> Iterator[RenderableType]:
    yield Text(f"instansi: {model.agency or '(tidak ditemukan)'}, tahun: {model.year or '(tidak ditemukan)'}", style="bold")
    for name in RELATIONS:
        records: Sequence[Record] = getattr(model, name)
        yield Rule(Text(f"{name}: {len(records)}"), align="left")
        groups: dict[tuple[int, str, str], list[Record]] = {}
        for record in records:
            groups.setdefault((record.dokumen, record.bagian, record.tabel), []).append(record)
        for (number, section, table), members in groups.items():
            where = ", ".join(filter(None, (f"dokumen {number}", section and f"bagian {section}", table and f"tabel {table}")))
            yield Text(where, style="dim")
            yield Padding(_records(members), (0, 0, 1, 2))
    if model.tidak_terbaca:
        yield Rule(Text("tabel yang tidak dipahami"), align="left")
        yield from (Text(f"{_place(place)}  {reason}", style="yellow") for place, reason in model.tidak_terbaca)


def _records(records: Sequence[Record]) -> RenderableType:
    """The records as rows; a field that says the same in all of them stands once, below."""
    columns = {field.name: [_value(getattr(record, field.name)) for record in records] for field in fields(records[0])}
    shown = {name: column for name, column in columns.items() if name not in HIDDEN}
    same = {name: column[0].plain for name, column in shown.items() if len({text.plain for text in column}) == 1}
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    drawn.add_column("hlm.", justify="right")
    drawn.add_column("nama")
    varying = [name for name in shown if name not in same]
    for name in varying:
        drawn.add_column(name)
    for at, record in enumerate(records):
        page = record.nama.place.page
        row = (shown[name][at] for name in varying)
        drawn.add_row("" if page is None else str(page), _flat(record.nama.raw), *row)
    return Group(drawn, Text("sama di semua baris: " + ", ".join(f"{name} {value}" for name, value in same.items()), style="dim"))


def _value(value: object) -> Text:
    """A printed thing as printed, and the value it was read as where the two could be mistaken."""
    if isinstance(value, Quantity):
        meaning = "" if value.value is None else f" = {value.value}"
        return Text.assemble(_flat(value.raw) or "(kosong)", (meaning, "dim"))
    if isinstance(value, PrintedText):
        return Text(_flat(value.raw))
    if isinstance(value, tuple):
        quantities = [_flat(item.raw) for item in value if isinstance(item, Quantity)]
        return Text("; ".join(quantities) or f"{len(value)} catatan")
    return Text("-" if value is None else {True: "ya", False: "tidak"}.get(value, str(value)) if isinstance(value, bool) else str(value))


def _place(place: Place) -> str:
    page = "" if place.page is None else f"halaman {place.page}"
    return ": ".join(filter(None, (page, " > ".join(place.path))))


def _flat(text: str) -> str:
    return " ".join(text.split())
