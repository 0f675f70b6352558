"""The walk through the body of a DOCX: paragraphs and tables in order, with what Word shows and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lkipaudit.reading.docx_guard import Package
from lkipaudit.reading.docx_inline import Inline, Reader, chosen
from lkipaudit.reading.docx_numbering import Numbering
from lkipaudit.reading.docx_pages import Pages, pages_of, section_breaks
from lkipaudit.reading.docx_parts import Aside, Grid, GridCell, Para, Part, paragraphs
from lkipaudit.reading.docx_pictures import INCLUDED, page_area
from lkipaudit.reading.docx_styles import Styles, heading_level
from lkipaudit.reading.docx_table import Slot, layout
from lkipaudit.reading.docx_xml import Node, attribute, child, children, flag, kind, qualified

_WRAPPERS = frozenset({"w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"})
_NOTE_NAMES = {"w:footnoteReference": "catatan kaki", "w:endnoteReference": "catatan akhir"}
_BOX_NAME = "kotak teks"


@dataclass(slots=True)
class Walk:
    """Reads one document; remembers the page, the counts of the lists, and what a deleted paragraph mark leaves to the next paragraph."""

    package: Package
    pages: Pages = field(init=False)
    area: float = field(init=False)
    _styles: Styles = field(init=False)
    _reader: Reader = field(init=False)
    _numbering: Numbering = field(init=False)
    _sections: dict[Node, bool] = field(init=False)
    _notes: dict[tuple[str, str], Node] = field(init=False)
    _told: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Reads the parts that the body refers to."""
        package = self.package
        self.pages = pages_of(package.body)
        self.area = page_area(package.body)
        self._styles = Styles(package.styles)
        self._reader = Reader(self._styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._sections = section_breaks(package.body)
        self._notes = {
            (reference, attribute(note, "w:id") or ""): note
            for reference, root, name in (
                ("w:footnoteReference", package.footnotes, "w:footnote"),
                ("w:endnoteReference", package.endnotes, "w:endnote"),
            )
            for note in children(root, name)
        }

    def body(self) -> tuple[Part, ...]:
        """The running text with all that stands in it."""
        return tuple(self._parts(self.package.body))

    def edges(self) -> Iterator[tuple[str, tuple[Para, ...]]]:
        """The running headers and footers, each once, in the order in which the sections name them; they stand on no one page."""
        self.pages = Pages()
        seen: set[str] = set()
        for section in self.package.body.iter(qualified("w:sectPr")):
            for reference in section:
                name = {"w:headerReference": "kepala halaman", "w:footerReference": "kaki halaman"}.get(kind(reference))
                target = attribute(reference, "r:id") or ""
                if name and target not in seen and (root := self.package.related.get(target)) is not None:
                    seen.add(target)
                    yield name, tuple(paragraphs(self._apart(root)))

    def _parts(self, container: Node, held: Inline | None = None) -> Iterator[Part]:
        """The paragraphs and tables of a body, a cell, a text box or a note."""
        for node in _blocks(container):
            match kind(node):
                case "w:p":
                    properties = child(node, "w:pPr")
                    held = self._read(node, properties, held or Inline(self.pages, self.area))
                    if child(child(properties, "w:rPr"), "w:del") is not None:
                        continue
                    yield self._para(properties, held)
                    held = None
                    self._section(properties)
                case "w:tbl":
                    yield self._grid(node)
                case "w:altChunk":
                    yield Para(page=self.pages.now, unread=(INCLUDED,))
        if held is not None:
            yield self._para(None, held)

    def _read(self, paragraph: Node, properties: Node | None, into: Inline) -> Inline:
        facts = self._styles.paragraph(properties)
        ordered = flag(properties, "w:pageBreakBefore")
        if facts.new_page if ordered is None else ordered:
            self.pages.top()
        self._reader.read(paragraph, facts, into)
        return into

    def _section(self, properties: Node | None) -> None:
        end = child(properties, "w:sectPr")
        if end is not None and self._sections.get(end, False):
            self.pages.broken()

    def _para(self, properties: Node | None, inline: Inline) -> Para:
        facts = self._styles.paragraph(properties)
        page = self.pages.now if inline.page is None else inline.page
        text = inline.text
        number = self._numbering.label(properties, facts)
        if not text and not any(map(str.isalnum, number)):  # a bullet with nothing behind it
            number = ""
        bold, letters, size = inline.weights()
        return Para(
            text=f"{number}{text}".strip(),
            bold=bold,
            letters=letters,
            size=size,
            level=heading_level(properties, facts) if text else None,
            page=page,
            asides=tuple(self._asides(inline)),
            unread=tuple(inline.unread),
        )

    def _asides(self, inline: Inline) -> Iterator[Aside]:
        for box in inline.boxes:
            yield Aside(self._next(_BOX_NAME), self._apart(box))
        for reference, identity in inline.notes:
            note = self._notes.get((reference, identity))
            if note is not None:
                yield Aside(self._next(_NOTE_NAMES[reference]), self._apart(note), late=reference == "w:endnoteReference")

    def _next(self, name: str) -> str:
        self._told[name] = self._told.get(name, 0) + 1
        return f"{name} {self._told[name]}"

    def _apart(self, container: Node) -> tuple[Part, ...]:
        """What stands beside the running text turns no page of it."""
        before = replace(self.pages)
        parts = tuple(self._parts(container))
        self.pages.now, self.pages.asked = before.now, before.asked
        return parts

    def _grid(self, table: Node) -> Grid:
        laid = layout(table)
        cells: list[GridCell] = []
        for row in laid.rows:
            cells += self._row(row)
        page = cells[0].page if cells else self.pages.now
        return Grid(len(laid.rows), laid.columns, tuple(cells), page)

    def _row(self, row: tuple[Slot, ...]) -> list[GridCell]:
        """The cells of one row, which begin on one page, whichever of them holds Word's mark of a new page."""
        start, end = replace(self.pages), self.pages.now
        read: list[tuple[Slot, tuple[Part, ...]]] = []
        for slot in row:
            self.pages.now, self.pages.asked = start.now, start.asked
            read.append((slot, tuple(self._parts(slot.node))))
            end = max((page for page in (end, self.pages.now) if page is not None), default=None)
        self.pages.now, self.pages.asked = end, 0
        firsts = [para.page for _, parts in read if (para := next((one for one in paragraphs(parts) if one.text), None)) and para.page]
        page = max(firsts, default=start.now)
        return [GridCell(slot.row, slot.column, slot.row_span, slot.column_span, parts, page) for slot, parts in read]


def _blocks(container: Iterable[Node]) -> Iterator[Node]:
    """Paragraphs and tables, taken out of what wraps them."""
    for node in container:
        name = kind(node)
        if name in {"w:p", "w:tbl", "w:altChunk"}:
            yield node
        elif name in _WRAPPERS:
            yield from _blocks(node)
        elif name == "mc:AlternateContent":
            yield from _blocks(chosen(node))
