"""Goals (tujuan) as prose lists them and as tables print them, and the objectives that tables print beside them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from lkipaudit.document import Cell, Document, Table
from lkipaudit.model import RumusanTujuan, SasaranTujuan, Text
from lkipaudit.place import Place
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import squash

GOAL, OBJECTIVE = ("tujuan", "tujuanstrategis"), ("sasaran", "sasaranstrategis")
HEAD_ROWS = 4
LEAD = re.compile(r"\A\W*(?:(?:\d+|[a-z]|[ivx]+)\s?[.)]\s*)*(?:untuk\s+)?", re.IGNORECASE)
VERBAL = re.compile(r"(?:me|ter|ber)\w{4,}", re.IGNORECASE)
VERB = re.compile(r"\A(\w{5,}?)(?:kan|nya)\b")
LISTS = re.compile(
    r"\btujuan\b[^.:]{0,60}?(?:adalah|yaitu|berikut|:)[^.]{0,20}\Z"
    r"|\A\W*(?:[\d.]+|[a-z][.)])?\s*tujuan(?:\s+strategis)?\s*:?\s*\Z",
    re.IGNORECASE,
)
OF_A_PAPER = re.compile(r"maksud|penyusunan|disusunnya|laporan|lkip|lkjip|lakip|kegiatan", re.IGNORECASE)
"""The purpose of the report or of an activity is no goal of the agency."""
ALIKE = 85
MOST_SHARE = 2
"""At least one in so many goals must be worded alike in prose and table: else they are other goals."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One goal or objective, without its number; `key` is what it says, whatever the ending of its verb."""

    text: str
    key: str
    place: Place
    bagian: str


@dataclass(frozen=True, slots=True)
class Row:
    """One goal of a table with the objectives that stand beside it."""

    table: int
    goal: Printed
    objectives: tuple[Printed, ...]


def read_goals(
    document: Document, marks: Sequence[Section], found: Sequence[Prose]
) -> tuple[tuple[RumusanTujuan, ...], tuple[SasaranTujuan, ...]]:
    """The goals of one document where prose and tables list as many, and the single objectives of goals that several tables print."""
    rows = list(_rows(document, marks))
    return _compared(_listed(found), rows), _objectives(rows)


def _compared(listed: Sequence[Printed], rows: Sequence[Row]) -> tuple[RumusanTujuan, ...]:
    """The goals by their number: each table that prints as many as the list, most of them worded alike."""
    told: list[RumusanTujuan] = []
    for goals in _sequences(rows):
        same = sum(_same(a.key, b.key) for a, b in zip(listed, goals, strict=False))
        ordered = not any(_crossed(at, listed, goals) for at in range(len(goals)))
        if len(goals) == len(listed) > 1 and len(listed) <= same * MOST_SHARE and ordered:
            table = f"{goals[0].place.source}:tujuan {goals[0].place.page}"
            told += [_goal(at, one, table, listed[at]) for at, one in enumerate(goals)]
    return (*(_goal(at, one, "", one) for at, one in enumerate(listed)), *told) if told else ()


def _crossed(at: int, listed: Sequence[Printed], goals: Sequence[Printed]) -> bool:
    """Whether a goal of the table is another one of the list: then the order differs."""
    return any(other != at and _same(goals[at].key, one.key) for other, one in enumerate(listed))


def _sequences(rows: Sequence[Row]) -> list[list[Printed]]:
    """The goals of tables that go on in each other, each goal once."""
    found: list[tuple[int, list[Printed]]] = []
    for row in rows:
        if not found or row.table > found[-1][0] + 1:
            found.append((row.table, []))
        goals = found[-1][1]
        if not any(_same(row.goal.key, goal.key) for goal in goals):
            goals.append(row.goal)
        found[-1] = (row.table, goals)
    return [goals for _, goals in found]


def _objectives(rows: Sequence[Row]) -> tuple[SasaranTujuan, ...]:
    """The objective of a goal in each table that prints one only, where two tables agree on it."""
    goals: list[str] = []
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[_cluster(row.goal.key, goals)].append(row)
    told: list[SasaranTujuan] = []
    for goal, group in grouped.items():
        known: list[str] = []
        single = [(row, _cluster(row.objectives[0].key, known)) for row in group if len(row.objectives) == 1 and _alone(row, group)]
        if max(Counter(key for _, key in single).values(), default=0) > 1:
            told += [_objective(goal, row, key) for row, key in single]
    return tuple(told)


def _alone(row: Row, group: Sequence[Row]) -> bool:
    return sum(other.table == row.table for other in group) == 1


def _listed(found: Sequence[Prose]) -> list[Printed]:
    """The goals that the chapter on planning lists, of the list that is longest."""
    lists = [_items(found[at + 1 :]) for at, passage in enumerate(found) if passage.section.bagian == "pk" and _announces(passage.text)]
    return max(lists, key=len, default=[])


def _announces(text: str) -> bool:
    return LISTS.search(text) is not None and OF_A_PAPER.search(text) is None


def _items(passages: Sequence[Prose]) -> list[Printed]:
    items: list[Printed] = []
    for passage in passages:
        one = _printed(passage.text, passage.place(0, len(passage.text)), passage.section.bagian)
        if not VERBAL.match(one.text):
            break
        items.append(one)
    return items


def _rows(document: Document, marks: Sequence[Section]) -> Iterator[Row]:
    """The goals of the tables that have a column for them; a table that goes on without a heading keeps its columns."""
    before: tuple[Table, int, int] | None = None
    for block, section in zip(document.blocks, marks, strict=True):
        if not isinstance(block, Table):
            continue
        heads = {squash(cell.text): cell for cell in block.cells if cell.row < HEAD_ROWS}
        goal = next((heads[name] for name in GOAL if name in heads), None)
        objective = next((heads[name] for name in OBJECTIVE if name in heads), None)
        if goal and objective:
            before, start = (block, goal.column, objective.column), goal.row + goal.row_span
        elif (
            before
            and block.number == before[0].number + 1
            and block.columns == before[0].columns
            and not heads.keys() & {"no", "indikator"}
        ):
            before, start = (block, *before[1:]), 0
        else:
            before = None
            continue
        yield from _told(block, start, before[1:], section)


def _goes_on(before: Table, after: Table) -> bool:
    return (after.number, after.columns) == (before.number + 1, before.columns)


def _told(table: Table, start: int, columns: tuple[int, int], section: Section) -> Iterator[Row]:
    goals = [cell for cell in table.cells if cell.column == columns[0] and cell.row >= start and cell.column_span == 1 and _says(cell)]
    for at, cell in enumerate(goals):
        end = goals[at + 1].row if at + 1 < len(goals) else table.rows
        beside = [one for one in table.cells if one.column == columns[1] and cell.row <= one.row < end and _says(one)]
        objectives = tuple(_printed(one.text, one.place.under(*section.path), section.bagian) for one in beside)
        yield Row(table.number, _printed(cell.text, cell.place.under(*section.path), section.bagian), objectives)


def _says(cell: Cell) -> bool:
    """Whether a cell holds words, and not the number of its column."""
    return len(LEAD.sub("", cell.text).split()) > 1


def _printed(text: str, place: Place, bagian: str) -> Printed:
    text = LEAD.sub("", " ".join(text.split())).rstrip(" ;.,")
    return Printed(text, squash(VERB.sub(r"\1", text.casefold())), place, bagian)


def _same(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) >= ALIKE


def _cluster(key: str, known: list[str]) -> str:
    same = next((other for other in known if _same(key, other)), None)
    if same is None:
        known.append(key)
    return same or key


def _goal(at: int, one: Printed, table: str, listed: Printed) -> RumusanTujuan:
    key = listed.key if _same(one.key, listed.key) else one.key
    return RumusanTujuan(
        nama=Text(f"Tujuan {at + 1}", one.place, f"tujuan{at + 1}"),
        bagian=one.bagian,
        dokumen=one.place.source,
        tabel=table,
        keyakinan="sedang",
        nomor=str(at + 1),
        tujuan=Text(one.text, one.place, key),
    )


def _objective(goal: str, row: Row, key: str) -> SasaranTujuan:
    one = row.objectives[0]
    return SasaranTujuan(
        nama=Text(row.goal.text, row.goal.place, goal),
        bagian=one.bagian,
        dokumen=one.place.source,
        tabel="",
        keyakinan="sedang",
        tujuan=goal,
        sasaran=Text(one.text, one.place, key),
    )
