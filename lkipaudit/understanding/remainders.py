"""Two columns of percentages that make a hundred in most rows: what was used of something, and what was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lkipaudit.model import SisaSeratus, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.columnwise import ENOUGH, MOSTLY
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import label
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import name_key

WHOLE = Decimal(100)
MOST_COLUMNS = 12
Pair = tuple[Quantity, Quantity]


def read_remainders(
    whole: Whole, columns: Sequence[Column], numbers: Numbers, known: Sequence[frozenset[int]], words: Vocabulary
) -> tuple[SisaSeratus, ...]:
    """The rows of a table whose two percentages should make a hundred; of `known` columns more is known than that."""
    rates = [c for c in columns if c.numeric and c.percent][:MOST_COLUMNS]
    found: list[SisaSeratus] = []
    for used, left in combinations(rates, 2):
        told = list(_told(numbers, used.at, left.at))
        held = sum(_makes_whole(*pair) for _, pair in told)
        if any({used.at, left.at} < columns for columns in known) or held < ENOUGH or held < MOSTLY * len(told):
            continue
        for at, (terpakai, sisa) in told:
            named = label(whole.rows[at], columns, (used.at, left.at), words)
            cell = named.cell or next(cell for cell in whole.rows[at] if cell and cell.text)
            heading = left.heading or f"kolom {left.at + 1}"
            found.append(
                SisaSeratus(
                    nama=Text(f"{named.name} ({heading})", placed(cell, whole, "nama"), name_key(named.name)),
                    bagian=whole.section.bagian,
                    dokumen=whole.tables[0].place.source,
                    tabel=f"{whole.tables[0].place.source}:{whole.key}:{used.at}+{left.at}",
                    baris=shown_row(whole, columns, at),
                    keyakinan="tinggi" if whole.ruled else "rendah",
                    terpakai=terpakai,
                    sisa=sisa,
                )
            )
    return tuple(found)


def _told(numbers: Numbers, used: int, left: int) -> Iterator[tuple[int, Pair]]:
    """The rows with a percentage above zero in both columns: a hundred beside nothing tells nothing."""
    for at, row in enumerate(numbers):
        one, other = row[used], row[left]
        if one is not None and other is not None and one.value and other.value:
            yield at, (one, other)


def _makes_whole(used: Quantity, left: Quantity) -> bool:
    assert used.value is not None
    assert left.value is not None
    return abs(used.value + left.value - WHOLE) < max(used.step, left.step)
