"""Cells out of the rectangles of shading on a page: some writers fill a cell at once, Word fills its margins and its lines apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

MARGIN = (2.5, 9.0)
"""Word fills the room on the left and right of a cell's text as strips of such a width in points."""
TOUCH = 1.2
"""Edges this close, in points, are one."""
LOWEST = 5.0
"""A filled cell is no lower, in points."""
MOST = 4000
LARGEST = 12
LEAST_INSIDE = 2
"""A rectangle behind others holds itself and so many more."""


class Fill(NamedTuple):
    """A filled rectangle in points."""

    x0: float
    top: float
    x1: float
    bottom: float


def filled_cells(shades: Sequence[tuple[float, float, float, float]]) -> list[Fill]:
    """The cells that stand filled beside each other; a background behind several of them is none."""
    pieces = sorted({Fill(*(round(at, 1) for at in shade)) for shade in shades}, key=lambda fill: (fill.top, fill.x0))
    if len(pieces) < 2 or len(pieces) > MOST:  # noqa: PLR2004 - one rectangle is no row
        return []
    found: list[Fill] = []
    for group in touching(without_backgrounds(pieces)):
        found += cells_of_pieces(group) if len(group) > 1 else group
    return found


def without_backgrounds(pieces: Sequence[Fill]) -> list[Fill]:
    """The rectangles without the large ones in which others lie."""
    large = sorted(pieces, key=lambda piece: (piece.x0 - piece.x1) * (piece.bottom - piece.top))[:LARGEST]
    behind = {piece for piece in large if sum(holds(piece, other) for other in pieces) > LEAST_INSIDE}
    return [piece for piece in pieces if piece not in behind]


def holds(outer: Fill, inner: Fill) -> bool:
    """Whether one rectangle lies in another."""
    return (
        outer.x0 - TOUCH <= inner.x0
        and outer.x1 + TOUCH >= inner.x1
        and outer.top - TOUCH <= inner.top
        and outer.bottom + TOUCH >= inner.bottom
    )


def touching(pieces: Sequence[Fill]) -> Iterator[list[Fill]]:
    """Groups of rectangles that touch, along whatever side."""
    parent = list(range(len(pieces)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for index, piece in enumerate(pieces):
        for after in range(index + 1, len(pieces)):
            other = pieces[after]
            if other.top > piece.bottom + TOUCH:
                break
            if other.x0 <= piece.x1 + TOUCH and other.x1 >= piece.x0 - TOUCH:
                parent[root(after)] = root(index)
    groups: defaultdict[int, list[Fill]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        groups[root(index)].append(piece)
    yield from groups.values()


def cells_of_pieces(pieces: Sequence[Fill]) -> list[Fill]:
    """The cells of a group of rectangles that touch: they themselves, or what their strips tell where Word has filled them in pieces."""
    strips = [piece for piece in pieces if MARGIN[0] < piece.x1 - piece.x0 < MARGIN[1] and piece.bottom - piece.top > LOWEST]
    inner = [a.x1 for a in strips for b in strips if abs(a.x1 - b.x0) < TOUCH and a.top < b.bottom and b.top < a.bottom]
    if not inner:
        return [piece for piece in pieces if piece.bottom - piece.top > LOWEST and piece.x1 - piece.x0 > MARGIN[1]]
    xs = clustered([min(piece.x0 for piece in pieces), *inner, max(piece.x1 for piece in pieces)])
    ys = levels(pieces, strips, xs)
    return [cell for top, bottom in pairwise(ys) for cell in row_of(pieces, xs, top, bottom)]


def clustered(marks: Sequence[float]) -> list[float]:
    """The marks, those that are near each other as one."""
    found: list[float] = []
    for mark in sorted(marks):
        if not found or mark - found[-1] > 2 * TOUCH:
            found.append(mark)
    return found


def levels(pieces: Sequence[Fill], strips: Sequence[Fill], xs: Sequence[float]) -> list[float]:
    """The heights between the rows: where strips begin or end in most columns, and on both sides of which a cell begins and ends."""
    ends = (min(piece.top for piece in pieces), max(piece.bottom for piece in pieces))
    marks = clustered([*ends, *(strip.top for strip in strips), *(strip.bottom for strip in strips)])
    kept = [mark for mark in marks if crossing(strips, xs, mark) * 2 < len(xs) - 1]
    found = kept[:1]
    for at, mark in enumerate(kept[1:], 1):
        after = kept[at + 1] if at + 1 < len(kept) else None
        if after is None or (own(strips, found[-1], mark) and own(strips, mark, ends[1]) and not only_rest(strips, mark, after)):
            found.append(mark)
    return found


def crossing(strips: Sequence[Fill], xs: Sequence[float], mark: float) -> int:
    """In how many columns the text of one cell reaches over a height."""
    over = [strip for strip in strips if strip.top < mark - TOUCH and strip.bottom > mark + TOUCH]
    return sum(any(left - TOUCH <= strip.x0 and strip.x1 <= right + TOUCH for strip in over) for left, right in pairwise(xs))


def own(strips: Sequence[Fill], top: float, bottom: float) -> bool:
    """Whether a cell's text lies between two heights."""
    return any(strip.top >= top - TOUCH and strip.bottom <= bottom + TOUCH for strip in strips)


def only_rest(strips: Sequence[Fill], mark: float, after: float) -> bool:
    """Whether below a mark the rest of one row goes on, in which no text begins."""
    return not any(abs(strip.top - mark) < TOUCH for strip in strips) and not own(strips, mark, after)


def row_of(pieces: Sequence[Fill], xs: Sequence[float], top: float, bottom: float) -> Iterator[Fill]:
    """The filled cells of one row: an edge that a rectangle runs over is none."""
    middle = [piece for piece in pieces if piece.top < bottom - TOUCH and piece.bottom > top + TOUCH]
    if not middle:
        return
    reach = (min(piece.x0 for piece in middle), max(piece.x1 for piece in middle))
    inner = [
        x
        for x in xs
        if reach[0] + MARGIN[0] < x < reach[1] - MARGIN[0] and not any(piece.x0 < x - TOUCH and piece.x1 > x + TOUCH for piece in middle)
    ]
    edges = [reach[0], *inner, reach[1]]
    yield from (Fill(left, top, right, bottom) for left, right in pairwise(edges))
