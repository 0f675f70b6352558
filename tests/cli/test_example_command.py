"""`lkipaudit example`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lkipaudit.cli import run
from lkipaudit.reading.markdown import read_markdown

TEXT = """## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | Sisa |
|----|---------|----------|-----------|------|
| 1  | Program Zumbala | 49.950.000 | 49.450.000 | 600.000 |
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "laporan.md"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def fingerprint(file: str, capsys: pytest.CaptureFixture[str]) -> str:
    run(["check", file, "--format", "json"])
    return str(json.loads(capsys.readouterr().out)["findings"][0]["fingerprint"])


def test_the_example_alone_is_on_standard_output(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = fingerprint(file, capsys)
    assert run(["example", wanted, file]) == 0
    printed = capsys.readouterr()
    assert printed.out == (
        "# Realisasi Anggaran\n\n| No | Program | Anggaran | Realisasi | Sisa |\n|---|---|---|---|---|\n"
        "| 1 | Program Contoh Alfa | 49.950.000 | 49.450.000 | 600.000 |\n"
    )
    assert printed.err.strip() == (
        "lkipaudit: contoh ini dinilai sama. ANG-06: Program Contoh Alfa: sisa tertulis 600.000, sedangkan "
        "menurut hitungan 49.950.000 - 49.450.000 = 500.000"
    )


def test_an_example_that_does_not_tell_is_said_to_be_none(
    file: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = fingerprint(file, capsys)
    monkeypatch.setattr("lkipaudit.example.read_markdown", lambda _text: read_markdown(""))
    assert run(["example", wanted, file]) == 1
    printed = capsys.readouterr()
    assert "Zumbala" not in printed.out
    assert "600.000" in printed.out
    assert "belum menghasilkan temuan ANG-06 dengan angka yang sama" in printed.err


def test_an_unknown_finding_is_2(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example", "zz", file]) == 2
    assert "Temuan zz tidak ada" in capsys.readouterr().err


def test_an_unreadable_file_is_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example", "zz", str(tmp_path / "tidak-ada.pdf")]) == 3
    assert "tidak ditemukan" in capsys.readouterr().err
