"""Cells of a table that lack one side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

Place = tuple[int, int]
"""Column and row on the table's grid, from 0."""
LEAST_SIDES = 3
LEAST_OF_A_ROW = 2
"""A corner of the head, one row high, can lack both its outer sides."""


class Walls(NamedTuple):
    """What is drawn on the grid of a table: `left_of` and `above` hold the places with a rule on their left, and over them."""

    columns: int
    rows: int
    left_of: frozenset[Place]
    above: frozenset[Place]


def holes(walls: Walls, taken: set[Place]) -> Iterator[tuple[int, int, int, int]]:
    """The rectangles (left, top, right, bottom) that no cell covers and that rules close on all sides but one (or two)."""
    free = {(x, y) for x in range(walls.columns) for y in range(walls.rows)} - taken
    while free:
        region = reached(walls, min(free, key=lambda place: (place[1], place[0])), free)
        free -= region
        left, right = min(x for x, _ in region), max(x for x, _ in region) + 1
        top, bottom = min(y for _, y in region), max(y for _, y in region) + 1
        least = LEAST_OF_A_ROW if bottom - top == 1 else LEAST_SIDES
        if len(region) == (right - left) * (bottom - top) and sides(walls, left, top, right, bottom) >= least:
            yield left, top, right, bottom


def reached(walls: Walls, start: Place, free: set[Place]) -> set[Place]:
    """The free places that no rule parts from the first one."""
    region, waiting = {start}, [start]
    while waiting:
        x, y = waiting.pop()
        steps = (
            ((x + 1, y), (x + 1, y) in walls.left_of),
            ((x - 1, y), (x, y) in walls.left_of),
            ((x, y + 1), (x, y + 1) in walls.above),
            ((x, y - 1), (x, y) in walls.above),
        )
        found = [place for place, closed in steps if not closed and place in free and place not in region]
        region.update(found)
        waiting += found
    return region


def sides(walls: Walls, left: int, top: int, right: int, bottom: int) -> int:
    """How many sides of a rectangle are drawn from end to end."""
    return (
        all((left, y) in walls.left_of for y in range(top, bottom))
        + all((right, y) in walls.left_of for y in range(top, bottom))
        + all((x, top) in walls.above for x in range(left, right))
        + all((x, bottom) in walls.above for x in range(left, right))
    )
