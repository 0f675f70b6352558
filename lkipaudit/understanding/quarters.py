"""Targets and realisations by quarter, beside those of the year: in the same row, or of the same indicator elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from lkipaudit.model import BarisKinerja, RincianTriwulan
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.words import ROMANS, plain, roman

QUARTER = re.compile(r"\b(?:tw|trw|triw|tri\s?wulan|kuartal|q)\s?(iv|i{1,3}|[1-4])\b")
FEWEST = 2
"""Quarters that must be printed, the last among them; where others are blank nothing tells that they are none."""
FOUR = ("1", "2", "3", "4")


def quarter_of(levels: Sequence[str]) -> str:
    """The quarter that the headings of a column name, "1" to "4"; "" where they name none, or several."""
    for level in reversed(levels):
        found = QUARTER.findall(plain(level))
        if len(found) == 1:
            return str(roman(found[0])) if found[0][0].upper() in ROMANS else found[0]
    return ""


def read_quarters(rows: Sequence[BarisKinerja]) -> tuple[RincianTriwulan, ...]:
    """The rows that tell their quarters and their year.

    What the year was to reach is told in the same row. Where it is told elsewhere, nothing says of which year the quarters are: then only a
    number that follows from them is theirs.
    """
    printed: defaultdict[object, list[BarisKinerja]] = defaultdict(list)
    yearly: defaultdict[str, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        printed[row.dokumen, row.tabel, row.nama.place].append(row)
        if not row.triwulan:
            yearly[row.kunci].append(row)
    return tuple(
        found
        for same in printed.values()
        for jenis in ("target", "realisasi")
        if (found := _of(jenis, same, yearly[same[0].kunci])) is not None
    )


def _of(jenis: str, same: Sequence[BarisKinerja], yearly: Sequence[BarisKinerja]) -> RincianTriwulan | None:
    told = {row.triwulan: _value(row, jenis) for row in same}
    quarters = tuple(q for name in FOUR if (q := told.get(name)) is not None)
    if len(quarters) < FEWEST or told.get(FOUR[-1]) is None:
        return None
    own = [q for row in same if not row.triwulan and (q := _value(row, jenis)) is not None]
    elsewhere = [q for row in yearly if (q := _value(row, jenis)) is not None and _follows(q, quarters)]
    if len(quarters) < len(FOUR):
        own = [q for q in own if _follows(q, quarters)]
    whole = own[0] if len(own) == 1 else None if own else next(iter(elsewhere), None)
    if whole is None:
        return None
    first = same[0]
    return RincianTriwulan(
        nama=first.nama,
        bagian=first.bagian,
        dokumen=first.dokumen,
        tabel=f"{first.tabel}:triwulan",
        baris=first.baris,
        keyakinan=first.keyakinan,
        jenis=jenis,
        setahun=whole,
        triwulan=quarters,
        terakhir=quarters[-1],
    )


def _value(row: BarisKinerja, jenis: str) -> Quantity | None:
    found = row.target if jenis == "target" else row.realisasi
    return found if found is not None and found.value is not None else None


def _follows(year: Quantity, quarters: Sequence[Quantity]) -> bool:
    """Whether the year is its last quarter or the sum of them."""
    values = [q.value for q in quarters if q.value is not None]
    return year.value in (values[-1], sum(values, Decimal(0)))
