"""What judging found: outcomes with their evidence, findings, and how much was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Literal

from lkipaudit.document import Source
from lkipaudit.model import Angka, Model
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, TieClass


class Outcome(StrEnum):
    """What one comparison came to."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNDECIDED = "undecided"


class Severity(Enum):
    """How bad a difference is; a larger value is worse."""

    INFO = 0
    MINOR = 1
    MAYOR = 2
    KRITIS = 3

    @property
    def word(self) -> str:
        """The word that rules, reports and options use."""
        return self.name.lower()


class Confidence(StrEnum):
    """How sure we are that we read it right."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"


Persona = Literal["baku", "teliti", "semua"]
PERSONAS: tuple[Persona, ...] = ("baku", "teliti", "semua")
"""Who is shown a finding: everyone; those who want the doubtful ones too; those who want every remark."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One printed thing that a comparison looked at: the text as printed, the field it was read as, and its place."""

    role: Literal["primary", "related"]
    field: str
    quote: str
    place: Place


@dataclass(frozen=True, slots=True)
class Working:
    """How a comparison of numbers was made, so that anyone can make it again.

    `stated` should be `sign` what `formula` comes to: an expression as rules write it, over the names in `operands`, each with the
    printed numbers that it stands for. `computed` is what it comes to, `step` the worth of the digit to which both are compared, and
    `slack` how far beyond that digit they may be apart because the operands themselves are rounded.
    """

    stated: Quantity
    sign: Literal["==", "<="]
    formula: str
    operands: tuple[tuple[str, tuple[Quantity, ...]], ...]
    computed: Decimal
    step: Decimal
    slack: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One application of one rule to one record.

    `stated` and `computed` are as shown to the user; `tie` says how an agreeing equation ties; `reason` why it is undecided;
    `table` names the table of the record, so that a misread table can be told as one; `row` quotes the row of the record.
    """

    rule: str
    outcome: Outcome
    subject: str
    evidence: tuple[Evidence, ...]
    message: str = ""
    stated: str | None = None
    computed: str | None = None
    difference: str | None = None
    equation: str | None = None
    tie: TieClass | None = None
    reason: str | None = None
    cause: Cause | None = None
    table: str = ""
    uncertain: bool = False
    working: Working | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """A slip that would explain a difference."""

    code: str
    says: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference as told to the user.

    `row` is the row as printed, under `row_heads` where its table has them; `row_mark` is the cell that the finding is about.
    """

    fingerprint: str
    rule: str
    title: str
    severity: Severity
    confidence: Confidence
    persona: Persona
    subject: str
    message: str
    stated: str | None
    computed: str | None
    difference: str | None
    equation: str | None
    cause: Cause | None
    advice: str
    evidence: tuple[Evidence, ...]
    row: tuple[str, ...] = ()
    row_mark: int | None = None
    readers: int = 1
    row_heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Undecided:
    """A comparison that could not be made, with its reason."""

    rule: str
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many comparisons of one rule came to what, before folding."""

    id: str
    agreed: int
    differed: int
    undecided: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every printed value: tied (by class), broken, or untied with the reason; and what is printed in digits but is no value."""

    printed: int
    tied: int
    by: tuple[tuple[TieClass, int], ...]
    broken: int
    untied: int
    not_values: int
    reasons: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One printed number and what became of it: `tie` says how it is tied, `reason` why it is untied."""

    figure: Angka
    state: Literal["tied", "broken", "untied", "not_value"]
    tie: TieClass | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """A part of a source that could not be read."""

    source: int
    page: int | None
    reason: str


Verdict = Literal["dikonfirmasi", "ditolak", "ditanyakan", "dikecualikan"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided about one finding, by its fingerprint; `on` is the day, as YYYY-MM-DD.

    "dikecualikan" is what a project file sets aside; like "ditolak" it is shown and counted apart.
    """

    fingerprint: str
    verdict: Verdict
    remark: str = ""
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the checklist of a review (PermenPAN-RB 53/2014, Lampiran III) with what the document itself answers.

    `code` is as printed, with its section ("III.7"). `verdict` is ya, sebagian, or "" where a reviewer must judge; `answer` is
    Indonesian prose, a line for each thing it tells.
    """

    code: str
    text: str
    verdict: Literal["ya", "sebagian", ""]
    answer: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Our output for one submission; frozen, rendered by `rendering`.

    `printed_pages` maps (source, page) to the number that the page prints of itself; `failed` are the sources that could not be read
    at all; `model` is what was understood, for renderings that show more than findings; `persona` is whom they show it to.
    """

    version: str
    profile: str
    rules_sha256: str
    sources: tuple[Source, ...]
    agency: str | None
    year: int | None
    ledger: Ledger
    rules: tuple[RuleCount, ...]
    titles: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Undecided, ...]
    unread: tuple[UnreadPart, ...]
    comparisons: tuple[Comparison, ...]
    printed_pages: tuple[tuple[tuple[int, int], str], ...] = ()
    understood: bool = True
    failed: tuple[int, ...] = ()
    decisions: tuple[Decision, ...] = ()
    model: Model | None = None
    review_form: tuple[Statement, ...] = ()
    persona: Persona = "baku"

    @property
    def told(self) -> tuple[Finding, ...]:
        """The findings that the persona asked for is shown: its own and those of the stricter ones."""
        return tuple(finding for finding in self.findings if PERSONAS.index(finding.persona) <= PERSONAS.index(self.persona))

    def decision(self, finding: Finding) -> Decision | None:
        """What was decided about a finding; the last word counts."""
        return next((one for one in reversed(self.decisions) if one.fingerprint == finding.fingerprint), None)

    def rejected(self, finding: Finding) -> bool:
        """Whether a reviewer rejected a finding, or a project file sets it aside: it is shown apart, and never counts."""
        decision = self.decision(finding)
        return decision is not None and decision.verdict in ("ditolak", "dikecualikan")
