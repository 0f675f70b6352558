"""What an expression can come to: a number with its uncertainty, a word, true or false, or unknown with the reason."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import TypeVar

from lkipaudit.quantity import Interval, Quantity, less, less_equal, tie


@dataclass(frozen=True, slots=True)
class Number:
    """A number: `span` decides, `shown` (computed from the printed numbers) is told; `printed` where it is one printed number."""

    span: Interval
    shown: Decimal
    printed: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """No value, and why. `blank`: nothing is printed there, or a dash, which is zero in a sum."""

    reason: str
    blank: bool = False


Scalar = Number | Unknown | str | bool
Value = Scalar | tuple[Scalar, ...]
Truth = bool | Unknown
EXACT = Context(prec=50)
"""For what is shown: exact for any sum of printed numbers."""
_MOST_DIGITS = 60
UNCERTAIN = Unknown("tidak dapat dipastikan karena pembulatan")

_OPERATIONS: dict[str, tuple[Callable[[Interval, Interval], Interval], Callable[[Decimal, Decimal], Decimal]]] = {
    "+": (operator.add, EXACT.add),
    "-": (operator.sub, EXACT.subtract),
    "x": (operator.mul, EXACT.multiply),
    "/": (operator.truediv, EXACT.divide),
}


def squeeze(text: str) -> str:
    """One line, single-spaced."""
    return " ".join(text.split())


def field_words(field: str) -> str:
    """A field as one says it: "rincian.persen" is "persen rincian"."""
    return " ".join(reversed(field.split("."))).replace("_", " ")


def literal(value: Decimal) -> Number:
    """A number written in the rule."""
    return Number(Interval.point(value), value)


def read(quantity: Quantity, field: str) -> Number | Unknown:
    """A printed number as an operand; nothing printed there is unknown."""
    if quantity.value is not None:
        return Number(quantity.operand(), quantity.value, quantity)
    words, raw = field_words(field), squeeze(quantity.raw)
    if not raw:
        return Unknown(f"{words} kosong", blank=True)
    if any(char.isdigit() for char in raw):
        return Unknown(f'{words} tidak terbaca sebagai angka ("{raw}")')
    return Unknown(f'{words} ditulis "{raw}"', blank=True)


def combine(sign: str, left: Scalar, right: Scalar, divisor: str) -> Number | Unknown:
    """Two numbers under + - x /; `divisor` is what the right side is called when it is zero."""
    for side in (left, right):
        if isinstance(side, Unknown):
            return replace(side, blank=False)
    a, b = number(left), number(right)
    on_spans, on_values = _OPERATIONS[sign]
    try:
        result = Number(on_spans(a.span, b.span), on_values(a.shown, b.shown))
    except ZeroDivisionError:
        return Unknown(f"{divisor} nol" if b.shown == 0 else f"{divisor} terlalu dekat dengan nol")
    return result if result.shown.adjusted() < _MOST_DIGITS else Unknown("hasil hitungannya terlalu besar")


def number(value: Value) -> Number:
    """The number that the loader's type check has promised."""
    if not isinstance(value, Number):
        raise TypeError(f"not a number: {value!r}")
    return value


Item = TypeVar("Item")


def spread(function: Callable[[Scalar, Scalar], Scalar], left: Value, right: Value) -> Value:
    """Apply to two values, element by element where one of them or both are lists."""
    if not isinstance(left, tuple) and not isinstance(right, tuple):
        return function(left, right)
    length = max(len(side) for side in (left, right) if isinstance(side, tuple))
    lefts = left if isinstance(left, tuple) else (left,) * length
    rights = right if isinstance(right, tuple) else (right,) * length
    if len(lefts) != len(rights):
        return (Unknown("kedua daftar tidak sama panjang"),)
    return tuple(function(a, b) for a, b in zip(lefts, rights, strict=True))


def same(left: Scalar, right: Scalar) -> Truth:
    """Whether two values can be the same printed value."""
    for side in (left, right):
        if isinstance(side, Unknown):
            return side
    if not isinstance(left, Number) or not isinstance(right, Number):
        return left == right
    if left.printed is not None and right.printed is not None:
        return left.printed.same(right.printed)
    if left.printed is not None:
        return tie(left.printed, right.span, right.shown) is not None
    if right.printed is not None:
        return tie(right.printed, left.span, left.shown) is not None
    return left.span.meets(right.span)


def below(left: Scalar, right: Scalar, *, or_equal: bool) -> Truth:
    """`<` or `<=`; unknown where the printed digits cannot tell, but what is printed alike does not exceed each other."""
    for side in (left, right):
        if isinstance(side, Unknown):
            return side
    a, b = number(left), number(right)
    if or_equal and a.shown == b.shown:
        return True
    certain = (less_equal if or_equal else less)(a.span, b.span)
    return UNCERTAIN if certain is None else certain


def negate(truth: Truth) -> Truth:
    """`not`, in three values."""
    return truth if isinstance(truth, Unknown) else not truth


def every(truths: Iterable[Truth]) -> Truth:
    """`and`, in three values: one false is enough, and no more are asked then; one unknown leaves it open."""
    unknown: Unknown | None = None
    for truth in truths:
        if truth is False:
            return False
        if isinstance(truth, Unknown):
            unknown = unknown or truth
    return True if unknown is None else unknown


def some(truths: Iterable[Truth]) -> Truth:
    """`or`, in three values."""
    return negate(every(negate(truth) for truth in truths))
