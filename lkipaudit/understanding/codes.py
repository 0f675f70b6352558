"""Codes of programmes and activities: each begins with the code of what it belongs to, and is no other's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from lkipaudit.model import BarisAnggaran, KodeBaris, Text

PARTS = 3
"""Parts of a code at least: "1.01" is a list number."""
ALIKE = 80
"""Ratio from which two names can be one."""

Coded = tuple[BarisAnggaran, tuple[str, ...]]
"""A row with the parts of its code."""


def read_codes(budget: Sequence[BarisAnggaran]) -> Iterator[KodeBaris]:
    """The coded rows of each table beside their neighbours, and beside the row that has the same code first.

    Where several codes stand twice, that is how the table is made.
    """
    tables: defaultdict[tuple[int, str], list[Coded]] = defaultdict(list)
    for row in budget:
        parts = tuple(row.kode.key.split(".")) if row.kode else ()
        if row.tabel and len(parts) >= PARTS and all(part.isdigit() for part in parts):
            tables[row.dokumen, row.tabel].append((row, parts))
    for rows in tables.values():
        firsts = {parts: row for row, parts in reversed(rows)}
        twice = [row for row, parts in rows if not _is_one(firsts[parts], row)]
        for at, (row, parts) in enumerate(rows):
            first = firsts[parts]
            if twice == [row] and first is not row and not _is_one(first, row):
                yield _record(row, "dipakai juga oleh baris lain", (first,))
            elif _strays(rows, at):
                yield _record(row, "tidak sejalan dengan kode di atas dan di bawahnya", (rows[at - 1][0], rows[at + 1][0]))
            else:
                yield _record(row, "", ())


def _is_one(first: BarisAnggaran, row: BarisAnggaran) -> bool:
    """Whether two rows with one code are one thing that is printed twice, as in two names or in two parts of a table."""
    return first.kunci == row.kunci or fuzz.token_set_ratio(first.nama.raw.casefold(), row.nama.raw.casefold()) >= ALIKE


def _strays(rows: Sequence[Coded], at: int) -> bool:
    """Whether a code counts on between two of one parent, and has a parent that no other row of the table has or is, other in one part.

    Rows whose parent is not in their table may stand in another order than that of their codes: only three that follow each other tell.
    """
    if not 0 < at < len(rows) - 1:
        return False
    (_, before), (_, own), (_, after) = rows[at - 1 : at + 2]
    parent = own[:-1]
    others = [parts for other, (_, parts) in enumerate(rows) if other != at]
    return (
        len(before) == len(own) == len(after)
        and before[:-1] == after[:-1] != parent
        and before[-1] < own[-1] < after[-1]
        and sum(one != other for one, other in zip(before[:-1], parent, strict=True)) == 1
        and (before[:-1] in others or int(before[-1]) + 2 == int(own[-1]) + 1 == int(after[-1]))
        and not any(parts[: len(parent)] == parent for parts in others)
    )


def _record(row: BarisAnggaran, said: str, others: Sequence[BarisAnggaran]) -> KodeBaris:
    assert row.kode is not None
    return KodeBaris(
        nama=row.nama,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        baris=row.baris,
        keyakinan="sedang",
        kode=row.kode,
        beda=said,
        pembanding_kode=tuple(_named(other) for other in others),
        kode_lain=" dan ".join(f"{other.kode.raw} ({' '.join(other.nama.raw.split())})" for other in others if other.kode),
    )


def _named(row: BarisAnggaran) -> Text:
    assert row.kode is not None
    return row.kode
