"""The two readers of files in a child process, so that a file that hangs, grows or crashes costs itself and not the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lkipaudit.batch.parent import tell_parent
from lkipaudit.batch.worker import Exceeded, Limits, Worker
from lkipaudit.document import Document, Page
from lkipaudit.intake import Failure, Progress, failed, read_source
from lkipaudit.place import Place
from lkipaudit.reading.second import read_again

SUFFIXES = (".pdf", ".docx")
"""What has a reader that can go wrong in such ways; a text file is read here."""


class GuardedReaders:
    """Reads files as `read_source` and `read_again` do, each in a child under limits."""

    def __init__(self, limits: Limits, progress: Progress | None = None, again: Progress | None = None) -> None:
        """`progress` is told of every page read, `again` of every page read a second time."""
        self._worker = Worker(limits)
        self._progress, self._again = progress, again

    def close(self) -> None:
        """End the child."""
        self._worker.close()

    def read(self, path: Path, index: int = 0, *, password: str | None = None) -> Document | Failure:
        """One file as a Document, or why it could not be read."""
        if path.suffix.lower() not in SUFFIXES:
            return read_source(path, index, password=password, progress=self._progress)
        try:
            found: Document | Failure = self._worker.call(f"{__name__}:read_here", path, index, password, tell=self._progress)
        except (Exceeded, RuntimeError) as error:
            return failed(path, index, f"Berkas '{path.name}' tidak selesai dibaca: {error}.")
        return found

    def read_again(
        self, path: Path, wanted: Sequence[Place], pages: Sequence[Page], *, password: str | None = None
    ) -> Mapping[Place, str | None]:
        """The words that hold digits at some places, by the second reader. Raises Exceeded and RuntimeError."""
        found: Mapping[Place, str | None] = self._worker.call(
            f"{__name__}:read_again_here", path, wanted, pages, password, tell=self._again
        )
        return found


def read_here(path: Path, index: int, password: str | None) -> Document | Failure:
    """In the child: `read_source`."""
    return read_source(path, index, password=password, progress=tell_parent)


def read_again_here(path: Path, wanted: Sequence[Place], pages: Sequence[Page], password: str | None) -> Mapping[Place, str | None]:
    """In the child: `read_again`."""
    return read_again(path, wanted, pages, password=password, progress=tell_parent)
