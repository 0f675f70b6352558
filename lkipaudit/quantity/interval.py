"""Intervals of exact values, rounded outwards, so that what is not inside is certainly not the value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

ZERO = Decimal(0)
ONE = Decimal(1)

WIDE = Context(prec=400)
"""Wide enough to cut any product of printed numbers to its printed digits."""
_PRECISION = 50
_DOWN = Context(prec=_PRECISION, rounding=ROUND_FLOOR)
_UP = Context(prec=_PRECISION, rounding=ROUND_CEILING)

_Operation = Callable[[Context, Decimal, Decimal], Decimal]


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`; `open_low` and `open_high` leave that end itself out."""

    low: Decimal
    high: Decimal
    open_high: bool = False
    open_low: bool = False

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"an interval from {self.low} to {self.high} is upside down")

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """One exact value."""
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        """Whether only one value is left."""
        return self.low == self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            _DOWN.add(self.low, other.low),
            _UP.add(self.high, other.high),
            open_high=self.open_high or other.open_high,
            open_low=self.open_low or other.open_low,
        )

    def __neg__(self) -> Interval:
        return Interval(self.high.copy_negate(), self.low.copy_negate(), open_high=self.open_low, open_low=self.open_high)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        return self._corners(other, Context.multiply)

    def __truediv__(self, other: Interval) -> Interval:
        if other.low <= ZERO <= other.high:
            raise ZeroDivisionError("the divisor can be zero")
        return self._corners(other, Context.divide)

    def __abs__(self) -> Interval:
        if self.low >= ZERO:
            return self
        if self.high <= ZERO:
            return -self
        ends = [(self.high, self.open_high), (self.low.copy_negate(), self.open_low)]
        high, is_open = _outermost(ends, max)
        return Interval(ZERO, high, open_high=is_open)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not (_before(self, other) or _before(other, self))

    def _corners(self, other: Interval, operation: _Operation) -> Interval:
        lows: list[tuple[Decimal, bool]] = []
        highs: list[tuple[Decimal, bool]] = []
        for a, a_open in ((self.low, self.open_low), (self.high, self.open_high)):
            for b, b_open in ((other.low, other.open_low), (other.high, other.open_high)):
                # zero times (or over) anything is zero, whether or not the other end belongs to it
                reached = (not a and not a_open) or (not b and not b_open) or not (a_open or b_open)
                lows.append((operation(_DOWN, a, b), not reached))
                highs.append((operation(_UP, a, b), not reached))
        low, open_low = _outermost(lows, min)
        high, open_high = _outermost(highs, max)
        return Interval(low, high, open_high=open_high, open_low=open_low)


def _outermost(ends: list[tuple[Decimal, bool]], choose: Callable[[Iterable[Decimal]], Decimal]) -> tuple[Decimal, bool]:
    """The outermost of several ends, and whether it is left out (only if every one that lies there is)."""
    value = choose(end for end, _ in ends)
    return value, all(is_open for end, is_open in ends if end == value)


def _before(a: Interval, b: Interval) -> bool:
    return a.high < b.low or (a.high == b.low and (a.open_high or b.open_low))


def less(a: Interval, b: Interval) -> bool | None:
    """`a < b`: certainly (True), certainly not (False), or it cannot be said (None)."""
    if _before(a, b):
        return True
    return False if b.high <= a.low else None


def less_equal(a: Interval, b: Interval) -> bool | None:
    """`a <= b`: certainly (True), certainly not (False), or it cannot be said (None)."""
    if a.high <= b.low:
        return True
    return False if _before(b, a) else None
