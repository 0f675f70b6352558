"""What is to be reached at the end of the plan: in the table of the plan's years, and where results are held against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lkipaudit.model import BarisKinerja, TargetUjung
from lkipaudit.quantity import Quantity

PLANS = ("renstra", "rpjmd", "jangka menengah")
FEWEST_YEARS = 4
"""A table with targets of so many years is that of the plan."""


def read_plan_ends(rows: Sequence[BarisKinerja]) -> tuple[TargetUjung, ...]:
    """The targets of the last year of the plan's tables, and those that other tables call its last ones."""
    planned: defaultdict[tuple[str, str], dict[str, BarisKinerja]] = defaultdict(dict)
    for row in rows:
        if row.tabel and row.tahun.isdecimal() and row.target is not None and not row.triwulan and row.realisasi is None:
            planned[row.tabel, row.kunci].setdefault(row.tahun, row)
    last = [(years[max(years)], max(years)) for years in planned.values() if len(years) >= FEWEST_YEARS]
    called = [row for row in rows if row.target_akhir and row.jenis_target in PLANS and row.target is not None]
    ends = {year for _, year in last}
    if len(ends) != 1:
        return ()
    return tuple(_end(row, row.target) for row in (*(row for row, _ in last), *called) if row.target is not None)


def _end(row: BarisKinerja, target: Quantity) -> TargetUjung:
    return TargetUjung(
        nama=row.nama,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        baris=row.baris,
        keyakinan=row.keyakinan,
        kunci=row.kunci,
        jenjang=row.jenjang,
        ukuran=row.ukuran,
        target=target,
    )
