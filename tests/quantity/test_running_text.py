"""Every run of digits in a text is told apart: values, and all that is no value."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkipaudit.quantity import Style, find, parse, rounded, show
from lkipaudit.quantity.spelling import normal

Kind = Literal["money", "percent", "count", "any"]


def values(text: str, kind: Kind = "any") -> list[tuple[str, str, str]]:
    """What is printed, the number and its unit, of every value."""
    return [(f.quantity.raw, str(f.quantity.value), f.quantity.unit) for f in find(text, kind=kind) if f.role == "value"]


def others(text: str) -> list[tuple[str, str]]:
    return [(f.role, f.quantity.raw) for f in find(text) if f.role != "value"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45%\n(37,428)\n16,246", [("45%", "45", "%"), ("37,428", "37428", ""), ("16,246", "16246", "")]),
        ("45 %\n(12)\n16", [("45 %", "45", "%"), ("12", "12", ""), ("16", "16", "")]),
        ("594 (3.838), 295 Org.", [("594", "594", ""), ("3.838", "3838", ""), ("295", "295", "org")]),
        ("45 (12) orang", [("45", "45", ""), ("12", "12", "orang")]),
        ("12 Pst/Tim, 365 BBGRM", [("12", "12", "pst/tim"), ("365", "365", "bbgrm")]),
        ("sebesar Rp 8,1 miliar dari", [("Rp 8,1 miliar", "8100000000", "Rp")]),
        ("Rp 2,5 M dan 2,5 M", [("Rp 2,5 M", "2500000000", "Rp"), ("2,5", "2.5", "m")]),
        ("9 (sembilan) program", [("9", "9", "program")]),
        ("6.062 KPM", [("6.062", "6062", "kpm")]),
        ("Rp. 1.250.000,- (satu juta)", [("Rp. 1.250.000,-", "1250000", "Rp")]),
        ("745,520,000,00- lalu", [("745,520,000,00-", "745520000.00", "")]),
        ("sebanyak 10, 12 dan 15 orang", [("10", "10", ""), ("12", "12", ""), ("15", "15", "orang")]),
        ("sebesar 95, 12 % saja", [("95, 12 %", "95.12", "%")]),
        ("dana 9.985.639. 757 rupiah", [("9.985.639. 757", "9985639757", "Rp")]),
        ("1.131.\n925.000", [("1.131.\n925.000", "1131925000", "")]),
        ("1.131.925.000,\n00", [("1.131.925.000,\n00", "1131925000.00", "")]),
        ("750.000,\n00", [("750.000,\n00", "750000.00", "")]),
        ("5.30 1.709.125", [("5.30 1.709.125", "5301709125", "")]),
        ("7,50 - 7,00 %", [("7,50", "7.50", ""), ("7,00 %", "7.00", "%")]),
        ("turun -5,25 % dan 7-8", [("-5,25 %", "-5.25", "%"), ("7", "7", ""), ("8", "8", "")]),
        ("0,00 -1.100.000,00", [("0,00", "0.00", ""), ("-1.100.000,00", "-1100000.00", "")]),
        ("(24.811.142.774,00)", [("(24.811.142.774,00)", "-24811142774.00", "")]),
        ("Rugi\n(Rp 5.000)\n", [("(Rp 5.000)", "-5000", "Rp")]),
        ("rugi (24.811.142.774,00) lalu", [("24.811.142.774,00", "24811142774.00", "")]),
        ("45 (24.811.142.774)", [("45", "45", ""), ("24.811.142.774", "24811142774", "")]),
        ("(5.000 orang)", [("5.000", "5000", "orang")]),
        ("sebesar66,88% persen", [("66,88%", "66.88", "%")]),
        ("Nilai 81,25 dibandingkan target 80", [("81,25", "81.25", ""), ("80", "80", "")]),
        ("mencapai angka 75,5 %", [("75,5 %", "75.5", "%")]),
        ("12/15", [("12", "12", ""), ("15", "15", "")]),
        ("target 2018 orang", [("2018", "2018", "orang")]),
        ("Rp2019", [("Rp2019", "2019", "Rp")]),
        ("05 dokumen", [("05", "5", "dokumen")]),
        ("nilai 08.00 %", [("08.00 %", "8.00", "%")]),
        ("8.000000", [("8.000000", "8000000", "")]),
        ("sasaran 45 % dan sasaran 3 (tiga)", [("45 %", "45", "%"), ("3", "3", "")]),
        ("12 tahun, 5 dari", [("12", "12", "tahun"), ("5", "5", "")]),
    ],
)
def test_values(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert values(text) == expected
    assert others(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Program\n2.Kegiatan\n10) Lain", [("enumerator", "1."), ("enumerator", "2."), ("enumerator", "10)")]),
        ("yaitu (1) naik, 2) turun", [("enumerator", "(1)"), ("enumerator", "2)")]),
        ("(3) Sasaran", [("enumerator", "(3)")]),
        ("3.1. Capaian", [("enumerator", "3.1.")]),
        ("  3.1 Capaian kinerja", [("enumerator", "3.1")]),
        ("(1)", [("column_number", "1")]),
        ("6=5/4x100", [("column_number", "6"), ("column_number", "5"), ("column_number", "4"), ("column_number", "100")]),
        ("capaian (5/4) x 100", [("column_number", "(5/4) x 100")]),
        ("dikali x 100 %", [("other", "x 100 %")]),
        ("tahun 2019", [("year", "tahun 2019")]),
        ("TA. 2019, Renstra 2016-2021", [("year", "TA. 2019"), ("year", "Renstra 2016-2021")]),
        ("tahun 2014 sampai dengan 2019", [("year", "tahun 2014 sampai dengan 2019")]),
        ("2019", [("year", "2019")]),
        ("target 2019 target", [("year", "2019")]),
        ("2014 - 2019", [("year", "2014 - 2019")]),
        ("Kota Contoh, 7 Januari 2020", [("date", "7 Januari 2020")]),
        ("tanggal 16, 23 dan 27 April 2016", [("date", "tanggal 16, 23 dan 27 April 2016")]),
        ("bulan Desember 2019", [("date", "Desember 2019")]),
        ("pada tanggal 7, dan", [("date", "tanggal 7")]),
        ("07-01-2020 dan 2020-01-07 dan 7/1/2020", [("date", "07-01-2020"), ("date", "2020-01-07"), ("date", "7/1/2020")]),
        ("Peraturan Menteri Contoh Nomor 53 Tahun 2014", [("law", "Peraturan Menteri Contoh Nomor 53 Tahun 2014")]),
        ("Nomor 53 Tahun 2014", [("law", "Nomor 53 Tahun 2014")]),
        ("Nomor : 239/IX/6/8/2003", [("law", "Nomor : 239/IX/6/8/2003")]),
        ("surat 239/IX/6/8/2003", [("law", "239/IX/6/8/2003")]),
        ("PP 8/2006 dan 8/2006", [("law", "PP 8/2006"), ("law", "8/2006")]),
        ("UU No. 28 Tahun 1999", [("law", "UU No. 28 Tahun 1999")]),
        ("Pasal 3 ayat (2)", [("law", "Pasal 3 ayat (2)")]),
        ("nomor 9", [("reference", "nomor 9")]),
        ("Tabel 3.4 dan tabel 3. 5", [("reference", "Tabel 3.4"), ("reference", "tabel 3. 5")]),
        ("lampiran 2, Gambar 2.1a", [("reference", "lampiran 2"), ("reference", "Gambar 2.1a")]),
        ("Misi ke 2: kota asri", [("other", "Misi ke 2")]),
        ("Sasaran Strategis 2: naik", [("reference", "Sasaran Strategis 2")]),
        ("halaman 12, hal. 3", [("page", "halaman 12"), ("page", "hal. 3")]),
        ("Latar belakang ........ 19", [("page", "........ 19")]),
        ("laporan III - 48", [("page", "III - 48")]),
        ("NIP. 19700101 199503 2 001", [("nip", "NIP. 19700101 199503 2 001")]),
        ("NIP 131110468", [("nip", "NIP 131110468")]),
        ("197001011995032001", [("nip", "197001011995032001")]),
        ("Telp. (021) 345678, Kode Pos 12345", [("other", "Telp. (021) 345678"), ("other", "Kode Pos 12345")]),
        ("kode 1.06.01.2.01", [("other", "1.06.01.2.01")]),
        ("2.16.2.20.2.21.01", [("other", "2.16.2.20.2.21.01")]),
        ("kode 5.1.02.01.001", [("other", "5.1.02.01.001")]),
        ("5 . 2 . 15 . 09 . 1", [("other", "5 . 2 . 15 . 09 . 1")]),
        ("2 01 01 10 88 Program", [("other", "2 01 01 10 88")]),
        ("ke-3 triwulan 2", [("other", "ke-3"), ("other", "triwulan 2")]),
        ("Level 3 dan ISO 9001:2015", [("other", "Level 3"), ("other", "ISO 9001:2015")]),
        ("Covid-19 dan CO2", [("other", "-19"), ("other", "CO2")]),
        ("pukul 08.00", [("time", "pukul 08.00")]),
        ("08.30 - 12.00 WIB", [("time", "08.30"), ("time", "12.00")]),
        ("mulai 08.30", [("time", "08.30")]),
        ("kode 0512", [("other", "0512")]),
    ],
)
def test_what_is_no_value(text: str, expected: list[tuple[str, str]]) -> None:
    assert others(text) == expected
    assert values(text) == []


def test_a_list_number_before_an_amount() -> None:
    assert others("10. 122.458.000") == [("enumerator", "10.")]
    assert values("10. 122.458.000") == [("122.458.000", "122458000", "")]


def test_square_metres_hold_a_digit_of_their_own() -> None:
    assert values("15 m2") == [("15", "15", "m2")]
    assert others("15 m2") == [("other", "m2")]


def test_the_kind_decides_over_the_year() -> None:
    assert values("2019", kind="count") == [("2019", "2019", "")]


def test_a_bound_before_a_number() -> None:
    assert [f.quantity.bound for f in find("sekitar 500 orang, lebih dari 90 % dan ≤ 3,5 lalu 4")] == ["~", ">", "<=", ""]


def test_style_reaches_every_value() -> None:
    assert [f.quantity.value for f in find("1.250 dan 3.500", style=Style(",", "."))] == [Decimal("1.250"), Decimal("3.500")]


def test_what_is_no_value_keeps_its_number() -> None:
    assert [f.quantity.value for f in find("Tabel 3 dan Tabel 3.4")] == [3, None]


def test_text_without_digits() -> None:
    assert find("tanpa angka") == ()


def assert_every_run_is_covered_once(text: str, kind: Kind) -> None:
    found = find(text, kind=kind)
    for run in re.finditer("[0-9]+", normal(text)):
        holders = [f for f in found if f.start < run.end() and run.start() < f.end]
        assert len(holders) == 1, (text, run)
        assert holders[0].start <= run.start()
        assert run.end() <= holders[0].end
    for f in found:
        assert f.quantity.raw == text[f.start : f.end]
        assert (f.role == "value") <= (f.quantity.value is not None)


LEADS = ["tahun", "Tabel", "Nomor", "NIP.", "Rp", "Pasal", "ayat", "hal.", "Telp.", "pukul", "WIB", "Januari", "tanggal", "PP", "ke-"]
MARKS = ["%", "x", "(", ")", ".", ",", "-", "/", "=", " ", "\n", "....", "III", "miliar", "M", "orang", "sekitar", "Sasaran"]
NUMBERS = ["2019", "100", "5.30", "1.709.125", "08.00"]
words = st.sampled_from([*LEADS, *MARKS, *NUMBERS]) | st.text("0123456789", min_size=1, max_size=19)


@given(st.text() | st.lists(words, max_size=14).map("".join), st.sampled_from(["any", "money"]))
def test_every_run_of_digits_is_covered_exactly_once(text: str, kind: Kind) -> None:
    assert_every_run_is_covered_once(text, kind)


@given(st.text(alphabet="0123456789.,-/() \n%m", max_size=40))
def test_every_run_of_digits_is_covered_exactly_once_between_marks(text: str) -> None:
    assert_every_run_is_covered_once(text, "any")


@given(st.decimals(0, 10**12, places=2), st.integers(0, 2))
def test_a_printed_amount_in_a_sentence_is_found_as_it_parses(value: Decimal, decimals: int) -> None:
    printed = f"Rp{show(rounded(value, decimals), decimals=decimals)}"
    (found,) = find(f"sebesar {printed} telah diserap")
    quantity = parse(printed)
    assert quantity is not None
    assert (found.quantity.raw, found.quantity.value, found.role) == (printed, quantity.value, "value")
