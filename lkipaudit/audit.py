"""The pipeline on one screen: read -> understand -> judge -> second reading -> Report."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from lkipaudit import __version__
from lkipaudit.document import Document
from lkipaudit.findings import Decision, Outcome, Report, Severity, Undecided, UnreadPart
from lkipaudit.intake import Failure, read_source
from lkipaudit.judging import Rule, compile_rules, judge
from lkipaudit.ledger import reckon
from lkipaudit.model import ACROSS, Model
from lkipaudit.policy import Policy, Vocabulary
from lkipaudit.project import Given, Project
from lkipaudit.reading.second import read_again
from lkipaudit.rereading import SecondReader, reread
from lkipaudit.review_form import review_form
from lkipaudit.understanding import understand

NO_PROJECT = Project()


class FirstReader(Protocol):
    """Reads one file; `index` is its place in the submission."""

    def __call__(self, path: Path, index: int = 0, *, password: str | None = None) -> Document | Failure:
        """The document, or why it could not be read."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of cyclic garbage still: an audit makes next to none, and looking for it costs a seventh of its time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@uncollected()
def audit(
    paths: Sequence[Path],
    *,
    policy: Policy,
    password: str | None = None,
    first: FirstReader = read_source,
    second: SecondReader | None = read_again,
    project: Project = NO_PROJECT,
) -> Report:
    """Audit some files as one submission; a file that cannot be read costs none of the others.

    `project` is what its project file says beside the policy. `first` reads a file; `second` reads the number of every finding again,
    and without it nobody does.
    """
    rules = tuple(rule for rule in compile_rules(policy) if rule.over not in ACROSS)
    read = [first(path, index, password=password) for index, path in enumerate(paths)]
    model, misfits = _understood([one for one in read if isinstance(one, Document)], policy.vocabulary, project.given)
    failures = (*(one for one in read if isinstance(one, Failure)), *misfits)
    judgement = judge(model, rules)
    ledger = reckon(model, judgement.comparisons, remarks(rules))
    findings, doubted = judgement.findings, tuple[Undecided, ...]()
    if second:
        documents = {index: one for index, one in enumerate(read) if isinstance(one, Document)}
        findings, doubted = reread(findings, documents, second, password)
    report = Report(
        version=__version__,
        profile=policy.profile.name,
        rules_sha256=policy.sha256,
        sources=tuple(one.source for one in read),
        agency=model.agency,
        year=model.year,
        ledger=ledger,
        rules=judgement.rules,
        titles=tuple((rule.id, rule.title) for rule in rules),
        findings=findings,
        undecided=(*judgement.undecided, *doubted),
        unread=_unread(failures, model),
        comparisons=judgement.comparisons,
        printed_pages=_printed_pages(read),
        understood=ledger.tied + ledger.broken > 0 or any(one.outcome is Outcome.DIFFERS for one in judgement.comparisons),
        failed=tuple(sorted(failure.index for failure in failures)),
        decisions=tuple(Decision(one.fingerprint, "dikecualikan", one.reason, one.by, one.on) for one in project.waivers),
        model=model,
    )
    return replace(report, review_form=review_form(report, policy.vocabulary))


def remarks(rules: Sequence[Rule]) -> frozenset[str]:
    """The rules whose differences are worth a remark only."""
    return frozenset(rule.id for rule in rules if rule.severity is Severity.INFO)


def _understood(documents: Sequence[Document], vocabulary: Vocabulary, given: Given) -> tuple[Model, tuple[Failure, ...]]:
    """The model of the submission; where understanding stumbles, of those documents over which it does not stumble alone."""
    try:
        return understand(documents, vocabulary, given), ()
    except Exception:
        stumbled = [(document, _stumble(document, vocabulary, given)) for document in documents]
        failures = tuple(failure for _, failure in stumbled if failure)
        if not failures:
            raise
        return understand([document for document, failure in stumbled if not failure], vocabulary, given), failures


def _stumble(document: Document, vocabulary: Vocabulary, given: Given) -> Failure | None:
    try:
        understand([document], vocabulary, given)
    except Exception as error:  # noqa: BLE001 - as in reading: the other files are worth a report
        name = Path(document.source.path).name
        reason = f"Berkas '{name}' terbaca, tetapi gagal dipahami karena kesalahan lkipaudit sendiri ({type(error).__name__})."
        return Failure(document.source, _index(document), reason)
    return None


def _index(document: Document) -> int:
    """The place of a document in its submission, which every place in it carries."""
    return next((block.place.source for block in document.blocks), 0)


def _unread(failures: Sequence[Failure], model: Model) -> tuple[UnreadPart, ...]:
    """Whole files, pages and tables that could not be read, in the order of the files."""
    whole = [UnreadPart(failure.index, None, failure.reason) for failure in failures]
    parts = [UnreadPart(part.place.source, part.place.page, part.reason) for document in model.documents for part in document.unread]
    tables = [UnreadPart(place.source, place.page, reason) for place, reason in model.tidak_terbaca]
    return tuple(sorted([*whole, *parts, *tables], key=lambda part: (part.source, part.page or 0)))


def _printed_pages(read: Sequence[Document | Failure]) -> tuple[tuple[tuple[int, int], str], ...]:
    return tuple(
        ((index, page.number), page.printed)
        for index, one in enumerate(read)
        if isinstance(one, Document)
        for page in one.pages
        if page.printed is not None
    )
