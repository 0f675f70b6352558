"""Columns that print again, under a heading of their own, what a column of another table holds for the same names.

A table of data gives each year a column; the agreement and the measurement print one of these years again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.model import SelUlang
from lkipaudit.understanding.budget import shown_row
from lkipaudit.understanding.heading_years import YEAR
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.retold import Row, named, retold_record
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.scopes import unlike
from lkipaudit.understanding.words import heading_key, name_key

ENOUGH = 3
"""Different numbers that two columns must print for the same names to be one column told twice."""
NEARLY_ALL = 0.9
"""Share of the names that both have for which they print one number."""
SAME_ROWS = 0.5
"""Share of the rows of the shorter column that the other one must name too."""
NO_NAMES = frozenset({"satuan", "keterangan", "nomor", "kode", "sumber_dana"})
SIDES = frozenset({"target", "realisasi", "persen", "capaian", "anggaran", "sisa", "fisik"})
"""Roles that two columns of one thing cannot have one each of."""
MARK = re.compile(r"\A[\s\-–•➢▪*·]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """One column of numbers, of names that stand once in it; `known` is whether another relation compares it by what it is."""

    whole: Whole
    column: Column
    rows: Mapping[str, Row]
    known: bool

    @property
    def years(self) -> frozenset[str]:
        """The years that its heading tells."""
        return frozenset(YEAR.findall(self.column.heading))


def printed(whole: Whole, columns: Sequence[Column], numbers: Numbers, used: Collection[int]) -> tuple[Printed, ...]:
    """The columns of numbers of one table, each by the names in the nearest column of words to its left."""
    named_at = [c.at for c in columns if not c.numeric and c.role not in NO_NAMES and _names(whole, c.at) >= ENOUGH]
    found = []
    for column in columns:
        left = [at for at in named_at if at < column.at]
        if column.numeric and column.role not in ("nomor", "kode") and left:
            rows = _rows(whole, columns, numbers, (left[-1], column.at))
            if len(rows) >= ENOUGH:
                found.append(Printed(whole, column, rows, column.at in used))
    return tuple(found)


def _names(whole: Whole, at: int) -> int:
    return len({name_key(cell.text) for row in whole.rows if (cell := row[at]) is not None})


def _rows(whole: Whole, columns: Sequence[Column], numbers: Numbers, pair: tuple[int, int]) -> dict[str, Row]:
    """The numbers of a column by name; a name that stands twice tells no row."""
    names_at, at = pair
    found: dict[str, Row] = {}
    times: Counter[str] = Counter()
    for i, row in enumerate(whole.rows):
        cell, number = row[names_at], numbers[i][at]
        key = name_key(MARK.sub("", cell.text)) if cell is not None else ""
        if cell is not None and key and number is not None and number.value is not None:
            times[key] += 1
            found[key] = Row(key, named(cell, whole), number, shown_row(whole, columns, i))
    return {key: row for key, row in found.items() if times[key] == 1}


def read_reprinted(found: Sequence[Printed]) -> tuple[SelUlang, ...]:
    """The numbers of each column that is printed again, beside those of the column before it that it repeats best."""
    holders: defaultdict[tuple[str, Decimal], list[int]] = defaultdict(list)
    told: list[SelUlang] = []
    for at, column in enumerate(found):
        values = [(key, row.number.value) for key, row in column.rows.items() if row.number.value]
        hits = Counter(other for key, value in values if value for other in holders[key, value])
        likely = [(times, -other) for other, times in hits.items() if times >= ENOUGH and _repeats(found[other], column)]
        if likely:
            first = found[-max(likely)[1]]
            told += [
                retold_record((first.whole, column.whole), column.column.heading, first.rows[key], row)
                for key, row in column.rows.items()
                if key in first.rows
            ]
        for key, value in values:
            if value:
                holders[key, value].append(at)
    return tuple(told)


def _repeats(one: Printed, other: Printed) -> bool:
    """Whether two columns can hold one thing, and print the same numbers for nearly all names that both have."""
    if one.whole is other.whole or (one.known and other.known) or (one.years and other.years and one.years != other.years):
        return False
    sides = {c.column.role for c in (one, other)} & SIDES
    if not (one.years and one.years == other.years) and one.column.role not in SIDES & {other.column.role}:
        return False  # nothing in the headings says that the two are one thing
    like = heading_key(one.column.heading) == heading_key(other.column.heading) != ""
    if len(sides) > 1 or (like and not one.known and not other.known) or unlike(one.column.heading, other.column.heading):
        return False
    shared = [(one.rows[key].number, row.number) for key, row in other.rows.items() if key in one.rows]
    telling = [(a, b) for a, b in shared if a.value or b.value]
    equal = [a.value for a, b in telling if a.value == b.value and (not a.unit or not b.unit or a.unit == b.unit)]
    enough = len(shared) >= SAME_ROWS * min(len(one.rows), len(other.rows)) and len(set(equal)) >= ENOUGH
    return enough and len(equal) >= NEARLY_ALL * len(telling)
