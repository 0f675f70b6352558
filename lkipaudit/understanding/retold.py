"""Tables that the report prints twice, as in the body and again in an appendix: the numbers of the one beside those of the other.

Budgets and achievements are compared by what they are; here are the further columns: how many were served, weights, numbers of staff.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.document import Cell
from lkipaudit.model import Sel, SelUlang, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import NAMED, Column, Numbers
from lkipaudit.understanding.scopes import SPOKEN, unlike
from lkipaudit.understanding.words import heading_key, name_key

YEAR = re.compile(r"\b20\d{2}\b")
ENOUGH = 3
"""Equal numbers, and different values among them, that show one table to be the other again."""
MOSTLY = 0.75
UNSAID = frozenset(SPOKEN) - {"kala", "perlu", "tahap"}
"""What the words over one of two tables that hold the same numbers may leave unsaid: all but a quarter, a stage of the budget, a need."""
SAME_ROWS = 2 / 3
"""Share of the rows of the shorter table that the longer one must name too."""


@dataclass(frozen=True, slots=True)
class Row:
    """One number of a column: the key of its row's name, the name, the number, and its row as printed."""

    key: str
    name: Text
    number: Quantity
    shown: tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One column of numbers by the names of its rows: its heading, and the years that its heading and caption tell."""

    whole: Whole
    heading: str
    years: frozenset[str]
    rows: tuple[Row, ...]


def listed(whole: Whole, columns: Sequence[Column], numbers: Numbers, used: Collection[int]) -> tuple[Listed, ...]:
    """The columns of numbers with a heading that nothing else compares by what they are."""
    at = _names_at(whole, columns)
    if at is None:
        return ()
    counted = [c for c in columns if c.numeric and c.at not in (at, *used) and c.role not in ("nomor", "kode") and heading_key(c.heading)]
    years = frozenset(YEAR.findall(whole.section.caption))
    return tuple(
        Listed(whole, c.heading, years | frozenset(YEAR.findall(c.heading)), rows)
        for c in counted
        if len(rows := tuple(_rows(whole, columns, numbers, (at, c.at)))) >= ENOUGH
    )


def _names_at(whole: Whole, columns: Sequence[Column]) -> int | None:
    """The column that tells the rows apart best: that of words with the most different ones."""
    worded = [c.at for c in columns if not c.numeric and (c.role in NAMED or not c.role)]
    return max(worded, key=lambda at: len({name_key(cell.text) for row in whole.rows if (cell := row[at])}), default=None)


def _rows(whole: Whole, columns: Sequence[Column], numbers: Numbers, pair: tuple[int, int]) -> Iterator[Row]:
    names_at, at = pair
    for i, row in enumerate(whole.rows):
        cell, number = row[names_at], numbers[i][at]
        if cell is not None and name_key(cell.text) and number is not None and number.value is not None:
            yield Row(name_key(cell.text), named(cell, whole), number, shown_row(whole, columns, i))


def named(cell: Cell, whole: Whole) -> Text:
    """The name in a cell, with its place."""
    return Text(" ".join(cell.text.split()), placed(cell, whole, "nama"), name_key(cell.text))


def read_retold(found: Sequence[Listed]) -> tuple[SelUlang, ...]:
    """The numbers of each column that is printed again, beside those of the first table that it repeats."""
    by_heading: defaultdict[str, list[Listed]] = defaultdict(list)
    told: list[SelUlang] = []
    for column in found:
        before = by_heading[heading_key(column.heading)]
        first = next(((one, pairs) for one in before if (pairs := _pairs(one, column))), None)
        if first is not None:
            told += [retold_record((first[0].whole, column.whole), column.heading, a, b) for a, b in first[1]]
        before.append(column)
    return tuple(told)


def _pairs(one: Listed, other: Listed) -> list[tuple[Row, Row]]:
    """The numbers of the same rows, where the one column is the other again: most of them are equal; else none."""
    if (
        one.whole.key == other.whole.key
        or unlike(one.whole.lead, other.whole.lead, unsaid=UNSAID)
        or (one.years and other.years and not one.years & other.years)
    ):
        return []
    times, again = (Counter(row.key for row in column.rows) for column in (one, other))
    shared = [key for key in times if times[key] == again[key]]
    if sum(times[key] for key in shared) < SAME_ROWS * min(len(one.rows), len(other.rows)):
        return []
    pairs = [pair for key in shared for pair in zip(_named(one, key), _named(other, key), strict=True) if _alike(*pair)]
    telling = [(a, b) for a, b in pairs if a.number.value or b.number.value]
    equal = [a.number.value for a, b in telling if a.number.value == b.number.value]
    return pairs if len(set(equal)) >= ENOUGH and len(equal) >= MOSTLY * len(telling) else []


def _named(column: Listed, key: str) -> list[Row]:
    return [row for row in column.rows if row.key == key]


def _alike(one: Row, other: Row) -> bool:
    """Whether two numbers count the same unit, as far as they tell one."""
    units = {row.number.unit.casefold() for row in (one, other) if row.number.unit}
    return len(units) < 2  # noqa: PLR2004


def retold_record(wholes: tuple[Whole, Whole], heading: str, first: Row, row: Row) -> SelUlang:
    """A number that is printed again under a heading, beside the first; the tables in the same order."""
    one, whole = wholes
    return SelUlang(
        nama=Text(f"{row.name.raw} ({heading})", row.name.place, row.key),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:ulangan",
        baris=row.shown,
        keyakinan="tinggi" if whole.ruled and one.ruled else "rendah",
        nilai=row.number,
        angka_tabel_lain=first.number,
    )
