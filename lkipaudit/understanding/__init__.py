"""Document -> Model: what the report claims, as relations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Document
from lkipaudit.model import Angka, BarisAnggaran, BarisKinerja, HubunganKolom, Model, Penjumlahan, RataRata, Urutan
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.absorption import with_absorption
from lkipaudit.understanding.appendices import appendix_runs
from lkipaudit.understanding.blanks import with_blanks
from lkipaudit.understanding.budget import located, read_budget
from lkipaudit.understanding.captions import captions
from lkipaudit.understanding.columnnumbers import column_numbers
from lkipaudit.understanding.columnwise import bonds, read_bonds, read_means
from lkipaudit.understanding.elements import elements
from lkipaudit.understanding.figures import figures_of_prose, figures_of_table
from lkipaudit.understanding.headings import heading_runs
from lkipaudit.understanding.items import item_runs
from lkipaudit.understanding.joins import Whole, whole_tables
from lkipaudit.understanding.listing import contents
from lkipaudit.understanding.matching import with_shared_keys
from lkipaudit.understanding.narrative import narrated
from lkipaudit.understanding.people import one_person_each
from lkipaudit.understanding.performance import Measure, dated, measures, read_performance
from lkipaudit.understanding.references import references
from lkipaudit.understanding.roles import Block, blocks, columns, numbers, realigned
from lkipaudit.understanding.rownumbers import row_numbers
from lkipaudit.understanding.sections import Section, agency_of, sections, year_of
from lkipaudit.understanding.signatures import signatures
from lkipaudit.understanding.spoken import spoken
from lkipaudit.understanding.stacks import unstack
from lkipaudit.understanding.staff import read_staff, said_before
from lkipaudit.understanding.titles import listed_titles
from lkipaudit.understanding.totals import read_totals


@dataclass(frozen=True, slots=True)
class Told:
    """What one table came to."""

    budget: tuple[BarisAnggaran, ...] = ()
    performance: tuple[BarisKinerja, ...] = ()
    totals: tuple[Penjumlahan, ...] = ()
    bonds: tuple[HubunganKolom, ...] = ()
    means: tuple[RataRata, ...] = ()
    figures: tuple[Angka, ...] = ()
    counts: tuple[Urutan, ...] = ()


def understand(documents: Sequence[Document], vocabulary: Vocabulary) -> Model:
    """The relations that the documents of one submission state."""
    marks = [sections(document, vocabulary["bagian"]) for document in documents]
    paired = list(zip(documents, marks, strict=True))
    tables = [told for document, marked in zip(documents, marks, strict=True) for told in _tables(document, marked, vocabulary)]
    budget = with_shared_keys([row for told in tables for row in told.budget])
    prose = [figure for document, marked in zip(documents, marks, strict=True) for figure in figures_of_prose(document.blocks, marked)]
    year = year_of(documents, vocabulary["instansi"])
    told_in_prose = [narrated(*pair, budget, year, vocabulary) for pair in paired]
    listed = [contents(document) for document in documents]
    captioned = [captions(*pair) for pair in paired]
    return Model(
        documents=tuple(documents),
        agency=agency_of(documents, vocabulary["instansi"]),
        year=year,
        baris_anggaran=budget,
        baris_kinerja=with_absorption(with_blanks(dated([row for told in tables for row in told.performance], year)), budget),
        penjumlahan=tuple(total for told in tables for total in told.totals),
        hubungan_kolom=tuple(row for told in tables for row in told.bonds),
        rata_rata=tuple(mean for told in tables for mean in told.means),
        angka=(*(figure for told in tables for figure in told.figures), *prose),
        penandatangan=one_person_each([one for pair in paired for one in signatures(*pair, vocabulary.lists)]),
        angka_terbilang=tuple(one for pair in paired for one in spoken(*pair)),
        isi_daftar=tuple(one for pages, _ in listed for one in pages),
        bab_daftar=tuple(one for _, chapters in listed for one in chapters),
        urutan=(
            *(one for pair in paired for one in heading_runs(*pair)),
            *(one for pair in paired for one in item_runs(*pair)),
            *(run for told in tables for run in told.counts),
            *(one for pair in paired for one in appendix_runs(*pair)),
            *(one for runs, _ in captioned for one in runs),
        ),
        judul_tabel=tuple(one for _, named in captioned for one in named),
        rujukan=tuple(one for pair in paired for one in references(*pair)),
        unsur_bab=tuple(one for pair in paired for one in elements(*pair, vocabulary["unsur"], year)),
        judul_daftar=tuple(one for pair in paired for one in listed_titles(*pair)),
        rasio=tuple(one for told in told_in_prose for one in told.ratios),
        selisih=tuple(one for told in told_in_prose for one in told.differences),
        sebutan_total=tuple(one for told in told_in_prose for one in told.mentions),
    )


def _tables(document: Document, marks: Sequence[Section], vocabulary: Vocabulary) -> list[Told]:
    said = said_before(document, marks, vocabulary)
    wholes = whole_tables(document, marks, vocabulary["kolom"])
    return [_table(replace(whole, rows=unstack(whole.rows)), said.get(whole.tables[0].number), vocabulary) for whole in wholes]


def _table(whole: Whole, people: Quantity | None, vocabulary: Vocabulary) -> Told:
    found = columns(whole, vocabulary["kolom"])
    whole = replace(whole, rows=realigned(whole.rows, found))
    read = numbers(whole, found)
    money = blocks(found, read)
    named = {c.at: c.role for c in found} | {at: role for block in money for at, role in _named(block)}
    measured = measures(whole, found, [at for block in money for at, _ in _named(block)])
    named |= {measure.capaian: "capaian" for measure in measured if measure.capaian is not None}
    read = located(read, whole, named)
    budgets = [read_budget(whole, found, read, block, vocabulary) for block in money]
    return Told(
        budget=tuple(row for told in budgets for row in told.rows),
        performance=read_performance(whole, found, measured, vocabulary),
        totals=tuple(total for told in budgets for total in told.totals)
        or (() if money else (*read_totals(whole, found, read, vocabulary), *read_staff(whole, found, read, people, vocabulary))),
        bonds=read_bonds(whole, found, read, bonds(found, read, _sets(money, measured)), vocabulary),
        means=read_means(whole, found, read, vocabulary),
        figures=figures_of_table(whole, found, read),
        counts=(*row_numbers(whole, found), *column_numbers(whole)),
    )


def _sets(money: Sequence[Block], measured: Sequence[Measure]) -> set[frozenset[int]]:
    """The columns that have a relation of their own."""
    sets = [{b.anggaran, b.realisasi, b.persen} for b in money] + [{b.anggaran, b.realisasi, b.sisa} for b in money]
    sets += [{m.target, m.realisasi, m.capaian} for m in measured]
    return {frozenset(at for at in found if at is not None) for found in sets}


def _named(block: Block) -> list[tuple[int, str]]:
    pairs = (
        (block.anggaran, "anggaran"),
        (block.realisasi, "realisasi"),
        (block.persen, "persen"),
        (block.sisa, "sisa"),
        (block.fisik, "fisik"),
    )
    return [(at, role) for at, role in pairs if at is not None]
