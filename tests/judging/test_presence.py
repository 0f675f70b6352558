from __future__ import annotations

from dataclasses import replace

from handmade import CHAPTERS, PARTNER, judged, moved, row, rule

from lkipaudit.document import Document, Source, Unread
from lkipaudit.findings import Comparison, Evidence, Outcome
from lkipaudit.judging import Judgement, judge
from lkipaudit.model import BarisAnggaran, Model
from lkipaudit.place import Place

READ = Document(Source("contoh.pdf", "0", "pdf", 2), ())
UNREAD = replace(READ, unread=(Unread(Place(0, 2), "halaman hasil pindai tanpa teks"),))


def pk(nama: str, **fields: str | None) -> BarisAnggaran:
    return row(nama, anggaran="5", **{"bagian": "pk", "tabel": "pk", **fields})


def appended(nama: str) -> BarisAnggaran:
    return row(nama, anggaran="5", bagian="lampiran", tabel="lampiran")


def only(judgement: Judgement) -> Comparison:
    (comparison,) = judgement.comparisons
    return comparison


def test_a_partner_is_found() -> None:
    here, there = pk("Penyuluhan"), appended("PENYULUHAN")
    comparison = only(judged(rule(PARTNER), here, there))
    assert comparison.outcome is Outcome.AGREES
    assert [(item.role, item.quote) for item in comparison.evidence] == [("primary", "Penyuluhan"), ("related", "PENYULUHAN")]


def test_a_partner_is_missing() -> None:
    judgement = judged(rule(PARTNER, advice="Konfirmasi {nama}."), pk("Penyuluhan"), appended("Rehabilitasi"))
    (finding,) = judgement.findings
    assert finding.message == "Penyuluhan (5) tidak ada di lampiran"
    assert finding.advice == "Konfirmasi Penyuluhan."
    assert [(item.role, item.field, item.quote) for item in finding.evidence] == [("primary", "nama", "Penyuluhan")]
    assert finding.row == ("Penyuluhan", "5")


def test_without_any_partner_the_part_was_not_found() -> None:
    judgement = judged(rule(PARTNER), pk("Penyuluhan"), pk("Rehabilitasi"))
    assert only(judgement).reason == "bagian pembandingnya tidak ditemukan"
    assert only(judgement).evidence[0].quote == "Penyuluhan"


def test_nobody_asks_for_a_partner() -> None:
    assert judged(rule(PARTNER), appended("Penyuluhan")).comparisons == ()
    assert judged(rule(PARTNER)).comparisons == ()


def test_a_name_written_a_little_differently_is_not_missing() -> None:
    judgement = judged(rule(PARTNER), pk("Pembinaan Anak Beradapan"), appended("Pembinaan Anak  Berhadapan"))
    assert only(judgement).reason == 'mungkin ditulis lain: "Pembinaan Anak Berhadapan"'


def test_a_name_that_cannot_be_read_is_not_missing() -> None:
    assert only(judged(rule(PARTNER), moved(pk("?"), kunci=""), appended("Penyuluhan"))).reason == "namanya tidak terbaca"
    assert only(judged(rule(PARTNER, on="kode"), pk("a"), appended("b"))).reason == "namanya tidak terbaca"
    assert only(judged(rule(PARTNER, on="nama"), pk("a"), appended("A"))).outcome is Outcome.AGREES


def test_an_unread_page_may_hold_it() -> None:
    records = pk("Penyuluhan"), appended("Rehabilitasi")
    assert only(judged(rule(PARTNER), *records, documents=(READ, UNREAD))).reason == "ada halaman yang tidak terbaca"
    assert judged(rule(PARTNER), *records, documents=(READ,)).findings
    unread_table = Model(documents=(READ,), baris_anggaran=records, tidak_terbaca=((Place(), "tabel"),))
    assert judge(unread_table, [rule(PARTNER)]).findings == ()


def test_an_excuse_leaves_it_undecided() -> None:
    excused = rule(PARTNER, unless={"kegiatan rutin": "tingkat == 'kegiatan'", "lain": "tingkat == 'total'"})
    assert only(judged(excused, pk("Penyuluhan", tingkat="kegiatan"), appended("Rehabilitasi"))).reason == "kegiatan rutin"
    assert judged(excused, pk("Penyuluhan"), appended("Rehabilitasi")).findings


def test_what_is_expected_is_found_or_told_at_the_last_record() -> None:
    one, two = moved(row("BAB I"), kunci="bab_satu"), row("BAB II", page="7")
    judgement = judged(rule(CHAPTERS, advice="Tambahkan {unsur} sesudah {nama}."), one, two)
    assert [(found.outcome, found.subject) for found in judgement.comparisons] == [
        (Outcome.AGREES, "bab satu"),
        (Outcome.DIFFERS, "penutup"),
    ]
    assert judgement.comparisons[0].evidence == (Evidence("primary", "bab_satu", "BAB I", one.nama.place),)
    (finding,) = judgement.findings
    assert finding.message == "bagian 'penutup' tidak ditemukan"
    assert finding.evidence == (Evidence("primary", "penutup", "BAB II", two.nama.place),)


def test_two_missing_things_are_two_differences() -> None:
    judgement = judged(rule(CHAPTERS), row("BAB II"))
    assert [found.message for found in judgement.comparisons] == ["bagian 'bab satu' tidak ditemukan", "bagian 'penutup' tidak ditemukan"]


def test_what_is_expected_where_nothing_was_read() -> None:
    judgement = judged(rule(CHAPTERS, where="tingkat == 'total'"), row("BAB II"))
    assert {found.reason for found in judgement.comparisons} == {"bagian pembandingnya tidak ditemukan"}
    assert {found.reason for found in judged(rule(CHAPTERS), row("BAB II"), documents=(UNREAD,)).comparisons} == {
        "ada halaman yang tidak terbaca"
    }
