"""The findings as SARIF 2.1.0 (OASIS), which viewers and pipelines of other programs take in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC
from urllib.parse import quote

from lkipaudit.findings import Evidence, Finding, Report, Severity, Undecided
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import decided, file_name, page_of, rejected, told

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.KRITIS: "error", Severity.MAYOR: "error", Severity.MINOR: "warning", Severity.INFO: "note"}
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
}
Json = dict[str, object]


def render(report: Report, context: Context) -> bytes:
    """One run with a result for each finding; those that a reviewer rejected are suppressed, what is undecided is open."""
    at = {rule.id: index for index, rule in enumerate(report.rules)}
    results = [_finding(finding, report, at) for finding in (*told(report), *rejected(report))]
    run: Json = {
        "tool": {"driver": _driver(report)},
        "language": "id-ID",
        "artifacts": [_artifact(index, report) for index in range(len(report.sources))],
        "invocations": [_invocation(report, context)],
        "results": [*results, *(_undecided(one, report, at) for one in report.undecided)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=True, indent=1).encode() + b"\n"


def _driver(report: Report) -> Json:
    titles = dict(report.titles)
    rules = [{"id": rule.id, "shortDescription": {"text": titles.get(rule.id) or rule.id}} for rule in report.rules]
    own = {"profile": report.profile, "rules_sha256": report.rules_sha256}
    return {"name": "lkipaudit", "version": report.version, "rules": rules, "properties": own}


def _artifact(index: int, report: Report) -> Json:
    source = report.sources[index]
    told_of: Json = {"location": {"uri": _uri(index, report)}}
    if source.format in TYPES:
        told_of["mimeType"] = TYPES[source.format]
    if source.sha256:
        told_of["hashes"] = {"sha-256": source.sha256}
    return told_of


def _uri(index: int, report: Report) -> str:
    return quote(file_name(index, report), errors="replace")


def _invocation(report: Report, context: Context) -> Json:
    notes: list[Json] = [
        {
            "level": "warning",
            "message": {"text": part.reason},
            "locations": [_at(part.source, f"halaman {part.page}" if part.page else "", report)],
        }
        for part in report.unread
    ]
    end = context.moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"executionSuccessful": not report.failed, "endTimeUtc": end, "toolExecutionNotifications": notes}


def _finding(finding: Finding, report: Report, at: Mapping[str, int]) -> Json:
    primary, *others = finding.evidence or (None,)
    result: Json = {
        **_rule(finding.rule, at),
        "kind": "fail",
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.advice}" if finding.advice else finding.message},
        "fingerprints": {"lkipaudit/1": finding.fingerprint},
        "properties": {
            "tingkat": finding.severity.word,
            "keyakinan": finding.confidence.value,
            "tertulis": finding.stated,
            "seharusnya": finding.computed,
        },
    }
    if primary:
        result["locations"] = [_place(primary, report)]
    if others:
        result["relatedLocations"] = [{"id": number, **_place(one, report)} for number, one in enumerate(others, 1) if one]
    decision = report.decision(finding)
    if decision and report.rejected(finding):
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": decided(decision)}]
    return result


def _undecided(one: Undecided, report: Report, at: Mapping[str, int]) -> Json:
    result: Json = {**_rule(one.rule, at), "kind": "open", "level": "none", "message": {"text": one.reason}}
    if one.evidence:
        result["locations"] = [_place(one.evidence[0], report)]
    return result


def _rule(rule: str, at: Mapping[str, int]) -> Json:
    return {"ruleId": rule, "ruleIndex": at[rule]} if rule in at else {"ruleId": rule}


def _place(evidence: Evidence, report: Report) -> Json:
    place = evidence.place
    page = f"halaman {page_of(place, report)}" if place.page is not None else ""
    quoted = f"{evidence.field.replace('_', ' ')}: {evidence.quote or '(kosong)'}"
    return {**_at(place.source, " > ".join((*filter(None, (page,)), *place.path)), report), "message": {"text": quoted}}


def _at(source: int, route: str, report: Report) -> Json:
    where: Json = {"physicalLocation": {"artifactLocation": {"uri": _uri(source, report), "index": source}}}
    if route:
        where["logicalLocations"] = [{"fullyQualifiedName": route}]
    return where
