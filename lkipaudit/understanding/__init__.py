"""Document -> Model: what the report claims, as relations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.document import Document
from lkipaudit.model import Angka, BarisAnggaran, Model, Penjumlahan
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.budget import located, read_budget
from lkipaudit.understanding.figures import figures_of_prose, figures_of_table
from lkipaudit.understanding.joins import Whole, whole_tables
from lkipaudit.understanding.roles import Block, blocks, columns, numbers, realigned
from lkipaudit.understanding.sections import agency_of, sections, year_of
from lkipaudit.understanding.stacks import unstack
from lkipaudit.understanding.totals import read_totals


def understand(documents: Sequence[Document], vocabulary: Vocabulary) -> Model:
    """The relations that the documents of one submission state."""
    rows: list[BarisAnggaran] = []
    totals: list[Penjumlahan] = []
    figures: list[Angka] = []
    for document in documents:
        marks = sections(document, vocabulary["bagian"])
        for whole in whole_tables(document, marks, vocabulary["kolom"]):
            told = _table(replace(whole, rows=unstack(whole.rows)), vocabulary)
            rows += told[0]
            totals += told[1]
            figures += told[2]
        figures += figures_of_prose(document.blocks, marks)
    return Model(
        documents=tuple(documents),
        agency=agency_of(documents, vocabulary["instansi"]),
        year=year_of(documents, vocabulary["instansi"]),
        baris_anggaran=tuple(rows),
        penjumlahan=tuple(totals),
        angka=tuple(figures),
    )


def _table(whole: Whole, vocabulary: Vocabulary) -> tuple[list[BarisAnggaran], list[Penjumlahan], tuple[Angka, ...]]:
    found = columns(whole, vocabulary["kolom"])
    whole = replace(whole, rows=realigned(whole.rows, found))
    read = numbers(whole, found)
    budget = blocks(found, read)
    named = {c.at: c.role for c in found} | {at: role for block in budget for at, role in _named(block)}
    read = located(read, whole, named)
    rows: list[BarisAnggaran] = []
    totals: list[Penjumlahan] = []
    for block in budget:
        told = read_budget(whole, found, read, block, vocabulary)
        rows += told.rows
        totals += told.totals
    if not budget:
        totals += read_totals(whole, found, read, vocabulary)
    return rows, totals, figures_of_table(whole, found, read)


def _named(block: Block) -> list[tuple[int, str]]:
    pairs = (
        (block.anggaran, "anggaran"),
        (block.realisasi, "realisasi"),
        (block.persen, "persen"),
        (block.sisa, "sisa"),
        (block.fisik, "fisik"),
    )
    return [(at, role) for at, role in pairs if at is not None]
