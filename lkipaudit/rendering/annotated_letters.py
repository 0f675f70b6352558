"""Text for a PDF in Helvetica, which every viewer brings: how wide it is, where its lines break, and its bytes."""

from __future__ import annotations

PLAIN, BOLD = "LkaF", "LkaB"
"""The names of the two fonts on a page."""

# fmt: off
_WIDTHS = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
    611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
)
# fmt: on
"""Widths of the bold letters from the space on, in thousandths of the type size, by Adobe's metrics; the plain ones are no wider."""
_WIDEST = 611
"""For a letter beyond them."""


def width(text: str, size: float) -> float:
    """The width of a text in points, at most."""
    return sum(_WIDTHS[ord(sign) - 32] if " " <= sign <= "~" else _WIDEST for sign in text) * size / 1000


def wrapped(text: str, size: float, room: float) -> list[str]:
    """The lines of a text; a word wider than a line is broken."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= room:
            lines[-1] = longer
            continue
        rest = word
        while width(rest, size) > room:
            fits = next(end for end in range(len(rest) - 1, 0, -1) if end == 1 or width(rest[:end], size) <= room)
            lines.append(rest[:fits])
            rest = rest[fits:]
        lines.append(rest)
    return [line for line in lines if line]


def encoded(line: str) -> str:
    """The bytes of a line in hexadecimal; a letter that the font does not have is shown as "?"."""
    return line.encode("cp1252", "replace").hex()
