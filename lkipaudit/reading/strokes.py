"""The straight lines drawn on a PDF page, and its pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lkipaudit.frame import IDENTITY, Frame, Matrix
from lkipaudit.reading.native import Handle, raw

MAX_SEGMENTS = 200_000
MAX_NESTING = 8
THIN = 3.0
"""Word draws rules as filled rectangles thinner than this; thicker ones are shading."""
RECTANGLE = 5
"""The segments of a path that is one rectangle."""
STRAIGHT = 0.6
"""How far, in points, a line may be off its axis."""


class Stroke(NamedTuple):
    """A line along one axis: `at` on the other axis, from `start` to `end`, in points."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Strokes:
    """What is drawn on a page. `level` lines run across, `upright` ones down; `shades` are filled rectangles (x0, top, x1, bottom)."""

    level: list[Stroke] = field(default_factory=list)
    upright: list[Stroke] = field(default_factory=list)
    shades: list[tuple[float, float, float, float]] = field(default_factory=list)
    pictures: list[tuple[float, float, float, float]] = field(default_factory=list)
    segments: int = 0

    def add(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Takes a straight line; one that is off both axes is left out."""
        if abs(y1 - y0) <= STRAIGHT and abs(x1 - x0) > abs(y1 - y0):
            self.level.append(Stroke((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= STRAIGHT:
            self.upright.append(Stroke((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def add_filled(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """Takes a filled rectangle: a rule where it is thin (both ways where it is a dot of a dotted line), else shading."""
        if x1 - x0 < THIN:
            self.upright.append(Stroke((x0 + x1) / 2, top, bottom))
        if bottom - top < THIN:
            self.level.append(Stroke((top + bottom) / 2, x0, x1))
        if x1 - x0 >= THIN and bottom - top >= THIN:
            self.shades.append((x0, top, x1, bottom))

    def with_lines(self, other: Strokes) -> Strokes:
        """The same with further lines."""
        return Strokes([*self.level, *other.level], [*self.upright, *other.upright])

    def with_shades(self) -> Strokes:
        """The same with the edges of the shading as lines."""
        widened = Strokes(list(self.level), list(self.upright))
        for x0, top, x1, bottom in self.shades:
            widened.level += [Stroke(top, x0, x1), Stroke(bottom, x0, x1)]
            widened.upright += [Stroke(x0, top, bottom), Stroke(x1, top, bottom)]
        return widened


class TooManySegments(Exception):  # noqa: N818 - a limit, told to the user in other words
    """The page holds a drawing of more pieces than tables are made of."""


Point = tuple[float, float]


class Outline(NamedTuple):
    """One run of a path: its points, and whether it has curves."""

    points: list[Point]
    curved: bool


class StrokeReader:
    """Walks the objects of one page, through form XObjects."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.strokes = Strokes()
        self._bounds = tuple(ctypes.c_float() for _ in range(4))

    def read(self, page: Handle) -> Strokes:
        """All lines and pictures on the upright page; raises TooManySegments, leaving what it has in `strokes`."""
        for index in range(raw.FPDFPage_CountObjects(page)):
            self._object(raw.FPDFPage_GetObject(page, index), self._frame.matrix, 0)
        return self.strokes

    def _object(self, item: Handle, matrix: Matrix, depth: int) -> None:
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            self._path(item, matrix)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            self.strokes.pictures.append(own_matrix(item).then(matrix).rectangle(0, 0, 1, 1))
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < MAX_NESTING:
            inner = own_matrix(item).then(matrix)
            for index in range(raw.FPDFFormObj_CountObjects(item)):
                self._object(raw.FPDFFormObj_GetObject(item, index), inner, depth + 1)

    def _path(self, item: Handle, matrix: Matrix) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        count = raw.FPDFPath_CountSegments(item)
        self.strokes.segments += count
        if self.strokes.segments > MAX_SEGMENTS:
            raise TooManySegments
        if not fill.value and not stroke.value:
            return  # only clips
        if count == RECTANGLE and self._thin(item, matrix):
            return
        for outline in outlines(item, count, own_matrix(item).then(matrix)):
            if stroke.value:
                self._stroked(outline)
            elif not outline.curved:
                self._filled(outline)

    def _thin(self, item: Handle, matrix: Matrix) -> bool:
        """Takes a thin rectangle by its bounds alone: most rules are drawn so, and this is quick."""
        left, bottom, right, top = self._bounds
        raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        x0, y0, x1, y1 = matrix.rectangle(left.value, bottom.value, right.value, top.value)
        if x1 - x0 >= THIN and y1 - y0 >= THIN:
            return False
        self.strokes.add_filled(x0, y0, x1, y1)
        return True

    def _stroked(self, outline: Outline) -> None:
        for (x0, y0), (x1, y1) in zip(outline.points, outline.points[1:], strict=False):
            self.strokes.add(x0, y0, x1, y1)

    def _filled(self, outline: Outline) -> None:
        xs, ys = [x for x, _ in outline.points], [y for _, y in outline.points]
        x0, x1, top, bottom = min(xs), max(xs), min(ys), max(ys)
        thin = x1 - x0 < THIN or bottom - top < THIN
        corners = all(min(x - x0, x1 - x) < STRAIGHT and min(y - top, bottom - y) < STRAIGHT for x, y in outline.points)
        if thin or corners:
            self.strokes.add_filled(x0, top, x1, bottom)


def own_matrix(item: Handle) -> Matrix:
    """The matrix that the object itself carries."""
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, found):
        return IDENTITY
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def outlines(item: Handle, count: int, matrix: Matrix) -> Iterator[Outline]:
    """The runs of a path, each from one "move to" up to the next, in upright points; a closed one ends where it began."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    curved = False
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.point(x.value, y.value)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield Outline(points, curved)
            points, curved = [point], False
        else:
            curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
            points.append(point)
            if raw.FPDFPathSegment_GetClose(segment) and points[0] != point:
                points.append(points[0])
    if len(points) > 1:
        yield Outline(points, curved)
