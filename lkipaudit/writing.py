"""Renderings of a report into files, each whole or not at all, with the pictures of its pages while they are written."""

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
from lkipaudit.masking import mask_of, masked
from lkipaudit.reading.pictures import Hidden, Pictures
from lkipaudit.rendering.context import Context, UnsuitableError
from lkipaudit.rendering.outputs import KINDS, Output, OutputError

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


def moment(environment: Mapping[str, str] = os.environ) -> datetime:
    """Now, by the clock of the place; or the moment that SOURCE_DATE_EPOCH names, so that two runs give the same bytes."""
    named = environment.get(EPOCH, "").strip()
    if not named:
        return datetime.now().astimezone()
    try:
        return datetime.fromtimestamp(int(named), UTC)
    except (ValueError, OverflowError, OSError):
        raise OutputError(f"{EPOCH} harus banyaknya detik sejak 1970 dalam bilangan bulat, bukan '{named}'.") from None


def mailable(report: Report, *, mask: bool) -> tuple[Report, Hidden | None]:
    """A report as it may be shown, and what to hide in the pictures of its pages."""
    if not mask:
        return report, None
    found = mask_of(report)
    return masked(report, found), found.spans


def write_all(outputs: Sequence[Output], report: Report, context: Context) -> Written:
    """Render and write every output; one that fails costs none of the others."""
    told: list[str] = []
    noted: list[str] = []
    refused: list[str] = []
    failed: list[str] = []
    for output in outputs:
        try:
            write_whole(output.path, output.render(report, context))
        except UnsuitableError as error:
            refused.append(str(error))
        except OSError as error:
            refused.append(unwritable(output.path, error))
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


def unwritable(path: Path, error: OSError) -> str:
    """Why a file cannot be written, in one sentence."""
    if isinstance(error, PermissionError):
        return f"Keluaran '{path}' tidak dapat ditulis; tutuplah bila sedang terbuka di program lain, atau periksa izin foldernya."
    return f"Keluaran '{path}' tidak dapat ditulis: {error.strerror or type(error).__name__}."


def write_whole(path: Path, content: bytes) -> None:
    """Whole or not at all: written beside the file, then put in its place. A device or a pipe is written to as it is."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    near = beside(target)
    try:
        near.write_bytes(content)
        if target.exists():
            shutil.copymode(target, near)
        near.replace(target)
    finally:
        near.unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """The name under which a file is written before it takes its place."""
    return path.with_name(f".lkipaudit-{os.getpid()}.tmp")
