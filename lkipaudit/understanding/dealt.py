"""Shares of the parts that a passage deals a counted whole out to: "dari 20 indikator, 15 indikator (75 %) ... dan 5 indikator (25 %)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.quantity import Interval, Quantity, tie
from lkipaudit.understanding.passages import ANY, COUNT, RATE, Sentence

X = f"[^{ANY}]"
NOUN = r"(?:(?:buah|jumlah|total)\s+)?(?P<noun>[^\W\d_]{4,})"
SAID = r"(?:\s+(?:dengan|sebesar|sebanyak|sejumlah|setara|sekitar|mencapai))*"
WHOLE = re.compile(
    rf"\b(?:dari|terhadap|pada|atas|terdapat|memiliki|menetapkan|mengukur|terdiri|total|jumlah){X}{{0,40}}?(?P<b>[{COUNT}])\s*{NOUN}",
    re.IGNORECASE,
)
PARTS = (
    re.compile(
        rf"(?P<a>[{COUNT}])\s*{NOUN}(?:\s+[^\W\d_]+){{0,3}}?\s*(?:\(|,?\s*\b(?:atau|setara)\b{SAID})\s*(?P<p>[{RATE}])", re.IGNORECASE
    ),
    re.compile(
        rf"(?P<p>[{RATE}])\s*(?:\(|,?\s*\b(?:atau|yaitu|yakni)\b){SAID}\s*(?P<a>[{COUNT}])\s*{NOUN}",
        re.IGNORECASE,
    ),
)
OTHER_BASE = re.compile(
    r"\b(?:di\s?antaranya|termasuk|dibanding\w*|meningkat|menurun|naik|turun|bertambah|berkurang|sebelumnya)\b", re.IGNORECASE
)
"""Words after which a percentage may be of something else than the whole."""
FEWEST = 2
FULL = 100


@dataclass(frozen=True, slots=True)
class Dealt:
    """One part: the sentence that tells it, from `start` to `end`, with the letters of its count and its percentage, and the whole."""

    sentence: Sentence
    start: int
    end: int
    part: str
    rate: str
    whole: Quantity


@dataclass(frozen=True, slots=True)
class _Whole:
    sentence: Sentence
    letter: str
    noun: str
    end: int


def read_dealt(found: Sequence[Sentence]) -> Iterator[Dealt]:
    """The parts of every whole, where two parts or more count the same as the whole, and a percentage of one of them is that of the whole.

    They are as many as the whole together, or else all told in its own sentence.
    """
    for passage in _passages(found):
        for whole in _wholes(passage):
            parts = _parts(passage, whole)
            if len(parts) < FEWEST:
                continue
            shares = [_numbers(part) for part in parts]
            together = sum(count for count, _ in shares) == whole.sentence.numbers[whole.letter].value
            beside = all(part.sentence is whole.sentence for part in parts)
            if (together or beside) and any(_holds(part) for part in parts) and not _beyond(parts):
                yield from (part for part in parts if _holds(part) or not _of_another(part, parts))


def _passages(found: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    held: list[Sentence] = []
    for sentence in found:
        if held and sentence.opens:
            yield held
            held = []
        held.append(sentence)
    if held:
        yield held


def _wholes(passage: Sequence[Sentence]) -> Iterator[_Whole]:
    """The counted wholes that are no part themselves."""
    for sentence in passage:
        inside = {match["a"] for pattern in PARTS for match in pattern.finditer(sentence.text)}
        for match in WHOLE.finditer(sentence.text):
            if match["b"] not in inside:
                yield _Whole(sentence, match["b"], match["noun"].casefold(), match.end())


def _parts(passage: Sequence[Sentence], whole: _Whole) -> list[Dealt]:
    """The parts after a whole, up to the next whole of its kind; none where a word between makes their base another."""
    quantity = whole.sentence.quoted(whole.letter)
    found: list[Dealt] = []
    for sentence in passage[passage.index(whole.sentence) :]:
        begin = whole.end if sentence is whole.sentence else 0
        again = [m.start() for m in WHOLE.finditer(sentence.text) if m["noun"].casefold() == whole.noun and m.start() > begin]
        stop = min((at for at in again if not _in_part(sentence, at)), default=len(sentence.text))
        matches = [match for pattern in PARTS for match in pattern.finditer(sentence.text, begin, stop)]
        mine = sorted((m for m in matches if m["noun"].casefold() == whole.noun), key=lambda match: match.start())
        if mine and OTHER_BASE.search(sentence.text, begin, mine[-1].end()):
            return []
        found += [Dealt(sentence, match.start(), _closed(sentence.text, match.end()), match["a"], match["p"], quantity) for match in mine]
        if stop < len(sentence.text):
            break
    return found


def _closed(text: str, end: int) -> int:
    """The end with the bracket that closes there."""
    return end + 1 if text[end : end + 1] == ")" else end


def _in_part(sentence: Sentence, at: int) -> bool:
    return any(match.start() <= at < match.end() for pattern in PARTS for match in pattern.finditer(sentence.text))


def _numbers(part: Dealt) -> tuple[Decimal, Quantity]:
    return part.sentence.numbers[part.part].value or Decimal(0), part.sentence.numbers[part.rate]


def _holds(part: Dealt) -> bool:
    count, rate = _numbers(part)
    shown = count / part.whole.value * 100 if part.whole.value else Decimal(0)
    return tie(rate, Interval.point(shown), shown) is not None


def _of_another(part: Dealt, parts: Sequence[Dealt]) -> bool:
    """Whether a percentage is that of another part told before: "5.200 balita diukur (94,5 %) dan 780 balita pendek (15,0 %)"."""
    count, rate = _numbers(part)
    bases = [_numbers(one)[0] for one in parts[: parts.index(part)]]
    return any(base and tie(rate, Interval.point(count / base * 100), count / base * 100) is not None for base in bases)


def _beyond(parts: Sequence[Dealt]) -> bool:
    """Whether a part is more than the whole, or all of something while it is not all of the whole."""
    whole = parts[0].whole.value or Decimal(0)
    return any(count > whole or (rate.value == FULL and count != whole) for count, rate in map(_numbers, parts))
