"""Tables of indicators that differ in part: no two funds can explain that, so more of it is told than of budgets."""

from __future__ import annotations

import pytest

from lkipaudit.findings import Outcome
from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

NAMES = ["taman", "hutan", "kebun", "sawah", "ladang", "kolam", "rawa", "tambak", "danau"]
PAGE = """
# BAB III AKUNTABILITAS KINERJA

| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|--------|-----------|-------------|
{first}

Efisiensi dapat dilihat pada tabel berikut.

| No | Indikator Kinerja | % Capaian Kinerja | % Penyerapan Anggaran |
|----|-------------------|-------------------|-----------------------|
{second}
"""


@pytest.mark.parametrize(("stale", "told"), [(5, 5), (6, 0)])
def test_tables_of_one_part_that_differ_in_more_than_sixty_percent_are_not_told(stale: int, told: int) -> None:
    first = "\n".join(f"| {at} | Luas {name} terawat | Hektare | 200 | 1{at}6 | {53 + 5 * at},00 |" for at, name in enumerate(NAMES))
    second = "\n".join(f"| {at} | Luas {name} terawat | {53 + 5 * at + (at < stale)},00 | 95,10 |" for at, name in enumerate(NAMES))
    policy = load_policy()
    model = understand([read_markdown(PAGE.format(first=first, second=second))], policy.vocabulary)
    compared = [one for one in judge(model, compile_rules(policy)).comparisons if one.rule == "KON-06"]
    found = [one.stated for one in compared if one.outcome is Outcome.DIFFERS]
    assert found == [f"{54 + 5 * at},00" for at in range(told)]
