"""Which paper a signature stands under, and for which year: the agreement, the plan, the foreword."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkipaudit.understanding.sections import CHAPTER
from lkipaudit.understanding.signblock import Found
from lkipaudit.understanding.signlines import Sign
from lkipaudit.understanding.words import plain

Words = Mapping[str, tuple[str, ...]]
YEAR = re.compile(r"\b(20[0-9]{2})\b")
FARTHEST = 4
"""A heading stands at most so many pages before the signature."""
LONGEST, MOST_WORDS = 110, 14
YEAR_WITHIN, LONGEST_YEAR_LINE = 8, 60
SMALL = 3
SHORT_BLOCK = 160
"""A line of a longer paragraph is no heading, unless it is in capitals."""
BEFORE = re.compile(
    r"\A\W*(?:(?:[0-9]+(?:\.[0-9]+)*|[A-Z]|[IVX]+)[.)]\s+)?(?:(?:lampiran|formulir|pernyataan|dokumen)\b[\W\d]*)?", re.IGNORECASE
)
"""What can stand before the name of a paper: its number, "Lampiran 2.", "Formulir"."""
FOR_A_YEAR = ("pk", "rkt", "renja", "rencana_aksi", "pengukuran")
"""Papers whose heading names the year that they are for."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The lines of a document, and by page what stands at the head of several pages."""

    lines: Sequence[Sign]
    heads: Mapping[int, Sequence[Sign]]


@dataclass(frozen=True, slots=True)
class Paper:
    """The kind of paper, the line that names it, the lines of heading up to its year, and the year ("" unknown)."""

    kind: str = ""
    heading: Sign | None = None
    year: str = ""


def paper_of(found: Found, everyone: Sequence[Found], sheets: Sheets, words: Words, year: int | None) -> Paper:
    """The paper that a signature closes: the nearest heading before it, with no other signature or chapter between."""
    report = str(year) if year else ""
    for line in _before(found, everyone, sheets):
        chapter = CHAPTER.match(line.text)
        kind = _kind(chapter.group(2) if chapter else line.text, line.whole, words)
        if kind or chapter:
            named = _year(line, found, sheets.lines) if kind in FOR_A_YEAR else ""
            return Paper(kind, line, named or report)
    return Paper(year=report)


def _before(found: Found, everyone: Sequence[Found], sheets: Sheets) -> Iterator[Sign]:
    """The lines before a signature, the nearest first, back to the signature before it; those that touch it are of the same paper."""
    start, top = found.first, _top(found)
    others = {at: one for one in everyone if one is not found and one.form == "tanda_tangan" for at in _ats(one)}
    together, heads = True, list(sheets.heads.get(start.page, ()))
    for line in reversed(sheets.lines[:top]):
        if line.page != start.page:  # a heading repeated on every page is kept apart from the text
            yield from heads
            heads = []
        if line.at in others and not together:
            return
        if start.page - line.page > FARTHEST:
            return
        together = together and (line.at in others or (found.day is not None and line.at == found.day[1].at))
        if line.at not in others and (line.cell is None or line.cell[0] == (start.cell or (0,))[0]):
            yield line
    yield from heads


def _ats(found: Found) -> list[int]:
    """The positions of the lines of a signature, below its date."""
    return [held[1].at for held in (found.name, found.nip, found.rank) if held] + [line.at for line in found.office]


def _top(found: Found) -> int:
    """Where a signature begins."""
    return min(_ats(found))


def _kind(text: str, whole: int, words: Words) -> str:
    """The paper that a heading names: in capitals by any words that it holds, else by those that open it."""
    line = plain(BEFORE.sub("", text))
    if len(text) > LONGEST or len(line.split()) > MOST_WORDS or text.rstrip().endswith((".", ",", ";")) or not _is_title(text):
        return ""
    capitals = text == text.upper()
    if not capitals and whole > SHORT_BLOCK:
        return ""
    found = (
        (len(name), kind)
        for kind, names in words.items()
        for name in names
        if f" {line} ".find(f" {name} ") in range(len(line) if capitals else 1)
    )
    return max(found, default=(0, ""))[1]


def _is_title(text: str) -> bool:
    """Whether a line is written as a title: every longer word with a capital."""
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_]+", text) if len(word) > SMALL)


def _year(heading: Sign, found: Found, lines: Sequence[Sign]) -> str:
    """The year in a heading, or in the short lines under it."""
    if heading.at < 0:
        year = YEAR.search(heading.text)
        return year[1] if year else ""
    end = found.day[1].at if found.day else found.first.at
    for line in lines[heading.at : min(heading.at + YEAR_WITHIN, max(end, heading.at + 1))]:
        year = YEAR.search(line.text)
        if year and (line is heading or len(line.text) <= LONGEST_YEAR_LINE):
            return year[1]
    return ""
