"""Names of people: with and without titles, and which of them are one person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from lkipaudit.model import Penandatangan
from lkipaudit.understanding.words import squash

Words = Mapping[str, Sequence[str]]
FIRST = re.compile(r"(?P<word>[^\W\d_]+)(?P<gap>\.\s*|\s+)(?=[^\W\d_])")
LETTERS = re.compile(r"[^\W\d_]+(?:[.'’`-]+[^\W\d_]+)*[.'’`]?")
MOST_WORDS = 7
SPACED = 4
"""So many single letters in a row are one word set wide: "H A S A N"."""
LONG_NAME, LEAST_FUZZY = 14, 5


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
    titles = []
    while (first := FIRST.match(head)) and _title(first["word"]) in known and ("." in first["gap"] or len(first["word"]) > 1):
        titles.append(_title(first["word"]))
        head = head[first.end() :]
    return tuple(titles), head.split()


def _back(words: Sequence[str], known: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """Titles after the name without a comma: "SARI CONTOH. M.Hum", "SARI CONTOH S.Sos"."""
    rest, titles = list(words), []
    while len(rest) > 1 and _title(rest[-1]) in known and _looks_like_title(rest[-1]):
        titles.insert(0, _title(rest.pop()))
    if titles and len(rest[-1].strip(".")) > 1:
        rest[-1] = rest[-1].rstrip(".")
    return rest, tuple(titles)


def _looks_like_title(word: str) -> bool:
    """Whether a word is written as a title: with a dot inside, or two letters in capitals."""
    return "." in word.strip(".") or (len(word.strip(".")) <= 3 and word.isupper())  # noqa: PLR2004 ("SE", "SKM")


def _title(word: str) -> str:
    return re.sub(r"[\W_]+", "", word).casefold()


def _is_title(part: str, titles: Words) -> bool:
    """Whether what follows a comma is a title; one that nobody listed is known by its dot or its capitals."""
    words = part.split()
    if _title(part) in titles["belakang"]:  # "S. Sos"
        return True
    return len(words) <= 3 and all(  # noqa: PLR2004 ("S.Sos M.Si Ak")
        _title(word) in titles["belakang"] or "." in word or (len(word) <= 5 and word.upper() == word)
        for word in words  # noqa: PLR2004
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
    full = next((name for name in sorted(names, key=len, reverse=True) if _shortened(record.nama_baku.raw, name)), record.nama_baku.raw)
    first = names[0]
    return replace(record, orang=f"{at}:{squash(first)}", nama_baku=replace(record.nama_baku, key=squash(full)))


def _one_person(one: Penandatangan, other: Penandatangan) -> bool:
    """The same number, or the same name; a name that differs by a letter needs more in common, and so do namesakes in a list."""
    same_nip = bool(one.nip and other.nip and one.nip.key == other.nip.key)
    if same_nip:
        return True
    a, b = one.nama_baku.raw, other.nama_baku.raw
    if not a or not b:
        return False
    signed = "daftar" not in (one.bentuk, other.bentuk)
    either = one.bentuk != "daftar" or other.bentuk != "daftar"
    if squash(a) == squash(b):
        return either
    alike = _shortened(a, b) or _shortened(b, a) or _misspelt(squash(a), squash(b))
    return alike and signed and (not one.nip or not other.nip or (bool(one.jabatan) and one.jabatan == other.jabatan))


def _misspelt(a: str, b: str) -> bool:
    if min(len(a), len(b)) < LEAST_FUZZY:
        return False
    most = 2 if min(len(a), len(b)) >= LONG_NAME else 1
    return Levenshtein.distance(a, b, score_cutoff=most) <= most


def _shortened(short: str, full: str) -> bool:
    """Whether one name is the other with some words shortened to their first letter: "SARI E. CONTOH"."""
    a, b = short.casefold().split(), full.casefold().split()
    if a == b or len(a) != len(b):
        return a == b
    pairs = list(zip((word.strip(".") for word in a), (word.strip(".") for word in b), strict=True))
    return all(x == y or (len(x) == 1 and y.startswith(x)) for x, y in pairs) and any(x == y and len(x) > 1 for x, y in pairs)
