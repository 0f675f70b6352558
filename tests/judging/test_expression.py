from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from handmade import LIMIT, RATE, moved, number, place, point, row, rule, total
from hypothesis import given, settings
from hypothesis import strategies as st

from lkipaudit.judging.expression import compile_expression
from lkipaudit.judging.fields import Kind
from lkipaudit.judging.node import ExpressionError, Node, scalar, truth
from lkipaudit.judging.values import Number, Unknown, literal, spread
from lkipaudit.judging.values import number as known
from lkipaudit.model import BarisAnggaran, Penjumlahan, Record, Text
from lkipaudit.policy import PolicyError

ROW = row(anggaran="49.950.000", realisasi="49.450.000", persen="99,99", sisa="-", fisik="")


def value(text: str, record: Record = ROW) -> object:
    found = compile_expression(text, type(record)).evaluate(record)
    return found.shown if isinstance(found, Number) else found


def words(text: str, record: Record = ROW) -> str:
    return compile_expression(text, type(record)).words(record)


def refusal(text: str) -> str:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, BarisAnggaran)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("-2 - -3", 1),
        ("7 / 2", Decimal("3.5")),
        ("anggaran - realisasi", 500_000),
        ("min(3, 4)", 3),
        ("max(3, 4)", 4),
        ("abs(3 - 5)", 2),
        ("0.1 + 0.2", Decimal("0.3")),
    ],
)
def test_arithmetic(text: str, wanted: object) -> None:
    assert value(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 < 2", True),
        ("2 < 1", False),
        ("1 <= 1", True),
        ("2 > 1 >= 1", True),
        ("1 < 3 < 2", False),
        ("1 == 1", True),
        ("1 != 1", False),
        ("persen <= persen", True),
        ("persen >= 99.99", True),
        ("anggaran == 49950000", True),
        ("49950000 == anggaran", True),
        ("anggaran == realisasi", False),
        ("persen == 99.994", True),
        ("tingkat == 'program'", True),
        ("tingkat != 'program'", False),
        ("tingkat in ('program', 'kegiatan')", True),
        ("tingkat not in ('program', 'kegiatan')", False),
        ("anggaran in (1, 2)", False),
        ("nama == 'program contoh'", True),
        ("kolom_persen", True),
        ("not kolom_persen", False),
        ("kolom_persen and tingkat == 'total'", False),
        ("kolom_persen or tingkat == 'total'", True),
        ("present(persen)", True),
        ("present(sisa)", False),
        ("present(fisik)", False),
        ("present(nama)", True),
        ("present(kode)", False),
    ],
)
def test_conditions(text: str, wanted: object) -> None:
    assert value(text) is wanted


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("sisa + 1", 'sisa ditulis "-"'),
        ("1 - fisik", "fisik kosong"),
        ("-fisik", "fisik kosong"),
        ("abs(fisik)", "fisik kosong"),
        ("fisik < 1", "fisik kosong"),
        ("fisik == 1", "fisik kosong"),
        ("not (fisik < 1)", "fisik kosong"),
        ("kolom_persen and fisik < 1", "fisik kosong"),
        ("fisik in (1, 2)", "fisik kosong"),
        ("kode == '1'", "kode tidak ada"),
        ("1 / (anggaran - 49950000)", "pembagi nol"),
        ("persen < 99.992", "tidak dapat dipastikan karena pembulatan"),
        ("sum(rincian.anggaran)", "tidak ada rincian yang bernilai"),
        ("mean(rincian.anggaran)", "tidak ada rincian yang bernilai"),
    ],
)
def test_unknown_with_its_reason(text: str, reason: str) -> None:
    found = value(text)
    assert isinstance(found, Unknown)
    assert found.reason == reason


def test_a_known_side_decides_where_the_other_is_unknown() -> None:
    assert value("fisik < 1 and tingkat == 'total'") is False
    assert value("fisik < 1 or tingkat == 'program'") is True


def test_a_division_names_the_field_that_is_zero() -> None:
    assert value("realisasi / anggaran", row(anggaran="0", realisasi="0")) == Unknown("anggaran nol")
    assert value("realisasi / persen", row(persen="0,01", realisasi="5")) != Unknown("persen nol")
    assert value("realisasi / persen", row(persen="0,00", realisasi="5")) == Unknown("persen nol")
    assert value("realisasi / (persen - 0.002)", row(persen="0,00", realisasi="5")) == Unknown("pembagi terlalu dekat dengan nol")


def test_digits_that_are_no_number_are_told_as_unread() -> None:
    torn = moved(ROW, persen=number("99,9,9x"))
    assert value("persen * 1", torn) == Unknown('persen tidak terbaca sebagai angka ("99,9,9x")')


def test_a_blank_text_is_unknown() -> None:
    nameless = moved(ROW, kode=Text(" ", place(), ""))
    assert value("kode == '1'", nameless) == Unknown("kode kosong", blank=True)


PARTS = (row("A", anggaran="100", persen="50,00"), row("B", anggaran="-", persen="60,00"), row("C", anggaran="", persen="70,00"))
PARENT = moved(row(anggaran="100"), rincian=PARTS)


def test_functions_over_a_list() -> None:
    assert value("sum(rincian.anggaran)", PARENT) == 100
    assert value("mean(rincian.persen)", PARENT) == 60
    assert value("min(rincian.persen)", PARENT) == 50
    assert value("max(rincian.persen)", PARENT) == 70
    assert value("count(rincian)", PARENT) == 3
    assert value("count(rincian.anggaran)", PARENT) == 1
    assert value("sum(min(rincian.persen, 60))", PARENT) == 170
    assert value("sum(rincian.persen - rincian.persen)", PARENT) == 0
    assert value("sum(rincian.persen * 2 - 1)", PARENT) == 357
    assert value("sum(abs(-rincian.persen))", PARENT) == 180


def test_a_sum_counts_nothing_printed_as_zero_and_a_mean_does_not() -> None:
    assert value("sum(rincian.anggaran)", PARENT) == 100
    assert value("mean(rincian.anggaran)", PARENT) == Unknown('anggaran rincian ditulis "-"', blank=True)
    assert value("max(rincian.anggaran)", PARENT) == Unknown('anggaran rincian ditulis "-"', blank=True)
    assert value("geomean(rincian.anggaran)", PARENT) == Unknown('anggaran rincian ditulis "-"', blank=True)
    assert value("sum(rincian.realisasi)", PARENT) == Unknown("tidak ada rincian yang bernilai")


def test_a_sum_over_an_unread_part_is_unknown() -> None:
    torn = moved(row(), rincian=(row(anggaran="12.3x"), row(anggaran="5")))
    assert value("sum(rincian.anggaran)", torn) == Unknown('anggaran rincian tidak terbaca sebagai angka ("12.3x")')


def test_the_geometric_mean() -> None:
    assert value("geomean(bagian_nilai)", total("0", "4", "9")) == 6
    assert value("geomean(bagian_nilai)", total("0", "4", "0")) == 0
    assert value("geomean(bagian_nilai)", total("0", "-4", "9")) == Unknown("ada bagian yang negatif")


def test_a_list_and_one_number_are_combined_element_by_element() -> None:
    assert value("sum(bagian_nilai * jumlah)", total("2", "3", "4")) == 14


def test_lists_of_unlike_length_are_not_combined() -> None:
    one = literal(Decimal(1))
    assert spread(lambda a, _: a, (one, one), (one,)) == (Unknown("kedua daftar tidak sama panjang"),)


def test_a_result_beyond_all_money_is_unknown() -> None:
    assert value(" * ".join(["999999999999999999"] * 5)) == Unknown("hasil hitungannya terlalu besar")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("realisasi / anggaran * 100", "49.450.000 / 49.950.000 x 100"),
        ("(anggaran - realisasi) / anggaran * 0.5", "(49.950.000 - 49.450.000) / 49.950.000 x 0,5"),
        ("anggaran - (realisasi - 1)", "49.950.000 - (49.450.000 - 1)"),
        ("anggaran / (realisasi * 2)", "49.950.000 / (49.450.000 x 2)"),
        ("-(anggaran - 1)", "-(49.950.000 - 1)"),
        ("min(persen, 100)", "terkecil dari (99,99; 100)"),
        ("abs(persen - 100)", "|99,99 - 100|"),
    ],
)
def test_words_hold_the_printed_numbers(text: str, wanted: str) -> None:
    assert words(text) == wanted


def test_conditions_are_not_put_into_words() -> None:
    assert words("anggaran > 1 and kolom_persen") == ""


def test_words_of_lists() -> None:
    assert words("sum(rincian.anggaran)", PARENT) == "jumlah 3 rincian"
    assert words("mean(rincian.persen)", PARENT) == "rata-rata 3 rincian"
    assert words("max(rincian.persen)", PARENT) == "terbesar dari 3 rincian"
    assert words("count(rincian)", PARENT) == "banyaknya rincian"
    assert words("sum(bagian_nilai)", total("2", "1", "1")) == "jumlah 2 bagian"
    assert words("sum(rincian.anggaran * rincian.persen)", PARENT) == "jumlah 3 rincian x rincian"


def test_nilai_stands_for_a_field() -> None:
    node = compile_expression("sum(rincian.nilai) - nilai", BarisAnggaran, "anggaran")
    assert node.reads == ("rincian.anggaran", "anggaran")
    assert node.folds


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "tidak dapat dibaca"),
        ("1 +", "tidak dapat dibaca"),
        ("'\\d' == tingkat", "tidak dapat dibaca"),
        ("\0", "tidak dapat dibaca"),
        ("(" * 300, "tidak dapat dibaca"),
        ("1 + " * 200 + "1", "lebih panjang"),
        ("-" * 100 + "1", "bersusun lebih dari"),
        ("realisasii", "'realisasii', yang bukan bidang baris_anggaran; bidang yang ada: anggaran, "),
        ("nilai", "'nilai', yang bukan bidang"),
        ("rincian.pagu", "'pagu', yang bukan bidang baris_anggaran"),
        ("rincian.rincian", "daftar di dalam daftar"),
        ("anggaran.value", "yang bukan daftar rekaman"),
        ("rincian.anggaran.value", "tidak ada dalam bahasa aturan"),
        ("'x'.upper()", "fungsi"),
        ("open('x')", "fungsi 'open' yang tidak dikenal; fungsi yang ada: sum, "),
        ("min(anggaran, 1, key=2)", "fungsi 'min'"),
        ("anggaran ** 2", "tidak ada dalam bahasa aturan: 'anggaran ** 2'"),
        ("+anggaran", "tidak ada dalam bahasa aturan"),
        ("1 if kolom_persen else 2", "tidak ada dalam bahasa aturan"),
        ("lambda: 1", "tidak ada dalam bahasa aturan"),
        ("True", "tidak ada dalam bahasa aturan: 'True'"),
        ("1e9", "tidak ada dalam bahasa aturan"),
        ("0x10", "tidak ada dalam bahasa aturan"),
        ("(1, 2)", "tidak ada dalam bahasa aturan"),
        ("anggaran is realisasi", "pembanding"),
        ("anggaran in realisasi", "tanpa pilihan tertulis"),
        ("tingkat in ('a')", "tanpa pilihan tertulis"),
        ("tingkat in ()", "tanpa pilihan tertulis"),
        ("tingkat in (1, 2)", "memberi angka kepada 'in' yang memerlukan kata"),
        ("kolom_persen in ('a', 'b')", "memberi label kepada 'in'"),
        ("1 < anggaran in (1, 2) < 3", "berantai"),
        ("tingkat * 2", "memberi kata kepada 'x' yang memerlukan angka"),
        ("-tingkat", "memberi kata kepada '-'"),
        ("tingkat < 'z'", "memberi kata kepada 'perbandingan' yang memerlukan angka"),
        ("tingkat == 1", "memberi angka kepada 'perbandingan' yang memerlukan kata"),
        ("kolom_persen == kolom_persen", "memberi label kepada 'perbandingan'"),
        ("rincian.anggaran < 3", "memberi daftar angka kepada 'perbandingan'"),
        ("not anggaran", "memberi angka kepada 'not' yang memerlukan label"),
        ("anggaran and kolom_persen", "memberi angka kepada 'and'"),
        ("sum(anggaran)", "memberi angka kepada 'sum' yang memerlukan daftar angka"),
        ("sum(rincian)", "memberi daftar rekaman kepada 'sum'"),
        ("sum()", "memberi 0 nilai kepada 'sum' yang memerlukan 1"),
        ("count(anggaran)", "kepada 'count' yang memerlukan daftar"),
        ("min(tingkat, 1)", "memberi kata kepada 'min'"),
        ("abs(tingkat)", "memberi kata kepada 'abs'"),
        ("present(tingkat)", "satu bidang tercetak"),
        ("present(rincian.anggaran)", "satu bidang tercetak"),
        ("present(-anggaran)", "satu bidang tercetak"),
    ],
)
def test_what_the_language_does_not_hold_is_refused(text: str, part: str) -> None:
    assert part in refusal(text)


@settings(deadline=None)
@given(st.text(max_size=40) | st.text(alphabet="()+-*/<>=., '0123456789abcrmnotsu_inadgl[]{}:\\\n\t", max_size=60))
def test_any_text_loads_or_is_refused_in_one_sentence(text: str) -> None:
    for base, key in ((RATE, "computed"), (LIMIT, "require")):
        try:
            rule(base, **{key: {"rumus": text}})
        except PolicyError as problem:
            told = str(problem)
        else:
            told = "x/ANG-"
        assert told.startswith("x/ANG-")


SMALL = st.integers(0, 99)
EXACT_DIVISORS = st.sampled_from((1, 2, 4, 5, 8, 10))
Sum = tuple[str, Fraction]


def _joined(sides: tuple[Sum, Sum, str]) -> Sum:
    (a, x), (b, y), sign = sides
    return f"({a} {sign} {b})", {"+": x + y, "-": x - y, "*": x * y}[sign]


def _extended(inner: st.SearchStrategy[Sum]) -> st.SearchStrategy[Sum]:
    return st.one_of(
        st.tuples(inner, inner, st.sampled_from("+-*")).map(_joined),
        st.tuples(inner, EXACT_DIVISORS).map(lambda pair: (f"{pair[0][0]} / {pair[1]}", pair[0][1] / pair[1])),
        inner.map(lambda one: (f"-{one[0]}", -one[1])),
        inner.map(lambda one: (f"abs({one[0]})", abs(one[1]))),
        st.tuples(inner, inner).map(lambda two: (f"min({two[0][0]}, {two[1][0]})", min(two[0][1], two[1][1]))),
        st.tuples(inner, inner).map(lambda two: (f"max({two[0][0]}, {two[1][0]})", max(two[0][1], two[1][1]))),
    )


LEAVES = SMALL.map(lambda n: (str(n), Fraction(n))) | st.sampled_from([("anggaran", Fraction(700)), ("realisasi", Fraction(30))])
WHOLE = moved(ROW, anggaran=point("700"), realisasi=point("30"))


@settings(deadline=None)
@given(st.recursive(LEAVES, _extended, max_leaves=6))
def test_valid_expressions_come_to_what_exact_arithmetic_says(sample: Sum) -> None:
    text, wanted = sample
    found = compile_expression(text, BarisAnggaran).evaluate(WHOLE)
    assert isinstance(found, Number)
    assert Fraction(found.shown) == wanted
    assert Fraction(found.span.low) == Fraction(found.span.high) == wanted


NAMES = ("anggaran", "realisasi", "persen", "sisa", "fisik")
SCALARS = st.sampled_from([*NAMES, "0", "0.5", "100", "sum(rincian.persen)", "mean(rincian.anggaran)"])
LISTS = st.sampled_from(["rincian.anggaran", "rincian.persen", "(rincian.persen - 50)", "(rincian.fisik / rincian.persen)"])
CELLS = st.sampled_from([None, "", "-", "n/a", "0", "0,00", "1.000", "99,99", "(5)", "Rp5,3 miliar", "12.3x", "9" * 60])


def _any_number(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: f"({' '.join(parts)})"),
        st.tuples(st.sampled_from(["sum", "mean", "geomean", "min", "max", "count"]), LISTS).map(lambda pair: f"{pair[0]}({pair[1]})"),
        st.tuples(st.sampled_from(["min", "max"]), inner, inner).map(lambda parts: f"{parts[0]}({parts[1]}, {parts[2]})"),
        inner.map(lambda one: f"abs(-{one})"),
    )


NUMBERS = st.recursive(SCALARS, _any_number, max_leaves=5)
COMPARISONS = st.sampled_from(["<", "<=", "==", "!=", ">", ">="])
CONDITIONS = st.tuples(st.sampled_from(["", "not", "kolom_persen or"]), NUMBERS, COMPARISONS, NUMBERS).map(" ".join)


def cells_of(cells: list[str | None]) -> dict[str, Any]:
    return dict(zip(NAMES, cells, strict=True))


@settings(deadline=None)
@given(NUMBERS, CONDITIONS, st.lists(CELLS, min_size=10, max_size=10))
def test_what_loads_does_not_fail_on_any_record(text: str, condition: str, cells: list[str | None]) -> None:
    part = row(**cells_of(cells[:5]))
    record = moved(row(**cells_of(cells[5:])), rincian=(part, part))
    expression = compile_expression(text, BarisAnggaran)
    assert isinstance(expression.evaluate(record), Number | Unknown)
    assert isinstance(expression.words(record), str)
    assert isinstance(compile_expression(condition, BarisAnggaran).evaluate(record), bool | Unknown)


@settings(deadline=None)
@given(st.lists(st.integers(-10_000, 10_000), min_size=1, max_size=9))
def test_functions_come_to_what_exact_arithmetic_says(values: list[int]) -> None:
    record = total("0", *(str(one) for one in values))
    record = Penjumlahan(
        nama=record.nama,
        bagian="",
        dokumen=0,
        tabel="",
        jenis="",
        jumlah=record.jumlah,
        bagian_nilai=tuple(point(str(one)) for one in values),
    )
    for name, wanted in (("sum", sum(values)), ("min", min(values)), ("max", max(values)), ("count", len(values))):
        assert value(f"{name}(bagian_nilai)", record) == wanted
    mean = value("mean(bagian_nilai)", record)
    assert isinstance(mean, Decimal)
    assert abs(Fraction(mean) - Fraction(sum(values), len(values))) < Fraction(1, 10**30)


def test_the_promises_of_the_loader_are_kept_or_raise() -> None:
    many = Node(Kind("angka", many=True), lambda _: (), lambda _: "")
    with pytest.raises(TypeError, match="a list"):
        scalar(many, ROW)
    with pytest.raises(TypeError, match="not a label"):
        truth(many, ROW)
    with pytest.raises(TypeError, match="not a number"):
        known("kata")
