"""What must be found somewhere: a record with a key, or for every record a partner among others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz import fuzz

from lkipaudit.findings import Evidence, Outcome
from lkipaudit.judging.evaluate import Judged, holds, opened
from lkipaudit.judging.rule import Case, Presence, Rule
from lkipaudit.judging.values import squeeze
from lkipaudit.judging.wording import fill
from lkipaudit.model import Model, Record, Text
from lkipaudit.place import Place

NO_PARTNERS = "bagian pembandingnya tidak ditemukan"
UNREAD = "ada halaman yang tidak terbaca"
NAMELESS = "namanya tidak terbaca"
NEARLY = 85
"""Ratio above which two names may be one, written in two ways: then nobody is told that it is missing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One presence of one rule, asked of a submission; `unread`: what is not found may stand on what could not be read."""

    rule: Rule
    case: Case
    shape: Presence
    unread: bool


def look(model: Model, rules: Sequence[Rule]) -> Iterator[Judged]:
    """Every presence on the records of its relation."""
    unread = bool(model.tidak_terbaca) or any(document.unread for document in model.documents)
    for rule in rules:
        for case in rule.cases:
            if isinstance(case.shape, Presence):
                asked = Asked(rule, case, case.shape, unread)
                records = getattr(model, rule.over)
                yield from _expected(asked, records) if case.shape.expect else _partnered(asked, records)


def _expected(asked: Asked, records: Sequence[Record]) -> Iterator[Judged]:
    """One comparison for each key. What no record has is told at the last record, for want of a place of its own."""
    known = [record for record in records if holds(asked.case.where, record)]
    for item in asked.shape.expect:
        found = next((record for record in known if _key(record, "kunci") == item), None)
        near = found or next(reversed(known), None)
        name = Text(item.replace("_", " "), near.nama.place if near else Place(), item)
        record = Record(nama=name, bagian="", dokumen=name.place.source, tabel="")
        evidence = (Evidence("primary", item, squeeze(near.nama.raw) if near else "", name.place),)
        if found:
            yield _judged(asked, record, evidence, Outcome.AGREES)
        elif near is None:
            yield _undecided(asked, record, evidence, NO_PARTNERS)
        else:
            yield _missing(asked, record, evidence, {"unsur": name.raw})


def _partnered(asked: Asked, records: Sequence[Record]) -> Iterator[Judged]:
    """One comparison for each record; where nobody could be a partner, one that says so."""
    seekers = [record for record in records if holds(asked.case.where, record)]
    partners = {_key(record, asked.shape.on): record for record in records if holds(asked.shape.among, record)}
    if partners:
        yield from (_partner(asked, record, partners) for record in seekers)
    elif seekers:
        yield _undecided(asked, seekers[0], (_quote("primary", seekers[0]),), NO_PARTNERS)


def _partner(asked: Asked, record: Record, partners: Mapping[str, Record]) -> Judged:
    key, own = _key(record, asked.shape.on), _quote("primary", record)
    if not key:
        return _undecided(asked, record, (own,), NAMELESS)
    if key in partners:
        return _judged(asked, record, (own, _quote("related", partners[key])), Outcome.AGREES)
    near = max(partners, key=lambda other: fuzz.ratio(key, other))
    if fuzz.ratio(key, near) >= NEARLY:
        reason = f'mungkin ditulis lain: "{squeeze(partners[near].nama.raw)}"'
        return _undecided(asked, record, (own, _quote("related", partners[near])), reason)
    return _missing(asked, record, (own,), {})


def _missing(asked: Asked, record: Record, evidence: tuple[Evidence, ...], extra: Mapping[str, str]) -> Judged:
    excuses = (reason for reason, condition in asked.case.unless if holds(condition, record))
    reason = UNREAD if asked.unread else next(excuses, None)
    if reason is not None:
        return _undecided(asked, record, evidence, reason)
    judged = _judged(asked, record, evidence, Outcome.DIFFERS)
    message = fill(asked.shape.message, record, None, extra)
    return replace(judged, comparison=replace(judged.comparison, message=message), advice=fill(asked.rule.advice, record, None, extra))


def _undecided(asked: Asked, record: Record, evidence: tuple[Evidence, ...], reason: str) -> Judged:
    judged = _judged(asked, record, evidence, Outcome.UNDECIDED)
    return replace(judged, comparison=replace(judged.comparison, reason=reason))


def _judged(asked: Asked, record: Record, evidence: tuple[Evidence, ...], outcome: Outcome) -> Judged:
    return Judged(asked.rule, record, replace(opened(asked.rule, record, evidence), outcome=outcome), asked.rule.severity)


def _quote(role: Literal["primary", "related"], record: Record) -> Evidence:
    return Evidence(role, "nama", squeeze(record.nama.raw), record.nama.place)


def _key(record: Record, field: str) -> str:
    found = getattr(record, field)
    return found.key if isinstance(found, Text) else str(found or "")
