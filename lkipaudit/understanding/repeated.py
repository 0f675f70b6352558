"""The same count said in several sentences: in nearly the same words, or once as a whole and once as routine and technical parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Hitungan, SebutanBanyak, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.claims import A_PART, GENERAL, KIND, NAMED, ONE_OF_THEM, STATES, partner_of
from lkipaudit.understanding.counted import Count, Words, counts_in
from lkipaudit.understanding.enumerated import sentence_at
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import squash

ALIKE = 0.75
"""Share of the telling words of the shorter sentence that the other one must hold too."""
FEWEST_WORDS = 4
LONG_WORD = 4
ROUTINE = re.compile(r"\b(?:rutin|penunjang|pendukung|penopang)\b", re.IGNORECASE)
CORE = re.compile(r"\b(?:teknis|utama|pokok|inti)\b", re.IGNORECASE)
JOINS = re.compile(r"(?:\s+\w+){0,3}\s*\(?\s*(?:dan|serta)\s*\Z", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
NEAR = Decimal("0.2")
"""A sum further from the whole than this share of it is of something else."""
NEAR_BY = 70
BESIDE = 30


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
    return (*_alike(said), *_in_parts(found, counted))


def _said(block: Paragraph | Heading, section: Section, counts: Sequence[Count]) -> Iterator[Said]:
    """The counts of a paragraph whose sentence speaks of all that there is."""
    for at, count in enumerate(counts):
        start, end = sentence_at(block.text, count.start)
        before, after = GENERAL.sub(" ", block.text[start : count.start]), block.text[count.end : end]
        if any(one.search(before) for one in (ONE_OF_THEM, NAMED, A_PART)) or KIND.match(after) or not STATES.search(before):
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


Found = tuple[Paragraph | Heading, Section, tuple[Count, ...]]


def _in_parts(found: Sequence[Found], counted: Sequence[Hitungan]) -> Iterator[SebutanBanyak]:
    """Wholes that a table bears out, and sums of routine and technical parts of the same."""
    wholes = [one for one in counted if one.jenis == "tabel" and one.disebut.value == len(one.isi)]
    for kunci in dict.fromkeys(one.kunci for one in wholes):
        own = [one for one in wholes if one.kunci == kunci]
        size = own[0].disebut.value or Decimal(0)
        if any(one.disebut.value != size for one in own):
            continue
        sums = [part for block, section, counts in found for part in _sums(block, section, counts, kunci)]
        near = [(block, section, total) for block, section, total in sums if abs((total.value or 0) - size) <= NEAR * size]
        key = f"{kunci} seluruhnya"
        for block, section, total in near:
            yield _record(block, section, kunci, total, key)
        for one in own if near else ():
            name = _name(kunci, one.disebut)
            yield SebutanBanyak(nama=name, bagian=one.bagian, dokumen=one.dokumen, tabel="", kunci=key, banyaknya=one.disebut)


def _sums(
    block: Paragraph | Heading, section: Section, counts: Sequence[Count], kunci: str
) -> Iterator[tuple[Paragraph | Heading, Section, Quantity]]:
    """What two counts come to that stand side by side, one of routine things and one of the others."""
    text = block.text
    for one, other in pairwise(counts):
        if one.kunci != kunci or other.kunci != kunci or not JOINS.fullmatch(text[one.end : other.start]):
            continue
        first = text[max(0, one.start - NEAR_BY) : one.start] + text[one.end : other.start]
        tail = re.match(r"(?:\s+\w+){0,3}", text[other.end : other.end + BESIDE])
        second = tail[0] if tail else ""
        kinds = (CORE.search(first) and ROUTINE.search(second)) or (ROUTINE.search(first) and CORE.search(second))
        if kinds and one.jumlah.value and other.jumlah.value:
            kind = ROUTINE.search(second) or CORE.search(second)
            end = other.end + kind.end() if kind else other.end
            raw = " ".join(text[one.start : end].split())
            yield block, section, replace(one.jumlah, raw=raw, value=one.jumlah.value + other.jumlah.value)


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
