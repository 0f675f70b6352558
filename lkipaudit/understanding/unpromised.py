"""Indicators in tables of results, most of whose indicators the agreement has, and whether it has each of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.model import BarisKinerja, IndikatorHasil
from lkipaudit.understanding.promised import ALIKE, OWN, agreement
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import plain

REPORTING = ("realisasi", "ringkasan", "penutup")
FEWEST = 4
"""Indicators of a table, so that most of them say what the table is of."""
MOST_SHARE = 3
LEADS = 2
WIDER = re.compile(
    r"\b(?:standar pelayanan|spm|sdgs?|tpb|ikk|lppd|tambahan|lainnya|pendukung|rpjm\w*|rpd|rkpd|renstra|program|kegiatan)\b", re.IGNORECASE
)


def unpromised(
    documents: Sequence[Document], marks: Sequence[Sequence[Section]], rows: Sequence[BarisKinerja], year: int | None
) -> Iterator[IndikatorHasil]:
    """The indicators of the tables of this year's results, where most are those of the agreement; one named in any plan is promised."""
    agreed = [plain(row.indikator.raw) for row in agreement(rows, year)]
    tables: defaultdict[str, dict[str, BarisKinerja]] = defaultdict(dict)
    for row in rows:
        own = row.jenjang in OWN and not row.jenis_target and not row.triwulan and row.tabel
        if own and row.bagian == "realisasi" and row.realisasi is not None and row.target is not None and row.tahun == str(year):
            tables[row.tabel].setdefault(row.kunci, row)
    if not agreed or any(document.unread for document in documents):
        return
    planned = " ".join(_texts(documents, marks))
    wider = set(_wider(documents, marks))
    for table, own_rows in tables.items():
        if ":".join(table.split(":")[:2]) in wider:
            continue
        known = {key: _is_known(row, agreed) for key, row in own_rows.items()}
        if (
            len(known) >= FEWEST
            and _all_told(own_rows.values(), agreed)
            and sum(known.values()) * MOST_SHARE >= len(known) * (MOST_SHARE - 1)
        ):
            yield from (_record(row, promised=known[key] or _named(row, planned)) for key, row in own_rows.items())


def _all_told(rows: Collection[BarisKinerja], agreed: Sequence[str]) -> bool:
    """Whether the table has every indicator of the agreement: one it lacks can be there in other words."""
    told = [plain(row.indikator.raw) for row in rows]
    return all(any(fuzz.token_set_ratio(one, other) >= ALIKE for one in told) for other in agreed)


def _is_known(row: BarisKinerja, agreed: Sequence[str]) -> bool:
    return any(fuzz.token_set_ratio(plain(row.indikator.raw), other) >= ALIKE for other in agreed)


def _named(row: BarisKinerja, planned: str) -> bool:
    return fuzz.partial_ratio(plain(row.indikator.raw), planned) >= ALIKE


def _texts(documents: Sequence[Document], marks: Sequence[Sequence[Section]]) -> Iterator[str]:
    """What the parts that do not report results say, in tables and in prose."""
    for document, marked in zip(documents, marks, strict=True):
        for block, section in zip(document.blocks, marked, strict=True):
            if section.bagian not in REPORTING:
                yield plain(" ".join(cell.text for cell in block.cells) if isinstance(block, Table) else block.text)


def _wider(documents: Sequence[Document], marks: Sequence[Sequence[Section]]) -> Iterator[str]:
    """The keys of the tables that a line over them says to hold indicators of other papers too."""
    for document, marked in zip(documents, marks, strict=True):
        lead: list[str] = []
        for block, section in zip(document.blocks, marked, strict=True):
            if not isinstance(block, Table):
                lead = [*lead, block.text][-LEADS:]
            elif WIDER.search(" ".join((section.caption, *section.path[-1:], *lead))):
                yield f"{block.place.source}:tabel {block.number}"


def _record(row: BarisKinerja, *, promised: bool) -> IndikatorHasil:
    return IndikatorHasil(
        nama=row.indikator,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        baris=row.baris,
        keyakinan="sedang",
        indikator=row.indikator,
        dijanjikan=promised,
    )
