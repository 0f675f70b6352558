"""The JSON contract: exactly these keys, and these kinds of values."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from handmade_report import PERSEN, REPORT

from lkipaudit.findings import Evidence, Ledger
from lkipaudit.place import Place
from lkipaudit.rendering.json_report import json_report

TOP = {"schema", "tool", "sources", "subject", "ledger", "rules", "findings", "undecided", "unread", "review_form", "decisions"}
FINDING = {
    *("fingerprint", "rule", "severity", "confidence", "persona", "subject", "message", "stated", "computed", "difference"),
    *("cause", "advice", "readers", "decision", "evidence"),
}
EVIDENCE = {"role", "field", "quote", "source", "page", "printed_page", "box", "path"}


def parsed(**options: bool) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(json_report(REPORT, **options))


def test_top_keys() -> None:
    assert set(parsed()) == TOP
    assert set(parsed(comparisons=True)) == TOP | {"comparisons"}


def test_head() -> None:
    report = parsed()
    assert report["schema"] == "lkipaudit-report/1"
    assert report["tool"] == {"version": "9.9.9", "profile": "nasional", "rules_sha256": "abcdef0123456789"}
    assert report["sources"] == [{"path": "laporan/contoh.pdf", "sha256": "00ff", "format": "pdf", "pages": 13}]
    assert report["subject"] == {"agency": "Dinas Contoh", "year": 2023}


def test_ledger() -> None:
    ledger = parsed()["ledger"]
    assert ledger["by"] == {"exact": 980, "rounded": 110, "truncated": 12, "padded": 2, "loose": 8}
    assert {key: ledger[key] for key in ("printed", "tied", "broken", "untied", "not_values")} == {
        "printed": 1412,
        "tied": 1112,
        "broken": 31,
        "untied": 269,
        "not_values": 2240,
    }


def test_rules_undecided_and_unread() -> None:
    report = parsed()
    assert report["rules"][0] == {"id": "ANG-01", "agreed": 55, "differed": 1, "undecided": 1}
    assert report["unread"][0] == {"source": 0, "page": 4, "reason": "halaman hasil pindai tanpa teks"}
    assert report["undecided"][0]["rule"] == "ANG-01"
    assert report["undecided"][0]["reason"] == "realisasi tidak tercetak"
    assert set(report["undecided"][0]["evidence"][0]) == EVIDENCE


def test_finding() -> None:
    finding = parsed()["findings"][1]
    assert set(finding) >= FINDING
    assert finding["severity"] == "mayor"
    assert finding["confidence"] == "tinggi"
    assert finding["cause"] == {"code": "satu_angka", "says": "satu angka berbeda: 99,93 menjadi 99,99"}
    assert (finding["stated"], finding["computed"], finding["difference"]) == ("99,99", "99,93", "0,06")


def test_evidence() -> None:
    first = parsed()["findings"][1]["evidence"][0]
    assert first == {
        "role": "primary",
        "field": "persen",
        "quote": "99,99",
        "source": 0,
        "page": 9,
        "printed_page": "6",
        "box": [430.25, 700.5, 470, 714.12],
        "path": "BAB III AKUNTABILITAS KINERJA > B. Realisasi Anggaran > tabel 9 > baris 15 > persen",
    }


def test_evidence_without_page_and_box() -> None:
    bare = replace(PERSEN, evidence=(Evidence("primary", "persen", "99,99", Place(path=("tabel 1",))),), cause=None)
    finding = json.loads(json_report(replace(REPORT, findings=(bare,))))["findings"][0]
    assert finding["cause"] is None
    evidence = finding["evidence"][0]
    assert (evidence["page"], evidence["printed_page"], evidence["box"]) == (None, None, None)


def test_comparisons() -> None:
    comparison = parsed(comparisons=True)["comparisons"][0]
    assert (comparison["rule"], comparison["outcome"], comparison["tie"]) == ("ANG-01", "agrees", "rounded")
    assert comparison["evidence"][0]["quote"] == "97,63"


def test_ascii_only_says_the_same() -> None:
    report = replace(REPORT, agency="Dinas “Contoh” – Rekaan")
    text = json_report(report, ascii_only=True)
    assert text.isascii()
    assert json.loads(text) == json.loads(json_report(report))


def test_nothing_read_has_all_keys() -> None:
    empty = replace(
        REPORT,
        agency=None,
        year=None,
        findings=(),
        undecided=(),
        rules=(),
        comparisons=(),
        ledger=Ledger(0, 0, (), 0, 0, 0),
        understood=False,
    )
    assert set(json.loads(json_report(empty))) == TOP
