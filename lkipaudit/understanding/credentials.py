"""What stands round a name in a signature: the line with place and date, and the rank with its golongan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lkipaudit.understanding.words import plain

Words = Mapping[str, tuple[str, ...]]
PLACE = r"(?:(?P<place>[^\W\d_][^\d,;:()]{1,40}?)\s*,\s*)?"
DAY_WORD = r"(?:(?:ditetapkan\s+)?(?:pada\s+)?(?:tanggal|tgl)\b\.?\s*:?\s*)?"
LONGEST_DATE = 70
YEAR = r"(?P<year>(?:19[89]|20[0-9])[0-9])"
NUMERIC = re.compile(rf"{PLACE}{DAY_WORD}(?P<day>[0-9]{{1,2}})\s*[-/.]\s*(?P<month>[0-9]{{1,2}})\s*[-/.]\s*{YEAR}\s*\.?", re.IGNORECASE)
GOLONGAN = re.compile(
    r"[\s,(\-–/]*(?:gol(?:ongan)?\.?\s*(?:/?\s*ruang)?\s*[:.]?\s*)?(?<![^\W_])(?P<group>[IVX]{1,4})\s*[/.\-]?\s*(?P<room>[a-h])\s*\)?[\s.,]*\Z",
    re.IGNORECASE,
)
RANK_LABEL = re.compile(r"\A\s*pangkat(?:\s*/?\s*(?:gol(?:ongan)?)\.?(?:\s*/?\s*ruang)?)?\s*:?\s*", re.IGNORECASE)
CIVIL = ("juru", "pengatur", "penata", "pembina")
MOST_RANK_WORDS = 5


@dataclass(frozen=True, slots=True)
class Day:
    """A date as a signature prints it: `iso` is a day, a month or a year, as far as it is filled in."""

    raw: str
    iso: str
    year: int

    @property
    def whole(self) -> bool:
        """Whether the day is filled in."""
        return len(self.iso) == len("2020-01-07")


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as printed: the key of its golongan by the table ("" for one that has none or that nobody knows), and the printed golongan."""

    name: str
    golongan: str
    known: bool
    lawful: str
    golongan_key: str
    golongan_known: bool

    @property
    def fits(self) -> bool:
        """Whether rank and golongan go together, as far as both are printed and known."""
        return not (self.lawful and self.golongan_known) or self.lawful == self.golongan_key


def day_of(line: str, months: Words) -> Day | None:
    """A line that is a place and a date, or one of the two with its day or month left open."""
    text = " ".join(line.split()).strip("* ")
    if len(text) > LONGEST_DATE:
        return None
    numeric = NUMERIC.fullmatch(text)
    if numeric:
        return _day(text, numeric["day"], int(numeric["month"]), int(numeric["year"]))
    spelled = {spelling: int(number) for number, spellings in months.items() for spelling in spellings}
    names = "|".join(sorted(spelled, key=len, reverse=True))
    full = re.fullmatch(
        rf"{PLACE}{DAY_WORD}(?:(?P<day>[0-9]{{1,2}})|[\s.…_\-]*)\s*(?P<month>{names})?\b\.?[\s.…_]*{YEAR}\s*[.,]?", text, re.IGNORECASE
    )
    if full is None or not (full["month"] or (full["place"] and not full["day"])):
        return None
    return _day(text, full["day"], spelled[full["month"].casefold()] if full["month"] else None, int(full["year"]))


def _day(raw: str, day: str | None, month: int | None, year: int) -> Day | None:
    if month is None:
        return Day(raw, str(year), year)
    try:
        found = date(year, month, int(day or 1))
    except ValueError:
        return None
    return Day(raw, found.isoformat() if day else f"{year}-{month:02}", year)


def rank_of(line: str, ranks: Words) -> Rank | None:
    """A line that is a rank, with or without its golongan: "Pembina Utama Muda (IV/c)", "Penata Tk. I"."""
    text = RANK_LABEL.sub("", " ".join(line.split()).strip("* "))
    group = GOLONGAN.search(text)
    name = text[: group.start()] if group else text
    words = _rank_words(name)
    first = words.split(" ")[0] if words else ""
    military = words in ranks["lain"]
    if not words or len(words.split()) > MOST_RANK_WORDS or not (first in CIVIL or military):
        return None
    lawful = next((key for key, names in ranks.items() if words in names and key != "lain"), "")
    if not lawful and not military:
        return None
    key = f"{group['group'].upper()}/{group['room'].lower()}" if group else ""
    return Rank(name.strip(" ,(-–/"), group[0].strip(" ,-–/().") if group else "", bool(lawful), lawful, key, key in ranks)


def _rank_words(name: str) -> str:
    """The words of a rank with "Tk. I" written out."""
    return re.sub(r"\b(?:tk|tkt|tingkat)\s?(?:i|1|l)\b", "tingkat i", plain(name))
