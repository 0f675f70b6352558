"""The numbers of the rows of a table, as they follow each other."""

from __future__ import annotations

from tables import model, table

HEAD = ["No", "Kegiatan", "Target"]


def counted(*numbers: str, names: dict[int, str] | None = None) -> list[tuple[str, str, list[str]]]:
    rows = [HEAD, *([number, (names or {}).get(at, f"Penataan taman {chr(97 + at)}"), "5"] for at, number in enumerate(numbers))]
    found = model(table(rows)).urutan
    return [(one.sifat, one.nama.raw, [thing.raw for thing in one.putus]) for one in found]


def test_rows_counted_from_one_to_the_last_are_whole() -> None:
    assert [one[0] for one in counted("1", "2", "3", "4", "5", "6")] == [""]


def test_groups_of_rows_may_begin_anew() -> None:
    assert [one[0] for one in counted("1", "2", "3", "4", "5", "6", "1", "2", "3", "4", "5", "6", "7")] == ["", ""]


def test_a_number_used_again_is_told_with_the_name_of_its_row() -> None:
    found = counted("1.", "2.", "3.", "4.", "5.", "6.", "5.", "8.")
    assert found[0] == ("berulang", "Baris 5, Penataan taman g", ["5.", "6."])


def test_a_missing_number_is_told_unless_it_stands_in_a_neighbour() -> None:
    assert counted("1", "2", "3", "4", "5", "7") == [("melompat", "Baris 7, Penataan taman f", ["7", "5"])]
    assert [one[0] for one in counted("1", "2", "3", "4", "5", "7", names={4: "Penataan taman\n6 Penataan sungai"})] == []


def test_few_rows_far_jumps_and_parted_rows_tell_nothing() -> None:
    assert counted("1", "2", "4") == []
    assert [one[0] for one in counted("1", "2", "3", "4", "5", "12")] == []
    blocks = (
        table([HEAD, *([str(n), f"Taman {n}", "5"] for n in range(1, 7))]),
        table([[str(n), f"Taman {n}", "5"] for n in range(8, 12)], page=2, number=2),
    )
    assert [one.sifat for one in model(*blocks).urutan] == [""]
