"""Names and small questions for WordprocessingML, so that the rest can speak of "w:p"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Protocol

_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "v": "urn:schemas-microsoft-com:vml",
}
_PREFIXES = {uri: prefix for prefix, uri in _NAMESPACES.items()}
_OFF = frozenset({"0", "false", "off"})
_WHOLE = re.compile(r"-?\d{1,9}")


class Node(Protocol):
    """What is used of an element of lxml."""

    @property
    def tag(self) -> Any: ...  # noqa: ANN401, D102 - a comment's tag is a function
    @property
    def text(self) -> str | None: ...  # noqa: D102
    @property
    def tail(self) -> str | None: ...  # noqa: D102
    def get(self, key: str) -> str | None: ...  # noqa: D102
    def find(self, path: str) -> Node | None: ...  # noqa: D102
    def findall(self, path: str) -> list[Node]: ...  # noqa: D102
    def iter(self, *tags: str) -> Iterator[Node]: ...  # noqa: D102
    def getparent(self) -> Node | None: ...  # noqa: D102
    def __iter__(self) -> Iterator[Node]: ...


@lru_cache(maxsize=4096)
def qualified(name: str) -> str:
    """The full name of "w:p"."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def kind(node: Node) -> str:
    """The short name of an element, such as "w:p"; "" for comments and for names of no known namespace."""
    tag = node.tag
    return _short(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    uri, _, local = tag.removeprefix("{").partition("}")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else ""


def child(node: Node | None, name: str) -> Node | None:
    """The first child of that name."""
    return None if node is None else node.find(qualified(name))


def children(node: Node | None, name: str) -> list[Node]:
    """The children of that name."""
    return [] if node is None else node.findall(qualified(name))


def attribute(node: Node | None, name: str = "w:val") -> str | None:
    """An attribute of an element that may be missing."""
    return None if node is None else node.get(qualified(name))


def value(node: Node | None, name: str) -> str | None:
    """The w:val of the child of that name."""
    return attribute(child(node, name))


def whole(text: str | None) -> int | None:
    """A whole number as written in an attribute; None for anything else."""
    return int(text) if text is not None and _WHOLE.fullmatch(text) else None


def flag(node: Node | None, name: str) -> bool | None:
    """A property that is on or off; None where nothing is said."""
    found = child(node, name)
    return None if found is None else attribute(found) not in _OFF


def content(node: Node) -> str:
    """The characters of an element, comments left out."""
    return (node.text or "") + "".join(inner.tail or "" for inner in node)
