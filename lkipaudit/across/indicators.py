"""Indicators across files: what a report says of an earlier year, and measures of a region that two agencies report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lkipaudit.across.entries import Row, Rows
from lkipaudit.model import IndikatorLintas
from lkipaudit.understanding.words import plain

BRACKETS = re.compile(r"\([^()]*\)")


def indicators(rows: Rows, measures: Mapping[str, Sequence[str]]) -> Iterator[IndikatorLintas]:
    """The realisations of whole years as tables of reports print them."""
    found = [(row, one) for row in rows.of("baris_kinerja") if (one := _told(row, measures))]
    reports: defaultdict[str, set[str]] = defaultdict(set)
    agencies: defaultdict[str, set[str]] = defaultdict(set)
    for row, one in found:
        reports[one.kunci].add(row.paper.tahun)
        agencies[one.ukuran_daerah].add(row.paper.instansi)
    for _, one in found:
        if len(reports[one.kunci]) > 1 or (one.ukuran_daerah and len(agencies[one.ukuran_daerah]) > 1):
            yield one


def _told(row: Row, measures: Mapping[str, Sequence[str]]) -> IndikatorLintas | None:
    paper, realisasi, year = row.paper, row.number_of("realisasi"), row.word("tahun")
    own = paper.jenis == "LKIP" and paper.instansi and year and year <= paper.tahun
    whole = not row.word("triwulan") and not row.word("jenis_target") and row.word("tabel") and row.word("keyakinan") == "tinggi"
    if not own or not whole or realisasi is None or row.word("bagian") not in ("realisasi", "ringkasan", "lampiran", "penutup"):
        return None
    name = plain(row.raw("indikator"))
    measure = _measure(plain(BRACKETS.sub(" ", row.raw("indikator"))), measures)
    return IndikatorLintas(
        nama=row.text("indikator"),
        bagian=row.berkas,
        dokumen=row.entry,
        tabel=f"{row.entry}:{row.source}:{row.word('tabel')}",
        kunci=f"{paper.instansi} {year}: {name} {row.word('ukuran')} {row.word('jenjang')}",
        ukuran_daerah=f"{paper.wilayah} {year}: {measure}" if measure and paper.wilayah else "",
        realisasi=realisasi,
    )


def _measure(name: str, measures: Mapping[str, Sequence[str]]) -> str:
    """The measure of a whole region that a name is, with nothing more to it."""
    return next((measure for measure, spellings in measures.items() if name in spellings), "")
