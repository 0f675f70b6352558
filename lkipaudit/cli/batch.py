"""`lkipaudit batch`: many submissions, told as they come."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.table import Table

from lkipaudit.batch.across import crossed, summary, written
from lkipaudit.batch.cluster import ClusterError, cluster
from lkipaudit.batch.export import FORMATS, export
from lkipaudit.batch.job import Settings
from lkipaudit.batch.overview import mask_of_store, write_overview
from lkipaudit.batch.run import ClusterLostError, Event, end_workers, run
from lkipaudit.batch.store import Store, StoreError
from lkipaudit.batch.submissions import submissions
from lkipaudit.batch.worker import MEGABYTE, Limits
from lkipaudit.cli.check import FINE, UNREAD, USAGE, complain
from lkipaudit.masking import masked
from lkipaudit.policy import NATIONAL, Policy, PolicyError, load_policy
from lkipaudit.rendering.outputs import OutputError
from lkipaudit.writing import moment

STORE = "lkipaudit.sqlite"
LAST = 12
"""So many lines of the table stand on the screen."""


@dataclass(frozen=True, slots=True)
class Request:
    """One call of the command."""

    folders: tuple[Path, ...]
    output: Path
    rules: Path | None = None
    profile: str | None = None
    workers: int | None = None
    seconds: float = 600
    megabytes: int = 2048
    scheduler: str | None = None
    retry: bool = False
    export: str | None = None
    mask: bool = False
    template: Path | None = None


def run_batch(request: Request) -> int:
    """Audit every submission below the folders, or write the store out in another format."""
    wrong = next((folder for folder in request.folders if not folder.is_dir()), None)
    if wrong:
        complain(f"'{wrong}' bukan folder; sebutkan folder yang berisi laporan-laporan.")
        return USAGE
    if request.export and request.export not in FORMATS:
        complain(f"ekspor '{request.export}' tidak dikenal; yang ada: {', '.join(FORMATS)}.")
        return USAGE
    if not request.folders and not request.export:
        complain("sebutkan folder yang berisi laporan-laporan.")
        return USAGE
    if request.template and not request.template.is_file():
        complain(f"templat '{request.template}' tidak ditemukan.")
        return USAGE
    try:
        request.output.mkdir(parents=True, exist_ok=True)
        store = Store(request.output / STORE)
    except (StoreError, OSError) as error:
        complain(str(error) if isinstance(error, StoreError) else f"folder keluaran '{request.output}' tidak dapat dibuat.")
        return USAGE
    try:
        status = _audited(request, store) if request.folders else FINE
        if request.export:
            for path in export(store, request.output / "ekspor", request.export):
                print(path)  # noqa: T201 - the command line prints
    finally:
        store.close()
        end_workers()
    return status


def _audited(request: Request, store: Store) -> int:
    found = [one for one in submissions(request.folders) if request.output.resolve() not in one.folder.parents]
    if not found:
        complain("tidak ada berkas PDF atau DOCX di dalam folder itu.")
        return USAGE
    settings = Settings(
        request.output.resolve(),
        request.rules.resolve() if request.rules else None,
        request.profile,
        request.mask,
        request.template.resolve() if request.template else None,
    )
    limits = Limits(seconds=request.seconds, memory=request.megabytes * MEGABYTE)
    try:
        policy = load_policy(settings.rules, settings.profile or NATIONAL)
        with _executor(request) as executor, Board(len(found)) as board:
            run(found, store, settings, executor, limits=limits, tell=board.tell, retry=request.retry)
        if len(found) > 1:
            _compared(store, policy, settings)
        for path in write_overview(store, settings.output, moment(), mask=settings.mask):
            print(path)  # noqa: T201 - the command line prints
    except (PolicyError, OutputError) as error:
        complain(str(error))
        return USAGE
    except ClusterError as error:
        complain(str(error))
        return UNREAD
    except ClusterLostError:
        complain(f"penjadwal Dask '{request.scheduler}' tidak lagi menjawab; yang sudah selesai tersimpan, jalankan lagi untuk sisanya.")
        return UNREAD
    except OSError as error:
        complain(f"ikhtisar tidak dapat ditulis ({error.strerror or type(error).__name__}); tutuplah bila sedang terbuka di program lain.")
        return USAGE
    return FINE


def _compared(store: Store, policy: Policy, settings: Settings) -> None:
    """Compare the submissions with each other and tell it."""
    whole = crossed(store, policy)
    found = masked(whole, mask_of_store(store)) if settings.mask else whole
    written(found, settings.output)
    for line in summary(found):
        print(line)  # noqa: T201 - the command line prints


def _executor(request: Request) -> AbstractContextManager[Executor]:
    if request.scheduler:
        return cluster(request.scheduler)
    return ThreadPoolExecutor(request.workers or os.cpu_count() or 1)


class Board:
    """The progress of a run: a live table on a terminal, plain lines elsewhere."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._events: list[Event] = []
        self._start = time.monotonic()
        terminal = sys.stderr.isatty()
        self._live = Live(get_renderable=self._table, console=Console(stderr=True), refresh_per_second=4) if terminal else None

    def __enter__(self) -> Self:
        """Begin to show."""
        if self._live:
            self._live.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End with the sum of it."""
        if self._live:
            self._live.stop()
        counts = Counter(event.state for event in self._events)
        again = sum(event.again for event in self._events)
        told = ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))
        print(f"{len(self._events)} dari {self._total} kiriman: {told or 'belum ada'}; {again} dari pemeriksaan sebelumnya.")  # noqa: T201

    def tell(self, event: Event) -> None:
        """One submission is done."""
        self._events.append(event)
        if not self._live and not event.again:
            why = f" ({event.reason})" if event.reason else ""
            print(f"{len(self._events)}/{self._total} {event.name}: {event.state}{why}", file=sys.stderr)  # noqa: T201

    def _table(self) -> Table:
        table = Table(box=None, pad_edge=False)
        minutes, seconds = divmod(int(time.monotonic() - self._start), 60)
        for head in (f"{len(self._events)}/{self._total}", f"Kiriman ({minutes}.{seconds:02} menit)", "Keadaan", "Sebab"):
            table.add_column(head, overflow="fold")
        for number, event in list(enumerate(self._events, 1))[-LAST:]:
            table.add_row(str(number), event.name, event.state, event.reason)
        return table
