"""Tables of a DPA, DPPA or LRA as they are drawn."""

from __future__ import annotations

from lkipaudit.across.amounts import amounts
from lkipaudit.across.papers import Paper
from lkipaudit.document import Cell, Document, Source, Table
from lkipaudit.place import Place


def table(*cells: tuple[int, int, int, str]) -> Document:
    made = tuple(Cell(row, column, text, Place(0, 1, None, (f"{row}.{column}",)), row_span=span) for row, column, span, text in cells)
    return Document(Source("lra.pdf", "0", "pdf", 1), (Table(1, 9, 4, made, Place(0, 1)),))


def read(document: Document, kind: str) -> list[tuple[str, str, str, str | None]]:
    found = amounts(document, Paper(0, "", kind))
    return [(one.kunci, one.keadaan, one.anggaran.raw, one.realisasi.raw if one.realisasi else None) for one in found]


def test_a_stack_of_names_is_dealt_out_to_the_rows_of_its_amounts() -> None:
    stacked = table(
        (1, 0, 3, "PENDAPATAN\nBELANJA\nBelanja Pegawai"),
        (1, 1, 1, "10.000,00"),
        (1, 2, 1, "9.000,00"),
        (2, 1, 1, "80.000.000,00"),
        (2, 2, 1, "75.000.000,00"),
        (2, 3, 1, "93,75"),
        (3, 1, 1, "60.000.000,00"),
        (3, 2, 1, "55.000.000,00"),
    )
    assert read(stacked, "LRA") == [("total", "perubahan", "80.000.000,00", "75.000.000,00")]


def test_a_stack_that_does_not_fit_its_rows_is_left_out() -> None:
    assert read(table((1, 0, 2, "PENDAPATAN\nBELANJA\nBelanja Pegawai"), (1, 1, 1, "10.000,00"), (2, 1, 1, "20.000,00")), "LRA") == []


def test_of_several_columns_of_a_dpa_the_sum_counts() -> None:
    row = table(
        (1, 0, 1, "Program Kebun Bibit"),
        (1, 1, 1, "400.000.000"),
        (1, 2, 1, "200.000.000"),
        (1, 3, 1, "600.000.000"),
        (1, 4, 1, "9.000.000"),
    )
    assert read(row, "DPA") == [("kebunbibit", "murni", "600.000.000", None)]


def test_columns_that_do_not_add_up_tell_nothing() -> None:
    row = table((1, 0, 1, "Program Kebun Bibit"), (1, 1, 1, "400.000.000"), (1, 2, 1, "200.000.000"), (1, 3, 1, "610.000.000"))
    assert read(row, "DPA") == []
    assert read(row, "DPPA") == []


def test_other_papers_are_not_read_so() -> None:
    assert read(table((1, 0, 1, "Belanja"), (1, 1, 1, "400.000.000")), "LKIP") == []
