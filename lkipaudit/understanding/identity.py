"""Whose report it is, and of which year: what the document names most, weighed by where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from lkipaudit.document import Block, Document, Table
from lkipaudit.understanding.words import plain, squash

Words = Mapping[str, Sequence[str]]

HEADER_WEIGHT = 5
"""What a running header or the title page that names a year is worth beside a sentence that does."""
TITLE_YEAR = re.compile(r"(?:tahun(?: anggaran)? )?(20\d{2})")
TITLE_LINES = 8
"""Lines of a title page at most from the name of the report to its year."""
REGULATION = re.compile(r"\b(?:nomor|no)\s+\S+(?:\s+\S+){0,4}?\s+tahun\s+(?:19|20)\d{2}\b")
YEAR = re.compile(r"\b(20\d{2})\b")
PERIOD = re.compile(r"\b(20\d{2}) (?:s d |sampai (?:dengan )?|hingga )?(20\d{2})\b")
FEWEST_YEARS = 3
"""From the first year of a plan to its last; a cover may print the year of the report and that of its print side by side."""
OF_A_YEAR = re.compile(r"\btahun (?:anggaran )?(20\d{2})\b")
EARLY_PAGES = 3
FRONT, HEADER = 6, 6
"""What a line of the first pages, or a running header, is worth beside a mention in a sentence."""
LEAST = 3
"""So much a name must be worth: one mention in passing says nothing."""
MOST_WORDS = 9
SPACED = re.compile(r"(?<![^\W\d_])(?:[A-Z] ){3,}[A-Z](?![^\W\d_])")
"""A word set with gaps between its letters: "P R O V I N S I"."""
SPACED_YEAR = re.compile(r"(?<!\d)(?<!\d )2 0 \d \d(?! ?\d)")
"""A year set with gaps between its digits: "2 0 2 1"."""
JOINING = ("dan", "serta", "&")
REGION_WORDS, LONGEST_ABBREVIATION = 4, 4
NUMERAL = re.compile(r"[IVXLC]+")
EARLY_BLOCKS, TITLE_WORDS = 30, 14
"""The first pages of a format without pages."""


def year_of(documents: Sequence[Document], words: Words) -> int | None:
    """The year of the report: the one named most often beside its name, running headers and the title page once each.

    A regulation's year does not count. A paper of another name is of the year that its first pages name most.
    """
    titles: Counter[int] = Counter()
    for document in documents:
        for block in document.blocks:
            text = "" if isinstance(block, Table) else plain(_tight_years(block.text))
            if any(title in text for title in words.get("judul_laporan", ())):
                titles.update(set(_years(text, YEAR)))
        for header in {plain(_tight_years(paragraph.text)) for paragraph in document.furniture}:
            titles.update(dict.fromkeys(_years(header, YEAR), HEADER_WEIGHT))
        titles.update(dict.fromkeys(_title_years(document, words), HEADER_WEIGHT))
    found = titles or Counter(year for document in documents for text in _first(document) for year in _years(text, OF_A_YEAR))
    return max(found, key=lambda year: (found[year], -year)) if found else None


def _title_years(document: Document, words: Words) -> set[int]:
    """The years of the title page: in the short line that is the name of the report, or alone in one of the lines after it."""
    found: set[int] = set()
    named = -TITLE_LINES
    for at, block in enumerate(document.blocks):
        text = "" if isinstance(block, Table) else plain(_tight_years(block.text))
        if not early(block, at) or not text or isinstance(block, Table) or block.text.rstrip().endswith((".", ",", ";", ":")):
            continue
        if text.startswith(tuple(words.get("judul_laporan", ()))) and len(text.split()) <= TITLE_WORDS:
            named = at
            found.update(_years(text, YEAR))
        elif at - named < TITLE_LINES and (alone := TITLE_YEAR.fullmatch(text)):
            found.add(int(alone[1]))
    return found


def _tight_years(text: str) -> str:
    return SPACED_YEAR.sub(lambda found: found.group().replace(" ", ""), text)


def _years(text: str, pattern: re.Pattern[str]) -> list[int]:
    return [int(year) for year in pattern.findall(PERIOD.sub(_one_year, REGULATION.sub(" ", text)))]


def _one_year(found: re.Match[str]) -> str:
    """Two years side by side, or nothing where they are those of a plan."""
    return " " if int(found[2]) - int(found[1]) >= FEWEST_YEARS else found.group()


def _first(document: Document) -> Iterator[str]:
    """The titles of the first pages, of tables too: short lines in capitals, or that name a budget year."""
    for at, block in enumerate(document.blocks):
        if early(block, at):
            for text in (cell.text for cell in block.cells) if isinstance(block, Table) else (block.text,):
                if len(text.split()) <= TITLE_WORDS and (text.isupper() or "anggaran" in text.casefold()):
                    yield plain(text)


def agency_of(documents: Sequence[Document], words: Words) -> str | None:
    """The agency by its name as the documents print it most, with its region where one follows; None where no name is plain.

    The tables of the first pages are asked only where no sentence and no heading tells.
    """
    return _named([line for document in documents for line in _lines(document)], words, LEAST) or _named(
        [line for document in documents for line in _cells(document)], words, 1
    )


def _named(lines: Sequence[tuple[str, int]], words: Words, least: int) -> str | None:
    worth: Counter[str] = Counter()
    printed: dict[str, Counter[str]] = {}
    regions: dict[str, Counter[str]] = {}
    opening = _opening(words["perangkat_daerah"])
    for line, value in lines:
        for match in opening.finditer(line):
            name, region = _name(line[match.start() :], match.group(), words)
            if name:
                key = squash(name)
                worth[key] += value
                printed.setdefault(key, Counter())[name] += value
                regions.setdefault(key, Counter()).update({region: value} if region else {})
    key = max(worth, key=lambda one: (worth[one], len(one)), default="")
    return " ".join(filter(None, (_most(printed[key]), _most(regions[key])))) if worth[key] >= least else None


def _opening(kinds: Sequence[str]) -> re.Pattern[str]:
    """A kind of agency with its capital, and no part of one before it ("Sub Bagian")."""
    forms = sorted((form for kind in kinds for form in (kind.title(), kind.upper())), key=len, reverse=True)
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![-\w])(?<!Sub )(?<!SUB )(?:{alternatives})\b")


def _lines(document: Document) -> Iterator[tuple[str, int]]:
    """The paragraphs, each on one line, with what a name in them is worth; a header counts once however often it is repeated."""
    for text in {block.text for block in document.furniture}:
        yield _plain(text), HEADER
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Table):
            yield _plain(block.text), FRONT if early(block, at) else 1


def _cells(document: Document) -> Iterator[tuple[str, int]]:
    for at, block in enumerate(document.blocks):
        if isinstance(block, Table) and early(block, at):
            yield from ((_plain(cell.text), 1) for cell in block.cells)


def early(block: Block, at: int) -> bool:
    """Whether a block, the `at`th of its document, stands where a document says what it is."""
    return block.place.page <= EARLY_PAGES if block.place.page else at < EARLY_BLOCKS


def _plain(text: str) -> str:
    return " ".join(SPACED.sub(lambda found: found.group().replace(" ", ""), text).split())


def _name(text: str, kind: str, words: Words) -> tuple[str, str]:
    """The name that a line opens with and the region after it; "" where nothing says which agency of its kind it is."""
    shouted = kind.isupper()
    told = list(takewhile(lambda word: _belongs(word, shouted=shouted), text.split()[: MOST_WORDS + REGION_WORDS]))
    told = _to_the_first_stop(told, words["bukan_nama"])
    at = next((i for i, word in enumerate(told) if i and word.casefold().strip(".,") in words["daerah"]), len(told))
    name, region = told[:at], list(takewhile(lambda word: not NUMERAL.fullmatch(word), told[at : at + REGION_WORDS]))
    while name and name[-1].casefold().strip(".,") in JOINING:
        name.pop()
    alone = len(name) <= len(kind.split())
    if len(name) > MOST_WORDS or (alone and not (region and kind.casefold() in words["bernama_daerah"])):
        return "", ""
    return _set(name), _set(region) if len(region) > 1 else ""


def _set(words: Sequence[str]) -> str:
    """Words as a name is written in a sentence, whatever it was set in."""
    text = " ".join(words).rstrip(".,;:")
    text = text if "(" in text else text.rstrip(")")
    lowered = (word.casefold() if word.casefold() in JOINING else word.capitalize() for word in text.split())
    return " ".join(lowered) if text.isupper() else text


def _belongs(word: str, *, shouted: bool) -> bool:
    bare = word.strip(".,;:()\"'")
    if bare.casefold() in JOINING:
        return True
    letters = [letter for letter in bare if letter.isalpha()]
    return bool(letters) and (
        bare.isupper() if shouted else letters[0].isupper() and not (len(letters) > LONGEST_ABBREVIATION and bare.isupper())
    )


def _to_the_first_stop(told: Sequence[str], others: Sequence[str]) -> list[str]:
    """Up to the word that a mark ends, or that begins something else."""
    kept: list[str] = []
    for word in told:
        bare = word.casefold().strip(".,;:()\"'")
        if kept and (bare in others or word.startswith("(")):
            break
        kept.append(word)
        if word[-1] in ".;:)" and len(word) > LONGEST_ABBREVIATION:
            break
    return kept


def _most(counted: Counter[str]) -> str:
    return max(counted, key=lambda one: (counted[one], len(one)), default="")
