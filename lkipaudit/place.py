"""Where something stands in a file: born at reading, carried to the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on an upright page, in PDF points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom))


@dataclass(frozen=True, slots=True)
class Place:
    """Source index, file page from 1 (None where the format has no pages), box, and the route of names that always exists."""

    source: int = 0
    page: int | None = None
    box: Box | None = None
    path: tuple[str, ...] = ()

    def at(self, *steps: str) -> Place:
        """The same place with further steps at the end of its route."""
        return Place(self.source, self.page, self.box, (*self.path, *steps))

    def under(self, *steps: str) -> Place:
        """The same place with steps set before its route, as the sections that hold it."""
        return Place(self.source, self.page, self.box, (*steps, *self.path))
