"""The model, one sheet a relation: what the document claims, each record with its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from lkipaudit.model import RELATIONS, Record, Text
from lkipaudit.quantity import Quantity, show
from lkipaudit.rendering.rule_words import name as field_name
from lkipaudit.rendering.shown import file_name
from lkipaudit.rendering.xlsx.sheet import Column, Paper, Sheet, brief

HIDDEN = {"nama", "dokumen", "baris", "tabel", "kunci"}
"""Fields that stand in columns of their own, or that only group."""
NARROW, WIDE, LONG = 14, 22, 24


def model_sheets(book: Paper) -> None:
    """A sheet for every relation that has records."""
    model = book.report.model
    for relation in RELATIONS:
        records: Sequence[Record] = getattr(model, relation) if model else ()
        if records:
            _sheet(book, relation, records)


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of a relation: whether it is a number in some record, and whether its print says more than its digits."""

    name: str
    longest: int
    numeric: bool
    worded: bool

    def columns(self) -> list[Column]:
        """Its column, and one for the print where that is worth one."""
        head = field_name(self.name)
        head = head[:1].upper() + head[1:]
        if self.numeric:
            return [Column(head, NARROW + 3, "number"), *([Column(f"{head} (tertulis)", WIDE)] if self.worded else [])]
        return [Column(head, WIDE if self.longest > LONG else NARROW)]


def _sheet(book: Paper, relation: str, records: Sequence[Record]) -> None:
    sheet = book.sheet(f"M {relation.replace('_', ' ')}"[:31])
    several = len(book.report.sources) > 1
    shown = [_field(field.name, records) for field in fields(records[0]) if field.name not in HIDDEN]
    shown = [field for field in shown if field.longest]
    heads = [Column("No", 6, "centre"), Column("Halaman", 9, "centre"), Column("Nama", 44), *([Column("Berkas", WIDE)] if several else [])]
    heads += [column for field in shown for column in field.columns()]
    sheet.table(0, heads)
    for row, record in enumerate(records, 1):
        sheet.number(row, 0, row, style="centre")
        sheet.page(row, 1, record.nama.place)
        sheet.text(row, 2, brief(record.nama.raw))
        if several:
            sheet.text(row, 3, file_name(record.dokumen, book.report))
        _values(sheet, row, record, shown, 3 + several)
    sheet.filtered(0, len(records), len(heads))


def _field(name: str, records: Sequence[Record]) -> _Field:
    values = [getattr(record, name) for record in records]
    numbers = [value for value in values if isinstance(value, Quantity)]
    worded = any(one.value is not None and _flat(one.raw) != show(one.value, like=one) for one in numbers)
    return _Field(name, max(len(_told(value)) for value in values), bool(numbers), worded)


def _values(sheet: Sheet, row: int, record: Record, shown: Sequence[_Field], column: int) -> None:
    for field in shown:
        value = getattr(record, field.name)
        told = _told(value)
        if told and isinstance(value, Quantity):
            sheet.quantity(row, column, value)
        elif told:
            sheet.text(row, column, told, "number" if field.numeric else "cell")
        if field.worded:
            column += 1
            if told:
                sheet.text(row, column, told)
        column += 1


def _told(value: object) -> str:
    match value:
        case Quantity(raw=raw) | Text(raw=raw):
            return _flat(raw)
        case True:
            return "ya"
        case False:
            return "tidak"
        case tuple():
            quantities = [_flat(item.raw) or "(kosong)" for item in value if isinstance(item, Quantity)]
            return "; ".join(quantities) or (f"{len(value)} baris" if value else "")
        case None:
            return ""
        case _:
            return str(value).replace("_", " ")


def _flat(text: str) -> str:
    return " ".join(text.split())
