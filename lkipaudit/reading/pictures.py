"""Pictures of pages, upright as they were read, so that a Box of a Place lies on them where it was found."""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PIL import Image, ImageDraw

from lkipaudit.document import Document, Page
from lkipaudit.frame import page_frame
from lkipaudit.place import Box
from lkipaudit.reading.errors import ReadError
from lkipaudit.reading.native import Handle, PdfiumError, raw
from lkipaudit.reading.pdf import opened

SCALE = 2.0
"""Pixels for each point: 144 dots per inch, sharp on a screen and on paper."""
MOST_PIXELS = 12_000_000
"""A larger page, such as a poster, is drawn with fewer pixels."""
COLOURS = 48
"""Enough for print and tables; a picture is a third as large as in full colour."""
KEPT = 4
"""So many whole pages are held ready."""
UPRIGHT = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
"""What turns a page upright whose text runs rightwards, upwards, leftwards, downwards; PIL turns the other way round."""
COVER = (120, 120, 120)
Hidden = Callable[[str], list[tuple[int, int]]]
"""The parts of a text that are not to be seen, from and to."""


class Pictures:
    """Draws pages of PDF documents, and keeps what it has drawn; `documents` are by their place in the submission.

    A call gives the PNG of a page (from 1), or of exactly the part of it that `box` holds, margin and all; None where nothing can be
    drawn: a format without pages, a page that is not there, a file that can no longer be opened, a box beside the page.
    """

    def __init__(self, documents: Mapping[int, Document], password: str | None = None, hidden: Hidden | None = None) -> None:
        self._documents = documents
        self._password = password
        self._hidden = hidden
        self._files: dict[int, Handle | None] = {}
        self._pages: OrderedDict[tuple[int, int], tuple[Image.Image, Page]] = OrderedDict()

    def __call__(self, source: int, page: int, box: Box | None = None) -> bytes | None:
        """The PNG."""
        found = self._page(source, page)
        if found is None:
            return None
        image, known = found
        if box is None:
            return png(image)
        x, y = image.width / known.width, image.height / known.height
        edges = (round(box.x0 * x), round(box.top * y), round(box.x1 * x), round(box.bottom * y))
        left, top, right, bottom = (min(max(edge, 0), most) for edge, most in zip(edges, image.size * 2, strict=True))
        return png(image.crop((left, top, right, bottom))) if left < right and top < bottom else None

    def close(self) -> None:
        """Close the files."""
        for file in self._files.values():
            if file is not None:
                file.close()
        self._files.clear()
        self._pages.clear()

    def _page(self, source: int, number: int) -> tuple[Image.Image, Page] | None:
        key = (source, number)
        if key not in self._pages:
            document = self._documents.get(source)
            known = next((page for page in document.pages if page.number == number), None) if document else None
            file = self._file(source)
            if known is None or file is None or not (known.width and known.height):
                return None
            try:
                self._pages[key] = drawn(file, known, self._hidden), known
            except PdfiumError:
                return None
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(key)
        return self._pages[key]

    def _file(self, source: int) -> Handle | None:
        if source not in self._files:
            document = self._documents.get(source)
            is_pdf = document is not None and document.source.format == "pdf"
            try:
                self._files[source] = opened(Path(document.source.path), self._password) if document and is_pdf else None
            except (ReadError, OSError):
                self._files[source] = None
        return self._files[source]


def drawn(file: Handle, known: Page, hidden: Hidden | None = None) -> Image.Image:
    """A page of an open file as a picture, upright, without what is to be hidden; raises PdfiumError."""
    page = file[known.number - 1]
    try:
        bitmap = page.render(scale=min(SCALE, (MOST_PIXELS / (known.width * known.height)) ** 0.5))
        image: Image.Image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        if hidden:
            covered(image, page, hidden)
    finally:
        page.close()
    turn = UPRIGHT[known.turn]
    return image if turn is None else image.transpose(turn)


def covered(image: Image.Image, page: Handle, hidden: Hidden) -> None:
    """Paint over the parts of the page's text that are to be hidden."""
    frame = page_frame(page.get_bbox(), raw.FPDFPage_GetRotation(page.raw))
    x, y = image.width / frame.width, image.height / frame.height
    brush = ImageDraw.Draw(image)
    for box in hidden_boxes(page, hidden):
        x0, top, x1, bottom = frame.matrix.rectangle(*box)
        brush.rectangle((x0 * x - 1, top * y - 1, x1 * x + 1, bottom * y + 1), fill=COVER)


def hidden_boxes(page: Handle, hidden: Hidden) -> Iterator[tuple[float, float, float, float]]:
    """The boxes, in the PDF's own axes, of the hidden parts of the text."""
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        text = "".join(chr(raw.FPDFText_GetUnicode(textpage.raw, index)) for index in range(count))
        for start, end in hidden(text):
            for index in range(start, end):
                yield textpage.get_charbox(index)
    finally:
        textpage.close()


def png(image: Image.Image) -> bytes:
    """The picture in few colours, as PNG."""
    held = io.BytesIO()
    image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(held, "PNG")
    return held.getvalue()
