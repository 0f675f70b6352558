"""A finding as an anonymous example: the rule says the same of it, and nothing of the report is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lkipaudit.anonymous import WORD, shipped_words
from lkipaudit.audit import audit
from lkipaudit.example import Shown, example, finding_of
from lkipaudit.findings import Finding, Report
from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

POLICY = load_policy()
TEXT = """# BAB III AKUNTABILITAS KINERJA

## B. Realisasi Anggaran Dinas Zumbala Kota Frobnika

Belanja Dinas Zumbala dikelola Drs. Haldun Vembara. Jumlah anggaran untuk 35 (tiga puluh enam) kegiatan wolmar. Vembara puas.

| No | Program / Kegiatan Zumbala | Anggaran (Rp) | Realisasi (Rp) | Sisa (Rp) | % |
|----|----------------------------|---------------|----------------|-----------|---|
| 1  | Program Qirvan dan Tesmola | 49.950.000 | 49.450.000 | 600.000 | 99,00 |
| 2  | Program Brindok            | 30.000.000 | 24.000.000 | 6.000.000 | 80,00 |
| 3  | Program Haspilo            | 20.000.000 | 10.000.000 | 10.000.000 | 50,00 |

# Perjanjian Kinerja Tahun 2031

Kota Frobnika, 5 Januari 2031

KEPALA DINAS ZUMBALA

Drs. Haldun Vembara, M.Si

Pembina Tk. I (IV/b)

NIP. 19681317 199003 1 002
"""
OWN = {"zumbala", "frobnika", "haldun", "vembara", "wolmar", "puas", "qirvan", "tesmola", "brindok", "haspilo"}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    path = tmp_path_factory.mktemp("contoh") / "laporan.md"
    path.write_text(TEXT, encoding="utf-8")
    return audit([path], policy=POLICY)


def finding(report: Report, rule: str) -> Finding:
    return next(one for one in report.findings if one.rule == rule)


def shown(report: Report, rule: str) -> Shown:
    return example(finding(report, rule), report, POLICY)


@pytest.mark.parametrize("rule", ["ANG-06", "TRB-01", "PJB-01"])
def test_the_rule_says_the_same_of_it(report: Report, rule: str) -> None:
    one = shown(report, rule)
    told = judge(understand([read_markdown(one.document)], POLICY.vocabulary), compile_rules(POLICY)).findings
    assert one.message in [found.message for found in told if found.rule == rule]


@pytest.mark.parametrize("rule", ["ANG-06", "TRB-01", "PJB-01"])
def test_no_word_of_the_report_survives(report: Report, rule: str) -> None:
    words = {word.casefold() for word in WORD.findall(shown(report, rule).document)}
    assert not words & OWN
    assert not {word for word in words if len(word) > 1} - shipped_words(POLICY) - {"budi", "br"}


def test_a_row_stands_below_its_heading_and_alone(report: Report) -> None:
    assert shown(report, "ANG-06").document == (
        "# BAB III AKUNTABILITAS KINERJA\n\n## Realisasi Anggaran Dinas Kota\n\n"
        "| No | Program / Kegiatan Contoh Alfa | Anggaran (Rp) | Realisasi (Rp) | Sisa (Rp) | % |\n|---|---|---|---|---|---|\n"
        "| 1 | Program Contoh Beta | 49.950.000 | 49.450.000 | 600.000 | 99,00 |\n"
    )


def test_of_prose_only_the_sentence_stays(report: Report) -> None:
    assert shown(report, "TRB-01").document.splitlines()[-1] == ("Jumlah anggaran untuk 35 (tiga puluh enam) kegiatan Contoh Alfa.")


def test_a_signature_is_that_of_someone_else(report: Report) -> None:
    document = shown(report, "PJB-01").document
    assert "19681317" not in document
    assert re.search(r"NIP\. 19[67]\d13\d\d 1\d{3}03 1 003", document)


TOTALS = """## Realisasi Anggaran

| No | Program | Anggaran |
|----|---------|----------|
| 1  | Program Qirvan  | 10.000.000 |
| 2  | Program Brindok | 20.000.000 |
|    | Jumlah          | 31.000.000 |
"""


def test_a_total_comes_with_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TOTALS, encoding="utf-8")
    report = audit([path], policy=POLICY)
    one = example(report.findings[0], report, POLICY)
    assert one.same
    assert [line.split("|")[3].strip() for line in one.document.splitlines()[4:]] == ["10.000.000", "20.000.000", "31.000.000"]


def test_a_finding_is_called_by_the_beginning_of_its_fingerprint(report: Report) -> None:
    one = finding(report, "ANG-06")
    assert finding_of(report, one.fingerprint) == one
    assert finding_of(report, one.fingerprint[:8]) == one
    assert finding_of(report, "") is None
    assert finding_of(report, "zz") is None
