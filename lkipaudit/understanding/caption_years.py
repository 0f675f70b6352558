"""Captions of tables that name another year than what leads to them: the sentence that introduces the table, the heading over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.model import TahunJudul, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.captions import MENTION, Caption, captions_of, key_of
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sections import Section
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
OF_A_DEED = re.compile(
    r"\b(?:akhir|awal|pertengahan)\s+\Z|\b(?!dicapai\b|tercapai\b|dilaksanakan\b|berjalan\b)(?:(?:di|ter)\w{4,}|ber[a-z]{4,})\s+(?:(?:pada|di|dalam|sampai|hingga|sejak|dengan)\s+){0,2}\Z",
    re.IGNORECASE,
)
"""Before a year that says when something was done or how it stood, not what it is of: "evaluasi yang diterima pada tahun 2022"."""
COMPARED = re.compile(r"\b(?:(?:per|pem|di)?banding\w*|sebelumnya|lalu|terdahulu|semula)\b", re.IGNORECASE)
"""Words of a sentence or a caption that rightly show another year beside its own."""
NEUTRAL = frozenset(("tabel", "tahun", "dinas", "badan", "daerah", "kabupaten", "provinsi", "anggaran", "berikut"))
DATE = re.compile(r"\b\d{1,2}\s+[^\W\d_]+\s+(?:19|20)\d{2}\b")
LEAST_LETTERS = 5
"""Letters of a word that says what a table is about."""
ELSEWHERE = re.compile(r"\b(?:lampiran|peraturan|renstra|rpjmd|rkpd|buku)\b", re.IGNORECASE)
NEAR = 2
"""Pages between a sentence and the table that it leads to."""
Pair = tuple[Caption, str, Quantity]
"""A caption, its year, and the year of what leads to it."""
SAME = 93
"""Ratio from which a heading and a caption say the same but for their years."""
LONG = 30
LONGEST, MOST_LINES = 120, 2
"""Letters and number of the lines that a title goes on in."""
NEAR_BLOCKS = 15
NUMBERED = re.compile(r"\A\s*\d+(?:\.\d+)+\.?\s+")


def read_caption_years(document: Document, marks: Sequence[Section], found: Sequence[Prose]) -> Iterator[TahunJudul]:
    """The captions of one document that name one year, each with the year of what leads to its table; one at most for each caption."""
    named = {(one.kind, one.chapter, one.number): _whole(one, document) for one in captions_of(document, marks)}
    told: set[str] = set()
    for caption, own, led in (*_introduced(named, found), *_headed(document, named)):
        if caption.label not in told:
            told.add(caption.label)
            yield _record(document, caption, own, led)


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
            before = sentence[: led.start()]
            if (
                COMPARED.search(before + caption.title)
                or OF_A_DEED.search(before)
                or DATE.search(caption.title)
                or not _about(before, caption.title)
            ):
                continue
            place = passage.place(start + led.start(), mention.end())
            if 0 <= (caption.place.page or 0) - (place.page or 0) <= NEAR:
                quote = passage.text[start + led.start() : mention.end()]
                yield caption, own[0], Quantity(quote, Decimal(led["year"]), place=place.at("tahun pengantar"))


def _about(said: str, title: str) -> bool:
    """Whether a sentence and the caption of the table that it leads to share a word that says what both are about."""
    here, there = (
        {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= LEAST_LETTERS} - NEUTRAL for text in (said, title)
    )
    return bool(here & there)


def _whole(caption: Caption, document: Document) -> Caption:
    """The caption with the lines that its title goes on in before the table."""
    start = _at(caption, document) + 1
    below = list(takewhile(lambda block: not isinstance(block, Table), document.blocks[start : start + MOST_LINES + 1]))
    goes_on = len(below) <= MOST_LINES and all(len(block.text) <= LONGEST for block in below if not isinstance(block, Table))
    more = [" ".join(block.text.split()) for block in below if not isinstance(block, Table)] if goes_on else []
    return replace(caption, title=" ".join((caption.title, *(line for line in more if line not in caption.title))), text=caption.text)


def _at(caption: Caption, document: Document) -> int:
    return next(at for at, block in enumerate(document.blocks) if block.place == caption.place)


def _headed(document: Document, named: dict[tuple[str, int, int], Caption]) -> Iterator[Pair]:
    """The captions that say what a numbered heading not far above them says, with as many years, where no other says it with its years."""
    for caption in named.values():
        at = _at(caption, document)
        for block in document.blocks[max(0, at - NEAR_BLOCKS) : at]:
            head = "" if isinstance(block, Table) else " ".join(block.text.split())
            number = NUMBERED.match(head)
            other = _other_year(caption.title, head[number.end() :]) if number else None
            if other is not None and not any(_says(one.title, head) for one in named.values()):
                yield caption, other[0], Quantity(head, Decimal(other[1]), place=block.place.at("tahun judul bagian"))


def _other_year(title: str, head: str) -> tuple[str, str] | None:
    """The one year in which a caption and a heading of the same words differ."""
    if not _alike(title, head):
        return None
    own, there = (list(dict.fromkeys(ANY_YEAR.findall(text))) for text in (title, head))
    other = [(a, b) for a, b in zip(own, there, strict=False) if a != b]
    return other[0] if len(other) == 1 and other[0][0] not in there and other[0][1] not in own else None


def _alike(title: str, head: str) -> bool:
    """Whether a caption and a heading say the same but for their years, as far as the shorter one goes."""
    most = min(len(_bare(title)), len(_bare(head)))
    return most >= LONG and fuzz.ratio(_bare(title)[:most], _bare(head)[:most]) >= SAME


def _says(title: str, head: str) -> bool:
    """Whether a caption says what a heading says, with its years."""
    return _alike(title, NUMBERED.sub("", head)) and ANY_YEAR.findall(title) == ANY_YEAR.findall(head)


def _bare(title: str) -> str:
    return squash(re.sub(r"\d", " ", title))


def _record(document: Document, caption: Caption, year: str, led: Quantity) -> TahunJudul:
    """The year, quoted with the line of the caption that has it."""
    at = _at(caption, document)
    lines = [block for block in document.blocks[at : at + 1 + MOST_LINES] if not isinstance(block, Table)]
    line = next((block for block in lines if year in block.text), lines[0])
    name = f"{caption.kind.capitalize()} {caption.label}"
    return TahunJudul(
        nama=Text(name, caption.place, squash(name)),
        bagian=caption.section.bagian,
        dokumen=caption.place.source,
        tabel=f"{caption.place.source}:{caption.kind} {caption.label}",
        keyakinan="sedang",
        jenis="judul",
        tahun=Quantity(" ".join(line.text.split()), Decimal(year), place=line.place.at("tahun judul")),
        acuan=led,
    )
