"""Computations written out with their result: "(85/90) x 100% = 94,44%", "(90 + 80 + 85) / 3 = 85,00", in sentences and in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.document import Cell, Document, Heading, Paragraph, Table
from lkipaudit.model import Penjumlahan, Rasio, RataRata, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, parse
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place
from lkipaudit.understanding.words import squash

N = r"(?:Rp\s?\.?\s?)?\d+(?:[.,]\d+)*(?:\s?%)?"
NOUN = r"(?:\s[^\W\d_]{2,14}){0,2}?"
SIGNS = r"+*/×:÷–\-"
FREE = rf"(?<![\w.,(\[{SIGNS}])(?<![\d.,(\[{SIGNS}xX]\s)"
"""Nothing before it belongs to the computation."""
OPEN, CLOSE, OVER = r"[(\[\s]*", r"[)\]\s]*", r"\s*(?:/|:|÷|\bdibagi\b)\s*"
END = rf"(?![\d.,]*\d)(?!\s*%)(?!\s*[{SIGNS}xX]\s*\d)"
SHARE = re.compile(
    rf"{FREE}{OPEN}(?P<a>{N}){NOUN}{OVER}(?P<b>{N}){NOUN}{CLOSE}(?:[xX×*]|\bdikali(?:kan)?\b)\s*100\s*%?{CLOSE}=\s*(?P<p>{N}){END}",
    re.IGNORECASE,
)
TERMS = rf"{FREE}{OPEN}(?P<terms>{N}{NOUN}(?:\s*\+\s*{N}{NOUN})+)"
MEAN = re.compile(rf"{TERMS}{CLOSE}{OVER}(?P<k>\d{{1,2}}){CLOSE}=\s*(?P<p>{N}){END}", re.IGNORECASE)
SUM = re.compile(rf"{TERMS}{CLOSE}=\s*(?P<p>{N}){END}", re.IGNORECASE)
TERM = re.compile(N, re.IGNORECASE)
MOST_COLUMNS = 40
YEAR = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class Computed:
    """What the computations of one document come to, as written."""

    ratios: tuple[Rasio, ...] = ()
    means: tuple[RataRata, ...] = ()
    sums: tuple[Penjumlahan, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A text with the section and the table that it stands in."""

    block: Paragraph | Heading | Cell
    section: Section

    def place(self, start: int, end: int) -> Place:
        """Where a part of the text stands."""
        return span_place(self.block, start, end, self.section.path).at(f"huruf {start + 1}")

    def number(self, start: int, end: int) -> Quantity | None:
        """A part of the text as a number with its place; None for a year, and for what is none."""
        raw = self.block.text[start:end]
        found = None if YEAR.fullmatch(raw) else parse(" ".join(raw.split()))
        return found.at(self.place(start, end)) if found is not None and found.value is not None else None


def read_computations(document: Document, marks: Sequence[Section]) -> Computed:
    """The computations of one document that name every number they take."""
    ratios: list[Rasio] = []
    means: list[RataRata] = []
    sums: list[Penjumlahan] = []
    for spot in _texts(document, marks):
        ratios += _ratios(spot)
        means += _means(spot)
        sums += _sums(spot)
    return Computed(tuple(ratios), tuple(means), tuple(sums))


def _texts(document: Document, marks: Sequence[Section]) -> Iterator[Spot]:
    for block, section in zip(document.blocks, marks, strict=True):
        if section.bagian == "daftar_isi":
            continue
        for text in block.cells if isinstance(block, Table) else (block,):
            if "=" in text.text:
                yield Spot(text, section)


def _ratios(spot: Spot) -> Iterator[Rasio]:
    for match in SHARE.finditer(spot.block.text):
        part, whole, rate = (spot.number(*match.span(name)) for name in "abp")
        if part is not None and whole is not None and rate is not None and whole.value and not _of_columns(match, (part, whole, rate)):
            yield Rasio(
                nama=_name(spot, match),
                bagian=spot.section.bagian,
                dokumen=spot.block.place.source,
                tabel="",
                jenis="jumlah",
                pembilang=part,
                penyebut=whole,
                persen=rate,
            )


def _means(spot: Spot) -> Iterator[RataRata]:
    for match in MEAN.finditer(spot.block.text):
        terms, mean = _terms(spot, match), spot.number(*match.span("p"))
        if terms and mean is not None and int(match["k"]) == len(terms) and not _of_columns(match, (*terms, mean)):
            yield RataRata(
                nama=_name(spot, match),
                bagian=spot.section.bagian,
                dokumen=spot.block.place.source,
                tabel="",
                nilai=mean,
                anggota=terms,
            )


def _sums(spot: Spot) -> Iterator[Penjumlahan]:
    for match in SUM.finditer(spot.block.text):
        terms, total = _terms(spot, match), spot.number(*match.span("p"))
        if terms and total is not None and not _of_columns(match, (*terms, total)):
            yield Penjumlahan(
                nama=_name(spot, match),
                bagian=spot.section.bagian,
                dokumen=spot.block.place.source,
                tabel="",
                jenis="kalimat",
                jumlah=total,
                bagian_nilai=terms,
            )


def _of_columns(match: re.Match[str], numbers: Sequence[Quantity]) -> bool:
    """Whether small bare numbers may be those of columns: "(4/3 x 100 = 5)", "3 + 4 = 7"."""
    return re.search(r"[^\W\d_xX]", match[0]) is None and all(q.raw.isdigit() and int(q.raw) <= MOST_COLUMNS for q in numbers)


def _terms(spot: Spot, match: re.Match[str]) -> tuple[Quantity, ...]:
    """The numbers that are added up; none where one of them cannot be read."""
    found = [spot.number(*term.span()) for term in TERM.finditer(spot.block.text, *match.span("terms"))]
    return tuple(one for one in found if one is not None) if all(one is not None for one in found) else ()


def _name(spot: Spot, match: re.Match[str]) -> Text:
    raw = " ".join(match[0].split())
    return Text(raw, spot.place(*match.span()), squash(raw))
