"""The arithmetic that speaks for a printed cell."""

from __future__ import annotations

from lkipaudit.judging.backing import backing
from lkipaudit.judging.evaluate import evaluate
from lkipaudit.judging.load import compile_rules
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

FALLING = """## Pengukuran Kinerja

| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|-----------|-------------|
| 1  | Angka kecelakaan di pasar | 20 | 25 | {capaian} |
"""


def support(capaian: str) -> int:
    policy = load_policy()
    model = understand([read_markdown(FALLING.format(capaian=capaian))], policy.vocabulary)
    (row,) = model.baris_kinerja
    assert row.capaian is not None
    assert row.capaian.place is not None
    return backing(evaluate(model, compile_rules(policy)))[row.capaian.place].support


def test_two_rules_that_agree_on_the_same_cells_count_once() -> None:
    assert support("75") == 1


def test_two_rules_that_do_not_agree_cancel_out() -> None:
    assert support("125") == 0
