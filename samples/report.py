"""What a made report is: numbers as it prints them, tables, signatures and blocks in their order, and what is planted in it.

A sample says all this in a module of its own; `word.py` draws it, `generate.py` writes its files and its truth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a budget, with its true amounts."""

    kode: str
    nama: str
    tingkat: str
    anggaran: int
    realisasi: int

    @property
    def sisa(self) -> int:
        """What was not spent."""
        return self.anggaran - self.realisasi

    @property
    def persen(self) -> str:
        """The absorption, rounded half up to two decimals."""
        return percent(self.realisasi, self.anggaran)


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indicator of a year, as printed; `turun` where less is better. `lalu` and `target_lalu` are of the year before."""

    sasaran: str
    nama: str
    satuan: str
    target: str
    realisasi: str
    lalu: str = ""
    target_lalu: str = ""
    akhir: str = ""
    turun: bool = False


@dataclass(frozen=True, slots=True)
class Official:
    """One who signs; an elected head has neither rank nor number."""

    nama: str
    jabatan: str
    pangkat: str = ""
    nip: str = ""

    def lines(self, *above: str) -> tuple[str, ...]:
        """The lines of a signature, two blank ones for the hand; `above` stands over the office."""
        below = (self.pangkat, f"NIP. {self.nip}") if self.nip else ()
        return (*above, self.jabatan, "", "", self.nama, *below)


@dataclass(frozen=True, slots=True)
class Planted:
    """One contradiction: in the block `where`, at `subject`, the report prints `printed` instead of what it should.

    `swap` is the true text and what is planted for it. In a table `subject` is the name of a row and `field` the heading of a column; in a
    text `subject` is whom the rule names. `expected` is the number that the rule computes, None where there is none. `anchor` is another
    text near by: with `printed` it stands on one page of the PDF only. `follows` are other findings, by rule and printed text, that the
    same slip lawfully causes: to tell them too is no false alarm, to tell only the planted one is better.
    """

    id: str
    rule: str
    where: str
    subject: str
    printed: str
    expected: str | None
    anchor: str
    note: str
    field: str = ""
    swap: tuple[str, str] = ("", "")
    follows: tuple[tuple[str, str], ...] = ()


def percent(part: int, whole: int, *, cut: bool = False) -> str:
    """`part` of `whole` in percent with two decimals, rounded half up or cut off."""
    value = (Decimal(part) / Decimal(whole) * 100).quantize(Decimal("0.01"), ROUND_DOWN if cut else ROUND_HALF_UP)
    return str(value).replace(".", ",")


def rupiah(value: int) -> str:
    """An amount in Indonesian grouping."""
    return f"{value:,}".replace(",", ".")


def hundredths(printed: str) -> int:
    """A printed target or result as hundredths: enough for a ratio."""
    whole, _, part = printed.replace(".", "").partition(",")
    return int(whole + part.ljust(2, "0"))


def capaian(target: str, realisasi: str, *, turun: bool = False, cut: bool = False) -> str:
    """How far a target was reached, where less is better by (2T - R) / T."""
    if not target[0].isdigit():
        return "100,00"
    t, r = hundredths(target), hundredths(realisasi)
    return percent(2 * t - r if turun else r, t, cut=cut)


@dataclass(slots=True)
class Grid:
    """One table to draw: heading rows, rows of texts, and how its columns look.

    `names` is the column of the rows' names, `joined` one whose equal neighbours are drawn as one cell (-1: none).
    """

    key: str
    header: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    align: str
    names: int = 1
    rows: list[tuple[str, ...]] = field(default_factory=list)
    fills: dict[int, str] = field(default_factory=dict)
    bold: set[int] = field(default_factory=set)
    size: float = 10
    numbered: bool = False
    join_total: int = 0
    joined: int = -1

    def total(self, *cells: str) -> None:
        """Add a row of sums."""
        self.bold.add(len(self.rows))
        self.rows.append(cells)

    def plant(self, planted: Planted) -> None:
        """Replace the planted cell, which must have held another text."""
        named = [(cells[self.names], cells[0]) for cells in self.rows]
        row = next(at for at, names in enumerate(named) if any(name in (planted.subject, f"{at + 1}. {planted.subject}") for name in names))
        column = self.header[-1].index(planted.field)
        cells = list(self.rows[row])
        if cells[column] != planted.swap[0]:
            raise SystemExit(f"{planted.id}: sel itu berisi {cells[column]!r}")
        cells[column] = planted.swap[1]
        self.rows[row] = tuple(cells)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: lines with their sizes."""

    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """From here on other page numbers, or pages on their side."""

    numbers: str
    start: int | None
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """The title of a chapter, on a new page unless a part has just begun."""

    lines: tuple[str, ...]
    new_page: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """Lines of a form: a label, a colon, a value."""

    rows: tuple[tuple[str, str], ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table under its caption."""

    caption: str
    grid: Grid


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature, set in by so many centimetres."""

    lines: tuple[str, ...]
    key: str = ""
    indent: float = 8.5


@dataclass(frozen=True, slots=True)
class Signatures:
    """Two signatures beside each other, under a line at the right."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    above: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents: titles with the pages that the made PDF has."""

    entries: tuple[tuple[str, str], ...]


Block = Cover | Part | Chapter | Head | Prose | Fields | Tabled | Signature | Signatures | Contents


@dataclass(frozen=True, slots=True)
class Style:
    """How a report looks. Without `headings` its headings are bold paragraphs, as many writers set them."""

    font: str
    size: float
    width: float
    height: float
    header: str
    headings: bool = True
    fill: str = "BDD6EE"
    indent: float = 1


@dataclass(frozen=True, slots=True)
class Report:
    """One sample: its blocks as they are drawn, with everything planted."""

    name: str
    agency: str
    year: int
    style: Style
    blocks: tuple[Block, ...]
    planted: tuple[Planted, ...] = ()


def planted_blocks(blocks: Sequence[Block], planted: Sequence[Planted]) -> tuple[Block, ...]:
    """The blocks with everything planted: each in exactly one place."""
    made = list(blocks)
    for item in planted:
        grids = [block.grid for block in made if isinstance(block, Tabled) and block.grid.key == item.where]
        if grids:
            grids[0].plant(item)
            continue
        changed = [(at, new) for at, block in enumerate(made) for new in _swapped(block, item)]
        if len(changed) != 1:
            raise SystemExit(f"{item.id}: {item.swap[0]!r} ada {len(changed)} kali di {item.where!r}")
        made[changed[0][0]] = changed[0][1]
    return tuple(made)


def _swapped(block: Block, item: Planted) -> Iterator[Block]:
    """The block with the planted phrase, where it is the one that holds the true one."""
    old, new = item.swap
    match block:
        case Prose(text=text, key=item.where) if text.count(old) == 1:
            yield replace(block, text=text.replace(old, new))
        case Signature(lines=lines, key=item.where) if old in lines:
            yield replace(block, lines=_line(lines, old, new))
        case Signatures(left=left, right=right, above=above, key=item.where):
            if [*left, *right, above].count(old) == 1:
                parts = {"left": _line(left, old, new), "right": _line(right, old, new), "above": new if above == old else above}
                yield replace(block, **parts)  # type: ignore[arg-type]
        case _:
            return


def _line(lines: Sequence[str], old: str, new: str) -> tuple[str, ...]:
    return tuple(new if line == old else line for line in lines)
