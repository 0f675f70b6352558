"""A file as given by a user -> a Document, or one plain sentence that says why not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lkipaudit.document import Document, Source
from lkipaudit.reading.docx import read_docx
from lkipaudit.reading.errors import ReadError
from lkipaudit.reading.markdown import read_markdown_file
from lkipaudit.reading.pdf import read_pdf

Progress = Callable[[Path, int, int], None]
"""Is told of a file how many of its pages are read, of how many."""

HEAD = 1024
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read or understood, with the reason in one plain sentence; `index` is its place in the submission."""

    source: Source
    index: int
    reason: str


def read_source(path: Path, index: int = 0, *, password: str | None = None, progress: Progress | None = None) -> Document | Failure:
    """One file as a Document, or why it could not be read."""
    page = 0

    def told(done: int, total: int) -> None:
        nonlocal page
        page = done
        if progress:
            progress(path, done, total)

    try:
        return _reader(path)(path, index, password, told)
    except ReadError as error:
        reason = str(error)
    except OSError as error:
        reason = f"Berkas '{path.name}' tidak dapat dibuka: {error.strerror or type(error).__name__}."
    except Exception as error:  # noqa: BLE001 - a reader's own slip on one file must not cost the other files
        where = f" sesudah halaman {page}" if page else ""
        reason = f"Berkas '{path.name}' gagal dibaca{where} karena kesalahan lkipaudit sendiri ({type(error).__name__})."
    return failed(path, index, reason)


def failed(path: Path, index: int, reason: str) -> Failure:
    """A file that could not be read."""
    return Failure(Source(str(path), _sha256(path), _format(path), None), index, reason)


Reader = Callable[[Path, int, str | None, Callable[[int, int], None]], Document]


def _reader(path: Path) -> Reader:
    """The reader for a file, by what the file begins with, then by its name."""
    head = _head(path)
    kind = _format(path)
    if b"%PDF-" in head or kind == "pdf":
        return lambda path, index, password, told: read_pdf(path, source=index, password=password, progress=told)
    if head.startswith(ZIP) or kind == "docx":
        return lambda path, index, _password, told: read_docx(path, source=index, progress=told)
    if head.startswith(OLE) or kind == "doc":
        raise ReadError(f"Berkas '{path.name}' adalah dokumen Office lama; simpan dahulu sebagai DOCX atau PDF.")
    if kind == "md":
        return lambda path, index, _password, _told: read_markdown_file(path, source=index)
    raise ReadError(f"Jenis berkas '{path.name}' tidak dikenal; berikan PDF, DOCX, atau Markdown (.md).")


def _head(path: Path) -> bytes:
    """The first bytes of a file that exists, is a file, and is not empty."""
    if not path.exists():
        raise ReadError(f"Berkas '{path}' tidak ditemukan.")
    if path.is_dir():
        raise ReadError(f"'{path}' adalah folder, bukan berkas.")
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        raise ReadError(f"Berkas '{path.name}' kosong.")
    return head


def _format(path: Path) -> str:
    suffix = path.suffix.lower().removeprefix(".")
    return {"markdown": "md"}.get(suffix, suffix)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
