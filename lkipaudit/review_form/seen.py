"""What the answers look at: headings, sentences and tables of the report, each with the part it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.findings import Report
from lkipaudit.model import BarisAnggaran, BarisKinerja, Model, Text
from lkipaudit.place import Place
from lkipaudit.policy import Vocabulary
from lkipaudit.review_form.answer import one_line
from lkipaudit.understanding.sections import CAPTION, CONTENTS_LINE, LONGEST_HEADING, MOST_WORDS, NUMBERING, Section, sections
from lkipaudit.understanding.words import plain

FIRST = "pendahuluan"
"""The part that the first chapter is."""
LATER = ("pk", "realisasi", "penutup", "lampiran")
SECOND = re.compile(r"BAB\s+(?:II|2)\b", re.IGNORECASE)
SOME = 3
LONGEST_OPENING = 220
FEW_WORDS = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """One submission: its report and model, what stands in its documents outside the contents, and what names each table."""

    report: Report
    model: Model
    words: dict[str, tuple[str, ...]]
    blocks: tuple[tuple[Paragraph | Heading | Table, Section], ...]
    titles: dict[tuple[int, str], str]

    @property
    def year(self) -> str:
        """The year of the report as records write it; "" unknown."""
        return str(self.report.year) if self.report.year else ""

    def headings(self, topic: str, parts: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """The headings in some parts of the report that name a topic of the vocabulary; captions of tables are none."""
        for block, section in self.blocks:
            if isinstance(block, Table) or section.bagian not in parts:
                continue
            text = one_line(block.text)
            if _is_heading(block, text) and self.names(text, topic) and not self._other(text):
                yield text, block.place.under(*section.path)

    def openings(self, verb: re.Pattern[str], topic: str, parts: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """Headings, long ones too, and captions of tables that open with a verb and name a topic."""
        for at, (block, section) in enumerate(self.blocks):
            if isinstance(block, Table) or section.bagian not in parts or not verb.match(one_line(block.text)):
                continue
            text = " ".join([one_line(block.text), *self._goes_on(at)])
            if len(text) <= LONGEST_OPENING and self.names(text, topic):
                yield text, block.place.under(*section.path)

    def sentences(self, topic: str, parts: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """The words of a topic in running text of some parts of the report."""
        for block, section in self.blocks:
            if not isinstance(block, Table) and section.bagian in parts:
                text = plain(block.text)
                said = next((spelling for spelling in self.words[topic] if f" {spelling} " in f" {text} "), None)
                if said:
                    yield said, block.place.under(*section.path)

    def tables(self, topic: str) -> set[tuple[int, str]]:
        """The tables (source and their step in places) whose caption or nearest heading names a topic."""
        return {table for table, title in self.titles.items() if self.names(title, topic)}

    def names(self, text: str, topic: str) -> bool:
        """Whether a text holds a spelling of a topic, as whole words."""
        return any(f" {spelling} " in f" {plain(text)} " for spelling in self.words[topic])

    def _goes_on(self, at: int) -> Iterator[str]:
        """The second half of a bold heading, where its lines were read as two paragraphs."""
        block, after = self.blocks[at][0], self.blocks[at + 1][0] if at + 1 < len(self.blocks) else None
        if isinstance(block, Paragraph) and isinstance(after, Paragraph) and block.bold and after.bold:
            text = one_line(after.text)
            if text[:1].islower():
                yield text

    def _other(self, text: str) -> bool:
        """Whether a short line is a caption or names a unit."""
        bare = plain(NUMBERING.sub("", text))
        return bool(CAPTION.match(text)) or any(f"{bare} ".startswith(f"{unit} ") for unit in self.words["unit"])


def seen(report: Report, vocabulary: Vocabulary) -> Seen | None:
    """What there is to look at; None where nothing was read."""
    model = report.model
    if model is None or not model.documents:
        return None
    blocks = [pair for document in model.documents for pair in _told(document, vocabulary)]
    return Seen(report, model, dict(vocabulary["formulir"]), tuple(blocks), _titles(blocks))


def _told(document: Document, vocabulary: Vocabulary) -> Iterator[tuple[Paragraph | Heading | Table, Section]]:
    """The blocks outside the contents. What follows the contents and opens no part of its own is counted to the first chapter."""
    listing = _contents_pages(document)
    begun = False
    for block, section in zip(document.blocks, sections(document, vocabulary["bagian"]), strict=True):
        begun = begun or section.bagian in LATER or bool(section.path and SECOND.match(section.path[0]))
        if section.bagian == "daftar_isi" and (block.place.page is None or block.place.page in listing):
            continue
        first = not begun and section.bagian in ("daftar_isi", "")
        yield block, replace(section, bagian=FIRST, path=() if section.bagian else section.path) if first else section


def _contents_pages(document: Document) -> set[int | None]:
    """The pages that list headings with their pages."""
    held = Counter(
        block.place.page
        for block in document.blocks
        if not isinstance(block, Table)
        for line in block.text.split("\n")
        if CONTENTS_LINE.search(line)
    )
    return {page for page, count in held.items() if count >= SOME}


def _titles(blocks: Sequence[tuple[Paragraph | Heading | Table, Section]]) -> dict[tuple[int, str], str]:
    """What names each table: its caption, or the nearest heading where the caption is a number alone."""
    found: dict[tuple[int, str], str] = {}
    heading = ""
    for block, section in blocks:
        if isinstance(block, Table):
            worded = len(plain(CAPTION.sub("", section.caption)).split()) >= FEW_WORDS
            found[block.place.source, block.place.path[-1]] = section.caption if worded else heading
        elif _is_heading(block, text := one_line(block.text)) and not CAPTION.match(text):
            heading = text
    return found


def _is_heading(block: Paragraph | Heading, text: str) -> bool:
    """Whether a block is set as a heading: short, no sentence, no line of contents, and in capitals, bold, numbered or marked as one."""
    bare = NUMBERING.sub("", text)
    if len(text) > LONGEST_HEADING or CONTENTS_LINE.search(text) or len(plain(bare).split()) > MOST_WORDS:
        return False
    if text.endswith((".", ",", ";")) and text != text.upper():
        return False
    return isinstance(block, Heading) or text == text.upper() or bare != text or block.bold


def cells_of(held: Seen, tables: set[tuple[int, str]], without: str) -> list[Text]:
    """The texts of all cells of some tables, but those in one part of the report."""
    return [
        Text(cell.text, cell.place, "")
        for block, section in held.blocks
        if isinstance(block, Table) and section.bagian != without and table_of(block.place) in tables
        for cell in block.cells
        if cell.text
    ]


def place_of(record: BarisKinerja | BarisAnggaran) -> Place:
    """Where a record stands: at its first number, else at its name."""
    numbers = (
        (record.target, record.realisasi, record.capaian)
        if isinstance(record, BarisKinerja)
        else (record.realisasi, record.anggaran, record.persen)
    )
    return next((number.place for number in numbers if number is not None and number.place is not None), record.nama.place)


def table_of(place: Place) -> tuple[int, str]:
    """The table that a place lies in, as `Seen.tables` names it."""
    return place.source, next((step for step in place.path if step.startswith("tabel ")), "")
