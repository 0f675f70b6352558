"""The numbered headings of the contents against those of the body with the same numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from lkipaudit.document import Document, Heading, Table
from lkipaudit.model import JudulDaftar, Text
from lkipaudit.place import Place
from lkipaudit.understanding.contents import CHAPTER, LEADER, lines
from lkipaudit.understanding.headings import numbered_headings
from lkipaudit.understanding.sections import MOST_WORDS, Section
from lkipaudit.understanding.words import plain, roman, squash

NUMBERED = re.compile(r"\A\s*(?P<number>(?:\d{1,2}\s?\.\s?)+\d{0,2}|\d{1,2}|[A-Z](?=\.))[\s.:…]*(?P<title>\D.*)\Z", re.DOTALL)
LETTERED = re.compile(r"\A\s*([A-Z])\.\s+(?=[^\W\d_]{2})(.*)\Z", re.DOTALL)
LONGEST = 110
CUT = 25
"""A title of so many letters that begins another one may have lost its next line."""
SAME_TITLE = 88
LEAST_SHARE = 0.5
"""Where fewer of the numbers of a chapter stand in its body, its headings were not recognised, and none is missing."""

Key = tuple[int, str]
"""A chapter and the number under it: "1.2", "A", or "" for the chapter itself."""


@dataclass(frozen=True, slots=True)
class Title:
    """One heading: its number, its title, what is printed, and where."""

    key: Key
    title: str
    text: str
    place: Place
    section: Section | None = None


def listed_titles(document: Document, marks: Sequence[Section]) -> Iterator[JudulDaftar]:
    """The headings that the contents number; those whose title stands under another number are told by their numbers."""
    listed = list(_listed(document))
    body: defaultdict[Key, list[Title]] = defaultdict(list)
    for title in (*_chapters(document, marks), *_dotted(document, marks), *_lettered(document, marks)):
        body[title.key].append(title)
    said = squash(
        " ".join(block.text for block, mark in zip(document.blocks, marks, strict=True) if mark.bab and not isinstance(block, Table))
    )
    heads_of_body = [title for titles in body.values() for title in titles]
    found = [(one, body[one.key]) for one in listed if sum(other.key == one.key for other in listed) == 1]
    for one, heads in found:
        chapter = [bool(body[other.key]) for other in listed if other.key[0] == one.key[0] and "." in other.key[1]]
        if len(heads) == 1 and not _moved(one, heads[0], listed, body):
            yield _record(one, heads[0])
        sought = not heads and "." in one.key[1] and sum(chapter) >= LEAST_SHARE * len(chapter) and not document.unread
        if sought and squash(one.title) not in said and not any(_alike(one.title, other.title) for other in heads_of_body):
            yield _record(one, None)


def _listed(document: Document) -> Iterator[Title]:
    chapter = 0
    awaited: Place | None = None
    for line in lines(document)[0]:
        opened = CHAPTER.match(line.title)
        if opened:
            chapter = int(opened[1]) if opened[1].isdecimal() else roman(opened[1])
            title = line.title[opened.end() :]
            awaited = None if title else line.place
            if title:
                yield Title((chapter, ""), title, line.title, line.place)
            continue
        numbered = NUMBERED.match(line.title)
        if numbered and (key := _key(numbered["number"], chapter)):
            yield Title(key, LEADER.sub(" ", numbered["title"]).strip(), line.title, line.place)
        elif awaited and not numbered:
            yield Title((chapter, ""), line.title, line.title, line.place)
        awaited = None


def _key(number: str, chapter: int) -> Key | None:
    """The key of a dotted number, or of a letter under its chapter."""
    parts = [part.strip() for part in number.split(".") if part.strip()]
    if parts[0].isalpha():
        return (chapter, parts[0]) if chapter else None
    return (int(parts[0]), ".".join(parts)) if len(parts) > 1 else None


def _chapters(document: Document, marks: Sequence[Section]) -> Iterator[Title]:
    """The chapters, by the longest name that their sections give them."""
    names: dict[int, Title] = {}
    for block, mark in zip(document.blocks, marks, strict=True):
        opened = CHAPTER.match(mark.path[0]) if mark.bab and mark.path else None
        if opened and not isinstance(block, Table):
            title = mark.path[0][opened.end() :]
            held = names.get(mark.bab)
            if title and (held is None or not held.title):
                names[mark.bab] = Title((mark.bab, ""), title, " ".join(block.text.split()), block.place, mark)
    yield from names.values()


def _dotted(document: Document, marks: Sequence[Section]) -> Iterator[Title]:
    for one in numbered_headings(document, marks):
        yield Title((one.section.bab, ".".join(map(str, one.parts))), one.title, one.text, one.place, one.section)


def _lettered(document: Document, marks: Sequence[Section]) -> Iterator[Title]:
    """The short lines numbered "A." that are set as headings."""
    for block, mark in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or not mark.bab or len(block.text) > LONGEST:
            continue
        text = " ".join(block.text.split())
        lettered = LETTERED.match(text)
        set_apart = isinstance(block, Heading) or getattr(block, "bold", False) or text == text.upper()
        if lettered and set_apart and len(plain(text).split()) <= MOST_WORDS:
            yield Title((mark.bab, lettered[1]), lettered[2], text, block.place, mark)


def _moved(one: Title, head: Title, listed: Sequence[Title], body: dict[Key, list[Title]]) -> bool:
    """Whether a title that differs stands under another number on the other side: the number differs, not the title."""
    if _alike(one.title, head.title):
        return False
    others = [title for key, titles in body.items() if key != one.key for title in titles]
    return any(_alike(one.title, other.title) for other in others) or any(
        _alike(head.title, other.title) for other in listed if other.key != one.key
    )


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(squash(one), squash(other)) >= SAME_TITLE


def _record(one: Title, head: Title | None) -> JudulDaftar:
    key = squash(one.title)
    return JudulDaftar(
        nama=Text(one.text, one.place, key),
        bagian="daftar_isi",
        dokumen=one.place.source,
        tabel=f"{one.place.source}:daftar isi",
        judul_daftar=Text(one.text, one.place, key),
        judul_tubuh=Text(head.text, head.place, key if _is_same(key, squash(head.title)) else squash(head.title)) if head else None,
        serupa=head is not None and _is_part(one.title, head.title),
    )


def _is_same(one: str, other: str) -> bool:
    """Whether two titles are one, of which the line may have been cut."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= CUT and long.startswith(short))


def _is_part(one: str, other: str) -> bool:
    """Whether most words of the shorter title stand in the longer one, give or take a letter."""
    short, long = sorted((set(plain(one).split()), set(plain(other).split())), key=len)
    shared = [word for word in short if any(fuzz.ratio(word, another) >= SAME_TITLE for another in long)]
    return 2 * len(shared) > len(short) or _alike(one, other)
