"""A text that is one number: read it, or say that it is none."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from lkipaudit.place import Place
from lkipaudit.quantity.groups import Kind, is_grouped, read_digits
from lkipaudit.quantity.interval import ONE, WIDE
from lkipaudit.quantity.printed import Quantity, Style
from lkipaudit.quantity.spelling import BOUND, CURRENCY, MULTIPLE, NOTHING, PERCENT, REST, UNIT, bound_of, multiple_of, normal, unit_of
from lkipaudit.quantity.split import join_split

_FOOTNOTE = re.compile(r"\s*\*{1,3}\s*\)\Z")
"""The mark of a footnote behind a number: "12.540 *)"."""
_LONGEST = 400  # an amount in words and digits is shorter; a paragraph is no number

_HEAD = re.compile(
    rf"(?:{BOUND}\s*)?(?P<sign>[-+]\s*)?(?P<open>\(\s*)?(?P<money>{CURRENCY})?(?P<open2>\(\s*)?(?P<sign2>[-+]\s*)?(?=[0-9])", re.IGNORECASE
)
# "1. 823.485.250", "a) 12.000", "(2) 12.000", "ii. 12.000": the number of a list row glued to its amount
_ENUMERATOR = re.compile(r"(?:\(?(?P<n>[0-9]{1,2})(?:\)\s*|\.\s+)|\(?(?:[a-z]|[ivx]{2,4})[.)]\s*)(?=\S)", re.IGNORECASE)
_REMARK = r"(?:\((?P<remark>[^()0-9]*)\)\s*)"  # "9 (sembilan) program"
_TAIL = re.compile(
    rf"{REST}?\s*(?P<close>\)\s*)?(?:{MULTIPLE}\s*)?(?:{PERCENT}\s*)?{REST}?\s*{_REMARK}?{REST}?\s*"
    rf"(?:{UNIT}\s*)?(?:\([^()0-9]*\))?{REST}?\s*(?P<close2>\))?[\s.,;:*]*",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:(?<![,.])-|\bs\s?[./]?\s?d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b)\s*", re.IGNORECASE)

_GROUPED_AHEAD = re.compile(r"(?:rp|idr|[0-9]{1,3}[.,][0-9]{3})", re.IGNORECASE)
_LEAST_IN_PARENTHESES = 3  # "(1)" and "(12)" number a column
_MOST_ROWS = 20  # "95. 12 %" is no row 95


def parse(text: str, *, style: Style | None = None, kind: Kind = "any", place: Place | None = None) -> Quantity | None:
    """The whole text as one number, or None when it is not one. A dash, "nihil" and "n/a" are a Quantity without a value.

    One mark before exactly three digits can mean two things. Money: thousands. Else `style` decides, else `kind`: percents have
    decimals, everything else thousands.
    """
    raw = text.strip()
    line = _FOOTNOTE.sub("", normal(text).strip()).strip("*").strip()
    if not line or len(line) > _LONGEST:
        return None
    if NOTHING.fullmatch(line):
        return Quantity(raw, None, place=place)
    listed = _ENUMERATOR.match(line)
    found = _listed(line, listed, raw, style, kind) if listed else None
    found = found or _read(line, raw, style, kind)
    return found.at(place) if found and place else found


def parse_range(text: str, *, style: Style | None = None, kind: Kind = "any") -> tuple[Quantity, Quantity] | None:
    """Two numbers with "-", "s.d." or "sampai" between them ("7,50 - 7,00 %"); each without a unit takes the other's."""
    line = normal(text).strip()
    for gap in _RANGE.finditer(line[:_LONGEST]):
        low = parse(line[: gap.start()], style=style, kind=kind)
        high = parse(line[gap.end() :], style=style, kind=kind)
        if low and high and not (low.is_dash or high.is_dash):
            return replace(low, unit=low.unit or high.unit), replace(high, unit=high.unit or low.unit)
    return None


def _listed(line: str, listed: re.Match[str], raw: str, style: Style | None, kind: Kind) -> Quantity | None:
    rest = line[listed.end() :]
    if listed["n"] and int(listed["n"]) > _MOST_ROWS and not _GROUPED_AHEAD.match(rest):
        return None
    return _read(rest, raw, style, kind)


def _read(line: str, raw: str, style: Style | None, kind: Kind) -> Quantity | None:
    head = _HEAD.match(line)
    if head is None:
        return None
    token, end = join_split(line, head.end(), style, whole=True)
    tail = _TAIL.fullmatch(line, end)
    if tail is None or _parentheses(head, "open") != _parentheses(tail, "close"):
        return None
    multiple, words = tail["multiple"], tail["unit"]
    if multiple in ("M", "T") and not (head["money"] or kind == "money" or (multiple == "T" and "," in token)):
        multiple, words = None, f"{multiple} {words or ''}"
    unit = "%" if tail["percent"] else "Rp" if head["money"] else unit_of(words)
    if unit is None:
        return None
    found = number(token, raw, style, kind, unit=unit, multiple=multiple)
    if found is None or (head["open"] and not found.unit and len(token) < _LEAST_IN_PARENTHESES and token.isdigit()):
        return None
    value = found.value.copy_negate() if found.value and _is_negative(head, found, token, kind) else found.value
    return Quantity(raw, value, found.step, unit, found.form, None, bound_of(head["bound"]))


def number(token: str, raw: str, style: Style | None, kind: Kind, *, unit: str = "", multiple: str | None = None) -> Quantity | None:
    """Digits and marks as a number, in the light of the unit and the multiple word that stand beside it."""
    kind = {"%": "percent", "Rp": "money"}.get(unit, kind)  # type: ignore[assignment]
    if multiple:  # "Rp1,234 miliar" has decimals; "Rp2.165 triliun" has thousands
        style, kind = style or Style(), "count"
    digits = read_digits(token, style, kind)
    if digits is None:
        return None
    factor = multiple_of(multiple)
    step = Decimal(1).scaleb(factor.adjusted() - digits.decimals)
    value = WIDE.quantize(WIDE.multiply(digits.value, factor), min(step, ONE))
    return Quantity(raw, value, step, unit, digits.form)


def _parentheses(match: re.Match[str], name: str) -> int:
    return bool(match[name]) + bool(match[f"{name}2"])


def _is_negative(head: re.Match[str], found: Quantity, token: str, kind: Kind) -> bool:
    """A minus sign; parentheses round an amount. "- 12 orang" is a bullet, and "(24 orang)" a remark."""
    sign = head["sign"] or head["sign2"] or ""
    amount = found.unit in ("Rp", "%") or (not found.unit and (kind in ("money", "percent") or found.decimals > 0))
    if sign.startswith("-"):
        return len(sign) == 1 or (amount and not head["money"])
    return _parentheses(head, "open") > 0 and (amount or (not found.unit and is_grouped(token)))
