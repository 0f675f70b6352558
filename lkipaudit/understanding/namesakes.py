"""One indicator is one thing everywhere: nearly the same words in two tables with a number that both print for one year share a key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.model import BarisKinerja
from lkipaudit.understanding.matching import FILLERS, same_name
from lkipaudit.understanding.words import plain

MEASURES = ("target", "realisasi", "capaian")
VALUE = "nilai"
"""A word that adds nothing at the head of an indicator."""
OWNER = re.compile(r"(?:dinas|badan|kantor|inspektorat|sekretariat|kecamatan|bagian|rsud|puskesmas|perangkat daerah|opd|skpd|pd)\b")
"""Words that open the name of who is measured."""
LONGEST_OWNER = 4
"""Words of a name of who is measured, behind the indicator."""
FEWEST = 2
"""Words by which an indicator is known."""


@dataclass(frozen=True, slots=True)
class _Thing:
    key: str
    words: tuple[str, ...]
    tables: set[str]
    numbers: set[tuple[object, ...]]


def with_shared_keys(rows: Sequence[BarisKinerja]) -> list[BarisKinerja]:
    """The rows, those of one indicator under the key of its first spelling."""
    found: dict[str, _Thing] = {}
    for row in rows:
        thing = found.setdefault(row.kunci, _Thing(row.kunci, _words(row.indikator.raw), set(), set()))
        thing.tables.add(row.tabel)
        thing.numbers.update(_numbers(row))
    by_length: defaultdict[int, list[_Thing]] = defaultdict(list)
    keys: dict[str, str] = {}
    for thing in found.values():
        likes = by_length[len(thing.words)]
        near = [one for one in likes if _one(one, thing)]
        if not near:
            likes.append(thing)
            continue
        first, *others = near
        for one in (thing, *(other for other in others if not first.tables & other.tables)):
            first.tables.update(one.tables)
            first.numbers.update(one.numbers)
            keys[one.key] = first.key
            if one in likes:
                likes.remove(one)
    settled = {key: _last(keys, key) for key in keys}
    return [replace(row, kunci=settled[row.kunci]) if row.kunci in settled else row for row in rows]


def _last(keys: Mapping[str, str], key: str) -> str:
    """The key that a key stands under in the end."""
    while key in keys:
        key = keys[key]
    return key


def _words(name: str) -> tuple[str, ...]:
    """The telling words of an indicator, without "nilai" before them and without the agency behind them: "Nilai SAKIP Dinas Taman"."""
    words = [word for word in plain(name).split() if word not in FILLERS]
    words = words[1:] if words[:1] == [VALUE] else words
    for at in range(max(FEWEST, len(words) - LONGEST_OWNER), len(words)):
        if OWNER.match(" ".join(words[at:])):
            return tuple(words[:at])
    return tuple(words)


def _numbers(row: BarisKinerja) -> list[tuple[object, ...]]:
    told = [(measure, getattr(row, measure)) for measure in MEASURES]
    return [
        (measure, row.tahun, row.triwulan, row.jenis_target, number.value)
        for measure, number in told
        if number is not None and number.value is not None and (measure != "capaian" or number.value not in (0, 100))
    ]


def _one(one: _Thing, other: _Thing) -> bool:
    known = min(len(one.words), len(other.words)) >= FEWEST and not one.tables & other.tables
    return known and bool(one.numbers & other.numbers) and same_name(one.words, other.words)
