"""The ledger in full: for each table and each page what was printed, what became of it, and why some of it is untied."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lkipaudit.findings import Ledger, LedgerEntry
from lkipaudit.rendering.shown import TIES, number

PROSE = "kalimat"
Summed = Callable[[Sequence[LedgerEntry]], Ledger]
"""From entries to their counts."""


def print_ledger(entries: Sequence[LedgerEntry], summed: Summed, console: Console) -> None:
    """Print the ledger by table, then by page, each with its total."""
    for title, key in (("tabel", _table), ("halaman", _page)):
        console.print(_by(entries, summed, title, key), highlight=False)
    whole = summed(entries)
    console.print(f"Bukan nilai (nomor, tahun, tanggal, kode, NIP): {number(whole.not_values)}, tidak ikut dihitung.", highlight=False)


def _by(entries: Sequence[LedgerEntry], summed: Summed, title: str, key: Callable[[LedgerEntry], str]) -> Table:
    groups: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    drawn = Table(box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False)
    counts = [(name, summed(group)) for name, group in groups.items()]
    whole = summed(entries)
    drawn.add_column(title, footer="Jumlah", no_wrap=True)
    for head, footer in zip(("tercetak", "cocok", "tidak konsisten", "tidak teruji"), _numbers(whole), strict=True):
        drawn.add_column(head, footer=footer, justify="right")
    drawn.add_column("keterangan", footer=_told(whole, reasons=False), ratio=1)
    for name, ledger in sorted(counts, key=lambda pair: _order(pair[0])):
        if ledger.printed:
            drawn.add_row(name, *_numbers(ledger), Text(_told(ledger)), style="red" if ledger.broken else None)
    return drawn


def _numbers(ledger: Ledger) -> tuple[str, str, str, str]:
    return number(ledger.printed), number(ledger.tied), number(ledger.broken), number(ledger.untied)


def _told(ledger: Ledger, *, reasons: bool = True) -> str:
    """How the tied values tie, and why the untied ones do not."""
    ties = ", ".join(f"{TIES[tie]} {number(count)}" for tie, count in ledger.by if count)
    why = "; ".join(f"{number(count)} {reason}" for reason, count in ledger.reasons) if reasons else ""
    return "; ".join(filter(None, (ties, why)))


def _table(entry: LedgerEntry) -> str:
    document, _, table = entry.figure.tabel.partition(":")
    return PROSE if not table else table if document == "0" else f"dokumen {int(document) + 1}, {table}"


def _page(entry: LedgerEntry) -> str:
    page = entry.figure.nilai.place.page if entry.figure.nilai.place else None
    return "tanpa halaman" if page is None else str(page)


def _order(name: str) -> tuple[int, int, str]:
    """Tables and pages by their numbers; what has none comes last."""
    digits = "".join(c for c in name if c.isdigit())
    return (0, int(digits), name) if digits else (1, 0, name)
