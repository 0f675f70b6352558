"""Sentences that give target, realisation and achievement without the name of their indicator: its row is known by two of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lkipaudit.model import BarisKinerja
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.indicators_in_prose import YEAR, fitting, said
from lkipaudit.understanding.passages import Sentence
from lkipaudit.understanding.shares import of_targets

LETTERS = {"target": "b", "realisasi": "a", "capaian": "p"}
TELLING = 4
"""A number of so many digits tells which row is meant."""
KNOWN_BY = 2


def restated(found: Sequence[Sentence], rows: Sequence[BarisKinerja], year: int | None) -> Iterator[BarisKinerja]:
    """The three numbers, each as a row with one measure, where a single indicator prints two of them for the year of the sentence."""
    plain = [row for row in rows if not row.jenis_target and not row.triwulan]
    for sentence in found:
        years = set(YEAR.findall(sentence.text)) or {str(year or "")}
        for match in of_targets(sentence) if len(years) == 1 else ():
            meant = [row for row in plain if row.tahun in years and _known(sentence, match, row)]
            if len({row.kunci for row in meant}) == 1:
                for measure, name in LETTERS.items():
                    number = sentence.numbers[match[name]]
                    way = fitting(number, getattr(meant[0], measure)) or number
                    yield said(sentence, match[name], way, meant[0], measure)


def _known(sentence: Sentence, match: re.Match[str], row: BarisKinerja) -> bool:
    """Whether a row prints all three and two of them are those of the sentence, one of these a telling one."""
    told = [(sentence.numbers[match[name]], getattr(row, measure)) for measure, name in LETTERS.items()]
    if any(printed is None or printed.value is None for _, printed in told):
        return False
    same = [number for number, printed in told if fitting(number, printed) is not None]
    return len(same) >= KNOWN_BY and any(_digits(number) >= TELLING for number in same)


def _digits(number: Quantity) -> int:
    return len(re.sub(r"\D", "", number.raw))
