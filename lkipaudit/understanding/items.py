"""Numbered items of lists in running text: "1.", "2)", "(3)", "a.", "B.", as they follow each other under one heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lkipaudit.document import Document, Table
from lkipaudit.model import Urutan
from lkipaudit.place import Place
from lkipaudit.understanding.headings import HEADING
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.sequence import Break, Item, Run, told

MARKER = re.compile(r"\A\s*[-–•]?\s*(?P<open>\(?)(?P<mark>\d{1,2}|[A-Za-z])(?P<close>[.)])[.)]?(?=\s+\S|[A-Z][a-z])")
ROMAN = frozenset("ivxlcdmIVXLCDM")
"""Letters that can be numerals too: they continue a list of letters, and break none."""
SAME_EDGE = 8.0
"""Items whose left edges are at most so many points apart can be of one list."""
FIRST = 1
BEGINS = "tidak mulai dari yang pertama"
LEAST_FIRST, MOST_FIRST, APART = 3, 6, 3
"""A list may be told to begin late with these numbers, and where its first two items are so many paragraphs apart.

What is set close together may have lost its first line to a table or to the page before.
"""
MOST_MISSING = {"angka": 5, "huruf": 2}
"""A longer jump is no list: an initial before a name, a day of a month."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item: its style ("1.", "(a)"), its value, and its first line."""

    style: str
    value: int
    mark: str
    text: str
    place: Place
    at: int

    @property
    def item(self) -> Item:
        """The item as a member of its run."""
        return Item(self.value, self.mark, self.text, self.place)


@dataclass(frozen=True, slots=True)
class Listed:
    """One list while it is read: its items, and where they break."""

    entries: list[Entry]
    breaks: list[Break] = field(default_factory=list)


def item_runs(document: Document, marks: Sequence[Section]) -> tuple[Urutan, ...]:
    """The lists of the chapters: those that are whole, and those that break."""
    found: list[Urutan] = []
    before: set[tuple[str, int]] = set()
    for stretch in _stretches(document, marks):
        lists = _lists(stretch, document)
        found += [_told(one, marks) for one in lists if _is_list(one, before, document, stretch[0].at)]
        before = {(one.entries[-1].style, one.entries[-1].value) for one in lists}
    return tuple(found)


def lists_of(document: Document, marks: Sequence[Section]) -> Iterator[tuple[Entry, ...]]:
    """The items of each list, one list after the other."""
    for stretch in _stretches(document, marks):
        yield from (tuple(one.entries) for one in _lists(stretch, document))


def _stretches(document: Document, marks: Sequence[Section]) -> Iterator[list[Entry]]:
    """The items between one numbered heading and the next."""
    stretch: list[Entry] = []
    bab = 0
    for at, (block, section) in enumerate(zip(document.blocks, marks, strict=True)):
        if isinstance(block, Table):
            continue
        heading = HEADING.match(block.text)
        if section.bab != bab or (heading and heading[1].startswith(f"{bab}.")):
            yield stretch
            stretch, bab = [], section.bab
        marker = MARKER.match(block.text) if section.bab else None
        if marker:
            mark, line = marker["mark"], " ".join(block.text.strip().split("\n")[0].split())
            stretch.append(Entry(_style(marker), _value(mark), mark, line, block.place, at))
    yield stretch


def _style(marker: re.Match[str]) -> str:
    mark = marker["mark"]
    kind = "1" if mark.isdecimal() else "a" if mark.islower() else "A"
    return f"{marker['open']}{kind}{marker['close']}"


def _value(mark: str) -> int:
    return int(mark) if mark.isdecimal() else ord(mark.casefold()) - ord("a") + 1


def _lists(stretch: Sequence[Entry], document: Document) -> list[Listed]:
    """The lists of a stretch, one inside the other: an item goes on with the innermost that it follows, or breaks one, or begins one."""
    lists: list[Listed] = []
    home: Listed | None = None
    for entry in stretch:
        before = home
        alike = [one for one in reversed(lists) if one.entries[-1].style == entry.style]
        home = next((one for one in alike if one.entries[-1].value == entry.value - 1), None)
        near = next((one for one in alike if one.entries[0].value == FIRST and _beside(one.entries[-1], entry)), None)
        if home is None and near is not None and entry.value > 1 and entry.mark not in ROMAN:
            home = _broken(near, entry, before, document)
        if home is None:
            home = Listed([], _headless(before, entry, document))
            lists.append(home)
        home.entries.append(entry)
    return lists


def _headless(before: Listed | None, entry: Entry, document: Document) -> list[Break]:
    """The break of a list that begins with its second item, directly under an item of the list that holds it."""
    if before is None or len(before.entries) == 1 or entry.value != FIRST + 1 or entry.mark in ROMAN:
        return []
    outer = before.entries[-1]
    under = outer.style != entry.style and outer.at == entry.at - 1 and not _written(FIRST, entry, document, outer.at - 1)
    return [Break(entry.item, BEGINS, (outer.item,))] if under else []


def _broken(near: Listed, entry: Entry, before: Listed | None, document: Document) -> Listed | None:
    """The list that an item breaks; None where it breaks none, or begins another one under an item of a list that holds it."""
    last = near.entries[-1]
    rises = entry.value > last.value
    missing = range(last.value + 1, entry.value) if rises else range(entry.value - 1, entry.value)
    most = MOST_MISSING["angka" if "1" in entry.style else "huruf"]
    if len(missing) > most or any(_written(number, entry, document, last.at) for number in missing):
        return None
    if before is not near and before is not None and before.entries[0].at < last.at:
        return None
    near.breaks.append(Break(entry.item, "melompat" if rises else "berulang", (last.item,)))
    return near


def _is_list(one: Listed, before: set[tuple[str, int]], document: Document, start: int) -> bool:
    """Whether items are a list to be told of: those that do not begin with one are told where they are set as headings."""
    first, *others = one.entries
    if not others or one.breaks or first.value == FIRST:
        return bool(others)
    lost = first.mark in ROMAN or (first.style, first.value - 1) in before or _written(first.value - 1, first, document, start - 1)
    if lost or not LEAST_FIRST <= first.value <= MOST_FIRST or others[0].at - first.at < APART:
        return False
    one.breaks.append(Break(first.item, BEGINS, (others[0].item,)))
    return True


def _told(one: Listed, marks: Sequence[Section]) -> Urutan:
    first = one.entries[0]
    key = f"{first.place.source}:butir {first.at}"
    return told(Run("butir", marks[first.at].bagian, key, tuple(entry.item for entry in one.entries)), one.breaks)


def _beside(one: Entry, other: Entry) -> bool:
    """Whether two items stand at one left edge, as far as the format tells it."""
    edges = one.place.box, other.place.box
    return edges[0] is None or edges[1] is None or abs(edges[0].x0 - edges[1].x0) <= SAME_EDGE


def _written(number: int, like: Entry, document: Document, start: int) -> bool:
    """Whether an item with this number stands anywhere between two places, in a line or in a cell, or opens one without its mark."""
    mark = str(number) if "1" in like.style else chr(ord("a") + number - 1)
    item = re.compile(rf"(?<![\w.,]){mark}\s?{re.escape(like.style[-1])}[.)]?\s*(?=[^\W\d_])|\A\s*{mark}\s+(?=[^\W\d_])", re.IGNORECASE)
    for block in document.blocks[start + 1 : like.at]:
        texts = [cell.text for cell in block.cells] if isinstance(block, Table) else [block.text]
        if any(item.search(text) for text in texts):
            return True
    return False
