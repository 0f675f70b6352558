"""Which columns of a performance table belong together: target, realisation and achievement of one year or against one plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkipaudit.understanding.heading_years import LAST, when
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.plan_headings import numbered_years, plan_of
from lkipaudit.understanding.quarters import quarter_of
from lkipaudit.understanding.realised import ACHIEVED, OTHER_RATE, settled_columns
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import heading_key, squash

GRADED = re.compile(r"\s*(-?\d[\d.,]*\s*%?)\s*\(?\s*[^\W\d][^\d]*\)?\s*")
"""An achievement with its category: "61,20 % (Sedang)"."""
BASE = re.compile(r"kondisi|awal|dasar|baseline")
END = re.compile(r"akhir")
AGAINST = re.compile(r"(?:capaian|kemajuan|realisasi|persentase|%)\w*?(?:terhadap|thd|dibanding\w*?)(?:target|rencana)")
SPENT = re.compile(r"anggaran|keuangan|serap|belanja|dana|fisik|efisien")
BARE_YEAR = re.compile(r"(?:tahun|th|ta)?20\d{2}")
MOST_ALONE = 2
"""More columns than these under one heading are years of a plan."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One set of columns: target, realisation and achievement of one year or against one plan, or of one quarter.

    `ke` is the place of its year in a plan ("ke-1" is the first), where the headings number the years of a plan and do not name them.
    """

    target: int | None
    realisasi: int | None
    capaian: int | None
    triwulan: str = ""
    ke: str = ""
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
    free = _titled(free, whole.title)
    if (single := _only_achieved(free)) is not None:
        return (Measure(None, None, single.at),)
    if not any(c.role in ("target", "realisasi") or quarter_of(whole.headings[c.at]) for c in free):
        return _of_years(free) or _bare(free)
    if not any(c.role == "realisasi" for c in free):  # quarters without a word are those of the targets, where there is nothing else
        free = [replace(c, role="target") if c.role == "" and quarter_of(whole.headings[c.at]) else c for c in free]
    numbered = numbered_years(whole, free)
    by_quarter: dict[str, list[Column]] = {}
    for column in settled_columns([c for c in free if c.at not in numbered], numbers):
        by_quarter.setdefault(quarter_of(whole.headings[column.at]), []).append(column)
    sets = [replace(one, triwulan=quarter) for quarter, group in by_quarter.items() for one in _sets(group)]
    return (*sets, *(Measure(at, None, None, ke=f"ke-{number}") for at, number in numbered.items()))


def _titled(columns: Sequence[Column], title: str) -> list[Column]:
    """The columns, those headed with nothing but a year being what the table's title says it compares.

    "Perbandingan Realisasi Kinerja Tahun 2021 dan 2022" over "Tahun 2021" and "Tahun 2022".
    """
    named = [word for word in re.findall(r"realisasi|target|capaian", title.casefold()) if not any(c.role == word for c in columns)]
    bare = [c for c in columns if c.role == "" and when(c.heading) and not heading_key(c.heading)]
    if set(named) != {"realisasi"} or not bare:
        return list(columns)
    return [replace(c, role="realisasi") if c in bare else c for c in columns]


def _only_achieved(columns: Sequence[Column]) -> Column | None:
    """The one column of achievements where a table gives neither targets nor realisations, as beside what of the budget was spent."""
    told = [c for c in columns if c.role in ("target", "realisasi", "persen") and not SPENT.search(squash(c.heading))]
    if len(told) != 1 or told[0].role != "persen" or not told[0].percent:
        return None
    heading = squash(told[0].heading)
    return told[0] if ACHIEVED.search(heading) and not OTHER_RATE.search(heading) else None


def _of_years(columns: Sequence[Column]) -> tuple[Measure, ...]:
    """The sets of a table of numbers under bare years, which may be targets or results."""
    years = [c for c in columns if c.role == "" and c.numeric and BARE_YEAR.fullmatch(squash(c.heading))]
    return tuple(Measure(None, c.at, None, jenis_pasti=False) for c in years)


def _bare(columns: Sequence[Column]) -> tuple[Measure, ...]:
    """The achievements of a table that repeats neither targets nor realisations: those of several years, or else the only one."""
    first = min(c.at for c in columns if c.role == "indikator")
    rates = [c for c in columns if c.at > first and c.role == "persen" and c.numeric]
    rates = [c for c in rates if "capaian" in squash(c.heading) and not OTHER_RATE.search(squash(c.heading))]
    years = [when(c.heading) for c in rates]
    sure = len(rates) == 1 or (all(years) and len(set(years)) == len(years))
    return tuple(Measure(None, None, c.at) for c in rates) if sure else ()


def _sets(columns: Sequence[Column]) -> list[Measure]:
    """The sets of some columns: each run of targets and realisations with the achievements after it, and what stands alone."""
    told = [c for c in columns if c.role in ("target", "realisasi", "persen")]
    runs: list[list[Column]] = []
    for column in told:
        if not runs or (runs[-1][-1].role == "persen" and column.role != "persen"):
            runs.append([])
        runs[-1].append(column)
    before = [[c for run in runs[:at] for c in run if c.role == "realisasi"] for at in range(len(runs))]
    return [measure for run, realised in zip(runs, before, strict=True) for measure in _of_run(run, realised)]


def _of_run(run: Sequence[Column], before: Sequence[Column]) -> list[Measure]:
    """The sets of one run; where it has no realisation, that `before` it is what a plan's target is compared with."""
    targets, realised, rates = ([c for c in run if c.role == role] for role in ("target", "realisasi", "persen"))
    if not targets or not rates:
        return _alone([c for c in run if c.role != "persen"], closed=False)
    own = [c for c in rates if when(c.heading) != LAST]
    paired = _paired(targets, own or rates)
    pairs = [(target, rate, _beside(target, realised or (before if plan_of(target.heading) else ()))) for target, rate in paired]
    used = {c.at for pair in pairs for c in pair if c is not None and not _yearly(c, pair[0], targets)}
    alone = _alone([c for c in run if c.at not in used and c.role != "persen"], closed=True)
    return [*alone, *(Measure(target.at, realisasi.at if realisasi else None, rate.at) for target, rate, realisasi in pairs)]


def _yearly(column: Column, target: Column, targets: Sequence[Column]) -> bool:
    """Whether a realisation that is held against a plan has a target of its own year, too."""
    others = {when(c.heading) for c in targets if c.at != target.at}
    return column.role == "realisasi" and bool(plan_of(target.heading)) and when(column.heading) in others - {""}


def _paired(targets: Sequence[Column], rates: Sequence[Column]) -> list[tuple[Column, Column]]:
    """Which achievement is of which target: by year, by order where there are as many, else the first is of the last target."""
    by_year = {when(c.heading): c for c in targets}
    years = [when(c.heading) for c in rates]
    if len(rates) > 1 and len(set(years)) == len(rates) and set(years) <= set(by_year):
        return [(by_year[year], rate) for year, rate in zip(years, rates, strict=True)]
    if len(rates) == len(targets):
        return list(zip(targets, rates, strict=True))
    return [(targets[-1], rates[0])]


def _beside(target: Column, realised: Sequence[Column]) -> Column | None:
    """The realisation that an achievement compares with the target: the one of its year, else the last."""
    same = [c for c in realised if when(c.heading) and when(c.heading) == when(target.heading)]
    return next(iter(same), realised[-1] if realised else None)


def _alone(columns: Sequence[Column], *, closed: bool) -> list[Measure]:
    """Columns without an achievement: by year; without years a target begins a set of its own after a realisation.

    Beside a set that is `closed` by its achievement only what tells its year stands for something else.
    """
    found: list[Measure] = []
    years = list(dict.fromkeys(when(c.heading) for c in columns))
    for year in years if any(years) else ():
        mine = [c for c in columns if when(c.heading) == year]
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


def _read(whole: Whole, column: Column) -> Column:
    """The column by what it holds.

    Achievements with their category are achievements, and what is held against a target is one; the state or the result of a year is a
    realisation.
    """
    if column.role == "keterangan":
        texts = [cell.text for row in whole.rows if (cell := row[column.at]) is not None and cell.text.strip()]
        return replace(column, role="persen") if 2 * sum(bool(GRADED.fullmatch(text)) for text in texts) > len(texts) else column
    tight = squash(column.heading)
    if column.role in ("target", "realisasi") and AGAINST.search(tight):
        return replace(column, role="persen")
    of_year = column.role == "" and when(column.heading)
    reached = (BASE.search(tight) and not END.search(tight)) or heading_key(column.heading) == "hasil"
    return replace(column, role="realisasi") if of_year and reached else column
