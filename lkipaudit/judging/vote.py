"""A table in which most comparisons of a rule differ was misread by us: that is said once, and no one is accused.

One drawn without rules in which nearly all agree was read right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from lkipaudit.findings import Evidence, Outcome, Undecided
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.rule import Equation
from lkipaudit.model import BarisAnggaran, BarisKinerja, Record

FEWEST = 5
MOST = Fraction(60, 100)
UNSURE = Fraction(1, 4)
BEARING = 8
"""So many rows that agree, and no more than a fourth of theirs that do not, bear out the columns of a table drawn without rules."""
SAME_PART = Fraction(1, 2)
MISREAD = "tabel ini tampaknya terbaca tidak andal"
UNLIKE = "tabel-tabel ini tampaknya memuat hal yang berlainan, atau terbaca tidak andal"
"""What is said where tables are compared with each other: another year or another fund looks like this too."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What votes together: the comparisons of a rule in a table, or between two tables.

    `same_part`: both stand in one part; `funds`: they are of the budget; `unsure`: the table was drawn without rules, so that its rows
    may be none.
    """

    rule: str
    table: str
    other: str = ""
    same_part: bool = False
    funds: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Voted:
    """The comparisons after the vote, and what is said of the misread tables."""

    judged: tuple[Judged, ...]
    misread: tuple[Undecided, ...]


def vote(judged: Sequence[Judged]) -> Voted:
    """Turn the differences of misread tables into undecided ones."""
    lone = _lone(judged)
    decided = Counter(ballot for one in judged if one.comparison.outcome is not Outcome.UNDECIDED for ballot in _ballots(one, lone))
    differing = Counter(ballot for one in judged if _differs(one) for ballot in _ballots(one, lone))
    reasons = {
        ballot: f"{UNLIKE if ballot.other else MISREAD}: {count} dari {decided[ballot]} perbandingan aturan ini berbeda"
        for ballot, count in differing.items()
        if _too_many(ballot, Fraction(count, decided[ballot]), decided[ballot])
    }
    withdrawn: defaultdict[Ballot, list[Judged]] = defaultdict(list)
    for one in judged:
        ballots = _ballots(one, lone)
        if _differs(one) and ballots and all(ballot in reasons for ballot in ballots):
            withdrawn[ballots[0]].append(one)
    gone = {id(one): reasons[ballot] for ballot, ones in withdrawn.items() for one in ones}
    return Voted(
        judged=tuple(_withdraw(one, gone[id(one)]) if id(one) in gone else _borne(one, decided, differing, lone) for one in judged),
        misread=tuple(Undecided(ballot.rule, reasons[ballot], _primaries(ones)) for ballot, ones in withdrawn.items()),
    )


def _too_many(ballot: Ballot, share: Fraction, decided: int) -> bool:
    """Two budget tables of one part often show two funds: they are the same table again only where most of what they share agrees."""
    if ballot.unsure and share > UNSURE:
        return True
    if ballot.same_part:
        return share > (SAME_PART if ballot.funds else MOST)
    return decided >= FEWEST and share > MOST


def _lone(judged: Sequence[Judged]) -> frozenset[str]:
    """The tables of a single indicator: a chapter that sets each of its indicators in a table of its own means one table by them."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for record in (record for one in judged for record in (one.record, *one.partners)):
        if isinstance(record, BarisKinerja) and record.tabel:
            held[record.tabel].add(record.kunci)
    return frozenset(table for table, keys in held.items() if len(keys) == 1)


def _ballots(one: Judged, lone: frozenset[str]) -> list[Ballot]:
    """What a comparison speaks of: its table, or, where it compares tables, each pair of its own and another.

    The `lone` tables of a part count as one beside another table.
    """
    own = one.record
    if not one.partners:
        return [Ballot(one.rule.id, own.tabel, unsure=own.keyakinan == "rendah")] if own.tabel else []
    others = {_sheet(other, lone): other for other in one.partners if own.tabel and other.tabel and other.tabel != own.tabel}
    return [
        Ballot(
            one.rule.id,
            min(_sheet(own, lone), table),
            max(_sheet(own, lone), table),
            same_part=other.bagian == own.bagian,
            funds=isinstance(own, BarisAnggaran),
        )
        for table, other in others.items()
    ]


def _sheet(record: Record, lone: frozenset[str]) -> str:
    return f"{record.dokumen}:{record.bagian}: satu indikator" if record.tabel in lone else record.tabel


def _differs(one: Judged) -> bool:
    return one.comparison.outcome is Outcome.DIFFERS


def _borne(one: Judged, decided: Counter[Ballot], differing: Counter[Ballot], lone: frozenset[str]) -> Judged:
    """A comparison, with whether the rest of its table bears it out: its numbers stand on one line, and the other rows agree."""
    equation = one.case is not None and isinstance(one.case.shape, Equation)
    own = [ballot for ballot in _ballots(one, lone) if ballot.unsure and equation]
    agreeing = [decided[ballot] - differing[ballot] for ballot in own]
    borne = (
        own and all(many >= max(BEARING, differing[ballot] * 4) for ballot, many in zip(own, agreeing, strict=True)) and _on_one_line(one)
    )
    return replace(one, borne=True) if borne else one


def _on_one_line(one: Judged) -> bool:
    boxes = [item.place.box for item in one.comparison.evidence]
    pages = {item.place.page for item in one.comparison.evidence}
    drawn = [box for box in boxes if box is not None]
    return len(pages) == 1 and len(drawn) == len(boxes) > 1 and max(box.top for box in drawn) < min(box.bottom for box in drawn)


def _withdraw(one: Judged, reason: str) -> Judged:
    return replace(one, comparison=replace(one.comparison, outcome=Outcome.UNDECIDED, reason=reason, message="", cause=None))


def _primaries(ones: Sequence[Judged]) -> tuple[Evidence, ...]:
    quotes = [one.comparison.evidence[0] for one in ones]
    return tuple(replace(quote, role="related") if number else quote for number, quote in enumerate(quotes))
