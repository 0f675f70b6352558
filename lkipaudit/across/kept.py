"""What of a model is compared across submissions, as plain rows: papers, officials, budgets, indicators, and passages of text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields

from lkipaudit.across.amounts import amounts
from lkipaudit.across.papers import Paper, papers
from lkipaudit.document import Table
from lkipaudit.model import Model, Record, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.project import Given
from lkipaudit.quantity import Quantity

KEPT = ("penandatangan", "baris_anggaran", "baris_kinerja")
LEAST_WORDS = 25
"""Shorter passages are alike by chance."""
NOTHING_GIVEN = Given()


def records(model: Model, vocabulary: Vocabulary, given: Given = NOTHING_GIVEN) -> Iterator[tuple[object, ...]]:
    """Rows (relation, number, subject, file, page, fields as JSON).

    A printed number is [as printed, value, worth of the last digit, unit], a printed text [as printed, key]. `berkas` says of each file
    what it is, `pagu` what the tables of a DPA, DPPA or LRA print of whole agencies and programmes.
    """
    told = papers(model, vocabulary, given)
    for number, paper in enumerate(told):
        yield "berkas", number, paper.nama, paper.source, None, json.dumps(_paper(paper), ensure_ascii=False)
    for number, amount in enumerate(one for paper, document in zip(told, model.documents, strict=True) for one in amounts(document, paper)):
        place = amount.nama.place
        yield "pagu", number, amount.nama.raw, place.source, place.page, json.dumps(_plain(amount), ensure_ascii=False)
    for relation in KEPT:
        for number, record in enumerate(getattr(model, relation)):
            place = record.nama.place
            yield relation, number, record.nama.raw, place.source, place.page, json.dumps(_plain(record), ensure_ascii=False)


def _paper(paper: Paper) -> dict[str, object]:
    return {field.name: value for field in fields(paper) if field.name != "source" and (value := getattr(paper, field.name))}


def _plain(record: Record) -> dict[str, object]:
    found: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Quantity):
            found[field.name] = [value.raw, None if value.value is None else str(value.value), str(value.step), value.unit]
        elif isinstance(value, Text):
            found[field.name] = [value.raw, value.key]
        elif isinstance(value, str | int) and value not in ("", False):
            found[field.name] = value
    return found


def passages(model: Model) -> Iterator[tuple[object, ...]]:
    """Rows (file, page, kind, text) of paragraphs and tables that are long enough to be known again."""
    for document in model.documents:
        for block in document.blocks:
            text = _text(block) if isinstance(block, Table) else " ".join(block.text.split())
            if len(text.split()) >= LEAST_WORDS:
                yield block.place.source, block.place.page, "tabel" if isinstance(block, Table) else "paragraf", text


def _text(table: Table) -> str:
    return " | ".join(" ".join(cell.text.split()) for cell in table.cells if cell.text.strip())
