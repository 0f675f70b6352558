"""Grades and categories beside the numbers that they are given for, in sentences and in performance tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.model import BarisKinerja, Predikat, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import COUNT, RATE, Sentence
from lkipaudit.understanding.satisfaction import nearest, read_satisfaction
from lkipaudit.understanding.scales import SAKIP, SAKIP_BEFORE, Scale, fits
from lkipaudit.understanding.words import plain, squash

Words = Mapping[str, Sequence[str]]
GRADE = r"(?:AA|A|BB|B|CC|C|D)"
CALLED = r"(?:nilai|predikat|kategori|peringkat|grade)"
NUMBER = f"(?P<n>[{COUNT}{RATE}])"
MARKS = "[\"'“”‘’]?"
REMARK = r"(?:\([^()\d]{2,60}\)\s*)?"
LINK = "atau|dengan|berarti|dan|termasuk|masuk|dalam|interpretasi|memperoleh|meraih|mendapat|mendapatkan|/"
GRADED = (
    re.compile(rf"{NUMBER}\s*\(\s*(?i:{CALLED}\s+)?{MARKS}(?P<g>{GRADE}){MARKS}\s*\)"),
    re.compile(
        rf"{NUMBER}\s*{REMARK},?\s*(?i:(?:{LINK})\W+){{0,4}}(?i:predikat|kategori|peringkat)\s+{MARKS}(?P<g>{GRADE}){MARKS}(?![\w/])"
    ),
    re.compile(rf"\b(?i:{CALLED})\s+{MARKS}(?P<g>{GRADE}){MARKS}\s*\(\s*(?i:nilai\s+|skor\s+)?{NUMBER}\s*\)"),
    re.compile(
        rf"\b(?i:predikat|kategori)\s+(?i:(?:S?AKIP|kinerja|evaluasi)\s+){{0,2}}{MARKS}(?P<g>{GRADE}){MARKS}\s*{REMARK},?\s*"
        rf"(?i:dengan\s+)?(?i:nilai|skor)\s+(?i:sebesar\s+)?{NUMBER}"
    ),
)
CELL_GRADE = re.compile(
    rf"\s*(?i:{CALLED}\s+)?(?P<g>{GRADE})\s*\(\s*(?P<n>\d{{1,3}}(?:[.,]\d+)?)\s*\)\s*|\s*(?P<m>\d{{1,3}}(?:[.,]\d+)?)\s*\(\s*(?P<h>{GRADE})\s*\)\s*"
)
EVALUATED = re.compile(
    r"\bS?AKIP\b|\b(?:LA|L)KIP\b|akuntabilitas kinerja instansi|\bevaluasi\s+(?:\w+\s+){0,3}?akuntabilitas\s+kinerja", re.IGNORECASE
)
OLD = re.compile(r"\b20(?:0\d|1[0-5])\b")
FIRST_YEAR = 2016
"""Reports of this year and later name evaluations on the present scale."""
TOP = 100
ABOUT = re.compile(r"\b(?:capaian|pencapaian|ketercapaian|kinerja|realisasi)", re.IGNORECASE)


def read_predicates(
    found: Sequence[Sentence], rows: Sequence[BarisKinerja], scales: Sequence[Scale], year: int | None, words: Words
) -> tuple[Predikat, ...]:
    """The grades and categories of one document: its sentences, its rows, and the scales that it prints."""
    categories = (*_categorised_in_tables(rows, scales, words), *_categorised_in_prose(found, scales, words)) if scales else ()
    return (*_graded_in_prose(found, year), *_graded_in_tables(rows, year), *read_satisfaction(found), *categories)


def _graded_in_prose(found: Sequence[Sentence], year: int | None) -> Iterator[Predikat]:
    """The SAKIP scores of sentences with the letters beside them."""
    for sentence in found:
        if not EVALUATED.search(sentence.text):
            continue
        old = year is None or year < FIRST_YEAR or OLD.search(sentence.text) is not None
        taken: set[str] = set()
        for match in (match for pattern in GRADED for match in pattern.finditer(sentence.text)):
            number = sentence.numbers[match["n"]]
            if match["n"] not in taken and number.value is not None and nearest(sentence.text, match.start("n"), EVALUATED):
                taken.add(match["n"])
                quantity = replace(number, raw=sentence.told(*match.span()))
                yield _sakip(_named(sentence), quantity, match["g"], sentence.place, sentence.section.bagian, old=old)


def _graded_in_tables(rows: Sequence[BarisKinerja], year: int | None) -> Iterator[Predikat]:
    """The cells of indicators on the SAKIP evaluation that print a letter with its score."""
    for row in rows:
        if not EVALUATED.search(row.indikator.raw):
            continue
        old = year is None or year < FIRST_YEAR or bool(row.tahun and OLD.search(row.tahun))
        for cell in (row.target, row.realisasi, row.capaian):
            match = CELL_GRADE.fullmatch(" ".join(cell.raw.split())) if cell is not None else None
            if cell is not None and match is not None and cell.place is not None:
                number = replace(cell, value=Decimal((match["n"] or match["m"]).replace(",", ".")))
                one = _sakip(row.nama, number, match["g"] or match["h"], cell.place, row.bagian, old=old)
                yield replace(one, tabel=row.tabel, baris=row.baris, keyakinan=row.keyakinan, dokumen=row.dokumen)


def _sakip(name: Text, number: Quantity, grade: str, place: Place, part: str, *, old: bool) -> Predikat:
    """A score with its letter; "3,264" is read with its comma, since no score is above 100."""
    value = number.value or Decimal(0)
    value = value / 1000 if value > TOP else value
    scales = (SAKIP, SAKIP_BEFORE) if old else (SAKIP,)
    return Predikat(
        nama=name,
        bagian=part,
        dokumen=place.source,
        tabel="",
        nilai=number,
        label=Text(grade, place, squash(grade)),
        skala="sakip",
        predikat=grade,
        rentang=next(band.told for band in SAKIP if band.name == grade),
        cocok=any(fits(scale, squash(grade), value) for scale in scales),
    )


def _categorised_in_tables(rows: Sequence[BarisKinerja], scales: Sequence[Scale], words: Words) -> Iterator[Predikat]:
    """The achievements of tables with the category that their row gives them."""
    for row in rows:
        label = row.kategori
        number = row.capaian
        if label is None or number is None or number.value is None:
            continue
        word = " ".join(re.sub(r"-?\d[\d.,]*\s*%?|[()]", " ", label.raw).split())
        codes = {band.label for scale in scales for band in scale if band.label != squash(band.name)}
        if plain(word) in words["capaian"] or squash(word) in codes:
            one = _printed(row.nama, (replace(label, key=squash(word)), word), number, scales, row.bagian)
            yield replace(one, tabel=row.tabel, baris=row.baris, keyakinan=row.keyakinan, dokumen=row.dokumen)


def _categorised_in_prose(found: Sequence[Sentence], scales: Sequence[Scale], words: Words) -> Iterator[Predikat]:
    """The categories that sentences give to achievements; with the number where the sentence holds just one percentage."""
    called = "|".join(words["sebutan"])
    names = "|".join(re.escape(word) for word in sorted(words["capaian"], key=len, reverse=True))
    pattern = re.compile(
        rf"\b(?:{called}|berada\s+pada)\W+(?:(?:yang|sebagai|dalam|termasuk|kategori)\W+)?(?P<g>{names})\b(?!\s*[/(]|\s+(?:atau|dan)\b)",
        re.IGNORECASE,
    )
    bracketed = re.compile(rf"(?P<n>[{RATE}])\s*\(\s*(?P<g>{names})\s*\)", re.IGNORECASE)
    for sentence in found:
        text = plain(sentence.text).split()
        if not ABOUT.search(sentence.text) or any(word in words["skala_lain"] for word in text):
            continue
        matches = list(pattern.finditer(sentence.text))
        rates = [c for c in sentence.text if RATE[0] <= c <= RATE[-1]]
        lone = len(matches) == 1 and len(rates) == 1 and not any(COUNT[0] <= c <= COUNT[-1] for c in sentence.text)
        for match in bracketed.finditer(sentence.text):
            quote = Text(sentence.told(*match.span("g")), sentence.place, squash(match["g"]))
            yield _printed(_named(sentence), (quote, match["g"]), sentence.quoted(match["n"]), scales, sentence.section.bagian)
        for match in matches:
            quote = Text(sentence.told(*match.span()), sentence.place, squash(match["g"]))
            number = sentence.quoted(rates[0]) if lone else None
            yield _printed(_named(sentence), (quote, match["g"]), number, scales, sentence.section.bagian)


def _printed(name: Text, called: tuple[Text, str], number: Quantity | None, scales: Sequence[Scale], part: str) -> Predikat:
    """A category against the scales that the report prints: it fits where it does on one of them."""
    label, word = called
    known = [scale for scale in scales if any(band.label == label.key for band in scale)]
    value = number.value if number is not None else None
    told = next((band.told for scale in known for band in scale if band.label == label.key), "")
    choices = dict.fromkeys(band.name for scale in scales for band in reversed(scale))
    return Predikat(
        nama=name,
        bagian=part,
        dokumen=label.place.source,
        tabel="",
        keyakinan="sedang",
        nilai=number,
        label=label,
        skala="cetak",
        predikat=word,
        rentang=told or ", ".join(choices),
        dikenal=bool(known),
        cocok=value is None or not known or any(fits(scale, label.key, value) for scale in known),
    )


def _named(sentence: Sentence) -> Text:
    name = sentence.told(0, len(sentence.text), most=90)
    return Text(name, sentence.place, squash(name))
