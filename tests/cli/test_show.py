"""`lkipaudit show`: the document, the model and the ledger of one file."""

from __future__ import annotations

import json
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


def test_ledger_comes_to_what_the_report_says(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "ledger", file]) == 0
    lines = capsys.readouterr().out.splitlines()
    run(["check", file, "--format", "json"])
    ledger = json.loads(capsys.readouterr().out)["ledger"]
    totals = [line.split()[1:5] for line in lines if line.strip().startswith("Jumlah")]
    assert totals == [[str(ledger[key]) for key in ("printed", "tied", "broken", "untied")]] * 2
    assert any(line.split()[:3] == ["tabel", "1", "3"] for line in lines)


def test_ledger_says_why_a_number_is_untied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"<!-- halaman 7 -->\n\nTelah dilayani 17 warga.\n\n{TEXT}", encoding="utf-8")
    assert run(["show", "ledger", str(path)]) == 0
    text = capsys.readouterr().out
    assert "1 kalimatnya tidak memuat hitungan yang dikenali" in " ".join(text.split())
    assert any(line.split()[:5] == ["1", "4", "3", "0", "1"] for line in text.splitlines())


@pytest.mark.parametrize("what", ["document", "model", "ledger"])
def test_unreadable(what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", what, str(tmp_path)]) == 3
    assert capsys.readouterr().err == f"lkipaudit: '{tmp_path}' adalah folder, bukan berkas.\n"


@pytest.mark.parametrize("what", ["model", "ledger"])
def test_bad_rules(what: str, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", what, file, "--rules", str(tmp_path / "x")]) == 2
    assert "tidak ditemukan" in capsys.readouterr().err
