"""The report as one HTML file that needs no network, and no script to be read."""

from __future__ import annotations

from dataclasses import asdict

from lkipaudit.findings import Report, Severity
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.html.safe import own, page
from lkipaudit.rendering.html.view import idle, view
from lkipaudit.rendering.html.words import VERDICTS
from lkipaudit.rendering.shown import file_name
from lkipaudit.rendering.terminal import FORMATS


def render(report: Report, context: Context) -> bytes:
    """The page, in UTF-8; the same report and context give the same bytes."""
    return page(
        __name__,
        "report.html",
        styles=own(__name__, "style.css"),
        scripts=own(__name__, "page.js", "report.js"),
        report=report,
        view=view(report, context),
        moment=context.moment,
        sha256=key(report),
        idle=idle(report),
        severities=tuple(reversed(Severity)),
        verdicts=VERDICTS,
        formats=FORMATS,
        names=[file_name(index, report) for index in range(len(report.sources))],
        kept=[asdict(decision) for decision in report.decisions],
    )


def key(report: Report) -> str:
    """The hash by which decisions are kept: that of the first file."""
    return report.sources[0].sha256 if report.sources else ""
