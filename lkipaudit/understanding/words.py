"""Words as they are compared: headings and names in one spelling, and the vocabulary entry that a text stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

WHOLE_HEADING = 5
"""A spelling with fewer letters must be the whole text: "no", "ket", "spj"."""
NEARLY = 92
"""Ratio above which two long headings are the same but for a slip of the pen."""
KEPT = 500
"""Letters of the longest text whose words are kept for whoever asks next."""
SLIP = 80
"""Ratio from which two words are one, written with a slip."""
WORD = re.compile(r"[^\W_]+")
NO_WORD = re.compile(r"[\W_]+")
UNIT = re.compile(r"\((?:dalam\s+)?rp\.?\s*[\d.]*\)|\brp\b\.?|%")
YEAR = re.compile(r"\b(?:tahun|th\.?|ta\.?)?\s*(?:19|20)\d{2}\b")
ITEM = re.compile(r"\A\s*(?:[\d.]+|[A-Za-z]|[IVXLC]+)[.)]\s+")
KIND = re.compile(r"\A\s*(?:program|kegiatan|sub\s*kegiatan)\b")


ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(text: str) -> int:
    """The value of a Roman numeral below 400."""
    values = [ROMANS[letter] for letter in text.upper()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def plain(text: str) -> str:
    """Lower-case words and digits, single-spaced: what is left when marks, brackets and line breaks are gone."""
    return _plain(text) if len(text) <= KEPT else " ".join(WORD.findall(text.casefold()))


@lru_cache(maxsize=1 << 14)  # each reader asks for the same headings, cells and lines
def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def same_but_for_slips(one: str, other: str) -> bool:
    """Whether two texts have the same words, but for slips of the pen and spaces within them: "dua" is no slip for "tiga"."""
    here, there = plain(one).split(), plain(other).split()
    parted = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
    return all(fuzz.ratio("".join(here[a:b]), "".join(there[c:d])) >= SLIP for kind, a, b, c, d in parted if kind != "equal")


@lru_cache(maxsize=1 << 14)  # the spellings of the vocabulary are asked for with every heading and every row
def squash(text: str) -> str:
    """The same without spaces: letter-spaced ("T O T A L") and broken ("SASARA/N") words become one."""
    return NO_WORD.sub("", text.casefold())


def heading_key(text: str) -> str:
    """A heading without its unit, its years and its marks, squashed."""
    return squash(YEAR.sub(" ", UNIT.sub(" ", text.casefold())))


def name_key(text: str) -> str:
    """A programme's or activity's name without numbering and kind word, squashed: the key under which rows are the same."""
    return squash(KIND.sub("", ITEM.sub("", text).casefold()))


class Lists:
    """Word lists as a key: what was made of them is found again by the lists themselves, which are not read through at each call."""

    __slots__ = ("lists",)

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self.lists = lists

    def __hash__(self) -> int:
        """The lists are what they are, whatever they hold."""
        return id(self.lists)

    def __eq__(self, other: object) -> bool:
        """Whether both are the very same lists."""
        return isinstance(other, Lists) and self.lists is other.lists


def entry(text: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """The canonical word whose longest spelling the heading holds; None when it holds none."""
    return _entry(heading_key(text), Lists(words))


@lru_cache(maxsize=1 << 12)  # rows and columns ask for the same headings
def _entry(key: str, words: Lists) -> str | None:
    best: tuple[int, int, str] | None = None
    for canonical, want in _wanted(words):
        nearly = len(want) >= WHOLE_HEADING and fuzz.ratio(key, want, score_cutoff=NEARLY) >= NEARLY
        if key == want or nearly or (len(want) >= WHOLE_HEADING and want in key):
            found = (2 if key == want else int(nearly), len(want), canonical)  # "lokasi" is itself, and only nearly "alokasi"
            best = max(best, found) if best else found
    return best[2] if best else None


@lru_cache(maxsize=16)
def _wanted(words: Lists) -> tuple[tuple[str, str], ...]:
    """Every spelling squashed, with its canonical word."""
    return tuple((canonical, squash(spelling)) for canonical, spellings in words.lists.items() for spelling in spellings)


def opens_with(text: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """The canonical word whose longest spelling opens the text, by whole words (letter-spaced ones included)."""
    line, tight = plain(text), squash(text)
    first, whole = _openings(Lists(words))
    opening = [one for one in first.get(line.split(" ", 1)[0], ()) if line == one[1] or line.startswith(f"{one[1]} ")]
    best = max((*opening, *whole.get(tight, ())), key=lambda one: (len(one[1]), -one[0]), default=None)
    return best[2] if best else None


Opening = tuple[int, str, str]
"""A spelling with its number in the vocabulary before it, and its canonical word behind it."""


@lru_cache(maxsize=16)
def _openings(words: Lists) -> tuple[Mapping[str, Sequence[Opening]], Mapping[str, Sequence[Opening]]]:
    """The spellings by their first word, and by what they are squashed."""
    first: defaultdict[str, list[Opening]] = defaultdict(list)
    whole: defaultdict[str, list[Opening]] = defaultdict(list)
    pairs = [(canonical, spelling) for canonical, spellings in words.lists.items() for spelling in spellings]
    for at, (canonical, spelling) in enumerate(pairs):
        first[spelling.split(" ", 1)[0]].append((at, spelling, canonical))
        whole[squash(spelling)].append((at, spelling, canonical))
    return first, whole
