from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from lkipaudit.batch.worker import MEGABYTE, Exceeded, Limits, Worker

LIMITS = Limits(seconds=30, memory=400 * MEGABYTE, calls=25)


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(LIMITS)
    yield made
    made.close()


def test_a_call_answers_whatever_the_function_prints(worker: Worker) -> None:
    assert [worker.call("dangers:double", number) for number in (1, 2, 3)] == [2, 4, 6]


def test_one_process_takes_several_calls_and_is_replaced_after_enough() -> None:
    worker = Worker(replace(LIMITS, calls=2))
    pids = [worker.call("dangers:pid") for _ in range(4)]
    worker.close()
    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_a_call_that_hangs_is_ended() -> None:
    worker = Worker(replace(LIMITS, seconds=2))
    with pytest.raises(Exceeded, match=r"^melebihi batas waktu 2 detik$"):
        worker.call("dangers:hang")


def test_a_call_that_takes_too_much_memory_is_ended(worker: Worker) -> None:
    with pytest.raises(Exceeded, match=r"^melebihi batas memori 400 MB$"):
        worker.call("dangers:swallow")
    assert worker.call("dangers:double", 4) == 8


def test_a_call_that_crashes_is_told(worker: Worker) -> None:
    with pytest.raises(Exceeded, match=r"^pustaka pembacanya berhenti mendadak pada berkas ini$"):
        worker.call("dangers:crash")
    assert worker.call("dangers:double", 4) == 8


@pytest.mark.parametrize(("function", "told"), [("stumble", "ValueError: tersandung"), ("closure", "PicklingError|AttributeError")])
def test_a_call_that_raises_raises_here_and_the_process_lives_on(worker: Worker, function: str, told: str) -> None:
    before = worker.call("dangers:pid")
    with pytest.raises(RuntimeError, match=told):
        worker.call(f"dangers:{function}")
    assert worker.call("dangers:pid") == before
