"""The differences that one slip explains, told as one: the head tells the slip, the others become its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from lkipaudit.findings import Comparison, Confidence, Evidence
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.repair import Root
from lkipaudit.judging.rule import Agreement, Equation
from lkipaudit.judging.slip import slip
from lkipaudit.judging.values import field_words, squeeze
from lkipaudit.judging.wording import listed, subject
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, show


def headed(judged: Sequence[Judged], found: Sequence[Root]) -> Iterator[Judged]:
    """The comparisons, with those that a root explains replaced by the one that tells it."""
    claimed = {at: root for root in found for at in root.heals}
    told: set[int] = set()
    for at, one in enumerate(judged):
        root = claimed.get(at)
        if root is None:
            yield one
        elif id(root) not in told:
            told.add(id(root))
            yield _told(judged, root)


def _told(judged: Sequence[Judged], root: Root) -> Judged:
    healed = [judged[at] for at in root.heals]
    head = min(healed, key=lambda one: _rank(one, root))
    others = [one for one in healed if one is not head]
    related = [replace(item, role="related") for one in others for item in one.comparison.evidence]
    merged = replace(head, severity=max((one.severity for one in healed), key=lambda severity: severity.value))
    if root.rival is not None:
        doubted = replace(merged, confidence=_lower(merged.confidence))
        return replace(doubted, comparison=_with(head.comparison, related, head.comparison.message))
    place = head.comparison.evidence[0].place
    if place in root.changes:
        return _mended(merged, others, related, root)
    return _named(merged, judged, related, root)


def _rank(one: Judged, root: Root) -> tuple[bool, bool, bool, int]:
    """The one that states the repaired cell comes first, then one with a cause, then an equation, then the worst."""
    case = one.case
    equation = case is not None and isinstance(case.shape, Equation)
    return one.comparison.evidence[0].place not in root.changes, one.comparison.cause is None, not equation, -one.severity.value


def _lower(confidence: Confidence) -> Confidence:
    return Confidence.SEDANG if confidence is Confidence.TINGGI else confidence


def _with(comparison: Comparison, related: Sequence[Evidence], message: str) -> Comparison:
    evidence = tuple(dict.fromkeys((*comparison.evidence, *(item for item in related if item.place != comparison.evidence[0].place))))
    return replace(comparison, evidence=evidence, message=message)


def _mended(head: Judged, others: Sequence[Judged], related: Sequence[Evidence], root: Root) -> Judged:
    """The head with what else the repair of its own cell mends, and the slip that explains it."""
    comparison = head.comparison
    cell = next(q for q in _cells(head) if q.place == comparison.evidence[0].place)
    wanted = root.changes[comparison.evidence[0].place]
    assert wanted.value is not None
    value = show(wanted.value, decimals=cell.decimals)
    with_all = value if len(root.changes) == 1 else " dan ".join(_field_value(place, q) for place, q in root.changes.items())
    message = f"{comparison.message}; dengan {with_all}, {_list(others, head)} juga cocok" if others else comparison.message
    cause = comparison.cause or slip(cell, wanted.value)
    return replace(head, comparison=replace(_with(comparison, related, message), computed=value, cause=cause))


def _field_value(place: Place, changed: Quantity) -> str:
    assert changed.value is not None
    steps = [step for step in place.path if not step.startswith("butir ")]
    return f"{field_words(steps[-1])} {show(changed.value, decimals=changed.decimals)}"


def _named(head: Judged, judged: Sequence[Judged], related: Sequence[Evidence], root: Root) -> Judged:
    """A finding about the repaired cell, which no difference states itself: an amount that its percentage and its total contradict."""
    place, wanted = next(iter(root.changes.items()))
    owner, field, cell = _owner(judged, place)
    assert wanted.value is not None
    value, name = show(wanted.value, decimals=cell.decimals), subject(owner.record)
    primary = Evidence("primary", field, squeeze(cell.raw), place)
    healed = [judged[at] for at in root.heals]
    message = f"{name}: {field_words(field)} tertulis {squeeze(cell.raw)}; dengan {value}, {_list(healed, owner)} cocok"
    comparison = replace(
        head.comparison,
        subject=name,
        evidence=(primary,),
        stated=squeeze(cell.raw),
        computed=value,
        difference=show(abs(wanted.value - (cell.value or 0)), decimals=cell.decimals),
        cause=head.comparison.cause or slip(cell, wanted.value),
    )
    quoted = [replace(item, role="related") for item in head.comparison.evidence]
    advice = f"Agar dikonfirmasi: {field_words(field)} {name} tertulis {squeeze(cell.raw)}, mungkin {value}."
    return replace(head, record=owner.record, advice=advice, comparison=_with(comparison, [*quoted, *related], message))


def _owner(judged: Sequence[Judged], place: Place) -> tuple[Judged, str, Quantity]:
    """A comparison whose own record prints the cell, and the field that it is there; else one that rests on it."""
    for one in judged:
        for field in fields(one.record):
            found = getattr(one.record, field.name)
            if isinstance(found, Quantity) and found.place == place:
                return one, field.name, found
    one, cell = next((one, q) for one in judged for q in _cells(one) if q.place == place)
    return one, place.path[-1], cell


def _cells(one: Judged) -> Iterator[Quantity]:
    for field in fields(one.record):
        found = getattr(one.record, field.name)
        for item in found if isinstance(found, tuple) else (found,):
            if isinstance(item, Quantity):
                yield item
    yield from (thing for thing in one.things if isinstance(thing, Quantity))


def _list(others: Sequence[Judged], head: Judged) -> str:
    return listed([_name(one, head) for one in others])


def _name(one: Judged, head: Judged) -> str:
    first = one.comparison.evidence[0]
    field = field_words(first.field.rpartition(".")[2])
    if one.case is not None and isinstance(one.case.shape, Agreement):
        other = next((item.place.page for item in one.comparison.evidence[1:] if item.place.page is not None), None)
        return f"{field} di halaman {other}" if other is not None else f"{field} di tempat lain"
    if one.record.nama == head.record.nama:
        return f"{field} baris ini"
    return subject(one.record) if field == "jumlah" else f"{field} {subject(one.record)}"
