"""What a batch leaves in its folder for each submission, and the overview that is made of the store alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest

from lkipaudit.batch import job
from lkipaudit.batch.job import Done, Job, Settings, key_of, work
from lkipaudit.batch.overview import batch_of, write_overview
from lkipaudit.batch.run import end_workers, run
from lkipaudit.batch.store import Store
from lkipaudit.batch.submissions import submissions
from lkipaudit.batch.worker import MEGABYTE, Limits
from lkipaudit.rendering.outputs import KINDS, Kind

SAMPLES = Path(__file__).parents[2] / "samples"
MOMENT = datetime(2024, 2, 28, tzinfo=UTC)
LIMITS = Limits(seconds=120, memory=800 * MEGABYTE)


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    yield
    end_workers()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "kiriman"
    folder.mkdir()
    shutil.copy(SAMPLES / "dinas-contoh" / "laporan.pdf", folder / "dinas contoh.pdf")
    return folder


def worked(folder: Path, settings: Settings) -> Path:
    """The folder of the only submission, after the work of a worker."""
    (one,) = submissions([folder])
    work(Job(one, key_of(one, settings), settings))
    return settings.output / one.name


def test_each_submission_has_its_page_its_letter_and_its_json(reports: Path, tmp_path: Path) -> None:
    folder = worked(reports, Settings(tmp_path / "h"))
    assert {path.name for path in folder.iterdir()} == {"laporan.html", "laporan.json", "surat.docx"}
    page = (folder / "laporan.html").read_text(encoding="utf-8")
    assert "data:image/png;base64," in page
    assert str(reports) not in page
    found = json.loads((folder / "laporan.json").read_text(encoding="utf-8"))["findings"]
    letter = docx.Document(BytesIO((folder / "surat.docx").read_bytes()))
    cells = {cell.text for table in letter.tables for row in table.rows for cell in row.cells}
    assert all(any(one["message"] in cell for cell in cells) for one in found if one["persona"] == "baku")


def test_identity_numbers_are_masked_in_what_is_sent(reports: Path, tmp_path: Path) -> None:
    plain, masked = worked(reports, Settings(tmp_path / "a")), worked(reports, Settings(tmp_path / "b", mask=True))
    for name in ("laporan.json", "laporan.html"):
        assert "••••" in (masked / name).read_text(encoding="utf-8")
        assert "••••" not in (plain / name).read_text(encoding="utf-8")


def test_what_is_masked_or_has_another_letterhead_is_made_again(reports: Path, tmp_path: Path) -> None:
    (one,) = submissions([reports])
    template = tmp_path / "kop.docx"
    docx.Document().save(str(template))
    settings = Settings(tmp_path / "h")
    keys = {key_of(one, settings), key_of(one, replace(settings, mask=True)), key_of(one, replace(settings, template=template))}
    assert len(keys) == 3


def test_a_rendering_that_fails_costs_only_itself(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, "surat", Kind("lkipaudit.rendering.tiada", "surat"))
    settings = Settings(tmp_path / "h")
    (one,) = submissions([reports])
    done = work(Job(one, key_of(one, settings), settings))
    assert done.submission[1] == "terbaca"
    assert done.submission[2] == "keluaran 'surat.docx' gagal dibuat karena kesalahan lkipaudit sendiri (ModuleNotFoundError)."
    assert {path.name for path in (tmp_path / "h" / one.name).iterdir()} == {"laporan.html", job.REPORT}


@pytest.fixture
def kept(reports: Path, tmp_path: Path) -> Iterator[Store]:
    """The store of a run, in which one file could not be read."""
    (reports / "rusak.pdf").write_bytes(b"%PDF-1.4 rusak")
    output = tmp_path / "h"
    output.mkdir()
    store = Store(output / "s.sqlite")
    with ThreadPoolExecutor(1) as executor:
        run(submissions([reports]), store, Settings(output), executor, limits=LIMITS, tell=lambda _event: None)
    yield store
    store.close()


def test_the_overview_is_what_the_store_holds(kept: Store, tmp_path: Path) -> None:
    output = tmp_path / "h"
    batch = batch_of(kept, output, MOMENT)
    one, lost = batch.submissions
    whole = json.loads((output / "dinas contoh" / "laporan.json").read_text(encoding="utf-8"))
    assert (one.agency, one.printed, one.tied) == (whole["subject"]["agency"], whole["ledger"]["printed"], whole["ledger"]["tied"])
    assert [told.message for told in one.findings] == [told["message"] for told in whole["findings"] if told["persona"] == "baku"]
    assert dict(one.files) == {
        "html": "dinas%20contoh/laporan.html",
        "surat": "dinas%20contoh/surat.docx",
        "json": "dinas%20contoh/laporan.json",
    }
    assert (lost.tone, "rusak.pdf" in lost.reason) == ("gagal", True)
    first, second = (write_overview(kept, output, MOMENT) for _ in range(2))
    assert [path.name for path in first] == ["index.html", "ringkasan.xlsx"]
    assert first == second
    (output / "dinas contoh" / "laporan.html").unlink()
    assert "html" not in batch_of(kept, output, MOMENT).submissions[0].files


def test_a_rejected_finding_does_not_count(kept: Store, tmp_path: Path) -> None:
    before = batch_of(kept, tmp_path, MOMENT).submissions[0].findings
    kept.rows("UPDATE finding SET decision = 'ditolak' WHERE number = (SELECT min(number) FROM finding WHERE persona = 'baku')")
    assert batch_of(kept, tmp_path, MOMENT).submissions[0].findings == before[1:]


def test_the_overview_is_masked_where_the_reports_are(kept: Store, tmp_path: Path) -> None:
    fields = json.loads(kept.rows("SELECT fields FROM record WHERE relation = 'penandatangan' AND fields LIKE '%nip%'")[0]["fields"])
    number = fields["nip"][0]
    kept.rows("UPDATE finding SET message = ?", f"NIP {number} dipakai dua orang")
    plain, masked = batch_of(kept, tmp_path, MOMENT), batch_of(kept, tmp_path, MOMENT, mask=True)
    assert number in plain.submissions[0].findings[0].message
    assert number not in masked.submissions[0].findings[0].message


def test_what_was_found_across_submissions_stays_as_long_as_they_do(tmp_path: Path) -> None:
    store = Store(tmp_path / "s.sqlite")
    for key in ("a", "b"):
        store.put(Done((key, "terbaca", "", None, 2023, 5, 40, 20, 2, 18, 0, "0", "", "nasional"), (), (), (), (), ()))
    places = json.dumps([{"entry": "satu", "page": 3}, {"entry": "dua", "page": None}, {"entry": "satu", "page": 3}])
    texts = ("LIN-01", "Judul", "mayor", "tinggi", "baku", "Nama Contoh", "dua NIP: 1970 0101 1995 031001", "Samakan.")
    store.put_across([(0, "f", *texts, "[]", places), (1, "g", *texts[:4], "semua", *texts[5:], "[]", places)])
    store.enter({"satu": "a", "dua": "b"})
    (found,) = batch_of(store, tmp_path, MOMENT).across
    assert (found.message, found.places) == (texts[6], (("satu", 3), ("dua", None)))
    assert "031001" not in batch_of(store, tmp_path, MOMENT, mask=True).across[0].message
    store.enter({"satu": "a"})
    assert batch_of(store, tmp_path, MOMENT).across == ()
    store.close()
