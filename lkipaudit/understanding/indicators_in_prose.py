"""What sentences say of the indicators that tables measure: "Cakupan layanan tahun 2019 terealisasi 82,73 %"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from lkipaudit.document import Document, Table
from lkipaudit.model import BarisKinerja, Text
from lkipaudit.quantity import Interval, Quantity, tie
from lkipaudit.quantity import find as find_numbers
from lkipaudit.understanding.passages import ANY, COUNT, RATE, Sentence
from lkipaudit.understanding.performance import readings
from lkipaudit.understanding.variants import shorts, spoken
from lkipaudit.understanding.words import name_key, plain, squash

Words = Mapping[str, Sequence[str]]
MEASURES = ("target", "realisasi", "capaian")
LEAST_LETTERS = 8
LEAST_WORDS = 2
LEAST_SHORT = 3
LAST_YEAR = re.compile(r"\b(?:tahun\s+(?:yang\s+)?(?:lalu|sebelumnya)|di\s?banding\w*|sebelumnya)\b", re.IGNORECASE)
OF_LAST_YEAR = re.compile(r"\W{0,3}(?:pada\s+)?tahun\s+(?:yang\s+)?(?:lalu|sebelumnya)\b", re.IGNORECASE)
"""Without a year, a number is then that of the year before, or may be."""
LONGEST_GAP = 110
TOKEN = re.compile(rf"[^\W_]+|[{ANY}]|[.;]")
YEAR = re.compile(r"(?:19|20)\d{2}")
FARTHEST = 4
TWO_DIGITS = 10
FULL = 100
"""What too many indicators reach to tell which one is meant."""
REACHED = ("realisasi", "capaian")
TOLD = ("ringkasan", "realisasi", "penutup")
"""Parts of a report that tell what was reached: a number in brackets behind an indicator is its realisation there."""
BRACKETED = re.compile(rf"[\"'”’]?\s*[(=:]\s*[{RATE}{COUNT}]")
IN_A_ROW = re.compile(r"[\s,;&/\"'“”‘’]+(?:(?:dan|serta|maupun)\s+)?(?:(?:indikator|persentase|nilai)\s+)?[\"'“‘]?", re.IGNORECASE)
"""Between two names of one list."""
SPLIT = f"[^\\w{ANY}.;]+"
Report = tuple[frozenset[str], int | None, Words]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of the tables.

    It has the words of its name and the longest of them, its rows, and every number that a row of any table with its name holds.
    """

    words: tuple[str, ...]
    longest: str
    rows: tuple[BarisKinerja, ...]
    known: tuple[Quantity, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The name in running text."""
        return _pattern(self.words)

    def may_stand_in(self, text: str) -> bool:
        """Whether a text in small letters holds all its words: a quick first look, the longest word first."""
        return self.longest in text and all(word in text for word in self.words)


@dataclass(frozen=True, slots=True)
class Claim:
    """One number that a sentence gives an indicator; `role` is target, realisasi, capaian or "", `year` "" where none is said.

    `stated` is whether the sentence says plainly that it was reached: a wish, a plan or a bare number may be anything.
    """

    letter: str
    role: str
    year: str
    stated: bool


def indicators(document: Document, rows: Sequence[BarisKinerja]) -> tuple[Indicator, ...]:
    """The indicators that sentences can name, in each spelling, the longest names first; one that a table measures twice is none."""
    held: defaultdict[str, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        held[row.kunci].append(row)
    named = {key: same for key, same in held.items() if _tellable(same)}
    spelt = {row.indikator.key: tuple(plain(row.indikator.raw).split()) for same in named.values() for row in reversed(same)}
    known = _numbers(document, set(spelt))
    found = [
        Indicator(spelt[key], max(spelt[key], key=len), tuple(same), tuple(number for one in keys for number in known[one]))
        for same in named.values()
        for keys in [dict.fromkeys(row.indikator.key for row in same)]
        for key in keys
    ]
    found += _otherwise(found, named)
    return tuple(sorted(found, key=lambda one: -len(" ".join(one.words))))


def _otherwise(found: Sequence[Indicator], named: Mapping[str, Sequence[BarisKinerja]]) -> list[Indicator]:
    """The indicators under the other names that sentences may give them: abbreviated, or in another spelling; what two may mean is none."""
    known = shorts(row.indikator.raw for same in named.values() for row in same)
    taken = {one.words for one in found}
    other: defaultdict[tuple[str, ...], dict[str, Indicator]] = defaultdict(dict)
    for one in found:
        for words in {words for row in one.rows for words in spoken(row.indikator.raw, known)} - taken:
            other[words][one.rows[0].kunci] = replace(one, words=words, longest=max(words, key=len))
    return [next(iter(ways.values())) for words, ways in other.items() if len(ways) == 1 and words and len("".join(words)) >= LEAST_SHORT]


def _tellable(same: Sequence[BarisKinerja]) -> bool:
    words = plain(same[0].indikator.raw).split()
    places = [(row.tabel, row.tahun, row.jenis_target, row.realisasi is not None) for row in same]
    return len(words) >= LEAST_WORDS and len("".join(words)) >= LEAST_LETTERS and len(places) == len(set(places))


@lru_cache(maxsize=1 << 9)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){SPLIT.join(map(re.escape, words))}(?![\w-])", re.IGNORECASE)


def _numbers(document: Document, keys: set[str]) -> Mapping[str, list[Quantity]]:
    """Every number of a row that names an indicator, in any table."""
    found: defaultdict[str, list[Quantity]] = defaultdict(list)
    for table in (block for block in document.blocks if isinstance(block, Table)):
        named = {key: cell for cell in table.cells if (key := name_key(re.sub(r"\A\s*\d{1,2}[.)]\s*", "", cell.text))) in keys}
        for key, cell in named.items():
            ends = cell.row + cell.row_span
            beside = [one for one in table.cells if one.row < ends and cell.row < one.row + one.row_span and one is not cell]
            found[key] += [number.quantity for one in beside for number in find_numbers(one.text) if number.role != "enumerator"]
    return found


def told(
    found: Sequence[Sentence], named: Sequence[Indicator], region: frozenset[str], year: int | None, words: Words
) -> Iterator[BarisKinerja]:
    """What the sentences say of the indicators, each number as a row of its own."""
    for sentence in found:
        for one, match in _names(sentence, named):
            yield from said_of(sentence, one, match, (region, year, words))


def _names(sentence: Sentence, named: Sequence[Indicator]) -> Iterator[tuple[Indicator, re.Match[str]]]:
    """The indicators that a sentence names, longest names first, but the last of several in a row: its number is of them all."""
    found: list[tuple[Indicator, re.Match[str]]] = []
    text = sentence.text.casefold()
    for one in (one for one in named if one.may_stand_in(text)):
        for match in one.pattern.finditer(sentence.text):
            if not any(other.start() < match.end() and match.start() < other.end() for _, other in found):
                found.append((one, match))
    ends = [match.end() for _, match in found]
    yield from (pair for pair in found if not any(IN_A_ROW.fullmatch(sentence.text, end, pair[1].start()) for end in ends))


def said_of(sentence: Sentence, one: Indicator, name: re.Match[str], report: Report) -> Iterator[BarisKinerja]:
    """What a sentence says of an indicator right after its name; `report` is the region, the year that is meant, and the vocabulary."""
    region, year, words = report
    for claim in _vouched(sentence, one, tuple(_claims(sentence, name, region, words)), year):
        yield from _rows(sentence, one, claim, year)


def _claims(sentence: Sentence, name: re.Match[str], region: frozenset[str], words: Words) -> Iterator[Claim]:
    """The numbers after a name, as long as nothing but words of the kind "tahun 2019 mencapai" stands between."""
    before = TOKEN.findall(sentence.text[: name.start()])
    if before and before[-1] not in ".;" and before[-1].casefold() not in words["pengantar"]:
        return
    last = before[-1].casefold() if before else ""
    years = set(YEAR.findall(sentence.text))
    role, year = _role(last, words), next(iter(years)) if len(years) == 1 else ""
    sure, lead = len(years) <= 1, ""
    plainly = not _intends(sentence.text, words) and not (LAST_YEAR.search(sentence.text, 0, name.start()) and not years)
    bracketed = sentence.section.bagian in TOLD and BRACKETED.match(sentence.text, name.end()) is not None
    for token in TOKEN.findall(sentence.text[name.end() : name.end() + LONGEST_GAP]):
        word = token.casefold()
        if token[0] in sentence.numbers:
            ranked = lead in words["urutan"] or not (COUNT[0] <= token <= COUNT[-1] or RATE[0] <= token <= RATE[-1])
            if ranked or not sure:
                return
            now = plainly and (year or not OF_LAST_YEAR.match(sentence.text, sentence.text.index(token) + 1))
            yield Claim(token, role, year, stated=bool(now) and (role in REACHED or bracketed))
            role, bracketed = "", False
        elif YEAR.fullmatch(word):
            year, sure = word, True
        elif word in words["isian"] or word in region:
            role = _role(word, words) or role
        else:
            return
        lead = word


def _vouched(sentence: Sentence, one: Indicator, claims: Sequence[Claim], year: int | None) -> Iterator[Claim]:
    """The claims, a target being plainly stated where the number reached beside it is the one that the tables print."""
    for claim in claims:
        beside = [other for other in claims if other.role in REACHED and other.year == claim.year and other.stated]
        rows = [row for row in one.rows if row.tahun == (claim.year or str(year or ""))]
        sure = claim.role == "target" and any(
            fitting(sentence.numbers[other.letter], printed) is not None
            for other in beside
            for measure in REACHED
            for _, printed in _printed(rows, measure)
            if printed.value != FULL
        )
        yield replace(claim, stated=True) if sure else claim


def _intends(text: str, words: Words) -> bool:
    """Whether a sentence tells of what is wanted or planned."""
    return any(word in words["rencana"] for word in plain(text).split())


def _role(word: str, words: Words) -> str:
    return next((role for role in MEASURES if word in words[role]), "")


def _rows(sentence: Sentence, one: Indicator, claim: Claim, year: int | None) -> Iterator[BarisKinerja]:
    """A claim as a row with one measure: the one that it agrees with, or else the one that its words and its unit mean."""
    number = sentence.numbers[claim.letter]
    when = claim.year or str(year or "")
    rows = sorted((row for row in one.rows if row.tahun == when), key=lambda row: row.jenis_target)
    order = (*REACHED, "target") if claim.stated and not claim.role else MEASURES
    fits = [
        ((measure != claim.role, way.value != printed.value), measure, row, way)
        for measure in order
        for row, printed in _printed(rows, measure)
        if (way := fitting(number, printed)) is not None
    ]
    if fits:  # the measure that is named, then the very number, before what it can be the rounding of
        _, measure, row, way = min(fits, key=lambda fit: fit[0])
        yield said(sentence, claim.letter, way, row, measure)
        return
    if not claim.stated or any(fitting(number, other) is not None for other in one.known if _fine(other, number)):
        return
    for row in rows:
        measure = _meant(number, claim.role, row.ukuran)
        for _, printed in _printed([row], measure) if measure else ():
            way = min(readings(number), key=lambda way: abs((way.value or Decimal(0)) - (printed.value or Decimal(0))))
            if _near(way, printed):
                yield said(sentence, claim.letter, way, row, measure)
                return


def _printed(rows: Sequence[BarisKinerja], measure: str) -> Iterator[tuple[BarisKinerja, Quantity]]:
    """The rows that print a measure, with its number."""
    for row in rows:
        number = getattr(row, measure)
        if number is not None and number.value is not None:
            yield row, number


def _fine(printed: Quantity, number: Quantity) -> bool:
    """Whether a number of a table can be another as printed: "1" in a column of numbers is no rounding of 1,264."""
    digit = not printed.decimals and (printed.value or 0) < TWO_DIGITS
    return not digit or (not number.decimals and (number.value or 0) < TWO_DIGITS)


def _near(number: Quantity, printed: Quantity) -> bool:
    """Whether two numbers can be of one kind: "1.234.500 ton" is not what a table tells in percent."""
    assert number.value is not None
    assert printed.value is not None
    return number.value > 0 and printed.value > 0 and max(number.value, printed.value) <= FARTHEST * min(number.value, printed.value)


def fitting(number: Quantity, printed: Quantity) -> Quantity | None:
    """The reading of a number in a sentence in which it prints the same value as another."""
    for way in readings(number):
        for other in readings(printed):
            if way.value is not None and other.value is not None:
                coarse, fine = (way, other.value) if way.step >= other.step else (other, way.value)
                if tie(coarse, Interval.point(fine), fine) is not None:
                    return way
    return None


def _meant(number: Quantity, role: str, counted: str) -> str:
    """The measure that an unknown number states, in a row that counts so; "" where its unit fits none."""
    rate = number.unit == "%"
    if counted == "%":
        return (role or "realisasi") if rate else ""
    if rate:
        return "capaian" if role in ("capaian", "realisasi", "") else ""
    unit = number.unit.split(" ")[0]
    return (role or "realisasi") if unit in ("", counted) and role != "capaian" else ""


def said(sentence: Sentence, letter: str, way: Quantity, row: BarisKinerja, measure: str) -> BarisKinerja:
    """A number of a sentence, read one `way`, as a row with one measure of the indicator that another row prints."""
    number = replace(sentence.quoted(letter), value=way.value, step=way.step)
    name = Text(row.nama.raw, number.place or sentence.place, squash(row.nama.raw))
    empty = dict.fromkeys((*MEASURES, "capaian_cetak", "target_peringkat", "realisasi_peringkat", "kategori", "serapan"))
    return replace(
        row,
        **{**empty, measure: number},  # type: ignore[arg-type]
        nama=name,
        bagian=sentence.section.bagian,
        tabel="",
        baris=(),
        keyakinan="sedang",
        capaian_penuh=False,
        pembatasan="",
        realisasi_tercetak=True,
    )
