"""What one table says of an indicator beside what others do: numbers under a bare year, and the target that a plan has for the year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkipaudit.model import BarisKinerja, TargetRencana
from lkipaudit.quantity import Quantity

ENOUGH = 3
MOSTLY = 0.75
FARTHEST = 5
PLANS = ("rpjmd", "renstra")
Key = tuple[str, str]
"""An indicator and a year."""


def with_kinds(rows: Sequence[BarisKinerja]) -> list[BarisKinerja]:
    """The rows; those under bare years are realisations or targets where most are the same in other tables, else they are left out."""
    known = [row for row in rows if row.jenis_pasti and not row.triwulan and not row.jenis_target]
    realised, aimed = _values(known, "realisasi"), _values(known, "target")
    unsure: defaultdict[str, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        if not row.jenis_pasti:
            unsure[row.tabel].append(row)
    kinds = {table: _kind(own, realised, aimed) for table, own in unsure.items()}
    settled = [row if row.jenis_pasti else _as(row, kinds[row.tabel]) for row in rows]
    return [row for row in settled if row is not None]


def _values(rows: Sequence[BarisKinerja], field: str) -> dict[Key, set[object]]:
    found: defaultdict[Key, set[object]] = defaultdict(set)
    for row in rows:
        number = getattr(row, field)
        if number is not None and number.value is not None:
            found[row.kunci, row.tahun].add(number.value)
    return found


def _kind(rows: Sequence[BarisKinerja], realised: dict[Key, set[object]], aimed: dict[Key, set[object]]) -> str:
    """What the numbers of a table are: that of which at least three, and most that other tables tell too, are the same."""
    shares = {}
    for kind, known in (("realisasi", realised), ("target", aimed)):
        told = [row for row in rows if row.realisasi is not None and row.realisasi.value is not None and (row.kunci, row.tahun) in known]
        same = sum(row.realisasi.value in known[row.kunci, row.tahun] for row in told if row.realisasi is not None)
        shares[kind] = same if same >= ENOUGH and same >= MOSTLY * len(told) else 0
    best = max(shares, key=lambda kind: shares[kind])
    return best if shares[best] and len(set(shares.values())) > 1 else ""


def _as(row: BarisKinerja, kind: str) -> BarisKinerja | None:
    if not kind:
        return None
    own = replace(row, jenis_pasti=True)
    return own if kind == "realisasi" else replace(own, target=row.realisasi, realisasi=None)


def read_planned(rows: Sequence[BarisKinerja]) -> tuple[TargetRencana, ...]:
    """The targets that RPJMD or Renstra have for a year that their heading tells, each beside the target of that year in another table."""
    own = defaultdict(list)
    for row in rows:
        if not row.jenis_target and not row.triwulan and _has(row.target):
            own[row.kunci, row.tahun, row.ukuran].append(row)
    plans = [row for row in rows if row.jenis_target in PLANS and row.tahun_target and _has(row.target)]
    return tuple(found for plan in plans for found in _beside(plan, own[plan.kunci, plan.tahun_target, plan.ukuran]))


def _beside(plan: BarisKinerja, own: Sequence[BarisKinerja]) -> Iterator[TargetRencana]:
    """The plan's target beside the first of the year's own in another table, where all tables have one, which counts the same."""
    row = next((row for row in own if row.tabel != plan.tabel), None)
    if row is None or len({other.target.value for other in own if other.target is not None}) != 1:
        return
    if row.target is not None and plan.target is not None and _near(row.target, plan.target):
        yield TargetRencana(
            nama=row.nama,
            bagian=row.bagian,
            dokumen=row.dokumen,
            tabel=f"{row.tabel}:rencana",
            baris=row.baris,
            keyakinan=row.keyakinan if plan.keyakinan == "tinggi" else plan.keyakinan,
            rencana=plan.jenis_target,
            target=row.target,
            target_rencana=plan.target,
        )


def _near(one: Quantity, other: Quantity) -> bool:
    """Whether two targets can count the same thing: heads and shares of them lie far apart."""
    small, large = sorted(abs(number.value) for number in (one, other) if number.value is not None)
    return large <= FARTHEST * small


def _has(number: Quantity | None) -> bool:
    return number is not None and number.value is not None
