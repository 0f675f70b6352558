"""Where the versions of a submission come from that are compared: a report, a report kept as JSON, or the store of a run."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkipaudit.batch.store import Store
from lkipaudit.changes import Told, Version
from lkipaudit.findings import Report
from lkipaudit.rendering.json_report import SCHEMA

SET_ASIDE = ("ditolak", "dikecualikan")
UNREAD = "tak terbaca"


class CompareError(Exception):
    """What cannot be compared; the message is one plain Indonesian sentence."""


def version(report: Report, name: str) -> Version:
    """A report as one version, with the findings that its persona is shown, but for those that were rejected."""
    told = tuple(
        Told(
            fingerprint=one.fingerprint,
            rule=one.rule,
            subject=one.subject,
            field=one.evidence[0].field if one.evidence else "",
            severity=one.severity.word,
            message=one.message,
            page=one.evidence[0].place.page if one.evidence else None,
        )
        for one in report.told
        if not report.rejected(one)
    )
    return Version(name, report.agency, report.year, report.ledger.printed, report.ledger.tied + report.ledger.broken, told)


def version_in(path: Path, personas: Sequence[str] = ("baku",)) -> Version:
    """A report kept as JSON as one version. Raises CompareError."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8-sig"))
        schema = str(whole["schema"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise CompareError(f"Berkas '{path.name}' bukan laporan JSON dari lkipaudit.") from error
    if schema != SCHEMA:
        if schema.startswith(SCHEMA.rpartition("/")[0] + "/"):
            raise CompareError(
                f"Berkas '{path.name}' dibuat oleh versi lkipaudit yang lain ({schema}); periksa lagi laporannya dengan versi ini."
            )
        raise CompareError(f"Berkas '{path.name}' bukan laporan JSON dari lkipaudit.")
    told = tuple(_told(one) for one in whole["findings"] if one["persona"] in personas and not _rejected(one))
    ledger, subject = whole["ledger"], whole["subject"]
    return Version(path.name, subject["agency"], subject["year"], ledger["printed"], ledger["tied"] + ledger["broken"], told)


def _told(one: Mapping[str, Any]) -> Told:
    first = one["evidence"][0] if one["evidence"] else {}
    return Told(one["fingerprint"], one["rule"], one["subject"], first.get("field", ""), one["severity"], one["message"], first.get("page"))


def _rejected(one: Mapping[str, Any]) -> bool:
    decision = one.get("decision")
    return decision is not None and decision["verdict"] in SET_ASIDE


def versions(store: Store, personas: Sequence[str] = ("baku",)) -> tuple[Version, ...]:
    """Every submission that a run holds."""
    found: dict[str, list[Told]] = defaultdict(list)
    for row in store.rows("SELECT * FROM finding ORDER BY key, number"):
        if row["persona"] in personas and row["decision"] not in SET_ASIDE:
            evidence = json.loads(row["evidence"])
            field = evidence[0][1] if evidence else ""
            told = Told(row["fingerprint"], row["rule"], row["subject"], field, row["severity"], row["message"], row["page"])
            found[row["key"]].append(told)
    return tuple(
        Version(
            row["name"],
            row["agency"],
            row["year"],
            row["printed"],
            row["tied"] + row["broken"],
            tuple(found[row["key"]]),
            row["reason"] or "sebabnya tidak tercatat" if row["status"] == UNREAD else "",
        )
        for row in store.rows("SELECT * FROM entry JOIN submission USING (key) ORDER BY name")
    )
