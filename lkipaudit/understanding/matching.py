"""One programme is one thing everywhere: rows of different tables whose names are the same but for spelling share a key.

Two names that differ in one meaningful word stay two; a name that leaves words of another out is that one where both have one budget.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rapidfuzz import fuzz

from lkipaudit.model import BarisAnggaran
from lkipaudit.understanding.levels import YEAR
from lkipaudit.understanding.words import plain

SAME_WORD = 75.0
"""Ratio from which two words are one, misspelt: "beradapan" and "berhadapan"."""
SAME_NAME = 88.0
FILLERS = frozenset({"program", "kegiatan", "sub", "dan", "dan/atau", "serta", "yang", "di", "ke", "pada", "untuk", "bagi", "dalam"})


FEWEST_WORDS = 3
"""Words of a name that may be the short form of a longer one."""
LEAST_SHARE = 0.5
"""Share of the words of the longer name."""
ROUND = 1_000_000
"""Rupiah; budgets of whole millions are no sign that two names are one."""


@dataclass
class _Thing:
    """A name that has been met, the tables that it stands in, and the budgets that tell it from others."""

    key: str
    words: tuple[str, ...]
    tables: set[str] = field(default_factory=set)
    budgets: set[Decimal] = field(default_factory=set)


def with_shared_keys(rows: Sequence[BarisAnggaran]) -> tuple[BarisAnggaran, ...]:
    """The rows with one key for each thing; the rows of one table keep theirs apart."""
    keys = _keys(rows)
    return tuple(_keyed(row, keys) for row in rows)


def _keyed(row: BarisAnggaran, keys: dict[tuple[str, str], str]) -> BarisAnggaran:
    inner = tuple(_keyed(part, keys) for part in row.rincian)
    return replace(row, kunci=keys.get((row.tabel, row.kunci), row.kunci), induk=keys.get((row.tabel, row.induk), row.induk), rincian=inner)


def _keys(rows: Sequence[BarisAnggaran]) -> dict[tuple[str, str], str]:
    exact: dict[str, _Thing] = {}
    by_length: defaultdict[int, list[_Thing]] = defaultdict(list)
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        if not row.kunci or YEAR.fullmatch(row.nama.raw) or (row.tabel, row.kunci) in found:
            continue
        words = _words(row.nama.raw)
        thing = exact.get(row.kunci) or _alike(words, row.tabel, by_length)
        if thing is None:
            thing = _Thing(row.kunci, words)
            by_length[len(words)].append(thing)
        exact.setdefault(row.kunci, thing)
        thing.tables.add(row.tabel)
        thing.budgets.update(_telling(row))
        found[row.tabel, row.kunci] = thing.key
    shortened = _shortened([thing for things in by_length.values() for thing in things])
    return {name: shortened.get(key, key) for name, key in found.items()}


def _telling(row: BarisAnggaran) -> set[Decimal]:
    value = row.anggaran.value if row.anggaran is not None else None
    return {value} if value is not None and value > ROUND and value % ROUND else set()


def _shortened(things: Sequence[_Thing]) -> dict[str, str]:
    """The keys of names that are short for a name of other tables with the same budget, each with the key of that."""
    holders: defaultdict[Decimal, list[_Thing]] = defaultdict(list)
    for thing in things:
        for budget in thing.budgets:
            holders[budget].append(thing)
    found: dict[str, str] = {}
    for pair in holders.values():
        if len(pair) == 2 and not pair[0].tables & pair[1].tables:  # noqa: PLR2004 - of three names nothing tells which two are one
            short, full = sorted(pair, key=lambda thing: len(thing.words))
            if _is_short_for(short.words, full.words) and short.key not in found and full.key not in found:
                found[short.key] = full.key
    return found


def _is_short_for(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name is another without some of its words, in the same order and beginning alike."""
    if len(short) < max(FEWEST_WORDS, LEAST_SHARE * len(full)) or short[0] != full[0]:
        return False
    left = iter(full)
    return all(any(word == other or _misspelt(word, other) for other in left) for word in short)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in plain(name).split() if word not in FILLERS)


def _alike(words: tuple[str, ...], table: str, things: dict[int, list[_Thing]]) -> _Thing | None:
    near = (thing for length in range(len(words) - 1, len(words) + 2) for thing in things.get(length, ()) if table not in thing.tables)
    return next((thing for thing in near if same_name(words, thing.words)), None)


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are one: all words the same or misspelt, in order; words glued or parted do not count."""
    if not one or not other:
        return False
    if "".join(one) == "".join(other):
        return True
    if len(one) != len(other) or fuzz.ratio(" ".join(one), " ".join(other)) < SAME_NAME:
        return False
    return all(a == b or _misspelt(a, b) for a, b in zip(one, other, strict=True))


def _misspelt(a: str, b: str) -> bool:
    """Whether one word is the other misspelt; a number is never another number."""
    return not (a.isdigit() or b.isdigit()) and min(len(a), len(b)) > 3 and fuzz.ratio(a, b) >= SAME_WORD  # noqa: PLR2004 - "i" is not "ii"
