"""The pages that the contents give, which go up from line to line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lkipaudit.document import Document
from lkipaudit.model import HalamanDaftar, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.contents import CHAPTER, LEADER, Line, lines
from lkipaudit.understanding.words import roman, squash

COUNTED = re.compile(r"(?:(?P<chapter>[IVX]{1,4}|\d{1,2})[-–])?(?P<number>\d{1,3})")
FRONT = re.compile(r"[ivxl]{1,6}", re.IGNORECASE)
OTHER_LIST = re.compile(r"\W*(?:tabel|gambar|grafik|diagram|bagan|foto|lampiran|daftar)\b", re.IGNORECASE)
"""What a line is about that is no heading of the body: these stand in lists of their own, or after the body."""
NUMBERED = re.compile(r"\W*(?:\d+(?:\.\d+)*|[A-Z])[.)\s]")
CLOSING = re.compile(r"\b(?:penutup|kesimpulan|simpulan)\b", re.IGNORECASE)
FEWEST = 6
Counted = tuple[int, Line]
"""A page and the line that gives it."""


def read_page_order(document: Document) -> Iterator[HalamanDaftar]:
    """The lines of the contents by how their pages are counted, where all are in order but for one.

    Where more are not, the contents were read in another order, or have two columns.
    """
    counts: defaultdict[str, list[Counted]] = defaultdict(list)
    for line in _of_the_body(lines(document)[0]):
        counted = _page(line.page)
        if counted is not None and not OTHER_LIST.match(line.title):
            counts[counted[0]].append((counted[1], line))
    for listed in counts.values():
        pages = [page for page, _ in listed]
        odd = _out_of_order(pages)
        if len(listed) < FEWEST or (odd is None and not _rises(pages)):
            continue
        for at, (page, line) in enumerate(listed):
            yield _record(line, page, _beside(listed, at) if at == odd else None)


def _of_the_body(listed: Sequence[Line]) -> Iterator[Line]:
    """The lines without what is bound in after the last chapter: papers that have pages of their own."""
    last = max((at for at, line in enumerate(listed) if CHAPTER.match(line.title)), default=len(listed))
    for at, line in enumerate(listed):
        if at <= last or NUMBERED.match(line.title) or CLOSING.search(line.title):
            yield line


def _beside(listed: Sequence[Counted], at: int) -> Counted:
    """The line that shows a page to be out of order: the one above, else the next."""
    return listed[at - 1] if at and listed[at - 1][0] > listed[at][0] else listed[at + 1]


def _page(page: str) -> tuple[str, int] | None:
    """How a page is counted ("" through the report, "i" before it, "II" within a chapter), and its number."""
    found = COUNTED.fullmatch(page)
    if found:
        return found["chapter"] or "", int(found["number"])
    return ("i", roman(page)) if FRONT.fullmatch(page) else None


def _out_of_order(pages: Sequence[int]) -> int | None:
    """The one position without which the pages never go down, the last if there are two; None where there is none, or where all is well."""
    if _rises(pages):
        return None
    alone = (at for at in reversed(range(len(pages))) if _rises([*pages[:at], *pages[at + 1 :]]))
    return next(alone, None)


def _rises(pages: Sequence[int]) -> bool:
    return all(one <= other for one, other in pairwise(pages))


def _record(line: Line, page: int, beside: Counted | None) -> HalamanDaftar:
    key = squash(LEADER.sub(" ", line.title))
    return HalamanDaftar(
        nama=Text(line.title, line.place, key),
        bagian="daftar_isi",
        dokumen=line.place.source,
        tabel=f"{line.place.source}:daftar isi",
        keyakinan="sedang",
        judul=Text(line.title, line.place.at("halaman"), key),
        tertulis=Quantity(line.page, Decimal(page), place=line.place.at("nomor halaman")),
        di_sebelahnya=Text(beside[1].title, beside[1].place.at("halaman"), squash(beside[1].title)) if beside else None,
        letak="" if beside is None else "sebelumnya" if beside[0] > page else "sesudahnya",
        halaman_sebelah=beside[1].page if beside else "",
        urut=beside is None,
    )
