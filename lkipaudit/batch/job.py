"""One submission in a worker: audited, its report written, and what the store keeps of it handed back."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from lkipaudit import __version__
from lkipaudit.across import passages, records
from lkipaudit.audit import audit
from lkipaudit.batch.submissions import Submission
from lkipaudit.document import Source
from lkipaudit.findings import Report
from lkipaudit.place import Place
from lkipaudit.policy import NATIONAL, Policy, Vocabulary, load_policy
from lkipaudit.project import Given, find_project
from lkipaudit.reading.quotes import Quotes
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.outputs import Output
from lkipaudit.writing import documents_of, drawing, mailable, moment, write_all

REPORT = "laporan.json"
FILES = {"html": "laporan.html", "surat": "surat.docx", "json": REPORT}
"""What is written of each submission, by its kind; the last of them says that nothing is missing."""
NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for a whole run: a folder of rules laid over ours, the profile, and where reports are written.

    `mask` hides identity numbers in what is written for others; `template` is a DOCX with the letterhead of the letters.
    """

    output: Path
    rules: Path | None = None
    profile: str | None = None
    mask: bool = False
    template: Path | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One submission to be audited; `key` names its content and everything that judges it."""

    submission: Submission
    key: str
    settings: Settings

    @property
    def folder(self) -> Path:
        """Where its report is written."""
        return self.settings.output.joinpath(*self.submission.name.split("/"))


Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What the store keeps of one submission: a row of `submission`, and rows of the tables below it."""

    submission: Row
    sources: tuple[Row, ...]
    findings: tuple[Row, ...]
    comparisons: tuple[Row, ...]
    records: tuple[Row, ...]
    passages: tuple[Row, ...]


def key_of(submission: Submission, settings: Settings) -> str:
    """The hash of the files of a submission, of its project file, and of the tool, rules and profile that judge it.

    Raises OSError for a file that cannot be read, PolicyError for rules that cannot.
    """
    project = find_project(submission.folder)
    policy = _policy(settings.rules or project.rules, settings.profile or project.profile or NATIONAL)
    parts = [__version__, policy.sha256, policy.profile.name, sha256(project.path) if project.path else ""]
    parts += ["samar" if settings.mask else "", sha256(settings.template) if settings.template else ""]
    parts += [f"{file.name}\x1f{sha256(file)}" for file in submission.files]
    return hashlib.sha256("\x1e".join(parts).encode("utf-8", errors="surrogatepass")).hexdigest()


def sha256(path: Path) -> str:
    """The hash of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def work(job: Job) -> Done:
    """Audit one submission and write its report, its page and its letter. Raises PolicyError and OSError."""
    project = find_project(job.submission.folder)
    policy = _policy(job.settings.rules or project.rules, job.settings.profile or project.profile or NATIONAL)
    report = audit(job.submission.files, policy=policy, project=project)
    job.folder.mkdir(parents=True, exist_ok=True)
    return kept(report, job.key, policy.vocabulary, project.given, _written(job, report))


def _written(job: Job, whole: Report) -> tuple[str, ...]:
    """Write the files of a submission; a sentence for each that could not be made."""
    report, hidden = mailable(_without_folders(whole), mask=job.settings.mask)
    context = Context(moment(), masked=job.settings.mask, template=job.settings.template)
    outputs = [Output(kind, job.folder / name) for kind, name in FILES.items()]
    with drawing(whole, None, hidden=hidden) as picture:
        written = write_all(outputs, report, replace(context, picture=picture, quotes=Quotes(documents_of(whole))))
    return tuple(sentence.replace(f"{job.folder}{os.sep}", "") for sentence in (*written.refused, *written.failed))


def kept(report: Report, key: str, vocabulary: Vocabulary, given: Given = NOTHING_GIVEN, notes: Sequence[str] = ()) -> Done:
    """The rows of a report; `notes` are what else must be known of it."""
    whole = [part.reason for part in report.unread if part.page is None and part.source in report.failed]
    status = "tak terbaca" if len(report.failed) == len(report.sources) else "terbaca" if report.understood else "tak teruji"
    pages = sum(source.pages or 0 for source in report.sources)
    ledger = report.ledger
    return Done(
        submission=(
            key, status, " ".join((*whole, *notes)), report.agency, report.year, pages, ledger.printed, ledger.tied, ledger.broken,
            ledger.untied, len(report.unread), report.version, report.rules_sha256, report.profile,
        ),
        sources=tuple((key, n, Path(s.path).name, s.sha256, s.format, s.pages) for n, s in enumerate(report.sources)),
        findings=tuple(_findings(report, key)),
        comparisons=tuple(
            (key, n, one.rule, one.outcome.value, one.subject, one.tie, one.reason, *_at(one.evidence[0].place if one.evidence else None))
            for n, one in enumerate(report.comparisons)
        ),
        records=tuple((key, *row) for row in records(report.model, vocabulary, given)) if report.model else (),
        passages=tuple((key, n, *row) for n, row in enumerate(passages(report.model))) if report.model else (),
    )  # fmt: skip


def _findings(report: Report, key: str) -> Iterator[Row]:
    for number, one in enumerate(report.findings):
        decision = report.decision(one)
        place = one.evidence[0].place if one.evidence else None
        yield (
            key, number, one.fingerprint, one.rule, one.severity.word, one.confidence.value, one.persona, one.subject, one.message,
            one.stated, one.computed, one.difference, one.cause.says if one.cause else None, one.advice, *_at(place),
            json.dumps([[e.role, e.field, e.quote, *_at(e.place)] for e in one.evidence], ensure_ascii=False),
            decision.verdict if decision else None,
        )  # fmt: skip


def _at(place: Place | None) -> tuple[int | None, int | None]:
    return (place.source, place.page) if place else (None, None)


def _without_folders(report: Report) -> Report:
    """Names of files only: a report is sent on, and the folders of a machine are nobody's business."""
    model = report.model
    if model:
        model = replace(model, documents=tuple(replace(one, source=_bare(one.source)) for one in model.documents))
    return replace(report, sources=tuple(map(_bare, report.sources)), model=model)


def _bare(source: Source) -> Source:
    return replace(source, path=Path(source.path).name)


@lru_cache(maxsize=8)
def _policy(rules: Path | None, profile: str) -> Policy:
    return load_policy(rules, profile)
