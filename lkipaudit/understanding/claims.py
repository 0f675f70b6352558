"""Counts that a sentence gives of the agency's programmes, activities, goals and indicators, beside the tables that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Hitungan
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.counted import Count, Words, counts_in
from lkipaudit.understanding.enumerated import hitungan, sentence_at
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.tallies import LEVELS, Tally

GOALS = ("sasaran", "indikator")
FEWEST_TABLES = 2
NEAR = 0.2
"""Further from the tables' count than this share of it, a sentence means something else."""
MANY_TABLES = 3
STRATEGIC = re.compile(r"\s*(?:strategis|kinerja\s+utama)\b", re.IGNORECASE)
"""After the noun: what an agency has one number of; where so many tables hold as many, a sentence means them whatever it counts."""
OTHER_PLAN = re.compile(r"\b(?:renstra|rencana\s+strategis)\b", re.IGNORECASE)
OTHER_OWNER = re.compile(
    r"\b(?:rpjmd?|gubernur|bupati|wali\s?kota|menteri|kementerian|nasional|apbn|dekon\w*|tugas\s+pe[mr]bantuan|dak|blud|hibah|triwulan|"
    r"semester|ess?elon|bidang|seksi|sub\s?bag\w*|bagian|sekretariat|uptd?|balai|cabang|kecamatan|kelurahan|desa)\b",
    re.IGNORECASE,
)
"""Words of a sentence that counts for someone else, for a part of the agency, for another plan, fund or time."""
ONE_OF_THEM = re.compile(
    r"\b(?:program|kegiatan|sasaran|tujuan|misi|indikator)(?:\s+strategis)?\s+"
    r"(?:[“\"'‘(]|ke(?:[- ]?\d|satu|dua|tiga|empat|lima|enam)\b|pertama\b|(?:ini|itu|tersebut|\d+|[IVX]+)\b|"
    r"(?:untuk\s+)?\w+nya\b)",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\b(?:[Pp]rogram|[Kk]egiatan|[Ss]asaran|[Tt]ujuan|[Mm]isi)\s+(?!Dan\b|Kerja\b|Kinerja\b|Strategis\b|Utama\b|Tahun\b|Dinas\b|Badan\b|Perangkat\b)"
    r"[A-Z][a-z]+"
)
GENERAL = re.compile(r"\b(?:misi|tujuan|sasaran|program|kegiatan)\s*(?:dan|serta|,|/)\s*\w+\s+(?:ini|itu|tersebut)\b", re.IGNORECASE)
"""All of them: "tujuan dan sasaran tersebut"."""
A_PART = re.compile(
    r"\b(?:berhasil|(?<!terdiri )(?<!terdiri\n)dari(?!\s+(?:tabel|data|hasil|gambar|uraian)\b)|"
    r"selain|di\s?samping|antaranya|termasuk|sisanya|sebagian|dipilih|terpilih|khusus\w*|tambahan|penambahan|ditambah|menjadi|"
    r"hanya|kecuali|semula|awalnya|sebelumnya|setiap|masing(?:-masing)?|satu\s+lagi)\b",
    re.IGNORECASE,
)
KIND = re.compile(
    r"\s*(?:yang\s+|kerja\s+)?(?:rutin|teknis|pendukung|penunjang|penopang|utama|wajib|pilihan|prioritas|unggulan|pembangunan|strategis\s+(?:daerah|nasional)|lain\w*|baru|non|tersebut|ini|itu|"
    r"di\s?atas|berhasil|selesai|tidak|belum|sudah|telah|tercapai|terlaksana|gagal|di\s?antaranya|mencapai|melebihi|melampaui|sesuai|bidang|seksi|"
    r"dengan\s+(?:capaian|kategori|kriteria|predikat))\b",
    re.IGNORECASE,
)
"""After the noun: a part of all, by kind or by what became of it."""
STATES = re.compile(
    r"\b(?:me\w+(?:kan|i)|di\w+(?:kan|i)|melalui|memuat|mengelola|didukung|mendukung|terdapat|diukur|dengan|sebanyak|memiliki|mempunyai|"
    r"membiayai|terhadap|ada|oleh|dalam|atas|dari|adalah|yaitu|yakni|dan|serta|ke|untuk|menjalankan|menggunakan)\s*\(?\Z",
    re.IGNORECASE,
)
"""Right before a count: it is stated, and no volume, as in "penyusunan laporan 1 kegiatan"."""
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
AFTER = 60
MOST_BETWEEN = 110


@dataclass(frozen=True, slots=True)
class Tallied:
    """What the tables of one document hold, and the year of the report."""

    goals: Sequence[Tally]
    budget: Sequence[Tally]
    year: int | None


def read_claims(document: Document, marks: Sequence[Section], nouns: Words, tallied: Tallied) -> tuple[Hitungan, ...]:
    """The counts of one document for which its tables can vouch."""
    found: list[Hitungan] = []
    for block, section in zip(document.blocks, marks, strict=True):
        if not isinstance(block, Table) and section.bagian != "daftar_isi":
            found += _of(block, section, counts_in(block, nouns, section.path), tallied)
    return tuple(replace(one, sebutan_lain=_borne_out(one, found)) for one in found)


def _borne_out(claim: Hitungan, claims: Sequence[Hitungan]) -> tuple[Quantity, ...]:
    """The other sentences that say what the table holds, where this one does not."""
    size = len(claim.isi)
    same = [one.disebut for one in claims if one.kunci == claim.kunci and one.disebut.value == size]
    return tuple(same) if claim.disebut.value != size else ()


def _of(block: Paragraph | Heading, section: Section, counts: Sequence[Count], tallied: Tallied) -> Iterator[Hitungan]:
    for at, count in enumerate(counts):
        partner = partner_of(block.text, counts, at)
        tally, sure = _of_goals(count, partner, tallied.goals) if count.kunci in GOALS else _of_budget(count, tallied.budget, tallied.year)
        if tally is not None and count.kunci in GOALS and partner is None and STRATEGIC.match(block.text, count.end):
            alike = sum(one.kunci == count.kunci and len(one.isi) == len(tally.isi) for one in tallied.goals)
            sure = sure or alike >= MANY_TABLES
        if tally is None:
            continue
        if count.jumlah.value == len(tally.isi) or (sure and _is_own(block.text, count, tallied.year)):
            record = hitungan(block, section, count, "tabel", tally.isi)
            yield replace(record, tabel=tally.tabel, keyakinan="tinggi" if partner else "sedang")


def partner_of(text: str, counts: Sequence[Count], at: int) -> Count | None:
    """The other count of a pair, "2 sasaran dengan 3 indikator", "8 program dan 40 kegiatan", where one sentence says both."""
    mine = counts[at]
    pairs = {"sasaran": "indikator", "indikator": "sasaran", "program": "kegiatan", "kegiatan": "program"}
    for other in (*counts[at + 1 : at + 2], *counts[max(0, at - 1) : at]):
        first, last = sorted((mine, other), key=lambda one: one.start)
        between = text[first.end : last.start]
        if other.kunci == pairs.get(mine.kunci) and first.kunci in ("sasaran", "program") and len(between) <= MOST_BETWEEN:
            return other if sentence_at(text, first.start) == sentence_at(text, last.start) else None
    return None


def _of_goals(count: Count, partner: Count | None, goals: Sequence[Tally]) -> tuple[Tally | None, bool]:
    """The tally of a goal or an indicator that a count speaks of, and whether it is surely that: the table vouches for its partner."""
    mine = [tally for tally in goals if tally.kunci == count.kunci]
    if partner is not None:
        vouched = {tally.tabel for tally in goals if tally.kunci == partner.kunci and len(tally.isi) == partner.jumlah.value}
        mine = [tally for tally in mine if tally.tabel in vouched] or mine
        if any(tally.tabel in vouched for tally in mine):
            return _one(count, mine, fewest=1 if count.kunci == "sasaran" else FEWEST_TABLES)
    most = max((len(tally.isi) for tally in mine), default=0)
    same = next((tally for tally in mine if len(tally.isi) == count.jumlah.value), None)
    tally, sure = _one(count, [tally for tally in mine if len(tally.isi) == most], fewest=FEWEST_TABLES)
    return (same, True) if same and partner is None and len(same.isi) == most else (tally, sure and partner is None)


def _of_budget(count: Count, budget: Sequence[Tally], year: int | None) -> tuple[Tally | None, bool]:
    return (
        _one(count, [tally for tally in budget if tally.kunci == count.kunci], fewest=1)
        if count.kunci in LEVELS and year
        else (None, False)
    )


def _one(count: Count, tallies: Sequence[Tally], *, fewest: int) -> tuple[Tally | None, bool]:
    """The table that bears a count out, or else the first, if so many hold as many and none holds another number."""
    stated = int(count.jumlah.value or 0)
    same = next((tally for tally in tallies if len(tally.isi) == stated), None)
    if same is not None:
        return same, True
    sizes = {len(tally.isi) for tally in tallies}
    if len(sizes) != 1 or len(tallies) < fewest:
        return None, False
    (size,) = sizes
    return tallies[0], abs(size - stated) <= max(1, NEAR * size)


def _is_own(text: str, count: Count, year: int | None) -> bool:
    """Whether the sentence plainly speaks of all that the agency has in the year of the report."""
    start, end = sentence_at(text, count.start)
    before = GENERAL.sub(" ", text[start : count.start])
    after = text[count.end : min(end, count.end + AFTER)]
    years = {int(one) for one in YEAR.findall(text[start:end])}
    others = (OTHER_PLAN, OTHER_OWNER, ONE_OF_THEM, NAMED, A_PART)
    return (
        years <= {year}
        and not any(pattern.search(before) for pattern in others)
        and not KIND.match(after)
        and not any(pattern.search(after) for pattern in (OTHER_PLAN, OTHER_OWNER))
        and STATES.search(before) is not None
    )
