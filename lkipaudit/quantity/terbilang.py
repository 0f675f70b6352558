"""Numbers in words: "dua puluh satu", "lima miliar tiga ratus juta rupiah", also glued, misspelt or broken over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from lkipaudit.quantity.interval import ONE

UNITS = {word: at for at, word in enumerate(["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"])}
SCALES = {"triliun": 10**12, "miliar": 10**9, "juta": 10**6}
"""From the largest; "ribu" stands apart, because a thousand of something can itself be counted in millions ("seribu triliun")."""
_ALIKE = {
    **dict.fromkeys(("milyar", "milliar", "milyard", "miliard"), "miliar"),
    **dict.fromkeys(("trilyun", "triliyun", "trilliun"), "triliun"),
}
_ONE_OF = {f"se{word}": ("satu", word) for word in ("puluh", "belas", "ratus", "ribu", "juta", "miliar", "milyar", "triliun")}
_SLIPS = {"duwa": "dua", "duah": "dua", "tigaa": "tiga", "anam": "enam"}
"""Misspellings of words too short to be compared letter by letter."""
_PLAIN = frozenset({*UNITS, *SCALES, "belas", "puluh", "ratus", "ribu", "koma", "rupiah", "sen"})
_KNOWN = _PLAIN | _ALIKE.keys() | _ONE_OF.keys()
_NO_NUMBER = frozenset(
    ("tempat", "sempat", "kelas", "balas", "bebas", "beras", "belah", "pulih", "peluh", "tubuh", "sebelah", "sekelas", "beribu", "serbu")
)
"""Words of their own that differ from a number by one letter."""
_LEAST_FUZZY = 5
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s*_,.\-–]*")
TEN, HUNDRED, THOUSAND = 10, 100, 1000


@dataclass(frozen=True, slots=True)
class Terbilang:
    """A number in words, from `start` to `end` of the text.

    `misspelt` are the words written otherwise, with what they mean; `step` is the worth of the last digit said.
    """

    value: Decimal
    raw: str
    start: int
    end: int
    misspelt: tuple[tuple[str, str], ...] = ()
    step: Decimal = ONE


@dataclass(frozen=True, slots=True)
class _Token:
    """A number word, or several written as one."""

    words: tuple[str, ...]
    start: int
    end: int
    slip: tuple[str, str] | None = None


def words_value(text: str) -> Terbilang | None:
    """The first number in words in a text; None where there is none, or where its words make no number."""
    run = next(_runs(text), None)
    return _read(run, text) if run else None


@lru_cache(maxsize=1 << 12)
def words_values(text: str) -> tuple[Terbilang, ...]:
    """Every number in words in a text."""
    return tuple(filter(None, (_read(run, text) for run in _runs(text))))


def _read(run: Sequence[_Token], text: str) -> Terbilang | None:
    while run[-1].words == ("koma",):
        run = run[:-1]
    read = _Reader([word for token in run for word in token.words]).amount()
    if read is None:
        return None
    start, end = run[0].start, run[-1].end
    return Terbilang(read[0], text[start:end], start, end, tuple(token.slip for token in run if token.slip), read[1])


def spell(value: Decimal | int) -> str:
    """A number from 0 to below 10^18 in words; decimals digit by digit after "koma"."""
    whole, _, decimals = f"{Decimal(value):f}".partition(".")
    names = list(UNITS)
    tail = f" koma {' '.join(names[int(digit)] for digit in decimals)}" if decimals else ""
    return _whole(int(whole)) + tail


def _whole(value: int) -> str:
    for name, size in SCALES.items():
        high, low = divmod(value, size)
        if high:
            return f"{_whole(high)} {name} {_whole(low) if low else ''}".strip()
    for name, size in (("ribu", THOUSAND), ("ratus", HUNDRED), ("puluh", TEN)):
        high, low = divmod(value, size)
        if name == "puluh" and high == 1 and low:
            return "sebelas" if low == 1 else f"{_whole(low)} belas"
        if high:
            head = f"se{name}" if high == 1 else f"{_whole(high)} {name}"
            return f"{head} {_whole(low) if low else ''}".strip()
    return list(UNITS)[value]


def _runs(text: str) -> Iterator[list[_Token]]:
    """Unbroken rows of number words, each beginning with a digit word."""
    run: list[_Token] = []
    for token in _tokens(text):
        goes_on = run and _BETWEEN.fullmatch(text, run[-1].end, token.start)
        if run and not goes_on:
            yield run
            run = []
        if goes_on or token.words[0] in UNITS:
            run.append(token)
    if run:
        yield run


def _tokens(text: str) -> Iterator[_Token]:
    """Every number word of the text."""
    matches = list(_WORD.finditer(text))
    at = 0
    while at < len(matches):
        match = matches[at]
        meant, slip = _meaning(match[0].casefold())
        if not meant and at + 1 < len(matches) and text[match.end() : matches[at + 1].start()].strip("- \n\t") == "":
            broken = f"{match[0]}{matches[at + 1][0]}".casefold()
            if broken in _KNOWN:  # "sem bilan": one word set as two
                at += 1
                meant, slip = _expand(broken), (text[match.start() : matches[at].end()], broken)
        if meant:
            yield _Token(meant, match.start(), matches[at].end(), slip)
        at += 1


@lru_cache(maxsize=1 << 15)  # the words of a few long reports
def _meaning(word: str) -> tuple[tuple[str, ...], tuple[str, str] | None]:
    """The number words that one written word stands for, and the slip if it is written otherwise."""
    if word in _KNOWN:
        return _expand(word), None
    if word in _NO_NUMBER:
        return (), None
    parts = _glued(word)
    if parts:
        return tuple(one for part in parts for one in _expand(part)), (word, " ".join(parts))
    near = _SLIPS.get(word) or next((known for known in sorted(_KNOWN) if _near(word, known)), None)
    return (_expand(near), (word, near)) if near else ((), None)


def _near(word: str, known: str) -> bool:
    long = len(word) >= _LEAST_FUZZY and len(known) >= _LEAST_FUZZY
    return long and Levenshtein.distance(word, known, score_cutoff=1) <= 1


def _glued(word: str) -> tuple[str, ...]:
    """The word as several known ones without a space: "puluhjuta"."""
    for cut in range(len(word) - 1, 1, -1):
        head, tail = word[:cut], word[cut:]
        if head in _KNOWN:
            rest = (tail,) if tail in _KNOWN else _glued(tail)
            if rest:
                return (head, *rest)
    return ()


def _expand(word: str) -> tuple[str, ...]:
    """One thousand for "seribu", the plain spelling for others."""
    pair = _ONE_OF.get(word, (word,))
    return tuple(_ALIKE.get(one, one) for one in pair)


@dataclass(slots=True)
class _Reader:
    """Reads number words from the left; every method gives None where the words make no number."""

    words: Sequence[str]
    at: int = 0

    def amount(self) -> tuple[Decimal, Decimal] | None:
        """The number and the worth of the last digit said; all words must belong to it."""
        whole = self.whole()
        if whole is None:
            return None
        value, step = Decimal(whole), ONE
        if self.take("koma"):
            said = self.decimals()
            if not said:
                return None
            scale = self.scale()
            value, step = Decimal(f"{whole}.{said}") * scale, ONE.scaleb(-len(said)) * scale
        if self.take("rupiah") and self.at < len(self.words):
            sen = self.below_thousand()
            if sen is None or sen >= HUNDRED or not self.take("sen"):
                return None
            value, step = value + Decimal(sen) / HUNDRED, ONE / HUNDRED
        return (value, step) if self.at == len(self.words) else None

    def whole(self) -> int | None:
        """A whole number, its scales one below the other."""
        total, above = 0, 0
        while (part := self.below_million()) is not None:
            size = SCALES.get(self.ahead(), 1)
            if above and size >= above:
                return None
            total += part * size
            if size == 1:
                return total
            self.at, above = self.at + 1, size
        return total if above else None

    def below_million(self) -> int | None:
        """Thousands and what is below them."""
        part = self.below_thousand()
        if part is None or not self.take("ribu"):
            return part
        return part * THOUSAND + (self.below_thousand() or 0)

    def below_thousand(self) -> int | None:
        """Hundreds, tens and ones."""
        unit, hundreds = self.unit(), 0
        if unit is not None and self.take("ratus"):
            hundreds, unit = unit * HUNDRED, self.unit()
            if unit is None:
                return hundreds
        if unit is None:
            return None
        if self.take("belas"):
            return hundreds + TEN + unit
        if self.take("puluh"):
            return hundreds + unit * TEN + (self.unit() or 0)
        return hundreds + unit

    def decimals(self) -> str:
        """The digits after "koma", said one by one; "dua puluh lima" stands for 25."""
        start, digits = self.at, ""
        while (digit := self.unit()) is not None:
            digits += str(digit)
        if self.ahead() in {"puluh", "belas"}:
            self.at = start
            together = self.below_thousand()
            return "" if together is None else str(together)
        return digits

    def scale(self) -> int:
        """A scale after decimals: "lima koma tiga miliar"."""
        size = THOUSAND if self.ahead() == "ribu" else SCALES.get(self.ahead(), 1)
        self.at += size > 1
        return size

    def unit(self) -> int | None:
        """One digit."""
        found: int | None = UNITS.get(self.ahead())
        self.at += found is not None
        return found

    def take(self, word: str) -> bool:
        """Whether this word comes next; then it is read."""
        found = self.ahead() == word
        self.at += found
        return found

    def ahead(self) -> str:
        """The next word, or nothing."""
        return self.words[self.at] if self.at < len(self.words) else ""
