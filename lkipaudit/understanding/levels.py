"""At which level the rows of a budget table stand: by codes, enumerators, columns, words or bold type."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lkipaudit.document import Cell
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.grid import Row, is_value
from lkipaudit.understanding.roles import Column
from lkipaudit.understanding.words import Lists, opens_with, plain, squash

Depths = tuple[int | None, ...]
"""For each row its depth from 0, None where the row is outside the tree."""

NAMES = ("sub_kegiatan", "kegiatan", "program", "uraian")
CODE = re.compile(r"\A[\dXx]{1,2}(?:\s?\.\s?\d{1,4})+\.?\Z|\A\d{2,}\Z")
ENUMERATOR = re.compile(r"\A\(?([A-Z]|[a-z]|[IVXLC]+|[ivxlc]+|(?:\d+|[IVXLC]+)(?:\.\d+)*)[.)]?\Z")
LEADING = re.compile(r"\A\s*((?:[A-Z]|[a-z]|[IVXLC]+|\d+(?:\.\d+)*)[.)]|\d+(?:\.\d+)+)\s+(?=\S)")
YEAR = re.compile(r"\s*(?:[Tt]ahun\s+)?20\d\d\s*")
"""A row that is named by its year."""
ROMAN = re.compile(r"[IVXLC]+")


@dataclass(frozen=True, slots=True)
class Label:
    """What a row calls itself. `word` is the level that its name or its column says; `amounts` whether it holds any.

    `upper` is the level of the first name in a row that names a programme and, beside it, the one activity of it.
    """

    name: str
    cell: Cell | None
    code: str
    enumerator: str
    word: str
    bold: bool
    total: bool
    mean: bool
    amounts: bool
    upper: str = ""


def label(row: Row, columns: Sequence[Column], amounts: Sequence[int], words: Vocabulary) -> Label:
    """The label of one row; `amounts` are the columns that hold its money."""
    name_cell, level = _name(row, columns, amounts)
    text = name_cell.text if name_cell else ""
    leading = LEADING.match(text)
    name = " ".join((text[leading.end() :] if leading else text).split())
    numbered = next(
        (cell.text.strip() for c, cell in zip(columns, row, strict=True) if cell and c.role == "nomor" and cell.text.strip()), ""
    )
    code = _code(row, columns, numbered)
    enumerator = numbered if ENUMERATOR.match(numbered) else leading.group(1) if leading else ""
    kind = _kind(name, words) if name_cell and columns[_at(row, name_cell)].role in (*NAMES, "", "nomor", "kode", "sasaran") else None
    kind = kind or next(
        (
            k
            for c, cell in zip(columns, row, strict=True)
            if cell and (c.role != "indikator" or cell is name_cell) and (k := _alone(cell.text, words))
        ),
        None,
    )
    share = kind == "jumlah" and "%" in name  # a row of shares of the total, under amounts
    kind = kind or next(("rata_rata" for cell in row if cell and opens_with(cell.text, words["total"]) == "rata_rata"), None)
    return Label(
        name=name or " ".join(numbered.split()),
        cell=name_cell or next((cell for cell in row if cell and cell.text), None),
        code=code,
        enumerator="" if code and numbered == code else enumerator.strip("(). "),
        word=opens_with(name, words["tingkat"]) or level,
        bold=bool(name_cell and name_cell.bold),
        total=kind == "jumlah" and not share,
        mean=kind == "rata_rata",
        amounts=not share and any((cell := row[at]) is not None and is_value(cell.text) for at in amounts),
        upper=next((c.role for c, cell in zip(columns, row, strict=True) if level and c.role in NAMES and cell and cell.text.strip()), ""),
    )


def _kind(text: str, words: Vocabulary) -> str | None:
    """Whether the text is the label of a total or of a mean."""
    found = opens_with(text, words["total"])
    if found:
        return found
    tight = squash(text)
    spaced = all(len(word) == 1 for word in plain(text).split())
    return next(
        (kind for kind, spellings in words["total"].items() if spaced and any(tight.startswith(squash(s)) for s in spellings)), None
    )


UNNAMED = "Jumlah tanpa keterangan"


def with_bare_total(labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels, with a last row of amounts that has neither name nor number taken for the total that it must be."""
    last = labels[-1] if labels else None
    if last is None or not last.amounts or last.enumerator or last.code or YEAR.fullmatch(last.name):
        return tuple(labels)
    bare = sum(map(str.isalpha, last.name)) <= 2  # noqa: PLR2004
    return (*labels[:-1], replace(last, name=UNNAMED, total=True)) if bare else tuple(labels)


def _at(row: Row, cell: Cell) -> int:
    return next(at for at, other in enumerate(row) if other is cell)


def _alone(text: str, words: Vocabulary) -> str | None:
    """The kind of a label that is nothing but the word for a total."""
    return _tight(Lists(words["total"])).get(squash(text)) if text else None


@lru_cache(maxsize=4)
def _tight(words: Lists) -> Mapping[str, str]:
    """Every spelling squashed with its canonical word, the first that has it; without the empty one."""
    pairs = [(squash(spelling), kind) for kind, spellings in words.lists.items() for spelling in spellings]
    return {tight: kind for tight, kind in reversed(pairs) if tight}


def _name(row: Row, columns: Sequence[Column], amounts: Sequence[int]) -> tuple[Cell | None, str]:
    """The cell that names the row, and the level that its column says ("" when the table has one column of names)."""
    roles = [c for c in columns if c.role in NAMES and not c.numeric]
    layered = len({c.role for c in roles if c.role != "uraian"}) > 1
    for column in sorted(roles, key=lambda c: (NAMES.index(c.role), c.at)):
        cell = row[column.at]
        if cell and cell.text.strip():
            return cell, column.role if layered else ""
    first = min(amounts, default=len(columns))
    before = [(c, cell) for c, cell in zip(columns, row, strict=True) if cell and c.at < first and sum(map(str.isalpha, cell.text)) > 2]  # noqa: PLR2004
    years = [
        cell for c, cell in zip(columns, row, strict=True) if cell and c.at < first and c.role != "nomor" and YEAR.fullmatch(cell.text)
    ]
    named = [cell for c, cell in before if c.role not in ("nomor", "kode")] or [cell for _, cell in before] or years
    return (named[0] if named else None), ""


def _code(row: Row, columns: Sequence[Column], numbered: str) -> str:
    parts = [cell.text for c, cell in zip(columns, row, strict=True) if cell and c.role == "kode" and cell.text.strip()]
    code = re.sub(r"\s", "", ".".join(part.strip(" .") for part in parts))
    if not code and numbered.count(".") >= 2 and CODE.match(numbered):  # noqa: PLR2004 - "1.1" is a list number
        code = re.sub(r"\s", "", numbered)
    return code.strip(".") if CODE.match(code) else ""


def schemes(labels: Sequence[Label]) -> tuple[Depths, ...]:
    """The ways in which the rows can be meant as a tree, the most explicit first; the last is flat."""
    ways: list[Depths] = []
    if sum(bool(row.code) for row in labels) * 2 >= len(labels):
        ways.append(_by_code(labels))
    kinds: tuple[Callable[[Label], str], ...] = (
        _enumerated,
        lambda row: f"{_enumerated(row)}{row.bold}",
        lambda row: row.word,
        lambda row: row.upper or row.word,
        lambda row: str(row.bold),
    )
    for kind in kinds:
        for bare in (False, True):
            depths = _by_kind(labels, kind, bare=bare)
            if len({d for d in depths if d is not None}) > 1 and depths not in ways:
                ways.append(depths)
    flat = tuple(None if _outside(row) or not row.amounts else 0 for row in labels)
    return (*ways, flat)


def _outside(row: Label) -> bool:
    return row.total or row.mean


def _by_code(labels: Sequence[Label]) -> Depths:
    """Depth by how many codes above are a prefix of the row's code."""
    path: list[str] = []
    depths: list[int | None] = []
    for row in labels:
        if not row.code or _outside(row):
            depths.append(None)
            continue
        while path and not row.code.startswith(path[-1] + "."):
            path.pop()
        depths.append(len(path))
        path.append(row.code)
    return tuple(depths)


def _enumerated(row: Label) -> str:
    mark = row.enumerator
    if not mark:
        return "-"
    dots = mark.count(".")
    head = mark.split(".")[0]
    shape = (
        "1"
        if head.isdigit()
        else "I"
        if ROMAN.fullmatch(head)
        else "i"
        if re.fullmatch("[ivxlc]+", head)
        else "A"
        if head.isupper()
        else "a"
    )
    return f"{shape}{dots}"


def _by_kind(labels: Sequence[Label], kind: Callable[[Label], str], *, bare: bool) -> Depths:
    """Depth by kind of mark: a kind that stands in the path above goes back to its place there, a new one is a level below the last.

    With `bare`, rows without amounts are left out: a heading such as the agency's name is no parent.
    """
    path: list[str] = []
    depths: list[int | None] = []
    letters = _Letters()
    for row in labels:
        if _outside(row) or (bare and not row.amounts):
            depths.append(None)
            continue
        mark = letters.settle(row.enumerator, kind(row))
        if mark in path:
            path = path[: path.index(mark) + 1]
        else:
            path.append(mark)
        depths.append(len(path) - 1)
    return tuple(depths)


class _Letters:
    """Tells the letter I that follows H from the Roman one: remembers the last letter of the list."""

    def __init__(self) -> None:
        self.last = ""

    def settle(self, mark: str, kind: str) -> str:
        if len(mark) == 1 and mark.isalpha():
            follows = bool(self.last) and ord(mark) == ord(self.last) + 1
            if kind.startswith(("I", "i")) and follows:
                kind = ("A" if mark.isupper() else "a") + kind[1:]
            if kind.startswith(("A", "a")):
                self.last = mark
        return kind


def children(depths: Depths) -> tuple[tuple[int, ...], ...]:
    """For each row the rows directly below it."""
    found: list[list[int]] = [[] for _ in depths]
    path: list[tuple[int, int]] = []
    for at, depth in enumerate(depths):
        if depth is None:
            continue
        while path and path[-1][0] >= depth:
            path.pop()
        if path:
            found[path[-1][1]].append(at)
        path.append((depth, at))
    return tuple(tuple(rows) for rows in found)
