"""A run over many submissions: what is known is skipped, the rest goes to workers, and each result is kept as it comes."""

from __future__ import annotations

import queue
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lkipaudit import __version__
from lkipaudit.batch.job import REPORT, Done, Job, Settings, key_of
from lkipaudit.batch.store import Store
from lkipaudit.batch.submissions import Submission
from lkipaudit.batch.worker import Exceeded, Limits, Worker
from lkipaudit.policy import PolicyError

State = Literal["menunggu", "terbaca", "tak teruji", "tak terbaca"]
WORK = "lkipaudit.batch.job:work"


@dataclass(frozen=True, slots=True)
class Event:
    """What became of one submission; `again` where it was known from an earlier run."""

    name: str
    state: str
    reason: str = ""
    again: bool = False


Tell = Callable[[Event], None]
_idle: queue.LifoQueue[tuple[Limits, Worker]] = queue.LifoQueue()
_busy: set[Worker] = set()


def guarded(job: Job, limits: Limits) -> Done:
    """One job in a child process of whatever process this is; what ends it there becomes a submission that was not read."""
    worker = _free(limits)
    _busy.add(worker)
    try:
        done: Done = worker.call(WORK, job)
    except (Exceeded, RuntimeError) as error:
        worker.close()
        return unread(job, str(error))
    finally:
        _busy.discard(worker)
        _idle.put((limits, worker))
    return done


def end_workers() -> None:
    """End every child process, also those at work."""
    while not _idle.empty():
        _idle.get()[1].close()
    for worker in tuple(_busy):
        worker.close()


def _free(limits: Limits) -> Worker:
    try:
        kept, worker = _idle.get_nowait()
    except queue.Empty:
        return Worker(limits)
    if kept == limits:
        return worker
    worker.close()
    return Worker(limits)


def unread(job: Job, reason: str) -> Done:
    """What is kept of a submission that no worker came through."""
    row = (
        job.key,
        "tak terbaca",
        reason,
        None,
        None,
        0,
        0,
        0,
        0,
        0,
        len(job.submission.files),
        __version__,
        "",
        job.settings.profile or "",
    )
    return Done(row, (), (), (), (), ())


def run(
    submissions: Sequence[Submission],
    store: Store,
    settings: Settings,
    executor: Executor,
    *,
    limits: Limits,
    tell: Tell,
    retry: bool = False,
) -> None:
    """Audit what the store does not hold yet; with `retry` also what could not be read before.

    An interruption keeps what is done. Raises PolicyError before anything is read.
    """
    jobs = [job for submission in submissions if (job := _job(submission, settings, tell)) is not None]
    waiting = {executor.submit(guarded, job, limits): job for job in jobs if not _known(job, store, tell, retry=retry)}
    try:
        for future in as_completed(waiting):
            job = waiting[future]
            try:
                done = future.result()
            except Exception as error:  # noqa: BLE001 - a worker machine that is lost costs the document that it had
                done = unread(job, f"pekerjanya hilang ({type(error).__name__})")
            store.put(done)
            tell(Event(job.submission.name, str(done.submission[1]), str(done.submission[2])))
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        end_workers()
        raise
    store.enter({job.submission.name: job.key for job in jobs})


def _job(submission: Submission, settings: Settings, tell: Tell) -> Job | None:
    try:
        return Job(submission, key_of(submission, settings), settings)
    except OSError as error:
        tell(Event(submission.name, "tak terbaca", f"berkasnya tidak dapat dibuka ({error.strerror or type(error).__name__})"))
    except PolicyError as error:
        tell(Event(submission.name, "tak terbaca", str(error)))
    return None


def _known(job: Job, store: Store, tell: Tell, *, retry: bool) -> bool:
    state = store.known(job.key)
    if state is None or (retry and state == "tak terbaca") or (state != "tak terbaca" and not _written(job.folder)):
        return False
    tell(Event(job.submission.name, state, again=True))
    return True


def _written(folder: Path) -> bool:
    return (folder / REPORT).is_file()
