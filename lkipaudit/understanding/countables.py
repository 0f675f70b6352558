"""People counted in units of things, and things counted in people: "sumber daya manusia sebanyak 30 unit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lkipaudit.model import SatuanSebutan, Text
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import squash

Words = Mapping[str, tuple[str, ...]]
LINK = r"(?:\s+(?:yang\s+(?:ada|tersedia)|saat\s+ini|dinas|kantor|badan))?(?:\s+(?:sebanyak|berjumlah|sejumlah|adalah\s+sebanyak)\s+)"
NUMBER = r"\d{1,3}(?:\.\d{3})*(?:\s*\([a-z\s]+\))?"


def read_units(found: Sequence[Prose], words: Words) -> Iterator[SatuanSebutan]:
    """The counts of people and things whose noun and unit stand right beside the number."""
    nouns = {kind: _any(words[kind]) for kind in ("orang", "barang")}
    units = {kind: _any(words[f"satuan_{kind}"]) for kind in nouns}
    for kind, noun in nouns.items():
        unit = "|".join(units.values())
        pattern = re.compile(rf"\b(?P<noun>{noun}){LINK}(?P<count>{NUMBER}\s+(?P<unit>{unit}))\b", re.IGNORECASE)
        own = re.compile(units[kind], re.IGNORECASE)
        for passage in found:
            for match in pattern.finditer(passage.text):
                yield _record(passage, match, fits=own.fullmatch(match["unit"]) is not None)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _record(passage: Prose, match: re.Match[str], *, fits: bool) -> SatuanSebutan:
    place = passage.place(match.start(), match.end())
    noun, count = (Text(match[name], passage.place(*match.span(name)), squash(match[name])) for name in ("noun", "count"))
    return SatuanSebutan(
        nama=Text(match[0], place, squash(match[0])),
        bagian=passage.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        yang_dihitung=noun,
        banyaknya=count,
        sesuai=fits,
    )
