from __future__ import annotations

from dataclasses import replace

from handmade import LIMIT, RATE, figure, moved, number, rated, row, rule, total
from repairs import RATED, SUMMED, line

from lkipaudit.judging.evaluate import evaluate
from lkipaudit.judging.owners import column, owners
from lkipaudit.model import Angka, BarisAnggaran, Model, Penjumlahan, Record, Sel
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

WRITTEN = rule(LIMIT, over="angka", require="bentuk_sah", message="{nama}: {nilai}")
LISTED = rule(RATE, over="penjumlahan", stated="jumlah", computed={"x": "sum(bagian_nilai)"})


def owner(cell: Quantity | None, *records: Record) -> tuple[str, str]:
    """Whose the cell is, and what it is called there."""
    model = Model(
        documents=(),
        angka=tuple(record for record in records if isinstance(record, Angka)),
        penjumlahan=tuple(record for record in records if isinstance(record, Penjumlahan)),
        baris_anggaran=tuple(record for record in records if isinstance(record, BarisAnggaran)),
    )
    assert cell is not None
    assert cell.place is not None
    found = owners(tuple(evaluate(model, (WRITTEN, LISTED, RATED, SUMMED))), {cell.place})[cell.place]
    return found.record.nama.raw, found.words


def bare(cell: Quantity | None, nama: str, heading: str = "") -> Angka:
    """A number of the document, in a row that prints it under a heading."""
    assert cell is not None
    assert cell.place is not None
    return replace(figure("1", nama=nama), nilai=cell, baris=(Sel(cell.raw, cell.place, heading),))


def test_nobody_is_asked_about_nothing() -> None:
    assert owners((), ()) == {}


def test_a_cell_is_the_field_of_its_record() -> None:
    one = rated("70,00")
    assert owner(one.anggaran, one) == ("Program Contoh", "anggaran")


def test_the_record_of_the_row_comes_before_the_bare_number_and_the_list() -> None:
    one = rated("70,00")
    cell = one.anggaran
    assert cell
    sum_of = replace(total("5", "1"), bagian_nilai=(cell,))
    for records in ((bare(cell, "Angka"), sum_of, one), (one, sum_of, bare(cell, "Angka"))):
        assert owner(cell, *records) == ("Program Contoh", "anggaran")


def test_a_part_that_no_rule_asks_is_found_in_its_parent() -> None:
    part = line("Kegiatan", "50.000")
    assert owner(part.anggaran, line("Program", "60.000", parts=[part])) == ("Kegiatan", "anggaran")


def test_a_bare_number_goes_by_the_heading_of_its_column() -> None:
    cell = number("8")
    sum_of = replace(total("30", "1"), bagian_nilai=(cell,))
    assert owner(cell, sum_of, bare(cell, "Diploma", "Laki-\nlaki")) == ("Diploma", "Laki- laki")
    assert owner(cell, sum_of, bare(cell, "Diploma")) == ("Diploma", "nilai")
    assert owner(cell, sum_of) == ("Jumlah", "bagian nilai")


def test_a_cell_is_known_in_its_row_by_page_and_box() -> None:
    one = rated("70,00")
    assert one.persen
    assert one.persen.place
    assert column(one, one.persen.place, "apa saja") == 3
    assert column(one, row().nama.place, "70,00") is None


def test_where_there_are_no_boxes_it_is_known_by_its_text() -> None:
    place = Place(path=("tabel 1", "baris 2"))
    printed = tuple(Sel(text, place.at(f"kolom {at}")) for at, text in enumerate(("Satu", "5", "5", " 7 "), 1))
    one = moved(row(), baris=(*printed, Sel("7", Place(path=("tabel 1", "baris 3", "kolom 1")))))
    assert column(one, place.at("anggaran"), "7") == 3
    assert column(one, place.at("anggaran"), "5") is None
    assert column(one, place.at("kolom 3"), "5") == 2
    assert column(one, place.at("anggaran"), "9") is None
