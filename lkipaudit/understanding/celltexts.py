"""Cells of tables that tell in sentences, as columns of analysis and remarks do: running text, wherever it is set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lkipaudit.document import Cell, Document, Table
from lkipaudit.understanding.passages import Said, in_passage, sentences
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sections import Section

FEWEST_WORDS = 5
SHORTEST = 3 * FEWEST_WORDS - 1
"""Letters of so many words with a space between each two."""
WORD = re.compile(r"[^\W\d_]{2,}")
TELLS = re.compile(
    r"\b(?:adalah|merupakan|yaitu|yakni|ialah|sebesar|sebanyak|senilai|mencapai|mengalami|memperoleh|mendapat|terealisasi|terserap|tercapai|"
    r"meningkat|menurun|naik|turun|bertambah|berkurang|melebihi|melampaui|menjadi|terdiri|terdapat|sehingga|karena|dikarenakan|disebabkan|"
    r"dibanding\w*|sedangkan|namun|telah|sudah|belum|masih|hanya|dapat|maka)\b",
    re.IGNORECASE,
)
"""Words of a sentence that the name of an indicator, an activity or a column does not have, or not alone."""
FORMULA = re.compile(r"[=Σ∑]|[x×*]\s*1[.,]?0{2,}|-{3,}|\b(?:rumus|formula\w*|dibagi|dikali\w*)\b", re.IGNORECASE)
CUT_NUMBER = re.compile(r"[\d.,]\n[\d.,]")
"""A line that ends and one that begins in digits: the column may have been too narrow for a number."""


def said_in(document: Document, marks: Sequence[Section]) -> Said:
    """All sentences of a document, read once for everyone who asks for them."""
    told = list(sentences(document, marks))
    cells = [in_passage((cell,), section) for cell, section in telling_cells(document, marks)]
    return Said(
        tuple(one for brief, _ in told for one in brief),
        tuple(one for _, full in told for one in full),
        tuple(one for brief, _ in cells for one in brief),
        tuple(one for _, full in cells for one in full),
    )


def telling_cells(document: Document, marks: Sequence[Section]) -> Iterator[tuple[Cell, Section]]:
    """The cells that tell in sentences, with the sections of their tables."""
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) and section.bagian != "daftar_isi":
            yield from ((cell, section) for cell in block.cells if tells(cell.text))


def cell_passages(document: Document, marks: Sequence[Section]) -> Iterator[Prose]:
    """The telling cells as passages of running text."""
    yield from (Prose((cell,), section) for cell, section in telling_cells(document, marks))


def tells(text: str) -> bool:
    """Whether a cell tells something of numbers: more than a name, a heading or a formula."""
    if len(text) < SHORTEST or not re.search(r"\d", text) or FORMULA.search(text) or CUT_NUMBER.search(text):
        return False
    return len(WORD.findall(text)) >= FEWEST_WORDS and TELLS.search(text) is not None
