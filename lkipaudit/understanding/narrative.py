"""Claims in running text: shares, differences, totals and sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.model import BarisAnggaran, Penjumlahan, Rasio, SebutanTotal, Selisih
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.differences import read_differences
from lkipaudit.understanding.fractions import read_fractions
from lkipaudit.understanding.mentions import read_mentions
from lkipaudit.understanding.passages import sentences
from lkipaudit.understanding.ratios import read_ratios
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.shares import read_shares
from lkipaudit.understanding.sums_in_prose import read_prose_sums
from lkipaudit.understanding.tablerows import table_rows


@dataclass(frozen=True, slots=True)
class Narrated:
    """What the sentences of one document claim."""

    ratios: tuple[Rasio, ...]
    differences: tuple[Selisih, ...]
    mentions: tuple[SebutanTotal, ...]
    sums: tuple[Penjumlahan, ...]


def narrated(
    document: Document, marks: Sequence[Section], budget: Sequence[BarisAnggaran], year: int | None, vocabulary: Vocabulary
) -> Narrated:
    """The claims of one document; `budget` are the rows of all, `year` that of the report."""
    words = vocabulary["kalimat"]
    found = tuple(sentences(document, marks))
    source = document.blocks[0].place.source if document.blocks else 0
    rows = [row for row in budget if row.dokumen == source]
    return Narrated(
        (*read_ratios(found, words), *read_shares(found, words, vocabulary["polaritas"]), *read_fractions(document, marks)),
        read_differences(found, table_rows(document, marks)),
        read_mentions(found, rows, year, words),
        read_prose_sums(found, words),
    )
