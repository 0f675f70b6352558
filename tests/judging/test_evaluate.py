from __future__ import annotations

import pytest
from handmade import LIMIT, figure, judged, moved, number, rated, row, rule, total

from lkipaudit.findings import Comparison, Evidence, Outcome, Severity
from lkipaudit.judging import Judgement, Rule, compile_rules
from lkipaudit.model import Record
from lkipaudit.policy import load_policy

OURS = {one.id: one for one in compile_rules(load_policy())}


def only(judgement: Judgement) -> Comparison:
    (comparison,) = judgement.comparisons
    return comparison


def message(rules: Rule, record: Record) -> str:
    (finding,) = judged(rules, record).findings
    return finding.message


def fields(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(item.role, item.field, item.quote) for item in comparison.evidence]


def test_a_percentage_that_its_numbers_do_not_give() -> None:
    record = row(anggaran="49.950.000", realisasi="49.450.000", persen="99,99")
    comparison = only(judged(OURS["ANG-01"], record))
    assert comparison.outcome is Outcome.DIFFERS
    assert (
        comparison.message == "Program Contoh: persentase tertulis 99,99, sedangkan menurut hitungan 49.450.000 / 49.950.000 x 100 = 99,00"
    )
    assert comparison.equation == "49.450.000 / 49.950.000 x 100 = 99,00"
    assert (comparison.stated, comparison.computed, comparison.difference) == ("99,99", "99,00", "0,99")
    assert comparison.subject == "Program Contoh"
    assert comparison.table == "t1"
    assert fields(comparison) == [
        ("primary", "persen", "99,99"),
        ("related", "realisasi", "49.450.000"),
        ("related", "anggaran", "49.950.000"),
    ]
    assert record.persen
    assert comparison.evidence[0].place == record.persen.place


@pytest.mark.parametrize(("persen", "tie"), [("66,67", "rounded"), ("66,66", "truncated"), ("67", "rounded"), ("66,70", "padded")])
def test_a_percentage_that_ties(persen: str, tie: str) -> None:
    comparison = only(judged(OURS["ANG-01"], row(anggaran="30.000", realisasi="20.000", persen=persen)))
    assert comparison.outcome is Outcome.AGREES
    assert comparison.tie == tie
    assert comparison.message == ""
    assert comparison.stated == persen


def test_zero_of_something_is_zero_percent() -> None:
    assert only(judged(OURS["ANG-01"], row(anggaran="30.000", realisasi="0", persen="0"))).outcome is Outcome.AGREES


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"persen": "", "anggaran": "1", "realisasi": "1"}, "persen kosong"),
        ({"persen": "-", "anggaran": "1", "realisasi": "0"}, 'persen ditulis "-"'),
        ({"persen": "99,9,9x", "anggaran": "1", "realisasi": "0"}, 'persen tidak terbaca sebagai angka ("99,9,9x")'),
        ({"persen": "1", "anggaran": "1", "realisasi": ""}, "realisasi kosong"),
        ({"persen": "1", "anggaran": "1", "realisasi": "-"}, 'realisasi ditulis "-"'),
        ({"persen": "1", "anggaran": "1"}, "realisasi tidak ada"),
        ({"persen": "1", "anggaran": "0", "realisasi": "0"}, "anggaran nol"),
    ],
)
def test_what_is_missing_leaves_it_undecided(cells: dict[str, str], reason: str) -> None:
    judgement = judged(OURS["ANG-01"], row(**cells))
    comparison = only(judgement)
    assert comparison.outcome is Outcome.UNDECIDED
    assert comparison.reason == reason
    assert judgement.findings == ()
    assert judgement.undecided[0].reason == reason
    assert judgement.undecided[0].evidence == comparison.evidence


def test_a_column_that_does_not_exist_has_no_outcome() -> None:
    assert judged(OURS["ANG-01"], row(anggaran="1", realisasi="1")).comparisons == ()


@pytest.mark.parametrize("where", ["tingkat == 'total'", "fisik > 0", "persen < 50.002"])
def test_a_rule_that_does_not_surely_apply_has_no_outcome(where: str) -> None:
    assert judged(rule(where=where), rated("50,00")).comparisons == ()


def test_the_cause_that_explains_is_told() -> None:
    parts = (rated("60,00"), rated("80,00"))
    (finding,) = judged(OURS["ANG-01"], moved(rated("70,00"), rincian=parts)).findings
    assert finding.cause
    assert finding.cause.code == "rata_rata"
    assert finding.cause.says == "sama dengan rata-rata persentase rinciannya"


def test_a_cause_can_be_worse_and_counts_only_where_it_applies() -> None:
    causes = {
        "lain": {"when": "sisa", "where": "tingkat == 'total'", "says": "lain"},
        "kosong": {"when": "fisik", "says": "kosong"},
        "sisa": {"when": "sisa", "says": "sama dengan sisa", "severity": "kritis"},
    }
    (finding,) = judged(rule(causes=causes), rated("70,00", sisa="70", fisik="")).findings
    assert finding.cause
    assert finding.cause.code == "sisa"
    assert finding.severity is Severity.KRITIS


def test_a_sum_is_told_with_its_gap() -> None:
    parts = (row("A", anggaran="610.000", realisasi="10"), row("B", anggaran="462", realisasi="-"))
    record = moved(row(anggaran="610.472", realisasi="10"), rincian=parts)
    judgement = judged(OURS["ANG-03"], record)
    assert [one.outcome for one in judgement.comparisons] == [Outcome.DIFFERS, Outcome.AGREES]
    assert (
        judgement.findings[0].message == "Program Contoh: anggaran tertulis 610.472, sedangkan jumlah 2 rincian adalah 610.462 (selisih 10)"
    )
    assert judgement.findings[0].advice == "Cocokkan anggaran Program Contoh dengan rinciannya; selisihnya 10."
    assert fields(judgement.comparisons[0]) == [
        ("primary", "anggaran", "610.472"),
        ("related", "rincian.anggaran", "610.000"),
        ("related", "rincian.anggaran", "462"),
    ]


def test_a_total_is_not_judged_as_a_row() -> None:
    record = moved(row("Jumlah", tingkat="total", anggaran="5"), rincian=(row("A", anggaran="4"),))
    assert judged(OURS["ANG-03"], record).comparisons == ()
    assert message(OURS["ANG-04"], record) == "Jumlah: anggaran tertulis 5, sedangkan jumlah 1 rincian adalah 4 (selisih 1)"


def test_a_sum_of_nothing_printed_is_undecided() -> None:
    record = moved(row(anggaran="5"), rincian=(row("A", anggaran="-"), row("B", anggaran="")))
    assert only(judged(OURS["ANG-03"], record)).reason == "tidak ada rincian yang bernilai"


def test_any_lawful_formula_may_hold_and_the_first_is_told() -> None:
    lawful = OURS["ANG-06"]
    assert only(judged(lawful, row(anggaran="50", realisasi="40", sisa="10"))).outcome is Outcome.AGREES
    assert only(judged(lawful, row(anggaran="40", realisasi="50", sisa="10"))).outcome is Outcome.AGREES
    assert (
        message(lawful, row(anggaran="50", realisasi="40", sisa="12"))
        == "Program Contoh: sisa tertulis 12, sedangkan menurut hitungan 50 - 40 = 10"
    )
    assert (
        message(lawful, row(anggaran="40", realisasi="50", sisa="12"))
        == "Program Contoh: sisa tertulis 12, sedangkan menurut hitungan 40 - 50 = -10"
    )


def test_a_formula_counts_only_where_it_applies() -> None:
    computed = {"program": {"is": "anggaran", "where": "tingkat == 'program'"}, "total": {"is": "realisasi", "where": "tingkat == 'total'"}}
    lawful = rule(computed=computed)
    assert only(judged(lawful, row(anggaran="5", realisasi="6", persen="5"))).outcome is Outcome.AGREES
    assert only(judged(lawful, row(anggaran="5", realisasi="6", persen="6"))).outcome is Outcome.DIFFERS
    none = only(judged(lawful, row(anggaran="5", realisasi="6", persen="6", tingkat="lain")))
    assert none.reason == "tidak ada rumus yang berlaku"


def test_a_lawful_formula_that_is_unknown_leaves_it_open() -> None:
    lawful = rule(computed={"satu": "anggaran", "dua": "realisasi", "tiga": {"is": "sisa", "where": "fisik > 1"}})
    assert only(judged(lawful, row(anggaran="5", realisasi="", persen="5"))).outcome is Outcome.AGREES
    assert only(judged(lawful, row(anggaran="5", realisasi="", persen="6"))).reason == "realisasi kosong"
    assert only(judged(lawful, row(anggaran="5", realisasi="5", persen="6", fisik=""))).reason == "fisik kosong"


def test_an_excuse_turns_a_difference_into_an_open_question() -> None:
    excused = rule(unless={"anggaran perubahan": "tingkat == 'program'", "lain": "tingkat == 'total'"})
    comparison = only(judged(excused, rated("70,00")))
    assert comparison.outcome is Outcome.UNDECIDED
    assert comparison.reason == "anggaran perubahan"
    assert comparison.message == ""
    assert only(judged(excused, rated("50,00"))).outcome is Outcome.AGREES
    assert only(judged(excused, rated("70,00", tingkat="lain"))).outcome is Outcome.DIFFERS


def test_a_number_of_millions_is_told_in_full() -> None:
    coarse = row(persen="Rp5,3 miliar", anggaran="5.420.000.000")
    assert (
        message(rule(computed={"x": "anggaran * 1"}), coarse)
        == "Program Contoh: persentase tertulis Rp5,3 miliar, sedangkan menurut hitungan 5.420.000.000 x 1 = 5.420.000.000"
    )


@pytest.mark.parametrize(
    ("persen", "realisasi", "computed", "difference"),
    [
        ("98", "99.607", "99,61", "1,61"),
        ("98%", "99.999", "100,00", "2,00"),
        ("98", "99.000", "99", "1"),
        ("98,0", "99.607", "99,6", "1,6"),
    ],
)
def test_a_whole_percentage_is_told_in_hundredths(persen: str, realisasi: str, computed: str, difference: str) -> None:
    comparison = only(judged(OURS["ANG-01"], row(anggaran="100.000", realisasi=realisasi, persen=persen)))
    assert (comparison.computed, comparison.difference) == (computed, difference)
    assert (
        comparison.message
        == f"Program Contoh: persentase tertulis {persen}, sedangkan menurut hitungan {realisasi} / 100.000 x 100 = {computed}"
    )


def test_a_whole_percentage_ties_as_before() -> None:
    assert only(judged(OURS["ANG-01"], row(anggaran="100.000", realisasi="99.607", persen="99"))).tie == "truncated"


def test_a_broken_limit_is_told_with_the_rules_own_words() -> None:
    comparison = only(judged(OURS["ANG-07"], row(anggaran="40", realisasi="50")))
    assert comparison.message == "Program Contoh: realisasi 50 lebih besar daripada anggaran 40"
    assert comparison.stated is None
    assert fields(comparison) == [("primary", "realisasi", "50"), ("related", "anggaran", "40")]
    assert only(judged(OURS["ANG-07"], row(anggaran="50", realisasi="50"))).outcome is Outcome.AGREES


def test_a_limit_on_something_missing_is_undecided() -> None:
    assert only(judged(rule(LIMIT), row(anggaran="40", realisasi="-"))).reason == 'realisasi ditulis "-"'


def test_a_blank_cell_is_related_and_what_is_printed_is_primary() -> None:
    record = moved(row(anggaran="40", realisasi="30", persen=""), kolom_persen=True)
    comparison = only(judged(OURS["ANG-02"], record))
    assert comparison.message == "Program Contoh: persentase tidak terisi, padahal anggaran 40 dan realisasi 30 tercetak"
    assert fields(comparison) == [("primary", "anggaran", "40"), ("related", "persen", ""), ("related", "realisasi", "30")]


@pytest.mark.parametrize("cells", [{"realisasi": "0", "persen": "-"}, {"realisasi": "-", "persen": ""}])
def test_nothing_spent_needs_no_percentage(cells: dict[str, str]) -> None:
    assert judged(OURS["ANG-02"], moved(row(anggaran="40", **cells), kolom_persen=True)).comparisons == ()


def test_all_named_conditions_must_hold_and_the_broken_ones_are_named() -> None:
    strict = rule(
        LIMIT,
        require={"batas_atas": "realisasi <= anggaran", "isi": "present(persen)", "tingkat": "tingkat == 'program'"},
        message="{nama}: {syarat}; {persen}; {sisa}; {kunci}",
        advice="Konfirmasi {syarat}.",
        causes={"lain": {"when": "tingkat == 'total'", "says": "lain"}, "nol": {"when": "anggaran == 0", "says": "anggarannya nol"}},
    )
    (finding,) = judged(strict, row(anggaran="0", realisasi="5", persen="")).findings
    assert finding.message == "Program Contoh: batas atas, isi; (kosong); (tidak ada); program contoh"
    assert finding.advice == "Konfirmasi batas atas, isi."
    assert finding.cause
    assert finding.cause.code == "nol"
    assert only(judged(strict, row(anggaran="", realisasi="5", persen="1"))).outcome is Outcome.UNDECIDED
    assert only(judged(strict, row(anggaran="", realisasi="5", persen=""))).outcome is Outcome.DIFFERS


def test_a_label_is_told_with_the_number_that_its_message_names() -> None:
    comparison = only(judged(OURS["FMT-01"], figure("8.000000", sah=False)))
    assert fields(comparison) == [("primary", "nilai", "8.000000")]
    assert only(judged(OURS["FMT-01"], figure("8.000.000"))).outcome is Outcome.AGREES


def test_a_message_without_any_printed_field_quotes_the_name() -> None:
    bare = rule(LIMIT, require="tingkat == 'total'", message="{nama}: {syarat}")
    assert fields(only(judged(bare, row()))) == [("primary", "nama", "Program Contoh")]
    columnless = rule(LIMIT, require="present(sisa)", message="{nama}: sisa {sisa}")
    (finding,) = judged(columnless, row()).findings
    assert finding.message == "Program Contoh: sisa (tidak ada)"
    assert [(item.field, item.quote) for item in finding.evidence] == [("nama", "Program Contoh")]


def test_a_requirement_for_each_field() -> None:
    each = rule(LIMIT, each=["anggaran", "realisasi"], require="present(nama)", where="tingkat == 'program'", message="{nama}: {nilai}")
    judgement = judged(each, row(anggaran="4", realisasi=""))
    assert [fields(one)[0] for one in judgement.comparisons] == [("primary", "nama", "Program Contoh")] * 2
    assert ("related", "anggaran", "4") in fields(judgement.comparisons[0])
    every = rule(LIMIT, each=["anggaran", "realisasi"], require="present(nilai)", message="{nama}: {nilai}")
    (finding,) = judged(every, row(anggaran="4", realisasi="")).findings
    assert finding.message == "Program Contoh: (kosong)"
    assert fields(judged(every, row(anggaran="4", realisasi="")).comparisons[1]) == [("primary", "realisasi", "")]


def test_a_printed_total() -> None:
    assert message(OURS["ANG-11"], total("31", "12", "7", "11")) == "Jumlah: tertulis 31, sedangkan jumlah 3 bagian adalah 30 (selisih 1)"


def test_a_number_without_a_place_stands_where_its_record_is_named() -> None:
    record = moved(rated("70,00"), persen=number("70,00").__class__("70,00", number("70,00").value, number("70,00").step))
    comparison = only(judged(OURS["ANG-01"], record))
    assert comparison.evidence[0] == Evidence("primary", "persen", "70,00", record.nama.place)


def test_what_understanding_doubts_is_marked() -> None:
    assert only(judged(OURS["ANG-01"], rated("50,00", keyakinan="sedang"))).uncertain
    assert not only(judged(OURS["ANG-01"], rated("50,00"))).uncertain
