"""How many programmes, activities, goals and indicators the tables of a report hold, where that is beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.document import Cell
from lkipaudit.model import BarisAnggaran, Text
from lkipaudit.understanding.budget import placed
from lkipaudit.understanding.grid import Row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import columns
from lkipaudit.understanding.sections import Words
from lkipaudit.understanding.words import name_key, squash

LEVELS = ("program", "kegiatan", "sub_kegiatan")
PARTS = ("pk", "realisasi", "lampiran", "ringkasan", "penutup")
NUMBER = re.compile(r"\s*(\d{1,3})\s*[.)]?\s*")
LETTERED = re.compile(r"(?:\A|\n)\s*[a-z][.)]\s")
"""An indicator in parts: nobody can tell whether the parts or the whole count."""
OWN = ("", "ii")
"""Whose performance is the agency's own: no echelon below the second."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Tally:
    """The things of one kind that one table holds; `tabel` is the table."""

    kunci: str
    isi: tuple[Text, ...]
    tabel: str


def tallies_of_budget(rows: Sequence[BarisAnggaran], year: int | None) -> tuple[Tally, ...]:
    """The programmes and activities of the budget tables in which these add up to the total: none of them was missed."""
    found: list[Tally] = []
    for table in dict.fromkeys(row.tabel for row in rows):
        own = [row for row in rows if row.tabel == table]
        if own[0].jenis_tabel == "dana_lain" or own[0].bagian not in PARTS or not _of_year(own, year):
            continue
        totals = {_amount(row) for row in own if row.tingkat == "total"} - {Decimal(0)}
        for level in LEVELS:
            these = [row for row in own if row.tingkat == level and row.jenis == "belanja"]
            if len(these) >= FEWEST and _called(these, level) and _whole(these, own, totals):
                found.append(Tally(level, tuple(row.nama for row in these), table))
    return tuple(found)


def _called(rows: Sequence[BarisAnggaran], level: str) -> bool:
    """Whether the rows are called by their level, in the heading of a column or in most of their names: goals have budgets too."""
    word = squash(level)
    headed = any(word in squash(cell.kolom) for cell in rows[0].baris)
    return headed or 2 * sum(squash(row.nama.raw).startswith(word) for row in rows) > len(rows)


def _of_year(rows: Sequence[BarisAnggaran], year: int | None) -> bool:
    return all(not row.tahun or row.tahun == str(year) for row in rows)


def _whole(these: Sequence[BarisAnggaran], rows: Sequence[BarisAnggaran], totals: set[Decimal]) -> bool:
    """Whether the rows are all there, each once: they add up to a printed total, or to the level above them."""
    if any(not _amount(row) for row in these) or len({(row.induk, row.kunci) for row in these}) < len(these):
        return False
    above = [row for row in rows if row.tingkat == "program"] if these[0].tingkat != "program" else []
    return _sum(these) in totals | ({_sum(above)} if above else set())


def _sum(rows: Sequence[BarisAnggaran]) -> Decimal:
    return sum((_amount(row) for row in rows), Decimal(0))


def _amount(row: BarisAnggaran) -> Decimal:
    return (row.anggaran.value if row.anggaran else None) or Decimal(0)


def tallies_of_goals(wholes: Sequence[Whole], words: Words) -> tuple[Tally, ...]:
    """The goals and indicators of the agency's own performance tables whose goals are numbered from 1 without a gap."""
    found: list[Tally] = []
    for whole in wholes:
        if whole.section.bagian in PARTS and whole.section.jenjang in OWN and whole.ruled:
            found += _numbered(whole, words)
    return tuple(found)


def _numbered(whole: Whole, words: Words) -> list[Tally]:
    roles = columns(whole, words)
    at = {column.role: column.at for column in reversed(roles)}
    if not {"nomor", "sasaran", "indikator", "target"} <= at.keys() or "sasaran" not in squash(roles[at["sasaran"]].heading):
        return []
    rows = [row for row in whole.rows if any(cell and cell.text.strip() for cell in row)]
    goals, indicators = _column(rows, at["sasaran"]), _column(rows, at["indikator"])
    numbers = [NUMBER.fullmatch(cell.text) for cell in _column(rows, at["nomor"])]
    beside = all(bool(_text(row[at["nomor"]])) == bool(_text(row[at["sasaran"]])) for row in rows)
    in_order = _counts_up([int(one[1]) for one in numbers if one], len(goals))
    distinct = all(len({name_key(cell.text) for cell in cells}) == len(cells) for cells in (goals, indicators))
    if not goals or not beside or not in_order or not distinct or len(indicators) < len(goals):
        return []
    found = [_tally("sasaran", goals, whole)]
    targets = [bool(_text(row[at["target"]])) for row in rows if _text(row[at["indikator"]])]
    if all(targets) and not any(LETTERED.search(cell.text) for cell in indicators):
        found.append(_tally("indikator", indicators, whole))
    return found


def _counts_up(numbers: Sequence[int], most: int) -> bool:
    """Whether numbers count from one, but for one that repeats the number before it."""
    wrong = [at for at, number in enumerate(numbers) if number != at + 1]
    return len(numbers) == most and (not wrong or (wrong == [most - 1] and numbers[-1] == most - 1))


def _tally(kunci: str, cells: Sequence[Cell], whole: Whole) -> Tally:
    names = tuple(Text(" ".join(cell.text.split()), placed(cell, whole, kunci), name_key(cell.text)) for cell in cells)
    return Tally(kunci, names, f"{whole.tables[0].place.source}:{whole.key}")


def _column(rows: Sequence[Row], at: int) -> list[Cell]:
    return [cell for row in rows if (cell := row[at]) is not None and cell.text.strip()]


def _text(cell: Cell | None) -> str:
    return cell.text.strip() if cell else ""
