"""The end of a plan beside its years; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, table

HEAD = ["No", "Indikator Kinerja", "Kondisi Awal 2019", "Capaian 2020", "Target 2021", "Target 2022"]
ROW = ["1", "Persentase taman tertata", "40 %", "50 %", "60 %", "70 %"]


def ended(heading: str, value: str, row: list[str] = ROW) -> list[tuple[str, str, list[str]]]:
    found = model(table([[*HEAD, heading], [*row, value]])).target_akhir
    return [(one.akhir.raw, one.target_terakhir.raw, [q.raw for q in one.tahunan]) for one in found]


@pytest.mark.parametrize(
    "heading",
    [
        "Kondisi Akhir Renstra",
        "Sampai Tahun 2022",
        "Target Akhir Periode RPJMD",
        "Sampai dengan Tahun 2022",
        "Kondisi Kinerja pada Akhir Periode",
    ],
)
def test_the_end_of_the_plan_stands_beside_its_years(heading: str) -> None:
    assert ended(heading, "75 %") == [("75 %", "70 %", ["50 %", "60 %", "70 %"])]


@pytest.mark.parametrize(("value", "found"), [("45", 1), ("20", 1), ("60", 0)])
def test_the_end_of_what_counts_things_is_that_of_its_years_only_where_it_follows(value: str, found: int) -> None:
    assert len(ended("Kondisi Akhir Renstra", value, ["1", "Jumlah taman baru", "5", "10", "15", "20"])) == found


@pytest.mark.parametrize("heading", ["Sampai Tahun 2026", "Realisasi 2023", "Keterangan"])
def test_another_year_or_kind_is_not_the_end(heading: str) -> None:
    assert ended(heading, "75 %") == []


def test_without_the_last_target_there_is_nothing_to_end_at() -> None:
    assert ended("Kondisi Akhir Renstra", "75 %", [*ROW[:-1], ""]) == []
