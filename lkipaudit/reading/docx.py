"""A DOCX file as a Document, read from its body as Word shows it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

from lkipaudit.document import Document, Paragraph, Source
from lkipaudit.place import Place
from lkipaudit.reading.docx_blocks import Blocks
from lkipaudit.reading.docx_body import Walk
from lkipaudit.reading.docx_guard import opened

Progress = Callable[[int, int], None]


def read_docx(path: Path, *, source: int = 0, progress: Progress | None = None) -> Document:
    """Reads a DOCX file; raises ReadError where the file cannot be read at all.

    A DOCX has no pages: where Word left marks of those it last made, the places tell them, approximately.
    `progress(1, 1)` is told when all is read.
    """
    package = opened(path)
    walk = Walk(package)
    blocks = Blocks(source)
    blocks.add(walk.body())
    blocks.close()
    document = Document(
        source=Source(str(path), package.sha256, "docx", None),
        blocks=tuple(blocks.blocks),
        furniture=tuple(_furniture(walk, source)),
        unread=tuple(blocks.unread),
    )
    if progress:
        progress(1, 1)
    return document


def _furniture(walk: Walk, source: int) -> list[Paragraph]:
    """The running headers and footers, paragraph by paragraph."""
    numbers = {"kepala halaman": count(1), "kaki halaman": count(1)}
    return [
        Paragraph(para.text, Place(source, path=(f"{name} {number}", f"paragraf {at}")), 2 * para.bold > para.letters, para.size)
        for name, found in walk.edges()
        for number in [next(numbers[name])]
        for at, para in enumerate((para for para in found if para.text), 1)
    ]
