"""Indicators that are the share of things dealt with, beside the table that counts these things and how many were dealt with.

"Persentase taman yang terawat" is one row of a table of kinds of things with "Jumlah" and "Terawat", or its total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.model import BarisKinerja, PersenDaftar
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.heading_years import year_in
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import NAMED, Column, Numbers
from lkipaudit.understanding.words import plain

SHARE = re.compile(
    r"(?:persentase|prosentase|presentase|cakupan) (?P<thing>.+?) yang (?:telah |sudah |dapat |berhasil )?(?P<deed>(?:ter|di)[a-z]{4,})"
)
DEED = re.compile(r"\b(?:ter|di)[a-z]{4,}\b")
COUNT = re.compile(r"\A(?:jml|jumlah|total|banyaknya|data)\b")
TOTALS = frozenset({"total", "jumlah", "jumlah total", "jumlah seluruhnya"})
BESIDES = frozenset({"keluarga", "penduduk", "orang", "kelompok"})
"""Words that the name in the table may have more and that tell no part of the things: "Keluarga" before the name of the indicator."""
FEWEST = 3
"""Rows of a list."""


@dataclass(frozen=True, slots=True)
class Served:
    """A list of things with how many there are and how many were dealt with: by the words of each name the two numbers."""

    tabel: str
    thing: frozenset[str]
    deed: str
    year: str
    rows: tuple[tuple[frozenset[str], Quantity, Quantity], ...]
    total: tuple[Quantity, Quantity] | None


def read_served(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> Served | None:
    """The list that a table is: a column of names, one of counts, and one of those dealt with right after it."""
    named = [c for c in columns if not c.numeric and (c.role in NAMED or not c.role)]
    counted = [c for c in columns if c.numeric and c.role not in ("nomor", "kode")]
    if len(named) != 1 or len(counted) != 2:  # noqa: PLR2004 - all, and those dealt with
        return None
    every, done = counted
    deeds = DEED.findall(plain(done.heading))
    if len(deeds) != 1 or not COUNT.search(plain(every.heading)) or DEED.search(plain(every.heading)):
        return None
    rows: list[tuple[frozenset[str], Quantity, Quantity]] = []
    total: tuple[Quantity, Quantity] | None = None
    for row, found in zip(whole.rows, numbers, strict=True):
        cell, base, part = row[named[0].at], found[every.at], found[done.at]
        if cell is None or base is None or part is None or not base.value or part.value is None:
            continue
        if plain(cell.text) in TOTALS:
            total = (base, part)
        else:
            rows.append((frozenset(plain(cell.text).split()), base, part))
    heading = frozenset(COUNT.sub("", plain(every.heading)).split())
    key = f"{whole.tables[0].place.source}:{whole.key}"
    return Served(key, heading, deeds[0], year_in(done.heading), tuple(rows), total) if len(rows) >= FEWEST else None


def read_shares(rows: Sequence[BarisKinerja], lists: Sequence[Served], year: int | None) -> Iterator[PersenDaftar]:
    """The realised percentages whose things a list counts, each with the two numbers of the first list that does.

    A list that names no year is of that of the report.
    """
    for row in rows:
        match = SHARE.fullmatch(plain(row.indikator.raw))
        if match is None or row.realisasi is None or row.realisasi.value is None or row.triwulan or row.ukuran != "%":
            continue
        fitting = [one for one in lists if one.deed == match["deed"] and (one.year or f"{year}") == (row.tahun or f"{year}")]
        found = next((pair for one in fitting if (pair := _pair(one, frozenset(match["thing"].split())))), None)
        if found is not None:
            yield PersenDaftar(
                nama=row.nama,
                bagian=row.bagian,
                dokumen=row.dokumen,
                tabel=f"{row.tabel}:daftar",
                baris=row.baris,
                keyakinan="sedang" if row.keyakinan == "tinggi" else row.keyakinan,
                persen=row.realisasi,
                seluruh=found[0],
                bagian_nilai=found[1],
            )


def _pair(one: Served, thing: frozenset[str]) -> tuple[Quantity, Quantity] | None:
    """The numbers of the only row that is about a thing, or of the total where the heading counts it."""
    about = [(base, part) for words, base, part in one.rows if thing <= words and words - thing <= BESIDES]
    if about:
        return about[0] if len(about) == 1 else None
    return one.total if thing == one.thing else None
