"""The pages of each source in a strip, with the findings that lie on them, and the chapters that hold the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkipaudit.findings import Finding, Report, Severity
from lkipaudit.rendering.html.words import file_name



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


def chapter(finding: Finding) -> str:
    """The outermost heading over the place of a finding; "" where none is known."""
    if not finding.evidence:
        return ""
    place = finding.evidence[0].place
    first = place.path[0] if place.path else ""
    return "" if re.fullmatch(r"(halaman|tabel|paragraf|baris) \d+", first) else " ".join(first.split())


def strips(report: Report, findings: Sequence[Finding]) -> tuple[Strip, ...]:
    """A strip for each source that has pages; findings count from 1 in their order, and are on a page by what they are about."""
    printed = dict(report.printed_pages)
    unread = {(part.source, part.page) for part in report.unread}
    on: dict[tuple[int, int], list[int]] = {}
    for index, finding in enumerate(findings, 1):
        place = finding.evidence[0].place if finding.evidence else None
        if place and place.page is not None:
            on.setdefault((place.source, place.page), []).append(index)
    made = []
    for index, source in enumerate(report.sources):
        last = max([source.pages or 0, *(page for found, page in on if found == index)])
        leaves = tuple(_leaf((index, page), on, findings, printed, unread) for page in range(1, last + 1))
        if leaves:
            made.append(Strip(index, file_name(source.path), leaves))
    return tuple(made)


def _leaf(
    key: tuple[int, int],
    on: Mapping[tuple[int, int], Sequence[int]],
    findings: Sequence[Finding],
    printed: Mapping[tuple[int, int], str],
    unread: set[tuple[int, int | None]],
) -> Leaf:
    numbers = tuple(on.get(key, ()))
    worst = max((findings[number - 1].severity for number in numbers), key=lambda severity: severity.value, default=None)
    return Leaf(key[1], printed.get(key), numbers, worst, key in unread)
