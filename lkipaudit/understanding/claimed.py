"""Claims of sentences about the performance that tables print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.model import Arah, BarisKinerja, BelumAda, Predikat, RataRata, SimpulanTarget
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.conclusions import read_conclusions
from lkipaudit.understanding.directions import read_directions
from lkipaudit.understanding.indicators_in_prose import indicators, told
from lkipaudit.understanding.means_in_prose import Overall, read_overall
from lkipaudit.understanding.means_of_parts import read_part_means
from lkipaudit.understanding.passages import Said
from lkipaudit.understanding.predicates import read_predicates
from lkipaudit.understanding.restated import restated
from lkipaudit.understanding.rownotes import of_own_rows
from lkipaudit.understanding.scales import printed_scales
from lkipaudit.understanding.sections import region_of
from lkipaudit.understanding.unavailable import read_missing
from lkipaudit.understanding.words import plain


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one document says about its performance, beside what its tables print."""

    predicates: tuple[Predikat, ...]
    indicators: tuple[BarisKinerja, ...]
    overall: Overall
    means: tuple[RataRata, ...]
    conclusions: tuple[SimpulanTarget, ...]
    missing: tuple[BelumAda, ...]
    directions: tuple[Arah, ...]


def claimed(
    document: Document,
    found: Said,
    performance: Sequence[BarisKinerja],
    report: tuple[str | None, int | None],
    vocabulary: Vocabulary,
) -> Claimed:
    """The claims of one document in its sentences; `performance` are the rows of all, `report` the agency and the year.

    What is said of all indicators is asked of the running text alone: a cell speaks of its own row.
    """
    agency, year = report
    region = region_of(document) | frozenset(plain(agency or "").split())
    source = document.blocks[0].place.source if document.blocks else 0
    rows = [row for row in performance if row.dokumen == source]
    named = indicators(document, rows)
    text, every = found.full, (*found.full, *found.full_cells)
    said = tuple(told(every, named, region, year, vocabulary["sebutan_indikator"]))
    said += tuple(of_own_rows(document, found.full_cells, named, rows, (region, vocabulary["sebutan_indikator"])))
    known = {row.nama.place for row in said}
    return Claimed(
        read_predicates(every, rows, printed_scales(document, vocabulary["kategori"]["capaian"]), year, vocabulary["kategori"]),
        (*said, *(row for row in restated(every, rows, year) if row.nama.place not in known)),
        read_overall(document, text, rows, year),
        tuple(read_part_means(document, text, rows, year)),
        tuple(read_conclusions(document, text, rows, year)),
        tuple(read_missing(text, named, year)),
        tuple(read_directions(every)),
    )
