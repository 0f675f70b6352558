"""What goes onto the pages of an annotated copy: one mark for each place that findings speak of, one tick for each number tested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lkipaudit.findings import Decision, Evidence, Finding, Report, Severity
from lkipaudit.ledger import Standing, standings
from lkipaudit.place import Box, Place
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import decided, rejected, told

PageKey = tuple[int, int]
"""Source and page, both as in Place."""
Colour = tuple[float, float, float]

COLOURS: dict[Severity, Colour] = {
    Severity.KRITIS: (1.0, 0.55, 0.55),
    Severity.MAYOR: (1.0, 0.75, 0.40),
    Severity.MINOR: (1.0, 0.95, 0.40),
    Severity.INFO: (0.65, 0.85, 1.0),
}
RELATED: Colour = (0.82, 0.88, 0.98)
REJECTED: Colour = (0.85, 0.85, 0.85)
CORNER = Box(12, 12, 30, 30)
"""Where the mark of a finding lies that is about a page as a whole."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One place that findings speak of. `boxes` are its lines on the upright page; `findings` are all of
    which it tells, by fingerprint, `primary_of` those of which it is the place.
    """

    page: PageKey
    boxes: tuple[Box, ...]
    colour: Colour
    title: str
    text: str
    findings: tuple[str, ...]
    primary_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """One number that was tested; `box` is its own, or its cell's where `tight` is false."""

    page: PageKey
    box: Box
    standing: Standing
    tight: bool


def listed(report: Report) -> list[Finding]:
    """The findings by their numbers, the rejected ones last."""
    return told(report) + rejected(report)


def marks_of(report: Report, context: Context) -> list[Mark]:
    """The marks of all findings shown; a place that several findings speak of has one mark with all they say."""
    said: dict[tuple[Place, str], list[tuple[int, Finding, Evidence]]] = {}
    for number, finding in enumerate(listed(report), 1):
        for evidence in finding.evidence:
            if evidence.place.page is not None:
                said.setdefault((evidence.place, evidence.quote), []).append((number, finding, evidence))
    tight = context.quotes(said)
    marks = [_mark(place, tight.get((place, quote), (place.box or CORNER,)), items, report) for (place, quote), items in said.items()]
    own = [mark for mark in marks if mark.primary_of]
    return own + [mark for mark in marks if not mark.primary_of and not any(_inside(mark, one) for one in own)]


def _inside(mark: Mark, other: Mark) -> bool:
    """Whether a mark lies on another that says as much: words in a phrase that is marked as a whole."""
    covered = all(any(held.union(box) == held for held in other.boxes) for box in mark.boxes)
    return covered and mark.page == other.page and set(mark.findings) <= set(other.findings)


def _mark(place: Place, boxes: tuple[Box, ...], items: list[tuple[int, Finding, Evidence]], report: Report) -> Mark:
    own = [(number, finding) for number, finding, evidence in items if evidence.role == "primary"]
    first = own[0] if own else items[0][:2]
    return Mark(
        page=(place.source, place.page or 1),
        boxes=boxes,
        colour=_colour([finding for _, finding in own], report),
        title=f"Temuan {first[0]}: {first[1].rule}, {first[1].severity.word}",
        text="\n\n".join(
            _said(number, finding, evidence.role == "primary", report.decision(finding)) for number, finding, evidence in items
        ),
        findings=tuple(dict.fromkeys(finding.fingerprint for _, finding, _ in items)),
        primary_of=tuple(finding.fingerprint for _, finding in own),
    )


def _colour(own: list[Finding], report: Report) -> Colour:
    if not own:
        return RELATED
    held = [one for one in own if not report.rejected(one)]
    return COLOURS[max((one.severity for one in held), key=lambda severity: severity.value)] if held else REJECTED


def _said(number: int, finding: Finding, primary: bool, decision: Decision | None) -> str:
    """What the note at a place says of one finding."""
    if not primary:
        return f"Bukti untuk temuan {number} ({finding.rule}): {finding.message}"
    lines = [f"{finding.rule} {finding.title}", finding.message, f"Saran: {finding.advice}"]
    if finding.cause:
        lines.insert(2, f"Dugaan sebab: {finding.cause.says}")
    if decision:
        lines.append(f"Keputusan pereviu: {decided(decision)}")
    return "\n".join(lines)


def ticks_of(report: Report, context: Context) -> list[Tick]:
    """A tick for each number that ties or is broken; the untied have none."""
    if report.model is None:
        return []
    tested = [
        (angka.nilai.place, angka.nilai.raw, standing)
        for angka, standing in standings(report.model, report.comparisons)
        if standing != "untied" and angka.nilai.place
    ]
    tight = context.quotes((place, quote) for place, quote, _ in tested)
    return list(_unique(_tick(place, tight.get((place, quote)), standing) for place, quote, standing in tested))


def _tick(place: Place, tight: tuple[Box, ...] | None, standing: Standing) -> Tick | None:
    if place.page is None or (box := tight[-1] if tight else place.box) is None:
        return None
    return Tick((place.source, place.page), box, standing, tight is not None)


def _unique(ticks: Iterable[Tick | None]) -> Iterable[Tick]:
    """One tick for one printed number, however often it was understood."""
    return dict.fromkeys(tick for tick in ticks if tick)
