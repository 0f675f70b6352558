"""How a comparison is told: both numbers, the equation with the numbers put in, in the digits of the report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.judging.node import ATOM, Node
from lkipaudit.judging.rule import Case, Equation
from lkipaudit.judging.values import Number, field_words, squeeze
from lkipaudit.model import Record, Text
from lkipaudit.quantity import ONE, Quantity, rounded, show

FINE = 2
MOST_NAMED = 3
MOST_PLACES = 3
PARTS = {"pk": "perencanaan kinerja", "realisasi": "akuntabilitas kinerja", "ringkasan": "ringkasan eksekutif"}
"""How a message names a part of the report, where it is not called so."""
SPOKEN = {"persen": "persentase", "fisik": "realisasi fisik", "setahun": "angka setahun", "akhir": "target akhir"}
"""How a message names a field, where it is not called so."""
NAMED = ("persen", "capaian", "fisik", "setahun", "target", "akhir", "efisiensi")
"""Fields that a message names though their rule states no other."""
LETTERS = 3
"""Letters of a name at least; an amount is none."""
BORNE = "yang cocok dengan hitungan"
_BULLET = re.compile(r"\A[•▪●◦·‒–—*-] +(?=[^\W\d_])")
"""A mark set before a name in its list."""
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
    raw = as_told(stated.raw)
    says = _says(formula, words, computed, difference)
    return Told(raw, computed, difference, equation, f"{about(record, raw)}: {_field(case)}tertulis {raw}, sedangkan {says}")


def _says(formula: Node, words: str, computed: str, difference: str) -> str:
    """What a formula comes to, as the end of a sentence."""
    if formula.kind.printed:
        return f"{formula.called} {words}"
    if not formula.folds:
        return f"menurut hitungan {words} = {computed}"
    if formula.rank < ATOM:
        told = f"hasil hitungannya {computed}"
    elif formula.called.startswith("banyaknya "):
        told = f"yang terdaftar ada {computed}"
    else:
        told = f"{words} adalah {computed}"
    return f"{told} (selisih {difference})"


def _field(case: Case) -> str:
    """The field that an equation states, where the subject alone does not say what is meant."""
    stated = case.shape.stated if isinstance(case.shape, Equation) else ""
    field = case.field or (stated if stated in NAMED else "")
    return f"{spoken(field)} " if field else ""


def spoken(field: str) -> str:
    """A field as a message says it."""
    return SPOKEN.get(field) or field_words(field)


def _decimals(stated: Quantity, result: Number) -> int:
    """As many as are printed; two where a whole number is printed for one that is none, lest "98%" be told to be 100."""
    whole = stated.step == ONE and result.shown != rounded(result.shown, 0)
    return FINE if whole else stated.decimals


def subject(record: Record) -> str:
    """Whom a message is about, on one line and without the mark of its list."""
    return _BULLET.sub("", squeeze(record.nama.raw))


def about(record: Record, stated: str = "") -> str:
    """The same at the head of a message: a sentence that prints what is stated is quoted, a row without a name is known by its number."""
    name = subject(record)
    if stated and not record.tabel and stated in name:
        return f'Kalimat "{name}"'
    if sum(letter.isalpha() for letter in name) >= LETTERS:
        return name
    return f"Baris {name}" if record.tabel else f'Hitungan "{name}"'


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


def side(thing: Quantity | Text, places: Sequence[tuple[str, int | None]], support: int) -> str:
    """One side of a disagreement: what is printed, in which parts and on which pages, and whether equations speak for it."""
    value = as_told(thing.raw)
    if isinstance(thing, Text) and any(letter.isalpha() for letter in value):
        value = f'"{value}"'
    at = _places(list(dict.fromkeys(places)))
    borne = support > 0 and isinstance(thing, Quantity)  # an equation has nothing to say of words
    return f"{value}{f' di {at}' if at else ''}{f', {BORNE}' if borne else ''}"


def _places(places: Sequence[tuple[str, int | None]]) -> str:
    """Parts with their pages: "ringkasan eksekutif (halaman 3 dan 4), lampiran (halaman 9) dan 2 tempat lain"."""
    parts: dict[str, list[str]] = {}
    for part, page in places[:MOST_PLACES]:
        parts.setdefault(part_words(part), []).extend([str(page)] if page else [])
    told = [_place(name, pages) for name, pages in parts.items()]
    rest = len(places) - MOST_PLACES
    return _row([*filter(None, told), *([f"{rest} tempat lain"] if rest > 0 else [])])


def _place(part: str, pages: Sequence[str]) -> str:
    on = f"halaman {_row(pages)}" if pages else ""
    return f"{part} ({on})" if part and on else part or on


def part_words(part: str) -> str:
    """How a message names a part of the report."""
    return PARTS.get(part, part.replace("_", " "))


def _row(names: Sequence[str]) -> str:
    return " dan ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _printed(found: object) -> str:
    if isinstance(found, Quantity | Text):
        return squeeze(found.raw) or "(kosong)"
    return found if isinstance(found, str) else "(tidak ada)"


def listed(names: Sequence[str]) -> str:
    """Names in a row, each once, at most three of them."""
    once = list(dict.fromkeys(names))
    return _row(once if len(once) <= MOST_NAMED else [*once[:MOST_NAMED], f"{len(once) - MOST_NAMED} lainnya"])
