"""Whose a printed cell is: the record that prints it as a field of its own, and what the field is called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.values import field_words, squeeze
from lkipaudit.model import Angka, Record
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

FIELD, BARE, LISTED = range(3)


@dataclass(frozen=True, slots=True)
class Owner:
    """A printed cell with its record and field; `place` is where it stands."""

    record: Record
    field: str
    cell: Quantity
    place: Place

    @property
    def at(self) -> int:
        """Which of the fields of its record it is."""
        return [field.name for field in fields(self.record)].index(self.field)

    @property
    def rank(self) -> int:
        """A field of its own comes first, then a bare number of the document, then an item of a list."""
        if isinstance(self.record, Angka):
            return BARE
        return FIELD if isinstance(getattr(self.record, self.field), Quantity) else LISTED

    @property
    def words(self) -> str:
        """The field as one says it; a number that is no field of its own goes by the heading of its column."""
        at = column(self.record, self.place, self.cell.raw)
        heading = "" if self.rank == FIELD or at is None else squeeze(self.record.baris[at].kolom)
        return heading or field_words(self.field)


def owners(judged: Sequence[Judged], wanted: Collection[Place]) -> Mapping[Place, Owner]:
    """The owner of each of these cells among the records that were compared."""
    records = {id(record): record for one in judged for record in (one.record, *one.partners)} if wanted else {}
    found = _best((owner for record in records.values() for owner in _printed(record)), wanted)
    if any(place not in found or found[place].rank != FIELD for place in wanted):
        parts = {id(part): part for record in records.values() for part in _parts(record)}
        found = {**found, **_best((*found.values(), *(owner for part in parts.values() for owner in _printed(part))), wanted)}
    return found


def _best(held: Iterable[Owner], wanted: Collection[Place]) -> dict[Place, Owner]:
    found: dict[Place, Owner] = {}
    for owner in held:
        if owner.place in wanted and (owner.place not in found or owner.rank < found[owner.place].rank):
            found[owner.place] = owner
    return found


def _printed(record: Record) -> Iterator[Owner]:
    """The numbers of a record, those in its lists too."""
    for field in fields(record):
        thing = getattr(record, field.name)
        for item in thing if isinstance(thing, tuple) else (thing,):
            if isinstance(item, Quantity) and item.place is not None:
                yield Owner(record, field.name, item, item.place)


def _parts(record: Record) -> Iterator[Record]:
    """The records in the lists of a record."""
    for field in fields(record):
        thing = getattr(record, field.name)
        if isinstance(thing, tuple):
            yield from (item for item in thing if isinstance(item, Record))


def column(record: Record, place: Place, raw: str) -> int | None:
    """Which cell of the printed row of a record a cell is: by page and box, or where there are none by what it says.

    The routes name a column differently.
    """
    if place.box:
        boxed = (at for at, cell in enumerate(record.baris) if (cell.place.page, cell.place.box) == (place.page, place.box))
        return next(boxed, None)
    near = [at for at, cell in enumerate(record.baris) if cell.place.path[:-1] == place.path[:-1]]
    same = [at for at in near if squeeze(record.baris[at].teks) == squeeze(raw)]
    exact = [at for at in near if record.baris[at].place == place]
    return next(iter(exact), same[0] if len(same) == 1 else None)
