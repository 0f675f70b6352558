"""Columns whose heading prints how they are computed: "(6) = (5) / (4) x 100 %", "Σ (2) / Σ (3) x 100%", "5 = 3 - 4"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lkipaudit.understanding.columnwise import Bond, is_rate, is_rest, told_rows
from lkipaudit.understanding.grid import number_row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column, Numbers

COLUMN = r"[Σ∑]?\s*(?:\(\s*[0-9]{1,2}\s*\)|(?:kolom\s*|kol\.?\s*)?[0-9]{1,2})"
FORMULA = re.compile(
    rf"(?:(?P<own>{COLUMN})\s*=\s*)?\(?\s*(?P<left>{COLUMN})\s*(?P<sign>[/:÷–−-])\s*(?P<right>{COLUMN})\s*\)?(?P<rate>\s*[xX×*.]\s*100\b)?",
    re.IGNORECASE,
)
MARKED = re.compile(r"[Σ∑(]|kol", re.IGNORECASE)
MINUS = "–−-"
MOSTLY = 0.5


def declared(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> tuple[Bond, ...]:
    """The relations of columns that the headings declare, where at least half of the rows that can tell bear them out."""
    ordinals = _ordinals(whole)
    found = []
    for column in columns:
        bond = _of(whole, column, ordinals) if column.numeric else None
        if bond is not None and all(columns[at].numeric for at in bond.columns) and _borne_out(bond, numbers):
            found.append(bond)
    return tuple(found)


def _of(whole: Whole, column: Column, ordinals: Mapping[int, Sequence[int]]) -> Bond | None:
    """What the heading of one column declares, if it names the columns beyond doubt: its own first, each marked, or a rate in brackets."""
    levels = [cell.text for row in whole.header if (cell := row[column.at]) is not None]
    for match in (match for level in levels for match in FORMULA.finditer(" ".join(level.split()))):
        own, left, right = (ordinals.get(_number(match[name]), ()) for name in ("own", "left", "right"))
        bracketed = match[0].startswith("(") and match["rate"] is not None  # "(5/4)*100"
        clear = column.at in own if match["own"] else bracketed or all(MARKED.search(match[side]) for side in ("left", "right"))
        if not clear or len(left) != 1 or len(right) != 1 or len({column.at, *left, *right}) < 3:  # noqa: PLR2004 - three columns
            continue
        if match["sign"] in MINUS:
            return None if match["rate"] else Bond("selisih", (column.at, left[0], right[0]))
        if match["rate"] or column.percent:
            return Bond("rasio", (column.at, left[0], right[0]))
    return None


def _number(text: str | None) -> int:
    return int("".join(c for c in text or "" if c.isdigit()) or 0)


def _ordinals(whole: Whole) -> dict[int, list[int]]:
    """The columns by the numbers that the table gives them, sometimes twice; without a row of numbers they are counted from one."""
    numbered = next((row for row in reversed(whole.header) if number_row(row)), None)
    if numbered is None:
        return {at + 1: [at] for at in range(len(whole.spans))}
    told: dict[int, list[int]] = {}
    for at, cell in enumerate(numbered):
        first = re.match(r"\D{0,2}(\d{1,2})(?!\d)", cell.text) if cell else None
        if first:
            told.setdefault(int(first[1]), []).append(at)
    return told


def _borne_out(bond: Bond, numbers: Numbers) -> bool:
    held = [
        is_rest(result, left, right) if bond.jenis == "selisih" else is_rate(result, left, right)
        for result, left, right in told_rows(numbers, bond.columns)
    ]
    return any(held) and sum(held) >= MOSTLY * len(held)
