"""Goals in prose and in tables, and their objectives; all names are invented."""

from __future__ import annotations

import pytest
from tables import model, model_of, paragraph, table

from lkipaudit.document import Block

PLAN = paragraph("BAB II PERENCANAAN KINERJA", 1)
GREEN, CLEAN = "Meningkatnya mutu dan kelestarian taman", "Terwujudnya jalan kota yang bersih"
HEAD = ["No", "Tujuan", "Sasaran"]


def goals(lead: str, *printed: str, listed: tuple[str, ...] = (GREEN, CLEAN)) -> list[tuple[str, str]]:
    """The goals told of a list of two and of a table."""
    rows: list[list[str | None]] = [[*HEAD]]
    rows += [[str(at), goal, f"Bertambahnya hasil {at}"] for at, goal in enumerate(printed, 1)]
    items = [paragraph(f"{at}. {goal};", 1) for at, goal in enumerate(listed, 1)]
    found = model(PLAN, paragraph(lead, 1), *items, paragraph("BAB III AKUNTABILITAS KINERJA", 2), table(rows, page=2))
    return [(one.nomor, one.tujuan.raw) for one in found.rumusan_tujuan if one.tabel]


LEAD = "Dari misi itu disusun tujuan, yaitu sebagai berikut :"


@pytest.mark.parametrize("lead", [LEAD, "2.1 Tujuan", "TUJUAN :", "Tujuan dinas adalah:"])
def test_goals_are_listed_after_a_line_that_says_so(lead: str) -> None:
    assert goals(lead, "1. Meningkatnya taman", CLEAN) == [("1", "Meningkatnya taman"), ("2", CLEAN)]


@pytest.mark.parametrize(
    ("lead", "printed"),
    [
        ("Tujuan penyusunan laporan adalah:", ("Meningkatnya taman", CLEAN)),
        (LEAD, ("Meningkatnya taman", CLEAN, "Terciptanya ketertiban warga")),
        (LEAD, ("Meningkatnya taman", "Terciptanya ketertiban warga")),
        (LEAD, (CLEAN, GREEN)),
    ],
)
def test_other_lists_are_not_compared(lead: str, printed: tuple[str, ...]) -> None:
    assert goals(lead, *printed) == []


def test_the_ending_of_the_verb_does_not_matter() -> None:
    rows: list[list[str | None]] = [[*HEAD], ["1", "Meningkatkan mutu dan kelestarian taman", "Luas"], ["2", CLEAN, "Bersih"]]
    items = [paragraph(f"{at}. {goal}", 1) for at, goal in enumerate((GREEN, CLEAN), 1)]
    found = model(PLAN, paragraph(LEAD, 1), *items, table(rows, page=2)).rumusan_tujuan
    assert len({one.tujuan.key for one in found if one.nomor == "1"}) == 1


def objectives(*cells: tuple[str, str], cut: bool = False) -> list[tuple[str, str]]:
    """The objectives told of tables with one goal each; with `cut`, the last one goes on from a heading on the page before."""
    blocks: list[Block] = []
    for number, (goal, objective) in enumerate(cells, 1):
        last = cut and number == len(cells)
        rows: list[list[str | None]] = [["1", goal, objective]] if last else [[*HEAD], ["1", goal, objective]]
        if last:
            blocks.append(table([[*HEAD]], number=number, page=number))
        blocks += [table(rows, number=number + last, page=number + last), paragraph("Tabel itu memuat tujuan dinas.", number + last)]
    return [(one.nama.raw, one.sasaran.raw) for one in model(*blocks).sasaran_tujuan]


def test_a_goal_has_its_objective_in_each_table() -> None:
    found = objectives((GREEN, "1 . Luas taman naik"), (f"I. Untuk {GREEN}", "Luas taman naik"), (GREEN, "Pengunjung naik"))
    assert found == [(GREEN, "Luas taman naik"), (GREEN, "Luas taman naik"), (GREEN, "Pengunjung naik")]


def test_without_two_tables_that_agree_nothing_is_told() -> None:
    assert objectives((GREEN, "Luas taman naik"), (GREEN, "Pengunjung naik")) == []


def test_a_table_that_goes_on_keeps_its_columns() -> None:
    assert len(objectives((GREEN, "Luas taman naik"), (GREEN, "Luas taman naik"), cut=True)) == 2


def test_a_goal_with_several_objectives_tells_nothing() -> None:
    text = """
| No | Tujuan | Sasaran |
|----|--------|---------|
| 1  | Meningkatnya mutu taman | Luas taman naik |
| 2  | Meningkatnya mutu taman | Pengunjung taman naik |
"""
    assert model_of(f"{text}\nTabel lain.\n{text}").sasaran_tujuan == ()
