"""Characters that a DOCX names by their place in a symbol font, and digits set as a power or a note's mark."""

from __future__ import annotations

UNKNOWN = "\ufffd"
"""A symbol whose meaning only its font knows."""
_PRIVATE = 0xF000
_ASCII = range(0x20, 0x7F)
_SYMBOL = {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5E: "⊥", 0x7E: "∼", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xD0: "∠", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_SYMBOL |= dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_SYMBOL |= dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x73: "⬧", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "□", 0xB7: "•",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0xA3: "□"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def symbol(font: str | None, code: str | None) -> str:
    """The character of a w:sym."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return UNKNOWN
    known = _FONTS.get((font or "").strip().lower())
    bare = number - _PRIVATE if _PRIVATE <= number <= _PRIVATE + 0xFF else number
    if known and bare in known:
        return known[bare]
    if bare in _ASCII and (known is _SYMBOL or not known):
        return chr(bare)
    if bare != number or known or number > 0xFFFF or not chr(number).isprintable():  # noqa: PLR2004 - w:char has four digits
        return UNKNOWN
    return chr(number)


def raised(text: str) -> str:
    """Digits set as superscript, so that a note's mark does not lengthen the number before it."""
    return text.translate(_RAISED)
