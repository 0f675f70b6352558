"""Which slip of the pen makes one number out of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkipaudit.findings import Cause
from lkipaudit.quantity import Quantity, show

FEWEST = 4
"""Digits that both numbers must have: "24 for 20" is no slip that could be told from chance."""


def slip(printed: Quantity, wanted: Decimal) -> Cause | None:
    """The smallest slip that turns the wanted number into the printed one; None when none does."""
    if printed.value is None or printed.value == wanted or not printed.value or not wanted:
        return None
    if power := _power(printed.value, wanted):
        return Cause("faktor", f"bergeser {power} angka: mungkin {show(wanted, decimals=printed.decimals)}")
    here, there = _digits(printed.value, printed.decimals), _digits(wanted, printed.decimals)
    if min(len(here), len(there)) < FEWEST or (printed.value < 0) is not (wanted < 0):
        return None
    return _edited(here, there)


def nearest(printed: Quantity, wanted: Decimal) -> Decimal | None:
    """The number closest to the wanted one that a slip of one digit, or of two swapped, turns into the printed one."""
    if printed.value is None:
        return None
    digits = _digits(printed.value, printed.decimals)
    if len(digits) < FEWEST:
        return None
    unit = Decimal(1).scaleb(-printed.decimals).copy_sign(printed.value)
    return min((int(other) * unit for other in _edits(digits)), key=lambda other: abs(other - wanted))


def _edits(digits: str) -> Iterator[str]:
    """The digits with one of them changed, or with two neighbours swapped; never with a zero in front."""
    for at, digit in enumerate(digits):
        yield from (digits[:at] + other + digits[at + 1 :] for other in "0123456789"[not at :] if other != digit)
        pair = digits[at : at + 2]
        if len(set(pair)) > 1 and (at or pair[1] != "0"):
            yield digits[:at] + pair[::-1] + digits[at + 2 :]


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
