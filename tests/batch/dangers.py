"""What a child process is asked to do in the tests: the three ways in which a reading goes wrong, and one in which it does not."""

from __future__ import annotations

import os
import re
import time

from lkipaudit.batch.job import Done, Job, work


def double(number: int) -> int:
    print("what a library prints must not come between the answers")  # noqa: T201
    return 2 * number


def pid() -> int:
    return os.getpid()


def hang() -> None:
    time.sleep(3600)


def hold() -> None:
    re.match(r"(a+)+$", "a" * 60 + "b")


def crash() -> None:
    os.abort()


def swallow() -> int:
    held = []
    while True:
        held.append(bytes(range(256)) * 40_000)


def stumble() -> None:
    raise ValueError("tersandung")


def closure() -> object:
    return lambda: None


def crash_on_broken(job: Job) -> Done:
    if "rusak" in job.submission.name:
        os.abort()
    return work(job)


def hang_on_broken(job: Job) -> Done:
    if "rusak" in job.submission.name:
        hang()
    return work(job)


def read_here(*_file: object) -> None:
    globals()[os.environ["LKIPAUDIT_DANGER"]]()
