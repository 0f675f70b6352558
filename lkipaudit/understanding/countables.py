"""People counted in units of things, and things counted in people: "sumber daya manusia sebanyak 30 unit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lkipaudit.model import SatuanSebutan, Text
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import squash

Words = Mapping[str, tuple[str, ...]]
LINK = r"(?:\s+(?:yang\s+(?:ada|tersedia)|saat\s+ini|dinas|kantor|badan))?(?:\s+(?:sebanyak|berjumlah|sejumlah|adalah\s+sebanyak)\s+)"
LINKED = re.compile(r"sebanyak|berjumlah|sejumlah", re.IGNORECASE)
"""A word that every link holds: a passage without it is not looked through further."""
HEAD = (
    r"(?:\A|[.,;:(]\s*|\b(?:dan|serta|dengan|oleh|jumlah|ketersediaan|memiliki|mempunyai|terdapat|ada|berupa|adalah|karena|didukung|dari|yaitu|yakni"
    r"|bahwa|keadaan|kondisi|seluruh|keseluruhan|total)\s+)"
)
"""What stands before a noun that is itself what is counted, and no part of what another noun is."""
END = r"(?=\s*(?:\Z|[.,;:()]|(?:atau|dan|serta|dari|dengan|yang|untuk|sehingga|sedangkan|atas|di|pada|terdiri|sebagai|sesuai|tersebar)\b))"
"""What can follow a unit that counts the noun before it: not the name of another thing."""
NUMBER = r"\d{1,3}(?:\.\d{3})*(?:\s*\([a-z\s]+\))?"


def read_units(found: Sequence[Prose], words: Words) -> Iterator[SatuanSebutan]:
    """The counts of people and things whose noun and unit stand right beside the number."""
    nouns = {kind: _any(words[kind]) for kind in ("orang", "barang")}
    units = {kind: _any(words[f"satuan_{kind}"]) for kind in nouns}
    linked = [passage for passage in found if LINKED.search(passage.text)]
    for kind, noun in nouns.items():
        unit = "|".join(units.values())
        pattern = re.compile(rf"{HEAD}(?P<noun>{noun}){LINK}(?P<count>{NUMBER}\s+(?P<unit>{unit}))\b{END}", re.IGNORECASE)
        own = re.compile(units[kind], re.IGNORECASE)
        for passage in linked:
            for match in pattern.finditer(passage.text):
                yield _record(passage, match, fits=own.fullmatch(match["unit"]) is not None)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _record(passage: Prose, match: re.Match[str], *, fits: bool) -> SatuanSebutan:
    place = passage.place(match.start("noun"), match.end("count"))
    told = passage.text[match.start("noun") : match.end("count")]
    noun, count = (Text(match[name], passage.place(*match.span(name)), squash(match[name])) for name in ("noun", "count"))
    return SatuanSebutan(
        nama=Text(told, place, squash(told)),
        bagian=passage.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        yang_dihitung=noun,
        banyaknya=count,
        sesuai=fits,
    )
