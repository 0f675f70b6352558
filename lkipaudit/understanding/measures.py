"""Which columns of a performance table belong together: target, realisation and achievement of one year or against one plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkipaudit.understanding.grid import number_of
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column

YEAR = re.compile(r"\b(20\d{2})\b")
CONDITION = re.compile(r"\bkondis\s?i\b(?!.*\bakhir\b)", re.IGNORECASE)
"""A column that tells where an indicator stood: "Kondisi 2018"."""
GRADED = re.compile(r"\s*(-?\d[\d.,]*\s*%?)\s*\(?\s*[^\W\d][^\d]*\)?\s*")
"""An achievement with its category: "61,20 % (Sedang)"."""
LIKE, SMALL = 3, 20
"""How many times its target a realisation can be, and from what target down a percentage of it is clearly another number."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One set of columns: target, realisation and achievement of one year or against one plan."""

    target: int | None
    realisasi: int | None
    capaian: int | None


def measures(whole: Whole, columns: Sequence[Column], budget: Sequence[int]) -> tuple[Measure, ...]:
    """The sets of columns of a performance table, from left to right; none where the table has no indicators."""
    free = [_achieving(whole, c) for c in columns if c.at not in budget and not (c.money and c.rupiah)]
    if not any(c.role == "indikator" for c in free):
        return ()
    found: list[Measure] = []
    target = realisasi = None
    for column in free:
        if column.role == "target":
            if target is not None and realisasi is not None:
                found.append(Measure(target, realisasi, None))
                realisasi = None
            target = column.at
        elif column.role == "realisasi":
            realisasi = column.at
        elif column.role == "persen" and target is not None:
            found.append(Measure(target, realisasi, column.at))
            target = realisasi = None
    if target is not None:
        found.append(Measure(target, realisasi, None))
    return (*(_as_realised(whole, columns, m) for m in found), *_of_other_years(free, found))


def _as_realised(whole: Whole, columns: Sequence[Column], measure: Measure) -> Measure:
    """The set of columns, its "capaian" being the realisation where no other is and small targets have values of their own size.

    Of a target of 3,20 an achievement of 2,90 is no percentage.
    """
    if measure.target is None or measure.capaian is None or measure.realisasi is not None:
        return measure
    sides = [(columns[at], at) for at in (measure.target, measure.capaian)]
    rows = [[number_of(cell.text, c.style) if (cell := row[at]) else None for c, at in sides] for row in whole.rows]
    pairs = [(a.value, b.value) for a, b in rows if a is not None and b is not None and a.value and b.value]
    alike = all(a <= LIKE * b and b <= LIKE * a for a, b in pairs) and any(a <= SMALL for a, _ in pairs)
    return Measure(measure.target, measure.capaian, None) if alike else measure


def _of_other_years(columns: Sequence[Column], found: Sequence[Measure]) -> Iterator[Measure]:
    """The realisations that stand beside no target: those of years that their headings name, before the last that a target is for."""
    heading = {column.at: column.heading for column in columns}
    years = [int(year) for m in found if m.target is not None for year in YEAR.findall(heading.get(m.target, ""))]
    used = {m.realisasi for m in found}
    for column in columns:
        named = set(YEAR.findall(column.heading))
        if column.at in used or len(named) != 1 or (years and int(*named) >= max(years)):
            continue
        if column.role == "realisasi" or (years and CONDITION.search(column.heading) and not column.role):
            yield Measure(None, column.at, None)


def _achieving(whole: Whole, column: Column) -> Column:
    """The column, as one of achievements where it is headed as a category but its cells hold percentages with their category."""
    texts = [cell.text for row in whole.rows if (cell := row[column.at]) is not None and cell.text.strip()]
    held = sum(bool(GRADED.fullmatch(text)) for text in texts)
    return replace(column, role="persen") if column.role == "keterangan" and 2 * held > len(texts) else column
