"""Columns that follow from each other, as their values show: a difference, a percentage or a growth; and rows that are means."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from lkipaudit.model import HubunganKolom, RataRata, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Interval, Quantity, tie
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import Label, label
from lkipaudit.understanding.performance import polarity, readings
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import name_key

ENOUGH = 3
MOSTLY = 0.75
MOST_COLUMNS = 12
OF_THE_ROWS = (
    "(?:pen)?capaian|kinerja|realisasi|target|persentase|prosentase|tingkat|nilai|skor|keseluruhan|seluruh|semua|total|jumlah|sasaran|tujuan|"
    "program|kegiatan|sub|indikator|iku|ikk|per|tahun|triwulan|serapan|penyerapan|efisiensi|progres|kemajuan|dari|misi"
)
OWN_NAME = re.compile(rf"\W*(?:rata\W{{0,3}}rata|rerata)\s+(?!(?:{OF_THE_ROWS})\b)[^\W\d_]", re.IGNORECASE)
"""The name of what is itself a mean, as "Rata-rata lama sekolah", or of a mean that may be weighted, as "Rata-rata kabupaten"."""
Triple = tuple[int, int, int]
"""Result, left operand, right operand: the columns."""


@dataclass(frozen=True, slots=True)
class Bond:
    """Three columns that follow from each other in most rows that tell."""

    jenis: str
    columns: Triple


def bonds(columns: Sequence[Column], numbers: Numbers, known: Collection[frozenset[int]]) -> tuple[Bond, ...]:
    """The columns that follow from two others to their left; sets of columns that have their own relation are left out."""
    counted = [c for c in columns if c.numeric and c.role not in ("nomor", "kode")][:MOST_COLUMNS]
    found = []
    for result in counted:
        if result.role in ("target", "anggaran"):
            continue  # what was planned follows from nothing
        left = [c.at for c in counted if c.at < result.at]
        triples = [(result.at, *pair) for pair in permutations(left, 2) if frozenset((result.at, *pair)) not in known]
        ways = [(_held(numbers, triple, holds), Bond(jenis, triple)) for triple in triples for jenis, holds in _kinds(result)]
        ways += [(_held(numbers, triple, is_apart), Bond("selisih", triple)) for triple in triples if _signed(numbers, triple)]
        best = max(ways, key=lambda way: way[0], default=(0, None))
        if best[0] and best[1] is not None:
            found.append(best[1])
    return tuple(found)


def _signed(numbers: Numbers, triple: Triple) -> bool:
    """Whether a column of differences writes its minus signs, and more rows hold this way round: one that lacks its sign is a slip then."""
    rows = list(told_rows(numbers, triple))
    held = sum(is_rest(*row) for row in rows)
    turned = sum(is_rest(result, right, left) for result, left, right in rows)
    return held > turned and any(is_rest(*row) and (row[0].value or 0) < 0 for row in rows)


def _kinds(result: Column) -> Sequence[tuple[str, Callable[[Quantity, Quantity, Quantity], bool]]]:
    """What a column can be: a percentage only where it is headed or written as one."""
    return KINDS if result.percent or result.role in ("persen", "capaian") else KINDS[:1]


def _held(numbers: Numbers, triple: Triple, holds: Callable[[Quantity, Quantity, Quantity], bool]) -> int:
    """How many telling rows the relation holds in; 0 when they are too few or too small a share. Zeros and equals tell nothing."""
    rows = [row for row in told_rows(numbers, triple) if all(q.value for q in row) and row[1].value != row[2].value]
    held = sum(holds(*row) for row in rows)
    return held if held >= ENOUGH and held >= MOSTLY * len(rows) else 0


def told_rows(numbers: Numbers, triple: Triple) -> Iterator[tuple[Quantity, Quantity, Quantity]]:
    """The rows that hold a number in each of three columns."""
    for row in numbers:
        result, left, right = (row[at] for at in triple)
        if result is not None and left is not None and right is not None and None not in (result.value, left.value, right.value):
            yield result, left, right


def is_rest(result: Quantity, left: Quantity, right: Quantity) -> bool:
    """Whether a printed number can be left less right."""
    assert result.value is not None
    assert left.value is not None
    assert right.value is not None
    return abs(result.value - (left.value - right.value)) < max(result.step, left.step, right.step)


def is_apart(result: Quantity, left: Quantity, right: Quantity) -> bool:
    """Whether a printed number can be how far left and right are apart, whatever its sign."""
    assert result.value is not None
    return is_rest(result, left, right) or is_rest(replace(result, value=-result.value), left, right)


def is_rate(result: Quantity, left: Quantity, right: Quantity) -> bool:
    """Whether a printed percentage can be left / right x 100, the two as rounded as they are printed."""
    if not left.value or not right.value:
        return False
    shown = left.value / right.value * 100
    return tie(result, left.operand() / right.operand() * Interval.point(Decimal(100)), shown) is not None


def is_growth(result: Quantity, left: Quantity, right: Quantity) -> bool:
    """Whether a printed percentage can be what left is more or less than right, in per cent of right."""
    if not left.value or not right.value:
        return False
    shown = (left.value - right.value) / right.value * 100
    return tie(result, (left.operand() / right.operand() - Interval.point(Decimal(1))) * Interval.point(Decimal(100)), shown) is not None


KINDS = (("selisih", is_rest), ("rasio", is_rate), ("pertumbuhan", is_growth))


def read_bonds(
    whole: Whole, columns: Sequence[Column], numbers: Numbers, found: Sequence[Bond], words: Vocabulary
) -> tuple[HubunganKolom, ...]:
    """The rows of a table that its bonds speak of; a ratio says nothing of an indicator that is good when it falls."""
    records = []
    named_at = next((c.at for c in columns if c.role == "indikator"), None)
    for bond in found:
        for at, row in enumerate(numbers):
            result, left, right = (row[i] for i in bond.columns)
            if result is None or left is None or right is None or None in (result.value, left.value, right.value):
                continue
            if not left.value or not right.value or (not result.value and (left.value != right.value or bond.jenis == "rasio")):
                continue  # a zero stands for what was not measured, or for a remainder that may not be negative
            indicator = whole.rows[at][named_at] if named_at is not None else None
            way = polarity(indicator.text, words["polaritas"]) if indicator is not None else "naik"
            if bond.jenis == "rasio" and (way == "turun" or _of_others(row, columns, bond)):
                continue
            left, right = _read_to_hold(bond, result, left, right)
            named = label(whole.rows[at], columns, bond.columns, words)
            records.append(replace(bond_record(whole, columns, at, named, (bond, result, left, right)), polaritas=way))
    return tuple(records)


def _read_to_hold(bond: Bond, result: Quantity, left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """The two numbers as printed, or with a mark before three digits read the other way where only then the relation holds."""
    holds = dict(KINDS)[bond.jenis]
    ways = [(a, b) for a in readings(left) for b in readings(right)]
    return next((way for way in ways if holds(result, *way)), (left, right))


def _of_others(row: Sequence[Quantity | None], columns: Sequence[Column], bond: Bond) -> bool:
    """Whether a percentage is not that of its columns, but of two others of the row: there the author took these."""
    at, left, right = bond.columns
    counted = [c.at for c in columns if c.at < at and c.numeric and c.role not in ("nomor", "kode")]
    pairs = [(left, right), *permutations(counted, 2)]
    held = (pair for pair in pairs if all(q is not None and q.value for q in (row[at], row[pair[0]], row[pair[1]])))
    return next((pair != (left, right) for pair in held if is_rate(row[at], row[pair[0]], row[pair[1]])), False)  # type: ignore[arg-type]


def bond_record(
    whole: Whole, columns: Sequence[Column], at: int, named: Label, values: tuple[Bond, Quantity, Quantity, Quantity]
) -> HubunganKolom:
    """One row of a bond; `values` are the bond, its result, and the two numbers that it follows from."""
    bond, result, left, right = values
    heading = columns[bond.columns[0]].heading or f"kolom {bond.columns[0] + 1}"
    cell = named.cell or next(cell for cell in whole.rows[at] if cell and cell.text)
    return HubunganKolom(
        nama=Text(f"{named.name} ({heading})", placed(cell, whole, "nama"), name_key(named.name)),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:{bond.columns[0]}",
        baris=shown_row(whole, columns, at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        jenis=bond.jenis,
        hasil=result,
        kiri=left,
        kanan=right,
    )


def read_means(whole: Whole, columns: Sequence[Column], numbers: Numbers, words: Vocabulary) -> tuple[RataRata, ...]:
    """The rows labelled as means: each number with those above it in its column since the row before that sums up.

    Where groups of rows are averaged nothing says which, of a table without rules not even what its rows are, and of one that may go on
    from the page before not which are all: then the members are sure only if one of the means holds.
    """
    counted = [c for c in columns if c.numeric and c.role not in ("nomor", "kode")]
    labels = [label(row, columns, [c.at for c in counted], words) for row in whole.rows]
    means = [_is_mean(labels[at], columns, numbers[at]) for at in range(len(labels))]
    found = []
    for at, row in enumerate(labels):
        for column in counted if means[at] else ():
            stated = numbers[at][column.at]
            start = max((i + 1 for i in range(at) if means[i] or labels[i].total), default=0)
            above = tuple(q for i in range(start, at) if (q := numbers[i][column.at]) is not None and q.value is not None)
            if stated is not None and stated.value is not None and len(above) > 1 and _within(stated.value, above):
                members = above if _is_mean_of(stated, above) else _outermost(above)
                found.append(_mean_record(whole, columns, (at, column), row, (stated, members)))
    if sum(means) == 1:
        found = [mean for mean in found if not OWN_NAME.match(mean.nama.raw.rsplit(" (", 1)[0]) or _is_mean_of(mean.nilai, mean.anggota)]
    sure = (whole.ruled and not whole.resumes and sum(means) == 1) or any(_is_mean_of(mean.nilai, mean.anggota) for mean in found)
    return tuple(replace(mean, anggota_pasti=sure) for mean in found)


def _is_mean(row: Label, columns: Sequence[Column], numbers: Sequence[Quantity | None]) -> bool:
    """Whether a row sums up others, and is not an indicator that is itself a mean: that one has a number and a target."""
    aimed = any((q := numbers[c.at]) is not None and q.value is not None for c in columns if c.role == "target")
    return row.mean and not row.enumerator and not aimed


def _is_mean_of(stated: Quantity, values: Sequence[Quantity]) -> bool:
    told = [q.value for q in values if q.value is not None]
    shown = sum(told, Decimal(0)) / len(told)
    return tie(stated, Interval.point(shown), shown) is not None


def _outermost(values: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The values without those that one above them is the mean of: an indicator measured in parts has its own mean first."""
    kept, at = [], 0
    while at < len(values):
        kept.append(values[at])
        parts = (n for n in range(len(values) - at - 1, 1, -1) if _is_mean_of(values[at], values[at + 1 : at + 1 + n]))
        at += 1 + next(parts, 0)
    return tuple(kept)


def _within(mean: Decimal, values: Sequence[Quantity]) -> bool:
    """Whether a number can be a mean of the others at all; else it means something else."""
    told = [q.value for q in values if q.value is not None]
    return min(told) <= mean <= max(told)


def _mean_record(
    whole: Whole, columns: Sequence[Column], where: tuple[int, Column], row: Label, values: tuple[Quantity, tuple[Quantity, ...]]
) -> RataRata:
    at, column = where
    cell = row.cell or next(cell for cell in whole.rows[at] if cell and cell.text)
    return RataRata(
        nama=Text(f"{row.name} ({column.heading})", placed(cell, whole, "nama"), name_key(row.name)),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:rata_rata",
        baris=shown_row(whole, columns, at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        nilai=values[0],
        anggota=values[1],
    )
