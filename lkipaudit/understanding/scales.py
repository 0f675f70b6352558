"""Scales of grades: the bands of the SAKIP evaluation, and the scales for achievements that a report prints itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lkipaudit.document import Cell, Document, Table
from lkipaudit.understanding.words import squash

FEWEST_BANDS = 3
MOST_WORDS = 3
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
SIGNS = re.compile(
    r"[\s<>≤≥=%()\-–—_xX]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|lebih(?:\s+dari)?|kurang(?:\s+dari)?|di\s?atas|di\s?bawah|ke\s?atas|capaian"
)
MORE = re.compile(r"[>≥]|lebih|atas")
LESS = re.compile(r"[<≤]|kurang|bawah")
LEAST, MOST = Decimal(-(10**9)), Decimal(10**9)
PAIR = 2


@dataclass(frozen=True, slots=True)
class Band:
    """One grade, and the values it stands for; both ends count as inside, since reports draw their borders loosely.

    `label` is the key of `name`, and `told` the interval, both as printed.
    """

    label: str
    name: str
    low: Decimal
    high: Decimal
    told: str


Scale = tuple[Band, ...]


def _sakip(*bands: tuple[str, int, int]) -> Scale:
    return tuple(
        Band(squash(label), label, Decimal(low), Decimal(high), f">{low}-{high}" if low else f"0-{high}") for label, low, high in bands
    )


SAKIP = _sakip(("AA", 90, 100), ("A", 80, 90), ("BB", 70, 80), ("B", 60, 70), ("CC", 50, 60), ("C", 30, 50), ("D", 0, 30))
"""PermenPAN-RB 12/2015 and 88/2021."""
SAKIP_BEFORE = _sakip(("AA", 85, 100), ("A", 75, 85), ("B", 65, 75), ("CC", 50, 65), ("C", 30, 50), ("D", 0, 30))
"""PermenPAN-RB 35/2011 and 20/2013, for evaluations up to 2014."""


def fits(scale: Scale, label: str, value: Decimal) -> bool:
    """Whether a value is in the band of a grade."""
    return any(band.low <= value <= band.high for band in scale if band.label == label)


def printed_scales(document: Document) -> tuple[Scale, ...]:
    """The scales that a document prints as tables: at least three rows of a grade and an interval, gaps filled, the ends open."""
    found = (_scale(block) for block in document.blocks if isinstance(block, Table))
    return tuple(scale for scale in found if scale)


def _scale(table: Table) -> Scale:
    rows: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    bands = [band for cells in rows.values() if (band := _band(cells)) is not None]
    labels = {band.label for band in bands}
    return _filled(bands) if FEWEST_BANDS <= len(bands) == len(labels) else ()


def _band(cells: Sequence[Cell]) -> Band | None:
    """The grade and its interval; None where a row holds not just one of each."""
    spans = [(cell, span) for cell in cells if (span := _span(cell.text)) is not None]
    names = [cell for cell in cells if _is_name(cell.text)]
    if len(spans) != 1 or len(names) != 1:
        return None
    cell, (low, high) = spans[0]
    name = " ".join(names[0].text.split())
    return Band(squash(name), name, low, high, " ".join(cell.text.split()))


def _is_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= MOST_WORDS and all(re.fullmatch(r"[^\W\d_]{3,}", word) for word in words)


def _span(text: str) -> tuple[Decimal, Decimal] | None:
    """The interval that a cell prints: "≥ 91", "76 ≤ 90", "50 - < 80 %", "85 ≤ X < 100"."""
    line = text.casefold()
    numbers = [Decimal(number.replace(",", ".")) for number in NUMBER.findall(line)]
    if not numbers or len(numbers) > PAIR or SIGNS.sub("", NUMBER.sub("", line)):
        return None
    if len(numbers) == PAIR:
        return (min(numbers), max(numbers))
    more, less = bool(MORE.search(line)), bool(LESS.search(line))
    if re.match(r"\s*\d", line) and re.search(r"[<>≤≥]\s*=?\s*x", line):  # "85 ≤ X" is told from the other end
        more, less = less, more
    if more == less:
        return None
    return (numbers[0], MOST) if more else (LEAST, numbers[0])


def _filled(bands: Iterable[Band]) -> Scale:
    """The bands without gaps between them; none where they overlap."""
    rising = sorted(bands, key=lambda band: (band.low, band.high))
    if any(lower.high > upper.low for lower, upper in pairwise(rising)):
        return ()
    lows = [LEAST, *(band.low for band in rising[1:])]
    highs = [*(band.low for band in rising[1:]), MOST]
    before = [LEAST, *(band.high for band in rising[:-1])]
    return tuple(
        replace(band, low=min(low, was), high=max(high, band.high))
        for band, low, high, was in zip(rising, lows, highs, before, strict=True)
    )
