"""The part of a page that a finding is about, as a small picture, with the boxes that are marked on it."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.findings import Evidence, Finding, Report
from lkipaudit.place import Box
from lkipaudit.rendering.context import Picture

MOST_BYTES = 5_200_000
"""All pictures of one report, so that the file stays below 8 MB when they are written in base64."""
BYTES_OF_TEXT = 5_000
"""What the words of one finding take of that."""
MOST_PICTURES = 250
"""More are not worth the time that they take."""
SIDE = 12.0
"""Points of white that are left beside what is printed."""
ABOVE, BELOW = 46.0, 26.0
"""Points of the surroundings that are shown, so that one sees where one is."""
MOST_HEIGHT = 320.0
LEAST_HEIGHT = 120.0
INSET = 0.8
"""Points by which a mark keeps clear of its neighbours."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked cell, in points of its page; `primary` is what is stated."""

    box: Box
    primary: bool


@dataclass(frozen=True, slots=True)
class Crop:
    """A picture of `region` (points of the page) as a data URI, and the marks on it."""

    source: int
    page: int
    region: Box
    uri: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its height, and from where to where something is printed on it, in points."""

    height: float
    left: float
    right: float


def sheets(report: Report) -> dict[tuple[int, int], Sheet]:
    """Every page that was read, by its source and number."""
    made: dict[tuple[int, int], Sheet] = {}
    read = report.model.documents if report.model else ()
    for index, source in enumerate(report.sources):
        for document in (one for one in read if one.source == source):
            wide = _wide(document)
            for page in document.pages:
                left, right = wide.get(page.number, (SIDE, page.width - SIDE))
                made[index, page.number] = Sheet(page.height, max(0.0, left - SIDE), min(page.width, right + SIDE))
    return made


def _wide(document: Document) -> dict[int, tuple[float, float]]:
    """The left and right edges of what was read on each page."""
    made: dict[int, tuple[float, float]] = {}
    for block in document.blocks:
        box, page = block.place.box, block.place.page
        if box and page is not None:
            left, right = made.get(page, (box.x0, box.x1))
            made[page] = min(left, box.x0), max(right, box.x1)
    return made


@dataclass(frozen=True, slots=True)
class Cut:
    """A picture that is wanted for the finding of this number, from 0: what of the page it shows, and the marks in it."""

    finding: int
    source: int
    page: int
    region: Box
    marks: tuple[Mark, ...]


def crops(findings: Sequence[Finding], report: Report, picture: Picture) -> tuple[tuple[tuple[Crop, ...], ...], int]:
    """The pictures of each finding, and how many were left out for want of room: the first findings have theirs first.

    A finding has a picture of what it is about, and one of the first place on another page that it is compared with.
    """
    known = sheets(report)
    own = [_cut(index, one.evidence, one.evidence[0], known) for index, one in enumerate(findings) if one.evidence]
    other = [_cut(index, one.evidence, far, known) for index, one in enumerate(findings) if (far := _elsewhere(one))]
    wanted = [cut for cut in (*own, *other) if cut]
    drawn = _drawn(wanted[:MOST_PICTURES], picture)
    room = MOST_BYTES - BYTES_OF_TEXT * len(findings)
    made: list[list[Crop]] = [[] for _ in findings]
    left_out = len(wanted[MOST_PICTURES:])
    for cut in (one for one in wanted if one in drawn):
        if len(drawn[cut]) > room:
            left_out += 1
            continue
        room -= len(drawn[cut])
        uri = "data:image/png;base64," + base64.b64encode(drawn[cut]).decode("ascii")
        made[cut.finding].append(Crop(cut.source, cut.page, cut.region, uri, cut.marks))
    return tuple(tuple(one) for one in made), left_out


def _drawn(wanted: Sequence[Cut], picture: Picture) -> dict[Cut, bytes]:
    """The pictures that can be had, drawn page after page, since a page is slow to draw."""
    made: dict[Cut, bytes] = {}
    for cut in sorted(wanted, key=lambda cut: (cut.source, cut.page)):
        raw = picture(cut.source, cut.page, cut.region)
        if raw is not None:
            made[cut] = raw
    return made


def _elsewhere(finding: Finding) -> Evidence | None:
    """What the finding is compared with on another page: rather the same fact printed otherwise than a support of it."""
    if not finding.evidence:
        return None
    own = finding.evidence[0]
    far = [one for one in finding.evidence[1:] if one.place.box and _leaf(one) != _leaf(own)]
    against = (one for one in far if one.field == own.field and one.quote.split() != own.quote.split())
    return next(against, far[0] if far else None)


def _cut(index: int, evidence: Sequence[Evidence], around: Evidence, known: Mapping[tuple[int, int], Sheet]) -> Cut | None:
    source, number = _leaf(around)
    if number is None or around.place.box is None or (source, number) not in known:
        return None
    marks = [Mark(one.place.box, one.role == "primary") for one in evidence if one.place.box and _leaf(one) == (source, number)]
    return Cut(index, source, number, *_region(around.place.box, marks, known[source, number]))


def _leaf(evidence: Evidence) -> tuple[int, int | None]:
    return evidence.place.source, evidence.place.page


def _region(own: Box, marks: Sequence[Mark], sheet: Sheet) -> tuple[Box, tuple[Mark, ...]]:
    """The band of the page around the evidence, no higher than fits beside a text, and the marks that lie in it."""
    held = own
    for mark in sorted(marks, key=lambda mark: abs(mark.box.top - own.top)):
        wider = held.union(mark.box)
        if wider.bottom - wider.top <= MOST_HEIGHT - ABOVE - BELOW:
            held = wider
    lack = max(0.0, LEAST_HEIGHT - ABOVE - BELOW - (held.bottom - held.top)) / 2
    top, bottom = max(0.0, held.top - ABOVE - lack), min(sheet.height, held.bottom + BELOW + lack)
    region = Box(min(sheet.left, held.x0), top, max(sheet.right, held.x1), bottom)
    shown = dict.fromkeys(mark for mark in marks if region.top <= mark.box.top and mark.box.bottom <= region.bottom)
    loud = {mark.box for mark in shown if mark.primary}
    return region, tuple(_inset(mark) for mark in sorted(shown, key=lambda mark: mark.primary) if mark.primary or mark.box not in loud)


def _inset(mark: Mark) -> Mark:
    box = mark.box
    return Mark(Box(box.x0 + INSET, box.top + INSET, box.x1 - INSET, box.bottom - INSET), mark.primary)
