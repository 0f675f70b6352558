"""Document -> what each of its tables claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Document
from lkipaudit.model import (
    Angka,
    BarisAnggaran,
    BarisKinerja,
    Efisiensi,
    HubunganKolom,
    Penjumlahan,
    PertumbuhanTahunan,
    RataRata,
    SisaSeratus,
    TahunJudul,
    TargetAkhir,
    Text,
    Urutan,
)
from lkipaudit.policy import Vocabulary
from lkipaudit.project import Given
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import located, read_budget
from lkipaudit.understanding.column_years import read_column_years
from lkipaudit.understanding.columnnumbers import column_numbers
from lkipaudit.understanding.columnwise import bonds, read_bonds, read_means
from lkipaudit.understanding.compositions import read_compositions
from lkipaudit.understanding.efficiency import efficiency, read_efficiency
from lkipaudit.understanding.figures import figures_of_table
from lkipaudit.understanding.followed import followed
from lkipaudit.understanding.formulas import declared
from lkipaudit.understanding.horizon import read_horizon
from lkipaudit.understanding.joins import Whole, whole_tables
from lkipaudit.understanding.known import as_told
from lkipaudit.understanding.measures import Measure, measures
from lkipaudit.understanding.performance import read_performance
from lkipaudit.understanding.remainders import read_remainders
from lkipaudit.understanding.reprinted import Printed, printed
from lkipaudit.understanding.retold import Listed, listed
from lkipaudit.understanding.roles import Block, blocks, columns, numbers, realigned
from lkipaudit.understanding.rownumbers import row_numbers
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.served import Served, read_served
from lkipaudit.understanding.shared_efficiency import Shared, shared
from lkipaudit.understanding.sideways import headings_above, read_sideways
from lkipaudit.understanding.stacks import unstack
from lkipaudit.understanding.staff import read_staff, said_before
from lkipaudit.understanding.totals import read_totals
from lkipaudit.understanding.yearwise import read_growth, read_sums


@dataclass(frozen=True, slots=True)
class Told:
    """What one table came to."""

    budget: tuple[BarisAnggaran, ...] = ()
    performance: tuple[BarisKinerja, ...] = ()
    sideways: tuple[BarisKinerja, ...] = ()
    totals: tuple[Penjumlahan, ...] = ()
    growth: tuple[PertumbuhanTahunan, ...] = ()
    bonds: tuple[HubunganKolom, ...] = ()
    means: tuple[RataRata, ...] = ()
    remainders: tuple[SisaSeratus, ...] = ()
    efficiency: tuple[Efisiensi, ...] = ()
    shared: tuple[Shared, ...] = ()
    figures: tuple[Angka, ...] = ()
    counts: tuple[Urutan, ...] = ()
    listed: tuple[Listed, ...] = ()
    printed: tuple[Printed, ...] = ()
    ends: tuple[TargetAkhir, ...] = ()
    served: Served | None = None
    years: tuple[TahunJudul, ...] = ()


def read_wholes(document: Document, marks: Sequence[Section], vocabulary: Vocabulary, given: Given) -> list[Whole]:
    """The tables of a document as their author meant them, with what people say of their columns."""
    wholes = [as_told(whole, given.columns) for whole in whole_tables(document, marks, vocabulary["kolom"])]
    return [replace(whole, rows=unstack(whole.rows)) for whole in wholes]


def read_tables(document: Document, marks: Sequence[Section], wholes: Sequence[Whole], vocabulary: Vocabulary) -> list[Told]:
    """What the tables came to, in order."""
    said = said_before(document, marks, vocabulary)
    above = headings_above(document)
    return [_turned(_table(whole, said.get(whole.tables[0].number), vocabulary), whole, above, vocabulary) for whole in wholes]


def _turned(told: Told, whole: Whole, above: Mapping[int, Text], vocabulary: Vocabulary) -> Told:
    """What a table came to, with its rows as measures where they are: numbers under bare years are no indicators of their own then."""
    if told.budget or any(row.jenis_pasti for row in told.performance):
        return told
    sideways = read_sideways(whole, columns(whole, vocabulary["kolom"]), above.get(whole.tables[0].number), vocabulary)
    return replace(told, performance=() if sideways else told.performance, sideways=sideways)


def _table(whole: Whole, people: Quantity | None, vocabulary: Vocabulary) -> Told:
    found = columns(whole, vocabulary["kolom"])
    whole = replace(whole, rows=realigned(whole.rows, found))
    read = numbers(whole, found)
    money = blocks(found, read, told=whole.told)
    named = {c.at: c.role for c in found} | {at: role for block in money for at, role in _named(block)}
    in_blocks = [at for block in money for at, _ in _named(block)]
    measured = measures(whole, found, read, in_blocks)
    measured_rows = followed(measured, found, read)
    in_measures = {at: role for measure in measured for at, role in measure.roles()}
    named |= in_measures
    read = located(read, whole, named)
    told = declared(whole, found, read)
    known = _sets(money, measured) | {frozenset(bond.columns) for bond in told}
    bound = (*told, *bonds(found, read, known))
    spared = efficiency(found, read, bound)
    known |= {frozenset(bond.columns) for bond in bound}
    taken = {bond.columns[0] for bond in bound} | {at for used in known for at in used}
    tied = read_bonds(whole, found, read, bound, vocabulary)
    budgets = [read_budget(whole, found, read, block, vocabulary) for block in money]
    totals = tuple(total for told in budgets for total in told.totals)
    if not totals and not money:
        totals = (*read_totals(whole, found, read, vocabulary), *read_staff(whole, found, read, people, vocabulary))
    return Told(
        budget=tuple(row for told in budgets for row in told.rows),
        performance=read_performance(whole, found, measured_rows, vocabulary),
        totals=(*totals, *read_sums(whole, found, read)),
        growth=read_growth(whole, found, read),
        bonds=(*tied, *read_compositions(whole, found, read, taken, vocabulary)),
        means=read_means(whole, found, read, vocabulary),
        remainders=read_remainders(whole, found, read, [*known, *([spared.columns] if spared else [])], vocabulary),
        efficiency=read_efficiency(whole, found, read, spared, vocabulary),
        shared=() if spared else shared(whole, found, read),
        figures=figures_of_table(whole, found, read),
        counts=(*row_numbers(whole, found), *column_numbers(whole)),
        listed=listed(whole, found, read, (*in_blocks, *in_measures)),
        printed=printed(whole, found, read, (*in_blocks, *in_measures)),
        ends=read_horizon(whole, found, read),
        served=read_served(whole, found, read),
        years=tuple(read_column_years(whole, found, read, told, measured)),
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
