"""Targets and realisations that are no bare numbers: "102/100.000 KH", "2,5 per 1.000 penduduk", "1 : 20"."""

from __future__ import annotations

import re
from dataclasses import replace

from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, parse

N = r"\d+(?:[.,]\d+)*"
PER = re.compile(
    rf"\s*(?P<n>{N})\s*(?:/|\bper\b)\s*(?P<of>1(?:[.,]?000){{1,2}}|10[.,]?000|100[.,]?000|seribu|seratus\s+ribu)(?![\d.,]*\d)[\s.]*(?:[^\W\d_]+[\s.]*){{0,4}}",
    re.IGNORECASE,
)
RATIO = re.compile(rf"\s*1\s*:\s*(?P<n>{N})(?:\s*[^\W\d_]+){{0,2}}\s*", re.IGNORECASE)
WORDS = {"seribu": "1000", "seratusribu": "100000"}
MARK = "per "


def form_of(text: str, place: Place) -> Quantity | None:
    """The telling number of such a cell, quoted as printed; its unit says what it is out of. None for every other cell."""
    line = " ".join(text.split())
    if (match := PER.fullmatch(line)) is not None:
        written = re.sub(r"[\s.,]", "", match["of"]).casefold()
        unit = f"{MARK}{WORDS.get(written, written)}"
    elif (match := RATIO.fullmatch(line)) is not None:
        unit = f"{MARK}1"
    else:
        return None
    number = parse(match["n"])
    return replace(number, raw=line, unit=unit, place=place) if number is not None and number.value else None


def alike(target: Quantity | None, realisasi: Quantity | None) -> tuple[Quantity | None, Quantity | None]:
    """The two, without one that is out of something while the other is not, or out of something else."""
    units = [q.unit if q is not None and q.unit.startswith(MARK) else "" for q in (target, realisasi)]
    if target is None or realisasi is None or units[0] == units[1]:
        return target, realisasi
    return (None if units[0] else target), (None if units[1] else realisasi)


def bounded(polarity: str, target: Quantity | None) -> str:
    """The direction in which an indicator is good: downwards where its target is a most, whatever its words say; in doubt where a least
    stands beside words for downwards. How many one is there for, as "1 : 20", is better the fewer.
    """
    bound = target.bound if target is not None else ""
    if bound in ("<", "<="):
        return "turun"
    if target is not None and target.unit == f"{MARK}1":
        return "turun"
    return "ganda" if bound in (">", ">=") and polarity == "turun" else polarity
