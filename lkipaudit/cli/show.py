"""`lkipaudit show`: what was read of a file, what was understood of it, and which of its numbers were compared."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from lkipaudit.audit import remarks
from lkipaudit.cli.check import FINE, UNREAD, USAGE, complain
from lkipaudit.cli.progress import page_progress
from lkipaudit.document import Document
from lkipaudit.intake import Failure, read_source
from lkipaudit.judging import compile_rules, judge
from lkipaudit.ledger import entries, summed
from lkipaudit.policy import PolicyError, load_policy
from lkipaudit.rendering.dump import dump_document, dump_model
from lkipaudit.rendering.ledger_table import print_ledger
from lkipaudit.understanding import understand

ROOM = 140
"""A model has many columns: on a narrower terminal its lines are cut by the terminal, which is better read than broken numbers."""


def run_document(path: Path, password: str | None) -> int:
    """Print the document."""
    document = _read(path, password)
    if document is None:
        return UNREAD
    dump_document(document, Console())
    return FINE


def run_model(path: Path, rules: Path | None, password: str | None) -> int:
    """Print the model."""
    try:
        policy = load_policy(rules)
    except PolicyError as error:
        complain(str(error))
        return USAGE
    document = _read(path, password)
    if document is None:
        return UNREAD
    console = Console()
    dump_model(understand((document,), policy.vocabulary), Console(width=max(console.width, ROOM)))
    return FINE


def run_ledger(path: Path, rules: Path | None, password: str | None) -> int:
    """Print the ledger."""
    try:
        policy = load_policy(rules)
        compiled = compile_rules(policy)
    except PolicyError as error:
        complain(str(error))
        return USAGE
    document = _read(path, password)
    if document is None:
        return UNREAD
    model = understand((document,), policy.vocabulary)
    console = Console()
    print_ledger(entries(model, judge(model, compiled).comparisons, remarks(compiled)), summed, Console(width=max(console.width, ROOM)))
    return FINE


def _read(path: Path, password: str | None) -> Document | None:
    with page_progress() as progress:
        read = read_source(path, password=password, progress=progress)
    if isinstance(read, Failure):
        complain(read.reason)
        return None
    return read
