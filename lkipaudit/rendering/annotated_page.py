"""One page of an annotated copy: from boxes on the upright page, as it was read, to marks and ticks in the page's own axes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from lkipaudit.document import Page
from lkipaudit.frame import Matrix, page_frame
from lkipaudit.ledger import Standing
from lkipaudit.place import Box
from lkipaudit.rendering.annotated_marks import Colour, Mark, Tick

SAME_SIZE = 2.0
"""Points by which a page may be measured otherwise than it was read."""
PADDING = 1.0
AUTHOR = "lkipaudit"
LAYER = "Centang lkipaudit"
LAYER_NAME = Name("/LkipauditCentang")
TICK_COLOURS: dict[str, Colour] = {"exact": (0.10, 0.60, 0.20), "broken": (0.85, 0.10, 0.10)}
ONLY_ROUNDED: Colour = (0.90, 0.60, 0.0)
TICK = 5.5
"""Width of a tick in points; smaller beside small print."""
DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page with the matrix that leads from the upright page, from its top left corner, to its own axes."""

    pdf: pikepdf.Pdf
    page: pikepdf.Page
    back: Matrix

    def add_mark(self, mark: Mark, moment: datetime) -> None:
        """Puts a highlight with its note over the boxes of a mark."""
        areas = [self._area(box) for box in mark.boxes]
        x0, y0 = min(area[0] for area in areas), min(area[1] for area in areas)
        x1, y1 = max(area[2] for area in areas), max(area[3] for area in areas)
        date = String(moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ"))
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Highlight,
            Rect=_numbers(x0, y0, x1, y1),
            QuadPoints=_numbers(*(edge for a, b, c, d in areas for edge in (a, d, c, d, a, b, c, b))),
            C=_numbers(*mark.colour),
            T=String(AUTHOR),
            Subj=String(mark.title),
            Contents=String(mark.text),
            NM=String(f"{'-'.join(mark.findings)}:{len(self.page.obj.get('/Annots', []))}"),
            M=date,
            CreationDate=date,
            F=4,
            P=self.page.obj,
            AP=Dictionary(N=self._appearance(areas, (x0, y0, x1, y1), mark.colour)),
        )
        self._annotations().append(self.pdf.make_indirect(note))

    def draw_ticks(self, ticks: Iterable[Tick], layer: pikepdf.Object) -> None:
        """Draws the ticks over the page, in a layer of their own that a viewer can hide."""
        drawn = "".join(self._tick(tick) for tick in ticks)
        if not drawn:
            return
        self.page.add_resource(layer, Name.Properties, LAYER_NAME)
        before, after = _levels(self.page)
        self.page.contents_add(b"q\n" * before, prepend=True)
        self.page.contents_add(b"\n" + b"Q\n" * after + f"/OC {LAYER_NAME} BDC q 1 J 1 j\n{drawn}Q EMC\n".encode())

    def destination(self, box: Box) -> pikepdf.Array:
        """The place in the outline's words, with some of what stands above it."""
        x, y = self.back.point(max(box.x0 - 40, 0), max(box.top - 80, 0))
        return Array([self.page.obj, Name.XYZ, round(x, 2), round(y, 2), 0])

    def _area(self, box: Box) -> tuple[float, float, float, float]:
        return self.back.rectangle(box.x0 - PADDING, box.top - PADDING, box.x1 + PADDING, box.bottom + PADDING)

    def _appearance(self, areas: list[tuple[float, float, float, float]], whole: tuple[float, ...], colour: Colour) -> pikepdf.Object:
        shapes = "".join(f"{a:.2f} {b:.2f} {c - a:.2f} {d - b:.2f} re f\n" for a, b, c, d in areas)
        blend = Dictionary(Type=Name.ExtGState, BM=Name.Multiply)
        form = pikepdf.Stream(self.pdf, f"/G gs {_colour(colour)} rg\n{shapes}".encode())
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, _numbers(*whole)
        form.Resources = Dictionary(ExtGState=Dictionary(G=blend))
        form.Group = Dictionary(S=Name.Transparency, Type=Name.Group)
        return self.pdf.make_indirect(form)

    def _annotations(self) -> pikepdf.Object:
        """The page's own list of annotations."""
        if not isinstance(self.page.obj.get("/Annots"), Array):
            self.page.obj["/Annots"] = Array([])
        return self.page.obj["/Annots"]

    def _tick(self, tick: Tick) -> str:
        """Three points at the upper right of a number, drawn so that they stand upright as its page is read."""
        size = min(TICK, max(0.7 * (tick.box.bottom - tick.box.top), 3.0)) if tick.tight else TICK
        left = tick.box.x1 + 0.5 if tick.tight else tick.box.x1 - size - 1.5
        foot = tick.box.top + (0.65 * size if tick.tight else size + 1.5)
        corners = ((left, foot - 0.45 * size), (left + 0.35 * size, foot), (left + size, foot - size))
        (ax, ay), (bx, by), (cx, cy) = (self.back.point(x, y) for x, y in corners)
        width = 0.2 * size
        return f"{_colour(tick_colour(tick.standing))} RG {width:.2f} w {ax:.2f} {ay:.2f} m {bx:.2f} {by:.2f} l {cx:.2f} {cy:.2f} l S\n"


def tick_colour(standing: Standing) -> Colour:
    """Green for an exact tie, red where no computation agrees, amber for any tie that needs rounding."""
    return TICK_COLOURS.get(standing, ONLY_ROUNDED)


def leaf_of(pdf: pikepdf.Pdf, index: int, known: Page | None) -> Leaf | None:
    """The page at an index; None where it is not the page that was read."""
    if known is None or index >= len(pdf.pages):
        return None
    page = pdf.pages[index]
    frame = page_frame(_visible(page), _quarters(page.obj))
    if known.turn:
        frame = frame.turned(known.turn)
    if abs(frame.width - known.width) > SAME_SIZE or abs(frame.height - known.height) > SAME_SIZE:
        return None
    return Leaf(pdf, page, frame.matrix.inverse())


def tick_layer(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The layer of the ticks, known to the file."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(LAYER)))
    known = pdf.Root.get("/OCProperties")
    if not isinstance(known, Dictionary):
        known = pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([]), D=Dictionary())
        known = pdf.Root["/OCProperties"]
    for holder, key in ((known, "/OCGs"), (known["/D"], "/Order"), (known["/D"], "/ON")):
        if not isinstance(holder.get(key), Array):
            holder[key] = Array([])
        holder[key].append(layer)
    return layer


def _visible(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What can be seen of a page, (left, bottom, right, top): its crop box as far as it lies on the page."""
    left, bottom, right, top = _rectangle(page.mediabox)
    x0, y0, x1, y1 = _rectangle(page.cropbox)
    cut = max(left, x0), max(bottom, y0), min(right, x1), min(top, y1)
    return cut if cut[0] < cut[2] and cut[1] < cut[3] else (left, bottom, right, top)


def _rectangle(array: pikepdf.Array) -> tuple[float, float, float, float]:
    ax, ay, bx, by = (float(edge) for edge in array)
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _quarters(node: pikepdf.Object) -> int:
    """The /Rotate of a page in quarters; it may be said further up in the tree."""
    for _ in range(DEEPEST):
        if "/Rotate" in node:
            return int(node["/Rotate"]) // 90 % 4
        if "/Parent" not in node:
            break
        node = node["/Parent"]
    return 0


def _levels(page: pikepdf.Page) -> tuple[int, int]:
    """How many q to set before a page's content and how many Q after it, so that nothing of it touches what is drawn later."""
    depth = lowest = 0
    for instruction in pikepdf.parse_content_stream(page, "q Q"):
        depth += 1 if str(instruction.operator) == "q" else -1
        lowest = min(lowest, depth)
    return 1 - lowest, max(1 - lowest + depth, 0)


def _numbers(*values: float) -> pikepdf.Array:
    return Array([round(value, 3) for value in values])


def _colour(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)
