"""Rows of a performance table that leave blank what most rows of it print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.model import BarisKinerja
from lkipaudit.quantity import Quantity


def with_blanks(rows: Sequence[BarisKinerja]) -> list[BarisKinerja]:
    """The rows, those marked whose realisation and achievement are blank or a dash in a table where most print one of them."""
    tables: defaultdict[tuple[str, ...], list[bool]] = defaultdict(list)
    for row in rows:
        tables[_block(row)].append(row.realisasi_peringkat is not None or any(map(_printed, (row.realisasi, row.capaian))))
    return [replace(row, kosong_sendiri=_is_blank(row) and 2 * sum(tables[_block(row)]) > len(tables[_block(row)])) for row in rows]


def _block(row: BarisKinerja) -> tuple[str, ...]:
    return row.tabel, row.tahun, row.jenis_target


def _is_blank(row: BarisKinerja) -> bool:
    blank = row.realisasi is not None and not _printed(row.realisasi) and not _printed(row.capaian)
    return blank and not row.realisasi_tercetak and row.capaian_cetak is None


def _printed(cell: Quantity | None) -> bool:
    """Whether a cell is there and holds a letter or a digit; a merged one is not there."""
    return cell is not None and any(map(str.isalnum, cell.raw))
