"""Which part of the report a block stands in, and whose report of which year it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkipaudit.document import Block, Document, Heading, Table
from lkipaudit.understanding.words import opens_with, plain, squash

Words = Mapping[str, Sequence[str]]

CHAPTER = re.compile(r"\A\s*BAB\s+([IVX]+|\d+)\b[\s.:–-]*(.*)\Z", re.IGNORECASE | re.DOTALL)
NUMBERING = re.compile(r"\A\s*(?:\d+(?:\.\d+)*\.?|[A-Z]\.|[IVX]+\.)\s+")
CONTENTS_LINE = re.compile(r"(?:\.{3,}|…|\s_{3,})\s*(?:\d+|[ivxl]+)?\s*\Z|\s\d{1,3}\s*\Z")
CAPTION = re.compile(r"\A\s*tabel\s*:?\s*[\dIVX]", re.IGNORECASE)
LONGEST_HEADING = 110
YEAR = re.compile(r"\b(20\d{2})\b")


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a block: its key, the route of headings to it, and the caption last seen before it."""

    bagian: str = ""
    path: tuple[str, ...] = ()
    caption: str = ""


def sections(document: Document, words: Words) -> tuple[Section, ...]:
    """For each block of the document its section, in order."""
    now, found = Section(), []
    awaiting_title = False
    for block in document.blocks:
        if not isinstance(block, Table):
            text = " ".join(block.text.split())
            if awaiting_title and len(text) <= LONGEST_HEADING:
                now = _titled(now, text, words)
                awaiting_title = False
            elif (opened := _opened(block, text, now, words)) is not None:
                now = opened
                awaiting_title = bool(CHAPTER.match(text)) and not CHAPTER.match(text).group(2)  # type: ignore[union-attr]
        found.append(now)
        if isinstance(block, Table):
            now = Section(now.bagian, now.path)
    return tuple(found)


def _titled(now: Section, text: str, words: Words) -> Section:
    return Section(opens_with(text, words) or now.bagian, (f"{now.path[0]} {text}" if now.path else text,))


def _opened(block: Block, text: str, now: Section, words: Words) -> Section | None:
    if CAPTION.match(text):
        return Section(now.bagian, now.path, text[:LONGEST_HEADING])
    if not text or len(text) > LONGEST_HEADING or CONTENTS_LINE.search(text):
        return None
    if chapter := CHAPTER.match(text):
        title = chapter.group(2)
        return Section(opens_with(title, words) or "", (f"BAB {chapter.group(1).upper()} {title}".strip(),))
    bare = NUMBERING.sub("", text)
    part = opens_with(bare, words)
    if part is None or text.endswith((".", ",", ";", ":")) or len(plain(bare).split()) > 12:  # noqa: PLR2004 - a sentence, no heading
        return None
    alone = text == text.upper() or isinstance(block, Heading)
    if not alone and bare == text and not getattr(block, "bold", False):
        return None
    if now.bagian in ("penutup", "lampiran"):  # what follows the closing chapter is appended, whatever it is called
        return Section("lampiran", (bare,))
    inside = part in ("realisasi", "pk") and now.path and now.path[0].startswith("BAB")
    return Section(part, (*now.path[:1], bare) if inside else (bare,))


def year_of(documents: Sequence[Document], words: Words) -> int | None:
    """The year of the report: the year named most often beside the name of the report, else the most frequent year of its headings."""
    titles: Counter[int] = Counter()
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Table):
                continue
            text = plain(block.text)
            if any(title in text for title in words.get("judul_laporan", ())):
                titles.update(int(year) for year in YEAR.findall(text))
        for paragraph in document.furniture:
            titles.update(int(year) for year in YEAR.findall(paragraph.text))
    return max(titles, key=lambda year: (titles[year], -year)) if titles else None


def agency_of(documents: Sequence[Document], words: Words) -> str | None:
    """The agency as the first pages or the running headers name it: the first short line that opens with a kind of agency."""
    for document in documents:
        early = [b for b in document.blocks if not isinstance(b, Table) and (b.place.page or 1) <= 3]  # noqa: PLR2004 - cover and foreword
        for block in (*early, *document.furniture):
            for line in block.text.split("\n"):
                text = " ".join(line.split())
                if 8 <= len(text) <= 80 and opens_with(text, {"x": words.get("perangkat_daerah", ())}) and _is_name(text):  # noqa: PLR2004
                    return text
    return None


def _is_name(text: str) -> bool:
    return not re.search(r"[.,;:\d]", text) and len(squash(text)) > 6 and all(w[0].isupper() or w in ("dan", "dan/") for w in text.split())  # noqa: PLR2004
