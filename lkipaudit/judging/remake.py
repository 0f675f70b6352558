"""A comparison made again with other numbers in some of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged, apply, holds
from lkipaudit.judging.node import scalar, truth
from lkipaudit.judging.rule import Agreement, Case, Equation, Formula, Requirement
from lkipaudit.judging.values import Number, every
from lkipaudit.model import Record
from lkipaudit.place import Place
from lkipaudit.quantity import ONE, ZERO, Quantity, tie

Own = Sequence[tuple[int, Quantity]]
"""For some cells of a comparison, by their number in it, what they would print."""


class Spot(NamedTuple):
    """Where a cell stands in a record: in a field, or in an item of a list, there in a field of its own where the item is a record."""

    head: str
    item: int | None = None
    inner: str = ""


@dataclass(frozen=True, slots=True)
class Again:
    """A comparison with the printed numbers that it rests on, the stated one first, each once, and where the record has them.

    `is_sum`: it says that a whole number is the sum of a list of whole numbers, and nothing else.
    """

    judged: Judged
    cells: tuple[Quantity, ...] = ()
    spots: tuple[tuple[Spot, ...], ...] = ()
    is_sum: bool = False
    _items: dict[object, tuple[Record, Record]] = field(default_factory=dict)

    def holds(self, own: Own) -> bool:
        """Whether it would agree with these changes; where it would no longer apply, whether it agrees now."""
        case = self.judged.case
        if case is None or not own:
            return self.judged.comparison.outcome is Outcome.AGREES
        if isinstance(case.shape, Agreement):
            first, *others = self.printed(own)
            return all(first.same(other) for other in others)
        if self.is_sum and all(changed.step == ONE for _, changed in own):
            return self._adds_up(own)
        record = self.patched(own)
        if not holds(case.where, record):
            return self.judged.comparison.outcome is Outcome.AGREES
        if isinstance(case.shape, Requirement):
            return every([truth(node, record) for _, node in case.shape.conditions]) is True
        return isinstance(case.shape, Equation) and _ties(case.shape, record)

    def _adds_up(self, own: Own) -> bool:
        """Whether a sum holds, without adding up a long list again for every change in it."""
        stated, *parts = (cell.value or ZERO for cell in self.printed(own))
        return stated == sum(parts)

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
            for spot in self.spots[number]:
                if spot.item is None:
                    heads[spot.head] = cell
                else:
                    items = heads.setdefault(spot.head, list(getattr(record, spot.head)))
                    items[spot.item] = self._item(items[spot.item], spot.inner, cell)
        changed: dict[str, Any] = {head: tuple(put) if isinstance(put, list) else put for head, put in heads.items()}
        return replace(record, **changed)

    def _item(self, item: object, inner: str, cell: Quantity) -> object:
        """An item of a list with the change in it; made once, since a long list is made again many times."""
        if not isinstance(item, Record):
            return cell
        key = id(item), inner, cell.value
        if key not in self._items:
            changed: dict[str, Any] = {inner: cell}
            self._items[key] = item, replace(item, **changed)
        return self._items[key][1]


def again(judged: Judged) -> Again:
    """A comparison that was decided, ready to be made again; without cells where that cannot be, as of texts."""
    if judged.case is None or judged.comparison.outcome is Outcome.UNDECIDED:
        return Again(judged)
    found: dict[Place, tuple[Quantity, list[Spot]]] = {}
    for spot, thing in ((Spot(""), thing) for thing in judged.things) if judged.things else _fields(judged):
        if isinstance(thing, Quantity) and thing.place is not None and thing.value is not None:
            found.setdefault(thing.place, (thing, []))[1].append(spot)
    cells, spots = tuple(cell for cell, _ in found.values()), tuple(tuple(spots) for _, spots in found.values())
    plain = all(cell.step == ONE and not cell.bound for cell in cells) and all(len(places) == 1 for places in spots)
    return Again(judged, cells, spots, is_sum=plain and _is_sum(judged.case))


def _is_sum(case: Case) -> bool:
    """Whether a comparison says no more than that its list adds up."""
    if not isinstance(case.shape, Equation) or len(case.shape.computed) > 1 or (case.where and set(case.where.reads) & set(case.fields)):
        return False
    formula = case.shape.computed[0]
    return formula.where is None and adds(formula)


def adds(formula: Formula) -> bool:
    """Whether a formula is the sum of the numbers of one list, as they stand."""
    if len(formula.value.reads) != 1 or not formula.value.folds:
        return False
    noun = formula.value.reads[0].partition(".")[0].removesuffix("_nilai").replace("_", " ")
    return formula.value.called == f"jumlah {noun}"


def _fields(judged: Judged) -> Iterator[tuple[Spot, object]]:
    assert judged.case is not None
    for name in dict.fromkeys(judged.case.fields):
        head, _, inner = name.partition(".")
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
