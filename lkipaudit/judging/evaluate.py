"""One rule on one record -> one comparison in three outcomes, or none where the rule does not apply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkipaudit.findings import Cause, Comparison, Confidence, Evidence, Outcome, Severity
from lkipaudit.judging.evidence import quoted
from lkipaudit.judging.node import Node, scalar, truth
from lkipaudit.judging.rule import Case, Equation, Formula, Requirement, Rule, Slip
from lkipaudit.judging.values import Number, Truth, Unknown, every, number, read
from lkipaudit.judging.wording import conditions, fill, subject, tell
from lkipaudit.judging.working import condition_working, equation_working
from lkipaudit.model import Model, Record, Text
from lkipaudit.quantity import Quantity, TieClass, tie

TIES: tuple[TieClass, ...] = ("exact", "rounded", "truncated", "padded", "loose")
"""The ways to tie, best first."""
SAME = re.compile(r"\s*(\w+)\s*==\s*(\w+)\s*")


@dataclass(frozen=True, slots=True)
class Judged:
    """A comparison with what is needed to tell it as a finding.

    `partners` are the other records that it compares; `confidence` is the highest that it can have; `borne` is whether other rows or
    other comparisons bear out how it was read. With `case` (and, for an agreement, the `things` compared, the first against the others)
    it can be made again with other values.
    """

    rule: Rule
    record: Record
    comparison: Comparison
    severity: Severity
    advice: str = ""
    partners: tuple[Record, ...] = ()
    confidence: Confidence = Confidence.TINGGI
    case: Case | None = None
    things: tuple[Quantity | Text, ...] = ()
    borne: bool = False


def evaluate(model: Model, rules: Sequence[Rule]) -> Iterator[Judged]:
    """Every equation and every requirement on every record of its relation."""
    for rule in rules:
        for record in getattr(model, rule.over):
            for case in rule.cases:
                judged = apply(rule, case, record)
                if judged is not None:
                    yield judged


def apply(rule: Rule, case: Case, record: Record) -> Judged | None:
    """One equation or requirement on one record; None where it does not apply."""
    if not holds(case.where, record):
        return None
    match case.shape:
        case Requirement():
            return replace(_requirement(rule, case, case.shape, record), case=case)
        case Equation():
            stated = getattr(record, case.shape.stated)
            return None if stated is None else replace(_equation(rule, case, case.shape, record, stated), case=case)
        case _:
            return None  # what compares several records has its own module


def holds(condition: Node | None, record: Record) -> bool:
    """Whether a condition surely holds of a record."""
    return condition is None or truth(condition, record) is True


def opened(rule: Rule, record: Record, evidence: tuple[Evidence, ...]) -> Comparison:
    """A comparison that is still open."""
    return Comparison(
        rule=rule.id,
        outcome=Outcome.UNDECIDED,
        subject=subject(record),
        evidence=evidence,
        table=record.tabel,
        uncertain=record.keyakinan != "tinggi",
    )


def _equation(rule: Rule, case: Case, equation: Equation, record: Record, stated: Quantity) -> Judged:
    start = opened(rule, record, quoted(record, case.fields))
    printed = read(stated, equation.stated)
    if isinstance(printed, Unknown):
        return Judged(rule, record, replace(start, reason=printed.reason), rule.severity)
    results = list(_results(equation.computed, record))
    known = [(formula, result) for formula, result in results if isinstance(result, Number)]
    ties = {formula.name: tie(stated, result.span, result.shown) for formula, result in known}
    near = next((formula.name for formula, result in known if _near(rule, printed, result)), None)
    if near and not any(ties.values()):
        ties[near] = "loose"
    best = next((kind for kind in TIES if kind in ties.values()), None)
    unknown = next((result.reason for _, result in results if isinstance(result, Unknown)), None)
    if best is None and (unknown or not known):
        return Judged(rule, record, replace(start, reason=unknown or "tidak ada rumus yang berlaku"), rule.severity)
    tied = (pair for pair in known if ties[pair[0].name] == best)
    formula, result = known[0] if best is None else min(tied, key=lambda pair: abs(pair[1].shown - printed.shown))
    told = tell(record, case, stated, formula.value, result)
    working = equation_working(record, stated, formula.value, result)
    full = replace(start, stated=told.stated, computed=told.computed, difference=told.difference, equation=told.equation, working=working)
    if best is not None:
        return Judged(rule, record, replace(full, outcome=Outcome.AGREES, tie=best), rule.severity)
    extra = {"stated": told.stated, "computed": told.computed, "difference": told.difference, "bidang": equation.stated.replace("_", " ")}
    slip = next((slip for slip in equation.causes if _explains(slip, record, stated)), None)
    return _differs(rule, case, record, replace(full, message=told.message), slip, extra)


def _near(rule: Rule, printed: Number, result: Number) -> bool:
    """Whether a difference is one that the profile lets pass."""
    return rule.tolerance is not None and abs(result.shown - printed.shown) <= rule.tolerance


def _results(formulas: Sequence[Formula], record: Record) -> Iterator[tuple[Formula, Number | Unknown]]:
    """The formulas that apply, with what they come to; one of which that is unknown is unknown too."""
    for formula in formulas:
        applies: Truth = True if formula.where is None else truth(formula.where, record)
        if isinstance(applies, Unknown):
            yield formula, applies
        elif applies:
            result = scalar(formula.value, record)
            yield formula, result if isinstance(result, Unknown) else number(result)


def _explains(slip: Slip, record: Record, stated: Quantity) -> bool:
    if not holds(slip.where, record):
        return False
    result = scalar(slip.when, record)
    return isinstance(result, Number) and tie(stated, result.span, result.shown) is not None


def _requirement(rule: Rule, case: Case, requirement: Requirement, record: Record) -> Judged:
    start = opened(rule, record, quoted(record, case.fields))
    truths = {name: truth(node, record) for name, node in requirement.conditions}
    if len(requirement.conditions) == 1:
        start = replace(start, working=condition_working(record, requirement.conditions[0][1]))
    whole = every(list(truths.values()))
    if isinstance(whole, Unknown):
        return Judged(rule, record, replace(start, reason=whole.reason), rule.severity)
    if whole:
        return Judged(rule, record, replace(start, outcome=Outcome.AGREES, tie=_same_number(requirement, record)), rule.severity)
    extra = {"syarat": conditions([name for name, true in truths.items() if true is False])}
    message = fill(requirement.message, record, case.field, extra)
    slip = next((slip for slip in requirement.causes if holds(slip.where, record) and holds(slip.when, record)), None)
    return _differs(rule, case, record, replace(start, message=message), slip, extra)


def _same_number(requirement: Requirement, record: Record) -> TieClass | None:
    """How two printed numbers tie that a requirement, holding, says to be one: "di_sini == di_atas"."""
    named = [SAME.fullmatch(node.source) for _, node in requirement.conditions]
    match = named[0] if len(named) == 1 else None
    pair = [getattr(record, name) for name in match.groups()] if match else []
    return "exact" if pair and all(isinstance(one, Quantity) and one.value is not None for one in pair) else None


def _differs(rule: Rule, case: Case, record: Record, comparison: Comparison, slip: Slip | None, extra: dict[str, str]) -> Judged:
    excuse = next((reason for reason, condition in case.unless if holds(condition, record)), None)
    if excuse is not None:
        return Judged(rule, record, replace(comparison, message="", reason=excuse), rule.severity)
    cause = Cause(slip.code, slip.says) if slip else None
    severity = slip.severity if slip and slip.severity else rule.severity
    advice = fill(rule.advice, record, case.field, extra)
    return Judged(rule, record, replace(comparison, outcome=Outcome.DIFFERS, cause=cause), severity, advice)
