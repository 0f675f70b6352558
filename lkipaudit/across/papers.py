"""What each file of a submission is: its kind, its year, whose it is, and of which region."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePath

from lkipaudit.document import Document, Table
from lkipaudit.model import Model
from lkipaudit.policy import Vocabulary
from lkipaudit.project import Given
from lkipaudit.understanding.words import plain

EARLY_PAGES, EARLY_BLOCKS = 3, 12
HEAD_LINES = 25
TITLE_LINES = 8
"""Lines of a cover: the title, the region, the year, and whose report it is."""
LONGEST_TITLE = 110
EARLY_WEIGHT = 5
"""What a name on the first pages or in a running header is worth beside one in the text."""
YEAR = re.compile(r"\b(20\d{2})\b")
YEAR_SAID = re.compile(r"\b(?:tahun(?: anggaran)?|ta|t a)[. ]+(20\d{2})\b")
REGION = re.compile(
    r"\b(Kabupaten|Kota|Provinsi|KABUPATEN|KOTA|PROVINSI)[ \n]+([A-Z]\w+(?:[ \n](?:Barat|Timur|Selatan|Utara|Tengah|Besar|Raya|BARAT|TIMUR"
    r"|SELATAN|UTARA|TENGAH|BESAR|RAYA))?)"
)
NO_REGION = frozenset({"tahun", "kota", "kabupaten", "provinsi", "dan", "se", "dalam"})
ENDS_NAME = frozenset(
    {"provinsi", "kabupaten", "kota", "kab", "prov", "tahun", "bulan", "selaku", "nip", "republik", "jalan", "jl", "sub", "unit"}
    | {"organisasi"}
)
FILLERS = frozenset({"dan", "serta", "daerah"})
FORMS = frozenset({"DPA", "DPPA", "LRA"})
"""Papers that name whose they are in their head; below it they name the whole region."""
FORM_TEXTS = 12
AMOUNT = re.compile(r"\(?(?:Rp\.?)? ?\d{1,3}(?:[.,]\d{3})+")
OFTEN = 0.2
"""A longer name counts as the agency's own from this share of the votes of the shorter one."""
LONE = frozenset({"inspektorat"})
"""Agencies that have no further name."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One file: `jenis` a word of the vocabulary, `tahun` as four digits, `instansi` and `wilayah` as keys; "" what is not known.

    `nama` is the name of the file.
    """

    source: int
    nama: str
    jenis: str = ""
    tahun: str = ""
    instansi: str = ""
    wilayah: str = ""


def papers(model: Model, vocabulary: Vocabulary, given: Given) -> tuple[Paper, ...]:
    """The files of a submission."""
    return tuple(_paper(document, model, vocabulary, given) for document in model.documents)


def _paper(document: Document, model: Model, vocabulary: Vocabulary, given: Given) -> Paper:
    name = PurePath(document.source.path).name
    head = list(_head(document))
    kind = given.kinds.get(name) or _kind(head, name, vocabulary["berkas"]) or ("LKIP" if model.year and len(model.documents) == 1 else "")
    source = next((block.place.source for block in document.blocks), 0)
    naming, words = _naming(document, kind), vocabulary["instansi"]
    agency = agency_key(given.agency or "", words["perangkat_daerah"]) if given.agency else ""
    named = "" if kind == "LKIP" and _is_of_region(head, words) else _agency(naming, words["perangkat_daerah"])
    return Paper(
        source=source,
        nama=name,
        jenis=kind,
        tahun=_year(head, name, kind, model, given),
        instansi=agency or named,
        wilayah=_region(naming),
    )


def _texts(document: Document) -> Iterator[tuple[bool, str]]:
    """The texts of a document, and whether they stand early or in a running header."""
    for at, block in enumerate(document.blocks):
        early = block.place.page <= EARLY_PAGES if block.place.page else at < EARLY_BLOCKS
        texts = [cell.text for cell in block.cells] if isinstance(block, Table) else [block.text]
        yield from ((early, text) for text in texts if text.strip())
    yield from ((True, paragraph.text) for paragraph in document.furniture)


def _naming(document: Document, kind: str) -> list[tuple[bool, str]]:
    """The texts that can name whose paper it is."""
    texts = list(_texts(document))
    if kind not in FORMS:
        return texts
    head = takewhile(lambda told: not AMOUNT.match(told[1].strip()), texts[:FORM_TEXTS])
    return [*head, *((True, paragraph.text) for paragraph in document.furniture)]


def _head(document: Document) -> Iterator[str]:
    """The first lines, in plain words."""
    count = 0
    for early, text in _texts(document):
        for line in text.split("\n"):
            if early and count < HEAD_LINES and len(line) <= LONGEST_TITLE:
                count += 1
                yield plain(line)


def _kind(head: Sequence[str], name: str, words: Mapping[str, Sequence[str]]) -> str:
    """By the words of the file's name, where they tell of one kind; else by the first line that begins with a title."""
    titles = sorted(((spelling, kind) for kind, spellings in words.items() for spelling in spellings), key=lambda pair: -len(pair[0]))
    tight = f" {plain(PurePath(name).stem)} "
    named = {kind for spelling, kind in titles if f" {spelling} " in tight}
    if len(named) == 1:
        return named.pop()
    opened = (kind for line in head for spelling, kind in titles if line == spelling or line.startswith(f"{spelling} "))
    return next(opened, "")


def _year(head: Sequence[str], name: str, kind: str, model: Model, given: Given) -> str:
    if given.year or (model.year and kind in ("LKIP", "")):
        return str(given.year or model.year)
    said = next((year.group(1) for line in head if (year := YEAR_SAID.search(line))), "")
    named = YEAR.search(name)
    return said or (named.group(1) if named else "")


def _is_of_region(head: Sequence[str], words: Mapping[str, Sequence[str]]) -> bool:
    """Whether a report is one of a whole region: its title names that, and its first lines no agency."""
    opening = " ".join(head[:TITLE_LINES])
    titles, agencies, regions = (_any(words[name]) for name in ("judul_laporan", "perangkat_daerah", "daerah"))
    between = r"(?: (?:instansi|pemerintah|daerah|lkjip|lkip|lakip|lkj|tahun \d+))*"
    of_region = rf"\b(?:{titles})\b{between} (?:{regions})\b"
    return bool(re.search(of_region, opening)) and not re.search(rf"\b(?:{agencies})\b", opening)


def _any(spellings: Sequence[str]) -> str:
    return "|".join(re.escape(spelling) for spelling in sorted(spellings, key=len, reverse=True))


def agency_key(text: str, kinds: Sequence[str]) -> str:
    """The words of the agency that a text names first, without fillers and region; "" where it names none."""
    return next(_names(text, kinds), "")


def _names(text: str, kinds: Sequence[str]) -> Iterator[str]:
    """The agencies that a text names in capitals or with capital initials."""
    opening = "|".join(re.escape(kind).replace(r"\ ", r"\s+") for kind in sorted(kinds, key=len, reverse=True))
    for found in re.finditer(rf"\b(?i:{opening})\b(?:[ \n,/&-]+(?:[A-Z][\w.]*|dan\b|serta\b))*", text):
        if not found.group(0)[0].isupper():
            continue
        words = plain(_one_case(found.group(0))).split()
        end = next((at for at, word in enumerate(words) if word in ENDS_NAME or word.isdigit() or len(word) == 1), len(words))
        key = [word for word in words[:end] if word not in FILLERS]
        if len(key) > 1 or (key and key[0] in LONE):
            yield " ".join(key)


def _one_case(text: str) -> str:
    """As far as it is written all in capitals, or all with capital initials: what follows is another name."""
    words = text.split()
    capitals = words[0].isupper()
    end = next(
        (at for at, word in enumerate(words) if word not in ("dan", "serta") and word.isupper() != capitals and word.isalpha()), len(words)
    )
    return " ".join(words[:end])


def _agency(texts: Sequence[tuple[bool, str]], kinds: Sequence[str]) -> str:
    """The agency that is named most, above all on the first pages and in running headers; of its names the longest that is usual."""
    votes: Counter[str] = Counter()
    for early, text in texts:
        for name in _names(text, kinds):
            votes[name] += EARLY_WEIGHT if early else 1
    most = max(votes.values(), default=0)
    first = max(votes, key=lambda name: votes[name], default="").split(" ")[0]
    usual = (name for name in votes if votes[name] >= OFTEN * most and name.split(" ")[0] == first)
    return max(usual, key=lambda name: (len(name), name), default="")


def _region(texts: Sequence[tuple[bool, str]]) -> str:
    votes: Counter[str] = Counter()
    for early, text in texts:
        for kind, name in REGION.findall(text):
            words = plain(name)
            if words.split()[0] not in NO_REGION:
                votes[f"{kind.casefold()} {words}"] += EARLY_WEIGHT if early else 1
    return max(votes, key=lambda name: votes[name], default="")
