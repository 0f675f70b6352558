"""Shares set as fractions: numerator over "x 100 % = p %" over denominator, in one paragraph or in several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lkipaudit.document import Block, Document, Heading, Paragraph, Table
from lkipaudit.model import Rasio, Text
from lkipaudit.quantity import Found, Quantity
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import figures_in
from lkipaudit.understanding.words import squash

TIMES = re.compile(r"(?:=\s*)?[xX×]\s*100\s*%?\s*(?P<is>=\s*)?")
EQUALS = re.compile(r"\s*=\s*")
UNIT = r"(?:\s*[^\W\d_]+[./]?){0,3}\s*"
AFTER = re.compile(UNIT + r"\Z")
"""A noun or two, and nothing else: what may follow a number that stands alone."""


def read_fractions(document: Document, marks: Sequence[Section]) -> tuple[Rasio, ...]:
    """The fractions of which all three numbers stand where they must."""
    paired = [(block, section) for block, section in zip(document.blocks, marks, strict=True) if section.bagian != "daftar_isi"]
    return tuple(found for at in range(len(paired)) if (found := _at(paired, at)) is not None)


def _at(paired: Sequence[tuple[Block, Section]], at: int) -> Rasio | None:
    block, section = paired[at]
    times = TIMES.search(block.text) if not isinstance(block, Table) else None
    if times is None or isinstance(block, Table):
        return None
    figures = [one for one in figures_in(block, section.path) if not times.start() <= one.start < times.end()]
    before, after = [one for one in figures if one.end <= times.start()], [one for one in figures if one.start >= times.end()]
    part = _last(block, before, times.start()) if before else _ending(_near(paired, at - 1), section)
    if times["is"]:
        rate = _quantity(after[0]) if after and after[0].start == times.end() else None
        rest = after[1:]
        whole = _only(block, rest, after[0].end) if rest else _alone(_near(paired, at + 1), section) if _closes(block, after) else None
    else:
        whole, rate = _alone(_near(paired, at + 1), section), _result(_near(paired, at + 2), section)
    if part is None or whole is None or rate is None or rate.unit != "%":
        return None
    return _record(block, section, (part, whole, rate))


def _near(paired: Sequence[tuple[Block, Section]], at: int) -> Paragraph | Heading | None:
    found = paired[at][0] if 0 <= at < len(paired) else None
    return None if isinstance(found, Table) else found


def _quantity(one: Found) -> Quantity | None:
    return one.quantity if one.role == "value" and one.quantity.value else None


def _last(block: Paragraph | Heading, figures: Sequence[Found], end: int) -> Quantity | None:
    """The number right before the sign, with its noun."""
    return _quantity(figures[-1]) if AFTER.match(block.text[figures[-1].end : end]) else None


def _ending(block: Paragraph | Heading | None, section: Section) -> Quantity | None:
    """The number that ends a paragraph."""
    figures = figures_in(block, section.path) if block else ()
    return _quantity(figures[-1]) if block and figures and AFTER.match(block.text[figures[-1].end :]) else None


def _only(block: Paragraph | Heading, figures: Sequence[Found], start: int) -> Quantity | None:
    """The one number after the result, and nothing else."""
    one = figures[0]
    alone = len(figures) == 1 and not block.text[start : one.start].strip() and AFTER.match(block.text[one.end :])
    return _quantity(one) if alone else None


def _closes(block: Paragraph | Heading, after: Sequence[Found]) -> bool:
    return bool(after) and not block.text[after[0].end :].strip(" .;")


def _alone(block: Paragraph | Heading | None, section: Section) -> Quantity | None:
    """The number that is all of a paragraph."""
    figures = figures_in(block, section.path) if block else ()
    return _only(block, figures, 0) if block and figures else None


def _result(block: Paragraph | Heading | None, section: Section) -> Quantity | None:
    """The number after an equals sign that is all of a paragraph."""
    figures = figures_in(block, section.path) if block else ()
    stands = block is not None and len(figures) == 1 and EQUALS.fullmatch(block.text[: figures[0].start])
    return _quantity(figures[0]) if stands else None


def _record(block: Paragraph | Heading, section: Section, numbers: tuple[Quantity, Quantity, Quantity]) -> Rasio:
    part, whole, rate = (replace(q, raw=" ".join(q.raw.split())) for q in numbers)
    name = f"{part.raw} / {whole.raw} x 100 %"
    place = block.place.under(*section.path)
    return Rasio(
        nama=Text(name, place, squash(name)),
        bagian=section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        jenis="jumlah",
        pembilang=part,
        penyebut=whole,
        persen=rate,
    )
