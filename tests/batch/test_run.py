from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from lkipaudit.batch import run as run_module
from lkipaudit.batch.export import export
from lkipaudit.batch.job import Settings
from lkipaudit.batch.run import Event, end_workers, run
from lkipaudit.batch.store import TABLES, Store, StoreError
from lkipaudit.batch.submissions import submissions
from lkipaudit.batch.worker import MEGABYTE, Limits

SAMPLES = Path(__file__).parents[2] / "samples"
LIMITS = Limits(seconds=120, memory=800 * MEGABYTE)


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    yield
    end_workers()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "kiriman"
    folder.mkdir()
    shutil.copy(SAMPLES / "badan-bersih" / "laporan.pdf", folder / "badan.pdf")
    (folder / "rusak.pdf").write_bytes(b"%PDF-1.4 rusak")
    return folder


def ran(folder: Path, output: Path, *, limits: Limits = LIMITS, retry: bool = False) -> dict[str, Event]:
    events: list[Event] = []
    output.mkdir(exist_ok=True)
    store = Store(output / "s.sqlite")
    with ThreadPoolExecutor(2) as executor:
        run(submissions([folder]), store, Settings(output), executor, limits=limits, tell=events.append, retry=retry)
    store.close()
    return {event.name: event for event in events}


def contents(output: Path) -> dict[str, list[tuple[object, ...]]]:
    database = sqlite3.connect(output / "s.sqlite")
    found = {table: sorted(database.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in TABLES}  # noqa: S608
    database.close()
    return found


def test_what_is_known_is_not_read_again(reports: Path, tmp_path: Path) -> None:
    first, second = ran(reports, tmp_path / "h"), ran(reports, tmp_path / "h")
    assert {name: (event.state, event.again) for name, event in first.items()} == {
        "badan": ("terbaca", False),
        "rusak": ("tak terbaca", False),
    }
    assert all(event.again for event in second.values())


def test_a_file_that_is_no_document_says_why(reports: Path, tmp_path: Path) -> None:
    event = ran(reports, tmp_path / "h")["rusak"]
    assert "rusak.pdf" in event.reason


def test_a_changed_file_is_read_again_and_the_old_one_forgotten(reports: Path, tmp_path: Path) -> None:
    ran(reports, tmp_path / "h")
    shutil.copy(SAMPLES / "dinas-contoh" / "laporan.pdf", reports / "badan.pdf")
    assert not ran(reports, tmp_path / "h")["badan"].again
    assert {row[2] for row in contents(tmp_path / "h")["source"]} == {"badan.pdf", "rusak.pdf"}
    assert len(contents(tmp_path / "h")["submission"]) == 2


def test_a_report_that_was_thrown_away_is_made_again(reports: Path, tmp_path: Path) -> None:
    ran(reports, tmp_path / "h")
    shutil.rmtree(tmp_path / "h" / "badan")
    assert not ran(reports, tmp_path / "h")["badan"].again
    assert (tmp_path / "h" / "badan" / "laporan.json").is_file()


def test_another_profile_reads_again(reports: Path, tmp_path: Path) -> None:
    ran(reports, tmp_path / "h")
    (reports / "lkipaudit.toml").write_text("tahun = 2021", encoding="utf-8")
    assert not ran(reports, tmp_path / "h")["badan"].again


def test_what_ends_a_worker_costs_one_submission(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module, "WORK", "dangers:crash_on_broken")
    events = ran(reports, tmp_path / "h")
    assert (events["rusak"].state, events["rusak"].reason) == ("tak terbaca", "pustaka pembacanya berhenti mendadak pada berkas ini")
    assert events["badan"].state == "terbaca"


def test_a_submission_that_hangs_is_not_read_again_until_that_is_asked(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "WORK", "dangers:hang_on_broken")
    limits = replace(LIMITS, seconds=20)
    assert ran(reports, tmp_path / "h", limits=limits)["rusak"].reason == "melebihi batas waktu 20 detik"
    monkeypatch.undo()
    assert ran(reports, tmp_path / "h")["rusak"].again
    assert not ran(reports, tmp_path / "h", retry=True)["rusak"].again


def test_an_interrupted_run_goes_on_to_the_same_store(reports: Path, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "badan-bersih" / "laporan.docx", reports / "badan2.docx")
    whole = tmp_path / "utuh"
    ran(reports, whole)

    class Enough(Exception):  # noqa: N818
        pass

    def tell(_event: Event) -> None:
        raise Enough

    part = tmp_path / "sebagian"
    part.mkdir()
    store = Store(part / "s.sqlite")
    with pytest.raises(Enough), ThreadPoolExecutor(1) as executor:
        run(submissions([reports]), store, Settings(part), executor, limits=LIMITS, tell=tell)
    store.close()
    assert 0 < len(contents(part)["submission"]) < 3
    ran(reports, part)
    assert contents(part) == contents(whole)


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    Store(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(StoreError, match=r"dibuat oleh versi lain"):
        Store(path)


def test_the_store_is_written_out_for_other_tools(reports: Path, tmp_path: Path) -> None:
    ran(reports, tmp_path / "h")
    store = Store(tmp_path / "h" / "s.sqlite")
    csv, jsonl = list(export(store, tmp_path / "e", "csv")), list(export(store, tmp_path / "e", "jsonl"))
    store.close()
    assert [path.stem for path in csv] == [path.stem for path in jsonl] == list(TABLES)
    lines = (tmp_path / "e" / "entry.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines] == ["name", "badan", "rusak"]
