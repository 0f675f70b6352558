"""Budget tables: which rows are the parts of which."""

from __future__ import annotations

import pytest
from tables import by_name, model, model_of, paragraph, parts, table

HEAD = ["No", "Program / Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"]


def test_letters_hold_numbers_and_the_letter_i_is_no_roman_one() -> None:
    found = model(
        table(
            [
                HEAD,
                ["H.", "Program Taman", "30.000.000", "15.000.000", "50,00"],
                ["1.", "Bangku", "10.000.000", "5.000.000", "50,00"],
                ["2.", "Lampu", "20.000.000", "10.000.000", "50,00"],
                ["I.", "Program Sungai", "40.000.000", "20.000.000", "50,00"],
                ["1.", "Tanggul", "40.000.000", "20.000.000", "50,00"],
                ["", "Jumlah", "70.000.000", "35.000.000", "50,00"],
            ]
        )
    )
    assert parts(found, "Program Taman") == ["Bangku", "Lampu"]
    assert parts(found, "Program Sungai") == ["Tanggul"]
    assert parts(found, "Jumlah") == ["Program Taman", "Program Sungai"]
    assert by_name(found)["Jumlah"].tingkat == "total"


def test_roman_groups_hold_dotted_and_numbered_rows() -> None:
    found = model(
        table(
            [
                HEAD,
                ["I", "PROGRAM TAMAN", "30.000.000", "15.000.000", "50%"],
                ["I.1", "Perawatan", "30.000.000", "15.000.000", "50%"],
                ["1", "Bangku", "10.000.000", "5.000.000", "50%"],
                ["2", "Lampu", "20.000.000", "10.000.000", "50%"],
                ["II", "PROGRAM SUNGAI", "40.000.000", "20.000.000", "50%"],
                ["II.1", "Pengerukan", "40.000.000", "20.000.000", "50%"],
                ["3", "Tanggul", "40.000.000", "20.000.000", "50%"],
            ]
        )
    )
    assert parts(found, "PROGRAM TAMAN") == ["Perawatan"]
    assert parts(found, "Perawatan") == ["Bangku", "Lampu"]
    assert parts(found, "Pengerukan") == ["Tanggul"]


def test_codes_hold_what_they_begin() -> None:
    found = model(
        table(
            [
                ["Kode", "Uraian", "Pagu", "Realisasi", "%"],
                ["1.06.01", "Penunjang", "30.000.000", "15.000.000", "50,00"],
                ["1.06.01.2.01", "Perencanaan", "10.000.000", "5.000.000", "50,00"],
                ["1.06.01.2.02", "Keuangan", "20.000.000", "10.000.000", "50,00"],
                ["1.06.02", "Pemberdayaan", "5.000.000", "2.500.000", "50,00"],
            ]
        )
    )
    assert parts(found, "Penunjang") == ["Perencanaan", "Keuangan"]
    assert by_name(found)["Perencanaan"].kode is not None


def test_bold_rows_hold_plain_ones_where_nothing_is_numbered() -> None:
    found = model(
        table(
            [
                ["Uraian", "Anggaran", "Realisasi"],
                ["**Taman**", "30.000.000", "15.000.000"],
                ["Bangku", "10.000.000", "5.000.000"],
                ["Lampu", "20.000.000", "10.000.000"],
                ["**Sungai**", "40.000.000", "20.000.000"],
                ["Tanggul", "40.000.000", "20.000.000"],
            ]
        )
    )
    assert parts(found, "Taman") == ["Bangku", "Lampu"]


def test_columns_of_programmes_and_activities_are_levels() -> None:
    found = model(
        table(
            [
                ["Program", "Kegiatan", "Anggaran", "Realisasi"],
                ["Taman", "", "30.000.000", "15.000.000"],
                ["", "Bangku", "10.000.000", "5.000.000"],
                ["", "Lampu", "20.000.000", "10.000.000"],
            ]
        )
    )
    assert parts(found, "Taman") == ["Bangku", "Lampu"]


@pytest.mark.parametrize("label", ["JUMLAH", "J U M L A H", "Total", "T O T A L", "Jumlah Seluruhnya", "Grand Total"])
def test_a_total_is_known_by_its_label(label: str) -> None:
    rows = [HEAD, ["1", "Taman", "30.000.000", "3.000.000", "10"], ["2", "Sungai", "40.000.000", "4.000.000", "10"]]
    found = model(table([*rows, ["", label, "70.000.000", "7.000.000", "10"]]))
    assert [row.nama.raw for row in found.baris_anggaran if row.tingkat == "total"] == [label]
    assert parts(found, label) == ["Taman", "Sungai"]


def test_a_last_row_of_amounts_alone_is_a_total() -> None:
    rows = [HEAD, ["1", "Taman", "30.000.000", "3.000.000", "10"], ["2", "Sungai", "40.000.000", "4.000.000", "10"]]
    found = model(table([*rows, ["", "", "70.000.000", "7.000.000", "10"]]))
    assert parts(found, "Jumlah tanpa keterangan") == ["Taman", "Sungai"]


def test_an_indicator_that_begins_with_jumlah_is_no_total() -> None:
    found = model(
        table(
            [
                ["No", "Program", "Indikator", "Anggaran", "Realisasi"],
                ["1", "Taman", "Jumlah bangku yang dicat", "30.000.000", "3.000.000"],
                ["2", "Sungai", "Jumlah tanggul", "40.000.000", "4.000.000"],
            ]
        )
    )
    assert {row.tingkat for row in found.baris_anggaran} == {"program"}


def test_a_total_at_the_head_of_the_table_is_not_added_again() -> None:
    found = model(
        table(
            [
                ["Kode", "Uraian", "Anggaran", "Realisasi"],
                ["", "BELANJA", "70.000.000", "7.000.000"],
                ["51", "BELANJA TIDAK LANGSUNG", "30.000.000", "3.000.000"],
                ["52", "BELANJA LANGSUNG", "40.000.000", "4.000.000"],
                ["", "JUMLAH", "70.000.000", "7.000.000"],
            ]
        )
    )
    assert parts(found, "JUMLAH") == ["BELANJA TIDAK LANGSUNG", "BELANJA LANGSUNG"]
    assert parts(found, "BELANJA") == ["BELANJA TIDAK LANGSUNG", "BELANJA LANGSUNG"]


def test_totals_of_blocks_make_the_total_of_all() -> None:
    found = model(
        table(
            [
                ["No", "Program", "Anggaran"],
                ["1.", "Taman", "10.000.000"],
                ["2.", "Sungai", "20.000.000"],
                ["", "JUMLAH I", "30.000.000"],
                ["3.", "Jalan", "5.000.000"],
                ["", "JUMLAH II", "5.000.000"],
                ["", "JUMLAH I + II", "35.000.000"],
            ]
        )
    )
    assert parts(found, "JUMLAH I") == ["Taman", "Sungai"]
    assert parts(found, "JUMLAH II") == ["Jalan"]
    assert parts(found, "JUMLAH I + II") in (["Taman", "Sungai", "Jalan"], ["JUMLAH I", "JUMLAH II"])


def test_a_total_may_close_a_block_that_begins_in_the_middle() -> None:
    found = model(
        table(
            [
                ["No", "Program", "Anggaran", "Realisasi"],
                ["1.", "Gaji", "10.000.000", "9.000.000"],
                ["2.", "Hibah", "20.000.000", "9.000.000"],
                ["", "Jumlah Belanja Tidak Langsung", "30.000.000", "18.000.000"],
                ["3.", "Taman", "40.000.000", "9.000.000"],
                ["", "Jumlah Program Sungai", "50.000.000", "9.000.000"],
                ["", "Jumlah Belanja Langsung", "90.000.000", "19.000.000"],
            ]
        )
    )
    assert parts(found, "Jumlah Belanja Langsung") == ["Taman", "Jumlah Program Sungai"]
    assert by_name(found)["Jumlah Belanja Langsung"].rincian_pasti


@pytest.mark.parametrize(("total", "sure"), [("120.000.000", True), ("120.005.000", True), ("121.500.000", False)])
def test_a_total_that_misses_the_block_above_it_by_next_to_nothing_is_the_sum_of_that_block(total: str, sure: bool) -> None:
    block = [
        [letter, f"Program {letter}{letter}", amount]
        for letter, amount in zip("CDE", ("30.000.000", "40.000.000", "50.000.000"), strict=True)
    ]
    rows = [["No", "Program", "Anggaran"], ["A", "Program Taman", "70.000.000"], ["B", "Program Sungai", "80.000.000"], *block]
    found = model(table([*rows, ["", "Jumlah Pendukung", total]]))
    assert by_name(found)["Jumlah Pendukung"].rincian_pasti is sure
    if sure:
        assert parts(found, "Jumlah Pendukung") == ["Program CC", "Program DD", "Program EE"]


def test_a_total_of_rows_that_nothing_shows_to_be_its_parts_is_not_sure() -> None:
    rows = [HEAD, ["7", "Taman", "30.000.000", "3.000.000", "10"], ["8", "Sungai", "40.000.000", "4.000.000", "10"]]
    found = model(table([*rows, ["", "Jumlah", "99.000.000", "9.900.000", "10"]]))
    assert not by_name(found)["Jumlah"].rincian_pasti


def test_a_wrong_total_of_a_plain_list_is_told() -> None:
    rows = [["No", "Program", "Anggaran"], ["1", "Taman", "30.000.000"], ["2", "Sungai", "40.000.000"]]
    found = model(table([*rows, ["", "Jumlah", "71.000.000"]]))
    assert by_name(found)["Jumlah"].rincian_pasti
    assert parts(found, "Jumlah") == ["Taman", "Sungai"]


def test_a_blank_percentage_has_its_place() -> None:
    found = model(table([HEAD, ["1", "Taman", "30.000.000", "3.000.000", ""], ["2", "Sungai", "40.000.000", "4.000.000", "10"]]))
    blank = by_name(found)["Taman"].persen
    assert blank is not None
    assert blank.value is None
    assert blank.place is not None
    assert blank.place.path[-1] == "persen"
    assert by_name(found)["Taman"].kolom_persen


def test_income_is_told_from_expenditure() -> None:
    found = model_of("""
| No | Uraian | Anggaran | Realisasi |
|----|--------|----------|-----------|
| 1 | Pendapatan Asli Daerah | 30.000.000 | 33.000.000 |
| 2 | Retribusi Taman | 30.000.000 | 33.000.000 |
| 3 | Belanja Pegawai | 40.000.000 | 4.000.000 |
""")
    assert [row.jenis for row in found.baris_anggaran] == ["pendapatan", "pendapatan", "belanja"]


def test_the_place_names_chapter_table_row_and_field() -> None:
    found = model(paragraph("BAB III AKUNTABILITAS KINERJA"), table([HEAD, ["1", "Taman", "30.000.000", "3.000.000", "10"]]))
    anggaran = found.baris_anggaran[0].anggaran
    assert anggaran is not None
    assert anggaran.place is not None
    assert anggaran.place.path == ("BAB III AKUNTABILITAS KINERJA", "tabel 1", "baris 2", "anggaran")


def test_further_money_columns_are_summed_too() -> None:
    found = model(
        table(
            [
                ["No", "Program", "Anggaran Sebelum Perubahan", "Anggaran Setelah Perubahan", "Realisasi", "%"],
                ["1", "Taman", "10.000.000", "30.000.000", "3.000.000", "10"],
                ["2", "Sungai", "20.000.000", "40.000.000", "4.000.000", "10"],
                ["3", "Jalan", "20.000.000", "50.000.000", "5.000.000", "10"],
                ["", "Jumlah", "50.000.000", "120.000.000", "12.000.000", "10"],
            ]
        )
    )
    (total,) = found.penjumlahan
    assert (total.jumlah.raw, [q.raw for q in total.bagian_nilai]) == ("50.000.000", ["10.000.000", "20.000.000", "20.000.000"])


def test_a_row_of_shares_of_the_total_is_no_part_of_it() -> None:
    found = model_of("""
## Realisasi Anggaran

| No | Uraian | Anggaran | Realisasi | % |
|----|--------|----------|-----------|---|
| 1 | Belanja Barang | 30.000.000 | 15.000.000 | 50,00 |
| 2 | Belanja Modal | 20.000.000 | 10.000.000 | 50,00 |
|   | JUMLAH | 50.000.000 | 25.000.000 | 50,00 |
|   | JUMLAH PORSI (%) | 62,50 | 55,56 | |
| 1 | Belanja Pegawai | 30.000.000 | 20.000.000 | 66,67 |
|   | JUMLAH | 30.000.000 | 20.000.000 | 66,67 |
|   | JUMLAH PORSI (%) | 37,50 | 44,44 | |
|   | TOTAL ANGGARAN | 80.000.000 | 45.000.000 | 56,25 |
""")
    assert parts(found, "TOTAL ANGGARAN") == ["JUMLAH", "JUMLAH"]


def test_a_total_of_totals_is_their_sum() -> None:
    found = model_of("""
## Realisasi Anggaran

| No | Uraian | Anggaran | Realisasi | % |
|----|--------|----------|-----------|---|
| 1 | Belanja Barang | 30.000.000 | 15.000.000 | 50,00 |
| 2 | Belanja Modal | 20.000.000 | 10.000.000 | 50,00 |
|   | JUMLAH I | 50.000.000 | 25.000.000 | 50,00 |
| 1 | Belanja Pegawai | 25.000.000 | 15.000.000 | 60,00 |
| 2 | Belanja Hibah | 5.000.000 | 5.000.000 | 100,00 |
|   | JUMLAH II | 30.000.000 | 20.000.000 | 66,67 |
|   | JUMLAH I + II | 80.000.000 | 45.000.000 | 56,25 |
""")
    assert parts(found, "JUMLAH I + II") == ["JUMLAH I", "JUMLAH II"]


FISIK = """
## Realisasi Anggaran

| No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp) | % | Fisik (%) |
|----|------------------|---------------|----------------|---|-----------|
| A. | Program Pasar | 40.000.000 | 30.000.000 | 75,00 | {fisik} |
| 1. | Penataan kios | 30.000.000 | 22.000.000 | 73,33 | 100,00 |
| 2. | Perbaikan atap | 10.000.000 | 8.000.000 | 80,00 | {atap} |
"""


def test_the_physical_progress_of_a_programme_is_that_of_its_activities_by_their_budgets() -> None:
    (row,) = model_of(FISIK.format(fisik="80,00", atap="20,00")).fisik_tertimbang
    assert (row.nama.raw, row.fisik.raw, [q.raw for q in row.bagian_nilai]) == ("Program Pasar", "80,00", ["100,00", "20,00"])
    assert [q.raw for q in row.bobot] == ["30.000.000", "10.000.000"]


def test_a_physical_progress_outside_that_of_the_activities_is_no_mean_of_theirs() -> None:
    assert model_of(FISIK.format(fisik="10,00", atap="20,00")).fisik_tertimbang == ()


def test_an_activity_without_a_physical_progress_leaves_nothing_to_compare() -> None:
    assert model_of(FISIK.format(fisik="80,00", atap="")).fisik_tertimbang == ()


def test_a_percentage_that_no_row_bears_out_is_of_something_else() -> None:
    found = model_of("""
| Triwulan | Realisasi (Rp) | Kumulatif (Rp) | Kumulatif (%) |
|----------|----------------|----------------|---------------|
| I   | 10.000.000 | 10.000.000 | 12,50 |
| II  | 20.000.000 | 30.000.000 | 37,50 |
| III | 30.000.000 | 60.000.000 | 75,00 |
| IV  | 10.000.000 | 70.000.000 | 87,50 |
""")
    assert all(row.persen is None for row in found.baris_anggaran)


YEARS = """
| Tahun | Anggaran | Realisasi | Persentase |
|-------|----------|-----------|------------|
| 2019  | 8.412,55 | 7.571,30 | 90,00 |
| 2020  | 8.106,20 | 7.943,25 | 97,99 |
| 2021  | 9.500,00 | 8.550,00 | 90,00 |
"""


def test_years_name_rows_and_amounts_in_millions_are_spent_too() -> None:
    found = model_of(f"{YEARS}\n\nBelanja pegawai saja.\n{YEARS}").baris_anggaran
    assert [(row.nama.raw, row.realisasi.raw, row.persen.raw) for row in found[:3] if row.realisasi and row.persen] == [
        ("2019", "7.571,30", "90,00"),
        ("2020", "7.943,25", "97,99"),
        ("2021", "8.550,00", "90,00"),
    ]
    assert {row.tingkat for row in found} & {"total"} == set()
    assert len({row.kunci for row in found}) == len(found)


def test_amounts_in_thousands_are_rounded() -> None:
    rows = [["1", "Penanaman", "40.000"], ["2", "Penyiraman", "30.000"], ["3", "Pemupukan", "20.001"]]
    found = model(table([["No", "Program / Kegiatan", "Pagu (Rp. 000)"], ["A", "Program Taman", "90.000"], *rows]))
    assert all(row.anggaran is not None and row.anggaran.scaled for row in found.baris_anggaran)
    whole = model(
        table([["No", "Program / Kegiatan", "Pagu (Rp)"], ["A", "Program Taman", "90.000.000"], *([a, b, c + ".000"] for a, b, c in rows)])
    )
    assert not any(row.anggaran is not None and row.anggaran.scaled for row in whole.baris_anggaran)


@pytest.mark.parametrize(("extra", "parts_told"), [("20.000.000", [3]), ("25.000.000", [])])
def test_a_row_that_only_another_column_fills_is_a_part_of_its_sum_or_makes_it_unsure(extra: str, parts_told: list[int]) -> None:
    head = ["No", "Program / Kegiatan", "Anggaran Awal", "Anggaran Akhir"]
    rows = [["A", "Program Taman", "90.000.000", "70.000.000"], ["1", "Penanaman", "40.000.000", "40.000.000"]]
    rows += [["2", "Penyiraman", "30.000.000", "30.000.000"], ["3", "Pemupukan", extra, ""]]
    found = [one for one in model(table([head, *rows])).penjumlahan if one.jumlah.raw == "90.000.000"]
    assert [len(one.bagian_nilai) for one in found] == parts_told


def amounts(
    head: list[str | None], *rows: list[str | None], spans: dict[tuple[int, int], tuple[int, int]] | None = None
) -> list[tuple[str, ...]]:
    found = model(table([head, *rows], spans=spans)).baris_anggaran
    return [tuple(q.raw for q in (row.anggaran, row.realisasi, row.persen) if q is not None) for row in found]


def test_amounts_in_millions_are_amounts_however_small() -> None:
    head: list[str | None] = ["No", "Uraian", "Anggaran (Rp juta)", "Realisasi (Rp juta)", "%"]
    found = amounts(head, ["1", "Belanja bangku", "100,50", "95,00", "94,53"], ["2", "Belanja lampu", "20,00", "15,00", "76,00"])
    assert found == [("100,50", "95,00", "94,53"), ("20,00", "15,00", "76,00")]


def test_targets_in_millions_are_no_budget() -> None:
    head: list[str | None] = ["No", "Indikator Kinerja", "Target (Rp juta)", "Realisasi (Rp juta)", "Capaian (%)"]
    assert amounts(head, ["1", "Pendapatan taman", "100,50", "95,00", "94,53"], ["2", "Pendapatan parkir", "20,00", "15,00", "75,00"]) == []


def test_two_years_side_by_side_are_read_alike_where_few_rows_tell() -> None:
    head: list[str | None] = ["No", "Program", "2020", None, None, "2021", None, None]
    second: list[str | None] = [None, None, "Anggaran", "Realisasi", "%", "Anggaran", "Realisasi", "%"]
    first: list[str | None] = ["1", "Penataan taman", "10.000.000", "9.500.000", "95,00", "12.000.000", "9.000.000", "76,00"]
    last: list[str | None] = ["2", "Perawatan pohon", "20.000.000", "15.000.000", "75,00", "25.000.000", "20.000.000", "80,00"]
    found = amounts(head, second, first, last, spans={(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 3), (0, 5): (1, 3)})
    assert ("12.000.000", "9.000.000", "76,00") in found
    assert len(found) == 4
