"""The numbered or bulleted list that follows a sentence, and how sure it is that nothing of it was missed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lkipaudit.document import Block, Heading, Paragraph, Table
from lkipaudit.place import Place
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place, spots
from lkipaudit.understanding.words import roman

ITEM = re.compile(
    r"\s*(?:(?P<open>\()?(?P<mark>\d{1,2}|[ivx]{1,5}|[IVX]{1,5}|[a-zA-Z])\s?(?P<close>[.)])(?!\d)\s*|(?P<bullet>[-•➢▪▫■◦●✓*–❖])\s+)(?=[^\W_]|[\"“‘'(])"
)
ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh")
NOUN = r"(?:misi|tujuan|sasaran|strategi|kebijakan|prioritas)"
NAMED = re.compile(
    rf"\s*(?:(?P<noun>{NOUN})(?:\s+(?:strategis|strategik))?(?:\s+ke)?\s*-?\s*(?P<number>\d{{1,2}}|[IVX]{{1,4}})|"
    rf"(?:(?P<called>{NOUN})(?:\s+(?:strategis|strategik))?\s+)?(?P<ordinal>{'|'.join(ORDINALS)}))\s*[:,.–-]\s*(?=[^\W\d_]|[\"“‘'])",
    re.IGNORECASE,
)
"""An item that is called by what it is: "Misi 1 : ...", "Sasaran Strategis II. ...", "Pertama, ..."."""
STARTS_LOW = re.compile(r"\s*[a-z(&/]")
FARTHEST = 160
"""Lines behind a sentence that a list can reach."""
AHEAD = 15
"""Lines behind the last item in which another bullet, or the next number in another style, would show that the list goes on."""
SAME_EDGE = 4.0
"""Points by which the left edges of two items of one list may differ."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list: its first line as printed, and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Listing:
    """The items of a list in order; `whole` where its numbers run on and what follows it is plainly something else."""

    items: tuple[Entry, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    place: Place
    first: bool
    bold: bool
    style: str = ""
    number: int = 0


def listing_after(blocks: Sequence[Block], marks: Sequence[Section], at: int) -> Listing | None:
    """The list that begins right after a block; None where no item stands there."""
    lines = list(_lines(blocks, marks, at + 1))
    if not lines or lines[0].number != 1:
        return None
    return _numbered(lines) if lines[0].style[0] != "*" else _bulleted(lines)


def _lines(blocks: Sequence[Block], marks: Sequence[Section], at: int) -> Iterator[_Line]:
    """The lines of the running text from a block on, up to a table."""
    told = 0
    for block, section in zip(blocks[at:], marks[at:], strict=True):
        if isinstance(block, Table) or told >= FARTHEST:
            return
        for spot in spots(block, section.path):
            if spot.text.strip():
                told += 1
                yield _line(spot.text, spot.place, block, first=spot.start == 0)


def _line(text: str, place: Place, block: Paragraph | Heading, *, first: bool) -> _Line:
    bold = isinstance(block, Heading) or block.bold
    match = ITEM.match(text)
    if match is None:
        return _called(_Line(text, place, first, bold))
    if match["bullet"]:
        return _Line(text, place, first, bold, f"*{match['bullet']}", 1)
    mark, sign = match["mark"], f"{match['open'] or ''}{match['close']}"
    if mark.isdigit():
        return _Line(text, place, first, bold, f"1{sign}", int(mark))
    if mark in ("i", "I") or len(mark) > 1:
        return _Line(text, place, first, bold, f"{'i' if mark.islower() else 'I'}{sign}", roman(mark))
    return _Line(text, place, first, bold, f"{'a' if mark.islower() else 'A'}{sign}", LETTERS.index(mark.casefold()) + 1)


def _called(line: _Line) -> _Line:
    """The line as an item that begins with its noun and its number, if it does."""
    match = NAMED.match(line.text)
    if match is None:
        return line
    ordinal = (match["ordinal"] or "").casefold()
    mark = match["number"] or ""
    number = ORDINALS.index(ordinal) + 1 if ordinal else int(mark) if mark.isdigit() else roman(mark.upper())
    return replace(line, style=f"#{noun_of(line.text)}", number=number)


def noun_of(item: str) -> str:
    """What an item calls itself before its number: "Misi 1 : ..."; "" where it does not."""
    match = NAMED.match(item)
    return (match["noun"] or match["called"] or "").casefold() if match else ""


def _as(line: _Line, style: str) -> int:
    """The number of a line as an item of a list in this style; 0 where it is none. "v" and "x" can be letters or numbers."""
    if line.style == style:
        return line.number
    kinds = {style[0], line.style[:1]}
    if kinds in ({"i", "a"}, {"I", "A"}) and line.style[1:] == style[1:]:
        mark = re.sub(r"[^A-Za-z]", "", line.text.strip()[:3])[:1]
        if style[0].casefold() == "a":
            return LETTERS.index(mark.casefold()) + 1
        return roman(mark) if mark.casefold() in "ivx" else 0
    return 0


def _numbered(lines: Sequence[_Line]) -> Listing:
    head = lines[0]
    items, last, sure = [head], 0, True
    for at, line in enumerate(lines[1:], 1):
        number = _as(line, head.style)
        if number == len(items) + 1:
            sure = sure and (at - last == 1 or not _broken(lines[last + 1 : at]))
            items.append(line)
            last = at
        elif number == 1 and line.first:
            break
        elif number and line.first:
            sure = False
    sure = sure and len(items) > 1 and _aligned(items) and _ends(lines[last + 1 :], head.style, len(items))
    return _listing(items, sure=sure)


def _listing(items: Sequence[_Line], *, sure: bool) -> Listing:
    return Listing(tuple(Entry(" ".join(one.text.split()), one.place) for one in items), sure)


def _broken(between: Sequence[_Line]) -> bool:
    """Whether something else than the rest of an item, or a list inside it, stands between two items."""
    return any(line.first and not line.style and not STARTS_LOW.match(line.text) for line in between)


def _ends(rest: Sequence[_Line], style: str, count: int) -> bool:
    """Whether a paragraph of its own follows the last item, and the next number does not come up again but in a list that counts to it."""
    if not any(line.first and not line.style and not STARTS_LOW.match(line.text) for line in rest):
        return False
    other = 0
    for at, line in enumerate(rest):
        number = _as(line, style)
        if number and number in (1, other + 1):
            other = number
        elif number == count + 1 or (at < AHEAD and line.style[:1] == style[:1] and line.number == count + 1):
            return False
    return True


def _aligned(items: Sequence[_Line]) -> bool:
    """Whether the items stand under each other and are set alike: a heading that happens to carry the next number is no item."""
    edges = [one.place.box.x0 if one.place.box else 0.0 for one in items]
    pages = [one.place.page for one in items]
    moved = [abs(a - b) > SAME_EDGE for (a, b), (p, q) in zip(pairwise(edges), pairwise(pages), strict=True) if p == q]
    return not any(moved) and len({one.bold for one in items}) == 1


def _bulleted(lines: Sequence[_Line]) -> Listing:
    head, items, sure = lines[0], [lines[0]], True
    for at, line in enumerate(lines[1:], 1):
        if line.style == head.style and line.first:
            items.append(line)
        elif line.first and not STARTS_LOW.match(line.text):
            sure = not any(other.style[:1] == "*" for other in lines[at : at + AHEAD])
            break
    else:
        sure = False
    placed = all(one.place.box for one in items)  # without a box nobody sees which bullets stand under others
    return _listing(items, sure=sure and placed and len(items) > 1 and _aligned(items))


def listing_inside(text: str, start: int, block: Paragraph | Heading, path: tuple[str, ...]) -> Listing | None:
    """The items numbered in a sentence, "1) taman, 2) jalan dan 3) pasar", from `start` of the block on."""
    marks = [(m, int(m["n"])) for m in re.finditer(r"(?<![\w.,])\(?(?P<n>\d{1,2})\s?\)\s*(?=[^\W\d_]|[\"“‘'])", text) if m.start() >= start]
    if not marks or marks[0][1] != 1 or text[start : marks[0][0].start()].strip(" :\n"):
        return None
    items = [marks[0][0]]
    regular = True
    for match, number in marks[1:]:
        if number == len(items) + 1:
            items.append(match)
        elif number == 1:
            break
        else:
            regular = False
    ends = [*(m.start() for m in items[1:]), min(len(text), items[-1].end() + 80)]
    pairs = zip(items, ends, strict=True)
    entries = tuple(Entry(" ".join(text[m.start() : end].split()), span_place(block, m.start(), m.end(), path)) for m, end in pairs)
    following = re.search(rf"(?<![\d.,]){len(items) + 1}\s*[).]", text[items[-1].end() :])
    return Listing(entries, regular and following is None and text.rstrip().endswith((".", ";")))
