"""Long paragraphs of the running text, and those that say again what stands shortly before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from lkipaudit.model import ParagrafPanjang, Text
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import squash

FEWEST_WORDS = 30
NEAR, NEAR_PAGES = 4, 1
"""So many long paragraphs and pages before, the same words are no reminder but were pasted twice."""
LIKE = 97
"""Ratio from which two paragraphs with the same numbers say the same."""
QUOTED = 16
"""Words of a paragraph that are quoted."""


def read_long(found: Sequence[Prose]) -> tuple[ParagrafPanjang, ...]:
    """The long paragraphs of one document."""
    long = [passage for passage in found if len(passage.text.split()) >= FEWEST_WORDS]
    keys = [squash(passage.text) for passage in long]
    pairs = list(zip(long, keys, strict=True))
    return tuple(
        _record(one, again=any(_again(pairs[at], other) for other in pairs[max(at - NEAR, 0) : at])) for at, one in enumerate(long)
    )


def _again(one: tuple[Prose, str], other: tuple[Prose, str]) -> bool:
    (here, key), (before, other_key) = one, other
    pages = (here.blocks[0].place.page or 0) - (before.blocks[0].place.page or 0)
    if re.sub(r"\D", "", key) != re.sub(r"\D", "", other_key):
        return False
    return pages <= NEAR_PAGES and here.section.bagian == before.section.bagian and fuzz.ratio(key, other_key, score_cutoff=LIKE) >= LIKE


def _record(one: Prose, *, again: bool) -> ParagrafPanjang:
    raw = " ".join(one.text.split()[:QUOTED])
    place = one.place(0, len(raw))
    return ParagrafPanjang(
        nama=Text(raw, place, squash(raw)),
        bagian=one.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        ulang=again,
    )
