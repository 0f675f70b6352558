"""Activities of a budget beside the table of their results; all names are invented."""

from __future__ import annotations

from tables import model_of

BUDGET = [
    "Penyiraman Taman Kota",
    "Penyediaan Bibit Pohon",
    "Pembangunan Bangku Tepi Sungai",
    "Pemeliharaan Lampu Taman",
    "Lomba Taman Sekolah",
]
RESULTS = [
    "Terlaksananya penyiraman taman kota",
    "Tersedianya bibit pohon",
    "Terbangunnya bangku tepi sungai",
    "Terpeliharanya lampu taman",
    "Terlaksananya lomba taman sekolah",
]


def told(budget: list[str], results: list[str], amount: str = "10.000.000") -> list[tuple[str, bool]]:
    rows = "\n".join(f"| {at}. | {name} | {amount} | {amount} | 100 |" for at, name in enumerate(budget, 1))
    measured = "\n".join(f"| {at} | {name} | Jumlah hasil ke-{at} | {at} | {at} | 100 |" for at, name in enumerate(results, 1))
    found = model_of(f"""
# BAB III AKUNTABILITAS KINERJA
| No | Sasaran Kegiatan | Indikator Kinerja | Target | Realisasi | Capaian |
|----|------------------|-------------------|--------|-----------|---------|
{measured}

| No | Program / Kegiatan | Anggaran | Realisasi | % |
|----|--------------------|----------|-----------|---|
| A. | Program Penataan Taman | {len(budget)}0.000.000 | {len(budget)}0.000.000 | 100 |
{rows}
""")
    return [(one.kegiatan.raw, one.ada) for one in found.pasangan_kegiatan]


def missing(budget: list[str], results: list[str], amount: str = "10.000.000") -> list[str]:
    return [name for name, there in told(budget, results, amount) if not there]


def test_tables_that_list_the_same_activities_agree() -> None:
    assert told(BUDGET, RESULTS) == [(name, True) for name in BUDGET]


def test_an_activity_that_one_of_the_tables_lacks_is_told() -> None:
    assert missing(BUDGET, [*RESULTS[:2], *RESULTS[3:]]) == ["Pembangunan Bangku Tepi Sungai"]
    assert missing([*BUDGET[:2], *BUDGET[3:]], RESULTS) == ["Terbangunnya bangku tepi sungai"]


def test_an_activity_that_may_be_told_in_other_words_is_left_alone() -> None:
    assert missing(BUDGET, [*RESULTS[:2], "Warga beristirahat dengan nyaman", *RESULTS[3:]]) == []


def test_an_activity_that_stands_elsewhere_in_the_table_is_left_alone() -> None:
    assert missing(BUDGET, [*RESULTS[:2], *RESULTS[3:], RESULTS[2]]) == []


def test_the_ends_of_a_table_say_nothing() -> None:
    assert missing(BUDGET, RESULTS[:4]) == []
    assert missing(BUDGET, RESULTS[1:]) == []


def test_tables_of_other_things_are_left_alone() -> None:
    assert told(BUDGET, ["Luas taman", "Panjang jalan", "Jumlah pohon", "Banyaknya kios"]) == []
    assert told(BUDGET, [RESULTS[0], "Tertibnya pasar", RESULTS[1], "Bersihnya parit", RESULTS[3], "Rapinya kios", RESULTS[4]]) == []


def test_an_activity_without_money_needs_no_result() -> None:
    assert told(BUDGET, RESULTS, amount="0") == []


def test_two_rows_that_were_read_as_one_are_no_gap() -> None:
    assert missing(BUDGET, [RESULTS[0], "Tersedianya bibit pohon, pembangunan bangku tepi sungai", *RESULTS[3:]]) == []


def test_a_further_indicator_of_an_activity_is_no_activity() -> None:
    found = model_of("""
# BAB III AKUNTABILITAS KINERJA
| No | Indikator Kinerja | Target | Realisasi | Capaian |
|----|-------------------|--------|-----------|---------|
| 1  | Jumlah penyiraman taman kota | 12 | 12 | 100 |
| 2  | Jumlah bibit pohon | 90 | 90 | 100 |
| 3  | Luas kebun benih milik kota | 5 | 5 | 100 |
| 4  | Jumlah lampu taman | 40 | 40 | 100 |
| 5  | Jumlah sekolah peserta lomba taman sekolah | 8 | 8 | 100 |

| No | Program / Kegiatan | Anggaran | Realisasi | % |
|----|--------------------|----------|-----------|---|
| A. | Program Penataan Taman | 40.000.000 | 40.000.000 | 100 |
| 1. | Penyiraman Taman Kota | 10.000.000 | 10.000.000 | 100 |
| 2. | Penyediaan Bibit Pohon | 10.000.000 | 10.000.000 | 100 |
| 3. | Pemeliharaan Lampu Taman | 10.000.000 | 10.000.000 | 100 |
| 4. | Lomba Taman Sekolah | 10.000.000 | 10.000.000 | 100 |
""")
    assert [one.kegiatan.raw for one in found.pasangan_kegiatan if not one.ada] == []
    assert len(found.pasangan_kegiatan) == 4


def test_an_activity_whose_parts_are_reported_is_left_alone() -> None:
    rows = "\n".join(f"| 2.11.02.01.0{at} | {name} | 10.000.000 | 10.000.000 |" for at, name in enumerate(BUDGET[:2], 1))
    more = "\n".join(f"| 2.11.02.02.0{at} | {name} | 10.000.000 | 10.000.000 |" for at, name in enumerate(BUDGET[3:], 1))
    measured = "\n".join(
        f"| {at} | {name} | Jumlah hasil ke-{at} | {at} | {at} | 100 |" for at, name in enumerate([*RESULTS[:2], *RESULTS[3:]], 1)
    )
    found = model_of(f"""
# BAB III AKUNTABILITAS KINERJA
| No | Sasaran Kegiatan | Indikator Kinerja | Target | Realisasi | Capaian |
|----|------------------|-------------------|--------|-----------|---------|
{measured}

| Kode | Kegiatan / Sub Kegiatan | Anggaran | Realisasi |
|------|-------------------------|----------|-----------|
| 2.11.02.01 | Urusan Kebun Warga | 20.000.000 | 20.000.000 |
{rows}
| 2.11.02.02 | Urusan Lampu Warga | 20.000.000 | 20.000.000 |
{more}
""")
    assert [one.kegiatan.raw for one in found.pasangan_kegiatan if not one.ada] == []
    assert len(found.pasangan_kegiatan) == 4


def test_what_an_office_spends_on_itself_may_stand_in_no_table_of_results() -> None:
    for own in ("Gaji dan Tunjangan Pegawai", "Rapat Koordinasi ke Luar Daerah", "Pengelolaan Arsip Kantor"):
        assert missing([*BUDGET[:2], own, *BUDGET[2:]], RESULTS) == []
    office = "Penyediaan Alat Tulis Kantor"
    listed = [*RESULTS[:4], "Tersedianya alat tulis kantor", RESULTS[4]]
    assert missing([*BUDGET[:2], "Rapat Koordinasi ke Luar Daerah", *BUDGET[2:4], office, BUDGET[4]], listed) == [
        "Rapat Koordinasi ke Luar Daerah"
    ]


def test_an_activity_of_which_nothing_was_spent_needs_no_result() -> None:
    rows = "\n".join(f"| {at}. | {name} | 10.000.000 | {0 if at == 3 else '10.000.000'} |" for at, name in enumerate(BUDGET, 1))
    measured = "\n".join(f"| {at} | {name} | Jumlah hasil ke-{at} | 4 | 4 |" for at, name in enumerate([*RESULTS[:2], *RESULTS[3:]], 1))
    found = model_of(f"""
# BAB III AKUNTABILITAS KINERJA
| No | Sasaran Kegiatan | Indikator Kinerja | Target | Realisasi |
|----|------------------|-------------------|--------|-----------|
{measured}

| No | Program / Kegiatan | Anggaran | Realisasi |
|----|--------------------|----------|-----------|
| A. | Program Penataan Taman | 50.000.000 | 40.000.000 |
{rows}
""")
    assert [one.ada for one in found.pasangan_kegiatan] == [True] * 4
