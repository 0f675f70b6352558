"""Budgets of sentences from which their percentage does not follow, where it follows from that of the row which spent the very same.

"Dana APBD sebesar Rp A. APBD terealisasi Rp R atau p %": a row that prints R and another budget, of which R is p per cent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkipaudit.model import BarisAnggaran, Rasio, SebutanAnggaran
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.roles import ties_ratio
from lkipaudit.understanding.told_pairs import KINDS, LEAST, ROUND, printed_amount


def read_told_rates(ratios: Sequence[Rasio], rows: Sequence[BarisAnggaran], known: Sequence[SebutanAnggaran]) -> Iterator[SebutanAnggaran]:
    """The budget and what was spent of it in such a sentence, beside those of the row; not a budget that is `known` by a name."""
    places = {one.nilai.place for one in known}
    budgets = {row.anggaran.value for row in rows if row.anggaran}
    for number, one in enumerate(ratios):
        if one.jenis != "anggaran" or one.penyebut.place in places or one.penyebut.value in budgets or not _telling(one):
            continue
        held = [row for row in rows if row.jenis == "belanja" and _spent_so(row, one)]
        if len({row.anggaran.value for row in held if row.anggaran}) == 1:
            key = f"{one.dokumen}:persentase {number}"
            for jenis, value in zip(KINDS, (one.penyebut, one.pembilang), strict=True):
                yield _told(one, value, jenis, key)
            yield from (
                printed_amount(row, value, jenis, key) for row in held for jenis in KINDS if (value := getattr(row, jenis)) is not None
            )


def _telling(one: Rasio) -> bool:
    """Whether a percentage does not follow from its amounts, and what was spent is no round number that many rows may have."""
    spent = one.pembilang.value
    known = spent is not None and spent >= LEAST and spent % ROUND != Decimal(0) and bool(one.penyebut.value) and bool(one.persen.value)
    return known and not ties_ratio(one.pembilang, one.penyebut, one.persen)


def _spent_so(row: BarisAnggaran, one: Rasio) -> bool:
    if row.anggaran is None or row.realisasi is None or not row.anggaran.value or row.realisasi.value != one.pembilang.value:
        return False
    return ties_ratio(row.realisasi, row.anggaran, one.persen)


def _told(one: Rasio, value: Quantity, jenis: str, key: str) -> SebutanAnggaran:
    return SebutanAnggaran(
        nama=one.nama,
        bagian=one.bagian,
        dokumen=one.dokumen,
        tabel=f"{one.dokumen}:kalimat:{' > '.join(one.nama.place.path[:-2])}",
        keyakinan="sedang",
        kunci=key,
        jenis=jenis,
        nilai=value,
    )
