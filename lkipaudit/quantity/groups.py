"""Digits with marks between them: which mark is the decimal one, and whether the groups are lawful."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lkipaudit.quantity.printed import Form, Style

Kind = Literal["money", "percent", "count", "any"]

GROUP = 3
_MOST_DIGITS = 30
_MOST_DIGITS_BARE = 15  # sixteen digits without a mark are an identity number
_LEAST_BROKEN = 6  # fewer digits are a code or a date, not an amount that lost a mark
_MARKS = re.compile(r"[.,]")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\1[0-9]{3})+(?:[.,][0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class Digits:
    """What a run of digits and marks says: the number, and how many of its digits are decimals."""

    value: Decimal
    decimals: int
    form: Form = "sah"


def is_grouped(token: str) -> bool:
    """Whether a token is lawfully grouped with at least two marks: proof enough that it is one number."""
    return _GROUPED.fullmatch(token) is not None


def read_digits(token: str, style: Style | None, kind: Kind) -> Digits | None:
    """Digits joined by single marks, as a number; None for a code, a date or an identity number."""
    groups = _MARKS.split(token)
    marks = _MARKS.findall(token)
    length = len(token) - len(marks)
    if length > (_MOST_DIGITS if marks else _MOST_DIGITS_BARE):
        return None
    if not marks:
        return _whole(groups)
    if len(marks) == 1:
        return _one_mark(groups, marks[0], style, kind)
    return _many_marks(groups, marks, style, kind)


def _whole(groups: list[str], form: Form = "sah") -> Digits:
    return Digits(Decimal("".join(groups)), 0, form)


def _fraction(groups: list[str], form: Form = "sah") -> Digits:
    return Digits(Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"), len(groups[-1]), form)


def _is_decimal_mark(mark: str, style: Style | None) -> bool:
    return style is not None and style.thousands != style.decimal and mark == style.decimal


def _is_thousands_mark(mark: str, style: Style | None, kind: Kind) -> bool:
    """What a single mark before three digits is: money has no three decimals; else the column's style decides, else the kind."""
    if kind == "money":
        return True
    if style is not None and style.thousands != style.decimal:
        return mark == style.thousands
    return kind != "percent"


def _one_mark(groups: list[str], mark: str, style: Style | None, kind: Kind) -> Digits:
    head, tail = groups
    if len(tail) < GROUP or head.startswith("0"):
        return _fraction(groups)
    if len(tail) == GROUP and len(head) <= GROUP:
        return _whole(groups) if _is_thousands_mark(mark, style, kind) else _fraction(groups)
    if len(head) + len(tail) < _LEAST_BROKEN or kind == "percent":
        return _fraction(groups)
    lost_a_mark = len(tail) >= 2 * GROUP and not _is_decimal_mark(mark, style)  # "8.000000"
    if kind == "money" or lost_a_mark:
        return _whole(groups, "rusak")
    return _fraction(groups)


def _many_marks(groups: list[str], marks: list[str], style: Style | None, kind: Kind) -> Digits | None:
    head, last = groups[0], groups[-1]
    if head.startswith("0"):
        return None
    uniform = len(set(marks[:-1])) == 1
    own_last = marks[-1] not in marks[:-1]
    if len(head) > GROUP or any(len(group) != GROUP for group in groups[1:-1]):
        return _broken(groups, kind, has_decimals=own_last and len(last) < GROUP)
    if len(last) < GROUP:  # also "18,685,267,564,00", one mark for both
        return _fraction(groups, "sah" if uniform else "rusak")
    if uniform and own_last and (kind == "percent" or _is_decimal_mark(marks[-1], style)):
        return _fraction(groups)
    if len(last) == GROUP:
        return _whole(groups, "rusak" if own_last or not uniform else "sah")
    return _broken(groups, kind, has_decimals=False)


def _broken(groups: list[str], kind: Kind, *, has_decimals: bool) -> Digits | None:
    """An amount that lost or misplaced a mark ("1.23.456"), unless it looks like an account code ("1.06.01.2.01") or a date."""
    whole = groups[:-1] if has_decimals else groups
    odd = [group for group in whole[1:] if len(group) != GROUP]
    lawful = len(odd) < len(whole) - 1 or len(whole[-1]) >= 2 * GROUP
    if sum(map(len, whole)) < _LEAST_BROKEN or not lawful:
        return None
    short = [group for group in odd if len(group) < GROUP and group.startswith("0")]
    if kind != "money" and (len(odd) > 1 or short or (len(groups[0]) > GROUP and not has_decimals)):
        return None
    return _fraction(groups, "rusak") if has_decimals else _whole(groups, "rusak")
