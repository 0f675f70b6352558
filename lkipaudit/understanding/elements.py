"""What the chapter on performance must tell of, by words that show that it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lkipaudit.document import Block, Document, Table
from lkipaudit.model import Text, UnsurBab
from lkipaudit.place import Place
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import plain

LAST_YEAR = "perbandingan_dengan_tahun_lalu"
OPTIONAL = "perbandingan_dengan_standar_nasional"
"""Asked for only where such a standard exists: alone it is no gap."""
NAMED = 3
"""So many of the words that were sought for an element are told."""


def elements(document: Document, marks: Sequence[Section], words: Mapping[str, Sequence[str]], year: int | None) -> Iterator[UnsurBab]:
    """The chapter on performance, where another follows it, with what its words do not show."""
    held = Counter(mark.bab for mark in marks if mark.bab and mark.bagian == "realisasi")
    chapter = max(held, key=lambda bab: held[bab], default=0)
    if not any(mark.bab == chapter + 1 for mark in marks) or not chapter:
        return
    blocks = [block for block, mark in zip(document.blocks, marks, strict=True) if mark.bab == chapter]
    sought = {key: (*names, *((str(year - 1),) if key == LAST_YEAR and year else ())) for key, names in words.items()}
    said = [f" {plain(text)} " for block in blocks for text in _texts(block)]
    lacking = [key for key, names in sought.items() if not any(f" {name} " in text for text in said for name in names)]
    place, last = blocks[0].place, blocks[-1].place
    title = "" if isinstance(blocks[0], Table) else " ".join(blocks[0].text.split())
    yield UnsurBab(
        nama=Text(title, place, f"bab {chapter}"),
        bagian="realisasi",
        dokumen=place.source,
        tabel="",
        lengkap=lacking in ([], [OPTIONAL]),
        tidak_ada=", ".join(_told(key) for key in lacking),
        dicari=", ".join(f'"{name}"' for key in lacking for name in sought[key][:NAMED]),
        letak=f"halaman {place.page} sampai {last.page}" if place.page and last.page else "dari judulnya sampai bab sesudahnya",
        terbaca=not any(_lies_in(one.place, place, last) for one in document.unread),
    )


def _told(key: str) -> str:
    return f"{key.replace('_', ' ')}{' (bila standarnya ada)' if key == OPTIONAL else ''}"


def _lies_in(unread: Place, first: Place, last: Place) -> bool:
    """Whether what could not be read may be a part of the chapter; in a format without pages it may."""
    return not (unread.page and first.page and last.page) or first.page <= unread.page <= last.page


def _texts(block: Block) -> list[str]:
    return [cell.text for cell in block.cells] if isinstance(block, Table) else [block.text]
