"""Which part of the report a block stands in, and whose report of which year it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Block, Document, Heading, Paragraph, Table
from lkipaudit.understanding.contents import APPENDIX, contents_start, lines
from lkipaudit.understanding.words import opens_with, plain, roman

Words = Mapping[str, Sequence[str]]

CHAPTER = re.compile(r"\A\s*BAB\s+([IVX]+|\d+)\b[\s.:–-]*(.*)\Z", re.IGNORECASE | re.DOTALL)
NUMBERING = re.compile(r"\A\s*(?:\d+(?:\.\d+)*\.?|[A-Z]\.|[IVX]+\.)\s+")
LONE_NUMBER = re.compile(r"\A\s*([IVX]+)\.?\s+(?=\w{4})")
CHAPTERS = ("pendahuluan", "pk", "realisasi", "penutup")
CONTENTS_LINE = re.compile(r"(?:(?<!\.)\.{3,}|…|\s_{3,})\s*(?:\d+|[ivxl]+)?\s*\Z|\s\d{1,3}\s*\Z")
CAPTION = re.compile(r"\A\s*tabel\s*:?\s*[\dIVX]", re.IGNORECASE)
LONGEST_HEADING = 110
MOST_WORDS = 12
OUTLINE, OUTLINE_STEP = 3, 12
"""So many chapters, at most so many blocks apart, are an outline in prose."""
ECHELON = re.compile(r"\bess?elon\s+(II|III|IV)\b", re.IGNORECASE)
REGION = re.compile(
    r"\b(?:Kabupaten|Kota|Provinsi|KABUPATEN|KOTA|PROVINSI)[ \n]+[A-Z]\w+(?:[ \n](?:Barat|Timur|Selatan|Utara|Tengah|Besar|Raya))?"
)
OFTEN = 3
"""A region that is named less often may be anyone's."""


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a block: its key, the route of headings to it, the caption last seen before it, and whose performance it tells.

    `jenjang` is the echelon ("ii", "iii", "iv") that the last heading named, "" before one does; `bab` is the number of the chapter,
    0 before the first, in an outline of the chapters, and in what is appended.
    """

    bagian: str = ""
    path: tuple[str, ...] = ()
    caption: str = ""
    jenjang: str = ""
    bab: int = 0


def sections(document: Document, words: Words, part: str = "") -> tuple[Section, ...]:
    """For each block of the document its section, in order; `part` is the one it begins in."""
    now, found = Section(part), []
    opening, outlined = _chapters(document)
    closing = _closing(document, words)
    listed = range(contents_start(document) or 0, lines(document)[1])
    awaiting_title = False
    for at, block in enumerate(document.blocks):
        if isinstance(block, Table):
            found.append(now)
            now = replace(now, caption="")
            continue
        text = " ".join(block.text.split())
        if at in opening:
            number, title = opening[at]
            now = Section(opens_with(title, words) or "", (f"BAB {number} {title}".strip(),), bab=_value(number))
        elif awaiting_title and len(text) <= LONGEST_HEADING:
            now = Section(opens_with(text, words) or now.bagian, (f"{now.path[0]} {text}",), bab=now.bab)
        elif (
            at not in outlined
            and at not in listed[1:]
            and not CHAPTER.match(text)
            and (opened := _opened(block, text, now, words, chapters=bool(opening))) is not None
            and (opened.bagian != "lampiran" or at > closing)
        ):
            now = opened
        if len(text) <= LONGEST_HEADING and (echelon := ECHELON.search(text)):
            now = replace(now, jenjang=echelon.group(1).casefold())
        awaiting_title = at in opening and not opening[at][1]
        found.append(now)
    return tuple(replace(one, bab=0) if at in outlined else one for at, one in enumerate(found))


def _chapters(document: Document) -> tuple[dict[int, tuple[str, str]], set[int]]:
    """The blocks that open a chapter, with its number and title: of each number the last, since the contents name them before.

    Second, the blocks of the outlines.
    """
    last: dict[str, tuple[int, str]] = {}
    named: list[Named] = []
    for at, block in enumerate(document.blocks):
        if isinstance(block, Table):
            continue
        text = " ".join(block.text.split())
        chapter = CHAPTER.match(text)
        if chapter and len(text) <= LONGEST_HEADING and not CONTENTS_LINE.search(text) and not text.endswith((".", ",", ";")):
            named.append((at, chapter.group(1).upper(), chapter.group(2)))
    outlined = {at for run in _outlines(named, document) for at in range(run[0][0], run[-1][0] + 1)}
    for at, number, title in named:
        if at not in outlined:
            last[number] = (at, title)
    return {at: (number, title) for number, (at, title) in last.items()}, outlined


Named = tuple[int, str, str]


def _outlines(named: Sequence[Named], document: Document) -> list[list[Named]]:
    """The chapters that are named one soon after the other, in their order: an outline in prose, that opens none."""
    runs: list[list[Named]] = []
    for one in named:
        if isinstance(document.blocks[one[0]], Paragraph) and runs and _soon(runs[-1][-1], one, document):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run for run in runs if len(run) >= OUTLINE]


def _soon(last: Named, one: Named, document: Document) -> bool:
    """Whether a chapter is named soon after a lower one, without a table between: an outline holds none."""
    pages = [document.blocks[named[0]].place.page or 0 for named in (last, one)]
    tables = any(isinstance(block, Table) for block in document.blocks[last[0] : one[0]])
    return not tables and one[0] - last[0] <= OUTLINE_STEP and pages[1] - pages[0] <= 1 and _value(one[1]) > _value(last[1])


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else roman(number)


def _closing(document: Document, words: Words) -> int:
    """Where the closing chapter stands: nothing before it is an appendix. -1 without one."""
    texts = ((at, " ".join(b.text.split())) for at, b in enumerate(document.blocks) if not isinstance(b, Table))
    heads = (
        at
        for at, text in texts
        if len(text) <= LONGEST_HEADING and text == text.upper() and not CONTENTS_LINE.search(text) and _is_closing(text, words)
    )
    return max(heads, default=-1)


def _is_closing(text: str, words: Words) -> bool:
    chapter = CHAPTER.match(text)
    return opens_with(chapter.group(2) if chapter else text, words) == "penutup"


def _opened(block: Block, text: str, now: Section, words: Words, *, chapters: bool) -> Section | None:
    if CAPTION.match(text):
        return replace(now, caption=text[:LONGEST_HEADING])
    bare = NUMBERING.sub("", text)
    part = opens_with(bare, words)
    if part is None or not _is_heading(block, text, bare) or (chapters and part in ("pendahuluan", "penutup")):
        return None
    if now.bagian in ("penutup", "lampiran"):  # what follows the closing chapter is appended, whatever it is called
        return Section("lampiran", (bare,))
    chapter = CHAPTER.match(now.path[0]) if now.path else None
    inside = chapter is not None and opens_with(chapter.group(2), words) == part
    return Section(part, (*now.path[:1], bare) if inside else (bare,), bab=_bab(text, part, now))


def _bab(text: str, part: str, now: Section) -> int:
    """The chapter under a heading: a new one where it is numbered "II." and is one that every report has, else the same."""
    numbered = LONE_NUMBER.match(text)
    if part == "lampiran":
        return 0
    return roman(numbered.group(1)) if numbered and text == text.upper() and part in CHAPTERS else now.bab


def _is_heading(block: Block, text: str, bare: str) -> bool:
    """Whether a block is set as a heading: short, no sentence, and in capitals, bold, numbered (as an appendix is too), or marked as one by
    the format.
    """
    if (
        len(text) > LONGEST_HEADING
        or CONTENTS_LINE.search(text)
        or text.endswith((".", ",", ";", ":"))
        or len(plain(bare).split()) > MOST_WORDS
    ):
        return False
    bold = isinstance(block, Paragraph) and block.bold
    return text == text.upper() or isinstance(block, Heading) or bare != text or bold or APPENDIX.match(text) is not None


def region_of(document: Document) -> frozenset[str]:
    """The words of the region that a document speaks of most, its kind with it: "kabupaten", "contoh"."""
    named: Counter[tuple[str, ...]] = Counter()
    for block in (*document.blocks, *document.furniture):
        if not isinstance(block, Table):
            named.update(tuple(plain(name).split()) for name in set(REGION.findall(block.text)))
    best = named.most_common(1)
    return frozenset(best[0][0]) if best and best[0][1] >= OFTEN else frozenset()
