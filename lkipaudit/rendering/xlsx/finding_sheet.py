"""The findings in the columns of a Catatan Hasil Reviu, with room for the answer of the agency and for what was done."""

from __future__ import annotations

from collections.abc import Sequence

from lkipaudit.findings import Finding
from lkipaudit.rendering.shown import decided, expected, file_name, pages_of, written
from lkipaudit.rendering.xlsx.sheet import Book, Column, Sheet

COLUMNS = (
    Column("No", 5, "centre"),
    Column("Uraian / Kondisi", 42),
    Column("Halaman", 12, "centre"),
    Column("Tertulis", 15),
    Column("Seharusnya", 17),
    Column("Selisih", 11),
    Column("Sebab yang mungkin", 18),
    Column("Rekomendasi", 30),
    Column("Tanggapan", 18, "open"),
    Column("Tindak lanjut", 18, "open"),
    Column("Aturan", 8, "centre"),
    Column("Tingkat", 8, "centre"),
    Column("Keyakinan", 10, "centre"),
    Column("Keputusan", 15),
    Column("Sidik temuan", 14, "centre"),
)
SEVERITY = 11
NONE = "Tidak ada temuan pada angka yang dapat diuji; lihat lembar Ringkasan tentang banyaknya angka yang diuji."


def finding_sheet(book: Book, name: str, title: str, findings: Sequence[Finding]) -> None:
    """One row for each finding."""
    sheet = book.sheet(name)
    sheet.table(1, COLUMNS)
    sheet.text(0, 0, title, "title", room=sheet.whole)
    for number, finding in enumerate(findings, 1):
        _row(sheet, number, finding)
    sheet.filtered(1, len(findings) + 1, len(COLUMNS))
    if not findings:
        sheet.text(2, 1, NONE)


def _row(sheet: Sheet, number: int, finding: Finding) -> None:
    report = sheet.book.report
    decision = report.decision(finding)
    place = finding.evidence[0].place if finding.evidence else None
    where = " > ".join(place.path) if place else ""
    file = f"{file_name(place.source, report)}: " if place and len(report.sources) > 1 else ""
    texts = (
        "",
        "\n".join(filter(None, (finding.message, f"({file}{where})" if where else ""))),
        pages_of(finding, report),
        written(finding),
        expected(finding),
        finding.difference or "",
        finding.cause.says if finding.cause else "",
        finding.advice,
        "",
        "",
        finding.rule,
        finding.severity.word,
        finding.confidence.value,
        decided(decision) if decision else "",
        finding.fingerprint,
    )
    for at, (text, column) in enumerate(zip(texts, COLUMNS, strict=True)):
        sheet.text(number + 1, at, text, finding.severity.word if at == SEVERITY else column.style)
    sheet.number(number + 1, 0, number, style="centre")
