"""The targets that a plan of several years gives an indicator, and the targets that other tables print for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from lkipaudit.model import BarisKinerja, DeretTarget, TargetJangka
from lkipaudit.quantity import Interval, Quantity, tie

FEWEST_YEARS = 4
"""Columns of years, one after the other, from which a table of targets is a plan."""
FEWEST_STEPS = 5
"""Years of a plan from which one that is out of step stands apart from the others."""
CUT_YEARS = (2020, 2021)
"""Years of the pandemic, for which plans were lowered and raised again."""
NUMBERED = "ke-"
"""What stands before the number of a year that counts from the first one of a plan."""
PLANS = ("renstra", "rpjmd", "jangka menengah")


@dataclass(frozen=True, slots=True)
class Series:
    """The targets of one indicator by year, as one table prints them; `plan` is the one that the headings name, else "".

    Where the years are not `dated` they count from the first year of the plan.
    """

    first: BarisKinerja
    plan: str
    ukuran: str
    dated: bool
    by_year: Mapping[int, Quantity]

    @property
    def last(self) -> int:
        """The year in which the plan ends."""
        return max(self.by_year)

    @property
    def tabel(self) -> str:
        """The key of its table."""
        return self.first.tabel

    def name(self, year: int) -> str:
        """A year as it is told."""
        return str(year) if self.dated else f"{NUMBERED}{year}"


def read_plan_targets(rows: Sequence[BarisKinerja], year: int | None) -> tuple[TargetJangka, ...]:
    """The targets of a plan, for its end or for no year, with what the plan's own table gives for them."""
    if year is None:
        return ()
    plans: defaultdict[tuple[str, str], list[Series]] = defaultdict(list)
    for key, series in _series(rows):
        if not series.dated or year in series.by_year:
            plans[key].append(series)
    other: defaultdict[tuple[str, str], list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        if row.target is not None and row.target.value is not None and not row.triwulan:
            other[row.kunci, row.jenjang].append(row)
    return tuple(one for key, found in plans.items() for one in _of_plans(found, other[key], year))


def _series(rows: Sequence[BarisKinerja]) -> Iterator[tuple[tuple[str, str], Series]]:
    """The indicators to which one table gives nothing but a target for each of several years, once each."""
    told: defaultdict[tuple[str, str, str], list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        told[row.tabel, row.kunci, row.jenjang].append(row)
    for (_, kunci, jenjang), group in told.items():
        numbered = [row.tahun.removeprefix(NUMBERED) for row in group]
        told_years = [(int(year), row.target) for year, row in zip(numbered, group, strict=True) if year.isdecimal()]
        years, by_year = [at for at, _ in told_years], {at: q for at, q in told_years if q is not None and q.value is not None}
        bare = all(row.realisasi is None and row.capaian is None and not row.triwulan for row in group)
        kinds = {row.jenis_target for row in group}
        run = len(by_year) == len(years) == len(group) >= FEWEST_YEARS and max(years) - min(years) + 1 == len(years)
        if bare and run and len(kinds) == 1 and (plan := kinds.pop()) in ("", *PLANS):
            first, counted = group[0], next((row.ukuran for row in group if row.ukuran), "")
            yield (kunci, jenjang), Series(first, plan, counted, first.tahun.isdecimal(), by_year)


def _of_plans(plans: Sequence[Series], rows: Sequence[BarisKinerja], year: int) -> Iterator[TargetJangka]:
    """What other tables print as the target of a plan, for its end or for no year; two such in one table are of two indicators."""
    printed: defaultdict[str, list[tuple[BarisKinerja, list[Series]]]] = defaultdict(list)
    for row in rows:
        own = [one for one in plans if row.tabel != one.tabel and _from(row, one) and _reaches(row, one, year)]
        if own:
            printed[row.tabel].append((row, own))
    for row, own in (found[0] for found in printed.values() if len(found) == 1):
        series = next((one for one in own if _same(row.target, one.by_year[one.last])), own[0])
        yield _record("akhir" if row.akhir_rencana or _years(row, year) else "rencana", row, series, series.last, year)


def _from(row: BarisKinerja, series: Series) -> bool:
    if not _alike(row, series) or row.target_diubah:
        return False
    if row.jenis_target in PLANS:
        return series.plan in ("", row.jenis_target) or row.jenis_target == "jangka menengah"
    return not row.jenis_target and len(row.tahun.split()) > 1  # a target of a later year beside a realisation of this one


def _reaches(row: BarisKinerja, series: Series, year: int) -> bool:
    """Whether a target can be that of the end of a plan; of years that are only numbered none but the word for it tells."""
    if not series.dated:
        return row.akhir_rencana
    own = row.tahun_target == str(year) and series.last != year
    return not own and _years(row, year) in ([], [series.last])


def _years(row: BarisKinerja, year: int) -> list[int]:
    """The years that the headings of a target name, but for the year of the report."""
    return [int(told) for told in row.tahun.split() if told.isdecimal() and int(told) != year]


def _alike(row: BarisKinerja, series: Series) -> bool:
    return row.ukuran == series.ukuran or "" in (row.ukuran, series.ukuran)


def _same(target: Quantity | None, planned: Quantity) -> bool:
    return target is not None and planned.value is not None and tie(target, Interval.point(planned.value), planned.value) is not None


def _record(jenis: str, row: BarisKinerja, series: Series, at: int, year: int) -> TargetJangka:
    assert row.target is not None
    return TargetJangka(
        nama=row.nama,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=f"{row.tabel}:rencana",
        baris=row.baris,
        keyakinan=row.keyakinan,
        jenis=jenis,
        target=row.target,
        menurut_rencana=series.by_year[at],
        tahun=series.name(at),
        deret=tuple(series.by_year[told] for told in sorted(series.by_year)),
        tahun_ini=series.by_year.get(year) if series.dated else None,
    )


def read_steps(rows: Sequence[BarisKinerja]) -> tuple[DeretTarget, ...]:
    """The plans of five years or more, with the one year that turns back while the others go by equal steps."""
    return tuple(one for _, series in _series(rows) if (one := _stepped(series)) is not None)


def _stepped(series: Series) -> DeretTarget | None:
    years = sorted(series.by_year)
    targets = [series.by_year[year] for year in years]
    values = [target.value for target in targets if target.value is not None]
    if len(values) < FEWEST_STEPS:
        return None
    turned = _turned(values)
    if turned is not None and series.dated and years[turned] in CUT_YEARS and values[turned] < values[turned - 1]:
        return None
    at = len(values) - 1 if turned is None else turned
    near, far = (at - 1, at - 2) if at > 1 else (at + 1, at + 2)
    return DeretTarget(
        nama=series.first.nama,
        bagian=series.first.bagian,
        dokumen=series.first.dokumen,
        tabel=f"{series.tabel}:deret",
        baris=series.first.baris,
        keyakinan=series.first.keyakinan,
        target=targets[at],
        tahun=series.name(years[at]),
        dekat=targets[near],
        jauh=targets[far],
        searah=turned is None,
        seharusnya="" if turned is None else f"{2 * values[near] - values[far]}".replace(".", ","),
        tertulis="; ".join(" ".join(target.raw.split()) for target in targets),
    )


def _turned(values: Sequence[Decimal]) -> int | None:
    """The one value that turns back while all others go by one step; None where there is no such one."""
    falls = {after < before for before, after in pairwise(values) if after != before}
    kept = [at for at in range(len(values)) if _step(values, at)] if len(falls) > 1 else []
    return kept[0] if len(kept) == 1 else None


def _step(values: Sequence[Decimal], left_out: int) -> bool:
    """Whether the values but one go by equal steps other than nothing."""
    told = [(at, value) for at, value in enumerate(values) if at != left_out]
    steps = {(after - before) / (there - here) for (here, before), (there, after) in pairwise(told)}
    return len(steps) == 1 and any(steps)
