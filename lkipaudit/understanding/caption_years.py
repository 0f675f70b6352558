"""Captions of tables that name another year than what leads to them: the sentence that introduces the table, the heading over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.model import TahunJudul, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.captions import MENTION, Caption, captions_of, key_of
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sections import NUMBERING, Section
from lkipaudit.understanding.words import squash

YEAR = re.compile(r"(?<![-–/\d.,])\b(?:19|20)\d{2}\b(?!\s*[-–/]\s*\d)")
ANY_YEAR = re.compile(r"(?:19|20)\d{2}")
LED = re.compile(
    r"(?:\btahun(?:\s+anggaran)?|\bT\.?A\.?)\s*(?P<year>(?:19|20)\d{2})\s*,?\s*(?:(?:dapat|telah|ini|adalah|secara|rinci|lengkap)\s+){0,3}"
    r"(?:di)?(?:ter)?(?:saji|sajikan|lihat|tunjukkan|gambarkan|uraikan|cantum|cantumkan|rinci|muat|tuangkan|tampilkan|paparkan)\s+"
    r"(?:di\s?)?(?:pada|dalam|di|melalui)\s+\Z",
    re.IGNORECASE,
)
"""A year, then that it is shown in the table whose name follows: "tahun 2022 disajikan pada "."""
ELSEWHERE = re.compile(r"\b(?:lampiran|peraturan|renstra|rpjmd|rkpd|buku)\b", re.IGNORECASE)
NEAR = 2
"""Pages between a sentence and the table that it leads to."""
Pair = tuple[Caption, str, Quantity]
"""A caption, its year, and the year of what leads to it."""
SAME = 93
"""Ratio from which a heading and a caption say the same but for their years."""
LONG = 30


def read_caption_years(document: Document, marks: Sequence[Section], found: Sequence[Prose]) -> Iterator[TahunJudul]:
    """The captions of one document that name one year, each with the year of what leads to its table; one at most for each caption."""
    named = {(one.kind, one.chapter, one.number): one for one in captions_of(document, marks)}
    told: set[str] = set()
    for caption, own, led in (*_introduced(named, found), *_headed(document, marks, named)):
        if caption.label not in told:
            told.add(caption.label)
            yield _record(caption, own, led)


def _years(text: str) -> list[str]:
    """The years of a text if each stands alone; nothing where one is the end of a period."""
    alone = list(dict.fromkeys(YEAR.findall(text)))
    return alone if set(alone) == set(ANY_YEAR.findall(text)) else []


def _introduced(named: dict[tuple[str, int, int], Caption], found: Sequence[Prose]) -> Iterator[Pair]:
    """The captions that a sentence leads to with its only year: "Capaian tahun 2022 disajikan pada Tabel 3.1"."""
    for passage in found:
        for mention in MENTION.finditer(passage.text):
            start, _ = passage.sentence(mention.start())
            sentence = passage.text[start : mention.start()]
            caption = named.get(key_of(mention))
            led = LED.search(sentence)
            own = _years(caption.title) if caption else []
            if caption is None or led is None or len(own) != 1 or len(_years(sentence)) != 1 or ELSEWHERE.search(sentence):
                continue
            place = passage.place(start + led.start(), mention.end())
            if 0 <= (caption.place.page or 0) - (place.page or 0) <= NEAR:
                quote = passage.text[start + led.start() : mention.end()]
                yield caption, own[0], Quantity(quote, Decimal(led["year"]), place=place.at("tahun pengantar"))


def _headed(
    document: Document, marks: Sequence[Section], named: dict[tuple[str, int, int], Caption]
) -> Iterator[Pair]:
    """The captions that say what the heading over them says, with as many years."""
    places = _heading_places(document, marks)
    for caption in named.values():
        head = caption.section.path[-1] if caption.section.path else ""
        here, there = _bare(caption.title), _bare(NUMBERING.sub("", head))
        years, own = list(dict.fromkeys(ANY_YEAR.findall(head))), list(dict.fromkeys(ANY_YEAR.findall(caption.title)))
        if head not in places or min(len(here), len(there)) < LONG or fuzz.ratio(here, there) < SAME or len(years) != len(own):
            continue
        other = [(a, b) for a, b in zip(own, years, strict=True) if a != b]
        if len(other) == 1 and other[0][0] not in years:
            yield caption, other[0][0], Quantity(head, Decimal(other[0][1]), place=places[head])


def _bare(title: str) -> str:
    return squash(re.sub(r"\d", " ", title))


def _heading_places(document: Document, marks: Sequence[Section]) -> dict[str, Place]:
    """Where each heading stands, by its words."""
    found: dict[str, Place] = {}
    for block, section in zip(document.blocks, marks, strict=True):
        if section.path and not isinstance(block, Table) and squash(block.text)[:LONG] == squash(section.path[-1])[:LONG]:
            found.setdefault(section.path[-1], block.place)
    return found


def _record(caption: Caption, year: str, led: Quantity) -> TahunJudul:
    return TahunJudul(
        nama=Text(caption.name, caption.place, squash(caption.name)),
        bagian=caption.section.bagian,
        dokumen=caption.place.source,
        tabel=f"{caption.place.source}:{caption.kind} {caption.label}",
        keyakinan="sedang",
        jenis="judul",
        tahun=Quantity(caption.name, Decimal(year), place=caption.place.at("tahun judul")),
        acuan=led,
    )
