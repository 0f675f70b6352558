"""The table of contents: its lines with the pages they promise, and the pages on which their headings stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import IsiDaftar, Text
from lkipaudit.place import Place
from lkipaudit.quantity import parse
from lkipaudit.understanding.words import plain, squash

LISTED = "daftarisi"
LEADER = re.compile(r"[.…_·-]{3,}|…")
ENTRY = re.compile(r"\A(?P<title>.*?\w.*?)(?P<dots>[\s.…_·-]*(?:[.…_·-]{2,}|…|\s)\s*)(?P<page>\d{1,3}|[ivxl]{1,6})\s*\Z", re.DOTALL)
OWN_NUMBER = re.compile(r"\A\s*(?:BAB\s+[IVX\d]+|(?:\d+\.)+\d*|[A-Z]\.|[IVX]+\.)(?=\s|\Z)", re.IGNORECASE)
CHAPTER = re.compile(r"\A\s*BAB\s+([IVX]+|\d+)\b[\s.:–-]*", re.IGNORECASE)
LONGEST = 160
"""Letters in a heading at most: what is longer is a sentence."""
OUTLINE = 3
"""So many chapters named on one page are an outline in prose, and no headings."""
LEAST_SHARE = Decimal("0.33")
"""Where fewer of the lines hold than this, the pages are numbered anew, as after a conversion, and tell nothing of the contents."""
FEWEST = 4
"""Lines with a page number that make a table of contents."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the contents: what it names, the page it gives, and where it stands."""

    title: str
    page: str
    place: Place


def contents(document: Document) -> tuple[IsiDaftar, ...]:
    """The lines of the contents whose heading stands in the body exactly once, on a page that prints its number."""
    start = _start(document)
    if start is None or document.source.format == "docx":  # whose pages are made anew wherever it is opened
        return ()
    lines, end = _lines(document, start)
    if len(lines) < FEWEST:
        return ()
    printed = {page.number: page.printed for page in document.pages}
    heads = _heads(document, end)
    found: list[IsiDaftar] = []
    for line in lines:
        places = heads.get(_key(line.title), [])
        number = printed.get(places[0].page or 0) if len(places) == 1 else None
        if number is not None and number.isdecimal() and line.page.isdecimal():
            found.append(_record(line, places[0], number))
    holding = sum(_shift(one) == 0 for one in found) >= LEAST_SHARE * len(found)
    before = [0, *map(_shift, found)]
    return tuple(replace(one, sejalan=holding, bergeser_sama=_shift(one) == last != 0) for one, last in zip(found, before, strict=False))


def _shift(one: IsiDaftar) -> int:
    assert one.halaman_judul.value is not None
    assert one.halaman_daftar.value is not None
    return int(one.halaman_judul.value - one.halaman_daftar.value)


def _start(document: Document) -> int | None:
    heads = (at for at, b in enumerate(document.blocks) if not isinstance(b, Table) and squash(b.text) == LISTED)
    return next(heads, None)


def _lines(document: Document, start: int) -> tuple[list[Line], int]:
    """The lines from the heading on, until a table, another list, or a page that gives none; and the block that ends them."""
    found: list[Line] = []
    held, last, end = "", document.blocks[start].place.page or 0, start + 1
    for at in range(start + 1, len(document.blocks)):
        block = document.blocks[at]
        page = block.place.page or 0
        text = "" if isinstance(block, Table) else block.text
        if isinstance(block, Table) or page > last + 1 or (plain(text).startswith("daftar ") and not _ends(text)):
            break
        for part in text.split("\n"):
            if OWN_NUMBER.match(part):
                held = ""
            whole = " ".join(f"{held} {part}".split())
            entry = ENTRY.match(whole)
            if entry and (LEADER.search(whole) or OWN_NUMBER.match(whole)) and len(entry["title"]) <= LONGEST:
                found.append(Line(entry["title"].strip(" .…_·-"), entry["page"], block.place.at(f"judul {len(found) + 1}")))
                held, last, end = "", page, at + 1
            else:
                held = whole if len(whole) <= LONGEST else ""
    return found, end


def _ends(text: str) -> bool:
    return ENTRY.match(" ".join(text.split())) is not None


def _key(title: str) -> str:
    return squash(LEADER.sub(" ", title))


def _heads(document: Document, start: int) -> dict[str, list[Place]]:
    """The short paragraphs of the body by what they say; the number of a chapter and its title may stand in two."""
    found: dict[str, list[Place]] = {}
    blocks: Sequence[Paragraph | Heading | Table] = document.blocks[start:]
    chapters = Counter(b.place.page for b in blocks if not isinstance(b, Table) and CHAPTER.match(b.text))
    outlined: set[int | None] = set()
    for at, block in enumerate(blocks):
        if isinstance(block, Table) or len(block.text) > LONGEST:
            continue
        text = " ".join(block.text.split())
        if CHAPTER.match(text) and chapters[block.place.page] >= OUTLINE:
            outlined.add(block.place.page)
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if CHAPTER.fullmatch(text) and isinstance(after, (Paragraph, Heading)) and len(after.text) <= LONGEST:
            text = f"{text} {after.text}"
        if block.place.page not in outlined:
            found.setdefault(_key(text), []).append(block.place)
    return found


def _record(line: Line, place: Place, number: str) -> IsiDaftar:
    return IsiDaftar(
        nama=Text(line.title, line.place, _key(line.title)),
        bagian="daftar_isi",
        dokumen=line.place.source,
        tabel=f"{line.place.source}:daftar isi",
        halaman_daftar=parse(line.page).at(line.place.at("halaman")),
        halaman_judul=parse(number).at(place.at("halaman tercetak")),
    )
