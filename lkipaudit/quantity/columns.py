"""How a column writes its numbers, and which rows only number the columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from lkipaudit.quantity.groups import GROUP
from lkipaudit.quantity.printed import Separator, Style
from lkipaudit.quantity.spelling import normal

_TOKEN = re.compile(r"(?<![0-9.,])[0-9]+(?:[.,][0-9]+)+(?![0-9])")
_OTHER: dict[Separator, Separator] = {".": ",", ",": "."}
_TAGS = re.compile(r"</?[a-z]+>|^[*`]+|[*`]+$", re.IGNORECASE)  # "<i>1</i>", "*(2)*"; but "4*100" is a product
_NUMBER = r"(?:\(\s*[0-9]{1,2}\s*\)|-?[0-9]{1,2})"
# "6=5/4x100", "(6)=(5)/(4)x100", "7 (6:5)", "5/4 x 100%"
_OPERAND = r"[\s()]*[0-9]{1,3}[\s()%]*"
_FORMULA = re.compile(rf"{_NUMBER}\.?(?:\s*[-+=:/x×*]{_OPERAND}|\s*\({_OPERAND}[-+/:x×*]{_OPERAND})(?:[-+/:x×*]{_OPERAND})*", re.IGNORECASE)
_LONGEST = 200  # a row that numbers fifty columns
_ALONE = re.compile(rf"{_NUMBER}\.?")
_ROW = re.compile(rf"{_NUMBER}(?:[\s|_.-]+{_NUMBER})+")


def style_of(texts: Iterable[str], *, money: bool = False) -> Style | None:
    """How these cells write their numbers, by vote; None when nothing tells. `money` cells have no three decimals.

    A column that shows only one of its marks is taken to use the other for the other purpose.
    """
    thousands: Counter[Separator] = Counter()
    decimals: Counter[Separator] = Counter()
    for text in texts:
        for token in _TOKEN.finditer(normal(text)):
            _vote(token[0], thousands, decimals, money=money)
    if not thousands and not decimals:
        return None
    most = thousands.most_common(1)[0][0] if thousands else _OTHER[decimals.most_common(1)[0][0]]
    return Style(most, decimals.most_common(1)[0][0] if decimals else _OTHER[most])


def _vote(token: str, thousands: Counter[Separator], decimals: Counter[Separator], *, money: bool) -> None:
    head, *groups = re.split(r"[.,]", token)
    marks: list[Separator] = [mark for mark in token if mark in _OTHER]
    middle, last = groups[:-1], groups[-1]
    if len(head) > GROUP or any(len(group) != GROUP for group in middle) or len(set(marks[:-1])) > 1:
        return
    below_one = not middle and head == "0"  # "0.125"
    if len(last) < GROUP or below_one:
        decimals[marks[-1]] += 1
    if len(last) <= GROUP and (middle or (money and len(last) == GROUP and not below_one)):
        thousands[marks[0]] += 1


def is_column_number(text: str) -> bool:
    """Whether a header cell only numbers its column, perhaps with how it is computed, or a row of such cells read as one."""
    line = " ".join(_TAGS.sub(" ", normal(text)).split())
    if len(line) > _LONGEST:
        return False
    return any(pattern.fullmatch(line) for pattern in (_ALONE, _FORMULA)) or (_ROW.fullmatch(line) is not None and _rises(line))


def _rises(line: str) -> bool:
    numbers = [int(number) for number in re.findall(r"[0-9]+", line)]
    return all(a < b for a, b in pairwise(numbers))
