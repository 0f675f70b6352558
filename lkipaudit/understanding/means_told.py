"""What a sentence calls the mean of the table above it, beside the row of that table that prints the mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.document import Document, Table
from lkipaudit.model import RataRata, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.means_in_prose import is_mean
from lkipaudit.understanding.passages import ANY, RATE, Sentence
from lkipaudit.understanding.words import squash

TABLE = re.compile(
    r"\btabel\b(?:\s+[\dIVX][\w.]*)?(?:\s+(?:tersebut|ini))?\s*,?\s*(?:di\s?atas|tersebut|sebelumnya)|\btabel\s+[\dIVX][\w.]*",
    re.IGNORECASE,
)
MEAN = re.compile(rf"\brata\s?-?\s?rata\b[^{ANY}]*(?P<n>[{RATE}])", re.IGNORECASE)
ELSE = re.compile(
    r"\b(?:anggaran|keuangan|fisik|serapan|penyerapan|belanja|triwulan|semester|bulan|target|naik|meningkat|menurun|kenaikan|peningkatan|penurunan|"
    r"selisih|sebelumnya|lalu|efisiensi|berikut|di\s?bawah|masing-masing|setiap|tiap)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
BEFORE = 6
"""Blocks that may stand between a table and the sentence about it."""
NEAR = Decimal("0.2")


def read_told_means(document: Document, found: Sequence[Sentence], means: Sequence[RataRata], year: int | None) -> Iterator[RataRata]:
    """The means of sentences that speak of the table right above; what that table prints as its mean is nothing to tell again."""
    held: defaultdict[int, list[RataRata]] = defaultdict(list)
    blocks = {f"tabel {block.number}": at for at, block in enumerate(document.blocks) if isinstance(block, Table)}
    for mean in means:
        steps = mean.tabel.split(":")
        if len(steps) > 1 and mean.anggota_pasti and is_mean(mean.nilai, mean.anggota) and steps[1] in blocks:
            held[blocks[steps[1]]].append(mean)
    for sentence in found if held else ():
        match = MEAN.search(sentence.text)
        years = {int(one) for one in YEAR.findall(sentence.text)}
        if match is None or not TABLE.search(sentence.text[: match.end()]) or years - {year} or _else(sentence, match):
            continue
        near = next((at for at in range(sentence.at - 1, max(sentence.at - 1 - BEFORE, -1), -1) if at in set(blocks.values())), None)
        yield from _of(sentence, match["n"], held.get(near, ()) if near is not None else ())


def _else(sentence: Sentence, match: re.Match[str]) -> bool:
    return ELSE.search(sentence.text[: match.end()]) is not None or len(re.findall(f"[{RATE}]", sentence.text)) > 1


def _of(sentence: Sentence, letter: str, means: Sequence[RataRata]) -> Iterator[RataRata]:
    """The number beside what its table averages, where the table has one mean of percentages and the number can be that."""
    number = sentence.numbers[letter]
    rates = [mean for mean in means if "%" in mean.nama.raw or "capaian" in mean.nama.raw.casefold()]
    if len(rates) == 1 and not any(number.same(mean.nilai) for mean in means) and _near(number, rates[0].nilai):
        name = "Rata-rata tabel dalam kalimat"
        place = number.place or sentence.place
        yield replace(
            rates[0],
            nama=Text(name, place, squash(name)),
            bagian=sentence.section.bagian,
            tabel="",
            baris=(),
            keyakinan="sedang",
            nilai=number,
        )


def _near(number: Quantity, mean: Quantity) -> bool:
    return number.value is not None and mean.value is not None and abs(number.value - mean.value) <= NEAR * abs(mean.value)
