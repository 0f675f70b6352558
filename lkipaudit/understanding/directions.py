"""Directions that sentences give to two numbers: "meningkat dari 70,10 % menjadi 75,20 %"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkipaudit.model import Arah, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import AMOUNT, ANY, COUNT, RATE, Sentence
from lkipaudit.understanding.performance import readings
from lkipaudit.understanding.words import squash

KINDS = (AMOUNT, RATE, COUNT)
X = rf"(?:(?!\b(?:sedangkan|sementara|namun|tetapi|peringkat|ranking|rangking|urutan|posisi|juara|dan)\b)[^{ANY},;.])"
WAYS = {
    "naik": r"(?:meningkat|naik|bertambah|mengalami\s+(?:peningkatan|kenaikan|penambahan))",
    "turun": r"(?:menurun|turun|berkurang|mengalami\s+(?:penurunan|pengurangan))",
}
NUMBER = f"[{ANY}]"
NOT = r"(?<!tidak )(?<!belum )"
RANKED = re.compile(r"\b(?:peringkat|ranking|rangking|urutan|posisi|juara)\b", re.IGNORECASE)
"""Words before a direction: then the smaller number is the better one, and "naik" says no more than that."""
BECAME = rf"\bmenjadi\b{X}{{0,30}}?(?P<b>{NUMBER})"
PATTERNS = {
    way: (
        re.compile(rf"{NOT}\b{verb}\b{X}{{0,40}}?\bdari\b{X}{{0,40}}?(?P<a>{NUMBER}){X}{{0,60}}?{BECAME}"),
        re.compile(rf"(?P<a>{NUMBER}){X}{{0,40}}?{NOT}\b{verb}\b(?:(?!\bdari\b){X}){{0,40}}?{BECAME}"),
    )
    for way, verb in WAYS.items()
}


def read_directions(found: Sequence[Sentence]) -> Iterator[Arah]:
    """The directions of sentences whose two numbers are of one kind."""
    for sentence in found:
        taken: set[str] = set()
        for way, patterns in PATTERNS.items():
            for match in (match for pattern in patterns for match in pattern.finditer(sentence.text)):
                ranked = RANKED.search(sentence.text, 0, match.start()) is not None
                if not ranked and match["b"] not in taken and _kind(match["a"]) == _kind(match["b"]) != "":
                    taken.add(match["b"])
                    yield _record(sentence, match, way)


def _kind(letter: str) -> str:
    return next((kind for kind in KINDS if kind[0] <= letter <= kind[-1]), "")


def _record(sentence: Sentence, match: re.Match[str], way: str) -> Arah:
    name = sentence.told(match.start(), sentence.end_of(match["b"]))
    before, after = _read(sentence.quoted(match["a"]), sentence.quoted(match["b"]), way)
    return Arah(
        nama=Text(name, sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        arah=way,
        dari=before,
        menjadi=after,
    )


def _read(before: Quantity, after: Quantity, way: str) -> tuple[Quantity, Quantity]:
    """The two numbers, with a mark that can mean two things read so that the sentence holds, if it can."""
    pairs = [(a, b) for a in readings(before) for b in readings(after) if a.value is not None and b.value is not None]
    held = next(((a, b) for a, b in pairs if (a.value < b.value if way == "naik" else a.value > b.value)), (before, after))  # type: ignore[operator]
    return replace(held[0], raw=before.raw), replace(held[1], raw=after.raw)
