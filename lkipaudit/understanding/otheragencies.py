"""Whose papers a report speaks of, and whose head signs it: its own agency's, or those of another that its text was copied from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from lkipaudit.model import InstansiPemilik, Text
from lkipaudit.understanding.agencies import REGION, WORD
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import plain, squash

Words = Mapping[str, tuple[str, ...]]
PAPERS = (
    r"Laporan\s+(?:Akuntabilitas\s+)?Kinerja(?:\s+Instansi\s+Pemerintah)?|LKj?IP|LAKIP|Perjanjian\s+Kinerja|Penetapan\s+Kinerja|"
    r"Rencana\s+Strategis|Renstra|Rencana\s+Kerja|Renja|Rencana\s+Kinerja\s+Tahunan|Indikator\s+Kinerja\s+Utama|IKU"
)
PAPER = rf"(?i:(?P<paper>{PAPERS}))(?:\s+\([A-Za-z]+\))?(?:\s+pada)?\s+"
HEAD = r"\A\W*(?:Plt\.?\s*|PLT\.?\s*)?(?P<paper>KEPALA|Kepala)\s+"
SURE = 8
"""So many times the report names its own agency, and so many times as often as another."""
SHORTEST, LIKE = 4, 84
"""Letters of a word that tells agencies apart, and how much two of them resemble each other where one is a slip of the pen."""
OTHERS = re.compile(
    r"\b(?:tela\w*|kerja\s?sama|bekerja\s?sama|koordinasi\w*|bersama\w*|sinergi\w*|sejalan|selaras|sama|mitra|pendamping\w*|diperoleh|diambil|"
    r"sumber|data|dievaluasi|mengevaluasi|evaluasi|reviu|mereviu|direviu|dibandingkan|perbandingan|studi|provinsi|propinsi|kementerian|nasional|"
    r"pusat|semula|dahulu|dulu|lama|bernama|sebelumnya|berubah|digabung|penggabungan|pecahan|masing-masing|seluruh|setiap|"
    r"perangkat\s+daerah\s+lain|instansi\s+lain|opd\s+lain|terkait)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of another agency and means it."""
NO_NAME = frozenset(
    {"terkait", "daerah", "yang", "lain", "lainnya", "teknis", "tersebut", "masing", "nasional", "pusat", "provinsi", "republik"}
)
"""Words after the kind of an agency that name no other agency of the same region."""
SIGNED = re.compile(r"\bNIP\b", re.IGNORECASE)
BESIDE = re.compile(r"\b(?:mengetahui|menyetujui|pihak|tembusan|kepada|yth)\b", re.IGNORECASE)
"""What stands over a signature beside another's."""
NEAR = 6
"""Passages of one block of signatures."""
LONGEST_LINE = 14
"""Words of a line over a signature."""


def read_owners(found: Sequence[Prose], agency: str | None, kinds: Sequence[str]) -> tuple[InstansiPemilik, ...]:
    """The papers and heads of agencies of the report's own kind that one document names, each name once.

    Nothing where the document seldom names its own agency.
    """
    kind = next((one for one in sorted(kinds, key=len, reverse=True) if plain(agency or "").startswith(f"{one} ")), None)
    if agency is None or kind is None:
        return ()
    own = _telling(agency[len(kind) :])
    name = rf"(?P<name>(?i:{re.escape(kind)})(?:\s+{WORD},?){{1,12}})(?![\w-])"
    texts = [passage for passage in found if passage.section.bagian != "lampiran"]
    counts = Counter(_told(match["name"], kind) for passage in texts for match in re.finditer(rf"\b{name}", passage.text))
    mine = sum(count for words, count in counts.items() if words and words <= own)
    if not own or mine < SURE:
        return ()
    told: dict[str, InstansiPemilik] = {}
    heads = {at: head for at, one in enumerate(texts) if (head := _head(one, name))}
    own_heads = [at for at, head in heads.items() if _same(_told(head["name"], kind), own)]
    for at, passage in enumerate(texts):
        for match in (*re.finditer(rf"\b{PAPER}{name}", passage.text), *([heads[at]] if at in heads else [])):
            words = _told(match["name"], kind)
            mine_too = _same(words, own) or _shortens(words, agency)
            meant = _alone(texts, at, own_heads) if match is heads.get(at) else not _means_another(passage, match)
            if words and (mine_too or (counts[words] * SURE <= mine and not words & NO_NAME and meant)):
                one = _record(passage, match, agency, same=mine_too)
                told.setdefault(one.nama.key, one)
    return tuple(told.values())


def _head(passage: Prose, name: str) -> re.Match[str] | None:
    """The head of an agency, where a passage is that and nothing else."""
    line = passage.text.rstrip(" ,")
    head = re.match(rf"{HEAD}{name}", line)
    return head if head is not None and len(line.split()) <= LONGEST_LINE and head.end() == len(line) else None


def _alone(texts: Sequence[Prose], at: int, own_heads: Sequence[int]) -> bool:
    """Whether a head signs, and not beside the agency's own or as a party to a paper."""
    above, below = texts[max(at - NEAR, 0) : at], texts[at : at + NEAR]
    signs = "KEPALA" in texts[at].text or any(SIGNED.search(one.text) for one in below)
    return signs and all(abs(at - other) > NEAR for other in own_heads) and not any(BESIDE.search(one.text) for one in above)


def _means_another(passage: Prose, match: re.Match[str]) -> bool:
    """Whether a sentence names the paper of another agency because it speaks of that agency."""
    start, end = passage.sentence(match.start())
    return OTHERS.search(passage.text[start:end]) is not None


def _shortens(words: frozenset[str], agency: str) -> bool:
    """Whether a name is one word of letters of the agency's own, in order: an abbreviation."""
    if len(words) != 1:
        return False
    letters = iter(squash(agency))
    return all(letter in letters for letter in next(iter(words)))


def _told(name: str, kind: str) -> frozenset[str]:
    """The words of a name up to its region that tell its agency from another."""
    kept: list[str] = []
    for word in name.split():
        if REGION.match(word.strip(",")):
            break
        kept.append(word)
    return _telling(" ".join(kept)[len(kind) :])


def _telling(name: str) -> frozenset[str]:
    words: list[str] = []
    for word in plain(name).split():
        if REGION.match(word):
            break
        words.append(word)
    return frozenset(word for word in words if len(word) >= SHORTEST)


def _same(words: frozenset[str], own: frozenset[str]) -> bool:
    """Whether two names can be of one agency: one leaves out words of the other, or misspells them."""
    strange, missing = words - own, own - words
    near = all(any(fuzz.ratio(word, other) >= LIKE for other in own) for word in strange)
    return near or not missing


def _record(passage: Prose, match: re.Match[str], agency: str, *, same: bool) -> InstansiPemilik:
    start, end = match.start("paper"), match.start("name") + len(_bare(match["name"]))
    raw = passage.text[start:end]
    place = passage.place(start, end)
    return InstansiPemilik(
        nama=Text(raw, place, squash(raw)),
        bagian=passage.section.bagian,
        dokumen=place.source,
        tabel="",
        keyakinan="sedang",
        instansi=agency,
        milik_sendiri=same,
    )


def _bare(name: str) -> str:
    kept: list[str] = []
    for word in name.split(" "):
        if REGION.match(word.strip(",")):
            break
        kept.append(word)
    return re.sub(r"(?:,|\s+(?i:dan))+\Z", "", " ".join(kept))
