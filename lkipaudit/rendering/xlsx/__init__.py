"""The report as a working paper (Kertas Kerja Reviu): findings, every comparison with live formulas, the steps, the model."""

from __future__ import annotations

import io
from datetime import UTC

import xlsxwriter

from lkipaudit.findings import Report
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import rejected, told
from lkipaudit.rendering.xlsx.comparison_sheets import comparison_sheets
from lkipaudit.rendering.xlsx.finding_sheet import finding_sheet
from lkipaudit.rendering.xlsx.model_sheets import model_sheets
from lkipaudit.rendering.xlsx.sheet import Paper
from lkipaudit.rendering.xlsx.step_sheet import step_sheet
from lkipaudit.rendering.xlsx.summary_sheet import summary_sheet

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Calibri", "font_size": 10},
}


def render(report: Report, context: Context) -> bytes:
    """The workbook; the same report and moment give the same bytes."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, OPTIONS) as workbook:
        workbook.set_properties(
            {
                "title": "Kertas Kerja Reviu Laporan Kinerja",
                "subject": report.agency or "",
                "author": f"lkipaudit {report.version}",
                "comments": f"aturan {report.profile} {report.rules_sha256}",
                "created": context.moment.astimezone(UTC).replace(tzinfo=None),
            }
        )
        who = " ".join(filter(None, (report.agency, str(report.year or ""))))
        book = Paper(
            workbook,
            f"Kertas Kerja Reviu Laporan Kinerja {who}",
            f"lkipaudit {report.version}, aturan {report.rules_sha256[:12]}",
            report=report,
        )
        summary_sheet(book, context)
        finding_sheet(book, "Temuan", "Temuan", told(report))
        if dismissed := rejected(report):
            finding_sheet(book, "Temuan ditolak", "Temuan yang ditolak atau dikecualikan", dismissed)
        comparison_sheets(book)
        step_sheet(book)
        model_sheets(book)
        book.finish()
    return held.getvalue()
