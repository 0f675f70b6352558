"""The pipeline on one screen: read -> understand -> judge -> second reading -> Report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lkipaudit import __version__
from lkipaudit.document import Document
from lkipaudit.findings import Report, Undecided, UnreadPart
from lkipaudit.intake import Failure, Progress, read_source
from lkipaudit.judging import compile_rules, judge
from lkipaudit.ledger import reckon
from lkipaudit.model import Model
from lkipaudit.policy import Policy, Vocabulary
from lkipaudit.reading.second import read_again
from lkipaudit.rereading import SecondReader, reread
from lkipaudit.review_form import review_form
from lkipaudit.understanding import understand


def audit(
    paths: Sequence[Path],
    *,
    policy: Policy,
    password: str | None = None,
    progress: Progress | None = None,
    second: SecondReader | None = read_again,
) -> Report:
    """Audit some files as one submission; a file that cannot be read costs none of the others.

    `second` reads the number of every finding again; without it nobody does.
    """
    rules = compile_rules(policy)
    read = [read_source(path, index, password=password, progress=progress) for index, path in enumerate(paths)]
    model, misfits = _understood([one for one in read if isinstance(one, Document)], policy.vocabulary)
    failures = (*(one for one in read if isinstance(one, Failure)), *misfits)
    judgement = judge(model, rules)
    ledger = reckon(model, judgement.comparisons)
    findings, doubted = judgement.findings, tuple[Undecided, ...]()
    if second:
        documents = {index: one for index, one in enumerate(read) if isinstance(one, Document)}
        findings, doubted = reread(findings, documents, second, password)
    report = Report(
        version=__version__,
        profile=policy.profile,
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
        understood=ledger.tied + ledger.broken > 0,
        failed=tuple(sorted(failure.index for failure in failures)),
        model=model,
    )
    return replace(report, review_form=review_form(report, policy.vocabulary))


def _understood(documents: Sequence[Document], vocabulary: Vocabulary) -> tuple[Model, tuple[Failure, ...]]:
    """The model of the submission; where understanding stumbles, of those documents over which it does not stumble alone."""
    try:
        return understand(documents, vocabulary), ()
    except Exception:
        stumbled = [(document, _stumble(document, vocabulary)) for document in documents]
        failures = tuple(failure for _, failure in stumbled if failure)
        if not failures:
            raise
        return understand([document for document, failure in stumbled if not failure], vocabulary), failures


def _stumble(document: Document, vocabulary: Vocabulary) -> Failure | None:
    try:
        understand([document], vocabulary)
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
