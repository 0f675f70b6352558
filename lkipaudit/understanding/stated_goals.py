"""The one goal that sentences quote as the agency's, beside the goal that tables print over their rows or in a column of goals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from lkipaudit.document import Cell, Document, Table
from lkipaudit.model import Text, TujuanTabel
from lkipaudit.place import Place
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import plain, squash

MARKS = "“”\"‘’'"
SAYS = r"(?:adalah|yaitu|yakni|:)\s*:?\s*"
QUOTE = rf"[{MARKS}]+\s*(?P<goal>[^{MARKS}]{{15,200}})"
SAID = re.compile(rf"\btujuan\b(?P<of>[^.:{MARKS}]{{0,60}}?){SAYS}{QUOTE}", re.IGNORECASE)
ALONE = re.compile(r"\A\W*(?:[\dA-Za-z]{1,3}[.)]\s*)*tujuan(?:\s+strategis)?\s*:?\s*\Z", re.IGNORECASE)
QUOTED = re.compile(rf"\A{QUOTE}")
OF_OTHERS = re.compile(
    r"\b(?:rpjm\w*|rpd|daerah|misi|pembangunan|pemerintah|nasional|penyusunan|laporan|lkj?ip|lakip|kegiatan|program|umum|khusus|pertama|ke\w*(?:satu|dua|tiga|empat|lima)|satu|dua|tiga|empat|\d+|[ivx]+)\b",
    re.IGNORECASE,
)
"""Words that say that it is the goal of the region, of a paper or of an activity, or one of several."""
VERB = re.compile(r"\A(\w{5,}?)(?:kan|nya)\b")
HEADINGS = ("tujuan", "tujuanstrategis", "tujuansasaran", "tujuandansasaran")
HEAD_ROWS, LEADS = 4, 1
OF_REGION = re.compile(r"\b(?:rpjm\w*|rpd|misi|visi|nasional|pembangunan daerah)\b", re.IGNORECASE)
REGIONAL = ("misi", "visi", "tujuanrpjmd", "sasaranrpjmd", "rpjmd")
"""How what is over a table, or the heading of one of its columns, says that its goals are the region's."""
LEAST_TOLD = 2
"""Sentences that quote the goal, at least."""
LEAST_WORDS = 4
SAME, OTHER, PRINTED = 85, 70, 85
"""Ratios from which two wordings are one goal, below which they are two, and from which a goal is printed in running text."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal as printed; `key` is what it says, whatever the ending of its verb."""

    text: str
    key: str
    place: Place
    bagian: str
    table: int = -1


def read_stated_goals(document: Document, marks: Sequence[Section], found: Sequence[Prose]) -> Iterator[TujuanTabel]:
    """The goals of tables, where sentences quote one goal and no other, and tables print one that running text nowhere has."""
    told = list(_told(found))
    tabled = list(_tabled(document, marks))
    if len(told) < LEAST_TOLD or any(fuzz.ratio(told[0].key, one.key) < SAME for one in told):
        return
    right = {one.table for one in tabled if not _differs(one, told[0])}
    tabled = [one for one in tabled if one.table not in right or not _differs(one, told[0])]  # a table with the goal among others
    others = [one for one in tabled if _differs(one, told[0])]
    if any(fuzz.ratio(others[0].key, one.key) < SAME for one in others):
        return
    texts = [plain(passage.text) for passage in found]
    if others and any(fuzz.partial_ratio(plain(others[0].text), text) >= PRINTED for text in texts if len(text) >= len(others[0].key)):
        return
    for one in tabled:
        yield _record(one, told[0], same=one not in others)


def _told(found: Sequence[Prose]) -> Iterator[Goal]:
    for at, passage in enumerate(found):
        for match in SAID.finditer(passage.text):
            if not OF_OTHERS.search(match["of"]):
                yield _goal(match["goal"], passage.place(*match.span("goal")), passage.section)
        after = QUOTED.match(found[at + 1].text) if ALONE.match(passage.text) and at + 1 < len(found) else None
        if after is not None:
            yield _goal(after["goal"], found[at + 1].place(*after.span("goal")), passage.section)


def _tabled(document: Document, marks: Sequence[Section]) -> Iterator[Goal]:
    """The goals over the rows of tables, or in their column, that a heading calls so; and the same words over other tables."""
    bands: list[tuple[Goal, bool]] = []
    lead: list[str] = []
    for at, (block, section) in enumerate(zip(document.blocks, marks, strict=True)):
        if not isinstance(block, Table):
            lead = [*lead, block.text][-LEADS:]
            continue
        heads = {squash(cell.text): cell for cell in block.cells if cell.row < HEAD_ROWS}
        about = " ".join((*section.path[-1:], section.caption, *lead))
        if OF_REGION.search(about) or any(head.startswith(REGIONAL) for head in heads):
            continue
        head = next((heads[name] for name in HEADINGS if name in heads), None)
        own = [(cell, head is not None) for cell in _bands(block)]
        if head is not None and squash(head.text) in HEADINGS[:2]:
            own += [(cell, True) for cell in block.cells if cell.column == head.column and cell.row > head.row and _says(cell)]
        bands += [(_goal(cell.text, cell.place.under(*section.path), section, at), headed) for cell, headed in own]
    named = [goal for goal, headed in bands if headed]
    yield from (goal for goal, headed in bands if headed or any(fuzz.ratio(goal.key, one.key) >= SAME for one in named))


def _bands(table: Table) -> Iterator[Cell]:
    """The cells that stand alone in their row, below the headings."""
    rows: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        if cell.text.strip():
            rows[cell.row].append(cell)
    yield from (own[0] for row, own in rows.items() if row > 0 and len(own) == 1 and own[0].row_span == 1 and _says(own[0]))


def _says(cell: Cell) -> bool:
    return len(plain(cell.text).split()) >= LEAST_WORDS and re.match(r"\W*(?:me|ter|ber)\w{4,}", cell.text, re.IGNORECASE) is not None


def _goal(raw: str, place: Place, section: Section, table: int = -1) -> Goal:
    text = " ".join(raw.split()).strip(" .,;")
    return Goal(text, squash(VERB.sub(r"\1", text.casefold())), place, section.bagian, table)


def _differs(one: Goal, told: Goal) -> bool:
    return fuzz.token_set_ratio(plain(one.text), plain(told.text)) < OTHER


def _record(one: Goal, told: Goal, *, same: bool) -> TujuanTabel:
    return TujuanTabel(
        nama=Text(one.text, one.place, one.key),
        bagian=one.bagian,
        dokumen=one.place.source,
        tabel="",
        keyakinan="sedang",
        tujuan_tabel=Text(one.text, one.place, one.key),
        tujuan=Text(told.text, told.place, told.key),
        sama=same,
    )
