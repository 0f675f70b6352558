"""Lists that a sentence numbers as it goes: "meliputi 1) taman; 2) sungai; 3) jalan", as their numbers follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lkipaudit.model import Urutan
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.sequence import Break, Item, Run, told

MARK = re.compile(r"(?<![\w.,/(-])(?P<open>\(?)(?P<mark>\d{1,2})\)\s*(?=[^\W\d_])")
SET_OFF = re.compile(r"(?:[;:,.]|\b(?:dan|serta|atau))\s*\Z")
"""Before an item that goes on a list."""
INSIDE = re.compile(r"\([^()]*\Z")
LEAST, SURE = 4, 3
"""So many items make a list to tell of, and so many in order before a break show that it is one."""
FARTHEST = 3
LONGEST = 70


@dataclass(slots=True)
class Listed:
    """One list while it is read; `last` is the number that the next item follows: not one that was printed again."""

    style: str
    last: int = 0
    items: list[Item] = field(default_factory=list)
    breaks: list[Break] = field(default_factory=list)


def inline_runs(found: Sequence[Prose]) -> Iterator[Urutan]:
    """The lists inside the passages: those that are whole, and those that break."""
    for number, passage in enumerate(found):
        for one in _lists(passage):
            if len(one.items) >= LEAST and (one.breaks or one.items[0].value == 1):
                key = f"{passage.blocks[0].place.source}:butir kalimat {number} {one.items[0].label}"
                yield told(Run("butir", passage.section.bagian, key, tuple(one.items)), one.breaks)


def _lists(passage: Prose) -> list[Listed]:
    text, found, open_lists = passage.text, list[Listed](), list[Listed]()
    marks = [one for one in MARK.finditer(text) if not INSIDE.search(text[max(0, one.start() - LONGEST) : one.start()])]
    for at, one in enumerate(marks):
        value, style = int(one["mark"]), one["open"]
        set_off = not one.start() or SET_OFF.search(text[: one.start()]) is not None
        if value > 1 and not set_off:
            continue
        alike = [other for other in reversed(open_lists) if other.style == style]
        home = next((other for other in alike if other.last == value - 1), None)
        near = alike[0] if home is None and alike and value > 1 and len(alike[0].items) >= SURE else None
        item = _item(passage, one)
        if near is not None:
            how = _break(near, value, marks[at + 1 :], text[: one.start()])
            home = near if how else None
            near.breaks += [Break(item, how, (near.items[-1],))] if how else []
        if home is None:
            home = Listed(style)
            found.append(home)
            open_lists.append(home)
        else:
            open_lists = open_lists[: open_lists.index(home) + 1]
        home.items.append(item)
        home.last = max(home.last, value) if home is near else value
    return found


def _break(near: Listed, value: int, after: Sequence[re.Match[str]], before: str) -> str:
    """How an item breaks a list: it leaves out numbers that are written nowhere before it, or has one again before the list goes on."""
    last = near.last
    follows = int(after[0]["mark"]) if after else 0
    if last < value <= last + FARTHEST and not before.rstrip().endswith(":"):
        missing = range(last + 1, value)
        return "" if any(re.search(rf"(?<!\d){number}\s?[.)]", before) for number in missing) else "melompat"
    return "berulang" if value <= last and follows == last + 1 else ""


def _item(passage: Prose, one: re.Match[str]) -> Item:
    end = re.compile(r"[;:]|,(?=\s)|\Z").search(passage.text, one.end())
    stop = min(end.start() if end else len(passage.text), one.start() + LONGEST)
    text = passage.text[one.start() : stop]
    if stop < len(passage.text) and passage.text[stop].isalnum():
        text = text.rsplit(" ", 1)[0]
    return Item(int(one["mark"]), one["mark"], text.strip(), passage.place(one.start(), one.start() + len(text)))
