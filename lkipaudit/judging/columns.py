"""A whole column that another table contradicts: one root, told as one difference that lists its rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from lkipaudit.findings import Outcome
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.owners import column
from lkipaudit.judging.rule import Agreement, Equation
from lkipaudit.judging.values import squeeze
from lkipaudit.judging.wording import listed

FEWEST = 5
"""Rows at least: fewer can be slips of their own."""
LEAST = Fraction(1, 2)
"""Of what the two tables share, the part at least that differs: where more of it agrees, each row that does not has its own slip."""
Name = tuple[object, ...]


def whole_columns(told: Sequence[Judged], judged: Iterable[Judged]) -> Iterator[Judged]:
    """The differences, those between the same two columns as the first of them; `judged` are all comparisons."""
    names = [_column(one) for one in told]
    differing = Counter(name for name in names if name)
    agreeing = Counter(name for one in judged if one.comparison.outcome is Outcome.AGREES and (name := _column(one)))
    whole = {name for name, rows in differing.items() if rows >= FEWEST and Fraction(rows, rows + agreeing[name]) >= LEAST}
    groups: defaultdict[object, list[Judged]] = defaultdict(list)
    for at, (one, name) in enumerate(zip(told, names, strict=True)):
        groups[name if name in whole else at].append(one)
    return (_as_one(group) for group in groups.values())


def _column(one: Judged) -> Name | None:
    """What two columns a comparison of one row is between; None where it is about the row or a sentence."""
    record, primary = one.record, one.comparison.evidence[0]
    shape = one.case.shape if one.case is not None else None
    if not record.tabel:
        return None
    if isinstance(shape, Agreement):
        other = next((partner.tabel for partner in one.partners if partner.tabel and partner.tabel != record.tabel), None)
        return (one.rule.id, primary.field, record.tabel, other) if other else None
    at = column(record, primary.place, primary.quote)
    if not isinstance(shape, Equation) or at is None or not _elsewhere(one):
        return None
    return one.rule.id, primary.field, record.dokumen, record.bagian, squeeze(record.baris[at].kolom)


def _elsewhere(one: Judged) -> bool:
    """Whether all that an equation computes with stands outside its row."""
    others = one.comparison.evidence[1:]
    return bool(others) and all(column(one.record, item.place, item.quote) is None for item in others)


def _as_one(group: Sequence[Judged]) -> Judged:
    first, *others = group
    if not others:
        return first
    further = (replace(item, role="related") for one in others for item in one.comparison.evidence)
    evidence = tuple(dict.fromkeys((*first.comparison.evidence, *further)))
    message = f"{first.comparison.message}; demikian pula {listed([one.comparison.subject for one in others])} dalam tabel itu"
    return replace(first, comparison=replace(first.comparison, evidence=evidence, message=message))
