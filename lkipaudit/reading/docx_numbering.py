"""The numbers of lists, which a DOCX does not hold: counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lkipaudit.reading.docx_styles import Facts, Styles
from lkipaudit.reading.docx_xml import Node, attribute, child, children, flag, value, whole

LEVELS = 9
BULLET = "•"
NO_LIST = "0"
_SLOT = re.compile(r"%([1-9])")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered. `restart`: the number of levels after any of which it starts anew; None for all above it."""

    start: int = 1
    shape: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """One w:num: the counts it shares with others of the same `abstract`, its levels, and where it starts by itself."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """The lists of one document and how far each has counted."""

    def __init__(self, root: Node | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {attribute(one, "w:abstractNumId") or "": one for one in children(root, "w:abstractNum")}
        self._num = {attribute(one, "w:numId") or "": one for one in children(root, "w:num")}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: Node | None, facts: Facts) -> str:
        """The number of the next paragraph with these properties and this style, with what parts it from the text."""
        own = child(properties, "w:numPr")
        number = value(own, "w:numId") or facts.number
        if number is None or number == NO_LIST or (found := self._list(number)) is None:
            return ""
        at = whole(value(own, "w:ilvl"))
        if at is None:
            inherited = None if value(own, "w:numId") else facts.number_level
            at = next((at for at, level in found.levels.items() if level.style == facts.style), inherited or 0)
        level = found.levels.get(at)
        if level is None:
            return ""
        counts = self._count(number, found, at)
        text = _text(level, found, counts)
        return text + ("" if level.suffix == "nothing" or not text else " ")

    def _count(self, number: str, found: _List, at: int) -> dict[int, int]:
        counts = self._counts.setdefault(found.abstract, {})
        if at in found.starts and (number, at) not in self._begun:
            counts[at] = found.starts[at]
        else:
            counts[at] = counts[at] + 1 if at in counts else _start(found, at)
        self._begun.add((number, at))
        for deeper in [level for level in counts if level > at and _restarts(found.levels.get(level), at)]:
            del counts[deeper]
        return counts

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> _List | None:
        num = self._num.get(number)
        name = self._linked(value(num, "w:abstractNumId"))
        if num is None or name is None:
            return None
        levels = _levels(self._abstract.get(name))
        starts: dict[int, int] = {}
        for override in children(num, "w:lvlOverride"):
            at = whole(attribute(override, "w:ilvl"))
            start = whole(value(override, "w:startOverride"))
            levels |= _levels(override)
            if at is not None and start is not None:
                starts[at] = start
        return _List(name, levels, starts)

    def _linked(self, name: str | None) -> str | None:
        """The abstract list itself, where one only names a list style that is defined elsewhere."""
        style = value(self._abstract.get(name or ""), "w:numStyleLink")
        if style is None:
            return name
        own = self._num.get(self._styles.facts(style).number or "")
        return value(own, "w:abstractNumId") or name


def _levels(parent: Node | None) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for node in children(parent, "w:lvl"):
        at = whole(attribute(node, "w:ilvl"))
        if at is None or not 0 <= at < LEVELS:
            continue
        start = whole(value(node, "w:start"))
        found[at] = _Level(
            start=0 if start is None else start,
            shape=value(node, "w:numFmt") or "decimal",
            text=value(node, "w:lvlText") or "",
            suffix=value(node, "w:suff") or "tab",
            legal=flag(node, "w:isLgl") or False,
            restart=whole(value(node, "w:lvlRestart")),
            style=value(node, "w:pStyle"),
        )
    return found


def _start(found: _List, at: int) -> int:
    return found.starts.get(at, found.levels[at].start if at in found.levels else 1)


def _restarts(level: _Level | None, used: int) -> bool:
    return level is None or level.restart is None or used < level.restart


def _text(level: _Level, found: _List, counts: dict[int, int]) -> str:
    if level.shape == "bullet":
        return _PRIVATE.sub(BULLET, level.text).strip()

    def number(slot: re.Match[str]) -> str:
        at = int(slot.group(1)) - 1
        shape = found.levels[at].shape if at in found.levels else "decimal"
        return shaped(counts.get(at, _start(found, at)), "decimal" if level.legal else shape)

    return _SLOT.sub(number, level.text)


def shaped(count: int, shape: str) -> str:
    """A count as a number format writes it; formats that Indonesian reports do not use are written as digits."""
    match shape:
        case "lowerLetter" | "upperLetter":
            written = _letters(count)
        case "lowerRoman" | "upperRoman":
            written = _roman(count)
        case "decimalZero":
            written = f"{count:02d}"
        case "none" | "bullet":
            written = ""
        case _:
            written = str(count)
    return written.upper() if shape.startswith("upper") else written


def _letters(count: int) -> str:
    """From a to z, then aa, bb, cc: Word doubles the letter."""
    if not 0 < count <= 26 * LEVELS:
        return str(count)
    times, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(count: int) -> str:
    if not 0 < count < 4000:  # noqa: PLR2004 - what Roman numerals can write
        return str(count)
    written = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        written += sign * times
    return written
