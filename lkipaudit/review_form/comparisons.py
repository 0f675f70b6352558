"""The answer to III.7, indicator by indicator: target, realisation, achievement, and what they are compared with."""

from __future__ import annotations

import re

from lkipaudit.model import BarisKinerja
from lkipaudit.quantity import Quantity
from lkipaudit.review_form.answer import JUDGE, Answer, evidence, not_found, one_line, valued, where
from lkipaudit.review_form.seen import Seen, place_of

OTHERS = {
    **dict.fromkeys(("rpjmd", "renstra", "jangka menengah"), "target jangka menengah"),
    "nasional": "standar nasional",
}

TITLES = {"tahun_lalu": "tahun sebelumnya", "jangka_menengah": "target jangka menengah", "nasional": "standar nasional"}
COMPARING = re.compile(
    r"\A\W*(?:tabel\W*[\w.]{1,6}(?:\s[\d.]+)?\W+)?(?:[\dA-Za-z]{1,2}[.)][\d.)]*\s+)?(?:membandingkan|perbandingan)\b", re.IGNORECASE
)
"""How a heading or a caption opens that announces a comparison."""


def compared(held: Seen) -> Answer:
    """III.7: how many of the indicators are compared with the year before, with the plan, with a national standard."""
    by_key: dict[str, list[BarisKinerja]] = {}
    for row in held.model.baris_kinerja:
        if row.bagian in ("realisasi", "lampiran") and (valued(row.realisasi) or valued(row.capaian) or _planned(row)):
            by_key.setdefault(row.kunci, []).append(row)
    mine = {key: rows for key, rows in by_key.items() if any(_own(row, held.year) for row in rows)}
    if not mine:
        return not_found("Tabel capaian per indikator")
    lines: list[str] = []
    proof: list[BarisKinerja] = []
    counts = dict.fromkeys(("tahun lalu", "target jangka menengah", "standar nasional"), 0)
    for rows in mine.values():
        own = next(row for row in rows if _own(row, held.year))
        others = _others(rows, held.year)
        for name in others:
            counts[name] += 1
        lines.append(_line(own, others))
        proof += [own, *others.values()]
    total = len(mine)
    told = ", ".join(f"{name}: {count} dari {total}" for name, count in counts.items())
    head = f"Pembanding yang ditemukan untuk {total} indikator yang terbaca: {told}; yang tidak ditemukan {JUDGE}."
    for topic, words in TITLES.items():
        places = [place for _, place in held.openings(COMPARING, topic, ("realisasi",))]
        if places:
            head += f" Judul atau tabel tentang perbandingan dengan {words} ada pada {where(places)}."
    return Answer(
        "ya" if counts["tahun lalu"] == total else "sebagian" if any(counts.values()) else "",
        "\n".join([head, *lines]),
        evidence(("indikator", row.indikator.raw, place_of(row)) for row in proof),
    )


def _own(row: BarisKinerja, year: str) -> bool:
    """Whether a row of the body tells what was reached in the year of the report."""
    return row.bagian == "realisasi" and row.tahun in ("", year) and (valued(row.realisasi) or valued(row.capaian))


def _planned(row: BarisKinerja) -> bool:
    """Whether a row gives the target of a longer plan or of a standard."""
    return row.jenis_target in OTHERS and valued(row.target)


def _others(rows: list[BarisKinerja], year: str) -> dict[str, BarisKinerja]:
    """What one indicator is compared with, by its name in words."""
    found: dict[str, BarisKinerja] = {}
    before = str(int(year) - 1) if year else ""
    for row in rows:
        if _planned(row):
            found.setdefault(OTHERS[row.jenis_target], row)
        elif before and row.tahun == before:
            found.setdefault("tahun lalu", row)
    return found


def _line(own: BarisKinerja, others: dict[str, BarisKinerja]) -> str:
    name = one_line(own.indikator.raw)
    numbers = [f"{label} {one_line(value.raw)}" for label, value in _numbers(own) if value is not None and value.raw.strip()]
    parts = [f"{', '.join(numbers)} ({where([place_of(own)])})"]
    for label, row in others.items():
        value = row.target if row.jenis_target in OTHERS else row.realisasi if valued(row.realisasi) else row.capaian
        parts.append(f"{label} {one_line(value.raw) if value else ''} ({where([place_of(row)])})")
    return f"- {name}: {'; '.join(parts)}"


def _numbers(row: BarisKinerja) -> tuple[tuple[str, Quantity | None], ...]:
    return (("target", row.target if not row.jenis_target else None), ("realisasi", row.realisasi), ("capaian", row.capaian))
