"""Which slip of the pen makes one number out of another."""

from __future__ import annotations

import re
from decimal import Decimal

from lkipaudit.findings import Cause
from lkipaudit.quantity import Quantity, show

FEWEST = 4
"""Digits that both numbers must have: "24 for 20" is no slip that could be told from chance."""


def slip(printed: Quantity, wanted: Decimal) -> Cause | None:
    """The smallest slip that turns the wanted number into the printed one; None when none does."""
    if printed.value is None or printed.value == wanted:
        return None
    if min(abs(printed.value), abs(wanted)) > 0 and (power := _power(printed.value, wanted)):
        return Cause("faktor", f"bergeser {power} angka: seharusnya {show(wanted, decimals=printed.decimals)}")
    here, there = _digits(printed.value, printed.decimals), _digits(wanted, printed.decimals)
    if min(len(here), len(there)) < FEWEST:
        return None
    return _edited(here, there)


def _edited(here: str, there: str) -> Cause | None:
    if len(here) == len(there):
        apart = [i for i, (a, b) in enumerate(zip(here, there, strict=True)) if a != b]
        if len(apart) == 1:
            return Cause("satu_angka", f"satu angka berbeda: {here[apart[0]]} untuk {there[apart[0]]}")
        if len(apart) == 2 and apart[1] == apart[0] + 1 and here[apart[0]] == there[apart[1]] and here[apart[1]] == there[apart[0]]:  # noqa: PLR2004
            return Cause(
                "tertukar", f"dua angka bertukar tempat: {here[apart[0]]}{here[apart[1]]} untuk {there[apart[0]]}{there[apart[1]]}"
            )
    if len(here) + 1 == len(there) and _without_one(there, here):
        return Cause("kurang_angka", "satu angka hilang")
    if len(here) == len(there) + 1 and _without_one(here, there):
        return Cause("lebih_angka", "satu angka berlebih")
    return None


def _digits(value: Decimal, decimals: int) -> str:
    return re.sub(r"\D", "", f"{abs(value):.{decimals}f}").lstrip("0")


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _power(one: Decimal, other: Decimal) -> int | None:
    """By how many places of ten the two differ, from one to three."""
    return next((k for k in (1, 2, 3) if one == other.scaleb(k) or other == one.scaleb(k)), None)
