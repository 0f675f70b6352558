"""`lkipaudit compare`: what a resubmission mended."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lkipaudit.audit import audit
from lkipaudit.batch.compare import CompareError, version, version_in, versions
from lkipaudit.batch.guarded import GuardedReaders
from lkipaudit.batch.store import Store, StoreError
from lkipaudit.batch.worker import Limits
from lkipaudit.changes import CHANGES, WORDS, Changed, Resubmission, Version, pair, resubmitted
from lkipaudit.cli.batch import STORE
from lkipaudit.cli.check import FINE, FOUND, UNREAD, USAGE, complain
from lkipaudit.cli.outputs import must_be_writable
from lkipaudit.cli.progress import page_progress
from lkipaudit.findings import PERSONAS, Persona
from lkipaudit.policy import NATIONAL, PolicyError, load_policy
from lkipaudit.project import find_project
from lkipaudit.rendering import resubmission
from lkipaudit.rendering.outputs import OutputError
from lkipaudit.rendering.resubmission import workbook
from lkipaudit.writing import moment, write_whole

OTHER_VERSION = "dibuat oleh versi lkipaudit yang lain dan tidak dapat dibandingkan; jalankan lkipaudit batch lagi dengan versi ini."
STYLES = {"baru": "bold red", "berubah": "yellow", "masih": "red", "selesai": "green"}
RENDERERS: Mapping[str, Callable[[Sequence[Resubmission], datetime], bytes]] = {".html": resubmission.render, ".xlsx": workbook.render}


def run_compare(old: Path, new: Path, rules: Path | None, persona: Persona, outputs: Sequence[Path] = ()) -> int:
    """Print what became of the findings of the older report or run; status 1 where something is new, changed or still open."""
    try:
        _must_suit(outputs, (old, new))
        found = _compared(old, new, rules, persona)
        for path in outputs:
            write_whole(path, RENDERERS[path.suffix.lower()](found, moment()))
        console = Console()
        if old.is_dir():
            _show_all(found, console)
        for one in found:
            _show(one, console, named=old.is_dir())
        for path in outputs:
            print(path)  # noqa: T201 - the command line prints
    except (PolicyError, CompareError, StoreError, OutputError) as error:
        complain(str(error))
        return USAGE
    except OSError as error:
        complain(str(error))
        return UNREAD
    return FINE if all(one.settled for one in found) else FOUND


def _must_suit(outputs: Sequence[Path], inputs: Sequence[Path]) -> None:
    for path in outputs:
        if path.suffix.lower() not in RENDERERS:
            raise OutputError(f"Keluaran '{path}' tidak dikenal; perbandingan ditulis sebagai {' atau '.join(RENDERERS)}.")
    must_be_writable(outputs, inputs)


def _compared(old: Path, new: Path, rules: Path | None, persona: Persona) -> tuple[Resubmission, ...]:
    if old.is_dir() != new.is_dir():
        raise CompareError("Bandingkan laporan dengan laporan, atau folder keluaran batch dengan folder keluaran batch.")
    if old.is_dir():
        return pair(_run(old, persona), _run(new, persona))
    return (resubmitted(_version(old, rules, persona), _version(new, rules, persona)),)


def _run(folder: Path, persona: Persona) -> tuple[Version, ...]:
    """The submissions of a run, by its output folder."""
    path = folder / STORE
    if not path.is_file():
        raise CompareError(f"Folder '{folder}' bukan folder keluaran lkipaudit batch.")
    with closing(Store(path, of_any_version=True)) as store:
        try:
            return versions(store, _personas(persona))
        except (sqlite3.Error, LookupError, ValueError, TypeError) as error:
            raise CompareError(f"Folder '{folder}' {OTHER_VERSION}") from error


def _version(path: Path, rules: Path | None, persona: Persona) -> Version:
    """A report in JSON, or a document that is audited now."""
    if path.suffix.lower() == ".json":
        return version_in(path, _personas(persona))
    project = find_project(path.parent)
    policy = load_policy(rules or project.rules, project.profile or NATIONAL)
    with page_progress() as progress:
        readers = GuardedReaders(Limits(), progress, progress.again if progress else None)
        with closing(readers):
            report = audit([path], policy=policy, first=readers.read, second=readers.read_again, project=project)
    if report.failed:
        raise CompareError(next(part.reason for part in report.unread if part.page is None))
    return version(replace(report, persona=persona), path.name)


def _personas(persona: Persona) -> tuple[Persona, ...]:
    return PERSONAS[: PERSONAS.index(persona) + 1]


def _show_all(found: Sequence[Resubmission], console: Console) -> None:
    """A row for each agency."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    table.add_column("Instansi", ratio=2, overflow="fold")
    for change in CHANGES:
        table.add_column(WORDS[change], justify="right")
    table.add_column("Yang perlu diketahui", ratio=2, overflow="fold")
    for one in found:
        counts = (Text(str(one.counts[change]), STYLES[change] if one.counts[change] else "dim") for change in CHANGES)
        table.add_row(Text(one.title), *counts, Text(one.note))
    console.print(table, highlight=False)


def _show(one: Resubmission, console: Console, *, named: bool) -> None:
    if named and not one.changes:
        return
    _summary(one.changes, console, f"{one.title}: " if named else "")
    if one.note and not named:
        console.print(Text(one.note, style="yellow"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for head in ("Keadaan", "Aturan", "Hlm."):
        table.add_column(head, no_wrap=True)
    table.add_column("Temuan", ratio=1, overflow="fold")
    for changed in one.changes:
        shown = changed.new or changed.old
        if shown:
            before = f"\nsebelumnya: {changed.old.message}" if changed.change == "berubah" and changed.old else ""
            page = "" if shown.page is None else str(shown.page)
            table.add_row(Text(WORDS[changed.change], STYLES[changed.change]), shown.rule, page, Text(shown.message + before))
    if one.changes:
        console.print(table, highlight=False)


def _summary(changes: Sequence[Changed], console: Console, who: str) -> None:
    counts = Counter(one.change for one in changes)
    summary = ", ".join(f"{counts[change]} {WORDS[change].casefold()}" for change in CHANGES if counts[change])
    console.print(Text(f"{who}Temuan: {summary or 'tidak ada pada keduanya'}", style="bold"))
