"""The budgets that a report on a region lists, beside what the agencies report themselves."""

from __future__ import annotations

import pytest
from crossing import agreed, crossed, judged, paper, report, told

ROW = "| {at} | {name} | {budget} | {spent} | 93,00 |"
OTHERS = (("Dinas Sungai", "2.000.000.000", "1.900.000.000"), ("Inspektorat", "500.000.000", "450.000.000"))


def regional(budget: str, spent: str, *, name: str = "Dinas Taman", year: int = 2022, head: str = "") -> str:
    rows = "\n".join(
        ROW.format(at=at, name=one, budget=own, spent=used) for at, (one, own, used) in enumerate(((name, budget, spent), *OTHERS), 1)
    )
    return f"""{head or f"# LAPORAN KINERJA INSTANSI PEMERINTAH KOTA CONTOH TAHUN {year}"}

# BAB III AKUNTABILITAS KINERJA

## Realisasi Anggaran

| No | Perangkat Daerah | Anggaran | Realisasi | % |
|----|------------------|----------|-----------|---|
{rows}
|    | Jumlah | 5.500.750.000 | 5.150.000.000 | 93,62 |
"""


def own(year: int = 2022, more: str = "") -> str:
    return report(
        "Dinas Taman",
        year,
        f"""### Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Penghijauan Jalan | 2.400.500.000 | 2.300.000.000 | 95,81 |
| 2  | Program Kebun Bibit | 600.250.000 | 500.000.000 | 83,30 |
|    | Jumlah | 3.000.750.000 | 2.800.000.000 | 93,31 |
{more}""",
    )


HALF = """
### Belanja Langsung

| No | Kegiatan | Anggaran | Realisasi | % |
|----|----------|----------|-----------|---|
| 1  | Penanaman | 2.000.500.000 | 1.900.000.000 | 94,98 |
| 2  | Pembibitan | 400.000.000 | 400.000.000 | 100,00 |
|    | Jumlah | 2.400.500.000 | 2.300.000.000 | 95,81 |
"""


def test_a_realisation_that_the_region_reports_otherwise_is_told() -> None:
    (finding,) = told("LIN-10", kota=regional("3.000.750.000", "2.820.000.000"), taman=own())
    assert finding.subject == "Dinas Taman"
    assert {item.quote for item in finding.evidence} == {"2.820.000.000", "2.800.000.000"}


def test_what_is_the_same_agrees() -> None:
    assert agreed("LIN-10", kota=regional("3.000.750.000", "2.800.000.000"), taman=own()) == ["Dinas Taman", "Dinas Taman"]


def test_another_year_or_another_agency_is_not_compared() -> None:
    assert crossed(kota=regional("1", "2", year=2023), taman=own()).total_instansi == ()
    assert crossed(kota=regional("3.000.750.000", "2.820.000.000", name="Dinas Pasar"), taman=own()).total_instansi == ()


def test_both_other_amounts_are_told_only_where_all_spending_is_in_programmes() -> None:
    files = {year: {"kota": regional("3.100.000.000", "2.850.000.000", year=year), "taman": own(year)} for year in (2019, 2022)}
    assert told("LIN-10", **files[2019]) == []
    assert {one.reason for one in judged(**files[2019]).undecided if one.rule == "LIN-10"} == {
        "laporan daerah dan laporan instansi mungkin tidak memuat belanja yang sama"
    }
    assert [one.rule for one in judged(**files[2022]).findings if one.rule == "LIN-10"] == ["LIN-10", "LIN-10"]


def test_amounts_in_other_units_are_not_compared() -> None:
    assert crossed(kota=regional("3.001", "2.820"), taman=own()).total_instansi == ()


def test_of_several_totals_the_one_that_fits_is_compared() -> None:
    assert agreed("LIN-10", kota=regional("2.400.500.000", "2.300.000.000"), taman=own(more=HALF)) == ["Dinas Taman", "Dinas Taman"]
    assert crossed(kota=regional("2.600.000.000", "2.500.000.000"), taman=own(more=HALF)).total_instansi == ()


def test_a_table_that_names_few_agencies_lists_none() -> None:
    text = report(
        "Badan Perencanaan",
        2022,
        """### Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Dinas Taman | 3.100.000.000 | 2.850.000.000 | 91,94 |
| 2  | Dinas Sungai | 600.250.000 | 500.000.000 | 83,30 |
| 3  | Program Kebun Bibit | 600.250.000 | 500.000.000 | 83,30 |
""",
    )
    assert crossed(kota=text, taman=own()).total_instansi == ()


def test_the_total_of_a_region_is_not_that_of_the_agency_that_reports_it() -> None:
    dpa = """# DOKUMEN PELAKSANAAN ANGGARAN

Tahun Anggaran 2022, Badan Perencanaan Kota Contoh

| Kode | Uraian | Jumlah (Rp) |
|------|--------|-------------|
|   | Jumlah Belanja | Rp900.000.000 |
"""
    head = "# LAPORAN KINERJA BADAN PERENCANAAN KOTA CONTOH TAHUN 2022"
    files = {"badan": regional("3.000.750.000", "2.800.000.000", head=head), "dpa": dpa}
    assert paper("badan.md", files["badan"]).instansi == "badan perencanaan"
    assert [one for one in judged(**files).findings if one.rule in ("LIN-03", "LIN-04")] == []


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("# LAPORAN KINERJA INSTANSI PEMERINTAH KOTA CONTOH TAHUN 2022", ""),
        ("# LAPORAN KINERJA\n\nPEMERINTAH KABUPATEN CONTOH\n\nTAHUN 2022", ""),
        ("# LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP) TAHUN 2022\n\nPEMERINTAH PROVINSI CONTOH", ""),
        ("# LAPORAN KINERJA TAHUN 2022\n\nPEMERINTAH KOTA CONTOH\n\nDINAS PASAR", "dinas pasar"),
        ("# LAPORAN KINERJA DINAS PASAR KOTA CONTOH TAHUN 2022", "dinas pasar"),
    ],
)
def test_a_report_on_a_region_is_of_no_agency(head: str, agency: str) -> None:
    body = [*(f"Kalimat pembuka {at}." for at in range(8)), *(f"Kalimat {at} tentang Dinas Pasar." for at in range(8))]
    text = "\n\n".join((head, *body))
    assert paper("lkjip.md", text).instansi == agency
