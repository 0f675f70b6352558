"""Every printed number of the documents, in tables and in prose: the relation behind the ledger and the rules about number format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.document import Block, Cell, Table
from lkipaudit.model import Angka, Sel, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, find
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in
from lkipaudit.understanding.words import name_key

LIST_NUMBER = re.compile(r"\s*\d{1,2}\s+(?=[A-Z][a-z]{5})")
"""A number before the indicator or objective that it numbers: "1 Jumlah pohon baru"."""
MIXED = re.compile(r"(?=.*\.)(?=.*,)\d{1,3}(?:[.,]\d{3})*([.,])\d{3}(?:[.,]\d{3})*\1\d{3}")
"""Groups of three digits with both marks, the last of them twice: a number written badly; other broken ones in prose can be codes."""
PROSE = "kalimatnya tidak memuat hitungan yang dikenali"
CELL = "selnya berisi beberapa angka atau kalimat"
PROGRESS = "realisasi fisik yang jumlahnya tidak tercetak, atau yang rinciannya tidak lengkap"


def figures_of_table(whole: Whole, columns: Sequence[Column], numbers: Numbers) -> tuple[Angka, ...]:
    """The numbers of one table: whole cells as the columns read them, other cells number by number; headings hold no values."""
    found: list[Angka] = []
    listed = _list_numbers(whole, columns)
    for at, row in enumerate(whole.rows):
        name, shown = _name(whole, row), shown_row(whole, columns, at)
        for column, cell in zip(columns, row, strict=True):
            if cell is None or not cell.text.strip():
                continue
            quantity = numbers[at][column.at]
            if quantity is not None and quantity.value is not None:
                found.append(_figure(whole, name, quantity, column, shown, (True, PROGRESS if column.role == "fisik" else "")))
            elif quantity is None:
                found += _scattered(whole, name, cell, column, shown, listed.get((at, column.at), 0))
    for row in whole.header:
        for cell in row:
            if cell:
                place = placed(cell, whole, "judul kolom")
                found += [_header_figure(whole, f.quantity, place) for f in find(cell.text)]
    return tuple(found)


def _name(whole: Whole, row: Sequence[Cell | None]) -> Text:
    cell = max((c for c in row if c and c.text), key=lambda c: sum(map(str.isalpha, c.text)), default=None)
    if cell is None:
        return Text(whole.key, whole.tables[0].place, "")
    return Text(" ".join(cell.text.split()), placed(cell, whole, "nama"), name_key(cell.text))


def _figure(whole: Whole, name: Text, quantity: Quantity, column: Column, shown: tuple[Sel, ...], told: tuple[bool, str]) -> Angka:
    return Angka(
        nama=name,
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}",
        baris=shown,
        keyakinan="tinggi" if whole.ruled else "rendah",
        nilai=quantity,
        kolom=column.role,
        bentuk_sah=quantity.form == "sah",
        nilai_cetak=told[0],
        alasan=told[1],
    )


def _list_numbers(whole: Whole, columns: Sequence[Column]) -> dict[tuple[int, int], int]:
    """For each cell of an indicator or objective that begins with its number in a list, by row and column, where that number ends."""
    found: dict[tuple[int, int], int] = {}
    for column in columns:
        last = 0
        for at, row in enumerate(whole.rows):
            cell = row[column.at] if column.role in ("indikator", "sasaran") else None
            match = LIST_NUMBER.match(cell.text) if cell else None
            if match and int(match[0]) in (1, last + 1):
                last = int(match[0])
                found[at, column.at] = match.end()
    return found


def _scattered(whole: Whole, name: Text, cell: Cell, column: Column, shown: tuple[Sel, ...], numbered: int) -> list[Angka]:
    """The numbers inside a cell that is not one number, from where its own number ends; in a column of codes none is a value."""
    place = placed(cell, whole, column.role)
    counted = column.role not in ("nomor", "kode")
    return [
        _figure(whole, name, replace(f.quantity, place=place), column, shown, (counted and f.role == "value" and f.end > numbered, CELL))
        for f in find(cell.text)
    ]


def _header_figure(whole: Whole, quantity: Quantity, place: Place) -> Angka:
    return Angka(
        nama=Text(whole.key, place, ""),
        bagian=whole.section.bagian,
        dokumen=place.source,
        tabel=f"{place.source}:{whole.key}",
        nilai=replace(quantity, place=place),
        kolom="",
        bentuk_sah=True,
        nilai_cetak=False,
        alasan="",
    )


def figures_of_prose(blocks: Sequence[Block], marks: Sequence[Section]) -> tuple[Angka, ...]:
    """The numbers of running text."""
    found: list[Angka] = []
    for block, section in zip(blocks, marks, strict=True):
        if isinstance(block, Table):
            continue
        place = block.place.under(*section.path)
        name = Text(" ".join(block.text.split())[:80], place, "")
        values = section.bagian != "daftar_isi"
        found += [
            Angka(
                nama=name,
                bagian=section.bagian,
                dokumen=place.source,
                tabel="",
                nilai=f.quantity,
                kolom="",
                bentuk_sah=f.quantity.form == "sah" or not (f.quantity.unit == "Rp" or MIXED.fullmatch(f.quantity.raw)),
                nilai_cetak=values and f.role == "value",
                alasan=PROSE,
            )
            for f in figures_in(block, section.path)
        ]
    return tuple(found)
