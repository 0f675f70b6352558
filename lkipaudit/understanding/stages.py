"""Targets of agreements and plans that were changed later: the first ones need not be those that the report measures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from lkipaudit.model import BarisKinerja
from lkipaudit.understanding.joins import Whole

WHAT = r"(?:(?:perjanjian|penetapan|target|indikator)\s+kinerja|pk|renstra|rencana\s+strategis|rpjm[dn]|iku|target)"
BESIDE = r"(?:\s+[^\W\d_]+){0,3}?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*\(?\s*"
FIRST = re.compile(rf"\bsebelum\s+perubahan\b|\b{WHAT}\b{BESIDE}\b(?:murni|semula|awal|induk)\b", re.IGNORECASE)
CHANGED = re.compile(
    rf"\b(?:setelah|sesudah)\s+perubahan\b|\b{WHAT}\b{BESIDE}\b(?:perubahan|revisi)\b|\b(?:perubahan|revisi)\s+(?:target\s+)?{WHAT}\b",
    re.IGNORECASE,
)
"""Names of a table of targets as they were set first, and as they were set again."""
EARLIER = "semula"
Key = tuple[str, str, str]


def with_stages(rows: Sequence[BarisKinerja], wholes: Sequence[Whole]) -> list[BarisKinerja]:
    """The rows, the first target of what was changed later being one of its own kind where the two differ.

    A table says that it is the first one, or stands without a word before one of the same part that says that it was changed.
    """
    names = {_key(whole): f"{whole.title} {whole.section.caption} {' '.join(whole.section.path[-1:])}" for whole in wholes}
    first = {key for key, name in names.items() if FIRST.search(name)}
    changed = {key: at for at, (key, name) in enumerate(names.items()) if key not in first and CHANGED.search(name)}
    if not first and not changed:
        return list(rows)
    order = {key: at for at, key in enumerate(names)}
    others: defaultdict[Key, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        if row.tabel not in first and row.target is not None and row.target.value is not None:
            others[row.kunci, row.tahun, row.jenjang].append(row)
    return [replace(row, jenis_target=EARLIER) if _replaced(row, first, changed, order, others) else row for row in rows]


def _key(whole: Whole) -> str:
    return f"{whole.tables[0].place.source}:{whole.key}:kinerja"


def _replaced(
    row: BarisKinerja,
    first: Collection[str],
    changed: Mapping[str, int],
    order: Mapping[str, int],
    others: Mapping[Key, Sequence[BarisKinerja]],
) -> bool:
    """Whether a bare target is one that was changed later."""
    bare = row.realisasi is None and row.capaian is None and not row.jenis_target and row.target is not None
    if not bare or row.tabel in changed:
        return False
    unlike = [
        one
        for one in others.get((row.kunci, row.tahun, row.jenjang), ())
        if one.target and row.target and one.target.value != row.target.value
    ]
    later = [one for one in unlike if one.bagian == row.bagian and changed.get(one.tabel, -1) > order.get(row.tabel, len(order))]
    return bool(unlike if row.tabel in first else later)
