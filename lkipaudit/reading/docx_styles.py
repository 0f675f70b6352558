"""What the styles of a DOCX say of a paragraph or a run that says nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lkipaudit.reading.docx_xml import Node, attribute, child, children, flag, value, whole

LAST_LEVEL = 9
Item = TypeVar("Item")
_HEADING = re.compile(r"(?:heading|judul) ?(\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What one style says with all it is based on; None where it says nothing."""

    style: str = ""
    bold: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None
    half_points: int | None = None
    level: int | None = None
    number: str | None = None
    number_level: int | None = None
    new_page: bool | None = None


class Styles:
    """The styles of one document."""

    def __init__(self, root: Node | None) -> None:
        found = {attribute(style, "w:styleId") or "": style for style in children(root, "w:style")}
        self._styles = found
        self._known: dict[str, Facts] = {}
        self._defaults = {
            attribute(style, "w:type") or "": name for name, style in found.items() if attribute(style, "w:default") in {"1", "true", "on"}
        }
        defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
        self.bold = flag(defaults, "w:b") or False
        self.half_points = whole(value(defaults, "w:sz"))

    def paragraph(self, properties: Node | None) -> Facts:
        """The facts of the style that a w:pPr names, or of the style of every paragraph."""
        return self.facts(value(properties, "w:pStyle") or self._defaults.get("paragraph"))

    def run(self, properties: Node | None) -> Facts:
        """The facts of the style that a w:rPr names."""
        return self.facts(value(properties, "w:rStyle"))

    def facts(self, name: str | None) -> Facts:
        """The facts of a style by its name in the file."""
        if name is None:
            return _NOTHING
        if name not in self._known:
            self._known[name] = _facts(name, self._chain(name))
        return self._known[name]

    def _chain(self, name: str | None) -> tuple[Node, ...]:
        """The style, what it is based on, and so on."""
        chain: dict[str, Node] = {}
        while name is not None and name not in chain and (style := self._styles.get(name)) is not None:
            chain[name] = style
            name = value(style, "w:basedOn")
        return tuple(chain.values())


_NOTHING = Facts()


def _facts(name: str, chain: tuple[Node, ...]) -> Facts:
    runs = [child(style, "w:rPr") for style in chain]
    paragraphs = [child(style, "w:pPr") for style in chain]
    numbers = [child(properties, "w:numPr") for properties in paragraphs]
    aligned = [attribute(found) for run in runs if (found := child(run, "w:vertAlign")) is not None]
    return Facts(
        style=name,
        bold=_first(flag(run, "w:b") for run in runs),
        caps=_first(flag(run, "w:caps") for run in runs),
        hidden=_first(flag(run, "w:vanish") for run in runs),
        raised=aligned[0] == "superscript" if aligned else None,
        half_points=_first(whole(value(run, "w:sz")) for run in runs),
        level=_level(chain),
        number=_first(value(number, "w:numId") for number in numbers),
        number_level=_first(whole(value(number, "w:ilvl")) for number in numbers),
        new_page=_first(flag(properties, "w:pageBreakBefore") for properties in paragraphs),
    )


def _level(chain: tuple[Node, ...]) -> int | None:
    """The heading level of a style: its outline level, else its name, else what it is based on. Level 9 and above is body text."""
    for style in chain:
        told = outline(child(style, "w:pPr"))
        named = _HEADING.fullmatch((value(style, "w:name") or "").strip())
        if told is not None or named:
            return told if told is not None else int(named.group(1)) if named else None
    return None


def outline(properties: Node | None) -> int | None:
    """The outline level of a w:pPr, from 1; 10 for body text."""
    found = whole(value(properties, "w:outlineLvl"))
    return None if found is None else found + 1


def heading_level(properties: Node | None, facts: Facts) -> int | None:
    """The heading level of a paragraph, by itself or by its style; None for body text."""
    told = outline(properties)
    level = facts.level if told is None else told
    return level if level is not None and 1 <= level <= LAST_LEVEL else None


def _first(found: Iterable[Item | None]) -> Item | None:
    return next((one for one in found if one is not None), None)
