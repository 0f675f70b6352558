"""Totals of tables that are no budget tables: of columns, labelled or not, and of rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lkipaudit.model import Penjumlahan, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import placed, shown_row, total_record
from lkipaudit.understanding.heading_years import year_in
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import Label, label
from lkipaudit.understanding.parts import read_parts, tree_of
from lkipaudit.understanding.roles import Column, Numbers
from lkipaudit.understanding.words import name_key

NO_SUMS = frozenset(
    {
        "nomor",
        "kode",
        "program",
        "kegiatan",
        "sub_kegiatan",
        "persen",
        "target",
        "realisasi",
        "capaian",
        "keterangan",
        "satuan",
        "indikator",
    }
)
"""Columns whose values need not add up: codes, rates, achievements. Realised money does: then the table is a budget table."""
FEWEST = 2


def read_totals(whole: Whole, columns: Sequence[Column], numbers: Numbers, words: Vocabulary) -> tuple[Penjumlahan, ...]:
    """The printed totals of the table's columns and rows."""
    countable = [c for c in columns if c.numeric and (not c.percent or c.role == "bobot") and c.role not in NO_SUMS]
    labels = [label(row, columns, [c.at for c in countable], words) for row in whole.rows]
    planned = [c for c in columns if c.numeric and not c.percent and c.role in ("target", "realisasi")]
    return (
        *_of_columns(whole, columns, (countable, planned), numbers, labels),
        *_of_rows(whole, columns, numbers, labels),
        *read_parts(whole, columns, countable, numbers, labels),
    )


def _of_columns(
    whole: Whole, columns: Sequence[Column], summed: tuple[Sequence[Column], Sequence[Column]], numbers: Numbers, labels: Sequence[Label]
) -> tuple[Penjumlahan, ...]:
    """The totals of columns; `summed` are those that add up, and targets and realisations, which do where one of them is seen to."""
    found = []
    countable, planned = summed
    tree = tree_of(countable, numbers, labels)
    for at in range(len(labels)):
        if not (labels[at].total or (at == len(labels) - 1 and _unlabelled(at, whole, countable, numbers))):
            continue
        for rows in (*_choices(at, labels), tree.parts[at]):
            told = [(c, stated, parts) for c, stated, parts in _summed(at, rows, countable, numbers) if not _is_middle(stated, parts)]
            aims = _summed(at, rows, planned, numbers) if labels[at].total else []
            told += aims if any(_holds(stated, parts) for _, stated, parts in aims) else []
            if any(_holds(stated, parts) for _, stated, parts in told):
                found += [total_record(whole, columns, at, c, (stated, parts), _title(labels[at])) for c, stated, parts in told]
                break
    return tuple(found)


def _summed(
    at: int, rows: Sequence[int], columns: Sequence[Column], numbers: Numbers
) -> list[tuple[Column, Quantity, tuple[Quantity, ...]]]:
    return [
        (c, stated, parts)
        for c in columns
        if (stated := numbers[at][c.at]) is not None and stated.value is not None and (parts := _parts(rows, c, numbers))
    ]


def _is_middle(stated: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a number below a column is none of its sums but stands among its values: a ratio or a mean for all rows."""
    values = [q.value for q in parts if q.value is not None]
    assert stated.value is not None
    return not _holds(stated, parts) and min(values) > 0 and min(values) <= stated.value <= max(values)


def _title(row: Label) -> str:
    return row.name if row.total else "Jumlah tanpa keterangan"


def _choices(at: int, labels: Sequence[Label]) -> tuple[tuple[int, ...], ...]:
    """What a total can add up: the rows since the total before, all rows, or the totals."""
    before = [row for row in range(at) if labels[row].total]
    plain = [row for row in range(at) if not labels[row].total and not labels[row].mean]
    since = tuple(row for row in plain if not before or row > before[-1])
    numbered = tuple(row for row in since if labels[row].enumerator)
    return tuple(rows for rows in (since, tuple(plain), tuple(before), numbered) if len(rows) >= FEWEST)


def _parts(rows: Sequence[int], column: Column, numbers: Numbers) -> tuple[Quantity, ...]:
    parts = tuple(q for row in rows if (q := numbers[row][column.at]) is not None and q.raw.strip())
    return parts if sum(q.value is not None for q in parts) >= FEWEST else ()


def _holds(stated: Quantity, parts: Sequence[Quantity]) -> bool:
    return stated.value == sum((q.value for q in parts if q.value is not None), Decimal(0)) != 0


def _unlabelled(at: int, whole: Whole, countable: Sequence[Column], numbers: Numbers) -> bool:
    """Whether the last row is a total without a label: numbers and nothing else."""
    held = {c.at for c in countable if (q := numbers[at][c.at]) is not None and q.value is not None}
    return bool(held) and all(i in held or cell is None or not cell.text.strip(" -–") for i, cell in enumerate(whole.rows[at]))


def _of_rows(whole: Whole, columns: Sequence[Column], numbers: Numbers, labels: Sequence[Label]) -> tuple[Penjumlahan, ...]:
    """Row totals: a column headed as a total whose values are the sums of columns beside it in most rows that tell."""
    found: list[Penjumlahan] = []
    for column in (c for c in columns if c.role == "jumlah" and c.numeric and not c.percent):
        ways = (_told(column, taken, numbers) for taken in _taken(whole, columns, column))
        told = next((told for told in ways if 2 * sum(_holds(q, parts) for _, q, parts in told) > len(told)), ())
        found += [_row_total(whole, columns, at, column, (q, parts), labels[at]) for at, q, parts in told]
    return tuple(found)


def _taken(whole: Whole, columns: Sequence[Column], total: Column) -> tuple[list[Column], ...]:
    """What a row total can add up: the columns under its own heading, those since the total before, all, or the totals.

    A total that stands before its parts adds up those up to the next total.
    """
    parts = [c for c in columns if c.at != total.at and c.numeric and not c.percent and c.role in ("", "satuan", "uraian", "jumlah")]
    before = [c for c in parts if c.at < total.at]
    plain = [c for c in before if c.role != "jumlah"]
    sums = [c for c in before if c.role == "jumlah"]
    top = whole.headings[total.at][:1] if len(whole.headings[total.at]) > 1 else None
    under = [c for c in plain if top and whole.headings[c.at][:1] == top]
    after = [c for c in parts if c.at > total.at]
    until = next((c.at for c in after if c.role == "jumlah"), len(columns))
    behind = [c for c in after if c.at < until]
    inside = [c for c in behind if top and whole.headings[c.at][:1] == top]
    return under, [c for c in plain if not sums or c.at > sums[-1].at], plain, sums, inside, behind


def _told(column: Column, taken: Sequence[Column], numbers: Numbers) -> tuple[tuple[int, Quantity, tuple[Quantity, ...]], ...]:
    """By row the total and its parts; a zero beside numbers is the formula of a row that was left empty.

    A row of years that repeats the last of them is of a level, which comes to that in the end.
    """
    yearly = len(taken) > FEWEST and all(year_in(c.heading) for c in taken)
    return tuple(
        (at, q, parts)
        for at, row in enumerate(numbers)
        if (q := row[column.at]) is not None
        and q.value is not None
        and len(parts := _across(row, taken)) >= FEWEST
        and (q.value or not any(part.value for part in parts))
        and not (yearly and q.value == parts[-1].value)
    )


def _across(row: Sequence[Quantity | None], columns: Sequence[Column]) -> tuple[Quantity, ...]:
    return tuple(q for c in columns if (q := row[c.at]) is not None and q.raw.strip())


def _row_total(
    whole: Whole, columns: Sequence[Column], at: int, column: Column, total: tuple[Quantity, tuple[Quantity, ...]], name: Label
) -> Penjumlahan:
    cell = name.cell or next(cell for cell in whole.rows[at] if cell and cell.text)
    return Penjumlahan(
        nama=Text(f"{name.name} ({column.heading})", placed(cell, whole, "nama"), name_key(name.name)),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:baris",
        baris=shown_row(whole, columns, at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        jenis="baris",
        jumlah=total[0],
        bagian_nilai=total[1],
    )
