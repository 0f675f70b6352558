"""The pipeline: files in, one report out; a bad file costs none of the others."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from lkipaudit import audit as pipeline
from lkipaudit.audit import Failure, audit, read_source
from lkipaudit.document import Document
from lkipaudit.policy import load_policy
from lkipaudit.reading.errors import ReadError

TABLE = """# LAPORAN KINERJA DINAS CONTOH TAHUN 2023

## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Contoh | 49.950.000 | 49.450.000 | 99,99 |
| 2  | Program Rekaan | 50.000.000 | 40.000.000 | 80,00 |
"""
SAMPLE = Path(__file__).parent.parent / "samples" / "dinas-contoh" / "laporan.pdf"


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    path = tmp_path / "laporan.md"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_report(report_file: Path) -> None:
    policy = load_policy()
    report = audit([report_file], policy=policy)
    assert report.rules_sha256 == policy.sha256
    assert report.sources[0].sha256 == hashlib.sha256(report_file.read_bytes()).hexdigest()
    assert (report.year, report.understood, report.failed) == (2023, True, ())
    assert [(f.rule, f.stated, f.computed) for f in report.findings] == [("ANG-01", "99,99", "99,00")]
    assert dict(report.titles)["ANG-01"] == report.findings[0].title
    assert report.ledger.printed == report.ledger.tied + report.ledger.broken + report.ledger.untied
    assert report.ledger.tied >= 3


def test_bad_file_costs_none_of_the_others(report_file: Path, tmp_path: Path) -> None:
    missing = tmp_path / "tidak-ada.pdf"
    report = audit([missing, report_file], policy=load_policy())
    assert report.failed == (0,)
    assert [source.path for source in report.sources] == [str(missing), str(report_file)]
    assert report.findings[0].evidence[0].place.source == 1
    assert [(part.source, part.page) for part in report.unread] == [(0, None)]
    assert "tidak-ada.pdf" in report.unread[0].reason


def test_nothing_understood(tmp_path: Path) -> None:
    path = tmp_path / "kosong.md"
    path.write_text("Tidak ada apa-apa di sini.", encoding="utf-8")
    assert not audit([path], policy=load_policy()).understood


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"", "kosong"),
        ("a.pdf", b"halo, ini teks biasa", "bukan PDF"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "terpotong"),
        ("a.docx", b"PK\x03\x04abc", "versi berikutnya"),
        ("a.doc", b"\xd0\xcf\x11\xe0abc", "Office lama"),
        ("a.xyz", b"apa saja", "tidak dikenal"),
        ("a", b"apa saja", "tidak dikenal"),
    ],
)
def test_reason_is_one_sentence_naming_the_file(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    failure = read_source(path, 2)
    assert isinstance(failure, Failure)
    assert failure.index == 2
    assert words in failure.reason
    assert f"'{name}'" in failure.reason
    assert failure.reason.endswith(".")
    assert "\n" not in failure.reason
    assert failure.source.sha256 == hashlib.sha256(content).hexdigest()


def test_folder_and_missing_file(tmp_path: Path) -> None:
    folder, missing = read_source(tmp_path), read_source(tmp_path / "x.pdf")
    assert isinstance(folder, Failure)
    assert "folder" in folder.reason
    assert isinstance(missing, Failure)
    assert "tidak ditemukan" in missing.reason


def test_pdf_is_known_by_what_it_begins_with(tmp_path: Path) -> None:
    path = tmp_path / "laporan.unduhan"
    path.write_bytes(SAMPLE.read_bytes())
    document = read_source(path)
    assert isinstance(document, Document)
    assert document.source.format == "pdf"


def test_own_slip_names_file_and_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **options: object) -> Document:
        told = options["progress"]
        assert callable(told)
        told(3, 9)
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "read_pdf", broken)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    failure = read_source(path)
    assert isinstance(failure, Failure)
    assert "'a.pdf' gagal dibaca sesudah halaman 3" in failure.reason
    assert "ZeroDivisionError" in failure.reason


def test_progress_is_told_of_every_page() -> None:
    seen: list[tuple[str, int, int]] = []
    read_source(SAMPLE, progress=lambda path, done, total: seen.append((path.name, done, total)))
    assert seen == [("laporan.pdf", page, 13) for page in range(1, 14)]


def test_read_error_of_a_reader_is_told_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object, **__: object) -> Document:
        raise ReadError("Berkas 'a.pdf' terkunci.")

    monkeypatch.setattr(pipeline, "read_pdf", locked)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    failure = read_source(path)
    assert isinstance(failure, Failure)
    assert failure.reason == "Berkas 'a.pdf' terkunci."
