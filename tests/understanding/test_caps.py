"""Achievements above 100: whether the report cuts them."""

from __future__ import annotations

from tables import model, table

HEAD = ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]
WHOLE = [["1", "Cakupan layanan", "80", "100", "125"], ["2", "Cakupan kios", "50", "60", "120"], ["3", "Cakupan data", "40", "50", "125"]]


def marked(*rows: list[str]) -> list[str]:
    return [row.nama.raw for row in model(table([HEAD, *rows])).baris_kinerja if row.tanpa_batas]


def test_an_achievement_that_is_cut_among_many_that_are_not_is_marked_with_them() -> None:
    assert marked(*WHOLE, ["4", "Cakupan pedagang", "80", "100", "100"])[-1] == "Cakupan pedagang"


def test_two_that_are_left_whole_are_no_habit() -> None:
    assert marked(*WHOLE[:2], ["4", "Cakupan pedagang", "80", "100", "100"]) == []


def test_a_report_that_often_cuts_has_no_habit() -> None:
    assert marked(*WHOLE, ["4", "Cakupan pedagang", "80", "100", "100"], ["5", "Cakupan air", "80", "100", "100"]) == []


def test_what_should_fall_and_what_only_just_reached_its_target_tell_nothing() -> None:
    found = marked(*WHOLE, ["4", "Angka kecelakaan", "20", "25", "100"], ["5", "Cakupan air", "100", "100", "100"])
    assert found == ["Cakupan layanan", "Cakupan kios", "Cakupan data"]
