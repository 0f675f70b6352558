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
from lkipaudit.rendering.html.pages import Shelf, Strip, chapter, shelves, strips
from lkipaudit.rendering.html.summary import Family, Part, Segment, Verdict, bar, families, parts, verdict
from lkipaudit.rendering.html.words import family
from lkipaudit.rendering.row import NUMBER
from lkipaudit.rendering.shown import decided, file_name, page_of, ranges, rejected, told, withheld

WIDE = 640.0
"""A picture of more points than this is too small to be read beside the text."""
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
    chapter: str
    source: int
    file: str
    page: int | None
    on_page: str
    path: str
    heads: tuple[str, ...]
    cells: tuple[ShownCell, ...]
    crops: tuple[Crop, ...]
    wide: bool
    evidence: tuple[ShownEvidence, ...]
    decision: Decision | None
    decided: str
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
    standing = told(report)
    every = [*standing, *rejected(report)]
    pictures, left_out = crops(every, report, context.picture)
    findings = tuple(_shown(index, finding, report, pictures[index - 1]) for index, finding in enumerate(every, 1))
    return View(
        verdict=verdict(report, standing, len(every) - len(standing)),
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
        withheld=withheld(report),
        left_out=left_out,
    )


def _shown(number: int, finding: Finding, report: Report, crops: tuple[Crop, ...]) -> ShownFinding:
    place = finding.evidence[0].place if finding.evidence else None
    page = place.page if place else None
    decision = report.decision(finding)
    words = decided(decision) if decision else ""
    cells = [" ".join(cell.split()) for cell in finding.row]
    heads = tuple(" ".join(head.split()) for head in finding.row_heads)
    searched = [
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
        chapter=chapter(finding),
        source=place.source if place else 0,
        file=_file(report, place) if place else "",
        page=page,
        on_page=page_of(place, report) if place else "",
        path=" › ".join(place.path) if place else "",
        heads=heads if len(heads) == len(cells) and any(heads) else (),
        cells=tuple(ShownCell(cell, _is_number(cell), index == finding.row_mark) for index, cell in enumerate(cells)),
        crops=crops,
        wide=any(crop.region.x1 - crop.region.x0 > WIDE for crop in crops),
        evidence=tuple(_evidence(one, report) for one in finding.evidence),
        decision=decision,
        decided=words[:1].upper() + words[1:],
        search=" ".join(" ".join(searched).lower().split()),
    )


def _is_number(cell: str) -> bool:
    return any(letter.isdigit() for letter in cell) and NUMBER.fullmatch(cell) is not None


def _file(report: Report, place: Place) -> str:
    """The name of the file, where there are several."""
    return file_name(place.source, report) if len(report.sources) > 1 else ""


def _evidence(evidence: Evidence, report: Report) -> ShownEvidence:
    place = evidence.place
    page = ", ".join(filter(None, (_file(report, place), page_of(place, report))))
    return ShownEvidence(evidence.quote, evidence.role == "primary", page, " › ".join(place.path))


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
    return tuple(Gap(file_name(source, report), ranges(found), _without_paths(reason, report)) for (source, reason), found in pages.items())


def _without_paths(text: str, report: Report) -> str:
    """A reason that names its file by its name only."""
    for index, source in enumerate(report.sources):
        text = text.replace(source.path, file_name(index, report))
    return text


def idle(report: Report) -> Sequence[str]:
    """The rules that found nothing to compare."""
    return [rule.id for rule in report.rules if not rule.agreed + rule.differed + rule.undecided]
