"""Every example of every rule goes through the real reader, the real understanding and the real engine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkipaudit.findings import Outcome
from lkipaudit.judging import Example, Rule, compile_rules
from lkipaudit.policy import load_policy
from lkipaudit.trial import tried

POLICY = load_policy()
RULES = compile_rules(POLICY)
CASES = [pytest.param(rule, example, id=f"{rule.id}-{number}") for rule in RULES for number, example in enumerate(rule.examples, 1)]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example_is_judged_as_its_rule_says(rule: Rule, example: Example) -> None:
    assert tried(rule, example, RULES, POLICY.vocabulary) is None


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"messages": ("lain",)},
            (
                "seharusnya 'lain', hasilnya 'Program Contoh: persentase tertulis 99,99, sedangkan "
                "menurut hitungan 49.450.000 / 49.950.000 x 100 = 99,00'"
            ),
        ),
        ({"messages": ()}, "seharusnya tanpa temuan, hasilnya 'Program Contoh"),
        ({"causes": ("terbalik",)}, "sebabnya seharusnya 'terbalik', hasilnya tanpa temuan"),
        ({"document": "kosong", "messages": (), "outcome": Outcome.AGREES}, "tidak ada perbandingan yang cocok"),
        ({"document": "kosong", "messages": (), "outcome": Outcome.UNDECIDED, "reason": "x"}, "alasannya seharusnya 'x', hasilnya"),
    ],
)
def test_an_example_that_is_judged_otherwise_is_told(change: dict[str, object], sentence: str) -> None:
    rule = next(rule for rule in RULES if rule.id == "ANG-01")
    told = tried(rule, replace(rule.examples[0], **change), RULES, POLICY.vocabulary)  # type: ignore[arg-type]
    assert told is not None
    assert told.startswith(sentence)


def test_every_rule_is_told_in_full() -> None:
    for rule in RULES:
        assert rule.advice, rule.id
        assert rule.limits, rule.id
        assert not rule.title.endswith("."), rule.id
