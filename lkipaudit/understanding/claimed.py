"""Claims of sentences about the performance that tables print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.model import BarisKinerja, Predikat
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.passages import sentences
from lkipaudit.understanding.predicates import read_predicates
from lkipaudit.understanding.scales import printed_scales
from lkipaudit.understanding.sections import Section


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one document says about its performance, beside what its tables print."""

    predicates: tuple[Predikat, ...]


def claimed(
    document: Document, marks: Sequence[Section], performance: Sequence[BarisKinerja], year: int | None, vocabulary: Vocabulary
) -> Claimed:
    """The claims of one document; `performance` are the rows of all, `year` that of the report."""
    found = tuple(sentences(document, marks, full=True))
    source = document.blocks[0].place.source if document.blocks else 0
    rows = [row for row in performance if row.dokumen == source]
    return Claimed(read_predicates(found, rows, printed_scales(document), year, vocabulary["kategori"]))
