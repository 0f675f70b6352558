"""Printed numbers that should go up by one, and where they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.model import Text, Urutan
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.words import squash

SHOWN = 8
"""So many numbers of a run are told, the last ones before its last break."""


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered thing: its number, the number as it is told ("3.2"), what is printed there, and where; `title` is its name."""

    value: int
    label: str
    text: str
    place: Place
    title: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """An item out of order, how ("berulang", "melompat", ...), and the printed things beside it."""

    item: Item
    how: str
    beside: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A run of items: of which kind, in which part of the report, under which name its place is known."""

    kind: str
    part: str
    table: str
    items: tuple[Item, ...]


def told(run: Run, breaks: Sequence[Break]) -> Urutan:
    """The record of one run."""
    first = breaks[0].item if breaks else run.items[0]
    things = dict.fromkeys((*(one.item for one in breaks), *(near for one in breaks for near in one.beside)))
    end = run.items.index(breaks[-1].item) + 1 if breaks else len(run.items)
    shown = [item.label for item in run.items[max(0, end - SHOWN) : end + 1]]
    return Urutan(
        nama=Text(first.title or first.text, first.place, squash(first.title or first.text)),
        bagian=run.part,
        dokumen=first.place.source,
        tabel=run.table,
        jenis=run.kind,
        putus=tuple(Quantity(item.text, Decimal(item.value), place=item.place) for item in things),
        sifat=breaks[0].how if breaks else "",
        tertulis=", ".join(shown),
    )
