"""Patterns of words from the vocabulary, as regular expressions over a sentence whose years are single letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

OWN, OTHER = "\ue000", "\ue001"
"""The year that is asked about, and any other year, law or date of the sentence."""
_SPACE = r"[^\s\w\ue000\ue001]*\s+"
_GAP = rf"(?:\s+[^\s{OWN}{OTHER}]+){{0,12}}?"
_NAME = rf"(?:\s+(?:(?-i:[A-Z(][^\s{OWN}{OTHER}]*)|dan|/|&|-)){{0,14}}?"


@cache
def cue(pattern: str, names: tuple[str, ...] = ()) -> re.Pattern[str]:
    """One pattern; `names` are what LAPORAN stands for."""
    parts = [_part(token, names) for token in pattern.split()]
    return re.compile(r"(?<!\w)" + parts[0].removeprefix(_SPACE) + "".join(parts[1:]) + r"(?!\w)", re.IGNORECASE)


@cache
def words(spellings: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)" if spellings else r"(?!)", re.IGNORECASE)


def said(sentence: str, patterns: Sequence[str], never: Sequence[str], names: tuple[str, ...]) -> re.Match[str] | None:
    """The first pattern that the sentence holds, as late as it can begin, unless a word gives the sentence another meaning."""
    if words(tuple(never)).search(sentence):
        return None
    return next((found for pattern in patterns if (found := _last(cue(pattern, names), sentence))), None)


def _last(pattern: re.Pattern[str], sentence: str) -> re.Match[str] | None:
    found, after = None, pattern.search(sentence)
    while after:
        found, after = after, pattern.search(sentence, after.start() + 1)
    return found


def _part(token: str, names: Sequence[str]) -> str:
    match token:
        case "...":
            return _GAP
        case "~":
            return _NAME
        case "TAHUN":
            return rf"{_SPACE}[(]?{OWN}"
        case "LAPORAN":
            return rf"{_SPACE}(?:{'|'.join(map(re.escape, names))})"
        case _:
            choice = f"(?:{'|'.join(map(re.escape, token.removesuffix('?').split('|')))})"
            return rf"(?:{_SPACE}{choice})?" if token.endswith("?") else f"{_SPACE}{choice}"
