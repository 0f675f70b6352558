"""`lkipaudit show`: the document and the model of one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkipaudit.cli import run

TEXT = """## Realisasi Anggaran

| Program | Anggaran | Realisasi | % |
|---------|----------|-----------|---|
| Program Contoh | 50.000.000 | 40.000.000 | 80,00 |
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_document(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "document", file]) == 0
    text = capsys.readouterr().out
    assert "## Realisasi Anggaran" in text
    assert "tabel 1: 2 baris x 4 kolom" in text
    assert "50.000.000" in text


def test_model(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "model", file]) == 0
    text = capsys.readouterr().out
    assert "baris_anggaran: 1" in text
    assert "80,00 = 80.00" in text


@pytest.mark.parametrize("what", ["document", "model"])
def test_unreadable(what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", what, str(tmp_path)]) == 3
    assert capsys.readouterr().err == f"lkipaudit: '{tmp_path}' adalah folder, bukan berkas.\n"


def test_bad_rules(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "model", file, "--rules", str(tmp_path / "x")]) == 2
    assert "tidak ditemukan" in capsys.readouterr().err
