"""The indicators of the agreement (perjanjian kinerja) of the agency, and whether its measurement reports them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.model import BarisKinerja, IndikatorJanji
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import plain

OWN = ("", "ii")
REPORTING = ("realisasi", "ringkasan", "lampiran", "penutup")
RESULTS = ("realisasi", "ringkasan", "penutup")
FEWEST = 3
SMALL = 2
"""So few indicators are an agreement where the tables of results hold nothing but what it promises."""
MOST_SHARE = 3
"""Of three indicators promised two or more must be reported: else the tables are of other things."""
ALIKE = 75
"""From this ratio the words of two indicators can be those of one."""


def promised(
    documents: Sequence[Document], marks: Sequence[Sequence[Section]], rows: Sequence[BarisKinerja], year: int | None
) -> Iterator[IndikatorJanji]:
    """The indicators of the longest agreement, where most are measured and the report is whole: closed, and every page read."""
    measured = {plain(row.indikator.raw) for row in rows if row.realisasi is not None and row.tahun == str(year)}
    longest = agreement(rows, year, fewest=SMALL)
    whole = any(section.bagian == "penutup" for marked in marks for section in marked) and not any(one.unread for one in documents)
    if not longest or not whole:
        return
    told = " ".join(_texts(documents, marks))
    records = [_record(row, measured, told) for row in longest]
    mostly = len(records) >= FEWEST and sum(one.diukur for one in records) * MOST_SHARE >= len(records) * (MOST_SHARE - 1)
    if mostly or _nothing_else(longest, rows, year):
        yield from records


def _nothing_else(agreed: Sequence[BarisKinerja], rows: Sequence[BarisKinerja], year: int | None) -> bool:
    """Whether half of the promised indicators or more have results, and no other indicator that one of them could be by another name."""
    own = [row for row in rows if row.jenjang in OWN and row.realisasi is not None and row.bagian in RESULTS and row.tahun == str(year)]
    found = {row.kunci for row in own}
    return bool(found) and found <= {row.kunci for row in agreed} and 2 * len(found) >= len(agreed)


def agreement(rows: Sequence[BarisKinerja], year: int | None, *, fewest: int = FEWEST) -> list[BarisKinerja]:
    """The indicators of the longest agreement of the agency for this year, each once; none where it has too few."""
    own = [row for row in rows if row.jenjang in OWN and not row.jenis_target and not row.triwulan]
    agreed = [row for row in own if row.bagian == "pk" and row.realisasi is None and row.tahun == str(year)]
    tables = [[row for row in agreed if row.tabel == table] for table in dict.fromkeys(row.tabel for row in agreed)]
    longest = list({row.kunci: row for row in max(tables, key=len, default=[])}.values())
    return longest if len(longest) >= fewest else []


def _texts(documents: Sequence[Document], marks: Sequence[Sequence[Section]]) -> Iterator[str]:
    """What the parts that report say, in tables and in prose."""
    for document, marked in zip(documents, marks, strict=True):
        for block, section in zip(document.blocks, marked, strict=True):
            if section.bagian in REPORTING:
                yield plain(" ".join(cell.text for cell in block.cells) if isinstance(block, Table) else block.text)


def _record(row: BarisKinerja, measured: set[str], told: str) -> IndikatorJanji:
    name = plain(row.indikator.raw)
    near = any(fuzz.token_set_ratio(name, other) >= ALIKE for other in measured)
    return IndikatorJanji(
        nama=row.indikator,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        baris=row.baris,
        keyakinan="sedang",
        indikator=row.indikator,
        diukur=near or fuzz.partial_ratio(name, told) >= ALIKE,
    )
