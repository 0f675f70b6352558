"""What an indicator is counted in, as the tables print it: beside its value, or in a column of units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from lkipaudit.model import BarisKinerja, BilanganUtuh, SatuanIndikator, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.words import squash

LONGEST = 25
"""Letters of a unit; what is longer is a remark."""
SHORTEST = 4
"""Letters of a unit that the vocabulary does not know: "kel" can be kelurahan or kelompok."""
ALIKE = 80
"""Ratio from which two units are one, written with a slip."""
PERCENT = "persen"
RATIO = re.compile(r"\d|/|\bper\b")
"""What the unit of a share of something else has, such as "per 1.000 warga": beside it the bare count is no other unit."""
WHOLE = ("orang", "keluarga", "dokumen", "desa", "kabupaten", "kelompok", "instansi")
"""Units of things that have no halves."""
RATE = re.compile(
    r"rata|rasio|indeks|angka|persen|per\b|/|\b(?:laju|umur|usia|harapan|perbandingan|tingkat|setiap|tiap|kepadatan|produktivitas|beban|"
    r"skor|nilai|prevalensi|ribu|juta|cakupan)\b",
    re.IGNORECASE,
)
"""Words of an indicator whose value need not be whole."""
FEWEST = 3
MOST_BROKEN = 3
"""Of three values of a column two must be whole: else it holds something else."""
HIGHEST_RATE = 300
"""What few values are only sure not to be percentages from here."""
AMBIGUOUS = Decimal("0.001")
"""The step of a number whose mark may part thousands."""
Words = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Printed:
    """The unit of one row, as printed and as it is compared."""

    row: BarisKinerja
    text: Text


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of an indicator: what it is called first, how else, and the numbers printed with it."""

    name: str
    keys: set[str]
    values: set[object]


def read_indicator_units(rows: Sequence[BarisKinerja], words: Words) -> tuple[SatuanIndikator, ...]:
    """The units of the indicators, once for each table that prints one unit for it and no other.

    A percentage beside another unit tells only where the two count the same number: else they measure two things of one name. Of other
    units the same number says that they are two words for one thing.
    """
    tables: defaultdict[tuple[str, str, str], dict[str, list[Printed]]] = defaultdict(dict)
    for row in rows:
        if row.tabel and not row.triwulan and (printed := _printed(row, words)) is not None:
            tables[row.kunci, row.jenjang, row.tahun].setdefault(row.tabel, []).append(printed)
    return tuple(one for (kunci, jenjang, _), found in tables.items() for one in _records(kunci, jenjang, list(found.values())))


def _records(kunci: str, jenjang: str, tables: Sequence[Sequence[Printed]]) -> Iterator[SatuanIndikator]:
    known: list[Unit] = []
    told = [(printed[0], _unit(printed[0], known)) for printed in tables if len({one.text.key for one in printed}) == 1]
    counted = {_value(one.row) for one, unit in told if unit != PERCENT}
    if counted:
        told = [(one, unit) for one, unit in told if unit != PERCENT or _value(one.row) in counted]
    for one, unit in told:
        yield SatuanIndikator(
            nama=one.row.nama,
            bagian=one.row.bagian,
            dokumen=one.row.dokumen,
            tabel=f"{one.row.tabel}:satuan",
            baris=one.row.baris,
            keyakinan="rendah",  # one name can measure two things
            kunci=kunci,
            jenjang=jenjang,
            tahun=one.row.tahun,
            satuan=Text(one.text.raw, one.text.place, unit),
        )


def _printed(row: BarisKinerja, words: Words) -> Printed | None:
    """The unit printed with a value of the row, else the one in its column of units; one of anything ("1 paket") says nothing."""
    valued = next((q for q in (row.target, row.realisasi) if q is not None and q.unit and q.place is not None), None)
    if valued is not None and valued.place is not None:
        raw, place, unit = " ".join(valued.raw.split()), valued.place, valued.unit
    elif row.satuan is not None:
        raw, place, unit = row.satuan.raw, row.satuan.place, row.satuan.raw
    else:
        return None
    found = Text(raw, place, _key(unit, words))
    known = found.key in words or (SHORTEST <= len(found.key) <= LONGEST and not RATIO.search(unit.casefold()))
    own = len(found.key) >= SHORTEST and found.key in squash(row.indikator.raw)  # what is counted is its own unit
    return Printed(row, found) if known and not own and _value(row) != 1 else None


def _key(unit: str, words: Words) -> str:
    """The canonical word of a unit, else its letters."""
    tight = squash(unit) or unit.strip(" ().")
    first = squash(unit.split(maxsplit=1)[0]) if " " in unit.strip() else tight
    spelled = {one: canonical for canonical, spellings in words.items() for one in (squash(word) or word for word in spellings)}
    return spelled.get(tight) or spelled.get(first, tight)


def _unit(printed: Printed, known: list[Unit]) -> str:
    """The first unit before that is this one: the same, one within the other, written with a slip, or counting the same number."""
    key, value = printed.text.key, _value(printed.row)
    for unit in known:
        alike = any(other in key or key in other or fuzz.ratio(key, other) >= ALIKE for other in unit.keys)
        if alike or (PERCENT not in (key, unit.name) and value in unit.values):
            unit.keys.add(key)
            unit.values.add(value)
            return unit.name
    known.append(Unit(key, {key}, {value}))
    return key


def _value(row: BarisKinerja) -> object:
    number = next((q for q in (row.target, row.realisasi) if q is not None), None)
    return number.value if number is not None else None


def read_whole_numbers(rows: Sequence[BarisKinerja], words: Words) -> tuple[BilanganUtuh, ...]:
    """The values that count people and the like, but for broken ones in columns that hold something else, as percentages."""
    columns: defaultdict[tuple[str, str], list[BilanganUtuh]] = defaultdict(list)
    for row in rows:
        unit = _key(row.ukuran, words)
        for name, q in (("target", row.target), ("realisasi", row.realisasi)):
            if row.tabel and q is not None and q.value is not None and q.step != AMBIGUOUS and _counts(row, unit):
                columns[row.tabel, name].append(_whole(row, q, unit))
    return tuple(one for found in columns.values() for one in found if one.utuh or _sure(one, found))


def _counts(row: BarisKinerja, unit: str) -> bool:
    return unit in WHOLE and not RATE.search(f"{row.indikator.raw} {row.ukuran}")


def _sure(one: BilanganUtuh, column: Sequence[BilanganUtuh]) -> bool:
    broken = sum(not other.utuh for other in column)
    if len(column) < FEWEST:
        return one.nilai.value is not None and one.nilai.value > HIGHEST_RATE
    return broken * MOST_BROKEN <= len(column)


def _whole(row: BarisKinerja, q: Quantity, unit: str) -> BilanganUtuh:
    return BilanganUtuh(
        nama=row.nama,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=f"{row.tabel}:utuh",
        baris=row.baris,
        keyakinan=row.keyakinan,
        nilai=q,
        satuan=unit,
        utuh=q.value is None or q.value == q.value.to_integral_value(),
    )
