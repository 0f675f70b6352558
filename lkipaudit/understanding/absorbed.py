"""How much of the budget of each indicator was spent, in per cent, in tables of budgets and in tables of efficiency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.model import SerapanIndikator, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.indicators_in_prose import fitting
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column, Numbers, blocks, columns, numbers
from lkipaudit.understanding.scopes import unlike
from lkipaudit.understanding.words import name_key, squash

SPENT = re.compile(r"serap|nyerap")
FEWEST = 3
"""Indicators that two tables must print alike before they are held to tell the same."""
SURE = 2
"""So many times as many must be alike as differ."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: each indicator with its percentage; `rows` are where they stand."""

    whole: Whole
    columns: Sequence[Column]
    held: tuple[tuple[int, Text, Quantity], ...]


def read_absorbed(wholes: Sequence[Whole], vocabulary: Vocabulary) -> tuple[SerapanIndikator, ...]:
    """The percentages of the tables that mostly print the same as another one."""
    sheets = [sheet for whole in wholes if (sheet := _sheet(whole, vocabulary)) is not None]
    return tuple(
        record for sheet in sheets if any(_alike(sheet, other) for other in sheets if other is not sheet) for record in _records(sheet)
    )


def _sheet(whole: Whole, vocabulary: Vocabulary) -> Sheet | None:
    found = columns(whole, vocabulary["kolom"])
    read = numbers(whole, found)
    named = [c for c in found if c.role == "indikator"]
    spent = _spent(whole, found, read)
    if len(named) != 1 or spent is None or not whole.ruled:
        return None
    held: list[tuple[int, Text, Quantity]] = []
    shared: set[int] = set()
    for at, row in enumerate(whole.rows):
        cell, percent = row[named[0].at], read[at][spent]
        if percent is None or percent.value is None:
            continue
        if cell is None or not cell.text.strip():  # it belongs to the indicator above or below, which is paid for in several rows
            shared |= {at - 1, at + 1}
            continue
        name = " ".join(cell.text.split())
        held.append((at, Text(name, placed(cell, whole, "indikator"), name_key(name)), percent))
    held = [one for one in held if one[0] not in shared]
    once = [one for one in held if sum(other[1].key == one[1].key for other in held) == 1]
    return Sheet(whole, found, tuple(once)) if len(once) >= FEWEST else None


def _spent(whole: Whole, found: Sequence[Column], read: Numbers) -> int | None:
    """The column of the percentage spent: that of the only budget, or else the only one that is headed so."""
    budgets = blocks(found, read, told=whole.told)
    if len(budgets) == 1 and budgets[0].persen is not None:
        return budgets[0].persen
    headed = [c.at for c in found if c.role == "persen" and c.numeric and SPENT.search(squash(c.heading))]
    return headed[0] if len(headed) == 1 and not budgets else None


def _alike(one: Sheet, other: Sheet) -> bool:
    if unlike(one.whole.lead, other.whole.lead):
        return False
    values = {name.key: percent for _, name, percent in other.held}
    same = [fitting(percent, values[name.key]) is not None for _, name, percent in one.held if name.key in values]
    return sum(same) >= max(FEWEST, SURE * (len(same) - sum(same)))


def _records(sheet: Sheet) -> list[SerapanIndikator]:
    whole = sheet.whole
    source = whole.tables[0].place.source
    return [
        SerapanIndikator(
            nama=name,
            bagian=whole.section.bagian,
            dokumen=source,
            tabel=f"{source}:{whole.key}:serapan",
            baris=shown_row(whole, sheet.columns, at),
            keyakinan="tinggi",
            kunci=name.key,
            persen=percent,
        )
        for at, name, percent in sheet.held
    ]
