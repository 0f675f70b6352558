"""Batches made of small Markdown files, as a store would hold them."""

from __future__ import annotations

from lkipaudit.across import Entry, across, passages, records
from lkipaudit.across.papers import Paper, papers
from lkipaudit.findings import Finding, Outcome
from lkipaudit.judging import Judgement, compile_rules, judge
from lkipaudit.model import ACROSS, Model
from lkipaudit.policy import load_policy
from lkipaudit.project import Given
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

POLICY = load_policy()
RULES = tuple(rule for rule in compile_rules(POLICY) if rule.over in ACROSS)
NOTHING = Given()


def model_of(name: str, text: str) -> Model:
    """One file, understood."""
    return understand([read_markdown(text, path=name)], POLICY.vocabulary)


def paper(name: str, text: str, given: Given = NOTHING) -> Paper:
    """What one file is."""
    return papers(model_of(name, text), POLICY.vocabulary, given)[0]


def entry(name: str, text: str) -> Entry:
    """A submission of one file."""
    model = model_of(name, text)
    return Entry(name.removesuffix(".md"), (name,), tuple(records(model, POLICY.vocabulary)), tuple(passages(model)))


def crossed(**files: str) -> Model:
    """The relations between files by name; "_" stands for "-"."""
    return across([entry(f"{name.replace('_', '-')}.md", text) for name, text in sorted(files.items())], POLICY.vocabulary)


def judged(**files: str) -> Judgement:
    """What the rules say of them."""
    return judge(crossed(**files), RULES)


def told(rule: str, **files: str) -> list[Finding]:
    """The findings of one rule."""
    return [one for one in judged(**files).findings if one.rule == rule]


def agreed(rule: str, **files: str) -> list[str]:
    """The subjects of what agrees by one rule."""
    return [one.subject for one in judged(**files).comparisons if one.rule == rule and one.outcome is Outcome.AGREES]


def report(agency: str, year: int, body: str) -> str:
    """A report of an agency of one town."""
    head = f"# LAPORAN KINERJA {agency.upper()} KOTA CONTOH TAHUN {year}\n\n{agency} Kota Contoh\n\n"
    return f"{head}## BAB III AKUNTABILITAS KINERJA\n\n{body}\n"
