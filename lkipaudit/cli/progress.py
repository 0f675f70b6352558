"""How far reading has come, on standard error, only when someone is there to see it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, TaskID, TimeElapsedColumn


@contextmanager
def page_progress() -> Iterator[PageProgress | None]:
    """What to tell of every page read; None when standard error is not a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    columns = (*Progress.get_default_columns()[:-1], TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield PageProgress(bar)


class PageProgress:
    """One bar for each file, and one more where it is read again."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._tasks: dict[tuple[Path, str], TaskID] = {}

    def __call__(self, path: Path, done: int, total: int) -> None:
        """Page `done` of `total` is read."""
        self._show(path, "", done, total)

    def again(self, path: Path, done: int, total: int) -> None:
        """Page `done` of the `total` pages with findings is read a second time."""
        self._show(path, ", dibaca ulang", done, total)

    def _show(self, path: Path, note: str, done: int, total: int) -> None:
        if (path, note) not in self._tasks:
            self._tasks[path, note] = self._bar.add_task(path.name + note, total=total)
        self._bar.update(self._tasks[path, note], completed=done)
