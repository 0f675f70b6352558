"""Characters to words and lines."""

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


def rows(chars: Iterable[Char]) -> list[Row]:
    """The lines of the characters from top to bottom; those turned against the page come after the upright ones."""
    by_turn: defaultdict[int, list[Char]] = defaultdict(list)
    for char in chars:
        by_turn[char.turn].append(char)
    diagonal = by_turn.pop(DIAGONAL, [])
    found = [row for turn in sorted(by_turn) for row in rows_of_direction(by_turn[turn], turn)]
    runs: defaultdict[int, list[Char]] = defaultdict(list)
    for char in diagonal:
        runs[char.run].append(char)
    return found + [[replace(line_of(run), turn=DIAGONAL)] for run in runs.values() if any(char.text != " " for char in run)]


def rows_of_direction(chars: list[Char], turn: int) -> list[Row]:
    """The lines of characters that are all read in one direction."""
    if turn == 0:
        return upright_rows(chars)
    back = QUARTERS[-turn % 4]
    found = upright_rows([set_upright(char, turn) for char in chars])
    return [[replace(line, turn=turn, box=Box(*back.rectangle(*astuple(line.box)))) for line in row] for row in found]


def set_upright(char: Char, turn: int) -> Char:
    """A character with its box after the turn that sets it upright."""
    x0, top, x1, bottom = QUARTERS[turn].rectangle(char.x0, char.top, char.x1, char.bottom)
    return char._replace(x0=x0, top=top, x1=x1, bottom=bottom)


def upright_rows(chars: list[Char]) -> list[Row]:
    """The lines of upright characters."""
    found: list[Row] = []
    for band in bands(chars):
        band.sort(key=attrgetter("x0"))
        row = [line_of(chunk) for chunk in chunks(without_overprint(band))]
        if row:
            found.append(row)
    return found


def bands(chars: list[Char]) -> list[list[Char]]:
    """Groups of characters on one baseline, raised and lowered signs with the line they belong to."""
    levels: list[list[Char]] = []
    baseline, size = -math.inf, 0.0
    for char in sorted(chars, key=attrgetter("baseline")):
        if char.baseline - baseline <= SAME_LINE * max(size, char.size):
            levels[-1].append(char)
        else:
            levels.append([char])
            baseline, size = char.baseline, char.size
    joined: list[list[Char]] = []
    for level in levels:
        if joined and one_line(joined[-1], level):
            joined[-1] += level
        else:
            joined.append(level)
    return joined


def one_line(above: list[Char], below: list[Char]) -> bool:
    """Whether two neighbouring baselines are one line with raised or lowered signs."""
    upper, lower = max(above, key=attrgetter("size")), max(below, key=attrgetter("size"))
    small, large = sorted((upper.size, lower.size))
    if small > SMALLER * large:
        return False
    return lower.baseline - upper.baseline < 0.45 * large


def without_overprint(band: list[Char]) -> list[Char]:
    """Drops the second print of a character that is set twice to look bold (never two letters of one ligature)."""
    kept: list[Char] = []
    reached = -math.inf
    for char in band:
        limit = char.x0 - OVERPRINT * char.size
        if reached <= limit or not any(twins(char, other, limit) for other in kept[-2:]):
            kept.append(char)
            reached = char.x0
    return kept


def twins(char: Char, other: Char, limit: float) -> bool:
    """Whether both are prints of one character."""
    return char.text == other.text and char.run != other.run and other.x0 > limit and char.text != " "


def chunks(band: Sequence[Char]) -> list[list[Char]]:
    """Parts a sorted band where the gap is wide; spaces at the ends fall away."""
    parts: list[list[Char]] = []
    part: list[Char] = []
    reach, size = -math.inf, 0.0
    digit = False
    for char in band:
        text = char.text
        if text == " ":
            if parts:
                part.append(char)
            continue
        before, digit = digit, text.isdigit()
        share = NUMBER_GAP if before and digit else CHUNK_GAP
        if char.x0 - reach > share * max(size, char.size):
            part = []
            parts.append(part)
            reach = char.x1
        part.append(char)
        reach, size = max(reach, char.x1), char.size
    for part in parts:
        while part[-1].text == " ":
            part.pop()
    return parts


def line_of(chars: Sequence[Char]) -> Line:
    """One line of sorted characters; at most one space between words."""
    pieces: list[str] = []
    shown: list[Char] = []
    reach, size = math.inf, 0.0
    for char in chars:
        text = char.text
        if text == " ":
            reach = math.inf  # a space already
            if pieces and pieces[-1] != " ":
                pieces.append(" ")
            continue
        if char.x0 - reach > WORD_GAP * min(size, char.size):
            pieces.append(" ")
        pieces.append(text)
        shown.append(char)
        reach, size = char.x1, char.size
    _, lefts, tops, rights, bottoms, _, sizes, bolds, _, _ = zip(*shown, strict=True)
    box = Box(min(lefts), min(tops), max(rights), max(bottoms))
    return Line("".join(pieces).strip(), box, shown[0].baseline, sorted(sizes)[len(sizes) // 2], sum(bolds) / len(bolds))


def row_text(row: Row) -> str:
    """The text of one line across its gaps."""
    return " ".join(line.text for line in row)
