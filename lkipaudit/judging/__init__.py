"""Model and rules -> outcomes -> findings: evaluate -> agree, presence -> vote -> repair -> fold, each a pure function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.findings import Comparison, Finding, Outcome, RuleCount, Undecided
from lkipaudit.judging.agree import agree
from lkipaudit.judging.backing import backing
from lkipaudit.judging.evaluate import Judged, evaluate
from lkipaudit.judging.fold import fold
from lkipaudit.judging.heads import headed
from lkipaudit.judging.load import compile_rules
from lkipaudit.judging.presence import look
from lkipaudit.judging.repair import roots
from lkipaudit.judging.rule import Agreement, Equation, Example, Rule
from lkipaudit.judging.vote import vote
from lkipaudit.model import Model
from lkipaudit.place import Place

__all__ = ["Example", "Judgement", "Rule", "compile_rules", "judge"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything that judging came to; `rules` counts the comparisons before differences are folded."""

    comparisons: tuple[Comparison, ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Undecided, ...]
    rules: tuple[RuleCount, ...]


def judge(model: Model, rules: Sequence[Rule]) -> Judgement:
    """Apply rules to a model."""
    evaluated = tuple(_evaluated(model, rules))
    voted = vote(evaluated)
    comparisons = tuple(one.comparison for one in voted.judged)
    told = headed(voted.judged, roots(voted.judged))
    return Judgement(
        comparisons=comparisons,
        findings=fold([one for one in told if one.comparison.outcome is Outcome.DIFFERS], _sound(voted.judged), voted.judged),
        undecided=(*(_told(one.comparison) for one in evaluated if one.comparison.outcome is Outcome.UNDECIDED), *voted.misread),
        rules=_counts(comparisons, rules),
    )


def _evaluated(model: Model, rules: Sequence[Rule]) -> Iterator[Judged]:
    """All comparisons; what the equations came to decides between the places of an agreement."""
    alone = list(evaluate(model, rules))
    yield from alone
    yield from agree(model, rules, backing(alone))
    yield from look(model, rules)


def _sound(judged: Sequence[Judged]) -> frozenset[Place]:
    """The cells that an equation or another place bears out."""
    telling = (one for one in judged if isinstance(one.rule.cases[0].shape, Equation | Agreement))
    agreeing = (one.comparison.evidence for one in telling if one.comparison.outcome is Outcome.AGREES)
    return frozenset(item.place for evidence in agreeing if len(evidence) > 1 for item in evidence)


def _told(comparison: Comparison) -> Undecided:
    return Undecided(comparison.rule, comparison.reason or "", comparison.evidence)


def _counts(comparisons: Sequence[Comparison], rules: Sequence[Rule]) -> tuple[RuleCount, ...]:
    counted = Counter((one.rule, one.outcome) for one in comparisons)
    return tuple(
        RuleCount(
            id=rule.id,
            agreed=counted[rule.id, Outcome.AGREES],
            differed=counted[rule.id, Outcome.DIFFERS],
            undecided=counted[rule.id, Outcome.UNDECIDED],
        )
        for rule in rules
    )
