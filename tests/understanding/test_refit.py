"""Pages of a table that lack some of its columns' edges; all names and amounts are invented."""

from __future__ import annotations

from tables import by_name, model, parts, table


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
