"""Achievements that follow from other columns than those beside them; all text is invented."""

from __future__ import annotations

from tables import Rows, model, table

from lkipaudit.quantity import Quantity

HEAD = ["No", "Indikator Kinerja", "Realisasi 2021", "Target 2021", "Capaian terhadap Renstra (%)", "Target Akhir Renstra 2024"]
OUTER: Rows = [
    HEAD,
    ["1", "Jumlah taman terawat", "30", "40", "60,00", "50"],
    ["2", "Jumlah pohon baru", "90", "100", "45,00", "200"],
    ["3", "Jumlah kebun warga", "12", "15", "48,00", "25"],
    ["4", "Jumlah pot kota", "70", "80", "87,50", "120"],
    ["5", "Jumlah bangku taman", "33", "44", "41,00", "60"],
]
Told = list[tuple[str, str | None, str | None]]


def told(rows: Rows) -> Told:
    found = [row for row in model(table(rows)).baris_kinerja if row.capaian is not None]
    return [(row.nama.raw, _raw(row.target), _raw(row.realisasi)) for row in found]


def _raw(number: Quantity | None) -> str | None:
    return number.raw if number is not None else None


def test_an_achievement_is_that_of_the_columns_that_its_row_bears_out() -> None:
    assert told(OUTER)[:4] == [
        ("Jumlah taman terawat", "50", "30"),
        ("Jumlah pohon baru", "200", "90"),
        ("Jumlah kebun warga", "25", "12"),
        ("Jumlah pot kota", "80", "70"),
    ]


def test_a_row_that_follows_from_neither_keeps_the_columns_beside_it() -> None:
    assert told(OUTER)[4] == ("Jumlah bangku taman", "44", "33")


def test_a_row_that_follows_from_neither_has_the_columns_of_the_others_where_nearly_all_follow_from_these() -> None:
    rows: Rows = [*OUTER[:4], ["4", "Jumlah pot kota", "70", "80", "35,00", "200"], OUTER[5]]
    assert told(rows)[4] == ("Jumlah bangku taman", "60", "33")


def test_two_rows_that_follow_from_other_columns_are_chance() -> None:
    rows: Rows = [
        HEAD,
        *OUTER[1:3],
        ["3", "Jumlah kebun warga", "12", "15", "80,00", "25"],
        ["4", "Jumlah pot kota", "70", "80", "87,50", "120"],
    ]
    assert [one[1] for one in told(rows)] == ["40", "100", "15", "80"]


def test_the_target_beside_an_achievement_is_still_one_of_its_year() -> None:
    first = model(table(OUTER)).baris_kinerja[0]
    assert (_raw(first.target), first.capaian) == ("40", None)


def test_a_share_in_brackets_is_no_realisation_of_a_target_that_is_none() -> None:
    rows: Rows = [
        ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        ["1", "Jumlah keluarga terdata", "1.750.000", "(8,77%)", "70,88"],
        ["2", "Cakupan taman", "60%", "(30%)", "50"],
    ]
    found = {row.nama.raw: row.realisasi for row in model(table(rows)).baris_kinerja}
    assert found["Jumlah keluarga terdata"] is None
    assert found["Cakupan taman"] is not None
