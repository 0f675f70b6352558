"""Every comparison of numbers carries what is needed to make it again."""

from __future__ import annotations

from decimal import Decimal

import pytest
from handmade import LIMIT, SAME, judged, row, rule, total

from lkipaudit.findings import Comparison, Working
from lkipaudit.judging import Judgement, compile_rules
from lkipaudit.policy import load_policy

OURS = {one.id: one for one in compile_rules(load_policy())}


def working(judgement: Judgement) -> Working:
    (comparison,) = judgement.comparisons
    assert comparison.working is not None
    return comparison.working


def operands(found: Working) -> list[tuple[str, list[str]]]:
    return [(name, [one.raw for one in quantities]) for name, quantities in found.operands]


def test_of_a_rate() -> None:
    found = working(judged(OURS["ANG-01"], row(anggaran="49.950.000", realisasi="49.450.000", persen="99,99")))
    assert (found.stated.raw, found.sign, found.formula) == ("99,99", "==", "realisasi / anggaran * 100")
    assert operands(found) == [("realisasi", ["49.450.000"]), ("anggaran", ["49.950.000"])]
    assert round(found.computed, 4) == Decimal("98.9990")
    assert found.step == Decimal("0.01")


def test_of_a_sum_with_a_dash() -> None:
    found = working(judged(OURS["ANG-11"], total("60", "10", "-", "50")))
    assert (found.formula, operands(found)) == ("sum(bagian_nilai)", [("bagian_nilai", ["10", "-", "50"])])
    assert (found.computed, found.step, found.slack) == (Decimal(60), Decimal(1), Decimal("0.5"))


def test_nilai_is_called_by_its_field() -> None:
    found = working(judged(OURS["ANG-06"], row(anggaran="100", realisasi="60", sisa="30")))
    assert (found.stated.raw, found.formula) == ("30", "anggaran - realisasi")


def test_of_a_condition_between_two_numbers() -> None:
    found = working(judged(rule(LIMIT), row(anggaran="100", realisasi="101")))
    assert (found.stated.raw, found.sign, found.formula, operands(found)) == ("101", "<=", "anggaran", [("anggaran", ["100"])])


@pytest.mark.parametrize("require", ["realisasi <= anggaran and present(anggaran)", "present(persen)", "tingkat == 'program'"])
def test_none_of_other_conditions(require: str) -> None:
    (comparison,) = judged(rule(LIMIT, require=require), row(anggaran="100", realisasi="60", persen="60")).comparisons
    assert comparison.working is None


@pytest.mark.parametrize("where", ["lampiran", "pk"])
def test_of_the_same_number_elsewhere(where: str) -> None:
    other = "Rp5,3 juta" if where == "lampiran" else "6.000.000"
    judgement = judged(rule(SAME), row(anggaran="5.345.000"), row(anggaran=other, bagian=where, tabel="t2"))
    found = working(judgement)
    assert (found.sign, found.formula) == ("==", "pembanding")
    assert {found.stated.raw, found.operands[0][1][0].raw} == {"5.345.000", other}
    assert found.step == (100_000 if where == "lampiran" else 1)


def test_slack_is_what_rounding_may_do() -> None:
    found = working(judged(OURS["ANG-01"], row(anggaran="200,0", realisasi="100,0", persen="50,0")))
    # 100,0 stands for 99,95 to 100,1 and 200,0 for 199,95 to 200,1; above its half the stated number may be 0,05 more
    assert found.slack == pytest.approx(Decimal("100.1") / Decimal("199.95") * 100 - 50 + Decimal("0.05"))


def test_none_where_a_number_is_missing() -> None:
    def none(comparison: Comparison) -> bool:
        return comparison.working is None

    assert all(map(none, judged(rule(LIMIT), row(anggaran="100", realisasi="-")).comparisons))
    assert all(map(none, judged(OURS["ANG-01"], row(anggaran="100", realisasi="60", persen="-")).comparisons))
