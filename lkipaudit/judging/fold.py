"""Differences -> findings: one printed cell is told once a rule, the worst first, each with a name that survives new pages."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lkipaudit.findings import Comparison, Confidence, Evidence, Finding, Persona, Severity
from lkipaudit.judging.columns import whole_columns
from lkipaudit.judging.evaluate import Judged
from lkipaudit.judging.joined import joined
from lkipaudit.judging.owners import column
from lkipaudit.judging.rule import Equation, Presence
from lkipaudit.judging.values import squeeze
from lkipaudit.judging.wording import listed, subject
from lkipaudit.model import Record, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

LADDER = (Confidence.TINGGI, Confidence.SEDANG, Confidence.RENDAH)
DIGITS = 12
LETTERS = 3
"""Letters of a name at least; a mark such as "A." is none."""


def fold(differing: Sequence[Judged], sound: Collection[Place] = (), judged: Sequence[Judged] = ()) -> tuple[Finding, ...]:
    """Tell every difference once, in order.

    `sound` are the cells that an equation or another place bears out, `judged` all comparisons.
    """
    told = whole_columns(joined(tuple(_once(differing)), sound), judged)
    findings = sorted((_finding(one) for one in told), key=_order)
    return tuple(_numbered(findings))


def _once(differing: Sequence[Judged]) -> Iterator[Judged]:
    """What is one contradiction is told once; its further places become evidence.

    The same cell can belong to two records, as where a table is read twice; the same row with the same numbers can be printed in several
    tables (two such rows of one table are two, two such cells of one row are one), and the same sentence twice; what is missing from one
    list is one gap, and so is a word that one table prints beside several names where others print another.
    """
    groups: dict[object, list[Judged]] = {}
    for one in differing:
        groups.setdefault(_cell(one.comparison), []).append(one)
    same: dict[object, list[Judged]] = {}
    seen: defaultdict[object, list[object]] = defaultdict(list)
    for group in groups.values():
        one = _merged(group)
        name: object = _fingerprint(one) if one.record.baris else _said(one)
        table = one.record.dokumen, one.record.tabel
        rows, row = seen[name, table], tuple(cell.place for cell in one.record.baris)
        if row and row not in rows:
            rows.append(row)
        if _is_of_many(one):
            name = one.rule.id, table, *(thing.key for thing in one.things if isinstance(thing, Text))
        same.setdefault((name, rows.index(row) if row in rows and not _is_of_many(one) else 0), []).append(one)
    for group in same.values():
        yield _merged(group, also=True)


def _cell(comparison: Comparison) -> object:
    primary = comparison.evidence[0]
    place = primary.place
    number = place.path[-1] if place.path and place.path[-1].startswith("angka ") else ""  # several numbers of one line of prose
    spot = (place.page, place.box, number) if place.box else place.path
    return comparison.rule, primary.field, place.source, spot


def _said(one: Judged) -> tuple[str, str]:
    """What is told of a sentence, the same however it spells its name or its number: "1 (satu) sasaran", "satu sasaran"."""
    comparison, name = one.comparison, one.record.nama
    message = comparison.message.replace(subject(one.record), name.key) if name.key else comparison.message
    found = getattr(one.record, comparison.evidence[0].field, None)
    if comparison.stated and isinstance(found, Quantity) and found.value is not None:
        message = message.replace(comparison.stated, str(found.value))
    return one.rule.id, message


def _is_of_many(one: Judged) -> bool:
    """Whether what is told can be the same of several names: that a list lacks them, or the word beside them."""
    worded = all(isinstance(thing, Text) for thing in one.things) and bool(one.things and one.record.baris)
    return worded or isinstance(one.rule.cases[0].shape, Presence)


def _merged(group: Sequence[Judged], *, also: bool = False) -> Judged:
    """The first, with the evidence of the others; where they are told as further places, the message names them."""
    first, *others = group
    if not others:
        return first
    further = (replace(item, role="related") for one in others for item in one.comparison.evidence[0 if also else 1 :])
    evidence = tuple(dict.fromkeys((*first.comparison.evidence, *further)))
    message = first.comparison.message + (_also(first, others) if also else "")
    return replace(first, comparison=replace(first.comparison, evidence=evidence, message=message))


def _also(first: Judged, others: Sequence[Judged]) -> str:
    names = [one.comparison.subject for one in others if one.comparison.subject != first.comparison.subject]
    if names and _is_of_many(first):
        return f"; demikian pula {listed(names)}"
    here = first.comparison.evidence[0].place.page
    pages = sorted({page for one in others if (page := one.comparison.evidence[0].place.page) is not None and page != here})
    return f"; juga di halaman {', '.join(map(str, pages))}" if pages else ""


def _finding(one: Judged) -> Finding:
    comparison, primary = one.comparison, one.comparison.evidence[0]
    confidence = _confidence(one)
    return Finding(
        fingerprint=_fingerprint(one),
        rule=one.rule.id,
        title=one.rule.title,
        severity=one.severity,
        confidence=confidence,
        persona=_persona(one.severity, confidence),
        subject=comparison.subject,
        message=comparison.message,
        stated=comparison.stated,
        computed=comparison.computed,
        difference=comparison.difference,
        equation=comparison.equation,
        cause=comparison.cause,
        advice=one.advice,
        evidence=(*comparison.evidence, *_named(one.record, comparison.evidence)),
        row=tuple(squeeze(cell.teks) for cell in one.record.baris),
        row_heads=tuple(squeeze(cell.kolom) for cell in one.record.baris),
        row_mark=column(one.record, primary.place, primary.quote),
    )


def _named(record: Record, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The cell that names the row, where it is not quoted yet: a number alone does not say what it is of."""
    name = squeeze(record.nama.raw)
    at_place = (cell for cell in record.baris if name and cell.place == record.nama.place)
    in_name = (cell for cell in record.baris if sum(map(str.isalpha, cell.teks)) >= LETTERS and squeeze(cell.teks) in name)
    cell = next(at_place, None) or next(in_name, None)
    if cell is None or any(item.place == cell.place for item in evidence):
        return ()
    return (Evidence("related", "nama", squeeze(cell.teks), cell.place),)


def _confidence(one: Judged) -> Confidence:
    """What understanding thinks of the record, or what its table bears out; one step lower where a number is written badly.

    Never more than the comparison allows.
    """
    fields = {item.field for item in one.comparison.evidence}
    doubtful = any(isinstance(one.rule.cases[0].shape, Equation) and _broken(one.record, field) for field in fields)
    read = min(LADDER.index(Confidence(one.record.keyakinan)), LADDER.index(Confidence.SEDANG) if one.borne else len(LADDER))
    step = min(read + (doubtful and not one.borne), len(LADDER) - 1)
    return LADDER[max(step, LADDER.index(one.confidence))]


def _broken(record: Record, field: str) -> bool:
    """Whether a number of the record is written badly; evidence from other records can name a field that this one does not have."""
    head, _, inner = field.partition(".")
    found = getattr(record, head, None)
    items = found if isinstance(found, tuple) else (found,)
    things = [getattr(item, inner, None) if inner else item for item in items]
    return any(isinstance(thing, Quantity) and thing.form == "rusak" for thing in things)


def _persona(severity: Severity, confidence: Confidence) -> Persona:
    if severity is Severity.INFO:
        return "semua"
    return "teliti" if confidence is Confidence.RENDAH else "baku"


def _fingerprint(one: Judged) -> str:
    subject = one.record.nama.key or squeeze(one.record.nama.raw).casefold()
    primary, *others = one.comparison.evidence
    values = dict.fromkeys("".join(item.quote.split()) for item in (primary, *others))  # spaces inside a number are the column's
    parts = (one.rule.id, subject, primary.field, *values)
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", errors="surrogatepass")).hexdigest()[:DIGITS]


def _order(finding: Finding) -> tuple[int, int, int, float]:
    place = finding.evidence[0].place
    return -finding.severity.value, place.source, place.page or 0, place.box.top if place.box else 0


def _numbered(findings: Sequence[Finding]) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        again = seen[finding.fingerprint]
        yield replace(finding, fingerprint=f"{finding.fingerprint}-{again}") if again > 1 else finding
