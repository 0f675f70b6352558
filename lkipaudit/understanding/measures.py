"""Which columns of a performance table belong together: target, realisation and achievement of one year or against one plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.quarters import quarter_of
from lkipaudit.understanding.roles import Column, Numbers, ties_ratio
from lkipaudit.understanding.words import ROMANS, heading_key, plain, roman, squash

YEAR = re.compile(r"\b(20\d{2})\b")
GRADED = re.compile(r"\s*(-?\d[\d.,]*\s*%?)\s*\(?\s*[^\W\d][^\d]*\)?\s*")
"""An achievement with its category: "61,20 % (Sedang)"."""
BASE = re.compile(r"kondisi|awal|dasar|baseline")
END = re.compile(r"akhir")
AGAINST = re.compile(r"(?:capaian|kemajuan|realisasi|persentase|%)\w*?(?:terhadap|thd|dibanding\w*?)(?:target|rencana)")
PLANS = {
    "rpjmd": "rpjmd",
    "renstra": "renstra",
    "rencanastrategi": "renstra",
    "jangkamenengah": "jangka menengah",
    "akhirperiode": "jangka menengah",
    "nasional": "nasional",
}
"""Words of a heading, without spaces, whose target is not the year's own, and whose it is."""
ORDINAL = re.compile(r"\b(?:tahun|thn|th)\s?(?:ke\s?)?(?P<number>[1-9]|i{1,3}|iv|vi?)?\b")
"""A year by its place in a plan: "Tahun ke-3", "Tahun III", or "Tahun ke" over columns in order."""
LONGEST_PLAN = 6
"""Years."""
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
    numbered = _numbered(whole, free)
    by_quarter: dict[str, list[Column]] = {}
    for column in _settled([c for c in free if c.at not in numbered], numbers):
        by_quarter.setdefault(quarter_of(whole.headings[column.at]), []).append(column)
    sets = [replace(one, triwulan=quarter) for quarter, group in by_quarter.items() for one in _sets(group)]
    return (*sets, *(Measure(at, None, None, ke=f"ke-{number}") for at, number in numbered.items()))


def _numbered(whole: Whole, columns: Sequence[Column]) -> dict[int, int]:
    """The columns of targets whose years are numbered, with the number: by the heading, else by order below one "Tahun ke" for all."""
    told: dict[int, int] = {}
    order = 0
    for column in columns:
        found = _ordinal(whole.headings[column.at]) if column.role in ("target", "") else None
        below = order > 0 and column.at - 1 in told and not column.heading.strip() and column.role == ""
        if found is None and not below:
            continue
        order = found or order + 1
        told[column.at] = order
    return told if len(told) > 1 and list(told.values()) == list(range(1, len(told) + 1)) and len(told) <= LONGEST_PLAN else {}


def _ordinal(levels: Sequence[str]) -> int | None:
    """The number of a year in a plan, 0 where the heading says that it is numbered and not how; None where it names years or neither."""
    if any(YEAR.search(level) for level in levels):
        return None
    for level in reversed(levels):
        match = ORDINAL.search(plain(level))
        number = match["number"] if match else None
        if number:
            return roman(number) if number[0].upper() in ROMANS else int(number)
        if match and "ke" in match[0].split():
            return 0
    return None


def _titled(columns: Sequence[Column], title: str) -> list[Column]:
    """The columns, those headed with nothing but a year being what the table's title says it compares.

    "Perbandingan Realisasi Kinerja Tahun 2021 dan 2022" over "Tahun 2021" and "Tahun 2022".
    """
    named = [word for word in re.findall(r"realisasi|target|capaian", title.casefold()) if not any(c.role == word for c in columns)]
    bare = [c for c in columns if c.role == "" and year_in(c.heading) and not heading_key(c.heading)]
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
    years = [year_in(c.heading) for c in rates]
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
    paired = _paired(targets, rates)
    pairs = [(target, rate, _beside(target, realised or (before if plan_of(target.heading) else ()))) for target, rate in paired]
    used = {c.at for pair in pairs for c in pair if c is not None and not _yearly(c, pair[0], targets)}
    alone = _alone([c for c in run if c.at not in used and c.role != "persen"], closed=True)
    return [*alone, *(Measure(target.at, realisasi.at if realisasi else None, rate.at) for target, rate, realisasi in pairs)]


def plan_of(heading: str) -> str:
    """The plan whose target a heading names, "" for the year's own."""
    return next((plan for word, plan in PLANS.items() if word in squash(heading)), "")


def ends_plan(heading: str) -> bool:
    """Whether a heading says that its target is that of the end of a plan."""
    return bool(plan_of(heading) and END.search(squash(heading)))


def _yearly(column: Column, target: Column, targets: Sequence[Column]) -> bool:
    """Whether a realisation that is held against a plan has a target of its own year, too."""
    others = {year_in(c.heading) for c in targets if c.at != target.at}
    return column.role == "realisasi" and bool(plan_of(target.heading)) and year_in(column.heading) in others - {""}


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
    of_year = column.role == "" and year_in(column.heading)
    reached = (BASE.search(tight) and not END.search(tight)) or heading_key(column.heading) == "hasil"
    return replace(column, role="realisasi") if of_year and reached else column


def _settled(columns: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The columns, those headed as achievements of a year that count what the targets count being realisations.

    "Capaian 2019" beside the target 3,13 is 2,94, or is what a later percentage compares with the target; columns under one heading are of
    one kind.
    """
    targets = [c for c in columns if c.role == "target"]
    realised = {year_in(c.heading) for c in columns if c.role == "realisasi"}
    claimed = [c for c in columns if c.role == "persen" and year_in(c.heading) and year_in(c.heading) not in realised]
    kinds = {c.at: [other for other in claimed if _over(other) == _over(c)] for c in claimed}
    rates = [c for c in columns if c.role == "persen" and c not in claimed]
    like = {at for at, group in kinds.items() if _count_like(group, targets, numbers) or _compared(group, targets, rates, numbers)}
    return [replace(c, role="realisasi") if c.at in like else c for c in columns]


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
