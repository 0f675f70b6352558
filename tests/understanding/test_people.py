"""Who is who: names without titles, and which signatures are one person's."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tables import model_of, vocabulary

from lkipaudit.understanding.people import Name, name_of


def people(*blocks: Sequence[str]) -> list[int]:
    """The number of the first record of the same person, for each of (name, number, office)."""
    text = "\n\n".join(f"Kota Contoh, 7 Januari 2019\n{office},\n{name}\nNIP. {nip}" for name, nip, office in blocks)
    persons = [one.orang for one in model_of(text).penandatangan]
    assert len(persons) == len(blocks)
    return [persons.index(person) for person in persons]


A, B = "19700101 199503 1 001", "19720505 199703 1 004"
HEAD, OTHER = "Kepala Dinas Contoh", "Camat Contoh"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Drs. H. BUDIMAN CONTOH, MM", A, HEAD), ("Budiman Contoh", B, OTHER), True),
        (("B U D I M A N, MM", A, HEAD), ("Budiman", B, HEAD), True),
        (("Budiman Contoh", A, HEAD), ("Buldiman Contoh", B, HEAD), True),
        (("Budiman Contoh", A, HEAD), ("Buldiman Contoh", B, OTHER), False),
        (("Budiman Contoh", A, HEAD), ("Buldiman Contoh", A, OTHER), True),
        (("Budi", A, HEAD), ("Bedi", B, HEAD), False),
        (("Budiman Contoh Percobaan", A, HEAD), ("Budimann Contoh Percobaann", B, HEAD), True),
        (("Budiman Contoh", A, HEAD), ("Hartono Percobaan", A, HEAD), False),
        (("Budiman Contoh", A, HEAD), ("Hartono Percobaan", B, HEAD), False),
        (("Sari Eka Contoh", A, HEAD), ("Sari E. Contoh", B, HEAD), True),
    ],
)
def test_one_person_is_known_by_name_and_number(one: Sequence[str], other: Sequence[str], same: bool) -> None:
    assert people(one, other) == ([0, 0] if same else [0, 1])


def test_namesakes_in_a_list_are_two() -> None:
    rows = "| 1 | Sari Contoh | 197001011995032001 |\n| 2 | Sari Contoh | 197205051997032004 |\n| 3 | Budi Contoh | 196803171990031002 |"
    found = model_of(f"| No | Nama | NIP |\n|---|---|---|\n{rows}").penandatangan
    assert len({one.orang for one in found}) == 3


def test_a_shortened_name_is_compared_as_the_full_one() -> None:
    text = "\n\n".join(f"Kota Contoh, 7 Januari 2019\n{HEAD},\n{name}\nNIP. {A}" for name in ("Sari Eka Contoh", "Sari E. Contoh"))
    assert {one.nama_baku.key for one in model_of(text).penandatangan} == {"sariekacontoh"}


def titled(text: str) -> Name | None:
    words = vocabulary()
    return name_of(text, words["gelar"], words["jabatan"]["bukan_nama"])


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Prof. Dr. Ir. SARI CONTOH, M.Sc.", "SARI CONTOH"),
        ("Dr.Ir. Sari Contoh,M.Si", "Sari Contoh"),
        ("dr. H. Budi Contoh, M.KM.", "Budi Contoh"),
        ("Dra. SARI CONTOH. M.Hum", "SARI CONTOH"),
        ("Drs. BUDI CONTOH A.P., MM.", "BUDI CONTOH"),
        ("Budi Contoh S.Sos M.Si", "Budi Contoh"),
        ("Budi Contoh, S. Sos, M. Si", "Budi Contoh"),
        ("Dr. R. BUDI CONTOH,Drs., M.Si", "BUDI CONTOH"),
        ("S A R I M A H, MM.", "SARIMAH"),
        ("(BUDI CONTOH)", "BUDI CONTOH"),
        ("Ni Made Contoh", "Ni Made Contoh"),
    ],
)
def test_titles_are_taken_from_names(text: str, bare: str) -> None:
    name = titled(text)
    assert name is not None
    assert name.bare == bare


@pytest.mark.parametrize(
    "text", ["KEPALA DINAS", "Kota Contoh, 7 Januari 2020", "budi contoh", "Sari Contoh, yang hadir", "A B", "Program", ""]
)
def test_what_is_no_name(text: str) -> None:
    assert titled(text) is None
