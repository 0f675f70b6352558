"""Counts in sentences beside the tables that hold what they count; all text and numbers are invented."""

from __future__ import annotations

import pytest
from tables import model_of

GOALS = """
| No | Sasaran Strategis | Indikator Kinerja | Target |
|----|-------------------|-------------------|--------|
| 1  | Taman terawat     | Luas taman        | 40     |
|    |                   | Jumlah pohon      | 90     |
| 2  | Jalan teduh       | Panjang jalan     | 12     |
"""
PK = f"# LAPORAN KINERJA TAHUN 2021\n\n# BAB II PERJANJIAN KINERJA\n{GOALS}"
BUDGET = """
| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Taman | 60.000.000 | 45.000.000 | 75,00 |
| 2  | Program Jalan | 40.000.000 | 30.000.000 | 75,00 |
| 3  | Program Pasar | 20.000.000 | 15.000.000 | 75,00 |
|    | Jumlah        | {total} | 90.000.000 | 75,00 |
"""
SPENT = "# LAPORAN KINERJA TAHUN 2021\n\n# BAB III AKUNTABILITAS KINERJA\n\n## Realisasi Anggaran\n" + BUDGET.format(total="120.000.000")


def claimed(sentence: str, tables: str) -> list[tuple[str, int]]:
    """What a sentence before the tables states, and how many the tables hold."""
    return [(one.disebut.raw, len(one.isi)) for one in model_of(f"{tables}\n\n{sentence}\n").hitungan if one.jenis == "tabel"]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Pengukuran dilakukan terhadap satu sasaran strategis dengan 3 (tiga) indikator kinerja.", "satu sasaran"),
        ("Dari tabel di atas terdapat 1 sasaran yang memuat tiga indikator.", "1 sasaran"),
    ],
)
def test_goals_are_those_of_the_table_that_holds_as_many_indicators(sentence: str, stated: str) -> None:
    assert (stated, 2) in claimed(sentence, PK)


def test_a_count_that_a_table_bears_out_needs_no_more() -> None:
    assert claimed("Dinas memiliki sasaran strategis ada 2 (dua) yaitu taman dan jalan.", PK) == [("sasaran strategis ada 2 (dua)", 2)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Renstra memuat satu sasaran strategis dengan 3 indikator kinerja.",  # another plan
        "Misi ini memuat satu sasaran strategis dengan 3 indikator kinerja.",
        "Bidang Taman memiliki satu sasaran strategis dengan 3 indikator kinerja.",
        "Terdapat satu sasaran strategis tersebut dengan 3 indikator kinerja pada tahun 2019.",
        "Terdapat satu sasaran baru dengan 3 indikator kinerja.",
        "Terdapat satu sasaran strategis.",  # nothing vouches for the table, and only one says two
        "Terdapat satu sasaran strategis. Ada 3 indikator kinerja.",  # two sentences
    ],
)
def test_goals_of_something_else_are_left_alone(sentence: str) -> None:
    assert ("satu sasaran", 2) not in claimed(sentence, PK)


def test_without_a_partner_two_tables_must_hold_as_many() -> None:
    twice = f"{PK}\n\n# BAB III AKUNTABILITAS KINERJA\n\nCapaian tahun ini diukur sebagai berikut.\n{GOALS}"
    assert claimed("Pengukuran dilakukan terhadap tiga sasaran strategis.", twice) == [("tiga sasaran", 2)]


def test_a_count_far_from_what_many_tables_hold_needs_the_name_that_the_agency_gives_its_goals() -> None:
    thrice = f"{PK}\n\n# BAB III AKUNTABILITAS KINERJA\n\nCapaian tahun ini.\n{GOALS}\n\nCapaian tahun lalu.\n{GOALS}"
    assert claimed("Dinas Contoh memiliki 6 sasaran strategis yang tercapai.", thrice) == [("6 sasaran", 2)]
    assert claimed("Dinas Contoh memiliki 6 sasaran kelompok tani.", thrice) == []
    assert claimed("Dinas Contoh memiliki 6 sasaran strategis yang tercapai.", PK) == []


def test_goals_without_their_own_numbers_are_not_counted() -> None:
    unnumbered = PK.replace("| 2  | Jalan", "|    | Jalan")
    assert claimed("Terdapat satu sasaran strategis dengan 3 indikator kinerja.", unnumbered) == []


def test_an_indicator_in_parts_leaves_the_number_of_indicators_open() -> None:
    parts = PK.replace("Jumlah pohon      | 90", "a. Jumlah pohon   | 90")
    assert claimed("Terdapat 2 sasaran strategis dengan 4 indikator kinerja.", parts * 2) == [("2 sasaran", 2)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pada tahun 2021 Dinas Contoh telah melaksanakan 4 (empat) program.",
        "Untuk tujuan dan sasaran tersebut, Dinas melaksanakan 4 program.",
    ],
)
def test_programmes_are_those_of_the_budget(sentence: str) -> None:
    assert [held for _, held in claimed(sentence, SPENT)] == [3]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pada tahun 2020 Dinas Contoh telah melaksanakan 4 program.",
        "Dinas Contoh melaksanakan 4 program yang bersumber dari APBN.".replace("4 program yang", "APBN melalui 4 program yang"),
        "Sasaran ini didukung oleh 4 program.",
        "Dinas Contoh melaksanakan 4 program pendukung.",
        "Selain itu dilaksanakan 4 program.",
        "Dinas Contoh melaksanakan 9 program.",  # too far to be the same thing
        "Bidang Taman melaksanakan 4 program.",
        "Dinas menargetkan 4 program selesai, dari 4 program tercapai 3.",
        "Dinas Contoh melaksanakan minimal 4 program.",
    ],
)
def test_programmes_of_another_part_fund_or_time_are_left_alone(sentence: str) -> None:
    assert claimed(sentence, SPENT) == []


def test_a_budget_that_does_not_add_up_may_lack_a_programme() -> None:
    torn = SPENT.replace("120.000.000", "130.000.000")
    assert claimed("Dinas Contoh telah melaksanakan 4 program.", torn) == []


def test_budgets_of_goals_are_no_programmes() -> None:
    goals = SPENT.replace("| Program |", "| Sasaran |").replace("Program ", "Terawatnya ")
    assert claimed("Dinas Contoh telah melaksanakan 4 program.", goals) == []


def test_tables_that_disagree_vouch_for_none() -> None:
    fewer = "\n\n## Realisasi Anggaran\n\nSumber dana lain.\n" + "\n".join(
        line for line in BUDGET.format(total="100.000.000").split("\n") if "Pasar" not in line
    )
    assert claimed("Dinas Contoh telah melaksanakan 4 program.", SPENT + fewer) == []


def test_other_sentences_that_say_what_the_table_holds_are_quoted_beside_one_that_does_not() -> None:
    text = "Terdapat satu sasaran strategis dengan 3 indikator kinerja.\n\nDinas memiliki 2 sasaran strategis."
    found = {one.disebut.raw: [other.raw for other in one.sebutan_lain] for one in model_of(f"{PK}\n\n{text}\n").hitungan}
    assert found == {"satu sasaran": ["2 sasaran"], "3 indikator": [], "2 sasaran": []}
