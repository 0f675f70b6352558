"""Budgets that sentences tell beside what was spent, where a table row prints the very same as spent: its budget is the other one.

"Anggaran sebesar Rp A, terealisasi Rp R" without the name of its programme is of the row that spent R to the rupiah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkipaudit.model import BarisAnggaran, SebutanAnggaran, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.roles_in_prose import Words, items

KINDS = ("anggaran", "realisasi")
LEAST = Decimal(1_000_000)
ROUND = Decimal(1000)
"""What was spent in whole thousands may be that of several rows."""
FARTHEST = 2
OTHER_TIME = re.compile(
    r"\b(?:sebelum|semula|murni|awal|triwulan|semester|lalu|kas|induk|pergeseran|perubahan|refocusing|recofusing|realokasi|bersumber|pendamping|"
    r"dari total|dari seluruh)\b",
    re.IGNORECASE,
)


def read_told_pairs(
    found: Sequence[Sentence], rows: Sequence[BarisAnggaran], known: Sequence[SebutanAnggaran], words: Words
) -> Iterator[SebutanAnggaran]:
    """The amounts of such sentences beside those of their rows; not those `known` by a name, nor one that any row has."""
    places = {one.nilai.place for one in known}
    budgets = {row.anggaran.value for row in rows if row.anggaran}
    for number, sentence in enumerate(found):
        pair = _pair(sentence, words)
        if pair is None or pair[0].value in budgets or pair[0].place in places:
            continue
        held = [row for row in rows if row.jenis == "belanja" and row.realisasi and row.realisasi.value == pair[1].value and row.anggaran]
        values = {row.anggaran.value for row in held if row.anggaran}
        if len(values) == 1 and _near(pair[0].value, values.pop()):
            key = f"{sentence.place.source}:serapan {number}"
            yield from (_told(sentence, held[0].nama, value, jenis, key) for value, jenis in zip(pair, KINDS, strict=True))
            yield from (
                printed_amount(row, value, jenis, key) for row in held for jenis in KINDS if (value := getattr(row, jenis)) is not None
            )


def _pair(sentence: Sentence, words: Words) -> tuple[Quantity, Quantity] | None:
    """The one budget of a sentence and what it says was spent of it, None where it tells of more."""
    told = [one for one in items(sentence, words) if not one.is_rate]
    if [one.role for one in told] != ["anggaran", "realisasi"] or OTHER_TIME.search(sentence.text):
        return None
    spent = told[1].value
    return (sentence.quoted(told[0].letter), sentence.quoted(told[1].letter)) if spent >= LEAST and spent % ROUND else None


def _near(one: Decimal | None, other: Decimal | None) -> bool:
    return bool(one and other) and max(one or 0, other or 0) <= FARTHEST * min(one or 0, other or 0)


def _told(sentence: Sentence, name: Text, value: Quantity, jenis: str, key: str) -> SebutanAnggaran:
    return SebutanAnggaran(
        nama=Text(name.raw, sentence.place, name.key),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel=f"{sentence.place.source}:kalimat:{' > '.join(sentence.section.path)}",
        keyakinan="sedang",
        kunci=key,
        jenis=jenis,
        nilai=value,
    )


def printed_amount(row: BarisAnggaran, value: Quantity, jenis: str, key: str) -> SebutanAnggaran:
    """The budget or the realisation of a row, under the key of what a sentence tells of it."""
    return SebutanAnggaran(
        nama=row.nama,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        keyakinan="tinggi",
        kunci=key,
        jenis=jenis,
        nilai=value,
    )
