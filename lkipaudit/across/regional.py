"""Reports on a whole region: the agencies that a table lists with their budgets, each beside the total of its own paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.across.budgets import TOTAL, WHOLE_BUDGET_IN_PROGRAMMES, name_of
from lkipaudit.across.entries import Row, Rows, same_agency
from lkipaudit.across.papers import agency_key
from lkipaudit.model import Text, TotalInstansi
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.words import plain

LEAST_AGENCIES = 3
"""Agencies that a table names at least; one that names fewer speaks of who takes part in something."""
MOST = Decimal("0.75")
"""Share of its rows that name one: a table of programmes can name some agencies too."""
SAME_SIZE = 2
"""Amounts further apart than this factor are of other units or other parts of the budget."""
NUMBERING = re.compile(r"\A[\d.\s)]+")
Table = tuple[int, int, str]
Pair = tuple[Quantity | None, Quantity | None]


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of a table of agencies; `agency` is region and name."""

    row: Row
    agency: str


def agency_totals(rows: Rows, tables: Mapping[Table, Sequence[Listed]]) -> Iterator[TotalInstansi]:
    """Each listed agency whose own paper of that year is there too, with the total of that paper that comes nearest to it."""
    own = _own(rows, tables)
    for listed in (one for table in tables.values() for one in table):
        year = listed.row.paper.tahun
        for (agency, there), totals in own.items():
            if there == year and (same_agency(listed.agency, agency) or same_agency(agency, listed.agency)):
                for paper in dict.fromkeys(total.berkas for total in totals if total.berkas != listed.row.berkas):
                    yield from _beside(listed, [total for total in totals if total.berkas == paper], f"{agency} {year}")


def listed_agencies(rows: Rows, kinds: Sequence[str]) -> Mapping[Table, tuple[Listed, ...]]:
    """The tables that list agencies, by entry, file and number."""
    found: defaultdict[Table, list[Row]] = defaultdict(list)
    for row in rows.of("baris_anggaran"):
        if row.word("tingkat") != TOTAL and row.word("tahun") in ("", row.paper.tahun):
            found[row.table].append(row)
    tables = {table: (own, tuple(_listed(own, kinds))) for table, own in found.items()}
    return {
        table: listed
        for table, (own, listed) in tables.items()
        if len({one.agency for one in listed}) >= LEAST_AGENCIES and len(listed) >= MOST * len(own)
    }


def _listed(rows: Sequence[Row], kinds: Sequence[str]) -> Iterator[Listed]:
    for row in rows:
        name = NUMBERING.sub("", row.raw("nama"))
        key = agency_key(name, kinds)
        if key and plain(name).startswith(key.split()[0]):
            yield Listed(row, f"{row.paper.wilayah}: {key}" if row.paper.wilayah else "")


def _own(rows: Rows, tables: Mapping[Table, object]) -> Mapping[tuple[str, str], Sequence[Row]]:
    """The totals that reports and LRA print of an agency and a year, but for those of a table of agencies."""
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in (*rows.of("pagu"), *rows.of("baris_anggaran")):
        paper = row.paper
        spent = paper.jenis in ("LRA", "LKIP") and row.number_of("anggaran") is not None and row.number_of("realisasi") is not None
        if spent and paper.instansi and name_of(row) == TOTAL and row.table not in tables:
            found[paper.instansi, paper.tahun].append(row)
    return found


def _beside(listed: Listed, totals: Sequence[Row], key: str) -> Iterator[TotalInstansi]:
    """The listed row and the one total of a paper that can be of the same budget; nothing where it prints several and none fits."""
    there = _pair(listed.row)
    near = [row for row in totals if _near(_pair(row), there)]
    fitting = [row for row in near if _shared(_pair(row), there)] or near
    best = max(fitting, key=lambda row: _shared(_pair(row), there), default=None)
    if best is None or (not _shared(_pair(best), there) and len({row.raw("anggaran") for row in near}) > 1):
        return
    fair = _shared(_pair(best), there) > 0 or listed.row.paper.tahun >= WHOLE_BUDGET_IN_PROGRAMMES
    name = " ".join(listed.row.raw("nama").split())
    for row in (listed.row, best):
        yield TotalInstansi(
            nama=Text(name, row.place("nama"), plain(name)),
            bagian=row.berkas,
            dokumen=row.entry,
            tabel=f"{row.entry}:{row.source}:{row.word('tabel')}",
            keyakinan="sedang",
            kunci=key,
            sebanding=fair,
            anggaran=row.number_of("anggaran"),
            realisasi=row.number_of("realisasi"),
        )


def _pair(row: Row) -> Pair:
    return row.number_of("anggaran"), row.number_of("realisasi")


def _shared(one: Pair, other: Pair) -> int:
    return sum(a is not None and b is not None and a.same(b) for a, b in zip(one, other, strict=True))


def _near(one: Pair, other: Pair) -> bool:
    pairs = [(a.value, b.value) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
    return bool(pairs) and all(a and b and 1 < SAME_SIZE * a / b < SAME_SIZE * SAME_SIZE for a, b in pairs)
