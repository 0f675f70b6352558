"""Places that print the same fact, put into camps by what they print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.judging.backing import NONE, Backing
from lkipaudit.judging.fields import Printed
from lkipaudit.judging.values import Unknown, read, squeeze
from lkipaudit.model import Record, Text
from lkipaudit.place import Place
from lkipaudit.quantity import ONE, Quantity


@dataclass(frozen=True, slots=True)
class Witness:
    """One place: the record, the printed thing compared, and where it stands. `at` counts in the order of the report.

    `sheet` is the table (or the sentence) as printed: what makes two places independent. `unit` is what must differ for a comparison.
    """

    at: int
    record: Record
    thing: Printed
    unit: str
    sheet: str
    backing: Backing = NONE

    @property
    def place(self) -> Place:
        """Where the thing is printed."""
        return self.thing.place or self.record.nama.place

    @property
    def is_dash(self) -> bool:
        """Whether a dash or a word stands where a number would."""
        return isinstance(self.thing, Quantity) and self.thing.is_dash


Camp = tuple[Witness, ...]


def sheets(records: Sequence[Record]) -> Mapping[str, str]:
    """For each table the one whose rows it shares: two sets of columns of one table are one sheet."""
    first: dict[Place, str] = {}
    return {record.tabel: first.setdefault(record.nama.place, record.tabel) for record in records if record.tabel}


def unreadable(witness: Witness, field: str) -> Unknown | None:
    """Why a thing cannot be compared: a blank, or what is no number. A dash can: it is like zero."""
    if isinstance(witness.thing, Text):
        return None if witness.thing.raw.strip() else Unknown(f"{field} kosong", blank=True)
    found = read(witness.thing, field)
    return found if isinstance(found, Unknown) and not (found.blank and squeeze(witness.thing.raw)) else None


def camps(witnesses: Sequence[Witness]) -> tuple[Camp, ...]:
    """The witnesses by what they print, the strongest camp first: more independent places, then more support, then the earlier one."""
    found: list[list[Witness]] = []
    for one in sorted(witnesses, key=_step):
        fitting = [camp for camp in found if all(_alike(one, other) for other in camp)]
        if fitting:
            max(fitting, key=len).append(one)
        else:
            found.append([one])
    return tuple(sorted((tuple(sorted(camp, key=_at)) for camp in found), key=lambda camp: (*_weakness(camp), camp[0].at)))


def stronger(one: Camp, other: Camp) -> bool:
    """Whether places or arithmetic speak for one camp against the other."""
    return _weakness(one) < _weakness(other)


def support(camp: Camp) -> int:
    """What the equations say of the places of a camp together."""
    return sum(one.backing.support for one in camp)


def independent(camp: Camp) -> tuple[Witness, ...]:
    """The first witness of each sheet."""
    first: dict[str, Witness] = {}
    for one in camp:
        first.setdefault(one.sheet, one)
    return tuple(first.values())


def _weakness(camp: Camp) -> tuple[bool, int, int]:
    return all(one.is_dash for one in camp), -len(independent(camp)), -support(camp)


def _at(witness: Witness) -> int:
    return witness.at


def _step(witness: Witness) -> tuple[bool, Decimal]:
    """The finest digits first, so that a coarse number joins what it can be the rounding of."""
    return witness.is_dash, witness.thing.step if isinstance(witness.thing, Quantity) else ONE


def _alike(one: Witness, other: Witness) -> bool:
    a, b = one.thing, other.thing
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.same(b) or _rounded_apart(one, a, other, b)
    return isinstance(a, Text) and isinstance(b, Text) and a.key == b.key


def _rounded_apart(one: Witness, a: Quantity, other: Witness, b: Quantity) -> bool:
    """Whether one place cut off and the other rounded up the same computed value: 99,99 and 100,00 where both tie with their row."""
    if a.value is None or b.value is None or max(a.step, b.step) >= ONE:
        return False
    borne = (one.backing.computed or other.backing.computed) and min(one.backing.support, other.backing.support) >= 0
    return borne and a.as_stated().meets(b.as_stated())
