"""Names of people: with and without titles, and which of them are one person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from lkipaudit.model import Penandatangan
from lkipaudit.understanding.words import squash

Words = Mapping[str, tuple[str, ...]]
FIRST = re.compile(r"(?P<word>[^\W\d_]+)(?P<gap>\.\s*|\s+)(?=[^\W\d_])")
LETTERS = re.compile(r"[^\W\d_]+(?:[.'’`-]+[^\W\d_]+)*[.'’`]?")
MOST_WORDS = 7
SPACED = 4
"""So many single letters in a row are one word set wide: "H A S A N"."""
LONG_NAME, LEAST_FUZZY = 14, 5
LONGEST_TITLE, MOST_TITLES = 5, 3
"""A title without a dot has so many letters; so many stand between two commas ("S.Sos M.Si Ak")."""
TELLING = 4
"""A word of so many letters, shared by two names under one number, makes them one person's."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name: as printed, without titles, and the titles, before and after it, without dots."""

    raw: str
    bare: str
    front: tuple[str, ...]
    back: tuple[str, ...]

    @property
    def key(self) -> str:
        """The letters of the bare name."""
        return squash(self.bare)

    @property
    def titled(self) -> bool:
        """Whether it has any title."""
        return bool(self.front or self.back)


def name_of(text: str, titles: Words, foreign: Sequence[str]) -> Name | None:
    """The text as the name of a person; None where it cannot be one. `foreign` are words that no name holds."""
    raw = text.strip(" \t*_()[]:;,-–").strip()
    head, *tail = (part.strip() for part in re.split(r",", raw))
    front, words = _front(head, titles["depan"])
    words, trailing = _back(_joined(words), titles["belakang"])
    back = (*trailing, *(_title(part) for part in tail))
    if not words or len(words) > MOST_WORDS or (tail and not all(_is_title(part, titles) for part in tail)):
        return None
    if any(not LETTERS.fullmatch(word) or word.strip(".").casefold() in foreign for word in words):
        return None
    if not all(word[0].isupper() for word in words) or not any(len(word.strip(".")) > 1 for word in words):
        return None
    return Name(raw, " ".join(words), front, back)


def _front(head: str, known: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Titles at the start ("Dr.R.", "Drs. H."), and the words after them; a single letter is a title only before a dot."""
    titles: list[str] = []
    while (first := FIRST.match(head)) and _title(first["word"]) in known and ("." in first["gap"] or len(first["word"]) > 1):
        titles.append(_title(first["word"]))
        head = head[first.end() :]
    return tuple(titles), head.split()


def _back(words: Sequence[str], known: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """Titles after the name without a comma: "SARI CONTOH. M.Hum", "SARI CONTOH S.Sos"."""
    rest = list(words)
    titles: list[str] = []
    while len(rest) > 1 and _title(rest[-1]) in known and _looks_like_title(rest[-1]):
        titles.insert(0, _title(rest.pop()))
    if titles and len(rest[-1].strip(".")) > 1:
        rest[-1] = rest[-1].rstrip(".")
    return rest, tuple(titles)


def _looks_like_title(word: str) -> bool:
    """Whether a word is written as a title: with a dot inside, or two letters in capitals."""
    return "." in word.strip(".") or (len(word.strip(".")) <= 3 and word.isupper())  # noqa: PLR2004 ("SE", "SKM")


def _title(word: str) -> str:
    return squash(word)


def _is_title(part: str, titles: Words) -> bool:
    """Whether what follows a comma is a title; one that nobody listed is known by its dot or its capitals."""
    words = part.split()
    if _title(part) in titles["belakang"]:  # "S. Sos"
        return True
    capitals = (len(word) <= LONGEST_TITLE and word.upper() == word for word in words)
    return len(words) <= MOST_TITLES and all(
        capital or "." in word or _title(word) in titles["belakang"] for word, capital in zip(words, capitals, strict=True)
    )


def _joined(words: Sequence[str]) -> list[str]:
    """A name set wide as one word."""
    if len(words) >= SPACED and all(len(word) == 1 for word in words):
        return ["".join(words)]
    return list(words)


def sex_of(name: Name, titles: Words) -> int:
    """1 for a man, 2 for a woman, as far as the titles tell; else 0."""
    held = {*name.front, *name.back}
    man, woman = bool(held & set(titles["pria"])), bool(held & set(titles["wanita"]))
    return 0 if man == woman else 1 if man else 2


def one_person_each(records: Sequence[Penandatangan]) -> tuple[Penandatangan, ...]:
    """The same records, those of one person under one `orang`; a name with an initial takes the key of the full name."""
    group = list(range(len(records)))
    for at, record in enumerate(records):
        for before in range(at):
            if group[before] != group[at] and _one_person(records[before], record):
                group = [group[before] if one == group[at] else one for one in group]
    names: dict[int, list[str]] = {}
    for at, record in zip(group, records, strict=True):
        names.setdefault(at, []).append(record.nama_baku.raw)
    return tuple(_under(record, at, names[at]) for at, record in zip(group, records, strict=True))


def _under(record: Penandatangan, at: int, names: Sequence[str]) -> Penandatangan:
    fuller = sorted(names, key=len, reverse=True)
    full = next((name for name in fuller if _shortened(record.nama_baku.raw, name)), record.nama_baku.raw)
    person = f"{at}:{squash(names[0])}"
    return replace(
        record,
        orang=person,
        nama_baku=replace(record.nama_baku, key=squash(full)),
        nama_cetak=replace(record.nama_cetak, key=squash(full)),
        nama_orang=replace(record.nama_orang, key=person),
    )


def _one_person(one: Penandatangan, other: Penandatangan) -> bool:
    """Whether two records name one person: the same name, or nearly the same with the same number or office.

    Namesakes are common in lists: there the number decides. Unlike names under one number are two people.
    """
    a, b = one.nama_baku.raw, other.nama_baku.raw
    same_number = bool(one.nip and other.nip and one.nip.key == other.nip.key)
    if same_number:
        return not a or not b or _alike(a, b) or bool(_telling(a) & _telling(b))
    if not a or not b or (one.bentuk == other.bentuk == "daftar"):
        return False
    if squash(a) == squash(b):
        return True
    same_office = not one.nip or not other.nip or (bool(one.jabatan) and one.jabatan == other.jabatan)
    return _alike(a, b) and same_office and "daftar" not in (one.bentuk, other.bentuk)


def _alike(a: str, b: str) -> bool:
    return _shortened(a, b) or _shortened(b, a) or _misspelt(squash(a), squash(b))


def _telling(name: str) -> set[str]:
    return {word for word in name.casefold().split() if len(word) >= TELLING}


def _misspelt(a: str, b: str) -> bool:
    if min(len(a), len(b)) < LEAST_FUZZY:
        return False
    most = 2 if min(len(a), len(b)) >= LONG_NAME else 1
    return Levenshtein.distance(a, b, score_cutoff=most) <= most


def _shortened(short: str, full: str) -> bool:
    """Whether one name is the other with words left out or shortened to their first letter: "SARI E. CONTOH"."""
    given, whole = ([word.strip(".") for word in name.casefold().replace(".", ". ").split()] for name in (short, full))
    rest = iter(whole)
    kept = [next((word for word in rest if word == one or (len(one) == 1 and word.startswith(one))), "") for one in given]
    return all(kept) and any(len(one) > 1 for one in given)
