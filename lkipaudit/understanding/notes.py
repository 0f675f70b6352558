"""Notes in tables of indicators, and sentences about programmes, that were copied from another and still name that one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from lkipaudit.model import BarisAnggaran, BarisKinerja, KalimatSalinan, KeteranganIndikator, Sel, Text
from lkipaudit.understanding.passages import spans
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import plain, squash

LEAST_NOTE = 4
"""Words of a note that says something."""
LEAST_NAME = 2
LEAST_PROGRAMME = 3
"""Words of a programme's name with its kind word."""
LEAST_SENTENCE = 7
SAME = 92
SIBLINGS = 55
"""Ratio of the names of two indicators from which a note on the one is no source of the other."""
COMPARES = re.compile(r"\A\W*(?:di|per|mem)?banding", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"sumber|program|kegiatan|rumus|formula|penanggung|definisi|cara|hitung|strategi|upaya|bukti|dukung|sasaran|tujuan", re.IGNORECASE
)
"""Headings of columns in which one thing serves several indicators."""
MOST_QUOTED = 10
"""Words of a sentence that are quoted."""
OTHERS = re.compile(
    r"\b(?:lebih|daripada|di?banding\w*|didukung|mendukung|selain|juga|seperti|sama|bersama|ditunjang|keberhasilan|program lain)\b",
    re.IGNORECASE,
)
PROGRAMME = re.compile(r"\A(?:[\d.]+\s+)*(?=program\b)")


def read_notes(rows: Sequence[BarisKinerja]) -> tuple[KeteranganIndikator, ...]:
    """The notes that name an indicator of their table, each once."""
    tables: defaultdict[str, dict[str, BarisKinerja]] = defaultdict(dict)
    for row in rows:
        if row.tabel and row.baris and len(plain(row.indikator.raw).split()) >= LEAST_NAME:
            tables[row.tabel].setdefault(plain(row.indikator.raw), row)
    return tuple(one for named in tables.values() for one in _of_table(named))


def _of_table(named: Mapping[str, BarisKinerja]) -> Iterator[KeteranganIndikator]:
    distinct = [name for name in named if not any(_holds(other, name) for other in named if other != name)]
    for name, row in named.items():
        for cell in _notes(row):
            said = [other for other in distinct if _holds(plain(cell.teks), other)]
            if len(said) != 1 or (said[0] != name and (_holds(said[0], name) or _holds(plain(cell.teks), name))):
                continue
            source = named[said[0]]
            if said[0] == name or (_has_note(source, cell) and (COMPARES.match(cell.teks) or fuzz.ratio(name, said[0]) >= SIBLINGS)):
                yield _note(row, cell, source, copied=said[0] != name)


def _notes(row: BarisKinerja) -> Iterator[Sel]:
    """The cells of words, but for those that name the indicator and its objective."""
    names = [plain(one.raw) for one in (row.indikator, row.sasaran) if one is not None]
    for cell in row.baris:
        words = plain(cell.teks)
        if (
            _says(cell.teks)
            and not ELSEWHERE.search(cell.kolom)
            and not any(words.startswith(name) or name.startswith(words) for name in names)
        ):
            yield cell


def _has_note(row: BarisKinerja, note: Sel) -> bool:
    """Whether a row prints the same note in a cell of its own: one that a cell drawn over both rows shares is no copy."""
    own = [cell for cell in _notes(row) if cell.kolom == note.kolom and cell.place != note.place]
    return any(fuzz.ratio(plain(cell.teks), plain(note.teks)) >= SAME for cell in own)


def _holds(text: str, name: str) -> bool:
    return f" {name} " in f" {text} "


def _note(row: BarisKinerja, cell: Sel, source: BarisKinerja, *, copied: bool) -> KeteranganIndikator:
    text = " ".join(cell.teks.split())
    return KeteranganIndikator(
        nama=row.indikator,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        baris=row.baris,
        keyakinan="sedang",
        keterangan=Text(text, cell.place, squash(text)),
        disebut=source.indikator,
        salinan=copied,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that names one programme, and the programme that the sentence before it names."""

    words: str
    named: str
    raw: str
    passage: Prose
    start: int
    end: int
    before: str
    heading: Text

    @property
    def strays(self) -> bool:
        """Whether it names another programme than the sentence before it."""
        return self.named != self.before


def read_copied_sentences(found: Sequence[Prose], rows: Sequence[BarisAnggaran]) -> tuple[KalimatSalinan, ...]:
    """The sentences printed in the same words more than once that name one programme, right behind one that names one."""
    named = (PROGRAMME.sub("", plain(row.nama.raw)) for row in rows if row.tingkat == "program")
    names = {name if name.startswith("program ") else f"program {name}" for name in named}
    groups: defaultdict[str, list[_Said]] = defaultdict(list)
    for one in _said(found, [name for name in names if len(name.split()) >= LEAST_PROGRAMME]):
        groups[one.words].append(one)
    told: list[KalimatSalinan] = []
    for words, group in groups.items():
        stray = [one for one in group if one.strays and words.replace(one.named, one.before) not in groups]
        right = [one for one in group if not one.strays]
        if right and len(group) > 1:
            told += [_sentence(one) for one in (*right, *stray)]
    return tuple(told)


def _said(found: Sequence[Prose], programmes: Sequence[str]) -> Iterator[_Said]:
    pieces = ((passage, start, end) for passage in found for start, end in spans(passage.text))
    whole = [(passage, start, end) for passage, start, end in pieces if _says(passage.text[start:end])]
    names = [_named(plain(passage.text[start:end]), programmes) for passage, start, end in whole]
    for ((earlier, first, last), headed), ((passage, start, end), named) in pairwise(zip(whole, names, strict=True)):
        if len(named) != 1 or len(headed) != 1:
            continue
        raw = passage.text[start:end].strip()
        if OTHERS.search(raw) or plain(raw).startswith("program "):  # it tells of two, or is an item of a list of programmes
            continue
        if len(plain(raw).split()) >= LEAST_SENTENCE:
            heading = " ".join(earlier.text[first:last].split())
            yield _Said(
                plain(raw), named[0], raw, passage, start, end, headed[0], Text(_about(heading), earlier.place(first, last), headed[0])
            )


def _says(text: str) -> bool:
    """Whether a piece of text is more than a number or an abbreviation."""
    return sum(word.isalpha() for word in plain(text).split()) >= LEAST_NOTE


def _named(text: str, programmes: Sequence[str]) -> list[str]:
    """The programmes that a text names; one whose name another one's begins with is not that."""
    found = [name for name in programmes if _holds(text, name)] if "program " in text else []
    return [name for name in found if not any(other != name and _holds(other, name) for other in found)]


def _about(sentence: str) -> str:
    """The part of a sentence that names its programme, and a few words behind it."""
    at = sentence.casefold().find("program ")
    return " ".join(sentence[max(at, 0) :].split()[:MOST_QUOTED])


def _sentence(one: _Said) -> KalimatSalinan:
    raw = " ".join(one.raw.split()[:MOST_QUOTED])
    place = one.passage.place(one.start, one.end)
    return KalimatSalinan(
        nama=Text(raw, place, squash(raw)),
        bagian=one.passage.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        kalimat=Text(raw, place, squash(raw)),
        bahasan=one.heading,
        salinan=one.strays,
    )
