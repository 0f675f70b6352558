"""The findings as CSV that Indonesian spreadsheets open by itself: semicolons, and UTF-8 with its mark."""

from __future__ import annotations

import csv
import io

from lkipaudit.findings import Report
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.finding_table import HEADS, finding_cells
from lkipaudit.rendering.shown import rejected, told

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the begin of a formula."""


def render(report: Report, _context: Context) -> bytes:
    """One row for each finding, those that a reviewer rejected last."""
    held = io.StringIO(newline="")
    table = csv.writer(held, delimiter=";", lineterminator="\r\n")
    table.writerow(HEADS)
    for number, finding in enumerate((*told(report), *rejected(report)), 1):
        table.writerow([plain(cell) for cell in finding_cells(number, finding, report)])
    return held.getvalue().encode("utf-8-sig", errors="replace")


def plain(text: str) -> str:
    """One line of text that no spreadsheet computes: an apostrophe stands before what it would."""
    guarded = f"'{text}" if text.startswith(RISKY) else text
    line = " ".join(guarded.split()).replace("\x00", "")
    return f"'{line}" if line.startswith(RISKY) else line
