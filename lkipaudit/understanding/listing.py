"""What the contents promise against the body: the pages of the headings, and the numbers of the chapters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import BabDaftar, IsiDaftar, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.contents import CHAPTER, LEADER, LONGEST, Line, contents_start, lines
from lkipaudit.understanding.words import roman, squash

OUTLINE = 3
"""So many chapters named on one page are an outline in prose, and no headings."""
LEAST_SHARE = Decimal("0.33")
"""Where fewer of the lines hold than this, the pages are numbered anew, as after a conversion, and tell nothing of the contents."""
COUNTED = re.compile(r"(?:(?P<chapter>[IVX]{1,4})[-–])?(?P<number>\d{1,3})")
FRONT = re.compile(r"[ivxl]{1,6}", re.IGNORECASE)
"""The page of what stands before the first chapter."""
FEWEST = 4
"""Lines with a page number that make a table of contents."""


@dataclass(frozen=True, slots=True)
class Head:
    """One short paragraph of the body that can be a heading."""

    text: str
    place: Place


def contents(document: Document) -> tuple[tuple[IsiDaftar, ...], tuple[BabDaftar, ...]]:
    """The lines of the contents with the pages of their headings, and its chapters with theirs: of those that stand in the body once."""
    listed, end = lines(document)
    if sum(bool(line.page) for line in listed) < FEWEST:
        return (), ()
    heads = _heads(document, end)
    if document.source.format == "docx":  # whose pages are made anew wherever it is opened
        return (), _chapters(listed, heads)
    front = [*_heads(document, 0, (contents_start(document) or 0) + 1), *heads]
    fronted = [line for line in listed if FRONT.fullmatch(line.page)]
    return (*_pages(fronted, front, document), *_pages([x for x in listed if x not in fronted], heads, document)), _chapters(listed, heads)


def _pages(listed: Sequence[Line], heads: Sequence[Head], document: Document) -> tuple[IsiDaftar, ...]:
    """The lines of one way of counting pages, each beside its heading."""
    printed = {page.number: page.printed for page in document.pages}
    found: list[IsiDaftar] = []
    for line in listed:
        places = [head for head in heads if _key(head.text) == _key(line.title)]
        number = printed.get(places[0].place.page or 0) if len(places) == 1 else None
        pages = _of_one_count(line.page, number or "")
        if pages is not None and number is not None:
            found.append(_record(line, places[0], number, pages))
    holding = sum(_shift(one) == 0 for one in found) >= LEAST_SHARE * len(found)
    before = [0, *map(_shift, found)]
    return tuple(replace(one, sejalan=holding, bergeser_sama=_shift(one) == last != 0) for one, last in zip(found, before, strict=False))


def _of_one_count(listed: str, printed: str) -> tuple[int, int] | None:
    """The two pages as numbers, where both are counted alike: through the report, in one chapter ("II-6"), or before the first ("ii")."""
    if FRONT.fullmatch(listed) and FRONT.fullmatch(printed):
        return roman(listed), roman(printed)
    one, other = (COUNTED.fullmatch(page.replace(" ", "")) for page in (listed, printed))
    if one is None or other is None or one["chapter"] != other["chapter"]:
        return None
    return int(one["number"]), int(other["number"])


def _chapters(begins: Sequence[Line], heads: Sequence[Head]) -> tuple[BabDaftar, ...]:
    listed = [Head(line.title, line.place) for line in begins if CHAPTER.match(line.title)]
    begun = [head for head in heads if CHAPTER.match(head.text)]
    found = []
    for line in listed:
        title = _title(line.text)
        same = [head for head in begun if _title(head.text) == title]
        if title and len(same) == 1 and sum(_title(one.text) == title for one in listed) == 1:
            numbers = [_numbered(one) for one in (line, same[0])]
            found.append(
                BabDaftar(
                    nama=Text(CHAPTER.sub("", line.text), line.place, title),
                    bagian="daftar_isi",
                    dokumen=line.place.source,
                    tabel=f"{line.place.source}:daftar isi",
                    nomor_daftar=numbers[0],
                    nomor_tubuh=numbers[1],
                )
            )
    return tuple(found)


def _title(text: str) -> str:
    return squash(CHAPTER.sub("", text))


def _numbered(head: Head) -> Quantity:
    chapter = CHAPTER.match(head.text)
    assert chapter
    number = chapter.group(1).upper()
    value = int(number) if number.isdecimal() else roman(number)
    return Quantity(head.text, Decimal(value), place=head.place)


def _shift(one: IsiDaftar) -> int:
    assert one.halaman_judul.value is not None
    assert one.halaman_daftar.value is not None
    return int(one.halaman_judul.value - one.halaman_daftar.value)


def _key(title: str) -> str:
    return squash(LEADER.sub(" ", title))


def _heads(document: Document, start: int, end: int | None = None) -> list[Head]:
    """The short paragraphs of a part of the document; the number of a chapter and its title may stand in two."""
    found: list[Head] = []
    blocks: Sequence[Paragraph | Heading | Table] = document.blocks[start:end]
    chapters = Counter(b.place.page for b in blocks if not isinstance(b, Table) and CHAPTER.match(b.text))
    outlined: set[int | None] = set()
    for at, block in enumerate(blocks):
        if isinstance(block, Table) or len(block.text) > LONGEST:
            continue
        text = " ".join(block.text.split())
        if CHAPTER.match(text) and block.place.page is not None and chapters[block.place.page] >= OUTLINE:
            outlined.add(block.place.page)
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if CHAPTER.fullmatch(text) and isinstance(after, (Paragraph, Heading)) and len(after.text) <= LONGEST:
            text = f"{text} {' '.join(after.text.split())}"
        if block.place.page not in outlined:
            found.append(Head(text, block.place))
    return found


def _record(line: Line, head: Head, number: str, pages: tuple[int, int]) -> IsiDaftar:
    return IsiDaftar(
        nama=Text(line.title, line.place, _key(line.title)),
        bagian="daftar_isi",
        dokumen=line.place.source,
        tabel=f"{line.place.source}:daftar isi",
        halaman_daftar=Quantity(line.title, Decimal(pages[0]), place=line.place.at("halaman")),
        halaman_judul=Quantity(head.text, Decimal(pages[1]), place=head.place.at("halaman")),
        tertulis=Quantity(line.page, Decimal(pages[0]), place=line.place.at("nomor halaman")),
        tercetak=Quantity(number, Decimal(pages[1]), place=replace(head.place, box=None).at("nomor halaman")),
    )
