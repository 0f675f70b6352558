"""From a PDF's own axes to an upright page with the origin at its top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Matrix(NamedTuple):
    """x' = a x + c y + e, y' = b x + d y + f, as PDF writes it."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The point where this matrix takes (x, y)."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, after: Matrix) -> Matrix:
        """The matrix that first does this one and then `after`."""
        return Matrix(
            self.a * after.a + self.b * after.c,
            self.a * after.b + self.b * after.d,
            self.c * after.a + self.d * after.c,
            self.c * after.b + self.d * after.d,
            self.e * after.a + self.f * after.c + after.e,
            self.e * after.b + self.f * after.d + after.f,
        )

    def rectangle(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Where a rectangle comes to lie, as (least x, least y, greatest x, greatest y); for turns by quarters."""
        ax, ay = self.a * x0 + self.c * y0 + self.e, self.b * x0 + self.d * y0 + self.f
        bx, by = self.a * x1 + self.c * y1 + self.e, self.b * x1 + self.d * y1 + self.f
        left, right = (ax, bx) if ax <= bx else (bx, ax)
        return (left, ay, right, by) if ay <= by else (left, by, right, ay)

    def inverse(self) -> Matrix:
        """The matrix that leads back; for matrices that squash nothing."""
        area = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / area, -self.b / area, -self.c / area, self.a / area
        return Matrix(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))


IDENTITY = Matrix(1, 0, 0, 1, 0, 0)

QUARTERS = (IDENTITY, Matrix(0, 1, -1, 0, 0, 0), Matrix(-1, 0, 0, -1, 0, 0), Matrix(0, -1, 1, 0, 0, 0))
"""What turns text upright that runs rightwards, upwards, leftwards (upside down), downwards; y counts downwards."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The upright page: its size in points, and the matrix that leads there from the PDF's own axes."""

    width: float
    height: float
    matrix: Matrix

    def turned(self, quarter: int) -> Frame:
        """The page after the turn that sets text of direction `quarter` (an index of QUARTERS) upright."""
        turn = QUARTERS[quarter]
        left, top, _, _ = turn.rectangle(0, 0, self.width, self.height)
        across = quarter % 2 == 1
        return Frame(
            self.height if across else self.width,
            self.width if across else self.height,
            self.matrix.then(turn).then(Matrix(1, 0, 0, 1, -left, -top)),
        )


def page_frame(box: tuple[float, float, float, float], rotation: int) -> Frame:
    """The frame of a page with the given (left, bottom, right, top) box and /Rotate of `rotation` quarters clockwise."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    matrices = (
        Matrix(1, 0, 0, -1, -left, top),
        Matrix(0, 1, 1, 0, -bottom, -left),
        Matrix(-1, 0, 0, 1, right, -bottom),
        Matrix(0, -1, -1, 0, top, right),
    )
    matrix = matrices[rotation % 4]
    return Frame(height, width, matrix) if rotation % 2 else Frame(width, height, matrix)
