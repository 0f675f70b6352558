"""Two reports of one submission, before and after correction: what was mended, what is new, what is still open."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from lkipaudit.findings import Report
from lkipaudit.rendering.json_report import SCHEMA

Change = Literal["selesai", "masih", "berubah", "baru"]
CHANGES: tuple[Change, ...] = ("baru", "berubah", "masih", "selesai")
"""In the order in which they are told: what needs doing first."""


class CompareError(Exception):
    """What cannot be compared; the message is one plain Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as a report told it; `field` is what its primary evidence was read as."""

    fingerprint: str
    rule: str
    subject: str
    field: str
    severity: str
    message: str
    page: int | None

    @property
    def about(self) -> tuple[str, str, str]:
        """What it is about, whatever the values are now."""
        return self.rule, " ".join(self.subject.casefold().split()), self.field


@dataclass(frozen=True, slots=True)
class Changed:
    """One finding of the older report, of the newer one, or of both."""

    change: Change
    old: Told | None
    new: Told | None


def told(report: Report) -> tuple[Told, ...]:
    """The findings of a report that its persona is shown, but for those that were rejected."""
    return tuple(
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


def told_in(path: Path, personas: Sequence[str] = ("baku",)) -> tuple[Told, ...]:
    """The findings of a report kept as JSON. Raises CompareError."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8-sig"))
        found = whole["findings"] if whole["schema"] == SCHEMA else None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise CompareError(f"Berkas '{path.name}' bukan laporan JSON dari lkipaudit.") from error
    if found is None:
        raise CompareError(f"Berkas '{path.name}' bukan laporan JSON dari lkipaudit.")
    return tuple(_told(one) for one in found if one["persona"] in personas and not _rejected(one))


def _told(one: Mapping[str, Any]) -> Told:
    first = one["evidence"][0] if one["evidence"] else {}
    return Told(one["fingerprint"], one["rule"], one["subject"], first.get("field", ""), one["severity"], one["message"], first.get("page"))


def _rejected(one: Mapping[str, Any]) -> bool:
    decision = one.get("decision")
    return decision is not None and decision["verdict"] in ("ditolak", "dikecualikan")


def compare(old: Sequence[Told], new: Sequence[Told]) -> tuple[Changed, ...]:
    """Pair findings by fingerprint, then those that are left by rule, subject and field: the same thing with other values."""
    after = {one.fingerprint: one for one in new}
    same = [Changed("masih", one, after[one.fingerprint]) for one in old if one.fingerprint in after]
    kept = {pair.old.fingerprint for pair in same if pair.old}
    left = [one for one in new if one.fingerprint not in kept]
    changed: list[Changed] = []
    for one in (one for one in old if one.fingerprint not in kept):
        partner = next((other for other in left if other.about == one.about), None)
        if partner:
            left.remove(partner)
        changed.append(Changed("berubah" if partner else "selesai", one, partner))
    found = [*same, *changed, *(Changed("baru", None, one) for one in left)]
    return tuple(sorted(found, key=lambda pair: CHANGES.index(pair.change)))
