from __future__ import annotations

from dataclasses import replace

import pytest
from agreements import CROWDED, appended, body, only, outcomes, pk, quotes, same, told
from handmade import figure, moved

from lkipaudit.findings import Confidence, Outcome
from lkipaudit.judging import compile_rules, judge
from lkipaudit.model import BarisAnggaran, Text
from lkipaudit.place import Place
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand


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
    assert finding.message == (
        "Program Contoh: anggaran 99.000 di perencanaan kinerja (halaman 8), tetapi "
        "200.000 di akuntabilitas kinerja (halaman 18), yang cocok dengan hitungan"
    )
    assert quotes(finding) == [("primary", "99.000"), ("related", "200.000"), ("related", "Program Contoh")]
    assert finding.confidence is Confidence.TINGGI
    assert finding.stated == "99.000"
    assert finding.computed is None
    assert finding.advice == (
        "Samakan 99.000 di perencanaan kinerja (halaman 8) dan 200.000 di akuntabilitas kinerja (halaman 18), yang cocok "
        "dengan hitungan: anggaran."
    )


def test_a_place_that_an_equation_contradicts_is_primary() -> None:
    contradicted = body("99.000", realisasi="100.000", persen="50,00")
    finding = told(same(pk("200.000"), contradicted))
    assert finding.message.startswith(
        "Program Contoh: anggaran 99.000 di akuntabilitas kinerja (halaman 18), tetapi 200.000 di perencanaan"
    )


def test_two_places_outweigh_any_arithmetic() -> None:
    finding = told(same(body("99.000", realisasi="49.500", persen="50,00"), pk("10"), appended("10")))
    assert finding.message == (
        "Program Contoh: anggaran 99.000 di akuntabilitas kinerja (halaman 18), yang cocok dengan hitungan, "
        "tetapi 10 di perencanaan kinerja (halaman 8) dan lampiran (halaman 24)"
    )
    assert quotes(finding) == [("primary", "99.000"), ("related", "10"), ("related", "10"), ("related", "Program Contoh")]


def test_one_against_one_is_told_in_the_order_of_the_report_and_is_less_sure() -> None:
    finding = told(same(pk("4. 5"), body("6")))
    assert (
        finding.message == "Program Contoh: anggaran 5 di perencanaan kinerja (halaman 8), tetapi 6 di akuntabilitas kinerja (halaman 18)"
    )
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
    assert told(same(pk("9"), *many)).message.endswith("tetapi 10 di lampiran (halaman 30, 31 dan 32) dan 2 tempat lain")


def test_a_place_without_part_or_page_is_told_by_its_value_alone() -> None:
    def nowhere(found: BarisAnggaran, bagian: str) -> BarisAnggaran:
        assert found.anggaran
        return moved(found, bagian=bagian, anggaran=found.anggaran.at(Place(path=(bagian,))))

    finding = told(same(nowhere(pk("5"), "pk"), nowhere(body("6"), "")))
    assert finding.message == "Program Contoh: anggaran 5 di perencanaan kinerja, tetapi 6"


def test_the_rules_own_words() -> None:
    message = "{nama}: {bidang} {nilai}, yaitu {sini}, bukan {sana}"
    finding = told(same(pk("5"), body("6", realisasi="3", persen="50"), message=message, each=["anggaran"], alike="nilai"))
    assert finding.message == (
        "Program Contoh: anggaran 5, yaitu 5 di perencanaan kinerja (halaman 8), "
        "bukan 6 di akuntabilitas kinerja (halaman 18), yang cocok dengan hitungan"
    )


def test_sentences_are_places_of_their_own() -> None:
    facts = {"over": "angka", "by": ["nama"], "alike": "nilai", "across": "tabel"}
    named = [
        replace(figure(raw), nama=Text("Pegawai", found.nama.place, "pegawai")) for raw in ("29", "28", "28") for found in (figure(raw),)
    ]
    finding = told(same(*named, **facts))
    assert quotes(finding) == [("primary", "29"), ("related", "28"), ("related", "28")]
    assert finding.message.startswith("Pegawai: nilai 29 di halaman 1, tetapi 28 di halaman 1")


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


YEARS = """
# LAPORAN KINERJA DINAS CONTOH TAHUN 2021

| Indikator Kinerja | Target 2021 | Realisasi 2021 | Realisasi 2020 |
|---|---|---|---|
| Cakupan taman kota | 70 | {now} | 61 |

| Indikator Kinerja | Realisasi 2020 | Realisasi 2021 |
|---|---|---|
| Cakupan taman kota | {before} | 77 |
"""


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [("77", "63", "Cakupan taman kota: realisasi tahun 2020 "), ("75", "61", "Cakupan taman kota: realisasi 7")],
)
def test_values_of_another_year_than_the_reports_are_told_with_it(now: str, before: str, told: str) -> None:
    policy = load_policy()
    model = understand([read_markdown(YEARS.format(now=now, before=before))], policy.vocabulary)
    (message,) = (one.message for one in judge(model, compile_rules(policy)).findings if one.rule == "KON-05")
    assert message.startswith(told)
