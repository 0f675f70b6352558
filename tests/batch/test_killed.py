"""Runs that are broken off: by Ctrl-C, by the end of the parent, by the end of a child."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from commands import PATIENCE, POSIX, batch, contents, ended, family, heard, reports, several

from lkipaudit.batch.child import GRACE
from lkipaudit.batch.wire import send

pytestmark = pytest.mark.skipif(not POSIX, reason="kills as POSIX does")
STORE = "lkipaudit.sqlite"
DOCUMENTS = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return several(tmp_path / "kiriman", DOCUMENTS // 2)


def finished(*arguments: object) -> str:
    """The last line of a run that nobody disturbs."""
    with batch(*arguments) as process:
        printed, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
    return printed


def test_a_run_after_the_death_of_one_comes_to_the_same(folder: Path, tmp_path: Path) -> None:
    whole, part = tmp_path / "utuh", tmp_path / "putus"
    finished(folder, "-o", whole)
    with batch(folder, "-o", part, "--pekerja", 2) as process:
        heard(process, f"2/{DOCUMENTS}")
        children = family(process.pid)
        process.kill()
        ended(children)
    assert children
    done = len(contents(part / STORE)["submission"])
    assert 2 <= done < DOCUMENTS
    assert finished(folder, "-o", part).splitlines()[0] == f"6 dari 6 kiriman: 6 terbaca; {done} dari pemeriksaan sebelumnya."
    assert contents(part / STORE) == contents(whole / STORE)
    assert reports(part) == reports(whole)


def test_ctrl_c_ends_everything_and_keeps_what_is_done(folder: Path, tmp_path: Path) -> None:
    with batch(folder, "-o", tmp_path / "h", "--pekerja", 2) as process:
        heard(process, f"1/{DOCUMENTS}")
        children = family(process.pid)
        os.killpg(process.pid, signal.SIGINT)  # a terminal sends it to the whole group
        printed, told = process.communicate(timeout=PATIENCE)
        ended(children)
    assert process.returncode == 130
    assert told.splitlines()[-1] == "lkipaudit: Dihentikan."
    rows = contents(tmp_path / "h" / STORE)["submission"]
    assert printed == f"{len(rows)} dari 6 kiriman: {len(rows)} terbaca; 0 dari pemeriksaan sebelumnya.\n"
    assert {row[1] for row in rows} == {"terbaca"}
    assert len(rows) < DOCUMENTS


def test_a_child_that_is_killed_costs_one_document_until_the_next_run(folder: Path, tmp_path: Path) -> None:
    with batch(folder, "-o", tmp_path / "h", "--pekerja", 1) as process:
        heard(process, f"1/{DOCUMENTS}")
        for child in family(process.pid):
            child.kill()
        printed, told = process.communicate(timeout=PATIENCE)
    assert [line for line in told.splitlines() if "hilang" in line] == [
        "2/6 badan-bersih-1: hilang (proses pembacanya dihentikan dari luar)"
    ]
    assert printed.splitlines()[0] == "6 dari 6 kiriman: 1 hilang, 5 terbaca; 0 dari pemeriksaan sebelumnya."
    assert finished(folder, "-o", tmp_path / "h").splitlines()[0] == "6 dari 6 kiriman: 6 terbaca; 5 dari pemeriksaan sebelumnya."


HOLD = "import sys; from lkipaudit.batch.worker import *; sys.path.append({!r}); Worker(Limits(seconds=600)).call('dangers:hang')"


def test_a_child_in_the_middle_of_a_call_ends_with_its_parent(tmp_path: Path) -> None:
    (tmp_path / "panggil.py").write_text(HOLD.format(str(Path(__file__).parent)), encoding="utf-8")
    with subprocess.Popen([sys.executable, str(tmp_path / "panggil.py")]) as process:
        while not (children := family(process.pid)):
            pass
        process.kill()
        ended(children)


def test_a_library_that_never_lets_go_ends_some_time_after_its_limit() -> None:
    command = [sys.executable, "-m", "lkipaudit.batch.child", str(1 << 40), str(2 - GRACE)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment) as process:
        assert process.stdin
        send(process.stdin, ("dangers:hold", ()))
        ended([psutil.Process(process.pid)])
