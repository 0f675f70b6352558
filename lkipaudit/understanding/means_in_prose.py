"""Overall achievements that sentences name, beside the achievements of the tables that they can be the mean of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.document import Document, Table
from lkipaudit.model import BarisKinerja, RataRata, SebutanCapaian, Text
from lkipaudit.quantity import Interval, Quantity, find, tie
from lkipaudit.understanding.passages import ANY, RATE, Sentence
from lkipaudit.understanding.words import plain, squash

FEWEST = 3
CEILING = Decimal(100)
OVERALL = re.compile(
    rf"\b(?:rata\s?-?\s?rata|secara\s+umum|secara\s+keseluruhan|keseluruhan)\b(?=[^{ANY}]*\b(?:capaian|pencapaian|kinerja|nilai)\b)"
    rf"[^{ANY}]*(?P<n>[{RATE}])",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?:program|kegiatan|misi|tujuan|anggaran|keuangan|fisik|serapan|penyerapan|belanja|triwulan|semester|bulan|bidang|seksi|aspek|"
    r"komponen|efisiensi|urusan|ikm|kepuasan|sumber|yaitu|yakni|antara lain|di\s?antaranya|meliputi|terdiri|target|naik|meningkat|menurun|"
    r"kenaikan|peningkatan|penurunan|selisih|dibanding\w*|sebelumnya|"
    r"sasaran\s+(?:\d|pertama|kedua|ketiga|keempat|kelima|ini|tersebut|[\"“”'‘])|indikator\s+(?:ini|tersebut|[\"“”'‘]))",
    re.IGNORECASE,
)
"""Words of a sentence about a part of the achievements, or about something else."""
RATES = re.compile(f"[{RATE}]")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
Members = tuple[Quantity, ...]
Claim = tuple[Sentence, str]


@dataclass(frozen=True, slots=True)
class Overall:
    """The overall achievements of sentences: beside the tables that they are the mean of, and beside each other."""

    means: tuple[RataRata, ...] = ()
    mentions: tuple[SebutanCapaian, ...] = ()


def read_overall(document: Document, found: Sequence[Sentence], rows: Sequence[BarisKinerja], year: int | None) -> Overall:
    """The overall achievements of one document.

    What one that is the mean of no table, nor printed in any, should be, tells another sentence that is; where none is, nobody can tell.
    """
    sets = _sets(rows)
    claims = [(sentence, letter) for sentence in found for letter in _overall(sentence, rows, year)] if sets else []
    fits = [_fitting(sentence.numbers[letter], sets) for sentence, letter in claims]
    known = next((at for at, members in enumerate(fits) if members), None)
    means = [_mean(*claim, members or sets[0], sure=bool(members)) for claim, members in zip(claims, fits, strict=True)]
    if known is None:
        return Overall(tuple(means))
    told = [
        _mention(claim, claims[known])
        for at, claim in enumerate(claims)
        if at != known and (_same(claim, claims[known]) or not (fits[at] or _elsewhere(claim[0].numbers[claim[1]], document, rows)))
    ]
    return Overall(tuple(means), tuple(told))


def _same(one: Claim, other: Claim) -> bool:
    return one[0].numbers[one[1]].same(other[0].numbers[other[1]])


def _mention(claim: Claim, known: Claim) -> SebutanCapaian:
    """An overall achievement beside one that a table bears out."""
    sentence, letter = claim
    where = (known[0].section.bagian, f"halaman {known[0].place.page}" if known[0].place.page else "")
    name = "Capaian kinerja keseluruhan"
    number = sentence.numbers[letter]
    return SebutanCapaian(
        nama=Text(name, number.place or sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        keyakinan="sedang",
        nilai=number,
        rujukan=known[0].numbers[known[1]],
        tempat=", ".join(part for part in where if part) or "kalimat lain",
    )


def _overall(sentence: Sentence, rows: Sequence[BarisKinerja], year: int | None) -> Iterator[str]:
    match = OVERALL.search(sentence.text)
    if match is None or PART.search(sentence.text[: match.end()]) or len(RATES.findall(sentence.text)) > 1:
        return
    years = {int(one) for one in YEAR.findall(sentence.text)}
    text = plain(sentence.text)
    if not (year and years - {year}) and not any(plain(row.indikator.raw) in text for row in rows):
        yield match["n"]


def _elsewhere(number: Quantity, document: Document, rows: Sequence[BarisKinerja]) -> bool:
    """Whether a table prints the number, or it is the mean of the means of each sasaran: then it has a source of its own."""
    tables = (block for block in document.blocks if isinstance(block, Table))
    printed = (one.quantity for table in tables for cell in table.cells for one in find(cell.text))
    groups: defaultdict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for row in rows:
        if row.capaian is not None and row.capaian.value is not None:
            groups[row.tabel, row.sasaran.key if row.sasaran else ""].append(row.capaian.value)
    tabled: defaultdict[str, list[Decimal]] = defaultdict(list)
    for (table, _), values in groups.items():
        tabled[table].append(sum(values, Decimal(0)) / len(values))
    means = (sum(values, Decimal(0)) / len(values) for values in tabled.values())
    return any(one.value == number.value for one in printed) or any(tie(number, Interval.point(mean), mean) is not None for mean in means)


def _sets(rows: Sequence[BarisKinerja]) -> list[Members]:
    """The achievements of each table of the year's own targets, the largest table first."""
    tables: defaultdict[str, list[Quantity]] = defaultdict(list)
    for row in rows:
        if row.capaian is not None and row.capaian.value is not None and not row.jenis_target:
            tables[row.tabel].append(row.capaian)
    return sorted((tuple(members) for members in tables.values() if len(members) >= FEWEST), key=len, reverse=True)


def _fitting(number: Quantity, sets: Sequence[Members]) -> Members:
    return next((members for members in sets if is_mean(number, members)), ())


def is_mean(number: Quantity, members: Members) -> bool:
    """Whether a number prints the mean of some others, as they are or capped at a hundred."""
    values = [q.value for q in members if q.value is not None]
    capped = [min(value, CEILING) for value in values]
    shown = [sum(told, Decimal(0)) / len(told) for told in (values, capped)]
    return any(tie(number, Interval.point(mean), mean) is not None for mean in shown)


def _mean(sentence: Sentence, letter: str, members: Members, *, sure: bool) -> RataRata:
    name = "Capaian kinerja keseluruhan dalam kalimat"
    number = sentence.quoted(letter)
    return RataRata(
        nama=Text(name, number.place or sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        keyakinan="sedang",
        nilai=replace(number, raw=sentence.numbers[letter].raw),
        anggota=members,
        anggota_pasti=sure,
    )
