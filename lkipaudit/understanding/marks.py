"""Marks of numbers: columns in which some numbers use the point and others the comma for the same purpose."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lkipaudit.model import Angka, TandaAngka
from lkipaudit.place import Place

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CLOCK = re.compile(r"(?<![\d.,])(?:(?:[01]\d|2[0-3])[.:][0-5]\d\s*(?:wi(?:b|ta|t)\b|[-–])|0\d[.:][0-5]\d(?!\d))|\bjam\b", re.IGNORECASE)
"""A time of the day, or hours."""
GROUP, MOST_DECIMALS = 3, 2
ROW = "baris "
FEWEST = 2
"""Numbers of a column whose marks are plain, so that one can differ from another."""


def read_marks(figures: Sequence[Angka]) -> Iterator[TandaAngka]:
    """One record for each document with columns whose numbers tell what their marks are for."""
    columns: defaultdict[tuple[int, str, str, str], list[tuple[str, Angka]]] = defaultdict(list)
    for one in figures:
        column = _column(one.nilai.place)
        if one.tabel and one.nilai_cetak and column:
            for purpose, mark in marks_of(one.nilai.raw).items():
                columns[one.dokumen, one.tabel, column, purpose].append((mark, one))
    for source in sorted({key[0] for key in columns}):
        own = [column for key, column in columns.items() if key[0] == source and len(column) >= FEWEST]
        if own:
            yield _record(own)


def _column(place: Place | None) -> str:
    """The step of a place that follows its row: the column."""
    steps = place.path if place else ()
    return next((step for before, step in pairwise(steps) if before.startswith(ROW)), "")


def marks_of(raw: str) -> Mapping[str, str]:
    """The mark of a cell with one number by what it is for: "ribuan" in an amount, else "desimal"; "1.250" tells neither."""
    numbers = NUMBER.findall(raw)
    if len(numbers) != 1 or CLOCK.search(raw):
        return {}
    marks, groups = re.findall(r"[.,]", numbers[0]), re.split(r"[.,]", numbers[0])
    if not marks or any(len(group) != GROUP for group in groups[1:-1]) or len(set(marks[:-1])) > 1:
        return {}
    if len(groups[-1]) == GROUP:
        return {"ribuan": marks[0]} if len(marks) > 1 and len(set(marks)) == 1 else {}
    if len(groups[-1]) > MOST_DECIMALS or (len(marks) > 1 and marks[0] == marks[-1]):
        return {}
    return {"ribuan": marks[0]} if len(marks) > 1 else {"desimal": marks[0]}


def _record(columns: Sequence[Sequence[tuple[str, Angka]]]) -> TandaAngka:
    odd: list[tuple[Angka, Angka]] = []
    for column in columns:
        counted = Counter(mark for mark, _ in column)
        usual = max(counted, key=lambda mark: (counted[mark], mark == ","))
        like = next(one for mark, one in column if mark == usual)
        odd += [(one, like) for mark, one in column if mark != usual]
    first, like = odd[0] if odd else (columns[0][0][1], columns[0][1][1])
    others = tuple(dict.fromkeys(one.nilai for one, _ in odd))
    return TandaAngka(
        nama=first.nama,
        bagian=first.bagian,
        dokumen=first.dokumen,
        tabel="",
        bertanda_lain=others,
        contoh=" ".join(first.nilai.raw.split()),
        pembanding=" ".join(like.nilai.raw.split()),
        banyaknya=str(len(others)),
    )
