"""Tables of efficiency: achievement, spending, and what the table makes of them."""

from __future__ import annotations

import pytest
from tables import Rows, model, table

from lkipaudit.model import Efisiensi

HEAD = ["No", "Sasaran", "Indikator Kinerja", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi"]


def told(*rows: tuple[str, str, str], head: list[str] = HEAD) -> tuple[Efisiensi, ...]:
    body: Rows = [[str(at), f"Sasaran {at}", f"Cakupan taman {at}", *values] for at, values in enumerate(rows, 1)]
    return model(table([head, *body])).efisiensi


@pytest.mark.parametrize(
    ("rows", "cara"),
    [
        ((("105,20", "97,40", "2,60"), ("80,00", "98,30", "1,70"), ("88,00", "91,50", "9,00")), "sisa"),
        ((("105,20", "97,40", "7,80"), ("99,00", "98,00", "1,00")), "selisih"),
        ((("105,20", "97,40", "108,01"), ("80,00", "98,30", "81,38")), "rasio"),
        ((("105,20", "97,40", "92,59"), ("80,00", "98,30", "122,88")), "rasio balik"),
        ((("105,20", "97,40", "7,41"), ("80,00", "98,30", "-22,88")), "hemat"),
    ],
)
def test_the_way_of_most_rows_is_that_of_the_table(rows: tuple[tuple[str, str, str], ...], cara: str) -> None:
    found = told(*rows)
    assert [one.cara for one in found] == [cara] * len(rows)
    assert (found[0].nama.raw, found[0].efisiensi.raw, found[0].serapan.raw) == ("Cakupan taman 1", rows[0][2], rows[0][1])


def test_a_row_without_an_achievement_is_measured_by_what_was_spent_alone() -> None:
    left = (("105,20", "97,40", "2,60"), ("NA", "98,30", "13,00"), ("90,00", "91,50", "8,50"))
    assert [(one.capaian and one.capaian.raw, one.efisiensi.raw) for one in told(*left)] == [
        ("105,20", "2,60"),
        (None, "13,00"),
        ("90,00", "8,50"),
    ]


def test_a_table_that_follows_no_known_way_says_nothing() -> None:
    assert told(("105,20", "97,40", "67,04"), ("80,00", "98,30", "21,22"), ("70,00", "88,00", "70,90")) == ()


def test_one_row_that_holds_is_no_way() -> None:
    assert told(("105,20", "97,40", "2,60")) == ()


def test_what_was_available_is_not_what_was_spent() -> None:
    head = [*HEAD[:4], "Ketersediaan SDM (%)", "Efisiensi (%)"]
    assert told(("105,20", "97,40", "2,60"), ("80,00", "98,30", "1,70"), head=head) == ()


def test_columns_that_follow_from_each_other_in_most_rows_are_left_to_that() -> None:
    rows = (("105,20", "97,40", "7,80"), ("99,00", "98,00", "1,00"), ("97,00", "90,00", "7,00"))
    assert told(*rows) == ()
    assert len(model(table([HEAD, *([str(i), "S", "I", *row] for i, row in enumerate(rows))])).hubungan_kolom) == len(rows)
