"""`lkipaudit check`: audit, print the report, and decide the exit status."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console

from lkipaudit.audit import audit
from lkipaudit.cli.progress import page_progress
from lkipaudit.findings import Report, Severity
from lkipaudit.policy import PolicyError, load_policy
from lkipaudit.reading.second import read_again
from lkipaudit.rendering.json_report import json_report
from lkipaudit.rendering.terminal import render

FINE, FOUND, USAGE, UNREAD = 0, 1, 2, 3
PERSONA = "baku"
NOTHING = "tidak ada angka yang dapat diuji dalam berkas yang diberikan."


@dataclass(frozen=True, slots=True)
class Request:
    """One call of the command."""

    files: tuple[Path, ...]
    json: bool = False
    comparisons: bool = False
    rules: Path | None = None
    password: str | None = None
    one_reader: bool = False


def run_check(request: Request, *, fail_on: str) -> int:
    """Audit the files and print the report."""
    try:
        policy = load_policy(request.rules)
        with page_progress() as progress:
            second = None if request.one_reader else partial(read_again, progress=progress.again if progress else None)
            report = audit(request.files, policy=policy, password=request.password, progress=progress, second=second)
    except PolicyError as error:
        complain(str(error))
        return USAGE
    for reason in reasons(report):
        complain(reason)
    if request.json:
        ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
        print(json_report(report, comparisons=request.comparisons, ascii_only=ascii_only))  # noqa: T201 - the command line prints
    elif len(report.failed) < len(report.sources):
        render(report, Console())
    return status(report, fail_on)


def reasons(report: Report) -> list[str]:
    """What stands in the way of trusting the exit status."""
    failed = [part.reason for part in report.unread if part.page is None and part.source in report.failed]
    return failed if failed or report.understood else [NOTHING]


def status(report: Report, fail_on: str) -> int:
    """The exit status: what was not read weighs more than what was found."""
    if report.failed or not report.understood:
        return UNREAD
    if fail_on == "tidak-pernah":
        return FINE
    least = Severity[fail_on.upper()]
    told = [finding for finding in report.findings if finding.persona == PERSONA and finding.severity.value >= least.value]
    return FOUND if told else FINE


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    print(f"lkipaudit: {sentence}", file=sys.stderr)  # noqa: T201 - the command line prints
