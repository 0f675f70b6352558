from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import LIMIT, RATE, figure, judged, moved, number, rated, row, rule

from lkipaudit.findings import Confidence, Finding, RuleCount, Severity
from lkipaudit.judging import Judgement
from lkipaudit.place import Place


def only(judgement: Judgement) -> Finding:
    (finding,) = judgement.findings
    return finding


def test_a_finding_carries_its_row_and_its_rule() -> None:
    finding = only(
        judged(rule(advice="Perbaiki menjadi {computed}, bukan {stated}; {difference} pada {nama}."), rated("70,00", "Program\n  Contoh"))
    )
    assert finding.rule == "ANG-01"
    assert finding.title == RATE["title"]
    assert finding.severity is Severity.MAYOR
    assert finding.subject == "Program Contoh"
    assert finding.advice == "Perbaiki menjadi 50,00, bukan 70,00; 20,00 pada Program Contoh."
    assert finding.row == ("Program Contoh", "200.000", "100.000", "70,00")
    assert finding.row_mark == 3


def test_a_row_that_does_not_hold_the_cell_has_no_mark() -> None:
    assert only(judged(rule(), moved(rated("70,00"), baris=()))).row_mark is None


def test_one_cell_is_told_once_a_rule() -> None:
    first = rated("70,00")
    other = number("300.000")
    again = moved(rated("70,00"), persen=first.persen, anggaran=other)
    judgement = judged(rule(), first, again)
    finding = only(judgement)
    assert judgement.rules == (RuleCount("ANG-01", 0, 2, 0),)
    assert [item.quote for item in finding.evidence] == ["70,00", "100.000", "200.000", "100.000", "300.000"]
    assert len(judged((rule(), rule(LIMIT, require="persen < 60")), first).findings) == 2


def test_where_there_are_no_pages_the_route_tells_cells_apart() -> None:
    one, two = rated("70,00"), rated("80,00")
    assert one.persen
    assert two.persen
    routed = [
        moved(r, persen=q.at(Place(path=(name,))))
        for r, q, name in ((one, one.persen, "a"), (two, two.persen, "b"), (two, two.persen, "b"))
    ]
    assert len(judged(rule(), *routed).findings) == 2


def test_the_fingerprint_survives_new_pages_and_tells_equals_apart() -> None:
    one = only(judged(rule(), rated("70,00")))
    moved_on = only(judged(rule(), rated("70,00", page="9")))
    other = only(judged(rule(), rated("71,00")))
    renamed = only(judged(rule(), rated("70,00", "Program Lain")))
    assert len(one.fingerprint) == 12
    assert one.fingerprint == moved_on.fingerprint
    assert len({one.fingerprint, other.fingerprint, renamed.fingerprint}) == 3
    twice = judged(rule(), rated("70,00"), rated("70,00"), rated("70,00"))
    assert [finding.fingerprint for finding in twice.findings] == [one.fingerprint, f"{one.fingerprint}-2", f"{one.fingerprint}-3"]


def test_a_subject_without_a_key_is_known_by_its_words() -> None:
    keyless = [moved(rated("70,00"), nama=replace(rated("70,00", name).nama, key="")) for name in ("Program  A", "program a", "Program B")]
    a, b, c = (only(judged(rule(), one)).fingerprint for one in keyless)
    assert a == b != c


def test_the_worst_comes_first_then_the_page_then_the_line() -> None:
    minor = rule(LIMIT, severity="minor", require="persen < 60")
    late, low, early = rated("70,00", "akhir", page="3"), rated("70,00", "awal", page="2"), rated("70,00", "lanjut", page="2")
    findings = judged((minor, rule()), late, low, early).findings
    assert [(one.rule, one.subject) for one in findings] == [
        ("ANG-01", "awal"),
        ("ANG-01", "lanjut"),
        ("ANG-01", "akhir"),
        ("ANG-07", "awal"),
        ("ANG-07", "lanjut"),
        ("ANG-07", "akhir"),
    ]


@pytest.mark.parametrize(
    ("severity", "keyakinan", "persona"),
    [
        ("mayor", "tinggi", "baku"),
        ("minor", "sedang", "baku"),
        ("kritis", "rendah", "teliti"),
        ("info", "tinggi", "semua"),
        ("info", "rendah", "semua"),
    ],
)
def test_who_sees_it_depends_on_how_bad_and_how_sure(severity: str, keyakinan: str, persona: str) -> None:
    finding = only(judged(rule(severity=severity), rated("70,00", keyakinan=keyakinan)))
    assert finding.persona == persona
    assert finding.confidence == keyakinan


def test_a_badly_written_number_lowers_the_confidence_of_an_equation() -> None:
    broken = row(anggaran="1.000.000", realisasi="8.000000", persen="10,00", sisa=None)
    assert only(judged(rule(), broken)).confidence is Confidence.SEDANG
    assert only(judged(rule(), moved(broken, keyakinan="sedang"))).confidence is Confidence.RENDAH
    assert only(judged(rule(), moved(broken, keyakinan="rendah"))).confidence is Confidence.RENDAH
    parts = moved(row(anggaran="5", persen="5"), rincian=(row(anggaran="8.000000"),))
    assert only(judged(rule(computed={"x": "sum(rincian.anggaran)"}), parts)).confidence is Confidence.SEDANG


def test_but_not_of_the_rule_about_the_writing() -> None:
    format_rule = rule(LIMIT, over="angka", require="bentuk_sah", message="{nama}: {nilai}")
    assert only(judged(format_rule, figure("8.00000", sah=False))).confidence is Confidence.TINGGI


def test_rules_are_counted_even_where_nothing_was_compared() -> None:
    assert judged((rule(), rule(LIMIT))).rules == (RuleCount("ANG-01", 0, 0, 0), RuleCount("ANG-07", 0, 0, 0))
