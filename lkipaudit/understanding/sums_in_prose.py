"""Sums stated in sentences: "Rp A terdiri dari Rp B dan Rp C", "Rp A ... dan Rp B ..., sehingga total Rp C"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, zip_longest

from lkipaudit.model import Penjumlahan, Text
from lkipaudit.understanding.passages import AMOUNT, ANY, COUNT, RATE, Sentence
from lkipaudit.understanding.people_in_prose import people_in
from lkipaudit.understanding.roles_in_prose import Words, role_of
from lkipaudit.understanding.words import squash

X = f"[^{ANY}]"
OF = (
    r"\b(?:terdiri\s+(?:dari|atas)|(?:dengan|adapun)\s+p?e?rincian(?:nya)?|terbagi\s+(?:atas|menjadi|ke\s*dalam|dalam)|"
    r"(?:dibedakan|dikelompokkan|diklasifikasikan|dirinci|dibagi)\s+(?:berdasarkan|menurut|atas|menjadi|ke\s*dalam|dalam))\b"
)
MADE_OF = re.compile(rf"(?P<whole>[{AMOUNT}{COUNT}]){X}{{0,90}}?{OF}(?P<rest>.*)")
SPREAD = re.compile(
    rf"(?P<whole>[{AMOUNT}]){X}{{0,40}}?\b(?:dialokasi(?:kan)?\s+(?:untuk|pada|ke)|diperuntukkan\s+(?:bagi|untuk)|meliputi|mencakup|yaitu|yakni)\b"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
SPENDING = re.compile(r"\bbelanja\s+(?P<kind>operas\w*|modal|tidak\s+langsung|langsung)\b", re.IGNORECASE)
WHOLE_BUDGETS = (frozenset({"operasi", "modal"}), frozenset({"langsung", "tidak langsung"}))
"""Kinds of spending that make up all of an agency's."""
STOP = re.compile(
    rf"{OF}|\b(?:sehingga|sedangkan|adapun|ter?realisasi\w*|realisasi\w*|sisa\w*|atau|pada\s+tahun|bertambah|meningkat|menurun|menjadi|dari\s+(?:jumlah|total|keseluruhan|seluruh)|selama|dimana|di\s+mana)\b"
)
IN_ALL = re.compile(rf"\bsehingga\s+(?:total|jumlah|keseluruhan)\w*{X}{{0,120}}?(?P<whole>[{AMOUNT}])")
SPENT = frozenset({"realisasi", "sisa"})
LESS = re.compile(r"\b(?:berkurang|dikurang\w*|pengurangan|penurunan|turun|menurun|selisih|pergeseran)\b", re.IGNORECASE)
REST = re.compile(r"\W*(?:sisanya|selebihnya|selain|sedangkan|adapun|sementara|ditambah|di\s?samping|kemudian|dan)\b", re.IGNORECASE)
"""How a sentence begins that tells of those whom the one before did not count yet."""
SOME = re.compile(r"\b(?:antara\s+lain|di\s?antara\w*|termasuk)\b", re.IGNORECASE)
"""Then what follows need not be all there is."""
OTHERWISE = re.compile(r"\b(?:dikurangi|dipotong|dibantu|ditambah|di\s?antara\w*)\b", re.IGNORECASE)
"""Then what follows is no list of parts."""
MEAN = re.compile(rf"\brata\s?-?\s?rata\b{X}{{0,60}}\Z", re.IGNORECASE)
FEWEST, MOST = 2, 10


def read_prose_sums(found: Sequence[Sentence], words: Words, staff: Words) -> tuple[Penjumlahan, ...]:
    """The sums that one sentence states with all its parts; `staff` are the words for who people are."""
    pairs = zip_longest(found, found[1:])
    return tuple(one for sentence, after in pairs for one in _of(sentence, after, words, staff))


def _of(sentence: Sentence, after: Sentence | None, words: Words, staff: Words) -> Iterator[Penjumlahan]:
    people = list(people_in(sentence, staff, words["orang"]))
    goes_on = after is not None and not after.opens and REST.match(after.text) is not None
    for one in people:
        yield from _record(sentence, one.whole, one.parts, sure=one.sure and not goes_on)
    yield from _made_of(sentence, words, {one.whole for one in people})
    yield from _spread(sentence)
    yield from _in_all(sentence, words)


def _made_of(sentence: Sentence, words: Words, taken: Collection[str]) -> Iterator[Penjumlahan]:
    """A whole and, after it, what it is made of: numbers of its kind up to where the sentence goes on to something else."""
    for match in (match for match in MADE_OF.finditer(sentence.text) if match["whole"] not in taken):
        stop = STOP.search(match["rest"])
        rest = match["rest"][: stop.start()] if stop else match["rest"]
        kind = AMOUNT if AMOUNT[0] <= match["whole"] <= AMOUNT[-1] else COUNT
        numbers = [c for c in rest if c in sentence.numbers and not _is_rate(c)]
        if (
            SOME.search(sentence.text, match.start(), match.start("rest"))
            or OTHERWISE.search(rest)
            or MEAN.search(sentence.text[: match.start()])
        ):
            continue
        if _some_come_to(sentence, match["whole"], numbers):
            continue
        if len(numbers) >= FEWEST and all(kind[0] <= c <= kind[-1] for c in numbers):
            yield from _record(
                sentence, match["whole"], numbers, sure=kind == AMOUNT or _same_nouns(sentence, match["whole"], numbers, words)
            )


def _some_come_to(sentence: Sentence, whole: str, parts: Sequence[str]) -> bool:
    """Whether the first parts are all of the whole, or some amounts are: the others tell of these, or of something else."""
    values, total = [sentence.numbers[c].value or Decimal(0) for c in parts], sentence.numbers[whole].value
    if sum(values) == total:
        return False
    if AMOUNT[0] <= whole <= AMOUNT[-1] and len(values) <= MOST:
        return any(sum(some) == total for size in range(FEWEST, len(values)) for some in combinations(values, size))
    return any(sum(values[:size]) == total for size in range(FEWEST, len(values)))


def _spread(sentence: Sentence) -> Iterator[Penjumlahan]:
    """A budget and the kinds of spending that make up all of it: "Rp A untuk belanja operasi Rp B dan belanja modal Rp C"."""
    for match in SPREAD.finditer(sentence.text):
        stop = STOP.search(match["rest"])
        parts = re.findall(rf"({X}*)([{ANY}])", match["rest"][: stop.start()] if stop else match["rest"])
        named = [SPENDING.findall(lead) for lead, _ in parts]
        kinds = frozenset(" ".join(kind.casefold().split()).replace("operasional", "operasi") for told in named for kind in told)
        if kinds in WHOLE_BUDGETS and all(len(told) == 1 for told in named) and all(AMOUNT[0] <= c <= AMOUNT[-1] for _, c in parts):
            yield from _record(sentence, match["whole"], [letter for _, letter in parts], sure=True)


def _in_all(sentence: Sentence, words: Words) -> Iterator[Penjumlahan]:
    """Amounts, and after them what they come to."""
    match = IN_ALL.search(sentence.text)
    before = sentence.text[: match.start()] if match else ""
    letters = [c for c in before if c in sentence.numbers]
    leads = re.split(f"[{ANY}]", before)
    spent = any(role_of(lead, words)[0] in SPENT for lead in leads)
    if match and len(letters) >= FEWEST and not spent and not LESS.search(before) and all(AMOUNT[0] <= c <= AMOUNT[-1] for c in letters):
        yield from _record(sentence, match["whole"], letters, sure=True)


def _is_rate(letter: str) -> bool:
    return RATE[0] <= letter <= RATE[-1]


def _same_nouns(sentence: Sentence, whole: str, parts: Sequence[str], words: Words) -> bool:
    """Whether all numbers count people, or one thing: only then are parts that do not add up a contradiction."""
    nouns = {_noun(sentence.text, letter) for letter in (whole, *parts)}
    return nouns <= set(words["orang"]) or (len(nouns) == 1 and nouns != {""})


def _noun(text: str, letter: str) -> str:
    after = re.search(rf"{letter}\s*([^\W\d_]+)", text)
    return after[1].casefold() if after else ""


def _record(sentence: Sentence, whole: str, parts: Sequence[str], *, sure: bool) -> Iterator[Penjumlahan]:
    """The sum; where it is not sure what the parts count, only one that holds."""
    values = [sentence.numbers[c].value or Decimal(0) for c in parts]
    if not sure and sentence.numbers[whole].value != sum(values):
        return
    letters = (whole, *parts)
    name = sentence.told(min(sentence.text.index(c) for c in letters), max(sentence.end_of(c) for c in letters))
    yield Penjumlahan(
        nama=Text(name, sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        jenis="kalimat",
        jumlah=sentence.quoted(whole),
        bagian_nilai=tuple(sentence.quoted(c) for c in parts),
    )
