"""Shares stated in sentences: a realisation of a budget, a part of a whole, and the percentage beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.model import Rasio, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.roles_in_prose import NUMBERED, Item, Words, items
from lkipaudit.understanding.words import squash

BUDGET = ("anggaran", "menjadi")
FORWARD = re.compile(r"\s*\)?[\s,]*(?:dari|terhadap)\b(?! tahun)")
SHORT_LEAD = 70
LONGEST_NAME = 90
OPENS = re.compile(
    r"[\s,.]*(?:sedangkan|adapun|sementara|dan|dengan|dari|anggaran|realisasi|dana|jumlah|sampai|telah|penyerapan|serapan|hingga|pada|apb[dn])\b",
    re.IGNORECASE,
)
RESUMES = re.compile(r"\W*dari\s+(?:\w+\s+){1,3}?tersebut\b", re.IGNORECASE)
"""A sentence that takes up the amount before it, even in a new paragraph: "Dari jumlah anggaran tersebut"."""
CUT_NAME = re.compile(
    r"[\s,;:]+(?:(?:dengan|yang|adalah|total|jumlah|besar|sebesar|senilai|alokasi|pagu|anggaran|dianggarkan|dialokasikan|mendapat|memperoleh)\b|$)",
    re.IGNORECASE,
)
STARTS_NAME = re.compile(
    r"\A(?:sedangkan|adapun|untuk|pada|dan|serta|dari|dengan|sementara(?: itu)?|kemudian|selanjutnya)[\s,]+", re.IGNORECASE
)
LEAST_NAME = 8
FEW = 2
LONG_LEAD = 110
TURNED = re.compile(r"\s*(?:\(|,?\s*atau|,?\s*yaitu)\s*(?:sebesar|senilai|sejumlah)?\s*")
KINDS = frozenset({"langsung", "tidak langsung"})


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence leaves to the next: its amounts, where it told no realisation, itself, and the budget that a realisation was of."""

    amounts: tuple[Item, ...] = ()
    sentence: Sentence | None = None
    base: Item | None = None


def read_ratios(found: Sequence[Sentence], words: Words) -> tuple[Rasio, ...]:
    """The shares of budgets in sentences."""
    ratios: list[Rasio] = []
    before = Told()
    for sentence in found:
        every = items(sentence, words)
        shares = list(_of(sentence, every, Told() if sentence.opens and not RESUMES.match(sentence.text) else before, words))
        ratios += [share for _, share in shares]
        amounts = tuple(one for one in every if not one.is_rate)
        open_end = amounts and not any(one.is_rate or one.role == "realisasi" for one in every)
        before = Told(amounts, sentence) if open_end else Told((), sentence, shares[-1][0]) if shares else Told()
    return tuple(ratios)


def _of(sentence: Sentence, every: Sequence[Item], before: Told, words: Words) -> Iterator[tuple[Item, Rasio]]:
    """The shares of a sentence, each with the budget that it is of."""
    scope: list[Item] = []
    base = before.base
    start = 0
    for at, one in enumerate(every):
        if not one.is_rate:
            scope.append(one)
            continue
        part, after = _part(every, at, words)
        if part is None:
            continue
        spent = _spent_of(every, part)
        if spent is not None:
            yield part, _record(sentence, (spent, part, one), start, words, elsewhere=None)
            base, scope, start = part, [], one.at + 1
            continue
        whole, sure = _whole(part, [item for item in scope if item is not part and item.letter != part.letter], after, before.amounts)
        if whole is None and part.role == "sisa":
            whole = base
        if whole is not None:
            elsewhere = None if sure and whole is not before.base else before.sentence
            yield whole, _record(sentence, (part, whole, one), start, words, elsewhere=elsewhere)
            base, scope, start = whole, [], max(one.at, part.at) + 1


def _part(every: Sequence[Item], at: int, words: Words) -> tuple[Item | None, Sequence[Item]]:
    """The amount that a percentage stands beside, "Rp R (p %)" or "p % atau Rp R", and what follows the two."""
    before = every[at - 1] if at else None
    after = every[at + 1] if at + 1 < len(every) else None
    beside = before is not None and not before.is_rate and _linked(every[at].lead, words)
    turned = after is not None and not after.is_rate and every[at].role == "realisasi" and TURNED.fullmatch(after.lead)
    if after is not None and turned and (not beside or (before is not None and before.role in BUDGET)):
        return replace(after, role="realisasi", lead=every[at].lead), every[at + 2 : at + 3]
    return (before, every[at + 1 : at + 2]) if beside else (None, ())


def _spent_of(every: Sequence[Item], whole: Item) -> Item | None:
    """The realisation right before the budget that it is out of: "terealisasi Rp R dari pagu Rp A atau p %"."""
    at = next(at for at, one in enumerate(every) if one.letter == whole.letter)
    before = every[at - 1] if at else None
    out_of = (
        whole.role in BUDGET and FORWARD.match(whole.lead) is not None and len(whole.lead) <= SHORT_LEAD and not NUMBERED.search(whole.lead)
    )
    return before if before is not None and out_of and before.role == "realisasi" and not before.is_rate else None


def _linked(lead: str, words: Words) -> bool:
    """Whether nothing but words of the kind "atau sebesar" stands between a number and its percentage."""
    return not NUMBERED.search(lead) and all(word in words["penghubung"] for word in re.findall(r"[^\W\d_]+", lead.casefold()))


def _whole(part: Item, scope: Sequence[Item], after: Sequence[Item], before: Sequence[Item]) -> tuple[Item | None, bool]:
    """The amount that a realisation is a share of, and whether it is beyond doubt; None where the sentence does not say clearly."""
    for one in after:
        if not one.is_rate and FORWARD.match(one.lead) and len(one.lead) <= SHORT_LEAD and not NUMBERED.search(one.lead):
            return (None if one.role in ("sisa", "perubahan") else one), True
    if part.role == "sisa" and len(scope) == 1 and scope[0].role in BUDGET:
        return scope[0], True
    if part.role != "realisasi":
        return None, True
    ends = [at for at, one in enumerate(scope) if one.role == "realisasi"]
    near = scope[ends[-1] + 1 :] if ends else scope
    whole = _chosen(part, near if any(one.role in BUDGET for one in near) else scope)
    if whole is not None or scope:
        return whole, True
    return _from_before(part, before), False


def _chosen(part: Item, scope: Sequence[Item]) -> Item | None:
    """The one budget before a realisation: the only one, the one that it became, or the total of the others."""
    budgets = [one for one in scope if one.role in BUDGET]
    if not budgets:
        lone = len(scope) == 1 and not scope[0].role and len(part.lead) <= SHORT_LEAD
        return scope[0] if lone else None
    if len(budgets) > FEW and not part.whose and budgets[0].value == sum((one.value for one in budgets[1:]), Decimal(0)):
        return budgets[0]  # "sebesar A, terdiri dari B dan C"
    last = budgets[-1]
    parts = sum((one.value for one in scope if one is not last and one.role != "realisasi"), Decimal(0))
    clear = len(budgets) == 1 or last.role == "menjadi" or (last.total and last.value == parts)
    return last if clear and _same_kind(part, scope) else None


def _same_kind(part: Item, scope: Sequence[Item]) -> bool:
    """Whether the fund or the kind of spending that the realisation names, if any, is named before the budget too."""
    kinds = frozenset().union(*(one.whose for one in scope))
    return part.whose <= kinds if part.whose & KINDS else not part.whose or not kinds or bool(part.whose & kinds)


def _from_before(part: Item, before: Sequence[Item]) -> Item | None:
    """The budget in the sentence before: the only one, or the only one of the fund that the realisation names."""
    if not OPENS.match(part.lead) or len(part.lead) > LONG_LEAD:
        return None
    named = [one for one in before if one.whose & part.whose]
    if part.whose:
        return named[0] if len(named) == 1 and named[0].role in (*BUDGET, "") else None
    return _chosen(part, before)


def _record(sentence: Sentence, told: tuple[Item, Item, Item], start: int, words: Words, *, elsewhere: Sentence | None) -> Rasio:
    """The share; `elsewhere` is the sentence before where the whole stands there: then it is not beyond doubt."""
    part, whole, rate = told
    here = told if elsewhere is None else (part, rate)
    name = _name(sentence, start, min(one.at for one in here))
    if len(name) < LEAST_NAME or set(re.findall(r"[^\W\d_]+", name.casefold())) <= {*words["bukan_nama"]}:
        ends = [sentence.end_of(one.letter) for one in here if one.letter in sentence.text]
        name = sentence.told(min(one.at for one in here if one.letter in sentence.text), max(ends))
    numbers = (sentence.quoted(part.letter), (elsewhere or sentence).quoted(whole.letter), sentence.quoted(rate.letter))
    return ratio(sentence, name, numbers, "anggaran", sure=elsewhere is None)


def ratio(sentence: Sentence, name: str, numbers: tuple[Quantity, Quantity, Quantity], jenis: str, *, sure: bool = True) -> Rasio:
    """A share as a record: part, whole and percentage."""
    return Rasio(
        nama=Text(name, sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        keyakinan="tinggi" if sure else "sedang",
        jenis=jenis,
        pembilang=numbers[0],
        penyebut=numbers[1],
        persen=numbers[2],
    )


def _name(sentence: Sentence, start: int, end: int) -> str:
    """What the share is of: the words before the first number, without those that only lead up to it."""
    text = sentence.told(start, end, most=3 * LONGEST_NAME)
    text = STARTS_NAME.sub("", text.lstrip(" ).,;:"))
    cut = CUT_NAME.search(text, LEAST_NAME)
    return " ".join((text[: cut.start()] if cut else text).split())[:LONGEST_NAME].strip(" ,;:-(")
