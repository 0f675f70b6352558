"""The working paper: what stands on which sheet, its formulas computed again, text that stays text."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from handmade_report import PERSEN, REPORT, RUSAK
from spreadsheet import Calculator, computed_by_libreoffice, opened, rows

from lkipaudit.audit import audit
from lkipaudit.findings import Comparison, Decision, Outcome, Report
from lkipaudit.policy import load_policy
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import TIES
from lkipaudit.rendering.xlsx import render

SAMPLES = Path(__file__).parents[2] / "samples"
MOMENT = datetime(2024, 2, 1, 8, 30, tzinfo=UTC)
CONTEXT = Context(moment=MOMENT)
PAPER = """# LAPORAN KINERJA DINAS CONTOH TAHUN 2023

## Realisasi Anggaran

| No | Program / Kegiatan | Anggaran | Realisasi | % | Sisa |
|----|--------------------|----------|-----------|---|------|
| A  | Program Contoh     | 100.010.000 | 60.000.000 | 59,994 | 40.010.000 |
| 1  | Kegiatan Satu      | 15.000.000  | 7.500.000 | 50,00 | 7.500.000 |
| 2  | Kegiatan Dua       | 25.000.000  | 22.500.000 | 90,00 | 2.500.000 |
| 3  | Kegiatan Tiga      | 20.000.000  | 10.000.000 | 50,00 | 11.000.000 |
| 4  | Kegiatan Empat     | 30.000.000  | 20.000.000 | 66,66 | 10.000.000 |
| 5  | Kegiatan Lima      | 10.000.000  | - | - | 10.000.000 |

## Pengukuran Kinerja

| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|---------|-------------------|--------|-----------|-------------|
| 1  | Layanan membaik | Cakupan layanan | 60 % | 75 % | 80,00 |
| 2  | Warga sehat | Prevalensi stunting | 20 % | 18 % | 110,00 |
| 3  | Data tersedia | Jumlah dokumen data | 4 dokumen | 5 dokumen | 100 |
| 4  | Tata kelola | Maturitas SPIP | Level 3 (3,35) | Level 3 (3,157) | 94,24 |
"""


def audited(path: Path) -> Report:
    return audit([path], policy=load_policy(), second=None)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Report:
    path = tmp_path_factory.mktemp("kertas") / "laporan.md"
    path.write_text(PAPER, encoding="utf-8")
    return audited(path)


@pytest.fixture(scope="module")
def sample() -> Report:
    return audited(SAMPLES / "dinas-contoh" / "laporan.pdf")


def worked(report: Report) -> list[Comparison]:
    """The comparisons of numbers, in the order of their rows on the sheet."""

    def order(one: Comparison) -> tuple[int, float, str]:
        place = one.evidence[0].place
        return place.page or 0, place.box.top if place.box else 0.0, one.rule

    return sorted((one for one in report.comparisons if one.working), key=order)


def result(comparison: Comparison) -> str | None:
    """What a formula must come to."""
    if comparison.outcome is Outcome.UNDECIDED:
        return None
    if comparison.outcome is Outcome.DIFFERS:
        return "berbeda"
    tie = comparison.tie
    return "cocok" if tie in {None, "exact"} else f"cocok, {TIES[tie]}"


def shown(report: Report, look: Any) -> list[tuple[str, Decimal, Decimal, Any]]:  # noqa: ANN401
    """Rule, stated, computed and verdict of every row, as `look` tells of a cell."""
    count = len(worked(report))
    return [(look(f"B{row}"), Decimal(look(f"F{row}")), Decimal(look(f"L{row}")), look(f"O{row}")) for row in range(2, count + 2)]


def wanted(report: Report) -> list[tuple[str, Any, Any, Any]]:
    return [
        (one.rule, pytest.approx(float(one.working.stated.value or 0)), pytest.approx(float(one.working.computed), rel=1e-9), result(one))
        for one in worked(report)
        if one.working
    ]


def as_floats(found: list[tuple[str, Decimal, Decimal, Any]]) -> list[tuple[str, float, float, Any]]:
    return [(rule, float(stated), float(computed), verdict) for rule, stated, computed, verdict in found]


@pytest.mark.parametrize("which", ["paper", "sample"])
def test_formulas_give_the_numbers_of_the_model(which: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(which)
    book = opened(render(report, CONTEXT))
    calculator = Calculator(book)
    found = shown(report, lambda cell: calculator.value("Perbandingan", cell))
    assert as_floats(found) == wanted(report)
    assert {"ANG-01", "ANG-03", "ANG-06", "KIN-01"} <= {rule for rule, *_ in found}
    assert {"cocok", "berbeda"} <= {verdict for *_, verdict in found}


@pytest.mark.parametrize("which", ["paper", "sample"])
def test_libreoffice_computes_the_same(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    report: Report = request.getfixturevalue(which)
    book = opened(computed_by_libreoffice(render(report, CONTEXT), tmp_path), values=True)
    found = shown(report, lambda cell: book["Perbandingan"][cell].value)
    assert as_floats(found) == wanted(report)
    summary = {row[0].value: row[2].value for row in book["Ringkasan"].iter_rows() if row[2].value is not None}
    assert summary["Cocok"] == pytest.approx(report.ledger.tied / report.ledger.printed)


def test_a_mended_number_turns_the_verdict(paper: Report) -> None:
    book = opened(render(paper, CONTEXT))
    sheet = book["Perbandingan"]
    row = next(row for row in range(2, 40) if (sheet[f"B{row}"].value, sheet[f"D{row}"].value) == ("ANG-06", "Kegiatan Tiga"))
    assert Calculator(book).value("Perbandingan", f"O{row}") == "berbeda"
    sheet[f"F{row}"].value = 10_000_000
    assert Calculator(book).value("Perbandingan", f"O{row}") == "cocok"


def test_long_sum_adds_numbers_of_their_own_sheet(paper: Report) -> None:
    book = opened(render(paper, CONTEXT))
    sheet = book["Perbandingan"]
    row = next(row for row in range(2, 40) if (sheet[f"B{row}"].value, sheet[f"F{row}"].value) == ("ANG-03", 100_010_000))
    formula = sheet[f"L{row}"].value
    assert formula.startswith("=SUM('Angka rincian'!$F$")
    numbers = [one for one in rows(book["Angka rincian"]) if one["Perbandingan"] == sheet[f"A{row}"].value]
    assert [one["Nilai"] for one in numbers] == [15_000_000, 25_000_000, 20_000_000, 30_000_000, 10_000_000]
    assert {one["Aturan"] for one in numbers} == {"ANG-03"}


def test_every_comparison_stands_somewhere(sample: Report) -> None:
    book = opened(render(sample, CONTEXT))
    there = [row["Aturan"] for name in ("Perbandingan", "Perbandingan lain") for row in rows(book[name])]
    assert sorted(there) == sorted(one.rule for one in sample.comparisons)
    others = rows(book["Perbandingan lain"])
    assert {row["Hasil"] for row in others} <= {"cocok", "berbeda", "belum pasti"}


def test_sheets_of_the_model(sample: Report) -> None:
    book = opened(render(sample, CONTEXT))
    assert sample.model is not None
    sheet = rows(book["M baris anggaran"])
    assert len(sheet) == len(sample.model.baris_anggaran)
    first = sample.model.baris_anggaran[0]
    assert (sheet[0]["Nama"], sheet[0]["Halaman"]) == (" ".join(first.nama.raw.split()), first.nama.place.page)
    assert first.anggaran is not None
    assert sheet[0]["Anggaran"] == first.anggaran.value
    assert "M hubungan kolom" not in book.sheetnames or sample.model.hubungan_kolom


def test_findings_in_the_columns_of_the_review() -> None:
    book = opened(render(REPORT, CONTEXT))
    first, second = rows(book["Temuan"], top=2)
    heads = [
        *("No", "Uraian / Kondisi", "Halaman", "Tertulis", "Seharusnya", "Selisih", "Sebab yang mungkin", "Rekomendasi"),
        *("Tanggapan", "Tindak lanjut", "Aturan", "Tingkat", "Keyakinan", "Keputusan", "Sidik temuan"),
    ]
    assert list(first) == heads
    assert list(first.values()) == [
        1,
        f"{PERSEN.message}\n({' > '.join(PERSEN.evidence[0].place.path)})",
        "9 (tercetak 6)",
        "99,99",
        "99,93",
        "0,06",
        PERSEN.cause.says if PERSEN.cause else "",
        PERSEN.advice,
        None,
        None,
        "ANG-01",
        "mayor",
        "tinggi",
        None,
        "5f2b",
    ]
    assert (second["Aturan"], second["Tertulis"], second["Seharusnya"]) == ("FMT-01", "8.000000", RUSAK.title)


def test_rejected_finding_stands_apart() -> None:
    report = replace(REPORT, decisions=(Decision("5f2b", "ditolak", "Sesuai lampiran.", "Pereviu", "2024-01-02"),))
    book = opened(render(report, CONTEXT))
    assert [row["Aturan"] for row in rows(book["Temuan"], top=2)] == ["FMT-01"]
    (dismissed,) = rows(book["Temuan ditolak"], top=2)
    assert (dismissed["Aturan"], dismissed["Keputusan"]) == ("ANG-01", "ditolak oleh Pereviu pada 2024-01-02: Sesuai lampiran.")
    summary = told(book["Ringkasan"])
    assert (summary["Temuan seluruhnya"], summary["Temuan ditolak"]) == (1, 1)


def told(sheet: Any) -> dict[str, Any]:  # noqa: ANN401
    return {row[0].value: row[1].value for row in sheet.iter_rows() if row[0].value}


def test_summary_is_evidence() -> None:
    summary = told(opened(render(REPORT, replace(CONTEXT, masked=True)))["Ringkasan"])
    assert summary["Komponen yang direviu"] == "contoh.pdf, 13 halaman"
    assert summary["SHA-256 berkas"] == "00ff"
    assert summary["Diperiksa dengan"] == "lkipaudit 9.9.9"
    assert summary["Aturan"] == "nasional, abcdef0123456789"
    assert summary["Tanggal"] == "1 Februari 2024"
    assert summary["NIP"] == "disamarkan"
    assert (summary["Nilai yang tercetak"], summary["Tidak konsisten"]) == (1412, 31)
    assert summary["Halaman 4-5"] == "halaman hasil pindai tanpa teks"
    assert summary["Belum dapat dipastikan"] == 1


def test_steps_tell_every_rule() -> None:
    steps = rows(opened(render(REPORT, CONTEXT))["Langkah reviu"], top=2)
    assert [(row["Aturan"], row["Cocok"], row["Berbeda"]) for row in steps[:3]] == [
        ("ANG-01", 55, 1),
        ("ANG-07", 0, 0),
        ("FMT-01", 1411, 1),
    ]
    assert steps[1]["Simpulan"] == "Tidak menemukan yang dapat dibandingkan."


@pytest.mark.parametrize("start", ["=1+1", "+62", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://contoh")'])
def test_text_stays_text(start: str) -> None:
    report = replace(REPORT, agency=start, findings=(replace(PERSEN, message=start, advice=start),))
    content = render(report, CONTEXT)
    book = opened(content)
    cell = book["Temuan"]["B3"]
    assert cell.data_type == "s"
    assert start.strip() in cell.value
    assert cell.quotePrefix or cell.value[0] not in "=+-@"
    assert cell.hyperlink is None
    computed = [one.coordinate for sheet in book for row in sheet.iter_rows() for one in row if one.data_type == "f"]
    assert computed == ["C16", "C17", "C18"]


def test_hostile_characters_and_long_text(tmp_path: Path) -> None:
    message = "a\x00b\x0bc\ud800d" + "x" * 40_000
    content = render(replace(REPORT, agency="A & B\nC&P", findings=(replace(PERSEN, message=message),)), CONTEXT)
    value = opened(content)["Temuan"]["B3"].value
    assert value.startswith("a\ufffdb\ufffdc\ufffdd")
    assert len(value) < 32_767
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert all(parts.read(name) for name in parts.namelist())
        assert b"A &amp;&amp; B C&amp;&amp;P" in parts.read("xl/worksheets/sheet1.xml")
    assert tmp_path.name not in repr(content)


def test_ready_to_filter_and_to_print() -> None:
    book = opened(render(REPORT, CONTEXT))
    for name in ("Temuan", "Perbandingan lain", "Langkah reviu"):
        sheet = book[name]
        assert sheet.auto_filter.ref
        assert sheet.freeze_panes
        assert sheet.print_title_rows
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert "Kertas Kerja Reviu" in sheet.oddHeader.left.text
        assert "lkipaudit 9.9.9" in sheet.oddFooter.left.text
    assert book["Temuan"].row_dimensions[3].height > 40


def test_same_report_and_moment_give_the_same_bytes(paper: Report) -> None:
    assert render(paper, CONTEXT) == render(paper, Context(moment=MOMENT))
    assert render(paper, CONTEXT) != render(paper, Context(moment=MOMENT.replace(year=2025)))


def test_no_folder_of_the_machine(paper: Report) -> None:
    content = render(paper, CONTEXT)
    folder = str(Path(paper.sources[0].path).parent)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert not any(folder in parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def test_nothing_read_is_a_workbook_too() -> None:
    empty = replace(REPORT, findings=(), undecided=(), rules=(), comparisons=(), unread=(), agency=None, year=None, model=None)
    book = opened(render(empty, CONTEXT))
    assert "Tidak ada temuan" in book["Temuan"]["B3"].value
