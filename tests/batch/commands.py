"""The command in a process of its own, so that it can be killed; and what it left."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import psutil

from lkipaudit.batch.store import TABLES

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = slice(5, 9)
PATIENCE = 120.0
"""Seconds after which a test gives up, on whatever machine."""


def several(folder: Path, rounds: int) -> Path:
    """Some pages of both samples so often, no two copies with the same content."""
    folder.mkdir()
    for name in ("badan-bersih", "dinas-contoh"):
        with pikepdf.open(SAMPLES / name / "laporan.pdf") as whole, pikepdf.new() as part:
            part.pages.extend(whole.pages[PAGES])
            part.save(folder / f"{name}-0.pdf", deterministic_id=True)
        content = (folder / f"{name}-0.pdf").read_bytes()
        for number in range(1, rounds):
            (folder / f"{name}-{number}.pdf").write_bytes(content + b"\n%% %d\n" % number)
    return folder


@contextmanager
def started(*command: str) -> Iterator[subprocess.Popen[str]]:
    """`python -m` with these arguments, in a group of its own; killed with the group at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        yield process
    finally:
        for one in family(process.pid):
            one.kill()
        process.kill()
        process.communicate()


@contextmanager
def batch(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    """`lkipaudit batch`."""
    with started("lkipaudit", "batch", *map(str, arguments)) as process:
        yield process


def heard(process: subprocess.Popen[str], beginning: str) -> list[str]:
    """The lines on standard error until one begins so."""
    assert process.stderr
    lines: list[str] = []
    for line in process.stderr:
        lines.append(line.rstrip("\n"))
        if line.startswith(beginning):
            return lines
    raise AssertionError(lines)


def family(pid: int) -> list[psutil.Process]:
    """The processes below one."""
    try:
        return list(psutil.Process(pid).children(recursive=True))
    except psutil.Error:
        return []


def wait_until(true: Callable[[], bool]) -> None:
    """Wait, but not for ever."""
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


def ended(processes: list[psutil.Process]) -> None:
    """Wait until all of these have ended; a zombie has."""
    wait_until(lambda: not any(one.is_running() and one.status() != psutil.STATUS_ZOMBIE for one in processes))


def contents(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a store, in an order of its own."""
    database = sqlite3.connect(store)
    found = {table: sorted(database.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in TABLES}  # noqa: S608
    database.close()
    return found


def reports(output: Path) -> dict[str, bytes]:
    """Every report below an output folder."""
    return {str(path.relative_to(output)): path.read_bytes() for path in sorted(output.rglob("laporan.json"))}


POSIX = os.name != "nt"
