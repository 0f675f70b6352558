"""A page taken apart, for the tests of what renders one: its elements, and the text under each."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

APART = {"br", "dd", "div", "dt", "h1", "h2", "h3", "h4", "li", "option", "p", "td", "th", "tr"}
"""Elements whose text stands apart from what is beside it."""
VOID = {"meta", "input", "br", "link", "img", "image", "rect", "line"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())


class Page(HTMLParser):
    """Every element in the order of the page."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(content.decode())
        assert not self._open, f"left open: {[one.tag for one in self._open]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self._part(tag)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        closed = self._open.pop()
        assert closed.tag == tag, f"{closed.tag} is closed by {tag}"
        self._part(tag)

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.pieces.append(data)

    def _part(self, tag: str) -> None:
        if tag in APART:
            self.handle_data(" ")

    def all(self, tag: str, name: str = "") -> list[Element]:
        """The elements of a tag, or those of a class."""
        return [one for one in self.elements if one.tag == tag and (not name or name in one.classes)]

    def one(self, tag: str, name: str = "") -> Element:
        found = self.all(tag, name)
        assert len(found) == 1, f"{len(found)} {tag}.{name}"
        return found[0]

    def at(self, ident: str) -> Element:
        """The element with an id."""
        return next(one for one in self.elements if one.attributes.get("id") == ident)
