"""Totals that sentences name, beside the same totals of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.model import BarisAnggaran, SebutanTotal, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.roles_in_prose import Item, Words, items
from lkipaudit.understanding.words import squash

KEYS = {"anggaran": "anggaran", "menjadi": "anggaran", "realisasi": "realisasi"}
SCOPES = (("belanja tidak langsung", "tidaklangsung"), ("belanja langsung", "langsung"))
WHOLE = frozenset(
    {
        "jumlah",
        "total",
        "belanja",
        "belanjadaerah",
        "jumlahtotal",
        "jumlahbelanja",
        "totalbelanja",
        "jumlahanggaran",
        "totalanggaran",
        "jumlahseluruhnya",
        "jumlahkeseluruhan",
        "totalkeseluruhan",
        "grandtotal",
        "jumlahtanpaketerangan",
        "jumlahbelanjadaerah",
    }
)
PART = re.compile(
    r"\b(?:program|kegiatan|sasaran|misi|indikator|sub\s?kegiatan|urusan|bidang|seksi|uptd?|sebelum|murni|semula|awal|penetapan|triwulan|"
    r"apbn|dekon\w*|tugas pe[mr]bantuan|dak|dbhcht|blud|hibah|bantuan|pendapatan|pegawai|modal|barang|operasi|gaji|efisiensi|sisa|fisik|"
    r"semester|target)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of a part, of another fund, or of another time: its amounts are not the total."""
GENERIC = re.compile(
    r"\b(?:program (?:dan|/) kegiatan|kegiatan (?:dan|/) program|program/kegiatan|seluruh (?:program|kegiatan))\b", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
NEAR = Decimal("0.3")
"""Further from the table's total than this share of it, the sentence means something else."""
CLOSE = Decimal("0.0001")
"""Within this share of one of several totals a number is meant to be that one."""
NAMED = tuple(scope for scope, _ in SCOPES)
Totals = Mapping[tuple[str, str], Sequence[Quantity]]


@dataclass(frozen=True, slots=True)
class Printed:
    """What the tables print as totals: by what they are totals of, and each total's budget with its realisation."""

    totals: Totals
    pairs: tuple[tuple[Quantity, Quantity], ...]


def read_mentions(found: Sequence[Sentence], rows: Sequence[BarisAnggaran], year: int | None, words: Words) -> tuple[SebutanTotal, ...]:
    """The totals that sentences of one document name."""
    totals, pairs = _totals(rows), tuple(_pairs(rows))
    told = [one for sentence in found for one in _of(sentence, Printed(totals, pairs), year, words)]
    named = _named(told, totals)
    if not named.keys() - totals.keys():
        return tuple(told)
    return tuple(one for sentence in found for one in _of(sentence, Printed(named, pairs), year, words))


def _pairs(rows: Sequence[BarisAnggaran]) -> Iterator[tuple[Quantity, Quantity]]:
    for row in rows:
        if _is_total(row) and row.anggaran and row.anggaran.value and row.realisasi and row.realisasi.value:
            yield row.anggaran, row.realisasi


def _is_total(row: BarisAnggaran) -> bool:
    return _scope_of(row) is not None and row.bagian != "pk" and row.realisasi is not None and row.jenis == "belanja"


def _totals(rows: Sequence[BarisAnggaran]) -> Totals:
    """What the tables of budget and realisation print as totals, by what they are totals of; each value once."""
    found: dict[tuple[str, str], list[Quantity]] = {}
    for row in rows:
        scope = _scope_of(row)
        if scope is None or not _is_total(row):
            continue
        for key, quantity in (("anggaran", row.anggaran), ("realisasi", row.realisasi), ("persen", row.persen)):
            held = found.setdefault((scope, key), [])
            if quantity is not None and quantity.value is not None and not any(quantity.same(one) for one in held):
                held.append(quantity)
    return found


def _named(told: Sequence[SebutanTotal], totals: Totals) -> Totals:
    """The totals, with those of a block of spending that only sentences name: "belanja langsung sebesar" before the total of a table."""
    found = {key: list(held) for key, held in totals.items()}
    for one in told:
        key = (one.lingkup, one.kunci)
        if one.lingkup in NAMED and key not in totals and one.total_tabel is not None:
            held = found.setdefault(key, [])
            held += [] if any(one.total_tabel.same(other) for other in held) else [one.total_tabel]
    return found


def _scope_of(row: BarisAnggaran) -> str | None:
    if row.tingkat not in ("total", "belanja"):
        return None
    if row.kunci in WHOLE:
        return "belanja"
    return next((scope for scope, key in SCOPES if row.kunci in (f"belanja{key}", f"totalbelanja{key}", f"jumlahbelanja{key}")), None)


def _of(sentence: Sentence, printed: Printed, year: int | None, words: Words) -> Iterator[SebutanTotal]:
    years = {int(one) for one in YEAR.findall(sentence.text)}
    if years - {year} and (year is not None or len(years) > 1):
        return
    totals, told = printed.totals, items(sentence, words)
    for at, one in enumerate(told):
        key = KEYS.get(one.role)
        if key is None or (one.is_rate and (key != "realisasi" or PART.search(one.lead))):
            continue
        key = "persen" if one.is_rate else key
        said = sentence.text[: one.at]
        scope = _scope(said, one)
        total = _equal(sentence.numbers[one.letter], key, totals) or _spent(sentence, told[:at], one, printed.pairs)
        if total is None:
            named = (one.total or scope in NAMED) and (scope, key) in totals
            if one.is_rate or not named or PART.search(GENERIC.sub(" ", said)):
                continue
            total = _only(one, scope, key, totals)
        yield _record(sentence, one, (key, scope), total)


def _scope(said: str, one: Item) -> str:
    """What the number is a total of: as the words right before it say, or, for what follows on a budget, those before that."""
    near = " ".join(one.lead.casefold().split())
    for text in (near, " ".join(said.casefold().split())):
        last = {scope: text.rfind(scope) for scope in NAMED}
        best = max(last, key=lambda scope: last[scope])
        if last[best] >= 0:
            return best
        if one.total or one.role == "anggaran":
            return "belanja"
    return "belanja" if "belanja" in said or "anggaran" in said else ""


def _equal(number: Quantity, key: str, totals: Totals) -> Quantity | None:
    """The total of the tables that the number is: numbers of prose are matched by value first."""
    return next((q for (_, held), found in totals.items() if held == key for q in found if number.same(q)), None)


def _spent(sentence: Sentence, before: Sequence[Item], one: Item, pairs: Sequence[tuple[Quantity, Quantity]]) -> Quantity | None:
    """What the tables print as spent of the very total that the sentence names as the budget, right before what was spent of it."""
    amounts = [item for item in before if not item.is_rate]
    if one.is_rate or one.role != "realisasi" or not amounts or KEYS.get(amounts[-1].role) != "anggaran" or PART.search(one.lead):
        return None
    budget = sentence.numbers[amounts[-1].letter]
    spent = [realisasi for anggaran, realisasi in pairs if anggaran.same(budget)]
    near = spent and spent[0].value is not None and abs(spent[0].value - one.value) <= NEAR * spent[0].value
    return spent[0] if near and all(spent[0].same(other) for other in spent) else None


def _only(one: Item, scope: str, key: str, totals: Totals) -> Quantity | None:
    """The only such total of the tables, where it is near; of several the one that the number all but is."""
    found = totals.get((scope, key), ())
    share = NEAR if len(found) == 1 else CLOSE
    near = [q for q in found if q.value is not None and abs(q.value - one.value) <= share * q.value]
    return near[0] if len(near) == 1 else None


def _record(sentence: Sentence, one: Item, told: tuple[str, str], total: Quantity | None) -> SebutanTotal:
    key, scope = told
    name = f"{key.capitalize()} {scope} dalam kalimat"
    return SebutanTotal(
        nama=Text(name, sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        keyakinan="sedang",
        kunci=key,
        lingkup=scope,
        nilai=sentence.quoted(one.letter),
        total_tabel=total,
    )
