"""A second reading of a PDF, with pdfplumber: the words with digits inside given boxes. It shares no code with the first reader."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pdfplumber
from pdfminer.layout import LTChar, LTContainer, LTItem  # what pdfplumber reads with, and hands out as a page's layout

from lkipaudit.document import Page
from lkipaudit.place import Box, Place

UNREADABLE = "\ufffd"
"""Stands for a glyph of which the font does not say what it is."""
NAMELESS = re.compile(r"\(cid:\d+\)|[\x00-\x08\x0e-\x1f\ue000-\uf8ff]")

MARGIN = 1.0
"""Points by which the middle of a character may lie outside its box."""
SAME_SIZE = 2.0
"""Points by which the two readers may measure a page differently."""
OVERPRINT = 0.3
"""Glyphs nearer to each other than this share of their height are one, printed twice to look bold."""
NEW_LINE, NEW_WORD = 0.5, 0.2
"""Steps down and gaps that part lines and words, in heights of the characters."""

Progress = Callable[[Path, int, int], None]


class Glyph(NamedTuple):
    """One character: the middle of its box on the upright page, in points from the top left corner, and the sides of the box."""

    text: str
    x: float
    y: float
    width: float
    height: float


class Sheet(NamedTuple):
    """The visible part of a page as pdfplumber gives it: its size, and where its corner lies on the whole page."""

    width: float
    height: float
    left: float
    top: float


def read_again(
    path: Path, wanted: Sequence[Place], pages: Sequence[Page], *, password: str | None = None, progress: Progress | None = None
) -> dict[Place, str | None]:
    """For each place the words inside its box that hold digits; None where nothing with digits can be read.

    `pages` are those of the first reading: they say how a page was turned. `progress(path, done, total)` is told of every page read.
    """
    found: dict[Place, str | None] = dict.fromkeys(wanted)
    boxed = {place.page for place in wanted if place.box is not None and place.page is not None}
    sheets = {page.number: page for page in pages if page.number in boxed}
    with _silent(), pdfplumber.open(path, pages=sorted(sheets), password=password) as pdf:
        for done, page in enumerate(pdf.pages, 1):
            here = [place for place in wanted if place.page == page.page_number]
            try:
                glyphs = list(_glyphs(page, sheets[page.page_number]))
            except Exception:  # noqa: BLE001 - a page that the second reader cannot read is one that nobody confirms
                glyphs = []
            finally:
                page.close()
            found |= {place: _digit_words(glyphs, place.box) for place in here if place.box is not None}
            if progress:
                progress(path, done, len(sheets))
    return found


@contextmanager
def _silent() -> Iterator[None]:
    """Nothing on standard error: pdfminer warns there of every colour that it does not know."""
    log = logging.getLogger("pdfminer")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


def _glyphs(page: pdfplumber.page.Page, known: Page) -> Iterator[Glyph]:
    """The characters of a page, upright as the first reader set it; none where the two measure the page differently."""
    sheet = _sheet(page)
    size = (sheet.height, sheet.width) if known.turn % 2 else (sheet.width, sheet.height)
    if abs(size[0] - known.width) > SAME_SIZE or abs(size[1] - known.height) > SAME_SIZE:
        return
    height = page.height
    for char in _characters(page.layout):
        x0, y0, x1, y1 = char.bbox
        x, y = _turned((x0 + x1) / 2 - sheet.left, height - (y0 + y1) / 2 - sheet.top, sheet, known.turn)
        across, up = (y1 - y0, x1 - x0) if known.turn % 2 else (x1 - x0, y1 - y0)
        yield Glyph(NAMELESS.sub(UNREADABLE, char.get_text()), x, y, across, up)


def _characters(items: Iterable[LTItem]) -> Iterator[LTChar]:
    for item in items:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _characters(item)


def _sheet(page: pdfplumber.page.Page) -> Sheet:
    """What is left of a page when its margins outside the crop box are cut, after /Rotate."""
    left, bottom, right, top = page.page_obj.mediabox
    x0, y0, x1, y1 = page.page_obj.cropbox
    cut = {"left": max(x0 - left, 0), "bottom": max(y0 - bottom, 0), "right": max(right - x1, 0), "top": max(top - y1, 0)}
    begins = {0: ("left", "top"), 90: ("bottom", "left"), 180: ("right", "bottom"), 270: ("top", "right")}
    ends = {0: ("right", "bottom"), 90: ("top", "right"), 180: ("left", "top"), 270: ("bottom", "left")}
    first, last = (tuple(cut[side] for side in sides[page.rotation]) for sides in (begins, ends))
    return Sheet(page.width - first[0] - last[0], page.height - first[1] - last[1], *first)


def _turned(x: float, y: float, sheet: Sheet, turn: int) -> tuple[float, float]:
    """A point of a page whose text runs rightwards, upwards, leftwards or downwards (0 to 3), once that text is set upright."""
    return ((x, y), (sheet.height - y, x), (sheet.width - x, sheet.height - y), (y, sheet.width - x))[turn]


def _digit_words(glyphs: Sequence[Glyph], box: Box) -> str | None:
    """The words in a box that hold digits, or what may be digits."""
    inside = [
        glyph for glyph in glyphs if box.x0 - MARGIN <= glyph.x <= box.x1 + MARGIN and box.top - MARGIN <= glyph.y <= box.bottom + MARGIN
    ]
    words = " ".join(_line(line) for line in _lines(inside)).split()
    held = [word for word in words if UNREADABLE in word or re.search("[0-9]", word)]
    return " ".join(held) if any(re.search("[0-9]", word) for word in held) else None


def _lines(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.y):
        if lines and glyph.y - lines[-1][-1].y <= NEW_LINE * glyph.height:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines


def _line(glyphs: Sequence[Glyph]) -> str:
    """The text of one line from the left, each overprinted glyph once."""
    text, last = "", None
    for glyph in sorted(glyphs, key=lambda glyph: glyph.x):
        if last is not None:
            near = OVERPRINT * glyph.height
            if glyph.text == last.text and glyph.x - last.x < near and abs(glyph.y - last.y) < near:
                continue
            gap = (glyph.x - glyph.width / 2) - (last.x + last.width / 2)
            text += " " if gap > NEW_WORD * glyph.height else ""
        text, last = text + glyph.text, glyph
    return text
