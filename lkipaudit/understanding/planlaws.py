"""Regional regulations that set a development plan: the year of the regulation beside the period of its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkipaudit.model import PeraturanRencana, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.plans import PERIOD
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import squash

LAW = re.compile(
    r"\b(?:Peraturan\s+Daerah|Perda)\b(?:\s+(?!Nomor\b|No\b)\S+){0,6}?\s+(?:Nomor|No)\b\s*[.:]?\s*\d{1,3}\s+Tahun\s+(?P<year>(?:19|20)\d\d)\b,?",
    re.IGNORECASE,
)
OTHER = re.compile(r"\b(?:Peraturan|Perda|Undang|Keputusan|Nomor|No)\b|;", re.IGNORECASE)
"""Where another regulation begins, or this one ends."""
MEDIUM = re.compile(r"\bRPJMD\b|\bRPJM\b|\bjangka\s+menengah\b", re.IGNORECASE)
LONG = re.compile(r"\bRPJPD?\b|\bjangka\s+panjang\b", re.IGNORECASE)
TITLED = re.compile(r"\s+tentang\s+(?:penetapan\s+)?(?:(?:dokumen\s+)?rencana\s+pembangunan\s+jangka|RPJM|RPJP)", re.IGNORECASE)
"""How the title of a regulation begins that sets a plan and neither changes nor carries one out."""
OTHERWISE = re.compile(r"\b(?:perubahan|revisi|pencabutan|tahap|transisi)\b", re.IGNORECASE)
"""A plan that was changed, or one stage of it."""
LONGEST_TITLE = 260


def read_plan_laws(found: Sequence[Prose]) -> tuple[PeraturanRencana, ...]:
    """The regulations of one document whose title names one plan and its period."""
    return tuple(one for passage in found for one in _of(passage))


def _of(passage: Prose) -> Iterator[PeraturanRencana]:
    for law in LAW.finditer(passage.text):
        rest = passage.text[law.end() : law.end() + LONGEST_TITLE]
        other = OTHER.search(rest)
        period = PERIOD.search(rest, 0, other.start() if other else len(rest))
        title = rest[: period.start()] if period else ""
        medium, long = MEDIUM.search(title) is not None, LONG.search(title) is not None
        if period is None or medium == long or not TITLED.match(title) or OTHERWISE.search(title):
            continue
        start, end = law.start(), law.end() + period.end()
        raw = passage.text[start:end]
        yield PeraturanRencana(
            nama=Text(raw, passage.place(start, end), squash(raw)),
            bagian=passage.section.bagian,
            dokumen=passage.blocks[0].place.source,
            tabel="",
            keyakinan="sedang",
            jangka="menengah" if medium else "panjang",
            tahun=_year(passage, law["year"], law.start("year"), law["year"]),
            awal=_year(passage, period["first"], law.end() + period.start(), period[0]),
            akhir=_year(passage, period["last"], law.end() + period.start("last"), period[0]),
        )


def _year(passage: Prose, year: str, at: int, raw: str) -> Quantity:
    return Quantity(raw, Decimal(year), place=passage.place(at, at + len(year)).at(f"tahun {at}"))
