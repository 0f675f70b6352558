"""Counts of things in running text: "lima misi", "9 (sembilan) program", "sasaran strategis ada 2 (dua)"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from lkipaudit.document import Heading, Paragraph
from lkipaudit.quantity import Quantity
from lkipaudit.quantity.terbilang import words_values
from lkipaudit.understanding.spots import figures_in, span_place

Words = Mapping[str, Sequence[str]]
Patterns = tuple[re.Pattern[str], re.Pattern[str]]

BRACKET = r"(?:\s*\([^()\d]{2,60}\)|\s*\(\s*\d{1,3}\s*\))?"
LABEL = re.compile(
    r"(?:\b(?:tabel|gambar|grafik|lampiran|bab|pasal|ayat|nomor|no|angka|huruf|misi|tujuan|sasaran|indikator|program|kegiatan|strategi|salah|ke|"
    r"tahun|triwulan|semester|level|kelas|halaman|eselon)\s*[.–-]?\s*|\d[.,/])\Z",
    re.IGNORECASE,
)
"""Before a number that names one thing, or is none of its own: "salah satu program", "sasaran 1 indikator"."""
LIMIT = re.compile(
    r"\b(?:minimal|maksimal|sedikitnya|sekurang-kurangnya|paling\s+(?:sedikit|banyak)|lebih\s+dari|kurang\s+dari|lebih|hampir|sekitar|setiap|tiap|"
    r"per|masing(?:-masing)?|hanya|baru|bertambah|berkurang|beberapa)(?:\s+(?:memiliki|terdiri\s+(?:dari|atas)))?\s*\Z",
    re.IGNORECASE,
)
"""Before a number that is a bound, a part, a change, or holds for each of several things."""
SAYS_HOW_MANY = r"(?:\s+[^\W\d_]+){0,3}?\s+(?:ada|sebanyak|berjumlah|sejumlah)\s*"
BESIDE = re.compile(BRACKET)
ALONE = re.compile(r"\s*(?:[.,;:]|\Z|\b(?:yaitu|yakni|dan|dengan|yang|serta)\b)")
MOST = Decimal(200)
"""Beyond it nobody lists what he counts."""


@dataclass(frozen=True, slots=True)
class Count:
    """A stated count: `jumlah` quotes it with its noun, `kunci` is what is counted; it stands from `start` to `end` of its text."""

    jumlah: Quantity
    kunci: str
    start: int
    end: int


def counts_in(block: Paragraph | Heading, nouns: Words, path: tuple[str, ...] = ()) -> tuple[Count, ...]:
    """The counts of a paragraph in order; bounds, ordinals and numbers of one thing left out."""
    found: list[Count] = []
    numbers = whole_numbers(block, path)
    if not numbers:
        return ()
    patterns = _patterns(tuple(spelling for spellings in nouns.values() for spelling in spellings))
    for number, start, end in numbers:
        before = block.text[max(0, start - 60) : start]
        if (found and start < found[-1].end) or LABEL.search(before) or LIMIT.search(before):
            continue
        told = _before_noun(block.text, end, nouns, patterns) or _after_noun(block.text, start, end, nouns, patterns)
        if told is not None:
            kunci, first, last = told
            begin = min(first, start)
            raw = " ".join(block.text[begin:last].split())
            found.append(Count(replace(number, raw=raw), kunci, begin, last))
    return tuple(found)


@lru_cache(maxsize=1 << 13)
def whole_numbers(block: Paragraph | Heading, path: tuple[str, ...]) -> tuple[tuple[Quantity, int, int], ...]:
    """The whole numbers of a text, in digits and in words, with where they stand; words in brackets belong to the digits before them."""
    digits = [
        (one.quantity, one.start, one.end)
        for one in figures_in(block, path)
        if one.role == "value" and one.quantity.unit not in ("Rp", "%") and one.quantity.raw.isdigit() and not one.quantity.bound
    ]
    taken = [(start, end) for _, start, end in digits]
    words = [
        (Quantity(said.raw, said.value, place=span_place(block, said.start, said.end, path)), said.start, said.end)
        for said in words_values(block.text)
        if not block.text[: said.start].rstrip().endswith("(") and not any(a <= said.start < b for a, b in taken)
    ]
    counts = ((q, a, b) for q, a, b in (*digits, *words) if q.value is not None and 0 < q.value <= MOST)
    return tuple(sorted(counts, key=lambda one: one[1]))


def _before_noun(text: str, end: int, nouns: Words, patterns: Patterns) -> tuple[str, int, int] | None:
    """What stands after a number and is counted by it: the noun, and where the phrase ends."""
    match = patterns[0].match(text, end)
    return (_meaning(match["noun"], nouns), match.start(), match.end()) if match else None


def _after_noun(text: str, start: int, end: int, nouns: Words, patterns: Patterns) -> tuple[str, int, int] | None:
    """The noun before a number that says how many there are: "sasaran strategis ada 2 (dua)"."""
    offset = max(0, start - 80)
    last = next(reversed(list(patterns[1].finditer(text, offset, start))), None)
    close = BESIDE.match(text, end)
    stop = close.end() if close else end
    if last is None or last.end() != start or not ALONE.match(text, stop):
        return None
    return _meaning(last["noun"], nouns), last.start(), stop


def _meaning(noun: str, nouns: Words) -> str:
    said = " ".join(noun.casefold().split())
    return next(key for key, spellings in nouns.items() if said in spellings)


@lru_cache(maxsize=4)
def _patterns(spellings: tuple[str, ...]) -> Patterns:
    """What can stand after a number up to its noun, and from the noun to a number."""
    nouns = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(spellings, key=len, reverse=True))
    noun = rf"(?P<noun>{nouns})(?![^\W_]|-\w)"
    return (
        re.compile(rf"{BRACKET}\s*(?:buah\s+|jumlah\s+)?{noun}", re.IGNORECASE),
        re.compile(rf"(?<![^\W_]){noun}{SAYS_HOW_MANY}", re.IGNORECASE),
    )
