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
"""An achievement with its category: "61,20 % (Sedang)"."""
BASE = re.compile(r"kondisi|awal|dasar|baseline")
END = re.compile(r"akhir")
SPENT = re.compile(r"anggaran|keuangan|serap|belanja|dana|fisik|efisien")
ACHIEVED = re.compile(r"capaian")
BARE_YEAR = re.compile(r"(?:tahun|th|ta)?20\d{2}")
NEAR = (0.3, 3)
"""A number between these shares of a target counts what the target counts."""
MOST_ALONE = 2
"""More columns than these under one heading are years of a plan."""
MOSTLY = 0.75
OTHER_RATE = re.compile(
    r"anggaran|keuangan|serap|nyerap|efisien|fisik|renstra|rpjm|akhir|menengah|kumulatif|program|kegiatan|naik|turun|selisih"
)
"""Words of a heading, without spaces, whose achievement is not that of an indicator in its year."""
PERCENTS = (30, 300)
"""A target between these can be taken for a percentage: there an achievement and a realisation look alike."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One set of columns: target, realisation and achievement of one year or against one plan, or of one quarter."""

    target: int | None
    realisasi: int | None
    capaian: int | None
    triwulan: str = ""
    jenis_pasti: bool = True
    """False where the heading tells the year of a column and nothing says whether it was to be reached or was reached."""

    def roles(self) -> list[tuple[int, str]]:
        """The columns with what each is for."""
        told = ((self.target, "target"), (self.realisasi, "realisasi"), (self.capaian, "capaian"))
        return [(at, role) for at, role in told if at is not None]


def measures(whole: Whole, columns: Sequence[Column], numbers: Numbers, budget: Sequence[int]) -> tuple[Measure, ...]:
    """The sets of columns of a performance table, from left to right; none where the table has no indicators."""
    free = [_read(whole, c) for c in columns if c.at not in budget and not (c.money and c.rupiah)]
    if not any(c.role == "indikator" for c in free):
        return ()
    if (single := _only_achieved(free)) is not None:
        return (Measure(None, None, single.at),)
    if not any(c.role in ("target", "realisasi") or quarter_of(whole.headings[c.at]) for c in free):
        return _bare(free) or _of_years(free)
    if not any(c.role == "realisasi" for c in free):  # quarters without a word are those of the targets, where there is nothing else
        free = [replace(c, role="target") if c.role == "" and quarter_of(whole.headings[c.at]) else c for c in free]
    by_quarter: dict[str, list[Column]] = {}
    for column in _settled(free, numbers):
        by_quarter.setdefault(quarter_of(whole.headings[column.at]), []).append(column)
    return tuple(replace(one, triwulan=quarter) for quarter, group in by_quarter.items() for one in _sets(group))


def _bare(columns: Sequence[Column]) -> tuple[Measure, ...]:
    """The achievements of a table that repeats neither targets nor realisations: those of several years, or else the only one."""
    first = min(c.at for c in columns if c.role == "indikator")
    rates = [c for c in columns if c.at > first and c.role == "persen" and c.numeric]
    rates = [c for c in rates if "capaian" in squash(c.heading) and not OTHER_RATE.search(squash(c.heading))]
    years = [year_in(c.heading) for c in rates]
    sure = len(rates) == 1 or (all(years) and len(set(years)) == len(years))
    return tuple(Measure(None, None, c.at) for c in rates) if sure else ()


def _only_achieved(columns: Sequence[Column]) -> Column | None:
    """The one column of achievements where a table gives neither targets nor realisations, as beside what of the budget was spent."""
    told = [c for c in columns if c.role in ("target", "realisasi", "persen") and not SPENT.search(squash(c.heading))]
    if len(told) != 1 or told[0].role != "persen" or not told[0].percent:
        return None
    tight = squash(told[0].heading)
    return told[0] if ACHIEVED.search(tight) and not OTHER_RATE.search(tight) else None


def _of_years(columns: Sequence[Column]) -> tuple[Measure, ...]:
    """The sets of a table of numbers under bare years, which may be targets or results."""
    years = [c for c in columns if c.role == "" and c.numeric and BARE_YEAR.fullmatch(squash(c.heading))]
    return tuple(Measure(None, c.at, None, jenis_pasti=False) for c in years)


def _sets(columns: Sequence[Column]) -> list[Measure]:
    """The sets of some columns: each run of targets and realisations with the achievements after it, and what stands alone."""
    told = [c for c in columns if c.role in ("target", "realisasi", "persen")]
    runs: list[list[Column]] = []
    for column in told:
        if not runs or (runs[-1][-1].role == "persen" and column.role != "persen"):
            runs.append([])
        runs[-1].append(column)
    return [measure for run in runs for measure in _of_run(run)]


def _of_run(run: Sequence[Column]) -> list[Measure]:
    targets, realised, rates = ([c for c in run if c.role == role] for role in ("target", "realisasi", "persen"))
    if not targets or not rates:
        return _alone([c for c in run if c.role != "persen"], closed=False)
    pairs = [(target, rate, _beside(target, realised)) for target, rate in _paired(targets, rates)]
    used = {c.at for pair in pairs for c in pair if c is not None}
    alone = _alone([c for c in run if c.at not in used and c.role != "persen"], closed=True)
    return [*alone, *(Measure(target.at, realisasi.at if realisasi else None, rate.at) for target, rate, realisasi in pairs)]


def _paired(targets: Sequence[Column], rates: Sequence[Column]) -> list[tuple[Column, Column]]:
    """Which achievement is of which target: by year, by order where there are as many, else the first is of the last target."""
    by_year = {year_in(c.heading): c for c in targets}
    years = [year_in(c.heading) for c in rates]
    if len(rates) > 1 and len(set(years)) == len(rates) and set(years) <= set(by_year):
        return [(by_year[year], rate) for year, rate in zip(years, rates, strict=True)]
    if len(rates) == len(targets):
        return list(zip(targets, rates, strict=True))
    return [(targets[-1], rates[0])]


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
    if len(columns) > MOST_ALONE and len({c.heading for c in columns}) == 1:
        return []  # the targets of years whose numbers the headings do not tell
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
