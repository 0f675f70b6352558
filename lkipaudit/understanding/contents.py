"""The table of contents: its lines, with the pages they give."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lkipaudit.document import Document, Table
from lkipaudit.place import Place
from lkipaudit.understanding.words import plain, squash

LISTED = "daftarisi"
LEADER = re.compile(r"[.…_·-]{3,}|…")
PAGE = r"(?P<page>\d{1,3}|[ivxl]{1,6}|\d{1,2}-\d{1,3})"
ENTRY = re.compile(
    rf"\A(?=\W*\w.*[\s.…_·-])(?P<title>.*[^\s.…_·-])(?P<dots>[\s.…_·-]++)(?:(?<=[\s…])|(?<=[.…_·-]{{2}})){PAGE}\s*\Z",
    re.DOTALL,
)
"""A title, dots or a space, and a page; read from the end, since paragraphs of prose are tried too."""
CHAPTERED = re.compile(r"\A(?P<title>.*[^\s.…_·-])[\s.…_·]+(?P<page>[IVX]{1,4}\s?[-–]\s?\d{1,3})\s*\Z", re.DOTALL)
"""The same with a page that names its chapter, "II - 6"."""
CAPITAL = re.compile(r"\A(?P<title>.*[^\s.…_·-])\s*[.…_·-]{3,}[\s.…_·-]*(?P<page>[IVXL]{1,5})\s*\Z", re.DOTALL)
"""The same with a page in Roman capitals, which only a leader tells from the number of a chapter."""
APPENDIX = re.compile(r"\A\W*lampiran\s+(?:\d{1,2}|[IVX]{1,5})\b(?=[\s.:)–-]|\Z)", re.IGNORECASE)
OWN_NUMBER = re.compile(r"\A\s*(?:BAB\.?\s+[IVX\d]+|(?:\d+\.)+\d*|[A-Z]\.|[IVX]+\.)(?=[\s.:]|\Z)", re.IGNORECASE)
CHAPTER = re.compile(r"\A\s*BAB\.?\s+([IVX]+|\d+)\b[\s.:–-]*", re.IGNORECASE)
COLUMN_HEAD = re.compile(r"\A\W*(?:hal|hlm|halaman)\W*\Z", re.IGNORECASE)
LONGEST = 160
"""Letters in a heading at most: what is longer is a sentence."""
LONGEST_CAPITALS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the contents: what it names, the page it gives ("" none), and where it stands."""

    title: str
    page: str
    place: Place


def contents_start(document: Document) -> int | None:
    """The block that heads the contents."""
    return next((at for at, b in enumerate(document.blocks) if not isinstance(b, Table) and squash(b.text) == LISTED), None)


def lines(document: Document) -> tuple[tuple[Line, ...], int]:
    """The lines of the contents, and the block that ends them; none where a document has no table of contents."""
    start = contents_start(document)
    if start is None:
        return (), 0
    found: list[Line] = []
    held, follows, last, end = "", False, document.blocks[start].place.page or 0, start + 1
    began = document.blocks[start].place
    for at in range(start + 1, len(document.blocks)):
        block = document.blocks[at]
        page = block.place.page or 0
        if isinstance(block, Table) or page > last + 1 or _begins_other(block.text, found):
            break
        for part in block.text.split("\n"):
            if OWN_NUMBER.match(part) or APPENDIX.match(part) or COLUMN_HEAD.match(held) or held.endswith(":"):
                rest = held if follows and (began.page or 0) <= last else ""
                found = [*_with_rest(found, rest), *_unpaged(held, began, len(found))]
                held, follows = "", False
            began = began if held else block.place
            whole = " ".join(f"{held} {part}".split())
            entry = CHAPTERED.match(whole) or CAPITAL.match(whole) or ENTRY.match(whole)
            if entry and _is_line(whole, entry["title"]):
                line = Line(
                    entry["title"].strip(" .…_·-"),
                    re.sub(r"\s", "", entry["page"]),
                    _over(began, block.place).at(f"judul {len(found) + 1}"),
                )
                found = [*found[:-1], _joined(found[-1], line)] if found and _goes_on(whole) else [*found, line]
                held, follows, last, end = "", True, page, at + 1
            else:
                held, follows = (whole, follows) if len(whole) <= LONGEST else ("", False)
    if held and (began.page or 0) <= last:
        found += _unpaged(held, began, len(found))
    return tuple(found), end


def _with_rest(found: list[Line], held: str) -> list[Line]:
    """The lines, the last one with the rest of its title, where its page stands beside the first line of it."""
    rest = LEADER.sub(" ", held).strip()
    goes_on = rest[:1].islower() or (LEADER.search(held) is not None and not CHAPTER.match(held))
    if not found or not goes_on or not OWN_NUMBER.match(found[-1].title) or len(found[-1].title) + len(rest) > LONGEST:
        return found
    return [*found[:-1], replace(found[-1], title=f"{found[-1].title} {rest}".strip(" .…_·-"))]


def _over(first: Place, last: Place) -> Place:
    """The place of a line that may begin in one paragraph and end in the next."""
    boxes = first.box, last.box
    whole = boxes[0].union(boxes[1]) if boxes[0] and boxes[1] and first.page == last.page else boxes[0]
    return replace(first, box=whole)


def _unpaged(held: str, place: Place, before: int) -> list[Line]:
    """The line of a chapter that gives no page of its own."""
    chapter = CHAPTER.match(held)
    return [Line(held.strip(" .…_·-:"), "", place.at(f"judul {before + 1}"))] if chapter and held[chapter.end() :] else []


def _goes_on(whole: str) -> bool:
    """Whether a line goes on with the one before it, whose last number was no page."""
    return bool(LEADER.search(whole)) and (whole.startswith("(") or whole[0].islower()) and not OWN_NUMBER.match(whole)


def _joined(first: Line, second: Line) -> Line:
    return Line(f"{first.title} {first.page} {second.title}", second.page, first.place)


def _is_line(whole: str, title: str) -> bool:
    """Whether what ends with a page is a line of contents: with a leader, a number of its own or of an appendix, or in capitals."""
    capitals = title == title.upper() and len(title) <= LONGEST_CAPITALS
    numbered = OWN_NUMBER.match(whole) or APPENDIX.match(title)
    return bool(LEADER.search(whole) or numbered or capitals) and len(title) <= LONGEST


def _begins_other(text: str, found: list[Line]) -> bool:
    """Whether another list begins, or the body: a chapter that the contents have named, without a page."""
    if _ends(text):
        return False
    chapter = CHAPTER.match(text)
    return plain(text).startswith("daftar ") or (chapter is not None and any(_same(chapter, CHAPTER.match(line.title)) for line in found))


def _same(one: re.Match[str], other: re.Match[str] | None) -> bool:
    return other is not None and one[1].upper() == other[1].upper()


def _ends(text: str) -> bool:
    return ENTRY.match(" ".join(text.split())) is not None
