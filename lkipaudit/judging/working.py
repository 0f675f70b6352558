"""How a comparison of numbers was made: what stands behind every name of its formula."""

from __future__ import annotations

import re
from decimal import Decimal

from lkipaudit.findings import Working
from lkipaudit.judging.fields import Printed, printed_in
from lkipaudit.judging.node import Node
from lkipaudit.judging.values import Number
from lkipaudit.model import Record
from lkipaudit.quantity import Quantity

ELSEWHERE = "pembanding"
"""What the same number is called where it stands in another place."""
_BETWEEN = re.compile(r"(?P<left>\w+) (?P<sign><=|==) (?P<right>\w+)")


def equation_working(record: Record, stated: Quantity, formula: Node, result: Number) -> Working:
    """Of a stated number and the formula that it was measured by."""
    value = stated.value or Decimal(0)
    too_high = value >= result.shown
    slack = result.span.high - result.shown + stated.step / 2 if too_high else result.shown - result.span.low + stated.step
    return Working(stated, "==", formula.source, _operands(record, formula.reads), result.shown, stated.step, slack)


def condition_working(record: Record, condition: Node) -> Working | None:
    """Of a condition between two printed numbers; None for any other, and where one of them is not printed."""
    between = _BETWEEN.fullmatch(condition.source)
    if not between:
        return None
    left, right = (getattr(record, between[side], None) for side in ("left", "right"))
    return _between(left, right, "<=" if between["sign"] == "<=" else "==", between["right"])


def agreement_working(here: Printed, there: Printed) -> Working | None:
    """Of the same number in two places; None for words."""
    return _between(here, there, "==", ELSEWHERE)


def _between(left: object, right: object, sign: str, name: str) -> Working | None:
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.value is None or right.value is None:
        return None
    coarser = max(left.step, right.step)
    return Working(left, "<=" if sign == "<=" else "==", name, ((name, (right,)),), right.value, coarser)


def _operands(record: Record, names: tuple[str, ...]) -> tuple[tuple[str, tuple[Quantity, ...]], ...]:
    return tuple((name, tuple(thing for thing in printed_in(record, name) if isinstance(thing, Quantity))) for name in dict.fromkeys(names))
