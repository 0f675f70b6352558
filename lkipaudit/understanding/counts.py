"""What sentences say of how many things there are, beside the lists and the tables that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.model import BarisAnggaran, BarisKinerja, Hitungan
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.claims import Tallied, read_claims
from lkipaudit.understanding.enumerated import read_enumerated
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.reached import read_reached, sheets
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.tallies import tallies_of_budget, tallies_of_goals


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one document, the rows of budget and performance of the submission, and the year of the report."""

    wholes: Sequence[Whole]
    budget: Sequence[BarisAnggaran]
    performance: Sequence[BarisKinerja]
    year: int | None


def read_counts(document: Document, marks: Sequence[Section], tables: Tables, vocabulary: Vocabulary) -> tuple[Hitungan, ...]:
    """The counts that one document states of what its lists and tables hold."""
    nouns = vocabulary["hitungan"]
    source = document.blocks[0].place.source if document.blocks else 0
    budget = [row for row in tables.budget if row.dokumen == source]
    performance = [row for row in tables.performance if row.dokumen == source]
    goals = tallies_of_goals(tables.wholes, vocabulary["kolom"])
    tallied = Tallied(goals, tallies_of_budget(budget, tables.year), tables.year)
    captions = {f"{whole.tables[0].place.source}:{whole.key}": whole.section.caption for whole in tables.wholes}
    measured = sheets(performance, captions, tables.year)
    return (
        *read_enumerated(document, marks, nouns),
        *read_claims(document, marks, nouns, tallied),
        *read_reached(document, marks, nouns, measured, tables.year),
    )
