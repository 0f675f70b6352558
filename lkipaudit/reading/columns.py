"""Text that stands side by side, as the blocks of two signatories: read down each side, not across."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lkipaudit.reading.lines import MARKER, Line, Row
from lkipaudit.reading.splitting import NUMBER

WIDE = 3.0
NARROWEST = 1.5
"""The empty strip between two sides is so many type sizes wide where it is first met, and never less than that."""
FARTHEST = 14.0
"""Lines of one block stand within so many type sizes: a signature needs room."""
CLOSE = 1.7
EVIDENCE = 2
"""So many rows must show the two sides: pairs of words, or words centred under one of the first pair."""
CENTRED = 5.0
SINGLE = (1.5, 3)
"""Rows with one side only may be so many times the pairs, and so many more."""
MANY_PARTS = 3
MOST_WORDS = 0.6
WORD = re.compile(r"[^\W\d_]{4}|NIP")
LISTED = re.compile(r"\d+\s")
AMOUNT = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d{3})+(?!\d)")


@dataclass(frozen=True, slots=True)
class Corridor:
    """The empty strip between two sides, in points."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where the sides part."""
        return (self.left + self.right) / 2

    def narrowed(self, row: Row) -> Corridor | None:
        """What is left of the strip beside a further row; None where nothing is."""
        left = max([self.left, *(line.box.x1 for line in row if middle(line) < self.middle)])
        right = min([self.right, *(line.box.x0 for line in row if middle(line) >= self.middle)])
        return Corridor(left, right) if right - left >= NARROWEST * row[0].size else None

    def sides(self, row: Row) -> tuple[Row, Row]:
        """The lines of a row on the left and on the right."""
        return [line for line in row if middle(line) < self.middle], [line for line in row if middle(line) >= self.middle]


def middle(line: Line) -> float:
    """Half way along the line."""
    return (line.box.x0 + line.box.x1) / 2


def reading_order(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, sorted from the top, in the order in which they are read."""
    index = 0
    while index < len(rows):
        block = block_at(rows, index)
        if not block:
            yield rows[index]
            index += 1
            continue
        corridor, after = block
        sides = [corridor.sides(row) for row in rows[index:after]]
        yield from (left for left, _ in sides if left)
        yield from (right for _, right in sides if right)
        index = after


def block_at(rows: Sequence[Row], first: int) -> tuple[Corridor, int] | None:
    """The strip between two sides of text that begin with this row, and the position after their last row."""
    row = rows[first]
    gaps = [Corridor(a.box.x1, b.box.x0) for a, b in pairwise(row)]
    corridor = max(gaps, key=lambda gap: gap.right - gap.left, default=None)
    if row[0].turn or corridor is None or corridor.right - corridor.left < WIDE * row[0].size:
        return None
    after = first + 1
    while after < len(rows) and near(rows[after - 1], rows[after]):
        narrowed = corridor.narrowed(rows[after])
        if narrowed is None:
            if rows[after][0].baseline - rows[after - 1][0].baseline < CLOSE * row[0].size:
                return None  # a stretched line inside a paragraph
            break
        corridor, after = narrowed, after + 1
    after = trimmed(rows, first, after, corridor)
    return (corridor, after) if is_two_sided([corridor.sides(row) for row in rows[first:after]]) else None


def near(above: Row, below: Row) -> bool:
    """Whether two rows can be of one block."""
    return not below[0].turn and below[0].baseline - above[0].baseline < FARTHEST * below[0].size


def trimmed(rows: Sequence[Row], first: int, after: int, corridor: Corridor) -> int:
    """The position after the last row, without what follows the block on the left and is text again."""
    while after > first:
        left, right = corridor.sides(rows[after - 1])
        if right or (after - first > 1 and rows[after - 1][0].baseline - rows[after - 2][0].baseline < CLOSE * left[0].size):
            break
        after -= 1
    return after


def is_two_sided(sides: Sequence[tuple[Row, Row]]) -> bool:
    """Whether both sides are running words: no labels with their values, no list numbers, no columns of numbers."""
    pairs = [(left, right) for left, right in sides if left and right]
    single = [left or right for left, right in sides if not (left and right)]
    if (
        sum(len(left) + len(right) >= MANY_PARTS for left, right in pairs) * 2 > len(pairs)
        or len(single) > SINGLE[0] * len(pairs) + SINGLE[1]
    ):
        return False
    lines = [line.text for left, right in sides for line in (*left, *right)]
    if any(NUMBER.fullmatch(text) or (AMOUNT.search(text) and "NIP" not in text.upper()) for text in lines):
        return False
    labelled = any(right[0].text.startswith((":", "=")) or left[-1].text.endswith(":") for left, right in pairs)
    listed = sum(bool(MARKER.match(left[0].text) or LISTED.match(left[0].text)) for left, _ in pairs)
    words = sum(bool(WORD.search(left[0].text)) and bool(WORD.search(right[0].text)) for left, right in pairs)
    under = sum(any(abs(middle(row[0]) - middle(line)) < CENTRED for side in pairs[0] for line in side) for row in single)
    return not labelled and listed * 2 < len(pairs) and words >= MOST_WORDS * len(pairs) and words + under >= EVIDENCE
