"""The sample report: everything planted in it is found, nothing else is told, and it can be made again from its own data."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lkipaudit.audit import audit
from lkipaudit.findings import Finding, Report
from lkipaudit.policy import load_policy

SAMPLES = Path(__file__).parent.parent / "samples"
SAMPLE = SAMPLES / "dinas-contoh"
TRUTH: dict[str, Any] = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))
PLANTED: list[dict[str, Any]] = TRUTH["planted"]


@cache
def report() -> Report:
    return audit([SAMPLE / "laporan.pdf"], policy=load_policy())


def told() -> list[Finding]:
    return [finding for finding in report().findings if finding.persona == "baku"]


def is_about(finding: Finding, planted: dict[str, Any]) -> bool:
    """The same rule, page and printed text; an empty cell is known by the number beside it."""
    first = finding.evidence[0]
    quotes = {evidence.quote for evidence in finding.evidence}
    printed = first.quote == planted["printed"] if planted["printed"] else planted["beside"] in quotes
    return finding.rule == planted["rule"] and first.place.page == planted["page"] and printed


def follows(finding: Finding, planted: dict[str, Any]) -> bool:
    first = finding.evidence[0].quote
    return any((finding.rule, first) == (other["rule"], other["printed"]) for other in planted["follows"])


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: planted["id"])
def test_planted_contradiction_is_found(planted: dict[str, Any]) -> None:
    found = [finding for finding in told() if is_about(finding, planted)]
    assert len(found) == 1
    assert found[0].subject.casefold().startswith(planted["subject"].casefold())
    if planted["expected"] and found[0].computed is not None:
        assert found[0].computed == planted["expected"]


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: planted["id"])
def test_page_is_told_as_the_report_prints_it(planted: dict[str, Any]) -> None:
    assert dict(report().printed_pages)[0, planted["page"]] == planted["printed_page"]


def test_nothing_else_is_told() -> None:
    stray = [finding for finding in told() if not any(is_about(finding, one) or follows(finding, one) for one in PLANTED)]
    assert [(finding.rule, finding.message) for finding in stray] == []


def test_subject_is_known() -> None:
    read = report()
    assert (read.year, read.sources[0].pages, read.failed, read.unread) == (TRUTH["year"], TRUTH["pages"], (), ())
    assert (read.agency or "").casefold() in TRUTH["agency"].casefold()


def test_most_numbers_are_looked_at() -> None:
    ledger = report().ledger
    assert ledger.printed == ledger.tied + ledger.broken + ledger.untied
    assert ledger.tied > ledger.printed / 2


def maker() -> Any:  # noqa: ANN401 - a script, not a package
    sys.path.insert(0, str(SAMPLES))
    try:
        import make_dinas_contoh  # noqa: PLC0415
    finally:
        sys.path.remove(str(SAMPLES))
    return make_dinas_contoh


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_docx_is_what_its_script_makes(tmp_path: Path) -> None:
    script = maker()
    script.save(script.make(), tmp_path / "laporan.docx")
    assert contents(tmp_path / "laporan.docx") == contents(SAMPLE / "laporan.docx")


def test_truth_is_what_its_script_says(tmp_path: Path) -> None:
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        pytest.skip("program soffice atau pdftotext tidak terpasang")
    script = maker()
    script.convert(SAMPLE / "laporan.docx", tmp_path)
    made = script.truth(script.page_texts(tmp_path / "laporan.pdf"))
    pages = {"page", "printed_page"}  # another release of the word processor may break pages elsewhere
    assert [{k: v for k, v in one.items() if k not in pages} for one in made["planted"]] == [
        {k: v for k, v in one.items() if k not in pages} for one in PLANTED
    ]


def test_truth_stands_on_the_pages_of_the_pdf() -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("program pdftotext tidak terpasang")
    assert maker().truth(maker().page_texts(SAMPLE / "laporan.pdf")) == TRUTH
