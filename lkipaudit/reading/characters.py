"""The characters of a PDF page: what each says, where it stands, how it is set."""

from __future__ import annotations

import ctypes
import math
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from typing import NamedTuple

from lkipaudit.frame import QUARTERS, Frame
from lkipaudit.reading.glyphs import sign
from lkipaudit.reading.native import Handle, font_of, font_size, loose_box, raw, render_mode, text_matrix, text_object, text_origin

MAX_CHARACTERS = 200_000
DIAGONAL = -1
"""The direction of text that runs along neither axis, such as a watermark."""

TALL_BOX = 30.0
TALL_SHARE = 2.5
"""A box taller than this, in points or in type sizes, trusts a font that lies about its ascent."""
SIZES = (0.5, 500.0)
"""Type sizes in points that can be; others come from fonts with axes of their own."""
SLANT = 10.0
"""Text may run this many degrees off an axis."""
FIRST_LIGATURE = "\ufb00"
"""From this sign on some stand for several letters or for nothing known; below it every sign that can be printed stands for itself."""
BOLD_WEIGHT = 700
FORCE_BOLD = 1 << 18
FILL_AND_STROKE = 2


Rectangle = tuple[float, float, float, float]


class Char(NamedTuple):
    """One character in points on the upright page.

    `turn` is the direction in which it is read (an index of QUARTERS, or DIAGONAL), `baseline` the height of its foot after that
    turn, `run` the number of the text object that wrote it.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    turn: int
    run: int


class Run(NamedTuple):
    """What the characters of one text object share.

    `foot` is what lies between the lower edge of their boxes and their baseline, `tallest` how high an upright box can be (none: 0).
    """

    number: int
    size: float
    bold: bool
    turn: int
    font: str
    foot: float
    tallest: float


class Boxes(NamedTuple):
    """The edges of all characters of a page, in points on the upright page, each kind in a list of its own."""

    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]

    def at(self, index: int) -> Rectangle:
        """The box (x0, top, x1, bottom) of one character."""
        return self.lefts[index], self.tops[index], self.rights[index], self.bottoms[index]


class Plain(NamedTuple):
    """Upright letters that one text object wrote one after the other, each kind of edge in a list of its own."""

    text: str
    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]
    run: Run

    def sound(self) -> bool:
        """Whether all are plain letters or spaces in boxes of one height that can be theirs."""
        top, bottom, count = self.tops[0], self.bottoms[0], len(self.text)
        return (
            0 < bottom - top <= self.run.tallest
            and self.text.isprintable()
            and max(self.text) < FIRST_LIGATURE
            and self.tops.count(top) == count
            and self.bottoms.count(bottom) == count
        )

    def chars(self, start: int = 0, end: int | None = None) -> Iterator[Char]:
        """A record of each from `start` to `end`."""
        run, (top, bottom) = self.run, (self.tops[0], self.bottoms[0])
        for text, x0, x1 in zip(self.text[start:end], self.lefts[start:end], self.rights[start:end], strict=True):
            yield Char(text, x0, top, x1, bottom, bottom - run.foot, run.size, run.bold, 0, run.number)


class TooManyCharacters(Exception):  # noqa: N818 - a limit, told to the user in other words
    """The page holds more characters than any printed page can."""


class CharacterReader:
    """Reads one text page; pdfium's own objects are asked once each and remembered by their address."""

    def __init__(self, textpage: Handle, frame: Frame) -> None:
        self._page = textpage.raw
        self._address = ctypes.cast(textpage.raw, ctypes.c_void_p).value
        self._frame = frame
        self._matrix, self._point = raw.FS_MATRIX(), (ctypes.c_double * 2)()
        self._runs: dict[int, Run] = {}
        self._fonts: dict[int, tuple[str, bool]] = {}

    def read(self) -> list[Char]:
        """All characters in the order of the content stream, spaces too; raises TooManyCharacters."""
        return [char for piece in self.pieces() for char in (piece.chars() if isinstance(piece, Plain) else piece)]

    def pieces(self) -> Iterator[Plain | list[Char]]:
        """The same by stretches of one text object, upright plain letters as they come; raises TooManyCharacters.

        A page holds thousands of characters, and a record of each costs more than all that pdfium does.
        """
        count = raw.FPDFText_CountChars(self._page)
        if count > MAX_CHARACTERS:
            raise TooManyCharacters
        codes, owners, boxes = self._codes(count), self._owners(count), self._boxes(count)
        for owner, start, end in stretches(owners):
            run = self._runs.get(owner)
            if run is None:
                run = self._runs[owner] = self._run(start, owner, boxes.at(start))
            lefts, tops, rights, bottoms = (edges[start:end] for edges in boxes)
            plain = Plain(codes[start:end], lefts, tops, rights, bottoms, run)
            yield plain if plain.sound() else list(self._odd_chars(plain.text, start, boxes, run))

    def _owners(self, count: int) -> list[int | None]:
        """For each character the address of its text object; None for a space or line end that pdfium made up itself."""
        return list(map(text_object, repeat(self._address, count), range(count)))

    def _boxes(self, count: int) -> Boxes:
        """The boxes of all characters on the upright page."""
        rects = (raw.FS_RECTF * count)()
        first, step = ctypes.addressof(rects), ctypes.sizeof(raw.FS_RECTF)
        deque(map(loose_box, repeat(self._address), range(count), range(first, first + step * count, step)), maxlen=0)
        values = memoryview(rects).cast("B").cast("f").tolist() if count else []
        matrix = self._frame.matrix
        if matrix[:4] != (1, 0, 0, -1):
            found = [matrix.rectangle(*values[at : at + 4]) for at in range(0, 4 * count, 4)]
            return Boxes(*(list(edges) for edges in zip(*found, strict=True))) if found else Boxes([], [], [], [])
        x, y = matrix.e, matrix.f
        return Boxes(
            [left + x for left in values[0::4]],
            [y - top for top in values[1::4]],
            [right + x for right in values[2::4]],
            [y - bottom for bottom in values[3::4]],
        )

    def _codes(self, count: int) -> str:
        """One code for each character. Asking for all at once is faster, but counts characters beyond U+FFFF twice."""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._page, 0, count, buffer) if count else 0
        codes = bytes(buffer).decode("utf-16-le", "surrogatepass")[:count]
        whole = written == count + 1 and len(codes) == count
        if whole and (codes.isascii() or not any("\ud800" <= code <= "\udfff" for code in codes)):
            return codes
        return "".join(chr(raw.FPDFText_GetUnicode(self._page, index) % 0x110000) for index in range(count))

    def _odd_chars(self, codes: str, start: int, boxes: Boxes, run: Run) -> Iterator[Char]:
        """The characters of a stretch one by one: some are turned, are no plain letters, or have boxes that cannot be theirs."""
        for index, code in enumerate(codes, start):
            text = code if "!" <= code <= "~" else sign(code, run.font)
            if text:
                x0, top, x1, bottom = box = boxes.at(index)
                if run.turn:
                    yield self._turned_char(index, text, run, box)
                    continue
                baseline = bottom - run.foot
                if not 0 < bottom - top <= run.tallest:
                    top, bottom = self._ink(index, run, baseline)
                yield Char(text, x0, top, x1, bottom, baseline, run.size, run.bold, 0, run.number)

    def _ink(self, index: int, run: Run, baseline: float) -> tuple[float, float]:
        """Top and bottom where the font lies about its ascent: of the ink, or for a space of the type size."""
        left, right, low, high = (ctypes.c_double() for _ in range(4))
        if raw.FPDFText_GetCharBox(self._page, index, left, right, low, high) and high.value > low.value:
            _, top, _, bottom = self._frame.matrix.rectangle(left.value, low.value, right.value, high.value)
            if bottom - top <= 2 * run.size:
                return top, bottom
        return baseline - 0.75 * run.size, baseline + 0.22 * run.size

    def _turned_char(self, index: int, text: str, run: Run, box: Rectangle) -> Char:
        baseline = self._origin(index)[1]
        if run.turn != DIAGONAL:
            baseline = QUARTERS[run.turn].point(*self._origin(index))[1]
        return Char(text, *box, baseline, run.size, run.bold, run.turn, run.number)

    def _origin(self, index: int) -> tuple[float, float]:
        at = ctypes.addressof(self._point)
        text_origin(self._address, index, at, at + ctypes.sizeof(ctypes.c_double))
        x, y = self._point
        return self._frame.matrix.point(x, y)

    def _run(self, index: int, owner: int, box: Rectangle) -> Run:
        matrix = self._matrix
        text_matrix(self._address, index, ctypes.addressof(matrix))
        here = self._frame.matrix
        along, down = here.a * matrix.a + here.c * matrix.b, here.b * matrix.a + here.d * matrix.b
        size = font_size(self._address, index) * math.hypot(matrix.c, matrix.d)
        if not SIZES[0] <= size <= SIZES[1]:
            size = min(max(box[3] - box[1], 1.0), TALL_BOX)
        font, bold = self._font(font_of(owner))
        bold = bold or render_mode(owner) == FILL_AND_STROKE
        turn = direction(along, down)
        tallest = 0.0 if turn else min(TALL_BOX, TALL_SHARE * size)
        return Run(len(self._runs), size, bold, turn, font, box[3] - self._origin(index)[1], tallest)

    def _font(self, address: int | None) -> tuple[str, bool]:
        """The name of a font in small letters, and whether it is bold."""
        if address is None:
            return "", False
        if address not in self._fonts:
            font = ctypes.cast(address, raw.FPDF_FONT)
            buffer = ctypes.create_string_buffer(256)
            raw.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").lower()
            heavy = any(word in name for word in ("bold", "black", "heavy")) or raw.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
            self._fonts[address] = (name, heavy or bool(raw.FPDFFont_GetFlags(font) & FORCE_BOLD))
        return self._fonts[address]


def stretches(owners: Sequence[int | None]) -> Iterator[tuple[int, int, int]]:
    """Each text object with the positions (first, after the last) of characters it wrote one after the other."""
    ends = [index for index, (owner, following) in enumerate(pairwise(owners), 1) if owner != following]
    for start, end in pairwise([0, *ends, len(owners)]):
        owner = owners[start] if start < end else None
        if owner is not None:
            yield owner, start, end


def direction(along: float, down: float) -> int:
    """The index in QUARTERS of text that advances by (along, down), y downwards; DIAGONAL when more than 10 degrees off both axes."""
    if not along and not down:
        return 0
    degrees = math.degrees(math.atan2(-down, along)) % 360
    quarter = round(degrees / 90)
    return quarter % 4 if abs(degrees - 90 * quarter) <= SLANT else DIAGONAL
