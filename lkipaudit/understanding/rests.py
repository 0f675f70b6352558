"""What sentences say is left of a budget: "dari anggaran Rp A terealisasi Rp B, sehingga sisanya Rp C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lkipaudit.model import Selisih, Text
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.ratios import BUDGET
from lkipaudit.understanding.roles_in_prose import Item, Words, items
from lkipaudit.understanding.words import squash

YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
PLAIN = frozenset(
    {"yang", "tidak", "belum", "terdapat", "masih", "sehingga", "maka", "ada", "tersebut", "adapun", "sedangkan", "dan", "akhir", "berarti"}
)
RETURNED = re.compile(r"\b(?:dikembalikan|disetor(?:kan)?)?\s*ke\s+(?:rekening\s+)?kas\s+(?:umum\s+)?(?:daerah|negara)\b")
SAVED = re.compile(r"\b(?:efisien\w*|penghematan)\b", re.IGNORECASE)
THUS = re.compile(r"\b(?:sehingga|maka|berarti)\b", re.IGNORECASE)
"""What was saved is all that is left only where the sentence concludes so."""
BEFORE = 2
"""Amounts: the budget and what was spent of it, and nothing else that the rest could be of."""


def read_rests(found: Sequence[Sentence], words: Words) -> Iterator[Selisih]:
    """The rests of budgets, where budget and realisation are the only other amounts of the sentence, or of the one before.

    What is called the rest of something else, "sisa lelang", "sisa kas", is only a part of what is left.
    """
    told = [(sentence, [one for one in items(sentence, words) if not one.is_rate]) for sentence in found]
    for sentence, amounts in told:
        if amounts and _goes_on(amounts[-1], words, sentence.text[: amounts[-1].at - len(amounts[-1].lead)]):
            yield from _rest(sentence, sentence.text, amounts)
    for (before, earlier), (sentence, amounts) in pairwise(told):
        if len(amounts) == 1 and not sentence.opens and _goes_on(amounts[0], words, before.text):
            yield from _rest(sentence, f"{before.text} {sentence.text}", [*earlier, *amounts])


def _goes_on(rest: Item, words: Words, before: str) -> bool:
    """Whether the words before a rest name nothing but the budget that the text `before` was about, and no other year."""
    if set(YEAR.findall(rest.lead)) - set(YEAR.findall(before)):
        return False
    if SAVED.search(rest.lead) and not THUS.search(rest.lead):
        return False
    known = {word for kind in ("sisa", "anggaran", "realisasi", "penghubung", "bukan_nama") for word in words[kind]}
    return set(re.findall(r"[^\W\d_]+", RETURNED.sub(" ", rest.lead.casefold()))) <= known | PLAIN


def _rest(sentence: Sentence, text: str, amounts: Sequence[Item]) -> Iterator[Selisih]:
    if len(amounts) != BEFORE + 1 or amounts[-1].role != "sisa" or len(set(YEAR.findall(text))) > 1:
        return
    budget = [one for one in amounts[:-1] if one.role in BUDGET]
    spent = [one for one in amounts[:-1] if one.role == "realisasi"]
    if len(budget) != 1 or len(spent) != 1 or spent[0].value > budget[0].value or len({one.whose for one in amounts if one.whose}) > 1:
        return
    rest = sentence.quoted(amounts[-1].letter)
    name = sentence.told(0, sentence.end_of(amounts[-1].letter))
    yield Selisih(
        nama=Text(name, rest.place or sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        jenis="poin",
        besar=rest,
        dari=sentence.quoted(budget[0].letter),
        kurang=sentence.quoted(spent[0].letter),
    )
