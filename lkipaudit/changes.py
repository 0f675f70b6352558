"""What a resubmission changed: findings of two versions paired, and the submissions of two runs paired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Change = Literal["selesai", "masih", "berubah", "baru"]
CHANGES: tuple[Change, ...] = ("baru", "berubah", "masih", "selesai")
"""In the order in which they are told: what needs doing first."""
WORDS: dict[Change, str] = {"baru": "Baru", "berubah": "Berubah", "masih": "Masih terbuka", "selesai": "Selesai"}
DROP = 10
"""Points of percent by which the share of numbers looked at may fall before a finding that is gone is no longer taken for mended."""


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


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a submission: its findings, how many numbers it prints and how many were looked at; `unread` says why it has none."""

    name: str
    agency: str | None = None
    year: int | None = None
    printed: int = 0
    looked: int = 0
    findings: tuple[Told, ...] = ()
    unread: str = ""

    @property
    def coverage(self) -> float:
        """The share of its numbers that were looked at, from 0 to 100."""
        return 100 * self.looked / self.printed if self.printed else 0.0


@dataclass(frozen=True, slots=True)
class Resubmission:
    """Two versions of one submission, or one that has no partner, with what became of its findings."""

    old: Version | None
    new: Version | None
    changes: tuple[Changed, ...] = ()

    @property
    def title(self) -> str:
        """The agency, or the name of the file where that is not known."""
        one = self.new or self.old
        return (one.agency or one.name) if one else ""

    @property
    def counts(self) -> Counter[Change]:
        """How many findings became what."""
        return Counter(one.change for one in self.changes)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be done: what was not sent or read again settles nothing."""
        if self.new is None or self.new.unread:
            return self.old is None or not (self.old.findings or self.old.unread)
        return len(self.changes) == self.counts["selesai"]

    @property
    def note(self) -> str:
        """What must be known before the counts are believed; "" where nothing stands in the way."""
        if self.new is None:
            return "Belum ada kiriman barunya."
        if self.new.unread:
            return f"Kiriman barunya tidak terbaca: {self.new.unread}"
        if self.old is None:
            return "Tidak ada kiriman lamanya; semua temuannya baru."
        if self.old.unread:
            return "Kiriman lamanya tidak terbaca; semua temuannya baru."
        if self.counts["selesai"] and self.old.coverage - self.new.coverage > DROP:
            fell = f"turun dari {self.old.coverage:.0f}% menjadi {self.new.coverage:.0f}%"
            return f"Angka yang dapat diuji {fell}: temuan yang hilang belum tentu sudah diperbaiki."
        return ""


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


def resubmitted(old: Version | None, new: Version | None) -> Resubmission:
    """Two versions compared; where there is no newer one, or it was not read, nothing is said of the findings of the older one."""
    if new is None or new.unread:
        return Resubmission(old, new)
    return Resubmission(old, new, compare(old.findings if old else (), new.findings))


def pair(old: Sequence[Version], new: Sequence[Version]) -> tuple[Resubmission, ...]:
    """The submissions of two runs: by their names, then by agency and year where only one of each is left, then alone."""
    before, after = {one.name: one for one in old}, {one.name: one for one in new}
    pairs = [(before.pop(name), after.pop(name)) for name in tuple(before) if name in after]
    for one in tuple(before.values()):
        partners = [other for other in after.values() if _same(one, other)]
        if len(partners) == 1 and sum(_same(another, partners[0]) for another in before.values()) == 1:
            pairs.append((before.pop(one.name), after.pop(partners[0].name)))
    found = [resubmitted(*both) for both in pairs]
    found += [resubmitted(None, one) for one in after.values()] + [resubmitted(one, None) for one in before.values()]
    return tuple(sorted(found, key=lambda one: (-_open(one), one.title)))


def _same(one: Version, other: Version) -> bool:
    return one.agency is not None and _who(one) == _who(other)


def _who(one: Version) -> tuple[str, int | None]:
    return " ".join((one.agency or "").casefold().split()), one.year


def _open(one: Resubmission) -> int:
    return len(one.changes) - one.counts["selesai"]
