"""A stated count beside the list that its sentence announces: "lima misi sebagai berikut:", then 1 to 4."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from lkipaudit.document import Block, Document, Heading, Paragraph, Table
from lkipaudit.model import Hitungan, Text
from lkipaudit.understanding.counted import Count, Words, counts_in
from lkipaudit.understanding.listings import ITEM, Listing, listing_after, listing_inside, noun_of
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import squash

SENTENCE = re.compile(r"(?:(?<=[a-z]{3})|(?<=[A-Z]{3})|(?<=[\d)”\"%-]))[.;!?]\s+(?=[A-Z“\"(])")
SAYS = (
    r"(?:yaitu|yakni|ialah|adalah|antara|meliputi|mencakup|terdiri\s+(?:dari|atas)|sebagai\s+berikut|berikut(?:\s+ini)?|"
    r"di\s?bawah\s+ini)"
)
ANNOUNCES = re.compile(rf"(?:(?:\b{SAYS}\s*)+[:;]?|[:;]|(?<!\s))\s*\Z", re.IGNORECASE)
INTRODUCES = re.compile(rf"\b{SAYS}\s*[:;]?\s*", re.IGNORECASE)
PART = re.compile(
    r"\b(?:antara|di\s?antaranya|misalnya|seperti|contoh\w*|termasuk|terutama|setiap|tiap|masing(?:-masing)?|kecuali|per)\b", re.IGNORECASE
)
"""Words that say that the list holds a part only, or something for each."""
OTHER_LIST = re.compile(
    r"\b(?:di?jelas\w+|penjelasan|di?urai\w+|uraian|hasil\w*|capaian\w*|realisasi\w*|kendala|hambatan|masalah|permasalahan|langkah\w*|upaya|alasan|"
    r"sebab|disebabkan|faktor|rumus\w*|pengukuran\w*|anggaran|pagu|alokasi|dana|target|grafik|gambar|tabel|data|solusi|saran|rekomendasi|kegiatannya|"
    r"kesimpulan|simpulan)\b",
    re.IGNORECASE,
)
"""Words between a count and its list that say that the list is about something else."""
OUT_OF = re.compile(r"\b(?:(?<!terdiri )(?<!terdiri\n)dari|selain|di\s?samping|sebagian|terhadap)\s+(?:ke-?\s*)?\Z", re.IGNORECASE)
"""Right before a count of which only some may be listed."""
MOST_WORDS = 12


def read_enumerated(document: Document, marks: Sequence[Section], nouns: Words) -> tuple[Hitungan, ...]:
    """The counts of one document that announce a list."""
    found: list[Hitungan] = []
    for at, (block, section) in enumerate(zip(document.blocks, marks, strict=True)):
        if not isinstance(block, Table) and section.bagian != "daftar_isi":
            counts = counts_in(block, nouns, section.path)
            found += [*_below(document.blocks, marks, at, counts, nouns), *_inside(block, section, counts, nouns)]
    return tuple(found)


def _below(blocks: Sequence[Block], marks: Sequence[Section], at: int, counts: Sequence[Count], nouns: Words) -> Iterator[Hitungan]:
    """The last sentence of a paragraph names one count and announces the list that follows."""
    block = blocks[at]
    assert not isinstance(block, Table)
    begins, _ = sentence_at(block.text, len(block.text))
    said = [one for one in counts if one.start >= begins]
    if len(said) != 1 or not _announces(block.text[said[0].end :], nouns):
        return
    listing = listing_after(blocks, marks, at)
    if listing is not None:
        yield _listed(block, marks[at], said[0], listing, nouns)


def _announces(rest: str, nouns: Words) -> bool:
    announced = ANNOUNCES.search(rest)
    between = rest[: announced.start()] if announced else rest
    if announced is None or not announced[0].strip() or PART.search(rest) or OTHER_LIST.search(between) or _names_another(between, nouns):
        return False
    return len(between.split()) <= MOST_WORDS and re.search(r"\d", between) is None


def _inside(block: Paragraph | Heading, section: Section, counts: Sequence[Count], nouns: Words) -> Iterator[Hitungan]:
    """The sentence itself numbers what it counts."""
    for at, count in enumerate(counts):
        end = counts[at + 1].start if at + 1 < len(counts) else len(block.text)
        lead = INTRODUCES.search(block.text, count.end, end)
        between = block.text[count.end : lead.start()] if lead else ""
        if lead is None or SENTENCE.search(between) or PART.search(between + lead[0]) or _names_another(between, nouns):
            continue
        listing = listing_inside(block.text, lead.end(), block, section.path)
        if listing is not None:
            yield _listed(block, section, count, listing, nouns)


def _names_another(between: str, nouns: Words) -> bool:
    """Whether another thing that can be counted is named further on than the words that belong to the noun."""
    words = [re.sub(r"nya\Z", "", word) for word in re.findall(r"[^\W\d_]+", between.casefold())]
    known = {spelling for spellings in nouns.values() for spelling in spellings}
    return any(word in known for word in words[3:])


def _listed(block: Paragraph | Heading, section: Section, count: Count, listing: Listing, nouns: Words) -> Hitungan:
    items = tuple(Text(item.text, item.place, squash(item.text)) for item in listing.items)
    other = noun_of(items[0].raw) not in ("", count.kunci)
    sure = listing.whole and not other and not OUT_OF.search(block.text[: count.start]) and not _mixed(items, nouns[count.kunci])
    return replace(hitungan(block, section, count, "daftar", items), isi_pasti=sure)


def _mixed(items: Sequence[Text], spellings: Sequence[str]) -> bool:
    """Whether some items are called by what is counted and others are not: "1. Sekretariat, 2. Bidang Taman"."""
    names = [squash(ITEM.sub("", item.raw, count=1)) for item in items]
    called = [name.startswith(tuple(squash(spelling) for spelling in spellings)) for name in names]
    return any(called) and not all(called)


def hitungan(block: Paragraph | Heading, section: Section, count: Count, jenis: str, items: tuple[Text, ...]) -> Hitungan:
    """A count of a sentence beside what it counts, as a record."""
    place = count.jumlah.place or block.place
    name = f"Banyaknya {count.kunci.replace('_', ' ')} dalam kalimat"
    return Hitungan(
        nama=Text(name, place, squash(name)),
        bagian=section.bagian,
        dokumen=block.place.source,
        tabel="",
        jenis=jenis,
        kunci=count.kunci,
        disebut=count.jumlah,
        isi=items,
    )


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which a position stands."""
    starts, ends = _stops(text)
    before, after = bisect_right(ends, at), bisect_right(starts, at)
    return (ends[before - 1] if before else 0), (starts[after] if after < len(starts) else len(text))


@lru_cache(maxsize=1 << 8)  # every count of a paragraph asks for its sentence
def _stops(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the ends of sentences begin, and where the next sentences begin."""
    stops = list(SENTENCE.finditer(text))
    return tuple(stop.start() for stop in stops), tuple(stop.end() for stop in stops)
