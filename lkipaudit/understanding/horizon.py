"""Tables of a plan: what an indicator is to reach at the end of the period, beside the targets of its years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lkipaudit.model import Sel, TargetAkhir, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import shown_row
from lkipaudit.understanding.heading_years import year_in
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.measures import BASE, END
from lkipaudit.understanding.performance import measured_in, text_of
from lkipaudit.understanding.quarters import quarter_of
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import squash

AT_THE_END = re.compile(
    r"(?:kondisi|target|capaian)?(?:kinerja)?(?:pada)?(?:di)?(?:sampai(?:dengan)?|akhir)(?:akhir|masa|periode|tahun|renstra|rpjmd|20)"
)
NOT_THE_LAST = re.compile(r"\b(?:kumulatif|rata-?\s?rata|laju|pertumbuhan|kenaikan|penurunan|peningkatan)\b", re.IGNORECASE)
"""Indicators whose end may be the sum or the mean of the years, with or without what was there before."""
FEWEST = 2
"""Years of a plan."""


def read_horizon(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> tuple[TargetAkhir, ...]:
    """For each indicator with a number for the end of the period: that number and those of the years before it, the last a target.

    What counts things may hold what was there before the plan: then only an end that follows from its years is theirs.
    """
    named = [c.at for c in columns if c.role == "indikator"]
    ends = [c for c in columns if c.numeric and c.role in ("", "target") and AT_THE_END.search(squash(c.heading))]
    if not named or len(ends) != 1:
        return ()
    years = _years(columns, ends[0])
    if len(years) < FEWEST or years[-1].role != "target" or year_in(ends[0].heading) not in ("", year_in(years[-1].heading)):
        return ()
    return tuple(_records(whole, columns, numbers, (years, ends[0])))


def _years(columns: Sequence[Column], end: Column) -> list[Column]:
    """The columns of the years before the end, each of another year and in order; else none."""
    told = [c for c in columns if c.at < end.at and (c.numeric or c.role == "target") and year_in(c.heading)]
    told = [c for c in told if not quarter_of((c.heading,)) and not BASE.search(squash(c.heading))]
    years = [year_in(c.heading) for c in told]
    return told if years == sorted(set(years)) and not any(END.search(squash(c.heading)) for c in told) else []


def _records(whole: Whole, columns: Sequence[Column], numbers: Numbers, found: tuple[Sequence[Column], Column]) -> Iterator[TargetAkhir]:
    years, end = found
    for at, row in enumerate(whole.rows):
        last, told = numbers[at][end.at], [numbers[at][c.at] for c in years]
        values = tuple(q for q in told if q is not None and q.value is not None)
        indikator = text_of(whole, columns, row, "indikator", before=years[0].at)
        if indikator is None or last is None or last.value is None or not values or values[-1] is not told[-1]:
            continue
        if NOT_THE_LAST.search(indikator.raw):
            continue
        counts = measured_in(last, values[-1], text_of(whole, columns, row, "satuan"), indikator) != "%"
        if not counts or last.value in (values[-1].value, sum(q.value for q in values if q.value is not None)):
            yield _record(whole, shown_row(whole, columns, at), indikator, last, values)


def _record(whole: Whole, shown: tuple[Sel, ...], indikator: Text, akhir: Quantity, tahunan: tuple[Quantity, ...]) -> TargetAkhir:
    return TargetAkhir(
        nama=indikator,
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:akhir",
        baris=shown,
        keyakinan="tinggi" if whole.ruled else "rendah",
        akhir=akhir,
        target_terakhir=tahunan[-1],
        tahunan=tahunan,
    )
