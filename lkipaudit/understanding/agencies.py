"""Names of the agency itself and of ministries in running text, and those that miss the right name by one word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from lkipaudit.model import SebutanLembaga, Text
from lkipaudit.place import Place
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import squash

Words = Mapping[str, tuple[str, ...]]
WORD = r"(?:(?!Kementerian\b|Menteri\b)[A-Z][A-Za-z-]*|dan|Dan)"
REGION = re.compile(r"(?:provinsi|propinsi|prov|kabupaten|kab|kota|tahun|ta|republik|ri|nomor|no)\Z", re.IGNORECASE)
"""Words that are no part of a name and end it."""
MINISTRY = re.compile(rf"\b(?:Kementerian|Kementrian|Menteri|Mentri|menteri|kementerian)(?:\s+Negara)?\s+(?P<name>{WORD}(?:,?\s+{WORD})*)")
FEWEST_WORDS = 3
"""Words of a name of an agency with its kind word: "Dinas Sosial" has too few to miss by one."""
SURE = 8
"""So many times as often as a near miss the right name is printed."""
LIKE, FEWEST_LETTERS = 60, 5
"""A word that stands in the place of another resembles it this much; short words tell nothing."""
SLIP = 2
"""Letters by which a slip of the pen differs."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name as printed; `words` are its own words, in lower case."""

    words: tuple[str, ...]
    raw: str
    place: Place
    bagian: str


def read_names(found: Sequence[Prose], agencies: Words, institutions: Words) -> tuple[SebutanLembaga, ...]:
    """The names of the agency that the report is of, and of ministries, that are right or miss by one word."""
    own = [name for passage in found for name in _own(passage, agencies["perangkat_daerah"])]
    ministries = [name for passage in found for name in _ministries(passage)]
    official = [_words(name) for name in institutions["kementerian"]]
    return (*_judged(own, _usual(own), rare=True), *_judged(ministries, official, rare=False))


def _own(passage: Prose, kinds: Sequence[str]) -> Iterator[Name]:
    pattern = re.compile(rf"\b(?i:{'|'.join(sorted(map(re.escape, kinds), key=len, reverse=True))})(?:\s+{WORD},?){{2,12}}(?![\w-])")
    for match in pattern.finditer(passage.text):
        yield _name(passage, match.start(), match[0])


def _ministries(passage: Prose) -> Iterator[Name]:
    for match in MINISTRY.finditer(passage.text):
        name = _name(passage, match.start("name"), match["name"])
        end = match.start("name") + len(name.raw)
        yield replace(name, raw=passage.text[match.start() : end], place=passage.place(match.start(), end))


def _name(passage: Prose, start: int, text: str) -> Name:
    """A name up to its region, without a conjunction or a comma at its end."""
    kept: list[str] = []
    for word in text.split(" "):
        if REGION.match(word.strip(",")):
            break
        kept.append(word)
    raw = re.sub(r"(?:,|\s+(?i:dan))+\Z", "", " ".join(kept))
    return Name(_words(raw), raw, passage.place(start, start + max(len(raw), 1)), passage.section.bagian)


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().replace(",", "").split())


def _usual(names: Sequence[Name]) -> list[tuple[str, ...]]:
    """The name that the report prints by far most often: its own."""
    counts = Counter(name.words for name in names if len(name.words) >= FEWEST_WORDS)
    return [words for words, count in counts.most_common(1) if count >= SURE]


def _judged(names: Sequence[Name], right: Sequence[tuple[str, ...]], *, rare: bool) -> Iterator[SebutanLembaga]:
    """The names that are right, and those that miss by one word; with `rare`, only where that is printed seldom."""
    counts = Counter(name.words for name in names)
    for name in names:
        if any(name.words == known[: len(name.words)] for known in right):
            yield _record(name, None)
            continue
        missed = next((pair for known in right if (pair := _missed(name.words, known))), None)
        if missed and (not rare or counts[name.words] * SURE <= max(counts[known] for known in right)):
            yield _record(name, missed)


def _missed(words: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, str] | None:
    """The one word that differs, and the one that should stand there; the rest of a name may be left out."""
    if not 1 < len(words) <= len(known) or (len(words) < len(known) and len(words) < FEWEST_WORDS - 1):
        return None
    pairs = [(a, b) for a, b in zip(words, known, strict=False) if a != b]
    if len(pairs) != 1 or min(map(len, pairs[0])) < FEWEST_LETTERS or fuzz.ratio(*pairs[0]) < LIKE:
        return None
    return pairs[0]


def _record(name: Name, missed: tuple[str, str] | None) -> SebutanLembaga:
    return SebutanLembaga(
        nama=Text(name.raw, name.place, squash(name.raw)),
        bagian=name.bagian,
        dokumen=name.place.source,
        tabel="",
        keyakinan="sedang",
        tertulis=missed[0] if missed else "",
        seharusnya=missed[1] if missed else "",
        salah_ketik=missed is not None and DamerauLevenshtein.distance(*missed) <= SLIP,
    )
