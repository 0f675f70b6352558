"""Who signs, as what, with which number, when: signature blocks, the parties of an agreement, lists of employees."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lkipaudit.document import Document
from lkipaudit.model import Penandatangan
from lkipaudit.understanding.identity import year_of
from lkipaudit.understanding.nip import Nip, nips_of
from lkipaudit.understanding.papers import Sheets, paper_of
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.signblock import LONGEST_LINE, Found, Reader
from lkipaudit.understanding.signlines import Sign, head_lines, opens_office, sign_lines
from lkipaudit.understanding.signrecord import record

Words = Mapping[str, tuple[str, ...]]
OFFICE = re.compile(r"\A\W*jabatan\s*[:;]\s*(?P<office>\S.*)\Z", re.IGNORECASE)
NEAR = 5
"""So many lines after the name of a party can tell its office."""
CROWD = 3
"""A table with so many numbers is a list of people."""
SIGNING = ("politik", "pihak_pertama", "pihak_kedua")
"""Offices that need neither number nor date to sign."""
MOST_OFFICE_WORDS, MOST_LINES = 10, 5
ROOM, FAR = 25.0, 160.0
"""In points: the least room that a signature takes, and the most."""


def signatures(document: Document, marks: Sequence[Section], vocabulary: Mapping[str, Words]) -> tuple[Penandatangan, ...]:
    """Everyone named with an office or a number in a document; who is the same person is told later, over all documents."""
    lines = sign_lines(document, marks, vocabulary)
    pages: dict[int, list[Sign]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    reader = Reader(lines, vocabulary, pages)
    found = sorted(_all(reader), key=lambda one: one.first.at)
    year = year_of([document], vocabulary["instansi"])
    sheets = Sheets(lines, head_lines(document))
    papers = [paper_of(one, found, sheets, vocabulary["dokumen"], year) for one in found]
    dated: set[int] = set()
    records = []
    for one, paper in zip(found, papers, strict=True):
        records.append(record(one, paper, vocabulary, first_of_day=one.day is not None and one.day[1].at not in dated))
        dated |= {one.day[1].at} if one.day else set()
    return tuple(records)


def _all(reader: Reader) -> Iterator[Found]:
    """First all that have a number, then the parties of agreements and the heads who have none."""
    used: set[int] = set()
    printed = [(line, nips) for line in reader.lines if (nips := nips_of(line.text))]
    crowd = Counter(line.cell[0] for line, nips in printed if line.cell for _ in nips)
    for line, nips in printed:
        for nip in nips:
            one = _listed(reader, nip, line) or reader.from_nip(nip, line)
            if line.cell and crowd[line.cell[0]] >= CROWD and not one.office:
                one.form = "daftar"
            used |= {held[1].at for held in (one.name, one.nip) if held} | {held.at for held in one.office}
            yield one
    for line in reader.lines:
        found = None if line.at in used else _party(reader, line) or _without_nip(reader, line)
        if found and found.first.at not in used:
            used |= {found.first.at} | {held.at for held in found.office}
            yield found


def _listed(reader: Reader, nip: Nip, line: Sign) -> Found | None:
    """A number alone in its cell, with a name beside it: one row of a list."""
    if line.cell is None or line.text.strip(" .:") not in (nip.raw, f"{line.text[: nip.start]}{nip.raw}".strip(" .:")):
        return None
    table, row, column = line.cell
    beside = [one for one in reader.pages[line.page] if one.cell and one.cell[:2] == (table, row) and one.cell[2] != column]
    names = [(read, one) for one in beside if (read := reader.name(one))]
    if not names:
        return None
    name = min(names, key=lambda pair: (abs(pair[1].box.top - line.box.top), not pair[0].titled, abs(pair[1].at - line.at)))
    ranks = [(held, one) for one in beside if (held := reader.rank(one))]
    rank = min(ranks, key=lambda pair: abs(pair[1].box.top - line.box.top), default=None)
    return Found(name=name, nip=(nip, line), rank=rank, form="daftar")


def _party(reader: Reader, line: Sign) -> Found | None:
    """A name after "Nama :" with "Jabatan : ..." under it."""
    name = reader.named(line)
    if name is None:
        return None
    after = reader.lines[line.at + 1 : line.at + 1 + NEAR]
    office = next(((match["office"], one) for one in after if (match := OFFICE.match(one.text))), None)
    if office is None:
        return None
    kind = opens_office(office[0], reader.offices)
    return Found(name=(name, line), office=[replace(office[1], text=office[0])], kind=kind, form="identitas")


def _without_nip(reader: Reader, line: Sign) -> Found | None:
    """An office with a name under it, and the room for a signature between, or a title on the name."""
    kind = opens_office(line.text, reader.offices) if len(line.text.split()) <= MOST_OFFICE_WORDS else ""
    if not kind or (line.cell and line.cell[1] == 0 and kind not in SIGNING):
        return None
    last = line
    for one in list(reader.below(line))[:MOST_LINES]:
        gap = one.box.top - last.box.bottom
        name = reader.name(one)
        if name and (name.titled or " " in name.bare) and (name.titled or gap >= ROOM or (kind in SIGNING and one.spot.place.box is None)):
            found = Found(name=(name, one))
            reader.upwards(found)
            return found if _signs(found, reader) else None
        if gap > FAR or len(one.text) > LONGEST_LINE or _closes(reader, one, kind):
            return None
        last = one
    return None


def _closes(reader: Reader, line: Sign, kind: str) -> bool:
    """Whether what stands under an office cannot come before the name of its holder."""
    other = opens_office(line.text, reader.offices) if not kind.startswith("pihak") else ""
    return bool(other or reader.rank(line) or reader.day(line) or nips_of(line.text))


def _signs(found: Found, reader: Reader) -> bool:
    """Whether an office and a name are a signature: an office that has no number, a date above, or a rank below."""
    below = next(iter(reader.below(found.first)), None)
    return found.kind in SIGNING or found.day is not None or (below is not None and reader.rank(below) is not None)
