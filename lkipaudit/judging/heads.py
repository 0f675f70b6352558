"""The differences that one slip explains, told as one: the head tells the slip, the others become its evidence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from lkipaudit.findings import Cause, Comparison, Confidence, Evidence
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.owners import Owner, owners
from lkipaudit.judging.remake import Again, Own, again
from lkipaudit.judging.repair import Changes, Root
from lkipaudit.judging.rule import Agreement, Equation
from lkipaudit.judging.slip import slip
from lkipaudit.judging.values import squeeze
from lkipaudit.judging.wording import about, as_told, listed, part_words, spoken, subject
from lkipaudit.model import Record, Text
from lkipaudit.quantity import Quantity, show

T = TypeVar("T")


def headed(judged: Sequence[Judged], found: Sequence[Root]) -> Iterator[Judged]:
    """The comparisons, with those that a root explains replaced by the one that tells it."""
    claimed = {at: root for root in found for at in root.heals}
    known = owners(judged, {place for root in found for place in root.changes})
    told: set[int] = set()
    for at, one in enumerate(judged):
        root = claimed.get(at)
        if root is None:
            yield one
        elif id(root) not in told:
            told.add(id(root))
            changed = sorted((known[place] for place in root.changes), key=lambda owner: owner.at)
            yield _told([judged[index] for index in root.heals], root, changed)


def _told(healed: Sequence[Judged], root: Root, changed: Sequence[Owner]) -> Judged:
    head = min(healed, key=lambda one: _rank(one, root))
    merged = replace(head, severity=max((one.severity for one in healed), key=lambda severity: severity.value))
    others = [one for one in healed if one is not head]
    related = [item for one in others for item in one.comparison.evidence]
    if root.rival is not None:
        confidence = Confidence.SEDANG if merged.confidence is Confidence.TINGGI else merged.confidence
        return replace(merged, confidence=confidence, comparison=quoting(head.comparison, related))
    mend = _mended(merged, others, related, root, changed) if head.comparison.evidence[0].place in root.changes else None
    return _borne(mend or _named(merged, healed, related, root, changed), others, changed)


def _borne(one: Judged, others: Sequence[Judged], changed: Sequence[Owner]) -> Judged:
    """A repair that several comparisons bear out, and that is a slip with a name or of a number written badly, was read right."""
    named = one.comparison.cause is not None or any(owner.cell.form == "rusak" for owner in changed)
    return replace(one, borne=True) if others and named else one


def _rank(one: Judged, root: Root) -> tuple[bool, bool, bool, int]:
    """The one that states the repaired cell comes first, then one with a cause, then an equation, then the worst."""
    elsewhere = root.rival is None and one.comparison.evidence[0].place not in root.changes
    equation = one.case is not None and isinstance(one.case.shape, Equation)
    return elsewhere, one.comparison.cause is None, not equation, -one.severity.value


def quoting(comparison: Comparison, related: Sequence[Evidence]) -> Comparison:
    """The comparison with further evidence, every place once."""
    first, *others = comparison.evidence
    places = {first.place: replace(first, role="primary")}
    for item in (*others, *related):
        places.setdefault(item.place, replace(item, role="related"))
    return replace(comparison, evidence=tuple(places.values()))


def _mended(head: Judged, others: Sequence[Judged], related: Sequence[Evidence], root: Root, changed: Sequence[Owner]) -> Judged:
    """The head with what else the repair of its own cell mends, and the slip that explains it."""
    comparison, place = head.comparison, head.comparison.evidence[0].place
    wanted, cell = root.changes[place], next(owner.cell for owner in changed if owner.cell.place == place)
    if others:
        value = _values(root, changed, [head, *others], named=len(changed) > 1)
        too = _list(others, [head.record, *(owner.record for owner in changed)], root)
        said = "dengan angka itu" if len(changed) == 1 and as_told(wanted.raw) == comparison.computed else f"bila ditulis {value}"
        comparison = replace(comparison, message=f"{comparison.message}; {said}, {too} juga cocok")
    difference = comparison.difference or (_difference(cell, wanted) if comparison.stated else None)
    cause = comparison.cause or _slip(cell, wanted)
    full = replace(quoting(comparison, related), computed=comparison.computed or as_told(wanted.raw), difference=difference, cause=cause)
    return replace(head, comparison=full)


def _named(head: Judged, healed: Sequence[Judged], related: Sequence[Evidence], root: Root, changed: Sequence[Owner]) -> Judged:
    """A finding about the repaired cells, which no difference states itself: an amount that its percentage and its total contradict."""
    owner, wanted = changed[0], root.changes[changed[0].place]
    name, value = subject(owner.record), _values(root, changed, healed)
    printed = " dan ".join(f"{one.words} tertulis {as_told(one.cell.raw)}" for one in changed)
    comparison = replace(
        head.comparison,
        subject=name,
        message=f"{about(owner.record)}: {printed}; bila ditulis {value}, {_list(healed, [one.record for one in changed], root)} cocok",
        evidence=tuple(Evidence("primary", one.field, squeeze(one.cell.raw), one.place) for one in changed),
        stated=as_told(owner.cell.raw),
        computed=as_told(wanted.raw),
        difference=_difference(owner.cell, wanted),
        equation=_equation(head, root),
        cause=_slip(owner.cell, wanted),
        table=owner.record.tabel,
    )
    advice = f"Agar dikonfirmasi: {name}, {printed}, mungkin {value}."
    quoted = [*head.comparison.evidence, *related]
    return replace(head, record=owner.record, advice=advice, comparison=quoting(comparison, quoted))


def _values(root: Root, changed: Sequence[Owner], healed: Sequence[Judged], *, named: bool = False) -> str:
    """What the cells would print, each with its field where they have to be told apart."""
    values = ((one.words, squeeze(root.changes[one.place].raw)) for one in changed)
    told = " dan ".join(f"{words} {value}" if named else value for words, value in values)
    return f"sekitar {told}" if _loose(root, changed, healed) else told


def _loose(root: Root, changed: Sequence[Owner], healed: Sequence[Judged]) -> bool:
    """Whether the next number would do as well, and no slip of the pen speaks for this one: it comes from a rounded percentage alone."""
    wanted = root.changes[changed[0].place]
    assert wanted.value is not None
    if len(changed) > 1 or _slip(changed[0].cell, wanted):
        return False
    beside = replace(wanted, value=wanted.value + wanted.step)
    return all(_again(one, {changed[0].place: beside}, Again.holds) for one in healed)


def _difference(cell: Quantity, wanted: Quantity) -> str:
    assert cell.value is not None
    assert wanted.value is not None
    return show(abs(wanted.value - cell.value), decimals=wanted.decimals)


def _slip(cell: Quantity, wanted: Quantity) -> Cause | None:
    return None if wanted.value is None else slip(cell, wanted.value)


def _equation(head: Judged, root: Root) -> str | None:
    """The equation of the head with the changes put in: what speaks for them."""
    return _again(head, root.changes, Again.equation)


def _again(judged: Judged, changes: Changes, ask: Callable[[Again, Own], T]) -> T:
    one = again(judged)
    found = ((at, changes.get(cell.place)) for at, cell in enumerate(one.cells) if cell.place is not None)
    return ask(one, [(at, cell) for at, cell in found if cell is not None])


def _list(healed: Sequence[Judged], here: Sequence[Record], root: Root) -> str:
    names = {record.nama for record in here}
    return listed([_name(one, names, root.changes) for one in healed])


def _name(one: Judged, here: Collection[Text], changes: Changes) -> str:
    """What a mended difference was about, as the row that the message is about calls it."""
    first = one.comparison.evidence[0]
    field = spoken(first.field.rpartition(".")[2])
    if one.case is not None and isinstance(one.case.shape, Agreement):
        return f"{field} di {_elsewhere(one, changes)}"
    if one.record.nama in here:
        return f"{field} {'baris' if one.record.tabel else 'kalimat'} ini"
    return subject(one.record) if field == "jumlah" else f"{field} {subject(one.record)}"


def _elsewhere(one: Judged, changes: Changes) -> str:
    """The place that an agreement compares a changed cell with."""
    sides = zip((one.record, *one.partners), one.things, strict=True)
    part, page = next((record.bagian, thing.place.page) for record, thing in sides if thing.place and thing.place not in changes)
    return f"halaman {page}" if page is not None else part_words(part) or "tempat lain"
