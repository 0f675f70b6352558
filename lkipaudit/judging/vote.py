"""A table in which most comparisons of a rule differ was misread by us: that is said once, and no one is accused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from lkipaudit.findings import Evidence, Outcome, Undecided
from lkipaudit.judging.evaluate import Judged

FEWEST = 5
MOST = Fraction(60, 100)
MISREAD = "tabel ini tampaknya terbaca tidak andal"
UNLIKE = "tabel-tabel ini tampaknya memuat hal yang berlainan, atau terbaca tidak andal"
"""What is said where tables are compared with each other: another year or another fund looks like this too."""


@dataclass(frozen=True, slots=True)
class Voted:
    """The comparisons after the vote, and what is said of the misread tables."""

    judged: tuple[Judged, ...]
    misread: tuple[Undecided, ...]


def vote(judged: Sequence[Judged]) -> Voted:
    """Turn the differences of misread tables into undecided ones."""
    decided = Counter(ballot for one in judged if one.comparison.outcome is not Outcome.UNDECIDED for ballot in _ballots(one))
    differing = Counter(ballot for one in judged if _differs(one) for ballot in _ballots(one))
    reasons = {
        ballot: f"{MISREAD}: {count} dari {decided[ballot]} perbandingan aturan ini berbeda"
        for ballot, count in differing.items()
        if ballot[1] and decided[ballot] >= FEWEST and Fraction(count, decided[ballot]) > MOST
    }
    withdrawn = {ballot: [one for one in judged if ballot in _ballots(one) and _differs(one)] for ballot in reasons}
    return Voted(
        judged=tuple(_withdraw(one, next((reasons[ballot] for ballot in _ballots(one) if ballot in reasons), None)) for one in judged),
        misread=tuple(Undecided(rule, reasons[rule, table], _primaries(ones)) for (rule, table), ones in withdrawn.items()),
    )


def _ballots(one: Judged) -> list[tuple[str, str]]:
    """The tables that a comparison speaks of, each once."""
    return [(one.rule.id, table) for table in dict.fromkeys((one.record.tabel, *one.partners))]


def _differs(one: Judged) -> bool:
    return one.comparison.outcome is Outcome.DIFFERS


def _withdraw(one: Judged, reason: str | None) -> Judged:
    if reason is None or not _differs(one):
        return one
    return replace(one, comparison=replace(one.comparison, outcome=Outcome.UNDECIDED, reason=reason, message="", cause=None))


def _primaries(ones: Sequence[Judged]) -> tuple[Evidence, ...]:
    quotes = [one.comparison.evidence[0] for one in ones]
    return tuple(replace(quote, role="related") if number else quote for number, quote in enumerate(quotes))
