"""One root told by several rules, or twice by one.

How a number is written, the same total twice, a row that a wrong result contradicts elsewhere, words of two rows that changed places, a
period that its regulation and the usual period contradict, and a page of the contents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from lkipaudit.findings import Evidence
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.heads import quoting
from lkipaudit.judging.remake import again
from lkipaudit.judging.rule import Agreement, Equation
from lkipaudit.judging.values import field_words, squeeze
from lkipaudit.judging.wording import as_told, subject
from lkipaudit.model import Angka, HalamanDaftar, IsiDaftar, PeraturanRencana, PeriodeRencana, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity


@dataclass(frozen=True, slots=True)
class _Joint:
    """That a difference has the root of another: what the message adds, and the place that the joint finding is about, None for its own."""

    adds: str = ""
    about: Place | None = None


def joined(told: Sequence[Judged], sound: Collection[Place]) -> tuple[Judged, ...]:
    """The differences, those of one root as one; `sound` are the cells that an equation or another place bears out."""
    heads: list[tuple[int, Judged]] = []
    beside: defaultdict[object, set[int]] = defaultdict(set)
    for at in sorted(range(len(told)), key=lambda at: _rank(told[at])):
        one = told[at]
        near = sorted({head for mark in _marks(one) for head in beside.get(mark, ())})
        found = ((head, joint) for head in near if (joint := _joint(heads[head][1], one, sound)) is not None)
        head, joint = next(found, (len(heads), None))
        if joint is None:
            heads.append((at, one))
        else:
            first, big = heads[head]
            heads[head] = first, _with(big, one, joint)
        for mark in _marks(heads[head][1]):
            beside[mark].add(head)
    return tuple(one for _, one in sorted(heads, key=lambda head: head[0]))


def _marks(one: Judged) -> frozenset[object]:
    """What differences of one root share: a place that they quote or compare, or the table or the paragraph that their words stand in."""
    record = one.record
    marks: set[object] = {*_places(one), *(thing.place for thing in one.things if thing.place is not None)}
    if record.tabel and any(isinstance(thing, Text) for thing in one.things):
        marks.add((one.rule.id, record.dokumen, record.tabel))
    if isinstance(record, IsiDaftar | HalamanDaftar):
        marks.add(record.nama.place)
    if isinstance(record, PeriodeRencana | PeraturanRencana):
        place = record.periode.place if isinstance(record, PeriodeRencana) else record.nama.place
        marks.add((place.page, place.path[:-1]))
    return frozenset(marks)


def _rank(one: Judged) -> tuple[int, bool, bool, bool]:
    """The worst tells the root; then what computes a value, what other places contradict, and last how a number is written."""
    return (
        -one.severity.value,
        isinstance(one.record, Angka),
        not _is_equation(one),
        isinstance(one.record, PeraturanRencana | HalamanDaftar),
    )


def _joint(head: Judged, one: Judged, sound: Collection[Place]) -> _Joint | None:
    backwards = _contradicted(one, head) and _Joint()
    numbers = _written(head, one, sound) or _counted(head, one) or _contradicted(head, one) or backwards
    return numbers or _swapped(head, one) or _dated(head, one) or _listed(head, one)


def _written(head: Judged, one: Judged, sound: Collection[Place]) -> _Joint | None:
    """A number that is badly written and wrong, or that nothing bears out and from which its row computes something else than it prints."""
    place = one.comparison.evidence[0].place
    if not isinstance(one.record, Angka) or isinstance(head.record, Angka):
        return None
    said = one.comparison.message.removesuffix(f", yaitu pada: {subject(one.record)}")
    adds = said[:1].lower() + said[1:]
    if place == head.comparison.evidence[0].place:
        return _Joint(adds)
    rests = _is_equation(head) and not _adds_up(head) and place in _places(head)
    return _Joint(adds, about=place) if rests and place not in sound else None


def _counted(head: Judged, one: Judged) -> _Joint | None:
    """The same total printed in two places, of which the same parts make another number."""
    if not (_adds_up(head) and _adds_up(one)) or _value(head) is None or _value(head) != _value(one):
        return None
    (_, *parts), (_, *others) = _places(head), _places(one)
    if not others or not set(others) <= set(parts):
        return None
    return _Joint(f"demikian pula {as_told(one.comparison.stated or '')} pada {subject(one.record)}")


def _contradicted(equation: Judged, places: Judged) -> _Joint | None:
    """A wrong result, and the place that prints the right one."""
    if not _is_equation(equation) or places.case is None or not isinstance(places.case.shape, Agreement):
        return None
    stated, (first, *others) = _places(equation)[0], places.things
    if not isinstance(first, Quantity) or stated not in {thing.place for thing in places.things}:
        return None
    camp = [other for other in others if isinstance(other, Quantity) and not other.same(first)]
    for wrong, right in (([first], camp), (camp, [first])):
        if {thing.place for thing in wrong} <= set(_places(equation)) and stated in {thing.place for thing in wrong}:
            mended = again(equation)
            if all(mended.holds([(0, thing)]) for thing in right):
                return _Joint(_elsewhere(right[0], places))
    return None


def _elsewhere(right: Quantity, places: Judged) -> str:
    assert right.place is not None
    where = f"di halaman {right.place.page}" if right.place.page else "di tempat lain"
    return f"{where} {field_words(places.comparison.evidence[0].field)} itu tertulis {as_told(right.raw)}"


def _swapped(head: Judged, one: Judged) -> _Joint | None:
    """Two rows of one table that print each other's words."""
    words = [tuple(thing.key for thing in judged.things if isinstance(thing, Text)) for judged in (head, one)]
    if not all(words) or (head.rule, head.record.tabel, head.record.dokumen) != (one.rule, one.record.tabel, one.record.dokumen):
        return None
    (here, *others), (there, *usual) = words
    if not head.record.tabel or here == there or here not in usual or there not in others:
        return None
    field = field_words(head.comparison.evidence[0].field)
    return _Joint(f"{field} itu dan {field} {subject(one.record)} tertukar")


def _dated(head: Judged, one: Judged) -> _Joint | None:
    """The period of a plan that is not the usual one, and that the year of its regulation makes impossible."""
    if not isinstance(head.record, PeriodeRencana) or not isinstance(one.record, PeraturanRencana):
        return None
    plan, law = head.record.periode, one.record.nama
    if plan.place.path[:-1] != law.place.path[:-1] or plan.place.page != law.place.page or squeeze(plan.raw) not in squeeze(law.raw):
        return None
    said = one.comparison.message.removesuffix(f": {subject(one.record)}")
    return _Joint(said[:1].lower() + said[1:])


def _listed(head: Judged, one: Judged) -> _Joint | None:
    """A heading whose page in the contents is neither its own nor between those of its neighbours."""
    is_page = isinstance(head.record, IsiDaftar) and isinstance(one.record, HalamanDaftar)
    return _Joint() if is_page and head.record.nama.place == one.record.nama.place else None


def _with(head: Judged, one: Judged, joint: _Joint) -> Judged:
    """The head with what the other quotes; where it is about another place, that stands first."""
    full = quoting(head.comparison, one.comparison.evidence)
    full = replace(full, message="; ".join(filter(None, (full.message, joint.adds))))
    if joint.about is not None:
        full = replace(full, evidence=_first(full.evidence, joint.about))
    return replace(head, comparison=full)


def _first(evidence: Sequence[Evidence], place: Place) -> tuple[Evidence, ...]:
    first = next(item for item in evidence if item.place == place)
    others = (replace(item, role="related") for item in evidence if item is not first)
    return (replace(first, role="primary"), *others)


def _places(one: Judged) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(item.place for item in one.comparison.evidence))


def _is_equation(one: Judged) -> bool:
    return one.case is not None and isinstance(one.case.shape, Equation)


def _adds_up(one: Judged) -> bool:
    shape = one.case.shape if one.case is not None else None
    return isinstance(shape, Equation) and any(formula.value.folds for formula in shape.computed)


def _value(one: Judged) -> object:
    found = getattr(one.record, one.comparison.evidence[0].field, None)
    return found.value if isinstance(found, Quantity) else None
