"""What the papers of a budget (DPA, DPPA, LRA) print of the whole agency and of each programme, whatever the form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.across.papers import Paper
from lkipaudit.document import Cell, Document, Table
from lkipaudit.model import Record, Text
from lkipaudit.quantity import Quantity, parse
from lkipaudit.understanding.words import name_key, plain

TOTALS = frozenset({"belanja", "belanja daerah", "jumlah belanja", "total belanja", "jumlah belanja daerah", "total belanja daerah"})
SUMS = frozenset({"jumlah", "total", "jumlah total"})
AMOUNT = re.compile(r"\A\(?\s*(?:Rp\.?\s*)?\d[\d.,\s]*\)?(?:,-)?\Z")
LEAST_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagu(Record):
    """One row of such a paper; `keadaan` is murni or perubahan, `kunci` total or the key of a programme."""

    kunci: str
    keadaan: str
    anggaran: Quantity
    realisasi: Quantity | None = None


def amounts(document: Document, paper: Paper) -> Iterator[Pagu]:
    """The rows of a DPA, DPPA or LRA; nothing of any other file."""
    if paper.jenis not in ("DPA", "DPPA", "LRA"):
        return
    for table in document.tables:
        for label, cells in _rows(table):
            key = _key(label, cells, paper.jenis)
            if key:
                yield from _told(paper, table, label, key, cells)


Row = tuple[Text, list[Quantity]]


def _rows(table: Table) -> Iterator[Row]:
    """The rows with a label and amounts; a label cell that spans several rows of amounts is dealt out to them line by line."""
    numbers: defaultdict[int, list[Quantity]] = defaultdict(list)
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if AMOUNT.match(cell.text.strip()) and sum(map(str.isdigit, cell.text)) >= 1 and (found := parse(" ".join(cell.text.split()))):
            numbers[cell.row].append(found.at(cell.place))
    for cell in table.cells:
        if sum(map(str.isalpha, cell.text)) < LEAST_DIGITS or AMOUNT.match(cell.text.strip()):
            continue
        rows = [row for row in range(cell.row, cell.row + cell.row_span) if any(_is_money(one) for one in numbers[row])]
        yield from _dealt(cell, rows, numbers)


def _dealt(cell: Cell, rows: Sequence[int], numbers: dict[int, list[Quantity]]) -> Iterator[Row]:
    lines = [line for line in cell.text.split("\n") if line.strip()]
    if len(rows) == 1:
        text = " ".join(cell.text.split())
        yield Text(text, cell.place, plain(text)), numbers[rows[0]]
    elif rows and len(rows) == len(lines):
        for line, row in zip(lines, rows, strict=True):
            yield Text(line.strip(), cell.place, plain(line)), numbers[row]


def _is_money(number: Quantity) -> bool:
    return sum(map(str.isdigit, number.raw)) >= LEAST_DIGITS


def _key(label: Text, cells: Sequence[Quantity], kind: str) -> str:
    money = [one for one in cells if _is_money(one)]
    if label.key in TOTALS or (kind == "DPPA" and label.key in SUMS and len(money) == 1):
        return "total"
    return name_key(label.raw) if label.key.startswith("program ") else ""


def _told(paper: Paper, table: Table, label: Text, key: str, cells: Sequence[Quantity]) -> Iterator[Pagu]:
    money = [one for one in cells if _is_money(one)]
    for state, anggaran, realisasi in _figures(paper.jenis, money):
        yield Pagu(
            nama=label,
            bagian="",
            dokumen=0,
            tabel=f"{table.number}",
            kunci=key,
            keadaan=state,
            anggaran=anggaran,
            realisasi=realisasi,
        )


def _figures(kind: str, money: Sequence[Quantity]) -> Iterator[tuple[str, Quantity, Quantity | None]]:
    if kind == "LRA":
        if len(money) > 1:
            yield "perubahan", money[0], money[1]
    elif kind == "DPA":
        whole = _whole(money)
        if whole:
            yield "murni", whole, None
    elif len(money) == 1:
        yield "perubahan", money[0], None
    else:
        yield from _changed(money)


def _whole(money: Sequence[Quantity]) -> Quantity | None:
    """The only amount, or the one that is the sum of those before it."""
    if len({one.value for one in money}) == 1:
        return money[-1]
    sums = (one for at, one in enumerate(money) if at > 1 and one.value and one.value == _sum(money[:at]))
    return next(sums, None)


def _sum(money: Sequence[Quantity]) -> Decimal:
    return sum((abs(one.value) for one in money if one.value is not None), Decimal(0))


def _changed(money: Sequence[Quantity]) -> Iterator[tuple[str, Quantity, Quantity | None]]:
    """Before and after, where the last amount is the difference of the two; which of the first it is, its value says."""
    *others, after, change = money
    if after.value is None or change.value is None:
        return
    for before in others:
        if before.value is not None and abs(after.value - before.value) == abs(change.value):
            yield "murni", before, None
            yield "perubahan", after, None
            return
