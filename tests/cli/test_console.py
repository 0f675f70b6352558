"""The program as a process: consoles of other alphabets, closed pipes, and no traceback whatever happens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = (
    "## Realisasi Anggaran\n\n| Program | Anggaran | Realisasi | % |\n|---|---|---|---|\n"
    "| Program “Contoh” → 日本 | 49.950.000 | 49.450.000 | 99,99 |\n"
)


def lkipaudit(*arguments: str, encoding: str) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"PYTHONIOENCODING": encoding, "COLUMNS": "100"}
    return subprocess.run([sys.executable, "-c", PROGRAM, *arguments], capture_output=True, check=False, env=environment)


PROGRAM = "from lkipaudit.cli import main; main()"


def file(folder: Path) -> str:
    path = folder / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_report_on_a_cp1252_console(tmp_path: Path) -> None:
    done = lkipaudit("check", file(tmp_path), encoding="cp1252")
    assert (done.returncode, done.stderr) == (1, b"")
    text = done.stdout.decode("cp1252")
    assert "Program “Contoh” ? ??" in text
    assert "tertulis 99,99, menurut hitungan 99,00" in text


def test_json_on_a_cp1252_console_loses_nothing(tmp_path: Path) -> None:
    done = lkipaudit("check", file(tmp_path), "--format", "json", encoding="cp1252")
    assert json.loads(done.stdout.decode("cp1252"))["findings"][0]["subject"] == "Program “Contoh” → 日本"


def test_json_on_a_utf8_console_is_readable(tmp_path: Path) -> None:
    done = lkipaudit("check", file(tmp_path), "--format", "json", encoding="utf-8")
    assert "Program “Contoh” → 日本" in done.stdout.decode("utf-8")


def test_file_name_in_another_alphabet(tmp_path: Path) -> None:
    done = lkipaudit("check", str(tmp_path / "日本.pdf"), encoding="cp1252")
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert b"??.pdf' tidak ditemukan." in done.stderr


def test_show_on_a_cp1252_console(tmp_path: Path) -> None:
    for what in ("document", "model"):
        done = lkipaudit("show", what, file(tmp_path), encoding="cp1252")
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["explain", "ANG-01"], ["rules", "list"], ["rules", "show", "ANG-01"]])
@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_rules_on_every_console(arguments: list[str], encoding: str) -> None:
    done = lkipaudit(*arguments, encoding=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "49.950.000" in done.stdout.decode(encoding) or arguments[1] == "list"


def test_rule_folder_in_another_alphabet(tmp_path: Path) -> None:
    done = lkipaudit("rules", "list", "--rules", str(tmp_path / "日本"), encoding="cp1252")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.endswith(b"?? tidak ditemukan.\n")


def test_progress_is_silent_where_nobody_looks(tmp_path: Path) -> None:
    assert lkipaudit("check", file(tmp_path), encoding="utf-8").stderr == b""


def test_reader_of_the_output_may_leave_early(tmp_path: Path) -> None:
    path = tmp_path / "panjang.md"
    path.write_text(TEXT + "| Program Rekaan | 49.950.000 | 49.450.000 | 99,99 |\n" * 3000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "show", "document", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
