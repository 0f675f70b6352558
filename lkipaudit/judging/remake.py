"""A comparison made again with other values in some of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged, apply
from lkipaudit.judging.fields import printed_in
from lkipaudit.judging.node import scalar
from lkipaudit.judging.rule import Agreement, Equation
from lkipaudit.judging.values import Number
from lkipaudit.model import Record
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

R = TypeVar("R", bound=Record)
Changes = Mapping[Place, Quantity]
"""By cell the number that it would print."""


def cells(judged: Judged) -> tuple[Quantity, ...]:
    """The numbers that a comparison rests on, the stated one first, each once."""
    if judged.case is None:
        return ()
    if isinstance(judged.case.shape, Agreement):
        found: Iterator[object] = iter(judged.things)
    else:
        found = (thing for field in judged.case.fields for thing in printed_in(judged.record, field))
    return tuple({q.place: q for q in found if isinstance(q, Quantity) and q.place is not None and q.value is not None}.values())


def holds_with(judged: Judged, changes: Changes) -> bool:
    """Whether the comparison would agree with these changes in force."""
    if judged.case is None:
        return False
    if isinstance(judged.case.shape, Agreement):
        first, *others = (
            changes.get(thing.place, thing) if isinstance(thing, Quantity) and thing.place else thing for thing in judged.things
        )
        return isinstance(first, Quantity) and all(isinstance(other, Quantity) and first.same(other) for other in others)
    again = apply(judged.rule, judged.case, patched(judged.record, changes))
    return again is None or again.comparison.outcome is Outcome.AGREES


def patched(record: R, changes: Changes) -> R:
    """The record with these cells changed, in its lists too."""
    before: dict[str, Any] = {one.name: getattr(record, one.name) for one in fields(record)}
    after = {name: _patched(found, changes) for name, found in before.items()}
    changed = {name: found for name, found in after.items() if found is not before[name]}
    return replace(record, **changed) if changed else record


def _patched(found: Any, changes: Changes) -> Any:  # noqa: ANN401 - a field of any kind
    if isinstance(found, Quantity):
        return changes.get(found.place, found) if found.place is not None else found
    if isinstance(found, tuple) and found and isinstance(found[0], Quantity | Record):
        after = tuple(patched(item, changes) if isinstance(item, Record) else _patched(item, changes) for item in found)
        return after if any(a is not b for a, b in zip(after, found, strict=True)) else found
    return found


def computed(judged: Judged, changes: Changes) -> Number | None:
    """What the first formula of an equation comes to with these changes."""
    if judged.case is None or not isinstance(judged.case.shape, Equation):
        return None
    result = scalar(judged.case.shape.computed[0].value, patched(judged.record, changes))
    return result if isinstance(result, Number) else None
