"""What a second reader makes of the findings: each is confirmed, put in doubt, or left as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, Protocol

from lkipaudit.document import Document, Page
from lkipaudit.findings import Finding, Undecided
from lkipaudit.place import Place

LONGEST = 40
"""So many characters of what was read stand in a reason."""
UNREADABLE = "\ufffd"

Verdict = Literal["same", "other", "unknown"]


class SecondReader(Protocol):
    """Reads the words that hold digits at some places of a file; None where it can read none."""

    def __call__(
        self, path: Path, wanted: Sequence[Place], pages: Sequence[Page], *, password: str | None = None
    ) -> Mapping[Place, str | None]:
        """`pages` are those of the first reading."""


def reread(
    findings: Sequence[Finding], documents: Mapping[int, Document], reader: SecondReader, password: str | None = None
) -> tuple[tuple[Finding, ...], tuple[Undecided, ...]]:
    """The findings with the number of their readers, and apart those that two readers read differently.

    `documents` are by their place in the submission.
    """
    wanted: dict[int, list[Place]] = {}
    for finding in findings:
        if place := _place(finding):
            wanted.setdefault(place.source, []).append(place)
    read: dict[Place, str | None] = {}
    for source, places in wanted.items():
        document = documents.get(source)
        if document and document.source.format == "pdf":
            read |= _read(document, tuple(dict.fromkeys(places)), reader, password)
    kept: list[Finding] = []
    doubted: list[Undecided] = []
    for finding in findings:
        place = _place(finding)
        again = read.get(place) if place else None
        found = verdict(finding.evidence[0].quote, again) if again else "unknown"
        if found == "other":
            doubted.append(_doubted(finding, again or ""))
        else:
            kept.append(replace(finding, readers=2) if found == "same" else finding)
    return tuple(kept), tuple(doubted)


def verdict(quote: str, again: str) -> Verdict:
    """Whether the digits of a quote stand in what the second reader read at its place, which may be a whole paragraph.

    A number that is set with gaps is several groups of digits; but no group is read in part.
    """
    digits = "".join(re.findall("[0-9]", quote))
    groups = ["".join(re.findall("[0-9]", word)) for word in re.split(r"[^0-9.,]+", again)]
    groups = [group for group in groups if group]
    if not digits or not groups:
        return "unknown"
    runs = {"".join(groups[first:last]) for first in range(len(groups)) for last in range(first + 1, len(groups) + 1)}
    if digits in runs:
        return "same"
    return "unknown" if UNREADABLE in again else "other"


def _place(finding: Finding) -> Place | None:
    """Where the printed digits stand that a finding is about."""
    first = finding.evidence[0] if finding.evidence else None
    return first.place if first and first.place.box and re.search("[0-9]", first.quote) else None


def _read(document: Document, places: Sequence[Place], reader: SecondReader, password: str | None) -> Mapping[Place, str | None]:
    try:
        return reader(Path(document.source.path), places, document.pages, password=password)
    except Exception:  # noqa: BLE001 - a second reader that stumbles confirms nothing and doubts nothing
        return {}


def _doubted(finding: Finding, again: str) -> Undecided:
    field = finding.evidence[0].field.replace("_", " ")
    reason = f"dua pembaca berbeda: {field} dibaca {_short(finding.evidence[0].quote)} dan {_short(again)}"
    return Undecided(finding.rule, reason, finding.evidence)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
