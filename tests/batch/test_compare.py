from __future__ import annotations

import json
from pathlib import Path

import pytest

from lkipaudit.batch.compare import CompareError, version_in
from lkipaudit.changes import Told, Version, compare, pair

SUBJECT = {"agency": "Dinas Contoh", "year": 2023}
LEDGER = {"printed": 40, "tied": 20, "broken": 2}


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
    path.write_text(
        json.dumps({"schema": "lkipaudit-report/1", "subject": SUBJECT, "ledger": LEDGER, "findings": [{**finding, **changes}]}),
        encoding="utf-8",
    )
    return path


def test_the_findings_of_a_report_in_json(tmp_path: Path) -> None:
    assert version_in(kept(tmp_path / "a.json")).findings == (Told("a", "ANG-01", "X", "persen", "mayor", "m", 4),)
    assert version_in(kept(tmp_path / "b.json", persona="semua")).findings == ()
    assert version_in(kept(tmp_path / "c.json", decision={"verdict": "ditolak"})).findings == ()
    assert version_in(kept(tmp_path / "d.json", decision={"verdict": "dikonfirmasi"})).findings != ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "lain/1", "findings": []}'])
def test_what_is_no_report_of_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(CompareError, match=r"^Berkas 'x\.json' bukan laporan JSON dari lkipaudit\.$"):
        version_in(tmp_path / "x.json")


def test_a_report_of_another_version_is_named_as_one(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"schema": "lkipaudit-report/7"}), encoding="utf-8")
    with pytest.raises(CompareError, match=r"versi lkipaudit yang lain \(lkipaudit-report/7\); periksa lagi laporannya"):
        version_in(path)


def test_a_report_in_json_tells_whose_it_is_and_how_much_was_looked_at(tmp_path: Path) -> None:
    found = version_in(kept(tmp_path / "a.json"))
    assert (found.agency, found.year, found.printed, found.looked) == ("Dinas Contoh", 2023, 40, 22)


def version(name: str, *findings: Told, agency: str | None = None, looked: int = 30, unread: str = "") -> Version:
    return Version(name, agency, 2023, 50, looked, findings, unread)


def paired(old: list[Version], new: list[Version]) -> set[tuple[str | None, str | None]]:
    return {(one.old.name if one.old else None, one.new.name if one.new else None) for one in pair(old, new)}


def test_submissions_of_two_runs_are_paired_by_name_and_then_by_agency() -> None:
    old = [version("a", agency="Dinas Satu"), version("b", agency="Dinas Dua"), version("c", agency="Dinas Tiga")]
    new = [version("a", agency="Dinas Lain"), version("b perbaikan", agency="DINAS  DUA"), version("d", agency="Dinas Empat")]
    assert paired(old, new) == {("a", "a"), ("b", "b perbaikan"), ("c", None), (None, "d")}


def test_an_agency_that_sent_two_reports_is_not_guessed() -> None:
    two = [version("c", agency="Dinas Satu"), version("d", agency="Dinas Satu")]
    assert paired([version("a", agency="Dinas Satu")], two) == {("a", None), (None, "c"), (None, "d")}
    assert paired([version("a"), version("b")], [version("c"), version("d")]) == {("a", None), ("b", None), (None, "c"), (None, "d")}


def test_what_was_not_read_again_is_not_mended() -> None:
    (found,) = pair([version("a", one("x"))], [version("a", unread="berkasnya rusak.")])
    assert (found.changes, found.settled, found.note) == ((), False, "Kiriman barunya tidak terbaca: berkasnya rusak.")
    (gone,) = pair([version("a", one("x"))], [])
    assert (gone.changes, gone.settled, gone.note) == ((), False, "Belum ada kiriman barunya.")


def test_what_is_gone_while_fewer_numbers_were_looked_at_may_not_be_mended() -> None:
    (found,) = pair([version("a", one("x"), looked=30)], [version("a", looked=20)])
    assert found.note == "Angka yang dapat diuji turun dari 60% menjadi 40%: temuan yang hilang belum tentu sudah diperbaiki."
    (same,) = pair([version("a", one("x"), looked=30)], [version("a", looked=28)])
    assert (same.note, same.settled) == ("", True)


def test_the_submission_with_the_most_to_do_comes_first() -> None:
    old, new = [version("a", one("x")), version("b", one("x"))], [version("a"), version("b", one("x"))]
    assert [found.title for found in pair(old, new)] == ["b", "a"]
