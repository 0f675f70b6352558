"""Names of programmes in tables and lists; all names are invented."""

from __future__ import annotations

import pytest
from tables import model_of

USUAL = ("Program Perawatan dan Penataan Taman", "Program Kebersihan Jalan Kota", "Program Penerangan Jalan Kota")


def sheet(head: str, *names: str) -> str:
    rows = "\n".join(f"| {at} | {name} | {at}0.000.000 | {at}0.000.000 |" for at, name in enumerate(names, 1))
    return f"## {head}\n| No | Program | Anggaran | Realisasi |\n|---|---|---|---|\n{rows}\n"


def told(*names: str, lists: str = "") -> list[tuple[str, str, str]]:
    """The programmes that miss by one word, in a third table of these names or in a list."""
    text = "\n".join(
        (lists, sheet("Perjanjian Kinerja", *USUAL), sheet("Realisasi Anggaran", *USUAL), sheet("Lampiran", *names) if names else "")
    )
    return [(one.nama.raw, one.tertulis, one.seharusnya) for one in model_of(text).nama_program if one.seharusnya]


ODD = ("Program Perawatan dan Perluasan Taman", "perluasan", "penataan")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ((ODD[0], *USUAL[1:]), [ODD]),
        (USUAL, []),
        ((ODD[0], "Program Contoh Lain Sekali"), []),
        ((ODD[0], *USUAL), []),
        (("Program Perluasan Taman", *USUAL[1:]), []),
        (("Program Perawatan dan Penataan Kota", *USUAL[1:]), []),
    ],
)
def test_a_name_that_differs_by_one_word_where_the_usual_one_would_stand(names: tuple[str, ...], found: list[tuple[str, str, str]]) -> None:
    assert told(*names) == found


def test_a_list_in_prose_is_a_sheet() -> None:
    items = "\n\n".join(f"{at}. {name};" for at, name in enumerate((ODD[0], *USUAL[1:]), 1))
    assert told(lists=f"{items}\n") == [ODD]
