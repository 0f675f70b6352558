"""What an amount in a sentence is, by the words before it: the budget, the realisation, what is left, a change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from rapidfuzz import fuzz

from lkipaudit.understanding.passages import AMOUNT, COUNT, RATE, Sentence

Words = Mapping[str, Sequence[str]]
NEARLY = 88
LONG = 7
"""Words longer than this are known in spite of a slip: "relisasi", "angagaran"."""
ACRONYM = re.compile(
    r"\b[A-Z]{3,}\b|\b[Dd]ekonsentrasi\b|\b[Tt]ugas [Pp]e[mr]bantuan\b|\b[Tt]idak [Ll]angsung\b|(?<![Tt]idak )\b[Ll]angsung\b"
)
AFTER_CHANGE = re.compile(r"\b(?:setelah|sesudah)\b(?:\W+\w+){0,3}?\W+perubahan\b", re.IGNORECASE)
LETTERS = re.compile(f"[{AMOUNT}{RATE}]")
NOT = frozenset({"tidak", "belum"})
"""Before a word for what was spent: it is what is left."""
NUMBERED = re.compile(f"[{COUNT}]")


@dataclass(frozen=True, slots=True)
class Item:
    """One amount or percentage of a sentence: its letter, where it stands, the words since the one before, and what they make of it.

    `role` is anggaran, realisasi, sisa, menjadi, perubahan or "".
    """

    letter: str
    value: Decimal
    at: int
    lead: str
    role: str
    total: bool

    @property
    def is_rate(self) -> bool:
        """Whether it is a percentage."""
        return RATE[0] <= self.letter <= RATE[-1]

    @property
    def whose(self) -> frozenset[str]:
        """The funds and kinds of spending that the words name."""
        return frozenset(word.casefold() for word in ACRONYM.findall(self.lead))


def items(sentence: Sentence, words: Words) -> tuple[Item, ...]:
    """The amounts and percentages of a sentence, in order."""
    found, last = [], 0
    for match in LETTERS.finditer(sentence.text):
        lead = sentence.text[last : match.start()]
        role, total = role_of(lead, words)
        found.append(Item(match[0], sentence.numbers[match[0]].value or Decimal(0), match.start(), lead, role, total))
        last = match.end()
    return tuple(found)


def role_of(lead: str, words: Words) -> tuple[str, bool]:
    """What the words make of the number after them; the nearest decide, but "realisasi anggaran" is a realisation.

    A change is told in small letters: "Program Peningkatan ..." is a name.
    """
    role, total, bound, before = "", False, False, ""
    for raw in re.findall(r"[^\W\d_]+", lead):
        word, before, last = raw.casefold(), raw.casefold(), before
        total = total or _is(word, words, "total")
        if role == "perubahan" and not _is(word, words, "anggaran"):
            bound = False
        if _is(word, words, "dari"):
            bound = False
        if _is(word, words, "perubahan"):
            role, bound = ("perubahan", True) if raw == word else (role, bound)
        else:
            role, bound = _next(word, role, words, bound=bound)
        if role == "realisasi" and last in NOT and _is(word, words, "realisasi"):
            role = "sisa"
    return ("menjadi" if role in ("anggaran", "") and AFTER_CHANGE.search(lead) else role), total


def _next(word: str, role: str, words: Words, *, bound: bool) -> tuple[str, bool]:
    """The role after one more word; `bound` while the words still belong to a realisation, a rest or a change."""
    for strong in ("realisasi", "sisa"):
        if _is(word, words, strong):
            return strong, True
    if _is(word, words, "menjadi") and role != "realisasi":
        return "menjadi", False
    if role in ("realisasi", "sisa"):
        return ("anggaran", False) if not bound and _is(word, words, "pagu") else (role, bound)
    if _is(word, words, "anggaran") and role != "menjadi" and not bound:
        return "anggaran", False
    return role, bound


def _is(word: str, words: Words, kind: str) -> bool:
    return _known(word, tuple(words[kind]))


@lru_cache(maxsize=20_000)
def _known(word: str, spellings: tuple[str, ...]) -> bool:
    return word in spellings or any(len(one) > LONG and len(word) > LONG and fuzz.ratio(word, one) >= NEARLY for one in spellings)
