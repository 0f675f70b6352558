"""The overview of a batch as a workbook: ranking, matrix, coverage, every finding, what was not read."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC

import xlsxwriter

from lkipaudit.rendering.overview.data import TONES, WEIGHTS, Across, Batch, Submission
from lkipaudit.rendering.overview.ranking import foremost, matrix, ranked, unread
from lkipaudit.rendering.xlsx import OPTIONS
from lkipaudit.rendering.xlsx.plain_table import Value, plain_table
from lkipaudit.rendering.xlsx.sheet import Book, Column

RANKING = (
    Column("No", 5, "centre"), Column("Instansi", 34), Column("Tahun", 7, "centre"), Column("Kiriman", 26), Column("Saran", 15),
    Column("Kritis", 7), Column("Mayor", 7), Column("Minor", 7), Column("Bobot", 7), Column("Angka diuji (%)", 9),
    Column("Temuan kurang pasti", 10), Column("Temuan terberat", 60),
)  # fmt: skip
COVERAGE = (
    Column("Instansi", 34), Column("Kiriman", 26), Column("Halaman", 9), Column("Tercetak", 10), Column("Cocok", 10),
    Column("Bertentangan", 12), Column("Tidak teruji", 10), Column("Diuji (%)", 9), Column("Temuan tiap 10 hlm.", 11),
    Column("Bagian tidak terbaca", 12),
)  # fmt: skip
FINDINGS = (
    Column("No", 5, "centre"), Column("Instansi", 30), Column("Kiriman", 22), Column("Aturan", 9, "centre"), Column("Tingkat", 9),
    Column("Keyakinan", 10, "centre"), Column("Halaman", 8), Column("Perihal", 28), Column("Temuan", 56), Column("Saran", 34),
    Column("Keputusan", 13),
)  # fmt: skip
ACROSS = (
    Column("Aturan", 9, "centre"), Column("Tingkat", 9), Column("Perihal", 30), Column("Temuan", 60), Column("Saran", 34),
    Column("Kiriman", 36),
)  # fmt: skip
UNREAD = (Column("Kiriman", 36), Column("Bagian", 16), Column("Sebab", 80))


def render(batch: Batch) -> bytes:
    """The workbook; the same batch gives the same bytes."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, OPTIONS) as workbook:
        created = batch.moment.astimezone(UTC).replace(tzinfo=None)
        workbook.set_properties({"title": "Ikhtisar pemeriksaan laporan kinerja", "comments": batch.made, "created": created})
        book = Book(workbook, "Ikhtisar pemeriksaan laporan kinerja", batch.made)
        order = ranked(batch.submissions)
        plain_table(book, "Peringkat", RANKING, (_standing(number, one) for number, one in enumerate(order, 1)))
        _matrix(book, order)
        plain_table(book, "Cakupan", COVERAGE, map(_coverage, order))
        told = [(one, finding) for one in order for finding in sorted(one.findings, key=lambda finding: -finding.weight)]
        plain_table(
            book,
            "Temuan",
            FINDINGS,
            (
                (
                    number, one.title, one.name, finding.rule, finding.severity, finding.confidence, finding.page, finding.subject,
                    finding.message, finding.advice, finding.decision,
                )
                for number, (one, finding) in enumerate(told, 1)
            ),
        )  # fmt: skip
        if batch.across:
            plain_table(book, "Antarkiriman", ACROSS, map(_across, batch.across))
        plain_table(book, "Tidak terbaca", UNREAD, _gaps(batch.submissions))
        book.finish()
    return held.getvalue()


def _standing(number: int, one: Submission) -> tuple[Value, ...]:
    first = foremost(one)
    return (
        number, one.title, one.year, one.name, TONES[one.tone], *(one.counts[word] for word in WEIGHTS if word != "info"), one.weight,
        _share(one), len(one.findings) - one.sure, first.message if first else "",
    )  # fmt: skip


def _coverage(one: Submission) -> tuple[Value, ...]:
    density = round(one.density, 1)
    return one.title, one.name, one.pages, one.printed, one.tied, one.broken, one.untied, _share(one), density, one.gaps


def _share(one: Submission) -> float | None:
    return round(one.coverage, 1) if one.printed else None


def _gaps(submissions: Sequence[Submission]) -> Iterable[tuple[Value, ...]]:
    yield from ((one.name, "seluruhnya", one.reason) for one in unread(submissions))
    yield from ((one.name, f"{one.gaps} bagian", one.reason) for one in ranked(submissions) if one.gaps or one.reason)


def _matrix(book: Book, order: Sequence[Submission]) -> None:
    found = matrix(order)
    columns = (
        Column("Instansi", 34),
        Column("Kiriman", 26),
        *(Column(name, 11) for _, name in found.heads),
        Column("Jumlah", 9),
    )
    rows = [(one.title, one.name, *(cell.count or None for cell in cells), len(one.findings)) for one, cells in found.rows]
    sheet = plain_table(book, "Matriks", columns, rows)
    if rows and found.heads:
        scale = {"type": "2_color_scale", "min_color": "#FDF3EE", "max_color": "#E58A66"}
        sheet.raw.conditional_format(2, 2, len(rows) + 1, len(found.heads) + 1, scale)


def _across(one: Across) -> tuple[Value, ...]:
    places = (name if page is None else f"{name} hlm. {page}" for name, page in one.places)
    return one.rule, one.severity, one.subject, one.message, one.advice, "\n".join(places)
