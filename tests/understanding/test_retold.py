"""Tables that a report prints twice; all text is invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, paragraph, table

HEAD = ["No", "Jenis Bantuan", "Penerima", "Sumber Dana"]
GIVEN: Rows = [
    HEAD,
    ["1", "Bibit pohon", "120 orang", "APBD"],
    ["2", "Alat kebun", "45 orang", "APBD"],
    ["3", "Pupuk", "260 orang", "APBN"],
    ["4", "Pot taman", "75 orang", "APBN"],
]


def with_column(values: list[str], head: str = "Penerima") -> Rows:
    return [[*HEAD[:2], head, HEAD[3]], *([*row[:2], value, row[3]] for row, value in zip(GIVEN[1:], values, strict=True))]


def told(*others: Rows) -> list[tuple[str, str, str]]:
    blocks = [table(rows, number=at + 2, page=at + 2) for at, rows in enumerate(others)]
    parted = [block for one in blocks for block in (paragraph("Uraian lain tentang bantuan.", one.place.page or 1), one)]
    found = model(table(GIVEN), *parted).sel_ulang
    return sorted((one.nama.raw, one.nilai.raw, one.angka_tabel_lain.raw) for one in found)


def test_numbers_of_a_table_printed_again_stand_beside_the_first() -> None:
    assert told(with_column(["120", "45", "260", "57"])) == [
        ("Alat kebun (Penerima)", "45", "45 orang"),
        ("Bibit pohon (Penerima)", "120", "120 orang"),
        ("Pot taman (Penerima)", "57", "75 orang"),
        ("Pupuk (Penerima)", "260", "260 orang"),
    ]


def test_numbers_printed_again_come_in_the_order_of_their_rows() -> None:
    rows: Rows = [HEAD, *([str(at), f"Bantuan {name}", f"{at * 10} orang", "APBD"] for at, name in enumerate("ABCDEFGHIJ", 1))]
    found = model(table(rows), paragraph("Uraian lain tentang bantuan.", 2), table(rows, number=2, page=2)).sel_ulang
    assert [one.nilai.raw for one in found] == [row[2] for row in rows[1:]]


@pytest.mark.parametrize(
    "other",
    [
        with_column(["121", "47", "260", "75"]),
        with_column(["120 kelompok", "45 kelompok", "260 kelompok", "75 kelompok"]),
        with_column(["120", "45", "260", "75"], "Penyalur"),
        [HEAD, ["1", "Batu taman", "120", "APBD"], ["2", "Pasir kali", "45", "APBD"], ["3", "Pupuk", "260", "APBN"]],
    ],
    ids=["mostly other numbers", "another unit", "another heading", "other rows"],
)
def test_a_table_of_something_else_is_no_table_printed_again(other: Rows) -> None:
    assert told(other) == []


def test_the_same_rows_in_another_year_are_no_table_printed_again() -> None:
    first, second = with_column(["120", "45", "260", "75"], "Penerima 2020"), with_column(["120", "45", "260", "75"], "Penerima 2021")
    found = model(table(first), paragraph("Uraian lain.", 2), table(second, number=2, page=2))
    assert found.sel_ulang == ()


def test_rows_of_one_name_are_paired_in_order_only_where_both_tables_have_as_many() -> None:
    twice: Rows = [*GIVEN, ["5", "Pupuk", "90 orang", "APBD"]]
    again = model(table(twice), paragraph("Uraian lain.", 2), table(twice, number=2, page=2)).sel_ulang
    assert sorted(one.nilai.raw for one in again if one.nama.key == "pupuk") == ["260 orang", "90 orang"]
    once = model(table(twice), paragraph("Uraian lain.", 2), table(GIVEN, number=2, page=2)).sel_ulang
    assert [one.nilai.raw for one in once if one.nama.key == "pupuk"] == []


def test_targets_are_compared_as_targets_only() -> None:
    rows: Rows = [["No", "Indikator", "Target"], ["1", "Luas taman", "12"], ["2", "Panjang jalan", "45"], ["3", "Jumlah pohon", "260"]]
    assert model(table(rows), paragraph("Uraian lain.", 2), table(rows, number=2, page=2)).sel_ulang == ()


@pytest.mark.parametrize(("over", "compared"), [("Daftar bantuan bidang pertamanan:", True), ("Daftar bantuan sesudah perubahan:", False)])
def test_what_only_one_table_says_of_itself_parts_them_where_it_is_a_stage_of_the_budget(over: str, *, compared: bool) -> None:
    found = model(table(GIVEN), paragraph(over, 2), table(GIVEN, number=2, page=2)).sel_ulang
    assert bool(found) == compared
