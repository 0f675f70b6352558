"""Sentences of running text with their numbers set apart: the ground for every claim in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Cell, Document, Heading, Paragraph, Table
from lkipaudit.place import Place
from lkipaudit.quantity import Found, Quantity
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in

AMOUNT, RATE, COUNT, BAD = "\ue000-\ue7ff", "\ue800-\uefff", "\uf000-\uf5ff", "\uf600-\uf8ff"
"""Each number of a sentence is one letter of these ranges: money, percent, any other value, and what is no sound number."""
ANY = AMOUNT + RATE + COUNT + BAD
PRIVATE = re.compile(f"[{ANY}]")
"""Signs that a font of symbols keeps to itself: printed, they would pass for numbers."""
ROOM = 0x200
"""So many numbers of a kind fit into one passage."""
BULLET = re.compile(r"(?:\A|\n)[^\S\n]*[-•➢▪▫■◦●✓*–][^\S\n]+")
REMARK = re.compile(rf"\([^(){ANY}]*\)")
END = re.compile(rf"(?<=[.!?•])\s+(?=[^a-z\s,;])|(?<=:)\s+(?=[A-Z])|(?<=[{ANY}][.])\s*(?=[A-Z])")
SHORT = re.compile(
    r"\b(?:TA|Th|Thn|No|Nomor|Kab|Prov|Kec|Kel|Jl|Drs?|Ir|Hj?|Tn|Ny|dr|dkk|dll|sbb|no|hal|jl|s\.d|s/d|a\.n|u\.p|min|maks|[A-Z])\.\Z"
)
LONGEST_SHORT = 8
STOP = re.compile(r"[.!?:;]\s*\Z")
CURRENCY = re.compile(r"\bRp\s*\.?\s*\Z", re.IGNORECASE)
OPEN = re.compile(r"\b(?:sebanyak|sebesar|sejumlah|senilai|seluas|berjumlah|mencapai|menjadi|adalah)\s*\Z", re.IGNORECASE)
"""A word that a number has to follow."""
TORN = re.compile(r"[.,]{1,2}\s?[0-9]|\s?[.,]{2}\s?[0-9]")
NEXT = re.compile(r",\s")
"""After a percentage: the next one of a list."""
FEWEST_WORDS = 4
GOES_ON = re.compile(r"\s*(?!(?:\d{1,2}\.)+\d{0,2}\s+[A-Z])(?:[a-z]{2,}\b|[(%0-9]|Rp|Nomor\s*\d|Tentang\s)")
"""How the rest of a sentence begins on the next page: not with the number of a heading."""
Told = Paragraph | Heading | Cell


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, each number one letter of the private ranges; `numbers` says what each letter is.

    `opens` is whether it is the first of its passage: then the sentence before it has nothing to do with it; `at` is the block of the
    document in which its passage begins.
    """

    text: str
    numbers: Mapping[str, Quantity]
    section: Section
    place: Place
    opens: bool
    at: int = -1

    def told(self, start: int, end: int, *, most: int = 110) -> str:
        """A part of the sentence as printed, on one line."""
        text = PRIVATE.sub(lambda letter: self.numbers[letter[0]].raw if letter[0] in self.numbers else letter[0], self.text[start:end])
        line = " ".join(text.split()).strip(" ,;:-")
        return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"

    def end_of(self, letter: str) -> int:
        """Where a number ends with the noun that it counts, or the bracket that closes it."""
        after = re.compile(rf"{letter}(?:\s*\)|\s*([^\W\d_]+))?").search(self.text)
        if after is None:
            return 0
        unit = self.numbers[letter].unit.split(" ")[0]
        return after.end() if after[1] is None or after[1].casefold() == unit else after.start() + 1

    def quoted(self, letter: str) -> Quantity:
        """A number, quoted with its noun: the smallest phrase that says what it counts."""
        number = self.numbers[letter]
        start = self.text.find(letter)
        raw = self.told(start, self.end_of(letter)).rstrip(" )") if start >= 0 and number.unit not in ("Rp", "%") else number.raw
        return replace(number, raw=" ".join(raw.split()))


@dataclass(frozen=True, slots=True)
class Said:
    """The sentences of one document: those that hold numbers, and `full` all of them with their remarks in brackets.

    `cells` and `full_cells` are the same for what cells of tables tell in sentences.
    """

    brief: tuple[Sentence, ...]
    full: tuple[Sentence, ...]
    cells: tuple[Sentence, ...] = ()
    full_cells: tuple[Sentence, ...] = ()


BothWays = tuple[Sequence[Sentence], Sequence[Sentence]]
"""The sentences of a passage that hold numbers, without their remarks in brackets; and all of them, with their remarks."""


def sentences(document: Document, marks: Sequence[Section]) -> Iterator[BothWays]:
    """The sentences of the running text in order, passage by passage; one that a page cuts is one."""
    at = {id(block): number for number, block in enumerate(document.blocks)}
    for blocks, section in runs(document, marks):
        yield in_passage(blocks, section, at[id(blocks[0])])


def in_passage(blocks: Sequence[Told], section: Section, at: int = -1) -> BothWays:
    """The sentences of one passage, texts that go on in each other; `at` is the block of the document in which it begins."""
    numbers: dict[str, Quantity] = {}
    brief = full = ""
    for block in blocks:
        text = _masked(block, section, numbers, after=full)
        brief, full = f"{brief} {REMARK.sub(' ', text)}", f"{full} {text}"
    start = Sentence("", numbers, section, blocks[0].place.under(*section.path), opens=True, at=at)
    return list(_split(brief, start, bare=False)), list(_split(full, start, bare=True))


def runs(document: Document, marks: Sequence[Section]) -> Iterator[tuple[list[Paragraph | Heading], Section]]:
    """The paragraphs, those that go on in the next one together with it."""
    held: list[Paragraph | Heading] = []
    inside = Section()
    for block, section in zip(document.blocks, marks, strict=True):
        if isinstance(block, Table) or section.bagian == "daftar_isi":
            continue
        if held and not _goes_on(held[-1], block):
            yield held, inside
            held = []
        inside = inside if held else section
        held.append(block)
    if held:
        yield held, inside


def _goes_on(before: Paragraph | Heading, after: Paragraph | Heading) -> bool:
    """Whether a paragraph is the rest of a sentence: the one before has no end, and this one no beginning."""
    if isinstance(before, Heading) or isinstance(after, Heading) or before.bold != after.bold:
        return False
    cut = CURRENCY.search(before.text) is not None
    if STOP.search(before.text) and not cut:
        return False
    next_page = (after.place.page or 0) - (before.place.page or 0) == 1
    named = OPEN.search(before.text) is not None and re.match(r"\s*(?:Rp|[0-9])", after.text) is not None and not BULLET.match(after.text)
    starts = GOES_ON.match(after.text) if next_page or cut or named else re.match(r"\s*[a-z]{2,}\s", after.text)
    return starts is not None and len(before.text.split()) >= FEWEST_WORDS


def _masked(block: Told, section: Section, numbers: dict[str, Quantity], *, after: str) -> str:
    """The text of a block with a letter for each value; where a list begins a new item, a full stop."""
    parts, last = [], 0
    plain = PRIVATE.sub(" ", block.text)
    for one in figures_in(block, section.path):
        parts.append(plain[last : one.start])
        if one.role == "enumerator":
            parts.append(" . ")
        elif one.role == "value" and one.quantity.value is not None:
            parts.append(_letter(block, one, numbers, cut=not one.start and CURRENCY.search(after) is not None))
        else:
            parts.append(plain[one.start : one.end])
        last = one.end
    text = BULLET.sub(" . ", "".join((*parts, plain[last:])))
    return text.replace("*", " ").replace("_", " ")


def _letter(block: Told, one: Found, numbers: dict[str, Quantity], *, cut: bool) -> str:
    quantity = replace(one.quantity, unit="Rp") if cut else one.quantity
    ranges = {"Rp": AMOUNT, "%": RATE}
    torn = TORN.match(block.text, one.end) and not (quantity.unit == "%" and NEXT.match(block.text, one.end))
    kind = BAD if torn or len(numbers) >= ROOM else ranges.get(quantity.unit, COUNT)
    letter = chr(ord(kind[0]) + min(len(numbers), ROOM - 1))
    numbers[letter] = quantity
    return letter


def _split(text: str, first: Sentence, *, bare: bool) -> Iterator[Sentence]:
    """The sentences of a passage, set in the first one; with `bare` those too that hold no numbers."""
    opens = True
    text = " ".join(text.split())
    for start, end in spans(text):
        part = text[start:end].strip(" .")
        if part and (bare or any(letter in first.numbers for letter in PRIVATE.findall(part))):
            yield Sentence(part, first.numbers, first.section, first.place, opens, first.at)
            opens = False


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text on one line begin and end."""
    start = 0
    for end in (*(m.start() for m in END.finditer(text)), len(text)):
        if end == len(text) or not SHORT.search(text, max(start, end - LONGEST_SHORT), end):
            yield start, end
            start = end
