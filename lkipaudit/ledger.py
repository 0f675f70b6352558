"""How much of what is printed was looked at: every printed value is tied, broken, or untied with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from lkipaudit.findings import Comparison, Ledger, Outcome
from lkipaudit.model import Angka, Model
from lkipaudit.place import Place
from lkipaudit.quantity import TieClass

TIES: tuple[TieClass, ...] = ("exact", "rounded", "truncated", "padded", "loose")
"""From the strongest to the weakest: a number that ties in several ways counts by the strongest."""
Standing = TieClass | Literal["broken", "untied"]
"""What a printed value came to: how it ties, or that it does not."""
NOTHING_TO_COMPARE = "tidak ada hubungan yang dapat diuji"


def reckon(model: Model, comparisons: Iterable[Comparison]) -> Ledger:
    """The ledger of one submission."""
    values = standings(model, comparisons)
    tied = Counter(standing for _, standing in values if standing not in ("broken", "untied"))
    reasons = Counter(angka.alasan or NOTHING_TO_COMPARE for angka, standing in values if standing == "untied")
    return Ledger(
        printed=len(values),
        tied=tied.total(),
        by=tuple((tie, tied[tie]) for tie in TIES),
        broken=len(values) - tied.total() - reasons.total(),
        untied=reasons.total(),
        not_values=len(model.angka) - len(values),
        reasons=tuple(reasons.most_common()),
    )


def standings(model: Model, comparisons: Iterable[Comparison]) -> tuple[tuple[Angka, Standing], ...]:
    """Every printed value of one submission with what it came to."""
    ties, broken = _touched(comparisons)
    values = [(angka, angka.nilai.place) for angka in model.angka if angka.nilai_cetak]
    return tuple((angka, ties.get(place, "broken" if place in broken else "untied")) for angka, place in values)


def _touched(comparisons: Iterable[Comparison]) -> tuple[dict[Place | None, TieClass], set[Place | None]]:
    """The best tie of each place, and the places that some comparison found to differ.

    Only an equation ties: that a number is well formed, or not above another, says nothing about its value.
    """
    ties: dict[Place | None, TieClass] = {}
    broken: set[Place | None] = set()
    for comparison in comparisons:
        places = [evidence.place for evidence in comparison.evidence]
        if comparison.outcome is Outcome.DIFFERS:
            broken.update(places)
        elif comparison.outcome is Outcome.AGREES and comparison.tie:
            for place in places:
                ties[place] = min(ties.get(place, comparison.tie), comparison.tie, key=TIES.index)
    return ties, broken
