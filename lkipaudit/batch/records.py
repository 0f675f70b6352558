"""What of a model is compared across submissions, as plain rows: officials, budgets, indicators, and passages of text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields

from lkipaudit.document import Table
from lkipaudit.model import Model, Record, Text
from lkipaudit.quantity import Quantity

KEPT = ("penandatangan", "baris_anggaran", "baris_kinerja")
LEAST_WORDS = 25
"""Shorter passages are alike by chance."""


def records(model: Model) -> Iterator[tuple[object, ...]]:
    """Rows (relation, number, subject, file, page, fields as JSON); a printed thing is [as printed, key or value]."""
    for relation in KEPT:
        for number, record in enumerate(getattr(model, relation)):
            place = record.nama.place
            yield relation, number, record.nama.raw, place.source, place.page, json.dumps(_plain(record), ensure_ascii=False)


def _plain(record: Record) -> dict[str, object]:
    found: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Quantity):
            found[field.name] = [value.raw, None if value.value is None else str(value.value)]
        elif isinstance(value, Text):
            found[field.name] = [value.raw, value.key]
        elif isinstance(value, str | int) and value not in ("", False):
            found[field.name] = value
    return found


def passages(model: Model) -> Iterator[tuple[object, ...]]:
    """Rows (file, page, kind, text) of paragraphs and tables that are long enough to be known again."""
    for index, document in enumerate(model.documents):
        for block in document.blocks:
            text = _text(block) if isinstance(block, Table) else " ".join(block.text.split())
            if len(text.split()) >= LEAST_WORDS:
                yield index, block.place.page, "tabel" if isinstance(block, Table) else "paragraf", text


def _text(table: Table) -> str:
    return " | ".join(" ".join(cell.text.split()) for cell in table.cells if cell.text.strip())
