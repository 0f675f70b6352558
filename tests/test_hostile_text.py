"""Texts of one sign a thousand times over cost no more for their length than other texts do."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from lkipaudit.quantity import find
from lkipaudit.understanding.performance import FORMULA
from lkipaudit.understanding.sections import CONTENTS_LINE

SHORT, TIMES = 2_000, 16
LEAST = 0.005
"""Seconds below which a clock tells nothing."""


@pytest.mark.parametrize(
    ("look", "sign"),
    [(CONTENTS_LINE.search, "."), (FORMULA.search, "\N{NO-BREAK SPACE}"), (find, "1."), (find, "12 01 "), (find, ".. ")],
    ids=["leader", "spaces", "code", "spaced code", "dots"],
)
def test_time_grows_with_the_length(look: Callable[[str], object], sign: str) -> None:
    short, long = (taken(look, f"Lihat {sign * (times * SHORT)} di sini.") for times in (1, TIMES))
    assert long < 4 * TIMES * max(short, LEAST / TIMES)


def taken(look: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    look(text)
    return time.process_time() - start
