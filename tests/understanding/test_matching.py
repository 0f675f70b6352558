"""One programme is one thing everywhere, and two are two."""

from __future__ import annotations

import pytest
from tables import model, paragraph, table

from lkipaudit.understanding.matching import same_name

HEAD = ["No", "Program", "Anggaran", "Realisasi"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pembinaan anak beradapan hukum", "pembinaan anak berhadapan hukum"),
        ("penyediaan barang cetak penggandaan", "penyediaan barang cetakan penggandaan"),
        ("rapat rapat koordinasi luar daerah", "rapatrapat koordinasi luar daerah"),
    ],
)
def test_a_slip_of_the_pen_is_the_same_name(one: str, other: str) -> None:
    assert same_name(one.split(), other.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rapat koordinasi dalam daerah", "rapat koordinasi luar daerah"),
        ("pemeliharaan gedung kantor", "pengadaan gedung kantor"),
        ("jumlah i", "jumlah ii"),
        ("tahap 1", "tahap 2"),
    ],
)
def test_one_meaningful_word_makes_another_name(one: str, other: str) -> None:
    assert not same_name(one.split(), other.split())


def test_rows_of_two_tables_share_a_key_and_rows_of_one_do_not() -> None:
    first = table([HEAD, ["1", "Program Pembinaan Anak Beradapan Hukum", "10.000.000", "1.000.000"]])
    second = table(
        [
            HEAD,
            ["1", "Pembinaan anak berhadapan hukum", "10.000.000", "1.000.000"],
            ["2", "Pembinaan anak berhadapan hukum.", "20.000.000", "1.000.000"],
            ["3", "Pembinaan anak berhadapann hukum", "20.000.000", "1.000.000"],
        ],
        number=2,
        top=400,
    )
    one, two, _, four = model(first, paragraph("Rincian lain:"), second).baris_anggaran
    assert one.kunci == two.kunci
    assert four.kunci != two.kunci


def test_the_parent_of_a_row_is_keyed_alike() -> None:
    rows = [HEAD, ["A.", "Program Taman Kotta", "10.000.000", "1.000.000"], ["1.", "Bangku", "10.000.000", "1.000.000"]]
    other = [HEAD, ["A.", "Program Taman Kota", "10.000.000", "1.000.000"], ["1.", "Bangku", "10.000.000", "1.000.000"]]
    found = model(table(rows), paragraph("Rincian lain:"), table(other, number=2, top=400)).baris_anggaran
    assert found[1].induk == found[3].induk == found[0].kunci


@pytest.mark.parametrize(
    ("short", "budget", "one"),
    [
        ("Program Penunjang Urusan Taman Daerah", "31.925.500", True),
        ("Program Penunjang Urusan Taman Daerah", "31.000.000", False),
        ("Program Penunjang Urusan Taman Daerah", "31.925.600", False),
        ("Program Penunjang Urusan Hutan Daerah", "31.925.500", False),
        ("Program Penunjang Urusan", "31.925.500", False),
    ],
    ids=["one budget", "round", "another budget", "another word", "too short"],
)
def test_a_name_that_leaves_words_out_is_the_full_one_where_both_have_one_budget(short: str, budget: str, *, one: bool) -> None:
    full = "31.000.000" if budget == "31.000.000" else "31.925.500"
    first = table([HEAD, ["1", "Program Penunjang Urusan Pemerintahan Taman Daerah Kota", full, "30.000.100"]])
    second = table([["Program", "Anggaran"], [short, budget], ["Program Lain Sekali", "20.000.500"]], number=2, page=2)
    rows = model(first, paragraph("Uraian lain.", 2), second).baris_anggaran
    assert (len({row.kunci for row in rows[:2]}) == 1) is one
