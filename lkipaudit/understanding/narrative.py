"""Claims in running text: shares, differences and totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.model import BarisAnggaran, Rasio, SebutanTotal, Selisih
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.differences import read_differences
from lkipaudit.understanding.mentions import read_mentions
from lkipaudit.understanding.passages import sentences
from lkipaudit.understanding.ratios import read_ratios
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.shares import read_shares


@dataclass(frozen=True, slots=True)
class Narrated:
    """What the sentences of one document claim."""

    ratios: tuple[Rasio, ...]
    differences: tuple[Selisih, ...]
    mentions: tuple[SebutanTotal, ...]


def narrated(
    document: Document, marks: Sequence[Section], budget: Sequence[BarisAnggaran], year: int | None, vocabulary: Vocabulary
) -> Narrated:
    """The claims of one document; `budget` are the rows of all, `year` that of the report."""
    words = vocabulary["kalimat"]
    found = tuple(sentences(document, marks))
    source = document.blocks[0].place.source if document.blocks else 0
    rows = [row for row in budget if row.dokumen == source]
    return Narrated(
        (*read_ratios(found, words), *read_shares(found, words)), read_differences(found), read_mentions(found, rows, year, words)
    )
