"""Rows that one table prints twice, word for word: an activity that serves two indicators stands under each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lkipaudit.model import BarisAnggaran, BarisUlang
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.words import squash

FEWEST_WORDS = 3
"""Cells with words that two rows must share to be one row told twice: the name, and two more that say which."""
Pair = tuple[BarisAnggaran, BarisAnggaran]


def read_repeats(rows: Sequence[BarisAnggaran]) -> tuple[BarisUlang, ...]:
    """The repeated rows with the amount of each beside that of the first; `biasa` where most repeated rows of the table have one amount."""
    tables: defaultdict[str, list[BarisAnggaran]] = defaultdict(list)
    for row in rows:
        tables[row.tabel].append(row)
    return tuple(one for table in tables.values() for one in _of(table))


def _of(table: Sequence[BarisAnggaran]) -> Iterator[BarisUlang]:
    found: list[tuple[BarisAnggaran, Quantity, Quantity]] = []
    for first, other in _pairs(table):
        one, again = first.anggaran, other.anggaran
        if one is not None and again is not None and one.value is not None and again.value is not None:
            found.append((other, again, one))
    equal = sum(again.value == one.value for _, again, one in found)
    for row, again, one in found:
        yield BarisUlang(
            nama=row.nama,
            bagian=row.bagian,
            dokumen=row.dokumen,
            tabel=f"{row.tabel}:ulang",
            baris=row.baris,
            keyakinan=row.keyakinan,
            di_sini=again,
            di_atas=one,
            biasa=2 * equal > len(found),
        )


def _pairs(table: Sequence[BarisAnggaran]) -> Iterator[Pair]:
    """Each repeated row with the first of its likes."""
    firsts: dict[tuple[str, ...], BarisAnggaran] = {}
    for row in table:
        words = tuple(squash(cell.teks) for cell in row.baris if sum(map(str.isalpha, cell.teks)) >= FEWEST_WORDS)
        if len(words) < FEWEST_WORDS or row.rincian:
            continue
        if words in firsts:
            yield firsts[words], row
        else:
            firsts[words] = row
