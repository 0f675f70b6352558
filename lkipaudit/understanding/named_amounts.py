"""Amounts that sentences tell of a programme or activity by its name, beside each other and beside the rows of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from lkipaudit.model import BarisAnggaran, SebutanAnggaran, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.matching import FILLERS, same_name
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.roles_in_prose import Item, Words, items
from lkipaudit.understanding.words import plain

NAMED = re.compile(r"\b(?P<level>sub\s?kegiatan|kegiatan|program)\b", re.IGNORECASE)
CUT = re.compile(
    r"[\s,;:(]+(?:dengan|yang|adalah|total|jumlah|sebesar|senilai|alokasi|pagu|anggaran|dianggarkan|dialokasikan|mendapat|memperoleh|melalui|bersumber"
    r"|terdiri|dilaksanakan|ini|tersebut|tahun)\b",
    re.IGNORECASE,
)
ELSE = re.compile(
    r"\b(?:sebelum|semula|murni|awal|triwulan|semester|sampai|perubahan|bergeser|tambahan|lalu|per bulan|setiap|masing)\b", re.IGNORECASE
)
"""Words of a sentence whose amounts are of another time, or of several things."""
REMARK = re.compile(r"\([^()]*\)")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
FEWEST_WORDS, FEWEST_LETTERS = 2, 12
LEAST = Decimal(1_000_000)
MOSTLY_NAMED, PARTLY_NAMED = 85, 70
"""Share of common words from which a row with the very budget of a sentence is the one it names: more where the budget is round."""
SAME_ABOVE = 95
REPORTED = ("ringkasan", "realisasi", "penutup", "lampiran")


@dataclass(frozen=True, slots=True)
class Named:
    """What one place tells of one name: its words, and the amounts; `sheet` is the table, or the section of the sentences.

    `induk` is the name above it as a key, "" if unknown; `listed` is whether it is an item that does not call itself programme or activity.
    """

    nama: Text
    words: tuple[str, ...]
    bagian: str
    dokumen: int
    sheet: str
    prose: bool
    induk: str
    listed: bool
    anggaran: Quantity | None
    realisasi: Quantity | None


def read_named_amounts(
    found: Sequence[Sentence], rows: Sequence[BarisAnggaran], region: frozenset[str], year: int | None, words: Words
) -> tuple[SebutanAnggaran, ...]:
    """The amounts of each name that some sentence of one document tells; `rows` are those of its tables."""
    told = [one for sentence in found if (one := _of(sentence, region, year, words))]
    held = [_of_row(row, region) for row in rows if row.jenis == "belanja" and row.tingkat in ("program", "kegiatan", "sub_kegiatan")]
    groups: list[list[Named]] = []
    for one in (*held, *told):
        group = _by_amount(one, groups) or next((group for group in groups if _same(one, group[0])), None)
        if group is not None:
            group.append(one)
        elif not one.listed:
            groups.append([one])
    return tuple(record for at, group in enumerate(groups) if any(one.prose for one in group) for record in _records(group, at))


def _of(sentence: Sentence, region: frozenset[str], year: int | None, words: Words) -> Named | None:
    """What a sentence tells of the one programme or activity that it names before its first amount."""
    every = [one for one in items(sentence, words) if not one.is_rate and one.value >= LEAST]
    if not every or ELSE.search(sentence.text) or set(YEAR.findall(sentence.text)) - {str(year or "")}:
        return None
    anggaran, realisasi = (_only(sentence, every, role) for role in ("anggaran", "realisasi"))
    if anggaran is None or any(one.role in ("menjadi", "perubahan", "") for one in every):
        return None
    names = [one for one in NAMED.finditer(sentence.text, 0, every[0].at) if not CUT.match(sentence.text, one.end())]
    if len(names) > 2:  # noqa: PLR2004 - a programme and its activity
        return None
    shown, start = (names[-1].start(), names[-1].end()) if names else (0, 0)
    name = _up_to_cut(sentence.text[start : every[0].at])
    key = _words(name, region)
    if any(letter in sentence.numbers for letter in name) or len(key) < FEWEST_WORDS or len("".join(key)) < FEWEST_LETTERS:
        return None
    above = _up_to_cut(sentence.text[names[0].end() : names[1].start()]) if len(names) > 1 else ""
    return Named(
        Text(" ".join((sentence.text[shown:start] + name).split()), sentence.place, "".join(key)),
        key,
        sentence.section.bagian,
        sentence.place.source,
        f"{sentence.place.source}:kalimat:{' > '.join(sentence.section.path)}",
        prose=True,
        induk="".join(_words(above, region)),
        listed=not names,
        anggaran=anggaran,
        realisasi=realisasi,
    )


def _up_to_cut(text: str) -> str:
    """A name without the words that only lead on to its amount."""
    cut = CUT.search(text, 1)
    return text[: cut.start()] if cut else text


def _only(sentence: Sentence, every: Sequence[Item], role: str) -> Quantity | None:
    """The one amount of a role, None where a sentence has several or none."""
    found = [one for one in every if one.role == role]
    return sentence.quoted(found[0].letter) if len(found) == 1 else None


def _of_row(row: BarisAnggaran, region: frozenset[str]) -> Named:
    key = _words(row.nama.raw, region)
    return Named(
        row.nama,
        key,
        row.bagian,
        row.dokumen,
        row.tabel,
        prose=False,
        induk=row.induk if row.tingkat != "program" else "",
        listed=False,
        anggaran=row.anggaran,
        realisasi=row.realisasi,
    )


def _words(name: str, region: frozenset[str]) -> tuple[str, ...]:
    """The words of a name, without remarks in brackets, and without the agency and the region at its end."""
    found = [word for word in plain(REMARK.sub(" ", name)).split() if word not in FILLERS]
    acronyms = {plain(word) for word in re.findall(r"\b[A-Z]{3,}\b", name)} if name != name.upper() else set()
    while found and (found[-1] in region or found[-1] in ("provinsi", "kabupaten", "kota") or found[-1] in acronyms):
        found.pop()
    return tuple(found)


def _same(one: Named, other: Named) -> bool:
    apart = one.induk and other.induk and fuzz.ratio(one.induk, other.induk) < SAME_ABOVE
    return one.dokumen == other.dokumen and not apart and same_name(one.words, other.words)


def _by_amount(one: Named, groups: Sequence[list[Named]]) -> list[Named] | None:
    """The group of the one row that has the budget of a sentence to the rupiah, and most words of its name."""
    value = one.anggaran.value if one.prose and one.anggaran else None
    if value is None or value < LEAST:
        return None
    rows = [group for group in groups if any(not other.prose and other.anggaran and other.anggaran.value == value for other in group)]
    least = PARTLY_NAMED if value % LEAST else MOSTLY_NAMED
    mostly = len(rows) == 1 and fuzz.token_set_ratio(" ".join(one.words), " ".join(rows[0][0].words)) >= least
    return rows[0] if mostly else None


def _records(group: Sequence[Named], number: int) -> Iterator[SebutanAnggaran]:
    """The amounts of one name that can be compared: those of sentences, and that of the tables where these print one only."""
    for jenis in ("anggaran", "realisasi"):
        told = [
            (one, value) for one in group if (value := getattr(one, jenis)) is not None and value.value is not None and value.value >= LEAST
        ]
        final = [(one, value) for one, value in told if jenis == "realisasi" or _final(one)]
        rows = {value.value for one, value in final if not one.prose}
        kept = [(one, value) for one, value in final if one.prose or len(rows) == 1]
        plans = [
            (one, value) for one, value in told if one.prose and (one, value) not in final and _slip(value, [other for _, other in kept])
        ]
        if any(one.prose for one, _ in (*kept, *plans)):
            yield from (_record(one, value, jenis, number) for one, value in (*kept, *plans))


def _final(one: Named) -> bool:
    """Whether a budget is told together with what was spent of it, so that it is no plan that could have changed since."""
    return one.realisasi is not None or (one.prose and one.bagian in REPORTED)


def _slip(value: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether an amount is another one, or that with one wrong digit or with two that changed places."""
    return any(_one_slip(str(value.value), str(other.value)) for other in others)


def _one_slip(one: str, other: str) -> bool:
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or not apart:
        return one == other
    swapped = len(apart) == 2 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]  # noqa: PLR2004 - two digits
    return len(apart) == 1 or swapped


def _record(one: Named, value: Quantity, jenis: str, number: int) -> SebutanAnggaran:
    return SebutanAnggaran(
        nama=one.nama,
        bagian=one.bagian,
        dokumen=one.dokumen,
        tabel=one.sheet,
        keyakinan="sedang" if one.prose else "tinggi",
        kunci=f"{one.dokumen}:{number}",
        jenis=jenis,
        nilai=value,
    )
