"""The samples: everything planted in them is found in both of their formats, nothing else is told, and they can be made again."""

from __future__ import annotations

import json
import re
import shutil
import sys
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lkipaudit.audit import audit
from lkipaudit.findings import Comparison, Finding, Report
from lkipaudit.policy import load_policy

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/truth.json"))
FORMATS = ("pdf", "docx")
TRUTHS: dict[str, dict[str, Any]] = {name: json.loads((SAMPLES / name / "truth.json").read_text(encoding="utf-8")) for name in NAMES}
CASES = [pytest.param(name, planted, id=f"{name}-{planted['id']}") for name in NAMES for planted in TRUTHS[name]["planted"]]
BOTH = [pytest.param(name, form, id=f"{name}-{form}") for name in NAMES for form in FORMATS]
CLEAN = [name for name in NAMES if not TRUTHS[name]["planted"]]
NOT_YET: dict[tuple[str, str, str], str] = {}
"""What is planted and not found, with the reason; to find it makes the test fail until it is taken from this list."""


@cache
def report(name: str, form: str) -> Report:
    return audit([SAMPLES / name / f"laporan.{form}"], policy=load_policy())


def told(name: str, form: str, *personas: str) -> list[Finding]:
    return [finding for finding in report(name, form).findings if finding.persona in (personas or ("baku",))]


def is_about(finding: Finding, planted: dict[str, Any], form: str) -> bool:
    """The same rule, page and printed text; an empty cell is known by the number beside it."""
    first, wanted = finding.evidence[0], planted["printed"] or planted["beside"]
    quotes = [evidence.quote for evidence in finding.evidence]
    printed = any(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", quote) for quote in quotes)
    return finding.rule == planted["rule"] and (form != "pdf" or first.place.page == planted["page"]) and printed


def follows(finding: Finding, planted: dict[str, Any]) -> bool:
    first = finding.evidence[0].quote
    return any((finding.rule, first) == (other["rule"], other["printed"]) for other in planted["follows"])


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("name", "planted"), CASES)
def test_planted_contradiction_is_found(name: str, planted: dict[str, Any], form: str, request: pytest.FixtureRequest) -> None:
    if planted["rule"] not in dict(report(name, form).titles):
        pytest.skip(f"aturan {planted['rule']} belum ada")
    if reason := NOT_YET.get((name, form, planted["id"])):
        request.applymarker(pytest.mark.xfail(reason=reason))
    found = [finding for finding in told(name, form) if is_about(finding, planted, form) and not follows(finding, planted)]
    assert len(found) == 1
    assert found[0].subject.casefold().startswith(planted["subject"].casefold())
    if planted["expected"] and found[0].computed is not None:
        assert found[0].computed == planted["expected"]


@pytest.mark.parametrize(("name", "planted"), CASES)
def test_page_is_told_as_the_report_prints_it(name: str, planted: dict[str, Any]) -> None:
    assert dict(report(name, "pdf").printed_pages)[0, planted["page"]] == planted["printed_page"]


@pytest.mark.parametrize(("name", "form"), BOTH)
def test_nothing_else_is_told(name: str, form: str) -> None:
    planted = TRUTHS[name]["planted"]
    stray = [one for one in told(name, form) if not any(is_about(one, item, form) or follows(one, item) for item in planted)]
    assert [(finding.rule, finding.message) for finding in stray] == []


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CLEAN)
def test_of_a_clean_report_nothing_is_told_to_anyone_who_asks_for_certainty(name: str, form: str) -> None:
    assert [(finding.rule, finding.message) for finding in told(name, form, "baku", "teliti")] == []
    assert report(name, form).ledger.broken == 0


@pytest.mark.parametrize("name", CLEAN)
def test_the_same_is_compared_in_both_formats(name: str) -> None:
    def compared(form: str) -> Counter[tuple[str, str, tuple[str, ...]]]:
        equations: list[Comparison] = [
            one
            for one in report(name, form).comparisons
            if (one.tie or one.outcome.value != "agrees") and one.rule != "STR-08"  # Word has no pages of its own to compare
        ]
        return Counter((one.rule, one.outcome.value, tuple(evidence.quote for evidence in one.evidence)) for one in equations)

    assert compared("pdf") == compared("docx")


def test_there_is_a_clean_sample_and_one_that_is_not() -> None:
    assert CLEAN
    assert set(CLEAN) < set(NAMES)


@pytest.mark.parametrize(("name", "form"), BOTH)
def test_subject_is_known(name: str, form: str) -> None:
    read, truth = report(name, form), TRUTHS[name]
    pages = truth["pages"] if form == "pdf" else None
    assert (read.year, read.sources[0].pages, read.failed, read.unread) == (truth["year"], pages, (), ())
    assert (read.agency or "").casefold() in truth["agency"].casefold()


@pytest.mark.parametrize(("name", "form"), BOTH)
def test_most_numbers_are_looked_at(name: str, form: str) -> None:
    ledger = report(name, form).ledger
    assert ledger.printed == ledger.tied + ledger.broken + ledger.untied
    assert ledger.tied > ledger.printed / 2


def maker() -> Any:  # noqa: ANN401 - a script, not a package
    sys.path.insert(0, str(SAMPLES))
    try:
        import generate  # noqa: PLC0415
    finally:
        sys.path.remove(str(SAMPLES))
    return generate


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_sample_has_its_maker() -> None:
    assert sorted(maker().SAMPLES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_docx_is_what_its_script_makes(name: str, tmp_path: Path) -> None:
    script = maker()
    script.save(script.draw(script.SAMPLES[name]()), tmp_path / "laporan.docx")
    assert contents(tmp_path / "laporan.docx") == contents(SAMPLES / name / "laporan.docx")


@pytest.mark.parametrize("name", NAMES)
def test_truth_is_what_its_script_says(name: str, tmp_path: Path) -> None:
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        pytest.skip("program soffice atau pdftotext tidak terpasang")
    script = maker()
    script.convert(SAMPLES / name / "laporan.docx", tmp_path)
    made = script.truth(script.SAMPLES[name](), script.page_texts(tmp_path / "laporan.pdf"))
    pages = {"page", "printed_page"}  # another release of the word processor may break pages elsewhere
    kept = TRUTHS[name]["planted"]
    assert [{k: v for k, v in one.items() if k not in pages} for one in made["planted"]] == [
        {k: v for k, v in one.items() if k not in pages} for one in kept
    ]


def test_made_pdf_does_not_tell_when(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("program soffice tidak terpasang")
    made = []
    for folder in (tmp_path / "satu", tmp_path / "dua"):
        maker().convert(SAMPLES / CLEAN[0] / "laporan.docx", folder)
        made.append((folder / "laporan.pdf").read_bytes())
    assert made[0] == made[1]


@pytest.mark.parametrize("name", NAMES)
def test_truth_stands_on_the_pages_of_the_pdf(name: str) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("program pdftotext tidak terpasang")
    script = maker()
    assert script.truth(script.SAMPLES[name](), script.page_texts(SAMPLES / name / "laporan.pdf")) == TRUTHS[name]


def test_planting_refuses_what_is_not_there_or_not_alone() -> None:
    sys.path.insert(0, str(SAMPLES))
    try:
        from report import Grid, Planted, Prose, Tabled, planted_blocks  # noqa: PLC0415
    finally:
        sys.path.remove(str(SAMPLES))
    grid = Grid("t", (("Nama", "Nilai"),), (1, 1), "lr", names=0, rows=[("Satu", "1"), ("Dua", "2")])
    cell = Planted("a", "ANG-01", "t", "Dua", "3", None, "", "", "Nilai", ("2", "3"))
    assert planted_blocks([Tabled("", grid)], [cell])
    assert grid.rows == [("Satu", "1"), ("Dua", "3")]
    with pytest.raises(SystemExit, match="a: sel itu berisi '3'"):
        planted_blocks([Tabled("", grid)], [cell])
    text = Planted("b", "KON-08", "p", "", "5 orang", None, "", "", swap=("4 orang", "5 orang"))
    assert planted_blocks([Prose("Ada 4 orang.", "p"), Prose("Ada 4 orang.")], [text])[0] == Prose("Ada 5 orang.", "p")
    with pytest.raises(SystemExit, match="b: '4 orang' ada 2 kali di 'p'"):
        planted_blocks([Prose("Ada 4 orang.", "p"), Prose("Ada 4 orang lagi.", "p")], [text])
