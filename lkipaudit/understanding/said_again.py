"""Values that one part of a report tells in a sentence and another part tells again in the same words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.model import SebutanUlang, Text
from lkipaudit.quantity import ONE, Quantity
from lkipaudit.understanding.passages import AMOUNT, BAD, RATE, Sentence
from lkipaudit.understanding.roles_in_prose import Words
from lkipaudit.understanding.scopes import unlike
from lkipaudit.understanding.words import WORD, plain, squash

NEAR = 120
"""So many letters before a value its year is told: one further off can be that of a vision, unless both sentences tell one."""
LONG_WORD, WINDOW = 4, 8
"""Telling words are so long, and so many of them before a value say what it is of."""
SHARED = 0.6
"""Share of the telling words of the shorter sentence that the other one must hold too."""
LARGE, ENTIRE = 100, 2000
YEAR = re.compile(r"\b20\d{2}\b")
UNSCOPED = re.compile(r"\b(?:20\d{2}|menjadi)\b", re.IGNORECASE)
"""What tells a year elsewhere, and what tells a stage of the budget in the head of a table alone."""
UNFINISHED = re.compile(
    r"(?:[\s(]+(?:yaitu|yakni|sebesar|sebanyak|senilai|adalah|mencapai|tercatat|memperoleh|dengan|nilai|hanya|rata-rata))+\Z", re.IGNORECASE
)
"""Words that only lead on to a value."""
POINTS = re.compile(r"\b(?:tersebut|ini|itu|berikut|diatas|sebelumnya|masing|lain)\b")
"""Words that point at something else: the same words can then be of another thing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value with the telling words before it, and those of its sentence; `led` is the sentence before it in the same passage."""

    sentence: Sentence
    letter: str
    window: tuple[str, ...]
    words: frozenset[str]
    led: str


def read_said_again(found: Sequence[Sentence], own: frozenset[str], year: int | None, words: Words) -> tuple[SebutanUlang, ...]:
    """The values of one document that several parts of it tell in the same words; `own` are the words of the agency and its region.

    `year` is that of the report.
    """
    joining = own | frozenset(words["penghubung"])
    groups: defaultdict[tuple[str, ...], list[Said]] = defaultdict(list)
    led = ""
    for sentence in found:
        led = "" if sentence.opens else led
        for one in _of(sentence, joining, led):
            groups[one.window].append(one)
        led = sentence.told(0, len(sentence.text), most=ENTIRE)
    return tuple(record for at, group in enumerate(groups.values()) for record in _records(group, at, str(year or "")))


def _of(sentence: Sentence, joining: frozenset[str], led: str) -> Iterator[Said]:
    """The values of a sentence that say enough before them."""
    values = [at for at, letter in enumerate(sentence.text) if letter in sentence.numbers and _counts(sentence.numbers[letter], letter)]
    if not values:
        return
    ends, telling = _telling(sentence.text, joining)
    every, begins = frozenset(telling), _begins(sentence.text)
    for at in values:
        before = telling[max(bisect_right(ends, at) - WINDOW, 0) : bisect_right(ends, at)]
        lead = begins[max(bisect_left(begins, at) - WINDOW, 0) : bisect_left(begins, at)]
        start = lead[0] if len(lead) == WINDOW else 0
        if len(before) == WINDOW and not POINTS.search(plain(sentence.text[start:at])):
            yield Said(sentence, sentence.text[at], tuple(before), every, led)


def _telling(text: str, joining: frozenset[str]) -> tuple[list[int], list[str]]:
    """The words that tell something, and where each ends; numbers are set apart from words already."""
    found = [(match.end(), match[0].casefold()) for match in WORD.finditer(text)]
    kept = [(end, word) for end, word in found if (len(word) >= LONG_WORD or word.isdigit()) and word not in joining]
    return [end for end, _ in kept], [word for _, word in kept]


def _counts(number: Quantity, letter: str) -> bool:
    """Whether a value tells more than how many things there are; amounts have rules of their own."""
    if number.value is None or AMOUNT[0] <= letter <= AMOUNT[-1] or BAD[0] <= letter <= BAD[-1]:
        return False
    return RATE[0] <= letter <= RATE[-1] or number.step < ONE or abs(number.value) >= LARGE


def _records(group: Sequence[Said], number: int, year: str) -> Iterator[SebutanUlang]:
    """The values of one window whose sentences are nearly the same, where they stand in several parts."""
    first = group[0]
    kept = [one for one in group if _nearly(one, first) and not _elsewhen(one, first, year)]
    if len({one.sentence.section.bagian for one in kept}) < 2:  # noqa: PLR2004 - here and there
        return
    for one in kept:
        end = one.sentence.text.index(one.letter)
        name = one.sentence.told(_start(one.sentence, end), end).rstrip(" (")
        name = UNFINISHED.sub("", name)
        unit = "%" if RATE[0] <= one.letter <= RATE[-1] else one.sentence.numbers[one.letter].unit
        yield SebutanUlang(
            nama=Text(name, one.sentence.place, squash(name)),
            bagian=one.sentence.section.bagian,
            dokumen=one.sentence.place.source,
            tabel=f"{one.sentence.place.source}:kalimat:{one.sentence.section.bagian}",
            keyakinan="sedang",
            kunci=f"{one.sentence.place.source}:{number}:{unit}",
            nilai=one.sentence.quoted(one.letter),
        )


def _nearly(one: Said, other: Said) -> bool:
    least = min(len(one.words), len(other.words))
    return len(one.words & other.words) >= SHARED * least


def _elsewhen(one: Said, other: Said, year: str) -> bool:
    """Whether what two sentences say before their values is of unlike things."""
    owns = [said.sentence.told(0, said.sentence.text.index(said.letter), most=ENTIRE) for said in (one, other)]
    reach = ENTIRE if all(map(YEAR.search, owns)) else NEAR
    here, there = (_dated(said, own, own[-reach:], year) for said, own in zip((one, other), owns, strict=True))
    return unlike(here, there)


def _dated(one: Said, own: str, near: str, year: str) -> str:
    """What the sentence says before its value, with the year it is of.

    Where it tells none near it that is the year of the sentence or the heading before it, else that of the report.
    """
    years = next((found for text in (near, one.led[-NEAR:], *one.sentence.section.path[-1:]) if (found := YEAR.findall(text))), [year])
    return " ".join((*years, UNSCOPED.sub(" ", own)))


def _start(sentence: Sentence, end: int) -> int:
    """Where the words before a value begin that say what it is of, so many as fit into one line."""
    words = _begins(sentence.text[:end])
    return words[-WINDOW] if len(words) >= WINDOW else 0


def _begins(text: str) -> list[int]:
    """Where the words of a text begin that say what a value is of."""
    return [match.start() for match in re.finditer(r"[^\W\d_]{4,}", text)]
