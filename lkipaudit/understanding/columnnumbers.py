"""The row under a header that numbers the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lkipaudit.model import Urutan
from lkipaudit.understanding.grid import number_row
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.sequence import Break, Item, Run, told

PLAIN = re.compile(r"\A\W*(\d{1,2})\W*\Z")
LEAST = 3


def column_numbers(whole: Whole) -> Iterator[Urutan]:
    """The rows that number the columns, and nothing else: a number comes twice, or is higher than there are columns.

    A form may leave out numbers, and a formula such as "6 = 5 / 4" numbers its column too: such rows are left alone.
    """
    for row in whole.header:
        cells = [cell for cell in row if cell and cell.text.strip()]
        numbers = [int(found[1]) for cell in cells if (found := PLAIN.match(cell.text))]
        if not number_row(row) or len(numbers) < max(LEAST, len(cells)) or numbers[0] != 1:
            continue
        items = tuple(
            Item(number, str(number), cell.text.strip(), cell.place, f"Nomor kolom {cell.text.strip()}")
            for number, cell in zip(numbers, cells, strict=True)
        )
        breaks = [
            Break(item, "berulang" if item.value == before.value else "melompat", (before,))
            for before, item in pairwise(items)
            if item.value == before.value or item.value > max(before.value + 1, len(row))
        ]
        yield told(Run("kolom", whole.section.bagian, f"{items[0].place.source}:{whole.key}", items), breaks)
