"""The same count said in several sentences of nearly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Hitungan, SebutanBanyak, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.claims import A_PART, GENERAL, KIND, NAMED, ONE_OF_THEM, OTHER_OWNER, STATES, partner_of
from lkipaudit.understanding.counted import Count, Words, counts_in
from lkipaudit.understanding.enumerated import sentence_at
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import squash

KINDS = ("misi", "tujuan", "sasaran", "indikator", "program", "kegiatan", "sub_kegiatan", "strategi")
"""What an agency has one number of; parts of other things come in many sentences that are built alike."""
ALIKE = 0.75
"""Share of the telling words of the shorter sentence that the other one must hold too."""
FEWEST_WORDS = 4
LONG_WORD = 4
LONGEST = 1000
"""Letters before and after a count that can be of its sentence; what runs on longer is a list without marks."""
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


@dataclass(frozen=True, slots=True)
class Said:
    """A count with the paragraph and the section that it stands in, its partner in a pair, and the telling words of its sentence."""

    count: Count
    block: Paragraph | Heading
    section: Section
    partner: Count | None
    words: frozenset[str]
    years: frozenset[str]


def read_repeated(document: Document, marks: Sequence[Section], nouns: Words, counted: Sequence[Hitungan]) -> tuple[SebutanBanyak, ...]:
    """The counts of one document that stand more than once; `counted` are those that a list or a table was found for."""
    found = [
        (block, section, counts_in(block, nouns, section.path))
        for block, section in zip(document.blocks, marks, strict=True)
        if not isinstance(block, Table) and section.bagian != "daftar_isi"
    ]
    told = {one.disebut.place for one in counted}
    said = [one for block, section, counts in found for one in _said(block, section, counts) if one.count.jumlah.place not in told]
    return tuple(_alike(said))


def _said(block: Paragraph | Heading, section: Section, counts: Sequence[Count]) -> Iterator[Said]:
    """The counts of a paragraph whose sentence speaks of all that there is."""
    for at, count in enumerate(counts):
        start, end = sentence_at(block.text, count.start)
        start, end = max(start, count.start - LONGEST), min(end, count.end + LONGEST)
        before, after = GENERAL.sub(" ", block.text[start : count.start]), block.text[count.end : end]
        if any(one.search(before) for one in (OTHER_OWNER, ONE_OF_THEM, NAMED, A_PART)) or KIND.match(after) or not STATES.search(before):
            continue
        if count.kunci not in KINDS:
            continue
        sentence = block.text[start:end]
        words = frozenset(word for word in re.findall(r"[^\W\d_]+", sentence.casefold()) if len(word) >= LONG_WORD)
        yield Said(count, block, section, partner_of(block.text, counts, at), words, frozenset(YEAR.findall(sentence)))


def _alike(said: Sequence[Said]) -> Iterator[SebutanBanyak]:
    """The counts whose sentences are nearly the same, each group under a key of its own."""
    groups: list[list[Said]] = []
    for one in said:
        group = next((group for group in groups if _same(group[0], one)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    for number, group in enumerate(groups):
        if len({one.count.jumlah.place for one in group}) > 1:
            for one in group:
                yield _record(one.block, one.section, one.count.kunci, one.count.jumlah, f"{one.count.kunci} {number}")


def _same(one: Said, other: Said) -> bool:
    if one.count.kunci != other.count.kunci or one.block is other.block or one.years != other.years:
        return False
    partners = (one.partner, other.partner)
    if all(partners) and one.partner and other.partner and one.partner.jumlah.value != other.partner.jumlah.value:
        return False
    least = min(len(one.words), len(other.words))
    return least >= FEWEST_WORDS and len(one.words & other.words) >= ALIKE * least


def _record(block: Paragraph | Heading, section: Section, kunci: str, count: Quantity, key: str) -> SebutanBanyak:
    return SebutanBanyak(
        nama=_name(kunci, count),
        bagian=section.bagian,
        dokumen=block.place.source,
        tabel="",
        keyakinan="sedang",
        kunci=key,
        banyaknya=count,
    )


def _name(kunci: str, count: Quantity) -> Text:
    assert count.place is not None
    name = f"Banyaknya {kunci.replace('_', ' ')}"
    return Text(name, count.place, squash(name))
