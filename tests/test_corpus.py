"""Real reports, where the folder LKIPAUDIT_CORPUS names them: none makes the program stumble, and what a person marked is found.

Everything expected is read from the labels of that folder, nothing stands here.
"""

from __future__ import annotations

import io
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from lkipaudit.audit import audit
from lkipaudit.findings import Finding, Report
from lkipaudit.policy import load_policy
from lkipaudit.rendering.json_report import json_report
from lkipaudit.rendering.terminal import render

NAMED = os.environ.get("LKIPAUDIT_CORPUS", "")
CORPUS = Path(NAMED) if NAMED else None
FILES = sorted(CORPUS.glob("*/*.pdf")) if CORPUS else []
AMOUNT = re.compile(r"\d[\d.,]{8,}")
PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,2})? ?%?")

pytestmark = pytest.mark.skipif(CORPUS is None, reason="LKIPAUDIT_CORPUS tidak disebut")


@cache
def audited(path: Path) -> Report:
    return audit([path], policy=load_policy())


def labels(name: str) -> list[dict[str, Any]]:
    """The labels of one document, or of each where the name is "*", with the document they belong to."""
    assert CORPUS
    found = []
    for file in sorted(CORPUS.glob(f"labels/{name}/labels.jsonl")):
        document = next(path for path in FILES if path.stem == file.parent.name)
        lines = file.read_text(encoding="utf-8").splitlines()
        found += [json.loads(line) | {"document": document} for line in lines if line.strip()]
    return found


def sure(label: dict[str, Any]) -> bool:
    return label["severity"] == "error" and label["certainty"] == "certain" and not label.get("image")


def cells(label: dict[str, Any]) -> list[str]:
    return [cell.strip() for where in label["where"] for cell in where["quote"].split("\t")]


def wrong_budget_percents() -> list[dict[str, Any]]:
    """Labels about one percentage beside its two amounts."""
    percents = [label for label in labels("*") if label["family"] == "b" and sure(label)]
    return [label for label in percents if len(amounts(label)) == 2 and sum(map(is_percent, cells(label))) == 1]


def amounts(label: dict[str, Any]) -> set[str]:
    return {cell for cell in cells(label) if AMOUNT.fullmatch(cell)}


def is_percent(cell: str) -> bool:
    return PERCENT.fullmatch(cell) is not None


def bare(text: str) -> str:
    return re.sub(r"[\s%]", "", text)


def about(finding: Finding, label: dict[str, Any]) -> bool:
    quotes = {bare(evidence.quote) for evidence in finding.evidence}
    return {bare(cell) for cell in cells(label)} <= quotes


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_real_file_is_audited_without_stumbling(path: Path) -> None:
    report = audited(path)
    assert not report.failed
    ledger = report.ledger
    assert ledger.printed == ledger.tied + ledger.broken + ledger.untied
    assert json.loads(json_report(report, comparisons=True))["schema"]
    render(report, Console(file=io.StringIO(), width=80))


@pytest.mark.parametrize("label", wrong_budget_percents() if CORPUS else [], ids=lambda label: label["id"])
def test_wrong_budget_percentage_is_found(label: dict[str, Any]) -> None:
    findings = [finding for finding in audited(label["document"]).findings if finding.rule == "ANG-01" and finding.persona == "baku"]
    found = [finding for finding in findings if about(finding, label)]
    assert found
    pages = {where["page"] for where in label["where"] if "page" in where}
    assert not pages or {finding.evidence[0].place.page for finding in found} & pages


@pytest.mark.parametrize(
    "label", [x for x in labels("*") if x["family"] == "f" and sure(x)] if CORPUS else [], ids=lambda label: label["id"]
)
def test_broken_number_is_found(label: dict[str, Any]) -> None:
    findings = [finding for finding in audited(label["document"]).findings if finding.rule == "FMT-01"]
    assert {bare(cell) for cell in cells(label)} <= {bare(finding.evidence[0].quote) for finding in findings}


@pytest.mark.parametrize("name", sorted({label["document"].stem for label in labels("*")}) if CORPUS else [])
def test_what_a_person_found_to_hold_is_not_told_as_different(name: str) -> None:
    """An amount that a person recomputed and found right, and that no label doubts, is no one's finding."""
    assert CORPUS
    lines = (CORPUS / "labels" / name / "checks.jsonl").read_text(encoding="utf-8").splitlines()
    checks = [json.loads(line) for line in lines if line.strip()]
    holding = {digits(str(check["stated"])) for check in checks if check.get("holds") and check.get("stated") is not None}
    doubted = {digits(cell) for label in labels(name) for cell in cells(label)}
    report = audited(next(path for path in FILES if path.stem == name))
    told = {digits(finding.stated) for finding in report.findings if finding.persona == "baku" and finding.stated}
    assert not [amount for amount in told & holding - doubted if len(amount) >= 7]


def digits(text: str) -> str:
    return re.sub(r"\D", "", re.sub(r"[.,]00$", "", text))
