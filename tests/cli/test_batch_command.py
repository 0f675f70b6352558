"""`lkipaudit batch`: what it prints where, and its exit status."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from lkipaudit.cli import run

SAMPLE = Path(__file__).parents[2] / "samples" / "badan-bersih" / "laporan.pdf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(SAMPLE, tmp_path / "badan.pdf")
    return tmp_path


def test_a_run_says_what_became_of_each_and_leaves_a_store(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = folder / "hasil"
    assert run(["batch", str(folder), "-o", str(output)]) == 0
    printed = capsys.readouterr()
    assert printed.err == "1/1 badan: terbaca\n"
    assert printed.out.splitlines()[0] == "1 dari 1 kiriman: 1 terbaca; 0 dari pemeriksaan sebelumnya."
    assert run(["batch", str(folder), "-o", str(output)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "1 dari 1 kiriman: 1 terbaca; 1 dari pemeriksaan sebelumnya."
    database = sqlite3.connect(output / "lkipaudit.sqlite")
    assert database.execute("SELECT name, status FROM entry JOIN submission USING (key)").fetchall() == [("badan", "terbaca")]
    database.close()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tiada"], "'tiada' bukan folder"),
        ([], "sebutkan folder yang berisi laporan-laporan."),
        ([".", "--export", "xml"], "ekspor 'xml' tidak dikenal; yang ada: csv, jsonl."),
        (["."], "tidak ada berkas PDF atau DOCX di dalam folder itu."),
    ],
)
def test_a_wrong_call_is_2_and_one_sentence(
    arguments: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["batch", *arguments, "-o", "hasil"]) == 2
    assert sentence in capsys.readouterr().err


def test_a_store_that_is_none(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "hasil").mkdir()
    (folder / "hasil" / "lkipaudit.sqlite").write_bytes(b"bukan basis data sama sekali" * 99)
    assert run(["batch", str(folder), "-o", str(folder / "hasil")]) == 2
    assert "lkipaudit.sqlite' tidak dapat dibuka" in capsys.readouterr().err


def test_the_store_is_exported_without_reading_anything(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = folder / "hasil"
    run(["batch", str(folder), "-o", str(output)])
    (folder / "badan.pdf").unlink()
    capsys.readouterr()
    assert run(["batch", "-o", str(output), "--export", "csv"]) == 0
    assert str(output / "ekspor" / "submission.csv") in capsys.readouterr().out.splitlines()


def test_a_run_leaves_an_overview_that_a_rerun_makes_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = folder / "hasil"
    run(["batch", str(folder), "-o", str(output), "--samarkan-nip"])
    for name in ("index.html", "ringkasan.xlsx"):
        (output / name).unlink()
    capsys.readouterr()
    assert run(["batch", str(folder), "-o", str(output), "--samarkan-nip"]) == 0
    printed = capsys.readouterr().out
    assert "1 dari pemeriksaan sebelumnya" in printed
    assert [str(output / name) in printed for name in ("index.html", "ringkasan.xlsx")] == [True, True]
    assert 'href="badan/laporan.html"' in (output / "index.html").read_text(encoding="utf-8")


def test_a_letterhead_that_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["batch", str(folder), "-o", str(folder / "hasil"), "--templat", "tiada.docx"]) == 2
    assert "templat 'tiada.docx' tidak ditemukan." in capsys.readouterr().err
