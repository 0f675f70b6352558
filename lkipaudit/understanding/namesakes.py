"""One indicator is one thing everywhere: its name in another spelling or abbreviated, or nearly the same words with a number that two
tables print for one year, share a key.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.model import BarisKinerja
from lkipaudit.understanding.matching import FILLERS, same_name
from lkipaudit.understanding.variants import full, shorts
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
    keys: dict[str, str] = {}
    kept = _named_alike(list(found.values()), keys)
    by_length: defaultdict[int, list[_Thing]] = defaultdict(list)
    for thing in kept:
        likes = by_length[len(thing.words)]
        near = [one for one in likes if _one(one, thing)]
        if not near:
            likes.append(thing)
            continue
        first, *others = near
        for one in (thing, *(other for other in others if not first.tables & other.tables)):
            _join(first, one, keys)
            if one in likes:
                likes.remove(one)
    settled = {key: _last(keys, key) for key in keys}
    return [replace(row, kunci=settled[row.kunci]) if row.kunci in settled else row for row in rows]


def _named_alike(things: Sequence[_Thing], keys: dict[str, str]) -> list[_Thing]:
    """The indicators that are left when those of one name, however it is spelt or abbreviated, are one: whatever their numbers."""
    by_name: defaultdict[tuple[str, ...], list[_Thing]] = defaultdict(list)
    for thing in things:
        same = (one for one in by_name[thing.told] if len(thing.told) >= FEWEST and not one.tables & thing.tables)
        first = next(same, None)
        if first is None:
            by_name[thing.told].append(thing)
        else:
            _join(first, thing, keys)
    return [thing for thing in things if thing.key not in keys]


def _join(first: _Thing, other: _Thing, keys: dict[str, str]) -> None:
    first.tables.update(other.tables)
    first.numbers.update(other.numbers)
    keys[other.key] = first.key


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
