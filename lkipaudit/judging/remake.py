"""A comparison made again with other numbers in some of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged, apply, holds
from lkipaudit.judging.node import scalar, truth
from lkipaudit.judging.rule import Agreement, Equation, Formula, Requirement
from lkipaudit.judging.values import Number, every
from lkipaudit.model import Record
from lkipaudit.quantity import Quantity, tie

Own = Sequence[tuple[int, Quantity]]
"""For some cells of a comparison, by their number in it, what they would print."""


class Spot(NamedTuple):
    """Where a cell stands in a record: in a field, or in an item of a list, there in a field of its own where the item is a record."""

    head: str
    item: int | None = None
    inner: str = ""


@dataclass(frozen=True, slots=True)
class Again:
    """A comparison with the printed numbers that it rests on, the stated one first, each once, and where the record has them."""

    judged: Judged
    cells: tuple[Quantity, ...] = ()
    spots: tuple[tuple[Spot, ...], ...] = ()

    def holds(self, own: Own) -> bool:
        """Whether it would agree with these changes; where it would no longer apply, whether it agrees now."""
        case = self.judged.case
        if case is None or not own:
            return self.judged.comparison.outcome is Outcome.AGREES
        if isinstance(case.shape, Agreement):
            first, *others = self.printed(own)
            return all(first.same(other) for other in others)
        record = self.patched(own)
        if not holds(case.where, record):
            return self.judged.comparison.outcome is Outcome.AGREES
        if isinstance(case.shape, Requirement):
            return every([truth(node, record) for _, node in case.shape.conditions]) is True
        return isinstance(case.shape, Equation) and _ties(case.shape, record)

    def results(self, own: Own) -> list[tuple[Formula, Number]]:
        """What the formulas of an equation come to with these changes, the one nearest to what is stated first."""
        case = self.judged.case
        if case is None or not isinstance(case.shape, Equation):
            return []
        record = self.patched(own)
        stated = getattr(record, case.shape.stated).value
        return sorted(_results(case.shape, record), key=lambda pair: abs(pair[1].shown - stated))

    def equation(self, own: Own) -> str | None:
        """The equation with the changes put in, as a message writes it; None where the comparison is no equation."""
        case = self.judged.case
        if case is None or not isinstance(case.shape, Equation):
            return None
        made = apply(self.judged.rule, case, self.patched(own))
        return made.comparison.equation if made is not None else None

    def printed(self, own: Own) -> list[Quantity]:
        """The numbers of the cells with the changes in force."""
        changed = dict(own)
        return [changed.get(number, cell) for number, cell in enumerate(self.cells)]

    def patched(self, own: Own) -> Record:
        """The record with the changes in it, and in the records of its lists."""
        record = self.judged.record
        heads: dict[str, Any] = {}
        for number, cell in own:
            for head, item, inner in self.spots[number]:
                if item is None:
                    heads[head] = cell
                    continue
                items = heads.setdefault(head, list(getattr(record, head)))
                items[item] = replace(items[item], **{inner: cell}) if inner else cell
        return replace(record, **{head: tuple(put) if isinstance(put, list) else put for head, put in heads.items()})


def again(judged: Judged) -> Again:
    """A comparison that was decided, ready to be made again; without cells where that cannot be, as of texts."""
    if judged.case is None or judged.comparison.outcome is Outcome.UNDECIDED:
        return Again(judged)
    found = [(Spot(""), thing) for thing in judged.things] if judged.things else list(_fields(judged))
    cells: dict[object, Quantity] = {}
    spots: dict[object, list[Spot]] = {}
    for spot, thing in found:
        if isinstance(thing, Quantity) and thing.place is not None and thing.value is not None:
            cells.setdefault(thing.place, thing)
            spots.setdefault(thing.place, []).append(spot)
    return Again(judged, tuple(cells.values()), tuple(tuple(places) for places in spots.values()))


def _fields(judged: Judged) -> Iterator[tuple[Spot, object]]:
    assert judged.case is not None
    for field in dict.fromkeys(judged.case.fields):
        head, _, inner = field.partition(".")
        found = getattr(judged.record, head)
        if isinstance(found, tuple):
            yield from ((Spot(head, at, inner), getattr(item, inner) if inner else item) for at, item in enumerate(found))
        else:
            yield Spot(head), found


def _ties(equation: Equation, record: Record) -> bool:
    stated: Quantity = getattr(record, equation.stated)
    return any(tie(stated, result.span, result.shown) is not None for _, result in _results(equation, record))


def _results(equation: Equation, record: Record) -> Iterator[tuple[Formula, Number]]:
    """The formulas that surely apply and come to a number."""
    for formula in equation.computed:
        if holds(formula.where, record):
            result = scalar(formula.value, record)
            if isinstance(result, Number):
                yield formula, result
