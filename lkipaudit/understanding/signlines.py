"""The lines of a document as they stand on their pages, so that what is set above and below a name can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from lkipaudit.document import Block, Cell, Document, Heading, Paragraph, Table
from lkipaudit.place import Box
from lkipaudit.understanding.nip import LABELLED, SHORTEST
from lkipaudit.understanding.people import name_of
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import Spot, lines_of, spots
from lkipaudit.understanding.words import Lists, plain

Words = Mapping[str, tuple[str, ...]]
WIDTH, HEIGHT, STEP = 100.0, 10.0, 12.0
"""Where a format tells no places, lines stand under each other on one sheet as wide as this."""
TITLE_INSIDE = re.compile(r"(?<=[\w.])\s+(?P<title>[^\W\d_]{1,4})\.\s*(?=[^\W\d_])")
LONGEST_SHARED = 1000
"""Letters of the longest line that two columns share; a longer one is running text."""
NOWHERE = Box(0, 0, 0, 0)
COMMA = re.compile(r"\s*,\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Sign:
    """One line.

    `at` is its position in reading order, `whole` how many letters its block has, `cell` the table with its row and column where it
    stands in one.
    """

    text: str
    box: Box
    page: int
    at: int
    spot: Spot
    section: Section
    whole: int
    cell: tuple[int, int, int] | None = None

    def over(self, other: Sign) -> float:
        """How much of the narrower of two lines stands over or under the other, from 0 to 1."""
        shared = min(self.box.x1, other.box.x1) - max(self.box.x0, other.box.x0)
        return shared / max(min(self.box.x1 - self.box.x0, other.box.x1 - other.box.x0), 1.0)


def sign_lines(document: Document, marks: Sequence[Section], vocabulary: Mapping[str, Words]) -> tuple[Sign, ...]:
    """All lines of a document in reading order; a line that two columns share is two."""
    found: list[Sign] = []
    sheet = 0.0
    for block, section in zip(document.blocks, marks, strict=True):
        first = len(found)
        for text, bounds, cell in _texts(block, sheet):
            for offset, spot in enumerate(lines_of(text, section.path)):
                box = spot.place.box or Box(bounds[0], bounds[2] + offset * STEP, bounds[1], bounds[2] + offset * STEP + HEIGHT)
                line = Sign(spot.text, box, spot.place.page or 0, len(found), spot, section, len(text.text), cell)
                found += (
                    [replace(piece, at=len(found) + n) for n, piece in enumerate(pieces)]
                    if (pieces := _split(line, vocabulary))
                    else [line]
                )
        sheet = max([sheet, *(line.box.bottom for line in found[first:] if not line.spot.place.box)]) + STEP
    return tuple(found)


def head_lines(document: Document) -> Mapping[int, Sequence[Sign]]:
    """What is repeated at the head and foot of pages, by page; outside the reading order."""
    found: dict[int, list[Sign]] = {}
    for block in document.furniture:
        for spot in spots(block):
            page = spot.place.page or 0
            found.setdefault(page, []).append(Sign(spot.text, spot.place.box or NOWHERE, page, -1, spot, Section(), len(block.text)))
    return found


def _texts(
    block: Block, sheet: float
) -> Iterator[tuple[Paragraph | Heading | Cell, tuple[float, float, float], tuple[int, int, int] | None]]:
    """The texts of a block, each with the left, right and upper bounds that it has where the format tells no box."""
    if not isinstance(block, Table):
        yield block, (0.0, WIDTH, sheet), None
        return
    heights = [0] * block.rows
    for cell in block.cells:
        heights[cell.row] = max(heights[cell.row], cell.text.count("\n") + 1)
    for cell in block.cells:
        if cell.text.strip():
            width = WIDTH / block.columns
            left, right = cell.column * width, (cell.column + cell.column_span) * width
            yield cell, (left, right, sheet + sum(heights[: cell.row]) * STEP), (block.number, cell.row, cell.column)


def _split(line: Sign, vocabulary: Mapping[str, Words]) -> list[Sign]:
    """A line as the pieces that two columns have in it, each with about its share of the width; none where it is of one column."""
    text = line.text
    if len(text) > LONGEST_SHARED:
        return []
    cuts = {0, len(text)}
    if len(text) > 2 * SHORTEST:
        cuts |= {match.start() for match in list(LABELLED.finditer(text))[1:]}
    if "." in text:
        cuts |= {match.start("title") for match in TITLE_INSIDE.finditer(text) if _begins_name(text, match, vocabulary)}
    if "," in text:
        cuts |= {match.end() for match in COMMA.finditer(text) if _begins_office(text, match, vocabulary["jabatan"])}
    if len(cuts) == 2:  # noqa: PLR2004 (the two ends)
        return []
    width = (line.box.x1 - line.box.x0) / max(len(text), 1)
    edges = sorted(cuts)
    return [
        replace(line, text=text[a:b].strip(), box=replace(line.box, x0=line.box.x0 + a * width, x1=line.box.x0 + b * width))
        for a, b in pairwise(edges)
    ]


def _begins_name(text: str, match: re.Match[str], vocabulary: Mapping[str, Words]) -> bool:
    """Whether a title in the middle of a line begins a second name: it stands behind a whole name, or behind the titles of one."""
    titles, head = vocabulary["gelar"], text[: match.start()].strip()
    if match["title"].casefold() not in titles["depan"]:
        return False
    if "," in head:
        return re.sub(r"[\W_]+", "", head.rsplit(None, 1)[-1]).casefold() in titles["belakang"]
    name = None if opens_office(head, vocabulary["jabatan"]) else name_of(head, titles, vocabulary["jabatan"]["bukan_nama"])
    return name is not None and " " in name.bare and len(match["title"]) > 1


def _begins_office(text: str, match: re.Match[str], offices: Words) -> bool:
    """Whether an office after a comma is that of a second column: it stands behind another one, or behind "Mengetahui"."""
    head, rest = text[: match.start()], text[match.end() :]
    return bool(opens_office(rest, offices)) and (bool(opens_office(head, offices)) or plain(head) in offices["pembuka"])


OFFICES = (
    "politik", "pihak_pertama", "pihak_kedua", "kepala", "sekretaris", "inspektur", "camat", "lurah", "direktur", "pimpinan", "anggaran",
    "fungsional",
)  # fmt: skip
LONGEST_OFFICE = 4
"""Words in the name of an office."""
ACTING = ("plt", "plh", "pj", "pjs", "an", "ub")


def opens_office(text: str, offices: Words) -> str:
    """The kind of office that opens a line, after marks of acting; else nothing."""
    marks, names, first = _spellings(Lists(offices))
    words = plain(text).split(" ")
    if words[0] not in first:
        return ""
    while mark := _longest(words, marks):
        words = words[len(mark) :]
    name = _longest(words, names)
    return OFFICES[names[name]] if name else ""


def _longest(words: Sequence[str], known: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """The longest known spelling that opens the words."""
    return next((start for size in range(LONGEST_OFFICE, 0, -1) if (start := tuple(words[:size])) in known), ())


Spellings = Mapping[tuple[str, ...], int]
"""Every spelling as its words, with the number of the list that it is from."""


@lru_cache(maxsize=4)
def _spellings(offices: Lists) -> tuple[Spellings, Spellings, frozenset[str]]:
    """The marks of acting, the offices, and the first word of each."""
    marks, names = (
        {tuple(spelling.split(" ")): at for at, kind in enumerate(kinds) for spelling in offices.lists[kind]} for kinds in (ACTING, OFFICES)
    )
    return marks, names, frozenset(words[0] for words in (*marks, *names))


def acting_mark(text: str, offices: Words) -> str:
    """The mark of one who acts for another that opens a line."""
    words = plain(text)
    return next((kind for kind in ACTING for mark in offices[kind] if words.startswith(f"{mark} ") or words == mark), "")
