"""Captions of tables and figures: their numbers in a row, and the chapter that they name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from lkipaudit.document import Block, Document, Heading, Paragraph, Table
from lkipaudit.model import JudulTabel, Text, Urutan
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.sections import CHAPTER, Section
from lkipaudit.understanding.sequence import Break, Item, Run, told
from lkipaudit.understanding.words import roman, squash

NAMED = (
    r"\b(?P<kind>tabel|table|gambar|grafik|diagram|bagan)\b[\s.:]*"
    r"(?P<label>(?:(?P<chapter>\d{1,2}|[IVX]{1,4})\s?[.-]\s?)?(?P<number>\d{1,3})(?P<letter>[a-z])?)"
)
CAPTION = re.compile(rf"\A\W*{NAMED}(?=[\s.:)]|\Z)(?!\s?[.-]\s?\d)[\s.:)]*(?P<title>.*)\Z", re.IGNORECASE | re.DOTALL)
MENTION = re.compile(rf"{NAMED}(?!\d)", re.IGNORECASE)
KINDS = {"table": "tabel"}
LONGEST, LONGEST_TITLE = 300, 200
TITLE_BLOCKS = 3
"""A title stands in so many paragraphs at most, between its number and its table."""
SAME_TITLE = 88
"""Ratio above which two captions have one title: the table goes on."""
GOES_ON = re.compile(r"\b(?:lanjutan|sambungan|lanj)\b", re.IGNORECASE)
USED = 2
"""So many captions named for their own chapter show that the report names them so."""


Key = tuple[str, int, int]
"""A kind, a chapter (0 none), a number."""


@dataclass(frozen=True, slots=True)
class Caption:
    """One caption: its kind, the chapter that it names (0 none), its number, its title, and the section in which it stands."""

    kind: str
    chapter: int
    number: int
    label: str
    text: str
    title: str
    place: Place
    section: Section

    @property
    def item(self) -> Item:
        """The caption as a member of its run."""
        return Item(self.number, self.label, self.text, self.place, self.name)

    @property
    def name(self) -> str:
        """Number and title."""
        return self.text if self.title in self.text else f"{self.text} {self.title}"


def captions(document: Document, marks: Sequence[Section]) -> tuple[tuple[Urutan, ...], tuple[JudulTabel, ...]]:
    """The runs of captions, and the captions that name a chapter."""
    found = list(captions_of(document, marks))
    chapters = {section.bab: block for block, section in reversed(list(zip(document.blocks, marks, strict=True))) if section.bab}
    own = sum(one.chapter == one.section.bab > 0 for one in found) >= USED
    named = [one for one in found if own and one.section.bab and one.chapter in chapters]
    strange = [one for one in named if one.chapter != one.section.bab]
    runs: defaultdict[tuple[str, int], list[Caption]] = defaultdict(list)
    for one in found:
        if one not in strange:
            runs[one.kind, one.chapter].append(one)
    elsewhere = _mentioned(document, marks)
    begun = {chapter for chapter in chapters if CHAPTER.match(_text(chapters[chapter]))} | ({0} if 1 in chapters else set())
    told_runs = tuple(_run(run, elsewhere, whole=key[1] in begun) for key, run in runs.items())
    alike: defaultdict[tuple[str, int], list[Caption]] = defaultdict(list)
    for one in named:
        alike[one.kind, one.section.bab].append(one)
    return told_runs, tuple(_chaptered(group, chapters[group[0].section.bab]) for group in alike.values())


def captions_of(document: Document, marks: Sequence[Section]) -> Iterator[Caption]:
    """The captions of the body: what stands before its first chapter is listed, what follows its last is of other papers."""
    first = next((at for at, section in enumerate(marks) if section.bab), 0)
    for at, (block, section) in enumerate(zip(document.blocks, marks, strict=True)):
        text = _text(block)
        caption = CAPTION.match(text) if len(text) <= LONGEST else None
        if at < first or caption is None or section.bagian in ("daftar_isi", "lampiran") or caption["letter"] or _is_sentence(caption):
            continue
        yield Caption(
            *key_of(caption),
            re.sub(r"\s", "", caption["label"]),
            text,
            caption["title"] or _title_below(document.blocks[at + 1 : at + 1 + TITLE_BLOCKS]),
            block.place,
            section,
        )


def _text(block: Block) -> str:
    return "" if isinstance(block, Table) else " ".join(block.text.split())


def _is_sentence(caption: re.Match[str]) -> bool:
    """Whether a sentence begins with the name of a table."""
    title = caption["title"]
    return bool(title) and title[0].islower() and (title.endswith((".", ":", ";", ",")) or len(title) > LONGEST_TITLE)


def _title_below(blocks: Sequence[Block]) -> str:
    """The short paragraphs under a number, as far as the table or the next caption."""
    found: list[str] = []
    for block in blocks:
        if not isinstance(block, (Paragraph, Heading)) or len(block.text) > LONGEST_TITLE or CAPTION.match(_text(block)):
            break
        if not any(map(str.isalpha, block.text)):  # the numbers of a chart
            break
        found.append(_text(block))
    return " ".join(found)


def _mentioned(document: Document, marks: Sequence[Section]) -> set[Key]:
    """Every table and figure that the body names anywhere: a caption that cannot be recognised is still among them."""
    texts = (
        text
        for block, section in zip(document.blocks, marks, strict=True)
        if section.bagian != "daftar_isi"
        for text in ([cell.text for cell in block.cells] if isinstance(block, Table) else [block.text])
    )
    return {key_of(found) for text in texts for found in MENTION.finditer(text)}


def key_of(found: re.Match[str]) -> Key:
    """The kind, chapter and number that a caption or a mention gives."""
    chapter, kind = found["chapter"] or "0", found["kind"].casefold()
    return KINDS.get(kind, kind), int(chapter) if chapter.isdecimal() else roman(chapter), int(found["number"])


def _run(run: Sequence[Caption], elsewhere: set[Key], *, whole: bool) -> Urutan:
    breaks: list[Break] = []
    before: Caption | None = None
    for at, one in enumerate(run):
        same = [other for other in run[:at] if other.number == one.number]
        how = ""
        beside: tuple[Caption, ...] = (before,) if before else ()
        if same:
            how, beside = ("", ()) if any(_goes_on(other, one) for other in same) else ("berulang", tuple(same))
        elif before is None:
            how = (
                "tidak mulai dari 1" if whole and one.number > 1 < len(run) and not _named(run[0], range(1, one.number), elsewhere) else ""
            )
            beside = tuple(run[1:2])
        elif one.number > before.number + 1 and not _named(one, range(before.number + 1, one.number), elsewhere):
            how = "melompat"
        elif one.number < before.number:
            how = "mundur"
        if how:
            breaks.append(Break(one.item, how, tuple(other.item for other in beside)))
        before = one
    first = run[0]
    key = f"{first.place.source}:{first.kind} {first.chapter}"
    return told(Run("tabel" if first.kind == "tabel" else "gambar", first.section.bagian, key, tuple(one.item for one in run)), breaks)


def _goes_on(one: Caption, other: Caption) -> bool:
    """Whether a caption repeats another, whose table goes on."""
    if not one.title or not other.title or GOES_ON.search(other.text) or GOES_ON.search(other.title):
        return True
    return fuzz.ratio(squash(one.title), squash(other.title)) >= SAME_TITLE


def _named(like: Caption, numbers: range, elsewhere: set[Key]) -> bool:
    """Whether any of these numbers is named anywhere in the body."""
    return any((like.kind, like.chapter, number) in elsewhere for number in numbers)


def _chaptered(group: Sequence[Caption], chapter: Block) -> JudulTabel:
    strange = [one for one in group if one.chapter != one.section.bab]
    first = (strange or group)[0]
    return JudulTabel(
        nama=Text(first.name, first.place, squash(first.name)),
        bagian=first.section.bagian,
        dokumen=first.place.source,
        tabel=f"{first.place.source}:{first.kind} {first.label}",
        bab=Quantity(_text(chapter), Decimal(first.section.bab), place=chapter.place),
        asing=tuple(Quantity(one.text, Decimal(one.chapter), place=one.place) for one in strange),
    )
