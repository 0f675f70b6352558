"""How much of what is printed was looked at: every printed value is tied, broken, or untied with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from lkipaudit.findings import Comparison, Ledger, LedgerEntry, Outcome
from lkipaudit.model import Angka, Model
from lkipaudit.place import Place
from lkipaudit.quantity import TieClass

TIES: tuple[TieClass, ...] = ("exact", "rounded", "truncated", "padded", "loose")
"""From the strongest to the weakest: a number that ties in several ways counts by the strongest."""
Standing = TieClass | Literal["broken", "untied"]
"""What a printed value came to: how it ties, or that it does not."""
NOTHING_TO_COMPARE = "tidak ada hubungan yang dapat diuji"
UNKNOWN_TABLE = "tabelnya tidak memuat jumlah, persentase, atau selisih yang dikenali"
ALONE = "tidak ikut dalam jumlah, persentase, atau selisih yang dikenali di tabelnya, dan tidak dibandingkan dengan tempat lain"
NOT_REPEATED = "barisnya tidak memuat hitungan capaian, dan indikator dengan tahun yang sama tidak ditemukan di tabel lain"
UNDECIDED = "perbandingannya tidak dapat diputuskan"
REMARKED = "hanya dibandingkan oleh aturan yang perbedaannya sekadar catatan"
MEASURED = frozenset({"target", "realisasi", "capaian"})


def reckon(model: Model, comparisons: Iterable[Comparison], remarks: Container[str] = ()) -> Ledger:
    """The ledger of one submission; `remarks` are rules whose differences are worth a remark only, and break nothing."""
    return summed(entries(model, comparisons, remarks))


def summed(found: Sequence[LedgerEntry]) -> Ledger:
    """The counts of some entries."""
    states = Counter(entry.state for entry in found)
    tied = Counter(entry.tie for entry in found if entry.state == "tied")
    reasons = Counter(entry.reason for entry in found if entry.state == "untied")
    return Ledger(
        printed=len(found) - states["not_value"],
        tied=states["tied"],
        by=tuple((tie, tied[tie]) for tie in TIES),
        broken=states["broken"],
        untied=states["untied"],
        not_values=states["not_value"],
        reasons=tuple(reasons.most_common()),
    )


def standings(model: Model, comparisons: Iterable[Comparison]) -> Iterator[tuple[Angka, Standing]]:
    """Every printed value of one submission with what it came to."""
    for entry in entries(model, comparisons):
        if entry.tie:
            yield entry.figure, entry.tie
        elif entry.state in ("broken", "untied"):
            yield entry.figure, entry.state


def entries(model: Model, comparisons: Iterable[Comparison], remarks: Container[str] = ()) -> tuple[LedgerEntry, ...]:
    """Every printed number with what became of it, in the order of the model."""
    comparisons = tuple(comparisons)
    told = tuple(one for one in comparisons if one.outcome is not Outcome.DIFFERS or one.rule not in remarks)
    ties, broken = _touched(told)
    noted = {item.place: REMARKED for one in comparisons if one.outcome is Outcome.DIFFERS and one.rule in remarks for item in one.evidence}
    open_reasons = {item.place: one.reason for one in told if one.outcome is Outcome.UNDECIDED and one.reason for item in one.evidence}
    looked_at = {angka.tabel for angka in model.angka if angka.tabel and (_place(angka) in ties or _place(angka) in broken)}
    measured = {row.tabel.rsplit(":", 1)[0] for row in model.baris_kinerja}

    def entry(angka: Angka) -> LedgerEntry:
        place = _place(angka)
        if not angka.nilai_cetak:
            return LedgerEntry(angka, "not_value")
        if place in ties:
            return LedgerEntry(angka, "tied", tie=ties[place])
        if place in broken:
            return LedgerEntry(angka, "broken")
        why = _why(angka, open_reasons, looked_at=angka.tabel in looked_at, measured=angka.tabel in measured)
        return LedgerEntry(angka, "untied", reason=noted.get(place, why) if place else why)

    return tuple(map(entry, model.angka))


def _why(angka: Angka, undecided: Mapping[Place, str], *, looked_at: bool, measured: bool) -> str:
    """Why a value is neither tied nor broken: the truest that can be said."""
    reason = undecided.get(angka.nilai.place) if angka.nilai.place else None
    if reason:
        return f"{UNDECIDED}: {reason.split(':')[0]}"
    if angka.alasan or not angka.tabel:
        return angka.alasan or NOTHING_TO_COMPARE
    if measured and angka.kolom in MEASURED:
        return NOT_REPEATED
    return ALONE if looked_at else UNKNOWN_TABLE


def _place(angka: Angka) -> Place | None:
    return angka.nilai.place


def _touched(comparisons: Iterable[Comparison]) -> tuple[dict[Place | None, TieClass], set[Place | None]]:
    """The best tie of each place, and the places that some comparison found to differ.

    Only an equation ties: that a number is well formed, or not above another, says nothing about its value.
    """
    ties: dict[Place | None, TieClass] = {}
    broken: set[Place | None] = set()
    for comparison in comparisons:
        places = [evidence.place for evidence in comparison.evidence]
        if comparison.outcome is Outcome.DIFFERS:
            broken.update(places)
        elif comparison.outcome is Outcome.AGREES and comparison.tie:
            for place in places:
                ties[place] = min(ties.get(place, comparison.tie), comparison.tie, key=TIES.index)
    return ties, broken
