from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count

import pytest
from handmade import rated
from repairs import ALIKE, RATED, compared, family, found, line, put

from lkipaudit.findings import Outcome
from lkipaudit.judging import repair
from lkipaudit.judging.repair import roots
from lkipaudit.model import BarisAnggaran


def healed(*tops: BarisAnggaran) -> list[tuple[list[str], list[tuple[str, str]]]]:
    """Each root: what it would print, and the rule and subject of what that mends."""
    judged = compared(*tops)
    return [
        (put(root), [(judged[at].rule.id, judged[at].comparison.subject) for at in root.heals]) for root in roots(judged) if not root.rival
    ]


def programme(*, total: tuple[str, str, str] = ("250.000", "200.000", "80,00"), **parts: tuple[str, str, str]) -> BarisAnggaran:
    """Three parts and their sum, clean unless told otherwise."""
    clean = {"Satu": ("120.000", "90.000", "75,00"), "Dua": ("80.000", "70.000", "87,50"), "Tiga": ("50.000", "40.000", "80,00")}
    return line("Program", *total, parts=[line(name, *parts.get(name, printed)) for name, printed in clean.items()])


def test_nothing_broken_has_no_root() -> None:
    assert found(programme()) == ()
    assert found() == ()


def test_one_difference_alone_has_no_root() -> None:
    assert found(programme(total=("250.000", "200.000", "88,00"))) == ()


def test_a_part_that_its_percentage_and_its_sum_contradict() -> None:
    assert healed(programme(Satu=("150.000", "90.000", "75,00"))) == [(["120.000"], [("ANG-01", "Satu"), ("ANG-03", "Program")])]


def test_a_sum_that_its_parts_and_its_percentage_contradict() -> None:
    assert healed(programme(total=("290.000", "200.000", "80,00"))) == [(["250.000"], [("ANG-01", "Program"), ("ANG-03", "Program")])]


def test_a_requirement_is_mended_with_the_others() -> None:
    assert healed(programme(Satu=("120.000", "190.000", "75,00"))) == [
        (["90.000"], [("ANG-01", "Satu"), ("ANG-03", "Program"), ("ANG-07", "Satu")])
    ]


def test_another_table_speaks_for_a_value() -> None:
    body, appendix = line("Program", "170.000", "90.000", "75,00"), line("Program", "120.000", "90.000", "75,00", page=2)
    assert healed(body, appendix) == [(["120.000"], [("ANG-01", "Program"), ("KON-01", "Program")])]


def test_two_slips_in_one_table_are_two_roots() -> None:
    damaged = programme(Satu=("150.000", "90.000", "75,00"), Tiga=("50.000", "10.000", "80,00"))
    assert healed(damaged) == [
        (["120.000"], [("ANG-01", "Satu"), ("ANG-03", "Program")]),
        (["40.000"], [("ANG-01", "Tiga"), ("ANG-03", "Program")]),
    ]


def test_a_repair_stays_in_force() -> None:
    """The sum is broken twice over: with its own slip mended, what is left of the gap is that of its part."""
    total = line(
        "Jumlah", "250.000", "200.000", "80,00", parts=[programme(total=("270.000", "200.000", "80,00"), Dua=("90.000", "70.000", "87,50"))]
    )
    assert [put(root) for root in found(total)] == [["250.000"], ["80.000"]]


def test_two_slips_that_hide_each_other_in_one_sum() -> None:
    """Neither mends the sum alone: with the first digit that suits the percentage, the other is exactly what is missing."""
    damaged = programme(Satu=("150.000", "90.000", "75,00"), Dua=("90.000", "70.000", "87,50"))
    assert sorted(put(root) for root in found(damaged)) == [["120.000"], ["80.000"]]
    (first, second) = found(damaged)
    assert len(first.heals) + len(second.heals) == 3


def test_a_trial_needs_slips_of_the_pen() -> None:
    """153.000 and 97.000 are no slips of 120.000 and 80.000: three differences that nothing smaller explains."""
    assert found(programme(Satu=("153.000", "90.000", "75,00"), Dua=("97.000", "70.000", "87,50"))) == ()


def test_trials_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair, "MOST_TRIALS", 0)
    assert found(programme(Satu=("150.000", "90.000", "75,00"), Dua=("90.000", "70.000", "87,50"))) == ()


def test_roots_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair, "MOST_ROOTS", 1)
    assert len(found(programme(Satu=("150.000", "90.000", "75,00"), Tiga=("50.000", "10.000", "80,00")))) == 1


def test_two_cells_of_a_row_that_slipped_together_are_one_root() -> None:
    """Each alone would break the percentage of its row, which fits the two."""
    body = line("Program", "240.000", "180.000", "75,00")
    again = [line("Program", "120.000", "90.000", "75,00", page=page) for page in (2, 3)]
    parts = line("Jumlah", "120.000", "90.000", "75,00", parts=[body], page=4)
    (root,) = found(parts, *again)
    assert sorted(put(root)) == ["120.000", "90.000"]


def test_two_independent_slips_of_a_row_stay_two() -> None:
    body = line("Program", "120.000", "90.000", "57,00", "20.000")
    assert found(body) == ()


def test_among_equal_values_of_a_cell_a_slip_of_the_pen_is_taken() -> None:
    """The programme mends three by its parts and three by the total above it; 523.925 is one digit away, 523.895 is four."""
    kids = [line("Satu", "400.000", "400.000", "100,00"), line("Dua", "123.895", "123.925", "100,02")]
    damaged = line("Program", "123.925", "523.925", "100,00", parts=kids)
    other = line("Lain", "100.000", "100.000", "100,00")
    first = found(line("Jumlah", "623.925", "623.925", "100,00", parts=[damaged, other]))[0]
    assert put(first) == ["523.925"]


def test_where_nothing_tells_which_of_two_it_is_a_rival_is_kept() -> None:
    """Two tables print other amounts of one programme, and each is as good as the other."""
    by_page = [line("Program", "120.000", page=1), line("Program", "180.000", page=2)]
    (root,) = found(*by_page, rules=(ALIKE, ALIKE))
    assert put(root) in (["120.000"], ["180.000"])
    assert root.rival is not None
    assert [cell.raw for cell in root.rival.values()] != put(root)


def test_several_parts_that_could_each_have_slipped_are_rivals() -> None:
    """Two totals of the same parts: either part, mended by the gap, would mend both."""
    kids = [line("Satu", "120.000"), line("Dua", "140.000")]
    one, two = line("Jumlah", "290.000", parts=kids), line("Total", "290.000", parts=kids, page=2)
    (root,) = found(one, two)
    assert len(root.heals) == 2
    assert root.rival is not None
    assert root.changes.keys() != root.rival.keys()


def test_a_repair_that_breaks_as_much_as_it_heals_is_none() -> None:
    """The percentages of both tables hold with what they print: no change of an amount is a gain."""
    assert found(line("Program", "120.000", "90.000", "75,00"), line("Program", "180.000", "135.000", "75,00", page=2)) == ()


def test_a_percentage_that_leaves_room_is_mended_by_the_nearest_slip() -> None:
    """75,00 would suit many amounts below 120.000.000: of these 119.873.250 is one digit away."""
    damaged = line("Program", "126.400.000", "719.873.250", "94,84")
    assert [put(root) for root in found(damaged)] == [["119.873.250"]]


def test_a_number_without_a_column_of_its_own_is_still_a_cell() -> None:
    """A remainder, its budget and its realisation: the remainder and the percentage both speak against the budget."""
    assert [put(root) for root in found(line("Program", "180.000", "90.000", "75,00", "30.000"))] == [["120.000"]]


def test_a_coarse_number_is_mended_in_its_own_digits() -> None:
    kids = [line("Satu", "Rp 3,1 miliar", "2.100.000.000", "67,74"), line("Dua", "2.000.000.000", "1.000.000.000", "50,00")]
    damaged = line("Program", "Rp 5,7 miliar", "3.100.000.000", "60,78", parts=kids)
    assert [put(root) for root in found(damaged)] == [["5.100.000.000"]]


def test_rows_of_records_that_were_not_decided_do_not_count() -> None:
    assert found(programme(total=("260.000", "200.000", "-"))) == ()
    assert [one.comparison.outcome for one in compared(rated("-"), rules=(RATED,))] == [Outcome.UNDECIDED]


def report(programmes: int, parts: int) -> Iterator[BarisAnggaran]:
    """A body in which every seventh row has a slip, and its clean appendix."""
    for page in (1, 2):
        seen = count()
        for number in range(programmes):
            clean = [(f"Kegiatan {number} {at}", 1_000_000 * (7 + at), 100_000 * (31 + 3 * at + number % 7)) for at in range(parts)]
            rows = []
            for name, anggaran, realisasi in clean:
                slipped = 30_000_000 if page == 1 and next(seen) % 7 == 0 else 0
                rows.append(printed(name, anggaran + slipped, realisasi, realisasi / anggaran, anggaran - realisasi, page))
            total, spent = sum(one[1] for one in clean), sum(one[2] for one in clean)
            yield printed(f"Program {number}", total, spent, spent / total, total - spent, page, rows)


def printed(
    name: str, anggaran: int, realisasi: int, rate: float, sisa: int, page: int, parts: list[BarisAnggaran] | None = None
) -> BarisAnggaran:
    amounts = [f"{value:,}".replace(",", ".") for value in (anggaran, realisasi, sisa)]
    return line(name, amounts[0], amounts[1], f"{100 * rate:.2f}".replace(".", ","), amounts[2], parts=parts or (), page=page)


def test_ten_thousand_comparisons_are_a_matter_of_a_second() -> None:
    tops = tuple(report(120, 8))
    judged = compared(*tops)
    broken = [one for one in judged if one.comparison.outcome is Outcome.DIFFERS]
    assert len(judged) > 8000
    assert len(broken) > 400
    begun = time.process_time()
    explained = roots(judged)
    assert time.process_time() - begun < 3  # one second where nothing else runs
    slips = sum(len(family(top)) - 1 for top in tops) // 2 // 7 + 1
    assert len(explained) == slips
