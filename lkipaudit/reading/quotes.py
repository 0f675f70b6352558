"""Where on a PDF page a quote stands: a box around its own characters, and not around the cell or the line that holds it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from pathlib import Path

from lkipaudit.document import Document, Page
from lkipaudit.frame import page_frame
from lkipaudit.place import Box, Place
from lkipaudit.reading.characters import Char, CharacterReader, TooManyCharacters
from lkipaudit.reading.errors import ReadError
from lkipaudit.reading.native import Handle, PdfiumError, raw
from lkipaudit.reading.page import turned
from lkipaudit.reading.pdf import opened

Quote = tuple[Place, str]

MARGIN = 1.0
"""Points by which the middle of a character may lie outside the box of its place."""
SAME_LINE = 0.4
"""Characters whose feet are nearer than this share of the type size stand on one line."""
AROUND, AROUND_ACROSS = 24.0, 1e6
"""Points above and below a box, and to its sides, within which a quote is sought that its box does not hold whole."""
OVERPRINT = 0.18
"""Two prints of one character stand within this share of the type size."""


class Quotes:
    """Finds quotes on the pages of PDF documents; `documents` are by their place in the submission.

    A call gives for each (place, quote) that it finds one box for each line of it, in points on the upright page.
    """

    def __init__(self, documents: Mapping[int, Document], password: str | None = None) -> None:
        self._documents = documents
        self._password = password

    def __call__(self, wanted: Iterable[Quote]) -> dict[Quote, tuple[Box, ...]]:
        """The boxes."""
        by_page: defaultdict[int, defaultdict[int, list[Quote]]] = defaultdict(lambda: defaultdict(list))
        for place, quote in dict.fromkeys(wanted):
            if place.page is not None and place.box is not None and quote.strip():
                by_page[place.source][place.page].append((place, quote))
        found: dict[Quote, tuple[Box, ...]] = {}
        for source, pages in by_page.items():
            document = self._documents.get(source)
            if document and document.source.format == "pdf":
                found |= self._in_file(document, pages)
        return found

    def _in_file(self, document: Document, pages: Mapping[int, Sequence[Quote]]) -> dict[Quote, tuple[Box, ...]]:
        known = {page.number: page for page in document.pages}
        found: dict[Quote, tuple[Box, ...]] = {}
        try:
            file = opened(Path(document.source.path), self._password)
        except (ReadError, OSError):
            return found
        with file:
            for number in sorted(pages):
                if number in known:
                    found |= on_page(characters(file, known[number]), pages[number])
        return found


def characters(file: Handle, known: Page) -> list[Char]:
    """The characters of a page, set upright as when it was first read; none where pdfium cannot."""
    try:
        page = file[known.number - 1]
    except PdfiumError:
        return []
    textpage = None
    try:
        frame = page_frame(page.get_bbox(), raw.FPDFPage_GetRotation(page.raw))
        textpage = page.get_textpage()
        chars = CharacterReader(textpage, frame).read()
        return turned(chars, frame, known.turn) if known.turn else chars
    except (PdfiumError, TooManyCharacters):
        return []
    finally:
        if textpage is not None:
            textpage.close()
        page.close()


def on_page(chars: Sequence[Char], wanted: Sequence[Quote]) -> dict[Quote, tuple[Box, ...]]:
    """The boxes of the quotes that stand on one page; equal quotes in one box are its first, its second and so on by their places."""
    shown = [char for char in chars if char.text.strip()]
    alike: defaultdict[tuple[Box, str], list[Place]] = defaultdict(list)
    for place, quote in wanted:
        if place.box is not None:
            alike[place.box, quote].append(place)
    found: dict[Quote, tuple[Box, ...]] = {}
    for (box, quote), places in alike.items():
        hits = _hits(_lines(shown, box), quote)
        if not hits and any(sign.isalpha() for sign in quote):  # a bare number could be another one's nearby
            hits = _hits(_lines(shown, _around(box)), quote, bare=True)
        if hits:
            order = sorted(places, key=lambda place: [_step(step) for step in place.path])
            found |= {(place, quote): hits[min(index, len(hits) - 1)] for index, place in enumerate(order)}
    return found


def _around(box: Box) -> Box:
    """The lines above and below too: a quote may begin on one line of its paragraph and end on the next."""
    return Box(-AROUND_ACROSS, box.top - AROUND, AROUND_ACROSS, box.bottom + AROUND)


def _step(step: str) -> tuple[str, int]:
    """A step of a route so that "angka 10" comes after "angka 9"."""
    name, _, number = step.rpartition(" ")
    return (name, int(number)) if number.isdecimal() else (step, 0)


def _lines(chars: Sequence[Char], box: Box) -> list[list[Char]]:
    """The upright characters in a box, line by line."""
    inside = [
        char
        for char in chars
        if char.turn == 0
        and box.x0 - MARGIN <= (char.x0 + char.x1) / 2 <= box.x1 + MARGIN
        and box.top - MARGIN <= (char.top + char.bottom) / 2 <= box.bottom + MARGIN
    ]
    lines: list[list[Char]] = []
    for char in sorted(inside, key=lambda char: char.baseline):
        if lines and char.baseline - lines[-1][-1].baseline <= SAME_LINE * char.size:
            lines[-1].append(char)
        else:
            lines.append([char])
    return [_once(sorted(line, key=lambda char: char.x0)) for line in lines]


def _once(line: Sequence[Char]) -> list[Char]:
    """A line without what was printed twice to look bold."""
    kept: list[Char] = []
    for char in line:
        if not any(char.text == one.text and char.x0 - one.x0 < OVERPRINT * char.size for one in kept[-2:]):
            kept.append(char)
    return kept


def _hits(lines: Sequence[Sequence[Char]], quote: str, *, bare: bool = False) -> list[tuple[Box, ...]]:
    """Every occurrence of a quote, one box for each of its lines; whole numbers are preferred to parts of longer ones.

    `bare` compares letters and digits only: a line of contents is quoted without its row of dots.
    """
    sought = "".join(sign for sign in quote if _counts(sign, bare=bare))
    held = [(number, char, sign) for number, line in enumerate(lines) for char in line for sign in char.text if _counts(sign, bare=bare)]
    text = "".join(sign for _, _, sign in held)
    starts = [match.start() for match in re.finditer(f"(?={re.escape(sought)})", text)] if sought else []
    whole = [start for start in starts if _is_whole(text, start, start + len(sought))]
    return [_boxes(held[start : start + len(sought)]) for start in whole or starts]


def _counts(sign: str, *, bare: bool) -> bool:
    return sign.isalnum() if bare else not sign.isspace()


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (text[start].isdigit() and before.isdigit()) and not (text[end - 1].isdigit() and after.isdigit())


def _boxes(held: Sequence[tuple[int, Char, str]]) -> tuple[Box, ...]:
    by_line: defaultdict[int, list[Box]] = defaultdict(list)
    for number, char, _ in held:
        by_line[number].append(Box(char.x0, char.top, char.x1, char.bottom))
    return tuple(reduce(Box.union, boxes) for boxes in by_line.values())
