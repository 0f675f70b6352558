"""Items that a sentence names by their place in a list ("rekomendasi kedua") and quotes, beside the list that has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import Text, UrutanButir
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place
from lkipaudit.understanding.words import plain, roman, squash

KINDS = r"rekomendasi|misi|tujuan|sasaran|strategi|kebijakan|prioritas|agenda|program\s+unggulan"
WORDS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
FIRST = "pertama"
ORDINAL = rf"(?:{FIRST}|ke(?:{'|'.join(WORDS)})|ke-?\s?\d{{1,2}}|[IVX]{{1,4}}\b|\d{{1,2}}\b)"
NAMED = re.compile(rf"\b(?P<said>(?:{KINDS})(?:\s+strategis)?\s+(?P<number>{ORDINAL}))", re.IGNORECASE)
OPENS = re.compile(
    r"(?P<gap>[^.“\":]{0,90}?)(?:[“\"]|:\s|\b(?:yaitu|yakni|bahwa)\b:?)[\s“\"]*(?:\d{1,2}[.)]\s*)?(?P<text>[^”\"]{25,400})", re.DOTALL
)
KIND = re.compile(rf"\b(?:{KINDS})\b", re.IGNORECASE)
OUTER = ("rekomendasi", "misi", "prioritas", "agenda")
ITEM = re.compile(r"(?:\A|\n)\s*(?:\(?(?P<digits>\d{1,2})|(?P<letter>[a-z]))[.)]\s+(?=\S)")
BULLET = re.compile(r"\s*[-•➢▪●–*]\s+(?=[^\W\d])")
HEADED = re.compile(rf"\A\W*(?:[\dA-Za-z]{{1,3}}[.)]\s*)*(?:{KINDS})(?:\s+strategis)?\s*:?\s*\Z", re.IGNORECASE)
"""A line that says no more than what the list below it is of."""
OF_OTHERS = re.compile(
    r"\b(?:pemerintah|kota|kabupaten|provinsi|rpjm\w*|rpd|rkpd|nasional|renstra|bupati|wali ?kota|terdiri|indikator)\b", re.IGNORECASE
)
"""Words that say that it is an item of somebody else's list, or that a number counts something."""
PARTLY = re.compile(
    r"\b(?:terkait|mendukung|didukung|relevan|tanggung jawab|antara lain|antaranya|masih|sebagian|belum|sudah|telah)\b", re.IGNORECASE
)
"""Words of a line over a list that need not hold all items."""
COUNTS = re.compile(r"\s*(?!(?:yaitu|yakni|adalah|ialah|berupa|bahwa|tentang|mengenai|strategis)\b)[^\W\d]")
NESTED = re.compile(r"\btujuan(?:\s+strategis)?\s+(?:kedua|ke-?2|II|2)\b", re.IGNORECASE)
"""A second goal: objectives and what is below them can be numbered anew for each."""
LEAST = 25
"""Letters by which an item is known again."""
SAME = 92
MOST_QUOTED = 10


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item, how many its list has, and the line over the list."""

    number: int
    mark: str
    key: str
    printed: str
    place: Place
    block: Paragraph | Heading
    of: int
    lead: str


def read_ordinals(document: Document, marks: Sequence[Section], found: Sequence[Prose]) -> Iterator[UrutanButir]:
    """The quoted items that one document lists too: beside the list's number of the item, the same if any list has it."""
    items = list(_listed(document, marks))
    if not items:
        return
    nested = any(NESTED.search(passage.text) for passage in found)
    for passage in found:
        for match in NAMED.finditer(passage.text):
            quote = OPENS.match(passage.text, match.end("said"))
            if quote is None or _is_of_others(match, quote) or (nested and not match["said"].casefold().startswith(OUTER)):
                continue
            told, key = _number(match["number"]), squash(quote["text"])
            same = [one for one in items if _is(one.key, key) and _may_be(one, match["said"])]
            listed = next((one for one in same if one.number == told), same[0] if same else None)
            if listed is not None and told <= listed.of and not _inside(listed, passage):
                yield _record(passage, match, told, listed)


def _number(word: str) -> int:
    text = re.sub(r"\Ake-?\s?", "", word.casefold()) if word.casefold() != FIRST else "satu"
    if text in WORDS:
        return WORDS.index(text) + 1
    return int(text) if text.isdecimal() else roman(text)


def _is(item: str, quoted: str) -> bool:
    most = min(len(item), len(quoted))
    return most >= LEAST and fuzz.ratio(item[:most], quoted[:most]) >= SAME


def _is_of_others(match: re.Match[str], quote: re.Match[str]) -> bool:
    """Whether the words between an item's name and its text name another owner or item, or the number counts what follows it."""
    gap = quote["gap"]
    counts = match["number"].isdecimal() and COUNTS.match(gap) is not None
    return counts or OF_OTHERS.search(gap) is not None or NAMED.search(gap) is not None


def _may_be(item: Item, said: str) -> bool:
    """Whether the line over a list does not say that it is of another kind, or only a part."""
    kinds = {kind.casefold() for kind in KIND.findall(item.lead)}
    return not PARTLY.search(item.lead) and (not kinds or any(said.casefold().startswith(kind) for kind in kinds))


def _inside(item: Item, passage: Prose) -> bool:
    """Whether the item is printed in the passage itself: then it is the quotation."""
    return any(item.block is block for block in passage.blocks)


def _listed(document: Document, marks: Sequence[Section]) -> Iterator[Item]:
    """The items of the numbered lists of two or more, and of those under a heading that says what they are."""
    run: list[Numbered] = []
    lead = over = ""
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or section.bagian == "daftar_isi":
            continue
        bullet = BULLET.match(block.text)
        if bullet and HEADED.match(lead):
            over = lead
            run.append((len(run) + 1, ("", "-"), block.text[bullet.end() :].strip(), block.place.under(*section.path), block))
            continue
        if run and run[-1][1][1] == "-":
            yield from _whole(run, over)
            run = []
        before, lead = lead, block.text
        for number, mark, text, place in _items(block, section):
            if not run or (number, mark[1]) != (run[-1][0] + 1, run[-1][1][1]):
                yield from _whole(run, over)
                run = []
            over = over if run else before
            if run or number == 1:
                run.append((number, mark, text, place, block))
    yield from _whole(run, over)


Numbered = tuple[int, tuple[str, str], str, Place, Paragraph | Heading]
"""A number, the sign as printed with what kind it is, what it numbers, and where."""


def _whole(run: Sequence[Numbered], over: str) -> Iterator[Item]:
    if len(run) > 1:
        yield from (Item(number, mark, squash(text), text, place, block, len(run), over) for number, (mark, _), text, place, block in run)


def _items(block: Paragraph | Heading, section: Section) -> Iterator[tuple[int, tuple[str, str], str, Place]]:
    found = list(ITEM.finditer(block.text))
    for at, one in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(block.text)
        number = int(one["digits"]) if one["digits"] else ord(one["letter"]) - ord("a") + 1
        yield (
            number,
            (one[0].strip(), "1" if one["digits"] else "a"),
            block.text[one.end() : end].strip(),
            span_place(block, one.start(), end, section.path),
        )


def _record(passage: Prose, match: re.Match[str], told: int, listed: Item) -> UrutanButir:
    place = passage.place(match.start("said"), match.end("said"))
    name = " ".join(match["said"].split())
    item = " ".join(listed.printed.split()[:MOST_QUOTED])
    return UrutanButir(
        nama=Text(name, place, plain(name)),
        bagian=passage.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        disebut=Quantity(name, Decimal(told), place=place),
        nomor=Quantity(f"{listed.mark} {item}".strip(), Decimal(listed.number), place=listed.place),
        butir=item,
        urutan=str(listed.number),
    )
