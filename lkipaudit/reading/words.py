"""Characters to words: what stands close together is taken as one from here on, for a page holds thousands of characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from operator import sub
from typing import NamedTuple

from lkipaudit.reading.characters import Char, Plain

TOUCHING = 0.13
"""Characters of one text object closer than this share of the type size are one word."""

Point = tuple[float, float]


class Word(NamedTuple):
    """Characters of one text object that touch, or one space, with the box around them.

    `signs` is how many they are, `last` and `reach` the left and right edge of the last one, `ends` the middles of the first and the last,
    `ordered` whether each begins no further left than the one before; `letters` tells them one by one, in the order of the content
    stream. What they need not share (the baselines of turned text) is that of the first.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    turn: int
    run: int
    signs: int
    last: float
    reach: float
    ends: tuple[Point, Point]
    ordered: bool
    letters: Callable[[], Iterator[Char]]


def words(pieces: Iterable[Plain | list[Char]]) -> list[Word]:
    """Stretches of characters that belong together whatever rule runs through them; spaces stand alone."""
    found: list[Word] = []
    for piece in pieces:
        own = plain_words(piece) if isinstance(piece, Plain) else any_words(piece)
        first = next(own, None)
        if first is None:
            continue
        if found and first.run == found[-1].run and touching(found[-1], first):  # parted by a sign that pdfium made up
            first = word_of([*found.pop().letters(), *first.letters()])
        found.append(first)
        found += own
    return found


def touching(word: Word, after: Word) -> bool:
    """Whether a word of the same text object goes on in the next one."""
    if " " in (word.text, after.text):
        return False
    near = after.baseline == word.baseline and abs(next(after.letters()).x0 - word.reach) < TOUCHING * after.size
    return bool(after.turn) or near


def plain_words(piece: Plain) -> Iterator[Word]:
    """The words of upright plain letters."""
    text, lefts, tops, rights, bottoms, run = piece
    top, bottom, limit = tops[0], bottoms[0], TOUCHING * run.size
    baseline, middle = bottom - run.foot, (top + bottom) / 2
    gaps = map(sub, lefts[1:], rights)
    cuts = {0, len(text), *(at for at, gap in enumerate(gaps, 1) if not -limit < gap < limit)}
    if " " in text:
        cuts |= {edge for at, sign in enumerate(text) if sign == " " for edge in (at, at + 1)}
    for start, end in pairwise(sorted(cuts)):
        begins, closes = lefts[start:end], rights[start:end]
        first, last = begins[0], begins[-1]
        ordered = end - start == 1 or begins == sorted(begins)
        yield Word(
            text[start:end],
            first if ordered else min(begins),
            top,
            max(closes),
            bottom,
            baseline,
            run.size,
            run.bold,
            0,
            run.number,
            end - start,
            last,
            closes[-1],
            (((first + closes[0]) / 2, middle), ((last + closes[-1]) / 2, middle)),
            ordered,
            partial(piece.chars, start, end),
        )


def any_words(chars: Iterable[Char]) -> Iterator[Word]:
    """The words of any characters."""
    letters: list[Char] = []
    run, baseline, reach = -1, 0.0, 0.0
    for char in chars:
        text, x0, _, x1, _, foot, size, _, turn, number = char
        space = text == " "
        if letters and (space or number != run or not (turn or (foot == baseline and abs(x0 - reach) < TOUCHING * size))):
            yield word_of(letters)
            letters = []
        if space:
            yield word_of([char])
        else:
            letters.append(char)
            run, baseline, reach = number, foot, x1
    if letters:
        yield word_of(letters)


def word_of(letters: list[Char]) -> Word:
    """The word of some letters."""
    texts, lefts, tops, rights, bottoms, *_ = zip(*letters, strict=True)
    _, _, _, _, _, baseline, size, bold, turn, run = letters[0]
    box = min(lefts), min(tops), max(rights), max(bottoms)
    ends = ((lefts[0] + rights[0]) / 2, (tops[0] + bottoms[0]) / 2), ((lefts[-1] + rights[-1]) / 2, (tops[-1] + bottoms[-1]) / 2)
    ordered = list(lefts) == sorted(lefts)
    held = partial(iter, letters)
    return Word("".join(texts), *box, baseline, size, bold, turn, run, len(letters), lefts[-1], rights[-1], ends, ordered, held)


def spelled(found: Iterable[Word]) -> list[Word]:
    """The letters of the words, each as a word of its own."""
    return [word_of([letter]) for word in found for letter in word.letters()]
