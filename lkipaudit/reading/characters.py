"""The characters of a PDF page: what each says, where it stands, how it is set."""

from __future__ import annotations

import ctypes
import math
from collections import deque
from itertools import repeat
from typing import NamedTuple

from lkipaudit.frame import QUARTERS, Frame
from lkipaudit.reading.glyphs import sign
from lkipaudit.reading.native import Handle, loose_box, raw, text_object

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


class TooManyCharacters(Exception):  # noqa: N818 - a limit, told to the user in other words
    """The page holds more characters than any printed page can."""


class CharacterReader:
    """Reads one text page; pdfium's own objects are asked once each and remembered by their address."""

    def __init__(self, textpage: Handle, frame: Frame) -> None:
        self._page = textpage.raw
        self._frame = frame
        self._runs: dict[int, Run] = {}
        self._fonts: dict[int, tuple[str, bool]] = {}

    def read(self) -> list[Char]:
        """All characters in the order of the content stream, spaces too; raises TooManyCharacters."""
        count = raw.FPDFText_CountChars(self._page)
        if count > MAX_CHARACTERS:
            raise TooManyCharacters
        codes = self._codes(count)
        owners, boxes = self._owners_and_boxes(count)
        runs = self._runs
        chars: list[Char] = []
        for index, owner in enumerate(owners):
            if owner is None:
                continue  # a space or line end that pdfium made up itself
            run = runs.get(owner)
            if run is None:
                run = runs[owner] = self._run(index, boxes[index])
            code = codes[index]
            text = code if "!" <= code <= "~" else sign(code, run.font)
            if text:
                x0, top, x1, bottom = box = boxes[index]
                if 0 < bottom - top <= run.tallest:
                    chars.append(Char(text, x0, top, x1, bottom, bottom - run.foot, run.size, run.bold, 0, run.number))
                else:
                    chars.append(self._odd_char(index, text, run, box))
        return chars

    def _owners_and_boxes(self, count: int) -> tuple[list[int | None], list[Rectangle]]:
        """For each character the address of its text object, and its box (x0, top, x1, bottom) on the upright page."""
        page = ctypes.cast(self._page, ctypes.c_void_p).value
        owners = list(map(text_object, repeat(page, count), range(count)))
        rects = (raw.FS_RECTF * count)()
        first, step = ctypes.addressof(rects), ctypes.sizeof(raw.FS_RECTF)
        deque(map(loose_box, repeat(page), range(count), range(first, first + step * count, step)), maxlen=0)
        values = memoryview(rects).cast("B").cast("f").tolist() if count else []
        matrix = self._frame.matrix
        if matrix[:4] != (1, 0, 0, -1):
            return owners, [matrix.rectangle(*values[at : at + 4]) for at in range(0, 4 * count, 4)]
        x, y = matrix.e, matrix.f
        quads = zip(values[0::4], values[1::4], values[2::4], values[3::4], strict=True)
        return owners, [(left + x, y - top, right + x, y - bottom) for left, top, right, bottom in quads]

    def _codes(self, count: int) -> str:
        """One code for each character. Asking for all at once is faster, but counts characters beyond U+FFFF twice."""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._page, 0, count, buffer) if count else 0
        codes = bytes(buffer).decode("utf-16-le", "surrogatepass")[:count]
        whole = written == count + 1 and len(codes) == count
        if whole and (codes.isascii() or not any("\ud800" <= code <= "\udfff" for code in codes)):
            return codes
        return "".join(chr(raw.FPDFText_GetUnicode(self._page, index) % 0x110000) for index in range(count))

    def _odd_char(self, index: int, text: str, run: Run, box: Rectangle) -> Char:
        """A character that is turned, or whose box cannot be that of its signs."""
        if run.turn:
            return self._turned_char(index, text, run, box)
        x0, _, x1, bottom = box
        baseline = bottom - run.foot
        top, bottom = self._ink(index, run, baseline)
        return Char(text, x0, top, x1, bottom, baseline, run.size, run.bold, 0, run.number)

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
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._page, index, x, y)
        return self._frame.matrix.point(x.value, y.value)

    def _run(self, index: int, box: Rectangle) -> Run:
        owner = raw.FPDFText_GetTextObject(self._page, index)
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._page, index, matrix)
        here = self._frame.matrix
        along, down = here.a * matrix.a + here.c * matrix.b, here.b * matrix.a + here.d * matrix.b
        size = raw.FPDFText_GetFontSize(self._page, index) * math.hypot(matrix.c, matrix.d)
        if not SIZES[0] <= size <= SIZES[1]:
            size = min(max(box[3] - box[1], 1.0), TALL_BOX)
        font, bold = self._font(owner)
        bold = bold or raw.FPDFTextObj_GetTextRenderMode(owner) == FILL_AND_STROKE
        turn = direction(along, down)
        tallest = 0.0 if turn else min(TALL_BOX, TALL_SHARE * size)
        return Run(len(self._runs), size, bold, turn, font, box[3] - self._origin(index)[1], tallest)

    def _font(self, owner: Handle) -> tuple[str, bool]:
        font = raw.FPDFTextObj_GetFont(owner)
        if not font:
            return "", False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(256)
            raw.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").lower()
            heavy = any(word in name for word in ("bold", "black", "heavy")) or raw.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
            self._fonts[key] = (name, heavy or bool(raw.FPDFFont_GetFlags(font) & FORCE_BOLD))
        return self._fonts[key]


def direction(along: float, down: float) -> int:
    """The index in QUARTERS of text that advances by (along, down), y downwards; DIAGONAL when more than 10 degrees off both axes."""
    if not along and not down:
        return 0
    degrees = math.degrees(math.atan2(-down, along)) % 360
    quarter = round(degrees / 90)
    return quarter % 4 if abs(degrees - 90 * quarter) <= SLANT else DIAGONAL
