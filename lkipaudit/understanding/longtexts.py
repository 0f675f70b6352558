"""Long paragraphs of the running text, and those that say again what stands shortly before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from lkipaudit.model import ParagrafPanjang, Text
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import same_but_for_slips, squash

FEWEST_WORDS = 30
NEAR, NEAR_PAGES = 8, 1
"""So many long paragraphs and pages before, the same words are no reminder but were pasted twice."""
ANNOUNCES = re.compile(
    r":\s*\Z|\b(?:berikut(?:nya)?|tabel|gambar|grafik|bertanda\s+tangan|perjanjian\s+ini|pihak\s+(?:pertama|kedua))\b", re.IGNORECASE
)
"""What a paragraph says that opens something else, or that is of a form several officials sign, in the same words each time."""
LIKE = 97
"""Ratio from which two paragraphs with the same numbers say the same."""
LONGEST_TITLE = 15
"""Words of a line that names what the paragraphs below it are about."""
QUOTED = 16
"""Words of a paragraph that are quoted."""
Long = tuple[Prose, str, int]
"""A long paragraph, its text squashed, and the number of titles above it."""


def read_long(found: Sequence[Prose]) -> tuple[ParagrafPanjang, ...]:
    """The long paragraphs of one document; those printed again one after the other are one record.

    Under another title one paragraph may be said again, but not several in a row.
    """
    long = [(one, squash(one.text), under) for one, under in _under(found) if len(one.text.split()) >= FEWEST_WORDS]
    told: list[ParagrafPanjang] = []
    at = 0
    while at < len(long):
        one, _, under = long[at]
        first = next((other for other in range(max(at - NEAR, 0), at) if _again(long[at], long[other])), None)
        more = 0
        if first is not None:
            while at + more + 1 < len(long) and first + more + 1 < at and _again(long[at + more + 1], long[first + more + 1]):
                more += 1
        record = _record(one, again=first is not None and (more > 0 or long[first][2] == under))
        for other in range(at + 1, at + more + 1):
            record = _longer(record, long[other][0])
        told.append(record)
        at += more + 1
    return tuple(told)


def _longer(head: ParagrafPanjang, one: Prose) -> ParagrafPanjang:
    """A passage that was printed again, with the paragraph after it that was too."""
    pieces = (*head.ulang, _opening(one))
    return replace(head, ulang=pieces, banyaknya=f" bersama {len(pieces) - 1} paragraf sesudahnya")


def _under(found: Sequence[Prose]) -> Iterator[tuple[Prose, int]]:
    """The passages, each with the number of titles above it: short lines that end in no mark."""
    titles = 0
    for passage in found:
        titles += len(passage.text.split()) <= LONGEST_TITLE and passage.text[-1:].isalnum()
        yield passage, titles


def _again(one: Long, other: Long) -> bool:
    (here, key, _), (before, other_key, _) = one, other
    pages = (here.blocks[0].place.page or 0) - (before.blocks[0].place.page or 0)
    if pages > NEAR_PAGES or here.section.path != before.section.path or fuzz.ratio(key, other_key, score_cutoff=LIKE) < LIKE:
        return False
    if re.sub(r"\D", "", key) != re.sub(r"\D", "", other_key) or ANNOUNCES.search(here.text):
        return False
    return same_but_for_slips(here.text, before.text)


def _record(one: Prose, *, again: bool) -> ParagrafPanjang:
    name = _opening(one)
    return ParagrafPanjang(
        nama=name,
        bagian=one.section.bagian,
        dokumen=name.place.source,
        tabel="",
        keyakinan="sedang",
        ulang=(name,) if again else (),
    )


def _opening(one: Prose) -> Text:
    """The first words of a paragraph."""
    raw = " ".join(one.text.split()[:QUOTED])
    return Text(raw, one.place(0, len(raw)), squash(raw))
