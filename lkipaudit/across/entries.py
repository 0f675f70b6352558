"""Rows of the store, read back as printed things with places: the source of a place is the submission, its route names the file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import PurePath

from rapidfuzz import fuzz

from lkipaudit.across.papers import Paper
from lkipaudit.model import Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

SAME_AGENCY = 92
LEAST_PREFIX = 3
"""So many words at least name an agency whose further words are left out."""
Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of `record`: its fields, and where it stands. `berkas` is how messages name the file."""

    entry: int
    source: int
    page: int | None
    relation: str
    number: int
    fields: Fields
    berkas: str
    paper: Paper

    @property
    def table(self) -> tuple[int, int, str]:
        """The table that it stands in: its submission, file and number."""
        return self.entry, self.source, self.word("tabel")

    def word(self, field: str) -> str:
        """A key."""
        found = self.fields.get(field)
        return found if isinstance(found, str) else ""

    def raw(self, field: str) -> str:
        """A printed thing as printed, "" where it is not there."""
        found = self.fields.get(field)
        return str(found[0]) if isinstance(found, list) else ""

    def key(self, field: str) -> str:
        """The key of a printed text."""
        found = self.fields.get(field)
        return str(found[1]) if isinstance(found, list) else ""

    def place(self, field: str) -> Place:
        """Where a field is printed."""
        return Place(self.entry, self.page, None, (self.berkas, f"{self.relation} {self.number}", field))

    def text(self, field: str, key: str | None = None) -> Text:
        """A printed text."""
        return Text(self.raw(field), self.place(field), self.key(field) if key is None else key)

    def number_of(self, field: str) -> Quantity | None:
        """A printed number; None where none is printed."""
        found = self.fields.get(field)
        if not isinstance(found, list) or found[1] is None:
            return None
        raw, value, step, unit = found
        return Quantity(str(raw), Decimal(value), step=Decimal(step), unit=str(unit), place=self.place(field))


@dataclass(frozen=True, slots=True)
class Passage:
    """One row of `passage`."""

    entry: int
    page: int | None
    number: int
    kind: str
    text: str
    berkas: str
    paper: Paper

    @property
    def place(self) -> Place:
        """Where it is printed."""
        return Place(self.entry, self.page, None, (self.berkas, f"{self.kind} {self.number}"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One submission: its name, its files, and its rows of `record` and `passage` without their key."""

    name: str
    files: tuple[str, ...]
    records: Sequence[tuple[object, ...]]
    passages: Sequence[tuple[object, ...]]

    def label(self, source: int) -> str:
        """How a message names one of its files."""
        return self.name if len(self.files) < 2 else f"{self.name}/{PurePath(self.files[source]).stem}"  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Rows:
    """Everything that is compared."""

    rows: tuple[Row, ...]
    passages: tuple[Passage, ...]

    def of(self, relation: str) -> Iterator[Row]:
        """The rows of one relation."""
        return (row for row in self.rows if row.relation == relation)


def read_back(entries: Sequence[Entry]) -> Rows:
    """The rows of all submissions, each with the paper that it stands in; one agency has one key."""
    told = {(at, paper.source): paper for at, entry in enumerate(entries) for paper in _papers(entry)}
    papers = dict(zip(told, with_shared_agencies(list(told.values())), strict=True))
    rows: list[Row] = []
    passages: list[Passage] = []
    for at, entry in enumerate(entries):
        for relation, number, _, source, page, fields in entry.records:
            where = _index(source)
            paper = papers.get((at, where), Paper(where, ""))
            rows.append(Row(at, where, _page(page), str(relation), _index(number), json.loads(str(fields)), entry.label(where), paper))
        for number, (source, page, kind, text) in enumerate(entry.passages):
            where = _index(source)
            paper = papers.get((at, where), Paper(where, ""))
            passages.append(Passage(at, _page(page), number, str(kind), str(text), entry.label(where), paper))
    return Rows(tuple(rows), tuple(passages))


def _papers(entry: Entry) -> Iterator[Paper]:
    for relation, _, _, source, _, fields in entry.records:
        if relation == "berkas":
            yield Paper(_index(source), **json.loads(str(fields)))


def _index(found: object) -> int:
    return found if isinstance(found, int) else 0


def _page(found: object) -> int | None:
    return found if isinstance(found, int) else None


def with_shared_agencies(papers: Sequence[Paper]) -> list[Paper]:
    """The papers with one key for each agency: region and name. A paper without a region is of the one region that has this name."""
    regions: dict[str, set[str]] = {}
    for paper in papers:
        if paper.wilayah:
            regions.setdefault(paper.instansi, set()).add(paper.wilayah)
    known: list[str] = []
    found: list[Paper] = []
    for paper in sorted(papers, key=lambda paper: -len(paper.instansi)):
        own = regions.get(paper.instansi, set())
        region = paper.wilayah or (next(iter(own)) if len(own) == 1 and len(paper.instansi.split()) >= LEAST_PREFIX else "")
        name = f"{region}: {paper.instansi}" if region and paper.instansi else ""
        same = next((other for other in known if same_agency(name, other)), None) if name else None
        if name and same is None:
            known.append(name)
        found.append(replace(paper, instansi=same or name, wilayah=region))
    order = {id(paper): at for at, paper in enumerate(sorted(papers, key=lambda paper: -len(paper.instansi)))}
    return [found[order[id(paper)]] for paper in papers]


def same_agency(one: str, other: str) -> bool:
    """Whether two names in one region are one agency: but for a slip, or but for words left out at the end."""
    region, _, name = one.partition(": ")
    there, _, longer = other.partition(": ")
    if region != there:
        return False
    short = len(name.split()) >= LEAST_PREFIX and longer.startswith(f"{name} ")
    return name == longer or short or fuzz.ratio(name, longer) >= SAME_AGENCY
