"""A total of few digits is found by the name of its row."""

from __future__ import annotations

from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

STAFF = """## Sumber Daya Manusia

| No | Pendidikan | Laki-laki | Perempuan |
|----|------------|-----------|-----------|
| 1  | Sarjana    | {many} | 14 |
| 2  | Diploma    | 7  | 9  |
|    | Jumlah seluruhnya | {total} | 23 |
"""


def quotes(many: str, total: str) -> list[str]:
    policy = load_policy()
    model = understand([read_markdown(STAFF.format(many=many, total=total))], policy.vocabulary)
    (finding,) = judge(model, compile_rules(policy)).findings
    return [item.quote for item in finding.evidence]


def test_a_small_total_is_quoted_with_its_row() -> None:
    assert quotes("12", "20") == ["20", "12", "7", "Jumlah seluruhnya"]
