"""Tables whose title announces achievements; all names are invented."""

from __future__ import annotations

import pytest
from tables import model_of

HEAD = "| No | Sasaran | Indikator | Target |{}\n|----|---------|-----------|--------|{}\n"
ROW = "| 1 | Meningkatnya keteduhan kota | Persentase jalan yang teduh | 80 % |{}\n"


def told(title: str, *, head: str = "", line: str = "", value: str = "", part: str = "BAB III AKUNTABILITAS KINERJA") -> list[list[str]]:
    found = model_of(f"# {part}\n{title}\n\n{HEAD.format(head, line)}{ROW.format(value)}").judul_capaian
    return [[target.raw for target in one.target_saja] for one in found]


def test_a_table_of_achievements_with_nothing_but_targets_is_told() -> None:
    assert told("Tabel 3.1 Capaian Sasaran Dinas Contoh") == [["80 %"]]
    assert told("Table Realisasi Sasaran") == [["80 %"]]
    assert told("Tabel 3.1 Realisasi Sasaran", head=" Satuan |", line="---|", value=" % |") == [["80 %"]]


def test_a_column_with_numbers_may_be_the_results() -> None:
    assert told("Tabel 3.1 Capaian Sasaran", head=" Realisasi |", line="---|", value=" 75 % |") == [[]]
    assert told("Tabel 3.1 Capaian Sasaran", head=" Keadaan |", line="---|", value=" 75 |") == [[]]
    assert told("Tabel 3.1 Capaian Sasaran", head=" Hasil |", line="---|", value=" tercapai |") == [[]]


@pytest.mark.parametrize(
    "title",
    [
        "Tabel 3.1 Target Capaian Sasaran",
        "Tabel 3.1 Indikator dan Target",
        "Tabel 3.1 Cara Menghitung Capaian",
        "Berikut capaian sasaran dinas:",
    ],
)
def test_titles_of_targets_and_of_how_they_are_counted_announce_nothing(title: str) -> None:
    assert told(title) == []


def test_numbers_of_columns_are_no_results() -> None:
    found = model_of(f"# BAB III AKUNTABILITAS KINERJA\nTable Capaian\n\n{HEAD.format('', '')}| (1) | (2) | (3) | (4) |\n{ROW.format('')}")
    assert [len(one.target_saja) for one in found.judul_capaian] == [1]


def test_the_chapter_on_plans_is_left_alone() -> None:
    assert told("Tabel 2.1 Capaian Sasaran", part="BAB II PERENCANAAN KINERJA") == []
