"""Rows that print the same fact in several parts of a report, and what an agreement makes of them."""

from __future__ import annotations

from dataclasses import replace

from handmade import RATE, SAME, judged, row, rule

from lkipaudit.findings import Comparison, Finding, Outcome
from lkipaudit.judging import Judgement
from lkipaudit.model import BarisAnggaran, Record

CHECKED = rule(RATE, id="ANG-01")
CROWDED = "beberapa baris bernama sama dengan anggaran yang berbeda, sehingga tidak jelas mana yang harus sama"


def pk(anggaran: str | None, nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    return row(nama, anggaran=anggaran, **{"bagian": "pk", "tabel": "pk", "page": "8", **fields})


def body(anggaran: str | None, nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    return row(nama, anggaran=anggaran, **{"tabel": "badan", "page": "18", **fields})


def appended(anggaran: str | None, nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    return row(nama, anggaran=anggaran, **{"bagian": "lampiran", "tabel": "lampiran", "page": "24", **fields})


def same(*records: Record, **changes: object) -> Judgement:
    """The comparisons of the agreement, with an equation beside it."""
    judgement = judged((rule(SAME, **changes), CHECKED), *records)
    return replace(
        judgement,
        comparisons=tuple(one for one in judgement.comparisons if one.rule == "KON-01"),
        findings=tuple(one for one in judgement.findings if one.rule == "KON-01"),
        undecided=tuple(one for one in judgement.undecided if one.rule == "KON-01"),
    )


def outcomes(judgement: Judgement) -> list[Outcome]:
    return [one.outcome for one in judgement.comparisons]


def only(judgement: Judgement) -> Comparison:
    (comparison,) = judgement.comparisons
    return comparison


def told(judgement: Judgement) -> Finding:
    (finding,) = judgement.findings
    return finding


def quotes(found: Comparison | Finding) -> list[tuple[str, str]]:
    return [(item.role, item.quote) for item in found.evidence]
