"""A rule against its own examples: the real reader, the real understanding and the real engine."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lkipaudit.across import Entry, across, passages, records
from lkipaudit.findings import Outcome
from lkipaudit.judging import Example, Rule, judge
from lkipaudit.model import ACROSS, Model
from lkipaudit.policy import Vocabulary
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

FILE = re.compile(r"^<!--\s*berkas\s+(\S.*?)\s*-->\s*$", re.MULTILINE)
"""What begins another file in the example of a rule that compares files, with its name."""


def tried(rule: Rule, example: Example, rules: Sequence[Rule], vocabulary: Vocabulary) -> str | None:
    """What an example came to that its rule does not say; None when it is as it says.

    All `rules` judge, since an agreement asks the equations; only what this one says counts.
    """
    judgement = judge(_model(rule, example.document, vocabulary), rules)
    findings = [finding for finding in judgement.findings if finding.rule == rule.id]
    messages = tuple(finding.message for finding in findings)
    if messages != example.messages:
        return f"seharusnya {_quoted(example.messages)}, hasilnya {_quoted(messages)}"
    causes = tuple(finding.cause.code for finding in findings if finding.cause)
    if example.causes and causes != example.causes:
        return f"sebabnya seharusnya {_quoted(example.causes)}, hasilnya {_quoted(causes)}"
    outcomes = {comparison.outcome for comparison in judgement.comparisons if comparison.rule == rule.id}
    if example.outcome is Outcome.AGREES and Outcome.AGREES not in outcomes:
        return "tidak ada perbandingan yang cocok"
    reasons = [one.reason for one in judgement.undecided if one.rule == rule.id]
    if example.outcome is Outcome.UNDECIDED and not any(example.reason in reason for reason in reasons):
        return f"alasannya seharusnya {example.reason!r}, hasilnya {_quoted(reasons)}"
    return None


def _model(rule: Rule, document: str, vocabulary: Vocabulary) -> Model:
    if rule.over not in ACROSS:
        return understand([read_markdown(document)], vocabulary)
    _, *parts = FILE.split(document)
    return across([_entry(name, text, vocabulary) for name, text in zip(parts[::2], parts[1::2], strict=True)], vocabulary)


def _entry(name: str, text: str, vocabulary: Vocabulary) -> Entry:
    model = understand([read_markdown(text, path=name)], vocabulary)
    return Entry(name.removesuffix(".md"), (name,), tuple(records(model, vocabulary)), tuple(passages(model)))


def _quoted(texts: Sequence[str]) -> str:
    return "; ".join(f"'{text}'" for text in texts) or "tanpa temuan"
