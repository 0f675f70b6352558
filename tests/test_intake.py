"""Files as given: a Document, or one sentence that names the file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from lkipaudit.document import Document
from lkipaudit.intake import Failure, read_source
from lkipaudit.reading.errors import ReadError

SAMPLE = Path(__file__).parent.parent / "samples" / "dinas-contoh" / "laporan.pdf"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"", "kosong"),
        ("a.pdf", b"halo, ini teks biasa", "bukan PDF"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "terpotong"),
        ("a.docx", b"PK\x03\x04abc", "rusak atau terpotong"),
        ("a.docx", b"\xd0\xcf\x11\xe0abc", "Office lama"),
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

    monkeypatch.setattr("lkipaudit.intake.read_pdf", broken)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    failure = read_source(path)
    assert isinstance(failure, Failure)
    assert "'a.pdf' gagal dibaca sesudah halaman 3" in failure.reason
    assert "ZeroDivisionError" in failure.reason


def test_progress_is_told_of_every_page() -> None:
    seen: list[tuple[str, int, int]] = []
    read_source(SAMPLE, progress=lambda path, done, total: seen.append((path.name, done, total)))
    assert seen == [("laporan.pdf", page, 20) for page in range(1, 21)]


def test_read_error_of_a_reader_is_told_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object, **__: object) -> Document:
        raise ReadError("Berkas 'a.pdf' terkunci.")

    monkeypatch.setattr("lkipaudit.intake.read_pdf", locked)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    failure = read_source(path)
    assert isinstance(failure, Failure)
    assert failure.reason == "Berkas 'a.pdf' terkunci."
