"""Running headers and footers, and the page number that a page prints of itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lkipaudit.reading.characters import DIAGONAL
from lkipaudit.reading.lines import row_text
from lkipaudit.reading.page import PageContent

EDGE = 0.1
FOOT = 0.13
"""Headers, and footers, stand this near to the top or bottom, as a share of the longer side of the page."""
LOW_HEAD = 0.13
"""A header may stand this far down where it is the head of very many pages."""
NO_HEAD = re.compile(r"\W*(?:tabel|gambar|grafik|lampiran|bab)\b", re.IGNORECASE)
"""How a line begins that heads what stands below it, however often it is repeated."""
MANY = 0.25
"""The share of the pages that are very many."""
MOST_PARTS = 3
SAME_HEIGHT = 4.0
"""A line that repeats stands at the same height to within so many points."""
SEVERAL = 8
"""In a file of fewer pages a line that repeats without counting can be the title of several papers, unless it is outermost."""
OUTERMOST = 0.05
OFTEN = 3
"""So many pages make a line a running one."""
IN_STEP = 0.5
"""A number is the page's own where it counts on with the pages at this share of the steps."""

ROMAN = r"[ivxlc]+|[IVXLC]+"
LABEL = re.compile(rf"\b[IVXLC]+\s?[-–.]\s?\d{{1,3}}\b|\d+|\b(?:{ROMAN})\b")
LONE = re.compile(
    rf"\W{{0,3}}(?:(?P<named>hal(?:aman)?|page)\W{{0,3}})?(?P<label>[IVX]+\s?[-–.]\s?\d{{1,3}}|\d{{1,3}}|{ROMAN})"
    r"(?:\s*(?:dari|of|/)\s*\d{1,3})?(?:\s*\|?\s*(?P<named_after>page|hal(?:aman)?|p\s?a\s?g\s?e))?\W{0,3}",
    re.IGNORECASE,
)
"""A line that holds a page number and nothing else, as "5", "- iv -", "Hal. 5 dari 60", "5 | Page", "III-5"."""
CHAPTER = re.compile(rf"\W*(?:BAB|B A B)\s+(?:{ROMAN}|\d+)\b\D*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What of a page is furniture: positions in its rows, and the printed page number."""

    rows: frozenset[int] = frozenset()
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """A line near the top or bottom edge.

    It has the page (from 0), its position in the page's rows, its distance from the edge and the longer
    side of the page in points.
    """

    page: int
    position: int
    text: str
    foot: bool
    distance: float
    longest: float

    @property
    def outermost(self) -> bool:
        """Whether the line stands where no text of the page itself can."""
        return self.distance < OUTERMOST * self.longest

    @property
    def low(self) -> bool:
        """Whether the line is so far down that it can head the text below it."""
        return not self.foot and self.distance > EDGE * self.longest

    @property
    def pattern(self) -> str:
        """The text with what may count from page to page left open; the chapters of a report are no pages."""
        text = " ".join(self.text.split())
        return (text if CHAPTER.fullmatch(text) else LABEL.sub("#", text)).lower()


def find_furniture(contents: Sequence[PageContent]) -> list[Furniture]:
    """The furniture of each page."""
    edges = [line for page, content in enumerate(contents) for line in edge_lines(page, content)]
    rows: defaultdict[int, set[int]] = defaultdict(set)
    printed: dict[int, str] = {}
    for group in sorted(repeated(edges), key=len):
        numbers = {} if group[0].low else page_numbers(group)
        printed |= numbers
        often_enough = max(SEVERAL, MANY * len(contents)) if group[0].low else SEVERAL if not group[0].outermost else 0
        if numbers or (len(group) if group[0].low else len(contents)) >= often_enough:
            for line in group:
                rows[line.page].add(line.position)
    for page, content in enumerate(contents):
        rows[page] |= {position for position, row in enumerate(content.rows) if row[0].turn == DIAGONAL}
    for page, position in stamped(contents):
        rows[page].add(position)
    for line, label in lone_numbers([line for line in edges if not line.low and line.position not in rows[line.page]], printed):
        rows[line.page].add(line.position)
        printed[line.page] = label
    return [Furniture(frozenset(rows[page]), printed.get(page)) for page in range(len(contents))]


def stamped(contents: Sequence[PageContent]) -> Iterator[tuple[int, int]]:
    """Page and position of rows that run up or down a side of the page and stand alike on several pages: stamps and marks of a program."""
    alike: defaultdict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    for page, content in enumerate(contents):
        for position, row in enumerate(content.rows):
            left, right = EDGE * content.width, (1 - EDGE) * content.width
            if row[0].turn and all(line.box.x1 < left or line.box.x0 > right for line in row):
                alike[row_text(row), round(row[0].box.x0), round(row[0].box.top), content.width].append((page, position))
    for found in alike.values():
        if len(found) >= SEVERAL:
            yield from found


def edge_lines(page: int, content: PageContent) -> Iterator[EdgeLine]:
    """The lines of a page near its top and bottom edge; many parts at the top are the head of a table."""
    longest = max(content.width, content.height)
    for position, row in enumerate(content.rows):
        baseline = row[0].baseline
        if row[0].turn:
            continue
        if (max(line.box.bottom for line in row) < EDGE * longest and len(row) <= MOST_PARTS) or (
            max(line.box.bottom for line in row) < LOW_HEAD * longest and len(row) == 1 and not NO_HEAD.match(row_text(row))
        ):
            yield EdgeLine(page, position, row_text(row), foot=False, distance=baseline, longest=longest)
        elif min(line.box.top for line in row) > content.height - FOOT * longest:
            yield EdgeLine(page, position, row_text(row), foot=True, distance=content.height - baseline, longest=longest)


def repeated(edges: Sequence[EdgeLine]) -> Iterator[list[EdgeLine]]:
    """Groups of lines that say the same at the same height on several pages."""
    alike: defaultdict[tuple[bool, str], list[EdgeLine]] = defaultdict(list)
    for line in edges:
        alike[line.foot, line.pattern].append(line)
    for lines in alike.values():
        lines.sort(key=lambda line: line.distance)
        group: list[EdgeLine] = []
        for line in lines:
            if group and line.distance - group[0].distance > SAME_HEIGHT:
                yield from often(group)
                group = []
            group.append(line)
        yield from often(group)


def often(group: list[EdgeLine]) -> Iterator[list[EdgeLine]]:
    """The group, if it stands on enough pages, in the order of the pages."""
    if len({line.page for line in group}) >= OFTEN:
        yield sorted(group, key=lambda line: line.page)


def page_numbers(group: Sequence[EdgeLine]) -> dict[int, str]:
    """The page numbers in the lines of one running header or footer: the number that counts on with the pages."""
    labels = [LABEL.findall(line.text) for line in group]
    width = min(len(found) for found in labels)
    best = max(range(width), key=lambda place: (in_step(group, [found[place] for found in labels]), place), default=None)
    if best is None or in_step(group, [found[best] for found in labels]) < IN_STEP:
        return {}
    return {line.page: found[best] for line, found in zip(group, labels, strict=True)}


def in_step(group: Sequence[EdgeLine], labels: Sequence[str]) -> float:
    """The share of steps from line to line at which the label counts on as far as the pages do."""
    steps = [
        count(after_label) - count(label) == after.page - line.page
        for (line, label), (after, after_label) in pairwise(zip(group, labels, strict=True))
    ]
    return sum(steps) / len(steps)


def count(label: str) -> int:
    """What a page number counts: 12 for "12", 4 for "iv", 5 for "III-5"."""
    digits = re.findall(r"\d+", label)
    if digits:
        return int(digits[-1])
    worth = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    values = [worth[letter] for letter in label.lower()]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def lone_numbers(edges: Sequence[EdgeLine], printed: Mapping[int, str]) -> Iterator[tuple[EdgeLine, str]]:
    """Page numbers that stand alone on an outermost line of pages that are not numbered yet: named as such, or counting with others."""
    found: dict[int, tuple[EdgeLine, str, bool]] = {}
    for line in outermost(edges):
        lone = LONE.fullmatch(line.text)
        if lone and line.page not in printed:
            found.setdefault(line.page, (line, lone["label"], bool(lone["named"] or lone["named_after"])))
    offsets = [count(label) - page for page, label in printed.items()]
    offsets += [count(label) - page for page, (_, label, _) in found.items()]
    for page, (line, label, named) in found.items():
        if named or offsets.count(count(label) - page) > 1:
            yield line, label


def outermost(edges: Sequence[EdgeLine]) -> Iterator[EdgeLine]:
    """Of each page the line nearest to the bottom edge, then the one nearest to the top."""
    for foot in (True, False):
        nearest: dict[int, EdgeLine] = {}
        for line in edges:
            if line.foot == foot and (line.page not in nearest or line.distance < nearest[line.page].distance):
                nearest[line.page] = line
        yield from nearest.values()
