"""The eight functions of the rule language, on lists of numbers that carry their uncertainty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Context, Decimal
from functools import reduce

from lkipaudit.judging.values import EXACT, Number, Scalar, Unknown, number
from lkipaudit.quantity import ZERO, Interval

_WITHOUT_GUARD = Context(prec=30)
"""The last digits of a root go, so that the root of a square is exact."""
Aggregate = Callable[[Sequence[Scalar], str], Number | Unknown]
"""A list and what its items are called -> one number."""


def total(items: Sequence[Scalar], noun: str) -> Number | Unknown:
    """The sum; a blank or a dash is zero, but of nothing printed there is no sum."""
    unread = next((item for item in items if isinstance(item, Unknown) and not item.blank), None)
    if unread is not None:
        return unread
    numbers = [item for item in items if isinstance(item, Number)]
    if not numbers:
        return Unknown(f"tidak ada {noun} yang bernilai")
    spans = reduce(lambda a, b: a + b, (item.span for item in numbers))
    return Number(spans, reduce(EXACT.add, (item.shown for item in numbers)))


def mean(items: Sequence[Scalar], noun: str) -> Number | Unknown:
    """The arithmetic mean; every item must be known."""
    known = _known(items, noun)
    if isinstance(known, Unknown):
        return known
    whole, size = number(total(known, noun)), Decimal(len(known))
    return Number(whole.span / Interval.point(size), EXACT.divide(whole.shown, size))


def geomean(items: Sequence[Scalar], noun: str) -> Number | Unknown:
    """The geometric mean of numbers that are not negative."""
    known = _known(items, noun)
    if isinstance(known, Unknown):
        return known
    if any(item.span.low < 0 for item in known):
        return Unknown(f"ada {noun} yang negatif")
    low, high, shown = (_root(values) for values in zip(*((i.span.low, i.span.high, i.shown) for i in known), strict=True))
    return Number(Interval(low, high), shown)


def smallest(items: Sequence[Scalar], noun: str) -> Number | Unknown:
    """The least of the items; every item must be known."""
    known = _known(items, noun)
    return known if isinstance(known, Unknown) else _extreme(min, known)


def largest(items: Sequence[Scalar], noun: str) -> Number | Unknown:
    """The greatest of the items; every item must be known."""
    known = _known(items, noun)
    return known if isinstance(known, Unknown) else _extreme(max, known)


def how_many(items: Sequence[object], _noun: str) -> Number:
    """How many items have a value; a record always has."""
    size = Decimal(sum(not isinstance(item, Unknown) for item in items))
    return Number(Interval.point(size), size)


def magnitude(value: Scalar) -> Number | Unknown:
    """The number without its sign."""
    if isinstance(value, Unknown):
        return value
    known = number(value)
    return Number(abs(known.span), abs(known.shown))


def _known(items: Sequence[Scalar], noun: str) -> list[Number] | Unknown:
    missing = next((item for item in items if isinstance(item, Unknown)), None)
    if missing is not None:
        return missing
    return [number(item) for item in items] or Unknown(f"tidak ada {noun} yang bernilai")


def _extreme(pick: Callable[[list[Decimal]], Decimal], known: list[Number]) -> Number:
    low, high = pick([item.span.low for item in known]), pick([item.span.high for item in known])
    return Number(Interval(low, high), pick([item.shown for item in known]))


def _root(values: Sequence[Decimal]) -> Decimal:
    product = reduce(EXACT.multiply, values)
    if not product:
        return ZERO
    root = EXACT.power(product, EXACT.divide(Decimal(1), Decimal(len(values))))
    return _WITHOUT_GUARD.plus(root)


AGGREGATES: dict[str, tuple[Aggregate, str]] = {
    "sum": (total, "jumlah"),
    "mean": (mean, "rata-rata"),
    "geomean": (geomean, "rata-rata geometrik"),
    "min": (smallest, "terkecil dari"),
    "max": (largest, "terbesar dari"),
}
"""The functions that make one number of a list, and how a message says them."""
