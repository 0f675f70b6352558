from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import LIMIT, figure, judged, rated, rule

from lkipaudit.findings import Confidence, Outcome, RuleCount
from lkipaudit.model import BarisAnggaran
from lkipaudit.place import Box, Place


def test_a_table_in_which_most_differ_is_said_to_be_misread_once() -> None:
    rows = [rated("50,00"), *(rated(f"7{digit},00", f"Program {digit}") for digit in range(4)), rated("-")]
    judgement = judged(rule(), *rows)
    assert judgement.findings == ()
    assert judgement.rules == (RuleCount("ANG-01", 1, 0, 5),)
    alone, misread = judgement.undecided
    assert alone.reason == 'persen ditulis "-"'
    assert misread.reason == "tabel ini tampaknya terbaca tidak andal: 4 dari 5 perbandingan aturan ini berbeda"
    assert [(item.role, item.quote) for item in misread.evidence] == [
        ("primary", "70,00"),
        ("related", "71,00"),
        ("related", "72,00"),
        ("related", "73,00"),
    ]
    withdrawn = judgement.comparisons[1]
    assert withdrawn.outcome is Outcome.UNDECIDED
    assert withdrawn.reason == misread.reason
    assert withdrawn.message == ""


def test_sixty_percent_or_four_comparisons_are_not_enough() -> None:
    three_of_five = [rated("50,00"), rated("50,00"), rated("70,00"), rated("71,00"), rated("72,00")]
    assert len(judged(rule(), *three_of_five).findings) == 3
    four_of_four = [rated(f"7{digit},00") for digit in range(4)]
    assert len(judged(rule(), *four_of_four).findings) == 4


def test_of_a_table_without_rules_more_than_a_quarter_is_enough() -> None:
    good = [rated("50,00", keyakinan="rendah") for _ in range(3)]
    assert len(judged(rule(), *good, rated("70,00", keyakinan="rendah")).findings) == 1
    assert judged(rule(), *good, *(rated(f"7{digit},00", keyakinan="rendah") for digit in range(2))).findings == ()


def lined(persen: str, *tops: float) -> BarisAnggaran:
    """A row of a table drawn without rules; its numbers stand at these heights."""
    drawn = rated(persen, keyakinan="rendah")
    cells = (drawn.anggaran, drawn.realisasi, drawn.persen)
    placed = [cell and replace(cell, place=Place(0, 1, Box(0, top, 9, top + 8))) for cell, top in zip(cells, tops, strict=True)]
    return replace(drawn, anggaran=placed[0], realisasi=placed[1], persen=placed[2])


@pytest.mark.parametrize(
    ("good", "tops", "confidence", "persona"),
    [
        (8, (10, 10, 12), Confidence.SEDANG, "baku"),
        (7, (10, 10, 12), Confidence.RENDAH, "teliti"),
        (8, (10, 10, 30), Confidence.RENDAH, "teliti"),
    ],
    ids=["enough rows", "too few rows", "numbers of two lines"],
)
def test_the_rows_that_agree_bear_out_a_table_without_rules(good: int, tops: tuple[int, ...], confidence: Confidence, persona: str) -> None:
    (found,) = judged(rule(), *(lined("50,00", 10, 10, 10) for _ in range(good)), lined("70,00", *tops)).findings
    assert (found.confidence, found.persona) == (confidence, persona)


def test_tables_and_rules_are_counted_apart() -> None:
    bad = [rated(f"7{digit},00", tabel="a") for digit in range(5)]
    good = [rated("50,00", tabel="b") for _ in range(5)] + [rated("70,00", tabel="b")]
    other = rule(LIMIT, require="realisasi <= anggaran and persen < 75")
    judgement = judged((rule(), other), *bad, *good)
    assert [finding.evidence[0].quote for finding in judgement.findings if finding.rule == "ANG-01"] == ["70,00"]
    assert judgement.rules[1] == RuleCount("ANG-07", 11, 0, 0)


def test_prose_is_no_table() -> None:
    format_rule = rule(LIMIT, over="angka", require="bentuk_sah", message="{nama}: {nilai}")
    assert len(judged(format_rule, *(figure(f"8.0000{digit}", sah=False) for digit in range(6))).findings) == 6
