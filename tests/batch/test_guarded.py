from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lkipaudit.audit import audit
from lkipaudit.batch import guarded
from lkipaudit.batch.guarded import GuardedReaders
from lkipaudit.batch.worker import Limits
from lkipaudit.document import Document
from lkipaudit.policy import load_policy

SAMPLE = Path(__file__).parents[2] / "samples" / "dinas-contoh" / "laporan.pdf"
LIMITS = Limits(seconds=120)


@pytest.fixture
def seen() -> list[tuple[str, int, int]]:
    return []


@pytest.fixture
def readers(seen: list[tuple[str, int, int]]) -> Iterator[GuardedReaders]:
    made = GuardedReaders(
        LIMITS,
        lambda path, done, total: seen.append((path.name, done, total)),
        lambda path, done, total: seen.append((f"{path.name} lagi", done, total)),
    )
    yield made
    made.close()


def test_a_report_is_the_same_when_its_files_are_read_in_a_child(readers: GuardedReaders, seen: list[tuple[str, int, int]]) -> None:
    here, there = (
        audit([SAMPLE], policy=load_policy()),
        audit([SAMPLE], policy=load_policy(), first=readers.read, second=readers.read_again),
    )
    assert replace(there, model=None) == replace(here, model=None)
    assert seen[:20] == [("laporan.pdf", page, 20) for page in range(1, 21)]
    assert seen[20][0] == "laporan.pdf lagi"


@pytest.mark.parametrize(
    ("danger", "sentence"),
    [
        ("hang", "Berkas 'laporan.pdf' tidak selesai dibaca: melebihi batas waktu 3 detik."),
        ("crash", "Berkas 'laporan.pdf' tidak selesai dibaca: pustaka pembacanya berhenti mendadak pada berkas ini."),
    ],
)
def test_a_file_that_ends_its_reader_costs_itself(danger: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lain.md").write_text("## Realisasi Anggaran\n", encoding="utf-8")
    monkeypatch.setattr(guarded, "__name__", "dangers")
    monkeypatch.setenv("LKIPAUDIT_DANGER", danger)
    readers = GuardedReaders(Limits(seconds=3 if danger == "hang" else 120))
    report = audit([SAMPLE, tmp_path / "lain.md"], policy=load_policy(), first=readers.read, second=readers.read_again)
    readers.close()
    assert [part.reason for part in report.unread] == [sentence]
    assert report.failed == (0,)


def test_a_text_file_is_read_without_a_child(readers: GuardedReaders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("teks", encoding="utf-8")
    monkeypatch.setattr(guarded, "__name__", "tiada")
    assert isinstance(readers.read(tmp_path / "a.md"), Document)
