"""A batch on a Dask cluster of real processes on this machine."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from commands import PATIENCE, batch, contents, ended, family, heard, reports, several, started, wait_until

from lkipaudit.batch.cluster import SECONDS
from lkipaudit.cli import run

STORE = "lkipaudit.sqlite"


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str], subprocess.Popen[str]]]:
    """A scheduler's address and process, and one of its two workers; the other one has a nanny."""
    known = tmp_path / "penjadwal.json"
    with ExitStack() as stack:
        scheduler = stack.enter_context(
            started(
                "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(known)
            )
        )
        wait_until(known.exists)
        wait_until(lambda: known.read_text(encoding="utf-8").rstrip().endswith("}"))
        address = json.loads(known.read_text(encoding="utf-8"))["address"]
        worker = ("distributed.cli.dask_worker", address, "--no-dashboard", "--nthreads", "1", "--local-directory", str(tmp_path / "dask"))
        lone = stack.enter_context(started(*worker, "--no-nanny"))
        nursed = stack.enter_context(started(*worker, "--nanny"))
        for process in (lone, nursed):
            heard_of(process)
        yield address, scheduler, lone


def heard_of(worker: subprocess.Popen[str]) -> None:
    """Wait until a worker is registered."""
    assert worker.stderr
    assert any("Registered to" in line for line in worker.stderr)


def test_a_worker_that_is_killed_costs_nothing_but_time(
    cluster: tuple[str, subprocess.Popen[str], subprocess.Popen[str]], tmp_path: Path
) -> None:
    address, _, worker = cluster
    folder, whole, output = several(tmp_path / "kiriman", 4), tmp_path / "utuh", tmp_path / "h"
    with batch(folder, "-o", output, "--scheduler", address) as process:
        heard(process, "2/8")
        wait_until(lambda: bool(family(worker.pid)))
        children = family(worker.pid)
        worker.kill()
        printed, told = process.communicate(timeout=PATIENCE)
        ended(children)
    assert process.returncode == 0, told
    assert printed.splitlines()[0] == "8 dari 8 kiriman: 8 terbaca; 0 dari pemeriksaan sebelumnya."
    with batch(folder, "-o", whole) as process:
        process.communicate(timeout=PATIENCE)
    assert contents(output / STORE) == contents(whole / STORE)
    assert reports(output) == reports(whole)


def test_a_scheduler_that_is_killed_ends_the_run_and_keeps_what_is_done(
    cluster: tuple[str, subprocess.Popen[str], subprocess.Popen[str]], tmp_path: Path
) -> None:
    address, scheduler, _ = cluster
    with batch(several(tmp_path / "kiriman", 4), "-o", tmp_path / "h", "--scheduler", address) as process:
        heard(process, "1/8")
        scheduler.kill()
        _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 3
    assert told.splitlines()[-1] == (
        f"lkipaudit: penjadwal Dask '{address}' tidak lagi menjawab; yang sudah selesai tersimpan, jalankan lagi untuk sisanya."
    )
    assert contents(tmp_path / "h" / STORE)["submission"]


def test_a_scheduler_that_is_not_there_is_one_sentence_soon(tmp_path: Path) -> None:
    address = "tcp://127.0.0.1:1"
    folder = several(tmp_path / "kiriman", 1)
    start = time.monotonic()
    with batch(folder, "-o", tmp_path / "h", "--scheduler", address) as process:
        printed, told = process.communicate(timeout=PATIENCE)
    assert (process.returncode, printed) == (3, "")
    assert told == f"lkipaudit: penjadwal Dask '{address}' tidak menjawab dalam 5 detik.\n"
    assert time.monotonic() - start < SECONDS + 30


def test_an_address_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["batch", str(several(tmp_path / "k", 1)), "-o", str(tmp_path / "h"), "--scheduler", "mesin-besar"]) == 3
    assert capsys.readouterr().err == "lkipaudit: alamat penjadwal Dask 'mesin-besar' tidak dikenal; tulis seperti tcp://10.0.0.5:8786.\n"


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(["batch", str(several(tmp_path / "k", 1)), "-o", str(tmp_path / "h"), "--scheduler", "tcp://127.0.0.1:1"]) == 3
    assert capsys.readouterr().err == "lkipaudit: --scheduler memerlukan tambahan 'dask': pip install 'lkipaudit[dask]'.\n"
