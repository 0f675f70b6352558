"""The list of appendices that the contents give: its numbers in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lkipaudit.document import Document, Table
from lkipaudit.model import Urutan
from lkipaudit.understanding.contents import contents_start
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.sequence import Break, Item, Run, told
from lkipaudit.understanding.words import roman

LISTED = re.compile(r"\A\W*(lampiran\s+(\d{1,2}|[IVX]{1,5}))\b(?=[\s.:)–-]|\Z)", re.IGNORECASE)
LEAST = 3


def appendix_runs(document: Document, marks: Sequence[Section]) -> tuple[Urutan, ...]:
    """The numbers of the appendices as they are listed before the first chapter."""
    items = tuple(_listed(document, marks))
    if len(items) < LEAST or items[0].value != 1:
        return ()
    breaks = []
    for before, item in pairwise(items):
        if item.value != before.value + 1:
            breaks.append(Break(item, "melompat" if item.value > before.value else "berulang", (before,)))
    return (told(Run("lampiran", "daftar_isi", f"{items[0].place.source}:daftar lampiran", items), breaks),)


def _listed(document: Document, marks: Sequence[Section]) -> Iterator[Item]:
    start = contents_start(document)
    end = next((at for at, section in enumerate(marks) if section.bab), 0)
    for block in document.blocks[start:end] if start is not None else ():
        for line in [] if isinstance(block, Table) else block.text.split("\n"):
            if listed := LISTED.match(line):
                number = listed[2].upper()
                value = int(number) if number.isdecimal() else roman(number)
                text = " ".join(listed[1].split())
                yield Item(value, number, text, block.place, " ".join(line.split()).strip(" -–•:"))
