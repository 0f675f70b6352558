"""`lkipaudit check --keputusan`: what reviewers decided is taken in, shown, and counted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from test_check import BAD, written

from lkipaudit.cli import run
from lkipaudit.decisions import SCHEMA

HERE = {"verdict": "ditolak", "remark": "Sesuai lampiran.", "by": "Pereviu Satu", "on": "2024-02-01"}


@pytest.fixture
def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", "120")
    return written(tmp_path / "beda.md", BAD)


def fingerprint(bad: str, capsys: pytest.CaptureFixture[str]) -> str:
    run(["check", bad, "--format", "json"])
    return str(json.loads(capsys.readouterr().out)["findings"][0]["fingerprint"])


def saved(path: Path, *decisions: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return written(path, json.dumps({"schema": SCHEMA, "keputusan": decisions}))


def test_rejected_finding_is_shown_apart_and_does_not_fail(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = saved(tmp_path / "k.json", {"fingerprint": fingerprint(bad, capsys), **HERE})
    assert run(["check", bad, "--keputusan", file]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "Semua temuan ditolak oleh pereviu." in printed
    assert "Temuan yang ditolak pereviu: 1" in printed
    assert "menurut hitungan 99,00" in printed
    assert "Keputusan ditolak oleh Pereviu Satu pada 2024-02-01: Sesuai lampiran." in printed


@pytest.mark.parametrize("verdict", ["dikonfirmasi", "ditanyakan"])
def test_other_verdicts_leave_the_finding_where_it_is(bad: str, verdict: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = saved(tmp_path / "k.json", {"fingerprint": fingerprint(bad, capsys), "verdict": verdict})
    assert run(["check", bad, "--keputusan", file]) == 1
    printed = capsys.readouterr().out
    assert "Temuan: 1 mayor" in printed
    assert f"Keputusan     {verdict}\n" in "\n".join(line.strip() for line in printed.splitlines()) + "\n"
    assert "ditolak pereviu" not in printed


def test_json_tells_decisions(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = fingerprint(bad, capsys)
    file = saved(tmp_path / "k.json", {"fingerprint": known, **HERE}, {"fingerprint": "lama", "verdict": "ditanyakan"})
    run(["check", bad, "--keputusan", file, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["decisions"] == [
        {"fingerprint": known, **HERE},
        {"fingerprint": "lama", "verdict": "ditanyakan", "remark": "", "by": "", "on": ""},
    ]
    assert report["findings"][0]["decision"] == HERE


def test_later_file_counts(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = fingerprint(bad, capsys)
    first = saved(tmp_path / "1.json", {"fingerprint": known, "verdict": "ditolak"})
    second = saved(tmp_path / "2.json", {"fingerprint": known, "verdict": "dikonfirmasi"})
    assert run(["check", bad, "--keputusan", first, "--keputusan", second]) == 1
    assert run(["check", bad, "--keputusan", second, "--keputusan", first]) == 0


def test_decision_about_nothing_is_told(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = saved(tmp_path / "k.json", {"fingerprint": "lama", "verdict": "ditolak"})
    assert run(["check", bad, "--keputusan", file]) == 1
    assert "1 keputusan pereviu tidak lagi mengenai temuan mana pun." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "tidak ditemukan."),
        ("", "bukan JSON yang sah"),
        ("{", "bukan JSON yang sah"),
        ("[" * 100_000, "bukan JSON yang sah"),
        ("[]", "bukan berkas keputusan lkipaudit"),
        ('{"schema": "lain/1", "keputusan": []}', "bukan berkas keputusan lkipaudit"),
        ('{"schema": "lkipaudit-keputusan/1"}', "bukan berkas keputusan lkipaudit"),
        ('{"schema": "lkipaudit-keputusan/1", "keputusan": [1]}', "keputusan 1: harus berupa objek."),
        ('{"schema": "lkipaudit-keputusan/1", "keputusan": [{"fingerprint": 1}]}', "keputusan 1: fingerprint harus berupa teks."),
        ('{"schema": "lkipaudit-keputusan/1", "keputusan": [{"verdict": "ditolak"}]}', "keputusan 1: fingerprint kosong."),
        (
            '{"schema": "lkipaudit-keputusan/1", "keputusan": [{"fingerprint": "a", "verdict": "batal"}]}',
            "keputusan 1: verdict harus dikonfirmasi, ditolak atau ditanyakan.",
        ),
        (
            '{"schema": "lkipaudit-keputusan/1", "keputusan": [{"fingerprint": "a", "verdict": "ditolak", "on": "kemarin"}]}',
            "keputusan 1: tanggal (on) harus ditulis TTTT-BB-HH.",
        ),
    ],
)
def test_bad_file_is_one_sentence(
    bad: str, content: str | None, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def worked(*_: object, **__: object) -> None:
        pytest.fail("the audit ran")

    monkeypatch.setattr("lkipaudit.cli.check.audit", worked)
    path = tmp_path / "k.json"
    if content is not None:
        written(path, content)
    assert run(["check", bad, "--keputusan", str(path)]) == 2
    printed = capsys.readouterr().err
    assert printed.count("\n") == 1
    assert words in printed


def test_decisions_are_no_output(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = saved(tmp_path / "k.json")
    assert run(["check", bad, "--keputusan", file, "-o", file]) == 2
    assert "adalah berkas yang diperiksa" in capsys.readouterr().err
