"""What the codes that pdfium returns stand for on paper, and which of them stand for nothing."""

from __future__ import annotations

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

LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}

UNDECODED = "\ufffd"
TOO_MANY_UNDECODED = 0.05


def sign(code: str, font: str) -> str:
    """The text of one character code, given its font's name: "" for what takes no room, U+FFFD for what cannot be known."""
    if code < "\x7f":
        return _control(code) if code < " " else code
    if code in HYPHENS:
        return "-"
    if code in NOTHING:
        return ""
    number = ord(code)
    if number in LIGATURES:
        return LIGATURES[number]
    if 0xE000 <= number <= 0xF8FF:
        return _private(number, font)
    if code.isspace():
        return " "
    return UNDECODED if number < 0xA0 or 0xD800 <= number < 0xE000 or number == 0xFFFF else code


def _control(code: str) -> str:
    if code in HYPHENS:
        return "-"
    return " " if code in "\t\n\r" else UNDECODED


def _private(number: int, font: str) -> str:
    if number in SYMBOLS:
        return SYMBOLS[number]
    low = number - 0xF000
    if any(name in font for name in ("symbol", "dingbat", "wingding", "webding")):
        return "•"
    # Fonts with a symbol encoding hold plain letters at U+F020 to U+F07E.
    return chr(low) if 0x20 <= low < 0x7F else UNDECODED


def undecoded(texts: list[str]) -> bool:
    """Whether too many characters of a page stand for nothing, as where a font carries no table of its letters."""
    shown = [text for text in texts if text != " "]
    return sum(text == UNDECODED for text in shown) > TOO_MANY_UNDECODED * len(shown)
