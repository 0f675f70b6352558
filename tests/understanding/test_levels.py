"""Levels of budget rows that numbers and codes alone do not tell."""

from __future__ import annotations

from tables import model, parts, table


def test_a_programme_in_the_row_of_its_only_activity_is_no_part_of_the_programme_above() -> None:
    found = model(
        table(
            [
                ["No", "Program", "Kegiatan", "Anggaran", "Realisasi"],
                ["1", "Taman", "", "30.000.000", "15.000.000"],
                ["", "", "Bangku", "10.000.000", "5.000.000"],
                ["2", "", "Lampu", "20.000.000", "10.000.000"],
                ["3", "Sungai", "Tanggul", "40.000.000", "20.000.000"],
                ["4", "Pasar", "", "9.000.000", "8.000.000"],
                ["", "", "Kios", "4.000.000", "4.000.000"],
                ["5", "", "Los", "5.000.000", "4.000.000"],
            ]
        )
    )
    assert parts(found, "Taman") == ["Bangku", "Lampu"]
    assert parts(found, "Pasar") == ["Kios", "Los"]
