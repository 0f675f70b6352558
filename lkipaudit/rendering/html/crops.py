"""The part of a page that a finding is about, as a small picture, with the boxes that are marked on it."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from lkipaudit.document import Page
from lkipaudit.findings import Evidence, Finding
from lkipaudit.place import Box
from lkipaudit.rendering.context import Picture

MOST_BYTES = 5_000_000
"""All pictures of one report, so that the file stays below 8 MB when they are written in base64."""
MOST_WIDTH = 1100
"""Pixels: sharp beside the explanation, and small in the file."""
QUALITY = 55
SIDE = 18.0
"""Points that are cut off at the left and right edges of a page, where nothing is printed."""
ABOVE, BELOW = 46.0, 26.0
"""Points of the surroundings that are shown, so that one sees where one is."""
MOST_HEIGHT = 320.0
LEAST_HEIGHT = 120.0
MARGIN = 1.5


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


class Cutter:
    """Cuts pictures out of pages until the room for them is used up."""

    def __init__(self, picture: Picture, pages: dict[tuple[int, int], Page]) -> None:
        self._picture = picture
        self._pages = pages
        self._room = MOST_BYTES
        self.left_out = 0

    def own(self, finding: Finding) -> Crop | None:
        """The picture of the place that the finding is about."""
        return self._crop(finding.evidence, finding.evidence[0]) if finding.evidence else None

    def other(self, finding: Finding) -> Crop | None:
        """The picture of the first place on another page that it is compared with."""
        if not finding.evidence:
            return None
        own = _leaf(finding.evidence[0])
        return next((self._crop(finding.evidence, one) for one in finding.evidence[1:] if one.place.box and _leaf(one) != own), None)

    def _crop(self, evidence: Sequence[Evidence], around: Evidence) -> Crop | None:
        source, number = _leaf(around)
        page = self._pages.get((source, number)) if number is not None else None
        if page is None or around.place.box is None:
            return None
        marks = [Mark(one.place.box, one.role == "primary") for one in evidence if one.place.box and _leaf(one) == (source, number)]
        region, shown = _region(around.place.box, marks, page)
        raw = self._picture(source, page.number, region)
        if raw is None:
            return None
        small = _small(raw)
        if len(small) > self._room:
            self.left_out += 1
            return None
        self._room -= len(small)
        return Crop(source, page.number, region, "data:image/webp;base64," + base64.b64encode(small).decode("ascii"), shown)


def _leaf(evidence: Evidence) -> tuple[int, int | None]:
    return evidence.place.source, evidence.place.page


def _region(own: Box, marks: Sequence[Mark], page: Page) -> tuple[Box, tuple[Mark, ...]]:
    """The band of the page around the evidence, no higher than fits beside a text, and the marks that lie in it."""
    held = own
    for mark in sorted(marks, key=lambda mark: abs(mark.box.top - own.top)):
        wider = held.union(mark.box)
        if wider.bottom - wider.top <= MOST_HEIGHT - ABOVE - BELOW:
            held = wider
    lack = max(0.0, LEAST_HEIGHT - ABOVE - BELOW - (held.bottom - held.top)) / 2
    top, bottom = max(0.0, held.top - ABOVE - lack), min(page.height, held.bottom + BELOW + lack)
    side = min(SIDE, held.x0, max(0.0, page.width - held.x1))
    region = Box(side, top, page.width - side, bottom)
    shown = dict.fromkeys(mark for mark in marks if region.top <= mark.box.top and mark.box.bottom <= region.bottom)
    loud = {mark.box for mark in shown if mark.primary}
    return region, tuple(_grown(mark) for mark in shown if mark.primary or mark.box not in loud)


def _grown(mark: Mark) -> Mark:
    box = mark.box
    return Mark(Box(box.x0 - MARGIN, box.top - MARGIN, box.x1 + MARGIN, box.bottom + MARGIN), mark.primary)


def _small(png: bytes) -> bytes:
    """The picture as WebP, no wider than is shown."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    if image.width > MOST_WIDTH:
        image = image.resize((MOST_WIDTH, max(1, round(image.height * MOST_WIDTH / image.width))), Image.Resampling.LANCZOS)
    held = io.BytesIO()
    image.save(held, "WEBP", quality=QUALITY, method=4)
    return held.getvalue()
