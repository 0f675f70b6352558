"""One indicator is one thing everywhere: its name in another spelling or abbreviated, or nearly the same words with a number that two
tables print for one year, share a key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from lkipaudit.model import BarisKinerja
from lkipaudit.understanding.matching import FILLERS, same_name
from lkipaudit.understanding.variants import full, shorts
from lkipaudit.understanding.words import plain

MEASURES = ("target", "realisasi", "capaian")
VALUE = "nilai"
"""A word that adds nothing at the head of an indicator."""
FEWEST = 2
"""Words by which an indicator is known."""


@dataclass(frozen=True, slots=True)
class _Thing:
    key: str
    words: tuple[str, ...]
    told: tuple[str, ...]
    tables: set[str]
    numbers: set[tuple[object, ...]]


def with_shared_keys(rows: Sequence[BarisKinerja]) -> list[BarisKinerja]:
    """The rows, those of one indicator under the key of its first spelling."""
    found: dict[str, _Thing] = {}
    known = shorts(row.indikator.raw for row in rows)
    for row in rows:
        name = row.indikator.raw
        thing = found.setdefault(row.kunci, _Thing(row.kunci, _words(name), full(name, known), set(), set()))
        thing.tables.add(row.tabel)
        thing.numbers.update(_numbers(row))
    by_length: defaultdict[int, list[_Thing]] = defaultdict(list)
    by_name: defaultdict[tuple[str, ...], list[_Thing]] = defaultdict(list)
    keys: dict[str, str] = {}
    for thing in found.values():
        same = (one for one in by_name[thing.told] if len(thing.told) >= FEWEST and not one.tables & thing.tables)
        near = next(chain(same, (one for one in by_length[len(thing.words)] if _one(one, thing))), None)
        if near is None:
            by_length[len(thing.words)].append(thing)
            by_name[thing.told].append(thing)
        else:
            near.tables.update(thing.tables)
            keys[thing.key] = near.key
    return [replace(row, kunci=keys[row.kunci]) if row.kunci in keys else row for row in rows]


def _words(name: str) -> tuple[str, ...]:
    words = [word for word in plain(name).split() if word not in FILLERS]
    return tuple(words[1:] if words[:1] == [VALUE] else words)


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
