"""What a comparison looked at: the printed things behind the names of its expressions."""

from __future__ import annotations

from collections.abc import Iterable

from lkipaudit.findings import Evidence
from lkipaudit.judging.fields import printed_in
from lkipaudit.judging.values import squeeze
from lkipaudit.model import Record


def quoted(record: Record, fields: Iterable[str]) -> tuple[Evidence, ...]:
    """The printed things of these fields, each once; the first with something printed is primary and stands first.

    A record none of whose fields has even a column is quoted by its name.
    """
    things = ((field, thing) for field in dict.fromkeys(fields) for thing in printed_in(record, field))
    found = (Evidence("related", field, squeeze(thing.raw), thing.place or record.nama.place) for field, thing in things)
    unique = list(dict.fromkeys(found)) or [Evidence("related", "nama", squeeze(record.nama.raw), record.nama.place)]
    first = next((item for item in unique if item.quote), unique[0])
    primary = Evidence("primary", first.field, first.quote, first.place)
    return (primary, *(item for item in unique if item is not first))
