from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import LIMIT, RATE, SAME, figure, judged, moved, number, rated, row, rule

from lkipaudit.findings import Comparison, Confidence, Finding, Outcome
from lkipaudit.judging import Judgement
from lkipaudit.model import BarisAnggaran, Record, Text
from lkipaudit.place import Place

CHECKED = rule(RATE, id="ANG-01")
CROWDED = "beberapa baris bernama sama dengan anggaran yang berbeda, sehingga tidak jelas mana yang harus sama"


def pk(anggaran: str | None, nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    return row(nama, anggaran=anggaran, **{"bagian": "pk", "tabel": "pk", "page": "8", **fields})


def body(anggaran: str | None, nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    return row(nama, anggaran=anggaran, **{"tabel": "badan", "page": "18", **fields})


def appended(anggaran: str | None, nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    return row(nama, anggaran=anggaran, **{"bagian": "lampiran", "tabel": "lampiran", "page": "24", **fields})


def same(*records: Record, **changes: object) -> Judgement:
    """The comparisons of the agreement, with an equation beside it."""
    judgement = judged((rule(SAME, **changes), CHECKED), *records)
    return replace(
        judgement,
        comparisons=tuple(one for one in judgement.comparisons if one.rule == "KON-01"),
        findings=tuple(one for one in judgement.findings if one.rule == "KON-01"),
        undecided=tuple(one for one in judgement.undecided if one.rule == "KON-01"),
    )


def outcomes(judgement: Judgement) -> list[Outcome]:
    return [one.outcome for one in judgement.comparisons]


def only(judgement: Judgement) -> Comparison:
    (comparison,) = judgement.comparisons
    return comparison


def told(judgement: Judgement) -> Finding:
    (finding,) = judgement.findings
    return finding


def quotes(found: Comparison | Finding) -> list[tuple[str, str]]:
    return [(item.role, item.quote) for item in found.evidence]


def test_two_places_that_agree_are_one_comparison() -> None:
    comparison = only(same(pk("4. 100.000.000"), body("100,000,000")))
    assert comparison.outcome is Outcome.AGREES
    assert comparison.tie == "exact"
    assert quotes(comparison) == [("primary", "100,000,000"), ("related", "4. 100.000.000")]
    assert comparison.stated == "100,000,000"


@pytest.mark.parametrize(
    ("one", "other", "tie"),
    [("60,4", "60,38", "rounded"), ("60,38", "60,3", "truncated"), ("60,50", "60,5", "exact"), ("-", "0", None), ("-", "-", None)],
)
def test_digits_that_one_place_has_more(one: str, other: str, tie: str | None) -> None:
    comparison = only(same(pk(one), body(other)))
    assert comparison.outcome is Outcome.AGREES
    assert comparison.tie == tie


def test_every_further_place_is_a_comparison() -> None:
    judgement = same(pk("5"), body("5"), appended("5"))
    assert outcomes(judgement) == [Outcome.AGREES] * 2
    assert {one.evidence[1].place.page for one in judgement.comparisons} == {8}


def test_one_part_alone_is_no_comparison() -> None:
    assert same(body("5"), body("6", tabel="lain")).comparisons == ()
    assert outcomes(same(body("5"), body("6", tabel="lain"), across="tabel")) == [Outcome.UNDECIDED]
    assert same(body("5"), body("6"), across="tabel").comparisons == ()


def test_two_sets_of_columns_of_one_table_are_one_table() -> None:
    before = body("5", tabel="badan:murni")
    after = moved(body("6", tabel="badan:perubahan"), nama=before.nama)
    assert same(before, after, across="tabel").comparisons == ()
    judgement = same(before, after, appended("7"), across="tabel")
    assert [one.reason for one in judgement.undecided] == [CROWDED]


def test_names_and_columns_that_are_not_there_are_not_compared() -> None:
    assert same(pk("5"), body(None)).comparisons == ()
    assert same(pk("5"), body("6", "Program Lain")).comparisons == ()
    assert same(moved(pk("5"), kunci=""), moved(body("6"), kunci="")).comparisons == ()
    assert same(pk("5"), body("6", tingkat="kegiatan"), where="tingkat == 'program'").comparisons == ()


def test_rows_of_one_name_are_kept_apart_by_further_keys() -> None:
    one, other = (moved(body(value), induk=parent) for value, parent in (("5", "a"), ("6", "b")))
    there = [moved(appended(value), induk=parent) for value, parent in (("5", "a"), ("6", "b"))]
    assert outcomes(same(one, other, *there, by=["kunci", "induk"])) == [Outcome.AGREES] * 2


def test_a_text_is_a_key_too() -> None:
    coded = [moved(found, kode=Text(raw, Place(), "101")) for found, raw in ((pk("5"), "1.01"), (body("6"), "1.0.1"))]
    assert same(*coded, by=["kode"]).findings


def test_the_place_that_the_arithmetic_does_not_support_is_primary() -> None:
    finding = told(same(pk("99.000"), body("200.000", realisasi="100.000", persen="50,00"), advice="Samakan {sini} dan {sana}: {bidang}."))
    assert (
        finding.message
        == "Program Contoh: anggaran 99.000 (perjanjian kinerja, halaman 8), tetapi 200.000 (realisasi, halaman 18, didukung 1 hitungan)"
    )
    assert quotes(finding) == [("primary", "99.000"), ("related", "200.000")]
    assert finding.confidence is Confidence.TINGGI
    assert finding.stated == "99.000"
    assert finding.computed is None
    assert finding.advice == (
        "Samakan 99.000 (perjanjian kinerja, halaman 8) dan 200.000 (realisasi, halaman 18, didukung 1 hitungan): anggaran."
    )


def test_a_place_that_an_equation_contradicts_is_primary() -> None:
    contradicted = body("99.000", realisasi="100.000", persen="50,00")
    finding = told(same(pk("200.000"), contradicted))
    assert finding.message.startswith("Program Contoh: anggaran 99.000 (realisasi, halaman 18), tetapi 200.000 (perjanjian")


def test_two_places_outweigh_any_arithmetic() -> None:
    finding = told(same(body("99.000", realisasi="49.500", persen="50,00"), pk("10"), appended("10")))
    assert finding.message == (
        "Program Contoh: anggaran 99.000 (realisasi, halaman 18, didukung 1 hitungan), "
        "tetapi 10 (perjanjian kinerja, halaman 8; lampiran, halaman 24)"
    )
    assert quotes(finding) == [("primary", "99.000"), ("related", "10"), ("related", "10")]


def test_one_against_one_is_told_in_the_order_of_the_report_and_is_less_sure() -> None:
    finding = told(same(pk("4. 5"), body("6")))
    assert finding.message == "Program Contoh: anggaran 5 (perjanjian kinerja, halaman 8), tetapi 6 (realisasi, halaman 18)"
    assert quotes(finding)[0] == ("primary", "6")
    assert finding.confidence is Confidence.SEDANG


def test_a_table_that_repeats_a_row_counts_once() -> None:
    judgement = same(pk("5"), pk("5"), body("6", realisasi="3", persen="50"))
    assert told(judgement).evidence[0].quote == "5"
    assert outcomes(judgement) == [Outcome.DIFFERS]


def test_three_sides_are_two_differences() -> None:
    judgement = same(pk("5"), body("6"), appended("7"))
    assert [finding.evidence[0].quote for finding in judgement.findings] == ["6", "7"]


def test_many_places_are_counted() -> None:
    many = [appended("10", tabel=f"t{page}", page=str(page)) for page in range(30, 35)]
    assert told(same(pk("9"), *many)).message.endswith(
        "tetapi 10 (lampiran, halaman 30; lampiran, halaman 31; lampiran, halaman 32; dan 2 tempat lain)"
    )


def test_a_place_without_part_or_page_is_told_by_its_value_alone() -> None:
    def nowhere(found: BarisAnggaran, bagian: str) -> BarisAnggaran:
        assert found.anggaran
        return moved(found, bagian=bagian, anggaran=found.anggaran.at(Place(path=(bagian,))))

    finding = told(same(nowhere(pk("5"), "pk"), nowhere(body("6"), "")))
    assert finding.message == "Program Contoh: anggaran 5 (perjanjian kinerja), tetapi 6"


def test_the_rules_own_words() -> None:
    message = "{nama}: {bidang} {nilai}, yaitu {sini}, bukan {sana}"
    finding = told(same(pk("5"), body("6", realisasi="3", persen="50"), message=message, each=["anggaran"], alike="nilai"))
    assert finding.message == (
        "Program Contoh: anggaran 5, yaitu 5 (perjanjian kinerja, halaman 8), bukan 6 (realisasi, halaman 18, didukung 1 hitungan)"
    )


def test_sentences_are_places_of_their_own() -> None:
    facts = {"over": "angka", "by": ["nama"], "alike": "nilai", "across": "tabel"}
    named = [
        replace(figure(raw), nama=Text("Pegawai", found.nama.place, "pegawai")) for raw in ("29", "28", "28") for found in (figure(raw),)
    ]
    finding = told(same(*named, **facts))
    assert quotes(finding) == [("primary", "29"), ("related", "28"), ("related", "28")]
    assert finding.message.startswith("Pegawai: nilai 29 (halaman 1), tetapi 28 (halaman 1)")


def test_words_are_compared_by_their_key() -> None:
    one, other = (
        moved(found, kode=Text(raw, Place(path=(raw,)), raw.casefold())) for found, raw in ((pk("5"), "APBD"), (body("5"), "Apbd"))
    )
    comparison = only(same(one, other, alike="kode"))
    assert (comparison.outcome, comparison.tie) == (Outcome.AGREES, None)
    third = moved(appended("5"), kode=Text("APBN", Place(path=("c",)), "apbn"))
    assert told(same(one, other, third, alike="kode")).stated == "APBN"
    blank = moved(body("5"), kode=Text(" ", Place(), ""))
    assert only(same(one, blank, alike="kode")).reason == "kode kosong"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [("", "anggaran kosong"), ("9,9,9x", 'anggaran tidak terbaca sebagai angka ("9,9,9x")'), ("-", 'anggaran ditulis "-"')],
)
def test_what_is_no_number_leaves_it_undecided(raw: str, reason: str) -> None:
    judgement = same(pk(raw), body("6"))
    assert only(judgement).outcome is Outcome.UNDECIDED
    assert judgement.undecided[0].reason == reason


def test_a_dash_never_outweighs_a_number() -> None:
    judgement = same(pk("-"), appended("-"), body("6"))
    assert [(one.outcome, one.reason) for one in judgement.comparisons] == [
        (Outcome.AGREES, None),
        (Outcome.UNDECIDED, 'anggaran ditulis "-"'),
    ]


def test_a_dash_goes_with_zero() -> None:
    judgement = same(pk("-"), appended("0"), body("6"))
    assert outcomes(judgement) == [Outcome.AGREES, Outcome.DIFFERS]


def test_an_excuse_on_either_side_leaves_it_undecided() -> None:
    excused = {"anggaran perubahan": "pola_perubahan"}
    for one, other in ((True, False), (False, True)):
        judgement = same(moved(pk("5"), pola_perubahan=one), moved(body("6"), pola_perubahan=other), unless=excused)
        assert [undecided.reason for undecided in judgement.undecided] == ["anggaran perubahan"]
    assert same(pk("5"), body("6"), unless=excused).findings
    assert outcomes(same(moved(pk("5"), pola_perubahan=True), body("5"), unless=excused)) == [Outcome.AGREES]


def test_rows_of_one_name_that_pair_up_agree() -> None:
    judgement = same(body("5"), body("6"), appended("6"), appended("5"))
    assert outcomes(judgement) == [Outcome.AGREES] * 2


def test_rows_of_one_name_that_do_not_pair_up_are_undecided() -> None:
    judgement = same(body("5"), body("6"), appended("5"), appended("7"))
    assert outcomes(judgement) == [Outcome.AGREES, Outcome.UNDECIDED]
    assert judgement.undecided[0].reason == CROWDED
    assert [item.quote for item in judgement.undecided[0].evidence] == ["6", "7"]


def test_a_row_of_one_name_that_stands_only_here_is_no_comparison() -> None:
    assert outcomes(same(body("5"), body("6"), appended("5"))) == [Outcome.AGREES]


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
    assert len(apart.findings) == 5


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
    assert "didukung" not in finding.message
    assert rated("50,00").persen
