"""The report as one JSON object: a contract that other programs read. Keys may be added, none removed or renamed."""

from __future__ import annotations

import json
from collections.abc import Mapping

from lkipaudit.findings import Comparison, Decision, Evidence, Finding, Ledger, Report, Statement, UnreadPart
from lkipaudit.place import Box
from lkipaudit.rendering.context import Context

SCHEMA = "lkipaudit-report/1"

Json = Mapping[str, object]


def json_report(report: Report, *, comparisons: bool = False, ascii_only: bool = False) -> str:
    """The whole report as JSON text; the comparisons only when asked for, since they are many.

    `ascii_only` is for an output that is not UTF-8.
    """
    printed = dict(report.printed_pages)
    whole: dict[str, object] = {
        "schema": SCHEMA,
        "tool": {"version": report.version, "profile": report.profile, "rules_sha256": report.rules_sha256},
        "sources": [{"path": s.path, "sha256": s.sha256, "format": s.format, "pages": s.pages} for s in report.sources],
        "subject": {"agency": report.agency, "year": report.year},
        "ledger": _ledger(report.ledger),
        "rules": [{"id": r.id, "agreed": r.agreed, "differed": r.differed, "undecided": r.undecided} for r in report.rules],
        "findings": [_finding(finding, printed, report.decision(finding)) for finding in report.findings],
        "undecided": [{"rule": u.rule, "reason": u.reason, "evidence": _all(u.evidence, printed)} for u in report.undecided],
        "unread": [_unread(part) for part in report.unread],
        "review_form": [_statement(statement, printed) for statement in report.review_form],
        "decisions": [{"fingerprint": decision.fingerprint, **_decision(decision)} for decision in report.decisions],
    }
    if comparisons:
        whole["comparisons"] = [_comparison(comparison, printed) for comparison in report.comparisons]
    text = json.dumps(whole, ensure_ascii=ascii_only, indent=1)
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")  # half a character is none


def render(report: Report, context: Context) -> bytes:
    """The report as a JSON file."""
    return json_report(report, comparisons=context.comparisons).encode() + b"\n"


def _ledger(ledger: Ledger) -> Json:
    return {
        "printed": ledger.printed,
        "tied": ledger.tied,
        "by": dict(ledger.by),
        "broken": ledger.broken,
        "untied": ledger.untied,
        "not_values": ledger.not_values,
        "reasons": dict(ledger.reasons),
    }


def _decision(decision: Decision) -> Json:
    return {"verdict": decision.verdict, "remark": decision.remark, "by": decision.by, "on": decision.on}


def _finding(finding: Finding, printed: Mapping[tuple[int, int], str], decision: Decision | None) -> Json:
    cause = finding.cause
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "title": finding.title,
        "severity": finding.severity.word,
        "confidence": finding.confidence.value,
        "persona": finding.persona,
        "subject": finding.subject,
        "message": finding.message,
        "stated": finding.stated,
        "computed": finding.computed,
        "difference": finding.difference,
        "equation": finding.equation,
        "cause": {"code": cause.code, "says": cause.says} if cause else None,
        "advice": finding.advice,
        "readers": finding.readers,
        "decision": _decision(decision) if decision else None,
        "evidence": _all(finding.evidence, printed),
    }


def _comparison(comparison: Comparison, printed: Mapping[tuple[int, int], str]) -> Json:
    return {
        "rule": comparison.rule,
        "outcome": comparison.outcome.value,
        "subject": comparison.subject,
        "tie": comparison.tie,
        "reason": comparison.reason,
        "evidence": _all(comparison.evidence, printed),
    }


def _all(evidence: tuple[Evidence, ...], printed: Mapping[tuple[int, int], str]) -> list[Json]:
    return [_evidence(item, printed) for item in evidence]


def _evidence(evidence: Evidence, printed: Mapping[tuple[int, int], str]) -> Json:
    place = evidence.place
    return {
        "role": evidence.role,
        "field": evidence.field,
        "quote": evidence.quote,
        "source": place.source,
        "page": place.page,
        "printed_page": None if place.page is None else printed.get((place.source, place.page)),
        "box": _box(place.box),
        "path": " > ".join(place.path),
    }


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else [round(edge, 2) for edge in (box.x0, box.top, box.x1, box.bottom)]


def _statement(statement: Statement, printed: Mapping[tuple[int, int], str]) -> Json:
    return {
        "code": statement.code,
        "statement": statement.text,
        "verdict": statement.verdict or None,
        "answer": statement.answer,
        "evidence": _all(statement.evidence, printed),
    }


def _unread(part: UnreadPart) -> Json:
    return {"source": part.source, "page": part.page, "reason": part.reason}
