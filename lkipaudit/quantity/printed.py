"""One printed number: what it can stand for, how it is printed, and whether it is the print of a computed value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from typing import Literal

from lkipaudit.place import Place
from lkipaudit.quantity.interval import ONE, WIDE, ZERO, Interval, less, less_equal

Separator = Literal[".", ","]
Form = Literal["sah", "rusak"]
"""Whether the digits are grouped lawfully ("1.234.567,00") or the grouping is broken ("8.000000")."""
TieClass = Literal["exact", "rounded", "truncated", "padded", "loose"]
Bound = Literal["", "<=", ">=", "<", ">", "~"]
"""What the print says beside the number: nothing, a bound ("≤ 3,5"), or "about" ("sekitar 500")."""
Mode = Literal["round", "truncate"]

_TWO = Decimal(2)


@dataclass(frozen=True, slots=True)
class Style:
    """How one column writes its numbers: the mark between groups of three, and the decimal mark. They can be the same mark."""

    thousands: Separator = "."
    decimal: Separator = ","


_INDONESIAN = Style()


@dataclass(frozen=True, slots=True)
class Quantity:
    """One printed number. `raw` is the text as printed.

    `value` is None for a dash or a word such as "nihil" (which is zero in a sum and missing in a rate). `step` is the worth of the
    last printed digit (0.01; 1; 10**8 for "Rp5,3 miliar"); `unit` is "Rp", "%", a unit word in lower case, or "".
    """

    raw: str
    value: Decimal | None
    step: Decimal = ONE
    unit: str = ""
    form: Form = "sah"
    place: Place | None = None
    bound: Bound = ""
    scaled: bool = False
    """Whether it counts thousands or millions: then a whole number is rounded, too."""

    def at(self, place: Place) -> Quantity:
        """The same number, standing elsewhere."""
        return Quantity(self.raw, self.value, self.step, self.unit, self.form, place, self.bound, self.scaled)

    @property
    def is_dash(self) -> bool:
        """Whether a dash or a word stands where a number would."""
        return self.value is None

    @property
    def decimals(self) -> int:
        """How many decimals are printed."""
        return max(0, -self.step.adjusted())

    def operand(self) -> Interval:
        """The exact values that this print can stand for in a calculation: a whole number is what it says, any other may be rounded."""
        return Interval.point(self._number()) if self.step == ONE and not self.scaled else self.as_stated()

    def as_stated(self) -> Interval:
        """The exact values that are printed like this when they are rounded or truncated, whole numbers too."""
        value = self._number()
        near, far = WIDE.divide(self.step, _TWO), self.step
        if value < ZERO:
            return Interval(WIDE.subtract(value, far), WIDE.add(value, near), open_low=True)
        return Interval(WIDE.subtract(value, near), WIDE.add(value, far), open_high=True)

    def same(self, other: Quantity) -> bool:
        """Whether one can be the other rounded or truncated: "60 %" and "60.00%". A dash is the same as a dash and as zero."""
        if self.value is None or other.value is None:
            return not (self.value or other.value)
        coarse, fine = (self.value, other.value) if self.step >= other.step else (other.value, self.value)
        step = max(self.step, other.step)
        return coarse == fine or coarse in (_cut(fine, step, ROUND_HALF_UP), _cut(fine, step, ROUND_DOWN))

    def _number(self) -> Decimal:
        if self.value is None:
            raise ValueError(f"{self.raw!r} is no number: it is zero in a sum and missing in a rate, and the caller knows which")
        return self.value


def _cut(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    digits = max(value.adjusted() - step.adjusted() + 2, WIDE.prec)
    return value.quantize(ONE.scaleb(step.adjusted()), rounding=rounding, context=Context(prec=digits) if digits > WIDE.prec else WIDE)


def rounded(value: Decimal, decimals: int, mode: Mode = "round") -> Decimal:
    """The value rounded half up, or cut off, at so many decimals."""
    return _cut(value, ONE.scaleb(-decimals), ROUND_HALF_UP if mode == "round" else ROUND_DOWN)


def tie(stated: Quantity, computed: Interval, shown: Decimal) -> TieClass | None:
    """How the stated number ties to the computed one, or None where it differs.

    `shown` is the value computed from the printed numbers as they stand; `computed` holds every value that these may stand for.
    A dash never ties. A bound ties when it may hold; "about" ties when the value rounds to its last digit that is not zero.
    """
    if stated.value is None:
        return None
    value, step = stated.value, stated.step
    if shown == value:
        return "exact"
    if value in (_cut(shown, step, ROUND_HALF_UP), _cut(shown, step, ROUND_HALF_EVEN)):
        return "rounded"
    if value == _cut(shown, step, ROUND_DOWN):
        return "truncated"
    if _is_padded(value, shown, stated.decimals):
        return "padded"
    return "loose" if computed.meets(stated.as_stated()) or _holds(stated, computed, shown) else None


def _is_padded(value: Decimal, shown: Decimal, decimals: int) -> bool:
    """Rounded to fewer decimals, then filled up: "95,60" for 95,593. Never down to whole percents: else "100,00" would excuse 99,93."""
    fewer = (ONE.scaleb(-places) for places in range(1, decimals))
    return any(value in (_cut(shown, step, ROUND_HALF_UP), _cut(shown, step, ROUND_HALF_EVEN)) for step in fewer)


def _holds(stated: Quantity, computed: Interval, shown: Decimal) -> bool:
    """Whether a bound may hold of the computed value."""
    limit = Interval.point(stated._number())  # noqa: SLF001 (its own module)
    if stated.bound == "~":
        step = ONE.scaleb(int(limit.low.normalize(WIDE).as_tuple().exponent))
        return _cut(shown, step, ROUND_HALF_UP) == limit.low
    if stated.bound in ("<", ">"):
        order = less(computed, limit) if stated.bound == "<" else less(limit, computed)
    elif stated.bound in ("<=", ">="):
        order = less_equal(computed, limit) if stated.bound == "<=" else less_equal(limit, computed)
    else:
        return False
    return order is not False


def show(
    value: Decimal, *, decimals: int | None = None, style: Style = _INDONESIAN, like: Quantity | None = None, mode: Mode = "round"
) -> str:
    """The value as Indonesian reports print it: 1.234.567,89.

    With `decimals` so many; `like` a quantity as many as that has (a whole step of 10**8 rounds to it); else as many as the value has.
    """
    if decimals is None and like is not None:
        decimals = -like.step.adjusted()
    if decimals is not None:
        value = rounded(value, decimals, mode)
    text = f"{value:f}".lstrip("-")
    whole, _, fraction = text.partition(".")
    grouped = f"{Decimal(whole):,f}".replace(",", style.thousands)
    sign = "-" if value < ZERO else ""
    return f"{sign}{grouped}{style.decimal}{fraction}" if fraction else f"{sign}{grouped}"
