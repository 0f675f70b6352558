"""Places for what the walk through a DOCX found: the blocks of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lkipaudit.document import Block, Cell, Heading, Paragraph, Table, Unread
from lkipaudit.place import Place
from lkipaudit.reading.docx_parts import Aside, Grid, GridCell, Para, Part, lines, paragraphs


@dataclass(slots=True)
class Blocks:
    """Collects the blocks of one document; counts its paragraphs, headings and tables."""

    source: int
    blocks: list[Block] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    late: list[Aside] = field(default_factory=list)
    _counts: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def add(self, parts: Sequence[Part], root: tuple[str, ...] = ()) -> None:
        """Parts of the running text, or of what stands beside it under the name `root`."""
        for part in parts:
            if isinstance(part, Grid):
                self._grid(part, root)
            else:
                self._para(part, root)
                self._beside(part)

    def close(self) -> None:
        """What is told at the end."""
        for aside in self.late:
            self.add(aside.parts, (aside.name,))

    def _para(self, para: Para, root: tuple[str, ...]) -> None:
        if not para.text:
            return
        if para.level is not None:
            self.blocks.append(Heading(para.text, para.level, self._place(para.page, root, "judul")))
        else:
            place = self._place(para.page, root, "paragraf")
            self.blocks.append(Paragraph(para.text, place, 2 * para.bold > para.letters, para.size))

    def _beside(self, para: Para) -> None:
        """What a paragraph holds beside its text."""
        for reason in para.unread:
            self.unread.append(Unread(self._place(para.page, (), reason.partition(":")[0]), reason))
        for aside in para.asides:
            if aside.late:
                self.late.append(aside)
            else:
                self.add(aside.parts, (aside.name,))

    def _grid(self, grid: Grid, root: tuple[str, ...]) -> None:
        if len(grid.cells) <= 1:  # a frame around text
            for cell in grid.cells:
                self.add(cell.parts, root)
            return
        self._counts["tabel",] += 1
        number = self._counts["tabel",]
        place = Place(self.source, grid.page, path=(*root, f"tabel {number}"))
        cells = tuple(self._cell(cell, place) for cell in grid.cells)
        self.blocks.append(Table(number, grid.rows, grid.columns, cells, place))
        for one in grid.cells:
            self._inner(one.parts, root)

    def _inner(self, parts: Sequence[Part], root: tuple[str, ...]) -> None:
        """What cells hold beside their text: tables, text boxes, notes."""
        for part in parts:
            if isinstance(part, Para):
                self._beside(part)
            elif len(part.cells) > 1:
                self._grid(part, root)
            else:
                for cell in part.cells:
                    self._inner(cell.parts, root)

    def _cell(self, cell: GridCell, table: Place) -> Cell:
        place = Place(self.source, cell.page, path=(*table.path, f"baris {cell.row + 1}", f"kolom {cell.column + 1}"))
        held = list(paragraphs(cell.parts))
        letters = sum(para.letters for para in held)
        bold = 2 * sum(para.bold for para in held) > letters
        return Cell(cell.row, cell.column, "\n".join(lines(cell.parts)), place, cell.row_span, cell.column_span, bold)

    def _place(self, page: int | None, root: tuple[str, ...], name: str) -> Place:
        self._counts[(*root, name)] += 1
        return Place(self.source, page, path=(*root, f"{name} {self._counts[(*root, name)]}"))
