"""Which columns that are headed as achievements hold realisations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.understanding.heading_years import YEAR, when
from lkipaudit.understanding.roles import Column, Numbers, ties_ratio
from lkipaudit.understanding.words import squash

ACHIEVED = re.compile(r"capaian")
OTHER_RATE = re.compile(
    r"anggaran|keuangan|serap|nyerap|efisien|fisik|renstra|rpjm|akhir|menengah|kumulatif|program|kegiatan|naik|turun|selisih"
)
"""Words of a heading, without spaces, whose achievement is not that of an indicator in its year."""
SHARE = re.compile(r"%|\bpersen|\bprosen", re.IGNORECASE)
NEAR = (0.3, 3)
"""A number between these shares of a target counts what the target counts."""
MOSTLY = 0.75
PERCENTS = (30, 300)
"""A target between these can be taken for a percentage: there an achievement and a realisation look alike."""


def settled_columns(columns: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The columns, those headed as achievements of a year that count what the targets count being realisations.

    "Capaian 2019" beside the target 3,13 is 2,94, or is what a later percentage compares with the target; columns under one heading are of
    one kind.
    """
    columns = _counted(columns, numbers)
    targets = [c for c in columns if c.role == "target"]
    realised = {when(c.heading) for c in columns if c.role == "realisasi"}
    claimed = [c for c in columns if c.role == "persen" and when(c.heading) and when(c.heading) not in realised]
    kinds = {c.at: [other for other in claimed if _over(other) == _over(c)] for c in claimed}
    rates = [c for c in columns if c.role == "persen" and c not in claimed]
    like = {at for at, group in kinds.items() if _count_like(group, targets, numbers) or _compared(group, targets, rates, numbers)}
    return [replace(c, role="realisasi") if c.at in like else c for c in columns]


def _counted(columns: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The columns, "Capaian" being the realisation where "% Capaian" stands beside it and no column is headed as one.

    Not where rows tell and none of them agrees.
    """
    rates = [c for c in columns if c.role == "persen" and ACHIEVED.search(squash(c.heading)) and not OTHER_RATE.search(squash(c.heading))]
    bare = [c for c in rates if not SHARE.search(c.heading) and not when(c.heading)]
    shares = [c for c in rates if SHARE.search(c.heading)]
    targets = [c for c in columns if c.role == "target"]
    alone = len(bare) == len(shares) == len(targets) == 1 and not any(c.role == "realisasi" and not when(c.heading) for c in columns)
    if not alone or not targets[0].at < bare[0].at < shares[0].at or _refuted(numbers, bare[0].at, targets[0].at, shares[0].at):
        return list(columns)
    return [replace(c, role="realisasi") if c.at == bare[0].at else c for c in columns]


def _refuted(numbers: Numbers, part: int, base: int, rate: int) -> bool:
    """Whether two rows or more tell, and in none the rate is that of the two numbers."""
    told = [(row[part], row[base], row[rate]) for row in numbers]
    known = [(p, b, r) for p, b, r in told if p and b and r and p.value and b.value and r.value is not None]
    return len(known) > 1 and not any(ties_ratio(p, b, r) for p, b, r in known)


def _compared(group: Sequence[Column], targets: Sequence[Column], rates: Sequence[Column], numbers: Numbers) -> bool:
    """Whether a percentage compares one of the columns with a target in most rows that can tell."""
    triples = [(c.at, target.at, rate.at) for c in group for target in targets for rate in rates if rate.at > c.at]
    return any(_ties(numbers, *triple) for triple in triples)


def _ties(numbers: Numbers, part: int, base: int, rate: int) -> bool:
    told = [(row[part], row[base], row[rate]) for row in numbers]
    known = [(p, b, r) for p, b, r in told if p and b and r and p.value and b.value and r.value is not None and p.value != b.value]
    return bool(known) and sum(ties_ratio(p, b, r) for p, b, r in known) >= MOSTLY * len(known)


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
