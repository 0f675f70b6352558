from __future__ import annotations

import json
from pathlib import Path

import pytest

from lkipaudit.batch.compare import CompareError, Told, compare, told_in


def one(mark: str, subject: str = "Program Contoh", field: str = "persen", message: str = "") -> Told:
    return Told(mark, "ANG-01", subject, field, "mayor", message, 3)


def changes(old: list[Told], new: list[Told]) -> list[tuple[str, str | None, str | None]]:
    return [(c.change, c.old.fingerprint if c.old else None, c.new.fingerprint if c.new else None) for c in compare(old, new)]


def test_the_same_fingerprint_is_still_open() -> None:
    assert changes([one("a")], [one("a")]) == [("masih", "a", "a")]


def test_one_that_is_gone_is_mended_and_one_that_was_not_there_is_new() -> None:
    assert changes([one("a", "Program Satu")], [one("b", "Program Dua")]) == [("baru", None, "b"), ("selesai", "a", None)]


def test_the_same_thing_with_other_values_is_changed() -> None:
    assert changes([one("a", "Program  contoh")], [one("b", "PROGRAM CONTOH")]) == [("berubah", "a", "b")]


def test_another_field_of_the_same_row_is_another_finding() -> None:
    assert changes([one("a", field="persen")], [one("b", field="sisa")]) == [("baru", None, "b"), ("selesai", "a", None)]


def test_every_finding_is_paired_once() -> None:
    assert changes([one("a"), one("b")], [one("c")]) == [("berubah", "a", "c"), ("selesai", "b", None)]


def kept(path: Path, **changes: object) -> Path:
    finding = {
        "fingerprint": "a", "rule": "ANG-01", "subject": "X", "severity": "mayor", "message": "m", "persona": "baku",
        "evidence": [{"field": "persen", "page": 4}], "decision": None,
    }  # fmt: skip
    path.write_text(json.dumps({"schema": "lkipaudit-report/1", "findings": [{**finding, **changes}]}), encoding="utf-8")
    return path


def test_the_findings_of_a_report_in_json(tmp_path: Path) -> None:
    assert told_in(kept(tmp_path / "a.json")) == (Told("a", "ANG-01", "X", "persen", "mayor", "m", 4),)
    assert told_in(kept(tmp_path / "b.json", persona="semua")) == ()
    assert told_in(kept(tmp_path / "c.json", decision={"verdict": "ditolak"})) == ()
    assert told_in(kept(tmp_path / "d.json", decision={"verdict": "dikonfirmasi"})) != ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "lain/1", "findings": []}'])
def test_what_is_no_report_of_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(CompareError, match=r"^Berkas 'x\.json' bukan laporan JSON dari lkipaudit\.$"):
        told_in(tmp_path / "x.json")
