from __future__ import annotations

from agreements import appended, body, only, outcomes, pk, same, told
from handmade import LIMIT, SAME, judged, moved, number, rule

from lkipaudit.findings import Confidence, Outcome
from lkipaudit.model import BarisAnggaran


def percent(record: BarisAnggaran, persen: str) -> BarisAnggaran:
    return moved(record, persen=number(persen), realisasi=number("36.400.000"), anggaran=number("36.400.250"))


def test_cut_off_here_and_rounded_there() -> None:
    cut, up = percent(body(None), "99,99"), percent(appended(None), "100,00")
    comparison = only(same(cut, up, alike="persen"))
    assert (comparison.outcome, comparison.tie) == (Outcome.AGREES, "loose")
    alone = moved(up, anggaran=None, realisasi=None)
    assert only(same(cut, alone, alike="persen")).outcome is Outcome.AGREES


def test_but_not_where_no_equation_bears_it_out() -> None:
    cut, up = percent(body(None), "99,99"), percent(appended(None), "100,00")
    bare = [moved(found, anggaran=None, realisasi=None) for found in (cut, up)]
    assert same(*bare, alike="persen").findings
    wrong = moved(cut, realisasi=number("36.300.000"))
    assert same(wrong, up, alike="persen").findings
    whole = [moved(percent(found, raw), kolom_persen=True) for found, raw in ((body(None), "100"), (appended(None), "99"))]
    assert same(*whole, alike="persen").findings


def test_what_was_read_with_doubt_is_told_with_doubt() -> None:
    strong = body("6", realisasi="3", persen="50")
    assert told(same(pk("5", keyakinan="rendah"), strong)).confidence is Confidence.RENDAH
    assert told(same(pk("5"), moved(strong, keyakinan="rendah"))).confidence is Confidence.RENDAH
    doubted = same(pk("5"), moved(strong, keyakinan="rendah"), appended("6"))
    assert told(doubted).confidence is Confidence.TINGGI
    assert all(one.uncertain for one in doubted.comparisons)
    assert told(same(pk("8.000000"), strong)).confidence is Confidence.SEDANG


def test_a_table_that_mostly_differs_from_another_was_misread() -> None:
    names = [f"Program {letter}" for letter in "ABCDEF"]
    here = [body("5", name) for name in names]
    there = [appended("6", name) for name in names[:5]] + [appended("5", names[5])]
    judgement = same(*here, *there)
    assert judgement.findings == ()
    assert [(one.reason, len(one.evidence)) for one in judgement.undecided] == [
        ("tabel-tabel ini tampaknya memuat hal yang berlainan, atau terbaca tidak andal: 5 dari 6 perbandingan aturan ini berbeda", 5)
    ]
    few = same(*here, *there[:1], *(appended("5", name) for name in names[1:]))
    assert len(few.findings) == 1


def test_a_table_that_differs_from_one_and_agrees_with_another_was_not_misread() -> None:
    names = [f"Program {letter}" for letter in "ABCDEFGHI"]
    here, there = [body("5", name) for name in names], [appended("5", name) for name in names]
    fewer = same(*here, *there, *(pk("6" if name in names[:6] else "5", name) for name in names))
    assert fewer.findings == ()
    assert outcomes(fewer).count(Outcome.AGREES) == 12
    apart = same(*here, *there, *(pk("6" if name in names[:5] else "5", name) for name in names))
    assert outcomes(apart).count(Outcome.DIFFERS) == 5
    assert len(apart.findings) == 1


def test_two_tables_of_one_part_are_the_same_table_only_where_most_agrees() -> None:
    here = [body("5", "A"), body("5", "B")]
    other_fund = same(*here, body("6", "A", tabel="dekon"), across="tabel")
    assert [one.reason for one in other_fund.undecided] == [
        "tabel-tabel ini tampaknya memuat hal yang berlainan, atau terbaca tidak andal: 1 dari 1 perbandingan aturan ini berbeda"
    ]
    again = same(*here, body("6", "A", tabel="ulang"), body("5", "B", tabel="ulang"), across="tabel")
    assert len(again.findings) == 1


def test_only_equations_support_a_place() -> None:
    limit = rule(LIMIT)
    both = judged((rule(SAME), limit), pk("5"), body("6", realisasi="3"))
    finding = next(one for one in both.findings if one.rule == "KON-01")
    assert "cocok dengan hitungan" not in finding.message
