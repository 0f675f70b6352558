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
    match name:
        case _ if name in _SILENT:
            return ""
        case "m:t" | "w:t":
            return content(node)
        case "m:f":
            return f"{_grouped(_part(node, 'm:num'))} / {_grouped(_part(node, 'm:den'))}"
        case "m:sSup":
            return _part(node, "m:e") + _power(_part(node, "m:sup"))
        case "m:d":
            inner = "; ".join(equation(one) for one in node if kind(one) == "m:e")
            return f"{_fence(node, 'm:begChr', '(')}{inner}{_fence(node, 'm:endChr', ')')}"
        case _:
            return ("√" if name == "m:rad" else "") + "".join(map(equation, node))


def _power(text: str) -> str:
    return raised(text) if _DIGITS.fullmatch(text) else f"^{_grouped(text)}"


def _part(node: Node, name: str) -> str:
    found = child(node, name)
    return "" if found is None else equation(found).strip()


def _grouped(text: str) -> str:
    """In brackets where it is more than one thing. A decimal comma parts nothing."""
    return f"({text})" if _SUM.search(re.sub(r"(?<=\d),(?=\d)", "", text)) and not text.startswith("(") else text


def _fence(node: Node, name: str, usual: str) -> str:
    told = child(child(node, "m:dPr"), name)
    return usual if told is None else attribute(told, "m:val") or ""
