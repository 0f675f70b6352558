"""Which columns that are headed as achievements hold realisations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.understanding.heading_years import YEAR, when
from lkipaudit.understanding.roles import Column, Numbers, ties_ratio
from lkipaudit.understanding.words import heading_key, squash

ACHIEVED = re.compile(r"capaian")
OTHER_RATE = re.compile(
    r"anggaran|keuangan|serap|nyerap|efisien|fisik|renstra|rpjm|akhir|menengah|kumulatif|program|kegiatan|naik|turun|selisih"
)
"""Words of a heading, without spaces, whose achievement is not that of an indicator in its year."""
SHARE = re.compile(r"%|\bpersen|\bprosen", re.IGNORECASE)
UNNAMED = frozenset({"", "persen", "persentase", "prosentase", "presentase"})
"""Lowest headings, without spaces, of a percentage that do not say of what."""
RESULT = re.compile(r"(?!.*(?:capaian|target|rencana|terhadap|banding)).*realisasi")
"""The lowest heading, without spaces, of what was reached, and not of what that is held against."""
NEAR = (0.3, 3)
"""A number between these shares of a target counts what the target counts."""
MOSTLY = 0.75
TELLING = 2
"""Rows that must bear out what columns are for whose headings do not say it."""
PERCENTS = (30, 300)
"""A target between these can be taken for a percentage: there an achievement and a realisation look alike."""


def settled_columns(columns: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The columns, those headed as achievements of a year that count what the targets count being realisations.

    "Capaian 2019" beside the target 3,13 is 2,94, or is what a later percentage compares with the target; columns under one heading are of
    one kind.
    """
    columns = _borne_out(_counted(_in_percent(columns), numbers), numbers)
    targets = [c for c in columns if c.role == "target"]
    realised = {when(c.heading) for c in columns if c.role == "realisasi"}
    claimed = [c for c in columns if c.role == "persen" and when(c.heading) and when(c.heading) not in realised]
    kinds = {c.at: [other for other in claimed if _over(other) == _over(c)] for c in claimed}
    rates = [c for c in columns if c.role == "persen" and c not in claimed]
    like = {at for at, group in kinds.items() if _count_like(group, targets, numbers) or _compared(group, targets, rates, numbers)}
    return [replace(c, role="realisasi") if c.at in like else c for c in columns]


def _in_percent(columns: Sequence[Column]) -> list[Column]:
    """The columns, "Realisasi (%)" being what was reached where a percentage of its own year after it holds it against the target."""
    held = {c.at for c in columns}
    years = {when(c.heading) for c in columns if c.role == "realisasi"}
    rates = [c for c in columns if c.role == "persen" and not OTHER_RATE.search(squash(c.heading))]
    results = [c for c in rates if RESULT.match(squash(_lowest(c))) and when(c.heading) not in years]
    shares = [c for c in rates if c not in results]
    targets = [c.at for c in columns if c.role == "target"]
    meant = {
        c.at
        for c in results
        if any(at < c.at and held >= {*range(at, c.at)} for at in targets)
        and any(share.at > c.at and when(share.heading) in ("", when(c.heading)) for share in shares)
    }
    earlier = {c.at for c in results if c.at < min(meant, default=0)}
    return [replace(c, role="realisasi") if c.at in meant | earlier else c for c in columns]


def _lowest(column: Column) -> str:
    return column.heading.rsplit(" / ", 1)[-1]


def _borne_out(columns: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The columns, those that no heading tells being the realisation or its percentage where most rows bear that out.

    Only beside one target, and only where the headings name no realisation or no percentage at all.
    """
    targets = [c for c in columns if c.role == "target"]
    unknown = [c for c in columns if c.role == "" and c.numeric]
    realised, rates = ([c for c in columns if c.role == role] for role in ("realisasi", "persen"))
    if len(targets) != 1 or (realised and rates):
        return list(columns)
    triples = [
        (part.at, share.at)
        for part in realised or unknown
        for share in rates or unknown
        if targets[0].at < part.at < share.at and _ties(numbers, part.at, targets[0].at, share.at, fewest=TELLING)
    ]
    roles = dict(zip(triples[0], ("realisasi", "persen"), strict=True)) if len(triples) == 1 else {}
    return [replace(c, role=roles.get(c.at, c.role)) for c in columns]


def _counted(columns: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The columns, "Capaian" being the realisation where "% Capaian" stands beside it and no column is headed as one.

    Not where rows tell and none of them agrees; beside a bare "%" only where they do.
    """
    rates = [c for c in columns if c.role == "persen" and _tells_of_achievement(c)]
    bare = [c for c in rates if not SHARE.search(c.heading) and not when(c.heading)]
    shares = [c for c in rates if SHARE.search(c.heading)]
    targets = [c for c in columns if c.role == "target"]
    alone = len(bare) == len(shares) == len(targets) == 1 and not any(c.role == "realisasi" and not when(c.heading) for c in columns)
    if not alone or not targets[0].at < bare[0].at < shares[0].at:
        return list(columns)
    triple = (bare[0].at, targets[0].at, shares[0].at)
    named = ACHIEVED.search(squash(_lowest(shares[0]))) is not None
    if _refuted(numbers, *triple) or not (named or _ties(numbers, *triple)):
        return list(columns)
    return [replace(c, role="realisasi") if c.at == bare[0].at else c for c in columns]


def _tells_of_achievement(column: Column) -> bool:
    """Whether a heading speaks of the achievement of an indicator, or of a percentage and nothing else."""
    tight = squash(column.heading)
    return not OTHER_RATE.search(tight) and (ACHIEVED.search(tight) is not None or heading_key(_lowest(column)) in UNNAMED)


def _refuted(numbers: Numbers, part: int, base: int, rate: int) -> bool:
    """Whether two rows or more tell, and in none the rate is that of the two numbers."""
    told = [(row[part], row[base], row[rate]) for row in numbers]
    known = [(p, b, r) for p, b, r in told if p and b and r and p.value and b.value and r.value is not None]
    return len(known) > 1 and not any(ties_ratio(p, b, r) for p, b, r in known)


def _compared(group: Sequence[Column], targets: Sequence[Column], rates: Sequence[Column], numbers: Numbers) -> bool:
    """Whether a percentage compares one of the columns with a target in most rows that can tell."""
    triples = [(c.at, target.at, rate.at) for c in group for target in targets for rate in rates if rate.at > c.at]
    return any(_ties(numbers, *triple) for triple in triples)


def _ties(numbers: Numbers, part: int, base: int, rate: int, fewest: int = 1) -> bool:
    """Whether in most rows that can tell, and in so many at least, the rate is that of two numbers that differ."""
    told = [(row[part], row[base], row[rate]) for row in numbers]
    known = [(p, b, r) for p, b, r in told if p and b and r and p.value and b.value and r.value is not None and p.value != b.value]
    return len(known) >= fewest and sum(ties_ratio(p, b, r) for p, b, r in known) >= MOSTLY * len(known)


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
