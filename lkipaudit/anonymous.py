"""Texts of a report without what is its own: its words, its people and their numbers; printed numbers stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from lkipaudit.model import Penandatangan
from lkipaudit.policy import Policy
from lkipaudit.quantity.terbilang import words_values
from lkipaudit.understanding.nip import nips_of

GREEK = (
    "Alfa", "Beta", "Gama", "Delta", "Epsilon", "Zeta", "Teta", "Iota", "Kapa", "Lamda", "Omikron", "Rho",
    "Sigma", "Tau", "Upsilon", "Omega",
)  # fmt: skip
FIRST_NAMES = ("Budi", "Sari", "Galih", "Sekar", "Bayu", "Ratna", "Tono", "Wulan", "Jaka", "Lestari")
WORD = re.compile(r"[^\W\d_]+")
ROMAN = re.compile(r"[IVXLC]+")
OWN = frozenset(word.casefold() for word in ("Contoh", *GREEK))
DAYS, BIRTH_YEAR, DAY, START_YEAR, SERIAL = 28, slice(0, 4), slice(6, 8), slice(8, 12), slice(15, None)
LATER = 4
"""Years by which the dates of an identity number are moved: leap days stay what they are."""
_NUMBER = re.compile(r"\d")


def shipped_words(policy: Policy) -> frozenset[str]:
    """Every word that stands in the rules and their vocabulary."""
    texts = (text for file in policy.rule_files for text in _texts(file.data))
    lists = (text for words in policy.vocabulary.lists.values() for key, spellings in words.items() for text in (key, *spellings))
    degrees = (degree[1:] for degree in policy.vocabulary["gelar"]["belakang"])
    return OWN | {word.casefold() for text in (*texts, *lists, *degrees) for word in WORD.findall(text)}


class Anonymous:
    """Replaces, everywhere in the same way, what a report says in words of its own.

    `labels` are names of rows: what stands between the first and the last word of its own becomes one name there, and wherever it is met.
    """

    def __init__(self, shipped: frozenset[str], people: Sequence[Penandatangan] = (), labels: Iterable[str] = ()) -> None:
        self._names: dict[str, str] = {}
        self._people = _invented(people)
        self._shipped = shipped | {word.casefold() for _, name in self._people for word in WORD.findall(name)}
        phrases = {_key(phrase) for label in labels if (phrase := self._phrase(self._without_people(label)))}
        self._phrases = [re.compile(_spaced(phrase), re.IGNORECASE) for phrase in sorted(phrases, key=lambda one: (-len(one), one))]
        self._later = _years(people)

    def text(self, text: str) -> str:
        """The text in words that anyone may read."""
        text = self._without_people(self._without_nips(text))
        for phrase in self._phrases:
            text = phrase.sub(lambda found: self._name(found[0]), text)
        return self._runs(text)

    def heading(self, text: str) -> str:
        """A heading without the words of its own."""
        return " ".join(re.sub(WORD, lambda word: word[0] if self._kept(word[0]) else "", self._without_nips(text)).split())

    def _own(self, text: str) -> list[tuple[int, int]]:
        """Where the words stand that are the report's own; a number in words is a number."""
        numbers = [(one.start, one.end) for one in words_values(text)]
        words = [word.span() for word in WORD.finditer(text) if not self._kept(word[0])]
        return [(start, end) for start, end in words if not any(first <= start and end <= last for first, last in numbers)]

    def _kept(self, word: str) -> bool:
        return len(word) == 1 or word.casefold() in self._shipped or bool(ROMAN.fullmatch(word))

    def _phrase(self, label: str) -> str:
        own = self._own(label)
        return label[own[0][0] : own[-1][1]] if own else ""

    def _runs(self, text: str) -> str:
        """The text with every run of words of its own made one name."""
        spans: list[tuple[int, int]] = []
        for start, end in self._own(text):
            if spans and not re.search(r"[^\s\-/&']", text[spans[-1][1] : start]):
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
        for start, end in reversed(spans):
            text = text[:start] + self._name(text[start:end]) + text[end:]
        return text

    def _name(self, phrase: str) -> str:
        name = self._names.setdefault(_key(phrase), f"Contoh {_greek(len(self._names))}")
        return name.upper() if phrase.isupper() else name

    def _without_people(self, text: str) -> str:
        for pattern, name in self._people:
            text = pattern.sub(lambda found, name=name: name.upper() if found[0].isupper() else name, text)  # type: ignore[misc]
        return text

    def _without_nips(self, text: str) -> str:
        lines = text.split("\n")
        for at, line in enumerate(lines):
            for nip in reversed(nips_of(line)):
                start = nip.end - len(nip.raw)
                lines[at] = lines[at][:start] + other_nip(nip.raw, self._later) + lines[at][nip.end :]
        return "\n".join(lines)


def other_nip(raw: str, later: int = LATER) -> str:
    """The number of someone else, printed alike and with the same faults: no date stays none, one other digit stays one."""
    digits = "".join(_NUMBER.findall(raw))
    changed = list(digits)
    for part in (BIRTH_YEAR, START_YEAR):
        if len(digits[part]) == LATER:
            changed[part] = f"{int(digits[part]) + later:04}"
    if digits[DAY] and 1 <= int(digits[DAY]) <= DAYS and len(digits[DAY]) > 1:
        changed[DAY] = f"{DAYS + 1 - int(digits[DAY]):02}"
    changed[SERIAL] = [digit if digit == "0" else str(int(digit) % 9 + 1) for digit in digits[SERIAL]]
    printed = iter(changed)
    return _NUMBER.sub(lambda _: next(printed), raw)


def _years(people: Sequence[Penandatangan]) -> int:
    """By how many years dates in identity numbers are moved: on, unless someone would then enter service after the paper is signed."""
    for one in people:
        digits = "".join(_NUMBER.findall(one.nip.raw)) if one.nip else ""
        signed = one.tahun_tanggal.value if one.tahun_tanggal else None
        if signed and len(digits[START_YEAR]) == LATER and int(digits[START_YEAR]) + LATER > signed:
            return -LATER
    return LATER


def _invented(people: Sequence[Penandatangan]) -> list[tuple[re.Pattern[str], str]]:
    """How each printed name is found, the longest first, and the name that takes its place; a spelling that differs still does."""
    persons: dict[str, list[str]] = {}
    for one in people:
        spellings = persons.setdefault(one.orang, [])
        key = _key(one.nama_baku.raw)
        if key and key not in spellings:
            spellings.append(key)
    found = [
        (key, f"{FIRST_NAMES[at % len(FIRST_NAMES)]} {_greek(at)}{'a' * slip} Contoh")
        for at, spellings in enumerate(persons.values())
        for slip, key in enumerate(spellings)
    ]
    return [(re.compile(_spaced(key), re.IGNORECASE), name) for key, name in sorted(found, key=lambda one: (-len(one[0]), one[0]))]


def _greek(at: int) -> str:
    more, last = divmod(at, len(GREEK))
    return f"{_greek(more - 1)} {GREEK[last]}" if more else GREEK[last]


def _key(phrase: str) -> str:
    return " ".join(WORD.findall(phrase.casefold()))


def _spaced(key: str) -> str:
    """A pattern for some words, however they are set."""
    return r"(?<![^\W\d_])" + r"[\W\d_]+".join(map(re.escape, key.split())) + r"(?![^\W\d_])"


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for item in cast("Mapping[str, object]", value).values() for text in _texts(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in _texts(item))
