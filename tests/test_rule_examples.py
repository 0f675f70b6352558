"""Every example of every rule goes through the real reader, the real understanding and the real engine."""

from __future__ import annotations

import pytest

from lkipaudit.findings import Outcome
from lkipaudit.judging import Example, Rule, compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

POLICY = load_policy()
RULES = compile_rules(POLICY)
CASES = [pytest.param(rule, example, id=f"{rule.id}-{number}") for rule in RULES for number, example in enumerate(rule.examples, 1)]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example_is_judged_as_its_rule_says(rule: Rule, example: Example) -> None:
    judgement = judge(understand([read_markdown(example.document)], POLICY.vocabulary), RULES)  # an agreement asks the equations
    findings = [finding for finding in judgement.findings if finding.rule == rule.id]
    messages = tuple(finding.message for finding in findings)
    outcomes = {comparison.outcome for comparison in judgement.comparisons if comparison.rule == rule.id}
    assert messages == example.messages
    if example.causes:
        assert tuple(finding.cause.code for finding in findings if finding.cause) == example.causes
    if example.outcome is Outcome.AGREES:
        assert Outcome.AGREES in outcomes
    if example.outcome is Outcome.UNDECIDED:
        assert any(example.reason in undecided.reason for undecided in judgement.undecided if undecided.rule == rule.id)


def test_every_rule_is_told_in_full() -> None:
    for rule in RULES:
        assert rule.advice, rule.id
        assert rule.limits, rule.id
        assert not rule.title.endswith("."), rule.id
