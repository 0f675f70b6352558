"""Tables with a row for the targets and one for the realisations of several years; all text and numbers are invented."""

from __future__ import annotations

from tables import model_of

from lkipaudit.model import BarisKinerja

HEAD = """
# LAPORAN KINERJA DINAS CONTOH TAHUN 2021

# BAB III AKUNTABILITAS KINERJA
| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|--------|-----------|-------------|
| 1  | Jumlah taman yang dirawat | Taman | 1.200 | 1.260 | 105,00 |
"""


def years(heading: str, *lines: str, head: str = "| Uraian | 2020 | 2021 |\n|---|---|---|") -> list[BarisKinerja]:
    found = model_of("\n".join((HEAD, heading, "", head, *lines, "")))
    return [row for row in found.baris_kinerja if row.tabel.endswith(":melintang")]


def told(rows: list[BarisKinerja]) -> list[tuple[str, str, str, str]]:
    return [(row.tahun, row.target.raw, row.realisasi.raw, row.capaian.raw) for row in rows if row.target and row.realisasi and row.capaian]


LINES = ("| Target (taman) | 1.000 | 1.200 |", "| Realisasi (taman) | 950 | 1.206 |", "| Capaian (%) | 95,00 | 100,50 |")


def test_each_year_is_a_row_of_the_indicator_above() -> None:
    found = years("**1. Jumlah taman yang dirawat**", *LINES)
    assert told(found) == [("2020", "1.000", "950", "95,00"), ("2021", "1.200", "1.206", "100,50")]
    (measured,) = {row.kunci for row in model_of(HEAD).baris_kinerja}
    assert {(row.kunci, row.ukuran) for row in found} == {(measured, "taman")}


def test_a_table_that_repeats_nothing_of_the_indicator_is_of_something_else() -> None:
    other = ("| Target | 10 | 20 |", "| Realisasi | 9 | 18 |")
    found = years("**1. Jumlah taman yang dirawat**", *other)
    assert found
    assert not {row.kunci for row in found} & {row.kunci for row in model_of(HEAD).baris_kinerja}


def test_an_indicator_may_have_a_column_of_its_own() -> None:
    head = "| No | Indikator | Uraian | Tahun 2020 | Tahun 2021 |\n|---|---|---|---|---|"
    lines = (
        "| 1 | Jumlah taman yang dirawat | Target | 1.000 | 1.200 |",
        "| | | Realisasi | 950 | 1.260 |",
        "| 2 | Panjang pagar | Target | 40 | 50 |",
        "| | | Realisasi | 30 | 45 |",
    )
    assert [(row.nama.raw, row.tahun) for row in years("Perkembangan.", *lines, head=head)] == [
        ("Jumlah taman yang dirawat", "2020"),
        ("Jumlah taman yang dirawat", "2021"),
        ("Panjang pagar", "2020"),
        ("Panjang pagar", "2021"),
    ]


def test_years_without_a_realisation_are_plans() -> None:
    found = years("**Jumlah taman**", "| Target | 1.000 | 1.200 |", "| Realisasi | 950 | - |")
    assert [row.tahun for row in found] == ["2020"]


def test_rows_of_other_things_tell_no_years() -> None:
    assert years("**Jumlah taman**", "| Target | 1.000 | 1.200 |", "| Realisasi | 950 | 1.100 |", "| Luas | 5 | 6 |") == []
