"""People counted by what they are: "87 orang, yaitu 54 PNS dan 33 PPPK", "laki-laki 50 orang dan perempuan 37 orang"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from lkipaudit.understanding.passages import ANY, BAD, COUNT, RATE, Sentence

Words = Mapping[str, Sequence[str]]
KINDS = ("status", "kelamin", "golongan", "eselon", "ijazah", "kedudukan")
"""What people are told apart by, each a list of the vocabulary."""
X = f"[^{ANY}]"
OF = (
    r"(?:\bterdiri\s+(?:dari|atas)\b|\b(?:dengan|adapun)\s+(?:p?e?rincian(?:nya)?|komposisi)\b|\bterbagi\s+(?:atas|menjadi|ke\s*dalam|dalam)\b|"
    r"\b(?:yaitu|yakni|meliputi|mencakup)\b)"
)
MADE_OF = re.compile(rf"(?P<whole>[{COUNT}])(?P<between>(?:(?!{OF})[^{ANY}()]){{0,90}})(?:{OF}|(?P<open>\())(?P<rest>.*)")
IN_ALL = re.compile(
    rf"\b(?:sehingga|dengan)\s+(?:total|jumlah|keseluruhan)\w*(?:\s+(?:seluruh\w*|keseluruhan|total|jumlah\w*|pegawai|personil|asn|aparatur|sdm|"
    rf"sebanyak|sejumlah|berjumlah|adalah|menjadi|ada|sebesar|mencapai))*\s*(?P<whole>[{COUNT}])"
)
STOP = re.compile(
    rf"{OF}|\b(?:sehingga|sedangkan|adapun|sementara|selain|selanjutnya|dengan\s+(?:total|jumlah)|atau|pada\s+tahun|tahun|dari\s+jumlah|dari\s+total|"
    r"menjadi|bertambah|berkurang|meningkat|menurun|dibantu|didukung|ditambah|dimana|di\s+mana|yang\s+tersebar|berdasarkan|menurut|masing-masing)\b"
)
SOME = re.compile(
    r"\b(?:di\s?antara\w*|antara\s+lain|termasuk|hanya|sebagian|sisanya|beberapa|lebih|kurang|minimal|paling|dikurangi|kekurangan)\b",
    re.IGNORECASE,
)
"""Then what is told need not be all there is."""
BEFORE = re.compile(
    r"\b(?:pegawai|personil|personel|aparatur|asn|pns|karyawan|sdm|sumber daya manusia)\b(?:\s+[^\W\d_]+){0,8}?[\s:]*\Z", re.IGNORECASE
)
HOLDERS = ("asn",)
"""Kinds that hold others: beside these they are no part of their own."""
HEADS = re.compile(r"\b(?:struktural|pejabat)\b", re.IGNORECASE)
"""Only those who hold an office have an echelon."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class People:
    """A stated number of people with the numbers that it is made of; `sure` is whether these are all, each told once and by one kind."""

    whole: str
    parts: tuple[str, ...]
    sure: bool


def people_in(sentence: Sentence, words: Words, people: Collection[str]) -> Iterator[People]:
    """The wholes of a sentence that count people and say who they are; `people` are nouns for people."""
    match = MADE_OF.search(sentence.text)
    if match is not None and _counts_people(sentence.text, match["whole"], people) and not SOME.search(match["between"]):
        rest = _inside(match["rest"]) if match["open"] else match["rest"]
        stop = STOP.search(rest)
        parts = _top(rest[: stop.start()] if stop else rest)
        goes_on = stop is not None and re.search(f"[{COUNT}]", rest[stop.start() :]) is not None
        yield from _told(sentence, match["whole"], parts, words, whole=not goes_on)
    total = IN_ALL.search(sentence.text)
    if total is not None:
        whole = SOME.search(sentence.text) is None
        yield from _told(sentence, total["whole"], sentence.text[: total.start()], words, whole=whole)


def _counts_people(text: str, letter: str, people: Collection[str]) -> bool:
    at = text.index(letter)
    after = re.match(r"\s*([^\W\d_]+)", text[at + 1 :])
    return (after is not None and after[1].casefold() in people) or BEFORE.search(text, 0, at) is not None


def _inside(rest: str) -> str:
    """What follows an opened bracket, up to where it is closed."""
    depth = 1
    for at, sign in enumerate(rest):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return rest[:at]
    return rest


def _top(text: str) -> str:
    """A text without its brackets, where something is counted outside them."""
    bare = re.sub(r"\([^()]*\)", " ", text)
    return bare if sum(bool(re.match(f"[{COUNT}]", sign)) for sign in bare) >= FEWEST else text


def _told(sentence: Sentence, counted: str, text: str, words: Words, *, whole: bool) -> Iterator[People]:
    """The parts, if most of them say who they are; `whole` is whether nothing in the sentence says that there are more."""
    letters = [sign for sign in text if sign in sentence.numbers and not RATE[0] <= sign <= RATE[-1]]
    if len(letters) < FEWEST or any(BAD[0] <= sign or sign < COUNT[0] for sign in letters):
        return
    ways = [[_label(one, words) for one in _labels(text, letters, after=after)] for after in (True, False)]
    labels = max(ways, key=lambda way: sum(label is not None for label in way))
    known = [label for label in labels if label is not None]
    if 2 * len(known) <= len(letters):
        return
    names = [name for _, name in known]
    ranks = known[0][0] == "eselon" and not HEADS.search(sentence.text[: sentence.text.index(letters[0])])
    alike = not ranks and len(known) == len(letters) and len({kind for kind, _ in known}) == 1 and len(set(names)) == len(names)
    sure = alike and not set(names) & set(HOLDERS) and len({"/" in name for name in names}) == 1 and not SOME.search(text)
    yield People(counted, tuple(letters), sure and whole and _near(sentence, counted, letters))


def _near(sentence: Sentence, counted: str, letters: Sequence[str]) -> bool:
    """Whether a whole can be that of its parts, with a slip or one part left out: neither is more than twice the other."""
    total = sum((sentence.numbers[letter].value or Decimal(0) for letter in letters), Decimal(0))
    said = sentence.numbers[counted].value or Decimal(0)
    return said <= 2 * total and total <= 2 * said


def _labels(text: str, letters: Sequence[str], *, after: bool) -> Iterator[str]:
    """For each number the words up to the next, or those since the one before."""
    ends = [text.index(letter) for letter in letters]
    for at, here in enumerate(ends):
        if after:
            yield text[here + 1 : ends[at + 1] if at + 1 < len(ends) else len(text)]
        else:
            yield text[ends[at - 1] + 1 if at else 0 : here]


def _label(text: str, words: Words) -> tuple[str, str] | None:
    """The kind and the name of who is counted; None where the words tell none, or several."""
    found = [(kind, match[0]) for kind in KINDS for match in _pattern(tuple(words[kind])).finditer(f" {_spaced(text)} ")]
    return (found[0][0], " ".join(found[0][1].split())) if len({name for _, name in found}) == 1 else None


def _spaced(text: str) -> str:
    return re.sub(r"\s*/\s*", "/", " ".join(re.sub(f"[{ANY}(),.;:-]", " ", text.casefold()).split()))


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """The names of one kind, the longest first; a name that ends in a roman number goes on to its letter."""
    told = "|".join(re.escape(_spaced(one)) for one in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<= )(?:{told})(?:/[a-e])?(?= )")
