"""Targets of a plan year by year, beside those that other tables print."""

from __future__ import annotations

import pytest
from tables import Rows, vocabulary

from lkipaudit.model import Model, TargetJangka
from lkipaudit.quantity import Quantity
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

TITLE = "# LAPORAN KINERJA DINAS CONTOH TAHUN 2022"
PLAN = ["No", "Indikator Kinerja", "Target 2021", "Target 2022", "Target 2023", "Target 2024"]
GIVEN = ["1", "Cakupan layanan taman", "50 %", "60 %", "70 %", "80 %"]
RENSTRA = [*PLAN[:2], *(heading.replace("Target", "Target Renstra") for heading in PLAN[2:])]


def _table(rows: Rows) -> str:
    lines = [f"| {' | '.join(cell or '' for cell in row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def told(plan: Rows, *others: tuple[str, Rows], title: str = TITLE) -> tuple[TargetJangka, ...]:
    return _model(plan, *others, title=title).target_jangka


def _model(plan: Rows, *others: tuple[str, Rows], title: str = TITLE) -> Model:
    parts = [title, "## Rencana Strategis", _table(plan), *(part for name, rows in others for part in (f"## {name}", _table(rows)))]
    return understand([read_markdown("\n\n".join(parts))], vocabulary())


def _raw(q: Quantity | None) -> str:
    return q.raw if q is not None else ""


def _after(heading: str, target: str, *, name: str = "Cakupan layanan taman") -> tuple[str, Rows]:
    return "Pengukuran Kinerja", [["No", "Indikator Kinerja", "Realisasi 2022", heading], ["1", name, "45 %", target]]


def test_the_target_of_the_end_of_a_plan_stands_beside_that_of_its_last_year() -> None:
    (found,) = told([PLAN, GIVEN], _after("Target Akhir Renstra", "60 %"))
    assert (found.jenis, found.target.raw, found.menurut_rencana.raw, _raw(found.tahun_ini)) == ("akhir", "60 %", "80 %", "60 %")
    assert [q.raw for q in found.deret] == ["50 %", "60 %", "70 %", "80 %"]


@pytest.mark.parametrize("heading", ["Target RPJMD 2024", "Target jangka menengah s.d. 2024", "Target Akhir Periode"])
def test_the_end_of_a_plan_is_named_by_its_word_or_by_its_year(heading: str) -> None:
    assert [one.target.raw for one in told([PLAN, GIVEN], _after(heading, "80 %"))] == ["80 %"]


@pytest.mark.parametrize("heading", ["Target Renstra 2023", "Target Renstra 2019-2024", "Target Nasional", "Target 2023"])
def test_what_may_be_the_target_of_another_year_or_plan_is_not_compared(heading: str) -> None:
    assert told([PLAN, GIVEN], _after(heading, "80 %")) == ()


def test_a_target_of_a_plan_for_no_year_is_told_as_that() -> None:
    (found,) = told([PLAN, GIVEN], _after("Target Renstra", "60 %"))
    assert (found.jenis, found.target.raw, found.menurut_rencana.raw, _raw(found.tahun_ini)) == ("rencana", "60 %", "80 %", "60 %")


def test_a_later_year_beside_a_realisation_of_this_one_is_that_of_the_plan() -> None:
    rows: Rows = [["No", "Indikator Kinerja", "Target 2024", "Realisasi 2022", "Tingkat Kemajuan"], ["1", GIVEN[1], "90 %", "45 %", "50"]]
    (found,) = told([PLAN, GIVEN], ("Pengukuran Kinerja", rows))
    assert (found.jenis, found.target.raw, found.menurut_rencana.raw) == ("akhir", "90 %", "80 %")


def test_a_plan_that_numbers_its_years_tells_only_of_its_end() -> None:
    plan = [[*PLAN[:2], "Target Tahun ke-1", "Tahun ke-2", "Tahun ke-3", "Tahun ke-4"], GIVEN]
    (found,) = told(plan, _after("Target Akhir Renstra", "60 %"))
    assert (found.jenis, found.menurut_rencana.raw, found.tahun, found.tahun_ini) == ("akhir", "80 %", "ke-4", None)
    assert told(plan, _after("Target Renstra", "60 %")) == ()


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


def _steps(*targets: str) -> tuple[str, str, str]:
    """The one target of a plan that is told, what it should be, and its year."""
    head = ["No", "Indikator Kinerja", *(f"Target {2021 + at}" for at in range(len(targets)))]
    (found,) = _model([head, ["1", "Jumlah taman terawat", *targets]]).deret_target
    assert found.searah is not bool(found.seharusnya)
    return found.target.raw, found.seharusnya, found.tahun


@pytest.mark.parametrize(
    ("targets", "off"),
    [
        (["20", "27", "24", "26", "28"], ("27", "22", "2022")),
        (["41,20", "42,40", "43,60", "44,80", "46,00", "45,10"], ("45,10", "47,20", "2026")),
        (["50", "45", "40", "53", "30"], ("53", "35", "2024")),
    ],
)
def test_the_one_year_that_turns_back_stands_out_where_the_others_keep_step(targets: list[str], off: tuple[str, str, str]) -> None:
    assert _steps(*targets) == off


@pytest.mark.parametrize(
    "targets",
    [
        ["20", "22", "24", "26", "28"],
        ["20", "22", "24", "26", "29"],
        ["3.000", "16.000", "21.000", "26.000", "16.000"],
        ["100", "100", "90", "100", "100"],
    ],
)
def test_plans_that_go_one_way_or_by_unequal_steps_have_no_year_that_stands_out(targets: list[str]) -> None:
    assert _steps(*targets) == (targets[-1], "", "2025")


def test_four_years_are_too_few_to_stand_out_from() -> None:
    assert _model([PLAN, GIVEN]).deret_target == ()
