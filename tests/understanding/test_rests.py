"""What sentences say is left of a budget; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph

BUDGET, SPENT, REST = "Rp 90.000.000,-", "Rp 80.000.000,-", "Rp 15.000.000,-"


def rests(text: str) -> list[tuple[str, str, str]]:
    return [(one.dari.raw, one.kurang.raw, one.besar.raw) for one in model(paragraph(text)).selisih]


def shares(text: str) -> list[tuple[str, str, str]]:
    return [(one.pembilang.raw, one.penyebut.raw, one.persen.raw) for one in model(paragraph(text)).rasio]


@pytest.mark.parametrize(
    "text",
    [
        f"Dari anggaran {BUDGET} terealisasi {SPENT} sehingga terdapat sisa anggaran sebesar {REST}.",
        f"Anggaran sebesar {BUDGET} terserap {SPENT} (88,89 %) dan tidak terserap {REST} (11,11 %).",
        f"Realisasi anggaran sebesar {SPENT} dari pagu {BUDGET} atau 88,89 %, sehingga terdapat SILPA {REST}.",
        f"Anggaran taman {BUDGET} terealisasi sebesar {SPENT}. Anggaran yang tidak terealisasi sebesar {REST} atau 11,11 %.",
    ],
)
def test_what_is_left_is_the_budget_less_what_was_spent(text: str) -> None:
    assert rests(text) == [(BUDGET, SPENT, REST)]


@pytest.mark.parametrize(
    "text",
    [
        f"Anggaran tahun 2019 sebesar {BUDGET} terealisasi {SPENT}, dan sisa tahun 2018 {REST}.",
        f"Anggaran {BUDGET} menjadi Rp 95.000.000,- terealisasi {SPENT} dengan sisa {REST}.",
        f"Anggaran APBD {BUDGET} terealisasi {SPENT}, sisa APBN {REST}.",
        f"Anggaran {SPENT} terealisasi {BUDGET}, sisa kas {REST}.",
        f"Anggaran taman {BUDGET} terealisasi {SPENT}. Pohon dirawat. Sisa bibit {REST}.",
    ],
)
def test_what_may_be_left_of_something_else_is_nothing(text: str) -> None:
    assert rests(text) == []


def test_what_was_not_spent_is_a_share_of_the_budget_of_the_sentence_before() -> None:
    text = f"Anggaran {BUDGET} terserap {SPENT} atau 88,89 persen. Anggaran yang tidak terserap sebesar Rp 10.000.000,- atau 12,00 persen."
    assert shares(text) == [(SPENT, BUDGET, "88,89 persen"), ("Rp 10.000.000,-", BUDGET, "12,00 persen")]


def test_what_is_left_is_a_share_of_the_only_budget() -> None:
    text = f"Anggaran sebesar {BUDGET} dan yang tidak terserap Rp 10.000.000,- atau 12,00 persen."
    assert shares(text) == [("Rp 10.000.000,-", BUDGET, "12,00 persen")]


@pytest.mark.parametrize(
    "text",
    [
        f"Belanja taman terealisasi sebesar {SPENT} dari pagu {BUDGET} atau 90,00 %.",
        f"Realisasi anggaran taman {SPENT} dari anggaran sebesar {BUDGET} (90,00 %).",
        f"Anggaran taman {BUDGET} terealisasi {SPENT} sehingga serapannya 90,00 %.",
        f"Anggaran taman {BUDGET} terealisasi {SPENT} maka diperoleh capaian sebesar 90,00 %.",
        f"Serapan anggaran mencapai 90,00 % yaitu {SPENT} dari {BUDGET}.",
    ],
)
def test_what_was_spent_is_a_share_of_the_budget_around_it(text: str) -> None:
    assert shares(text) == [(SPENT, BUDGET, "90,00 %")]


@pytest.mark.parametrize(
    "text",
    [
        f"Anggaran taman {BUDGET} terealisasi {SPENT} sehingga sisa 25,00 %.",
        f"Anggaran taman {BUDGET} terealisasi {SPENT} sehingga naik 25,00 %.",
        f"Taman mendapat {SPENT} dari pagu {BUDGET} atau 25,00 %.",
    ],
)
def test_a_percentage_of_something_else_is_no_share_of_the_budget(text: str) -> None:
    assert shares(text) == []
