"""What the submissions of a store say of each other: built from its rows, judged by the ordinary rules, kept beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lkipaudit.across import Entry, across
from lkipaudit.batch.job import Row
from lkipaudit.batch.store import Store
from lkipaudit.findings import Comparison, Evidence, Finding, Outcome
from lkipaudit.judging import Judgement, compile_rules, judge
from lkipaudit.model import ACROSS
from lkipaudit.policy import Policy

FILE = "lintas.json"


@dataclass(frozen=True, slots=True)
class Crossed:
    """What the comparison of a batch came to; the source of a place is the number of the entry."""

    entries: tuple[Entry, ...]
    judgement: Judgement


def crossed(store: Store, policy: Policy) -> Crossed:
    """Compare the submissions that the folders hold now, keep what it came to in the store, and hand it back. Raises PolicyError."""
    entries = tuple(_entries(store))
    rules = tuple(rule for rule in compile_rules(policy) if rule.over in ACROSS)
    found = Crossed(entries, judge(across(entries, policy.vocabulary), rules))
    store.put_across([_row(found, number, one) for number, one in enumerate(found.judgement.findings)])
    return found


def _entries(store: Store) -> Iterator[Entry]:
    for entry in store.rows("SELECT name, key FROM entry ORDER BY name"):
        key = entry["key"]
        files = store.rows("SELECT name FROM source WHERE key = ? ORDER BY number", key)
        records = store.rows(
            "SELECT relation, number, subject, source, page, fields FROM record WHERE key = ? ORDER BY relation, number", key
        )
        passages = store.rows("SELECT source, page, kind, text FROM passage WHERE key = ? ORDER BY number", key)
        yield Entry(entry["name"], tuple(file["name"] for file in files), [tuple(row) for row in records], [tuple(row) for row in passages])


def _row(found: Crossed, number: int, one: Finding) -> Row:
    evidence = json.dumps([_place(found.entries, item) for item in one.evidence], ensure_ascii=False)
    names = list(dict.fromkeys(found.entries[item.place.source].name for item in one.evidence))
    return (
        number, one.fingerprint, one.rule, one.title, one.severity.word, one.confidence.value, one.persona, one.subject, one.message,
        one.advice, json.dumps(names, ensure_ascii=False), evidence,
    )  # fmt: skip


def _place(entries: Sequence[Entry], item: Evidence) -> dict[str, object]:
    route = item.place.path
    return {
        "role": item.role,
        "field": item.field,
        "quote": item.quote,
        "entry": entries[item.place.source].name,
        "file": route[0] if route else entries[item.place.source].name,
        "page": item.place.page,
    }


def written(found: Crossed, folder: Path) -> Path:
    """Write everything, agreements too, as JSON; the file."""
    path = folder / FILE
    judgement = found.judgement
    whole = {
        "schema": "lkipaudit-lintas/1",
        "entries": [entry.name for entry in found.entries],
        "rules": [{"id": one.id, "agreed": one.agreed, "differed": one.differed, "undecided": one.undecided} for one in judgement.rules],
        "findings": [_finding(found.entries, one) for one in judgement.findings],
        "undecided": [
            {"rule": one.rule, "reason": one.reason, "evidence": [_place(found.entries, item) for item in one.evidence]}
            for one in judgement.undecided
        ],
        "agreements": [_agreement(found.entries, one) for one in agreements(judgement)],
    }
    path.write_text(f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n", encoding="utf-8", newline="\n")
    return path


def agreements(judgement: Judgement) -> Iterator[Comparison]:
    """What was compared between files and is the same."""
    return (one for one in judgement.comparisons if one.outcome is Outcome.AGREES)


def _finding(entries: Sequence[Entry], one: Finding) -> dict[str, object]:
    return {
        "fingerprint": one.fingerprint,
        "rule": one.rule,
        "title": one.title,
        "severity": one.severity.word,
        "confidence": one.confidence.value,
        "persona": one.persona,
        "subject": one.subject,
        "message": one.message,
        "advice": one.advice,
        "evidence": [_place(entries, item) for item in one.evidence],
    }


def _agreement(entries: Sequence[Entry], one: Comparison) -> dict[str, object]:
    places = [_place(entries, item) for item in one.evidence]
    return {"rule": one.rule, "subject": one.subject, "stated": one.stated, "tie": one.tie, "evidence": places}


def summary(found: Crossed) -> Iterator[str]:
    """The lines that end a run: each finding that everyone is shown, and how much was compared."""
    told = [one for one in found.judgement.findings if one.persona == "baku"]
    agreed = list(agreements(found.judgement))
    yield f"Antardokumen: {len(told)} temuan, {len(agreed)} perbandingan cocok, {len(found.judgement.undecided)} tidak dapat diputuskan."
    yield from (f"  {one.rule} {one.message}" for one in told)
    tied = [one for one in agreed if one.rule in ("LIN-03", "LIN-04", "LIN-05")]
    yield from (f"  cocok: {one.subject} {one.stated} ({_files(one)})" for one in tied if one.subject)


def _files(one: Comparison) -> str:
    return ", ".join(dict.fromkeys(item.place.path[0] for item in one.evidence))
