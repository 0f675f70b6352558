"""Rows drawn as one: cells that hold a stack of amounts without rules between them, taken apart line by line.

The lines of one row need not share a baseline (an amount stands a line below its name and its percentage), so columns are matched in
order, not by height alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import reduce

from lkipaudit.document import Box, Cell, Line
from lkipaudit.understanding.grid import MARGINS, Row, is_value, lines_of, number_of

APART = (1.45, 1.3, 1.2, 1.6, 1.8, 2.1)
"""Lines whose tops lie further apart than this many line heights belong to different rows: the usual leading, then tighter and wider."""
CUT = re.compile(r"\s*\d{1,3}[.,]\d?\s*")
REST = re.compile(r"\s*\d{1,2}\s*%?\s*")
ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|[•·▪➢✓●■–-])\s")
"""The number, letter or bullet that begins an item of a list."""
LEAST_ITEMS = 2
SHARE = re.compile(r"\s*\(\s*\d[\d.,]*\s*%\s*\)\s*")
"""The percentage of the number above it: no row of its own."""
CLOSE = 2.1
"""The rest of a number that its column cut stands no further below it, in line heights."""


def unstack(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows with every stack taken apart; rows that hold none are left as they are."""
    return tuple(part for row in rows for part in _parts(row))


def _parts(row: Row) -> tuple[Row, ...]:
    stacks = {at: _values(cell) for at, cell in enumerate(row) if cell is not None and _is_stack(cell)}
    longest = max(stacks.values(), key=len, default=())
    if len(stacks) < 2:  # noqa: PLR2004 - one column alone may be a list in a cell
        listed = longest and any(cell and _is_listed(cell, longest) for cell in row)
        return _listed_parts(row, longest) if listed else (row,)
    middles = [_middle(line.box) for line in longest]
    columns = [_shared(cell, stacks.get(at), middles) for at, cell in enumerate(row)]
    return tuple(tuple(column[i] for column in columns) for i in range(len(middles)))


def _listed_parts(row: Row, values: tuple[Line, ...]) -> tuple[Row, ...]:
    """The row as one for each item of a list that has a value beside it; what stands beside no item in particular is said of all."""
    found: list[list[Cell | None]] = []
    for cell in row:
        firsts = [line for line in lines_of(cell) if any(_level(line, _middle(value.box)) for value in values)] if cell else []
        if cell is None or (not _is_listed(cell, values) and len(lines_of(cell)) != len(values)) or len(firsts) != len(values):
            found.append([cell] * len(values))
            continue
        dealt: list[list[Line]] = [[] for _ in values]
        for line in lines_of(cell):
            dealt[max((i for i, first in enumerate(firsts) if first.box.top <= line.box.top), default=0)].append(line)
        found.append([_part(cell, part, i) for i, part in enumerate(dealt)])
    return tuple(tuple(column[i] for column in found) for i in range(len(values)))


def _is_listed(cell: Cell, values: tuple[Line, ...]) -> bool:
    """Whether the cell holds as many items of a list as there are values, each beginning beside its own."""
    items = [line for line in lines_of(cell) if ITEM.match(line.text)]
    several = len(items) == len(values) >= LEAST_ITEMS and lines_of(cell)[0] == items[0]
    return several and all(_level(item, _middle(value.box)) for item, value in zip(items, values, strict=True))


def _is_stack(cell: Cell) -> bool:
    """Whether the cell holds several numbers, one a line, and not one number that its column was too narrow for."""
    lines = _values(cell)
    if len(lines) < 2 or not all(is_value(line.text) or not line.text.strip(" -–") for line in lines):  # noqa: PLR2004
        return False
    one = number_of(cell.text)
    return (one is None or one.form != "sah") and not any(SHARE.fullmatch(line.text) for line in lines)


def _values(cell: Cell) -> tuple[Line, ...]:
    """The lines of a cell; a number that its column was too narrow for ("97,5" above "0") is one line again."""
    found: list[Line] = []
    for line in lines_of(cell):
        if found and _is_rest(line, found[-1], cell.place.box):
            found[-1] = Line(found[-1].text.strip() + line.text.strip(), found[-1].box.union(line.box))
        else:
            found.append(line)
    return tuple(found)


def _is_rest(line: Line, above: Line, drawn: Box | None) -> bool:
    if drawn is None or not CUT.fullmatch(above.text) or not REST.fullmatch(line.text):
        return False
    wide = above.box.x1 - above.box.x0 + line.box.x1 - line.box.x0
    close = line.box.top - above.box.top <= CLOSE * max(above.box.bottom - above.box.top, 1.0)
    return close and wide > drawn.x1 - drawn.x0 - MARGINS


def _shared(cell: Cell | None, stack: tuple[Line, ...] | None, middles: list[float]) -> list[Cell | None]:
    """One column of the row dealt out to the rows that it really is."""
    if cell is None:
        return [None] * len(middles)
    if cell.row_span > 1 and stack is None:  # it names rows below this one too: which line is whose, nobody can tell
        return [cell] * len(middles)
    lines = lines_of(cell)
    ways = [_groups(lines, apart) for apart in APART]
    groups = [(line,) for line in stack] if stack else min(ways, key=lambda way: abs(len(way) - len(middles)))
    dealt: list[list[Line]] = [[] for _ in middles]
    if not stack and len(groups) != len(middles) and lines and _level(lines[0], middles[0]):
        for line in lines:
            dealt[max((i for i, middle in enumerate(middles) if _begins_above(line, middle)), default=0)].append(line)
        return [_part(cell, part, i) for i, part in enumerate(dealt)]
    for group, at in zip(groups, matched([_middle(_box(group)) for group in groups], middles), strict=True):
        dealt[at].extend(group)
    return [_part(cell, lines, i) for i, lines in enumerate(dealt)]


def _level(line: Line, middle: float) -> bool:
    """Whether the line stands at this height: then amounts stand beside the first line of their name."""
    return abs(_middle(line.box) - middle) <= (line.box.bottom - line.box.top) / 2


def _begins_above(line: Line, middle: float) -> bool:
    return middle <= _middle(line.box) + (line.box.bottom - line.box.top) / 2


def _groups(lines: tuple[Line, ...], apart: float) -> list[tuple[Line, ...]]:
    """Lines of text that stand together."""
    found: list[list[Line]] = []
    for line in lines:
        height = max(line.box.bottom - line.box.top, 1.0)
        if found and line.box.top - found[-1][-1].box.top <= apart * height:
            found[-1].append(line)
        else:
            found.append([line])
    return [tuple(group) for group in found]


def matched(these: list[float], those: list[float]) -> list[int]:
    """For each of `these` heights the index of one of `those`, in order, so that the distances are least in sum.

    No two share one as long as there are enough; where there are more, neighbours share.
    """
    strict = len(these) <= len(those)
    best: list[tuple[float, list[int]]] = [(0.0, [])] * (len(those) + 1)
    for height in these:
        row: list[tuple[float, list[int]]] = [(float("inf"), [])] * (len(those) + 1)
        for at, other in enumerate(those):
            before = best[at] if strict else min(best[at], best[at + 1], key=lambda b: b[0])
            row[at + 1] = min(row[at], (before[0] + abs(height - other), [*before[1], at]), key=lambda b: b[0])
        best = row
    return best[-1][1]


def _part(cell: Cell, lines: list[Line], i: int) -> Cell:
    place = cell.place.at(f"butir {i + 1}")
    if not lines:
        return replace(cell, text="", lines=(), place=place)
    return replace(cell, text="\n".join(line.text for line in lines), lines=tuple(lines), place=replace(place, box=_box(lines)))


def _box(lines: list[Line] | tuple[Line, ...]) -> Box:
    return reduce(Box.union, (line.box for line in lines))


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2
