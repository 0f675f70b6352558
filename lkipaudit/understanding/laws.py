"""The regulations that a report cites, beside each other and beside the list of national ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from lkipaudit.model import DasarHukum, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.understanding.citations import Citation, alike, citations, shared
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import plain, same_but_for_slips, squash

NAMES = {
    "uu": "Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "inpres": "Instruksi Presiden",
    "permendagri": "Peraturan Menteri Dalam Negeri",
    "permenpanrb": "Peraturan Menteri PANRB",
}
NEARLY = 88
"""Ratio from which a title is that of a national regulation."""
NEAR_PAGES = 2
"""So far apart two items can be of one list."""
PARTS_THAT_FIT = 2
"""Of kind, number and year: with a title that fits, the third is wrong."""
CLOSELY = 0.85
"""Two titles that share so many words are of one decree."""
LONG_TITLE = 24
"""A title of so many letters is that of one regulation."""
VERY_NEARLY = 96
NEAR_YEARS = 2
"""A regulation that replaces one of its own title and number is younger by more."""
YEARLY = re.compile(r"\b(?:standar|anggaran|penghasilan|upah|rencana\s+kerja|alokasi|besaran|tarif)\b", re.IGNORECASE)
"""What regulations are about that are set again each year under the same title."""
CHANGE = re.compile(
    r"perubahan\s*(?P<which>ke\s?\w+?)?(?:\s*kali(?:nya)?)?\s+(?:atas\s+)?(?:peraturan|keputusan|perda|perbup|pergub|perwal\w*)\b"
    r"\D{0,60}?\b(?:nomor|no)\b[\s.:]*(?P<number>\d{1,4})\s*tahun\s*(?P<year>(?:19|20)\d{2})",
    re.IGNORECASE,
)
"""The title of a regulation that changes another one."""
Listed = Mapping[str, tuple[str, ...]]


def read_laws(found: Sequence[Prose], year: int | None, vocabulary: Vocabulary) -> tuple[DasarHukum, ...]:
    """The regulations that one document cites; `year` is that of the report."""
    cited = _levelled(citations(found))
    keys = {one.key for one in cited}
    titles: dict[str, list[str]] = {}
    decrees: dict[str, list[str]] = {}
    numbered = _titled_alike(cited)
    told: list[DasarHukum] = []
    for at, one in enumerate(cited):
        official = vocabulary["peraturan"]
        should = _should(one, official)
        decree = f"{one.owner} {one.number} {one.year}"
        told.append(
            DasarHukum(
                nama=Text(one.raw, one.place, one.key),
                bagian=one.bagian,
                dokumen=one.place.source,
                tabel="",
                keyakinan="sedang",
                kunci=f"{one.key} {one.owner}".strip(),
                judul=_text(one, _cluster(one.title, titles.setdefault(f"{one.key} {one.owner}", []))) if one.title else None,
                bentuk=_text(one, one.kind) if one.kind.endswith("kepala daerah") and one.title else None,
                kunci_bentuk=f"{decree} {_decree(one.title, decrees.setdefault(decree, []))}",
                terdaftar=should is not None,
                seharusnya=_name(should, official) if should and should != one.key else "",
                pengganti="" if _listed_before(one, cited[:at]) else _later(one, keys, year, vocabulary["peraturan_pengganti"], official),
                diubahnya=one.changes,
                nomor=Text(one.raw, one.place, f"{one.number} {one.year}") if numbered[at] else None,
                kunci_nomor=numbered[at],
                membuka=one.opens,
                ganda=one.opens and any(_same_list(one, other) for other in cited[:at]),
            )
        )
    return tuple(told)


def _titled_alike(cited: Sequence[Citation]) -> list[str]:
    """For each citation of a region or a ministry the first with its very title, whose number or year it has; "" without title."""
    known: list[Citation] = []
    keys = []
    for one in cited:
        title = squash(one.title)
        if one.is_national or len(title) < LONG_TITLE:
            keys.append("")
            continue
        first = next((other for other in known if _one_title(one, other)), None)
        if first is None:
            known.append(one)
        keys.append(f"{(first or one).key} {squash((first or one).title)}")
    return keys


def _one_title(one: Citation, other: Citation) -> bool:
    """Whether two citations have one title, and a number or a year that can be a slip for the other's."""
    changed = _changed(one.title), _changed(other.title)
    if None not in changed:
        return (one.kind, one.owner) == (other.kind, other.owner) and changed[0] == changed[1] and one.year == other.year
    if (one.kind, one.owner) != (other.kind, other.owner) or fuzz.ratio(squash(one.title), squash(other.title)) < VERY_NEARLY:
        return False
    if re.findall(r"\d+", one.title) != re.findall(r"\d+", other.title):
        return False
    if not same_but_for_slips(one.title, other.title):
        return False
    near = one.number == other.number and abs(one.year - other.year) <= NEAR_YEARS
    return one.year == other.year or (near and YEARLY.search(one.title) is None)


def _changed(title: str) -> tuple[str, ...] | None:
    """Which change of which regulation a title is: the ordinal ("" none), number and year; None where it is no change."""
    found = CHANGE.match(title)
    return (plain(found["which"] or ""), str(int(found["number"])), found["year"]) if found else None


def _levelled(cited: Sequence[Citation]) -> tuple[Citation, ...]:
    """A regional regulation without its region is of the level named most."""
    levels = Counter(one.owner for one in cited if one.kind == "perda" and one.owner)
    own = levels.most_common(1)[0][0] if levels else ""
    return tuple(replace(one, owner=one.owner or own) if one.kind == "perda" else one for one in cited)


def _text(one: Citation, key: str) -> Text:
    return Text(one.raw, one.place, key)


def _cluster(title: str, known: list[str]) -> str:
    """The first title that this one can be, itself if there is none."""
    same = next((other for other in known if alike(title, other)), None)
    if same is None:
        known.append(title)
    return same or title


def _decree(title: str, known: list[str]) -> str:
    """The first title that this one shares nearly all words with."""
    same = next((other for other in known if shared(title, other) >= CLOSELY), None)
    if same is None:
        known.append(title)
    return same or title


def _should(one: Citation, official: Listed) -> str | None:
    """The national regulation that is meant: the one cited where its title fits, else one that has the title and all but one part."""
    if not one.is_national:
        return None
    by_title = [key for key, titles in official.items() if any(_is_title(one.title, title) for title in titles)]
    if one.key in official:
        fits = not one.title or any(alike(one.title, title) for title in official[one.key])
        return one.key if fits else next(iter(by_title), f"{one.key} ")
    return next((key for key in by_title if _fitting(one, key) >= PARTS_THAT_FIT), None)


def _is_title(cited: str, title: str) -> bool:
    return bool(cited) and fuzz.ratio(cited.casefold()[: len(title) + 4], title.casefold()) >= NEARLY


def _fitting(one: Citation, key: str) -> int:
    return sum(a == b for a, b in zip((one.kind, one.number, str(one.year)), key.split(), strict=True))


def _name(key: str, official: Listed) -> str:
    kind, number, year = key.split()
    return f"{NAMES[kind]} Nomor {number} Tahun {year} tentang {official[key.strip()][0]}"


def _later(one: Citation, keys: set[str], year: int | None, later: Listed, official: Listed) -> str:
    """What had replaced a regulation that a list of legal grounds names, where the report is later than that and does not cite it."""
    for key in later.get(one.key, ()):
        if year is not None and year > int(key.split()[2]) and one.opens and not one.amended and key not in keys:
            return _name(key, official)
    return ""


def _listed_before(one: Citation, before: Sequence[Citation]) -> bool:
    return any(other.opens and other.key == one.key for other in before)


def _same_list(one: Citation, other: Citation) -> bool:
    near = abs((one.place.page or 0) - (other.place.page or 0)) <= NEAR_PAGES
    same = (one.key, one.owner, one.bagian) == (other.key, other.owner, other.bagian)
    return same and other.opens and near and bool(one.title) and alike(one.title, other.title)
