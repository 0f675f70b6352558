"""What the headings of targets say of plans: whose target it is, whether of the end, and years that are only numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column
from lkipaudit.understanding.words import ROMANS, plain, roman, squash

YEAR = re.compile(r"\b20\d{2}\b")
PLANS = {
    "rpjmd": "rpjmd",
    "renstra": "renstra",
    "rencanastrategi": "renstra",
    "jangkamenengah": "jangka menengah",
    "akhirperiode": "jangka menengah",
    "nasional": "nasional",
    "rancanganawal": "rancangan awal",
    "analisiskebutuhan": "analisis kebutuhan",
}
"""Words of a heading, without spaces, whose target is not the year's own, and whose it is."""
CHANGED = re.compile(r"\b(?:perubahan|revisi|reviu|review|penyesuaian)\b", re.IGNORECASE)
ORDINAL = re.compile(r"\b(?:tahun|thn|th)\s?(?:ke\s?)?(?P<number>[1-9]|i{1,3}|iv|vi?)?\b")
"""A year by its place in a plan: "Tahun ke-3", "Tahun III", or "Tahun ke" over columns in order."""
LONGEST_PLAN = 6
"""Years."""


def plan_of(heading: str) -> str:
    """The plan whose target a heading names, "" for the year's own."""
    return next((plan for word, plan in PLANS.items() if word in squash(heading)), "")


def changed_plan(heading: str) -> bool:
    """Whether a heading names a plan as it was changed, which need not be the one that other tables print."""
    return bool(plan_of(heading)) and CHANGED.search(heading) is not None


def ends_plan(heading: str) -> bool:
    """Whether a heading says that its target is that of the end of a plan."""
    return bool(plan_of(heading) and "akhir" in squash(heading))


def numbered_years(whole: Whole, columns: Sequence[Column]) -> dict[int, int]:
    """The columns of targets whose years are numbered, with the number: by the heading, else by order below one "Tahun ke" for all."""
    told: dict[int, int] = {}
    order = 0
    for column in columns:
        found = _ordinal(whole.headings[column.at]) if column.role in ("target", "") else None
        below = order > 0 and column.at - 1 in told and not column.heading.strip() and column.role == ""
        if found is None and not below:
            continue
        order = found or order + 1
        told[column.at] = order
    return told if len(told) > 1 and list(told.values()) == list(range(1, len(told) + 1)) and len(told) <= LONGEST_PLAN else {}


def _ordinal(levels: Sequence[str]) -> int | None:
    """The number of a year in a plan, 0 where the heading says that it is numbered and not how; None where it names years or neither."""
    if any(YEAR.search(level) for level in levels):
        return None
    for level in reversed(levels):
        match = ORDINAL.search(plain(level))
        number = match["number"] if match else None
        if number:
            return roman(number) if number[0].upper() in ROMANS else int(number)
        if match and "ke" in match[0].split():
            return 0
    return None
