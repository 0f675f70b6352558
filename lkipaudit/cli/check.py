"""`lkipaudit check`: audit, print the report, and decide the exit status."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from rich.console import Console

from lkipaudit.audit import audit
from lkipaudit.batch.guarded import GuardedReaders
from lkipaudit.batch.worker import Limits
from lkipaudit.cli.outputs import asked
from lkipaudit.cli.progress import page_progress
from lkipaudit.decisions import DecisionsError, read_decisions
from lkipaudit.findings import Persona, Report, Severity
from lkipaudit.policy import NATIONAL, PolicyError, load_policy
from lkipaudit.project import check_roles, find_project
from lkipaudit.reading.quotes import Quotes
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.json_report import json_report
from lkipaudit.rendering.outputs import OutputError
from lkipaudit.rendering.shown import told
from lkipaudit.rendering.terminal import render
from lkipaudit.writing import Written, documents_of, drawing, mailable, moment, write_all

FINE, FOUND, USAGE, UNREAD = 0, 1, 2, 3
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
    outputs: tuple[str, ...] = ()
    mask: bool = False
    decisions: tuple[Path, ...] = ()
    persona: Persona = "baku"
    profile: str | None = None
    template: Path | None = None


def run_check(request: Request, *, fail_on: str) -> int:
    """Audit the files, print the report, and write it to the files that are asked for."""
    try:
        outputs = asked(request.outputs, (*request.files, *request.decisions, *filter(None, [request.template])))
        context = Context(
            moment(), password=request.password, comparisons=request.comparisons, masked=request.mask, template=request.template
        )
        whole = _audited(request)
    except (PolicyError, OutputError, DecisionsError) as error:
        complain(str(error))
        return USAGE
    report, hidden = mailable(whole, mask=request.mask)
    for reason in reasons(report):
        complain(reason)
    if request.json:
        ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
        print(json_report(report, comparisons=request.comparisons, ascii_only=ascii_only))  # noqa: T201 - the command line prints
    elif len(report.failed) < len(report.sources):
        render(report, Console())
    if not outputs:
        return status(report, fail_on)
    with drawing(whole, request.password, hidden=hidden) as picture:
        written = write_all(outputs, report, replace(context, picture=picture, quotes=Quotes(documents_of(whole), request.password)))
    return max(_told(written, sys.stderr if request.json else sys.stdout), status(report, fail_on))


def _audited(request: Request) -> Report:
    """The report with what reviewers decided about it."""
    decisions = read_decisions(request.decisions)
    project = find_project(request.files[0].parent)
    policy = load_policy(request.rules or project.rules, request.profile or project.profile or NATIONAL)
    check_roles(project, policy.vocabulary["kolom"])
    with page_progress() as progress:
        readers = GuardedReaders(Limits(), progress, progress.again if progress else None)
        second = None if request.one_reader else readers.read_again
        with closing(readers):
            report = audit(request.files, policy=policy, password=request.password, first=readers.read, second=second, project=project)
    return replace(report, decisions=(*report.decisions, *decisions), persona=request.persona)


def _told(written: Written, stream: TextIO) -> int:
    """A line for every output, and the exit status that they ask for."""
    for line in written.told:
        print(line, file=stream)
    for sentence in (*written.noted, *written.refused, *written.failed):
        complain(sentence)
    return UNREAD if written.failed else USAGE if written.refused else FINE


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
    return FOUND if any(finding.severity.value >= least.value for finding in told(report)) else FINE


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    print(f"lkipaudit: {sentence}", file=sys.stderr)  # noqa: T201 - the command line prints
