"""Tables as a reader would hand them over, written as rows of text."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import cast

from lkipaudit.document import Block, Box, Cell, Document, Line, Page, Paragraph, Place, Source, Table
from lkipaudit.model import BarisAnggaran, Model
from lkipaudit.policy import Vocabulary, load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

WIDTH, HEIGHT, LEADING = 90.0, 30.0, 10.0
Rows = Sequence[Sequence[str | None]]


def vocabulary() -> Vocabulary:
    return load_policy().vocabulary


def table(
    rows: Rows,
    *,
    number: int = 1,
    page: int = 1,
    top: float = 100.0,
    spans: dict[tuple[int, int], tuple[int, int]] | None = None,
    height: float | None = None,
) -> Table:
    """A ruled table; None where a merged cell above or to the left reaches; `spans` gives rows and columns of merged cells."""
    height = height or max(HEIGHT, LEADING * max(text.count("\n") + 1 for row in rows for text in row if text is not None))
    cells = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text is None:
                continue
            down, right = (spans or {}).get((r, c), (1, 1))
            box = Box(50 + c * WIDTH, top + r * height, 50 + (c + right) * WIDTH, top + (r + down) * height)
            bold = text.startswith("**")
            plain = text.strip("*")
            lines = tuple(
                Line(part, Box(box.x0 + 2, box.top + i * LEADING, box.x0 + 2 + 4.5 * len(part), box.top + i * LEADING + 9))
                for i, part in enumerate(plain.split("\n"))
                if part
            )
            place = Place(0, page, box, (f"tabel {number}", f"baris {r + 1}", f"kolom {c + 1}"))
            cells.append(Cell(r, c, plain, place, down, right, bold, lines))
    columns = max(len(row) for row in rows)
    box = Box(50, top, 50 + columns * WIDTH, top + len(rows) * height)
    return Table(number, len(rows), columns, tuple(cells), Place(0, page, box, (f"tabel {number}",)))


def paragraph(text: str, page: int = 1, *, bold: bool = False) -> Paragraph:
    return Paragraph(text, Place(0, page, Box(50, 50, 500, 60), (f"halaman {page}", "paragraf 1")), bold)


def document(*blocks: Block) -> Document:
    last = max(block.place.page or 1 for block in blocks)
    return Document(Source("contoh.pdf", "0", "pdf", last), blocks, tuple(Page(i + 1, 595, 842) for i in range(last)))


def model(*blocks: Block) -> Model:
    return understand([document(*blocks)], vocabulary())


def model_of(markdown: str) -> Model:
    return understand([read_markdown(markdown)], vocabulary())


def by_name(found: Model) -> dict[str, BarisAnggaran]:
    """The budget rows by name; a name that stands twice keeps its last."""
    return cast("dict[str, BarisAnggaran]", MappingProxyType({row.nama.raw: row for row in found.baris_anggaran}))


def parts(found: Model, name: str) -> list[str]:
    return [row.nama.raw for row in by_name(found)[name].rincian]
