"""What became of the findings of earlier versions, as a workbook: a row for each agency, and a row for each finding."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from lkipaudit import __version__
from lkipaudit.changes import CHANGES, WORDS, Resubmission, Version
from lkipaudit.rendering.xlsx import OPTIONS
from lkipaudit.rendering.xlsx.plain_table import Value, plain_table
from lkipaudit.rendering.xlsx.sheet import Book, Column

SUMMARY = (
    Column("Instansi", 34), Column("Kiriman", 26), *(Column(WORDS[change], 9) for change in CHANGES),
    Column("Diuji, lama (%)", 9), Column("Diuji, baru (%)", 9), Column("Yang perlu diketahui", 60),
)  # fmt: skip
FINDINGS = (
    Column("Instansi", 30), Column("Kiriman", 22), Column("Keadaan", 14), Column("Aturan", 9, "centre"), Column("Tingkat", 9),
    Column("Halaman", 8), Column("Temuan", 60), Column("Sebelumnya", 60),
)  # fmt: skip


def render(found: Sequence[Resubmission], moment: datetime) -> bytes:
    """The workbook; the same comparison and moment give the same bytes."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, OPTIONS) as workbook:
        created = moment.astimezone(UTC).replace(tzinfo=None)
        workbook.set_properties({"title": "Perbandingan dengan versi sebelumnya", "created": created})
        book = Book(workbook, "Perbandingan dengan versi sebelumnya", f"lkipaudit {__version__}")
        plain_table(book, "Ringkasan", SUMMARY, (_summary(one) for one in found))
        plain_table(book, "Temuan", FINDINGS, (row for one in found for row in _findings(one)))
        book.finish()
    return held.getvalue()


def _summary(one: Resubmission) -> tuple[Value, ...]:
    counts = (one.counts[change] for change in CHANGES)
    return one.title, _name(one), *counts, _coverage(one.old), _coverage(one.new), one.note


def _findings(one: Resubmission) -> list[tuple[Value, ...]]:
    rows: list[tuple[Value, ...]] = []
    for changed in one.changes:
        told = changed.new or changed.old
        if told:
            before = changed.old.message if changed.change == "berubah" and changed.old else ""
            rows.append((one.title, _name(one), WORDS[changed.change], told.rule, told.severity, told.page, told.message, before))
    return rows


def _name(one: Resubmission) -> str:
    known = one.new or one.old
    return known.name if known else ""


def _coverage(version: Version | None) -> float | None:
    return round(version.coverage, 1) if version and version.printed else None
