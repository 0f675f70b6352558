from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import LIMIT, PARTNER, RATE, figure, judged, moved, number, rated, row, rule, total

from lkipaudit.findings import Confidence, Finding, RuleCount, Severity
from lkipaudit.judging import Judgement
from lkipaudit.model import BarisAnggaran, Text
from lkipaudit.place import Place


def only(judgement: Judgement) -> Finding:
    (finding,) = judgement.findings
    return finding


def sound(keyakinan: str) -> list[BarisAnggaran]:
    """Rows that agree, so that a table that is not surely read is not taken to be misread for one that does not."""
    return [rated("50,00", f"Program {number}", keyakinan=keyakinan) for number in range(4)]


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


def test_a_finding_quotes_the_name_of_its_row_last() -> None:
    record = rated("70,00")
    last = only(judged(rule(), record)).evidence[-1]
    assert (last.role, last.field, last.quote, last.place) == ("related", "nama", "Program Contoh", record.nama.place)


def test_a_name_that_is_not_printed_in_the_row_is_not_quoted() -> None:
    finding = only(judged(rule(), moved(rated("70,00"), nama=Text("Rekaan", Place(page=7), "rekaan"))))
    assert "Rekaan" not in [item.quote for item in finding.evidence]


def test_a_row_that_does_not_hold_the_cell_has_no_mark() -> None:
    assert only(judged(rule(), moved(rated("70,00"), baris=()))).row_mark is None


def test_one_cell_is_told_once_a_rule() -> None:
    first = rated("70,00")
    other = number("300.000")
    again = moved(rated("70,00"), persen=first.persen, anggaran=other)
    judgement = judged(rule(), first, again)
    finding = only(judgement)
    assert judgement.rules == (RuleCount("ANG-01", 0, 2, 0),)
    assert [item.quote for item in finding.evidence] == ["70,00", "100.000", "200.000", "100.000", "300.000", "Program Contoh"]
    two = judged((rule(), rule(LIMIT, require="persen == 60")), first)
    assert {finding.rule for finding in two.findings} == {"ANG-01", "ANG-07"}


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
    minor = rule(LIMIT, severity="minor", require="persen == 60")
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


def test_the_same_row_in_several_tables_is_told_once() -> None:
    first, second, third = (rated("70,00", tabel=f"t{page}", page=str(page)) for page in (3, 5, 4))
    finding = only(judged(rule(), first, second, third))
    assert (
        finding.message
        == "Program Contoh: persentase tertulis 70,00, sedangkan menurut hitungan 100.000 / 200.000 x 100 = 50,00; juga di halaman 4, 5"
    )
    assert [(item.role, item.quote, item.place.page) for item in finding.evidence[2:5]] == [
        ("related", "200.000", 3),
        ("related", "70,00", 5),
        ("related", "100.000", 5),
    ]
    assert finding.fingerprint == only(judged(rule(), first)).fingerprint


def test_on_the_same_page_or_without_pages_no_page_is_told() -> None:
    finding = only(judged(rule(), rated("70,00"), rated("70,00", tabel="t2")))
    assert finding.message == "Program Contoh: persentase tertulis 70,00, sedangkan menurut hitungan 100.000 / 200.000 x 100 = 50,00"
    assert len(finding.evidence) == 7


def test_two_such_rows_of_one_table_are_two() -> None:
    rows = [rated("70,00", tabel=table) for table in ("t1", "t1", "t2", "t2")]
    assert [len(finding.evidence) for finding in judged(rule(), *rows).findings] == [7, 7]


def test_two_such_cells_of_one_row_are_one() -> None:
    format_rule = rule(LIMIT, over="angka", require="bentuk_sah", message="{nama}: {nilai}")
    here, there = rated("50,00").baris, rated("50,00").baris
    cells = [replace(figure("8.000000", sah=False), tabel="t1", baris=row) for row in (here, here, there)]
    assert [len(finding.evidence) for finding in judged(format_rule, *cells).findings] == [2, 1]


def test_the_same_sentence_twice_is_told_once() -> None:
    format_rule = rule(LIMIT, over="angka", require="bentuk_sah", message="{nama}: {nilai}")
    assert len(only(judged(format_rule, figure("8.00000", sah=False), figure("8.00000", sah=False))).evidence) == 2


def test_what_is_missing_from_one_list_is_one_finding() -> None:
    names = ("Penyuluhan", "Rehabilitasi", "Pelatihan", "Perawatan", "Pengadaan", "Pemeliharaan")
    missing = [row(name, anggaran="5", bagian="pk", tabel="pk") for name in names]
    there = [row(f"Lain {at}" * 3, bagian=part, tabel=part) for at in range(6) for part in ("pk", "lampiran")]
    assert only(judged(rule(PARTNER), *missing[:1], *there)).message == "Penyuluhan (5) tidak ada di lampiran"
    pair = only(judged(rule(PARTNER), *missing[:2], *there))
    assert pair.message == "Penyuluhan (5) tidak ada di lampiran; demikian pula Rehabilitasi"
    assert [item.quote for item in pair.evidence] == ["Penyuluhan", "Rehabilitasi"]
    assert only(judged(rule(PARTNER), *missing[:4], *there)).message.endswith("; demikian pula Rehabilitasi, Pelatihan dan Perawatan")
    assert only(judged(rule(PARTNER), *missing, *there)).message.endswith(
        "; demikian pula Rehabilitasi, Pelatihan, Perawatan dan 2 lainnya"
    )


def test_what_is_missing_from_two_lists_is_two_findings() -> None:
    missing = [row(name, anggaran="5", bagian="pk", tabel=name) for name in ("Penyuluhan", "Rehabilitasi")]
    assert len(judged(rule(PARTNER), *missing, row("Lain", bagian="lampiran")).findings) == 2


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
    finding = only(judged(rule(severity=severity), rated("70,00", keyakinan=keyakinan), *sound(keyakinan)))
    assert finding.persona == persona
    assert finding.confidence == keyakinan


def test_a_badly_written_number_lowers_the_confidence_of_an_equation() -> None:
    broken = row(anggaran="1.000.000", realisasi="8.000000", persen="10,00", sisa=None)
    assert only(judged(rule(), broken)).confidence is Confidence.SEDANG
    assert only(judged(rule(), moved(broken, keyakinan="sedang"))).confidence is Confidence.RENDAH
    assert only(judged(rule(), moved(broken, keyakinan="rendah"), *sound("rendah"))).confidence is Confidence.RENDAH
    parts = moved(row(anggaran="5", persen="5"), rincian=(row(anggaran="8.000000"),))
    assert only(judged(rule(computed={"x": "sum(rincian.anggaran)"}), parts)).confidence is Confidence.SEDANG


def test_evidence_of_another_relation_can_name_other_fields() -> None:
    """The row of a head can be another than the one that its evidence comes from."""
    part = rated("70,00")
    assert part.anggaran
    assert part.realisasi
    sums = [replace(total("900.000", "1"), bagian_nilai=(cell, number("600.000"))) for cell in (part.anggaran, part.realisasi)]
    listed = rule(RATE, over="penjumlahan", stated="jumlah", computed={"x": "sum(bagian_nilai)"}, id="ANG-11")
    assert {finding.confidence for finding in judged((rule(), listed), part, *sums).findings} == {Confidence.TINGGI}


def test_but_not_of_the_rule_about_the_writing() -> None:
    format_rule = rule(LIMIT, over="angka", require="bentuk_sah", message="{nama}: {nilai}")
    assert only(judged(format_rule, figure("8.00000", sah=False))).confidence is Confidence.TINGGI


def test_rules_are_counted_even_where_nothing_was_compared() -> None:
    assert judged((rule(), rule(LIMIT))).rules == (RuleCount("ANG-01", 0, 0, 0), RuleCount("ANG-07", 0, 0, 0))


def test_the_number_of_a_row_that_is_glued_to_an_amount_is_quoted_but_not_told() -> None:
    finding = only(judged(rule(), rated("4. 70,00")))
    assert finding.stated == "70,00"
    assert finding.message == "Program Contoh: persentase tertulis 70,00, sedangkan menurut hitungan 100.000 / 200.000 x 100 = 50,00"
    assert finding.evidence[0].quote == "4. 70,00"
