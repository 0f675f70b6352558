"""Budgets across papers: PK against DPA, DPPA against LRA, and the report against both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lkipaudit.across.entries import Row, Rows
from lkipaudit.model import AnggaranLintas
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.words import name_key

WHOLE_BUDGET_IN_PROGRAMMES = "2021"
"""From this year on every expenditure stands in a programme (Permendagri 90/2019); before it a total may be of one half of the budget."""
TOTAL, WHOLE = "total", "Total belanja"
PAPERS = frozenset({"DPA", "DPPA", "LRA"})


def budgets(rows: Rows, of_others: Collection[object] = ()) -> Iterator[AnggaranLintas]:
    """The totals and programmes of the agencies and years for which more than one paper is there, one of them a PK, DPA, DPPA or LRA.

    `of_others` are the tables that list other agencies.
    """
    found: defaultdict[tuple[str, str], list[AnggaranLintas]] = defaultdict(list)
    kinds: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in (*rows.of("pagu"), *rows.of("baris_anggaran")):
        paper = row.paper
        own = row.table not in of_others and row.word("tahun") in ("", paper.tahun)
        if own and paper.instansi and paper.tahun and paper.jenis:
            found[paper.instansi, paper.tahun].extend(_told(row))
            kinds[paper.instansi, paper.tahun].add(paper.jenis)
    for group, told in found.items():
        if len(kinds[group]) > 1 and kinds[group] & PAPERS:
            yield from _fitting(told)


def _told(row: Row) -> Iterator[AnggaranLintas]:
    paper, anggaran = row.paper, row.number_of("anggaran")
    name = name_of(row)
    if not name or anggaran is None or (name == TOTAL and paper.tahun < WHOLE_BUDGET_IN_PROGRAMMES and paper.jenis not in PAPERS):
        return
    state = row.word("keadaan") if row.relation == "pagu" else _state(row)
    if state:
        yield AnggaranLintas(
            nama=replace(row.text("nama"), raw=WHOLE) if name == TOTAL else row.text("nama"),
            bagian=row.berkas,
            dokumen=row.entry,
            tabel=f"{row.entry}:{row.source}:{row.word('tabel')}",
            keyakinan=row.word("keyakinan") or "tinggi",
            kunci=f"{paper.instansi} {paper.tahun}: {name}",
            keadaan=state,
            anggaran=anggaran,
            realisasi=row.number_of("realisasi"),
        )


def name_of(row: Row) -> str:
    """What a row is the budget of: the whole, or a programme by its key; "" where it is neither."""
    if row.relation == "pagu":
        return row.word("kunci")
    if row.word("jenis") != "belanja" or row.word("keyakinan") == "rendah":
        return ""
    level = row.word("tingkat")
    return TOTAL if level == "total" else name_key(row.raw("nama")) if level == "program" else ""


def _state(row: Row) -> str:
    """Before or after the change of the budget: an agreement is made before, what is realised is measured after it."""
    if row.paper.jenis == "PK":
        return "murni"
    if row.paper.jenis == "PK PERUBAHAN":
        return "perubahan"
    if row.paper.jenis == "LKIP" and row.word("bagian") == "realisasi" and row.number_of("realisasi") is not None:
        return "laporan"
    return ""


def _fitting(own: Sequence[AnggaranLintas]) -> Iterator[AnggaranLintas]:
    """The rows of papers; those of a report as the budget before or after the change, whichever it prints, else the one after it."""
    for one in own:
        if one.keadaan != "laporan":
            yield one
        elif any(other.keadaan == "murni" and other.kunci == one.kunci and _same(other.anggaran, one.anggaran) for other in own):
            yield _as(one, "murni")
        else:
            yield _as(one, "perubahan")


def _same(one: Quantity | None, other: Quantity | None) -> bool:
    return one is not None and other is not None and one.same(other)


def _as(one: AnggaranLintas, state: str) -> AnggaranLintas:
    return replace(one, keadaan=state)
