"""Objectives beside their indicators; all names are invented."""

from __future__ import annotations

from tables import model, paragraph, table

from lkipaudit.document import Block

GREEN, CLEAN = "Meningkatnya kelestarian taman kota", "Meningkatnya kebersihan jalan kota"
HEAD = ["No", "Sasaran", "Indikator", "Target", "Realisasi"]


def sheets(*pairs: tuple[str | None, str | None]) -> list[Block]:
    """Tables with the objectives of two indicators each; None where the cell above reaches down."""
    found: list[Block] = []
    for number, (first, second) in enumerate(pairs, 1):
        rows: list[list[str | None]] = [
            [*HEAD],
            ["1", first, "Luas taman terawat", f"{number}0 %", f"{number}0 %"],
            ["2", second, "Panjang jalan bersih", f"{number}1 %", f"{number}1 %"],
        ]
        spans = {(1, 1): (2, 1)} if second is None else {}
        found += [paragraph("Pengukuran Kinerja", number, bold=True), table(rows, number=number, page=number, spans=spans)]
    return found


def told(*pairs: tuple[str | None, str | None]) -> list[tuple[str, str]]:
    return [(one.nama.raw, one.sasaran.raw) for one in model(*sheets(*pairs)).sasaran_indikator]


def test_a_row_that_prints_the_objective_of_another_indicator_is_told() -> None:
    found = told((GREEN, CLEAN), (GREEN, CLEAN), (GREEN, GREEN))
    assert found.count(("Panjang jalan bersih", GREEN)) == 1
    assert found.count(("Panjang jalan bersih", CLEAN)) == 2


def test_other_words_for_an_objective_are_left_alone() -> None:
    assert ("Panjang jalan bersih", "Terpeliharanya jalan") not in told((GREEN, CLEAN), (GREEN, CLEAN), (GREEN, "Terpeliharanya jalan"))


def test_a_cell_that_stands_for_all_rows_tells_nothing() -> None:
    assert ("Panjang jalan bersih", GREEN) not in told((GREEN, CLEAN), (GREEN, CLEAN), (GREEN, None))


def test_the_ending_of_the_verb_and_the_number_do_not_matter() -> None:
    other = ("1. Meningkatkan kelestarian taman kota", "Sasaran 2: Meningkatkan kebersihan jalan kota")
    keys = {one.sasaran.key for one in model(*sheets((GREEN, CLEAN), other)).sasaran_indikator}
    assert len(keys) == 2


def test_what_no_two_tables_agree_on_is_left_alone() -> None:
    assert told((GREEN, CLEAN), (CLEAN, GREEN)) == []


def test_what_is_no_objective_is_left_alone() -> None:
    assert told(("Dinas Contoh Rekaan", "Bidang Contoh Rekaan"), ("Dinas Contoh Rekaan", "Bidang Contoh Rekaan")) == []


def test_a_cell_that_holds_two_objectives_tells_nothing() -> None:
    both = f"{CLEAN}. {GREEN}"
    assert ("Panjang jalan bersih", both) not in told((GREEN, CLEAN), (GREEN, CLEAN), (GREEN, both))
    assert ("Luas taman terawat", both) not in told((GREEN, CLEAN), (GREEN, CLEAN), (both, CLEAN))
