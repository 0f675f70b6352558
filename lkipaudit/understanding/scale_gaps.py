"""Neighbouring grades of a printed scale, with the last value of the lower one and the first of the upper one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lkipaudit.document import Cell, Document, Table
from lkipaudit.model import BatasSkala, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.scales import BETWEEN, BULLET, FEWEST_BANDS, Band, read_band
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import plain, squash


@dataclass(frozen=True, slots=True)
class Grade:
    """One line of a scale: its band, where it stands, and in which section."""

    band: Band
    place: Place
    section: Section


def read_scale_gaps(document: Document, marks: Sequence[Section], known: Collection[str]) -> Iterator[BatasSkala]:
    """The neighbours of each scale of which every line was read, most of its grades being `known` ones."""
    for run in _runs(document, marks):
        named = sum(plain(one.band.name) in known for one in run)
        if len(run) < FEWEST_BANDS or len({one.band.label for one in run}) < len(run) or 2 * named <= len(run):
            continue
        rising = sorted(run, key=lambda one: (one.band.low, one.band.high))
        pairs = list(pairwise(rising))
        if all(lower.band.high <= upper.band.low for lower, upper in pairs):
            yield from (_record(lower, upper) for lower, upper in pairs)


def _runs(document: Document, marks: Sequence[Section]) -> Iterator[list[Grade]]:
    """The lines that each give a grade its interval, of one table, or one after the other in the text."""
    run: list[Grade] = []
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table):
            yield run
            yield _of_table(block, section)
            run = []
            continue
        for line in block.text.splitlines():
            told = read_band(BETWEEN.split(BULLET.sub("", line).strip(" ;,."), maxsplit=1))
            if told is None:
                yield run
                run = []
            else:
                run.append(Grade(told[0], block.place.under(*section.path), section))
    yield run


def _of_table(table: Table, section: Section) -> list[Grade]:
    """The grades of a table without a row between them that gives none."""
    rows: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    told = {at: band for at, cells in sorted(rows.items()) if (band := read_band([cell.text for cell in cells])) is not None}
    if not told or list(told) != list(range(min(told), max(told) + 1)):
        return []
    return [Grade(band, _cell(rows[at], band).place.under(*section.path), section) for at, (band, _) in told.items()]


def _cell(cells: Sequence[Cell], band: Band) -> Cell:
    return next(cell for cell in cells if " ".join(cell.text.split()) == band.told)


def _record(lower: Grade, upper: Grade) -> BatasSkala:
    name = f"{lower.band.name} dan {upper.band.name}"
    return BatasSkala(
        nama=Text(name, lower.place, squash(name)),
        bagian=lower.section.bagian,
        dokumen=lower.place.source,
        tabel="",
        keyakinan="sedang",
        bawah=Quantity(lower.band.told, lower.band.high, place=lower.place.at(f"batas {lower.band.label}")),
        atas=Quantity(upper.band.told, upper.band.low, place=upper.place.at(f"batas {upper.band.label}")),
    )
