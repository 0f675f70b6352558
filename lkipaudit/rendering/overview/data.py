"""What the overview of a batch is made of: plain values, read from the store by whoever asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from lkipaudit.rendering.html.words import family
from lkipaudit.rendering.terminal import SMALL_SHARE

Tone = Literal["kembali", "ragu", "perbaiki", "bersih", "gagal"]
TONES: Mapping[Tone, str] = {
    "kembali": "Kembalikan",
    "ragu": "Periksa manual",
    "perbaiki": "Perbaikan kecil",
    "bersih": "Tanpa temuan",
    "gagal": "Tidak terbaca",
}
"""What is suggested for a submission, in the order in which they are told."""
WEIGHTS: Mapping[str, int] = {"kritis": 9, "mayor": 3, "minor": 1, "info": 0}
"""What a finding weighs where submissions are ranked."""
GRAVE = ("kritis", "mayor")
UNREAD = "tak terbaca"


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as everyone is told it."""

    rule: str
    severity: str
    confidence: str
    subject: str
    message: str
    advice: str
    page: int | None
    decision: str = ""

    @property
    def weight(self) -> int:
        """What it weighs in the ranking."""
        return WEIGHTS.get(self.severity, 0)


@dataclass(frozen=True, slots=True)
class Across:
    """One finding about several submissions; `places` are their names, each with a page where there is one."""

    rule: str
    severity: str
    subject: str
    message: str
    advice: str = ""
    places: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Submission:
    """One submission and what came of it; the numbers are those of its ledger, `gaps` the parts of it that were not read.

    `files` are its page and its letter by kind, as routes from the overview.
    """

    name: str
    agency: str | None
    year: int | None
    status: str
    reason: str
    pages: int
    printed: int
    tied: int
    broken: int
    untied: int
    gaps: int
    findings: tuple[Told, ...] = ()
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def title(self) -> str:
        """The agency, or the name of the file where that is not known."""
        return self.agency or self.name

    @property
    def looked(self) -> int:
        """How many printed numbers were tied or broken."""
        return self.tied + self.broken

    @property
    def coverage(self) -> float:
        """The share of printed numbers that were looked at, from 0 to 100."""
        return 100 * self.looked / self.printed if self.printed else 0.0

    @property
    def weight(self) -> int:
        """What its findings weigh together."""
        return sum(one.weight for one in self.findings)

    @property
    def grave(self) -> int:
        """What those weigh for which it is sent back."""
        return sum(one.weight for one in self.findings if one.severity in GRAVE)

    @property
    def counts(self) -> Counter[str]:
        """Its findings by severity."""
        return Counter(one.severity for one in self.findings)

    @property
    def families(self) -> Counter[str]:
        """Its findings by family of rules."""
        return Counter(family(one.rule) for one in self.findings)

    @property
    def density(self) -> float:
        """Findings on ten pages."""
        return 10 * len(self.findings) / self.pages if self.pages else 0.0

    @property
    def sure(self) -> int:
        """How many of its findings are certain to have been read right."""
        return sum(one.confidence == "tinggi" for one in self.findings)

    @property
    def tone(self) -> Tone:
        """What is suggested; few findings among few numbers looked at say nothing."""
        if self.status == UNREAD:
            return "gagal"
        if any(one.severity in GRAVE for one in self.findings):
            return "kembali"
        if not self.looked or self.looked * 100 < self.printed * SMALL_SHARE:
            return "ragu"
        return "perbaiki" if self.findings else "bersih"


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything that one run holds now; `made` says with what."""

    submissions: tuple[Submission, ...]
    moment: datetime
    made: str
    across: tuple[Across, ...] = ()
