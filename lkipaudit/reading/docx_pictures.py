"""What a DOCX shows and we do not read: charts, objects of other programs, large pictures."""

from __future__ import annotations

import re

from lkipaudit.reading.docx_xml import Node, child, children, kind, qualified, whole

PICTURE = "gambar: isinya tidak dibaca"
CHART = "grafik: isinya tidak dibaca"
DIAGRAM = "diagram: isinya tidak dibaca"
OBJECT = "objek dari program lain: isinya tidak dibaca"
INCLUDED = "dokumen sisipan: isinya tidak dibaca"

LARGE = 1 / 4
"""The share of a page from which on a picture may hold a table or a page of its own."""
A4 = 595.0 * 842.0
_EMU, _TWIP = 12700, 20
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(\d+(?:\.\d+)?|\.\d+)(pt|in|cm|mm|px)?", re.IGNORECASE)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "": 0.75}


def page_area(body: Node) -> float:
    """The area of the last section's page in square points."""
    size = child(child(body, "w:sectPr"), "w:pgSz")
    width, height = (whole(size.get(qualified(name))) if size is not None else None for name in ("w:w", "w:h"))
    return width * height / _TWIP**2 if width and height else A4


def unread_object(node: Node, area: float) -> str | None:
    """The reason to name for a drawing, or None where it holds nothing to read or is small."""
    if kind(node) == "w:object":
        return OBJECT
    inner = {kind(one) for one in node.iter()}
    if inner & {"c:chart", "cx:chart"}:
        return CHART
    if "dgm:relIds" in inner:
        return DIAGRAM
    if "pic:pic" in inner and _drawn(node) > LARGE * area:
        return PICTURE
    if "v:imagedata" in inner and _drawn_in_vml(node) > LARGE * area:
        return PICTURE
    return None


def _drawn(drawing: Node) -> float:
    for name in ("wp:inline", "wp:anchor"):
        for place in children(drawing, name):
            extent = child(place, "wp:extent")
            width, height = (whole(extent.get(name)) if extent is not None else None for name in ("cx", "cy"))
            return (width or 0) * (height or 0) / _EMU**2
    return 0


def _drawn_in_vml(pict: Node) -> float:
    shapes = (one for one in pict.iter() if any(kind(inner) == "v:imagedata" for inner in one))
    return max((_area(shape.get("style") or "") for shape in shapes), default=0)


def _area(style: str) -> float:
    found = {name.lower(): float(size) * _POINTS[(unit or "").lower()] for name, size, unit in _LENGTH.findall(style)}
    return found.get("width", 0) * found.get("height", 0)
