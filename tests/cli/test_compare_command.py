"""`lkipaudit compare`: what it prints, and its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkipaudit.cli import run

HEAD = """## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
"""
GOOD = HEAD + "| 1 | Program Contoh | 50.000.000 | 40.000.000 | 80,00 |\n"
BAD = GOOD.replace("80,00", "81,00")
WORSE = GOOD.replace("80,00", "82,00")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("old", "new", "status", "told"),
    [
        (BAD, GOOD, 0, "Temuan: 1 selesai"),
        (BAD, BAD, 1, "Temuan: 1 masih terbuka"),
        (BAD, WORSE, 1, "sebelumnya: Program Contoh: tertulis 81,00"),
        (GOOD, BAD, 1, "Temuan: 1 baru"),
        (GOOD, GOOD, 0, "Temuan: tidak ada pada keduanya"),
    ],
)
def test_what_a_resubmission_mended(old: str, new: str, status: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", written(tmp_path / "lama.md", old), written(tmp_path / "baru.md", new)]) == status
    assert told in capsys.readouterr().out


def test_a_report_that_was_kept_stands_for_its_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = written(tmp_path / "lama.md", BAD)
    run(["check", old, "-o", str(tmp_path / "lama.json")])
    capsys.readouterr()
    assert run(["compare", str(tmp_path / "lama.json"), written(tmp_path / "baru.md", GOOD)]) == 0
    assert "Temuan: 1 selesai" in capsys.readouterr().out


def test_a_document_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(tmp_path / "tiada.pdf"), written(tmp_path / "baru.md", GOOD)]) == 2
    assert "tidak ditemukan" in capsys.readouterr().err
