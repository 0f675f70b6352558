"""Tables over several pages: which parts are one, and rows that a page cuts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tables import document, model, paragraph, parts, table, vocabulary

from lkipaudit.document import Block
from lkipaudit.understanding.joins import Whole, whole_tables
from lkipaudit.understanding.sections import sections

HEAD = ["No", "Program / Kegiatan", "Anggaran", "Realisasi", "%"]
FIRST = ["1.", "Taman", "10.000.000", "5.000.000", "50,00"]
SECOND = ["2.", "Sungai", "20.000.000", "10.000.000", "50,00"]
TOTAL = ["", "Jumlah", "30.000.000", "15.000.000", "50,00"]


def wholes(*blocks_of_document: Block) -> tuple[Whole, ...]:
    made = document(*blocks_of_document)
    return whole_tables(made, sections(made, vocabulary()["bagian"]), vocabulary()["kolom"])


def texts(whole: Whole) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in whole.rows]


class TestPages:
    """Tables over several pages."""

    def test_a_part_without_header_goes_on(self) -> None:
        (whole,) = wholes(table([HEAD, FIRST]), table([SECOND, TOTAL], number=2, page=2))
        assert texts(whole) == [FIRST, SECOND, TOTAL]

    def test_a_part_with_the_header_again_goes_on(self) -> None:
        (whole,) = wholes(table([HEAD, FIRST]), table([HEAD, SECOND, TOTAL], number=2, page=2))
        assert texts(whole) == [FIRST, SECOND, TOTAL]

    def test_parts_without_pages_go_on_too(self) -> None:
        first, second = table([HEAD, FIRST]), table([SECOND, TOTAL], number=2)
        loose = [replace(part, place=replace(part.place, page=None)) for part in (first, second)]
        (whole,) = wholes(*loose)
        assert texts(whole) == [FIRST, SECOND, TOTAL]

    def test_three_pages_make_one_sum(self) -> None:
        third = ["3.", "Jalan", "5.000.000", "2.500.000", "50,00"]
        total = ["", "Jumlah", "35.000.000", "17.500.000", "50,00"]
        found = model(table([HEAD, FIRST]), table([HEAD, SECOND], number=2, page=2), table([third, total], number=3, page=3))
        assert parts(found, "Jumlah") == ["Taman", "Sungai", "Jalan"]

    def test_a_header_of_another_year_is_the_same_header(self) -> None:
        head = ["No", "Program", "Anggaran (2023)", "Realisasi (2023)", "%"]
        other = ["No", "Program", "Anggaran (2022)", "Realisasi (2022)", "%"]
        assert len(wholes(table([head, FIRST]), table([other, SECOND], number=2, page=2))) == 1

    def test_a_table_after_a_total_is_another(self) -> None:
        assert len(wholes(table([HEAD, FIRST, TOTAL]), table([HEAD, FIRST, TOTAL], number=2, page=2))) == 2

    def test_what_an_indicator_counts_is_no_total(self) -> None:
        head = ["No", "Indikator Kinerja", "Target", "Realisasi", "%"]
        first, second = ["1", "Jumlah taman baru", "4", "3", "75"], ["2", "Luas taman", "40", "30", "75"]
        (whole,) = wholes(table([head, first]), table([head, second], number=2, page=2))
        assert texts(whole) == [first, second]

    def test_a_table_of_the_same_width_at_the_top_of_the_next_page_may_go_on(self) -> None:
        other = ["No", "Kegiatan", "Pagu", "Serapan", "Capaian"]
        found = wholes(table([HEAD, FIRST]), table([other, SECOND], number=2, page=2), table([other[:4], SECOND[:4]], number=3, page=3))
        assert [whole.resumes for whole in found] == [False, True, False]
        assert not wholes(table([HEAD, FIRST, TOTAL]), table([other, SECOND], number=2, page=2))[1].resumes

    @pytest.mark.parametrize("line", ["47", "- 12 -", "Halaman 12 dari 80", "III-5", "9 | Page", "Hal. 7"])
    def test_a_page_number_between_two_parts_parts_nothing(self, line: str) -> None:
        (whole,) = wholes(table([HEAD, FIRST]), paragraph(line), table([HEAD, SECOND, TOTAL], number=2, page=2))
        assert texts(whole) == [FIRST, SECOND, TOTAL]

    @pytest.mark.parametrize("line", ["2023", "Bidang Taman", "12 program"])
    def test_other_words_between_two_tables_part_them(self, line: str) -> None:
        assert len(wholes(table([HEAD, FIRST]), paragraph(line), table([HEAD, SECOND, TOTAL], number=2, page=2))) == 2

    def test_a_number_between_two_tables_of_one_page_is_no_page_number(self) -> None:
        assert len(wholes(table([HEAD, FIRST]), paragraph("12"), table([HEAD, SECOND, TOTAL], number=2, top=300))) == 2

    def test_a_table_that_counts_anew_under_its_own_header_is_another(self) -> None:
        other = [["1.", "Pasar", "4.000.000", "2.000.000", "50,00"], ["2.", "Terminal", "6.000.000", "3.000.000", "50,00"]]
        assert len(wholes(table([HEAD, FIRST, SECOND]), table([HEAD, *other], number=2, page=2))) == 2
        assert len(wholes(table([HEAD, FIRST, SECOND]), table([HEAD, *other], number=2, top=300))) == 2

    def test_a_table_that_counts_anew_in_each_of_its_groups_goes_on(self) -> None:
        group = ["", "Urusan pertamanan", "", "", ""]
        (whole,) = wholes(table([HEAD, FIRST, SECOND, group]), table([HEAD, FIRST, SECOND], number=2, page=2))
        assert texts(whole) == [FIRST, SECOND, group, FIRST, SECOND]

    def test_a_table_with_its_own_caption_is_another(self) -> None:
        assert len(wholes(table([HEAD, FIRST]), paragraph("Tabel 3.2 Realisasi", 2), table([HEAD, SECOND], number=2, page=2))) == 2

    def test_a_table_with_other_headings_is_another(self) -> None:
        other = ["No", "Jabatan", "Pria", "Wanita", "Jumlah"]
        assert len(wholes(table([HEAD, FIRST]), table([other, ["1", "Kepala", "1", "0", "1"]], number=2, page=2))) == 2

    def test_a_row_that_the_page_cuts_is_made_whole(self) -> None:
        above = ["2.", "Program pengkajian", "20.000.000", "10.000.000", "50,00"]
        rest = ["", "dan penelitian", "", "", ""]
        (whole,) = wholes(table([HEAD, FIRST, above]), table([rest, TOTAL], number=2, page=2))
        assert texts(whole)[1] == ["2.", "Program pengkajian\ndan penelitian", *above[2:]]

    def test_amounts_beyond_the_page_join_the_row_that_has_none(self) -> None:
        above = ["2.", "Program pengkajian", "", "", ""]
        rest = ["", "dan penelitian", "20.000.000", "10.000.000", "50,00"]
        (whole,) = wholes(table([HEAD, FIRST, above]), table([rest, TOTAL], number=2, page=2))
        assert texts(whole)[1] == ["2.", "Program pengkajian\ndan penelitian", *rest[2:]]

    def test_an_unlabelled_total_on_a_new_page_is_no_rest(self) -> None:
        (whole,) = wholes(table([HEAD, FIRST, SECOND]), table([["", "", *TOTAL[2:]]], number=2, page=2))
        assert len(whole.rows) == 3


def test_a_table_drawn_alike_goes_on_though_one_column_turns_from_levels_to_counts() -> None:
    head = ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]
    above = [
        head,
        ["1", "Kematangan", "Tingkat 3", "2", "66,67"],
        ["2", "Kemampuan", "Tingkat 3", "3", "100,00"],
    ]
    below = [["3", "Cakupan taman", "80", "72", "90,00"], ["4", "Cakupan sungai", "90", "81", "90,00"]]
    (whole,) = wholes(table(above), table(below, number=2, page=2))
    assert [row[1] for row in texts(whole)] == ["Kematangan", "Kemampuan", "Cakupan taman", "Cakupan sungai"]


def test_a_table_whose_columns_mostly_hold_other_kinds_begins_anew() -> None:
    below = [["3", "Taman", "ada", "ada", "tuntas"], ["4", "Sungai", "ada", "ada", "belum"]]
    assert len(wholes(table([HEAD, FIRST, SECOND]), table(below, number=2, page=2))) == 2


LONG = ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
ABOVE = [LONG, ["1", "Taman asri", "Cakupan taman", "80", "72", "90,00"], ["2", "Warga yang", "Persentase warga yang", "90", "81", "90,00"]]


def test_a_table_goes_on_with_the_rest_of_the_row_that_the_page_cut() -> None:
    below = [["", "gemar menanam", "menanam pohon", "", "", ""], ["3", "Jalan bersih", "Panjang jalan bersih", "50", "50", "100,00"]]
    (whole,) = wholes(table(ABOVE), table(below, number=2, page=2))
    assert [row[2] for row in texts(whole)] == ["Cakupan taman", "Persentase warga yang\nmenanam pohon", "Panjang jalan bersih"]


def test_a_table_drawn_alike_goes_on_with_a_row_of_names() -> None:
    below = [["", "Sasaran lain yang baru", "", "", "", ""], ["3", "Jalan bersih", "Panjang jalan bersih", "50", "50", "100,00"]]
    assert len(wholes(table(ABOVE), table(below, number=2, page=2))) == 1


@pytest.mark.parametrize(
    "heading",
    [
        ["**Nama**", "**Bidang**", "", "", "", ""],
        ["NOMOR URUT", "BIDANG URUSAN", "", "", "", ""],
        ["No", "Program", "Kegiatan", "Target", "Realisasi", "%"],
    ],
)
def test_a_table_with_headings_of_its_own_begins_anew(heading: list[str]) -> None:
    below = [heading, ["3", "Jalan bersih", "Panjang jalan bersih", "50", "50", "100,00"]]
    assert len(wholes(table(ABOVE), table(below, number=2, page=2))) == 2


def test_a_row_that_the_page_break_cut_in_its_amounts_is_one_row() -> None:
    start = ["2.", "Sungai", "120.25", "110.00", "91,48"]
    (whole,) = wholes(table([HEAD, FIRST, start]), table([["", "Hulu", "0.000", "0.000", ""], TOTAL], number=2, page=2))
    assert [list(map(str.split, row)) for row in texts(whole)][1] == [
        ["2."],
        ["Sungai", "Hulu"],
        ["120.25", "0.000"],
        ["110.00", "0.000"],
        ["91,48"],
    ]


def test_amounts_below_whole_amounts_are_a_row_of_their_own() -> None:
    (whole,) = wholes(table([HEAD, FIRST, SECOND]), table([["", "Hulu", "4.000.000", "3.000.000", "75,00"], TOTAL], number=2, page=2))
    assert len(texts(whole)) == len((FIRST, SECOND, "Hulu", TOTAL))
