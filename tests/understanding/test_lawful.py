"""Passages that any report may rightly print, in lawful.md: of other times, plans, budgets, offices and lists; nothing is told of them.

What is less sure than that is shown to those who ask for it only.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from lkipaudit.judging import Rule, compile_rules, judge
from lkipaudit.policy import Policy, load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

TITLE = "# LAPORAN KINERJA DINAS CONTOH TAHUN 2021\n\n"
PASSAGES = [part.split("\n", 1) for part in re.split("^=== ", Path(__file__).with_name("lawful.md").read_text(), flags=re.MULTILINE)[1:]]


@cache
def policy() -> tuple[Policy, tuple[Rule, ...]]:
    loaded = load_policy()
    return loaded, tuple(compile_rules(loaded))


@pytest.mark.parametrize(("name", "text"), PASSAGES, ids=[name for name, _ in PASSAGES])
def test_what_may_lawfully_differ_is_not_told(name: str, text: str) -> None:
    loaded, rules = policy()
    title = "" if text.lstrip().startswith("# LAPORAN") else TITLE
    found = judge(understand([read_markdown(title + text)], loaded.vocabulary), rules).findings
    assert [one.message for one in found if one.rule == name.split(maxsplit=1)[0] and one.persona == "baku"] == []
