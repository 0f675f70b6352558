"""Wholes that a sentence deals out in two: "20 kegiatan teknis dan 25 kegiatan rutin", where another counts them all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Hitungan, Penjumlahan, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.counted import Words, counts_in
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import squash

ROUTINE = re.compile(r"\b(?:rutin|penunjang|pendukung|penopang)\b", re.IGNORECASE)
CORE = re.compile(r"\b(?:teknis|utama|pokok|inti)\b", re.IGNORECASE)
JOINS = re.compile(r"(?P<kind>(?:\s+\w+){0,3}?)\s*\(?\s*(?:dan|serta)\s*\Z", re.IGNORECASE)
AFTER = re.compile(r"(?:\s+\w+){0,3}")
NEAR = Decimal("0.2")
"""A sum further from the whole than this share of it is of something else."""
BEFORE = 70


def read_halves(document: Document, marks: Sequence[Section], nouns: Words, counted: Sequence[Hitungan]) -> tuple[Penjumlahan, ...]:
    """The pairs of one document, of kinds that a table counts too; `counted` are the counts that a list or a table was found for."""
    wholes: dict[str, Quantity] = {}
    for one in counted:
        if one.jenis == "tabel" and one.disebut.value == len(one.isi):
            wholes.setdefault(one.kunci, one.disebut)
    return tuple(
        pair
        for block, section in zip(document.blocks, marks, strict=True)
        if not isinstance(block, Table) and section.bagian != "daftar_isi"
        for pair in _pairs(block, section, nouns, wholes)
        if _near(pair)
    )


def _near(one: Penjumlahan) -> bool:
    whole = one.jumlah.value or Decimal(0)
    total = sum((part.value or Decimal(0) for part in one.bagian_nilai), Decimal(0))
    return abs(total - whole) <= NEAR * whole


def _pairs(block: Paragraph | Heading, section: Section, nouns: Words, wholes: dict[str, Quantity]) -> Iterator[Penjumlahan]:
    """Two counts of one kind side by side, the things of one routine and those of the other not."""
    text = block.text
    for one, other in pairwise(counts_in(block, nouns, section.path)):
        joint = JOINS.fullmatch(text[one.end : other.start])
        if joint is None or one.kunci != other.kunci or one.kunci not in wholes:
            continue
        tail = AFTER.match(text, other.end)
        last = tail[0] if tail else ""
        first = text[max(0, one.start - BEFORE) : one.start] + joint["kind"]
        kind = next(
            (b for a, b in ((CORE.search(first), ROUTINE.search(last)), (ROUTINE.search(first), CORE.search(last))) if a and b), None
        )
        if kind is not None:
            stop = other.end + kind.end()
            parts = (
                replace(one.jumlah, raw=f"{one.jumlah.raw} {' '.join(joint['kind'].split())}".strip()),
                replace(other.jumlah, raw=" ".join(text[other.start : stop].split())),
            )
            yield _record(section, wholes[one.kunci], parts, " ".join(text[one.start : stop].split()))


def _record(section: Section, whole: Quantity, parts: tuple[Quantity, Quantity], phrase: str) -> Penjumlahan:
    place = parts[0].place
    assert place is not None
    return Penjumlahan(
        nama=Text(phrase, place, squash(phrase)),
        bagian=section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        jenis="ragam",
        jumlah=whole,
        bagian_nilai=parts,
    )
