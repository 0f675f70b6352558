"""Indicators whose value a sentence says is not there yet, beside the value that a table prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lkipaudit.model import BelumAda, Text
from lkipaudit.understanding.indicators_in_prose import Indicator
from lkipaudit.understanding.passages import ANY, Sentence
from lkipaudit.understanding.words import squash

MISSING = re.compile(
    rf"(?:(?!\b(?:indikator|sedangkan|sementara|namun|tetapi|hingga kini sudah)\b)[^.;{ANY}]){{0,90}}?"
    r"\bbelum\s+(?:tersedia|ada\s+(?:data|nilai|hasil)\w*|dirilis|terbit|keluar|diumumkan|diperoleh|dinilai)\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(r"\bbelum\s", re.IGNORECASE)
"""Without it a sentence cannot say so, whatever it names."""
INSTEAD = re.compile(
    r"\b(?:masih(?!\s+(?:menunggu|dalam\s+proses|belum))|sementara|tetapi|namun|per|menurut|triwulan|semester|bulan|menggunakan|digunakan|memakai|dipakai|mengacu"
    r"|prognosis|prakiraan|perkiraan|estimasi|proyeksi|terakhir|tahun\s+(?:lalu|sebelumnya))\b",
    re.IGNORECASE,
)
"""Said after what is not there yet: another value stands in for it, or only a part of it is missing."""
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def read_missing(found: Sequence[Sentence], named: Sequence[Indicator], year: int | None) -> Iterator[BelumAda]:
    """The indicators of sentences of one year, or of none, with its realisation in the first table of this year."""
    for sentence, following in zip_longest(found, found[1:]):
        after = following.text if following is not None and not following.opens else ""
        text = sentence.text.casefold() if NOT_YET.search(sentence.text) else ""
        for one in (one for one in named if one.may_stand_in(text)):
            name = one.pattern.search(sentence.text)
            match = MISSING.match(sentence.text, name.end()) if name else None
            if name is None or match is None or INSTEAD.search(f"{sentence.text[match.end() :]} {after}"):
                continue
            quote = sentence.told(name.start(), match.end(), most=200)
            years = set(YEAR.findall(sentence.told(0, match.end(), most=10_000))) or {str(year or "")}
            row = next((row for row in one.rows if {row.tahun} == years and row.realisasi is not None), None)
            if row is not None:
                yield BelumAda(
                    nama=row.nama,
                    bagian=sentence.section.bagian,
                    dokumen=sentence.place.source,
                    tabel="",
                    keyakinan="sedang",
                    pernyataan=Text(quote, sentence.place, squash(quote)),
                    realisasi=row.realisasi,
                    tahun=row.tahun,
                    bernilai=row.realisasi is not None and bool(row.realisasi.value),
                )
            break
