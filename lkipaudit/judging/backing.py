"""What the equations came to on each printed cell: where two places differ, the arithmetic speaks for one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.rule import Equation
from lkipaudit.place import Place


@dataclass(frozen=True, slots=True)
class Backing:
    """The equations that agree on a cell minus those that differ; `computed`: some equation came to the cell itself."""

    support: int = 0
    computed: bool = False


NONE = Backing()


def backing(judged: Iterable[Judged]) -> Mapping[Place, Backing]:
    """The backing of every cell that an equation touched."""
    found: defaultdict[Place, Backing] = defaultdict(Backing)
    for one in judged:
        outcome = one.comparison.outcome
        if outcome is Outcome.UNDECIDED or not isinstance(one.rule.cases[0].shape, Equation):
            continue
        agrees = outcome is Outcome.AGREES
        for number, place in enumerate(dict.fromkeys(item.place for item in one.comparison.evidence)):
            known = found[place]
            found[place] = replace(known, support=known.support + (1 if agrees else -1), computed=known.computed or (agrees and not number))
    return found
