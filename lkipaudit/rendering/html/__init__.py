"""The report as one HTML file that needs no network, and no script to be read."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import asdict
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lkipaudit.findings import Report, Severity
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.html.view import idle, view
from lkipaudit.rendering.html.words import VERDICTS
from lkipaudit.rendering.shown import day, file_name, number
from lkipaudit.rendering.terminal import FORMATS

POLICY = (
    "default-src 'none'; img-src data:; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'; connect-src 'none'"
)
"""What the browser lets the page do: show its own pictures, and run exactly its own style and script."""


def render(report: Report, context: Context) -> bytes:
    """The page, in UTF-8; the same report and context give the same bytes."""
    environment = Environment(
        loader=PackageLoader("lkipaudit.rendering.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(number=number, day=day)
    style, script = _own("style.css"), _own("report.js")
    text = environment.get_template("report.html").render(
        report=report,
        view=view(report, context),
        moment=context.moment,
        sha256=key(report),
        idle=idle(report),
        severities=tuple(reversed(Severity)),
        verdicts=VERDICTS,
        formats=FORMATS,
        names=[file_name(index, report) for index in range(len(report.sources))],
        style=Markup(style),  # noqa: S704 - a file of this package
        script=Markup(script),  # noqa: S704 - a file of this package
        policy=POLICY.format(style=_hashed(style), script=_hashed(script)),
        kept=[asdict(decision) for decision in report.decisions],
    )
    return text.encode("utf-8", errors="replace")


def key(report: Report) -> str:
    """The hash by which decisions are kept: that of the first file."""
    return report.sources[0].sha256 if report.sources else ""


def _own(name: str) -> str:
    return files("lkipaudit.rendering.html").joinpath("templates", name).read_text(encoding="utf-8")


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
