"""Numbers printed in digits and in words beside each other: "45 (empat puluh lima) kegiatan", "tiga (3) unit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.document import Cell, Document, Heading, Paragraph, Table
from lkipaudit.model import AngkaTerbilang, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, Style, find, parse, show
from lkipaudit.quantity.spelling import NOT_UNITS
from lkipaudit.quantity.terbilang import Terbilang, words_value, words_values
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in, span_place
from lkipaudit.understanding.words import roman, squash

BRACKET = re.compile(r"\(([^()]{1,400})(?P<close>\))?")
FILL = r"[\s*_,.:;=–-]*"
"""What can stand between a number and its bracket: "Rp 5.000,00,- *(lima ribu)*"."""
BESIDE = re.compile(FILL)
SAID = re.compile(rf"{FILL}(?:terbilang|dengan\s+huruf|rp)?{FILL}", re.IGNORECASE)
NOUN_BETWEEN = re.compile(rf"{FILL}(?P<noun>[^\W\d_]+|%){FILL}")
NOUN_AFTER = re.compile(r"[*_]*(?:\s*,\s?-)?[*_]*[^\S\n]*\n?[^\S\n]*(?P<noun>[^\W\d_]+(?:[ \n][^\W\d_]+)?)")
ROMAN = re.compile(r"(?<![^\W_])(?P<roman>[IVXL]+)\s*\Z")
ORDER = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
NEAR = 160
"""How far before a bracket its number can begin."""
MOST_NOUNS = 2
NEVER = frozenset({"law", "date", "nip", "time", "page", "column_number"})
COUNTS_OF = {"Rp": ("rupiah",), "%": ("persen", "prosen")}
"""What words in a bracket after such a number can count: "Rp712.500 (satu kegiatan)" is a remark."""
ENGLISH = Style(",", ".")


@dataclass(frozen=True, slots=True)
class Pair:
    """A number and its words as found in a text; the phrase goes from `start` to `end`."""

    digits: Quantity
    words: Terbilang
    start: int
    end: int


def spoken(document: Document, marks: Sequence[Section]) -> tuple[AngkaTerbilang, ...]:
    """The numbers of a document that are printed in digits and in words, in prose and in cells."""
    found: list[AngkaTerbilang] = []
    for block, section in zip(document.blocks, marks, strict=True):
        table = f"{block.place.source}:tabel {block.number}" if isinstance(block, Table) else ""
        for text in block.cells if isinstance(block, Table) else (block,):
            found += [_record(text, pair, section, table) for pair in pairs(text.text)]
    return tuple(found)


def pairs(text: str) -> Iterator[Pair]:
    """Every number of a text that stands beside the same number in another form, brackets round one of the two."""
    for bracket in BRACKET.finditer(text):
        pair = _words_inside(text, bracket) or _digits_inside(text, bracket)
        if pair:
            yield replace(pair, end=_with_noun(text, bracket, pair))


def _words_inside(text: str, bracket: re.Match[str]) -> Pair | None:
    """Digits before the bracket, "45 (empat puluh lima)": all that the bracket holds is the words, with a noun at most."""
    inner = bracket[1]
    words = words_value(inner)
    if words is None or not SAID.fullmatch(inner, 0, words.start):
        return None
    rest = inner[words.end :]
    nouns = re.findall(r"[^\W\d_]+", rest.casefold())
    if len(nouns) > MOST_NOUNS or re.search(r"\d", rest) or (nouns and (nouns[0] in NOT_UNITS or not bracket["close"])):
        return None
    found = _number_before(text, bracket.start(), words, nouns)
    if found is None or (not bracket["close"] and found[0].value != words.value):
        return None  # a bracket that is still open goes on in a part of the page that was read apart
    return Pair(found[0], words, found[1], bracket.end())


def _digits_inside(text: str, bracket: re.Match[str]) -> Pair | None:
    """Words before the bracket, "tiga (3) unit"; but not "dibagi dua (1) ... (2) ...", where the brackets number a list."""
    digits = parse(bracket[1])
    if digits is None or digits.value is None or not bracket["close"]:
        return None
    head = text[max(0, bracket.start() - NEAR) : bracket.start()]
    words = next((said for said in reversed(words_values(head)) if BESIDE.fullmatch(head, said.end)), None)
    if words is None or (words.value != digits.value and f"({digits.value + 1})" in text[bracket.end() :].replace(" ", "")):
        return None
    return Pair(digits, words, bracket.start() - len(head) + words.start, bracket.end())


def _number_before(text: str, end: int, words: Terbilang, nouns: Sequence[str]) -> tuple[Quantity, int] | None:
    """The number in digits right before a bracket, and where it starts."""
    offset = max(0, end - NEAR)
    head = text[offset:end]
    last = next(reversed(find(head)), None)
    if last is None or not _belongs(head[last.end :], nouns):
        return _roman_before(head, offset)
    if last.role in NEVER or last.quantity.value is None or (last.role == "year" and nouns):
        return None
    quantity = last.quantity if last.role == "value" else Quantity(last.quantity.raw, last.quantity.value)
    other_thing = nouns and quantity.unit in COUNTS_OF and nouns[0] not in COUNTS_OF[quantity.unit]
    return None if other_thing else (_as_said(quantity, words), offset + last.start)


def _belongs(between: str, nouns: Sequence[str]) -> bool:
    """Whether what stands between digits and bracket is still of the number: a noun may, if the bracket repeats it or names none."""
    noun = NOUN_BETWEEN.fullmatch(between)
    return bool(BESIDE.fullmatch(between)) or (noun is not None and (not nouns or noun["noun"].casefold() == nouns[0]))


def _as_said(digits: Quantity, words: Terbilang) -> Quantity:
    """The digits in the reading that the words confirm: "1,250" can be a thousand or a fraction."""
    if digits.value == words.value:
        return digits
    other = parse(digits.raw, style=ENGLISH)
    return other if other is not None and other.value == words.value else digits


def _roman_before(head: str, offset: int) -> tuple[Quantity, int] | None:
    found = ROMAN.search(head)
    if found is None or not ORDER.fullmatch(found["roman"]):
        return None
    return Quantity(found["roman"], Decimal(roman(found["roman"]))), offset + found.start()


def _with_noun(text: str, bracket: re.Match[str], pair: Pair) -> int:
    """The end of the phrase with the noun that follows it."""
    noun = NOUN_AFTER.match(text, bracket.end())
    if noun is None or pair.digits.unit in ("Rp", "%") or pair.words.raw.casefold().endswith("rupiah"):
        return pair.end
    first, *others = re.finditer(r"[^\W\d_]+", noun["noun"])
    if first[0].casefold() in NOT_UNITS:
        return pair.end
    last = others[0] if others and others[0][0].casefold() not in NOT_UNITS else first
    return noun.start("noun") + last.end()


def _record(block: Paragraph | Heading | Cell, pair: Pair, section: Section, table: str) -> AngkaTerbilang:
    place = _place(block, pair, section)
    phrase = " ".join(block.text[pair.start : pair.end].split())
    words = " ".join(pair.words.raw.split())
    return AngkaTerbilang(
        nama=Text(phrase, place, squash(phrase)),
        bagian=section.bagian,
        dokumen=place.source,
        tabel=table,
        angka=replace(pair.digits, raw=phrase, place=place),
        kata=Quantity(words, pair.words.value, pair.words.step, pair.digits.unit, place=place),
        tertulis=" ".join(pair.digits.raw.split()),
        dibaca=show(pair.words.value, decimals=max(0, -pair.words.step.adjusted())),
        ejaan_baku=not pair.words.misspelt,
    )


def _place(block: Paragraph | Heading | Cell, pair: Pair, section: Section) -> Place:
    """Of a pair in prose the place of its digits, as every number of a paragraph has one; else the lines that it stands on."""
    inside = () if isinstance(block, Cell) else figures_in(block, section.path)
    held = (one.quantity.place for one in inside if pair.start <= one.start and one.end <= pair.end)
    return next((place for place in held if place), None) or span_place(block, pair.start, pair.end, section.path)
