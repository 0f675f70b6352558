"""Characters to words: what stands close together is taken as one from here on, for a page holds thousands of characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lkipaudit.reading.characters import Char

TOUCHING = 0.13
"""Characters of one text object closer than this share of the type size are one word."""


class Word(NamedTuple):
    """Characters of one text object that touch, or one space, with the box around them.

    `letters` are they in the order of the content stream; `ordered` says that each of them begins no further left than the one before.
    What they do not share (the baselines of turned text) is that of the first.
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
    letters: tuple[Char, ...]
    ordered: bool


def words(chars: Iterable[Char]) -> list[Word]:
    """Stretches of characters that belong together whatever rule runs through them; spaces stand alone."""
    found: list[Word] = []
    letters: list[Char] = []
    run, baseline, reach = -1, 0.0, 0.0
    for char in chars:
        text, x0, _, x1, _, foot, size, _, turn, number = char
        space = text == " "
        if letters and (space or number != run or not (turn or (foot == baseline and abs(x0 - reach) < TOUCHING * size))):
            found.append(word_of(letters))
            letters = []
        if space:
            found.append(single(char))
        else:
            letters.append(char)
            run, baseline, reach = number, foot, x1
    if letters:
        found.append(word_of(letters))
    return found


def word_of(letters: list[Char]) -> Word:
    """The word of some letters."""
    if len(letters) == 1:
        return single(letters[0])
    texts, lefts, tops, rights, bottoms, _, _, _, _, _ = zip(*letters, strict=True)
    _, _, _, _, _, baseline, size, bold, turn, run = letters[0]
    ordered = list(lefts) == sorted(lefts)
    box = min(lefts), min(tops), max(rights), max(bottoms)
    return Word("".join(texts), *box, baseline, size, bold, turn, run, tuple(letters), ordered)


def single(char: Char) -> Word:
    """A character as a word of its own."""
    return Word(*char, (char,), ordered=True)


def spelled(found: Iterable[Word]) -> list[Word]:
    """The letters of the words, each as a word of its own."""
    return [single(letter) for word in found for letter in word.letters]
