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
    """The backing of every cell that an equation touched; what two rules say of the same cells counts once."""
    verdicts: defaultdict[tuple[Place, ...], list[int]] = defaultdict(list)
    for one in judged:
        outcome = one.comparison.outcome
        if outcome is not Outcome.UNDECIDED and isinstance(one.rule.cases[0].shape, Equation):
            first, *others = dict.fromkeys(item.place for item in one.comparison.evidence)
            cells = (first, *sorted(others, key=repr))
            verdicts[cells].append(1 if outcome is Outcome.AGREES else -1)
    found: defaultdict[Place, Backing] = defaultdict(Backing)
    for cells, said in verdicts.items():
        whole = max(-1, min(1, sum(said)))
        for number, place in enumerate(cells):
            known = found[place]
            found[place] = replace(known, support=known.support + whole, computed=known.computed or (1 in said and not number))
    return found
