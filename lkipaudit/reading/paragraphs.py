"""Lines outside tables to paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from statistics import median

from lkipaudit.place import Box
from lkipaudit.reading.lines import MARKER, Row, row_text

SAME_EDGE = 2.5
"""Lines that end within so many points of each other end at one margin."""
WIDE_LINE = 0.6
"""A line of this share of the text's width can be one that was filled up."""
STEPS = (0.8, 2.6)
"""Distances of baselines, in type sizes, of lines that can be of one paragraph."""
ALL, NONE = 0.95, 0.05
"""Shares of bold characters at which a line counts as wholly bold, or not at all."""
CENTRED = 6.0
USUAL_RIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of running text from its first to its last character."""

    text: str
    box: Box
    baseline: float
    size: float
    bold: float


@dataclass(frozen=True, slots=True)
class Margins:
    """The left and right edges of the text of a page in points; `edges` are where several wide lines end together."""

    left: float
    right: float
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together."""

    strips: tuple[Strip, ...]

    @property
    def text(self) -> str:
        """The lines, held apart by a line feed."""
        return "\n".join(strip.text for strip in self.strips)

    @property
    def box(self) -> Box:
        """The smallest box around the lines."""
        return reduce(Box.union, (strip.box for strip in self.strips))

    @property
    def bold(self) -> bool:
        """Whether most characters are bold."""
        return sum((strip.bold - 0.5) * len(strip.text) for strip in self.strips) > 0

    @property
    def size(self) -> float:
        """The type size of most lines in points."""
        return round(median(strip.size for strip in self.strips), 1)


def strip_of(row: Row) -> Strip:
    """A row as one line of running text."""
    letters = sum(len(line.text) for line in row)
    main = max(row, key=lambda line: len(line.text))
    bold = sum(line.bold * len(line.text) for line in row) / letters
    return Strip(row_text(row), reduce(Box.union, (line.box for line in row)), main.baseline, main.size, bold)


def passages(strips: Sequence[Strip], margins: Margins) -> list[Passage]:
    """Paragraphs of consecutive lines set between the margins."""
    spacing = usual_spacing(strips)
    groups: list[list[Strip]] = []
    for strip in strips:
        if groups and continues(groups[-1], strip, spacing, margins):
            groups[-1].append(strip)
        else:
            groups.append([strip])
    return [Passage(tuple(group)) for group in groups]


def usual_spacing(strips: Iterable[Strip]) -> float:
    """The usual distance of baselines, in type sizes."""
    steps = [(b.baseline - a.baseline) / max(a.size, b.size) for a, b in pairwise(strips)]
    steps = [step for step in steps if STEPS[0] < step < STEPS[1]]
    return median(steps) if steps else 1.3


def continues(group: Sequence[Strip], strip: Strip, spacing: float, margins: Margins) -> bool:
    """Whether a line goes on with the paragraph above it."""
    last = group[-1]
    size = max(last.size, strip.size)
    step = strip.baseline - last.baseline
    if step <= 0 or step > (1.2 * spacing + 0.05) * size:
        return False
    if abs(last.size - strip.size) > 0.1 * size + 0.4:
        return False
    if (last.bold > ALL and strip.bold < NONE) or (last.bold < NONE and strip.bold > ALL):
        return False
    if MARKER.match(strip.text) or indented(group, strip):
        return False
    return room_left(last, margins) < first_word(strip) + 0.2 * size


def indented(group: Sequence[Strip], strip: Strip) -> bool:
    """Whether the line begins further right than the paragraph, other than under the words after its list number."""
    last = group[-1]
    if strip.box.x0 < last.box.x0 + 0.8 * strip.size:
        return False
    return not (len(group) == 1 and MARKER.match(last.text)) and not centred_under(last.box, strip.box)


def centred_under(above: Box, below: Box) -> bool:
    """Whether a shorter line stands in the middle under a longer one."""
    return abs((above.x0 + above.x1) - (below.x0 + below.x1)) < CENTRED


def room_left(strip: Strip, margins: Margins) -> float:
    """How many points of the line are unused: on the right, and on the left too where it is centred."""
    if any(abs(strip.box.x1 - edge) < SAME_EDGE for edge in margins.edges):
        return 0.0
    right, left = margins.right - strip.box.x1, strip.box.x0 - margins.left
    return right + left if abs(right - left) < strip.size and left > 2 * strip.size else right


def first_word(strip: Strip) -> float:
    """The width of the first word in points, about."""
    return (strip.box.x1 - strip.box.x0) * len(strip.text.split(" ", 1)[0]) / max(len(strip.text), 1)


def margins_of(strips: Iterable[Strip], width: float) -> Margins:
    """The margins of a page of the given width, leaving out the odd line that sticks out and short lines alone."""
    boxes = [strip.box for strip in strips]
    if not boxes:
        return Margins(0.0, 0.0, ())
    lefts, rights = sorted(box.x0 for box in boxes), sorted(box.x1 for box in boxes)
    outliers = len(boxes) // 20
    left, right = lefts[outliers], max(rights[-1 - outliers], USUAL_RIGHT * width)
    wide = [x for x in rights if x > left + WIDE_LINE * (right - left)]
    edges = tuple(a for a, _, b in zip(wide, wide[1:], wide[2:], strict=False) if b - a < SAME_EDGE)
    return Margins(left, right, edges)
