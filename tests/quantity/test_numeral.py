"""Every printed form of the catalogue, read by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, Style, parse, parse_range, rounded, show
from lkipaudit.quantity.split import join_split

D = Decimal
Kind = Literal["money", "percent", "count", "any"]
ENGLISH = Style(",", ".")
INDONESIAN = Style(".", ",")


def read(text: str, style: Style | None = None, kind: Kind = "any") -> Quantity:
    quantity = parse(text, style=style, kind=kind)
    assert quantity is not None, text
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("823.485.250", "823485250", ""),
        ("1.131.925.000", "1131925000", ""),
        ("823,485,250", "823485250", ""),
        ("66,88 %", "66.88", "%"),
        ("66.88%", "66.88", "%"),
        ("60.00%", "60.00", "%"),
        ("60%", "60", "%"),
        ("28,18", "28.18", ""),
        ("5.301.709.125,00,-", "5301709125.00", ""),
        ("Rp. 20.639.125.000,-", "20639125000", "Rp"),
        ("Rp. 18,685,267,564,00", "18685267564.00", "Rp"),
        ("8,102,579,062,65", "8102579062.65", ""),
        ("26,787,846,626.65", "26787846626.65", ""),
        ("1,416,378,320,0", "1416378320.0", ""),
        ("745,520,000,00-", "745520000.00", ""),
        ("12,449,800", "12449800", ""),
        ("70,547,000,00", "70547000.00", ""),
        ("8,922", "8922", ""),
        ("8.922", "8922", ""),
        ("9618", "9618", ""),
        ("9,618", "9618", ""),
        ("2804", "2804", ""),
        ("6.062 KPM", "6062", "kpm"),
        ("95, 12 %", "95.12", "%"),
        ("149 %", "149", "%"),
        ("0", "0", ""),
        ("0,00", "0.00", ""),
        ("12 Bln", "12", "bln"),
        ("40 stel", "40", "stel"),
        ("15.375 jiwa", "15375", "jiwa"),
        ("3 unit", "3", "unit"),
        ("33 .\nLbg/tim", "33", "lbg/tim"),
    ],
)
def test_forms_met_in_reports(text: str, value: str, unit: str) -> None:
    quantity = read(text)
    assert (str(quantity.value), quantity.unit, quantity.form, quantity.raw) == (value, unit, "sah", text)


@pytest.mark.parametrize(
    ("text", "value", "step", "unit"),
    [
        ("Rp8,1 miliar", 8_100_000_000, 8, "Rp"),
        ("1,2 juta", 1_200_000, 5, ""),
        ("Rp 2,5 M", 2_500_000_000, 8, "Rp"),
        ("1,3 T", 1_300_000_000_000, 11, ""),
        ("Rp 5 milyar", 5_000_000_000, 9, "Rp"),
        ("8 ribu orang", 8_000, 3, "orang"),
        ("1,5 juta rupiah", 1_500_000, 5, "Rp"),
        # a single mark before three digits, with a multiple word: a comma has decimals, a point groups
        ("Rp1,234 miliar", 1_234_000_000, 6, "Rp"),
        ("Rp2.165 triliun", 2_165_000_000_000_000, 12, "Rp"),
        ("Rp 8,123.5 juta", 8_123_500_000, 5, "Rp"),
    ],
)
def test_multiple_words_move_the_step(text: str, value: int, step: int, unit: str) -> None:
    quantity = read(text)
    assert (quantity.value, quantity.step, quantity.unit) == (D(value), D(10) ** step, unit)


def test_m_is_a_milliard_only_of_money_and_metres_otherwise() -> None:
    assert read("2,5 M", kind="money").value == 2_500_000_000
    assert (read("2,5 M").value, read("2,5 M").unit) == (D("2.5"), "m")
    assert (read("12 T").value, read("12 T").unit) == (D(12), "t")
    assert read("250 M persegi").unit == "m persegi"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8.000000", "8000000"),
        ("1.23.456", "123456"),
        ("8.000000,00", "8000000.00"),
        ("1.234,567", "1234567"),
        ("1.234,567,89", "1234567.89"),
    ],
)
def test_broken_groups_keep_their_digits_and_say_so(text: str, value: str) -> None:
    quantity = read(text)
    assert (str(quantity.value), quantity.form) == (value, "rusak")


@pytest.mark.parametrize(
    ("text", "value"), [("1234.567", "1234567"), ("1.2345.000", "12345000"), ("12.34567", "1234567"), ("1.05.00.000", "10500000")]
)
def test_money_has_no_three_decimals_and_no_codes(text: str, value: str) -> None:
    quantity = read(text, kind="money")
    assert (str(quantity.value), quantity.form) == (value, "rusak")
    assert read("1.260", ENGLISH, "money").value == 1260


@pytest.mark.parametrize(
    "text", ["-", "–", "−", "—", "- -", "(-)", "-0-", "nihil", "NIHIL", "n/a", "N/A", "Rp -", "Rp.-", "- %", "Tidak ada", "-,-"]
)
def test_a_dash_is_a_quantity_without_a_value(text: str) -> None:
    quantity = read(text)
    assert quantity.is_dash
    assert quantity.raw == text


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\n", "\u00a0", ".", "....", "Rp", "%", "Terlaksana", "BB"),
        *("Level 3", "Kelas 1 SD", "2 x 24 jam", "I", "1 dan 2", "3/4", "5 dari 10"),
        *("7,50 - 7,00 %", "2014-2019", "45 % (37.428)", "45%\n(37,428)\n16,246", "12 Pst/Tim, 365 BBGRM"),
        # codes, dates, identity numbers
        *("1.06.01", "1.06.01.2.01", "2.16.2.20.2.21.01", "5.1.02.01.001", "5.1.02.01.01.0024", "1.2.3", "1.02.003", "0.123.456"),
        *("7 Januari 2020", "7 Januari", "12.05.2019", "2019.123.456", "19700101 199503 2 001", "197001011995032001", "1970010119950320"),
        *("(1)", "(12)", "(5", "5)", "((5.000)", "12 orang yang sedang menunggu giliran", "5 dan seterusnya", "1." + "000." * 12 + "000"),
        "9 " * 250,
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1. 823.485.250", 823_485_250),
        ("10. 122.458.000", 122_458_000),
        ("4. 99.789.500", 99_789_500),
        ("21. Rp 5.000.000", 5_000_000),
        ("a) 12.000", 12_000),
        ("b. 12.000", 12_000),
        ("ii. 12.000", 12_000),
        ("(2) 12.000", 12_000),
        ("2) 12.000", 12_000),
        ("1. 5 dokumen", 5),
    ],
)
def test_the_number_of_a_list_row_is_not_the_amount(text: str, value: int) -> None:
    assert read(text).value == value
    assert read(text).raw == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,584,085, 700", "1584085700"),
        ("9.985.639. 757", "9985639757"),
        ("2,602,500 ,000", "2602500000"),
        ("5.30 1.709.125", "5301709125"),
        ("1.131.\n925.000", "1131925000"),
        ("1.131.925\n.000", "1131925000"),
        ("1.131.925.000,\n00", "1131925000.00"),
        ("131.\n250", "131250"),
        ("131.\n925.000", "131925000"),
        ("95. 12 %", "95.12"),
    ],
)
def test_digits_that_a_narrow_cell_or_the_extraction_has_split(text: str, value: str) -> None:
    assert str(read(text).value) == value


@pytest.mark.parametrize("text", ["12 450", "1, 2, 3", "9.50 1.000", "1.234 567", "5.000 6.000", "12 5.000.000", "18,685,267,564,00 5"])
def test_two_numbers_are_not_joined(text: str) -> None:
    assert parse(text, style=ENGLISH) is None


def test_a_number_begins_with_a_digit() -> None:
    with pytest.raises(ValueError, match="no digit"):
        join_split("Rp5", 0, None)


def test_pieces_that_are_lawful_in_the_column_stay_apart() -> None:
    assert parse("5.30 1.709.125", style=ENGLISH) is None
    assert parse("5.30 1.709.125", style=INDONESIAN) is not None


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("(24.811.142.774,00)", "any", "-24811142774.00"),
        ("(Rp 5.000)", "any", "-5000"),
        ("Rp (5.000)", "any", "-5000"),
        ("(5.000)", "money", "-5000"),
        ("(2,35)", "percent", "-2.35"),
        ("(2,35) %", "any", "-2.35"),
        ("(2,35 %)", "any", "-2.35"),
        ("(3.838)", "any", "3838"),
        ("(24 orang)", "any", "24"),
        ("(2,5 ton)", "any", "2.5"),
        ("(0)", "any", None),
        ("(150)", "count", "150"),
        ("-5,25", "any", "-5.25"),
        ("−5,25 %", "any", "-5.25"),
        ("+5", "any", "5"),
        ("-5 orang", "any", "-5"),
        ("- 5,25", "any", "-5.25"),
        ("- 5.000", "money", "-5000"),
        ("- 5 orang", "any", "5"),
        ("- Rp 5.000", "any", "5000"),
        ("Rp -5.000", "any", "-5000"),
        ("-0", "any", "0"),
    ],
)
def test_negative_amounts_and_remarks(text: str, kind: Kind, value: str | None) -> None:
    quantity = parse(text, kind=kind)
    assert (str(quantity.value) if quantity else None) == value


@pytest.mark.parametrize(
    ("text", "bound", "value"),
    [
        ("≤ 3,5", "<=", "3.5"),
        ("<=3,5", "<=", "3.5"),
        ("maksimal 3", "<=", "3"),
        (">90", ">", "90"),
        ("lebih dari 90 %", ">", "90"),
        ("< 5", "<", "5"),
        ("≥ 75", ">=", "75"),
        ("minimal 75", ">=", "75"),
        ("± 500 orang", "~", "500"),
        ("sekitar 500", "~", "500"),
        ("Kurang  lebih Rp500", "~", "500"),
        ("500", "", "500"),
    ],
)
def test_bounds(text: str, bound: str, value: str) -> None:
    assert (read(text).bound, str(read(text).value)) == (bound, value)


@pytest.mark.parametrize(
    ("text", "style", "kind", "value"),
    [
        ("1.260", None, "any", "1260"),
        ("1,260", None, "any", "1260"),
        ("1.260", None, "count", "1260"),
        ("1.260", None, "percent", "1.260"),
        ("1.260 %", None, "any", "1.260"),
        ("100.000 %", None, "any", "100.000"),
        ("1.260", ENGLISH, "any", "1.260"),
        ("1.260", INDONESIAN, "percent", "1260"),
        ("1,260", INDONESIAN, "count", "1.260"),
        ("1,260", Style(",", ","), "any", "1260"),
        ("1,260", Style(",", ","), "percent", "1.260"),
        ("1.26", None, "any", "1.26"),
        ("1.26", INDONESIAN, "count", "1.26"),
        ("0,125", None, "any", "0.125"),
        ("1234,567", None, "any", "1234.567"),
        ("5,1234", None, "any", "5.1234"),
        ("98,123456", None, "percent", "98.123456"),
        ("12,345678", INDONESIAN, "any", "12.345678"),
        ("1.234,567", INDONESIAN, "any", "1234.567"),
        ("1.234,5678", INDONESIAN, "any", "1234.5678"),
        ("1.234,567", None, "percent", "1234.567"),
        ("1234.567,89", None, "any", "1234567.89"),
    ],
)
def test_one_mark_before_three_digits_is_decided_by_column_then_kind(text: str, style: Style | None, kind: Kind, value: str) -> None:
    assert str(read(text, style, kind).value) == value


def test_mixed_marks_with_a_long_tail_are_no_number_unless_the_column_says_so() -> None:
    assert parse("1.234,5678") is not None
    assert parse("1.234,56789", kind="count") is not None
    assert parse("1.2,3456") is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("\u00a0823.485.250\u2009", "823485250", ""),
        ("１２３，４５％", "123.45", "%"),
        ("**12**", "12", ""),
        ("12*", "12", ""),
        ("12.540 *)", "12540", ""),
        ("98,5 %**)", "98.5", "%"),
        ("98,5 persen", "98.5", "%"),
        ("IDR 5.000", "5000", "Rp"),
        ("5.000 rupiah", "5000", "Rp"),
        ("5.000 Rp", "5000", "Rp"),
        ("Rp5.000,-/orang", "5000", "Rp"),
        ("5.000;", "5000", ""),
        ("5.000,=", "5000", ""),
        ("9 (sembilan) program", "9", "program"),
        ("5 (lima)", "5", ""),
        ("Rp 1.250.000,- (satu juta dua ratus lima puluh ribu rupiah)", "1250000", "Rp"),
        ("Rp. 5.301.709.125,00,- (lima milyar rupiah),-", "5301709125.00", "Rp"),
        ("15 m2", "15", "m2"),
        ("12 orang / hari", "12", "orang / hari"),
        ("3 kali lipat lebih", "3", "kali lipat lebih"),
        ("01 dokumen", "1", "dokumen"),
    ],
)
def test_spelling_around_the_number(text: str, value: str, unit: str) -> None:
    quantity = read(text)
    assert (str(quantity.value), quantity.unit) == (value, unit)


def test_the_place_travels_with_the_number() -> None:
    place = Place(page=3, path=("tabel 1",))
    assert read("5").place is None
    for text in ("5", "-", "1. 5.000"):
        quantity = parse(text, place=place)
        assert quantity is not None
        assert quantity.place == place


@pytest.mark.parametrize(
    ("text", "low", "high", "units"),
    [
        ("7,50 - 7,00 %", "7.50", "7.00", ("%", "%")),
        ("10-12 orang", "10", "12", ("orang", "orang")),
        ("5 % s.d. 7 %", "5", "7", ("%", "%")),
        ("5 % sampai dengan 7", "5", "7", ("%", "%")),
        ("Rp 5.000,- - Rp 6.000,-", "5000", "6000", ("Rp", "Rp")),
        ("-5 s/d -3", "-5", "-3", ("", "")),
    ],
)
def test_a_range_is_two_numbers(text: str, low: str, high: str, units: tuple[str, str]) -> None:
    pair = parse_range(text)
    assert pair is not None
    assert (str(pair[0].value), str(pair[1].value), (pair[0].unit, pair[1].unit)) == (low, high, units)


@pytest.mark.parametrize("text", ["5", "5 -", "- 5", "-", "a - b", "5 - 6 - 7", ""])
def test_what_is_no_range(text: str) -> None:
    assert parse_range(text) is None


styles = st.sampled_from([INDONESIAN, ENGLISH])
amounts = st.decimals(-(10**15), 10**15, places=6)


@given(amounts, st.integers(0, 6), styles)
def test_print_then_parse_is_the_identity(value: Decimal, decimals: int, style: Style) -> None:
    wanted = rounded(value, decimals)
    quantity = parse(show(value, decimals=decimals, style=style), style=style)
    assert quantity is not None
    assert (quantity.value, quantity.decimals, quantity.form) == (wanted, decimals, "sah")


@given(
    st.text() | st.text(alphabet="0123456789.,-() \nRp%aMT≤/x", max_size=30),
    styles | st.none(),
    st.sampled_from(["money", "percent", "any"]),
)
def test_no_text_breaks_the_reader(text: str, style: Style | None, kind: Kind) -> None:
    quantity = parse(text, style=style, kind=kind)
    assert quantity is None or quantity.raw == text.strip()
    parse_range(text, style=style, kind=kind)
