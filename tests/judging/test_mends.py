from __future__ import annotations

from handmade import LIMIT, SAME, row, rule
from test_remake import SUM, made, parent, put

from lkipaudit.judging.mends import mends
from lkipaudit.judging.remake import Again


def proposed(one: Again, *changes: tuple[int, str]) -> list[tuple[str, str]]:
    """Each cell as printed with what it could print instead."""
    own = [change for at, raw in changes for change in put(one, at, raw)]
    return [(one.cells[at].raw, changed.raw) for at, changed in mends(one, own)]


def solved(one: Again, *changes: tuple[int, str]) -> dict[str, str]:
    """The first proposal for each cell."""
    return dict(reversed(proposed(one, *changes)))


def rated(persen: str, anggaran: str = "120.000", realisasi: str = "90.000", formula: str = "realisasi / anggaran * 100") -> Again:
    return made(rule(computed={"x": formula}), row(anggaran=anggaran, realisasi=realisasi, persen=persen))


def total(anggaran: str, *parts: str, formula: str = "sum(rincian.anggaran)") -> list[tuple[str, str]]:
    return proposed(made(rule(SUM, computed={"x": formula}), parent(anggaran, *parts)))


def test_a_percentage_its_dividend_and_its_divisor() -> None:
    assert proposed(rated("50,00")) == [("50,00", "75,00"), ("90.000", "60.000"), ("120.000", "180.000")]


def test_where_a_rounded_percentage_leaves_room_the_nearest_slip_is_proposed_too() -> None:
    """94,84 % of 126.400.000 is 119.877.760, one digit away from no print; 119.873.250 is."""
    one = rated("94,84", "126.400.000", "719.873.250")
    assert ("719.873.250", "119.877.760") in proposed(one)
    assert ("719.873.250", "119.873.250") in proposed(one)


def test_a_short_number_has_no_slip_near() -> None:
    assert proposed(rated("50,0", "120", "90")) == [("50,0", "75,0"), ("90", "60"), ("120", "180")]


def test_a_sum_and_each_of_its_parts() -> None:
    assert total("100.000", "60.000", "50.000") == [("100.000", "110.000"), ("60.000", "50.000"), ("50.000", "40.000")]


def test_a_mean_is_no_sum() -> None:
    mean = total("50", "60", "50", formula="mean(rincian.anggaran)")
    assert mean == [("50", "55"), ("60", "50"), ("50", "40")]


def test_a_part_that_does_not_count_is_not_mended() -> None:
    least = total("40", "60", "50", formula="min(rincian.anggaran)")
    assert least == [("40", "50"), ("50", "40")]


def test_a_printed_zero_can_be_mended() -> None:
    assert total("100", "60", "0", formula="sum(rincian.anggaran) * 1") == [("100", "60"), ("60", "100"), ("0", "40")]


def test_what_the_divisor_cannot_reach_is_not_proposed() -> None:
    """A share of nothing is wanted: no budget makes 90.000 of it zero."""
    assert solved(rated("0")) == {"0": "75", "90.000": "0"}


def test_an_operand_that_makes_the_formula_unknown_is_not_mended() -> None:
    """From 5 it is moved by steps of 0,005: at the second there is nothing to divide by."""
    one = rated("50", "5", "90", formula="realisasi / (5.01 - anggaran)")
    assert list(solved(one)) == ["90", "50"]


def test_without_a_result_there_is_nothing_to_propose() -> None:
    one = rated("50,00")
    assert proposed(one, (2, "0")) == []


def test_changes_in_force_are_taken_for_granted() -> None:
    one = rated("50,00")
    assert solved(one, (1, "30.000")) == {"50,00": "25,00", "90.000": "60.000", "120.000": "60.000"}


def test_what_is_printed_already_is_not_proposed() -> None:
    """With 60.000 in force all is well: only that is left, for the cell that prints 90.000."""
    assert solved(rated("50,00"), (1, "60.000")) == {}


def test_a_requirement_proposes_nothing() -> None:
    assert proposed(made(rule(LIMIT), row(anggaran="100", realisasi="150"))) == []


def test_the_sides_of_an_agreement() -> None:
    first, other = row(anggaran="100"), row(anggaran="200", bagian="pk")
    assert proposed(made(rule(SAME), first, other)) == [("200", "100"), ("100", "200")]


def test_a_number_is_mended_in_its_own_digits() -> None:
    one = made(rule(SUM), parent("Rp 5,7 miliar", "Rp 3,1 miliar", "Rp 2,0 miliar"))
    assert proposed(one) == [("Rp 5,7 miliar", "5.100.000.000"), ("Rp 3,1 miliar", "3.700.000.000"), ("Rp 2,0 miliar", "2.600.000.000")]
    finer = made(rule(SAME), row(anggaran="5"), row(anggaran="7,25", bagian="pk"))
    assert proposed(finer) == [("7,25", "5,00"), ("5", "7,25")]
