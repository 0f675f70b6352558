"""Mean achievements that sentences give one objective, or the table right before them, beside the achievements of its indicators."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lkipaudit.document import Document, Table
from lkipaudit.model import BarisKinerja, RataRata, Text
from lkipaudit.quantity import Quantity, find
from lkipaudit.understanding.means_in_prose import Members, is_mean
from lkipaudit.understanding.passages import ANY, RATE, Sentence
from lkipaudit.understanding.words import plain, squash

X = f"[^{ANY}]"
MEAN = re.compile(rf"\brata\s?-?\s?rata\b(?P<after>{X}*)(?P<n>[{RATE}])", re.IGNORECASE)
ACHIEVED = re.compile(r"\b(?:pen)?capaian(?:nya)?\b|\bkinerja\w*\b", re.IGNORECASE)
OBJECTIVE = re.compile(r"\bsasaran\b", re.IGNORECASE)
ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh")
NUMBERED = re.compile(
    rf"\bsasaran(?:\s+(?:strategis|strategik|stratejik|kinerja))?\s+(?:nomor\s+|ke\s?-?\s?)?(?:(?P<n>\d{{1,2}})\b|(?P<word>{'|'.join(ORDINALS)})\b)",
    re.IGNORECASE,
)
ELSE = re.compile(
    r"\b(?:program|kegiatan|misi|anggaran|keuangan|fisik|serapan|penyerapan|belanja|triwulan|semester|bulan|bidang|seksi|aspek|komponen|efisiensi|"
    r"target|naik|meningkat|menurun|kenaikan|peningkatan|penurunan|selisih|dibanding\w*|sebelumnya|lalu|kumulatif|akhir|nasional|provinsi|renstra|komposit|dibatasi|"
    r"rpjmd?|tiap|setiap|masing(?:-masing)?|seluruh|semua|para|sasaran-sasaran|keseluruhan)\b",
    re.IGNORECASE,
)
"""Words near a mean of money, of another time, of a plan, or of several objectives."""
LEAST_WORDS, LEAST_LETTERS, FEWEST = 3, 15, 2
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
NEAR = Decimal("0.5")
"""Further from the mean of the rows than this share of it, a sentence means something else."""


def read_part_means(document: Document, found: Sequence[Sentence], rows: Sequence[BarisKinerja], year: int | None) -> Iterator[RataRata]:
    """The means that sentences of the report's year give one objective whose rows stand in tables, alike in all of them."""
    groups = _groups(rows, year)
    printed = _printed(document) if groups else frozenset()
    for sentence in found:
        match = MEAN.search(sentence.text) if groups else None
        if match is None or {int(one) for one in YEAR.findall(sentence.text)} - {year}:
            continue
        members = _meant(sentence, match, groups)
        number = sentence.numbers[match["n"]]
        if members and number.value is not None and (is_mean(number, members) or _differs(number, members, printed)):
            yield _record(sentence, match["n"], members)


def _differs(number: Quantity, members: Members, printed: frozenset[Decimal]) -> bool:
    """Whether a number that no mean of the rows is can be meant as one: it is near, and no table prints it."""
    values = [q.value for q in members if q.value is not None]
    mean = sum(values, Decimal(0)) / len(values)
    return number.value not in printed and number.value is not None and abs(number.value - mean) <= NEAR * mean


def _groups(rows: Sequence[BarisKinerja], year: int | None) -> dict[str, list[Members]]:
    """The achievements of each objective by its words, once for each table that prints all of them; `sasaran N` by its place too."""
    held: defaultdict[tuple[str, str], list[BarisKinerja]] = defaultdict(list)
    last: dict[str, str] = {}
    for row in rows:
        if row.sasaran is not None:
            last[row.tabel] = plain(row.sasaran.raw)
        if row.tahun in ("", str(year)) and not row.jenis_target and not row.triwulan and row.tabel in last:
            held[row.tabel, last[row.tabel]].append(row)
    found: defaultdict[str, list[Members]] = defaultdict(list)
    order: defaultdict[str, list[str]] = defaultdict(list)
    for (table, name), own_rows in held.items():
        order[table].append(name)
        told = tuple(row.capaian for row in own_rows if row.capaian is not None and row.capaian.value is not None)
        if len(told) == len(own_rows):
            found[name].append(told)
    orders = {tuple(names) for names in order.values()}
    if len(orders) == 1:
        for at, name in enumerate(next(iter(orders)), 1):
            found[f"sasaran {at}"] = found[name]
    return {name: told for name, told in found.items() if len({tuple(q.value for q in one) for one in told}) == 1}


def _meant(sentence: Sentence, match: re.Match[str], groups: Mapping[str, list[Members]]) -> Members:
    """The rows of the one objective that the sentence names before its mean."""
    before = sentence.text[: match.start("n")]
    names = [name for name in groups if _is_name(name) and f" {name} " in f" {plain(before)} "]
    longest = [name for name in names if not any(name != other and name in other for other in names)]
    rest = f" {plain(before)} "
    for name in longest:
        rest = rest.replace(f" {name} ", " ")
    if not ACHIEVED.search(rest) or ELSE.search(rest) or len(re.findall(f"[{RATE}]", sentence.text[: match.start("n")])) > 0:
        return ()
    numbered = NUMBERED.findall(before)
    if len(longest) == 1 and len(numbered) <= 1:
        return _enough(groups[longest[0]])
    if not longest and len(numbered) == 1:
        digits, word = numbered[0]
        at = int(digits) if digits else ORDINALS.index(word.casefold()) + 1
        return _enough(groups.get(f"sasaran {at}", []))
    return ()


def _enough(tables: Sequence[Members]) -> Members:
    return tables[0] if tables and len(tables[0]) >= FEWEST else ()


def _is_name(name: str) -> bool:
    return not re.fullmatch(r"sasaran \d+", name) and len(name.split()) >= LEAST_WORDS and len(name) >= LEAST_LETTERS


def _printed(document: Document) -> frozenset[Decimal]:
    """Every number that a table prints: a mean among them has a source of its own."""
    tables = (block for block in document.blocks if isinstance(block, Table))
    values = (one.quantity.value for table in tables for cell in table.cells for one in find(cell.text))
    return frozenset(value for value in values if value is not None)


def _record(sentence: Sentence, letter: str, members: Members) -> RataRata:
    name = "Rata-rata capaian sasaran dalam kalimat"
    number = sentence.numbers[letter]
    return RataRata(
        nama=Text(name, number.place or sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        keyakinan="sedang",
        nilai=number,
        anggota=members,
    )
