"""The files of `-o`: looked at before the audit, written after it, each whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lkipaudit.document import Document
from lkipaudit.findings import Report
from lkipaudit.reading.pictures import Hidden, Pictures
from lkipaudit.rendering.context import Context, UnsuitableError
from lkipaudit.rendering.outputs import KINDS, Output, OutputError, must_fit, wanted

EPOCH = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the outputs: a line for each file written, and a sentence for what must be known of one that was written, for each
    that was refused, and for each that failed.
    """

    told: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


def asked(arguments: Sequence[str], inputs: Sequence[Path]) -> tuple[Output, ...]:
    """The outputs that `-o` asks for; raises OutputError for the first that cannot be written, before any work is done."""
    outputs = tuple(wanted(argument) for argument in arguments)
    must_fit(outputs, inputs)
    taken: list[Path] = []
    for output in outputs:
        _must_be_free(output.path, inputs, taken)
        _must_be_writable(output.path)
        taken.append(output.path)
    return outputs


def moment(environment: Mapping[str, str] = os.environ) -> datetime:
    """Now, by the clock of the place; or the moment that SOURCE_DATE_EPOCH names, so that two runs give the same bytes."""
    named = environment.get(EPOCH, "").strip()
    if not named:
        return datetime.now().astimezone()
    try:
        return datetime.fromtimestamp(int(named), UTC)
    except (ValueError, OverflowError, OSError):
        raise OutputError(f"{EPOCH} harus banyaknya detik sejak 1970 dalam bilangan bulat, bukan '{named}'.") from None


def write_all(outputs: Sequence[Output], report: Report, context: Context) -> Written:
    """Render and write every output; one that fails costs none of the others."""
    told: list[str] = []
    noted: list[str] = []
    refused: list[str] = []
    failed: list[str] = []
    for output in outputs:
        try:
            _write(output.path, output.render(report, context))
        except UnsuitableError as error:
            refused.append(str(error))
        except OSError as error:
            refused.append(_unwritable(output.path, error))
        except Exception as error:  # noqa: BLE001 - the other outputs are worth having
            failed.append(f"keluaran '{output.path}' gagal dibuat karena kesalahan lkipaudit sendiri ({type(error).__name__}).")
        else:
            told.append(f"{KINDS[output.kind].words}: {output.path}")
            noted += output.notices(report, context)
    return Written(tuple(told), tuple(noted), tuple(refused), tuple(failed))


@contextmanager
def drawing(report: Report, password: str | None, *, hidden: Hidden | None = None) -> Iterator[Pictures]:
    """The pictures of the pages of a report, while its files are open, without what is to be hidden."""
    with closing(Pictures(documents_of(report), password, hidden)) as pictures:
        yield pictures


def documents_of(report: Report) -> dict[int, Document]:
    """What was read, by its place in the submission."""
    read = report.model.documents if report.model else ()
    return {index: document for index, source in enumerate(report.sources) for document in read if document.source == source}


def _must_be_free(path: Path, inputs: Sequence[Path], taken: Sequence[Path]) -> None:
    if any(_same(path, other) for other in inputs):
        raise OutputError(f"Keluaran '{path}' adalah berkas yang diperiksa; pilih nama lain supaya berkas itu tidak tertimpa.")
    if any(_same(path, other) for other in taken):
        raise OutputError(f"Keluaran '{path}' diminta dua kali; pilih nama lain untuk salah satunya.")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()


def _must_be_writable(path: Path) -> None:
    if path.is_dir():
        raise OutputError(f"Keluaran '{path}' adalah folder; sebutkan nama berkasnya.")
    if not path.parent.is_dir():
        raise OutputError(f"Folder '{path.parent}' untuk keluaran '{path.name}' tidak ditemukan; buatlah dahulu folder itu.")
    try:
        if path.exists():
            with path.open("r+b"):
                pass
        beside = _beside(path)
        beside.touch()
        beside.unlink()
    except OSError as error:
        raise OutputError(_unwritable(path, error)) from error


def _unwritable(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"Keluaran '{path}' tidak dapat ditulis; tutuplah bila sedang terbuka di program lain, atau periksa izin foldernya."
    return f"Keluaran '{path}' tidak dapat ditulis: {error.strerror or type(error).__name__}."


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all: written beside the file, then put in its place. A device or a pipe is written to as it is."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    beside = _beside(target)
    try:
        beside.write_bytes(content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".lkipaudit-{os.getpid()}.tmp")
