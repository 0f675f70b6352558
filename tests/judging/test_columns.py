from __future__ import annotations

from agreements import body, pk, quotes, same, told
from handmade import RATE, judged, moved, rated, rule

from lkipaudit.model import BarisAnggaran, Sel

NAMES = [f"Program Rekaan {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


def planned(*amounts: str) -> list[BarisAnggaran]:
    return [pk(amount, name) for amount, name in zip(amounts, NAMES, strict=False)]


def spent(*amounts: str) -> list[BarisAnggaran]:
    return [body(amount, name) for amount, name in zip(amounts, NAMES, strict=False)]


BOTH = ("100.000", "200.000", "300.000", "400.000", "500.000", "600.000")


def test_a_column_that_another_table_contradicts_is_told_once_with_all_its_pairs() -> None:
    finding = told(same(*planned("110.000", "220.000", "330.000", "440.000", "550.000", *BOTH[1:]), *spent(*BOTH[:5], *BOTH[1:])))
    assert finding.subject == "Program Rekaan A"
    assert finding.message.endswith("; demikian pula Program Rekaan B, Program Rekaan C, Program Rekaan D dan 1 lainnya dalam tabel itu")
    printed = [quote for _, quote in quotes(finding) if quote[0].isdigit()]
    assert sorted(printed) == sorted(["110.000", "220.000", "330.000", "440.000", "550.000", *BOTH[:5]])
    assert [role for role, _ in quotes(finding)].count("primary") == 1


def test_four_such_rows_are_four() -> None:
    few = same(*planned("110.000", "220.000", "330.000", "440.000", *BOTH), *spent(*BOTH[:4], *BOTH))
    assert len(few.findings) == 4


def test_scattered_slips_of_a_long_table_are_told_one_by_one() -> None:
    alike = [f"{number}.000" for number in range(10, 26)]
    assert len(same(*planned("110.000", "220.000", "330.000", "440.000", "550.000", *alike), *spent(*BOTH[:5], *alike)).findings) == 5


def test_rows_against_different_tables_are_told_one_by_one() -> None:
    wrong = ("110.000", "220.000", "330.000", "440.000", "550.000")
    apart = [pk(amount, name, tabel=f"pk {number}") for number, (amount, name) in enumerate(zip(wrong, NAMES, strict=False))]
    assert len(same(*apart, *spent(*BOTH[:5])).findings) == 5


def test_rows_that_are_wrong_in_themselves_are_told_one_by_one() -> None:
    wrong = [rated("70,00", name) for name in NAMES[:5]]
    assert len(judged(rule(), *wrong, *(rated("50,00", name) for name in NAMES[5:10])).findings) == 5


def held(persen: str, nama: str) -> BarisAnggaran:
    """A row that is held against numbers of another table: only its own number stands in it."""
    record = rated(persen, nama)
    assert record.persen
    assert record.persen.place
    return moved(record, baris=(Sel(nama, record.nama.place, "Program"), Sel(persen, record.persen.place, "Rencana")))


def test_a_column_that_a_computation_from_another_table_contradicts_is_told_once() -> None:
    finding = told(judged(rule(RATE), *(held("70,00", name) for name in NAMES[:5]), *(held("50,00", name) for name in NAMES[5:10])))
    assert finding.message.endswith("; demikian pula Program Rekaan B, Program Rekaan C, Program Rekaan D dan 1 lainnya dalam tabel itu")
    assert [quote for _, quote in quotes(finding)].count("70,00") == 5
