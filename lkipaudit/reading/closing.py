"""Borders that a table lacks: a row that goes on from the page before has no line above it, some tables none at their sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from lkipaudit.reading.strokes import Stroke

Lines = dict[float, list[Stroke]]

NEAR = 3.0
"""Ends this close, in points, are at one height; an end this close to a line meets it."""
LEAST = 3
"""So many lines that end together make a border: two could be anything, three are two columns."""
NARROW = 6.0
"""Lines that stand out less than this, in points, over the last border leave no room for text."""


def missing_borders(lines: Lines, across: Lines) -> list[Stroke]:
    """The strokes to add to `across` where lines of a table end together in the open."""
    pieces = [piece for group in lines.values() for piece in group]
    crossing = [piece for group in across.values() for piece in group]
    return [*open_ends(pieces, crossing, first=True), *open_ends(pieces, crossing, first=False)]


def open_ends(pieces: list[Stroke], crossing: list[Stroke], *, first: bool) -> Iterator[Stroke]:
    """Borders over the starts (or under the ends) of the pieces."""
    ends = sorted(pieces, key=lambda piece: piece.start if first else piece.end)
    group: list[Stroke] = []
    for piece in ends:
        if group and end_of(piece, first=first) - end_of(group[0], first=first) > NEAR:
            yield from border(group, pieces, crossing, first=first)
            group = []
        group.append(piece)
    yield from border(group, pieces, crossing, first=first)


def end_of(piece: Stroke, *, first: bool) -> float:
    """Where the piece starts, or ends."""
    return piece.start if first else piece.end


def border(group: list[Stroke], pieces: list[Stroke], crossing: list[Stroke], *, first: bool) -> Iterator[Stroke]:
    """The strokes that join the ends of a group, between neighbours that are of one table and not joined there yet."""
    if len(group) < LEAST:
        return
    level = sum(end_of(piece, first=first) for piece in group) / len(group)
    for left, right in pairwise(sorted(group)):
        gap = (left.at, right.at)
        if any(abs(line.at - level) <= NARROW and spans(line, gap) for line in crossing):
            continue
        if any(left.at < piece.at < right.at and piece.start < level - NEAR and piece.end > level + NEAR for piece in pieces):
            continue
        if any(spans(line, gap) and holds(left, line.at) and holds(right, line.at) for line in crossing):
            yield Stroke(level, left.at, right.at)


def spans(line: Stroke, gap: tuple[float, float]) -> bool:
    """Whether a line covers the gap."""
    return line.start <= gap[0] + NEAR and line.end >= gap[1] - NEAR


def holds(piece: Stroke, at: float) -> bool:
    """Whether a line that crosses at this place meets the piece."""
    return piece.start - NEAR <= at <= piece.end + NEAR


def with_missing(lines: Lines, added: Iterable[Stroke]) -> list[Stroke]:
    """All strokes of both."""
    return [*(piece for group in lines.values() for piece in group), *added]
