"""Every run of digits in a text, and what it is: values in sentences and in cells that hold several, and everything that is no value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from lkipaudit.quantity.columns import is_column_number
from lkipaudit.quantity.groups import Kind, is_grouped
from lkipaudit.quantity.not_values import COUNTED, PATTERNS, YEAR_ALONE, Role
from lkipaudit.quantity.numeral import number
from lkipaudit.quantity.printed import Quantity, Style
from lkipaudit.quantity.spelling import BOUND, CURRENCY, MULTIPLE, PERCENT, UNIT, bound_of, normal, unit_of
from lkipaudit.quantity.split import join_split

_MAY_BEGIN = r"(?m:^|(?<![^\W_])|(?=[0-9.…(×*-]))"
"""At the start of a line or a word, or before a digit or a mark: nowhere else are the patterns tried."""
_NEXT = re.compile(
    f"{_MAY_BEGIN}(?:"
    + "|".join(f"(?P<r{index}>{pattern})" for index, (_, pattern) in enumerate(PATTERNS))
    + rf"|(?P<value>(?P<open>(?<!\S)\()?(?P<money>\b{CURRENCY})?(?P<sign>(?<![\w,.%)-])-)?(?=[0-9])))",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"(?:,-{{1,2}}|\.-|(?<=[.,]00)-)?(?:\s*{MULTIPLE})?(?:\s*{PERCENT})?", re.IGNORECASE)
_UNIT_AFTER = re.compile(rf"\)?[^\S\n]*(?:\([^()0-9\n]*\)[^\S\n]*)?{UNIT}", re.IGNORECASE)
_ALONE = re.compile(r"[^\S\n]*(?:\n|$)")
_COLUMN = re.compile(r"\s*\(\s*[0-9]{1,2}\s*\)\s*")
_CLOCK = re.compile(r"0[0-9][.:][0-5][0-9]")
_BOUND_BEFORE = re.compile(rf"(?<![^\W\d_]){BOUND}\s*$", re.IGNORECASE)
_BOUND_REACH = 24
_RUNS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Found:
    """One number, or one thing with digits that is no value, from `start` to `end` of the text."""

    quantity: Quantity
    start: int
    end: int
    role: Role


@lru_cache(maxsize=1 << 12)  # one paragraph is asked for its numbers by figures, sentences and amounts in words
def find(text: str, *, style: Style | None = None, kind: Kind = "any") -> tuple[Found, ...]:
    """Everything in the text that holds digits, in order; each run of digits lies in exactly one.

    `quantity.raw` is what is printed from `start` to `end`: with "Rp", "%" and "miliar", without the unit word, which `unit` has.
    A bare number from 1900 to 2099 is a year unless `kind` says otherwise or a unit follows.
    """
    line = normal(text)
    if _COLUMN.fullmatch(line) or ("=" in line and is_column_number(line)):
        return tuple(_no_value(text, run.start(), run.end(), "column_number") for run in _RUNS.finditer(line))
    return tuple(_scan(text, line, style, kind))


def _scan(text: str, line: str, style: Style | None, kind: Kind) -> Iterator[Found]:
    position = 0
    last = max((run.start() for run in _RUNS.finditer(line)), default=-1)
    while position <= last and (match := _NEXT.search(line, position)):
        if match.lastgroup == "value":
            found = _value(text, line, match, style, kind)
        else:
            role = PATTERNS[int(str(match.lastgroup)[1:])][0]
            lead, thing = len(match[0]) - len(match[0].lstrip()), match[0].strip()
            found = _no_value(text, match.start() + lead, match.start() + lead + len(thing), role)
        yield found
        position = found.end


def _no_value(text: str, start: int, end: int, role: Role) -> Found:
    raw = text[start:end]
    runs = _RUNS.findall(normal(raw))
    return Found(Quantity(raw, Decimal(runs[0]) if len(runs) == 1 else None), start, end, role)


def _value(text: str, line: str, match: re.Match[str], style: Style | None, kind: Kind) -> Found:
    money = bool(match["money"])
    token, digits_end = join_split(line, match.end(), style)
    multiple, unit, end = _after(line, digits_end, money=money or kind == "money")
    unit = "Rp" if money else unit
    starts = [match.start(name) for name in ("money", "sign") if match[name]]
    start = min([match.end(), *starts])
    role = _other_role(line, token, digits_end, unit) if not multiple and kind == "any" else None
    quantity = None if role else number(token, "", style, kind, unit=unit, multiple=multiple)
    if quantity is None or quantity.value is None:
        return _no_value(text, match.end(), digits_end, role or "other")
    accounting = _is_accounting(line, match, token, end)
    if accounting:
        start, end = match.start("open"), end + 1
    value = quantity.value.copy_negate() if quantity.value and (accounting or match["sign"]) else quantity.value
    bound = _BOUND_BEFORE.search(line, max(0, start - _BOUND_REACH), start)
    quantity = replace(quantity, raw=text[start:end], value=value, unit=unit, bound=bound_of(bound["bound"] if bound else None))
    return Found(quantity, start, end, "value")


def _after(line: str, position: int, *, money: bool) -> tuple[str | None, str, int]:
    """The multiple word and the unit after the digits, and where the number ends with its multiple or percent sign."""
    after = _AFTER.match(line, position)
    multiple, percent, end = (after["multiple"], after["percent"], after.end()) if after else (None, None, position)
    if multiple in ("M", "T") and not money:
        multiple, percent, end = None, None, position
    words = None if percent else _UNIT_AFTER.match(line, end)
    return multiple, "%" if percent else (words and unit_of(words["unit"].split()[0])) or "", end


def _other_role(line: str, token: str, end: int, unit: str) -> Role | None:
    """A year, a time or a code, where nothing beside it says that it is a value."""
    if unit in ("Rp", "%"):
        return None
    if YEAR_ALONE.fullmatch(token):
        return None if COUNTED.match(line, end) else "year"
    if _CLOCK.fullmatch(token):
        return "time"
    return "other" if token.startswith("0") and len(token) > 1 and token.isdigit() and not unit else None


def _is_accounting(line: str, match: re.Match[str], token: str, end: int) -> bool:
    """An amount alone on its line in parentheses is negative; in a sentence it is a remark."""
    if not match["open"] or line[end : end + 1] != ")" or not _ALONE.match(line, end + 1):
        return False
    before = line[: match.start("open")].rpartition("\n")[2]
    return not before.strip() and (is_grouped(token) or bool(match["money"]))
