"""Words to lines."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from operator import attrgetter

from lkipaudit.frame import QUARTERS
from lkipaudit.place import Box
from lkipaudit.reading.characters import DIAGONAL, Char
from lkipaudit.reading.words import Word, spelled, word_of

WORD_GAP = 0.13
"""A gap of this share of the type size is a space: letters of one word stand within 0.06, words in a tight line from 0.16 apart."""
CHUNK_GAP = 1.0
NUMBER_GAP = 0.5
"""A gap of this many type sizes can part columns, and two columns of numbers stand closer."""
SAME_LINE = 0.35
SMALLER = 0.8
"""A raised or lowered sign is set smaller than this share of its line."""
OVERPRINT = 0.18
"""Two prints of one character stand within this share of the type size."""
MARKER = re.compile(r"(?:\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[•·▪◻➢→✓☑●○■□◆❖–-])(?:\s|$)")
"""The number, letter or bullet that begins a list item."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text on one baseline, in points; `bold` is the share of its characters that are bold."""

    text: str
    box: Box
    baseline: float
    size: float
    bold: float
    turn: int = 0


Row = list[Line]
"""What stands on one baseline from left to right, parted where a wide gap is."""


def rows(words: Sequence[Word]) -> list[Row]:
    """The lines of the words from top to bottom; those turned against the page come after the upright ones."""
    by_turn: defaultdict[int, list[Word]] = defaultdict(list)
    for word in words:
        by_turn[word.turn].append(word)
    diagonal = by_turn.pop(DIAGONAL, [])
    found = [row for turn in sorted(by_turn) for row in rows_of_direction(by_turn[turn], turn)]
    runs: defaultdict[int, list[Word]] = defaultdict(list)
    for letter in spelled(diagonal):
        runs[letter.run].append(letter)
    return found + [[replace(line_of(run), turn=DIAGONAL)] for run in runs.values() if any(letter.text != " " for letter in run)]


def rows_of_direction(words: Sequence[Word], turn: int) -> list[Row]:
    """The lines of words that are all read in one direction."""
    if turn == 0:
        return upright_rows(words)
    back = QUARTERS[-turn % 4]
    found = upright_rows([word_of([set_upright(letter, turn)]) for word in words for letter in word.letters()])
    return [[replace(line, turn=turn, box=Box(*back.rectangle(*astuple(line.box)))) for line in row] for row in found]


def set_upright(char: Char, turn: int) -> Char:
    """A character with its box after the turn that sets it upright."""
    x0, top, x1, bottom = QUARTERS[turn].rectangle(char.x0, char.top, char.x1, char.bottom)
    return char._replace(x0=x0, top=top, x1=x1, bottom=bottom)


def upright_rows(words: Iterable[Word]) -> list[Row]:
    """The lines of upright words."""
    found = ([line_of(chunk) for chunk in chunks(from_left(band))] for band in bands(words))
    return [row for row in found if row]


def bands(words: Iterable[Word]) -> list[list[Word]]:
    """Groups of words on one baseline, raised and lowered signs with the line they belong to."""
    levels: list[list[Word]] = []
    baseline, size = -math.inf, 0.0
    for word in sorted(words, key=attrgetter("baseline")):
        if word.baseline - baseline <= SAME_LINE * max(size, word.size):
            levels[-1].append(word)
        else:
            levels.append([word])
            baseline, size = word.baseline, word.size
    joined: list[list[Word]] = []
    for level in levels:
        if joined and one_line(joined[-1], level):
            joined[-1] += level
        else:
            joined.append(level)
    return joined


def one_line(above: list[Word], below: list[Word]) -> bool:
    """Whether two neighbouring baselines are one line with raised or lowered signs."""
    upper, lower = max(above, key=attrgetter("size")), max(below, key=attrgetter("size"))
    small, large = sorted((upper.size, lower.size))
    if small > SMALLER * large:
        return False
    return lower.baseline - upper.baseline < 0.45 * large


def from_left(band: Sequence[Word]) -> list[Word]:
    """The words of a band from left to right; letter by letter where some are printed over others."""
    ordered = sorted(band, key=attrgetter("x0"))
    if apart(ordered):
        return ordered
    return without_overprint(sorted(spelled(band), key=attrgetter("x0")))


def apart(words: Sequence[Word]) -> bool:
    """Whether the letters of sorted words are sorted too, and none is printed over the end of the word before."""
    begun = printed = -math.inf
    for word in words:
        space = word.text == " "
        if not word.ordered or word.x0 <= begun or not (space or word.x0 - OVERPRINT * word.size >= printed):
            return False
        begun, printed = word.last, printed if space else word.last
    return True


def without_overprint(letters: Sequence[Word]) -> list[Word]:
    """Drops the second print of a letter that is set twice to look bold (never two letters of one ligature)."""
    kept: list[Word] = []
    reached = -math.inf
    for letter in letters:
        limit = letter.x0 - OVERPRINT * letter.size
        if reached <= limit or not any(twins(letter, other, limit) for other in kept[-2:]):
            kept.append(letter)
            reached = letter.x0
    return kept


def twins(letter: Word, other: Word, limit: float) -> bool:
    """Whether both are prints of one letter."""
    return letter.text == other.text and letter.run != other.run and other.x0 > limit and letter.text != " "


def chunks(band: Sequence[Word]) -> list[list[Word]]:
    """Parts a sorted band where the gap is wide; spaces at the ends fall away."""
    parts: list[list[Word]] = []
    part: list[Word] = []
    reach, size = -math.inf, 0.0
    digit = False
    for word in band:
        text = word.text
        if text == " ":
            if parts:
                part.append(word)
            continue
        share = NUMBER_GAP if digit and text[0].isdigit() else CHUNK_GAP
        if word.x0 - reach > share * max(size, word.size):
            part = []
            parts.append(part)
            reach = word.x1
        part.append(word)
        reach, size, digit = max(reach, word.x1), word.size, text[-1].isdigit()
    for part in parts:
        while part[-1].text == " ":
            part.pop()
    return parts


def line_of(words: Sequence[Word]) -> Line:
    """One line of sorted words; at most one space between two."""
    pieces: list[str] = []
    shown: list[Word] = []
    sizes: list[float] = []
    bold = 0
    reach, size = math.inf, 0.0
    for word in words:
        if word.text == " ":
            reach = math.inf  # a space already
            if pieces and pieces[-1] != " ":
                pieces.append(" ")
            continue
        if word.x0 - reach > WORD_GAP * min(size, word.size):
            pieces.append(" ")
        pieces.append(word.text)
        shown.append(word)
        reach, size = word.reach, word.size
        sizes += [size] * word.signs
        bold += word.bold * word.signs
    _, lefts, tops, rights, bottoms, *_ = zip(*shown, strict=True)
    box = Box(min(lefts), min(tops), max(rights), max(bottoms))
    return Line("".join(pieces).strip(), box, shown[0].baseline, sorted(sizes)[len(sizes) // 2], bold / len(sizes))


def row_text(row: Row) -> str:
    """The text of one line across its gaps."""
    return " ".join(line.text for line in row)
