"""Officials across files."""

from __future__ import annotations

import pytest
from crossing import agreed, report, told

from lkipaudit.across.people import same_person


def signed(name: str, nip: str, agency: str = "Dinas Taman", year: int = 2022) -> str:
    return report(agency, year, f"Kota Contoh, 31 Januari {year + 1}\nKepala {agency} Kota Contoh,\n\n{name}\nNIP. {nip}")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("sari ayu melati", "sari a melati", True),
        ("j r teratai", "jr teratai", True),
        ("sari melati", "sari melathi", True),
        ("sarimelati", "sari melati", True),
        ("sari melati", "sari ayu melati", True),
        ("sari melati", "budi teratai", False),
        ("sari melati", "sari kenanga", False),
    ],
)
def test_one_person_however_written(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


def test_one_nip_with_two_names_is_told_with_both_files() -> None:
    files = {"a": signed("SARI MELATI", "197001011995032001"), "b": signed("BUDI TERATAI", "197001011995032001", "Dinas Sungai")}
    (finding,) = told("LIN-01", **files)
    assert {(item.place.source, item.place.path[0]) for item in finding.evidence} == {(0, "a"), (1, "b")}


def test_an_official_of_another_agency_may_have_the_same_name() -> None:
    files = {"a": signed("SARI MELATI", "197001011995032001"), "b": signed("SARI MELATI", "198001012005032001", "Dinas Sungai")}
    assert told("LIN-02", **files) == []


def test_a_nip_of_nine_digits_is_not_compared() -> None:
    assert agreed("LIN-02", a=signed("SARI MELATI", "130123456"), b=signed("SARI MELATI", "130123456")) == []
