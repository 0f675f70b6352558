"""Chapters and front parts that the contents list and the report does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.model import JudulDaftar, Text
from lkipaudit.understanding.contents import CHAPTER, Line, contents_start, lines
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import opens_with, plain, roman, squash

FRONT = ("kata_pengantar", "ringkasan")
THANKS = frozenset(("puji", "syukur", "alhamdulillah", "rahmat", "berkat", "karunia"))
"""Words of which a foreword opens with one, however it is headed."""
HEADS = frozenset(("pengantar", "prakata", "sambutan", "sekapursirih"))
"""What a foreword is headed otherwise, squashed."""
LEAST_CHAPTERS = 3
"""Chapters of the contents that the body must have: else the file is a part of the report."""
NEARLY = 85
LONGEST = 200


def missing_parts(document: Document, marks: Sequence[Section], words: Mapping[str, Sequence[str]]) -> Iterator[JudulDaftar]:
    """The listed chapters between two that the body has, and the listed front parts, of which no heading and no title tells.

    Where a page that could hold them is unread they are left out.
    """
    listed = lines(document)[0]
    chapters = {_number(line): line for line in listed if _number(line)}
    begun = {mark.bab for mark in marks if mark.bab}
    if len(begun & set(chapters)) < LEAST_CHAPTERS:
        return
    texts = _texts(document)
    for number, line in chapters.items():
        inside = number not in begun and max(begun) > number and (number == 1 or min(begun) < number)
        if inside and not _stands(line, texts) and not _unread(document, marks, number - 1, number + 1):
            yield _record(line)
    for line in listed:
        part = opens_with(line.title, words)
        there = any(mark.bagian == part for mark in marks) or _stands(line, texts) or (part == FRONT[0] and _thanks(document, marks, texts))
        if part in FRONT and not there and not _unread(document, marks, 0, min(begun)):
            yield _record(line)


def _number(line: Line) -> int:
    chapter = CHAPTER.match(line.title)
    return 0 if chapter is None else int(chapter[1]) if chapter[1].isdecimal() else roman(chapter[1])


def _texts(document: Document) -> list[str]:
    """The short texts of the document outside its contents, squashed."""
    start, end = contents_start(document) or 0, lines(document)[1]
    blocks = (block for at, block in enumerate(document.blocks) if not isinstance(block, Table) and not start <= at < end)
    return [squash(block.text) for block in blocks if len(block.text) <= LONGEST]


def _stands(line: Line, texts: Sequence[str]) -> bool:
    """Whether a text has the title of a line, give or take a letter; a line that is only a number tells nothing."""
    title = squash(CHAPTER.sub("", line.title))
    return not title or any(title in text or (len(text) >= len(title) and fuzz.partial_ratio(title, text) >= NEARLY) for text in texts)


def _thanks(document: Document, marks: Sequence[Section], texts: Sequence[str]) -> bool:
    front = (block for block, mark in zip(document.blocks, marks, strict=True) if not mark.bab and not isinstance(block, Table))
    return not HEADS.isdisjoint(texts) or any(THANKS & set(plain(block.text).split()) for block in front)


def _unread(document: Document, marks: Sequence[Section], before: int, after: int) -> bool:
    """Whether something unread may lie between two chapters; 0 is the beginning of the document."""
    pages = {mark.bab: block.place.page for block, mark in reversed(list(zip(document.blocks, marks, strict=True))) if mark.bab}
    first, last = pages.get(before, 1), pages.get(after)
    return any(not (one.place.page and first and last) or first <= one.place.page <= last for one in document.unread)


def _record(line: Line) -> JudulDaftar:
    key = squash(line.title)
    return JudulDaftar(
        nama=Text(line.title, line.place, key),
        bagian="daftar_isi",
        dokumen=line.place.source,
        tabel="",
        keyakinan="rendah",
        judul_daftar=Text(line.title, line.place, key),
        judul_tubuh=None,
        serupa=False,
    )
