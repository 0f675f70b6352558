"""What the codes that pdfium returns stand for on paper, and which of them stand for nothing."""

from __future__ import annotations

from unicodedata import category

HYPHENS = frozenset("\ufffe\x02\u00ad")
"""pdfium writes a hyphen at the end of a line as U+FFFE or U+0002; Word's fonts name theirs U+00AD."""

NOTHING = frozenset("\u200b\u200c\u200d\u2060\ufeff")

SYMBOLS = {
    0xF0A3: "≤",
    0xF0A7: "▪",
    0xF0A8: "◻",
    0xF0B1: "±",
    0xF0B3: "≥",
    0xF0B4: "×",
    0xF0B7: "•",
    0xF0B8: "÷",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0E5: "∑",
    0xF0FC: "✓",
    0xF0FE: "☑",
}
"""The private codes that Symbol and Wingdings give to signs met in reports."""

SYMBOL_PAGE = 0xF000
"""Fonts with a symbol encoding hold plain letters at U+F020 to U+F07E."""
UNKNOWN = ("Cc", "Cs", "Cn")

LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}

UNDECODED = "\ufffd"
TOO_MANY_UNDECODED = 0.05


def sign(code: str, font: str) -> str:
    """The text of one character code, given its font's name: "" for what takes no room, U+FFFD for what cannot be known."""
    if code in HYPHENS:
        return "-"
    if code.isspace():
        return " "
    kind = category(code)
    if kind == "Co":
        return private(ord(code), font)
    if kind in UNKNOWN:
        return UNDECODED
    return "" if code in NOTHING else LIGATURES.get(ord(code), code)


def private(number: int, font: str) -> str:
    """What a code means that the font gives to a sign of its own."""
    if number in SYMBOLS:
        return SYMBOLS[number]
    if any(name in font for name in ("symbol", "dingbat", "wingding", "webding")):
        return "•"
    low = chr(max(number - SYMBOL_PAGE, 0))
    return low if low.isascii() and low.isprintable() else UNDECODED


def undecoded(texts: list[str], others: int = 0) -> bool:
    """Whether too many characters of a page stand for nothing, as where a font carries no table of its letters.

    `others` is how many characters it shows beside these, all of them known.
    """
    return texts.count(UNDECODED) > TOO_MANY_UNDECODED * (len(texts) - texts.count(" ") + others)
