"""Sentences that give the year's own total of the tables, with the year that they say it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.document import Document
from lkipaudit.model import BarisAnggaran, Text, TotalTahun
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.words import squash

YEAR = re.compile(r"(?:\b(?P<word>tahun|TA|T\.A\.?|thn)(?: anggaran)?\s*)?(?P<year>\b20\d{2})\b", re.IGNORECASE)
ELSEWISE = re.compile(
    r"\b(?:di?banding\w*|perbandingan|sama|berbeda|naik|turun|(?:me)?ningkat\w*|menurun|kenaikan|penurunan|sejak|sampai|hingga|tetap|berubah|lalu|sebelumnya"
    r"|renstra|rencana|rpjm\w*|rkpd|renja|tanggal|disusun|ditetapkan|menetapkan|memuat|peraturan|perda|perbup|perwal\w*|pergub|keputusan|nomor|no"
    r"|januari|desember|yang|tidak)\b",
    re.IGNORECASE,
)
"""Words with which the year can be another one than that of the amount."""
MOST_BETWEEN = 8
"""Words between a year and an amount that is of it."""
OF_A_LAW = re.compile(r"\b(?:nomor|no)\b\W*\S+\W*tahun\W*20\d{2}", re.IGNORECASE)
LEAST = Decimal(10) ** 7
TELLING = 4
"""Digits other than the zeros at its end that an amount has at least, so that no other is like it by chance."""


def read_misdated(
    document: Document, found: Sequence[Sentence], rows: Sequence[BarisAnggaran], own: Quantity | None
) -> Iterator[TotalTahun]:
    """The sentences of one document that print a total of the year of the report and name one year; `own` is that year."""
    if own is None or own.value is None:
        return
    year = str(own.value)
    source = document.blocks[0].place.source if document.blocks else 0
    totals = [row for row in rows if row.dokumen == source and row.tingkat in ("total", "belanja") and row.jenis == "belanja"]
    own_totals = [row for row in totals if row.tahun in ("", year)]
    if len({row.anggaran.value for row in own_totals if row.anggaran and row.tingkat == "total" and not row.tahun}) > 1:
        return  # one of them can be of another year
    mine = [one for row in own_totals for one in _amounts(row)]
    others = [one for row in rows if row.tahun not in ("", year) for one in _amounts(row)]
    unlike = [one for one in mine if not any(one.same(other) for other in others)]
    for sentence in found:
        yield from _of(sentence, unlike, own)


def _amounts(row: BarisAnggaran) -> Iterator[Quantity]:
    for one in (row.anggaran, row.realisasi):
        if one is not None and one.value is not None and one.value >= LEAST and len(str(int(one.value)).rstrip("0")) >= TELLING:
            yield one


def _of(sentence: Sentence, totals: Sequence[Quantity], own: Quantity) -> Iterator[TotalTahun]:
    years = list(YEAR.finditer(OF_A_LAW.sub(lambda law: " " * len(law[0]), sentence.text)))
    if len({one["year"] for one in years}) != 1 or not years[0]["word"]:
        return
    said = years[0]
    for letter, number in sentence.numbers.items():
        total = next((one for one in totals if number.value is not None and number.value >= LEAST and number.same(one)), None)
        at = sentence.text.find(letter)
        if total is None or at < 0:
            continue
        start, end = sorted(((said.start(), said.end()), (at, at + 1)))
        between = sentence.text[start[1] : end[0]]
        if "," in between or len(between.split()) > MOST_BETWEEN or ELSEWISE.search(sentence.text):
            continue
        raw = sentence.told(start[0], end[1])
        quoted = " ".join(said[0].split())
        yield TotalTahun(
            nama=Text(raw, sentence.place, squash(raw)),
            bagian=sentence.section.bagian,
            dokumen=sentence.place.source,
            tabel="",
            keyakinan="sedang",
            nilai=sentence.quoted(letter),
            tahun=Quantity(quoted, Decimal(said["year"]), place=sentence.place.at(f"tahun {said.start()}")),
            tahun_laporan=own,
            total_tabel=replace(total, unit=number.unit),
        )
        return
