"""How many indicators reached their targets, as sentences say, beside the performance tables that print their achievements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.model import BarisKinerja, Hitungan, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.claims import A_PART, NAMED, ONE_OF_THEM, OTHER_OWNER, OTHER_PLAN
from lkipaudit.understanding.counted import Count, Words, counts_in, whole_numbers
from lkipaudit.understanding.enumerated import hitungan, sentence_at
from lkipaudit.understanding.outcomes import SCALE, dealt_out, outcome
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place
from lkipaudit.understanding.words import plain, squash

PARTS = ("realisasi", "ringkasan", "penutup", "lampiran")
OWN = ("", "ii")
FULL = Decimal(100)
FEWEST_ROWS = 3
FEWEST_TABLES = 2
NEAR = Decimal("0.2")
"""Further from the table's count than this share of its rows, a sentence means something else."""
NUMBER = r"(\d{1,3}(?:[.,]\d+)?)\s*%?"
ABOVE = re.compile(rf"(?:di\s?atas|lebih\s+dari|>)\s*{NUMBER}", re.IGNORECASE)
BELOW = re.compile(rf"(?:di\s?bawah|kurang\s+dari|<)\s*{NUMBER}", re.IGNORECASE)
TARGET = re.compile(r"\b(?:target\w*|tercapai|mencapai|capaian\w*|realisasi\w*)\b", re.IGNORECASE)
CAPTION = re.compile(r"\btabel\s*(\d+(?:\s*[.-]\s*\d+)*)", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
SCOPED = re.compile(r"\b(?:misi|tujuan|akhir\s+(?:periode|tahun|renstra|rpjmd)|bulan|kumulatif)\b", re.IGNORECASE)
GRADE = re.compile(r"\(([^()\d]*[^\W\d][^()\d]*)\)")
LONGEST = 90
JUST_BEFORE = 25
Test = Callable[[BarisKinerja], bool]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One performance table of the year in which every indicator stands once, with its achievement."""

    rows: tuple[BarisKinerja, ...]
    caption: str


def sheets(rows: Sequence[BarisKinerja], captions: Mapping[str, str], year: int | None) -> tuple[Sheet, ...]:
    """The performance tables of the agency itself; `captions` are those of the tables by their keys."""
    found: list[Sheet] = []
    for table in dict.fromkeys(row.tabel for row in rows):
        own = [row for row in rows if row.tabel == table and row.jenis_target == "" and row.tahun == str(year)]
        whole = all(row.capaian is not None and row.capaian.value is not None and row.keyakinan == "tinggi" for row in own)
        others = any(row.bagian not in PARTS or row.jenjang not in OWN for row in own)
        if len(own) >= FEWEST_ROWS and whole and not others and len({row.kunci for row in own}) == len(own):
            found.append(Sheet(tuple(own), captions.get(table.removesuffix(":kinerja"), "")))
    return tuple(found)


def read_reached(
    document: Document, marks: Sequence[Section], nouns: Words, found: Sequence[Sheet], year: int | None
) -> tuple[Hitungan, ...]:
    """The counts of indicators of one document by what became of them."""
    told: list[Hitungan] = []
    for block, section in zip(document.blocks, marks, strict=True):
        if not isinstance(block, Table) and found:
            told += _of(block, section, nouns, found, year)
    return tuple(told)


def _of(block: Paragraph | Heading, section: Section, nouns: Words, found: Sequence[Sheet], year: int | None) -> Iterator[Hitungan]:
    counts = [one for one in counts_in(block, nouns, section.path) if one.kunci == "indikator"]
    wholes = {part.start: whole for whole, parts in dealt_out(block, section, nouns) for part in parts}
    for count in counts:
        _, end = sentence_at(block.text, count.start)
        stop = min((start for _, start, _ in whole_numbers(block, section.path) if start >= count.end), default=end)
        stop = min(stop, end)
        test = _test(block.text[count.end : stop])
        whole = wholes.get(count.start)
        if test is None or not _is_own(block.text, count, year) or (whole is None and _is_part(block.text, count)):
            continue
        sheet = _sheet(block.text, count, whole, found, test)
        if sheet is None:
            continue
        rows = [row for row in sheet.rows if test(row)]
        if len(rows) == count.jumlah.value or _is_plain(block.text[count.end : stop]):
            yield _record(block, section, count, stop, rows)


def _is_own(text: str, count: Count, year: int | None) -> bool:
    """Whether nothing in the paragraph up to the count speaks of a part of the indicators, of another plan or another year."""
    start, end = sentence_at(text, count.start)
    before = text[: count.start]
    years = {int(one) for one in YEAR.findall(text[start:end])}
    scoped = any(pattern.search(before) for pattern in (OTHER_PLAN, OTHER_OWNER, ONE_OF_THEM, NAMED, SCOPED))
    return years <= {year} and not scoped and not SCOPED.search(text[start:end])


def _is_part(text: str, count: Count) -> bool:
    """Whether the words right before a count say that it is a part of something that is not told."""
    start, _ = sentence_at(text, count.start)
    return A_PART.search(text, max(start, count.start - JUST_BEFORE), count.start) is not None


def _test(text: str) -> Test | None:
    """Which rows a text speaks of: by the bounds that it prints, by a word of the scale, or by the target reached or not."""
    if (bound := ABOVE.search(text)) is not None:
        least = _value(bound)
        return lambda row: _capaian(row) > least
    hasil = outcome(text)
    if (bound := BELOW.search(text)) is not None and hasil:
        most = _value(bound)
        return lambda row: _capaian(row) < most
    if SCALE.search(text) and hasil not in ("tidak", "hampir"):
        return lambda row: _grade(row) == squash(hasil)
    tests: dict[str, Test] = {
        "tidak": lambda row: _capaian(row) < FULL,
        "lebih": lambda row: _capaian(row) > FULL,
        "sama": lambda row: _capaian(row) == FULL,
        "capai": lambda row: _capaian(row) >= FULL,
    }
    return tests.get(hasil) if TARGET.search(text) else None


def _is_plain(text: str) -> bool:
    """Whether a text says itself what it means by its outcome: the target, a bound or a word of the scale."""
    bounds = ABOVE.search(text) or BELOW.search(text) or SCALE.search(text)
    return bounds is not None or "target" in text.casefold() or "100" in text


def _value(bound: re.Match[str]) -> Decimal:
    return Decimal(bound[1].replace(",", "."))


def _capaian(row: BarisKinerja) -> Decimal:
    assert row.capaian is not None
    assert row.capaian.value is not None
    return row.capaian.value


def _grade(row: BarisKinerja) -> str:
    """The category printed in the row, squashed."""
    inside = GRADE.search(row.capaian.raw) if row.capaian else None
    return squash(inside[1]) if inside else squash(row.kategori.raw) if row.kategori else ""


def _sheet(text: str, count: Count, whole: Count | None, found: Sequence[Sheet], test: Test) -> Sheet | None:
    """The table that a count speaks of: the one it names, those with as many indicators as it counts in all, or else at least two alike."""
    start, _ = sentence_at(text, count.start)
    named = [plain(number) for number in CAPTION.findall(text[start : count.start])]
    chosen = [sheet for sheet in found if any(plain(number) in named for number in CAPTION.findall(sheet.caption))]
    if not chosen and whole is not None:
        chosen = [sheet for sheet in found if len(sheet.rows) == whole.jumlah.value]
    sure = bool(chosen)
    stated = int(count.jumlah.value or 0)
    held = {id(sheet): sum(test(row) for row in sheet.rows) for sheet in found}
    same = next((sheet for sheet in chosen or found if held[id(sheet)] == stated), None)
    if same is not None:
        return same
    chosen = chosen or list(found)
    sizes = {held[id(sheet)] for sheet in chosen}
    if len(sizes) != 1 or (not sure and len(chosen) < FEWEST_TABLES):
        return None
    (size,) = sizes
    near = Decimal(abs(size - stated)) <= max(Decimal(1), NEAR * len(chosen[0].rows))
    return chosen[0] if size and near else None


def _record(block: Paragraph | Heading, section: Section, count: Count, stop: int, rows: Sequence[BarisKinerja]) -> Hitungan:
    said = re.split(r",?\s*\b(?:yaitu|yakni|antara\s+lain|adalah)\b|[,;:]|\b(?:dan|serta)(?:\s+\w+)?\s*\Z", block.text[count.end : stop])[0]
    words = " ".join(said.split()).removeprefix("yang ")[:LONGEST].strip(" .(<")
    place = span_place(block, count.end, count.end + max(1, len(said)), section.path)
    items = tuple(Text(_printed(row.capaian), row.capaian.place or row.nama.place, "") for row in rows if row.capaian is not None)
    record = hitungan(block, section, count, "hasil", tuple(replace(item, key=squash(item.raw)) for item in items))
    return replace(record, hasil=Text(words, place, squash(words)), banyaknya=str(len(rows)), keyakinan="sedang")


def _printed(quantity: Quantity) -> str:
    return " ".join(quantity.raw.split())
