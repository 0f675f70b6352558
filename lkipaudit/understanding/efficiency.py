"""Tables that set what was achieved beside what was spent, and say how efficient that was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.model import Efisiensi, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Interval, Quantity, tie
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.columnwise import Bond
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import label
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import name_key, squash

EFFICIENCY = re.compile(r"eff?isien")
SPENT = re.compile(r"serap|anggaran|keuangan")
ACHIEVED = re.compile(r"capaian|kinerja")
FEWEST = 2
HUNDRED = Interval.point(Decimal(100))
Way = Callable[[Interval, Interval], Interval]
"""What a table makes of achievement and spending."""
WAYS: dict[str, Way] = {
    "selisih": lambda achieved, spent: achieved - spent,
    "rasio": lambda achieved, spent: achieved / spent * HUNDRED,
    "rasio balik": lambda achieved, spent: spent / achieved * HUNDRED,
    "hemat": lambda achieved, spent: HUNDRED - spent / achieved * HUNDRED,
}


@dataclass(frozen=True, slots=True)
class Spared:
    """The columns of a table of efficiency, and the ways in which most of its rows compute it, as many by each."""

    efficiency: int
    achieved: int
    spent: int
    ways: tuple[str, ...]

    @property
    def columns(self) -> frozenset[int]:
        """The three together."""
        return frozenset((self.efficiency, self.achieved, self.spent))


def efficiency(columns: Sequence[Column], numbers: Numbers, bonds: Sequence[Bond]) -> Spared | None:
    """The columns by their headings, where one way of computing explains at least two rows and half of them.

    None where the table's own bonds say as much of the three columns.
    """
    counted = [(c.at, squash(c.heading)) for c in columns if c.numeric and not c.money and c.role not in ("nomor", "kode", "target")]
    results = [at for at, heading in counted if EFFICIENCY.search(heading)]
    if len(results) != 1:
        return None
    left = [(at, heading) for at, heading in counted if at < results[0]]
    spent = [at for at, heading in left if SPENT.search(heading)]
    achieved = [at for at, heading in left if ACHIEVED.search(heading) and not SPENT.search(heading)]
    if len(spent) != 1 or not achieved:
        return None
    rows = [(row[results[0]], row[achieved[-1]], row[spent[0]]) for row in numbers]
    held = {cara: sum(_holds(cara, *row) for row in rows) for cara in ("sisa", *WAYS)}
    most = max(held.values())
    told = sum(result is not None and bool(result.value) for result, _, _ in rows)
    found = Spared(results[0], achieved[-1], spent[0], tuple(cara for cara in held if held[cara] == most))
    enough = most >= max(FEWEST, (told + 1) // 2)
    return found if enough and all(frozenset(bond.columns) != found.columns for bond in bonds) else None


def read_efficiency(
    whole: Whole, columns: Sequence[Column], numbers: Numbers, spared: Spared | None, words: Vocabulary
) -> tuple[Efisiensi, ...]:
    """The rows of a table of efficiency, but for those that follow in none of several ways: theirs is not known."""
    return tuple(_rows(whole, columns, numbers, spared, words)) if spared else ()


def _rows(whole: Whole, columns: Sequence[Column], numbers: Numbers, spared: Spared, words: Vocabulary) -> Iterator[Efisiensi]:
    for at, row in enumerate(numbers):
        result, achieved, spent = (row[i] for i in (spared.efficiency, spared.achieved, spared.spent))
        if result is None or result.value is None or spent is None or spent.value is None:
            continue
        if achieved is not None and achieved.value is None:
            achieved = None
        if achieved is None and "sisa" not in spared.ways:
            continue
        cara = next((way for way in spared.ways if _holds(way, result, achieved, spent)), "")
        if not cara and len(spared.ways) > 1:
            continue
        yield Efisiensi(
            nama=_name(whole, columns, at, spared, words),
            bagian=whole.section.bagian,
            dokumen=whole.tables[0].place.source,
            tabel=f"{whole.tables[0].place.source}:{whole.key}:efisiensi",
            baris=shown_row(whole, columns, at),
            keyakinan="tinggi" if whole.ruled else "rendah",
            cara="sisa" if achieved is None else cara or spared.ways[0],
            efisiensi=result,
            capaian=achieved,
            serapan=spent,
        )


def _name(whole: Whole, columns: Sequence[Column], at: int, spared: Spared, words: Vocabulary) -> Text:
    """The indicator of a row, else what the row is called."""
    row = whole.rows[at]
    indicator = next((cell for c in columns if c.role == "indikator" and (cell := row[c.at]) is not None and cell.text.strip()), None)
    named = label(row, columns, tuple(spared.columns), words)
    cell = indicator or named.cell or next(cell for cell in row if cell and cell.text)
    name = " ".join(indicator.text.split()) if indicator else named.name
    return Text(name, placed(cell, whole, "nama"), name_key(name))


def _holds(cara: str, result: Quantity | None, achieved: Quantity | None, spent: Quantity | None) -> bool:
    """Whether a printed efficiency follows in one way; a nought tells nothing."""
    if result is None or not result.value or spent is None or not spent.value:
        return False
    if cara == "sisa":
        return tie(result, HUNDRED - spent.operand(), 100 - spent.value) is not None
    if achieved is None or not achieved.value:
        return False
    shown = WAYS[cara](Interval.point(achieved.value), Interval.point(spent.value))
    return tie(result, WAYS[cara](achieved.operand(), spent.operand()), shown.low) is not None
