"""A report as the templates show it: everything counted, ordered, and put into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.findings import Decision, Evidence, Finding, Report
from lkipaudit.place import Place
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.html.charts import Chart, charts
from lkipaudit.rendering.html.crops import Crop, crops
from lkipaudit.rendering.html.pages import Shelf, Strip, chapter, own_number, shelves, strips
from lkipaudit.rendering.html.summary import Family, Part, Segment, Verdict, bar, families, parts, verdict
from lkipaudit.rendering.html.words import family, family_name, file_name
from lkipaudit.rendering.row import NUMBER
from lkipaudit.rendering.terminal import PERSONA, ranges

TOP = 5
"""So many findings are named on the first screen."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell of the row of a finding."""

    text: str
    number: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """One printed thing, where it is, and whether it is what the finding is about."""

    quote: str
    primary: bool
    page: str
    path: str


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding with its pictures; `number` counts from 1 in the order of the page, `search` is what a search looks through."""

    number: int
    finding: Finding
    family: str
    family_name: str
    chapter: str
    source: int
    file: str
    page: int | None
    printed: str | None
    path: str
    heads: tuple[str, ...]
    cells: tuple[ShownCell, ...]
    crops: tuple[Crop, ...]
    evidence: tuple[ShownEvidence, ...]
    decision: Decision | None
    search: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Comparisons of one rule that could not be made for one reason, and where."""

    rule: str
    title: str
    reason: str
    count: int
    pages: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What could not be read, for one reason."""

    source: str
    pages: str
    reason: str


@dataclass(frozen=True, slots=True)
class View:
    """The whole page."""

    verdict: Verdict
    bar: tuple[Segment, ...]
    parts: tuple[Part, ...]
    families: tuple[Family, ...]
    strips: tuple[Strip, ...]
    shelves: tuple[Shelf, ...]
    findings: tuple[ShownFinding, ...]
    rejected: tuple[ShownFinding, ...]
    top: tuple[ShownFinding, ...]
    chapters: tuple[str, ...]
    charts: tuple[Chart, ...]
    doubts: tuple[Doubt, ...]
    gaps: tuple[Gap, ...]
    withheld: int
    left_out: int


def view(report: Report, context: Context) -> View:
    """Everything that the page shows."""
    told = sorted((one for one in report.findings if one.persona == PERSONA), key=lambda one: (report.rejected(one), *_order(one)))
    standing = [finding for finding in told if not report.rejected(finding)]
    pictures, left_out = crops(told, report, context.picture)
    findings = tuple(_shown(index, finding, report, pictures[index - 1]) for index, finding in enumerate(told, 1))
    return View(
        verdict=verdict(report, standing, len(told) - len(standing)),
        bar=bar(report.ledger),
        parts=parts(report.model),
        families=families(report, standing),
        strips=strips(report, standing),
        shelves=shelves(report, standing),
        findings=findings[: len(standing)],
        rejected=findings[len(standing) :],
        top=findings[: min(TOP, len(standing))],
        chapters=tuple(dict.fromkeys(one.chapter for one in sorted(findings, key=lambda one: (one.source, one.page or 0)) if one.chapter)),
        charts=charts(report, standing),
        doubts=_doubts(report),
        gaps=_gaps(report),
        withheld=len(report.findings) - len(told),
        left_out=left_out,
    )


def _order(finding: Finding) -> tuple[int, int, int, float]:
    """The worst first, then as they stand in the files."""
    if not finding.evidence:
        return -finding.severity.value, 0, 0, 0.0
    place = finding.evidence[0].place
    return -finding.severity.value, place.source, place.page or 0, place.box.top if place.box else 0.0


def _shown(number: int, finding: Finding, report: Report, crops: tuple[Crop, ...]) -> ShownFinding:
    place = finding.evidence[0].place if finding.evidence else None
    page = place.page if place else None
    cells = [" ".join(cell.split()) for cell in finding.row]
    heads = tuple(" ".join(head.split()) for head in finding.row_heads)
    words = [
        finding.subject,
        finding.rule,
        finding.title,
        finding.message,
        finding.advice,
        *cells,
        *(one.quote for one in finding.evidence),
    ]
    return ShownFinding(
        number=number,
        finding=finding,
        family=family(finding.rule),
        family_name=family_name(family(finding.rule)),
        chapter=chapter(finding),
        source=place.source if place else 0,
        file=_file(report, place) if place else "",
        page=page,
        printed=own_number(report, place),
        path=" › ".join(place.path) if place else "",
        heads=heads if len(heads) == len(cells) and any(heads) else (),
        cells=tuple(ShownCell(cell, bool(NUMBER.fullmatch(cell)), index == finding.row_mark) for index, cell in enumerate(cells)),
        crops=crops,
        evidence=tuple(_evidence(one, report) for one in finding.evidence),
        decision=report.decision(finding),
        search=" ".join(" ".join(words).lower().split()),
    )


def _file(report: Report, place: Place) -> str:
    """The name of the file, where there are several."""
    return file_name(report.sources[place.source].path) if len(report.sources) > 1 else ""


def _evidence(evidence: Evidence, report: Report) -> ShownEvidence:
    place = evidence.place
    printed = own_number(report, place)
    page = "" if place.page is None else f"{place.page}" + (f" (tercetak {printed})" if printed else "")
    return ShownEvidence(
        evidence.quote, evidence.role == "primary", ", ".join(filter(None, (_file(report, place), page))), " › ".join(place.path)
    )


def _doubts(report: Report) -> tuple[Doubt, ...]:
    titles = dict(report.titles)
    counts = Counter((one.rule, one.reason) for one in report.undecided)
    pages: dict[tuple[str, str], list[int]] = {}
    for one in report.undecided:
        found = [item.place.page for item in one.evidence if item.place.page is not None][:1]
        pages.setdefault((one.rule, one.reason), []).extend(found)
    return tuple(
        Doubt(rule, titles.get(rule, ""), reason, count, ranges(pages[rule, reason])) for (rule, reason), count in sorted(counts.items())
    )


def _gaps(report: Report) -> tuple[Gap, ...]:
    pages: dict[tuple[int, str], list[int]] = {}
    for part in report.unread:
        pages.setdefault((part.source, part.reason), []).extend([] if part.page is None else [part.page])
    return tuple(
        Gap(file_name(report.sources[source].path), ranges(found), _without_paths(reason, report))
        for (source, reason), found in pages.items()
    )


def _without_paths(text: str, report: Report) -> str:
    """A reason that names its file by its name only."""
    for source in report.sources:
        text = text.replace(source.path, file_name(source.path))
    return text


def idle(report: Report) -> Sequence[str]:
    """The rules that found nothing to compare."""
    return [rule.id for rule in report.rules if not rule.agreed + rule.differed + rule.undecided]
