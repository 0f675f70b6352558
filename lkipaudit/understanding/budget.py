"""Budget tables: their rows as records, each with the rows below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.document import Cell
from lkipaudit.model import BarisAnggaran, Penjumlahan, Sel, Text
from lkipaudit.place import Place
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import YEAR, Label, label, with_bare_total
from lkipaudit.understanding.roles import Block, Column, Numbers
from lkipaudit.understanding.tree import Tree, best_tree, nearly, plain_list, sums
from lkipaudit.understanding.words import name_key, opens_with, plain, squash

ENOUGH = 5
NEARLY_ALL = 0.8
LEVELS = ("program", "kegiatan", "sub_kegiatan")


@dataclass(frozen=True, slots=True)
class Budget:
    """What one table of money came to: its rows, and the totals of its further columns."""

    rows: tuple[BarisAnggaran, ...]
    totals: tuple[Penjumlahan, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One table with what its columns are: what the parts of this module hand to each other."""

    whole: Whole
    columns: Sequence[Column]
    numbers: Numbers
    block: Block
    labels: tuple[Label, ...]
    kinds: tuple[str, ...]
    tree: Tree
    dokumen: int
    kind: str
    sources: Mapping[str, Sequence[str]]


def read_budget(whole: Whole, columns: Sequence[Column], numbers: Numbers, block: Block, words: Vocabulary) -> Budget:
    """The records of one set of budget columns of one table."""
    used = [at for at in (block.anggaran, block.realisasi) if at is not None]
    labels = with_bare_total([label(row, columns, used, words) for row in whole.rows])
    amounts = tuple(tuple(row[at] for at in used) for row in numbers)
    tree = best_tree(labels, amounts)
    reading = Reading(
        whole,
        columns,
        numbers,
        block,
        labels,
        _kinds(whole, columns, labels, words),
        tree,
        whole.tables[0].place.source,
        _kind(whole, columns, block, words),
        words["sumber_dana"],
    )
    return Budget(_records(reading), _further_totals(reading, used))


def _kinds(whole: Whole, columns: Sequence[Column], labels: Sequence[Label], words: Vocabulary) -> tuple[str, ...]:
    """For each row whether it is income or expenditure: as the last row that says so, at first as the headings or the caption say."""
    heads = [squash(text) for text in (whole.section.caption, *(column.heading for column in columns))]
    now = "pendapatan" if any(squash(word) in head for head in heads for word in words["jenis_anggaran"]["pendapatan"][:1]) else "belanja"
    kinds = []
    for row in labels:
        now = opens_with(row.name, words["jenis_anggaran"]) or now
        kinds.append(now)
    return tuple(kinds)


def _records(reading: Reading) -> tuple[BarisAnggaran, ...]:
    """The rows as records, children built before their parents."""
    made: dict[int, BarisAnggaran] = {}

    above = {part: at for at, parts in enumerate(reading.tree.parts) for part in parts if not reading.labels[at].total}

    def make(at: int) -> BarisAnggaran:
        if at not in made:
            held = at in above and _level(reading, at) != "program"  # a programme is one thing wherever it hangs
            induk = name_key(reading.labels[above[at]].name) if held else ""
            made[at] = replace(_record(reading, at, tuple(make(row) for row in reading.tree.parts[at] if row != at)), induk=induk)
        return made[at]

    return tuple(make(at) for at, row in enumerate(reading.labels) if row.cell is not None and _told(reading, at))


def _told(reading: Reading, at: int) -> bool:
    """Whether the row holds any number of the block: a heading inside the table is no record."""
    block = reading.block
    used = (block.anggaran, block.realisasi, block.persen)
    return any((q := reading.numbers[at][i]) is not None and q.raw.strip() for i in used if i is not None)


def _record(reading: Reading, at: int, rincian: tuple[BarisAnggaran, ...]) -> BarisAnggaran:
    row, block, name = reading.numbers[at], reading.block, reading.labels[at]
    assert name.cell is not None
    values = {role: row[i] if i is not None else None for role, i in _roles(block)}
    return BarisAnggaran(
        nama=Text(name.name or name.cell.text, placed(name.cell, reading.whole, "nama"), name_key(name.name)),
        bagian=reading.whole.section.bagian,
        dokumen=reading.dokumen,
        tabel=f"{reading.dokumen}:{reading.whole.key}:{block.anggaran}",
        baris=shown(reading, at),
        keyakinan=_drawn(reading),
        rincian_pasti=_sure(reading, at),
        kode=Text(name.code, placed(name.cell, reading.whole, "kode"), name.code) if name.code else None,
        kunci=f"{name.name}:{reading.whole.key}" if YEAR.fullmatch(name.name) else name_key(name.name),
        jenis=reading.kinds[at],
        tingkat=_level(reading, at),
        tahun="",
        kolom_persen=block.persen is not None,
        jenis_tabel=reading.kind,
        blok_belanja=len(rincian) > 1 and all(part.tingkat == "belanja" for part in rincian),
        pola_perubahan="perubahan" in squash(" ".join((reading.whole.section.caption, *(c.heading for c in reading.columns)))),
        rincian=rincian,
        besar=f"{values['anggaran'].value:f}" if values["anggaran"] is not None and values["anggaran"].value else "",
        sumber_dana=_source(reading, at),
        anggaran=values["anggaran"],
        realisasi=values["realisasi"],
        persen=values["persen"],
        sisa=values["sisa"],
        fisik=values["fisik"],
    )


def _kind(whole: Whole, columns: Sequence[Column], block: Block, words: Vocabulary) -> str:
    """What a table of money is: realisasi, dana_lain (funds of others), pk (of a performance agreement) or lain."""
    if block.realisasi is not None:
        return "realisasi"
    sources = [
        plain(cell.text) for c in columns if c.role == "sumber_dana" for row in whole.rows if (cell := row[c.at]) and cell.text.strip(" -")
    ]
    if sources and 2 * sum(source in words["sumber_dana"]["dana_lain"] for source in sources) > len(sources):
        return "dana_lain"
    return "pk" if _of_agreement(whole) else "lain"


def _source(reading: Reading, at: int) -> Text | None:
    """Where the money of a row comes from, if it is a source that has one meaning only."""
    cell = next((cell for c in reading.columns if c.role == "sumber_dana" and (cell := reading.whole.rows[at][c.at])), None)
    told = plain(cell.text) if cell else ""
    key = next((key for key, names in reading.sources.items() if key != "dana_lain" and told in names), None)
    return Text(" ".join(cell.text.split()), placed(cell, reading.whole, "sumber_dana"), key) if cell and key else None


def _of_agreement(whole: Whole) -> bool:
    """Whether a table of budgets alone is that of a performance agreement: its headings or the part it stands in say so."""
    said = squash(" ".join((*whole.section.path, whole.section.caption)))
    return whole.section.bagian == "pk" or "perjanjiankinerja" in said or "penetapankinerja" in said


def _roles(block: Block) -> tuple[tuple[str, int | None], ...]:
    return (
        ("anggaran", block.anggaran),
        ("realisasi", block.realisasi),
        ("persen", block.persen),
        ("sisa", block.sisa),
        ("fisik", block.fisik),
    )


def _drawn(reading: Reading) -> str:
    """How sure the reading is: drawn rules make it so; without them, columns of which nearly every row ties make it likely."""
    if reading.whole.ruled:
        return "tinggi"
    block = reading.block
    return "sedang" if block.told >= ENOUGH and block.held >= NEARLY_ALL * block.told else "rendah"


def _sure(reading: Reading, at: int) -> bool:
    """Whether anything shows that the rows given to a row are its parts: a sum that holds, a plain list, or the tree as a whole."""
    rows, tree = reading.tree.parts[at], reading.tree
    amounts = tuple(tuple(row[i] for i in (reading.block.anggaran, reading.block.realisasi) if i is not None) for row in reading.numbers)
    if not rows or any(sums(at, rows, amounts)):
        return True
    if reading.labels[at].total:
        return not reading.whole.resumes and (plain_list(rows, reading.labels, at) or nearly(at, rows, amounts))
    if not reading.whole.ruled:
        return False  # a row may be missing
    return tree.held > 0 and tree.held >= tree.failed


def _level(reading: Reading, at: int) -> str:
    name, depth = reading.labels[at], reading.tree.depths[at]
    if name.total:
        return "total"
    if name.word:
        return name.word
    return LEVELS[min(depth, 2)] if depth is not None else "lain"


def shown(reading: Reading, at: int) -> tuple[Sel, ...]:
    """The row as printed."""
    return shown_row(reading.whole, reading.columns, at)


def shown_row(whole: Whole, columns: Sequence[Column], at: int) -> tuple[Sel, ...]:
    """The cells of one row as printed, each with its heading."""
    return tuple(
        Sel(cell.text, placed(cell, whole, ""), column.heading) for cell, column in zip(whole.rows[at], columns, strict=True) if cell
    )


def placed(cell: Cell, whole: Whole, role: str) -> Place:
    """The cell's place under the headings of its table, its column named by its role."""
    return route(cell.place, whole, role)


def route(place: Place, whole: Whole, role: str) -> Place:
    """A place inside a table under the headings that hold the table; without a box only its number tells a column from its likes."""
    if not role:
        return place.under(*whole.section.path)
    named = f"{{}} ({role})" if place.box is None else role
    steps = (named.format(step) if step.startswith("kolom ") else step for step in place.path)
    return Place(place.source, place.page, place.box, (*whole.section.path, *steps))


def located(numbers: Numbers, whole: Whole, roles: Mapping[int, str]) -> Numbers:
    """The numbers with their places under the table's headings, each column named by its role."""

    def one(at: int, q: Quantity | None) -> Quantity | None:
        return q.at(route(q.place, whole, roles.get(at, ""))) if q is not None and q.place is not None else q

    return tuple(tuple(one(at, q) for at, q in enumerate(row)) for row in numbers)


def _further_totals(reading: Reading, used: Sequence[int]) -> tuple[Penjumlahan, ...]:
    """Sums of the money columns that the records do not hold (budget before the change), where the tree is borne out."""
    if not reading.tree.held:
        return ()
    other = [c for c in reading.columns if c.money and c.at not in used and c.at != reading.block.sisa]
    return tuple(total for column in other for total in _column_totals(reading, column))


def _column_totals(reading: Reading, column: Column) -> list[Penjumlahan]:
    """The sums of one further column; none is sure where most of them fail: its amounts stand elsewhere than its heading says."""
    told: list[tuple[int, Quantity, tuple[Quantity, ...]]] = []
    for at, rows in enumerate(reading.tree.parts):
        stated = reading.numbers[at][column.at]
        if stated is None or stated.value is None or reading.labels[at].cell is None or (blank := _only_here(reading, at, column)) is None:
            continue
        values = tuple(q for row in sorted((*rows, *blank)) if (q := reading.numbers[row][column.at]) is not None and q.raw.strip())
        if any(q.value is not None for q in values):
            told.append((at, stated, values))
    amounts = tuple((row[column.at],) for row in reading.numbers)
    held = sum(any(sums(at, reading.tree.parts[at], amounts)) for at, _, _ in told)
    sure = 2 * held > len(told)
    return [
        total_record(
            reading.whole,
            reading.columns,
            at,
            column,
            (stated, values),
            reading.labels[at].name,
            sure=sure and _sure(reading, at),
        )
        for at, stated, values in told
    ]


def _only_here(reading: Reading, at: int, column: Column) -> tuple[int, ...] | None:
    """The rows below a row that hold an amount in this column and none in those the tree was built by; None where these make it no sum."""
    depths, own = reading.tree.depths, reading.tree.depths[at]
    after = range(at + 1, len(depths))
    end = next(
        (row for row in after if reading.labels[row].total or ((depth := depths[row]) is not None and depth <= (own or 0))), len(depths)
    )
    below = range(at + 1, end) if reading.tree.parts[at] and own is not None else ()
    blank = tuple(
        row for row in below if not reading.labels[row].amounts and (q := reading.numbers[row][column.at]) is not None and q.value
    )
    amounts = tuple((row[column.at],) for row in reading.numbers)
    return blank if not blank or all(sums(at, (*reading.tree.parts[at], *blank), amounts)) else None


def total_record(
    whole: Whole,
    columns: Sequence[Column],
    at: int,
    column: Column,
    total: tuple[Quantity, tuple[Quantity, ...]],
    name: str,
    *,
    sure: bool = True,
) -> Penjumlahan:
    """One printed total of a column."""
    cell = next(cell for cell in whole.rows[at] if cell and cell.text)
    heading = column.heading or f"kolom {column.at + 1}"
    return Penjumlahan(
        nama=Text(f"{name or 'Baris terakhir'} ({heading})", placed(cell, whole, "nama"), name_key(name)),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}",
        baris=shown_row(whole, columns, at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        rincian_pasti=sure,
        jenis="kolom",
        jumlah=total[0],
        bagian_nilai=total[1],
    )
