"""One file of each harmful kind among good ones; the two first harm the reader as they are, the crash is ours."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from commands import several
from poison import endless, swelling

from lkipaudit.batch import run as run_module
from lkipaudit.batch.job import Settings
from lkipaudit.batch.run import Event, end_workers, run
from lkipaudit.batch.store import Store
from lkipaudit.batch.submissions import submissions
from lkipaudit.batch.worker import MEGABYTE, Limits


def fair(folder: Path, output: Path) -> float:
    """Seconds that are enough for a good document on this machine, as busy as it is."""
    output.mkdir()
    store = Store(output / "s.sqlite")
    start = time.monotonic()
    with ThreadPoolExecutor(2) as executor:
        run(submissions([folder]), store, Settings(output), executor, limits=Limits(), tell=lambda _event: None)
    store.close()
    end_workers()
    return max(15.0, round(4 * (time.monotonic() - start)))


def test_each_costs_itself_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, output = several(tmp_path / "kiriman", 3), tmp_path / "h"
    output.mkdir()
    seconds = fair(several(tmp_path / "contoh", 1), tmp_path / "coba")
    (folder / "x-tak-berujung.pdf").write_bytes(endless())
    (folder / "c-membengkak.pdf").write_bytes(swelling())
    (folder / "c-rusak.pdf").write_bytes((folder / "badan-bersih-0.pdf").read_bytes())
    monkeypatch.setattr(run_module, "WORK", "dangers:crash_on_broken")
    events: list[Event] = []
    store = Store(output / "s.sqlite")
    with ThreadPoolExecutor(2) as executor:
        limits = Limits(seconds=seconds, memory=1500 * MEGABYTE)
        run(submissions([folder]), store, Settings(output), executor, limits=limits, tell=events.append)
    kept = store.rows("SELECT name, status, reason FROM entry JOIN submission USING (key) ORDER BY name")
    store.close()
    end_workers()
    good = [f"{name}-{number}" for name in ("badan-bersih", "dinas-contoh") for number in range(3)]
    expected = dict.fromkeys(good, ("terbaca", "")) | {
        "x-tak-berujung": ("tak terbaca", f"melebihi batas waktu {seconds:.0f} detik"),
        "c-membengkak": ("tak terbaca", "melebihi batas memori 1500 MB"),
        "c-rusak": ("tak terbaca", "pustaka pembacanya berhenti mendadak pada berkas ini"),
    }
    assert {event.name: (event.state, event.reason) for event in events} == expected
    assert {row["name"]: (row["status"], row["reason"]) for row in kept} == expected
    assert {path.parent.name for path in output.rglob("laporan.json")} == set(good)
