"""Which columns of a performance table belong together: target, realisation and achievement of one year or against one plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.quarters import quarter_of
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import squash

YEAR = re.compile(r"\b(20\d{2})\b")
GRADED = re.compile(r"\s*(-?\d[\d.,]*\s*%?)\s*\(?\s*[^\W\d][^\d]*\)?\s*")
"""An achievement with its category: "63,36 % (Sedang)"."""
BASE = re.compile(r"kondisi|awal|dasar|baseline")
END = re.compile(r"akhir")
NEAR = (0.3, 3)
"""A number between these shares of a target counts what the target counts."""
MOSTLY = 0.75
PERCENTS = (30, 300)
"""A target between these can be taken for a percentage: there an achievement and a realisation look alike."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One set of columns: target, realisation and achievement of one year or against one plan, or of one quarter."""

    target: int | None
    realisasi: int | None
    capaian: int | None
    triwulan: str = ""

    def roles(self) -> list[tuple[int, str]]:
        """The columns with what each is for."""
        told = ((self.target, "target"), (self.realisasi, "realisasi"), (self.capaian, "capaian"))
        return [(at, role) for at, role in told if at is not None]


def measures(whole: Whole, columns: Sequence[Column], numbers: Numbers, budget: Sequence[int]) -> tuple[Measure, ...]:
    """The sets of columns of a performance table, from left to right; none where the table has no indicators."""
    free = [_read(whole, c) for c in columns if c.at not in budget and not (c.money and c.rupiah)]
    if not any(c.role == "indikator" for c in free):
        return ()
    if not any(c.role == "realisasi" for c in free):  # quarters without a word are those of the targets, where there is nothing else
        free = [replace(c, role="target") if c.role == "" and quarter_of(whole.headings[c.at]) else c for c in free]
    by_quarter: dict[str, list[Column]] = {}
    for column in _settled(free, numbers):
        by_quarter.setdefault(quarter_of(whole.headings[column.at]), []).append(column)
    return tuple(replace(one, triwulan=quarter) for quarter, group in by_quarter.items() for one in _sets(group))


def _sets(columns: Sequence[Column]) -> list[Measure]:
    """The sets of some columns, each closed by its achievement, and what stands alone."""
    found: list[Measure] = []
    pending: list[Column] = []
    for column in columns:
        if column.role == "persen" and any(c.role == "target" for c in pending):
            target = next(c for c in reversed(pending) if c.role == "target")
            realisasi = _beside(target, [c for c in pending if c.role == "realisasi"])
            found += _alone([c for c in pending if c not in (target, realisasi)], closed=True)
            found.append(Measure(target.at, realisasi.at if realisasi else None, column.at))
            pending = []
        elif column.role in ("target", "realisasi"):
            pending.append(column)
    return [*found, *_alone(pending, closed=False)]


def _beside(target: Column, realised: Sequence[Column]) -> Column | None:
    """The realisation that an achievement compares with the target: the one of its year, else the last."""
    same = [c for c in realised if year_in(c.heading) and year_in(c.heading) == year_in(target.heading)]
    return next(iter(same), realised[-1] if realised else None)


def _alone(columns: Sequence[Column], *, closed: bool) -> list[Measure]:
    """Columns without an achievement: by year; without years a target begins a set of its own after a realisation.

    Beside a set that is `closed` by its achievement only what tells its year stands for something else.
    """
    found: list[Measure] = []
    years = list(dict.fromkeys(year_in(c.heading) for c in columns))
    for year in years if any(years) else ():
        mine = [c for c in columns if year_in(c.heading) == year]
        targets, realised = ([c.at for c in mine if c.role == role] for role in ("target", "realisasi"))
        if year or (targets and not closed):
            found.append(Measure(targets[-1] if targets else None, realised[-1] if realised else None, None))
    if any(years) or closed:
        return found
    target = realisasi = None
    for column in columns:
        if column.role == "realisasi":
            realisasi = column.at
            continue
        if target is not None and realisasi is not None:
            found.append(Measure(target, realisasi, None))
            realisasi = None
        target = column.at
    return [*found, Measure(target, realisasi, None)] if target is not None else found


def year_in(heading: str) -> str:
    """The one year that a heading names, or ""."""
    years = set(YEAR.findall(heading))
    return years.pop() if len(years) == 1 else ""


def _read(whole: Whole, column: Column) -> Column:
    """The column by what it holds: achievements with their category are achievements, the state in a year is a realisation."""
    if column.role == "keterangan":
        texts = [cell.text for row in whole.rows if (cell := row[column.at]) is not None and cell.text.strip()]
        return replace(column, role="persen") if 2 * sum(bool(GRADED.fullmatch(text)) for text in texts) > len(texts) else column
    tight = squash(column.heading)
    base = column.role == "" and year_in(column.heading) and BASE.search(tight) and not END.search(tight)
    return replace(column, role="realisasi") if base else column


def _settled(columns: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The columns, those headed as achievements of a year that count what the targets count being realisations.

    "Capaian 2019" beside the target 3,13 is 2,94; columns under one heading are of one kind.
    """
    targets = [c for c in columns if c.role == "target"]
    realised = {year_in(c.heading) for c in columns if c.role == "realisasi"}
    claimed = [c for c in columns if c.role == "persen" and year_in(c.heading) and year_in(c.heading) not in realised]
    kinds = {c.at: [other for other in claimed if _over(other) == _over(c)] for c in claimed}
    like = {at for at, group in kinds.items() if _count_like(group, targets, numbers)}
    return [replace(c, role="realisasi") if c.at in like else c for c in columns]


def _over(column: Column) -> str:
    return squash(YEAR.sub("", column.heading))


def _count_like(group: Sequence[Column], targets: Sequence[Column], numbers: Numbers) -> bool:
    """Whether most numbers stand near a target of their row where no achievement in per cent could."""
    near = [
        any(NEAR[0] <= float(result.value / aim) <= NEAR[1] for aim in aims)
        for row in numbers
        if (aims := [q.value for c in targets if (q := row[c.at]) is not None and q.value and not PERCENTS[0] < q.value < PERCENTS[1]])
        for column in group
        if (result := row[column.at]) is not None and result.value
    ]
    return any(near) and sum(near) >= MOSTLY * len(near)
