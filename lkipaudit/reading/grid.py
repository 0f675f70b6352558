"""Cells and tables out of drawn lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lkipaudit.reading.closing import Lines, missing_borders, with_missing
from lkipaudit.reading.holes import Walls, holes
from lkipaudit.reading.strokes import Stroke, Strokes

NEAR = 3.0
"""Lines this close, in points, are one; an end this close to a line meets it."""
SHORTEST = 3.0


class Slot(NamedTuple):
    """A cell on the page's grid of lines: from line `left` to `right` of the xs and `top` to `bottom` of the ys."""

    left: int
    top: int
    right: int
    bottom: int


class Grid(NamedTuple):
    """Connected cells: the xs and ys of their edges in points, and each cell as positions in these."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) of the whole."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


class Mesh(NamedTuple):
    """All lines of a page: where they stand, and for each the intervals it covers as the bits of a number."""

    xs: list[float]
    ys: list[float]
    upright: list[int]
    level: list[int]


def grids(strokes: Strokes, *, open_cells: bool = True) -> list[Grid]:
    """The groups of cells that the lines enclose, from the top of the page; with `open_cells` those too that lack a side."""
    upright, level = merged(strokes.upright), merged(strokes.level)
    added = missing_borders(upright, level)
    if added:
        level = merged(with_missing(level, added))
    added = missing_borders(level, upright)
    if added:
        upright = merged(with_missing(upright, added))
    mesh = mesh_of(upright, level)
    found = [grid_of(mesh, group, open_cells=open_cells) for group in connected(list(cells(mesh)))]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def merged(strokes: Iterable[Stroke]) -> Lines:
    """Lines by position: positions that are near become one, pieces that touch become one."""
    lines: Lines = {}
    group: list[Stroke] = []
    for stroke in sorted(strokes):
        if group and stroke.at - group[0].at > NEAR:
            close_group(lines, group)
            group = []
        group.append(stroke)
    close_group(lines, group)
    return lines


def close_group(lines: Lines, group: list[Stroke]) -> None:
    """Joins the pieces of one position and keeps those long enough to be an edge."""
    pieces: list[list[float]] = []
    for _, start, end in sorted(group, key=lambda stroke: stroke.start):
        if pieces and start <= pieces[-1][1] + NEAR:
            pieces[-1][1] = max(pieces[-1][1], end)
        else:
            pieces.append([start, end])
    pieces = [piece for piece in pieces if piece[1] - piece[0] >= SHORTEST]
    if pieces:
        weight = sum(stroke.end - stroke.start for stroke in group)
        at = sum(stroke.at * (stroke.end - stroke.start) for stroke in group) / weight
        lines[at] = [Stroke(at, start, end) for start, end in pieces]


def mesh_of(upright: Lines, level: Lines) -> Mesh:
    """The lines laid over each other."""
    xs, ys = sorted(upright), sorted(level)
    return Mesh(xs, ys, [covered(upright[x], ys) for x in xs], [covered(level[y], xs) for y in ys])


def covered(pieces: list[Stroke], marks: list[float]) -> int:
    """Bit i is set where a piece covers all from mark i to mark i + 1."""
    bits = 0
    for _, start, end in pieces:
        first, last = bisect_left(marks, start - NEAR), bisect_right(marks, end + NEAR) - 1
        if last > first:
            bits |= (1 << last) - (1 << first)
    return bits


def cells(mesh: Mesh) -> Iterator[Slot]:
    """The smallest closed rectangle from each corner to the right and down."""
    for top, across in enumerate(mesh.level):
        for left, down in enumerate(mesh.upright):
            if across >> left & 1 and down >> top & 1:
                slot = smallest(mesh, left, top)
                if slot:
                    yield slot


def smallest(mesh: Mesh, left: int, top: int) -> Slot | None:
    """The cell whose upper left corner is here, when its four sides are drawn."""
    across, down = mesh.level[top], mesh.upright[left]
    for bottom in range(top + 1, len(mesh.ys)):
        if not down >> (bottom - 1) & 1:
            return None
        height = (1 << bottom) - (1 << top)
        for right in range(left + 1, len(mesh.xs)):
            if not across >> (right - 1) & 1:
                break
            width = (1 << right) - (1 << left)
            if mesh.upright[right] & height == height and mesh.level[bottom] & width == width:
                return Slot(left, top, right, bottom)
    return None


def connected(slots: list[Slot]) -> list[list[Slot]]:
    """Groups of cells that share corners."""
    parent = list(range(len(slots)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    corners: dict[tuple[int, int], int] = {}
    for index, slot in enumerate(slots):
        for corner in ((slot.left, slot.top), (slot.right, slot.top), (slot.left, slot.bottom), (slot.right, slot.bottom)):
            parent[root(index)] = root(corners.setdefault(corner, index))
    groups: defaultdict[int, list[Slot]] = defaultdict(list)
    for index, slot in enumerate(slots):
        groups[root(index)].append(slot)
    return list(groups.values())


def grid_of(mesh: Mesh, slots: list[Slot], *, open_cells: bool) -> Grid:
    """A group of cells on the grid of its own edges; where two overlap, the smaller has the room."""
    lefts = sorted({edge for slot in slots for edge in (slot.left, slot.right)})
    tops = sorted({edge for slot in slots for edge in (slot.top, slot.bottom)})
    column, row = {edge: i for i, edge in enumerate(lefts)}, {edge: i for i, edge in enumerate(tops)}
    local = list(without_overlap([Slot(column[s.left], row[s.top], column[s.right], row[s.bottom]) for s in slots]))
    taken = {(x, y) for s in local for x in range(s.left, s.right) for y in range(s.top, s.bottom)}
    if open_cells and len(taken) < (len(lefts) - 1) * (len(tops) - 1):
        local += [Slot(*hole) for hole in holes(walls_of(mesh, lefts, tops), taken)]
    local.sort(key=lambda s: (s.top, s.left))
    return Grid(tuple(mesh.xs[i] for i in lefts), tuple(mesh.ys[i] for i in tops), tuple(local))


def walls_of(mesh: Mesh, lefts: list[int], tops: list[int]) -> Walls:
    """The rules of the page on the grid of one table, whose edges are the given lines of the page."""

    def drawn(line: int, start: int, end: int) -> bool:
        covered_bits = (1 << end) - (1 << start)
        return line & covered_bits == covered_bits

    columns, rows = len(lefts) - 1, len(tops) - 1
    left_of = {(x, y) for x, i in enumerate(lefts) for y in range(rows) if drawn(mesh.upright[i], tops[y], tops[y + 1])}
    above = {(x, y) for y, j in enumerate(tops) for x in range(columns) if drawn(mesh.level[j], lefts[x], lefts[x + 1])}
    return Walls(columns, rows, frozenset(left_of), frozenset(above))


def without_overlap(slots: list[Slot]) -> Iterator[Slot]:
    """The cells from above; one that holds smaller ones is left out, for its words stand in them or outside the table."""
    taken: set[tuple[int, int]] = set()
    kept: list[Slot] = []
    for slot in sorted(slots, key=lambda s: (s.right - s.left) * (s.bottom - s.top)):
        room = {(x, y) for x in range(slot.left, slot.right) for y in range(slot.top, slot.bottom)}
        if not room & taken:
            taken |= room
            kept.append(slot)
    yield from kept
