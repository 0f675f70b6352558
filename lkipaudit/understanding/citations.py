"""Regulations as running text cites them: kind, issuer, number, year and title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from lkipaudit.place import Place
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import plain, squash

_WORDY = (
    r"undang\s*[-–_]?\s*undang|peraturan\s+pemerintah(?!\s+(?:daerah|pengganti))|peraturan\s+presiden|keputusan\s+presiden|instruksi\s+presiden"
    r"|peraturan\s+ment[e]?ri|keputusan\s+ment[e]?ri|peraturan\s+daerah|peraturan\s+(?:bupati|wali\s?kota|gubernur)"
    r"|keputusan\s+(?:bupati|wali\s?kota|gubernur)"
)
_SHORT = (
    r"uu|pp|perpres|keppres|inpres|permendagri|permen\s?pan(?:\s?-?\s?rb)?|kepmendagri|perda|perbup|perwali?(?:kota)?|pergub"
    r"|kepbup|kepwal|kepgub"
)
CITED = re.compile(
    rf"(?<![\w-])(?P<kind>{_WORDY}|{_SHORT})(?![\w])(?:(?P<issuer>[^;.:\d]{{0,110}}?)"
    r"\b(?:nomor|no)\b[\s.:]*|\s+)(?P<number>\d{1,4})\s*(?:(?:tahun|thn|th)\b\.?\s*|/\s?)(?P<year>(?:19|20)\d{2})(?![\d/])",
    re.IGNORECASE,
)
TITLED = re.compile(r"[\s,)]*(?:tentang\s+)?(?:tentang|ttg|mengenai)\s+(?P<title>[^;.(“”\"]{8,220})", re.IGNORECASE)
ENDS = re.compile(
    r"\s*(?:[,:]\s*)?\b(?:sebagaimana|jo|yang|maka|bahwa|disebutkan|dan\s+(?:peraturan|undang|keputusan|instruksi|ditindak)|serta\s+(?:peraturan|undang|keputusan)"
    r"|setiap|diwajibkan|telah|adalah|merupakan|mempunyai|memiliki|menjelaskan|ditetapkan|diketahui|(?:peraturan|keputusan|instruksi)\s+(?:presiden|menteri|bupati|kepala))\b|\s*[,:]\s*\Z",
    re.IGNORECASE,
)
OPENS = re.compile(r"(?:\A|[;.:])\W*(?:\d{1,2}|[a-z])\s?[.)]\s*\Z", re.IGNORECASE)
"""Before a citation that is an item of a numbered list."""
AMENDED = re.compile(r"\b(?:diubah|dicabut|diganti|digantikan|perubahan|pengganti)\b", re.IGNORECASE)
STATE = {
    "undangundang": "uu",
    "peraturanpemerintah": "pp",
    "peraturanpresiden": "perpres",
    "keputusanpresiden": "keppres",
    "instruksipresiden": "inpres",
}
HEADS = {"bupati": ("bup",), "walikota": ("wal",), "gubernur": ("gub",)}
LEVEL = re.compile(r"\b(?:provinsi|propinsi|kabupaten|kab|kota)\b")
BY = re.compile(r"\bdiubah\b[^;.]{0,60}?\b(?:dengan|oleh|melalui)\s*\Z", re.IGNORECASE)
"""Between a regulation and the one that changed it."""
OF = re.compile(r"[\s,)]*tentang\s+perubahan\b[^;.]{0,40}?\batas\s*\Z", re.IGNORECASE)
"""Between a regulation and the one that it changed."""
LONGEST = 16
"""Words of a title that are quoted."""
FILLER = frozenset(
    ("dan", "atau", "serta", "di", "dari", "pada", "tentang", "atas", "yang", "untuk", "dalam", "antara", "tahun", "republik", "indonesia")
)
SAME_WORD = 80
INSIDE = 90
MOST_SHARED = 0.7
"""Titles that share more of the words of the shorter one are one title, written in two ways."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation: `owner` is its issuer below the state, `raw` what is printed of it, at most `LONGEST` words of its title.

    `head` is what is printed of it up to its year.
    `opens` is whether it is an item of a numbered list, `amended` whether what follows says that another one changed it.
    `changes` is what is printed of a later regulation of the same kind that this one is said to have changed, "" if none.
    """

    kind: str
    owner: str
    number: str
    year: int
    title: str
    raw: str
    place: Place
    bagian: str
    opens: bool
    amended: bool
    head: str
    changes: str = ""

    @property
    def key(self) -> str:
        """Kind, number and year: "perpres 29 2014"."""
        return f"{self.kind} {self.number} {self.year}"

    @property
    def is_national(self) -> bool:
        """Whether the state issued it: then its title can be known."""
        return self.kind not in ("permen", "kepmen") and not self.kind.endswith(("da", "daerah"))


def citations(found: Sequence[Prose]) -> tuple[Citation, ...]:
    """The regulations that the passages of one document cite."""
    return tuple(one for passage in found for one in _changing(passage.text, list(_of(passage))))


def shared(one: str, other: str) -> float:
    """How many of the words of the shorter title the longer one holds, as a share."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return sum(any(fuzz.ratio(word, held) >= SAME_WORD for held in long) for word in short) / len(short) if short else 0


def alike(one: str, other: str) -> bool:
    """Whether two titles can be one: they begin alike, or share most words; an acronym can stand for any words."""
    a, b = _words(one), _words(other)
    if not a or not b or _acronyms(one) != _acronyms(other):
        return True
    inside = fuzz.partial_ratio(squash(one), squash(other)) >= INSIDE  # whatever words are glued together
    return inside or fuzz.ratio(a[0], b[0]) >= SAME_WORD or shared(one, other) > MOST_SHARED


def _words(title: str) -> list[str]:
    return [word for word in plain(title).split() if word not in FILLER and not word.isdigit()]


def _acronyms(title: str) -> set[str]:
    return set() if title == title.upper() else set(re.findall(r"\b[A-Z]{3,}\b", title))


def _changing(text: str, found: Sequence[tuple[Citation, tuple[int, int]]]) -> Iterator[Citation]:
    """The citations of a text; where one and the next are said to be a regulation and its change, the change names what it came before."""
    olds: dict[int, str] = {}
    for at, ((one, (_, end)), (other, (start, _))) in enumerate(pairwise(found)):
        between = text[end:start]
        if one.kind != other.kind:
            continue
        if BY.search(between) and other.year < one.year:
            olds[at + 1] = one.head
        elif OF.match(between) and one.year < other.year:
            olds[at] = other.head
    for at, (one, _) in enumerate(found):
        yield replace(one, changes=olds.get(at, ""))


def _of(passage: Prose) -> Iterator[tuple[Citation, tuple[int, int]]]:
    text = passage.text
    for cited in CITED.finditer(text):
        title = TITLED.match(text, cited.end())
        words = ""
        if title:
            cut = ENDS.search(title["title"])
            words = (title["title"][: cut.start()] if cut else title["title"]).strip(" ,:")
        quoted = " ".join(words.split(" ")[:LONGEST])
        end = title.start("title") + len(quoted) if title and quoted else cited.end()
        kind, owner = _kind(cited["kind"], cited["issuer"] or "")
        one = Citation(
            kind=kind,
            owner=owner,
            number=str(int(cited["number"])),
            year=int(cited["year"]),
            title=words,
            raw=text[cited.start() : end],
            place=passage.place(cited.start(), end).at("kutipan"),
            bagian=passage.section.bagian,
            opens=OPENS.search(text[: cited.start()]) is not None,
            amended=AMENDED.search(text[cited.end() : end + 60]) is not None,
            head=cited[0],
        )
        yield one, cited.span()


def _kind(word: str, issuer: str) -> tuple[str, str]:
    """The kind in one word, and who issued it where that is not the state: a ministry, or the head or the level of a region."""
    name, rest = plain(word).replace(" ", ""), plain(issuer)
    if name in STATE or name in STATE.values():
        return STATE.get(name, name), ""
    if name.startswith(("permen", "kepmen")):
        return ("permenpanrb" if "pan" in name else name), ""
    if "ment" in name:
        act = name[:3]
        if "aparatur" in rest:
            return f"{act}menpanrb", ""
        return (f"{act}mendagri", "") if "dalam negeri" in rest else (f"{act}men", rest)
    if name in ("perda", "peraturandaerah"):
        level = LEVEL.search(rest)
        return "perda", (level[0][:3] if level else "")
    act = "keputusan" if name.startswith("kep") else "peraturan"
    return f"{act} kepala daerah", next((head for head, parts in HEADS.items() if any(part in name for part in parts)), "")
