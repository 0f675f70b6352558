"""The findings in the columns of a Catatan Hasil Reviu, with room for the answer of the agency and for what was done."""

from __future__ import annotations

from collections.abc import Sequence

from lkipaudit.findings import Finding, Report
from lkipaudit.rendering.finding_table import HEADS, finding_cells
from lkipaudit.rendering.xlsx.sheet import Column, Paper, Sheet

WIDTHS = (5, 42, 12, 15, 17, 11, 18, 30, 18, 18, 8, 8, 10, 15, 14)
CENTRED, OPEN = {"No", "Halaman", "Aturan", "Keyakinan", "Sidik temuan"}, {"Tanggapan", "Tindak lanjut"}
COLUMNS = tuple(
    Column(head, width, "centre" if head in CENTRED else "open" if head in OPEN else "cell")
    for head, width in zip(HEADS, WIDTHS, strict=True)
)
SEVERITY = HEADS.index("Tingkat")
NONE = "Tidak ada temuan pada angka yang dapat diuji; lihat lembar Ringkasan tentang banyaknya angka yang diuji."


def finding_sheet(book: Paper, name: str, title: str, findings: Sequence[Finding]) -> None:
    """One row for each finding."""
    sheet = book.sheet(name)
    sheet.table(1, COLUMNS)
    sheet.text(0, 0, title, "title", room=sheet.whole)
    for number, finding in enumerate(findings, 1):
        _row(sheet, number, finding, book.report)
    sheet.filtered(1, len(findings) + 1, len(COLUMNS))
    if not findings:
        sheet.text(2, 1, NONE)


def _row(sheet: Sheet, number: int, finding: Finding, report: Report) -> None:
    cells = finding_cells(number, finding, report)
    for at, (text, column) in enumerate(zip(cells, COLUMNS, strict=True)):
        sheet.text(number + 1, at, text, finding.severity.word if at == SEVERITY else column.style)
    sheet.number(number + 1, 0, number, style="centre")
