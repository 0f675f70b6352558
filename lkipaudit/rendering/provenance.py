"""From what and with what a file was made, in one line."""

from __future__ import annotations

from lkipaudit.findings import Report
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import file_name


def provenance(report: Report, context: Context) -> str:
    """Version, profile and hash of the rules, date, and the sha256 of each source."""
    sources = "; ".join(f"{file_name(index, report)} sha256 {source.sha256}" for index, source in enumerate(report.sources))
    made = f"lkipaudit {report.version}, aturan {report.profile} {report.rules_sha256}, {context.moment:%Y-%m-%d}"
    return f"Disusun dengan {made}. Sumber: {sources}."
