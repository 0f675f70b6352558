"""Columns of shares: each row of a column in per cent of the total below it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lkipaudit.model import HubunganKolom
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.columnwise import ENOUGH, MOSTLY, Bond, bond_record, is_rate
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import label
from lkipaudit.understanding.roles import Column, Numbers

WHOLE = (99, 101)
"""What shares add up to, as they are rounded."""
Told = list[tuple[int, Quantity, Quantity]]
"""Of each row its number, its share and its value."""


def read_compositions(
    whole: Whole, columns: Sequence[Column], numbers: Numbers, taken: Collection[int], words: Vocabulary
) -> tuple[HubunganKolom, ...]:
    """The rows of each column of percentages that ends in a hundred beside a total of which most of them are shares.

    `taken` are the columns that follow from others, or are for something else.
    """
    counted = [c for c in columns if c.numeric and c.role not in ("nomor", "kode")]
    last = len(whole.rows) - 1
    if last < ENOUGH or not label(whole.rows[last], columns, [c.at for c in counted], words).total:
        return ()
    found: list[HubunganKolom] = []
    for share in (c for c in counted if c.percent and c.at not in taken and _is_whole(numbers[last][c.at])):
        ways = [(c, total, _told(numbers[:last], share, c)) for c in counted if not c.percent and _has(total := numbers[last][c.at])]
        best = max(ways, key=lambda way: _held(*way[1:]), default=None)
        if best is not None and best[1] is not None and _held(*best[1:]):
            found += _records(whole, columns, (share, best[0]), (best[1], best[2]), words)
    return tuple(found)


def _records(
    whole: Whole, columns: Sequence[Column], pair: tuple[Column, Column], told: tuple[Quantity, Told], words: Vocabulary
) -> Iterator[HubunganKolom]:
    share, value = pair
    total, rows = told
    bond = Bond("rasio", (share.at, value.at, value.at))
    for at, rate, part in rows:
        yield bond_record(whole, columns, at, label(whole.rows[at], columns, bond.columns, words), (bond, rate, part, total))


def _told(numbers: Numbers, share: Column, value: Column) -> Told:
    return [
        (at, rate, part)
        for at, row in enumerate(numbers)
        if _has(rate := row[share.at]) and _has(part := row[value.at]) and rate is not None and part is not None
    ]


def _held(total: Quantity | None, rows: Told) -> int:
    """How many rows are shares of a total; 0 when they are too few or too small a part."""
    held = sum(is_rate(rate, part, total) for _, rate, part in rows) if total is not None else 0
    return held if held >= ENOUGH and held >= MOSTLY * len(rows) else 0


def _is_whole(number: Quantity | None) -> bool:
    return number is not None and number.value is not None and WHOLE[0] <= number.value <= WHOLE[1]


def _has(number: Quantity | None) -> bool:
    return number is not None and bool(number.value)
