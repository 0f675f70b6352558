"""Scales of grades: the bands of the SAKIP evaluation, and the scales for achievements that a report prints itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lkipaudit.document import Block, Cell, Document, Table
from lkipaudit.understanding.words import plain, squash

FEWEST_BANDS = 3
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
SIGNS = re.compile(
    r"[\s<>≤≥=%()\-–—_xX]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|lebih(?:\s+dari)?|kurang(?:\s+dari)?|di\s?atas|di\s?bawah|ke\s?atas|capaian|nilai|skor|antara"
)
NAMED = re.compile(r"(?P<name>[^\W\d_]{3,}(?:\s+[^\W\d_]{3,}){0,2})\s*(?:\(\s*(?P<code>[A-Z]{1,3})\s*\))?")
"""A grade, with its code where it has one: "Sangat Baik (SB)"."""
BULLET = re.compile(r"\A\s*(?:(?:\d{1,2}|[a-zA-Z])[.)]|[-•▪●*])\s+(?=\S)")
BETWEEN = re.compile(r"\s*(?:=|:|\badalah\b|\bberarti\b|\bkategori\b|\bpredikat\b|\bdikategorikan\b)[\s:=]*", re.IGNORECASE)
"""What parts a grade from its interval in a line."""
BRACKETED = re.compile(
    r"\b(?!(?:dan|serta|atau|yaitu|yakni|adalah|kategori|predikat|kriteria)\b)(?P<name>[^\W\d_]{3,}(?:\s+[^\W\d_]{3,})?)[\"”]?\s*\((?P<span>[^()]{1,40})\)",
    re.IGNORECASE,
)
AND = re.compile(r"[\s,;:\"“”]*(?:(?:dan|serta|atau)\s+)?(?:\(?\w[.)]\s*)?(?:kategori\s+)?[\"“]?")
"""Between two grades of a sentence."""
MORE = re.compile(r"[>≥]|lebih|atas")
LESS = re.compile(r"[<≤]|kurang|bawah")
HAIR = Decimal("0.00001")
"""What lies in a gap is of both bands; the border of a band is not of the one across the gap."""
LEAST, MOST = Decimal(-(10**9)), Decimal(10**9)
PAIR = 2


@dataclass(frozen=True, slots=True)
class Band:
    """One grade, and the values it stands for; both ends count as inside, since reports draw their borders loosely.

    `label` is the key of `name`, and `told` the interval, both as printed.
    """

    label: str
    name: str
    low: Decimal
    high: Decimal
    told: str


Scale = tuple[Band, ...]


def _sakip(*bands: tuple[str, int, int]) -> Scale:
    return tuple(
        Band(squash(label), label, Decimal(low), Decimal(high), f">{low}-{high}" if low else f"0-{high}") for label, low, high in bands
    )


SAKIP = _sakip(("AA", 90, 100), ("A", 80, 90), ("BB", 70, 80), ("B", 60, 70), ("CC", 50, 60), ("C", 30, 50), ("D", 0, 30))
"""PermenPAN-RB 12/2015 and 88/2021."""
SAKIP_BEFORE = _sakip(("AA", 85, 100), ("A", 75, 85), ("B", 65, 75), ("CC", 50, 65), ("C", 30, 50), ("D", 0, 30))
"""PermenPAN-RB 35/2011 and 20/2013, for evaluations up to 2014."""


def fits(scale: Scale, label: str, value: Decimal) -> bool:
    """Whether a value is in the band of a grade."""
    return any(band.low <= value <= band.high for band in scale if band.label == label)


def printed_scales(document: Document, known: Collection[str] = ()) -> tuple[Scale, ...]:
    """The scales that a document prints as tables or lists: at least three grades with an interval, gaps filled, the ends open.

    In a list, or a sentence that names them in a row, most grades are of the `known` ones: other lists part other things by numbers.
    """
    found = (_scale(_rows(block)) for block in document.blocks if isinstance(block, Table))
    told = (
        *_listed(document.blocks),
        *(bands for block in document.blocks if not isinstance(block, Table) for bands in _in_a_row(block.text)),
    )
    listed = (_scale(bands) for bands in told if 2 * sum(plain(one.name) in known for one, _ in bands) > len(bands))
    return tuple(scale for scale in (*found, *listed) if scale)


Coded = tuple[Band, str]
"""A band, and the code that stands for its grade ("" without one)."""


def _rows(table: Table) -> list[Coded]:
    rows: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    return [band for cells in rows.values() if (band := read_band([cell.text for cell in cells])) is not None]


def _listed(blocks: Sequence[Block]) -> Iterator[list[Coded]]:
    """Runs of lines that each give a grade its interval: "80 s.d. 100 % = Sangat Baik (SB)"."""
    run: list[Coded] = []
    for block in blocks:
        for line in () if isinstance(block, Table) else block.text.splitlines():
            band = read_band(BETWEEN.split(BULLET.sub("", line).strip(" ;,."), maxsplit=1))
            if band is None and run:
                yield run
                run = []
            run += [band] if band else []
        if isinstance(block, Table) and run:
            yield run
            run = []
    if run:
        yield run


def _in_a_row(text: str) -> Iterator[list[Coded]]:
    """Runs of grades that a sentence names with their intervals in brackets: "Baik (> 90 %), Cukup (75 - 90 %) dan Kurang (< 75 %)"."""
    run: list[Coded] = []
    end = 0
    for match in BRACKETED.finditer(text):
        band = read_band((match["name"], match["span"]))
        if run and (band is None or not AND.fullmatch(text, end, match.start())):
            yield run
            run = []
        run += [band] if band else []
        end = match.end()
    if run:
        yield run


def _scale(told: Sequence[Coded]) -> Scale:
    """The scale of some bands; a grade is known by its code too."""
    labels = {band.label for band, _ in told}
    scale = _filled(band for band, _ in told) if FEWEST_BANDS <= len(told) == len(labels) else ()
    codes = {band.label: squash(code) for band, code in told if code}
    return (*scale, *(replace(band, label=codes[band.label]) for band in scale if band.label in codes))


def read_band(texts: Sequence[str]) -> Coded | None:
    """The grade and its interval; None where a row holds not just one of each."""
    spans = [(text, span) for text in texts if (span := _span(text)) is not None]
    names = [named for text in texts if (named := NAMED.fullmatch(text.strip()))]
    if len(spans) != 1 or len(names) != 1:
        return None
    text, (low, high) = spans[0]
    name = " ".join(names[0]["name"].split())
    return Band(squash(name), name, low, high, " ".join(text.split())), names[0]["code"] or ""


def _span(text: str) -> tuple[Decimal, Decimal] | None:
    """The interval that a cell prints: "≥ 91", "76 ≤ 90", "50 - < 80 %", "85 ≤ X < 100"."""
    line = text.casefold()
    printed = NUMBER.findall(line)
    if not printed or len(printed) > PAIR or SIGNS.sub("", NUMBER.sub("", line)):
        return None
    numbers = [Decimal(number.replace(",", ".")) for number in printed]
    if len(numbers) == PAIR:
        return (min(numbers), max(numbers))
    more, less = bool(MORE.search(line)), bool(LESS.search(line))
    if re.match(r"\s*\d", line) and re.search(r"[<>≤≥]\s*=?\s*x", line):  # "85 ≤ X" is told from the other end
        more, less = less, more
    if more == less:
        return None
    return (numbers[0], MOST) if more else (LEAST, numbers[0])


def _filled(bands: Iterable[Band]) -> Scale:
    """The bands without gaps between them; none where they overlap."""
    rising = sorted(bands, key=lambda band: (band.low, band.high))
    if any(lower.high > upper.low for lower, upper in pairwise(rising)):
        return ()
    lows = [LEAST, *(min(upper.low, lower.high + HAIR) for lower, upper in pairwise(rising))]
    highs = [*(max(lower.high, upper.low - HAIR) for lower, upper in pairwise(rising)), MOST]
    return tuple(replace(band, low=low, high=high) for band, low, high in zip(rising, lows, highs, strict=True))
