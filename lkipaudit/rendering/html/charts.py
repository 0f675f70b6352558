"""Two quiet pictures: the achievement of each indicator and the absorption of each programme, as printed, where the model is sure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.findings import Finding, Report
from lkipaudit.model import BarisAnggaran, BarisKinerja, Record
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

HUNDRED = Decimal(100)
LEAST = 2
"""Fewer bars are no picture."""
MOST = 40
"""More bars are no longer looked at."""
BULLETS = "-–—•·▪* "
WIDEST = Decimal(150)
"""A larger value is drawn as far as the edge."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a picture. `value` is as printed, `width` in percent of the picture; `finding` is the number of the one that breaks it."""

    name: str
    value: str
    width: float
    over: bool
    finding: int | None
    computed: str | None


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its title; the line of 100 % stands at `line` percent of its width. `left` rows are not drawn."""

    title: str
    head: str
    bars: tuple[Bar, ...]
    line: float
    left: int


def charts(report: Report, findings: Sequence[Finding]) -> tuple[Chart, ...]:
    """The pictures that there is enough for."""
    model = report.model
    if model is None:
        return ()
    year = str(report.year) if report.year else ""
    measured = [row for row in model.baris_kinerja if _own(row, year) and row.jenis_target == "" and row.capaian_cetak is None]
    programmes = [row for row in model.baris_anggaran if _own(row, year) and row.tingkat == "program" and row.jenis == "belanja"]
    achieved = _first((row, row.capaian) for row in measured)
    absorbed = _first((row, row.persen) for row in programmes)
    broken = _broken(findings)
    made = (
        _chart("Capaian tiap indikator, sebagaimana tercetak", "Indikator", achieved, broken),
        _chart("Serapan anggaran tiap program, sebagaimana tercetak", "Program", absorbed, broken),
    )
    return tuple(chart for chart in made if len(chart.bars) >= LEAST)


def _own(row: BarisKinerja | BarisAnggaran, year: str) -> bool:
    """Whether a row is sure, has a name, is of the year reported on, and of the report itself rather than of an appendix."""
    named = any(letter.isalpha() for letter in row.nama.raw)
    return named and row.keyakinan == "tinggi" and row.bagian in {"", "realisasi"} and row.tahun in {"", year}


def _first(rows: Iterable[tuple[Record, Quantity | None]]) -> list[tuple[str, Quantity, Decimal]]:
    """Each subject once, where it is printed first: its name, its number, and what that is worth."""
    first: dict[str, tuple[str, Quantity, Decimal]] = {}
    for row, quantity in rows:
        if quantity is not None and quantity.value is not None and quantity.value >= 0 and quantity.form == "sah":
            first.setdefault(row.nama.key, (" ".join(row.nama.raw.split()).lstrip(BULLETS), quantity, quantity.value))
    return list(first.values())


def _broken(findings: Iterable[Finding]) -> dict[Place, tuple[int, str | None]]:
    """The places that findings are about: the number of the first finding, and what it computed."""
    made: dict[Place, tuple[int, str | None]] = {}
    for index, finding in enumerate(findings, 1):
        if finding.evidence:
            made.setdefault(finding.evidence[0].place, (index, finding.computed))
    return made


def _chart(title: str, head: str, rows: Sequence[tuple[str, Quantity, Decimal]], broken: Mapping[Place, tuple[int, str | None]]) -> Chart:
    top = min(max([HUNDRED, *(worth for _, _, worth in rows)]), WIDEST)
    bars = []
    for name, quantity, worth in rows[:MOST]:
        finding, computed = broken.get(quantity.place, (None, None)) if quantity.place else (None, None)
        width = float(round(min(worth, top) / top * 100, 2))
        bars.append(Bar(name, quantity.raw, width, worth > top, finding, computed))
    return Chart(title, head, tuple(bars), float(round(HUNDRED / top * 100, 2)), len(rows) - len(bars))
