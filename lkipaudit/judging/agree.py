"""The same fact in several places: one comparison for every further place that agrees, and one for every camp that differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lkipaudit.findings import Confidence, Evidence, Outcome
from lkipaudit.judging.backing import NONE, Backing
from lkipaudit.judging.camps import Camp, Witness, camps, independent, sheets, stronger, support, unreadable
from lkipaudit.judging.evaluate import Judged, holds, opened
from lkipaudit.judging.fields import Printed
from lkipaudit.judging.rule import Agreement, Case, Rule
from lkipaudit.judging.values import Unknown, field_words, read, squeeze
from lkipaudit.judging.wording import about, as_told, fill, side, spoken
from lkipaudit.judging.working import agreement_working
from lkipaudit.model import Model, Record, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Interval, Quantity, TieClass, tie

LADDER = (Confidence.TINGGI, Confidence.SEDANG, Confidence.RENDAH)
CROWDED = "beberapa baris bernama sama dengan {field} yang berbeda, sehingga tidak jelas mana yang harus sama"


@dataclass(frozen=True, slots=True)
class Asked:
    """One agreement of one rule, asked of the records of a model; `year` is that of the report."""

    rule: Rule
    case: Case
    shape: Agreement
    year: str


def agree(model: Model, rules: Sequence[Rule], backing: Mapping[Place, Backing]) -> Iterator[Judged]:
    """Every agreement on the records of its relation."""
    for rule in rules:
        for case in rule.cases:
            if isinstance(case.shape, Agreement):
                asked = Asked(rule, case, case.shape, str(model.year or ""))
                for group in _groups(asked, getattr(model, rule.over), backing):
                    yield from _compare(asked, group)


def _groups(asked: Asked, records: Sequence[Record], backing: Mapping[Place, Backing]) -> Iterator[list[Witness]]:
    """The places that print the same fact; a record without its first key is about nothing that could be found again."""
    sheet = sheets(records)
    found: defaultdict[tuple[object, ...], list[Witness]] = defaultdict(list)
    for at, record in enumerate(records):
        thing = getattr(record, asked.shape.alike)
        keys = tuple(_key(getattr(record, field)) for field in asked.shape.by)
        if thing is not None and keys[0] and holds(asked.case.where, record):
            found[keys].append(_witness(asked, at, record, thing, sheet))
    for group in found.values():
        yield [replace(one, backing=backing.get(one.place, NONE)) for one in group]


def _key(found: object) -> object:
    return found.key if isinstance(found, Text) else found


def _witness(asked: Asked, at: int, record: Record, thing: Printed, sheet: Mapping[str, str]) -> Witness:
    own = sheet[record.tabel] if record.tabel else f"{record.dokumen}:{' > '.join(record.nama.place.path)}:{record.nama.place.page}"
    return Witness(at, record, thing, record.bagian if asked.shape.across == "bagian" else own, own)


def _compare(asked: Asked, group: Sequence[Witness]) -> Iterator[Judged]:
    if not _apart(group):
        return
    readable: list[Witness] = []
    for one in group:
        unknown = unreadable(one, asked.shape.alike)
        if unknown is None:
            readable.append(one)
        else:
            yield _undecided(asked, [one], unknown.reason)
    sides = camps(readable)
    for camp in sides:
        first, *others = independent(camp)
        yield from (_agrees(asked, first, other) for other in others)
    if _crowded(sides):
        lone = [one for camp in sides if not _apart(camp) for one in independent(camp)]
        if _apart(lone):
            yield _undecided(asked, lone, CROWDED.format(field=field_words(asked.shape.alike)))
    else:
        yield from (_differs(asked, sides[0], weak) for weak in sides[1:])


def _apart(witnesses: Sequence[Witness]) -> bool:
    return len({one.unit for one in witnesses}) > 1


def _crowded(sides: Sequence[Camp]) -> bool:
    """Whether one table (or part) prints several values under the same keys."""
    units = [unit for camp in sides for unit in {one.unit for one in camp}]
    return len(units) > len(set(units))


def _evidence(asked: Asked, witnesses: Sequence[Witness]) -> tuple[Evidence, ...]:
    """The first is primary."""
    found = (Evidence("related", asked.shape.alike, squeeze(one.thing.raw), one.place) for one in witnesses)
    first, *others = dict.fromkeys(found)
    return (replace(first, role="primary"), *others)


def _undecided(asked: Asked, witnesses: Sequence[Witness], reason: str) -> Judged:
    return _judged(asked, witnesses, Outcome.UNDECIDED, reason=reason)


def _judged(asked: Asked, witnesses: Sequence[Witness], outcome: Outcome, **told: object) -> Judged:
    """A comparison of these places; the first is primary."""
    record = witnesses[0].record
    start = opened(asked.rule, record, _evidence(asked, witnesses))
    doubted = any(one.record.keyakinan != "tinggi" for one in witnesses)
    comparison = replace(start, outcome=outcome, uncertain=doubted, **told)  # type: ignore[arg-type]
    partners, things = tuple(one.record for one in witnesses[1:]), tuple(one.thing for one in witnesses)
    return Judged(asked.rule, record, comparison, asked.rule.severity, partners=partners, case=asked.case, things=things)


def _agrees(asked: Asked, first: Witness, other: Witness) -> Judged:
    working = agreement_working(other.thing, first.thing)
    tied = _tie(first.thing, other.thing)
    return _judged(asked, [other, first], Outcome.AGREES, stated=as_told(other.thing.raw), tie=tied, working=working)


def _tie(one: Printed, other: Printed) -> TieClass | None:
    """How the coarser number is the print of the finer one."""
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.value is None or other.value is None:
        return None
    coarse, fine = (one, other.value) if one.step >= other.step else (other, one.value)
    return tie(coarse, Interval.point(fine), fine) or "loose"


def _differs(asked: Asked, main: Camp, weak: Camp) -> Judged:
    """The weaker camp against the strongest; where neither is weaker the later place is primary, and it is less sure."""
    witnesses, first = [*weak, *main], weak[0]
    unknown = read(first.thing, asked.shape.alike) if isinstance(first.thing, Quantity) else None
    if isinstance(unknown, Unknown):
        return _undecided(asked, witnesses, unknown.reason)
    for reason, condition in asked.case.unless:
        if any(holds(condition, one.record) for one in witnesses):
            return _undecided(asked, witnesses, reason)
    sided = stronger(main, weak)
    here, there = _side(weak), _side(main)
    extra = {"sini": here, "sana": there, "bidang": spoken(asked.shape.alike)}
    if asked.shape.message:
        message = fill(asked.shape.message, first.record, asked.case.field, extra)
    else:
        one, other = (here, there) if sided else (there, here)
        message = f"{about(first.record)}: {extra['bidang']}{_of_year(first.record, asked.year)} {one}, tetapi {other}"
    working = agreement_working(first.thing, main[0].thing)
    judged = _judged(asked, witnesses, Outcome.DIFFERS, message=message, stated=as_told(first.thing.raw), working=working)
    advice = fill(asked.rule.advice, first.record, asked.case.field, extra)
    return replace(judged, advice=advice, confidence=_confidence(first, main, sided=sided))


def _of_year(record: Record, report: str) -> str:
    """The one year that the compared values are of, where it is not that of the report: else readers look at the wrong column."""
    year = getattr(record, "tahun", "")
    return f" tahun {year}" if year.isdecimal() and year != report else ""


def _side(camp: Camp) -> str:
    return side(camp[0].thing, [(one.record.bagian, one.place.page) for one in independent(camp)], support(camp))


def _confidence(first: Witness, main: Camp, *, sided: bool) -> Confidence:
    """As sure as the surest place of the strong camp was read; less where no side is stronger or a number is written badly."""
    surest = min(LADDER.index(Confidence(one.record.keyakinan)) for one in main)
    doubt = not sided or any(isinstance(one.thing, Quantity) and one.thing.form == "rusak" for one in (first, main[0]))
    return LADDER[max(surest, int(doubt))]
