"""Columns whose heading prints how they are computed."""

from __future__ import annotations

from tables import model, table

from lkipaudit.model import Model

ROW = ["1", "Pelatihan las", "40", "50", "80,00"]


def told(found: Model) -> list[tuple[str, str, str, str]]:
    return [(one.jenis, one.hasil.raw, one.kiri.raw, one.kanan.raw) for one in found.hubungan_kolom]


def test_a_formula_of_numbered_columns_holds_for_a_single_row() -> None:
    head = ["No", "Layanan", "Dilatih", "Mendaftar", "Nilai\nΣ (3) / Σ (4) x 100%"]
    assert told(model(table([head, ["1", "2", "3", "4", "5"], ROW]))) == [("rasio", "80,00", "40", "50")]


def test_a_formula_that_names_its_own_column_needs_no_brackets() -> None:
    head = ["No", "Layanan", "Dilatih", "Mendaftar", "Persentase (%)\n5 = 3/4 x 100"]
    assert told(model(table([head, ROW]))) == [("rasio", "80,00", "40", "50")]


def test_the_columns_are_those_that_the_table_numbers() -> None:
    head = ["No", "Layanan", "Dilatih", "Mendaftar", "Nilai (2):(3) x 100"]
    assert told(model(table([head, ["", "1", "2", "3", "4"], ROW]))) == [("rasio", "80,00", "40", "50")]


def test_a_difference_is_declared_too() -> None:
    head = ["No", "Barang", "Tersedia", "Kebutuhan", "Lebih/kurang\n(5 = 3 - 4)"]
    assert told(model(table([head, ["1", "Meja", "9", "12", "-3"]]))) == [("selisih", "-3", "9", "12")]


def test_a_formula_of_another_column_declares_nothing() -> None:
    head = ["No", "Layanan", "Dilatih", "Mendaftar", "Persentase (%)\n7 = 3/4 x 100"]
    assert told(model(table([head, ROW]))) == []


def test_a_formula_that_no_row_bears_out_was_misread() -> None:
    head = ["No", "Layanan", "Dilatih", "Mendaftar", "Nilai\nΣ (3) / Σ (4) x 100%"]
    assert told(model(table([head, ["1", "Pelatihan las", "40", "50", "62,50"]]))) == []


def test_a_column_number_given_twice_by_a_slip_is_its_own_where_the_formula_stands() -> None:
    numbered = ["-1", "-2", "-3", "-4", "(3) =3/4*100"]
    assert told(model(table([["No", "Layanan", "Dilatih", "Mendaftar", "Kemajuan"], numbered, ROW]))) == []
    numbered[-1] = "(4) =2/3*100"
    head = ["Layanan", "Dilatih", "Mendaftar", "Catatan", "Kemajuan (%)"]
    assert told(model(table([head, numbered, ["Pelatihan las", "40", "50", "baik", "80,00"]]))) == [("rasio", "80,00", "40", "50")]
