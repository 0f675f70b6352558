"""`lkipaudit compare`: what a resubmission mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lkipaudit.audit import audit
from lkipaudit.batch.compare import CHANGES, Changed, CompareError, Told, compare, told, told_in
from lkipaudit.batch.guarded import GuardedReaders
from lkipaudit.batch.worker import Limits
from lkipaudit.cli.check import FINE, FOUND, UNREAD, USAGE, complain
from lkipaudit.cli.progress import page_progress
from lkipaudit.findings import PERSONAS, Persona
from lkipaudit.policy import NATIONAL, PolicyError, load_policy
from lkipaudit.project import find_project

WORDS = {"baru": "Baru", "berubah": "Berubah", "masih": "Masih terbuka", "selesai": "Selesai"}
STYLES = {"baru": "bold red", "berubah": "yellow", "masih": "red", "selesai": "green"}


def run_compare(old: Path, new: Path, rules: Path | None, persona: Persona) -> int:
    """Print what became of the findings of the older report; status 1 where something is new, changed or still open."""
    try:
        found = compare(_findings(old, rules, persona), _findings(new, rules, persona))
    except (PolicyError, CompareError) as error:
        complain(str(error))
        return USAGE
    except OSError as error:
        complain(str(error))
        return UNREAD
    _show(found, Console())
    return FOUND if any(one.change != "selesai" for one in found) else FINE


def _findings(path: Path, rules: Path | None, persona: Persona) -> tuple[Told, ...]:
    """Of a report in JSON, or of a document that is audited now."""
    if path.suffix.lower() == ".json":
        return told_in(path, PERSONAS[: PERSONAS.index(persona) + 1])
    project = find_project(path.parent)
    policy = load_policy(rules or project.rules, project.profile or NATIONAL)
    with page_progress() as progress:
        readers = GuardedReaders(Limits(), progress, progress.again if progress else None)
        with closing(readers):
            report = audit([path], policy=policy, first=readers.read, second=readers.read_again, project=project)
    if report.failed:
        raise CompareError(next(part.reason for part in report.unread if part.page is None))
    return told(replace(report, persona=persona))


def _show(found: Sequence[Changed], console: Console) -> None:
    counts = Counter(one.change for one in found)
    summary = ", ".join(f"{counts[change]} {WORDS[change].casefold()}" for change in CHANGES if counts[change])
    console.print(Text(f"Temuan: {summary or 'tidak ada pada keduanya'}", style="bold"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for head in ("Keadaan", "Aturan", "Hlm."):
        table.add_column(head, no_wrap=True)
    table.add_column("Temuan", ratio=1, overflow="fold")
    for one in found:
        shown = one.new or one.old
        if shown:
            before = f"\nsebelumnya: {one.old.message}" if one.change == "berubah" and one.old else ""
            page = "" if shown.page is None else str(shown.page)
            table.add_row(Text(WORDS[one.change], STYLES[one.change]), shown.rule, page, Text(shown.message + before))
    if found:
        console.print(table, highlight=False)
