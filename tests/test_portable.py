"""The program runs where there is no POSIX: modules, calls, file names, encodings and paths of Windows."""

from __future__ import annotations

import ast
import errno
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path, PureWindowsPath

import pytest

import lkipaudit.cli as command_line
from lkipaudit.cli import expanded, run

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "lkipaudit"
MODULES = sorted(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in PACKAGE.rglob("*.py"))
POSIX_MODULES = ("fcntl", "grp", "nis", "pty", "pwd", "readline", "resource", "spwd", "syslog", "termios", "tty")
POSIX_CALLS = (
    "chown",
    "fork",
    "forkpty",
    "getegid",
    "geteuid",
    "getgid",
    "getgroups",
    "getloadavg",
    "getpgid",
    "getpgrp",
    "getuid",
    "killpg",
    "mkfifo",
    "nice",
    "openpty",
    "posix_spawn",
    "sched_getaffinity",
    "setsid",
    "setuid",
    "statvfs",
    "uname",
    "wait",
    "waitid",
)
POSIX_SIGNALS = ("SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGUSR1", "alarm", "pause", "setitimer")
# What we build on is loaded first: on POSIX it may well use it, and on Windows it does not.
BARE = """
import importlib, os, signal, sys
import concurrent.futures.process, multiprocessing.popen_spawn_posix, subprocess
import jinja2, pikepdf, psutil, xlsxwriter
import docx, markdown_it, pdfplumber, pypdfium2, rapidfuzz.fuzz, rapidfuzz.distance, rich.console, rich.progress, typer, typer.testing
subprocess.Popen.kill = subprocess.Popen.terminate  # on Windows they are one
for name in {modules!r}:
    sys.modules[name] = None
for name in {calls!r}:
    if hasattr(os, name):
        delattr(os, name)
for name in {signals!r}:
    if hasattr(signal, name):
        delattr(signal, name)
"""
REPORT = """# LAPORAN KINERJA DINAS CONTOH TAHUN 2023

## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1 | Program Contoh | 49.950.000 | 49.450.000 | 99,99 |
"""
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def bare(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a Python that lacks what Windows lacks."""
    text = BARE.format(modules=POSIX_MODULES, calls=POSIX_CALLS, signals=POSIX_SIGNALS) + program
    environment = os.environ | {"PYTHONIOENCODING": "utf-8", "COLUMNS": "120"}
    done = [sys.executable, "-c", text, *arguments]
    return subprocess.run(done, capture_output=True, text=True, encoding="utf-8", check=False, env=environment)


def test_every_module_is_imported_without_posix() -> None:
    done = bare("for name in sys.argv[1:]:\n    importlib.import_module(name)\nprint(len(sys.argv) - 1)", *MODULES)
    assert (done.stderr, done.stdout.strip()) == ("", str(len(MODULES)))


def test_without_posix_is_without_it() -> None:
    assert "ModuleNotFoundError" in bare("import fcntl").stderr
    assert "AttributeError" in bare("os.fork()").stderr


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["check", "FILE"], 1, "tertulis 99,99, menurut hitungan 99,00"),
        (["show", "model", "FILE"], 0, "baris_anggaran: 1"),
        (["explain", "ANG-01"], 0, "persentase = realisasi / anggaran x 100"),
        (["rules", "list"], 0, "anggaran/ANG-01.toml"),
        (["check", str(ROOT / "samples" / "badan-bersih" / "laporan.docx")], 0, "Tidak ada perbedaan"),
    ],
)
def test_commands_run_without_posix(arguments: list[str], status: int, words: str, tmp_path: Path) -> None:
    file = tmp_path / "laporan akhir.md"
    file.write_text(REPORT, encoding="utf-8")
    called = [str(file) if argument == "FILE" else argument for argument in arguments]
    done = bare("from lkipaudit.cli import run\nsys.exit(run(sys.argv[1:]))", *called)
    assert (done.returncode, done.stderr) == (status, "")
    assert words in done.stdout


def opened(tree: ast.Module) -> list[ast.Call]:
    """Calls that open a file as text."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [(call, call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")) for call in calls]
    texts = [call for call, name in named if name in ("read_text", "write_text")]
    modes = [(call, [arg.value for arg in call.args if isinstance(arg, ast.Constant)]) for call, name in named if name == "open"]
    return texts + [call for call, values in modes if any(value in ("r", "w", "a") for value in values)]


def test_text_files_are_opened_with_their_encoding() -> None:
    calls = [(path.name, call) for path in PACKAGE.rglob("*.py") for call in opened(ast.parse(path.read_text(encoding="utf-8")))]
    assert not [(name, call.lineno) for name, call in calls if "encoding" not in {keyword.arg for keyword in call.keywords}]


def test_opening_without_encoding_would_be_seen() -> None:
    seen = opened(ast.parse("p.read_text()\nopen(p, 'w')\np.open('r')\np.open('rb')\np.read_bytes()"))
    assert [call.lineno for call in seen] == [1, 2, 3]


def test_names_of_files_are_possible_on_windows() -> None:
    files = [path for folder in ("lkipaudit", "rules", "samples", "tests") for path in (ROOT / folder).rglob("*") if path.is_file()]
    names = [path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts]
    assert names
    assert not [name for name, count in Counter(name.casefold() for name in names).items() if count > 1]
    parts = {part for name in names for part in name.split("/")}
    assert not [part for part in parts if re.search(r'[<>:"|?*\\]|[ .]\Z', part) or RESERVED.fullmatch(part)]


@pytest.mark.parametrize("name", [r"C:\laporan dinas\LKIP 2023.pdf", r"\\server\bersama\LKIP.pdf", r"..\LKIP.md"])
def test_path_of_windows_is_told_as_it_was_given(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(PureWindowsPath(name))]) == 3
    assert capsys.readouterr().err == f"lkipaudit: Berkas '{name}' tidak ditemukan.\n"


def test_path_with_spaces(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    folder = tmp_path / "Laporan Dinas (akhir)"
    folder.mkdir()
    (folder / "LKIP [1] & data.md").write_text(REPORT, encoding="utf-8")
    assert run(["check", str(folder / "LKIP [1] & data.md")]) == 1
    assert "LKIP [1] & data.md" in capsys.readouterr().out


def test_stars_stand_for_files_where_no_shell_does_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b 1.md", "a.md", "LKIP [1].md"):
        Path(name).touch()
    assert expanded(["check", "?.md", "--format", "json"]) == ["check", "a.md", "--format", "json"]
    assert expanded(["*.md"]) == ["LKIP [1].md", "a.md", "b 1.md"]
    assert expanded(["LKIP [1]*"]) == ["LKIP [1].md"]
    assert expanded(["LKIP [1].md", "*.pdf"]) == ["LKIP [1].md", "*.pdf"]


@pytest.mark.parametrize("windows", [False, True])
def test_reader_that_leaves_early_is_known_by_what_each_system_calls_it(windows: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "WINDOWS", windows)
    assert command_line._reader_left(BrokenPipeError())
    assert command_line._reader_left(OSError(errno.EINVAL, "")) is windows
    assert not command_line._reader_left(OSError(errno.ENOSPC, ""))


def test_full_disk_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(command_line, "app", full)
    assert run(["rules", "list"]) == 3
    assert "terjadi kesalahan pada lkipaudit sendiri (OSError" in capsys.readouterr().err
