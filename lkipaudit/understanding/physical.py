"""Physical progress of a programme or a total: what its parts come to, each with the weight of its budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkipaudit.model import BarisAnggaran, FisikTertimbang
from lkipaudit.quantity import Quantity

FEWEST = 2


def read_physical(rows: Sequence[BarisAnggaran]) -> tuple[FisikTertimbang, ...]:
    """The rows with a physical progress that can be the mean of that of all their parts, which are sure to be theirs."""
    return tuple(found for row in rows if row.rincian and row.rincian_pasti and (found := _of(row)) is not None)


def _of(row: BarisAnggaran) -> FisikTertimbang | None:
    members = list(_members(row))
    told = [
        (part, weight) for part, weight in members if part is not None and part.value is not None and weight is not None and weight.value
    ]
    if row.fisik is None or row.fisik.value is None or len(told) < FEWEST or len(told) < len(members):
        return None
    values = [part.value for part, _ in told if part.value is not None]
    absorbed = row.persen is not None and row.persen.value == row.fisik.value  # the financial progress, in a column that was misread
    if absorbed or not min(values) <= row.fisik.value <= max(values):
        return None
    return FisikTertimbang(
        nama=row.nama,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=f"{row.tabel}:fisik",
        baris=row.baris,
        keyakinan=row.keyakinan,
        fisik=row.fisik,
        bagian_nilai=tuple(part for part, _ in told),
        bobot=tuple(weight for _, weight in told),
    )


def _members(row: BarisAnggaran) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    """The parts with their progress and their budget; a part that has no progress of its own stands for its parts."""
    for part in row.rincian:
        blank = part.fisik is None or part.fisik.value is None
        if blank and part.rincian and part.rincian_pasti:
            yield from _members(part)
        elif part.anggaran is not None and (part.anggaran.value or not blank):
            yield part.fisik, part.anggaran
