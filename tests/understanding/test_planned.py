"""Targets of a plan year by year, beside those that other tables print."""

from __future__ import annotations

import pytest
from tables import Rows, vocabulary

from lkipaudit.model import TargetRencana
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

TITLE = "# LAPORAN KINERJA DINAS CONTOH TAHUN 2022"
PLAN = ["No", "Indikator Kinerja", "Target 2021", "Target 2022", "Target 2023", "Target 2024"]
GIVEN = ["1", "Cakupan layanan taman", "50 %", "60 %", "70 %", "80 %"]
RENSTRA = [*PLAN[:2], *(heading.replace("Target", "Target Renstra") for heading in PLAN[2:])]


def _table(rows: Rows) -> str:
    lines = [f"| {' | '.join(cell or '' for cell in row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def told(plan: Rows, *others: tuple[str, Rows], title: str = TITLE) -> tuple[TargetRencana, ...]:
    parts = [title, "## Rencana Strategis", _table(plan), *(part for name, rows in others for part in (f"## {name}", _table(rows)))]
    return understand([read_markdown("\n\n".join(parts))], vocabulary()).target_rencana


def _after(heading: str, target: str, *, name: str = "Cakupan layanan taman") -> tuple[str, Rows]:
    return "Pengukuran Kinerja", [["No", "Indikator Kinerja", "Realisasi 2022", heading], ["1", name, "45 %", target]]


def test_the_target_of_the_end_of_a_plan_stands_beside_that_of_its_last_year() -> None:
    (found,) = told([PLAN, GIVEN], _after("Target Akhir Renstra", "60 %"))
    assert (found.jenis, found.target.raw, found.menurut_rencana.raw, found.tahun_ini.raw) == ("akhir", "60 %", "80 %", "60 %")
    assert [q.raw for q in found.deret] == ["50 %", "60 %", "70 %", "80 %"]


@pytest.mark.parametrize("heading", ["Target RPJMD 2024", "Target jangka menengah s.d. 2024", "Target Akhir Periode"])
def test_the_end_of_a_plan_is_named_by_its_word_or_by_its_year(heading: str) -> None:
    assert [one.target.raw for one in told([PLAN, GIVEN], _after(heading, "80 %"))] == ["80 %"]


@pytest.mark.parametrize("heading", ["Target Renstra 2023", "Target Renstra 2019-2024", "Target Nasional", "Target 2024"])
def test_what_may_be_the_target_of_another_year_or_plan_is_not_compared(heading: str) -> None:
    assert told([PLAN, GIVEN], _after(heading, "80 %")) == ()


def test_a_target_of_a_plan_for_no_year_is_told_as_that() -> None:
    (found,) = told([PLAN, GIVEN], _after("Target Renstra", "60 %"))
    assert (found.jenis, found.target.raw, found.menurut_rencana.raw, found.tahun_ini.raw) == ("rencana", "60 %", "80 %", "60 %")


def test_the_target_of_another_plan_is_not_compared() -> None:
    assert told([RENSTRA, GIVEN], _after("Target RPJMD 2024", "60 %")) == ()


def test_a_plan_is_a_run_of_years_with_the_year_of_the_report() -> None:
    after = _after("Target Akhir Renstra", "80 %")
    assert told([PLAN[:5], GIVEN[:5]], after) == ()
    assert told([[*PLAN[:5], "Target 2025"], GIVEN], after) == ()
    assert told([PLAN, GIVEN], after, title="# LAPORAN KINERJA DINAS CONTOH TAHUN 2026") == ()


def test_a_table_that_names_an_indicator_twice_tells_of_two() -> None:
    name, rows = _after("Target Akhir Renstra", "80 %")
    assert told([PLAN, GIVEN], (name, [*rows, ["2", "Cakupan layanan taman", "3 %", "5 %"]])) == ()


def test_the_target_of_the_agreement_stands_beside_that_of_the_plan_for_the_year() -> None:
    agreed: Rows = [["No", "Indikator Kinerja", "Target"], ["1", "Cakupan layanan taman", "65 %"]]
    (found,) = told([RENSTRA, GIVEN], ("Perjanjian Kinerja", agreed), _after("Target 2022", "66 %"))
    assert (found.jenis, found.target.raw, found.menurut_rencana.raw, found.tahun) == ("tahun", "65 %", "60 %", "2022")


def test_targets_of_two_tables_that_name_no_plan_are_of_one_kind() -> None:
    agreed: Rows = [["No", "Indikator Kinerja", "Target"], ["1", "Cakupan layanan taman", "65 %"]]
    assert told([PLAN, GIVEN], ("Perjanjian Kinerja", agreed)) == ()
