"""Tables of staff beside each other; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

SCHOOLING = "| No | Pendidikan | Jumlah |\n|--|--|--|\n| 1 | Sarjana | 40 |\n| 2 | Diploma | 12 |\n| 3 | SMA | 10 |\n| | Jumlah | 62 |"


def by_sex(total: int) -> str:
    return f"| No | Jenis Kelamin | Jumlah |\n|--|--|--|\n| 1 | Laki-laki | 35 |\n| 2 | Perempuan | {total - 35} |\n| | Jumlah | {total} |"


def told(*tables: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    """What each table is by, its total, and the same of the table that it is held against."""
    text = "\n\n".join(f"{title}\n\n{table}" for title, table in tables)
    found = model_of(f"# LAPORAN KINERJA TAHUN 2021\n\n# BAB I PENDAHULUAN\n\n{text}").jumlah_pegawai
    return [(one.menurut, one.banyaknya.raw, one.menurut_lain, one.banyaknya_lain.raw) for one in found]


SCHOOL_TITLE = "Tabel 1.1 Jumlah Pegawai Dinas Contoh Menurut Pendidikan Terakhir Tahun 2021"


def test_tables_of_the_same_people_have_one_total() -> None:
    other = "Tabel 1.2 Data Pegawai Dinas Contoh Berdasarkan Jenis Kelamin"
    assert told((SCHOOL_TITLE, SCHOOLING), (other, by_sex(61))) == [("jenis kelamin", "61", "pendidikan", "62")]
    assert told((SCHOOL_TITLE, SCHOOLING), (other, by_sex(62))) == [("jenis kelamin", "62", "pendidikan", "62")]
    lettered = "b. Pegawai Dinas Contoh menurut jenis kelamin :"
    assert told(("a. Pegawai Dinas Contoh menurut pendidikan", SCHOOLING), (lettered, by_sex(61))) == [
        ("jenis kelamin", "61", "pendidikan", "62")
    ]


def test_what_most_tables_print_is_held_against_the_one_that_does_not() -> None:
    third = "| No | Usia | Jumlah |\n|--|--|--|\n| 1 | muda | 30 |\n| 2 | tua | 31 |\n| | Jumlah | 61 |"
    found = told(
        (SCHOOL_TITLE, SCHOOLING),
        ("Tabel 1.2 Jumlah Pegawai Dinas Contoh Menurut Jenis Kelamin", by_sex(61)),
        ("Tabel 1.3 Jumlah Pegawai Dinas Contoh Menurut Usia", third),
    )
    assert ("pendidikan", "62", "jenis kelamin", "61") in found


@pytest.mark.parametrize(
    ("title", "total"),
    [
        ("Tabel 1.2 Jumlah Pegawai Dinas Contoh Menurut Jenis Kelamin Tahun 2020", 61),
        ("Tabel 1.2 Jumlah Pegawai Bidang Taman Menurut Jenis Kelamin", 61),
        ("Tabel 1.2 Jumlah PNS Dinas Contoh Menurut Jenis Kelamin", 61),
        ("Tabel 1.2 Jumlah Pegawai Honorer Dinas Contoh Menurut Jenis Kelamin", 61),
        ("Tabel 1.2 Jumlah Peserta Dinas Contoh Menurut Jenis Kelamin", 61),
        ("Tabel 1.2 Jumlah Pegawai Dinas Contoh Menurut Eselon", 61),
        ("Tabel 1.2 Jumlah Pegawai Dinas Contoh Menurut Jenis Kelamin", 50),
        ("Tabel 1.2 Jumlah Pegawai Dinas Contoh Menurut Golongan", 59),
    ],
)
def test_other_people_are_not_compared(title: str, total: int) -> None:
    assert told((SCHOOL_TITLE, SCHOOLING), (title, by_sex(total))) == []


def test_a_table_with_staff_on_contract_or_that_does_not_add_up_is_not_compared() -> None:
    title = "Tabel 1.2 Jumlah Pegawai Dinas Contoh Menurut Jenis Kelamin"
    assert told((SCHOOL_TITLE, SCHOOLING), (title, by_sex(61).replace("| 26 |", "| 27 |"))) == []
    assert told((SCHOOL_TITLE, SCHOOLING.replace("SMA", "SMA (tenaga kontrak)")), (title, by_sex(61))) == []


def test_men_and_women_are_compared_apart() -> None:
    head = "| No | {} | Laki-laki | Perempuan | Jumlah |\n|--|--|--|--|--|\n"
    one = head.format("Pendidikan") + "| 1 | Sarjana | 20 | 20 | 40 |\n| 2 | SMA | 15 | 7 | 22 |\n| | Jumlah | 35 | 27 | 62 |"
    two = head.format("Usia") + "| 1 | di atas 50 | 1 | 0 | 1 |\n| 2 | di bawah 50 | 33 | 28 | 61 |\n| | Jumlah | 34 | 28 | 62 |"
    found = told((SCHOOL_TITLE, one), ("Tabel 1.2 Jumlah Pegawai Dinas Contoh Menurut Usia", two))
    assert found == [("usia", "62", "pendidikan", "62"), ("usia", "34", "pendidikan", "35"), ("usia", "28", "pendidikan", "27")]
