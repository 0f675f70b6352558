"""The pipeline: files in, one report out; a bad file costs none of the others."""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from lkipaudit.audit import audit
from lkipaudit.document import Document, Page
from lkipaudit.findings import Finding, Report
from lkipaudit.intake import Failure, read_source
from lkipaudit.model import Model
from lkipaudit.place import Place
from lkipaudit.policy import Vocabulary, load_policy
from lkipaudit.project import Given
from lkipaudit.reading.second import read_again
from lkipaudit.understanding import understand

TABLE = """# LAPORAN KINERJA DINAS CONTOH TAHUN 2023

## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Contoh | 49.950.000 | 49.450.000 | 99,99 |
| 2  | Program Rekaan | 50.000.000 | 40.000.000 | 80,00 |
"""


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    path = tmp_path / "laporan.md"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_report(report_file: Path) -> None:
    policy = load_policy()
    report = audit([report_file], policy=policy)
    assert report.rules_sha256 == policy.sha256
    assert report.sources[0].sha256 == hashlib.sha256(report_file.read_bytes()).hexdigest()
    assert (report.year, report.understood, report.failed) == (2023, True, ())
    assert [(f.rule, f.stated, f.computed) for f in report.findings] == [("ANG-01", "99,99", "99,00")]
    assert dict(report.titles)["ANG-01"] == report.findings[0].title
    assert report.ledger.printed == report.ledger.tied + report.ledger.broken + report.ledger.untied
    assert report.ledger.tied >= 3


def test_bad_file_costs_none_of_the_others(report_file: Path, tmp_path: Path) -> None:
    missing = tmp_path / "tidak-ada.pdf"
    report = audit([missing, report_file], policy=load_policy())
    assert report.failed == (0,)
    assert [source.path for source in report.sources] == [str(missing), str(report_file)]
    assert report.findings[0].evidence[0].place.source == 1
    assert [(part.source, part.page) for part in report.unread] == [(0, None)]
    assert "tidak-ada.pdf" in report.unread[0].reason


def test_nothing_understood(tmp_path: Path) -> None:
    path = tmp_path / "kosong.md"
    path.write_text("Tidak ada apa-apa di sini.", encoding="utf-8")
    assert not audit([path], policy=load_policy()).understood


def test_file_that_cannot_be_understood_costs_none_of_the_others(
    report_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "ganjil.md"
    odd.write_text("Ganjil.", encoding="utf-8")

    def stumbling(documents: Sequence[Document], vocabulary: Vocabulary, given: Given) -> Model:
        if any("ganjil" in document.source.path for document in documents):
            raise ZeroDivisionError
        return understand(documents, vocabulary, given)

    monkeypatch.setattr("lkipaudit.audit.understand", stumbling)
    report = audit([report_file, odd], policy=load_policy())
    assert report.failed == (1,)
    assert [finding.rule for finding in report.findings] == ["ANG-01"]
    assert "'ganjil.md' terbaca, tetapi gagal dipahami" in report.unread[0].reason
    assert report.unread[0].source == 1


def test_slip_over_the_submission_as_a_whole_is_not_hidden(report_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbling(documents: Sequence[Document], vocabulary: Vocabulary, given: Given) -> Model:
        if len(documents) > 1:
            raise ZeroDivisionError
        return understand(documents, vocabulary, given)

    monkeypatch.setattr("lkipaudit.audit.understand", stumbling)
    with pytest.raises(ZeroDivisionError):
        audit([report_file, report_file], policy=load_policy())


SAMPLE = Path(__file__).parent.parent / "samples" / "dinas-contoh" / "laporan.pdf"


@cache
def sample() -> Report:
    return audit([SAMPLE], policy=load_policy())


def has_digits(finding: Finding) -> bool:
    return re.search("[0-9]", finding.evidence[0].quote) is not None


def zeros(path: Path, wanted: Sequence[Place], pages: Sequence[Page], *, password: str | None = None) -> dict[Place, str | None]:
    read = read_again(path, wanted, pages, password=password)
    return {place: words and re.sub("[0-9]", "0", words) for place, words in read.items()}


def test_number_of_a_finding_is_read_twice() -> None:
    assert sample().findings
    assert [finding.message for finding in sample().findings if finding.readers != 1 + has_digits(finding)] == []


def test_finding_that_two_readers_read_differently_is_undecided() -> None:
    other = audit([SAMPLE], policy=load_policy(), second=zeros)
    doubted = [(one.rule, one.evidence) for one in other.undecided if one.reason.startswith("dua pembaca berbeda: ")]
    assert doubted == [(finding.rule, finding.evidence) for finding in sample().findings if has_digits(finding)]
    assert other.findings == tuple(finding for finding in sample().findings if not has_digits(finding))
    assert (other.rules, other.comparisons, other.ledger) == (sample().rules, sample().comparisons, sample().ledger)


def test_without_a_second_reader_every_finding_stays() -> None:
    once = audit([SAMPLE], policy=load_policy(), second=None)
    assert once.findings == tuple(replace(finding, readers=1) for finding in sample().findings)


def test_format_without_a_second_reader_keeps_its_findings(report_file: Path) -> None:
    assert [finding.readers for finding in audit([report_file], policy=load_policy()).findings] == [1]


def test_collector_of_garbage_rests_during_an_audit_only(report_file: Path) -> None:
    collecting: list[bool] = []

    def first(path: Path, index: int = 0, *, password: str | None = None) -> Document | Failure:
        collecting.append(gc.isenabled())
        return read_source(path, index, password=password)

    audit([report_file], policy=load_policy(), first=first, second=None)
    assert (collecting, gc.isenabled()) == ([False], True)
