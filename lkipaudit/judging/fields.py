"""What a rule can name: the fields of a relation with their kinds, taken from the dataclasses of the model."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Literal, cast, get_args, get_origin, get_type_hints

from lkipaudit.judging.values import Scalar, Unknown, Value, field_words, read
from lkipaudit.model import RELATIONS, Record, Text
from lkipaudit.quantity import Quantity

Of = Literal["angka", "kata", "label", "rekaman"]
Printed = Quantity | Text


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is: a number, a word (printed text or key), a label (true or false) or a record; one or many."""

    of: Of
    many: bool = False
    printed: bool = False
    record: type[Record] | None = None

    @property
    def words(self) -> str:
        """The kind as an error message says it."""
        return f"daftar {self.of}" if self.many else self.of


NUMBER, WORD, LABEL = Kind("angka"), Kind("kata"), Kind("label")
_SINGLE: dict[object, Kind] = {
    Quantity: Kind("angka", printed=True),
    Text: Kind("kata", printed=True),
    str: WORD,
    bool: LABEL,
}


def fields_of(relation: type[Record]) -> Mapping[str, Kind]:
    """The fields of a relation that a rule can name."""
    return _fields_of(cast("Hashable", relation))  # every class is, but the type checker looks at its instances


@cache
def _fields_of(relation: Hashable) -> Mapping[str, Kind]:
    """The same, worked out once for each relation: every expression of every rule asks."""
    kinds = {name: _kind(hint) for name, hint in get_type_hints(relation).items()}
    return MappingProxyType({name: kind for name, kind in kinds.items() if kind is not None})


def relation_name(relation: type[Record]) -> str:
    """The name that rules use for a relation."""
    return next((name for name, known in RELATIONS.items() if known is relation), relation.__name__)


def _kind(hint: object) -> Kind | None:
    if get_origin(hint) is UnionType:
        hint = next(side for side in get_args(hint) if side is not NoneType)
    if get_origin(hint) is not tuple:
        return _SINGLE.get(hint)
    inner = get_args(hint)[0]
    if isinstance(inner, type) and issubclass(inner, Record):
        return Kind("rekaman", many=True, record=inner)
    single = _SINGLE.get(inner)
    return Kind(single.of, many=True, printed=single.printed) if single else None


def value_of(record: Record, field: str) -> Value:
    """A field, also one dotted step through a list of records, as the expression sees it."""
    head, _, inner = field.partition(".")
    found = getattr(record, head)
    if inner:
        return tuple(_scalar(getattr(item, inner), field) for item in found)
    if isinstance(found, tuple):
        return tuple(_scalar(item, field) for item in found)
    return _scalar(found, field)


def printed_in(record: Record, field: str) -> Iterator[Printed]:
    """The printed things that a field is, blank cells too."""
    head, _, inner = field.partition(".")
    found = getattr(record, head)
    items = found if isinstance(found, tuple) else (found,)
    for item in items:
        thing = getattr(item, inner) if inner else item
        if isinstance(thing, Quantity | Text):
            yield thing


def _scalar(found: object, field: str) -> Scalar:
    match found:
        case bool() | str():
            return found
        case Text():
            return found.key if found.raw.strip() else Unknown(f"{field_words(field)} kosong", blank=True)
        case Quantity():
            return read(found, field)
        case None:
            return Unknown(f"{field_words(field)} tidak ada", blank=True)
        case _:
            return True  # a record: only counted
