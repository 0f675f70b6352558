"""Identity numbers of officials: where a line prints one, and whether its parts are in order (Perka BKN 22/2007, 43/2007)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

LABEL = r"\b(?P<label>n\s?\.?\s?i\s?\.?\s?p(?:\s?p\s?p\s?k)?|ni\s?pppk|nrp)\b[\s.:;,\-–*]*"
_DIGITS = r"[0-9](?:[0-9]|[ .\-–]+(?=[0-9])|[ ]?[^\W\d_][ ]?(?=[0-9])){4,34}"
LABELLED = re.compile(rf"{LABEL}(?P<number>{_DIGITS})", re.IGNORECASE)
BARE = re.compile(r"(?<![0-9.,])(?P<number>(?:19|20)[0-9]{6}[ .\-–]*[0-9]{5,6}[ .\-–]*[0-9][ .\-–]*[0-9]{3})(?![0-9]|[.,][0-9])")
DIGIT = re.compile("[0-9]")
EMPTY = re.compile(rf"{LABEL}[\s._…xX\-–]*\Z", re.IGNORECASE)
SHORTEST = 8
"""Signs of the shortest number with its label."""
LONG, OLD = 18, 9
BIRTH = slice(0, 8)
PPPK_CODES = range(21, 30)
PPPK_SINCE = 2019
OLDEST = 1930
LEAST_AGE, MOST_AGE, MOST_USUAL = 18, 46, 35
MOST_AGE_PPPK = 60
RETIRED = 60
MANY = 100
DEFAULT_DAYS = frozenset({"1231", "0101", "0630", "0701", "0817"})
"""Days of birth given to those who know none: on these the serial runs high."""


@dataclass(frozen=True, slots=True)
class Nip:
    """One number as printed, from `start` to `end` of its line; `digits` is what is left without marks and letters."""

    raw: str
    digits: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Which parts of a number are in order; a part that the print does not hold is in order. `sex` is 1, 2 or 0 for unknown."""

    form: str
    length: bool = True
    only_digits: bool = True
    birth: bool = True
    start: bool = True
    sex_digit: bool = True
    serial: bool = True
    age: bool = True
    usual_age: bool = True
    usual_serial: bool = True
    in_office: bool = True
    sex: int = 0


def nips_of(line: str) -> tuple[Nip, ...]:
    """The numbers that a line prints: after "NIP", or alone in the form of one."""
    if len(line) < SHORTEST or not DIGIT.search(line):
        return ()
    found = [_nip(match, match["label"]) for match in LABELLED.finditer(line)]
    taken = [(one.start, one.end) for one in found]
    bare = (match for match in BARE.finditer(line) if not any(start < match.end() and match.start() < end for start, end in taken))
    return tuple(sorted([*found, *(_nip(match, "") for match in bare)], key=lambda one: one.start))


def _nip(match: re.Match[str], label: str) -> Nip:
    raw = match["number"]
    return Nip(raw, "".join(filter(str.isdigit, raw)), re.sub(r"\W", "", label).casefold(), match.start(), match.end("number"))


def parts_of(nip: Nip, signed: int | None) -> Parts:
    """What holds of the parts of a number in a paper signed in a year."""
    digits, clean = nip.digits, not re.search(r"[^\W\d_]", nip.raw)
    if nip.label == "nrp":
        return Parts("nrp", only_digits=clean)
    if len(digits) == OLD:
        return Parts("lama", only_digits=clean)
    if len(digits) != LONG:
        return Parts("lain", length=False, only_digits=clean)
    code, birth_year, start_year = int(digits[12:14]), int(digits[0:4]), int(digits[8:12])
    pppk = code in PPPK_CODES
    latest = signed or date.max.year
    age = start_year - birth_year
    return Parts(
        form="pppk" if pppk else "pns",
        only_digits=clean,
        birth=_is_day(digits[BIRTH]) and OLDEST <= birth_year <= latest - LEAST_AGE,
        start=(pppk and start_year >= PPPK_SINCE) or (1 <= code <= 12 and start_year <= latest),  # noqa: PLR2004 (months)
        sex_digit=digits[14] in "12",
        serial=digits[15:] != "000",
        age=LEAST_AGE <= age <= (MOST_AGE_PPPK if pppk else MOST_AGE),
        usual_age=pppk or age <= MOST_USUAL,
        usual_serial=int(digits[15:]) <= MANY or digits[4:8] in DEFAULT_DAYS,
        in_office=signed is None or signed - birth_year <= RETIRED,
        sex=int(digits[14]) if digits[14] in "12" else 0,
    )


def _is_day(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return True
