"""pdfium as it comes: its names are made at run time, so the type checker cannot see them."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2
from pypdfium2 import raw as _raw

Handle = Any
"""One of pdfium's own objects: a document, a page, a text page, something on a page."""

pdfium: Any = pypdfium2
raw: Any = _raw
PdfiumError = pypdfium2.PdfiumError


def _plain(function: Handle, result: Handle, *arguments: Handle) -> Handle:
    """The same function with addresses for pointers: asked once for each character, the typed pointers would cost as much as pdfium."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


text_object = _plain(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
"""(text page, index) to the address of the text object that wrote a character; None where pdfium made it up."""

loose_box = _plain(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
"""(text page, index, address of an FS_RECTF): fills in the box of a character by its font's measures."""

text_matrix = _plain(raw.FPDFText_GetMatrix, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
"""(text page, index, address of an FS_MATRIX): fills in the matrix of a character."""

font_size = _plain(raw.FPDFText_GetFontSize, ctypes.c_double, ctypes.c_void_p, ctypes.c_int)
"""(text page, index) to the type size of a character before its matrix."""

text_origin = _plain(raw.FPDFText_GetCharOrigin, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
"""(text page, index, addresses of two doubles): fills in the point from which a character is drawn."""

render_mode = _plain(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p)
"""(text object) to how it is painted: filled, stroked, both."""

font_of = _plain(raw.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
"""(text object) to the address of its font; None where it has none."""
