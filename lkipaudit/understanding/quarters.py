"""Targets by quarter: what was to be reached by the first, second, third and fourth, beside what was to be reached in the year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lkipaudit.understanding.words import ROMANS, plain, roman

QUARTER = re.compile(r"\b(?:tw|trw|triw|tri\s?wulan|kuartal|q)\s?(iv|i{1,3}|[1-4])\b")


def quarter_of(levels: Sequence[str]) -> int:
    """The quarter that the headings of a column name, 0 where they name none."""
    for level in reversed(levels):
        found = QUARTER.findall(plain(level))
        if len(found) == 1:
            return roman(found[0]) if found[0][0].upper() in ROMANS else int(found[0])
    return 0
