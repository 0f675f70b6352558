"""Where a part of a text stands: the lines of a paragraph or a cell, each with its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache, reduce

from lkipaudit.document import Cell, Heading, Paragraph
from lkipaudit.place import Box, Place
from lkipaudit.quantity import Found, find


@dataclass(frozen=True, slots=True)
class Spot:
    """One line of a text, from `start` of it, with its place."""

    text: str
    start: int
    place: Place


@lru_cache(maxsize=1 << 8)
def spots(block: Paragraph | Heading | Cell, path: tuple[str, ...] = ()) -> tuple[Spot, ...]:
    """The same for the numbers of one paragraph or cell, which ask for its lines one after the other."""
    return lines_of(block, path)


def lines_of(block: Paragraph | Heading | Cell, path: tuple[str, ...] = ()) -> tuple[Spot, ...]:
    """The lines of a text with their places. Where the format tells no line its box, the lines share the height of the text."""
    place = block.place.under(*path)
    lines = block.text.split("\n")
    told = block.lines if isinstance(block, Cell) else ()
    boxes = [line.box for line in told] if [line.text for line in told] == lines else _shares(place.box, len(lines))
    found, start = [], 0
    for line, box in zip(lines, boxes, strict=True):
        found.append(Spot(line, start, Place(place.source, place.page, box, place.path)))
        start += len(line) + 1
    return tuple(found)


def span_place(block: Paragraph | Heading | Cell, start: int, end: int, path: tuple[str, ...] = ()) -> Place:
    """The place of the lines on which a part of the text stands."""
    lines = spots(block, path)
    first = max(bisect_right(lines, start, key=lambda spot: spot.start) - 1, 0)
    held = [spot.place for spot in lines[first : max(bisect_left(lines, end, key=lambda spot: spot.start), first + 1)]]
    boxes = [place.box for place in held if place.box]
    return Place(held[0].source, held[0].page, reduce(Box.union, boxes) if boxes else None, held[0].path)


@lru_cache(maxsize=1 << 13)  # every pass over the prose asks for the numbers of the same paragraphs
def figures_in(block: Paragraph | Heading | Cell, path: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """Everything in a text that holds digits, each with a place of its own: its line, and which number of the text it is."""
    return tuple(
        Found(one.quantity.at(span_place(block, one.start, one.end, path).at(f"angka {number}")), one.start, one.end, one.role)
        for number, one in enumerate(find(block.text), 1)
    )


def _shares(box: Box | None, count: int) -> list[Box | None]:
    if box is None:
        return [None] * count
    height = (box.bottom - box.top) / count
    return [Box(box.x0, box.top + at * height, box.x1, box.top + (at + 1) * height) for at in range(count)]
