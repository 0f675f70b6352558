"""An equation of a DOCX as one line of text."""

from __future__ import annotations

import re

from lkipaudit.reading.docx_symbols import raised
from lkipaudit.reading.docx_xml import Node, attribute, child, content, kind

_SILENT = frozenset({"w:del", "w:moveFrom", "w:instrText", "w:delText", "w:rPr", "w:pPr"})
_SUM = re.compile(r"[\s+\-−–/×x*:,]")
_DIGITS = re.compile(r"\d+")


def equation(node: Node) -> str:
    """The characters in order; a fraction as a / b, a power of digits raised."""
    name = kind(node)
    if name in _SILENT:
        return ""
    match name:
        case "m:t" | "w:t":
            return content(node)
        case "m:f":
            return f"{_grouped(_part(node, 'm:num'))} / {_grouped(_part(node, 'm:den'))}"
        case "m:sSup":
            power = _part(node, "m:sup")
            return _part(node, "m:e") + (raised(power) if _DIGITS.fullmatch(power) else f"^{_grouped(power)}")
        case "m:rad":
            return f"√{_grouped(_part(node, 'm:e'))}"
        case "m:d":
            opening, closing = _fence(node, "m:begChr", "("), _fence(node, "m:endChr", ")")
            return f"{opening}{'; '.join(equation(inner) for inner in node if kind(inner) == 'm:e')}{closing}"
        case _:
            return "".join(map(equation, node))


def _part(node: Node, name: str) -> str:
    found = child(node, name)
    return "" if found is None else equation(found).strip()


def _grouped(text: str) -> str:
    """In brackets where it is more than one thing. A decimal comma parts nothing."""
    return f"({text})" if _SUM.search(re.sub(r"(?<=\d),(?=\d)", "", text)) and not text.startswith("(") else text


def _fence(node: Node, name: str, usual: str) -> str:
    told = child(child(node, "m:dPr"), name)
    return usual if told is None else attribute(told, "m:val") or ""
