"""The same fact in several places: one comparison for every further place that agrees, and one for every camp that differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lkipaudit.findings import Comparison, Confidence, Evidence, Outcome
from lkipaudit.judging.backing import NONE, Backing
from lkipaudit.judging.camps import Camp, Witness, camps, independent, sheets, stronger, support, unreadable
from lkipaudit.judging.evaluate import Judged, holds, opened
from lkipaudit.judging.fields import Printed
from lkipaudit.judging.rule import Agreement, Case, Rule
from lkipaudit.judging.values import field_words, read, squeeze, Unknown
from lkipaudit.judging.wording import fill, printed, side, subject
from lkipaudit.model import Model, Record, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Interval, Quantity, TieClass, tie

LADDER = (Confidence.TINGGI, Confidence.SEDANG, Confidence.RENDAH)


@dataclass(frozen=True, slots=True)
class Asked:
    """One agreement of one rule, asked of the records of a model."""

    rule: Rule
    case: Case
    shape: Agreement


def agree(model: Model, rules: Sequence[Rule], backing: Mapping[Place, Backing]) -> Iterator[Judged]:
    """Every agreement on the records of its relation."""
    for rule in rules:
        for case in rule.cases:
            if isinstance(case.shape, Agreement):
                asked = Asked(rule, case, case.shape)
                for group in _groups(asked, getattr(model, rule.over), backing):
                    yield from _compare(asked, group)


def _groups(asked: Asked, records: Sequence[Record], backing: Mapping[Place, Backing]) -> Iterator[list[Witness]]:
    """The places that print the same fact; a record without its first key is about nothing that could be found again."""
    sheet = sheets(records)
    found: defaultdict[tuple[object, ...], list[Witness]] = defaultdict(list)
    for at, record in enumerate(records):
        thing = getattr(record, asked.shape.alike)
        keys = tuple(_key(getattr(record, field)) for field in asked.shape.by)
        if thing is not None and keys[0] and holds(asked.case.where, record):
            found[keys].append(_witness(asked, at, record, thing, sheet))
    for group in found.values():
        yield [replace(one, backing=backing.get(one.place, NONE)) for one in group]


def _key(found: object) -> object:
    return found.key if isinstance(found, Text) else found


def _witness(asked: Asked, at: int, record: Record, thing: Printed, sheet: Mapping[str, str]) -> Witness:
    own = sheet[record.tabel] if record.tabel else f"{record.dokumen}:{' > '.join(record.nama.place.path)}:{record.nama.place.page}"
    return Witness(at, record, thing, record.bagian if asked.shape.across == "bagian" else own, own)


def _compare(asked: Asked, group: Sequence[Witness]) -> Iterator[Judged]:
    if len({one.unit for one in group}) == 1:
        return
    told: list[Witness] = []
    for one in group:
        unknown = unreadable(one, asked.shape.alike)
        if unknown is None:
            told.append(one)
        else:
            yield _undecided(asked, [one], unknown.reason)
    sides = camps(told)
    for camp in sides:
        first, *others = independent(camp)
        yield from (_agrees(asked, first, other) for other in others)
    crowded = any(len({one.unit for one in camp}) > 1 for camp in sides)
