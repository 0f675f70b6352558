"""Grades and categories beside numbers, and the scales that a report prints; all text is invented."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tables import document, model, paragraph, table

from lkipaudit.understanding.scales import fits, printed_scales

SCALE = [["No", "Skala", "Kategori"], ["1", "≥ 91", "Sangat Tinggi"], ["2", "76 ≤ 90", "Tinggi"], ["3", "≤ 75", "Rendah"]]
HEAD = ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kategori"]


@pytest.mark.parametrize(
    ("spans", "value", "labels"),
    [
        (("≥ 91", "76 ≤ 90", "≤ 75"), "90,5", ["tinggi", "sangattinggi"]),
        (("> 100 %", "80 - 100 %", "< 80 %"), "100", ["tinggi", "sangattinggi"]),
        (("85 ≤ X", "70 ≤ X < 85", "X < 70"), "99", ["sangattinggi"]),
        (("91 ke atas", "76 s.d. 90", "kurang dari 76"), "12", ["rendah"]),
        (("91% - 100%", "76% - 90%", "0% - 75%"), "120", ["sangattinggi"]),
        (("91% - 100%", "76% - 90%", "0% - 75%"), "91", ["sangattinggi"]),
        (("91% - 100%", "76% - 90%", "0% - 75%"), "90", ["tinggi"]),
    ],
)
def test_a_printed_scale_has_no_gaps_and_open_ends(spans: tuple[str, str, str], value: str, labels: list[str]) -> None:
    names = ("Sangat Tinggi", "Tinggi", "Rendah")
    (scale,) = printed_scales(document(table([["Skala", "Kategori"], *([a, b] for a, b in zip(spans, names, strict=True))])))
    number = Decimal(value.replace(",", "."))
    assert [band.label for band in scale if fits(scale, band.label, number)] == labels


@pytest.mark.parametrize("spans", [("≥ 91", "76 - 95", "≤ 75"), ("1", "2", "3"), ("≥ 91", "baik sekali", "≤ 75")])
def test_what_is_no_scale(spans: tuple[str, str, str]) -> None:
    names = ("Sangat Tinggi", "Tinggi", "Rendah")
    assert printed_scales(document(table([["Skala", "Kategori"], *([a, b] for a, b in zip(spans, names, strict=True))]))) == ()


KNOWN = ("sangat tinggi", "tinggi", "sedang", "rendah")


def listed(*lines: str) -> list[list[str]]:
    """The labels of each scale that some paragraphs list."""
    scales = printed_scales(document(*(paragraph(line) for line in lines)), KNOWN)
    return [[band.label for band in scale] for scale in scales]


def test_a_scale_can_be_a_list_with_codes() -> None:
    assert listed("Kriteria:", "80 s/d 100 % = Sangat Tinggi (ST)", "60 s/d 79 % = Sedang (S)", "< 60 % = Rendah (R)") == [
        ["rendah", "sedang", "sangattinggi", "r", "s", "st"]
    ]
    assert listed("a. > 90% adalah Sangat Tinggi;\nb. 70% s.d 90% adalah Tinggi;\nc. < 70% adalah Rendah.") == [
        ["rendah", "tinggi", "sangattinggi"]
    ]
    assert listed("Sangat Tinggi : > 90 %", "Tinggi : 70 - 90 %", "Rendah : < 70 %") == [["rendah", "tinggi", "sangattinggi"]]


@pytest.mark.parametrize(
    "text",
    [
        "Dipakai 3 (tiga) kategori yaitu Sangat Tinggi (> 90 %), Tinggi (70 - 90 %) dan Rendah (< 70 %).",
        "Kategorinya: Sangat Tinggi (> 90), Tinggi (70 s.d. 90), serta Rendah (di bawah 70).",
        'Kategorinya: a. "Sangat Tinggi" (> 90%); b. "Tinggi" (70% - 90%); c. "Rendah" (< 70%).',
    ],
)
def test_a_scale_can_be_told_in_a_sentence(text: str) -> None:
    assert listed(text) == [["rendah", "tinggi", "sangattinggi"]]


def test_numbers_in_brackets_are_no_scale() -> None:
    assert listed("Nilai tinggi (> 90) dan rendah (< 70) dibina.") == []
    assert listed("Taman (> 90), hutan (70 - 90) dan sungai (< 70).") == []
    assert listed("Sangat tinggi (12), tinggi (9) dan rendah (4).") == []


def test_a_list_of_other_things_is_no_scale() -> None:
    assert listed("Taman : > 90", "Hutan : 70 - 90", "Sungai : < 70") == []
    assert listed("> 90 % = Tinggi", "Taman kota dirawat.", "70 - 90 % = Sedang", "< 70 % = Rendah") == []
    assert listed("> 90 % = Tinggi", "< 70 % = Rendah") == []


def test_a_row_is_judged_by_the_code_of_its_grade() -> None:
    scale = "80 s/d 100 % = Sangat Tinggi (ST)\n60 s/d 79 % = Sedang (S)\n< 60 % = Rendah (R)"
    rows = table([HEAD, ["1", "Cakupan taman", "100", "88,61", "88,61", "S"], ["2", "Cakupan sungai", "100", "85", "85", "ST"]])
    found = model(paragraph(scale), rows).predikat
    assert [(one.predikat, one.rentang, one.cocok) for one in found] == [("S", "60 s/d 79 %", False), ("ST", "80 s/d 100 %", True)]


def test_a_grade_in_brackets_behind_an_achievement() -> None:
    scale = "> 90 % adalah Sangat Tinggi\n70 - 90 % adalah Tinggi\n< 70 % adalah Rendah"
    found = model(paragraph(scale), paragraph("Dari 20 pohon ditanam 24 pohon, capaian 120 % (Sangat Baik).")).predikat
    assert [(one.predikat, one.dikenal) for one in found] == [("Sangat Baik", False)]


SPOKEN = "62,61 (enam puluh dua koma enam satu) dengan predikat B"


def letters(text: str, heading: str = "LAPORAN KINERJA TAHUN 2021") -> list[tuple[str, str, bool]]:
    found = model(paragraph(heading, bold=True), paragraph(text)).predikat
    return [(one.nilai.raw, one.predikat, one.cocok) for one in found if one.nilai]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nilai SAKIP dinas 72,61 (Nilai BB).", [("72,61 (Nilai BB)", "BB", True)]),
        ("Nilai evaluasi AKIP dinas sebesar 3,264 (A).", [("3,264 (A)", "A", False)]),
        ("Evaluasi SAKIP memberi predikat B (71,30).", [("predikat B (71,30)", "B", False)]),
        ("Evaluasi SAKIP memberi predikat CC dengan nilai 55,10.", [("predikat CC dengan nilai 55,10", "CC", True)]),
        ("Evaluasi SAKIP dinas 72,61 dengan interpretasi predikat A (Memuaskan).", [("72,61 dengan interpretasi predikat A", "A", False)]),
        ("Nilai SAKIP 62,61 (enam puluh dua koma enam satu) dengan predikat B.", [(SPOKEN, "B", True)]),
        ("Evaluasi atas akuntabilitas kinerja memberi 62,61 atau masuk kategori BB.", [("62,61 atau masuk kategori BB", "BB", False)]),
        ("Predikat SAKIP BB dengan nilai 62,61.", [("Predikat SAKIP BB dengan nilai 62,61", "BB", False)]),
        ("Predikat SAKIP BB (Sangat Baik) dengan nilai 72,61.", [("Predikat SAKIP BB (Sangat Baik) dengan nilai 72,61", "BB", True)]),
        ("Hasil uji kompetensi 72,61 (A).", []),
        ("Nilai SAKIP tahun 2013 sebesar 78,20 (A).", [("78,20 (A)", "A", True)]),
        ("Nilai SAKIP tahun 2020 sebesar 78,20 (A).", [("78,20 (A)", "A", False)]),
    ],
)
def test_a_letter_beside_a_score(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert letters(text) == found


def test_the_scale_before_2015_counts_in_an_old_report() -> None:
    assert letters("Nilai SAKIP dinas 78,20 (A).", "LAPORAN KINERJA TAHUN 2014") == [("78,20 (A)", "A", True)]


def categories(*texts: str) -> list[tuple[str, str | None, bool, bool]]:
    found = model(table(SCALE), *(paragraph(text, page) for page, text in enumerate(texts, 1))).predikat
    return [(one.label.raw, one.nilai.raw if one.nilai else None, one.dikenal, one.cocok) for one in found]


def test_a_category_in_a_sentence() -> None:
    assert categories("Capaian kinerja sebesar 88,10 % termasuk kategori “Sangat Tinggi”.") == [
        ("kategori “Sangat Tinggi", "88,10 %", True, False)
    ]
    assert categories("Kinerja dinas telah berada pada Sangat Baik tahun ini.") == [("berada pada Sangat Baik", None, False, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Nilai kinerja SAKIP dengan predikat Sangat Baik.",
        "Kinerja desa dengan kategori Baik/Sedang dibina.",
        "Sekolah dengan kategori Baik dibina.",
    ],
)
def test_other_scales_and_choices_are_left_alone(text: str) -> None:
    assert categories(text) == []


def test_two_percentages_leave_open_which_is_meant() -> None:
    assert categories("Capaian 70,00 % dan 95,00 % dengan predikat Sangat Tinggi.") == [("predikat Sangat Tinggi", None, True, True)]


def test_a_category_in_a_row() -> None:
    rows = [HEAD, ["1", "Cakupan taman", "100", "92", "92,00", "Tinggi"], ["2", "Cakupan sungai", "100", "80", "80 % (Tinggi)", ""]]
    found = model(table(SCALE), table(rows, number=2, page=2)).predikat
    assert [(one.nama.raw, one.rentang, one.cocok) for one in found] == [("Cakupan taman", "76 ≤ 90", False)]


def test_a_report_without_a_scale_is_not_measured_by_any() -> None:
    assert model(paragraph("Capaian kinerja 20,00 % termasuk kategori Sangat Baik.")).predikat == ()


def test_an_interval_may_be_said_to_be_of_values() -> None:
    rows = [["Rentang", "Kategori"], ["Nilai di atas 100 %", "sangat baik"], ["80 % s/d 100 %", "baik"], ["skor di bawah 80 %", "kurang"]]
    assert [[band.label for band in scale] for scale in printed_scales(document(table(rows)))] == [["kurang", "baik", "sangatbaik"]]
