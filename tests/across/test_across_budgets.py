"""Budgets across papers."""

from __future__ import annotations

from crossing import agreed, crossed, told

PK = """# PERJANJIAN KINERJA TAHUN {year}

Dinas Taman Kota Contoh

| No | Program | Anggaran |
|----|---------|----------|
| 1  | Program Penghijauan Jalan | 2.400.500.000 |
| 2  | Program Kebun Bibit | 600.250.000 |
|    | Jumlah | 3.000.750.000 |
"""
DPA = """# DOKUMEN PELAKSANAAN ANGGARAN

Tahun Anggaran {year}, Dinas Taman Kota Contoh

| Kode | Uraian | Jumlah (Rp) |
|------|--------|-------------|
| 5.1 | Belanja Operasi | Rp2.900.000.000 |
|   | Jumlah Belanja | Rp3.000.740.000 |
"""
DPPA = """# DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN

Tahun Anggaran 2022, Dinas Taman Kota Contoh

| Kode | Uraian | Operasi | Modal | Jumlah | Operasi | Modal | Jumlah | Selisih |
|------|--------|---------|-------|--------|---------|-------|--------|---------|
| 1 | PROGRAM PENGHIJAUAN JALAN | 2.000.500.000 | 400.000.000 | 2.400.500.000 | 2.050.000.000|200.000.000|2.250.000.000 | (150.500.000)|
"""
LKIP = """# LAPORAN KINERJA DINAS TAMAN KOTA CONTOH TAHUN 2022

## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Penghijauan Jalan | {budget} | 2.200.000.000 | {rate} |
"""


def test_the_agreement_is_tied_to_what_a_dppa_had_before() -> None:
    assert agreed("LIN-03", pk=PK.format(year=2022), dppa=DPPA) == ["Program Penghijauan Jalan"]


def test_before_and_after_are_told_apart_by_their_difference() -> None:
    rows = {
        (row.keadaan, row.anggaran.raw)
        for row in crossed(pk=PK.format(year=2022), dppa=DPPA).anggaran_lintas
        if row.bagian == "dppa" and row.anggaran
    }
    assert rows == {("murni", "2.400.500.000"), ("perubahan", "2.250.000.000")}


def test_a_total_before_2021_may_be_of_one_half_of_the_budget() -> None:
    assert [one.message for one in told("LIN-03", pk=PK.format(year=2022), dpa=DPA.format(year=2022))] != []
    assert told("LIN-03", pk=PK.format(year=2019), dpa=DPA.format(year=2019)) == []


def test_papers_of_two_years_are_not_compared() -> None:
    assert told("LIN-03", pk=PK.format(year=2022), dpa=DPA.format(year=2023)) == []


def test_a_report_that_prints_the_budget_before_its_change_is_held_against_that() -> None:
    before = LKIP.format(budget="2.400.500.000", rate="91,65")
    assert told("LIN-04", lkip=before, dppa=DPPA) == []
    assert agreed("LIN-03", lkip=before, dppa=DPPA) == ["Program Penghijauan Jalan"]
    (finding,) = told("LIN-04", lkip=LKIP.format(budget="2.252.000.000", rate="97,69"), dppa=DPPA)
    assert "2.250.000.000 di dppa" in finding.message


def test_a_report_alone_has_nothing_to_be_compared_with() -> None:
    assert crossed(lkip=LKIP.format(budget="2.252.000.000", rate="97,69")).anggaran_lintas == ()
