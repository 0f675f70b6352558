"""Tables and figures to which sentences refer."""

from __future__ import annotations

import pytest
from tables import model_of

BODY = """# BAB I PENDAHULUAN

Tabel 1.1 Pegawai

Tabel 1.2 Umur

Tabel 1.3a Golongan

| Tabel 1.5 Lokasi |
|---|
| Taman |

Tabel 1.4 Pangkat

Gambar 1.1 Bagan

{}
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Lihat Tabel 1.1 dan tabel 1.2.", [("Tabel 1.1", True), ("tabel 1.2", True)]),
        ("Lihat Tabel 1.7, juga Tabel 1.7.", [("Tabel 1.7", False)]),
        ("Lihat Tabel 3.", [("Tabel 3", False)]),
        ("Lihat Tabel 1.3 dan Tabel 1.5.", [("Tabel 1.3", True), ("Tabel 1.5", True)]),
        ("Lihat Gambar 1.9.", []),
        ("Lihat Tabel 1.9 pada lampiran.", []),
    ],
)
def test_a_reference_is_found_or_not(sentence: str, found: list[tuple[str, bool]]) -> None:
    assert [(one.nama.raw, one.ada) for one in model_of(BODY.format(sentence)).rujukan] == found


def test_a_part_of_a_report_has_its_tables_elsewhere() -> None:
    assert not model_of(BODY.replace("BAB I ", "BAB III ").format("Lihat Tabel 1.7.")).rujukan


def test_captions_in_three_parts_or_with_letters_show_that_the_report_numbers_its_tables() -> None:
    fine = "# BAB I PENDAHULUAN\n\nTabel 1.1a Pegawai\n\nTabel 1.1b. Umur\n\nTabel 1.2.1 Golongan\n\nLihat Tabel 1.1 dan Tabel 3 berikut.\n"
    assert [(one.nama.raw, one.ada) for one in model_of(fine).rujukan] == [("Tabel 1.1", True), ("Tabel 3", False)]
    assert not model_of(fine.replace("Tabel 1.2.1 Golongan\n", "")).rujukan
