"""One signature: from its number or its name upwards to the office and the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lkipaudit.understanding.credentials import Day, Rank, day_of, rank_of
from lkipaudit.understanding.nip import EMPTY, Nip, nips_of
from lkipaudit.understanding.people import Name, name_of
from lkipaudit.understanding.signlines import Sign, acting_mark, opens_office
from lkipaudit.understanding.words import plain

Words = Mapping[str, tuple[str, ...]]
IDENTITY = re.compile(r"\A\W*n\s?a\s?m\s?a\s*(?:lengkap)?\s*[:;]\s*(?P<name>\S.*)\Z", re.IGNORECASE)
CLOSE, SPACE, NEXT_LINE = 40.0, 160.0, 40.0
"""In points: how far the name is above its number, the office above the name, one line of the office above the next."""
DATE_ABOVE = 300.0
UNDER = 0.3
"""Two lines are of one column where so much of the narrower stands under the wider."""
MOST_OFFICE_LINES = 7
LONGEST_LINE, MOST_WORDS = 90, 12
SAME_LINES = 15.0
"""The numbers of two columns stand at most so much higher than a name beside them."""
OVERLEAF = 4
"""So many of the last lines of a page can belong to a signature at the top of the next."""


@dataclass(slots=True)
class Found:
    """What a signature prints, each with the line where it stands."""

    name: tuple[Name, Sign] | None = None
    nip: tuple[Nip, Sign] | None = None
    rank: tuple[Rank, Sign] | None = None
    day: tuple[Day, Sign] | None = None
    office: list[Sign] = field(default_factory=list)
    kind: str = ""
    acting: str = ""
    form: str = "tanda_tangan"

    @property
    def first(self) -> Sign:
        """The line by which the record is placed."""
        held = self.name or self.nip
        assert held is not None
        return held[1]


@dataclass(frozen=True, slots=True)
class Reader:
    """The lines of a document with the words that they are known by."""

    lines: Sequence[Sign]
    vocabulary: Mapping[str, Words]
    pages: Mapping[int, Sequence[Sign]]

    def name(self, line: Sign) -> Name | None:
        """The line as a name."""
        text = line.text.strip()
        if opens_office(text, self.offices) or rank_of(text, self.vocabulary["pangkat"]) or len(text) > LONGEST_LINE:
            return None
        return name_of(text, self.vocabulary["gelar"], self.offices["bukan_nama"])

    def named(self, line: Sign) -> Name | None:
        """The name after "Nama :"."""
        match = IDENTITY.match(line.text)
        return name_of(match["name"], self.vocabulary["gelar"], self.offices["bukan_nama"]) if match else None

    def rank(self, line: Sign) -> Rank | None:
        """The line as a rank."""
        return rank_of(line.text, self.vocabulary["pangkat"])

    def day(self, line: Sign) -> Day | None:
        """The line as place and date."""
        return day_of(line.text, self.vocabulary["bulan"])

    @property
    def offices(self) -> Words:
        """The words for offices."""
        return self.vocabulary["jabatan"]

    def above(self, line: Sign) -> Iterator[Sign]:
        """The lines above a line in its column, the nearest first."""
        column = [one for one in self.pages[line.page] if one.box.top < line.box.top - 1 and one.over(line) >= UNDER]
        best: dict[float, Sign] = {}
        for one in sorted(column, key=lambda one: one.over(line)):
            best[one.box.top] = one  # of the pieces of one line, the one that stands over it most
        yield from (best[top] for top in sorted(best, reverse=True))

    def below(self, line: Sign) -> Iterator[Sign]:
        """The lines below a line in its column, the nearest first."""
        column = [one for one in self.pages[line.page] if one.box.top > line.box.top + 1 and one.over(line) >= UNDER]
        yield from sorted(column, key=lambda one: one.box.top)

    def from_nip(self, nip: Nip, line: Sign) -> Found:
        """The signature that ends with a number."""
        found = Found(nip=(nip, line))
        before = line.text[: nip.start].strip()
        head = self.before(before, line)
        if head:
            found.name = head
        last = line
        for one in self.above(line):
            if found.name or last.box.top - one.box.bottom > CLOSE or nips_of(one.text):
                break
            rank, party = self.rank(one), self.named(one)
            name = party or self.name(one)
            if rank:
                found.rank = found.rank or (rank, one)
            elif name:
                found.name = (name, one)
                found.form = "identitas" if party else found.form
            last = one
        if found.name:
            self.upwards(found)
        return found

    def before(self, text: str, line: Sign) -> tuple[Name, Sign] | None:
        """A name on the line of its number."""
        bare = text.removesuffix("NIP").strip(" .:,-(")
        words = bare[: -len("nip")] if bare.casefold().endswith("nip") else bare
        name = name_of(words, self.vocabulary["gelar"], self.offices["bukan_nama"]) if words else None
        return (name, line) if name else None

    def upwards(self, found: Found) -> None:
        """Add the office and the date above a name."""
        start = found.first
        last = start
        held: list[Sign] = []
        for one in self.above(start):
            gap = last.box.top - one.box.bottom
            if gap > (NEXT_LINE if held else SPACE) or len(held) == MOST_OFFICE_LINES:
                break
            day = self.day(one)
            if day:
                found.day = (day, one)
                break
            if self.ends(one):
                break
            if not self.foreign(one, found):
                held.append(one)
            last = one
        self.office(found, held)
        if not found.day:
            found.day = self.day_beside(held[-1] if held else start, start)
        if not found.day:
            self.page_before(start, found)

    def foreign(self, line: Sign, found: Found) -> bool:
        """Whether a line names an elected head, who has no number, above one who has."""
        return bool(found.nip) and opens_office(line.text, self.offices) == "politik" and not acting_mark(line.text, self.offices)

    def ends(self, line: Sign) -> bool:
        """Whether a line above a name is no longer of its signature."""
        text = line.text
        if len(text) > LONGEST_LINE or len(text.split()) > MOST_WORDS or nips_of(text) or self.rank(line) or EMPTY.search(text):
            return True
        name = self.name(line)
        return bool(name and name.titled)

    def office(self, found: Found, held: Sequence[Sign]) -> None:
        """Keep of the lines above a name those from the first that opens an office or an agency."""
        ordered = list(reversed(held))
        first = next((at for at, line in enumerate(ordered) if self.opens(line)), len(ordered))
        found.office = ordered[first:]
        kinds = [kind for line in reversed(found.office) if (kind := opens_office(line.text, self.offices))]
        found.kind = next((kind for kind in kinds if not kind.startswith("pihak")), next(iter(kinds), ""))
        found.acting = next((mark for line in found.office if (mark := acting_mark(line.text, self.offices))), "")

    def opens(self, line: Sign) -> bool:
        """Whether a line opens an office, or the agency whose head signs."""
        agency = any(plain(line.text).startswith(f"{kind} ") for kind in self.vocabulary["instansi"]["perangkat_daerah"])
        return agency or bool(opens_office(line.text, self.offices) or acting_mark(line.text, self.offices))

    def day_beside(self, top: Sign, name: Sign) -> tuple[Day, Sign] | None:
        """The date above the other column of the same signatures."""
        near = [one for one in self.pages[name.page] if one.box.bottom <= top.box.bottom and name.box.top - one.box.bottom < DATE_ABOVE]
        for one in sorted(near, key=lambda line: -line.box.top):
            if one.at >= name.at or (nips_of(one.text) and one.over(name) >= UNDER):
                continue
            day = self.day(one)
            if day and not self.between(one, name):
                return day, one
        return None

    def between(self, day: Sign, name: Sign) -> bool:
        """Whether another signature stands between a date and a name."""
        return any(day.box.bottom < one.box.top < name.box.top - SAME_LINES and nips_of(one.text) for one in self.pages[name.page])

    def page_before(self, start: Sign, found: Found) -> None:
        """Take office and date from the foot of the page before, where a signature goes on overleaf."""
        if any(one.box.top < start.box.top - SPACE for one in self.pages[start.page]) or any(map(self.ends, self.above(start))):
            return
        foot = sorted(self.pages.get(start.page - 1, ()), key=lambda one: -one.box.top)[:OVERLEAF]
        held: list[Sign] = []
        for one in foot:
            day = self.day(one)
            if day:
                found.day = (day, one)
            if day or self.ends(one):
                break
            if one.over(start) >= UNDER and not self.foreign(one, found):
                held.append(one)
        if not found.office and (found.day or any(opens_office(one.text, self.offices) for one in held)):
            self.office(found, held)
