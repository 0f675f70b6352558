"""A report as the templates show it: everything counted, ordered, and put into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lkipaudit.findings import Decision, Evidence, Finding, Report
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.html.charts import Chart, charts
from lkipaudit.rendering.html.crops import Crop, Cutter
from lkipaudit.rendering.html.pages import Strip, chapter, strips
from lkipaudit.rendering.html.summary import Family, Part, Segment, Verdict, bar, families, parts, verdict
from lkipaudit.rendering.html.words import family, family_name, file_name
from lkipaudit.rendering.row import NUMBER
from lkipaudit.rendering.terminal import PERSONA, ranges, where

TOP = 6
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
    page: int | None
    printed: str | None
    where: str
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
    findings: tuple[ShownFinding, ...]
    top: tuple[ShownFinding, ...]
    chapters: tuple[str, ...]
    charts: tuple[Chart, ...]
    doubts: tuple[Doubt, ...]
    gaps: tuple[Gap, ...]
    withheld: int
    left_out: int


def view(report: Report, context: Context) -> View:
    """Everything that the page shows."""
    told = sorted((finding for finding in report.findings if finding.persona == PERSONA), key=_order)
    decided = {decision.fingerprint: decision for decision in report.decisions}
    open_ones = [finding for finding in told if not _rejected(finding, decided)]
    pages = {(index, page.number): page for index, one in enumerate(report.model.documents if report.model else ()) for page in one.pages}
    cutter = Cutter(context.picture, pages)
    own = [cutter.own(finding) for finding in told]
    other = [cutter.other(finding) for finding in told]
    findings = tuple(
        _shown(index, finding, report, tuple(crop for crop in (own[index - 1], other[index - 1]) if crop), decided)
        for index, finding in enumerate(told, 1)
    )
    return View(
        verdict=verdict(report, open_ones, len(told) - len(open_ones)),
        bar=bar(report.ledger),
        parts=parts(report.model),
        families=families(report, told),
        strips=strips(report, told),
        findings=findings,
        top=tuple(one for one in findings if not _rejected(one.finding, decided))[:TOP],
        chapters=tuple(sorted({one.chapter for one in findings if one.chapter})),
        charts=charts(report, told),
        doubts=_doubts(report),
        gaps=_gaps(report),
        withheld=len(report.findings) - len(told),
        left_out=cutter.left_out,
    )


def _rejected(finding: Finding, decided: dict[str, Decision]) -> bool:
    decision = decided.get(finding.fingerprint)
    return decision is not None and decision.verdict == "ditolak"


def _order(finding: Finding) -> tuple[int, int, int, float]:
    """The worst first, then as they stand in the files."""
    if not finding.evidence:
        return -finding.severity.value, 0, 0, 0.0
    place = finding.evidence[0].place
    return -finding.severity.value, place.source, place.page or 0, place.box.top if place.box else 0.0


def _shown(number: int, finding: Finding, report: Report, crops: tuple[Crop, ...], decided: dict[str, Decision]) -> ShownFinding:
    place = finding.evidence[0].place if finding.evidence else None
    page = place.page if place else None
    cells = [" ".join(cell.split()) for cell in finding.row]
    heads = tuple(" ".join(head.split()) for head in finding.row_heads)
    spot = where(place, report) if place else ""
    words = [finding.subject, finding.rule, finding.title, finding.message, finding.advice, *cells, *(one.quote for one in finding.evidence)]
    return ShownFinding(
        number=number,
        finding=finding,
        family=family(finding.rule),
        family_name=family_name(family(finding.rule)),
        chapter=chapter(finding),
        source=place.source if place else 0,
        page=page,
        printed=dict(report.printed_pages).get((place.source, page)) if place and page is not None else None,
        where=spot[:1].upper() + spot[1:],
        heads=heads if len(heads) == len(cells) and any(heads) else (),
        cells=tuple(ShownCell(cell, bool(NUMBER.fullmatch(cell)), index == finding.row_mark) for index, cell in enumerate(cells)),
        crops=crops,
        evidence=tuple(_evidence(one, report) for one in finding.evidence),
        decision=decided.get(finding.fingerprint),
        search=" ".join(" ".join(words).lower().split()),
    )


def _evidence(evidence: Evidence, report: Report) -> ShownEvidence:
    place = evidence.place
    name = file_name(report.sources[place.source].path) if len(report.sources) > 1 else ""
    printed = dict(report.printed_pages).get((place.source, place.page)) if place.page is not None else None
    page = "" if place.page is None else f"{place.page}" + (f" (tercetak {printed})" if printed else "")
    return ShownEvidence(evidence.quote, evidence.role == "primary", ", ".join(filter(None, (name, page))), " › ".join(place.path))


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
        Gap(file_name(report.sources[source].path), ranges(found), _without_paths(reason, report)) for (source, reason), found in pages.items()
    )


def _without_paths(text: str, report: Report) -> str:
    """A reason that names its file by its name only."""
    for source in report.sources:
        text = text.replace(source.path, file_name(source.path))
    return text


def idle(report: Report) -> Sequence[str]:
    """The rules that found nothing to compare."""
    return [rule.id for rule in report.rules if not rule.agreed + rule.differed + rule.undecided]
