"""Rows of a ruled table that are drawn as one cell: their text stands in the columns of the rows beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from lkipaudit.reading.grid import Grid, Slot
from lkipaudit.reading.lines import bands, chunks
from lkipaudit.reading.words import Word, spelled

LEAST = 3
"""So many columns must hold text: two can be a name and what is said of it."""
GAP = 0.6
"""At every edge each line leaves this share of the type size empty; words stand closer."""
OVER = 2.0
"""Text may reach this far, in points, over an edge."""
DIGITS = re.compile(r"[\d.,%()Rp–-]+")
LEAST_ROWS = 3


def with_lent_edges(grid: Grid, held: Sequence[list[Word]]) -> tuple[Grid, list[list[Word]]]:
    """The grid and the words of its cells, where cells as wide as the table are parted as the nearest row with columns is."""
    last = len(grid.xs) - 1
    slots: list[Slot] = []
    parts: list[list[Word]] = []
    for slot, words in zip(grid.slots, held, strict=True):
        edges = lent(grid, slot) if slot.right - slot.left == last and len(grid.ys) > LEAST_ROWS else []
        columns = parted(words, [grid.xs[edge] for edge in edges])
        if columns:
            slots += [Slot(left, slot.top, right, slot.bottom) for left, right in pairwise([0, *edges, last])]
            parts += columns
        else:
            slots.append(slot)
            parts.append(words)
    return Grid(grid.xs, grid.ys, tuple(slots)), parts


def lent(grid: Grid, slot: Slot) -> list[int]:
    """The inner edges (positions in the xs) of the nearest row with columns, above before below; none where there is no such row."""
    for row in (*range(slot.top - 1, -1, -1), *range(slot.bottom, len(grid.ys) - 1)):
        lefts = sorted({other.left for other in grid.slots if other.top <= row < other.bottom})
        if len(lefts) >= LEAST:
            return lefts[1:]
    return []


def parted(words: list[Word], edges: Sequence[float], least: int = LEAST) -> list[list[Word]]:
    """The letters column by column; nothing where text runs across an edge, or where fewer than `least` columns hold any."""
    if not edges:
        return []
    letters = spelled(words)
    columns: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for letter in letters:
        columns[bisect_right(edges, (letter.x0 + letter.x1) / 2)].append(letter)
    shown = [letter for letter in letters if letter.text != " "]
    filled = sum(any(letter.text != " " for letter in column) for column in columns)
    if filled < max(least, len(columns) / 2) or any(letter.turn for letter in shown):
        return []
    fits = all(clear(band, edge) for band in bands(shown) for edge in edges) and all(is_one(column) for column in columns)
    return columns if fits else []


def is_one(column: list[Word]) -> bool:
    """Whether a column holds what one cell can: no numbers over each other, no number apart from the words before it."""
    lines = [chunks(sorted(band, key=lambda letter: letter.x0)) for band in bands([letter for letter in column if letter.text != " "])]
    numbers = [bool(DIGITS.fullmatch("".join(letter.text for letter in line[-1]))) for line in lines]
    return not (len(lines) > 1 and all(numbers)) and not any(number and len(line) > 1 for number, line in zip(numbers, lines, strict=True))


def clear(band: list[Word], edge: float) -> bool:
    """Whether a line leaves room at an edge."""
    reach = max((letter.x1 for letter in band if letter.x0 + letter.x1 < 2 * edge), default=None)
    begin = min((letter.x0 for letter in band if letter.x0 + letter.x1 >= 2 * edge), default=None)
    if reach is None:
        return begin is None or begin >= edge - OVER
    if begin is None:
        return reach <= edge + OVER
    return reach <= edge + OVER and begin >= edge - OVER and begin - reach >= GAP * band[0].size
