"""How fast the sample is audited: seconds for each step, the best of a few runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from lkipaudit.judging import compile_rules, judge
from lkipaudit.ledger import reckon
from lkipaudit.policy import load_policy
from lkipaudit.reading.pdf import read_pdf
from lkipaudit.understanding import understand

SAMPLE = Path(__file__).parents[2] / "samples" / "dinas-contoh" / "laporan.pdf"
RUNS = 5
T = TypeVar("T")


def timed(name: str, step: Callable[[], T]) -> T:
    """Run a step some times and print its best time."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        made = step()
        best = min(best, time.perf_counter() - start)
    print(f"{name:<12}{best * 1000:>9.1f} ms")  # noqa: T201 - it is what the program is for
    return made


def main() -> None:
    """Time every arrow of the pipeline."""
    policy = timed("policy", load_policy)
    rules = timed("rules", lambda: compile_rules(policy))
    document = timed("read", lambda: read_pdf(SAMPLE))
    model = timed("understand", lambda: understand((document,), policy.vocabulary))
    judgement = timed("judge", lambda: judge(model, rules))
    timed("ledger", lambda: reckon(model, judgement.comparisons))


if __name__ == "__main__":
    main()
