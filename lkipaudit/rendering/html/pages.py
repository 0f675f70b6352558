"""The pages of each source in a strip, with the findings that lie on them, and the chapters that hold the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkipaudit.findings import Finding, Report, Severity
from lkipaudit.place import Place
from lkipaudit.rendering.shown import file_name


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: the findings on it by their numbers, the worst severity, and whether part of it could not be read."""

    number: int
    printed: str | None
    findings: tuple[int, ...]
    worst: Severity | None
    unread: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """All pages of one source."""

    source: int
    name: str
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The findings of one page, or of one chapter where the format has no pages, by their numbers."""

    file: str
    name: str
    paged: bool
    printed: str | None
    findings: tuple[int, ...]


def shelves(report: Report, findings: Sequence[Finding]) -> tuple[Shelf, ...]:
    """The findings as they stand in the files, for a list beside them."""
    on: dict[tuple[int, int, str], list[int]] = {}
    for index, finding in enumerate(findings, 1):
        place = finding.evidence[0].place if finding.evidence else Place()
        on.setdefault((place.source, place.page or 0, "" if place.page else chapter(finding)), []).append(index)
    return tuple(
        Shelf(
            file_name(source, report) if len(report.sources) > 1 else "",
            f"hlm. {page}" if page else name or "tanpa halaman",
            bool(page),
            own_number(report, Place(source, page)) if page else None,
            tuple(numbers),
        )
        for (source, page, name), numbers in sorted(on.items())
    )


def own_number(report: Report, place: Place | None) -> str | None:
    """The number that a page prints of itself, where it is another than its number in the file."""
    if place is None or place.page is None:
        return None
    printed = dict(report.printed_pages).get((place.source, place.page))
    return None if printed == str(place.page) else printed


def chapter(finding: Finding) -> str:
    """The outermost heading over the place of a finding; "" where none is known."""
    if not finding.evidence:
        return ""
    place = finding.evidence[0].place
    first = place.path[0] if place.path else ""
    return "" if re.fullmatch(r"(halaman|tabel|paragraf|baris) \d+", first) else " ".join(first.split())


def strips(report: Report, findings: Sequence[Finding]) -> tuple[Strip, ...]:
    """A strip for each source that has pages; findings count from 1 in their order, and are on a page by what they are about."""
    unread = {(part.source, part.page) for part in report.unread}
    on: dict[tuple[int, int], list[int]] = {}
    for index, finding in enumerate(findings, 1):
        place = finding.evidence[0].place if finding.evidence else None
        if place and place.page is not None:
            on.setdefault((place.source, place.page), []).append(index)
    made = []
    for index, source in enumerate(report.sources):
        last = max([source.pages or 0, *(page for found, page in on if found == index)])
        leaves = tuple(_leaf(Place(index, page), report, on, findings, unread) for page in range(1, last + 1))
        if leaves:
            made.append(Strip(index, file_name(index, report), leaves))
    return tuple(made)


def _leaf(
    place: Place,
    report: Report,
    on: Mapping[tuple[int, int], Sequence[int]],
    findings: Sequence[Finding],
    unread: set[tuple[int, int | None]],
) -> Leaf:
    page = place.page or 0
    numbers = tuple(on.get((place.source, page), ()))
    worst = max((findings[number - 1].severity for number in numbers), key=lambda severity: severity.value, default=None)
    return Leaf(page, own_number(report, place), numbers, worst, (place.source, page) in unread)
