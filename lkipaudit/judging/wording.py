"""How a comparison is told: both numbers, the equation with the numbers put in, in the digits of the report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.judging.node import Node
from lkipaudit.judging.rule import Case
from lkipaudit.judging.values import Number, field_words, squeeze
from lkipaudit.model import Record, Text
from lkipaudit.quantity import ONE, Quantity, rounded, show

FINE = 2
MOST_NAMED = 3
MOST_PLACES = 3
PARTS = {"pk": "perjanjian kinerja"}
"""How a message names a part of the report, where it is not called so."""
_ENUMERATOR = re.compile(r"\A\d{1,3}[.)] +(?=\S)")
"""A list number set before an amount in its cell."""


@dataclass(frozen=True, slots=True)
class Told:
    """An equation as told; `message` is what is said if it does not hold."""

    stated: str
    computed: str
    difference: str
    equation: str
    message: str


def tell(record: Record, case: Case, stated: Quantity, formula: Node, result: Number) -> Told:
    """Put an equation into words."""
    value = stated.value or Decimal(0)
    decimals = _decimals(stated, result)
    shown = rounded(result.shown, decimals)
    computed, difference = show(shown, decimals=decimals), show(abs(value - shown), decimals=decimals)
    words = formula.words(record)
    equation = f"{formula.called} {words}" if formula.kind.printed else f"{words} = {computed}"  # a field alone is what it says
    if formula.folds:
        equation += f", selisih {difference}"
    bidang = f"{field_words(case.field)} " if case.field else ""
    raw = as_told(stated.raw)
    return Told(raw, computed, difference, equation, f"{subject(record)}: {bidang}tertulis {raw}; {equation}")


def _decimals(stated: Quantity, result: Number) -> int:
    """As many as are printed; two where a whole number is printed for one that is none, lest "98%" be told to be 100."""
    whole = stated.step == ONE and result.shown != rounded(result.shown, 0)
    return FINE if whole else stated.decimals


def subject(record: Record) -> str:
    """Whom a message is about, on one line."""
    return squeeze(record.nama.raw)


def fill(template: str, record: Record, nilai: str | None, extra: Mapping[str, str]) -> str:
    """A template of the rule with the fields of the record, as printed, and with what the comparison adds."""
    fields = {name: _printed(getattr(record, name)) for name in record.__dataclass_fields__}
    if nilai:
        fields["nilai"] = fields[nilai]
    return squeeze(template.format_map({**fields, **extra}))


def conditions(failed: Sequence[str]) -> str:
    """The names of conditions that do not hold."""
    return ", ".join(name.replace("_", " ") for name in failed if name)


def as_told(raw: str) -> str:
    """A printed number on one line, without the number of its row that stands glued to it: "4. 183.160.000"."""
    return _ENUMERATOR.sub("", squeeze(raw))


def side(raw: str, places: Sequence[tuple[str, int | None]], support: int) -> str:
    """One side of a disagreement: what is printed, in which parts and pages, and how many equations speak for it."""
    words = dict.fromkeys(
        ", ".join(filter(None, (PARTS.get(part, part.replace("_", " ")), f"halaman {page}" if page else ""))) for part, page in places
    )
    told = [text for text in words if text]
    if len(told) > MOST_PLACES:
        told = [*told[:MOST_PLACES], f"dan {len(told) - MOST_PLACES} tempat lain"]
    if support > 0:
        told.append(f"didukung {support} hitungan")
    value = as_told(raw)
    joined = ("; " if len(words) > 1 else ", ").join(told)
    return f"{value} ({joined})" if joined else value


def _printed(found: object) -> str:
    if isinstance(found, Quantity | Text):
        return squeeze(found.raw) or "(kosong)"
    return found if isinstance(found, str) else "(tidak ada)"


def listed(names: Sequence[str]) -> str:
    """Names in a row, each once, at most three of them."""
    once = list(dict.fromkeys(names))
    first, last = (once[:-1], once[-1]) if len(once) <= MOST_NAMED else (once[:MOST_NAMED], f"{len(once) - MOST_NAMED} lainnya")
    return " dan ".join(filter(None, (", ".join(first), last)))
