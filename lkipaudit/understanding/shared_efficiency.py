"""One efficiency for several indicators: the mean of what they achieved, less what was spent or was there for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.model import Efisiensi, Text
from lkipaudit.quantity import Interval, Quantity, tie
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.efficiency import ACHIEVED, EFFICIENCY
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import name_key, squash

FEWEST = 2
"""Indicators that share an efficiency, and tables of one document that compute it so."""
MOSTLY = 2 / 3


@dataclass(frozen=True, slots=True)
class Shared:
    """The efficiency of a table that prints one for all its indicators, and whether it follows from what stands beside it."""

    record: Efisiensi
    holds: bool


def shared(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> tuple[Shared, ...]:
    """The efficiency of a table whose cell for it, and that beside it, reach over all rows of achievements."""
    counted = [(c.at, squash(c.heading)) for c in columns if c.numeric and c.percent and c.role not in ("nomor", "kode")]
    found = [at for at, heading in counted if EFFICIENCY.search(heading)]
    left = [(at, heading) for at, heading in counted if found and at < found[0]]
    if len(found) != 1 or len(left) != 2 or not ACHIEVED.search(left[0][1]):  # noqa: PLR2004 - what was achieved, and what it took
        return ()
    result, (achieved, _), (taken, _) = found[0], *left
    values = tuple(q for row in numbers if (q := row[achieved]) is not None and q.value is not None)
    first, *others = numbers or ((),)
    merged = all(row[at] is None for row in whole.rows[1:] for at in (result, taken))
    if len(values) < FEWEST or len(values) != len(others) + 1 or not merged:
        return ()
    stated, spent = first[result], first[taken]
    if stated is None or not stated.value or spent is None or not spent.value:
        return ()
    return (Shared(_record(whole, columns, stated, spent, values), _follows(stated, spent, values)),)


def read_shared(found: Sequence[Shared]) -> tuple[Efisiensi, ...]:
    """The efficiencies of one document's tables, where at least two of them, and most of them, follow in this way."""
    held = sum(one.holds for one in found)
    return tuple(one.record for one in found) if held >= max(FEWEST, MOSTLY * len(found)) else ()


def _follows(stated: Quantity, spent: Quantity, values: Sequence[Quantity]) -> bool:
    mean = sum((q.value for q in values if q.value is not None), Decimal(0)) / len(values)
    shown = mean - (spent.value or 0)
    return tie(stated, Interval.point(shown), shown) is not None


def _record(whole: Whole, columns: Sequence[Column], stated: Quantity, spent: Quantity, values: tuple[Quantity, ...]) -> Efisiensi:
    cell = next(cell for cell in whole.rows[0] if cell and any(map(str.isalpha, cell.text)))
    name = " ".join(cell.text.split())
    return Efisiensi(
        nama=Text(name, placed(cell, whole, "nama"), name_key(name)),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:efisiensi",
        baris=shown_row(whole, columns, 0),
        keyakinan="tinggi" if whole.ruled else "rendah",
        cara="selisih rata-rata",
        efisiensi=stated,
        capaian=None,
        serapan=spent,
        anggota=values,
    )
