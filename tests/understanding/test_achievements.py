"""Achievements printed without their targets: what the tables that measure the same indicators show them to be."""

from __future__ import annotations

from tables import model_of

from lkipaudit.model import BarisKinerja

MEASURED = """
## Pengukuran Kinerja

| No | Indikator | Target | Realisasi | Capaian (%) |
|----|-----------|--------|-----------|-------------|
| 1 | Persentase pohon terawat | 80 | 84 | 105 |
| 2 | Indeks kebersihan taman | 50 | 40 | 80 |
| 3 | Jumlah bangku taman | 20 | 25 | 125 |
| 4 | Luas taman kota | 10 | 10 | 100 |
"""


def bare(*values: str, heading: str = "Capaian Kinerja (%)") -> list[BarisKinerja]:
    names = ("Persentase pohon terawat", "Indeks kebersihan taman", "Jumlah bangku taman", "Luas taman kota")
    lines = "\n".join(f"| {n} | {name} | {value} | 97,5 |" for n, (name, value) in enumerate(zip(names, values, strict=True), start=1))
    head = f"| No | Indikator | {heading} | Penyerapan Anggaran (%) |\n|----|----|----|----|\n"
    found = model_of(f"Laporan Kinerja Tahun 2019\n{MEASURED}\n## Efisiensi\n\n{head}{lines}\n").baris_kinerja
    tables = list(dict.fromkeys(row.tabel for row in found))
    return [row for row in found if row.tabel == tables[-1]] if len(tables) > 1 else []


def test_achievements_without_targets_are_achievements_where_the_other_tables_say_so() -> None:
    found = bare("105", "80", "152", "100")
    assert [row.capaian.raw if row.capaian else None for row in found] == ["105", "80", "152", "100"]
    assert [row.realisasi for row in found] == [None] * 4
    assert [row.ukuran for row in found] == ["%", "", "", ""]


def test_a_column_of_achievements_that_holds_realisations_is_read_as_such() -> None:
    found = bare("84", "40", "52", "10")
    assert [row.realisasi.raw if row.realisasi else None for row in found] == ["84", "40", "52", "10"]
    assert [row.capaian for row in found] == [None] * 4


def test_where_no_other_table_bears_them_out_they_are_left_alone() -> None:
    assert bare("93", "71", "125", "66") == []


def test_an_achievement_against_the_last_year_of_a_plan_is_none_of_the_year() -> None:
    assert bare("105", "80", "125", "100", heading="Capaian terhadap Target Akhir Renstra (%)") == []
