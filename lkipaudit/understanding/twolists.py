"""Objectives, strategies or policies listed in the text and again in a column of a table, where most items are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from lkipaudit.document import Block, Document, Table
from lkipaudit.model import DaftarGanda, Text
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.scopes import unlike
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place
from lkipaudit.understanding.words import plain, squash

KINDS = ("misi", "tujuan", "sasaran", "strategi", "kebijakan")
NAMED = re.compile(rf"\b({'|'.join(KINDS)})(?:nya)?\b", re.IGNORECASE)
ITEM = re.compile(r"(?:\A|\n)\s*(\d{1,2})\s?[.)]\s+(?=[^\W\d])")
LONGEST_LEAD = 25
"""Words of a line that announces a list."""
LEADS = 2
"""So many lines before a list can say what it is of."""
SAME = 85
REWORDED = 70
"""From this ratio of its words an item can be another in other words."""
MOST_QUOTED = 8
LEAST = 3
LEAST_LETTERS = 12
MOST_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Listed:
    """Items numbered 1, 2, 3 and on; `lead` is what stands over them, `where` names the list."""

    kind: str
    items: tuple[Text, ...]
    lead: str
    where: str

    @property
    def told(self) -> str:
        """How a message names it."""
        page = self.items[0].place.page
        return f"{self.where} di halaman {page}" if page else self.where


def read_two_lists(document: Document, marks: Sequence[Section], wholes: Sequence[Whole]) -> Iterator[DaftarGanda]:
    """Each list beside the first one of its kind that has most of its items and ends with the same."""
    firsts: list[Listed] = []
    for one in (*_lists(document.blocks, marks), *(column for whole in wholes for column in _columns(whole))):
        first = next((first for first in firsts if first.kind == one.kind and _is_same_list(first, one)), None)
        if first is None:
            firsts.append(one)
        else:
            yield _record(first, one)


def _is_same_list(listed: Listed, column: Listed) -> bool:
    if unlike(listed.lead, column.lead):
        return False
    fewest = min(len(listed.items), len(column.items))
    held = sum(any(_same(one, other) for other in column.items) for one in listed.items)
    return fewest >= LEAST and held >= MOST_SHARE * fewest and _same(listed.items[-1], column.items[-1])


def _same(one: Text, other: Text) -> bool:
    most = min(len(one.key), len(other.key))
    return most >= LEAST_LETTERS and fuzz.ratio(one.key[:most], other.key[:most]) >= SAME


def _lists(blocks: Sequence[Block], marks: Sequence[Section]) -> Iterator[Listed]:
    """The numbered lists of the text that a line before them says the kind of."""
    kind, items, number, over = "", list[Text](), 0, ""
    leads: list[str] = []
    for block, section in zip(blocks, marks, strict=True):
        found = [] if isinstance(block, Table) or section.bagian == "daftar_isi" else list(ITEM.finditer(block.text))
        if not found:
            if items:
                yield from _whole(kind, items, "daftar", over)
            items = []
            leads = [] if isinstance(block, Table) else [*leads, block.text][-LEADS:]
            continue
        assert not isinstance(block, Table)
        for at, one in enumerate(found):
            number = int(one[1])
            if number != len(items) + 1:
                yield from _whole(kind, items, "daftar", over)
                items = []
            if number == 1:
                kind, over = _kind(leads), " ".join(leads[-1:])
            if number == len(items) + 1:
                end = found[at + 1].start() if at + 1 < len(found) else len(block.text)
                raw = " ".join(block.text[one.start() : end].split())
                items.append(Text(raw, span_place(block, one.start(), end, section.path), squash(block.text[one.end() : end])))
        leads = []
    yield from _whole(kind, items, "daftar", over)


def _kind(leads: Sequence[str]) -> str:
    """The one kind that the nearest line names that names any."""
    for lead in reversed(leads):
        named = {found.casefold() for found in NAMED.findall(lead)}
        if named or len(lead.split()) > LONGEST_LEAD:
            return named.pop() if len(named) == 1 and len(lead.split()) <= LONGEST_LEAD else ""
    return ""


def _whole(kind: str, items: Sequence[Text], where: str, lead: str) -> Iterator[Listed]:
    if kind and len(items) >= LEAST:
        yield Listed(kind, tuple(items), lead, where)


def _columns(whole: Whole) -> Iterator[Listed]:
    """The columns headed by a kind whose cells are numbered through."""
    for at in range(len(whole.spans)):
        heads = (row[at] for row in whole.header if at < len(row))
        headed = {squash(cell.text) for cell in heads if cell is not None} & set(KINDS)
        if len(headed) != 1:
            continue
        items: list[tuple[int, Text]] = []
        for row in (*whole.header, *whole.rows):  # rows of words alone can pass for headings
            cell = row[at] if at < len(row) else None
            found = list(ITEM.finditer(cell.text)) if cell is not None else []
            for number, one in enumerate(found):
                assert cell is not None
                end = found[number + 1].start() if number + 1 < len(found) else len(cell.text)
                raw = " ".join(cell.text[one.start() : end].split())
                items.append((int(one[1]), Text(raw, cell.place.under(*whole.section.path), squash(cell.text[one.end() : end]))))
        if items and items[0][0] == 1 and all(b[0] == a[0] + 1 for a, b in pairwise(items)):
            yield from _whole(headed.pop(), [text for _, text in items], "tabel", whole.lead)


def _record(first: Listed, second: Listed) -> DaftarGanda:
    if first.told == second.told:
        first, second = replace(first, where=f"{first.where} pertama"), replace(second, where=f"{second.where} kedua")
    here, there = _lacking(first, second), _lacking(second, first)
    even = len(first.items) == len(second.items)
    known = even and not (any(_is_other(one, second) for one in here) and any(_is_other(one, first) for one in there))
    parted = next((one for one, other in zip(first.items, second.items, strict=False) if not _same(one, other)), first.items[-1])
    told = "" if known else _only(second, there) or _only(first, here) or "butirnya digabung atau dipecah"
    return DaftarGanda(
        nama=Text(first.kind.capitalize(), parted.place, first.kind),
        bagian="",
        dokumen=parted.place.source,
        tabel="",
        keyakinan="sedang",
        butir_sini=tuple(dict.fromkeys((parted, *here, first.items[-1]))),
        butir_sana=tuple(dict.fromkeys((*there, second.items[-1]))),
        banyak_sini=str(len(first.items)),
        banyak_sana=str(len(second.items)),
        tempat_sini=first.told,
        tempat_sana=second.told,
        lebih=told,
    )


def _lacking(one: Listed, other: Listed) -> list[Text]:
    """The items of a list that the other has not."""
    return [item for item in one.items if not any(_same(item, there) for there in other.items)]


def _is_other(item: Text, other: Listed) -> bool:
    """Whether an item is none of the other list in other words."""
    return all(fuzz.token_set_ratio(plain(item.raw), plain(there.raw)) < REWORDED for there in other.items)


def _only(listed: Listed, items: Sequence[Text]) -> str:
    told = ", ".join(f'"{_short(one.raw)}"' for one in items)
    return f"{told} hanya ada dalam {listed.told}" if told else ""


def _short(raw: str) -> str:
    words = ITEM.sub("", raw).split()
    return " ".join(words[:MOST_QUOTED]) + (" …" if len(words) > MOST_QUOTED else "")
