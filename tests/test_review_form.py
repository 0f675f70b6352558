"""The checklist of a review, answered from handmade reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkipaudit.audit import audit
from lkipaudit.findings import Report, Statement
from lkipaudit.policy import load_policy
from lkipaudit.review_form.statements import STATEMENTS

POLICY = load_policy()
UNKNOWN = "Perlu dinilai penelaah."
COVER = "<!-- halaman 1 -->\n# LAPORAN KINERJA DINAS REKAAN TAHUN 2023\n"
CHAPTERS = """
<!-- halaman 2 -->
# BAB I PENDAHULUAN
## A. Tugas dan Fungsi
Dinas mengurus hal rekaan.
<!-- halaman 3 -->
## B. Struktur Organisasi
Kepala memimpin beberapa bidang.
## C. Isu Strategis
Belum semua warga terlayani.
<!-- halaman 4 -->
# BAB II PERENCANAAN KINERJA
## B. Perjanjian Kinerja
| No | Sasaran Strategis | Indikator Kinerja | Target |
|----|-------------------|-------------------|--------|
| 1 | Meningkatnya layanan kebun | Persentase kebun terawat | 80 |
| 2 | Tertatanya jalan setapak | Persentase jalan setapak rata | 60 |
<!-- halaman 5 -->
# BAB III AKUNTABILITAS KINERJA
## A. Capaian Kinerja
| No | Sasaran | Indikator | Target | Realisasi | Capaian (%) |
|----|---------|-----------|--------|-----------|-------------|
| 1 | Meningkatnya layanan kebun | Persentase kebun terawat | 80 | 88 | 110 |
| 2 | {second} | Persentase jalan setapak rata | 60 | 54 | 90 |
{more}
<!-- halaman 6 -->
## B. Realisasi Anggaran
| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1 | Program Kebun | 10.000.000 | 9.000.000 | 90,00 |
<!-- halaman 7 -->
# BAB IV PENUTUP
{closing}
"""
WHOLE = {"second": "Tertatanya jalan setapak", "more": "", "closing": "Demikian laporan ini."}


def form(folder: Path, text: str = "", **parts: str) -> dict[str, Statement]:
    return {one.code: one for one in checked(folder, text or COVER + CHAPTERS.format(**(WHOLE | parts))).review_form}


def checked(folder: Path, text: str) -> Report:
    path = folder / "laporan.md"
    path.write_text(text, encoding="utf-8")
    return audit([path], policy=POLICY, second=None)


def test_the_statements_stand_in_their_order_and_words(tmp_path: Path) -> None:
    found = form(tmp_path)
    assert {code: one.text for code, one in found.items()} == STATEMENTS
    assert [sum(code.split(".")[0] == section for code in found) for section in ("I", "II", "III")] == [6, 7, 10]
    assert found["II.7"].text == "LKj IP bulanan merupakan gabungan partisipasi dari dibawahnya."


def test_what_only_people_know_is_left_to_them(tmp_path: Path) -> None:
    found = form(tmp_path)
    for code in ("II.1", "II.3", "II.4", "II.6", "II.7", "III.8", "III.9", "III.10"):
        assert (found[code].verdict, found[code].answer, found[code].evidence) == ("", UNKNOWN, ())


def test_facts_of_the_first_chapter_with_their_pages(tmp_path: Path) -> None:
    told = form(tmp_path)["I.1"]
    assert told.verdict == "sebagian"
    assert "tugas dan fungsi (halaman 2), struktur organisasi (halaman 3), isu strategis (halaman 3)." in told.answer
    assert "sumber daya belum ditemukan; perlu dinilai penelaah" in told.answer
    assert [item.place.page for item in told.evidence] == [2, 3, 3]


def test_the_same_heading_elsewhere_is_not_the_first_chapter(tmp_path: Path) -> None:
    told = form(tmp_path, closing="## Sumber Daya Manusia\nPegawai masih kurang.\n")["I.1"]
    assert "sumber daya belum ditemukan" in told.answer


def test_a_unit_named_after_a_topic_is_no_heading_of_it(tmp_path: Path) -> None:
    text = (COVER + CHAPTERS.format(**WHOLE)).replace("Kepala memimpin beberapa bidang.", "## Seksi Sumber Daya Manusia\nBertugas.")
    assert "sumber daya belum ditemukan" in form(tmp_path, text)["I.1"].answer


def test_targets_achievements_and_finances_with_their_pages(tmp_path: Path) -> None:
    found = form(tmp_path)
    assert (found["I.2"].verdict, "(halaman 4)" in found["I.2"].answer) == ("ya", True)
    assert "target, realisasi, dan capaian" in found["I.3"].answer
    assert "(halaman 5)" in found["I.3"].answer
    assert found["I.3"].verdict == ""
    assert (found["I.6"].verdict, "halaman 6" in found["I.6"].answer) == ("ya", True)
    assert found["I.6"].evidence[0].quote == "9.000.000"


def test_what_was_not_seen_is_not_said_to_be_missing(tmp_path: Path) -> None:
    found = form(tmp_path, COVER + "<!-- halaman 2 -->\n# BAB I PENDAHULUAN\nTulisan biasa tanpa angka.\n")
    for code in ("I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "III.7"):
        assert found[code].verdict == ""
        assert "belum ditemukan pada bagian yang terbaca; perlu dinilai penelaah" in found[code].answer
    for code in ("III.1", "III.3", "III.4", "III.6"):
        assert (found[code].verdict, found[code].answer) == ("", UNKNOWN)


@pytest.mark.parametrize(
    ("closing", "verdict", "words"),
    [
        ("## Rencana Tindak Lanjut\nMenambah penyuluhan.", "ya", "judul “Rencana Tindak Lanjut” (halaman 7)"),
        ("Langkah yang akan dilakukan ialah menambah penyuluhan.", "", "ditemukan pada halaman 7; cukup tidaknya perlu dinilai penelaah"),
        ("## Pemecahan Masalah yang Telah Dilakukan\nSudah ditambah.", "", "belum ditemukan"),
    ],
)
def test_improvements_by_heading_or_by_sentence(tmp_path: Path, closing: str, verdict: str, words: str) -> None:
    told = form(tmp_path, closing=closing)["I.5"]
    assert told.verdict == verdict
    assert words in told.answer


def test_objectives_and_indicators_equal_to_the_agreement(tmp_path: Path) -> None:
    found = form(tmp_path)
    for code in ("III.1", "III.4"):
        assert found[code].verdict == "ya"
        assert "(halaman 5) semuanya sesuai dengan perjanjian kinerja (halaman 4)" in found[code].answer
    assert {item.place.page for item in found["III.1"].evidence} == {4, 5}


def test_a_slip_of_the_pen_does_not_make_another_objective(tmp_path: Path) -> None:
    assert form(tmp_path, second="Tertatanya jalan setpak")["III.1"].verdict == "ya"


def test_an_objective_that_the_agreement_does_not_hold_is_named(tmp_path: Path) -> None:
    told = form(tmp_path, second="Bertambahnya taman bermain anak")["III.1"]
    assert told.verdict == "sebagian"
    assert "1 dari 2 sasaran" in told.answer
    assert "“Bertambahnya taman bermain anak” (halaman 5)" in told.answer
    assert "perlu dinilai penelaah" in told.answer


SPLIT = """
## B. Perjanjian Kinerja
a. Perjanjian Kinerja Kepala Dinas

| No | Perjanjian Kinerja | Target 2023 |
|----|--------------------|-------------|
| 1 | Persentase jalan setapak rata | 60 |

b. Perjanjian Kinerja Kepala Bidang

| No | Sasaran Strategis | Indikator Kinerja | Target |
|----|-------------------|-------------------|--------|
| 1 | Meningkatnya layanan kebun | Persentase kebun terawat | 80 |
<!-- halaman 5 -->
"""


def test_an_indicator_in_another_table_of_the_agreement_is_found(tmp_path: Path) -> None:
    head, rest = (COVER + CHAPTERS.format(**WHOLE)).split("## B. Perjanjian Kinerja", 1)
    told = form(tmp_path, head + SPLIT + rest.split("<!-- halaman 5 -->", 1)[1])["III.4"]
    assert told.verdict == "ya"
    assert "2 indikator yang terbaca pada capaian (halaman 5) semuanya sesuai" in told.answer


def test_a_programme_in_the_column_of_objectives_is_none(tmp_path: Path) -> None:
    programme = "| 3 | Program Penataan Pagar | Persentase pagar dicat | 50 | 50 | 100 |"
    found = form(tmp_path, (COVER + CHAPTERS.format(**WHOLE)).replace("| 54 | 90 |\n", f"| 54 | 90 |\n{programme}\n"))
    assert [found[code].verdict for code in ("III.1", "III.4")] == ["ya", "ya"]


def test_an_indicator_with_no_result_this_year_is_not_measured(tmp_path: Path) -> None:
    former = "| 3 | Meningkatnya layanan kebun | Jumlah bangku kebun | N/A | N/A | N/A |"
    found = form(tmp_path, (COVER + CHAPTERS.format(**WHOLE)).replace("| 54 | 90 |\n", f"| 54 | 90 |\n{former}\n"))
    assert found["III.4"].verdict == "ya"


def test_a_measure_that_an_objective_happens_to_name_is_not_the_objective(tmp_path: Path) -> None:
    text = COVER + CHAPTERS.format(**(WHOLE | {"second": "Menurunnya Angka Kerusakan Bangku Kebun di Seluruh Wilayah Kota"}))
    agreed = text.replace(
        "Tertatanya jalan setapak | Persentase jalan setapak rata |", "Tertatanya jalan setapak | Angka Kerusakan Bangku |"
    )
    assert form(tmp_path, agreed)["III.1"].verdict == "sebagian"


LAST_YEAR = """
<!-- halaman 6 -->
Tabel 3.2 Perbandingan Realisasi dengan Tahun Sebelumnya

| No | Indikator Kinerja | Realisasi 2022 | Target 2023 | Realisasi 2023 | Capaian (%) |
|----|-------------------|----------------|-------------|----------------|-------------|
| 1 | Persentase kebun terawat | 70 | 80 | 88 | 110 |
"""


def test_comparisons_are_told_indicator_by_indicator(tmp_path: Path) -> None:
    told = form(tmp_path, more=LAST_YEAR)["III.7"]
    lines = told.answer.split("\n")
    assert "2 indikator" in lines[0]
    assert "perbandingan dengan tahun sebelumnya ada pada halaman 6" in lines[0]
    assert any(line.startswith("- Persentase kebun terawat: target 80, realisasi 88, capaian 110 (halaman 5)") for line in lines)
    assert any(line.startswith("- Persentase jalan setapak rata: target 60, realisasi 54, capaian 90 (halaman 5)") for line in lines)


LATER = """
<!-- halaman 6 -->
**3.1.3 Membandingkan realisasi kinerja sampai dengan tahun ini**

**dengan target jangka menengah dalam dokumen perencanaan**

| No | Indikator Kinerja | Realisasi 2023 | Target Akhir Renstra 2026 |
|----|-------------------|----------------|---------------------------|
| 1 | Persentase kebun terawat | 88 | 95 |
"""


def test_the_target_of_a_longer_plan_is_a_comparison_though_nothing_is_reached_beside_it(tmp_path: Path) -> None:
    told = form(tmp_path, more=LATER)["III.7"].answer.split("\n")
    assert "target jangka menengah: 1 dari 2" in told[0]
    assert any(line.startswith("- Persentase kebun terawat") and "target jangka menengah 95 (halaman 6)" in line for line in told)


def test_a_heading_read_in_two_bold_lines_announces_the_comparison(tmp_path: Path) -> None:
    assert "perbandingan dengan target jangka menengah ada pada halaman 6" in form(tmp_path, more=LATER)["III.7"].answer


def test_consistency_is_told_in_numbers(tmp_path: Path) -> None:
    report = checked(tmp_path, COVER + CHAPTERS.format(**WHOLE))
    told = {one.code: one.answer for one in report.review_form}["II.5"]
    assert told.startswith(f"Dari {report.ledger.printed} angka yang tercetak")
    assert told.endswith("perlu dinilai penelaah.")


def test_conditional_statements_are_a_dash_where_their_condition_does_not_hold(tmp_path: Path) -> None:
    renstra = """## A. Rencana Strategis
| No | Sasaran Strategis | Indikator Kinerja | Target |
|----|-------------------|-------------------|--------|
| 1 | Meningkatnya layanan kebun | Persentase kebun terawat | 80 |
| 2 | Tertatanya jalan setapak | Persentase jalan setapak rata | 60 |

## B. Perjanjian"""
    found = form(tmp_path, (COVER + CHAPTERS.format(**WHOLE)).replace("## B. Perjanjian", renstra))
    assert found["III.2"].verdict == "ya"
    assert found["III.3"].answer == "-"
    assert found["III.6"].answer == UNKNOWN


def test_nothing_read_leaves_all_to_the_reviewer(tmp_path: Path) -> None:
    report = audit([tmp_path / "tidak-ada.pdf"], policy=POLICY, second=None)
    assert {one.answer for one in report.review_form} == {UNKNOWN}
