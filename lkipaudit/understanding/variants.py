"""One indicator under the names that reports give it: "Indeks Mutu Taman (IMT)", "Index Mutu Taman", "Nilai IMT", "IMT"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from lkipaudit.understanding.matching import FILLERS
from lkipaudit.understanding.words import plain

SPELLINGS = {
    "index": "indeks",
    "indek": "indeks",
    "prosentase": "persentase",
    "presentase": "persentase",
    "prosentasi": "persentase",
    "persentasi": "persentase",
    "jml": "jumlah",
}
UNIT = re.compile(
    r"\(\s*(?:%|persen|orang|jiwa|unit|buah|dokumen|laporan|nilai|indeks|skor|poin|point|angka|ton|kg|ha|km|m2|rp|rupiah|juta|ribu|hari|kali|kegiatan|"
    r"desa|kelompok|kasus|ekor|tahun)\s*\)",
    re.IGNORECASE,
)
SHORT = re.compile(r"\(\s*(?P<inner>[A-Za-z]{2,8})\s*\)|/\s*(?P<after>[A-Z]{2,8})(?![^\W_])")
HEADS = ("nilai", "skor")
INDEX = "indeks"
LEAST_LETTERS = 3
Words = tuple[str, ...]


def bare(name: str) -> Words:
    """The telling words of a name in one spelling, without its unit and its abbreviation in brackets."""
    text = UNIT.sub(" ", name)
    for match in reversed(list(SHORT.finditer(text))):
        if _is_short(match["inner"] or match["after"], text[: match.start()]):
            text = f"{text[: match.start()]} {text[match.end() :]}"
    words = [SPELLINGS.get(word, word) for word in plain(text).split() if word not in FILLERS]
    return tuple(words[1:] if words[:1] and words[0] in HEADS and words[1:2] == [INDEX] else words)


def shorts(names: Iterable[str]) -> Mapping[str, Words]:
    """The abbreviations that names print in brackets behind their words, each with these; one that stands for two things is none."""
    found: dict[str, set[Words]] = {}
    for name in names:
        text = UNIT.sub(" ", name)
        for match in SHORT.finditer(text):
            letters = match["inner"] or match["after"]
            whole = not plain(text[match.end() :])
            if (
                whole
                and len(letters) >= LEAST_LETTERS
                and _is_short(letters, text[: match.start()]) == len(plain(text[: match.start()]).split())
            ):
                found.setdefault(letters.casefold(), set()).add(bare(name))
    return {short: next(iter(words)) for short, words in found.items() if len(words) == 1}


def full(name: str, known: Mapping[str, Words]) -> Words:
    """The telling words of a name, an abbreviation that is all of it told in full."""
    words = bare(name)
    last = words[1:] if words[:1] and words[0] in (*HEADS, INDEX) else words
    return known[last[0]] if len(last) == 1 and last[0] in known else words


def spoken(name: str, known: Mapping[str, Words]) -> Iterator[Words]:
    """The other ways in which a sentence may call an indicator."""
    words = full(name, known)
    text = UNIT.sub(" ", name)
    for match in reversed(list(SHORT.finditer(text))):
        if _is_short(match["inner"] or match["after"], text[: match.start()]):
            text = f"{text[: match.start()]} {text[match.end() :]}"
    plainly = tuple(plain(text).split())
    yield plainly
    for spelling, right in SPELLINGS.items():
        if right in plainly:
            yield tuple(spelling if word == right else word for word in plainly)
        if spelling in plainly:
            yield tuple(right if word == spelling else word for word in plainly)
    for short, whole in known.items():
        if whole == words:
            yield (short,)
            yield from ((head, short) for head in HEADS)


def _is_short(letters: str, before: str) -> int:
    """How many of the last words before it an abbreviation stands for, by their first letters; 0 for none."""
    words = plain(before).split()
    for kept in (words, [word for word in words if word not in FILLERS]):
        if len(kept) >= len(letters) and "".join(word[0] for word in kept[-len(letters) :]) == letters.casefold():
            first = len(kept) - len(letters)
            return len(words) - (words.index(kept[first]) if kept is not words else first)
    return 0
