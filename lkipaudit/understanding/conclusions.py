"""Conclusions that all indicators reached their targets, beside the table that they conclude from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lkipaudit.document import Document, Table
from lkipaudit.model import BarisKinerja, SimpulanTarget, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.words import plain, squash

FULL = 100
NEAR = 8
"""Blocks that may stand between the table and the sentence that concludes from it."""
FEWEST = 2
WORD = r"(?:\s+(?!hampir|belum|tidak|sebagian|dapat|bisa|akan|agar|bahkan|ada|beberapa)[\w()%-]+)"
ALL = re.compile(
    rf"(?<!hampir )(?<!tidak )(?<!bukan )(?<!secara )\b(?:semua|seluruh|keseluruhan){WORD}{{0,2}}?\s+"
    rf"(?:indikator|sasaran|iku|target){WORD}{{0,7}}?\s+"
    rf"(?:(?:mencapai|memenuhi|melampaui|melebihi){WORD}{{0,2}}?\s+(?:target|100\s?%)|"
    r"(?:tercapai|terpenuhi)\b(?!\s+(?:dengan|sebagian|baik|rata)))|"
    rf"\b(?:indikator|sasaran|iku|target){WORD}{{0,7}}?\s+(?:seluruhnya|semuanya|keseluruhannya)(?:\s+(?:telah|sudah))?\s+"
    r"(?:(?:mencapai|memenuhi|melampaui|melebihi)\s+target|(?:tercapai|terpenuhi)\b(?!\s+(?:dengan|sebagian|baik|rata)))",
    re.IGNORECASE,
)
CONCLUDING = ("ringkasan", "penutup")
"""Parts of a report that conclude from all its tables."""
NOT_YET = frozenset(
    {"agar", "akan", "diharapkan", "harus", "perlu", "supaya", "sehingga", "dapat", "bisa", "belum", "kecuali", "apabila", "jika", "bila"}
)
PART = re.compile(
    r"\b(?:misi|tujuan|program|kegiatan|bidang|seksi|triwulan|renstra|rpjmd|anggaran|pendukung|mendukung|"
    r"(?:pada|dalam|untuk|dari)\s+sasaran|sasaran\s+(?:\d|ke[a-z-]+))",
    re.IGNORECASE,
)
"""Words of a conclusion about some of the indicators, or about another target."""
SAVE = re.compile(
    r"\s*[,(]?\s*(?:(?:ke[ck]uali|selain|di\s?luar|hanya|namun|tetapi|meskipun|walaupun|minimal|minimum|terendah)\b|(?:di\s?atas|lebih\s+dari|[≥>])\s*\d)",
    re.IGNORECASE,
)
"""What follows a conclusion that has an exception, or that is about a lower bound."""
ANOTHER = re.compile(r"\b(?:tahun\s+(?:lalu|sebelumnya|depan|berikutnya)|(?:19|20)\d\d)\b", re.IGNORECASE)


def read_conclusions(
    document: Document, found: Sequence[Sentence], rows: Sequence[BarisKinerja], year: int | None
) -> Iterator[SimpulanTarget]:
    """The conclusions of sentences right after a table of achievements of the year's own targets, and those of the summary and the end."""
    tables = _tables(document, rows, year)
    overall = _overall(tables)
    for sentence in found:
        text = sentence.told(0, len(sentence.text), most=10_000)
        match = ALL.search(text)
        if match is None or NOT_YET & set(plain(text[: match.end()]).split()) or PART.search(match[0]):
            continue
        if SAVE.match(text, match.end()) or {when.casefold() for when in ANOTHER.findall(text)} - {f"{year}"}:
            continue
        before = [held for at, held in tables.items() if 0 < sentence.at - at <= NEAR]
        held = before[-1] if before else overall if sentence.section.bagian in CONCLUDING else ()
        if held:
            yield _record(sentence, " ".join(match[0].split()), held)


def _tables(document: Document, rows: Sequence[BarisKinerja], year: int | None) -> dict[int, list[tuple[BarisKinerja, Quantity]]]:
    """The achievements of each table, by the block that it is; a table that goes on over the page counts where it begins."""
    blocks = {f"tabel {block.number}": at for at, block in enumerate(document.blocks) if isinstance(block, Table)}
    held: defaultdict[int, list[tuple[BarisKinerja, Quantity]]] = defaultdict(list)
    for row in rows:
        at = blocks.get(row.tabel.split(":")[1])
        own = not row.jenis_target and row.tahun in ("", str(year))
        if at is not None and own and row.capaian is not None and row.capaian.value is not None:
            held[at].append((row, row.capaian))
    return {at: held[at] for at in sorted(held) if len(held[at]) >= FEWEST}


def _overall(tables: dict[int, list[tuple[BarisKinerja, Quantity]]]) -> list[tuple[BarisKinerja, Quantity]]:
    """The achievements of the largest table, without those that another table tells otherwise."""
    told: defaultdict[str, set[bool]] = defaultdict(set)
    for held in tables.values():
        for row, capaian in held:
            told[row.kunci].add((capaian.value or 0) < FULL)
    largest = max(tables.values(), key=len, default=[])
    return [(row, capaian) for row, capaian in largest if len(told[row.kunci]) == 1]


def _record(sentence: Sentence, quote: str, held: Sequence[tuple[BarisKinerja, Quantity]]) -> SimpulanTarget:
    row, lowest = min(held, key=lambda pair: pair[1].value or 0)
    return SimpulanTarget(
        nama=Text(quote, sentence.place, squash(quote)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        keyakinan="sedang",
        simpulan=Text(quote, sentence.place, squash(quote)),
        indikator=row.indikator.raw,
        terendah=lowest,
        di_bawah=tuple(capaian for _, capaian in held if (capaian.value or 0) < FULL),
    )
