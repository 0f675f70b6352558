"""What an indicator is counted in, as tables print it."""

from __future__ import annotations

import pytest
from tables import Rows, model, paragraph, table

PLAIN = ["No", "Indikator Kinerja", "Target"]
UNITS = ["No", "Indikator Kinerja", "Satuan", "Target"]


def told(*tables: Rows) -> list[tuple[str, str]]:
    """The units as printed, and what they are compared by."""
    numbered = enumerate(tables, 1)
    blocks = [block for at, rows in numbered for block in (paragraph(f"Tabel {at} Target taman", at), table(rows, number=at, page=at))]
    return [(one.satuan.raw, one.satuan.key) for one in model(*blocks).satuan_indikator]


def _pair(first: str, second: str) -> list[str]:
    return [key for _, key in told([PLAIN, ["1", "Taman terawat", first]], [PLAIN, ["1", "Taman terawat", second]])]


def test_a_unit_stands_with_its_value_or_in_a_column_of_its_own() -> None:
    found = told([PLAIN, ["1", "Taman terawat", "12 lokasi"]], [UNITS, ["1", "Taman terawat", "Lokasi", "12"]])
    assert found == [("12 lokasi", "lokasi"), ("Lokasi", "lokasi")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12 unit", "15 buah"),
        ("12 dok", "15 dokumen"),
        ("12 %", "15 persen"),
        ("12 bulan", "2 tahun"),
        ("12 lokasi", "15 lokasi taman"),
        ("12 kecamatan", "15 kecmatan"),
        ("12 lokasi", "12 kecamatan"),
    ],
)
def test_words_for_one_unit_and_words_for_one_number_are_one(first: str, second: str) -> None:
    one, other = _pair(first, second)
    assert one == other


@pytest.mark.parametrize(("first", "second"), [("12 lokasi", "15 kecamatan"), ("12 %", "12 lokasi")])
def test_other_units_and_a_percentage_of_the_same_number_are_two(first: str, second: str) -> None:
    one, other = _pair(first, second)
    assert one != other


def test_a_percentage_beside_another_number_measures_something_else() -> None:
    assert _pair("5 %", "900 lokasi") == ["lokasi"]


@pytest.mark.parametrize("other", ["12 kel", "1 paket", "8 per 1.000 warga", "8 kg/warga/tahun"])
def test_abbreviations_that_can_be_two_words_one_of_anything_and_rates_say_nothing(other: str) -> None:
    assert _pair(other, "15 lokasi") == ["lokasi"]


def test_a_table_that_prints_two_units_for_an_indicator_says_nothing() -> None:
    assert told([PLAIN, ["1", "Taman terawat", "12 lokasi"], ["2", "Taman terawat", "3 kecamatan"]]) == []


def _broken(*realised: str, name: str = "Warga terlatih", unit: str = "Orang") -> list[str]:
    """The realisations that are told as no whole numbers."""
    head = ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi"]
    rows = [[str(at), f"{name} {at}", unit, "400", value] for at, value in enumerate(realised, 1)]
    return [one.nilai.raw for one in model(table([head, *rows])).bilangan_utuh if not one.utuh]


def test_half_a_person_is_told() -> None:
    assert _broken("310,5", "400", "20") == ["310,5"]
    assert _broken("12,5", "400", "20", unit="Hektar") == []
    assert _broken("12,5", "400", "20", name="Rata-rata pengunjung") == []


def test_a_mark_that_may_part_thousands_breaks_no_number() -> None:
    assert _broken("1,375", "400", "20") == []


def test_a_column_of_broken_numbers_counts_no_people() -> None:
    assert _broken("91,80", "99,80", "95") == []


def test_few_values_are_told_only_where_they_are_no_percentages() -> None:
    assert _broken("98,75") == []
    assert _broken("4.310,75") == ["4.310,75"]
