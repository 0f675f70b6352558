"""The overview of a batch in data and as a workbook: who comes first, and why few findings among few numbers are not clean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from handmade_batch import BATCH, CLEAN, EVIL, KRITIS, LOST, MAYOR, MILD, MINOR, SEVERE, THIN, submission
from spreadsheet import opened, rows

from lkipaudit.rendering.overview.data import Across, Submission, Tone
from lkipaudit.rendering.overview.ranking import cautions, foremost, matrix, ranked, sentence, spreads, unread
from lkipaudit.rendering.overview.workbook import render


@pytest.mark.parametrize(
    ("one", "tone"),
    [
        (SEVERE, "kembali"),
        (MILD, "perbaiki"),
        (CLEAN, "bersih"),
        (THIN, "ragu"),
        (replace(THIN, findings=()), "ragu"),
        (replace(CLEAN, tied=0, broken=0, untied=0, printed=0), "ragu"),
        (replace(THIN, findings=(MAYOR,)), "kembali"),
        (LOST, "gagal"),
    ],
)
def test_what_is_suggested(one: Submission, tone: Tone) -> None:
    assert one.tone == tone


def test_the_ranking_goes_by_what_matters() -> None:
    mayor = submission("a", MAYOR, *[MINOR] * 30)
    assert ranked([*BATCH.submissions, mayor]) == (SEVERE, mayor, THIN, MILD, CLEAN)
    assert unread(BATCH.submissions) == (LOST,)


def test_of_two_alike_the_one_of_which_less_is_known_comes_first() -> None:
    less = replace(SEVERE, name="z", tied=30)
    assert ranked([SEVERE, less]) == (less, SEVERE)


def test_the_worst_finding_is_named_and_a_certain_one_rather_than_a_doubtful() -> None:
    assert foremost(SEVERE) == KRITIS
    sure = replace(MAYOR, confidence="tinggi")
    assert foremost(submission("a", MAYOR, sure)) == sure
    assert foremost(CLEAN) is None


def test_the_first_sentence_says_who() -> None:
    assert sentence(BATCH) == f"1 dari 5 kiriman disarankan dikembalikan; dahulukan {EVIL}."
    assert sentence(replace(BATCH, submissions=(CLEAN, MILD))) == "Tidak satu pun dari 2 kiriman memiliki temuan kritis atau mayor."
    assert sentence(replace(BATCH, submissions=())) == "Belum ada kiriman yang diperiksa."
    assert cautions(BATCH) == (
        "1 kiriman belum dapat disimpulkan: tanpa temuan berat, tetapi kurang dari 50% angkanya dapat diuji.",
        "1 kiriman tidak terbaca, jadi belum diperiksa.",
    )


def test_the_matrix_counts_by_family_and_is_darkest_where_it_weighs_most() -> None:
    found = matrix(BATCH.submissions)
    assert [code for code, _ in found.heads] == ["ANG", "KON", "STR"]
    assert [one.name for one, _ in found.rows] == ["dinas-satu", "dinas-empat", "dinas-dua"]
    assert [(cell.count, cell.shade, cell.grave) for cell in found.rows[0][1]] == [(1, 2, True), (1, 4, True), (1, 1, False)]
    assert [cell.count for cell in found.rows[2][1]] == [0, 0, 1]
    assert found.totals == (1, 1, 3)


def test_the_median_and_what_stands_out() -> None:
    many = [submission(f"d{index}", *[MINOR] * 2) for index in range(6)]
    odd = submission("lain", *[MINOR] * 40)
    density, coverage = spreads([*many, odd])
    assert (density.middle, [one.name for one, _ in density.outliers]) == (1.0, ["lain"])
    assert (coverage.middle, coverage.outliers) == (62.0, ())
    assert spreads([*many[:3], odd])[0].outliers == ()
    assert spreads([LOST]) == ()


def test_the_workbook_holds_the_same() -> None:
    across = Across("LIN-01", "mayor", "Nama Contoh", "=1+1", "Samakan.", (("dinas-satu", 4), ("dinas-dua", None)))
    book = opened(render(replace(BATCH, across=(across,))))
    assert book.sheetnames == ["Peringkat", "Matriks", "Cakupan", "Temuan", "Antarkiriman", "Tidak terbaca"]
    first = rows(book["Peringkat"], 2)[0]
    assert (first["Instansi"], first["Kritis"], first["Mayor"], first["Minor"], first["Bobot"]) == (EVIL, 1, 1, 1, 13)
    assert (first["Angka diuji (%)"], first["Temuan kurang pasti"]) == (62, 1)
    assert [row["Temuan"] for row in rows(book["Temuan"], 2)][:2] == [KRITIS.message, MAYOR.message]
    assert rows(book["Matriks"], 2)[0]["Anggaran"] == 1
    assert rows(book["Cakupan"], 2)[1]["Tidak teruji"] == 89
    assert [(row["Kiriman"], row["Bagian"]) for row in rows(book["Tidak terbaca"], 2)] == [
        ("rusak", "seluruhnya"),
        ("dinas-empat", "2 bagian"),
    ]
    assert rows(book["Antarkiriman"], 2)[0]["Kiriman"] == "dinas-satu hlm. 4\ndinas-dua"
    assert book["Antarkiriman"]["D3"].data_type == "s"


def test_an_empty_batch_is_still_a_workbook() -> None:
    book = opened(render(replace(BATCH, submissions=())))
    assert book["Peringkat"]["A3"].value == "Tidak ada."
