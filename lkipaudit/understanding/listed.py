"""The lists of tables and figures against the captions of the body with the same numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.model import JudulTercantum, Text
from lkipaudit.place import Place
from lkipaudit.understanding.captions import CAPTION, Caption, Key, captions_of, key_of
from lkipaudit.understanding.contents import CHAPTERED, ENTRY, LEADER
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place
from lkipaudit.understanding.words import same_but_for_slips, squash

YEAR = re.compile(r"(?:19|20)\d{2}")
ALIKE = 80
"""Ratio from which two titles are one that was changed, years and marks apart; below it the number is another one's."""
CUT = 25
"""So many letters of a title tell it where its next line is missing."""
LONGEST = 6
"""Lines of one entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list of tables or figures: what it names, its title, what is printed, and where it begins."""

    key: Key
    title: str
    text: str
    place: Place


def listed_captions(document: Document, marks: Sequence[Section]) -> Iterator[JudulTercantum]:
    """The entries whose number one caption of the body has, with a title that is the same or nearly so."""
    entries, body = list(_entries(document, marks)), list(captions_of(document, marks))
    listed = Counter(one.key for one in entries)
    printed = Counter(_key(one) for one in body)
    heads = {_key(one): one for one in body}
    for one in entries:
        if listed[one.key] == printed[one.key] == 1 and heads[one.key].title and _is_one(one.title, heads[one.key].title):
            yield _record(one, heads[one.key])


def _key(caption: Caption) -> Key:
    return caption.kind, caption.chapter, caption.number


def _entries(document: Document, marks: Sequence[Section]) -> Iterator[Entry]:
    """The entries of the lists before the first chapter: from the name of a table to the page."""
    held: list[str] = []
    begun: Place | None = None
    for block, section in zip(document.blocks, marks, strict=True):
        if section.bagian != "daftar_isi" or isinstance(block, Table):
            held = []
            continue
        for at, line in _lines(block.text):
            if CAPTION.match(line):
                held, begun = [line], span_place(block, at, at + len(line), section.path)
            elif held and begun:
                held.append(line)
                begun = _over(begun, span_place(block, at, at + len(line), section.path))
            whole = " ".join(" ".join(held).split())
            paged = CHAPTERED.match(whole) or ENTRY.match(whole)
            if begun and paged and LEADER.search(whole):
                named = CAPTION.match(paged["title"])
                if named and named["title"]:
                    yield Entry(key_of(named), named["title"], paged["title"].strip(" .…_·-"), begun)
                held = []
            elif len(held) > LONGEST:
                held = []


def _over(first: Place, last: Place) -> Place:
    """The place of an entry that goes on in the next line."""
    whole = first.box.union(last.box) if first.box and last.box and first.page == last.page else first.box
    return replace(first, box=whole)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph, each with where it begins."""
    return ((one.start(), one[0]) for one in re.finditer(r"[^\n]+", text))


def _is_one(one: str, other: str) -> bool:
    first, second = (squash(YEAR.sub("", title)) for title in (one, other))
    return _same(first, second) or fuzz.ratio(first, second) >= ALIKE


def _same(one: str, other: str) -> bool:
    """Whether two titles are one, of which a line may have been cut."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= CUT and long.startswith(short))


def _record(one: Entry, head: Caption) -> JudulTercantum:
    key, other = squash(one.title), squash(head.title)
    years = [sorted(YEAR.findall(title)) for title in (one.title, head.title)]
    alike = _same(key, other) or (years[0] == years[1] and same_but_for_slips(one.title, head.title))
    return JudulTercantum(
        nama=Text(one.text, one.place, key),
        bagian="daftar_isi",
        dokumen=one.place.source,
        tabel=f"{one.place.source}:daftar {one.key[0]}",
        judul_daftar=Text(one.text, one.place, key),
        judul_tubuh=Text(head.name, head.place, key if alike else other),
        tahun_lain=years[0] != years[1] and len(years[0]) == len(years[1]),
    )
