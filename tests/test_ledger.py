"""Every printed value is tied, broken or untied; what is no value is counted apart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lkipaudit.findings import Comparison, Evidence, Outcome
from lkipaudit.ledger import ALONE, NOTHING_TO_COMPARE, REMARKED, UNDECIDED, UNKNOWN_TABLE, entries, reckon, summed
from lkipaudit.model import Angka, Model, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, TieClass


def place(step: str) -> Place:
    return Place(0, 1, None, ("tabel 1", step))


def angka(step: str, *, value: bool = True, reason: str = "") -> Angka:
    return Angka(
        nama=Text("Contoh", place(step), "contoh"),
        bagian="",
        dokumen=0,
        tabel="",
        nilai=Quantity("1", Decimal(1), place=place(step)),
        kolom="",
        bentuk_sah=True,
        nilai_cetak=value,
        alasan=reason,
    )


def compared(outcome: Outcome, *steps: str, tie: TieClass | None = None) -> Comparison:
    evidence = tuple(Evidence("primary" if not i else "related", "persen", "1", place(step)) for i, step in enumerate(steps))
    return Comparison("ANG-01", outcome, "Contoh", evidence, tie=tie)


def test_value_of_an_agreeing_equation_is_tied() -> None:
    ledger = reckon(Model((), angka=(angka("a"), angka("b"))), [compared(Outcome.AGREES, "a", "b", tie="rounded")])
    assert (ledger.printed, ledger.tied, ledger.broken, ledger.untied) == (2, 2, 0, 0)
    assert dict(ledger.by) == {"exact": 0, "rounded": 2, "truncated": 0, "padded": 0, "loose": 0}


def test_strongest_tie_counts() -> None:
    comparisons = [compared(Outcome.AGREES, "a", tie=tie) for tie in ("loose", "exact", "truncated")]
    assert dict(reckon(Model((), angka=(angka("a"),)), comparisons).by)["exact"] == 1


def test_agreement_without_a_tie_says_nothing_about_the_value() -> None:
    ledger = reckon(Model((), angka=(angka("a"),)), [compared(Outcome.AGREES, "a")])
    assert (ledger.tied, ledger.untied) == (0, 1)


def test_value_that_only_differs_is_broken() -> None:
    ledger = reckon(
        Model((), angka=(angka("a"), angka("b"))), [compared(Outcome.DIFFERS, "a", "b"), compared(Outcome.AGREES, "b", tie="exact")]
    )
    assert (ledger.tied, ledger.broken, ledger.untied) == (1, 1, 0)


def test_untied_values_are_told_with_their_reasons_most_frequent_first() -> None:
    values = (angka("a"), angka("b", reason="kolom tidak dikenal"), angka("c", reason="kolom tidak dikenal"))
    ledger = reckon(Model((), angka=values), [compared(Outcome.UNDECIDED, "a")])
    assert ledger.untied == 3
    assert ledger.reasons == (("kolom tidak dikenal", 2), (NOTHING_TO_COMPARE, 1))


def test_a_value_whose_comparison_is_open_is_untied_for_that_reason() -> None:
    open_one = replace(compared(Outcome.UNDECIDED, "a"), reason="tabel ini tampaknya terbaca tidak andal: 5 dari 8 berbeda")
    (only,) = entries(Model((), angka=(angka("a", reason="kolom tidak dikenal"),)), [open_one])
    assert only.reason == f"{UNDECIDED}: tabel ini tampaknya terbaca tidak andal"


def test_a_value_beside_tied_ones_is_alone_and_one_of_an_unknown_table_is_not() -> None:
    values = tuple(replace(angka(step), tabel=table) for step, table in (("a", "0:tabel 1"), ("b", "0:tabel 1"), ("c", "0:tabel 2")))
    found = entries(Model((), angka=values), [compared(Outcome.AGREES, "a", tie="exact")])
    assert [entry.reason for entry in found] == ["", ALONE, UNKNOWN_TABLE]


def test_the_entries_come_to_the_ledger() -> None:
    values = (angka("a"), angka("b"), angka("c", value=False))
    model, comparisons = Model((), angka=values), [compared(Outcome.AGREES, "a", tie="exact")]
    assert summed(entries(model, comparisons)) == reckon(model, comparisons)


def test_what_is_no_value_is_counted_apart() -> None:
    ledger = reckon(Model((), angka=(angka("a"), angka("b", value=False))), [compared(Outcome.AGREES, "b", tie="exact")])
    assert (ledger.printed, ledger.tied, ledger.untied, ledger.not_values) == (1, 0, 1, 1)


def test_everything_printed_is_accounted_for() -> None:
    values = tuple(angka(step) for step in "abcdef")
    comparisons = [compared(Outcome.AGREES, "a", "b", tie="loose"), compared(Outcome.DIFFERS, "b", "c"), compared(Outcome.DIFFERS, "d")]
    ledger = reckon(Model((), angka=values), comparisons)
    assert ledger.printed == ledger.tied + ledger.broken + ledger.untied == 6
    assert sum(count for _, count in ledger.by) == ledger.tied
    assert sum(count for _, count in ledger.reasons) == ledger.untied


def test_a_value_that_only_a_remark_compared_is_untied_and_says_so() -> None:
    (only,) = entries(Model((), angka=(angka("a"),)), [compared(Outcome.DIFFERS, "a")], {"ANG-01"})
    assert (only.state, only.reason) == ("untied", REMARKED)
