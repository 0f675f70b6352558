"""`lkipaudit example`: a finding as a small document that tells nothing of the report."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from lkipaudit.audit import audit
from lkipaudit.batch.guarded import GuardedReaders
from lkipaudit.batch.worker import Limits
from lkipaudit.cli.check import FINE, FOUND, UNREAD, USAGE, complain, reasons
from lkipaudit.cli.progress import page_progress
from lkipaudit.example import example, finding_of
from lkipaudit.policy import NATIONAL, PolicyError, load_policy
from lkipaudit.project import check_roles, find_project


def run_example(fingerprint: str, files: Sequence[Path], rules: Path | None, password: str | None) -> int:
    """Print the example on standard output, and on standard error what is said of it."""
    try:
        project = find_project(files[0].parent)
        policy = load_policy(rules or project.rules, project.profile or NATIONAL)
        check_roles(project, policy.vocabulary["kolom"])
        with page_progress() as progress:
            readers = GuardedReaders(Limits(), progress, progress.again if progress else None)
            with closing(readers):
                report = audit(files, policy=policy, password=password, first=readers.read, second=None, project=project)
    except PolicyError as error:
        complain(str(error))
        return USAGE
    finding = finding_of(report, fingerprint)
    if finding is None:
        for reason in reasons(report):
            complain(reason)
        complain(f"Temuan {fingerprint} tidak ada di sini; sidiknya tercetak pada setiap temuan hasil check.")
        return UNREAD if report.failed else USAGE
    shown = example(finding, report, policy)
    print(shown.document, end="")  # noqa: T201 - the command line prints
    if shown.same:
        complain(f"contoh ini dinilai sama. {finding.rule}: {shown.message}")
        return FINE
    complain(f"contoh ini belum menghasilkan temuan {finding.rule} dengan angka yang sama; lengkapi dahulu sebelum dipakai.")
    return FOUND
