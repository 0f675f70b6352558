"""Document -> Model: what the report claims, as relations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Document
from lkipaudit.model import Angka, BarisAnggaran, BarisKinerja, HubunganKolom, Model, Penjumlahan, RataRata
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.absorption import with_absorption
from lkipaudit.understanding.agencies import read_names
from lkipaudit.understanding.budget import located, read_budget
from lkipaudit.understanding.columnwise import bonds, read_bonds, read_means
from lkipaudit.understanding.contents import contents
from lkipaudit.understanding.figures import figures_of_prose, figures_of_table
from lkipaudit.understanding.goals import read_goals
from lkipaudit.understanding.joins import Whole, whole_tables
from lkipaudit.understanding.laws import read_laws
from lkipaudit.understanding.matching import with_shared_keys
from lkipaudit.understanding.narrative import narrated
from lkipaudit.understanding.objectives import read_objectives
from lkipaudit.understanding.people import one_person_each
from lkipaudit.understanding.performance import Measure, dated, measures, read_performance
from lkipaudit.understanding.plans import read_order, read_plans
from lkipaudit.understanding.programmes import read_programmes
from lkipaudit.understanding.prose import passages
from lkipaudit.understanding.roles import Block, blocks, columns, numbers, realigned
from lkipaudit.understanding.sections import Section, agency_of, sections, year_of
from lkipaudit.understanding.signatures import signatures
from lkipaudit.understanding.spoken import spoken
from lkipaudit.understanding.stacks import unstack
from lkipaudit.understanding.staff import read_staff, said_before
from lkipaudit.understanding.totals import read_totals
from lkipaudit.understanding.years import own_year, read_years


@dataclass(frozen=True, slots=True)
class Told:
    """What one table came to."""

    budget: tuple[BarisAnggaran, ...] = ()
    performance: tuple[BarisKinerja, ...] = ()
    totals: tuple[Penjumlahan, ...] = ()
    bonds: tuple[HubunganKolom, ...] = ()
    means: tuple[RataRata, ...] = ()
    figures: tuple[Angka, ...] = ()


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
    texts = [tuple(passages(*pair)) for pair in paired]
    goals = [read_goals(*pair, text) for pair, text in zip(paired, texts, strict=True)]
    titled = own_year(documents, marks, year, vocabulary["instansi"]["judul_laporan"])
    performance = with_absorption(dated([row for told in tables for row in told.performance], year), budget)
    return Model(
        documents=tuple(documents),
        agency=agency_of(documents, vocabulary["instansi"]),
        year=year,
        baris_anggaran=budget,
        baris_kinerja=performance,
        sasaran_indikator=read_objectives(performance),
        penjumlahan=tuple(total for told in tables for total in told.totals),
        hubungan_kolom=tuple(row for told in tables for row in told.bonds),
        rata_rata=tuple(mean for told in tables for mean in told.means),
        angka=(*(figure for told in tables for figure in told.figures), *prose),
        penandatangan=one_person_each([one for pair in paired for one in signatures(*pair, vocabulary.lists)]),
        angka_terbilang=tuple(one for pair in paired for one in spoken(*pair)),
        isi_daftar=tuple(one for pages, _ in listed for one in pages),
        bab_daftar=tuple(one for _, chapters in listed for one in chapters),
        rasio=tuple(one for told in told_in_prose for one in told.ratios),
        selisih=tuple(one for told in told_in_prose for one in told.differences),
        sebutan_tahun=tuple(one for text in texts for one in read_years(text, titled, vocabulary["tahun"])),
        periode_rencana=tuple(one for text in texts for one in read_plans(text, vocabulary["rencana"])),
        urutan_tahun=tuple(one for text in texts for one in read_order(text, titled)),
        dasar_hukum=tuple(one for text in texts for one in read_laws(text, year, vocabulary)),
        sebutan_lembaga=tuple(one for text in texts for one in read_names(text, vocabulary["instansi"], vocabulary["lembaga"])),
        nama_program=tuple(one for at, text in enumerate(texts) for one in read_programmes(budget, text, at)),
        rumusan_tujuan=tuple(one for told, _ in goals for one in told),
        sasaran_tujuan=tuple(one for _, told in goals for one in told),
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
