"""Computations written out; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph, table


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Capaian = (85/90) x 100% = 94,44%.", ("85", "90", "94,44%")),
        ("Capaian taman = 36 taman / 50 taman x 100 % = 71,00 %.", ("36", "50", "71,00 %")),
        ("Serapan = Rp 4.500.000 : Rp 5.000.000 X 100% = 90%", ("Rp 4.500.000", "Rp 5.000.000", "90%")),
        ("Capaian ((82,5/80) x 100 %) = 103,13", ("82,5", "80", "103,13")),
        ("Cakupan ialah 36 dibagi 50 dikali 100% = 72%", ("36", "50", "72%")),
    ],
)
def test_a_share_written_out(text: str, numbers: tuple[str, str, str]) -> None:
    (found,) = model(paragraph(text)).rasio
    assert (found.pembilang.raw, found.penyebut.raw, found.persen.raw) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Capaian = 100% - (5/90) x 100% = 94,44%",
        "Capaian = (90 - 5)/90 x 100% = 94,44%",
        "Capaian = 2 x 85/90 x 100% = 188,89%",
        "Capaian = realisasi/target x 100% = 94,44%",
        "Kenaikan 2018/2019 x 100% = 94,44%",
        "(6) = 4/5*100",
        "Capaian = 85/90 x 100% = 94,44% x 2",
        "Capaian = 85/90 x 1000 = 944,44",
        "Capaian = (85/90 + 80/90) x 100% = 94,44%",
    ],
)
def test_what_takes_more_than_two_numbers_is_no_share(text: str) -> None:
    assert model(paragraph(text)).rasio == ()


def test_a_mean_written_out() -> None:
    (found,) = model(paragraph("Rata-rata capaian = (100% + 90,5% + 80%) / 3 = 91,17%")).rata_rata
    assert (found.nilai.raw, [q.raw for q in found.anggota]) == ("91,17%", ["100%", "90,5%", "80%"])
    assert model(paragraph("Rata-rata capaian = (100% + 90,5% + 80%) / 4 = 91,17%")).rata_rata == ()


def test_a_sum_written_out_in_a_cell() -> None:
    found = model(table([["No", "Uraian", "Hitungan"], ["1", "Taman", "12 unit + 7 unit + 3 unit = 23 unit"]])).penjumlahan
    assert [(one.jumlah.raw, [q.raw for q in one.bagian_nilai]) for one in found] == [("23", ["12", "7", "3"])]
    assert model(paragraph("Nilai = 12 + 7 = 19 / 2")).penjumlahan == ()


@pytest.mark.parametrize("text", ["3 + 4 = 6", "(4 / 3 x 100 = 5)", "( 3+4+5 ) / 3 = 6"])
def test_formulas_of_column_numbers_are_none(text: str) -> None:
    found = model(table([["No", "Uraian", "Jumlah"], ["1", "2", text]]), paragraph(text, 2))
    assert (found.rasio, found.rata_rata, found.penjumlahan) == ((), (), ())
