"""Changes that lead from one number of a series to the next: "70,10 poin, tahun 2018 meningkat 0,40 poin menjadi 70,50 poin"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from lkipaudit.understanding.passages import AMOUNT, ANY, COUNT, RATE, Sentence

X = f"[^{ANY}]"
KINDS = (AMOUNT, RATE, COUNT)
UP = r"(?:meningkat|naik|bertambah|peningkatan|kenaikan|penambahan|pertambahan)"
DOWN = r"(?:menurun|turun|berkurang|penurunan|pengurangan)"
NAMED = r"(?:\s+(?!dari\b|dibanding\w*)[^\W\d_]+){0,4}?"
BY = re.compile(
    rf"(?<!tidak )\b(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:\s+(?:yaitu|hanya|lagi|sekitar))*"
    rf"(?:{NAMED}\s+(?:sebesar|sebanyak|sejumlah|senilai))?\s*\Z",
    re.IGNORECASE,
)
BECAME = re.compile(rf"(?:(?!\bdari\b|[.;]){X}){{0,45}}?\bmenjadi\b(?:\s+(?:sebesar|sebanyak|sejumlah|total|hanya))?\s*", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*(?:[^\W\d_]+(?:\s?/\s?[^\W\d_]+)?\s*)?\(\s*(?:atau\s+)?\Z")
OTHERWISE = re.compile(
    r"\b(?:dari|(?:di)?target\w*|(?:di)?banding\w*|terhadap|rata-rata|terdiri|atau|sedangkan|sementara|selisih|maksimal|minimal)\b|;",
    re.IGNORECASE,
)
"""Words by which two numbers beside each other are not one thing at two times."""
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
FARTHEST = 120
OR_RATE = re.compile(rf"{X}{{0,25}}?(?:\batau|\()\s*(?:sebesar\s*)?(?P<p>[{RATE}])")
LEAST = 10


@dataclass(frozen=True, slots=True)
class Change:
    """A change, the number that it led to and the one that it began with, each a letter of its sentence.

    `beside` is the letter of the same change as a number, where this one is in per cent, "" otherwise.
    """

    change: str
    after: tuple[Sentence, str]
    before: tuple[Sentence, str]
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A number of a series, with the words before it as far as the number before that."""

    letter: str
    lead: str
    sentence: Sentence


def changes(sentence: Sentence, before: Sentence | None) -> Iterator[Change]:
    """The changes of one sentence; the series may have begun in the sentence `before` it."""
    levels: list[Level] = []
    if before is not None:
        levels = [one for one in _levels(before) if not BY.search(one.lead)][-1:]
    told = _levels(sentence)
    for at, one in enumerate(told):
        if not BY.search(one.lead):
            levels.append(one)
            continue
        after = told[at + 1] if at + 1 < len(told) else None
        if after is not None and BECAME.fullmatch(after.lead) and levels and _follow(levels[-1], one, after):
            yield Change(one.letter, (sentence, after.letter), (levels[-1].sentence, levels[-1].letter))
        elif (
            len(levels) > 1
            and levels[-1].sentence is sentence
            and _in_brackets(one.lead)
            and YEAR.search(levels[-1].lead)
            and _follow(levels[-2], levels[-1], levels[-1])
        ):
            yield Change(one.letter, (sentence, levels[-1].letter), (levels[-2].sentence, levels[-2].letter))


def growths(sentence: Sentence, before: Sentence | None) -> Iterator[Change]:
    """The percentages beside a change that is the difference of two numbers told before it: the change in per cent of the first."""
    for one in _levels(sentence):
        by, rate = BY.search(one.lead), OR_RATE.match(sentence.text, sentence.text.index(one.letter) + 1)
        gap = sentence.numbers[one.letter].value
        if by is None or rate is None or gap is None or abs(gap) < LEAST or _kind(one.letter) == RATE:
            continue
        told = [*(_levels(before) if before else ()), *_levels(sentence)]
        alike = [other for other in told if _kind(other.letter) == _kind(one.letter) and other is not one and other.letter != one.letter]
        pairs = [pair for pair in combinations(alike, 2) if _apart(pair) == abs(gap)]
        if len(pairs) == 1:
            first, last = sorted(pairs[0], key=_value, reverse=by["down"] is not None)
            yield Change(rate["p"], (last.sentence, last.letter), (first.sentence, first.letter), one.letter)


def _levels(sentence: Sentence) -> list[Level]:
    found = [(match.start(), match[0]) for match in re.finditer(f"[{ANY}]", sentence.text)]
    ends = [0, *(start + 1 for start, _ in found)]
    return [Level(letter, sentence.text[end:start], sentence) for (start, letter), end in zip(found, ends, strict=False)]


def _in_brackets(lead: str) -> bool:
    verb = BY.search(lead)
    return verb is not None and IN_BRACKETS.fullmatch(lead[: verb.start()]) is not None


def _follow(first: Level, change: Level, after: Level) -> bool:
    """Whether two numbers are surely one thing at two times: of one kind, with one noun, the years in order, nothing else said."""
    kinds = (_kind(first.letter), _kind(after.letter))
    between = change.lead if change.sentence is first.sentence else _rest(first) + change.lead
    if kinds[0] != kinds[1] or not kinds[0] or len(between) > FARTHEST or OTHERWISE.search(between) or OTHERWISE.search(first.lead):
        return False
    if _kind(change.letter) not in (kinds[0], RATE):
        return False
    told = first.sentence.text
    one, other = YEAR.findall(told[: told.index(first.letter)]), YEAR.findall(between)
    if first.sentence is not change.sentence and not (one and other):
        return False
    nouns = {noun for level in (first, after) if (noun := _noun(level))}
    return len(nouns) <= 1 and not (one and other and other[-1] <= one[-1])


def _rest(level: Level) -> str:
    return level.sentence.text[level.sentence.text.index(level.letter) + 1 :]


def _noun(level: Level) -> str:
    after = re.match(r"\s*([^\W\d_]+)", _rest(level))
    skipped = ("pada", "di", "menjadi", "dan", "tahun", "yang")
    return after[1].casefold() if after and after[1].casefold() not in skipped and _kind(level.letter) == COUNT else ""


def _kind(letter: str) -> str:
    return next((kind for kind in KINDS if kind[0] <= letter <= kind[-1]), "")


def _value(level: Level) -> Decimal:
    return level.sentence.numbers[level.letter].value or Decimal(0)


def _apart(pair: Sequence[Level]) -> Decimal:
    return abs(_value(pair[0]) - _value(pair[1]))
