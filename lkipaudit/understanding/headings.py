"""Numbered headings of the body, "3.1.2", as they follow each other in their chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.model import Urutan
from lkipaudit.place import Place
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.sequence import Break, Item, Run, told
from lkipaudit.understanding.words import squash

HEADING = re.compile(r"\A\s*(\d{1,2}(?:\s?\.\s?\d{1,2})+)\s?\.?\s+\W{0,2}(?=[^\W\d_]{2})(.*)\Z", re.DOTALL)
STARTS = re.compile(r"^\s*(\d{1,2}(?:\s?\.\s?\d{1,2})+)(?=\s|\.\s|\.?$)", re.MULTILINE)
LEADER = re.compile(r"\.{4,}|…")
LONGEST = 200
SAME_TITLE = 88


@dataclass(frozen=True, slots=True)
class Numbered:
    """One numbered heading: its number in parts, its title, and where it stands."""

    parts: tuple[int, ...]
    label: str
    title: str
    text: str
    place: Place
    section: Section

    @property
    def item(self) -> Item:
        """The heading as a member of its run."""
        return Item(self.parts[-1], self.label, self.text, self.place)


def numbered_headings(document: Document, marks: Sequence[Section]) -> Iterator[Numbered]:
    """The headings numbered for the chapter in which they stand."""
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or not section.bab or len(block.text) > LONGEST:
            continue
        text = " ".join(block.text.split())
        heading = HEADING.match(text)
        if heading and not LEADER.search(text) and (parts := _parts(heading[1]))[0] == section.bab:
            yield Numbered(parts, re.sub(r"\s", "", heading[1]), heading[2], text, block.place, section)


def heading_runs(document: Document, marks: Sequence[Section]) -> tuple[Urutan, ...]:
    """The headings of each chapter in a row."""
    starts = _starts(document, marks)
    chapters = groupby(numbered_headings(document, marks), lambda one: one.section.bab)
    return tuple(_run(list(run), starts) for _, run in chapters)


def _parts(label: str) -> tuple[int, ...]:
    return tuple(int(part) for part in label.split("."))


def _starts(document: Document, marks: Sequence[Section]) -> set[tuple[int, ...]]:
    """Every number with which a line of the body begins: a heading that cannot be recognised is still among them."""
    texts = (
        text
        for block, section in zip(document.blocks, marks, strict=True)
        if section.bab
        for text in ([cell.text for cell in block.cells] if isinstance(block, Table) else [block.text])
    )
    return {_parts(label) for text in texts for label in STARTS.findall(text)}


def _run(run: Sequence[Numbered], starts: set[tuple[int, ...]]) -> Urutan:
    breaks: list[Break] = []
    path: tuple[int, ...] = run[0].parts[:1]
    for at, one in enumerate(run):
        same = [other for other in run[:at] if other.parts == one.parts]
        if same and any(fuzz.ratio(squash(other.title), squash(one.title)) >= SAME_TITLE for other in same):
            continue  # printed again, as over a table that goes on
        how = "berulang" if same else _how(one.parts, path, starts)
        if how:
            beside = same or run[max(0, at - 1) : at]
            breaks.append(Break(one.item, how, tuple(other.item for other in beside)))
        path = one.parts
    first = run[0]
    key = f"{first.place.source}:judul bab {first.section.bab}"
    return told(Run("judul", first.section.bagian, key, tuple(one.item for one in run)), breaks)


def _how(parts: tuple[int, ...], path: tuple[int, ...], starts: set[tuple[int, ...]]) -> str:
    """How a number is out of order after the one before it; "" where it is not."""
    *above, last = parts
    parent = tuple(above)
    if path[: len(parent)] != parent:
        return "tidak sesuai dengan judul di atasnya" if parent < path else ""
    expected = path[len(parent)] + 1 if len(path) > len(parent) else 1
    if last < expected:
        return "mundur"
    missing = {(*parent, number) for number in range(expected, last)}
    return "melompat" if missing and not missing & starts else ""
