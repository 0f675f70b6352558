"""Pages of a table that lack some of its columns' edges; all names and amounts are invented."""

from __future__ import annotations

from dataclasses import replace

from tables import by_name, model, paragraph, parts, table


def test_a_page_without_a_cell_in_some_column_goes_on() -> None:
    head = ["No", "Program / Kegiatan", None, "Lokasi", "Anggaran"]
    first = table(
        [head, ["A", "Program Taman", "", "", "90.000.000"], ["1", "Penanaman", "", "Alun-alun", "40.000.000"]], spans={(0, 1): (1, 2)}
    )
    rows = [head, ["2", "Penyiraman", None, "Alun-alun", "30.000.000"], ["3", "Pemupukan", None, "Alun-alun", "20.000.000"]]
    over = {(row, 1): (1, 2) for row in range(3)}
    found = model(first, table(rows, number=2, page=2, spans=over))
    assert parts(found, "Program Taman") == ["Penanaman", "Penyiraman", "Pemupukan"]
    assert len({row.tabel for row in found.baris_anggaran}) == 1
    assert by_name(found)["Pemupukan"].anggaran is not None


def test_a_page_with_other_edges_is_a_table_of_its_own() -> None:
    first = table([["No", "Kegiatan", "Lokasi", "Anggaran"], ["1", "Penanaman", "Alun-alun", "40.000.000"]])
    other = table([["No", "Kegiatan", "Anggaran"], ["1", "Penyiraman", "30.000.000"]], number=2, page=2)
    assert len({row.tabel for row in model(first, other).baris_anggaran}) == 2


def test_another_table_whose_edges_are_among_those_of_the_one_before_keeps_its_columns() -> None:
    years = [str(year) for year in range(2021, 2027)]
    plan = table([["No", None, "Indikator Kinerja", "Satuan", *years], ["1", None, "Luas taman", "Hektare", *("12345678"[:6])]])
    over = {(row, at): (1, 2) for row in range(3) for at in range(0, 10, 2)}
    head = ["No", None, "Sasaran", None, "Indikator Kinerja", None, "Satuan", None, "Target", None]
    rows = [
        ["1", None, "Asri", None, "Luas taman", None, "Hektare", None, "2", None],
        ["2", None, "Rapi", None, "Luas jalan", None, "Km", None, "9", None],
    ]
    drawn = table([head, *rows], number=2, top=300, spans=over)
    narrow = replace(drawn, columns=5, cells=tuple(replace(cell, column=cell.column // 2, column_span=1) for cell in drawn.cells))
    found = model(plan, paragraph("Tabel 2.2 Perjanjian Kinerja"), narrow).baris_kinerja
    assert [(row.nama.raw, row.target.raw) for row in found if row.target and row.tabel == "0:tabel 2:kinerja"] == [
        ("Luas taman", "2"),
        ("Luas jalan", "9"),
    ]
