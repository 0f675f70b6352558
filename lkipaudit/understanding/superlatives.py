"""The highest and lowest achievements and absorptions that sentences name, beside the table that they stand next to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lkipaudit.document import Document, Table
from lkipaudit.model import BarisAnggaran, BarisKinerja, SebutanPuncak, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import AMOUNT, ANY, RATE, Sentence
from lkipaudit.understanding.words import ITEM, plain, squash

BEFORE, AFTER = 8, 4
"""Blocks that may stand between a table and the sentence about it, after it and before it."""
FEWEST = 3
SHORTEST = 2
"""Words of a name that a sentence can be found to tell."""
SUPERLATIVE = re.compile(
    r"\b(?:(?P<up>tertinggi|paling\s+(?:tinggi|besar)|terbesar)|(?P<down>terendah|paling\s+(?:rendah|kecil)|terkecil))\b", re.IGNORECASE
)
BY_SIZE = re.compile(r"besar|kecil", re.IGNORECASE)
"""Superlatives that rank by amounts, but where the number that follows is a percentage."""
SPENT = re.compile(r"\b(?:pen)?(?:y|s)erap\w*|\brealisasi\s+(?:anggaran|keuangan|belanja)\b", re.IGNORECASE)
ACHIEVED = re.compile(r"\b(?:pen)?capaian\b", re.IGNORECASE)
LEVELS = (
    ("sub_kegiatan", re.compile(r"\bsub\s*-?\s*kegiatan\b", re.IGNORECASE)),
    ("kegiatan", re.compile(r"\bkegiatan\b", re.IGNORECASE)),
    ("program", re.compile(r"\bprogram\b", re.IGNORECASE)),
)
OTHER = re.compile(
    r"\b(?:rata\s?-?\s?rata|misi|tujuan|sasaran|bidang|seksi|sekretariat|upt\w?|aspek|komponen|jenis|triwulan|semester|bulan|fisik|nasional|"
    r"provinsi|kabupaten|kota|kecamatan|desa|wilayah|daerah|dibanding\w*|sebelumnya|lalu|selama|sepanjang|terakhir|sejak|kedua|ketiga|"
    r"salah\s+satu|termasuk|selain|ke[ck]uali|di\s?luar|di\s?antara\w*|antara|kategori|skala|predikat|peringkat|target|renstra|rpjmd|akhir|"
    r"kenaikan|peningkatan|penurunan|efisiensi|belanja|kumulatif|hampir|tidak|bukan|belum|urusan)\b",
    re.IGNORECASE,
)
"""Words of a sentence about the highest of a part, of other years or places, or of another number."""
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


@dataclass(frozen=True, slots=True)
class Held:
    """One row that a superlative may be about: its name, its number, what it is part of, its level, and the money spent."""

    name: str
    value: Quantity
    group: str
    level: str = ""
    spent: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One superlative: what the sentence says after it, or all of it where it has one, and the number it gives."""

    kind: str
    up: bool
    text: str
    number: Quantity | None
    amounts: bool
    quote: str


def read_superlatives(
    found: Sequence[Sentence], document: Document, rows: Sequence[BarisKinerja | BarisAnggaran], year: int | None
) -> Iterator[SebutanPuncak]:
    """What the sentences of one document call highest or lowest, where the table next to them shows which row or number they mean."""
    achieved = [row for row in rows if isinstance(row, BarisKinerja) and not row.jenis_target and not row.triwulan]
    spent = [row for row in rows if isinstance(row, BarisAnggaran) and row.jenis == "belanja"]
    own = ("", str(year))
    told = {
        "capaian": _tables(document, [(row, row.indikator.raw, row.capaian) for row in achieved if row.tahun in own]),
        "serapan": _tables(document, [(row, row.nama.raw, row.persen) for row in spent if row.tahun in own]),
    }
    for sentence in found:
        if set(YEAR.findall(sentence.told(0, len(sentence.text), most=10_000))) - {str(year)}:
            continue
        for claim in _claims(sentence):
            near = [(sentence.at - at, held) for at, held in told[claim.kind].items() if -AFTER <= sentence.at - at <= BEFORE]
            judged = [one for _, held in sorted(near, key=_nearest) if (one := _judged(claim, held, sentence.text)) is not None]
            if judged:
                agreed, best, owner = next((one for one in judged if one[0]), judged[0])
                yield _record(sentence, claim, best, owner, agrees=agreed)


def _nearest(pair: tuple[int, list[Held]]) -> tuple[bool, int]:
    return pair[0] < 0, abs(pair[0])


def _tables(document: Document, rows: Sequence[tuple[BarisKinerja | BarisAnggaran, str, Quantity | None]]) -> dict[int, list[Held]]:
    """The rows of each table with their numbers, by the block that it is; none of a table that leaves some blank."""
    blocks = {f"tabel {block.number}": at for at, block in enumerate(document.blocks) if isinstance(block, Table)}
    held: defaultdict[int, list[Held]] = defaultdict(list)
    blank: set[int] = set()
    for row, name, value in rows:
        at = blocks.get(row.tabel.split(":")[1]) if ":" in row.tabel else None
        if at is None:
            continue
        if value is None or value.value is None:
            blank.add(at)
            continue
        if isinstance(row, BarisAnggaran):
            held[at].append(Held(name, value, row.induk, row.tingkat, row.realisasi))
        else:
            held[at].append(Held(name, value, row.sasaran.key if row.sasaran else ""))
    return {at: own for at, own in held.items() if at not in blank}


def _claims(sentence: Sentence) -> Iterator[Claim]:
    """The superlatives of a sentence that say of what they are; the second takes the measure of the first."""
    matches = list(SUPERLATIVE.finditer(sentence.text))
    kind = ""
    for match, end in pairwise([*matches, None]):
        assert match is not None
        stop = end.start() if end else len(sentence.text)
        before = sentence.text[: match.start()] if match is matches[0] else ""
        kind = kind or ("serapan" if SPENT.search(before) else "capaian" if ACHIEVED.search(before) else "")
        part = sentence.text[match.start() : stop]
        whole = part if len(matches) > 1 else sentence.text
        rates = re.findall(f"[{RATE}]", whole)
        numbers = re.findall(f"[{ANY}]", whole)
        amounts = any(re.match(f"[{AMOUNT}]", one) for one in numbers)
        sized = BY_SIZE.search(match[0]) is not None and (amounts or not rates)
        if not kind or sized or len(rates) > 1 or len(numbers) > len(rates) + amounts:
            continue
        letter = rates[0] if rates and rates[0] in part else ""
        last = match.start() + part.find(letter) + 1 if letter else match.end()
        yield Claim(
            kind,
            match["up"] is not None,
            whole,
            sentence.numbers[letter] if letter else None,
            amounts,
            sentence.told(match.start(), last, most=160),
        )


def _judged(claim: Claim, held: Sequence[Held], text: str) -> tuple[bool, Held, str] | None:
    """Whether a table bears the claim out, with the row that holds the extreme and the names of all that do; None where it cannot tell."""
    named = _named(claim.text, held)
    if OTHER.search(_without_names(text, held)):
        return None
    level = named.level if named else next((name for name, word in LEVELS if word.search(claim.text)), "")
    if any(one.level not in ("", level) for one in _told(text, held)):
        return None  # what is ranked is a part of another row
    rows = [one for one in held if one.level == level] if claim.kind == "serapan" else list(held)
    if len(rows) < FEWEST or (named is None and not any(_says(claim, one) for one in rows)):
        return None
    best = _extremes(rows, up=claim.up)
    agrees = named in best if named else any(_says(claim, one) for one in best)
    if named and agrees and claim.number is not None:
        agrees = any(_says(claim, one) for one in best)
    elif named and claim.number is not None and not _says(claim, named):
        return None  # the number is of another table
    return agrees or _else_meant(claim, rows, named), best[0], ", ".join(one.name for one in best)


def _extremes(rows: Sequence[Held], *, up: bool) -> list[Held]:
    values = [one.value.value for one in rows if one.value.value is not None]
    most = max(values) if up else min(values)
    return [one for one in rows if one.value.value == most]


def _else_meant(claim: Claim, rows: Sequence[Held], named: Held | None) -> bool:
    """Whether the sentence may rank what it names within its group, without what was not begun, or by the money spent.

    By the money where it gives an amount, or no number.
    """
    groups = {one.group for one in ([named] if named else [one for one in rows if _says(claim, one)])}
    fewest = 2 if claim.kind == "serapan" else FEWEST
    parts = [[one for one in rows if one.group == group] for group in groups]
    tops = [one for part in parts if fewest <= len(part) < len(rows) for one in _extremes(part, up=claim.up)]
    if named in tops or any(_says(claim, one) for one in tops):
        return True
    begun = [one for one in rows if one.value.value]
    if not claim.up and len(begun) < len(rows) and begun:
        low = _extremes(begun, up=False)
        if named in low or any(_says(claim, one) for one in low):
            return True
    if claim.number is not None and not claim.amounts:
        return False
    money = [one.spent.value for one in rows if one.spent is not None and one.spent.value is not None]
    ranked = max(money, default=None) if claim.up else min(money, default=None)
    who = [named] if named else [one for one in rows if _says(claim, one)]
    return any(one.spent is not None and one.spent.value is not None and one.spent.value == ranked for one in who)


def _says(claim: Claim, one: Held) -> bool:
    return claim.number is not None and claim.number.same(one.value)


def _named(text: str, held: Sequence[Held]) -> Held | None:
    """The one row whose name the sentence tells, that of the longest name."""
    told = _told(text, held)
    longest = max((len(_words(one.name)) for one in told), default=0)
    best = [one for one in told if len(_words(one.name)) == longest]
    for level, word in LEVELS:
        if len(best) > 1 and word.search(text):
            best = [one for one in best if one.level == level] or best
    return best[0] if len(best) == 1 else None


def _told(text: str, held: Sequence[Held]) -> list[Held]:
    said = f" {plain(text)} "
    return [one for one in held if len(_words(one.name)) >= SHORTEST and f" {' '.join(_words(one.name))} " in said]


def _without_names(text: str, held: Sequence[Held]) -> str:
    """The words of a sentence without the names of rows that it tells."""
    said = f" {plain(text)} "
    for name in sorted((" ".join(_words(one.name)) for one in held), key=len, reverse=True):
        said = said.replace(f" {name} ", "  ") if name.count(" ") + 1 >= SHORTEST else said
    return said


def _words(name: str) -> list[str]:
    words = plain(ITEM.sub("", name)).split()
    return words[1:] if words[:1] in (["program"], ["kegiatan"]) else words


def _record(sentence: Sentence, claim: Claim, best: Held, owner: str, *, agrees: bool) -> SebutanPuncak:
    place = claim.number.place if claim.number is not None and claim.number.place else sentence.place
    return SebutanPuncak(
        nama=Text(claim.quote, place, squash(claim.quote)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        keyakinan="sedang",
        sebutan=Text(claim.quote, place, squash(claim.quote)),
        ukuran_puncak=f"{claim.kind} {'tertinggi' if claim.up else 'terendah'}",
        puncak=best.value,
        pemilik=owner,
        terbukti=agrees,
    )
