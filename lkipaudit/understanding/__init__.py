"""Document -> Model: what the report claims, as relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from lkipaudit.document import Document
from lkipaudit.model import BarisAnggaran, BarisKinerja, Model, RataRata, SebutanPuncak
from lkipaudit.policy import Vocabulary
from lkipaudit.project import Given
from lkipaudit.understanding.absorbed import read_absorbed
from lkipaudit.understanding.absorption import with_absorption
from lkipaudit.understanding.achievements import with_achievements
from lkipaudit.understanding.activities import read_activities
from lkipaudit.understanding.agencies import read_names
from lkipaudit.understanding.announced import read_announced
from lkipaudit.understanding.appendices import appendix_runs
from lkipaudit.understanding.blanks import with_blanks
from lkipaudit.understanding.caption_years import read_caption_years
from lkipaudit.understanding.captions import captions
from lkipaudit.understanding.categories import read_categories
from lkipaudit.understanding.ceilings import with_ceilings
from lkipaudit.understanding.celltexts import cell_passages, said_in
from lkipaudit.understanding.claimed import claimed
from lkipaudit.understanding.codes import read_codes
from lkipaudit.understanding.computations import read_computations
from lkipaudit.understanding.countables import read_units
from lkipaudit.understanding.counts import Tables, read_counts
from lkipaudit.understanding.doubled import read_endings
from lkipaudit.understanding.doubled_items import doubled_items
from lkipaudit.understanding.elements import elements
from lkipaudit.understanding.figures import figures_of_prose
from lkipaudit.understanding.goals import read_goals
from lkipaudit.understanding.halves import read_halves
from lkipaudit.understanding.headings import heading_runs
from lkipaudit.understanding.identity import agency_of, year_of
from lkipaudit.understanding.inline_items import inline_runs
from lkipaudit.understanding.items import item_runs
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.laws import read_laws
from lkipaudit.understanding.listed import listed_captions
from lkipaudit.understanding.listing import contents
from lkipaudit.understanding.longtexts import read_long
from lkipaudit.understanding.marks import read_marks
from lkipaudit.understanding.matching import with_shared_keys
from lkipaudit.understanding.means_told import read_told_means
from lkipaudit.understanding.misdated import read_misdated
from lkipaudit.understanding.namesakes import with_shared_keys as with_one_key
from lkipaudit.understanding.narrative import narrated
from lkipaudit.understanding.notes import read_copied_sentences, read_notes
from lkipaudit.understanding.objectives import read_objectives
from lkipaudit.understanding.ordinals import read_ordinals
from lkipaudit.understanding.otheragencies import read_owners
from lkipaudit.understanding.otheryears import read_columns, without_other_years
from lkipaudit.understanding.outcomes import read_outcomes
from lkipaudit.understanding.pageorder import read_page_order
from lkipaudit.understanding.partslisted import missing_parts
from lkipaudit.understanding.passages import Said
from lkipaudit.understanding.people import one_person_each
from lkipaudit.understanding.performance import dated
from lkipaudit.understanding.physical import read_physical
from lkipaudit.understanding.plan_years import read_plan_targets, read_steps
from lkipaudit.understanding.planlaws import read_plan_laws
from lkipaudit.understanding.planned import read_planned, with_kinds
from lkipaudit.understanding.plans import read_order, read_plans
from lkipaudit.understanding.pledged import read_pledged
from lkipaudit.understanding.programmes import read_programmes
from lkipaudit.understanding.promised import promised
from lkipaudit.understanding.prose import Prose, passages
from lkipaudit.understanding.quarters import read_quarters
from lkipaudit.understanding.references import references
from lkipaudit.understanding.regions import read_region_laws
from lkipaudit.understanding.repeated import read_repeated
from lkipaudit.understanding.repeats import read_repeats
from lkipaudit.understanding.reprinted import read_reprinted
from lkipaudit.understanding.retold import read_retold
from lkipaudit.understanding.scale_gaps import read_scale_gaps
from lkipaudit.understanding.sections import Section, sections
from lkipaudit.understanding.served import read_shares
from lkipaudit.understanding.shared_efficiency import read_shared
from lkipaudit.understanding.sideways import anchored
from lkipaudit.understanding.signatures import signatures
from lkipaudit.understanding.spoken import spoken
from lkipaudit.understanding.staff_totals import read_staff_totals
from lkipaudit.understanding.stages import with_stages
from lkipaudit.understanding.stated_goals import read_stated_goals
from lkipaudit.understanding.sums_in_lists import read_list_sums
from lkipaudit.understanding.superlatives import read_superlatives
from lkipaudit.understanding.tabled import Told, read_tables, read_wholes
from lkipaudit.understanding.titles import listed_titles
from lkipaudit.understanding.twolists import read_two_lists
from lkipaudit.understanding.units import read_indicator_units, read_whole_numbers
from lkipaudit.understanding.unpromised import unpromised
from lkipaudit.understanding.unspoken import with_units
from lkipaudit.understanding.years import own_year, read_years

NOTHING_GIVEN = Given()
IN_CELLS = ("laporan", "mustahil")
"""Parts of a year that a sentence tells even in a cell, whose column and row may be of another year."""
Pair = tuple[Document, tuple[Section, ...]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What every reading of sentences and headings rests on: the documents with their sections, their tables, and whose they are.

    `restated` are rows of tables that repeat an achievement without what it was measured by: no sentence is held against them.
    """

    paired: tuple[Pair, ...]
    wholes: tuple[tuple[Whole, ...], ...]
    said: tuple[Said, ...]
    texts: tuple[tuple[Prose, ...], ...]
    tables: tuple[Told, ...]
    budget: tuple[BarisAnggaran, ...]
    performance: tuple[BarisKinerja, ...]
    restated: tuple[BarisKinerja, ...]
    sideways: tuple[BarisKinerja, ...]
    agency: str | None
    year: int | None
    vocabulary: Vocabulary


def understand(documents: Sequence[Document], vocabulary: Vocabulary, given: Given = NOTHING_GIVEN) -> Model:
    """The relations that the documents of one submission state; what is given about them goes before what they say."""
    ground = _ground(documents, vocabulary, given)
    model = Model(documents=tuple(documents), agency=ground.agency, year=ground.year, baris_anggaran=ground.budget)
    for step in (_with_tables, _with_people, _with_claims, _with_counts, _with_order, _with_years_and_laws, _with_copies):
        model = step(model, ground)
    return model


def _ground(documents: Sequence[Document], vocabulary: Vocabulary, given: Given) -> Ground:
    parts = (given.parts.get(PurePath(document.source.path).name, "") for document in documents)
    paired = tuple((document, sections(document, vocabulary["bagian"], part)) for document, part in zip(documents, parts, strict=True))
    wholes = tuple(tuple(read_wholes(*pair, vocabulary, given)) for pair in paired)
    tables = tuple(told for pair, own in zip(paired, wholes, strict=True) for told in read_tables(*pair, own, vocabulary))
    pledged = [row for pair in paired for row in read_pledged(*pair)]
    budget = with_shared_keys([*(row for told in tables for row in told.budget), *pledged])
    year = given.year or year_of(documents, vocabulary["instansi"])
    told = with_achievements(with_one_key(with_kinds(with_units(dated([row for told in tables for row in told.performance], year)))))
    restated = [row for row in told if _is_restated(row)]
    rows = with_stages([row for row in told if not _is_restated(row)], [whole for own in wholes for whole in own])
    return Ground(
        paired=paired,
        wholes=wholes,
        said=tuple(said_in(*pair) for pair in paired),
        texts=tuple(tuple(passages(*pair)) for pair in paired),
        tables=tables,
        budget=budget,
        sideways=anchored([row for told in tables for row in told.sideways], rows),
        performance=with_ceilings(with_absorption(with_blanks(rows), budget)),
        restated=tuple(restated),
        agency=given.agency or agency_of(documents, vocabulary["instansi"]),
        year=year,
        vocabulary=vocabulary,
    )


def _is_restated(row: BarisKinerja) -> bool:
    return row.target is None and row.realisasi is None and row.target_peringkat is None and row.realisasi_peringkat is None


def _with_tables(model: Model, ground: Ground) -> Model:
    prose = [figure for document, marked in ground.paired for figure in figures_of_prose(document.blocks, marked)]
    columns = read_columns(ground.performance)
    figures = (*(figure for told in ground.tables for figure in told.figures), *prose)
    return replace(
        model,
        baris_kinerja=(*without_other_years(ground.performance, columns), *ground.restated, *ground.sideways),
        kolom_tahun=columns,
        serapan_indikator=tuple(one for own in ground.wholes for one in read_absorbed(own, ground.vocabulary)),
        baris_ulang=read_repeats(ground.budget),
        kode_baris=tuple(read_codes(ground.budget)),
        sel_ulang=(
            *read_retold([column for told in ground.tables for column in told.listed]),
            *read_reprinted([column for told in ground.tables for column in told.printed]),
        ),
        penjumlahan=tuple(total for told in ground.tables for total in told.totals),
        rincian_triwulan=read_quarters(ground.performance),
        target_jangka=read_plan_targets(ground.performance, ground.year),
        deret_target=read_steps(ground.performance),
        bilangan_utuh=read_whole_numbers(ground.performance, ground.vocabulary["satuan"]),
        efisiensi=(
            *(row for told in ground.tables for row in told.efficiency),
            *read_shared([one for told in ground.tables for one in told.shared]),
        ),
        target_akhir=tuple(end for told in ground.tables for end in told.ends),
        persen_daftar=tuple(read_shares(ground.performance, [told.served for told in ground.tables if told.served], ground.year)),
        target_rencana=read_planned(ground.performance),
        fisik_tertimbang=read_physical(ground.budget),
        hubungan_kolom=tuple(row for told in ground.tables for row in told.bonds),
        pertumbuhan_tahunan=tuple(row for told in ground.tables for row in told.growth),
        sisa_seratus=tuple(pair for told in ground.tables for pair in told.remainders),
        rata_rata=tuple(mean for told in ground.tables for mean in told.means),
        angka=figures,
        akhiran_rupiah=tuple(read_endings(figures)),
        tanda_angka=tuple(read_marks(figures)),
    )


def _with_people(model: Model, ground: Ground) -> Model:
    found = [one for pair in ground.paired for one in signatures(*pair, ground.vocabulary.lists)]
    return replace(model, penandatangan=one_person_each(found))


def _with_claims(model: Model, ground: Ground) -> Model:
    """What sentences say of amounts, indicators and grades."""
    report, words = (ground.agency, ground.year), ground.vocabulary
    both = list(zip(ground.paired, ground.said, strict=True))
    told = [narrated(*pair, said, ground.budget, report, words) for pair, said in both]
    computed = [read_computations(*pair) for pair in ground.paired]
    claims = [claimed(document, said, ground.performance, report, words) for (document, _), said in both]
    return replace(
        model,
        baris_kinerja=(*model.baris_kinerja, *(row for one in claims for row in one.indicators)),
        penjumlahan=(
            *model.penjumlahan,
            *(total for one in told for total in one.sums),
            *(total for pair in ground.paired for total in read_list_sums(*pair)),
            *(total for one in computed for total in one.sums),
        ),
        rata_rata=(
            *model.rata_rata,
            *(mean for one in claims for mean in (*one.overall.means, *one.means)),
            *(one for (document, _), said in both for one in _told_means(document, said, ground)),
            *(mean for one in computed for mean in one.means),
        ),
        angka_terbilang=tuple(one for pair in ground.paired for one in spoken(*pair)),
        rasio=(*(ratio for one in told for ratio in one.ratios), *(ratio for one in computed for ratio in one.ratios)),
        selisih=tuple(difference for one in told for difference in one.differences),
        sebutan_total=tuple(mention for one in told for mention in one.mentions),
        sebutan_ulang=tuple(value for one in told for value in one.again),
        sebutan_anggaran=tuple(amount for one in told for amount in one.named),
        sebutan_capaian=tuple(mention for one in claims for mention in one.overall.mentions),
        sebutan_puncak=tuple(one for (document, _), said in both for one in _superlatives(document, said, ground)),
        simpulan_target=tuple(conclusion for one in claims for conclusion in one.conclusions),
        belum_ada=tuple(missing for one in claims for missing in one.missing),
        arah=tuple(direction for one in claims for direction in one.directions),
        predikat=tuple(predicate for one in claims for predicate in one.predicates),
    )


def _superlatives(document: Document, said: Said, ground: Ground) -> Iterator[SebutanPuncak]:
    source = document.blocks[0].place.source if document.blocks else 0
    held: tuple[BarisKinerja | BarisAnggaran, ...] = (*ground.performance, *ground.restated, *ground.budget)
    rows = [row for row in held if row.dokumen == source]
    return read_superlatives(said.full, document, rows, ground.year)


def _told_means(document: Document, said: Said, ground: Ground) -> Iterator[RataRata]:
    source = document.blocks[0].place.source if document.blocks else 0
    means = [mean for told in ground.tables for mean in told.means if mean.dokumen == source]
    return read_told_means(document, said.full, means, ground.year)


def _with_counts(model: Model, ground: Ground) -> Model:
    """How many things sentences say there are."""
    words = ground.vocabulary["hitungan"]
    tabled = [Tables(own, ground.budget, ground.performance, ground.year) for own in ground.wholes]
    counts = [read_counts(*pair, own, ground.vocabulary) for pair, own in zip(ground.paired, tabled, strict=True)]
    counted = list(zip(ground.paired, counts, strict=True))
    return replace(
        model,
        penjumlahan=(
            *model.penjumlahan,
            *(one for pair in ground.paired for one in read_outcomes(*pair, words)),
            *(one for pair, found in counted for one in read_halves(*pair, words, found)),
        ),
        hitungan=tuple(one for found in counts for one in found),
        sebutan_banyak=tuple(one for pair, found in counted for one in read_repeated(*pair, words, found)),
        jumlah_pegawai=tuple(one for own in ground.wholes for one in read_staff_totals(own, ground.year, ground.vocabulary)),
    )


def _with_order(model: Model, ground: Ground) -> Model:
    """Contents, headings, captions, runs of numbers, references, and what the chapter on performance holds."""
    paired = ground.paired
    listed = [contents(document) for document, _ in paired]
    captioned = [captions(*pair) for pair in paired]
    rows = (*ground.performance, *ground.restated, *ground.sideways)
    return replace(
        model,
        isi_daftar=tuple(one for pages, _ in listed for one in pages),
        halaman_daftar=tuple(one for document, _ in paired for one in read_page_order(document)),
        bab_daftar=tuple(one for _, chapters in listed for one in chapters),
        judul_daftar=(
            *(one for pair in paired for one in listed_titles(*pair)),
            *(one for pair in paired for one in missing_parts(*pair, ground.vocabulary["bagian"])),
        ),
        urutan=(
            *(one for pair in paired for one in heading_runs(*pair)),
            *(one for pair in paired for one in item_runs(*pair)),
            *(one for pair in paired for one in inline_runs(tuple(passages(*pair)))),
            *(run for told in ground.tables for run in told.counts),
            *(one for pair in paired for one in appendix_runs(*pair)),
            *(one for runs, _ in captioned for one in runs),
        ),
        judul_capaian=tuple(one for at, pair in enumerate(paired) for one in read_announced(*pair, at, rows)),
        judul_tabel=tuple(one for _, named in captioned for one in named),
        judul_tercantum=tuple(one for pair in paired for one in listed_captions(*pair)),
        rujukan=tuple(one for pair in paired for one in references(*pair)),
        unsur_bab=tuple(one for pair in paired for one in elements(*pair, ground.vocabulary["unsur"], ground.year)),
    )


def _with_years_and_laws(model: Model, ground: Ground) -> Model:
    """Years, plans, laws, and the names of goals, objectives, programmes and agencies."""
    words, marks = ground.vocabulary, [marked for _, marked in ground.paired]
    texts = ground.texts
    cells = [tuple(cell_passages(*pair)) for pair in ground.paired]
    goals = [read_goals(*pair, text) for pair, text in zip(ground.paired, texts, strict=True)]
    titled = own_year(model.documents, marks, ground.year, words["instansi"]["judul_laporan"])
    return replace(
        model,
        daftar_butir=tuple(one for pair in ground.paired for one in doubled_items(*pair)),
        paragraf_panjang=tuple(one for text in texts for one in read_long(text)),
        sebutan_tahun=(
            *(one for text in texts for one in read_years(text, titled, words["tahun"])),
            *(one for text in cells for one in read_years(text, titled, words["tahun"]) if one.peran in IN_CELLS),
        ),
        periode_rencana=tuple(one for text in texts for one in read_plans(text, words["rencana"], ground.year)),
        peraturan_daerah=tuple(one for text in texts for one in read_region_laws(text)),
        peraturan_rencana=tuple(one for text in texts for one in read_plan_laws(text)),
        batas_skala=tuple(one for pair in ground.paired for one in read_scale_gaps(*pair, words["kategori"]["capaian"])),
        tahun_judul=(
            *(one for pair, text in zip(ground.paired, texts, strict=True) for one in read_caption_years(*pair, text)),
            *(one for told in ground.tables for one in told.years),
        ),
        urutan_tahun=tuple(one for text in texts for one in read_order(text, titled)),
        dasar_hukum=tuple(one for text in texts for one in read_laws(text, ground.year, words)),
        instansi_pemilik=tuple(one for text in texts for one in read_owners(text, ground.agency, words["instansi"]["perangkat_daerah"])),
        sebutan_lembaga=tuple(one for text in texts for one in read_names(text, words["instansi"], words["lembaga"])),
        nama_program=tuple(one for at, text in enumerate(texts) for one in read_programmes(ground.budget, text, at)),
        rumusan_tujuan=tuple(one for told, _ in goals for one in told),
        sasaran_tujuan=tuple(one for _, told in goals for one in told),
        sasaran_indikator=read_objectives(ground.performance),
        satuan_indikator=read_indicator_units(ground.performance, words["satuan"]),
        indikator_janji=tuple(promised(model.documents, marks, ground.performance, ground.year)),
    )


def _with_copies(model: Model, ground: Ground) -> Model:
    """What was copied and not changed everywhere."""
    words, marks = ground.vocabulary, [marked for _, marked in ground.paired]
    texts = ground.texts
    both = list(zip(ground.paired, ground.said, strict=True))
    titled = own_year(model.documents, marks, ground.year, words["instansi"]["judul_laporan"])
    return replace(
        model,
        total_tahun=tuple(one for (document, _), said in both for one in read_misdated(document, said.brief, ground.budget, titled)),
        keterangan_indikator=read_notes(ground.performance),
        kalimat_salinan=tuple(one for text in texts for one in read_copied_sentences(text, ground.budget)),
        satuan_sebutan=tuple(one for text in texts for one in read_units(text, words["satuan_sebutan"])),
        urutan_butir=tuple(one for pair, text in zip(ground.paired, texts, strict=True) for one in read_ordinals(*pair, text)),
        daftar_ganda=tuple(one for pair, own in zip(ground.paired, ground.wholes, strict=True) for one in read_two_lists(*pair, own)),
        kategori_ganda=tuple(one for own in ground.wholes for one in read_categories(own)),
        tujuan_tabel=tuple(one for pair, text in zip(ground.paired, texts, strict=True) for one in read_stated_goals(*pair, text)),
        pasangan_kegiatan=tuple(read_activities(model.documents, ground.budget, ground.performance)),
        indikator_hasil=tuple(unpromised(model.documents, marks, ground.performance, ground.year)),
    )
