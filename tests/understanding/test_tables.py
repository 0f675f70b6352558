"""Drawn tables as their authors meant them: headings, columns, pages, stacks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tables import WIDTH, Rows, by_name, document, model, table, vocabulary

from lkipaudit.document import Block, Cell, Table
from lkipaudit.understanding.grid import number_row, read_grid
from lkipaudit.understanding.joins import Whole, whole_tables
from lkipaudit.understanding.roles import blocks, columns, numbers
from lkipaudit.understanding.sections import sections
from lkipaudit.understanding.stacks import matched, unstack

HEAD = ["No", "Program / Kegiatan", "Anggaran", "Realisasi", "%"]
FIRST = ["1.", "Taman", "10.000.000", "5.000.000", "50,00"]
SECOND = ["2.", "Sungai", "20.000.000", "10.000.000", "50,00"]
TOTAL = ["", "Jumlah", "30.000.000", "15.000.000", "50,00"]


def wholes(*blocks_of_document: Block) -> tuple[Whole, ...]:
    made = document(*blocks_of_document)
    return whole_tables(made, sections(made, vocabulary()["bagian"]), vocabulary()["kolom"])


def texts(whole: Whole) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in whole.rows]


def roles(rows: Rows) -> list[str]:
    (whole,) = wholes(table(rows))
    return [column.role for column in columns(whole, vocabulary()["kolom"])]


@pytest.mark.parametrize(
    "row",
    [
        ["1", "2", "3", "4", "5"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["-1", "-2", "-3", "-4", "-5"],
        ["(4)", "(4)", "(4)", "(4)", "(4)"],
        ["1", "2", "13", "", ""],
        ["1", "2", "3", "4", "(5)=(4)/(3)x100"],
    ],
)
def test_a_row_of_column_numbers_closes_the_header_and_is_no_data(row: list[str]) -> None:
    (whole,) = wholes(table([HEAD, row, FIRST, SECOND]))
    assert texts(whole) == [FIRST, SECOND]


def test_column_numbers_typed_again_further_down_are_no_data() -> None:
    count = ["1", "2", "3", "4", "5"]
    (whole,) = wholes(table([HEAD, count, FIRST, count, SECOND, ["(1)", "(2)", "(3)", "(4)", "(5)"], TOTAL]))
    assert texts(whole) == [FIRST, SECOND, TOTAL]


@pytest.mark.parametrize("row", [["1", "Sarjana", "2", "3"], ["1", "II", "1", "-", "1"], ["1", "1", "1", "1"]])
def test_a_row_of_small_values_is_data(row: list[str]) -> None:
    grid = read_grid(table([["No", "Pendidikan", "Pria", "Wanita", "Jumlah"][: len(row)], row, row]), vocabulary()["kolom"])
    assert not number_row(grid.body[0])


def test_headings_of_two_levels_are_told_apart() -> None:
    head = [["No", "Program", "Anggaran", "Realisasi", None], [None, None, None, "(Rp)", "%"]]
    spans = {(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (2, 1), (0, 3): (1, 2)}
    (whole,) = wholes(table([*head, FIRST, SECOND], spans=spans))
    assert [column.role for column in columns(whole, vocabulary()["kolom"])] == ["nomor", "program", "anggaran", "realisasi", "persen"]
    assert texts(whole) == [FIRST, SECOND]


def test_a_group_line_over_the_whole_width_is_no_header() -> None:
    (whole,) = wholes(table([["A. Program Taman", None, None, None, None], FIRST, SECOND], spans={(0, 0): (1, 5)}))
    assert len(whole.rows) == 3


def test_a_title_over_the_whole_width_heads_the_headings() -> None:
    (whole,) = wholes(table([["REALISASI ANGGARAN", None, None, None, None], HEAD, FIRST, SECOND], spans={(0, 0): (1, 5)}))
    assert texts(whole) == [FIRST, SECOND]


def test_a_crooked_rule_makes_no_column() -> None:
    drawn = table([[*HEAD[:2], "Anggaran", "Realisasi", "%"], *([FIRST, SECOND] * 6)])
    crooked = [replace(cell, column=cell.column + (cell.column > 0), column_span=1) for cell in drawn.cells]
    crooked[6] = replace(crooked[6], column=1, text="")
    found = read_grid(replace(drawn, columns=6, cells=(*crooked, replace(crooked[6], column=2, text=FIRST[1]))), vocabulary()["kolom"])
    assert len(found.spans) == 5


def test_a_rule_drawn_twice_makes_no_column() -> None:
    drawn = table([[*HEAD[:4], "", HEAD[4]], *([*row[:4], "", row[4]] for row in (FIRST, SECOND))])
    boxed = [(cell, cell.place.box) for cell in drawn.cells if cell.place.box]
    last = [
        replace(cell, place=replace(cell.place, box=replace(box, x0=box.x0 - WIDTH + 2))) if cell.column == 5 else cell
        for cell, box in boxed
    ]
    assert [len(read_grid(replace(drawn, cells=tuple(cells)), vocabulary()["kolom"]).spans) for cells in (drawn.cells, last)] == [6, 5]


class TestRoles:
    """Columns by heading, and by how the values behave."""

    @pytest.mark.parametrize(
        ("heading", "role"),
        [
            ("Pagu\nAnggaran (Rp)", "anggaran"),
            ("A N G G A R A N", "anggaran"),
            ("ANGGARA\nN", "anggaran"),
            ("Realisasi Keuangan", "realisasi"),
            ("Penyerapan Anggaran", "realisasi"),
            ("Sisa Anggaran", "sisa"),
            ("Realisasi Anggaran 2019", "realisasi"),
        ],
    )
    def test_by_heading(self, heading: str, role: str) -> None:
        assert roles([["No", "Program", heading], ["1", "Taman", "10.000.000"], ["2", "Sungai", "20.000.000"]])[2] == role

    @pytest.mark.parametrize("heading", ["%", "Tingkat Capaian (%)", "Realisasi (%)", "Persentase"])
    def test_percent(self, heading: str) -> None:
        assert roles([[*HEAD[:4], heading], FIRST, SECOND])[4] == "persen"

    def test_the_percentage_shows_which_budget_is_its_base(self) -> None:
        rows = [
            ["No", "Program", "Penetapan", "Perubahan", "Serapan", "%"],
            ["1", "Taman", "10.000.000", "20.000.000", "10.000.000", "50"],
            ["2", "Sungai", "30.000.000", "40.000.000", "10.000.000", "25"],
            ["3", "Jalan", "50.000.000", "40.000.000", "30.000.000", "75"],
        ]
        found = model(table(rows))
        assert [row.anggaran and row.anggaran.raw for row in found.baris_anggaran] == ["20.000.000", "40.000.000", "40.000.000"]

    def test_values_tell_columns_without_headings(self) -> None:
        third = ["3.", "Jalan", "40.000.000", "10.000.000", "25,00"]
        found = model(table([FIRST, SECOND, third]))
        row = by_name(found)["Jalan"]
        assert (row.anggaran and row.anggaran.raw, row.realisasi and row.realisasi.raw) == ("40.000.000", "10.000.000")

    def test_a_difference_of_two_columns_is_what_is_left(self) -> None:
        rows = [
            ["No", "Program", "Anggaran", "Realisasi", "Keterangan"],
            ["1", "Taman", "10.000.000", "4.000.000", "6.000.000"],
            ["2", "Sungai", "30.000.000", "10.000.000", "20.000.000"],
            ["3", "Jalan", "50.000.000", "30.000.000", "20.000.000"],
        ]
        assert [row.sisa and row.sisa.raw for row in model(table(rows)).baris_anggaran] == ["6.000.000", "20.000.000", "20.000.000"]

    def test_large_targets_are_no_budget(self) -> None:
        rows = [
            ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"],
            ["1", "Kunjungan", "1.100.000", "4.400.000", "400"],
            ["2", "Produksi", "2.000.000", "1.000.000", "50"],
            ["3", "Panen", "4.000.000", "1.000.000", "25"],
        ]
        assert model(table(rows)).baris_anggaran == ()

    def test_each_column_has_its_own_separators(self) -> None:
        rows = [
            ["No", "Program", "Anggaran", "Realisasi", "%"],
            ["1", "Taman", "823,485,250", "805.354.370", "97.80"],
            ["2", "Sungai", "10,000,000", "5.000.000", "50.00"],
        ]
        (whole,) = wholes(table(rows))
        found = columns(whole, vocabulary()["kolom"])
        assert [q and str(q.value) for q in numbers(whole, found)[0][2:]] == ["823485250", "805354370", "97.80"]
        assert blocks(found, numbers(whole, found))[0].held == 2

    def test_a_row_drawn_one_cell_short_is_moved_back(self) -> None:
        total: list[str | None] = ["Jumlah Belanja", "30.000.000", "15.000.000", "50,00", None]
        row = by_name(model(table([HEAD, FIRST, SECOND, total])))["Jumlah Belanja"]
        assert (row.anggaran and row.anggaran.raw, row.persen and row.persen.raw) == ("30.000.000", "50,00")

    def test_a_number_that_a_narrow_column_broke_is_whole(self) -> None:
        found = model(table([HEAD, ["1", "Taman", "10.000.\n000", "5.000.000", "50,0\n0"], SECOND]))
        row = found.baris_anggaran[0]
        assert (row.anggaran and row.anggaran.raw, row.persen and row.persen.raw) == ("10.000.000", "50,00")


class TestStacks:
    """Rows drawn as one."""

    STACK = ("1.\n2.", "Taman\nSungai", "10.000.000\n20.000.000", "5.000.000\n10.000.000", "50,00\n50,00")

    def test_a_stack_is_taken_apart(self) -> None:
        (whole,) = wholes(table([HEAD, self.STACK]))
        rows = unstack(whole.rows)
        assert [[cell.text for cell in row if cell] for row in rows] == [FIRST, SECOND]
        assert rows[1][2] is not None
        assert rows[0][2] is not None
        assert rows[1][2].place.box != rows[0][2].place.box

    def test_a_percentage_in_brackets_below_its_number_is_no_row(self) -> None:
        head = ["No", "Indikator Kinerja", "Target 2019", "Realisasi 2019"]
        drawn = ["1", "Keluarga yang\nmenunggak", "1.264.550\n(8,50%)", "1.250.310\n(8,40%)"]
        (row,) = model(table([head, drawn])).baris_kinerja
        assert row.indikator.raw == "Keluarga yang menunggak"
        assert (row.target and row.target.raw, row.realisasi and row.realisasi.raw) == ("1.264.550", "1.250.310")

    def test_a_blank_in_a_stack_stays_with_its_row(self) -> None:
        drawn = table(
            [HEAD, ["1.\n2.\n3.", "Taman\nSungai\nJalan", "10.000.000\n20.000.000\n30.000.000", "5.000.000\n15.000.000", "50,00\n50,00"]]
        )
        lines = {2: (1, 2), 3: (0, 2), 4: (0, 2)}  # realisation and percentage stand beside the first and the third row
        cells = tuple(_moved(cell, lines.get(cell.column)) if cell.row == 1 else cell for cell in drawn.cells)
        (whole,) = wholes(Table(1, drawn.rows, drawn.columns, cells, drawn.place))
        assert [row[3].text if row[3] else None for row in unstack(whole.rows)] == ["5.000.000", "", "15.000.000"]

    def test_items_of_a_list_beside_one_column_of_values_are_rows(self) -> None:
        head = ["No", "Sasaran", "Indikator", "Satuan", "Target"]
        row = ["1.", "Minat baca\nyang tinggi", "- Indeks minat\n- Jumlah anggota\n- Desa terlayani", "%\n%\n%", "72,10\n5\n18"]
        (whole,) = wholes(table([head, row]))
        assert [[cell.text for cell in part if cell] for part in unstack(whole.rows)] == [
            ["1.", "Minat baca\nyang tinggi", "- Indeks minat", "%", "72,10"],
            ["1.", "Minat baca\nyang tinggi", "- Jumlah anggota", "%", "5"],
            ["1.", "Minat baca\nyang tinggi", "- Desa terlayani", "%", "18"],
        ]

    def test_items_of_a_list_that_are_more_than_the_values_are_one_row(self) -> None:
        row = ["1.", "- Indeks minat\n- Jumlah anggota\n- Desa terlayani", "72,10\n5"]
        (whole,) = wholes(table([["No", "Indikator", "Target"], row]))
        assert len(unstack(whole.rows)) == 1

    def test_a_list_in_one_column_is_no_stack(self) -> None:
        (whole,) = wholes(table([HEAD, ["1.", "Taman", "10.000.000", "1\n2", "50,00"]]))
        assert len(unstack(whole.rows)) == 1

    def test_a_merged_cell_with_a_number_for_each_of_its_rows_is_dealt_out(self) -> None:
        rows: Rows = [
            HEAD,
            ["1", "Taman\n\n\nSungai", "10.000.000\n20.000.000", "5.000.000\n10.000.000", "50,00"],
            ["2", None, None, None, "50,00"],
        ]
        (whole,) = wholes(table(rows, spans={(1, 1): (2, 1), (1, 2): (2, 1), (1, 3): (2, 1)}, height=25))
        assert texts(whole) == [["1", *FIRST[1:]], ["2", *SECOND[1:]]]

    def test_a_decimal_that_its_column_cut_is_one_number_of_its_stack(self) -> None:
        drawn = table([HEAD, ["1.\n\n2.", "Taman\n\nSungai", "10.000.000\n\n20.000.000", "5.000.000\n\n10.000.000", "97,5\n0\n95,0\n0"]])
        cells = tuple(_narrowed(cell, 30) if cell.row == 1 and cell.column == 4 else cell for cell in drawn.cells)
        (whole,) = wholes(Table(1, drawn.rows, drawn.columns, cells, drawn.place))
        assert [row[4].text if row[4] else None for row in unstack(whole.rows)] == ["97,50", "95,00"]

    def test_in_a_wide_column_a_number_under_a_decimal_is_another_one(self) -> None:
        (whole,) = wholes(table([HEAD, ["1.\n2.", "Taman\nSungai", "10.000.000\n20.000.000", "5.000.000\n10.000.000", "97,5\n95"]]))
        assert [row[4].text if row[4] else None for row in unstack(whole.rows)] == ["97,5", "95"]

    def test_a_name_merged_over_more_rows_than_the_stack_is_not_dealt_out(self) -> None:
        rows: Rows = [
            ["Sasaran", "Nama", "Anggaran", "Realisasi", "Persen"],
            ["Taman indah\nSungai bersih", "Taman\nPohon", "10.000.000\n20.000.000", "5.000.000\n10.000.000", "50,00\n50,00"],
            [None, "Sungai", "30.000.000", "15.000.000", "50,00"],
        ]
        (whole,) = wholes(table(rows, spans={(1, 0): (2, 1)}))
        assert [row[0].text if row[0] else None for row in unstack(whole.rows)][:2] == ["Taman indah\nSungai bersih"] * 2

    def test_matching_keeps_the_order_and_the_least_distance(self) -> None:
        assert matched([10, 52], [11, 30, 50]) == [0, 2]
        assert matched([10, 12, 50], [11, 50]) == [0, 0, 1]


def _narrowed(cell: Cell, width: float) -> Cell:
    box = cell.place.box
    assert box is not None
    return replace(cell, place=replace(cell.place, box=replace(box, x1=box.x0 + width)))


def _moved(cell: Cell, at: tuple[int, ...] | None) -> Cell:
    box = cell.place.box
    if at is None or box is None or len(cell.lines) == 3:
        return cell
    lines = tuple(
        replace(line, box=replace(line.box, top=box.top + i * 10, bottom=box.top + i * 10 + 9))
        for line, i in zip(cell.lines, at, strict=True)
    )
    return replace(cell, lines=lines)


def test_a_place_is_no_allocation() -> None:
    assert roles([["Kode", "Program", "Lokasi", "Anggaran"], ["1", "Taman", "27 Kota", "10.000.000"]])[2] == "keterangan"


def test_targets_of_activities_are_targets_and_steps_to_them_are_none() -> None:
    assert roles([["Kegiatan", "Target Kegiatan", "Rencana Aksi"], ["Taman", "12 orang", "Melatih"]])[1:] == ["target", "keterangan"]


def test_a_first_column_without_a_heading_that_counts_the_rows_numbers_them() -> None:
    rows = [["", "Program", "Anggaran"], ["1.", "Taman", "10.000.000"], ["2.", "Jalan", "20.000.000"], ["3.", "Sungai", "30.000.000"]]
    assert roles(rows)[0] == "nomor"
    assert roles([*rows[:3], ["7.", "Sungai", "30.000.000"]])[0] == ""


def test_numbers_drawn_a_line_below_their_row_are_put_back() -> None:
    rows: Rows = [
        ["No", "Indikator Kinerja", "Target", "Capaian (%)"],
        ["1", "Cakupan taman", "60,00", ""],
        [None, None, None, "100,00"],
        ["2", "Cakupan jalan", "80,00", "95,00"],
        [None, None, None, "97,00"],
    ]
    spans = {(1, 0): (2, 1), (1, 1): (2, 1), (1, 2): (2, 1), (3, 0): (2, 1), (3, 1): (2, 1), (3, 2): (2, 1)}
    (whole,) = wholes(table(rows, spans=spans))
    assert [row[3] and row[3].text for row in whole.rows] == ["100,00", "95,00", "97,00"]
