"""A run over many submissions: what is known is skipped, the rest goes to workers, and each result is kept as it comes."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lkipaudit import __version__
from lkipaudit.batch.job import REPORT, Done, Job, Settings, key_of
from lkipaudit.batch.store import Store
from lkipaudit.batch.submissions import Submission
from lkipaudit.batch.worker import Exceeded, Limits, Lost, Worker
from lkipaudit.policy import PolicyError

State = Literal["terbaca", "tak teruji", "tak terbaca", "hilang"]
"""What became of a submission; "hilang" went down with its worker, and the next run reads it again."""
WORK = "lkipaudit.batch.job:work"
TICK = 0.5
"""Seconds after which a wait is broken off and taken up again: Windows hears Ctrl-C only between two."""
OTHER = "berkas, aturan, atau versi lkipaudit yang dilihat pekerjanya lain daripada yang dikirim"


class ClusterLostError(Exception):
    """The executor is gone with what it had yet to do; what was done is kept."""


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
    try:
        if key_of(job.submission, job.settings) != job.key:
            return unread(job, OTHER, "hilang")
    except (OSError, PolicyError) as error:
        return unread(job, f"berkasnya tidak dapat dibuka oleh pekerjanya ({error})", "hilang")
    worker = _free(limits)
    _busy.add(worker)
    try:
        done: Done = worker.call(WORK, job)
    except (Exceeded, RuntimeError) as error:
        worker.close()
        return unread(job, str(error), "hilang" if isinstance(error, Lost) else "tak terbaca")
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


def unread(job: Job, reason: str, state: State = "tak terbaca") -> Done:
    """What is kept of a submission that no worker came through."""
    row = (
        job.key,
        state,
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

    An interruption keeps what is done. Raises ClusterLostError.
    """
    jobs = [job for submission in submissions if (job := _job(submission, settings, tell)) is not None]
    waiting: dict[Future[Done], Job] = {}
    try:
        for job in jobs:
            if not _known(job, store, tell, retry=retry):
                waiting[executor.submit(guarded, job, limits)] = job
        for future, job in _as_they_come(waiting):
            done = _result(future, job)
            store.put(done)
            tell(Event(job.submission.name, str(done.submission[1]), str(done.submission[2])))
    except BaseException:
        _stop(waiting)
        raise
    store.enter({job.submission.name: job.key for job in jobs})


def _as_they_come(waiting: dict[Future[Done], Job]) -> Iterator[tuple[Future[Done], Job]]:
    """Each future when it is done; none is held on to, since thousands of results are more than a memory holds."""
    done: queue.SimpleQueue[Future[Done]] = queue.SimpleQueue()
    for future in waiting:
        future.add_done_callback(done.put)
    while waiting:
        try:
            future = done.get(timeout=TICK)
        except queue.Empty:
            continue
        yield future, waiting.pop(future)


def _result(future: Future[Done], job: Job) -> Done:
    try:
        return future.result()
    except CancelledError as error:
        raise ClusterLostError from error
    except Exception as error:  # noqa: BLE001 - a worker machine that is lost costs the document that it had
        return unread(job, f"pekerjanya hilang ({type(error).__name__})", "hilang")


def _stop(waiting: dict[Future[Done], Job]) -> None:
    """End what is at work here; another machine ends the document that it has, and begins no other."""
    for future in waiting:
        future.cancel()
    while not all(future.done() for future in waiting):
        end_workers()
        time.sleep(TICK / 10)


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
    if state in (None, "hilang") or (state == "tak terbaca" and retry) or (state != "tak terbaca" and not _written(job.folder)):
        return False
    assert state
    tell(Event(job.submission.name, state, again=True))
    return True


def _written(folder: Path) -> bool:
    return (folder / REPORT).is_file()
