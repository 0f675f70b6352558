"""Claims in running text: shares, differences, totals and sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.model import BarisAnggaran, Penjumlahan, Rasio, SebutanAnggaran, SebutanTotal, SebutanUlang, Selisih
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.differences import read_differences
from lkipaudit.understanding.fractions import read_fractions
from lkipaudit.understanding.mentions import read_mentions
from lkipaudit.understanding.named_amounts import read_named_amounts
from lkipaudit.understanding.passages import Said
from lkipaudit.understanding.ratios import read_ratios
from lkipaudit.understanding.rests import read_rests
from lkipaudit.understanding.said_again import read_said_again
from lkipaudit.understanding.sections import Section, region_of
from lkipaudit.understanding.shares import read_shares
from lkipaudit.understanding.sums_in_prose import read_prose_sums
from lkipaudit.understanding.tablerows import table_rows
from lkipaudit.understanding.told_pairs import read_told_pairs
from lkipaudit.understanding.told_rates import read_told_rates
from lkipaudit.understanding.words import plain

REGION = re.compile(r"\A.*?(?=\b(?:provinsi|kabupaten|kota)\b|\Z)")


@dataclass(frozen=True, slots=True)
class Narrated:
    """What the sentences of one document claim."""

    ratios: tuple[Rasio, ...]
    differences: tuple[Selisih, ...]
    mentions: tuple[SebutanTotal, ...]
    named: tuple[SebutanAnggaran, ...]
    again: tuple[SebutanUlang, ...]
    sums: tuple[Penjumlahan, ...]


def narrated(
    document: Document,
    marks: Sequence[Section],
    said: Said,
    budget: Sequence[BarisAnggaran],
    report: tuple[str | None, int | None],
    vocabulary: Vocabulary,
) -> Narrated:
    """The claims of one document; `budget` are the rows of all, `report` the agency and the year.

    Totals are asked of the running text alone: a cell speaks of its own row.
    """
    agency, year = report
    region = region_of(document) | frozenset(REGION.sub("", plain(agency or "")).split())
    words = vocabulary["kalimat"]
    found, every = said.brief, (*said.brief, *said.cells)
    source = document.blocks[0].place.source if document.blocks else 0
    rows = [row for row in budget if row.dokumen == source]
    ratios = read_ratios(every, words)
    named = read_named_amounts(every, rows, region, year, words)
    named = (*named, *read_told_pairs(found, rows, named, words))
    return Narrated(
        (*ratios, *read_shares(every, words, vocabulary["polaritas"]), *read_fractions(document, marks)),
        (*read_differences(every, table_rows(document, marks)), *read_rests(every, words)),
        read_mentions(found, rows, year, words),
        (*named, *read_told_rates(ratios, rows, named)),
        read_said_again(said.full, region | frozenset(plain(agency or "").split()), year, words),
        read_prose_sums(every, words, vocabulary["pegawai"]),
    )
