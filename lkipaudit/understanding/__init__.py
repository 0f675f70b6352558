"""Document -> Model: what the report claims, as relations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from lkipaudit.document import Document
from lkipaudit.model import Angka, BarisAnggaran, BarisKinerja, HubunganKolom, Model, Penjumlahan, RataRata, Urutan
from lkipaudit.policy import Vocabulary
from lkipaudit.project import Given
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.absorption import with_absorption
from lkipaudit.understanding.agencies import read_names
from lkipaudit.understanding.appendices import appendix_runs
from lkipaudit.understanding.blanks import with_blanks
from lkipaudit.understanding.budget import located, read_budget
from lkipaudit.understanding.captions import captions
from lkipaudit.understanding.ceilings import with_ceilings
from lkipaudit.understanding.claimed import claimed
from lkipaudit.understanding.columnnumbers import column_numbers
from lkipaudit.understanding.columnwise import bonds, read_bonds, read_means
from lkipaudit.understanding.counts import Tables, read_counts
from lkipaudit.understanding.elements import elements
from lkipaudit.understanding.figures import figures_of_prose, figures_of_table
from lkipaudit.understanding.formulas import declared
from lkipaudit.understanding.goals import read_goals
from lkipaudit.understanding.halves import read_halves
from lkipaudit.understanding.headings import heading_runs
from lkipaudit.understanding.identity import agency_of, year_of
from lkipaudit.understanding.items import item_runs
from lkipaudit.understanding.joins import Whole, whole_tables
from lkipaudit.understanding.known import as_told
from lkipaudit.understanding.laws import read_laws
from lkipaudit.understanding.listing import contents
from lkipaudit.understanding.matching import with_shared_keys
from lkipaudit.understanding.measures import Measure, measures
from lkipaudit.understanding.narrative import narrated
from lkipaudit.understanding.objectives import read_objectives
from lkipaudit.understanding.outcomes import read_outcomes
from lkipaudit.understanding.people import one_person_each
from lkipaudit.understanding.performance import dated, read_performance
from lkipaudit.understanding.physical import read_physical
from lkipaudit.understanding.plans import read_order, read_plans
from lkipaudit.understanding.programmes import read_programmes
from lkipaudit.understanding.prose import passages
from lkipaudit.understanding.quarters import read_quarters
from lkipaudit.understanding.references import references
from lkipaudit.understanding.repeated import read_repeated
from lkipaudit.understanding.repeats import read_repeats
from lkipaudit.understanding.roles import Block, blocks, columns, numbers, realigned
from lkipaudit.understanding.rownumbers import row_numbers
from lkipaudit.understanding.sections import Section, sections
from lkipaudit.understanding.signatures import signatures
from lkipaudit.understanding.spoken import spoken
from lkipaudit.understanding.stacks import unstack
from lkipaudit.understanding.staff import read_staff, said_before
from lkipaudit.understanding.titles import listed_titles
from lkipaudit.understanding.totals import read_totals
from lkipaudit.understanding.years import own_year, read_years

NOTHING_GIVEN = Given()


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


def understand(documents: Sequence[Document], vocabulary: Vocabulary, given: Given = NOTHING_GIVEN) -> Model:
    """The relations that the documents of one submission state; what is given about them goes before what they say."""
    marks = [sections(document, vocabulary["bagian"], given.parts.get(PurePath(document.source.path).name, "")) for document in documents]
    paired = list(zip(documents, marks, strict=True))
    wholes = [_wholes(*pair, vocabulary, given) for pair in paired]
    tables = [told for pair, own in zip(paired, wholes, strict=True) for told in _tables(*pair, own, vocabulary)]
    budget = with_shared_keys([row for told in tables for row in told.budget])
    prose = [figure for document, marked in zip(documents, marks, strict=True) for figure in figures_of_prose(document.blocks, marked)]
    year = given.year or year_of(documents, vocabulary["instansi"])
    performance = with_ceilings(with_absorption(with_blanks(dated([row for told in tables for row in told.performance], year)), budget))
    told_in_prose = [narrated(*pair, budget, year, vocabulary) for pair in paired]
    listed = [contents(document) for document in documents]
    agency = given.agency or agency_of(documents, vocabulary["instansi"])
    claims = [claimed(*pair, performance, (agency, year), vocabulary) for pair in paired]
    captioned = [captions(*pair) for pair in paired]
    texts = [tuple(passages(*pair)) for pair in paired]
    goals = [read_goals(*pair, text) for pair, text in zip(paired, texts, strict=True)]
    titled = own_year(documents, marks, year, vocabulary["instansi"]["judul_laporan"])
    tabled = [Tables(own, budget, performance, year) for own in wholes]
    counts = [read_counts(*pair, own, vocabulary) for pair, own in zip(paired, tabled, strict=True)]
    return Model(
        documents=tuple(documents),
        agency=agency,
        year=year,
        baris_anggaran=budget,
        baris_kinerja=(*performance, *(row for one in claims for row in one.indicators)),
        baris_ulang=read_repeats(budget),
        penjumlahan=(
            *(total for told in tables for total in told.totals),
            *(total for told in told_in_prose for total in told.sums),
            *(one for pair in paired for one in read_outcomes(*pair, vocabulary["hitungan"])),
            *(one for pair, counted in zip(paired, counts, strict=True) for one in read_halves(*pair, vocabulary["hitungan"], counted)),
        ),
        rincian_triwulan=read_quarters(performance),
        sasaran_indikator=read_objectives(performance),
        fisik_tertimbang=read_physical(budget),
        hubungan_kolom=tuple(row for told in tables for row in told.bonds),
        rata_rata=(*(mean for told in tables for mean in told.means), *(mean for one in claims for mean in one.overall.means)),
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
        sebutan_tahun=tuple(one for text in texts for one in read_years(text, titled, vocabulary["tahun"])),
        periode_rencana=tuple(one for text in texts for one in read_plans(text, vocabulary["rencana"])),
        urutan_tahun=tuple(one for text in texts for one in read_order(text, titled)),
        dasar_hukum=tuple(one for text in texts for one in read_laws(text, year, vocabulary)),
        sebutan_lembaga=tuple(one for text in texts for one in read_names(text, vocabulary["instansi"], vocabulary["lembaga"])),
        nama_program=tuple(one for at, text in enumerate(texts) for one in read_programmes(budget, text, at)),
        rumusan_tujuan=tuple(one for told, _ in goals for one in told),
        sasaran_tujuan=tuple(one for _, told in goals for one in told),
        sebutan_total=tuple(one for told in told_in_prose for one in told.mentions),
        sebutan_capaian=tuple(one for found in claims for one in found.overall.mentions),
        simpulan_target=tuple(one for found in claims for one in found.conclusions),
        belum_ada=tuple(one for found in claims for one in found.missing),
        arah=tuple(one for found in claims for one in found.directions),
        predikat=tuple(one for found in claims for one in found.predicates),
        hitungan=tuple(one for counted in counts for one in counted),
        sebutan_banyak=tuple(
            one for pair, counted in zip(paired, counts, strict=True) for one in read_repeated(*pair, vocabulary["hitungan"], counted)
        ),
    )


def _wholes(document: Document, marks: Sequence[Section], vocabulary: Vocabulary, given: Given) -> list[Whole]:
    wholes = [as_told(whole, given.columns) for whole in whole_tables(document, marks, vocabulary["kolom"])]
    return [replace(whole, rows=unstack(whole.rows)) for whole in wholes]


def _tables(document: Document, marks: Sequence[Section], wholes: Sequence[Whole], vocabulary: Vocabulary) -> list[Told]:
    said = said_before(document, marks, vocabulary)
    return [_table(whole, said.get(whole.tables[0].number), vocabulary) for whole in wholes]


def _table(whole: Whole, people: Quantity | None, vocabulary: Vocabulary) -> Told:
    found = columns(whole, vocabulary["kolom"])
    whole = replace(whole, rows=realigned(whole.rows, found))
    read = numbers(whole, found)
    money = blocks(found, read, told=whole.told)
    named = {c.at: c.role for c in found} | {at: role for block in money for at, role in _named(block)}
    measured = measures(whole, found, read, [at for block in money for at, _ in _named(block)])
    named |= {at: role for measure in measured for at, role in measure.roles()}
    read = located(read, whole, named)
    told = declared(whole, found, read)
    known = _sets(money, measured) | {frozenset(bond.columns) for bond in told}
    budgets = [read_budget(whole, found, read, block, vocabulary) for block in money]
    return Told(
        budget=tuple(row for told in budgets for row in told.rows),
        performance=read_performance(whole, found, measured, vocabulary),
        totals=tuple(total for told in budgets for total in told.totals)
        or (() if money else (*read_totals(whole, found, read, vocabulary), *read_staff(whole, found, read, people, vocabulary))),
        bonds=read_bonds(whole, found, read, (*told, *bonds(found, read, known)), vocabulary),
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
