from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from handmade import LIMIT, PARTNER, RATE, SAME, figure, moved, number, point, rated, row, rule, total

from lkipaudit.findings import Outcome
from lkipaudit.judging import Rule
from lkipaudit.judging.agree import agree
from lkipaudit.judging.evaluate import Judged, evaluate
from lkipaudit.judging.presence import look
from lkipaudit.judging.remake import Again, again
from lkipaudit.model import Angka, BarisAnggaran, Model, Penjumlahan, Record
from lkipaudit.quantity import Quantity, parse

SUM: Mapping[str, object] = {**RATE, "id": "ANG-03", "stated": "anggaran", "computed": {"jumlah": "sum(rincian.anggaran)"}}
LISTED: Mapping[str, object] = {**RATE, "id": "ANG-11", "over": "penjumlahan", "stated": "jumlah", "computed": {"x": "sum(bagian_nilai)"}}


def made(one: Rule, *records: Record) -> Again:
    """The first comparison of a rule."""
    model = Model(
        documents=(),
        baris_anggaran=tuple(record for record in records if isinstance(record, BarisAnggaran)),
        penjumlahan=tuple(record for record in records if isinstance(record, Penjumlahan)),
        angka=tuple(record for record in records if isinstance(record, Angka)),
    )
    return again(next(iter((*evaluate(model, [one]), *agree(model, [one], {}), *look(model, [one])))))


def put(one: Again, at: int, raw: str) -> list[tuple[int, Quantity]]:
    """A change of one cell."""
    found = parse(raw)
    assert found is not None
    assert one.cells[at].place is not None
    return [(at, found.at(one.cells[at].place))]  # type: ignore[arg-type]


def parent(anggaran: str, *parts: str) -> BarisAnggaran:
    return moved(row(anggaran=anggaran), rincian=tuple(row(f"Kegiatan {at}", anggaran=raw) for at, raw in enumerate(parts)))


def raws(one: Again) -> list[str]:
    return [cell.raw for cell in one.cells]


def test_an_equation_is_made_again_with_another_operand() -> None:
    one = made(rule(), rated("70,00"))
    assert raws(one) == ["70,00", "100.000", "200.000"]
    assert not one.holds([])
    assert one.holds(put(one, 0, "50,00"))
    assert one.holds(put(one, 1, "140.000"))
    assert not one.holds(put(one, 1, "150.000"))
    assert one.equation(put(one, 1, "140.000")) == "140.000 / 200.000 x 100 = 70,00"


def test_an_operand_that_makes_the_formula_unknown_does_not_mend() -> None:
    one = made(rule(), rated("50,00"))
    assert one.holds([])
    assert not one.holds(put(one, 2, "0"))


def test_any_lawful_formula_may_hold_and_the_nearest_comes_first() -> None:
    either = {
        "naik": "realisasi / anggaran * 100",
        "turun": "anggaran / realisasi * 100",
        "lain": {"is": "5 * 1", "where": "bagian == 'x'"},
    }
    one = made(rule(computed=either), rated("190,00"))
    assert [(formula.name, int(result.shown)) for formula, result in one.results([])] == [("turun", 200), ("naik", 50)]
    assert one.holds(put(one, 0, "200,00"))
    assert one.holds(put(one, 0, "50,00"))
    assert not one.holds(put(one, 0, "5,00"))


def test_a_requirement_is_made_again() -> None:
    one = made(rule(LIMIT), row(anggaran="100", realisasi="150"))
    assert one.holds(put(one, 0, "90"))
    assert not one.holds(put(one, 0, "101"))
    assert one.results([]) == []
    assert one.equation([]) is None


def test_where_a_rule_would_no_longer_apply_nothing_is_mended_and_nothing_broken() -> None:
    where = "realisasi > 50"
    broken = made(rule(LIMIT, where=where), row(anggaran="100", realisasi="150"))
    sound = made(rule(LIMIT, where=where), row(anggaran="100", realisasi="90"))
    assert not broken.holds(put(broken, 0, "40"))
    assert sound.holds(put(sound, 0, "40"))


def test_an_equation_that_would_no_longer_apply_is_not_told() -> None:
    one = made(rule(where="realisasi > 50"), rated("70,00"))
    assert one.equation(put(one, 1, "40")) is None


def test_a_part_of_a_sum_is_changed_where_it_stands() -> None:
    one = made(rule(SUM), parent("100.000", "60.000", "50.000"))
    assert raws(one) == ["100.000", "60.000", "50.000"]
    assert one.holds(put(one, 1, "50.000"))
    assert one.holds(put(one, 0, "110.000"))
    assert not one.holds(put(one, 2, "50.000"))
    assert one.holds([*put(one, 1, "70.000"), *put(one, 2, "30.000")])
    assert one.patched(put(one, 2, "40.000")).rincian[1].anggaran.value == Decimal(40000)  # type: ignore[attr-defined]


def test_a_list_of_numbers_is_changed_too() -> None:
    one = made(rule(LISTED), total("31", "12", "7", "11"))
    assert one.is_sum
    assert one.holds(put(one, 2, "8"))
    assert one.patched(put(one, 2, "8")).bagian_nilai[1].value == 8  # type: ignore[attr-defined]


def test_only_a_plain_sum_of_whole_numbers_is_added_up_without_the_formula() -> None:
    whole = parent("100.000", "60.000", "50.000")
    assert made(rule(SUM), whole).is_sum
    assert made(rule(SUM, where="count(rincian) > 0"), whole).is_sum
    assert not made(rule(SUM), parent("100,00", "60,00", "50,00")).is_sum
    assert not made(rule(SUM), parent("± 100.000", "60.000", "50.000")).is_sum
    assert not made(rule(SUM, where="anggaran > 0"), whole).is_sum
    assert not made(rule(SUM, computed={"a": "sum(rincian.anggaran)", "b": "max(rincian.anggaran)"}), whole).is_sum
    assert not made(rule(SUM, computed={"a": {"is": "sum(rincian.anggaran)", "where": "tingkat == 'program'"}}), whole).is_sum
    for formula in ("mean(rincian.anggaran)", "sum(rincian.anggaran) + realisasi", "sum(min(rincian.anggaran, 100))", "5 * 1"):
        assert not made(rule(SUM, computed={"x": formula}), moved(whole, realisasi=number("7"))).is_sum, formula
    assert not made(rule(LIMIT), row(anggaran="100", realisasi="150")).is_sum


def test_a_cell_that_stands_twice_in_a_sum_counts_twice() -> None:
    part = row("Kegiatan", anggaran="50.000")
    one = made(rule(SUM), moved(row(anggaran="90.000"), rincian=(part, part)))
    assert not one.is_sum
    assert one.holds(put(one, 1, "45.000"))


def test_a_sum_with_a_number_of_another_step_goes_through_the_formula() -> None:
    one = made(rule(SUM), parent("100.000", "60.000", "50.000"))
    assert one.holds(put(one, 1, "50.000,00"))


def test_an_agreement_is_made_again() -> None:
    one = made(rule(SAME), row(anggaran="100"), row(anggaran="200", bagian="pk"))
    assert raws(one) == ["200", "100"]
    assert one.holds(put(one, 0, "100"))
    assert one.holds(put(one, 1, "200"))
    assert not one.holds(put(one, 1, "300"))
    assert one.equation([]) is None
    assert one.results([]) == []


def test_what_has_no_numbers_rests_on_no_cells() -> None:
    text = made(rule(SAME, alike="nama"), row("Satu"), moved(row("Dua", bagian="pk"), kunci="satu"))
    presence = made(rule(PARTNER), row("Penyuluhan", bagian="pk"), row("Lain", bagian="lampiran"))
    undecided = made(rule(), rated("-"))
    for one in (text, presence, undecided):
        assert one.cells == ()
        assert one.judged.comparison.outcome in (Outcome.DIFFERS, Outcome.UNDECIDED)
        assert not one.holds([])
    assert presence.equation([]) is None
    assert presence.results([]) == []


def test_a_number_that_stands_nowhere_is_no_cell() -> None:
    placeless = moved(rated("70,00"), anggaran=Quantity("200.000", Decimal(200000)))
    assert raws(made(rule(), placeless)) == ["70,00", "100.000"]


def test_a_blank_is_no_cell() -> None:
    assert raws(made(rule(SUM), parent("100.000", "60.000", ""))) == ["100.000", "60.000"]


def test_a_bare_number_is_a_cell() -> None:
    found: Judged = made(rule(LIMIT, over="angka", require="bentuk_sah", message="{nilai}"), figure("8.00000", sah=False)).judged
    assert raws(again(found)) == ["8.00000"]
    assert point("5").value == 5
