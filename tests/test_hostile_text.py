"""Texts of one sign a thousand times over cost no more for their length than other texts do."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.quantity import find
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand
from lkipaudit.understanding.performance import FORMULA
from lkipaudit.understanding.sections import CONTENTS_LINE

SHORT, TIMES = 2_000, 16
FEW, MORE = 400, 8
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


@pytest.mark.parametrize(
    "number",
    ["Rp {n}.000", "{n} program,", "indikator {n} dari {n},", "{n}%,"],
    ids=["amounts", "counts", "values in words", "rates"],
)
def test_time_grows_with_the_numbers_of_a_paragraph(number: str) -> None:
    policy = load_policy()
    rules = compile_rules(policy)

    def audited(text: str) -> None:
        judge(understand([read_markdown(text)], policy.vocabulary), rules)

    few, many = (" ".join(number.format(n=100 + at) for at in range(count)) for count in (FEW, MORE * FEW))
    audited(text_of(few))
    short, long = (taken(audited, text_of(numbers)) for numbers in (few, many))
    assert long < 2 * MORE * short


def text_of(numbers: str) -> str:
    return f"# BAB III AKUNTABILITAS KINERJA\n\nRealisasi sebesar {numbers} dan selesai.\n"


def taken(look: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    look(text)
    return time.process_time() - start
