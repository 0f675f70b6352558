"""Who comes first and why, in data: the ranking, the sentence that opens the page, the matrix, and what stands out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from lkipaudit.rendering.html.words import FAMILIES, family, family_name, listed
from lkipaudit.rendering.overview.data import TONES, Batch, Submission, Told, Tone
from lkipaudit.rendering.shown import number
from lkipaudit.rendering.terminal import SMALL_SHARE

FIRST = 3
"""So many are named in the first sentence."""
LEAST = 5
"""Fewer submissions have no outliers."""
FENCE = 1.5
"""Beyond so many interquartile ranges (Tukey) a value stands out."""
SHADES = 4


def ranked(submissions: Sequence[Submission]) -> tuple[Submission, ...]:
    """Those that were read, in the order in which they are to be dealt with."""
    order = list(TONES)
    read = [one for one in submissions if one.tone != "gagal"]
    return tuple(sorted(read, key=lambda one: (order.index(one.tone), -one.grave, -one.weight, one.coverage, one.name)))


def unread(submissions: Sequence[Submission]) -> tuple[Submission, ...]:
    """Those of which nothing could be read."""
    return tuple(one for one in submissions if one.tone == "gagal")


def foremost(one: Submission) -> Told | None:
    """The finding to name first: the worst, of those the most certain."""
    sure = {"tinggi": 0, "sedang": 1}
    return min(one.findings, key=lambda told: (-told.weight, sure.get(told.confidence, 2)), default=None)


def counted(submissions: Sequence[Submission]) -> dict[Tone, int]:
    """How many there are of each suggestion."""
    counts = Counter(one.tone for one in submissions)
    return {tone: counts[tone] for tone in TONES}


def sentence(batch: Batch) -> str:
    """What is to be done first, in one sentence."""
    counts = counted(batch.submissions)
    whole = len(batch.submissions)
    if not whole:
        return "Belum ada kiriman yang diperiksa."
    if not counts["kembali"]:
        return f"Tidak satu pun dari {number(whole)} kiriman memiliki temuan kritis atau mayor."
    first = list(dict.fromkeys(one.title for one in ranked(batch.submissions) if one.tone == "kembali"))[:FIRST]
    return f"{number(counts['kembali'])} dari {number(whole)} kiriman disarankan dikembalikan; dahulukan {listed(first)}."


def cautions(batch: Batch) -> tuple[str, ...]:
    """What must be known beside that sentence."""
    counts = counted(batch.submissions)
    told = []
    if counts["ragu"]:
        few = f"tanpa temuan berat, tetapi kurang dari {SMALL_SHARE}% angkanya dapat diuji"
        told.append(f"{number(counts['ragu'])} kiriman belum dapat disimpulkan: {few}.")
    if counts["gagal"]:
        told.append(f"{number(counts['gagal'])} kiriman tidak terbaca, jadi belum diperiksa.")
    if batch.across:
        told.append(f"{number(len(batch.across))} temuan menyangkut beberapa kiriman sekaligus.")
    return tuple(told)


@dataclass(frozen=True, slots=True)
class Cell:
    """The findings of one submission in one family: how many, how dark, and whether one of them is grave."""

    count: int
    shade: int
    told: str
    grave: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Submissions by families of rules, both in the order in which they are shown; `totals` are those of the families."""

    heads: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Submission, tuple[Cell, ...]], ...]
    totals: tuple[int, ...]


def matrix(submissions: Sequence[Submission]) -> Matrix:
    """The findings of those that have any; a cell is as dark as its findings weigh against the heaviest cell."""
    rows = [one for one in ranked(submissions) if one.findings]
    met = {family(told.rule) for one in rows for told in one.findings}
    codes = [*(code for code in FAMILIES if code in met), *sorted(met - set(FAMILIES))]
    heaviest = max((_weight(one, code) for one in rows for code in codes), default=0)
    cells = tuple((one, tuple(_cell(one, code, heaviest) for code in codes)) for one in rows)
    totals = tuple(sum(one.families[code] for one in rows) for code in codes)
    return Matrix(tuple((code, family_name(code)) for code in codes), cells, totals)


def _of(one: Submission, code: str) -> list[Told]:
    return [told for told in one.findings if family(told.rule) == code]


def _weight(one: Submission, code: str) -> int:
    return sum(told.weight for told in _of(one, code))


def _cell(one: Submission, code: str, heaviest: int) -> Cell:
    found = _of(one, code)
    counts = Counter(told.severity for told in found)
    words = listed([f"{counts[word]} {word}" for word in ("kritis", "mayor", "minor", "info") if counts[word]])
    shade = max(1, -(-_weight(one, code) * SHADES // max(heaviest, 1))) if found else 0
    return Cell(len(found), shade, words, grave=bool(counts["kritis"] or counts["mayor"]))


@dataclass(frozen=True, slots=True)
class Spread:
    """One measure over all that were read: the median, the value at the right edge of the picture, each value in percent of that edge
    with its words and whether it stands out, and those that do.
    """

    name: str
    unit: str
    middle: float
    top: float
    marks: tuple[tuple[float, str, bool], ...]
    at: float
    outliers: tuple[tuple[Submission, float], ...]


def spreads(submissions: Sequence[Submission]) -> tuple[Spread, ...]:
    """How many findings there are on ten pages, and how much was looked at."""
    read = [one for one in ranked(submissions) if one.pages and one.printed]
    if not read:
        return ()
    return (
        _spread("Temuan tiap 10 halaman", "", read, lambda one: one.density, None),
        _spread("Angka yang diuji", "%", read, lambda one: one.coverage, 100.0),
    )


def _spread(name: str, unit: str, read: Sequence[Submission], value: Callable[[Submission], float], top: float | None) -> Spread:
    values = [value(one) for one in read]
    top = top or max(values) or 1.0
    low, high = _fences(values)
    out = tuple((one, value(one)) for one in sorted(read, key=value, reverse=True) if not low <= value(one) <= high)
    marks = tuple(
        (round(100 * value(one) / top, 2), f"{one.title}: {decimal(value(one))}{unit}", not low <= value(one) <= high) for one in read
    )
    return Spread(name, unit, median(values), top, marks, round(100 * median(values) / top, 2), out)


def _fences(values: Sequence[float]) -> tuple[float, float]:
    if len(values) < LEAST:
        return float("-inf"), float("inf")
    low, _, high = quantiles(values, n=4, method="inclusive")
    reach = FENCE * (high - low)
    return low - reach, high + reach


def decimal(value: float) -> str:
    """One decimal, with a comma: 3,4."""
    return f"{value:.1f}".replace(".", ",")
