"""How many people work there: the number that a sentence gives before a table, and what the table breaks it down to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.document import Block, Document, Paragraph, Table
from lkipaudit.model import Penjumlahan, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import shown_row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in
from lkipaudit.understanding.words import name_key, squash

NEAR = Decimal("0.2")
"""A breakdown whose sum is further from the stated number than this share of it counts something else."""
BEFORE = 4
FEWEST = 2


def read_staff(
    whole: Whole, columns: Sequence[Column], numbers: Numbers, said: Quantity | None, words: Vocabulary
) -> tuple[Penjumlahan, ...]:
    """The breakdowns of one table, each to be the sum that the sentence before the table gives."""
    heads = squash(" ".join((whole.section.caption, *(column.heading for column in columns))))
    if said is None or said.value is None or not any(squash(word) in heads for word in words["pegawai"]["rincian"]):
        return ()
    found = []
    for name, at, parts in (*_across(whole, columns, numbers), *_down(columns, numbers)):
        total = sum((q.value for q in parts if q.value is not None), Decimal(0))
        if len(parts) >= FEWEST and abs(total - said.value) <= NEAR * said.value:
            found.append(_record(whole, columns, (name, at), said, parts))
    return tuple(found)


def _across(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> list[tuple[str, int, tuple[Quantity, ...]]]:
    """The groups of columns under one heading, in a table of one row."""
    if len(whole.rows) != 1:
        return []
    groups: dict[str, list[Quantity]] = {}
    for column, levels in zip(columns, whole.headings, strict=True):
        q = numbers[0][column.at]
        if len(levels) > 1 and q is not None and column.numeric:
            groups.setdefault(" ".join(levels[0].split()), []).append(q)
    return [(name, 0, tuple(parts)) for name, parts in groups.items()]


def _down(columns: Sequence[Column], numbers: Numbers) -> list[tuple[str, int, tuple[Quantity, ...]]]:
    """The last column of counts, its rows down to the total: the total is left to the rule about totals."""
    counted = [c for c in columns if c.numeric and not c.percent and c.role not in ("nomor", "kode")]
    if not counted or len(numbers) < FEWEST + 1:
        return []
    at = next((c.at for c in counted if c.role == "jumlah"), counted[0].at if len(counted) == 1 else None)
    if at is None:
        return []
    values = [row[at] for row in numbers]
    told = [q for q in values if q is not None and q.value is not None]
    last = told[-1] if told else None
    closes = (
        last is not None
        and last.value is not None
        and 3 * last.value >= sum((q.value for q in told[:-1] if q.value is not None), Decimal(0)) * 2
    )
    parts = tuple(told[:-1]) if closes else ()
    return [(_called(columns, at), len(values) - 1, parts)]


def _called(columns: Sequence[Column], at: int) -> str:
    """What a column counts by: its heading, or that of the names beside it where it says no more than that it is a total."""
    names = (c.heading for c in columns if not c.numeric and c.role not in ("nomor", "kode", "keterangan"))
    return next(names, columns[at].heading) if columns[at].role == "jumlah" else columns[at].heading


def _record(whole: Whole, columns: Sequence[Column], named: tuple[str, int], said: Quantity, parts: tuple[Quantity, ...]) -> Penjumlahan:
    name, at = named
    assert said.place is not None
    return Penjumlahan(
        nama=Text(f"Jumlah pegawai menurut {name.casefold()}", said.place, name_key(name)),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:pegawai",
        baris=shown_row(whole, columns, at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        jenis="pegawai",
        jumlah=said,
        bagian_nilai=parts,
    )


def said_before(document: Document, marks: Sequence[Section], words: Vocabulary) -> dict[int, Quantity]:
    """For each table by its number the count of people that the sentences right before it give, if they give exactly one."""
    found: dict[int, Quantity] = {}
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Table):
            continue
        counts = [q for i in range(max(0, at - BEFORE), at) for q in _counts(document.blocks[i], marks[i], words)]
        if len({q.value for q in counts}) == 1:
            found[block.number] = counts[0]
    return found


def _counts(block: Block, section: Section, words: Vocabulary) -> list[Quantity]:
    if not isinstance(block, Paragraph):
        return []
    counts = []
    for one in figures_in(block, section.path):
        after = re.match(r"\s*(?:\([^()]*\)\s*)?([^\W\d]+)", block.text[one.end :])
        if one.role == "value" and after and after.group(1).casefold() in words["pegawai"]["orang"]:
            raw = " ".join(block.text[one.start : one.end + after.end()].split())
            counts.append(replace(one.quantity, raw=raw))
    return counts
