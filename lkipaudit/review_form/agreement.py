"""Answers about what the report measures against what was agreed: the same objectives, the same indicators."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from lkipaudit.model import BarisKinerja, Text
from lkipaudit.review_form.answer import JUDGE, UNKNOWN, Answer, evidence, one_line, valued, where
from lkipaudit.review_form.seen import Seen, cells_of, place_of, table_of
from lkipaudit.understanding.words import plain, squash

NEARLY, INSIDE = 90, 95
"""Ratios above which two long names are one, or one is within the other, but for a slip of the pen or a broken word."""
SHORTEST = 12
"""A shorter piece of a name is no name: it is what a page break left."""
MOST_NAMED = 3
MOSTLY = 2
"""A cell that holds less than one part in so many of a name does not print it."""


def objectives_agree(held: Seen, topic: str, paper: str) -> Answer:
    """III.1 and III.2: the objectives that the report measures stand in another table too."""
    planned = _planned(held, topic)
    return _agree(
        (topic, "sasaran", paper), [row.sasaran for row in _measured(held)], [row.sasaran for row in planned], _cells(held, topic, planned)
    )


def indicators_agree(held: Seen, topic: str, paper: str) -> Answer:
    """III.4 and III.5: the same of indicators."""
    planned = _planned(held, topic)
    mine = [row.indikator for row in _measured(held)]
    return _agree((topic, "indikator", paper), mine, [row.indikator for row in planned], _cells(held, topic, planned))


def _measured(held: Seen) -> list[BarisKinerja]:
    """The rows of the body that tell what was reached in the year of the report."""
    rows = (row for row in held.model.baris_kinerja if row.bagian == "realisasi" and row.tahun in ("", held.year))
    return [row for row in rows if (valued(row.realisasi) or valued(row.capaian)) and not _of_program(row)]


def _of_program(row: BarisKinerja) -> bool:
    """Whether a table prints a programme or an activity where others print an objective: its indicators are agreed below the agency."""
    return row.sasaran is not None and plain(row.sasaran.raw).split(" ", 1)[0] in ("program", "kegiatan", "subkegiatan", "sub")


def _planned(held: Seen, topic: str) -> list[BarisKinerja]:
    """The rows of the tables that a topic names, wherever they go on, which tell no achievement."""
    tables = held.tables(topic)
    rows = [row for row in held.model.baris_kinerja if row.capaian is None and row.bagian != "realisasi"]
    named = {row.tabel for row in rows if table_of(place_of(row)) in tables}
    return [row for row in rows if row.tabel in named]


def _cells(held: Seen, topic: str, planned: Sequence[BarisKinerja]) -> list[Text]:
    """Whatever else stands in those tables and in others that the topic names: a row that was not understood is there all the same."""
    tables = {table_of(place_of(row)) for row in planned} | held.tables(topic)
    return [text for text in cells_of(held, tables, without="realisasi") if len(squash(text.raw)) >= SHORTEST]


def _agree(words: tuple[str, str, str], measured: Sequence[Text | None], planned: Sequence[Text | None], cells: Sequence[Text]) -> Answer:
    topic, what, paper = words
    mine = _distinct(measured)
    if not mine or not _all(planned):
        return UNKNOWN
    rows = _all(planned)
    whole = [text for text in cells if not _within(text, mine)]
    theirs = [*rows, *whole]
    without = [text for text in mine if not any(_same(text, other) for other in theirs)]
    found = [text for text in mine if text not in without]
    if not found:
        return UNKNOWN
    matched = [text for text in theirs if any(_same(text, other) for other in found)]
    pages = where(text.place for text in _all(measured)), where(text.place for text in matched)
    proof = evidence([*((what, text.raw, text.place) for text in mine), *((topic, text.raw, text.place) for text in matched)])
    if not without:
        told = f"{len(found)} {what} yang terbaca pada capaian ({pages[0]}) semuanya sesuai dengan {paper} ({pages[1]})."
        return Answer("ya", told, proof)
    named = "; ".join(f"“{one_line(text.raw)}” ({where([text.place])})" for text in without[:MOST_NAMED])
    more = f" dan {len(without) - MOST_NAMED} lain" if len(without) > MOST_NAMED else ""
    told = f"{len(found)} dari {len(mine)} {what} yang terbaca pada capaian ({pages[0]}) ditemukan pada {paper} ({pages[1]})."
    return Answer("sebagian", f"{told} Belum ditemukan padanannya: {named}{more}; {JUDGE}.", proof)


def _all(texts: Sequence[Text | None]) -> list[Text]:
    return [text for text in texts if text is not None and len(squash(text.raw)) >= SHORTEST]


def _distinct(texts: Sequence[Text | None]) -> list[Text]:
    found: list[Text] = []
    for text in _all(texts):
        if not any(_same(text, other) for other in found):
            found.append(text)
    return found


def _within(cell: Text, names: Sequence[Text]) -> bool:
    """Whether a cell is no more than a small part of a name: a measure that an objective happens to name."""
    bare = squash(cell.raw)
    return any(bare in squash(name.raw) and MOSTLY * len(bare) < len(squash(name.raw)) for name in names)


def _same(one: Text, other: Text) -> bool:
    """Whether two names are one: alike, or the one within the other, as where a table adds its unit to an indicator."""
    left, right = squash(one.raw), squash(other.raw)
    return left in right or right in left or fuzz.ratio(left, right) >= NEARLY or fuzz.partial_ratio(left, right) >= INSIDE
