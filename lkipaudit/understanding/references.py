"""Tables and figures to which sentences refer, and whether the report has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lkipaudit.document import Document, Table
from lkipaudit.model import Rujukan, Text
from lkipaudit.understanding.captions import CAPTION, LONGEST, MENTION, Key, captions_of, key_of
from lkipaudit.understanding.sections import Section

FINE = re.compile(
    r"\A(?:tabel|table|gambar|grafik|diagram|bagan)\b[\s.:]*(?P<label>\d{1,2}(?:\s?[.-]\s?\d{1,2}){2,3}[a-z]?|\d{1,2}(?:\s?[.-]\s?\d{1,2})?[a-z])\b",
    re.IGNORECASE,
)
"""A caption numbered with a letter, or in three parts."""
FINER = re.compile(r"[.-]\d")
"""After a reference that has a third part."""
LEAST = 3
"""So many numbered captions of a kind show that the report numbers them all."""
ELSEWHERE = re.compile(
    r"\b(?:lampiran|peraturan|permen\w*|perpres|renstra|rpjmd|rkpd|dokumen|buku|pedoman|juknis|bps|dalam\s+angka|surat\s+edaran)\b",
    re.IGNORECASE,
)
NEAR = 60
"""Letters around a reference in which another paper may be named, whose table it is."""
CERTAIN = ("tabel",)
"""Kinds whose captions are text; the number of a figure may be part of its picture."""


def references(document: Document, marks: Sequence[Section]) -> Iterator[Rujukan]:
    """What the sentences of a whole report refer to, each table and figure once."""
    if not any(section.bab == 1 for section in marks):
        return
    captions = list(captions_of(document, marks))
    known = {(one.kind, one.chapter, one.number) for one in captions} | set(_lettered(document))
    labels = Counter([*(one.kind for one in captions), *(kind for kind, _ in _finely(document, marks))])
    counted = {kind for kind, many in labels.items() if many >= LEAST}
    told: set[Key] = set()
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or not section.bab or CAPTION.match(block.text) or _is_fine(block.text):
            continue
        text = " ".join(block.text.split())
        for found in MENTION.finditer(text):
            key = key_of(found)
            if FINER.match(text, found.end()):
                continue
            around = text[max(0, found.start() - NEAR) : found.end() + NEAR]
            if key[0] in counted and key not in told and not found["letter"] and not ELSEWHERE.search(around):
                told.add(key)
                place = block.place.at(" ".join(found[0].split()))
                yield Rujukan(
                    nama=Text(" ".join(found[0].split()), place, " ".join(map(str, key))),
                    bagian=section.bagian,
                    dokumen=place.source,
                    tabel="",
                    keyakinan="tinggi" if key[0] in CERTAIN else "rendah",
                    ada=key in known,
                )


def _finely(document: Document, marks: Sequence[Section]) -> set[tuple[str, str]]:
    """The captions of the chapters whose numbers end with a letter or have three parts: kind and number."""
    found = set()
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or not section.bab or not _is_fine(block.text):
            continue
        if (caption := FINE.match(block.text)) and (name := MENTION.match(block.text)):
            found.add((key_of(name)[0], re.sub(r"\s", "", caption["label"]).casefold()))
    return found


def _is_fine(text: str) -> bool:
    return len(text) <= LONGEST and FINE.match(text) is not None


def _lettered(document: Document) -> Iterator[Key]:
    """What begins a line or a cell as a caption does, numbered with a letter, in three parts, or set inside a table."""
    for block in document.blocks:
        for text in [cell.text for cell in block.cells] if isinstance(block, Table) else [block.text]:
            for line in text.split("\n"):
                if found := MENTION.match(line.strip()):
                    yield key_of(found)
