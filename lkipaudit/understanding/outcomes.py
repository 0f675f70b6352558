"""How many indicators (or goals, activities) came to what, as sentences say: "dari 11 indikator, 6 tercapai dan 5 tidak tercapai"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Penjumlahan, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.counted import Count, Words, counts_in, whole_numbers
from lkipaudit.understanding.enumerated import sentence_at
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import squash

KINDS = ("indikator", "sasaran", "program", "kegiatan", "sub_kegiatan")
SCALE = re.compile(
    r"\b(?P<much>sangat\s+|amat\s+)?(?P<word>baik|tinggi|memuaskan|berhasil|rendah|kurang|cukup|sedang|buruk|gagal|optimal)\b(?!\s+dari\b)",
    re.IGNORECASE,
)
ALMOST = re.compile(r"\b(?:hampir|mendekati)\b", re.IGNORECASE)
MISSED = re.compile(r"\b(?:tidak|belum|gagal)\b|\b(?:kurang\s+dari|di\s?bawah|lebih\s+rendah\s+dari)\s+target\b", re.IGNORECASE)
ABOVE = re.compile(r"\b(?:melebihi|melampaui|terlampaui|di\s?atas\s+target)\b", re.IGNORECASE)
EQUAL = re.compile(r"\b(?:sesuai|sama\s+dengan)\b[^.]*\btarget\b|\b(?:tercapai|mencapai)\s+100\s*%", re.IGNORECASE)
REACHED = re.compile(r"\b(?:tercapai|mencapai|memenuhi|berhasil|tuntas|selesai|terlaksana)\b", re.IGNORECASE)
RANGE = re.compile(r"\s*[-–]\s*\d|\s*s/?d\.?\s*\d")
BEFORE_RANGE = re.compile(r"\d\s*[-–]\s*\Z|[<>≥≤=]\s*\Z|\b(?:tahun|level|peringkat|tabel|gambar)\s*\Z", re.IGNORECASE)
NOUN = re.compile(
    r"(?:\s*\([^()\d]{2,60}\))?(?:\s*(?:buah\s+)?(?P<noun>indikator|indicator|sasaran|program|sub\s?kegiatan|kegiatan|capaian)\b)?",
    re.IGNORECASE,
)
AMONG = re.compile(
    r"\b(?:di\s?antaranya|di\s?mana|yang\s+mana|termasuk|masing(?:-masing)?|setiap|dari\s+(?=\d|\w+\s+indikator))\b", re.IGNORECASE
)
CLOSES = re.compile(r"\b(?:dan|serta|sedangkan|sementara|sisanya|tetapi|tapi|namun)\b[\s,]*(?:\w+\s+){0,3}\Z", re.IGNORECASE)
GOES_ON = re.compile(r"\s*(?:sebanyak|sejumlah|terdapat|ada|dari\s+(?:jumlah|total)|sisanya)\b", re.IGNORECASE)
OPENS = re.compile(
    r"\b(?:dari|terhadap|sebanyak|sejumlah|berjumlah|terdapat|ada|digunakan\s*:?|diukur\s*:?|melaksanakan|dilaksanakan)\s*\Z", re.IGNORECASE
)
FEWEST = 2
PLAIN = frozenset({"hampir", "tidak", "lebih", "sama", "capai"})
"""Outcomes that are no words of a scale."""
LOW = frozenset({"kurang", "rendah", "sangat kurang", "sangat rendah", "gagal", "buruk", "tidak"})


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a counted whole: how many, and what became of them, as the text says from `end` to `stop`."""

    jumlah: Quantity
    hasil: str
    start: int
    end: int
    stop: int


def read_outcomes(document: Document, marks: Sequence[Section], nouns: Words) -> tuple[Penjumlahan, ...]:
    """The counted wholes of one document that a sentence deals out to outcomes, each the sum of its parts."""
    found: list[Penjumlahan] = []
    for block, section in zip(document.blocks, marks, strict=True):
        if not isinstance(block, Table):
            found += (_record(section, whole, parts, block.text) for whole, parts in dealt_out(block, section, nouns))
    return tuple(found)


def dealt_out(block: Paragraph | Heading, section: Section, nouns: Words) -> Iterator[tuple[Count, tuple[Share, ...]]]:
    """Each whole of a paragraph with its parts, where every number that follows is plainly one and no two can be the same things."""
    first: dict[int, Count] = {}
    for count in counts_in(block, nouns, section.path):
        first.setdefault(sentence_at(block.text, count.start)[0], count)
    for whole in first.values():
        if whole.kunci in KINDS and OPENS.search(block.text[: whole.start]):
            parts = _parts(block, section, whole)
            if len(parts) >= FEWEST and not _itself_dealt(block.text, whole, parts) and _apart(parts) and not _nested(whole, parts):
                yield whole, parts


def _parts(block: Paragraph | Heading, section: Section, whole: Count) -> tuple[Share, ...]:
    """What the rest of the sentence says of a whole, or the next if this one says no more; none where a number tells nothing."""
    text, (_, end) = block.text, sentence_at(block.text, whole.start)
    numbers = [one for one in _bare(block, section) if whole.end <= one[1] < end]
    if not numbers and end < len(text) and GOES_ON.match(text[end + 1 :]):
        start, end = sentence_at(text, end + 2)
        numbers = [one for one in _bare(block, section) if start <= one[1] < end]
    if not numbers or AMONG.search(text[whole.end : end]):
        return ()
    stops = [*(start for _, start, _ in numbers[1:]), end]
    shares = [_share(text, whole, number, stop) for number, stop in zip(numbers, stops, strict=True)]
    return tuple(one for one in shares if one is not None) if None not in shares else ()


def _itself_dealt(text: str, whole: Count, parts: Sequence[Share]) -> bool:
    """Whether the text says at once what became of the whole: "sebanyak 2 indikator melebihi target, 1 ..." begins with a part."""
    return bool(outcome(text[whole.end : min(parts[0].start, sentence_at(text, whole.start)[1])]))


def _bare(block: Paragraph | Heading, section: Section) -> list[tuple[Quantity, int, int]]:
    """The whole numbers of a paragraph that stand in no bracket and are no end of a range."""
    text = block.text
    inside = [(one.start(), one.end()) for one in re.finditer(r"\([^()]*(?:\)|\Z)", text)]
    return [
        (number, start, end)
        for number, start, end in whole_numbers(block, section.path)
        if not any(a <= start < b for a, b in inside) and not RANGE.match(text, end) and not BEFORE_RANGE.search(text[:start])
    ]


def _share(text: str, whole: Count, number: tuple[Quantity, int, int], stop: int) -> Share | None:
    quantity, start, end = number
    hasil = outcome(text[end:stop])
    said = NOUN.match(text, end, stop)
    noun = squash((said["noun"] if said else None) or "").replace("indicator", "indikator")
    if said is None or not hasil or noun not in ("", "capaian", squash(whole.kunci)):
        return None
    raw = " ".join(text[start : said.end()].split())
    return Share(replace(quantity, raw=raw), hasil, start, said.end(), stop)


def outcome(text: str) -> str:
    """What became of the things, in one word: a word of a scale, hampir, tidak, lebih, sama or capai; "" where the text does not tell."""
    if ALMOST.search(text):
        return "hampir"
    if MISSED.search(text):
        return "tidak"
    if scale := SCALE.search(re.sub(r"\([^()]*\)", " ", text)):
        return f"{'sangat ' if scale['much'] else ''}{scale['word'].casefold()}"
    if ABOVE.search(text):
        return "lebih"
    if EQUAL.search(text):
        return "sama"
    return "capai" if REACHED.search(text) else ""


def _apart(parts: Sequence[Share]) -> bool:
    """Whether no thing can be in two parts: what exceeds a target reaches it too."""
    said = [one.hasil for one in parts]
    return len(set(said)) == len(said) and not ("capai" in said and {"lebih", "sama"} & set(said))


def _nested(whole: Count, parts: Sequence[Share]) -> bool:
    """Whether some parts make up the whole, or one of the others, without the rest: then they may be parts of parts, but on a scale."""
    if not {one.hasil for one in parts} & PLAIN:
        return False
    values = [one.jumlah.value or 0 for one in parts]
    for size in range(FEWEST, len(values)):
        for chosen in combinations(range(len(values)), size):
            total = sum(values[at] for at in chosen)
            if total == whole.jumlah.value or any(
                total == value for at, value in enumerate(values) if at not in chosen and size > 1 and value
            ):
                return True
    return False


def _record(section: Section, whole: Count, parts: Sequence[Share], text: str) -> Penjumlahan:
    place = whole.jumlah.place
    assert place is not None
    name = f"Banyaknya {whole.kunci.replace('_', ' ')} menurut hasilnya"
    total = sum(one.jumlah.value or 0 for one in parts)
    closed = bool(CLOSES.search(text[: parts[-1].start])) and bool(LOW & {one.hasil for one in parts})
    return Penjumlahan(
        nama=Text(name, place, squash(name)),
        bagian=section.bagian,
        dokumen=place.source,
        tabel="",
        jenis="hasil",
        jumlah=whole.jumlah,
        bagian_nilai=tuple(one.jumlah for one in parts),
        rincian_pasti=closed or total > (whole.jumlah.value or 0),
    )
