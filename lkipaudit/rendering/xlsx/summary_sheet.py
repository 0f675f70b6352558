"""The first sheet: what was reviewed and by whom, with what, how much of it was looked at, and what that came to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from lkipaudit.findings import Ledger, Report, Severity
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import TIES, day, file_name, number, ranges, rejected, told, withheld
from lkipaudit.rendering.xlsx.sheet import Paper, Sheet

WIDTHS = (30, 16, 9, 80)
TO_FILL = ("Disusun oleh", "Direviu oleh", "Disetujui oleh", "Nomor dan tanggal surat tugas")
NOTICE = (
    "Kertas kerja ini disusun oleh program dari angka dan teks yang terbaca. Yang tidak disebut belum tentu sejalan: lihat banyaknya angka "
    "yang diuji, yang tidak terbaca, dan yang belum dapat dipastikan."
)


def summary_sheet(book: Paper, context: Context) -> None:
    """The sheet, from the top."""
    sheet = book.sheet("Ringkasan", portrait=True)
    sheet.set_widths(WIDTHS)
    report = book.report
    sheet.text(0, 0, "KERTAS KERJA REVIU LAPORAN KINERJA", "title", room=sum(WIDTHS))
    who = " ".join(filter(None, (report.agency or "(nama instansi tidak ditemukan)", f"Tahun {report.year}" if report.year else "")))
    sheet.text(1, 0, who, "part", room=sum(WIDTHS))
    row = 3
    for label, words in (*_sources(report), *_evidence(report, context)):
        sheet.text(row, 0, label, "label")
        _wide(sheet, row, words)
        row += 1
    for label in TO_FILL:
        sheet.text(row, 0, label, "label")
        sheet.raw.merge_range(row, 1, row, 3, "", book.style("open"))
        row += 1
    row = _ledger(sheet, report.ledger, row + 1)
    row = _result(sheet, report, row + 1)
    row = _unread(sheet, report, row + 1)
    sheet.raw.merge_range(row + 1, 0, row + 1, 3, "", book.style("plain"))
    sheet.text(row + 1, 0, NOTICE, "plain", room=sum(WIDTHS))


def _wide(sheet: Sheet, row: int, words: str) -> None:
    sheet.raw.merge_range(row, 1, row, 3, "", sheet.book.style("plain"))
    sheet.text(row, 1, words, "plain", room=sum(WIDTHS[1:]))


def _sources(report: Report) -> Iterator[tuple[str, str]]:
    for index, source in enumerate(report.sources):
        pages = f", {number(source.pages)} halaman" if source.pages is not None else ""
        state = " (tidak dapat dibaca)" if index in report.failed else ""
        yield "Komponen yang direviu" if not index else "", f"{file_name(index, report)}{pages}{state}"
        yield "SHA-256 berkas", source.sha256


def _evidence(report: Report, context: Context) -> Iterator[tuple[str, str]]:
    yield "Diperiksa dengan", f"lkipaudit {report.version}"
    yield "Aturan", f"{report.profile}, {report.rules_sha256}"
    yield "Tanggal", day(context.moment)
    if context.masked:
        yield "NIP", "disamarkan"


def _ledger(sheet: Sheet, ledger: Ledger, row: int) -> int:
    by = ", ".join(f"{TIES[tie]} {number(count)}" for tie, count in ledger.by if count)
    reasons = "; ".join(f"{reason} ({number(count)})" for reason, count in ledger.reasons)
    lines = (
        ("Nilai yang tercetak", ledger.printed, "jumlah uang, persentase, banyaknya, skor"),
        ("Cocok", ledger.tied, by),
        ("Tidak konsisten", ledger.broken, "tidak ada hitungan yang cocok dengannya"),
        ("Tidak teruji", ledger.untied, reasons),
        ("Bukan nilai", ledger.not_values, "nomor, tahun, tanggal, kode, NIP: tidak ikut dihitung"),
    )
    sheet.text(row, 0, "Angka yang diperiksa", "part")
    whole = xl_rowcol_to_cell(row + 1, 1)
    for at, (label, count, note) in enumerate(lines, row + 1):
        sheet.text(at, 0, label, "label")
        sheet.number(at, 1, count, style="count")
        if 0 < at - row - 1 < len(lines) - 1:
            sheet.formula(at, 2, f"IF({whole}=0,0,{xl_rowcol_to_cell(at, 1)}/{whole})", _share(count, ledger.printed), "share")
        sheet.text(at, 3, note, "plain")
    return row + len(lines) + 1


def _share(part: int, whole: int) -> Decimal:
    return Decimal(part) / whole if whole else Decimal(0)


def _result(sheet: Sheet, report: Report, row: int) -> int:
    counts = Counter(finding.severity for finding in told(report))
    verdicts = Counter(decision.verdict for finding in told(report) if (decision := report.decision(finding)))
    lines = [
        *((f"Temuan {severity.word}", counts[severity], "") for severity in reversed(Severity) if counts[severity]),
        ("Temuan seluruhnya", counts.total(), "yang ditolak pereviu tidak dihitung"),
        *((f"Temuan {verdict}", count, "menurut keputusan pereviu") for verdict, count in sorted(verdicts.items())),
        ("Temuan ditolak", len(rejected(report)), "lihat lembar Temuan ditolak" if rejected(report) else ""),
        ("Temuan lain", withheld(report), "kurang pasti atau sekadar catatan; lihat --persona"),
        ("Perbandingan dibuat", len(report.comparisons), "lihat lembar Perbandingan"),
        ("Belum dapat dipastikan", len(report.undecided), "lihat lembar Langkah reviu"),
    ]
    sheet.text(row, 0, "Hasil", "part")
    for at, (label, count, note) in enumerate(lines, row + 1):
        sheet.text(at, 0, label, "label")
        sheet.number(at, 1, count, style="count")
        sheet.text(at, 3, note, "plain")
    return row + len(lines) + 1


def _unread(sheet: Sheet, report: Report, row: int) -> int:
    sheet.text(row, 0, "Yang tidak terbaca", "part")
    pages: dict[tuple[int, str], list[int]] = {}
    for part in report.unread:
        pages.setdefault((part.source, part.reason), []).extend([] if part.page is None else [part.page])
    for (source, reason), found in pages.items():
        row += 1
        sheet.text(row, 0, f"Halaman {ranges(found)}" if found else file_name(source, report), "label")
        _wide(sheet, row, f"{file_name(source, report)}: {reason}" if len(report.sources) > 1 and found else reason)
    if not pages:
        row += 1
        sheet.text(row, 0, "Tidak ada", "label")
    return row + 1
