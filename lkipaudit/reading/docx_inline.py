"""One paragraph of a DOCX: its runs as Word shows them, with fields, tracked changes, symbols and equations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lkipaudit.reading.docx_math import equation
from lkipaudit.reading.docx_pages import Pages
from lkipaudit.reading.docx_pictures import unread_object
from lkipaudit.reading.docx_styles import Facts, Styles
from lkipaudit.reading.docx_symbols import raised, symbol
from lkipaudit.reading.docx_xml import Node, attribute, child, content, flag, kind, value, whole

SILENT = frozenset(
    {"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "m:oMathParaPr"}
    | {"w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "w:fldData", "w:softHyphen", "w:rt", "mc:Fallback"}
)
"""What Word shows nothing of, or what is read elsewhere."""
LEAVES = frozenset(
    {"w:t", "w:sym", "m:oMath", "w:br", "w:lastRenderedPageBreak", "w:fldChar"}
    | {"w:txbxContent", "w:footnoteReference", "w:endnoteReference"}
)
_OBJECTS = frozenset({"w:drawing", "w:pict", "w:object"})
_SIGNS = {"w:tab": " ", "w:ptab": " ", "w:cr": "\n", "w:noBreakHyphen": "-"}
_BLANK = re.compile(r"[ \t\r\n]+")
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Face:
    """How characters are set."""

    bold: bool = False
    caps: bool = False
    hidden: bool = False
    raised: bool = False
    half_points: int | None = None


@dataclass(slots=True)
class Inline:
    """One paragraph as it is being read; `boxes` and `notes` are what stands in it and is read after it."""

    pages: Pages
    area: float
    pieces: list[tuple[str, Face]] = field(default_factory=list)
    page: int | None = None
    boxes: list[Node] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)  # for each open field whether its result has begun

    def put(self, text: str, face: Face) -> None:
        """Characters, unless they are hidden or belong to the instruction of a field."""
        if face.hidden or not all(self.fields):
            return
        text = text.upper() if face.caps else text
        self.pieces.append((raised(text) if face.raised else text, face))
        if text.strip():
            self.pages.shown()
            self.page = self.pages.now if self.page is None else self.page

    @property
    def text(self) -> str:
        """The text, its lines trimmed and joined by line feeds, empty ones left out."""
        raw = "".join(piece for piece, _ in self.pieces)
        trimmed = (re.sub(r"[ \t]+", " ", line).strip() for line in raw.split("\n"))
        return "\n".join(line for line in trimmed if line)

    def weights(self) -> tuple[int, int, float | None]:
        """How many letters are bold, how many there are, and their size in points."""
        sizes: Counter[int | None] = Counter()
        bold = 0
        for text, face in self.pieces:
            letters = len("".join(text.split()))
            sizes[face.half_points] += letters
            bold += letters * face.bold
        common = max(sizes, key=lambda size: sizes[size]) if sizes else None
        return bold, sum(sizes.values()), common / 2 if common else None


class Reader:
    """Reads paragraphs with the styles of one document."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def read(self, paragraph: Node, facts: Facts, into: Inline) -> None:
        """Adds the content of a paragraph; a field that it leaves open hides nothing of the next one."""
        self._walk(paragraph, self._face(None, facts), facts, into)
        into.fields.clear()

    def _walk(self, parent: Iterable[Node], face: Face, facts: Facts, into: Inline) -> None:
        for node in parent:
            name = kind(node)
            if name in SILENT:
                continue
            if name == "w:r":
                self._walk(node, self._face(child(node, "w:rPr"), facts), facts, into)
            elif name == "mc:AlternateContent":
                self._walk(chosen(node), face, facts, into)
            elif name in _SIGNS:
                into.put(_SIGNS[name], face)
            elif name in LEAVES:
                _leaf(node, name, face, into)
            else:
                if name in _OBJECTS and (reason := unread_object(node, into.area)):
                    into.unread.append(reason)
                self._walk(node, face, facts, into)

    def _face(self, properties: Node | None, facts: Facts) -> Face:
        """The face of a run: by itself, else by its styles. Bold of a paragraph's and of a run's style undo each other."""
        style = self._styles.run(properties)
        bold = flag(properties, "w:b")
        if bold is None:
            bold = self._styles.bold or bool(facts.bold) != bool(style.bold)
        aligned = value(properties, "w:vertAlign")
        size = whole(value(properties, "w:sz"))
        return Face(
            bold=bold,
            caps=_either(flag(properties, "w:caps"), style.caps, facts.caps),
            hidden=_either(flag(properties, "w:vanish"), style.hidden, facts.hidden),
            raised=_either(None if aligned is None else aligned == "superscript", style.raised, facts.raised),
            half_points=next((one for one in (size, style.half_points, facts.half_points, self._styles.half_points) if one), None),
        )


def _leaf(node: Node, name: str, face: Face, into: Inline) -> None:
    """Characters, or what stands for something else: a page break, a field, a note, a text box."""
    match name:
        case "w:t":
            into.put(_BLANK.sub(" ", content(node)).replace(SOFT_HYPHEN, ""), face)
        case "w:br":
            into.put("\n", face)
            if attribute(node, "w:type") == "page" and not face.hidden:
                into.pages.broken()
        case "w:lastRenderedPageBreak":
            into.pages.rendered()
        case "w:fldChar":
            _field(attribute(node, "w:fldCharType"), into.fields)
        case "w:sym":
            into.put(symbol(attribute(node, "w:font"), attribute(node, "w:char")), face)
        case "m:oMath":
            into.put(f" {equation(node)} ", face)
        case "w:txbxContent":
            into.boxes.append(node)
        case _:
            if not face.hidden:
                into.notes.append((name, attribute(node, "w:id") or ""))


def chosen(alternatives: Node) -> Iterable[Node]:
    """Of the ways to write the same thing the first, which Word takes."""
    choice = child(alternatives, "mc:Choice")
    return () if choice is None else choice


def _either(*told: bool | None) -> bool:
    return next((one for one in told if one is not None), False)


def _field(mark: str | None, fields: list[bool]) -> None:
    if mark == "begin":
        fields.append(False)
    elif mark == "separate" and fields:
        fields[-1] = True
    elif mark == "end" and fields:
        fields.pop()
