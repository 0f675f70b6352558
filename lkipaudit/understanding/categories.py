"""One table of categories printed twice: the same data, of which each print has categories that the other lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from lkipaudit.document import Cell
from lkipaudit.model import KategoriGanda, Text
from lkipaudit.understanding.grid import Row, number_of
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.retold import UNSAID
from lkipaudit.understanding.scopes import unlike
from lkipaudit.understanding.words import heading_key, plain, squash

LEAST = 8
"""Categories that both tables have."""
MOST = 200
"""Rows of a table beyond which it is no list of kinds."""
SHARE = 0.6
"""Of the categories of the shorter table."""
SAME, OTHER = 88, 75
"""Ratios of two names from which they are one, and up to which they are two."""
TELLING = 3
"""Categories with the same numbers in both tables, of at least two digits: what shows that they print the same data."""
TWO_DIGITS = 10
PLANNED = ("program", "kegiatan", "indikator", "sasaran", "tujuan", "uraian", "target", "lokasi", "output", "outcome", "nama", "jabatan")
"""Headings of columns whose rows other rules compare, or that differ by right from table to table."""


@dataclass(frozen=True, slots=True)
class Category:
    """One row: what it is of, and its numbers."""

    key: str
    cell: Cell
    numbers: tuple[str, ...]
    place_in_list: Cell | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of categories, with the heading of their column."""

    whole: Whole
    heading: str
    rows: tuple[Category, ...]


def read_categories(wholes: Sequence[Whole]) -> Iterator[KategoriGanda]:
    """The pairs of tables of one document that print the same data under the same heading."""
    tables = [table for whole in wholes for table in _tables(whole)]
    for first, second in combinations(tables, 2):
        if first.whole is second.whole or unlike(first.whole.lead, second.whole.lead, unsaid=UNSAID):
            continue
        if heading_key(first.heading) == heading_key(second.heading) and _is_same_data(first, second):
            yield _record(first, second)


def _tables(whole: Whole) -> Iterator[Table]:
    for at in range(len(whole.spans)):
        headed = (cell for row in whole.header if at < len(row) and (cell := row[at]) and heading_key(cell.text))
        cell = next(headed, None)
        body = (*whole.header, *whole.rows)  # rows without numbers can pass for headings
        rows = tuple(one for row in body if (one := _category(row, at)) is not None)
        if cell is not None and LEAST <= len(rows) <= MOST and not set(plain(cell.text).split()) & set(PLANNED):
            yield Table(whole, cell.text, rows)


def _category(row: Row, at: int) -> Category | None:
    cell = row[at] if at < len(row) else None
    if cell is None or not any(map(str.isalpha, cell.text)) or squash(cell.text).startswith(("jumlah", "total", "jenis")):
        return None
    found = (number_of(other.text) for column, other in enumerate(row) if column > at and other is not None)
    numbers = tuple(str(one.value.normalize()) for one in found if one is not None and one.value is not None and one.value >= TWO_DIGITS)
    return Category(squash(cell.text), cell, numbers, row[0] if at else None)


def _is_same_data(first: Table, second: Table) -> bool:
    pairs = [(one, other) for one in first.rows for other in second.rows if fuzz.ratio(one.key, other.key) >= SAME]
    telling = {one.numbers for one, other in pairs if one.numbers and one.numbers == other.numbers}
    return len(pairs) >= max(LEAST, SHARE * min(len(first.rows), len(second.rows))) and len(telling) >= TELLING


def _record(first: Table, second: Table) -> KategoriGanda:
    here, there = _lacking(first, second), _lacking(second, first)
    about = (here or there or [_text(first, first.rows[-1])])[0]
    return KategoriGanda(
        nama=Text(" ".join(first.heading.split()).capitalize(), about.place, heading_key(first.heading)),
        bagian=first.whole.section.bagian,
        dokumen=about.place.source,
        tabel="",
        keyakinan="sedang",
        hanya_sini=(*here, *([] if here else [_text(first, first.rows[-1])])),
        hanya_sana=(*there, *([] if there else [_text(second, second.rows[-1])])),
        nomor=(*_numbered(first, second), *_numbered(second, first)),
        banyak_sini=str(len(first.rows)),
        banyak_sana=str(len(second.rows)),
        tempat_sini=_told(first),
        tempat_sana=_told(second),
        sama=not (here and there),
    )


def _numbered(one: Table, other: Table) -> tuple[Text, ...]:
    """The printed numbers of the categories that the other table lacks, and of the last one, where the table counts its categories."""
    cells = [row.place_in_list for row in one.rows]
    if any(cell is None or cell.text.strip(" .)") != str(at) for at, cell in enumerate(cells, 1)):
        return ()
    lacking = {text.key for text in _lacking(one, other)}
    told = [row.place_in_list for at, row in enumerate(one.rows, 1) if row.key in lacking or at == len(one.rows)]
    return tuple(Text(cell.text.strip(), cell.place.under(*one.whole.section.path), cell.text) for cell in told if cell is not None)


def _lacking(one: Table, other: Table) -> list[Text]:
    """The categories of a table that are none of the other, however it spells them; what is least like any of them comes first."""
    near = {row.key: max(fuzz.ratio(row.key, there.key) for there in other.rows) for row in one.rows}
    return [_text(one, row) for row in sorted(one.rows, key=lambda row: near[row.key]) if near[row.key] < OTHER]


def _text(table: Table, row: Category) -> Text:
    return Text(" ".join(row.cell.text.split()), row.cell.place.under(*table.whole.section.path), row.key)


def _told(table: Table) -> str:
    page = table.rows[0].cell.place.page
    return f"tabel di halaman {page}" if page else "tabel"
